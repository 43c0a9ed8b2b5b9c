"""From the series to adopted minutes: numbers, agenda, attendance, resolutions that return until closed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.meetings import (
    AgendaItem,
    Meeting,
    MeetingSeries,
    Resolution,
    SeriesAgenda,
)
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Query
from planner_desktop.errors import InUse, Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.administration.meetings import editing, resolving, series
from planner_desktop.services.administration.meetings.whole import whole
from planner_desktop.services.door.minutes_lock import MinutesAdopted
from planner_desktop.services.file import OfficeFile
from tests.core.services.administration.staging import FIRST, group, meet

SECOND = dt.date(2027, 1, 4)
DUE = dt.date(2026, 12, 25)


def matter_of(file: OfficeFile, meeting: Meeting, kind: str = "consider") -> AgendaItem:
    section = whole(file, meeting.id).section_of(kind)
    assert section is not None
    return editing.add_matter(file, section.item, "แผนปฏิบัติการ")


def followed(file: OfficeFile, meeting: Meeting) -> list[str]:
    section = whole(file, meeting.id).section_of("follow")
    assert section is not None
    return [one.item.title for one in section.matters]


def test_the_group_series_has_the_six_usual_sections_in_order(office: OfficeFile) -> None:
    _staff, kept = group(office)
    found = records.every(office, SeriesAgenda)
    assert [one.kind for one in found] == ["chair", "adopt", "follow", "inform", "consider", "other"]
    assert {one.meeting_series for one in found} == {kept.id}


def test_the_next_meeting_takes_everything_from_its_series_in_one_step(office: OfficeFile) -> None:
    staff, kept = group(office)
    before = len(office.undoable)
    made = meet(office, kept)
    found = whole(office, made.id)
    assert (made.numbered, made.starts, made.status) == ("1/2569", "09.00", "planned")
    assert [one.item.title for one in found.sections][:2] == [
        "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "เรื่องการรับรองรายงานการประชุม",
    ]
    assert [(one.person, one.role) for one in found.people] == [
        (staff[0].id, "ประธาน"),
        (staff[1].id, ""),
        (staff[2].id, "เลขานุการ"),
    ]
    assert found.people[0].position == "ผู้อำนวยการกลุ่มนโยบายและแผน"
    assert len(office.undoable) == before + 1
    history.undo(office)
    assert records.get(office, Meeting, made.id).void_reason  # its number was given and stays given
    assert whole(office, made.id).sections == ()
    history.redo(office)
    again = whole(office, made.id)
    assert (again.sections, again.people) == (found.sections, found.people)
    assert not again.meeting.void_reason


def test_numbers_run_per_calendar_year_and_are_never_given_again(office: OfficeFile) -> None:
    _staff, kept = group(office)
    first, second = meet(office, kept), meet(office, kept, dt.date(2026, 12, 21))
    records.void(office, second, "เลื่อน")
    assert [first.numbered, second.numbered] == ["1/2569", "2/2569"]
    assert meet(office, kept, dt.date(2026, 12, 28)).numbered == "3/2569"
    assert meet(office, kept, SECOND).numbered == "1/2570"
    with pytest.raises(Invalid, match="ครั้งที่"):
        records.save(office, replace(first, number=3))


def test_a_number_of_another_year_is_refused(office: OfficeFile) -> None:
    _staff, kept = group(office)
    with pytest.raises(Invalid, match="การประชุม"):
        records.save(office, replace(meet(office, kept), calendar_year=2570))


@pytest.mark.parametrize(
    ("every", "last", "expected"),
    [
        ("month", dt.date(2026, 12, 7), dt.date(2027, 1, 4)),
        ("two_months", dt.date(2026, 12, 7), dt.date(2027, 2, 1)),
        ("quarter", dt.date(2026, 12, 7), dt.date(2027, 3, 1)),
        ("half", dt.date(2026, 12, 7), dt.date(2027, 6, 7)),
        ("week", dt.date(2026, 12, 7), dt.date(2026, 12, 14)),
    ],
)
def test_the_next_day_follows_the_series(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch, every: str, last: dt.date, expected: dt.date
) -> None:
    monkeypatch.setattr(series, "bangkok_today", lambda: dt.date(2026, 12, 8))
    _staff, kept = group(office)
    kept = records.save(office, replace(kept, every=every))
    meet(office, kept, last)
    assert series.next_day(office, kept) == expected


def test_the_next_day_is_a_working_day(office: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series, "bangkok_today", lambda: dt.date(2026, 12, 8))
    _staff, kept = group(office)
    records.save(office, Holiday(day=dt.date(2027, 1, 4), name="วันหยุดชดเชย"))
    meet(office, kept)
    assert series.next_day(office, kept) == dt.date(2027, 1, 5)


def test_a_fifth_monday_becomes_the_last_where_there_is_none(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(series, "bangkok_today", lambda: dt.date(2027, 2, 1))
    _staff, kept = group(office)
    kept = records.save(office, replace(kept, week=5))
    assert series.next_day(office, kept) == dt.date(2027, 2, 22)


# --- resolutions --------------------------------------------------------------------------------------


def test_a_resolution_becomes_a_task_linked_both_ways(office: OfficeFile) -> None:
    staff, kept = group(office)
    made = meet(office, kept)
    one = resolving.resolve(office, matter_of(office, made), "ส่งร่างแผนให้ครบ", staff[1].id, DUE)
    assert one.task is not None
    task = records.get(office, Task, one.task)
    assert (task.title, task.owner, task.due_on, task.fiscal_year) == (
        "มติ: ส่งร่างแผนให้ครบ",
        staff[1].id,
        DUE,
        2570,
    )
    assert ("resolution", one.id) in records.referrers(office, task)
    history.undo(office)
    assert records.count(office, Query("task")) == records.count(office, Query("resolution")) == 0


def test_changing_a_resolution_changes_its_open_task_in_the_same_step(office: OfficeFile) -> None:
    staff, kept = group(office)
    one = resolving.resolve(office, matter_of(office, meet(office, kept)), "ส่งแผน", staff[1].id, DUE)
    later = DUE + dt.timedelta(days=7)
    now = resolving.change(office, one, owner=staff[2].id, due_on=later, words="ส่งแผนฉบับเต็ม")
    task = resolving.task_of(office, now)
    assert task is not None
    assert (task.owner, task.due_on, task.title) == (staff[2].id, later, "มติ: ส่งแผนฉบับเต็ม")


def test_an_open_resolution_returns_in_every_next_meeting_until_it_is_closed(office: OfficeFile) -> None:
    staff, kept = group(office)
    first = meet(office, kept)
    one = resolving.resolve(office, matter_of(office, first), "ส่งร่างแผน", staff[1].id, DUE)
    second = meet(office, kept, SECOND)
    third = meet(office, kept, dt.date(2027, 2, 1))
    assert followed(office, second) == followed(office, third) == ["ส่งร่างแผน"]
    now = records.get(office, Resolution, one.id)
    assert len(now.returns) == 2
    closed = resolving.close(office, now, third, "ส่งครบทุกโรงเรียน")
    assert (closed.status, closed.closed_in, closed.closed_on) == ("closed", third.id, third.held_on)
    assert followed(office, meet(office, kept, dt.date(2027, 3, 1))) == []


def test_closing_ends_the_task_and_says_why_it_was_late(office: OfficeFile) -> None:
    staff, kept = group(office)
    one = resolving.resolve(office, matter_of(office, meet(office, kept)), "ส่งแผน", staff[1].id, DUE)
    second = meet(office, kept, SECOND)
    now = resolving.close(office, records.get(office, Resolution, one.id), second, "ส่งแล้ว")
    task = resolving.task_of(office, now)
    assert task is not None
    assert (task.status, task.done_on, task.result) == ("done", SECOND, "ส่งแล้ว")
    assert task.delay_reason
    with pytest.raises(UserError, match="ปิดไปแล้ว"):
        resolving.close(office, now, second, "อีกครั้ง")


def test_closing_needs_a_result(office: OfficeFile) -> None:
    _staff, kept = group(office)
    made = meet(office, kept)
    one = resolving.resolve(office, matter_of(office, made), "ส่งแผน")
    with pytest.raises(UserError, match="ผลการดำเนินงาน"):
        resolving.close(office, one, made, " ")


def test_what_the_next_agenda_says_follows_the_task(office: OfficeFile) -> None:
    staff, kept = group(office)
    one = resolving.resolve(office, matter_of(office, meet(office, kept)), "ส่งแผน", staff[1].id, DUE)
    task = resolving.task_of(office, one)
    assert task is not None
    records.save(
        office, replace(task, status="done", started_on=FIRST, done_on=FIRST, result="ส่งแล้ว 120 แห่ง")
    )
    section = whole(office, meet(office, kept, SECOND).id).section_of("follow")
    assert section is not None
    said = section.matters[0].item.body
    assert "ส่งแล้ว 120 แห่ง" in said
    assert "25 ธันวาคม 2569" in said
    assert "ครั้งที่ 1/2569" in said


def test_resolutions_made_after_the_agenda_are_brought_in_once(office: OfficeFile) -> None:
    _staff, kept = group(office)
    first, second = meet(office, kept), meet(office, kept, SECOND)
    resolving.resolve(office, matter_of(office, first), "ส่งแผน")
    assert editing.bring_back(office, second) == 1
    assert editing.bring_back(office, second) == 0
    assert followed(office, second) == ["ส่งแผน"]


def test_another_series_does_not_see_them(office: OfficeFile) -> None:
    _staff, kept = group(office)
    resolving.resolve(office, matter_of(office, meet(office, kept)), "ส่งแผน")
    other = records.save(office, MeetingSeries(name="คณะทำงานข้อมูล"))
    records.save(office, SeriesAgenda(meeting_series=other.id, order=1, kind="follow", title="เรื่องสืบเนื่อง"))
    assert followed(office, meet(office, other, SECOND)) == []


def test_a_matter_with_a_resolution_stays_and_one_without_goes(office: OfficeFile) -> None:
    _staff, kept = group(office)
    first = meet(office, kept)
    matter = matter_of(office, first)
    one = resolving.resolve(office, matter, "ส่งแผน")
    with pytest.raises(InUse):
        editing.remove_item(office, matter)
    second = meet(office, kept, SECOND)
    section = whole(office, second.id).section_of("follow")
    assert section is not None
    editing.remove_item(office, section.matters[0].item)
    assert records.get(office, Resolution, one.id).returns == ()


def test_removing_a_resolution_takes_its_untouched_task(office: OfficeFile) -> None:
    _staff, kept = group(office)
    one = resolving.resolve(office, matter_of(office, meet(office, kept)), "ส่งแผน")
    resolving.remove(office, one)
    assert records.count(office, Query("task")) == 0


# --- the meeting itself -------------------------------------------------------------------------------


def test_the_invitation_enters_the_send_register_once(office: OfficeFile) -> None:
    _staff, kept = group(office)
    made = editing.invite(office, meet(office, kept), dt.date(2026, 12, 1))
    assert made.invitation is not None
    letter = records.get(office, OutgoingLetter, made.invitation)
    assert (letter.kind, letter.subject) == ("memo", "ขอเชิญประชุมกลุ่มนโยบายและแผน ครั้งที่ 1/2569")
    assert "วันจันทร์ที่ 7 ธันวาคม 2569" in letter.body
    assert made.status == "invited"
    with pytest.raises(UserError, match="ลงทะเบียนหนังสือเชิญแล้ว"):
        editing.invite(office, made)


def test_holding_marks_those_who_were_not_marked(office: OfficeFile) -> None:
    _staff, kept = group(office)
    made = meet(office, kept)
    people = whole(office, made.id).people
    editing.mark_people(office, people[1:2], "absent")
    held = editing.hold(office, made)
    assert [one.status for one in whole(office, made.id).people] == ["present", "absent", "present"]
    assert (held.status, held.began, held.ended) == ("held", "09.00", "12.00")


def test_adoption_locks_the_minutes_and_is_written_into_the_adopting_meeting(office: OfficeFile) -> None:
    _staff, kept = group(office)
    first = editing.hold(office, meet(office, kept))
    matter = matter_of(office, first)
    second = meet(office, kept, SECOND)
    adopted = editing.adopt(office, first, second, "หน้า 2 บรรทัด 3 แก้ “80” เป็น “90”")
    assert (adopted.status, adopted.adopted_on, adopted.adopted_in) == ("adopted", SECOND, second.id)
    section = whole(office, second.id).section_of("adopt")
    assert section is not None
    assert section.matters[0].item.title == "รับรองรายงานการประชุมกลุ่มนโยบายและแผน ครั้งที่ 1/2569"
    assert "“90”" in section.matters[0].item.resolution
    for refused in (
        lambda: records.save(office, replace(matter, body="เขียนใหม่")),
        lambda: records.save(office, replace(adopted, place="ที่อื่น")),
        lambda: records.save(office, replace(adopted, status="held")),
        lambda: records.void(office, adopted, "ผิด"),
        lambda: editing.remove_item(office, matter),
        lambda: editing.mark_people(office, whole(office, first.id).people, "absent"),
    ):
        with pytest.raises(MinutesAdopted, match="1/2569"):
            refused()
    assert records.save(office, replace(adopted, note="เก็บแฟ้ม 3")).note == "เก็บแฟ้ม 3"


def test_minutes_that_were_not_held_cannot_be_adopted(office: OfficeFile) -> None:
    _staff, kept = group(office)
    with pytest.raises(UserError, match="ยังรับรองไม่ได้"):
        editing.adopt(office, meet(office, kept), meet(office, kept, SECOND))


def test_undoing_the_adoption_unlocks(office: OfficeFile) -> None:
    _staff, kept = group(office)
    first = editing.hold(office, meet(office, kept))
    editing.adopt(office, first, meet(office, kept, SECOND))
    history.undo(office)
    now = records.get(office, Meeting, first.id)
    assert records.save(office, replace(now, place="ห้องประชุม 2")).place == "ห้องประชุม 2"


def test_matters_and_sections_move_among_their_own(office: OfficeFile) -> None:
    _staff, kept = group(office)
    made = meet(office, kept)
    section = whole(office, made.id).section_of("consider")
    assert section is not None
    first, second = (editing.add_matter(office, section.item, one) for one in ("ก", "ข"))
    assert editing.move_item(office, second, -1)
    assert not editing.move_item(office, records.get(office, AgendaItem, second.id), -1)
    found = whole(office, made.id)
    assert found.number_of(second.id) == "5.1"
    assert found.number_of(first.id) == "5.2"
