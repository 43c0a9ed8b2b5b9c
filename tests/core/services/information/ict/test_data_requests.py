"""Requests for data stand in the service log: due by class and year, refused with a reason, counted."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.ict.standards import DATA, IctStandard
from planner_desktop.domain.office.year import Holiday
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import records
from planner_desktop.services.administration import serving
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import data_requests
from planner_desktop.services.information.ict.data_tables import data_tables

FRIDAY = dt.date(2026, 11, 20)

at = dt.datetime.fromisoformat


def asked(office: OfficeFile, data_class: str = "public", **more: object) -> ServiceRequest:
    facts: dict[str, object] = {
        "received_on": FRIDAY,
        "received_at": "15.30",
        "kind": "data",
        "subject": "จำนวนนักเรียน",
        "requester": "นักศึกษา",
        "data_class": data_class,
        **more,
    }
    return records.save(office, ServiceRequest(**facts))  # type: ignore[arg-type] # facts of a test


def test_the_due_day_counts_working_days_of_its_class(office: OfficeFile) -> None:
    assert data_requests.due(office, asked(office)) == dt.date(2026, 11, 25)
    records.save(office, Holiday(day=dt.date(2026, 11, 24), name="วันหยุดพิเศษ"))
    assert data_requests.due(office, asked(office)) == dt.date(2026, 11, 26)
    assert data_requests.due(office, asked(office, "internal")) == dt.date(2026, 11, 30)


def test_the_offices_own_standard_goes_first_in_its_years(office: OfficeFile) -> None:
    records.save(office, IctStandard(kind=DATA, amount=1, unit="workdays", first_year=2570))
    assert data_requests.due(office, asked(office, "personal")) == dt.date(2026, 11, 23)
    records.save(
        office, IctStandard(kind=DATA, data_class="personal", amount=7, unit="days", first_year=2570)
    )
    assert data_requests.due(office, asked(office, "personal")) == dt.date(2026, 11, 27)
    before = asked(office, received_on=dt.date(2026, 9, 1))
    assert data_requests.due(office, before) == dt.date(2026, 9, 4)
    kept = data_requests.put_due(office, before)
    assert kept.due_on == dt.date(2026, 9, 4)


def test_a_refusal_needs_its_reason_and_ends_the_request(office: OfficeFile) -> None:
    request = asked(office, "sensitive")
    with pytest.raises(UserError):
        data_requests.refuse(office, request, "  ")
    with pytest.raises(Invalid):
        records.save(office, ServiceRequest(**{**vars(request), "status": "refused", "done_on": FRIDAY}))
    kept = data_requests.refuse(office, request, "ไม่มีความยินยอม", at("2026-11-20T16:00"))
    assert not kept.open
    assert data_requests.waiting(office) == 0


def test_the_year_counts_working_time_over_a_weekend(office: OfficeFile) -> None:
    first = asked(office, due_on=dt.date(2026, 11, 25))
    serving.finish(office, first, "ส่งแล้ว", now=at("2026-11-23T09:00"))
    data_requests.refuse(office, asked(office, "personal"), "ไม่ยินยอม", at("2026-11-20T16:00"))
    asked(office, "internal")
    asked(office, kind="advice")  # no request for data
    by_class, channels, askers, log = data_tables(office, 2570)
    assert "คำขอ 3 เรื่อง ตอบแล้ว 2 เรื่อง ปฏิเสธ 1 เรื่อง" in by_class.note
    assert "เวลาตอบเฉลี่ย 1 ชม. 30 นาที" in by_class.note  # Friday 15.30-16.30, Monday 8.30-9.00
    assert by_class.totals[1:5] == (3, 2, 2, 1)
    assert {row[0]: row[1] for row in by_class.rows} == {
        "ข้อมูลสาธารณะ": 1,
        "ข้อมูลส่วนบุคคล": 1,
        "ข้อมูลใช้ภายใน": 1,
    }
    assert channels.totals[1] == askers.totals[1] == 3
    assert [row[9] for row in log.rows].count("ไม่ยินยอม") == 1
