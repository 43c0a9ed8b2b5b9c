"""Parts kept with an edition of a plan: packed into rows when it is fixed, read back as they were."""

from __future__ import annotations

import base64
import json
import zlib
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.planning.kept import PAGE, KeptContent
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_now
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import field_of

if TYPE_CHECKING:
    from planner_desktop.services.door.plan_decisions import Paper
    from planner_desktop.services.file import Change, OfficeFile


def packed(told: Any) -> str:
    """Plain values as short ASCII text."""
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b85encode(zlib.compress(plain, 9)).decode("ascii")


def store(change: Change, paper: Paper, parts: dict[str, str]) -> None:
    """Keep packed parts with a saved edition, in stretches that a row holds."""
    now = bangkok_now().replace(tzinfo=None)
    change.save_many([row for part, text in parts.items() for row in _rows(paper, part, text, now)])


def _rows(paper: Paper, part: str, text: str, now: Any) -> list[KeptContent]:
    own: dict[str, Any] = {field_of(paper): paper.id, "part": part, "kept_at": now}
    return [
        KeptContent(**own, place=place, content=text[at : at + PAGE])
        for place, at in enumerate(range(0, len(text), PAGE), start=1)
    ]


def read(file: OfficeFile, paper: Paper, part: str) -> Any | None:
    """The plain values of a part; None when the edition was fixed before the program kept it."""
    own = (Condition(field_of(paper), Test.IS, paper.id), Condition("part", Test.IS, part))
    found = records.every(file, KeptContent, Query("kept_content", own, with_voided=False))
    text = "".join(one.content for one in sorted(found, key=lambda one: one.place or 0))
    return json.loads(zlib.decompress(base64.b85decode(text))) if text else None


def holds(file: OfficeFile, paper: Paper, part: str) -> bool:
    """Whether the edition keeps that part."""
    own = (Condition(field_of(paper), Test.IS, paper.id), Condition("part", Test.IS, part))
    return bool(records.count(file, Query("kept_content", own, with_voided=False)))
