"""Numbers: per register and calendar year, taken once, never freed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.administration.registers import NumberBooking, RegisterYear
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, numbering, records
from planner_desktop.services.administration import registers
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.numbering import BookingUnusable, YearClosed, YearUnopened

TODAY = dt.date(2026, 3, 2)
YEAR = 2569


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped(monkeypatch, "2026-03-02T10:00:00")


def stopped(monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    monkeypatch.setattr(numbering, "bangkok_clock", lambda: dt.datetime.fromisoformat(now))


def received(day: dt.date = TODAY, subject: str = "ขอข้อมูล") -> IncomingLetter:
    return IncomingLetter(received_on=day, sender="สพฐ.", subject=subject)


def sent(register: str = "outgoing", day: dt.date = TODAY, **more: object) -> OutgoingLetter:
    letter = OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน", register=register, dated=day, status="sent")
    return replace(letter, **more)  # type: ignore[arg-type]


def number_of(record: Record) -> int | None:
    found: int | None = getattr(record, "register_no", None)
    return found


def test_each_register_has_its_own_series(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    kept = [
        records.save(office, sent(one)) for one in ("outgoing", "circular", "outgoing", "memo", "circular")
    ]
    assert [one.register_no for one in kept] == [1, 1, 2, 1, 2]
    issued: tuple[Record, ...] = (
        received(),
        OrderEntry(dated=TODAY, subject="แต่งตั้ง"),
        Announcement(dated=TODAY, subject="รับสมัคร", status="issued"),
        Certificate(dated=TODAY, recipient="นายสมมุติ", subject="อบรม", status="issued"),
    )
    assert [number_of(records.save(office, one)) for one in issued] == [1, 1, 1, 1]


def test_a_draft_has_no_number_until_it_is_sent(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    records.save(office, OfficeProfile(name="สำนักงานเขต", short_name="สพป.", letter_code="ศธ 04999"))
    draft = records.save(office, OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน", register="circular"))
    assert (draft.register_no, draft.number, draft.issued_at) == (None, "", None)
    issued = records.save(office, replace(draft, status="sent", dated=TODAY))
    assert (issued.register_no, issued.number) == (1, "ศธ 04999/ว 1")
    assert issued.issued_at == dt.datetime.fromisoformat("2026-03-02T10:00:00")


def test_what_is_sent_needs_its_date(office: OfficeFile) -> None:
    with pytest.raises(Invalid) as raised:
        records.save(office, OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน", status="sent"))
    assert raised.value.faults[0].field == "dated"


def test_the_start_number_of_a_year_opened_in_its_middle(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, ["incoming"], {"incoming": 415}, today=TODAY)
    assert [records.save(office, received()).register_no for _ in range(2)] == [415, 416]


def test_a_year_nobody_opened_is_refused_with_the_way_on(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    new_year = dt.date(2027, 1, 4)
    stopped(monkeypatch, "2027-01-04T08:30:00")
    with pytest.raises(YearUnopened) as raised:
        records.save(office, received(new_year))
    assert records.count(office, Query("incoming_letter")) == 0
    assert (raised.value.code, raised.value.calendar_year) == ("incoming", 2570)
    assert "2570" in str(raised.value.message)
    registers.open_year(office, 2570, today=new_year)
    assert records.save(office, received(new_year)).register_no == 1


def test_a_register_that_was_never_opened_runs_as_before(office: OfficeFile) -> None:
    assert [records.save(office, received()).register_no for _ in range(2)] == [1, 2]


def test_31_december_closes_a_year_by_itself(office: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    last_day = dt.date(2026, 12, 31)
    stopped(monkeypatch, "2026-12-31T23:59:59")
    records.save(office, received(last_day))
    stopped(monkeypatch, "2027-01-01T00:00:00")
    with pytest.raises(YearClosed) as raised:
        records.save(office, received(last_day))
    assert "จองไว้" in str(raised.value.advice)
    assert records.count(office, Query("incoming_letter")) == 1


def test_letters_on_both_sides_of_midnight_count_in_their_own_years(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bangkok's midnight: by UTC it is still 17.00 of 31 December."""
    registers.open_year(office, YEAR, today=TODAY)
    stopped(monkeypatch, "2026-12-31T23:59:58")
    records.save(office, received())
    assert records.save(office, received(dt.date(2026, 12, 31))).register_no == 2
    stopped(monkeypatch, "2027-01-01T00:00:01")
    new_year = dt.date(2027, 1, 1)
    with pytest.raises(YearUnopened):
        records.save(office, received(new_year))
    registers.open_year(office, YEAR + 1, today=new_year)
    assert records.save(office, received(new_year)).register_no == 1
    stopped(monkeypatch, "2026-12-31T23:50:00")  # somebody sets the clock back
    assert records.save(office, received(new_year)).register_no == 2


