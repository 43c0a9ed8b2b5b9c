"""The manuals and flow charts: their facts gathered from the catalogue of work, the staff and the orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from planner_desktop.documents import manual as manual_papers
from planner_desktop.documents.manual import MONTHS, ManualFacts, ManualGroup, manual
from planner_desktop.documents.work_flow import WorkFlowFacts, WorkStepFacts, work_flow
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.work import Law
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, choices, records, work
from planner_desktop.services.papers import structure
from planner_desktop.services.printing.paper_looks import dressed
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.work import WorkStep
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.work import ItemOfWork

ManualItem: TypeAlias = manual_papers.ManualItem
ManualStep: TypeAlias = WorkStepFacts

# The group's powers under the announcement on internal divisions, in our own words.
MANDATE = (
    mark("จัดทำนโยบายและแผนพัฒนาการศึกษาให้สอดคล้องกับนโยบายทุกระดับและความต้องการของท้องถิ่น"),
    mark("วิเคราะห์การจัดตั้งงบประมาณเงินอุดหนุนของสถานศึกษาและแจ้งการจัดสรร"),
    mark("ตรวจสอบ ติดตาม ประเมินผล และรายงานการใช้งบประมาณและผลตามนโยบายและแผน"),
    mark("วิเคราะห์และจัดทำข้อมูลการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษาขั้นพื้นฐาน"),
    mark("ปฏิบัติงานร่วมกับหรือสนับสนุนหน่วยงานอื่นที่เกี่ยวข้องหรือได้รับมอบหมาย"),
)
_OCTOBER = 10
_UNKNOWN_ROLE = mark("ยังไม่กำหนดผู้รับผิดชอบ")


def group(file: OfficeFile, keys: Mapping[str, str]) -> Paper:
    """The paper manual-group; the key year may be left out."""
    return group_manual(file, _year(file, keys))


def officer(file: OfficeFile, keys: Mapping[str, str]) -> Paper:
    """The paper manual-officer; NotFound when the key person does not point to one."""
    return officer_manual(file, _person(file, keys["person"]), _year(file, keys))


def item(file: OfficeFile, keys: Mapping[str, str]) -> Paper:
    """The paper manual-item; NotFound when the year has no item of the key's number."""
    return item_manual(file, _item(file, keys["item"], _year(file, keys)))


def flow(file: OfficeFile, keys: Mapping[str, str]) -> Paper:
    """The paper work-flow; NotFound when the year has no item of the key's number."""
    return flow_paper(file, _item(file, keys["item"], _year(file, keys)))


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """No key is needed where there is a catalogue; None where there is none."""
    return {} if _held(file) else None


def any_officer(file: OfficeFile) -> dict[str, str] | None:
    """The first member of the staff whose manual has something in it."""
    held = {one.item.id for one in _held(file)}
    found = (one for one in records.every(file, Person) if _items_of(file, one) & held)
    return next(({"person": one.id.hex} for one in found), None)


def any_item(file: OfficeFile) -> dict[str, str] | None:
    """The first item of the catalogue."""
    return next(({"item": one.item.number} for one in _held(file)), None)


def _held(file: OfficeFile) -> list[ItemOfWork]:
    return [one for group in work.tree(file, _year(file, {}), active_only=True) for one in group.items]


def group_manual(file: OfficeFile, year: int) -> Paper:
    """The manual of the whole group; UserError when the year has no items in use."""
    return manual(_facts(file, year, None, None))


def officer_manual(file: OfficeFile, person: Person, year: int) -> Paper:
    """One officer's manual: the items of the latest order, else those of the officer's work group."""
    return manual(_facts(file, year, _items_of(file, person), person))


def item_facts(file: OfficeFile, one: ItemOfWork) -> ManualItem:
    """What the manual says of one item, in the words that the office uses."""
    return _Wording(file).item(one)


def item_manual(file: OfficeFile, one: ItemOfWork) -> Paper:
    """The manual of one item alone."""
    profile = records.single(file, OfficeProfile)
    return manual_papers.item_manual(
        item_facts(file, one),
        _lanes(file),
        unit=profile.group_name or "กลุ่มนโยบายและแผน",
        office=profile.name,
        year=one.item.fiscal_year or 0,
        digits=print_digits(file),
    )


def flow_paper(file: OfficeFile, one: ItemOfWork) -> Paper:
    """The one-page flow chart of an item."""
    groups = {group.id: group.name for group in records.every(file, WorkGroup)}
    made = work_flow(
        WorkFlowFacts(
            number=one.item.number,
            name=one.item.name,
            lanes=_lanes(file),
            steps=_Wording(file).steps(one.used),
            group=groups.get(one.item.work_group, "") if one.item.work_group else "",
            office=records.single(file, OfficeProfile).short_name,
            year=one.item.fiscal_year or 0,
            digits=print_digits(file),
        )
    )
    return dressed(file, made)


class _Wording:
    """Steps and items in the words that the office uses; lists are read once."""

    def __init__(self, file: OfficeFile) -> None:
        self._roles = choices.labels(file, "work_role")
        self._bodies = choices.labels(file, "approving_body")
        self._laws = {law.id: law.name for law in records.every(file, Law)}

    def steps(self, steps: Sequence[WorkStep]) -> tuple[WorkStepFacts, ...]:
        places = {step.order: place for place, step in enumerate(steps, start=1)}
        return tuple(self._step(step, places) for step in steps)

    def item(self, one: ItemOfWork) -> ManualItem:
        item = one.item
        return ManualItem(
            number=item.number,
            name=item.name,
            objective=item.objective,
            scope=item.scope,
            definitions=_lines(item.definitions),
            related=item.related_units,
            steps=self.steps(one.used),
            forms=_lines(item.forms),
            laws=tuple(self._laws[key] for key in item.laws if key in self._laws),
            indicators=_lines(item.indicators),
            months=_calendar(one.used),
        )

    def _step(self, step: WorkStep, places: dict[int | None, int]) -> WorkStepFacts:
        role = self._roles.get(step.role)
        body = self._bodies.get(step.approver)
        return WorkStepFacts(
            number=places[step.order],
            gist=step.gist,
            role=role.label if role else _UNKNOWN_ROLE,
            kind=step.kind,
            back=places.get(step.returns_to, 0) if step.returns_to else 0,
            approver=body.label if body else "",
            when=_when(step),
            days=step.days,
            details=_lines(step.details),
            papers_in=step.papers_in,
            papers_out=step.papers_out,
        )


