"""Editions of a year's action plan: what every project was when fixed, and what became of it (P13–P15)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.planning.projects.projects import IN_PLAN, Project
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW, Record, title_of
from planner_desktop.domain.refs import read_ref, ref
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_now, bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.planning.projects import rows as project_rows
from planner_desktop.store.codec import from_json, to_json

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.services.file import OfficeFile

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
COUNTED = IN_PLAN | {"approved"}
"""States of the projects that an edition takes in."""
_AT_ONCE = 500  # rows between two looks at whether it shall stop
_ASIDE = frozenset({"state", "files", "copied_from", "note"})
_KINDS: tuple[type[Row], ...] = (Project, Activity, BudgetLine)
_BELOW: tuple[type[Activity | BudgetLine], ...] = (Activity, BudgetLine)
Row: TypeAlias = Project | Activity | BudgetLine
Rows: TypeAlias = dict[str, Row]
Entries: TypeAlias = "dict[str, EditionEntry]"
Side: TypeAlias = "tuple[Row, int]"  # a row and its money in satang
Sides: TypeAlias = "dict[str, Side]"


@dataclass(frozen=True)
class FieldChange:
    """One field that reads otherwise now."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What became of one row since the edition; money in satang (of a project: all its lines)."""

    kind: str  # description name
    change: str
    title: str
    project: UUID
    before: int = 0
    after: int = 0
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """An edition beside the present, project by project."""

    edition: PlanEdition
    other: PlanEdition | None  # None: the present
    before: int
    after: int
    differences: tuple[Difference, ...]