def test_a_number_booked_in_time_is_used_after_the_year_closed(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    last_day = dt.date(2026, 12, 31)
    stopped(monkeypatch, "2026-12-31T16:00:00")
    (booked,) = registers.book(
        office, NumberBooking(register="outgoing", booked_on=last_day, purpose="ส่งแผน")
    )
    stopped(monkeypatch, "2027-01-04T09:00:00")
    letter = records.save(office, sent(day=dt.date(2026, 12, 30), booking=booked.id))
    assert letter.register_no == booked.register_no == 1
    assert records.get(office, NumberBooking, booked.id).status == "used"
    with pytest.raises(BookingUnusable):
        records.save(office, sent(day=last_day, booking=booked.id))


def test_a_booking_of_another_register_or_year_or_a_void_one_is_refused(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    one, two = registers.book(office, NumberBooking(register="circular", booked_on=TODAY, purpose="เวียน"), 2)
    with pytest.raises(BookingUnusable, match="หนังสือเวียน"):
        records.save(office, sent("outgoing", booking=one.id))
    records.void(office, two, "ไม่ออกแล้ว")
    with pytest.raises(BookingUnusable):
        records.save(office, sent("circular", booking=two.id))
    assert records.save(office, sent("circular")).register_no == 3


def test_booked_numbers_are_passed_over(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    taken = registers.book(office, NumberBooking(register="order", booked_on=TODAY, purpose="คำสั่ง"), 3)
    assert [one.register_no for one in taken] == [1, 2, 3]
    assert records.save(office, OrderEntry(dated=TODAY, subject="แต่งตั้ง")).register_no == 4
    assert [one.register_no for one in registers.free_bookings(office, "order", YEAR)] == [1, 2, 3]


@pytest.mark.parametrize("count", [0, 201])
def test_booking_none_or_too_many_is_refused(office: OfficeFile, count: int) -> None:
    with pytest.raises(UserError):
        registers.book(office, NumberBooking(register="order", booked_on=TODAY, purpose="คำสั่ง"), count)


def test_a_year_is_reopened_only_with_who_and_why(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    (opened,) = registers.open_year(office, YEAR, ["incoming"], today=TODAY)
    stopped(monkeypatch, "2027-01-04T09:00:00")
    with pytest.raises(UserError):
        registers.reopen_year(office, opened, None, "ลืมลงรับ")
    head = records.save(office, Person(first_name="สมมุติ", last_name="ทดลอง"))
    with pytest.raises(UserError):
        registers.reopen_year(office, opened, head.id, "  ")
    registers.reopen_year(office, opened, head.id, "ลืมลงรับ", dt.date(2027, 1, 4))
    assert records.save(office, received(dt.date(2026, 12, 30))).register_no == 1


def test_a_clock_set_back_does_not_open_the_old_year(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers.open_year(office, YEAR, ["incoming"], today=TODAY)
    stopped(monkeypatch, "2027-01-02T09:00:00")
    registers.open_year(office, 2570, ["incoming"], today=dt.date(2027, 1, 2))
    stopped(monkeypatch, "2026-12-31T09:00:00")
    with pytest.raises(YearClosed):
        records.save(office, received(dt.date(2026, 12, 31)))


@pytest.mark.parametrize(("year", "says"), [(2570, "ยังไม่มาถึง"), (2568, "ผ่านไปแล้ว")])
def test_only_the_current_year_is_opened(office: OfficeFile, year: int, says: str) -> None:
    with pytest.raises(UserError, match=says):
        registers.open_year(office, year, today=TODAY)


def test_opening_twice_keeps_the_first(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, ["incoming"], {"incoming": 7}, today=TODAY)
    registers.open_year(office, YEAR, today=TODAY)
    kept = [one for one in records.every(office, RegisterYear) if one.register == "incoming"]
    assert [one.start_no for one in kept] == [7]


def test_undo_of_receiving_voids_and_keeps_the_number(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    first = records.save(office, received())
    history.undo(office)
    assert records.get(office, IncomingLetter, first.id).void_reason
    assert records.save(office, received()).register_no == 2


def test_undo_of_issuing_leaves_a_draft_that_keeps_its_number(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    draft = records.save(office, OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน"))
    records.save(office, replace(draft, status="sent", dated=TODAY))
    history.undo(office)
    back = records.get(office, OutgoingLetter, draft.id)
    assert (back.status, back.register_no) == ("draft", 1)
    assert records.save(office, sent()).register_no == 2
    again = records.save(office, replace(back, status="sent"))
    assert again.register_no == 1


def test_undo_of_issuing_with_a_booking_keeps_the_booking_used(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    (booked,) = registers.book(office, NumberBooking(register="outgoing", booked_on=TODAY, purpose="ส่งแผน"))
    draft = records.save(office, OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน"))
    records.save(office, replace(draft, status="sent", dated=TODAY, booking=booked.id))
    history.undo(office)
    assert records.get(office, NumberBooking, booked.id).status == "used"
    with pytest.raises(BookingUnusable):
        records.save(office, sent(booking=booked.id))


def test_undo_of_a_new_draft_takes_it_away(office: OfficeFile) -> None:
    records.save(office, OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน"))
    history.undo(office)
    assert records.count(office, Query("outgoing_letter")) == 0


def test_a_numbered_row_stays_in_its_year_and_register(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, today=TODAY)
    letter = records.save(office, sent())
    for moved in (replace(letter, dated=dt.date(2025, 12, 30)), replace(letter, register="circular")):
        with pytest.raises(Invalid):
            records.save(office, moved)
    assert records.save(office, replace(letter, dated=dt.date(2026, 2, 1))).register_no == 1


def test_the_pattern_of_the_year_writes_the_number(office: OfficeFile) -> None:
    records.save(office, OfficeProfile(name="สำนักงานเขต", short_name="สพป.ตย 1", letter_code="ศธ 04999"))
    (opened,) = registers.open_year(office, YEAR, ["memo"], today=TODAY)
    assert registers.preview(office, "", "memo", YEAR) == "ศธ 04999/1"
    records.save(office, replace(opened, pattern="{หน่วย} {เลข3}/{ปีย่อ}"))
    assert records.save(office, sent("memo")).number == "สพป.ตย 1 001/69"
    assert registers.preview(office, "{ชนิด} {เลข}/{ปี}", "memo", YEAR) == "บันทึกข้อความ 2/2569"


@pytest.mark.parametrize(
    ("pattern", "says"),
    [("{ปี}/๑", "ต้องมี"), ("{เลข}/{เดือน}", "เดือน"), ("{เลข", "ไม่ครบคู่"), ("{เลข}}", "ไม่ครบคู่")],
)
def test_a_pattern_that_cannot_be_written_is_refused(office: OfficeFile, pattern: str, says: str) -> None:
    (opened,) = registers.open_year(office, YEAR, ["memo"], today=TODAY)
    with pytest.raises(Invalid) as raised:
        records.save(office, replace(opened, pattern=pattern))
    assert says in str(raised.value.faults[0].message)


def test_patterns_go_on_into_the_next_year(office: OfficeFile) -> None:
    (opened,) = registers.open_year(office, YEAR, ["memo"], today=TODAY)
    records.save(office, replace(opened, pattern="{เลข4}"))
    (following,) = registers.open_year(office, 2570, ["memo"], today=dt.date(2027, 1, 4))
    assert following.pattern == "{เลข4}"


def test_the_states_of_a_year(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, ["incoming", "order"], {"order": 12}, today=TODAY)
    records.save(office, received())
    told = {
        one.register.code: (one.state, one.last, one.next) for one in registers.states(office, YEAR, TODAY)
    }
    assert told["incoming"] == ("open", 1, "2")
    assert told["order"] == ("open", 0, "12/2569")
    assert told["memo"][0] == "unopened"
    later = {one.register.code: one.state for one in registers.states(office, YEAR, dt.date(2027, 1, 1))}
    assert later["incoming"] == "closed"
    assert "memo" in registers.unopened(office, TODAY)
    assert calendar_year_of(TODAY) == YEAR


def test_a_year_in_which_numbers_were_given_is_neither_removed_nor_renamed(office: OfficeFile) -> None:
    (opened,) = registers.open_year(office, YEAR, ["incoming"], today=TODAY)
    for moved in (replace(opened, register="memo"), replace(opened, calendar_year=YEAR - 1)):
        with pytest.raises(Invalid):
            records.save(office, moved)
    records.save(office, received())
    with pytest.raises(UserError, match="ลบไม่ได้"):
        records.remove(office, opened)
    (empty,) = registers.open_year(office, YEAR, ["memo"], today=TODAY)
    records.remove(office, empty)
    assert [one.register for one in records.every(office, RegisterYear)] == ["incoming"]
