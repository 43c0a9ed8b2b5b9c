"""Differences between two orders: by person and duty, each sort told once, branches told at their top."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from planner_desktop.domain.office.comparing import Difference, Sort, compare
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_tree import Assigned, WholeOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem

ANNA, BOON, CHAI = (UUID(int=number) for number in (1, 2, 3))
STAFF = {
    key: Person(id=key, first_name=name, last_name="ลอง")
    for key, name in ((ANNA, "ก"), (BOON, "ข"), (CHAI, "ค"))
}


def part(person: UUID, *duties: str, substitutes: tuple[UUID, ...] = (), role: str = "") -> Assigned:
    """Duties in order; one that begins with '- ' stands under the one before it."""
    rows: list[Duty] = []
    top: Duty | None = None
    for place, words in enumerate(duties, start=1):
        below = words.startswith("- ")
        row = Duty(
            id=UUID(int=person.int * 1000 + place + hash(words) % 10**9 * 10**6),
            order=place,
            words=words.removeprefix("- "),
            parent=top.id if below and top else None,
        )
        top = top if below else row
        rows.append(row)
    entry = DutyPerson(id=UUID(int=100 + person.int), person=person, substitutes=substitutes, role=role)
    return Assigned(entry, tuple(rows))


def whole(*people: Assigned) -> WholeOrder:
    return WholeOrder(DutyOrder(), people, staff=STAFF)


def told(found: tuple[Difference, ...]) -> list[tuple[Sort, UUID, str, str]]:
    return [(one.sort, one.person, one.before, one.after) for one in found]


def test_the_same_order_has_no_difference() -> None:
    one = whole(part(ANNA, "จัดทำแผน", "- ร่าง", "รายงาน"), part(BOON, "รับหนังสือ"))
    assert compare(one, one) == ()


def test_added_removed_and_reworded() -> None:
    former = whole(part(ANNA, "จัดทำแผนปฏิบัติการประจำปี", "ดูแลครุภัณฑ์"))
    new = whole(part(ANNA, "จัดทำแผนปฏิบัติการประจำปีและรายงาน", "ประสานงานจังหวัด"))
    assert told(compare(former, new)) == [
        (Sort.REWORDED, ANNA, "จัดทำแผนปฏิบัติการประจำปี", "จัดทำแผนปฏิบัติการประจำปีและรายงาน"),
        (Sort.ADDED, ANNA, "", "ประสานงานจังหวัด"),
        (Sort.REMOVED, ANNA, "ดูแลครุภัณฑ์", ""),
    ]


def test_a_branch_that_went_to_somebody_else_is_told_once() -> None:
    former = whole(part(ANNA, "งบประมาณ", "- วิเคราะห์", "- เสนอ"), part(BOON, "ธุรการ"))
    new = whole(part(ANNA), part(BOON, "ธุรการ", "งบประมาณ", "- วิเคราะห์", "- เสนอ"))
    (found,) = compare(former, new)
    assert (found.sort, found.person, found.other, found.more) == (Sort.MOVED, ANNA, BOON, 2)


def test_a_new_branch_is_told_at_its_top() -> None:
    former, new = whole(part(ANNA, "เดิม")), whole(part(ANNA, "เดิม", "ของใหม่ทั้งหมด", "- หนึ่ง", "- สอง"))
    (found,) = compare(former, new)
    assert (found.sort, found.after, found.more) == (Sort.ADDED, "ของใหม่ทั้งหมด", 2)


def test_order_within_a_person_is_no_change() -> None:
    assert compare(whole(part(ANNA, "หนึ่ง", "สองสาม")), whole(part(ANNA, "สองสาม", "หนึ่ง"))) == ()


def test_people_substitutes_and_roles() -> None:
    former = whole(part(ANNA, "ก", substitutes=(BOON,)), part(BOON, "ข"))
    new = whole(part(ANNA, "ก", substitutes=(CHAI, BOON), role="หัวหน้า"), part(CHAI, "ค"))
    assert told(compare(former, new)) == [
        (Sort.ROLE, ANNA, "", "หัวหน้า"),
        (Sort.SUBSTITUTES, ANNA, "ข ลอง", "1) ค ลอง 2) ข ลอง"),
        (Sort.NEW_PERSON, CHAI, "", "ค ลอง"),
        (Sort.ADDED, CHAI, "", "ค"),
        (Sort.GONE_PERSON, BOON, "ข ลอง", ""),
        (Sort.REMOVED, BOON, "ข", ""),
    ]


def test_an_item_of_next_years_catalogue_is_the_same_item() -> None:
    old_item = WorkItem(id=UUID(int=51), fiscal_year=2569, number="3.1", name="งานเดิม")
    new_item = WorkItem(id=UUID(int=52), fiscal_year=2570, number="3.1", name="ชื่อใหม่สิ้นเชิง")

    def owning(person: UUID, item: WorkItem) -> WholeOrder:
        row = Duty(id=UUID(int=item.id.int * 10), order=1, words=item.name, item=item.id)
        return replace(whole(replace(part(person), duties=(row,))), items={item.id: item})

    (found,) = compare(owning(ANNA, old_item), owning(ANNA, new_item))
    assert (found.sort, found.before, found.after) == (Sort.REWORDED, "งานเดิม", "ชื่อใหม่สิ้นเชิง")
    moved = {one.sort: one.person for one in compare(owning(ANNA, old_item), owning(BOON, new_item))}
    assert moved == {Sort.NEW_PERSON: BOON, Sort.MOVED: ANNA, Sort.GONE_PERSON: ANNA}
