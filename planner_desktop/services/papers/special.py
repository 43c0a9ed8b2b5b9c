"""Papers with a form of their own (see specs.SPECIAL): which service draws each from its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.services.papers import manuals

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


@dataclass(frozen=True)
class Special:
    """How the keys become a Paper; `sample` tells keys that show something, None if nothing would."""

    make: Callable[[OfficeFile, Keys], Paper]
    sample: Callable[[OfficeFile], dict[str, str] | None]


SPECIAL = {
    "manual-group": Special(manuals.group, manuals.any_year),
    "manual-officer": Special(manuals.officer, manuals.any_officer),
    "work-flow": Special(manuals.flow, manuals.any_item),
}
