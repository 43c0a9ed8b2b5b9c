"""The shipped retention classes, label sheets and envelopes, loaded once into a file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.domain.administration.keeping import RetentionClass
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile


def shipped() -> tuple[Record, ...]:
    """Everything in `resources/catalogue/keeping.toml`."""
    with (paths.resources() / "catalogue" / "keeping.toml").open("rb") as source:
        read = tomllib.load(source)
    return (
        *(RetentionClass(**one) for one in read["retention"]),
        *(LabelSheet(**one) for one in read["label"]),
        *(EnvelopeKind(**one) for one in read["envelope"]),
    )


def found(file: OfficeFile) -> int:
    """Add what is shipped to the lists that are still empty, in one unit of work; how many were added."""
    lists = (RetentionClass, LabelSheet, EnvelopeKind)
    empty = [kind for kind in lists if not records.every(file, kind)]
    wanted = [one for one in shipped() if type(one) in empty]
    if wanted:
        with file.change(mark("เพิ่มอายุการเก็บ ป้ายจ่าหน้า และซอง")) as change:
            for one in wanted:
                change.save(one)
    return len(wanted)
