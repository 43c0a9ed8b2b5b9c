"""One box over everything: exact Thai substrings, secrecy, marks."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, Person
from planner_desktop.services import attachments, records, search
from planner_desktop.services.file import OfficeFile
from planner_desktop.store import searching

DAY = dt.date(2026, 11, 20)


def receive(office: OfficeFile, subject: str, **more: object) -> IncomingLetter:
    facts: dict[str, object] = {
        "received_on": dt.date(2026, 11, 20),
        "sender": "สพฐ.",
        "subject": subject,
        **more,
    }
    return records.save(office, IncomingLetter(**facts))  # type: ignore[arg-type] # facts of a test


@pytest.mark.parametrize(
    "sought",
    ["นำส่งข้อมูล", "นําส่ง", "ข้", "น", "๑๐ พ", "10 พ.ย.", "100%", "ส่งข้อมูล 10", '"', "10 ข้อมูล", "A_B", "แผน", "เเผน"],
)  # fmt: skip
def test_found_however_it_is_typed(office: OfficeFile, sought: str) -> None:
    wanted = receive(office, 'ขอให้นำส่งข้อมูล 10 พ.ย. ครบ 100% ตาม "แผน" a_b')
    receive(office, "เรื่องอื่น")
    expected = [wanted.id] if sought != "น" else None
    found = [one.record for one in search.find(office, sought)]
    assert found == expected if expected else wanted.id in found


@pytest.mark.parametrize("sought", ["ไม่มีคำนี้", "ซซซ", "ฮ", "%", "_", "  ", "AND", "ส่งข้อมูล ไม่มี"])
def test_not_found(office: OfficeFile, sought: str) -> None:
    receive(office, "ขอให้นำส่งข้อมูล")
    assert search.find(office, sought) == []


def test_results_stand_in_the_order_of_the_areas_with_marks(office: OfficeFile) -> None:
    person = records.save(office, Person(first_name="ตัวอย่าง", last_name="สมมุติ"))
    school = records.save(office, School(code10="9900000001", name="บ้านตัวอย่าง"))
    letter = receive(office, "เรื่องตัวอย่าง")
    found = search.find(office, "ตัวอย่าง")
    assert [one.record for one in found] == [letter.id, school.id, person.id]
    title, (start, end) = found[1].title, found[1].title_marks[0]
    assert title[start:end] == "ตัวอย่าง"


def test_the_excerpt_shows_where(office: OfficeFile) -> None:
    receive(office, "เรื่องหนึ่ง", note="ประสานกับเทศบาลแล้ว นัดส่งวันศุกร์")
    (found,) = search.find(office, "เทศบาล")
    start, end = found.excerpt_marks[0]
    assert found.excerpt[start:end] == "เทศบาล"


def test_secret_letters_are_found_only_by_those_named_in_them(office: OfficeFile) -> None:
    reader = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    receive(office, "สอบข้อเท็จจริง", secrecy="secret", assignee=reader.id)
    assert search.find(office, "ข้อเท็จจริง") == []
    office.actor = reader.id
    assert len(search.find(office, "ข้อเท็จจริง")) == 1


def test_attached_text_is_found(office: OfficeFile) -> None:
    kept = attachments.add(office, "บัญชีแนบ.txt", "รายชื่อโรงเรียนขนาดเล็ก".encode())
    letter = receive(office, "ส่งเอกสาร", files=(kept.id,))
    assert [one.record for one in search.find(office, "โรงเรียนขนาดเล็ก")] == [letter.id]
    assert [one.record for one in search.find(office, "บัญชีแนบ")] == [letter.id]


def test_narrowed_to_a_kind(office: OfficeFile) -> None:
    records.save(office, School(code10="9900000001", name="บ้านตัวอย่าง"))
    letter = receive(office, "เรื่องตัวอย่าง")
    assert [one.record for one in search.find(office, "ตัวอย่าง", names=("incoming_letter",))] == [letter.id]


def test_every_sought_word_is_marked(office: OfficeFile) -> None:
    receive(office, "ขอให้นำส่งข้อมูลโครงการอาหารกลางวัน")
    (found,) = search.find(office, "อาหาร ข้อมูล")
    assert [found.title[start:end] for start, end in found.title_marks] == ["ข้อมูล", "อาหาร"]


def test_a_common_word_hides_neither_an_area_nor_a_kind(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "NEWEST", 3)  # as if the file were large
    school = records.save(office, School(code10="9900000001", name="บ้านตัวอย่าง"))
    agency = records.save(office, Agency(name="เทศบาลตัวอย่าง", phone=""))
    with office.change("รับหนังสือ") as change:
        for number in range(12):
            change.save(IncomingLetter(received_on=DAY, sender="สพฐ.", subject=f"ตัวอย่าง {number}"))
    order = records.save(office, OrderEntry(subject="แต่งตั้งคณะทำงานตัวอย่าง", dated=DAY))
    newest = receive(office, "เรื่องอื่น", note="ตัวอย่าง")
    found = {one.area: one for one in search.by_area(office, "ตัวอย่าง", 4)}
    assert {area: (one.count, one.more) for area, one in found.items()} == {
        "administration": (14, False),
        "information": (1, False),
        "office": (1, False),
    }
    assert found["information"].found[0].record == school.id
    assert found["office"].found[0].record == agency.id
    shown = found["administration"].found
    assert [one.record_name for one in shown] == ["incoming_letter", "order_entry", *["incoming_letter"] * 2]
    assert shown[1].record == order.id
    assert newest.id not in [one.record for one in shown]  # those called so come first
    whole = search.in_area(office, "ตัวอย่าง", "administration")
    assert len(whole.found) == 14
    assert [(kind.record_name, kind.count) for kind in whole.kinds] == [
        ("incoming_letter", 13),
        ("order_entry", 1),
    ]


def test_of_a_kind_with_very_many_rows_only_the_newest_are_counted(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "NEWEST", 3)
    monkeypatch.setattr(searching, "MANY", 6)
    for number in range(10):
        receive(office, f"ตัวอย่าง {number}")
    (found,) = search.by_area(office, "ตัวอย่าง")
    assert (found.count, found.more) == (6, True)
    assert str(found.found[0].title).endswith("ตัวอย่าง 9")
    assert search.how_many(found).text == "มากกว่า {count} รายการ"


def test_secret_letters_are_not_even_counted(office: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "NEWEST", 2)
    reader = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    for _ in range(3):
        receive(office, "สอบข้อเท็จจริง", secrecy="secret", assignee=reader.id)
    open_one = receive(office, "สอบข้อเท็จจริง")
    (seen,) = search.by_area(office, "ข้อเท็จจริง")
    assert (seen.count, [one.record for one in seen.found]) == (1, [open_one.id])
    office.actor = reader.id
    assert search.by_area(office, "ข้อเท็จจริง")[0].count == 4


def test_an_excerpt_begins_where_a_phrase_does(office: OfficeFile) -> None:
    receive(office, "เรื่องหนึ่ง", note="ประสานงานกับหน่วยงานที่เกี่ยวข้องทุกแห่งแล้ว นัดหมายส่งข้อมูลให้เทศบาลภายในวันศุกร์")
    (found,) = search.find(office, "เทศบาล")
    assert found.excerpt.startswith("…นัดหมายส่งข้อมูลให้เทศบาล")
