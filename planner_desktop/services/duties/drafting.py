"""Making a duty order: from the staff and the catalogue, or as a copy of a former one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_tree import Node, WholeOrder
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.domain.years import calendar_year_span
from planner_desktop.messages import Message, say
from planner_desktop.services import records, settings
from planner_desktop.services.door.locking import DRAFT
from planner_desktop.services.duties import gathering
from planner_desktop.services.printing import signatories
from planner_desktop.services.work.tree import in_use

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

HEAD_ROLE = "ผู้อำนวยการกลุ่ม"


@dataclass(frozen=True)
class Sprout:
    """A duty that is yet to be saved, with what stands under it."""

    duty: Duty
    children: tuple[Sprout, ...] = ()


def latest(file: OfficeFile, before: UUID | None = None) -> DutyOrder | None:
    """The newest issued order; `before` leaves that order out."""
    query = Query("duty_order", (Condition("status", Test.IS, "issued"),), sort=("-calendar_year", "-dated"))
    found = [one for one in records.every(file, DutyOrder, query) if one.id != before]
    return found[0] if found else None


def defaults(file: OfficeFile, year: int) -> DutyOrder:
    """A draft with the office's own wording and the newest issued order to be cancelled; not saved."""
    office = records.single(file, OfficeProfile)
    group = office.group_name
    former = latest(file)
    return DutyOrder(
        subject=_filled(settings.value(file, settings.DUTY_SUBJECT), group),
        calendar_year=year,
        powers=former.powers if former else (),
        powers_text=former.powers_text if former else settings.value(file, settings.DUTY_POWERS),
        cancels=former.id if former else None,
        exhortation=settings.value(file, settings.DUTY_EXHORTATION),
        mission=_filled(settings.value(file, settings.DUTY_MISSION), group),
        signer=former.signer if former else office.director,
        signer_name=former.signer_name if former else office.director_name,
        signer_titles=former.signer_titles if former else signatories.titles(office),
        digits=former.digits if former else "thai",
        scheme=former.scheme if former else "decimal",
    )


def compose(file: OfficeFile, year: int) -> DutyOrder:
    """A draft of that year from the staff and the switched-on items of the catalogue, in one undo step.

    An item goes to whoever had it in the newest issued order, or else to the member of its work group
    with the least so far; nobody is invented: what finds no owner is left for the checks to tell.
    """
    items, steps = gathering.catalogue_of(file, year)
    staff = _staff_in(file, year)
    former = latest(file)
    earlier = gathering.whole(file, former.id) if former else None
    owners = share_out(in_use(file, items.values()), steps.values(), staff, earlier)
    by_item = _by_item(steps.values())
    draft = defaults(file, year)
    with file.change(say("ร่างคำสั่งมอบหมายหน้าที่ ปี {year}", year=year)) as change:
        order = cast("DutyOrder", change.save(draft))
        for place, person in enumerate(staff, start=1):
            entry = change.save(_entry(order, place, person, earlier))
            own = [item for item in items.values() if owners.get(item.id) == person.id]
            trees = list(_overseen(file, items.values())) if is_head(person) else []
            trees += [item_sprout(item, by_item.get(item.id, ())) for item in own]
            plant(change, entry.id, trees)
    return order


def copy_to(file: OfficeFile, order: UUID, year: int) -> DutyOrder:
    """The whole order as a draft of another year, with duties pointing into that year's catalogue.

    One undo step. The former order is named as the one to be cancelled when it was issued.
    """
    old = gathering.whole(file, order)
    turned = _into_year(file, old, year)
    was = old.order
    dates = {
        "dated": None,
        "effective_on": None,
        "entry": None,
        "files": (),
        "cancels_text": "",
        "printed_signer": "",
    }
    fresh = replace(
        was,
        **{"id": NEW, "version": 0, "void_reason": "", "status": DRAFT, "calendar_year": year, **dates},  # type: ignore[arg-type]  # fields by name
        cancels=was.id if was.status == "issued" else was.cancels,
    )
    with file.change(say("คัดลอกคำสั่งมอบหมายหน้าที่ไปปี {year}", year=year)) as change:
        copied = cast("DutyOrder", change.save(fresh))
        for one in old.people:
            entry = change.save(replace(_fresh(one.entry), duty_order=copied.id))
            plant(change, entry.id, [_copied(node, turned) for node in one.nodes])
    return copied


def plant(
    change: Change, entry: UUID, trees: Iterable[Sprout], parent: UUID | None = None, first: int = 1
) -> list[Duty]:
    """Save trees of duties under one person; the topmost rows as saved."""
    saved = []
    for place, tree in enumerate(trees, start=first):
        row = replace(tree.duty, id=NEW, version=0, duty_person=entry, parent=parent, order=place)
        duty = cast("Duty", change.save(row))
        plant(change, entry, tree.children, duty.id)
        saved.append(duty)
    return saved


