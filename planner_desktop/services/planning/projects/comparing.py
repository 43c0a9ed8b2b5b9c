"""An edition of a year's plan beside another or the present: what differs, in words and in baht (P15)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.messages import mark, say
from planner_desktop.services.planning.differences import ADDED, CHANGED, REMOVED, Difference, FieldChange
from planner_desktop.services.planning.projects import editions, year_rows
from planner_desktop.services.planning.projects.row_words import GONE, MONTHS, RowWords, month_words, rank
from planner_desktop.services.planning.projects.year_rows import MONEYED, PlanRows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.year_rows import Kept, Titles

NOT_KEPT = mark(
    "“{name}” บันทึกก่อนที่โปรแกรมจะเก็บเดือนที่ทำกิจกรรม ตัวชี้วัด ความเสี่ยง ความเชื่อมโยง ทิศทางของแผน และชื่อในทะเบียนไว้กับฉบับ "
    "จึงเทียบได้เฉพาะโครงการ กิจกรรม และเงิน"
)
_NAME = mark("ชื่อในทะเบียน")
_STEPS = 4


@dataclass(frozen=True)
class Comparison:
    """An edition beside another, the first project by project, then the plan as a whole.

    `unkept` are those of the two that keep projects, activities and money only: nothing else is compared.
    """

    edition: PlanEdition
    other: PlanEdition | None  # None: the present
    before: int
    after: int
    differences: tuple[Difference, ...]
    unkept: tuple[PlanEdition, ...] = ()
    projects: Mapping[UUID, str] = field(default_factory=dict)  # titles of those that differ


def compare(
    file: OfficeFile, edition: PlanEdition, other: PlanEdition | None = None, progress: Progress = unwatched
) -> Comparison:
    """What the present (or another edition) changes in an edition, field by field and in baht."""
    progress(0, _STEPS, say("กำลังอ่านฉบับของแผน"))
    was = editions.rows_of(file, edition)
    progress(1, _STEPS, say("กำลังอ่านฉบับที่เทียบ"))
    now = editions.rows_of(file, other) if other else year_rows.now(file, edition.fiscal_year or 0)
    progress(2, _STEPS, say("กำลังเทียบ"))
    sides = ((edition, was), (other, now))
    unkept = tuple(one for one, rows in sides if one is not None and not rows.whole)
    found = [*_rows(file, was, now, only=MONEYED if unkept else ())]
    if not unkept:
        found += _named(file, was, now, present=other is None)
    progress(3, _STEPS, say("กำลังเทียบ"))
    titles = _titles(found, was, now)
    return Comparison(edition, other, was.amount, now.amount, tuple(_ordered(found, titles)), unkept, titles)


def _titles(found: list[Difference], was: PlanRows, now: PlanRows) -> dict[UUID, str]:
    """The projects that differ in something, by what they are called now."""
    told = {one.project for one in found}
    every = (*was.rows.values(), *now.rows.values())
    projects = ((one.project, one.title) for one in every if one.kind == "project")
    return {key: title for key, title in projects if key and key in told}


def _rows(file: OfficeFile, was: PlanRows, now: PlanRows, only: tuple[str, ...]) -> Iterator[Difference]:
    """Row by row; a row that reads the same and costs the same needs not be made a record again."""
    words = RowWords(file)
    for about in dict.fromkeys((*was.rows, *now.rows)):
        old, new = was.rows.get(about), now.rows.get(about)
        one = new or old
        assert one is not None
        if only and one.kind not in only:
            continue
        months = () if only else _months(about, was, now)
        same = old and new and (old.values, old.amount) == (new.values, new.amount)
        if not same or months:
            told = _difference(words, (old, was.names), (new, now.names), months)
            if told is not None:
                yield told


def _difference(
    words: RowWords,
    then: tuple[Kept | None, Titles | None],
    present: tuple[Kept | None, Titles | None],
    months: tuple[FieldChange, ...],
) -> Difference | None:
    (old, named), (new, named_now) = then, present
    one = new or old
    assert one is not None
    was, now = old.amount if old else 0, new.amount if new else 0
    if old is None or new is None:
        said = () if one.kind in MONEYED else words.told(one, named_now if new else named)
        fields = tuple(FieldChange(label, *(("", word) if new else (word, ""))) for label, word in said)
        return Difference(one.kind, ADDED if new else REMOVED, one.title, one.project, was, now, fields)
    changed = (*words.changed((old, named), (new, named_now)), *months)
    if not changed and was == now:
        return None
    return Difference(one.kind, CHANGED, one.title, one.project, was, now, changed)


def _months(about: str, was: PlanRows, now: PlanRows) -> tuple[FieldChange, ...]:
    """The months of an activity where they differ."""
    old, new = (side.months.get(about, {}) if side.months else {} for side in (was, now))
    if old == new or about not in was.rows or about not in now.rows:
        return ()
    return (FieldChange(MONTHS, month_words(old), month_words(new)),)


def _named(file: OfficeFile, was: PlanRows, now: PlanRows, *, present: bool) -> Iterator[Difference]:
    """What both name, called otherwise since; places of the tree are rows of their own."""
    before, after = was.names or {}, now.names or {}
    for target in before:
        if target == "plan_node":
            continue
        known = dict(after.get(target, {}))
        if present:
            missing = [UUID(hex=key) for key in before[target] if key not in known]
            known.update(year_rows.titles_of(file, {target: missing})[target])
        for key, title in before[target].items():
            after_title = known.get(key, GONE if present else title)
            if after_title != title:
                fields = (FieldChange(_NAME, title, after_title),)
                yield Difference(target, CHANGED, title, fields=fields)


def _ordered(found: list[Difference], titles: Mapping[UUID, str]) -> list[Difference]:
    """Project by project, what it says of itself first; then the plan as a whole; names last."""

    def place(one: Difference) -> tuple[bool, str, str, int, str]:
        title = titles.get(one.project, "") if one.project else ""
        return one.project is None, title, str(one.project or ""), rank(one.kind), one.title

    return sorted(found, key=place)
