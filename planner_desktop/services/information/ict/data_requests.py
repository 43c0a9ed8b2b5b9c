"""Requests for data (feature I19): rows of the service log of kind 'data', due by the year's standard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.service import DATA, ServiceRequest
from planner_desktop.domain.clock import minutes_of
from planner_desktop.domain.information.ict.standards import DATA as DATA_STANDARD
from planner_desktop.domain.information.ict.standards import IctStandard, standard_for
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock, fiscal_year_of, fiscal_year_span
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays, records, standard_times
from planner_desktop.services.administration import group_waiting

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

ASKED_FOR_DATA = Condition("kind", Test.IS, DATA)


def draft(file: OfficeFile) -> ServiceRequest:
    """A request for public data that comes in now, due by the standard."""
    now = bangkok_clock()
    asked = ServiceRequest(
        received_on=now.date(),
        received_at=f"{now:%H.%M}",
        kind=DATA,
        data_class="public",
        channel="letter",
        owner=file.actor,
    )
    return replace(asked, due_on=due(file, asked))


def due(file: OfficeFile, request: ServiceRequest) -> dt.date | None:
    """The last day by the standard of its class and year; None without a standard."""
    if request.received_on is None:
        return None
    year = fiscal_year_of(request.received_on)
    own = records.every(file, IctStandard)
    standard = standard_for(own, DATA_STANDARD, year, request.data_class)
    if standard is None:
        return None
    minutes = minutes_of(request.received_at) or 0
    begins = dt.datetime.combine(request.received_on, dt.time(minutes // 60, minutes % 60))
    return standard_times.due(standard, begins, holidays.off_days(file)).date()


def put_due(file: OfficeFile, request: ServiceRequest) -> ServiceRequest:
    """Set the due day by the standard of the request's class; UserError without one."""
    day = due(file, request)
    if day is None:
        raise UserError(say("ยังไม่มีเวลามาตรฐานของปีนี้"), say("เพิ่มที่หน้า “เวลามาตรฐาน” แล้วลองใหม่"))
    return records.save(file, replace(request, due_on=day), mark("ตั้งกำหนดตามเวลามาตรฐาน"))


def refuse(
    file: OfficeFile, request: ServiceRequest, reason: str, now: dt.datetime | None = None
) -> ServiceRequest:
    """It is refused at that moment with a reason; UserError without one."""
    if not reason.strip():
        raise UserError(say("บอกเหตุผลที่ปฏิเสธ"), say("เช่น เป็นข้อมูลส่วนบุคคลที่เจ้าของไม่ยินยอม พร้อมข้อกฎหมาย"))
    moment = now or bangkok_clock()
    refused = replace(
        request,
        status="refused",
        refusal=reason.strip(),
        owner=request.owner or file.actor,
        done_on=moment.date(),
        done_at=f"{moment:%H.%M}",
    )
    return records.save(file, refused, mark("ปฏิเสธคำขอข้อมูล"))


def of_year(file: OfficeFile, fiscal_year: int) -> list[ServiceRequest]:
    """The year's requests for data, the earliest first; voided ones left out."""
    span = Condition("received_on", Test.BETWEEN, fiscal_year_span(fiscal_year))
    query = Query(
        "service_request", (ASKED_FOR_DATA, span), sort=("received_on", "register_no"), with_voided=False
    )
    return records.every(file, ServiceRequest, query)


def waiting(file: OfficeFile) -> int:
    """How many wait for an answer."""
    return records.count(
        file, Query("service_request", (ASKED_FOR_DATA, group_waiting.OPEN_SERVICES), with_voided=False)
    )
