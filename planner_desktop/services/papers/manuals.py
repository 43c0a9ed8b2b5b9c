"""The manuals and flow charts: their facts gathered from the catalogue of work, the staff and the orders."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.documents.manual import MONTHS, ManualFacts, ManualGroup, ManualItem, manual
from planner_desktop.documents.work_flow import WorkFlowFacts, WorkStepFacts, work_flow
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.work import Law
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, choices, records, work
from planner_desktop.services.papers import printing
from planner_desktop.services.papers.specs import PaperKey, PaperSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.work import WorkStep
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.work import ItemOfWork

_YEAR = PaperKey("year", mark("ปีงบประมาณ"), example="2570")
_PERSON = PaperKey("person", mark("บุคลากร"), required=True, example="อรุณวรรณ")
_ITEM = PaperKey("item", mark("เลขงาน"), required=True, example="3.3")
GROUP = PaperSpec("manual-group", mark("คู่มือการปฏิบัติงานของกลุ่ม"), (_YEAR,), ("pdf", "docx"), "work_item")
OFFICER = PaperSpec(
    "manual-officer", mark("คู่มือการปฏิบัติงานรายบุคคล"), (_PERSON, _YEAR), ("pdf", "docx"), "work_item"
)
FLOW = PaperSpec("work-flow", mark("ผังขั้นตอนงาน"), (_ITEM, _YEAR), ("pdf", "docx"), "work_item")
SPECS = (GROUP, OFFICER, FLOW)
# The group's powers under the announcement on internal divisions, in our own words.
MANDATE = (
    mark("จัดทำนโยบายและแผนพัฒนาการศึกษาให้สอดคล้องกับนโยบายทุกระดับและความต้องการของท้องถิ่น"),
    mark("วิเคราะห์การจัดตั้งงบประมาณเงินอุดหนุนของสถานศึกษาและแจ้งการจัดสรร"),
    mark("ตรวจสอบ ติดตาม ประเมินผล และรายงานการใช้งบประมาณและผลตามนโยบายและแผน"),
    mark("วิเคราะห์และจัดทำข้อมูลการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษาขั้นพื้นฐาน"),
    mark("ปฏิบัติงานร่วมกับหรือสนับสนุนหน่วยงานอื่นที่เกี่ยวข้องหรือได้รับมอบหมาย"),
)
_OCTOBER, _YEAR_LONG = 10, (0, 11)
_UNKNOWN_ROLE = mark("ยังไม่กำหนดผู้รับผิดชอบ")


def gather(file: OfficeFile, name: str, keys: Mapping[str, str]) -> Paper:
    """The paper of that name (one of SPECS); NotFound or UserError when the keys lead nowhere."""
    year = _year(file, keys)
    if name == FLOW.name:
        return flow_paper(file, _item(file, keys["item"], year))
    if name == OFFICER.name:
        return officer_manual(file, _person(file, keys["person"]), year)
    return group_manual(file, year)


def sample_keys(file: OfficeFile, name: str) -> dict[str, str] | None:
    """What to tell the paper so that it shows something; None when the file has no catalogue."""
    held = [one.item for group in work.tree(file, _year(file, {}), active_only=True) for one in group.items]
    people = records.every(file, Person)
    if not held or (name == OFFICER.name and not people):
        return None
    return {FLOW.name: {"item": held[0].number}, OFFICER.name: {"person": people[0].id.hex}}.get(name, {})


def group_manual(file: OfficeFile, year: int) -> Paper:
    """The manual of the whole group; UserError when the year has no items in use."""
    return manual(_facts(file, year, None, None))


def officer_manual(file: OfficeFile, person: Person, year: int) -> Paper:
    """One officer's manual: the items of the latest order, else those of the officer's work group."""
    wanted = _items_of(file, person)
    return manual(_facts(file, year, wanted, person))


def flow_paper(file: OfficeFile, one: ItemOfWork) -> Paper:
    """The one-page flow chart of an item."""
    groups = {group.id: group.name for group in records.every(file, WorkGroup)}
    return work_flow(
        WorkFlowFacts(
            number=one.item.number,
            name=one.item.name,
            lanes=_lanes(file),
            steps=_Wording(file).steps(one.used),
            group=groups.get(one.item.work_group, "") if one.item.work_group else "",
            office=records.single(file, OfficeProfile).short_name,
            year=one.item.fiscal_year or 0,
            digits=printing.print_digits(file),
        )
    )


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
            span=_span(one.used),
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
    groups = tuple(_groups(file, year, wanted, people))
    if not groups:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่จะพิมพ์ในคู่มือ", year=year),
            say("ตรวจบัญชีงานของปีนี้ และงานที่มอบหมายให้บุคคลนี้"),
        )
    head = next((one for one in people if one.acting_role.startswith("ผู้อำนวยการกลุ่ม")), None)
    return ManualFacts(
        office=profile.name,
        unit=profile.group_name or "กลุ่มนโยบายและแผน",
        year=year,
        groups=groups,
        lanes=_lanes(file),
        mandate=MANDATE,
        head=_named(head) if head else "",
        owner=(_named(owner), f"{owner.position}{owner.level}") if owner else (),
        emblem=attachments.data(file, profile.emblem[0]) if profile.emblem else None,
        digits=printing.print_digits(file),
    )


def _groups(
    file: OfficeFile, year: int, wanted: frozenset[UUID] | None, people: Sequence[Person]
) -> Iterable[ManualGroup]:
    wording = _Wording(file)
    for group in work.tree(file, year, active_only=True):
        held = [one for one in group.items if wanted is None or one.item.id in wanted]
        if not held:
            continue
        key = group.group.id if group.group else None
        there = tuple(_named(one) for one in people if one.work_group == key and key)
        name = group.group.name if group.group else "งานอื่น"
        yield ManualGroup(name, there, tuple(wording.item(one) for one in held))


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


def _span(steps: Sequence[WorkStep]) -> tuple[int, int]:
    """First and last month from 0 = October; the whole year when a step is done all the year round."""
    spans = [_months(step) for step in steps]
    if not spans or _YEAR_LONG in spans:
        return _YEAR_LONG
    return min(first for first, _ in spans), max(last for _, last in spans)


def _months(step: WorkStep) -> tuple[int, int]:
    if step.quarterly or not step.first_month or not step.last_month:
        return _YEAR_LONG
    first, last = ((month - _OCTOBER) % 12 for month in (step.first_month, step.last_month))
    return (first, last) if first <= last else _YEAR_LONG


def _when(step: WorkStep) -> str:
    if step.quarterly:
        return "ทุกไตรมาส"
    if not step.first_month or not step.last_month:
        return ""
    first, last = (MONTHS[(month - _OCTOBER) % 12] for month in (step.first_month, step.last_month))
    return first if first == last else f"{first}–{last}"


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _named(person: Person) -> str:
    return f"{person.prefix}{person.first_name} {person.last_name}"


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
    found = [one for one in people if typed.strip() in (one.id.hex, str(one.id)) or typed in _named(one)]
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
