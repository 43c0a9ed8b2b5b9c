"""Facts of the form of a project, gathered from the file; also of a draft that is not saved yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.project_form import ActivityBar, ProjectFacts, project_form
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.years import (
    bangkok_today,
    fiscal_months,
    fiscal_year_of,
    fiscal_year_span,
    month_of,
    month_parts,
)
from planner_desktop.language.baht_words import baht_in_words
from planner_desktop.language.dates import SHORT_MONTHS, date_range, short_month
from planner_desktop.services import choices, records
from planner_desktop.services.planning.projects import rows as project_rows
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.rows import ProjectRows

_UNSETTLED = frozenset({"draft", "returned", "cancelled"})
_OWN = "ไม่ระบุกิจกรรม"
_QUARTERS = 4


@dataclass(frozen=True)
class _Words:
    """What stored codes and links are called."""

    categories: dict[str, str]
    sources: dict[str, str]
    titles: dict[UUID, str]
    people: dict[UUID, Person]

    def person(self, key: UUID | None, name: str = "") -> str:
        found = self.people.get(key) if key else None
        return found.own_title() if found else name


def paper_of(file: OfficeFile, project: Project) -> Paper:
    """แบบเสนอโครงการ as the project stands now; when it is printed is told by who prints it."""
    return project_form(facts(file, project_rows.beside(file, project)))


def facts(file: OfficeFile, rows: ProjectRows) -> ProjectFacts:
    """Every section of the form."""
    one = rows.project
    year = one.fiscal_year or fiscal_year_of(bangkok_today())
    words = _words(file, rows)
    money = format_baht(rows.amount)
    costs, heads, totals = _costs(rows, words)
    state = choices.labels(file, "project_state").get(one.state)
    return ProjectFacts(
        year,
        one.name,
        tuple(_head(file, one, words)),
        one.rationale,
        _lines(one.objectives),
        _lines(one.quantity),
        _lines(one.quality),
        one.method,
        tuple(_activities(rows, words)),
        tuple(ActivityBar(_named(each), _spans(rows, each, year)) for each in rows.activities),
        tuple(SHORT_MONTHS[month_parts(month)[1] - 1] for month in fiscal_months(year)),
        money,
        baht_in_words(rows.amount),
        one.money_note,
        tuple(_budget(at, each, words) for at, each in enumerate(rows.lines, start=1)),
        costs,
        heads,
        totals,
        _sources(rows, words),
        _risks(file, rows),
        _indicators(file, rows),
        one.evaluation,
        _lines(one.benefits),
        _signers(file, one, words),
        records.single(file, OfficeProfile).name,
        "",
        state.label if state and one.state in _UNSETTLED else "",
        print_digits(file),
    )


def _words(file: OfficeFile, rows: ProjectRows) -> _Words:
    titles = records.linked_titles(file, "project", [rows.project])
    people = {one.id: one for one in records.every(file, Person)}
    categories = {code: one.label for code, one in choices.labels(file, "expenditure_category").items()}
    sources = {code: one.label for code, one in choices.labels(file, "money_source").items()}
    return _Words(categories, sources, titles, people)


def _head(file: OfficeFile, one: Project, words: _Words) -> Iterator[tuple[str, str]]:
    nature = choices.labels(file, "project_nature").get(one.nature)
    yield "ชื่อโครงการ", one.name
    if one.code:
        yield "รหัสโครงการ", one.code
    yield "แผนงาน", one.programme
    yield "สนองกลยุทธ์", words.titles.get(one.strategy, "") if one.strategy else ""
    if one.indicators:
        yield "สนองตัวชี้วัดของแผน", "; ".join(words.titles.get(key, "") for key in one.indicators)
    yield "สนองมาตรฐาน/ตัวบ่งชี้", one.standards.strip()
    yield "กลุ่มที่รับผิดชอบ", words.titles.get(one.unit, "") if one.unit else ""
    yield "ผู้รับผิดชอบโครงการ", words.person(one.owner, one.owner_name)
    if one.phone or one.email:
        yield "ผู้ประสานงาน", " ".join(filter(None, (one.phone, one.email)))
    yield "ลักษณะโครงการ", nature.label if nature else ""
    yield "ระยะเวลาดำเนินการ", date_range(one.starts, one.ends, short=False) if one.starts and one.ends else ""
    if one.place:
        yield "สถานที่ดำเนินการ", one.place
    if one.target_group:
        yield "กลุ่มเป้าหมาย", one.target_group
    if one.budget_code:
        yield "รหัสงบประมาณ", one.budget_code


def _activities(rows: ProjectRows, words: _Words) -> Iterator[tuple[str, ...]]:
    money: dict[UUID | None, int] = defaultdict(int)
    for line in rows.lines:
        money[line.activity] += line.amount or 0
    for at, one in enumerate(rows.activities, start=1):
        when = date_range(one.starts, one.ends) if one.starts and one.ends else ""
        quantity = f"{one.quantity:,} {one.unit}" if one.quantity is not None else ""
        owner = words.person(one.owner, one.owner_name)
        yield str(one.order or at), one.name, when, quantity, format_baht(money[one.id]), owner
    if money[None]:
        yield "", _OWN, "", "", format_baht(money[None]), ""


def _named(one: Activity) -> str:
    return f"{one.order}. {one.name}" if one.order else one.name


def _spans(rows: ProjectRows, one: Activity, year: int) -> tuple[tuple[int, int], ...]:
    """The months told one by one, else those from its first to its last day."""
    span = fiscal_months(year)
    told = sorted(
        span.index(row.month) for row in rows.months if row.activity == one.id and row.month in span
    )
    if told:
        return tuple((at, at) for at in told)
    opens, closes = fiscal_year_span(year)
    if one.starts is None or one.ends is None or one.ends < opens or one.starts > closes:
        return ()
    first, last = (month_of(day) for day in (max(one.starts, opens), min(one.ends, closes)))
    return ((span.index(first), span.index(last)),) if first <= last else ()


def _budget(at: int, one: BudgetLine, words: _Words) -> tuple[str, ...]:
    return (
        str(at),
        one.name,
        formula(one),
        words.categories.get(one.category, one.category),
        words.sources.get(one.source, one.source),
        short_month(one.month) if one.month else f"ไตรมาส {one.quarter}" if one.quarter else "",
        format_baht(one.amount or 0),
    )


def formula(one: BudgetLine) -> str:
    """How the amount comes about, e.g. `60 คน × 2 วัน × 120.00 บาท`; '' for a plain amount."""
    if one.rate is None:
        return ""
    factors = ((one.people, "คน/หน่วย"), (one.days, "วัน/มื้อ"), (one.times, "ครั้ง"))
    told = [f"{count:,} {unit}" for count, unit in factors if count is not None]
    return " × ".join((*told, f"{format_baht(one.rate)} บาท"))


def _costs(
    rows: ProjectRows, words: _Words
) -> tuple[tuple[tuple[str, ...], ...], frozenset[int], tuple[str, ...]]:
    """Activity by activity its categories by quarter; rows of whole activities; the sums."""
    cells: dict[UUID | None, dict[str, list[int]]] = {}
    for line in rows.lines:
        row = cells.setdefault(line.activity, {}).setdefault(line.category, [0] * (_QUARTERS + 1))
        row[line.quarter or 0] += line.amount or 0
    told, heads = list[tuple[str, ...]](), set[int]()
    names = {one.id: _named(one) for one in rows.activities}
    for activity in [*names, *(key for key in cells if key not in names)]:
        by_category = cells.get(activity, {}) if activity is not None else cells.get(None, {})
        if by_category:
            heads.add(len(told))
            told.append(_figures(names.get(activity or rows.project.id, _OWN), _sum(by_category.values())))
            told += [
                _figures(f"– {words.categories.get(code, code)}", row) for code, row in by_category.items()
            ]
    whole = _sum(row for by in cells.values() for row in by.values())
    return tuple(told), frozenset(heads), _figures("รวมทั้งสิ้น", whole)


def _sum(found: Iterable[list[int]]) -> list[int]:
    sums = [0] * (_QUARTERS + 1)
    for row in found:
        sums = [one + more for one, more in zip(sums, row, strict=True)]
    return sums


def _figures(label: str, row: list[int]) -> tuple[str, ...]:
    told = tuple(format_baht(one) if one else "" for one in row[1:])
    return label, *told, format_baht(sum(row))


def _sources(rows: ProjectRows, words: _Words) -> tuple[tuple[str, str], ...]:
    money: dict[str, int] = defaultdict(int)
    for line in rows.lines:
        money[line.source] += line.amount or 0
    return tuple((words.sources.get(code, code), format_baht(amount)) for code, amount in money.items())


def _risks(file: OfficeFile, rows: ProjectRows) -> tuple[tuple[str, ...], ...]:
    kinds = choices.labels(file, "risk_kind")
    return tuple(
        (
            one.name,
            kinds[one.kind].label if one.kind in kinds else "",
            str(one.likelihood or ""),
            str(one.impact or ""),
            str(one.level or ""),
            one.response,
        )
        for one in rows.risks
    )


def _indicators(file: OfficeFile, rows: ProjectRows) -> tuple[tuple[str, ...], ...]:
    kinds = choices.labels(file, "indicator_kind")
    return tuple(
        (
            one.name,
            kinds[one.kind].label if one.kind in kinds else "",
            one.method,
            one.tool,
            f"ร้อยละ {one.target}" if one.unit == "ร้อยละ" else f"{one.target} {one.unit}",
        )
        for one in rows.indicators
    )


def _signers(file: OfficeFile, one: Project, words: _Words) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    office = records.single(file, OfficeProfile)
    signed = ((one.writer, "ผู้เขียนโครงการ"), (one.proposer, "ผู้เสนอโครงการ"), (one.endorser, "ผู้เห็นชอบโครงการ"))
    people = tuple(
        (role, words.person(key), _position(words.people.get(key) if key else None)) for key, role in signed
    )
    director = tuple(office.director_titles.splitlines()) or (f"ผู้อำนวยการ{office.name}",)
    if one.approver_name.strip():
        return (*people, ("ผู้อนุมัติโครงการ", one.approver_name.strip(), ()))
    return (*people, ("ผู้อนุมัติโครงการ", office.director_name, director))


def _position(person: Person | None) -> tuple[str, ...]:
    return (f"ตำแหน่ง {person.position}{person.level}",) if person and person.position else ()


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())