def of_year(file: OfficeFile, fiscal_year: int) -> list[PlanEdition]:
    """The year's editions, the newest first."""
    asked = Query("plan_edition", (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)
    found = records.every(file, PlanEdition, asked)
    return sorted(found, key=lambda one: one.edition or 0, reverse=True)


def numbered(file: OfficeFile, fiscal_year: int, word: str) -> PlanEdition:
    """The year's edition of that number as typed, the newest when none was; UserError when there is none."""
    wanted = to_arabic_digits(word).strip()
    found = [one for one in of_year(file, fiscal_year) if wanted in ("", str(one.edition))]
    if not found:
        raise UserError(
            say("ปี {year} ยังไม่มีฉบับของแผนที่ต้องการ", year=fiscal_year),
            say("บันทึกฉบับของแผนปฏิบัติการก่อน แล้วจึงเปรียบเทียบ"),
        )
    return found[0]


def fix(file: OfficeFile, fiscal_year: int, reason: str = "", progress: Progress = unwatched) -> PlanEdition:
    """Keep the year's plan as it stands: edition 0 the first time, then a revision with its reason.

    Stopped from the progress keeps nothing.
    """
    former = of_year(file, fiscal_year)
    number = (former[0].edition or 0) + 1 if former else 0
    now = _now(file, fiscal_year)
    projects = [one for one in now.values() if isinstance(one, Project)]
    if not projects:
        raise UserError(
            say("ปี {year} ยังไม่มีโครงการที่อนุมัติหรือบรรจุในแผน จึงยังบันทึกฉบับไม่ได้", year=fiscal_year),
            say("อนุมัติโครงการและบรรจุในแผนก่อน"),
        )
    name = f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}"
    edition = PlanEdition(
        fiscal_year=fiscal_year,
        edition=number,
        name=f"{name} ปรับปรุงครั้งที่ {number}" if number else name,
        dated=bangkok_today(),
        fixed_at=bangkok_now().replace(tzinfo=None),
        reason=reason.strip(),
        projects=len(projects),
        amount=sum(one.amount or 0 for one in now.values() if isinstance(one, BudgetLine)),
    )
    sums, rows = sums_of(now), list(now.values())
    with file.change(say("บันทึกเส้นฐานของแผนปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        kept = change.save(edition)
        for at in range(0, len(rows), _AT_ONCE):
            progress(at, len(rows), say("กำลังบันทึกเส้นฐานของแผน"))
            change.save_many([entry(kept.id, one, sums) for one in rows[at : at + _AT_ONCE]])
    return records.get(file, PlanEdition, kept.id)


def compare(file: OfficeFile, edition: PlanEdition, other: PlanEdition | None = None) -> Comparison:
    """What the present (or another edition) changes in an edition, field by field and in baht."""
    was = _entries_of(file, edition)
    now = _entries_of(file, other) if other else _entries_now(file, edition.fiscal_year or 0)
    # A row that reads the same and costs the same needs not be made a record again: most do not change.
    changed = [
        about for about in [*was, *(one for one in now if one not in was)] if _differs(was, now, about)
    ]
    before, after = _rows(was, changed), _rows(now, changed)
    found = _differences(file, before, after)
    return Comparison(edition, other, _money(was), _money(now), tuple(found))


def _differs(was: Entries, now: Entries, about: str) -> bool:
    old, new = was.get(about), now.get(about)
    return old is None or new is None or (old.values, old.amount) != (new.values, new.amount)


def _rows(every: Entries, wanted: list[str]) -> Sides:
    """The rows of those words with what each costs."""
    return {about: (_restored(every[about]), every[about].amount or 0) for about in wanted if about in every}


def _entries_of(file: OfficeFile, edition: PlanEdition) -> Entries:
    return {one.about: one for one in entries(file, edition)}


def _entries_now(file: OfficeFile, fiscal_year: int) -> Entries:
    """What an edition fixed now would keep."""
    now = _now(file, fiscal_year)
    sums = sums_of(now)
    return {about: entry(NEW, one, sums) for about, one in now.items()}


def kept(file: OfficeFile, edition: PlanEdition) -> Rows:
    """The rows as they were when the edition was fixed."""
    return {about: _restored(one) for about, one in _entries_of(file, edition).items()}


def entries(file: OfficeFile, edition: PlanEdition) -> list[EditionEntry]:
    """What the edition keeps."""
    asked = Query("edition_entry", (Condition("edition", Test.IS, edition.id),), with_voided=False)
    return records.every(file, EditionEntry, asked)


def baseline(file: OfficeFile, fiscal_year: int) -> dict[UUID, tuple[dt.date | None, dt.date | None]]:
    """First and last day of every project and activity in the year's newest edition; empty without one."""
    found = of_year(file, fiscal_year)
    if not found:
        return {}
    asked = Query(
        "edition_entry",
        (Condition("edition", Test.IS, found[0].id), Condition("kind", Test.ONE_OF, ("project", "activity"))),
        with_voided=False,
    )
    told = ((read_ref(one.about), one) for one in records.every(file, EditionEntry, asked))
    return {named.record: (one.starts, one.ends) for named, one in told if named}


def _now(file: OfficeFile, fiscal_year: int) -> Rows:
    projects = [one for one in project_rows.of_year(file, fiscal_year) if one.state in COUNTED]
    keys = tuple(one.id for one in projects)
    found: Rows = {ref(one).word: one for one in projects}
    if keys:
        for kind in _BELOW:
            asked = Query(
                kind.description.name, (Condition("project", Test.ONE_OF, keys),), with_voided=False
            )
            found.update((ref(one).word, one) for one in records.every(file, kind, asked))
    return found


def entry(edition: UUID, one: Row, sums: Counter[UUID]) -> EditionEntry:
    """What an edition keeps of a row; `sums` are satang by row."""
    values = {field.name: to_json(field, getattr(one, field.name)) for field in one.description.fields}
    return EditionEntry(
        edition=edition,
        project=_project_of(one),
        kind=one.description.name,
        about=ref(one).word,
        title=title_of(one),
        starts=None if isinstance(one, BudgetLine) else one.starts,
        ends=None if isinstance(one, BudgetLine) else one.ends,
        amount=sums[one.id],
        values=json.dumps({"id": one.id.hex, **values}, ensure_ascii=False),
    )


def _restored(entry: EditionEntry) -> Row:
    told = entry.facts()
    kind = next(one for one in _KINDS if one.description.name == entry.kind)
    about = description(entry.kind)
    known = {one.name for one in fields(kind)}
    values = {
        field.name: from_json(field, told[field.name])
        for field in about.fields
        if field.name in told and field.name in known
    }
    return replace(kind(**values), id=UUID(told["id"]))


def _differences(file: OfficeFile, before: Sides, after: Sides) -> list[Difference]:
    """By project; each project before its activities and lines."""
    words = Catalogue.load("th")
    found = []
    for about in [*before, *(one for one in after if one not in before)]:
        told = _difference(file, words, before.get(about), after.get(about))
        if told is not None:
            found.append(told)
    order = {name: at for at, name in enumerate(kind.description.name for kind in _KINDS)}
    titles = {one.project: one.title for one in found if one.kind == "project"}
    return sorted(
        found, key=lambda one: (titles.get(one.project, ""), str(one.project), order[one.kind], one.title)
    )


def _difference(
    file: OfficeFile,
    words: Catalogue,
    then: Side | None,
    present: Side | None,
) -> Difference | None:
    (old, was), (new, now) = then or (None, 0), present or (None, 0)
    one = new or old
    assert one is not None
    change = CHANGED if old and new else ADDED if new else REMOVED
    changed = _changed(file, words, old, new) if old and new else ()
    if change == CHANGED and not changed and was == now:
        return None
    return Difference(one.description.name, change, title_of(one), _project_of(one), was, now, changed)


def _changed(file: OfficeFile, words: Catalogue, old: Record, new: Record) -> tuple[FieldChange, ...]:
    about = new.description
    differing = [
        field
        for field in about.fields
        if field.name not in _ASIDE
        and field.kind is not Kind.FILES
        and getattr(old, field.name) != getattr(new, field.name)
    ]
    if not differing:
        return ()
    shown = Shown(file, about, words)
    shown.turn_to([old, new])
    return tuple(
        FieldChange(
            field.label,
            shown.words(field, getattr(old, field.name)),
            shown.words(field, getattr(new, field.name)),
        )
        for field in differing
    )


def sums_of(every: Rows) -> Counter[UUID]:
    """The money of every line, activity and project."""
    sums = Counter[UUID]()
    for one in every.values():
        if isinstance(one, BudgetLine):
            for key in (one.id, one.activity, one.project):
                if key is not None:
                    sums[key] += one.amount or 0
    return sums


def _money(every: Entries) -> int:
    line = BudgetLine.description.name
    return sum(one.amount or 0 for one in every.values() if one.kind == line)


def _project_of(one: Row) -> UUID:
    key = one.id if isinstance(one, Project) else one.project
    assert key is not None
    return key


def by_kind(found: tuple[Difference, ...]) -> Counter[tuple[str, str]]:
    """How many rows of each kind were added, removed or changed."""
    return Counter((one.kind, one.change) for one in found)
