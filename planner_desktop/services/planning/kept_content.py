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
    from planner_desktop.services.file import OfficeFile


def packed(told: Any) -> str:
    """Plain values as short ASCII text."""
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b85encode(zlib.compress(plain, 9)).decode("ascii")


def rows(paper: Paper, parts: dict[str, str]) -> list[KeptContent]:
    """Packed parts of a saved edition in stretches that a row holds."""
    now = bangkok_now().replace(tzinfo=None)
    own: dict[str, Any] = {field_of(paper): paper.id, "kept_at": now}
    return [
        KeptContent(**own, part=part, place=place, content=text[at : at + PAGE])
        for part, text in parts.items()
        for place, at in enumerate(range(0, len(text), PAGE), start=1)
    ]


def of_paper(file: OfficeFile, paper: Paper) -> list[KeptContent]:
    """Everything that the edition keeps in this way."""
    own = (Condition(field_of(paper), Test.IS, paper.id),)
    return records.every(file, KeptContent, Query("kept_content", own, with_voided=False))


def read(file: OfficeFile, paper: Paper, part: str) -> Any | None:
    """The plain values of a part; None when the edition was fixed before the program kept it."""
    found = records.every(file, KeptContent, _of_part(paper, part))
    text = "".join(one.content for one in sorted(found, key=lambda one: one.place or 0))
    return json.loads(zlib.decompress(base64.b85decode(text))) if text else None


def holds(file: OfficeFile, paper: Paper, part: str) -> bool:
    """Whether the edition keeps that part."""
    return bool(records.count(file, _of_part(paper, part)))


def _of_part(paper: Paper, part: str) -> Query:
    own = (Condition(field_of(paper), Test.IS, paper.id), Condition("part", Test.IS, part))
    return Query("kept_content", own, with_voided=False)
