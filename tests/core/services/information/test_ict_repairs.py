"""Repairs: due by working days, moved by deeds that are logged for good, counted in working time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.ict.equipment import Equipment
from planner_desktop.domain.information.ict.repairs import RepairStandard, RepairTicket
from planner_desktop.domain.office.working_time import OfficeHours
from planner_desktop.domain.office.year import Holiday
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, holidays, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import repair_year, repairs
from tests.core.services.information.ict_office import Ict, ict

FRIDAY = dt.date(2026, 1, 9)
MONDAY, TUESDAY = dt.date(2026, 1, 12), dt.date(2026, 1, 13)


@pytest.fixture
def given(office: OfficeFile) -> Ict:
    return ict(office)


def ticket(given: Ict, piece: Equipment, **more: object) -> RepairTicket:
    told: dict[str, object] = {"asked_on": FRIDAY, "asked_at": "15.30", "symptom": "เปิดไม่ติด"}
    return records.save(given.file, replace(repairs.draft(piece), **{**told, **more}))  # type: ignore[arg-type] # fields of a ticket


def mended(given: Ict, one: RepairTicket, at: dt.datetime, result: str = "fixed") -> RepairTicket:
    taken = repairs.take(given.file, one, given.officer.id, at - dt.timedelta(minutes=1))
    return repairs.finish(given.file, taken, result, "เปลี่ยนอะไหล่", 50_000, at)


def state(given: Ict, piece: Equipment) -> str:
    return records.get(given.file, Equipment, piece.id).state


def test_the_due_day_counts_working_days_by_the_standard_in_force(given: Ict) -> None:
    records.save(given.file, Holiday(day=MONDAY, name="วันหยุดชดเชย"))
    piece = given.piece("1")
    assert ticket(given, piece, urgency="stopped").due_on == TUESDAY
    records.save(given.file, RepairStandard(urgency="stopped", days=2))
    records.save(given.file, RepairStandard(urgency="stopped", days=9, first_year=2600))
    assert ticket(given, piece, urgency="stopped").due_on == dt.date(2026, 1, 14)
    records.save(given.file, RepairStandard(urgency="stopped", kind="desktop", days=5))
    assert ticket(given, piece, urgency="stopped").due_on == dt.date(2026, 1, 19)
    own = dt.date(2026, 1, 30)
    assert ticket(given, piece, due_on=own).due_on == own


def test_the_equipment_follows_its_ticket(given: Ict) -> None:
    piece = given.piece("1")
    one = ticket(given, piece)
    assert (one.register_no, one.kind, state(given, piece)) == (1, "desktop", "in_use")
    taken = repairs.take(given.file, one, given.officer.id)
    assert state(given, piece) == "repair"
    looked = repairs.diagnose(given.file, taken, "แหล่งจ่ายไฟเสีย")
    out = repairs.send_out(given.file, looked, "ร้านตัวอย่าง", MONDAY)
    done = repairs.finish(given.file, out, "fixed", "เปลี่ยนแหล่งจ่ายไฟ", 89_000)
    closed = repairs.close(given.file, done, "ทดสอบแล้ว")
    assert (closed.state, closed.cost, state(given, piece)) == ("closed", 89_000, "in_use")
    deeds = [one.deed for one in repairs.log(given.file, closed.id)]
    assert deeds == ["asked", "taken", "diagnosed", "sent_out", "fixed", "closed"]
    history.undo(given.file)
    assert state(given, piece) == "repair"


def test_what_is_beyond_repair_waits_to_be_written_off_and_may_be_reopened(given: Ict) -> None:
    piece = given.piece("1")
    taken = repairs.take(given.file, ticket(given, piece), given.officer.id)
    done = repairs.finish(given.file, taken, "unrepairable", "อะไหล่เลิกผลิต")
    closed = repairs.close(given.file, done)
    assert state(given, piece) == "to_write_off"
    again = repairs.reopen(given.file, closed, "หาอะไหล่ได้แล้ว")
    assert (again.state, again.done_on, state(given, piece)) == ("taken", None, "repair")


def test_steps_out_of_order_are_refused(given: Ict) -> None:
    one = ticket(given, given.piece("1"))
    with pytest.raises(UserError):
        repairs.finish(given.file, one, "fixed", "แล้ว")
    with pytest.raises(UserError):
        repairs.close(given.file, one)
    with pytest.raises(UserError):
        repairs.take(given.file, one, None)
    with pytest.raises(UserError):
        mended(given, one, dt.datetime.combine(FRIDAY, dt.time(9, 0)))


def test_the_log_is_only_added_to(given: Ict) -> None:
    one = ticket(given, given.piece("1"))
    repairs.add_note(given.file, one, "โทรแจ้งแล้ว")
    line = repairs.log(given.file, one.id)[0]
    assert (line.deed, line.words) == ("asked", "เปิดไม่ติด")
    with pytest.raises(UserError):
        records.save(given.file, replace(line, words="อย่างอื่น"))
    with pytest.raises(UserError):
        records.void(given.file, line, "ลบ")


def test_nothing_is_asked_for_what_is_gone(given: Ict) -> None:
    piece = given.piece("1", state="written_off", ended_on=FRIDAY, end_reason="ขาย")
    with pytest.raises(Invalid) as caught:
        ticket(given, piece)
    assert [one.field for one in caught.value.faults] == ["equipment"]


def test_time_to_repair_leaves_out_nights_weekends_holidays_and_noon(given: Ict) -> None:
    records.save(given.file, Holiday(day=MONDAY, name="วันหยุดชดเชย"))
    done = mended(given, ticket(given, given.piece("1")), dt.datetime.combine(TUESDAY, dt.time(13, 30)))
    hours, off = OfficeHours(), holidays.off_days(given.file)
    # Friday 15.30-16.30, then Tuesday 8.30-12.00 and 13.00-13.30
    assert repairs.minutes_taken(done, hours, off) == 60 + 210 + 30
    assert repairs.minutes_taken(ticket(given, given.piece("2")), hours, off) is None


def test_the_year_in_figures(given: Ict) -> None:
    piece, other = given.piece("1"), given.piece("2", kind="printer")
    for minutes in (30, 60, 210):
        at = dt.datetime.combine(MONDAY, dt.time(8, 30)) + dt.timedelta(minutes=minutes)
        mended(given, ticket(given, piece, asked_on=MONDAY, asked_at="08.30"), at)
    mended(
        given,
        ticket(given, other, asked_on=TUESDAY, urgency="stopped"),
        dt.datetime.combine(dt.date(2026, 1, 30), dt.time(9)),
        "unrepairable",
    )
    records.void(given.file, ticket(given, piece), "แจ้งซ้ำ")
    ticket(given, other, asked_on=dt.date(2025, 9, 30), asked_at="")
    told = repair_year.of_year(given.file, 2569)
    assert (told.whole.asked, told.whole.done, told.whole.fixed) == (4, 4, 3)
    assert (told.whole.in_time, told.whole.late, told.whole.cost) == (3, 1, 200_000)
    assert (told.by_kind["desktop"].mean, told.by_kind["desktop"].middle) == (100, 60)
    assert [(one.equipment, one.times) for one in told.again] == [(piece.id, 3)]
    assert repair_year.of_year(given.file, 2568).whole.late == 1
