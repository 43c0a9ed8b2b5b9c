"""Outages are counted, and a breach of personal data has its clock by the year's standard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.standards import BREACH, IctStandard
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.home import areas as home_areas
from planner_desktop.services.information.ict import incidents

DAY = dt.date(2026, 11, 20)  # a Friday: the clock runs through the weekend

at = dt.datetime.fromisoformat


def noticed(office: OfficeFile, **more: object) -> IctIncident:
    facts: dict[str, object] = {"noticed_on": DAY, "noticed_at": "16.05", "subject": "วงจรขาด", **more}
    return records.save(office, IctIncident(**facts))  # type: ignore[arg-type] # facts of a test


def test_the_outage_runs_day_and_night(office: OfficeFile) -> None:
    kept = incidents.restore(office, noticed(office), at("2026-11-22T09:10"), "สายขาด")
    assert kept.outage_minutes == (24 + 17) * 60 + 5
    assert incidents.hours(kept.outage_minutes) == "1 วัน 17 ชม. 5 นาที"
    assert (kept.register_no, kept.state) == (1, "restored")


def test_a_breach_is_due_after_seventy_two_hours_as_shipped(office: OfficeFile) -> None:
    kept = noticed(office, personal_data=True)
    assert kept.notify_by == at("2026-11-23T16:05")
    clock = incidents.clock_of(kept, at("2026-11-22T10:05"))
    assert clock is not None
    assert str(clock.words) == "แจ้ง สคส. ภายใน 23 พ.ย. 69 16.05 น. (เหลือ 30 ชม.)"
    over = incidents.clock_of(kept, at("2026-11-23T18:05"))
    assert over is not None
    assert "เกินเวลา" in str(over.words)
    assert noticed(office).notify_by is None


def test_the_office_may_set_another_time_for_later_years(office: OfficeFile) -> None:
    records.save(office, IctStandard(kind=BREACH, amount=48, unit="hours", first_year=2570))
    assert noticed(office, personal_data=True).notify_by == at("2026-11-22T16:05")
    before = noticed(office, personal_data=True, noticed_on=dt.date(2026, 9, 1))  # fiscal year 2569
    assert before.notify_by == at("2026-09-04T16:05")


def test_a_breach_told_stops_the_clock_and_too_late_is_told(office: OfficeFile) -> None:
    kept = noticed(office, personal_data=True)
    assert incidents.told_late(kept, at("2026-11-24T09:00"))
    in_time = incidents.tell_authority(office, kept, at("2026-11-23T16:00"))
    assert incidents.clock_of(in_time) is None
    assert not incidents.told_late(in_time, at("2026-12-01T00:00"))
    late = incidents.tell_authority(office, in_time, at("2026-11-23T16:06"))
    assert incidents.told_late(late)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"restored_on": DAY, "restored_at": "16.00"}, "restored_on"),
        ({"restored_on": DAY}, "restored_at"),
        ({"state": "closed", "restored_on": DAY, "restored_at": "17.00"}, "lessons"),
        (
            {
                "state": "closed",
                "restored_on": DAY,
                "restored_at": "17.00",
                "lessons": "สำรองวงจร",
                "personal_data": True,
            },
            "notified_on",
        ),
        ({"containment": "เปลี่ยนรหัสผ่านเป็น Abc@1234 แล้ว"}, "containment"),
    ],
)
def test_what_is_not_yet_true_is_refused(office: OfficeFile, more: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        noticed(office, **more)
    assert [one.field for one in refused.value.faults] == [field]


def test_a_void_incident_leaves_the_home_page_and_keeps_its_number(office: OfficeFile) -> None:
    kept = noticed(office, personal_data=True)
    noticed(office)

    def line() -> str:
        found = home_areas.counts(office, DAY, 2570)
        return next(str(one.words) for one in found if one.key == "incidents")

    assert line() == "เหตุละเมิดข้อมูลรอแจ้ง สคส. 1 ยังแก้ไม่เสร็จ 2"
    records.void(office, kept, "บันทึกซ้ำ")
    assert line() == "เหตุขัดข้องที่ยังแก้ไม่เสร็จ 1"
    assert noticed(office).register_no == 3
    assert records.count(office, Query("ict_incident")) == 3


def test_closing_is_one_step_that_can_be_undone(office: OfficeFile) -> None:
    kept = incidents.restore(office, noticed(office), at("2026-11-20T18:05"), "ไฟดับ")
    incidents.close(office, kept, "เพิ่มเครื่องสำรองไฟ")
    history.undo(office)
    again = records.get(office, IctIncident, kept.id)
    assert (again.state, again.outage_minutes, again.lessons) == ("restored", 120, "")
    assert replace(again, version=kept.version) == kept