def _facts(file: OfficeFile, year: int, wanted: frozenset[UUID] | None, owner: Person | None) -> ManualFacts:
    people = [one for one in records.every(file, Person) if not one.until]
    profile = records.single(file, OfficeProfile)
    groups = tuple(_groups(file, year, wanted))
    if not groups:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่จะพิมพ์ในคู่มือ", year=year),
            say("ตรวจบัญชีงานของปีนี้ และงานที่มอบหมายให้บุคคลนี้"),
        )
    return ManualFacts(
        office=profile.name,
        unit=profile.group_name or "กลุ่มนโยบายและแผน",
        year=year,
        groups=groups,
        lanes=_lanes(file),
        mandate=MANDATE,
        structure=structure.chart(file, year, people),
        owner=(title_of(owner), f"{owner.position}{owner.level}") if owner else (),
        emblem=attachments.data(file, profile.emblem[0]) if profile.emblem else None,
        digits=print_digits(file),
    )


def _groups(file: OfficeFile, year: int, wanted: frozenset[UUID] | None) -> Iterable[ManualGroup]:
    wording = _Wording(file)
    for group in work.tree(file, year, active_only=True):
        held = [one for one in group.items if wanted is None or one.item.id in wanted]
        if not held:
            continue
        name = group.group.name if group.group else "งานอื่น"
        yield ManualGroup(name, tuple(wording.item(one) for one in held))


def _items_of(file: OfficeFile, person: Person) -> frozenset[UUID]:
    cited = _cited(file, person)
    if cited:
        return cited
    mine = Query("work_item", (Condition("work_group", Test.IS, person.work_group),))
    return frozenset(records.ids(file, mine)) if person.work_group else frozenset()


def _cited(file: OfficeFile, person: Person) -> frozenset[UUID]:
    """The items that the person's duties in the latest order point to."""
    orders = [one for one in records.every(file, DutyOrder) if one.status != "cancelled"]
    parts = [one for one in records.every(file, DutyPerson) if one.person == person.id]
    for order in orders:
        keys = tuple(one.id for one in parts if one.duty_order == order.id)
        if keys:
            mine = Query("duty", (Condition("duty_person", Test.ONE_OF, keys),))
            return frozenset(one.item for one in records.every(file, Duty, mine) if one.item)
    return frozenset()


def _lanes(file: OfficeFile) -> tuple[str, ...]:
    """Every role in the order of the shipped list, the office's own behind, the unknown one last."""
    labels = choices.labels(file, "work_role")
    shipped = [one.code for one in choice_list("work_role").shipped]
    codes = [*shipped, *(code for code in labels if code not in shipped)]
    return (*(labels[code].label for code in codes if code in labels), _UNKNOWN_ROLE)


def _calendar(steps: Sequence[WorkStep]) -> tuple[tuple[int, ...], ...]:
    """For each month from October the places of the steps done then; year-round steps are in none."""
    months: list[list[int]] = [[] for _ in MONTHS]
    for place, step in enumerate(steps, start=1):
        for month in _months(step):
            months[month].append(place)
    return tuple(map(tuple, months))


def _months(step: WorkStep) -> Sequence[int]:
    """Counted from 0 = October; a quarterly step is told at the end of each quarter."""
    if step.quarterly:
        return (2, 5, 8, 11)
    if not step.first_month or not step.last_month:
        return ()
    first = (step.first_month - _OCTOBER) % 12
    length = (step.last_month - step.first_month) % 12
    return sorted((first + at) % 12 for at in range(length + 1))


def _when(step: WorkStep) -> str:
    if step.quarterly:
        return "ทุกไตรมาส"
    if not step.first_month or not step.last_month:
        return ""
    first, last = (MONTHS[(month - _OCTOBER) % 12] for month in (step.first_month, step.last_month))
    return first if first == last else f"{first}–{last}"


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _year(file: OfficeFile, keys: Mapping[str, str]) -> int:
    typed = keys.get("year", "").strip()
    if typed:
        read = parse_year(typed)
        if read.value is None:
            raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=typed))
        return read.value
    now = fiscal_year_of(bangkok_today())
    held = work.years(file)
    return now if now in held or not held else held[0]


def _person(file: OfficeFile, typed: str) -> Person:
    people = records.every(file, Person)
    found = [one for one in people if typed.strip() in (one.id.hex, str(one.id)) or typed in title_of(one)]
    if len(found) != 1:
        raise NotFound(
            say("มีบุคลากรที่ตรงกับ “{typed}” {count} คน", typed=typed, count=len(found)),
            say("พิมพ์ชื่อและนามสกุลให้ตรงเพียงคนเดียว"),
        )
    return found[0]


def _item(file: OfficeFile, typed: str, year: int) -> ItemOfWork:
    held = [one for group in work.tree(file, year) for one in group.items]
    for one in held:
        if typed.strip() in (one.item.number, one.item.id.hex, str(one.item.id)):
            return one
    raise NotFound(say("ไม่มีงานเลข “{typed}” ในบัญชีงานปี {year}", typed=typed, year=year))