def item_sprout(item: WorkItem, steps: Iterable[WorkStep]) -> Sprout:
    """A catalogue item as a duty with its switched-on steps under it."""
    children = (Sprout(Duty(kind="step", words=one.gist, step=one.id)) for one in steps if one.active)
    return Sprout(Duty(kind="item", words=item.name, item=item.id), tuple(children))


def share_out(
    items: Sequence[WorkItem],
    steps: Iterable[WorkStep],
    staff: Sequence[Person],
    earlier: WholeOrder | None,
) -> dict[UUID, UUID]:
    """Item -> person: the owner in the former order, or the least laden member of the item's work group."""
    before = _owners_before(earlier) if earlier else {}
    sizes = {item: len(rows) + 1 for item, rows in _by_item(steps).items()}
    laden = dict.fromkeys((one.id for one in staff), 0)
    shared: dict[UUID, UUID] = {}
    for item in items:
        was = before.get(item.number)
        fit = [one.id for one in staff if one.work_group and one.work_group == item.work_group]
        officers = [one.id for one in staff if one.id in fit and not is_head(one)] or fit
        owner = was if was in laden else min(officers, key=lambda one: laden[one], default=None)
        if owner:
            shared[item.id] = owner
            laden[owner] += sizes.get(item.id, 1)
    return shared


def is_head(person: Person) -> bool:
    """Whether the acting role is that of the group's director."""
    return person.acting_role.startswith(HEAD_ROLE)


def copied_message(order: DutyOrder) -> Message:
    """What the status line says of a new draft."""
    return say("สร้างร่างคำสั่งปี {year} แล้ว", year=order.calendar_year)


def _filled(words: str, group: str) -> str:
    return words.replace("{group}", group).strip()


def _staff_in(file: OfficeFile, year: int) -> list[Person]:
    first, last = calendar_year_span(year)
    every = records.every(file, Person)
    here = [
        one for one in every if not (one.until and one.until < first) and not (one.since and one.since > last)
    ]
    return sorted(here, key=lambda one: (not is_head(one), one.order or 999))


def _entry(order: DutyOrder, place: int, person: Person, earlier: WholeOrder | None) -> DutyPerson:
    was = earlier.of_person(person.id) if earlier else None
    head = is_head(person)
    role = f"ปฏิบัติหน้าที่{person.acting_role}" if person.acting_role else ""
    if was:
        return replace(_fresh(was.entry), duty_order=order.id, order=place, is_head=head, role=role)
    return DutyPerson(duty_order=order.id, order=place, person=person.id, role=role, is_head=head)


def _fresh(entry: DutyPerson) -> DutyPerson:
    """The part as that of a new order: nothing kept of what went out."""
    return replace(entry, id=NEW, version=0, printed_name="", printed_heading="", printed_substitutes="")


def _overseen(file: OfficeFile, items: Iterable[WorkItem]) -> Iterator[Sprout]:
    """The head's list: work groups with the names of their items."""
    every = [one for one in items if one.active]
    for group in records.every(file, WorkGroup):
        under = [one for one in every if one.work_group == group.id]
        if under and group.active:
            named = tuple(Sprout(Duty(kind="item", words=one.name, item=one.id)) for one in under)
            yield Sprout(Duty(kind="group", words=group.name), named)


def _by_item(steps: Iterable[WorkStep]) -> dict[UUID, list[WorkStep]]:
    found: dict[UUID, list[WorkStep]] = {}
    for one in sorted(steps, key=lambda step: step.order or 0):
        if one.item:
            found.setdefault(one.item, []).append(one)
    return found


def _owners_before(earlier: WholeOrder) -> dict[str, UUID]:
    found: dict[str, UUID] = {}
    for one in earlier.people:
        for node in one.walk():
            item = earlier.items.get(earlier.item_of(node.duty) or NEW)
            if item and not one.entry.is_head and one.entry.person:
                found.setdefault(item.number, one.entry.person)
    return found


@dataclass(frozen=True)
class _Turned:
    """Ids of the old catalogue -> ids of the new year's, where it has the same item or step."""

    items: Mapping[UUID, UUID]
    steps: Mapping[UUID, UUID]


def _into_year(file: OfficeFile, old: WholeOrder, year: int) -> _Turned:
    items, steps = gathering.catalogue_of(file, year)
    by_number = {one.number: one.id for one in items.values()}
    by_place = {(one.item, one.order): one.id for one in steps.values()}
    turned = {one.id: by_number[one.number] for one in old.items.values() if one.number in by_number}
    return _Turned(
        turned,
        {
            one.id: by_place[turned[one.item], one.order]
            for one in old.steps.values()
            if one.item in turned and (turned[one.item], one.order) in by_place
        },
    )


def _copied(node: Node, turned: _Turned) -> Sprout:
    duty = node.duty
    item = turned.items.get(duty.item, duty.item) if duty.item else None
    step = turned.steps.get(duty.step, duty.step) if duty.step else None
    return Sprout(replace(duty, item=item, step=step), tuple(_copied(one, turned) for one in node.children))
