"""The year's requests for data as tables: by class, channel and asker, time taken, and what was refused."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureTable
from planner_desktop.domain.office.working_time import in_words
from planner_desktop.domain.years import month_of
from planner_desktop.services import holidays
from planner_desktop.services.administration import serving
from planner_desktop.services.information.ict import data_requests
from planner_desktop.services.information.ict.tables import month_chart
from planner_desktop.services.information.table_words import Named, columns, day, labelled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Sequence

    from planner_desktop.domain.administration.service import ServiceRequest
    from planner_desktop.domain.office.working_time import OfficeHours
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER, DATE = Kind.TEXT, Kind.NUMBER, Kind.DATE
_CUTS = (("data_class", "data_class", "ชั้นข้อมูล"), ("channel", "service_channel", "ช่องทาง"))
_ASKERS = ("requester_kind", "requester_kind", "ผู้ขอข้อมูล")


def data_tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """Counts in three ways with the mean working time, then the log with every refusal's reason."""
    found = data_requests.of_year(file, fiscal_year)
    hours, off = serving.office_hours(file), holidays.off_days(file)
    first, *rest = (_cut(file, found, cut, hours, off) for cut in (*_CUTS, _ASKERS))
    months = Counter(month_of(one.received_on) for one in found if one.received_on)
    chart = month_chart(fiscal_year, months, "เรื่อง", "คำขอ")
    headed = FigureTable(
        first.title, first.columns, first.rows, first.totals, _words(found, hours, off), chart
    )
    return (headed, *rest, _log(file, found, hours, off))


def _words(found: Sequence[ServiceRequest], hours: OfficeHours, off: Container[dt.date]) -> str:
    ended = [one for one in found if not one.open]
    in_time = sum(one.in_time for one in ended)
    refused = sum(one.status == "refused" for one in found)
    mean = _mean(found, hours, off)
    told = f"คำขอ {len(found)} เรื่อง ตอบแล้ว {len(ended)} เรื่อง ปฏิเสธ {refused} เรื่อง"
    if ended:
        told += f" ทันกำหนด {in_time} เรื่อง (ร้อยละ {100 * in_time / len(ended):.2f})"
    return told + (f" เวลาตอบเฉลี่ย {mean}" if mean else "")


def _mean(found: Sequence[ServiceRequest], hours: OfficeHours, off: Container[dt.date]) -> str:
    """Working time from asking to answering, in words."""
    taken = [
        minutes
        for one in found
        if one.status != "refused" and (minutes := serving.taken(one, hours, off)) is not None
    ]
    return in_words(sum(taken) // len(taken), hours) if taken else ""


def _cut(
    file: OfficeFile,
    found: Sequence[ServiceRequest],
    cut: tuple[str, str, str],
    hours: OfficeHours,
    off: Container[dt.date],
) -> FigureTable:
    name, list_name, title = cut
    groups: dict[str, list[ServiceRequest]] = {}
    for one in found:
        groups.setdefault(getattr(one, name), []).append(one)
    ranked = sorted(groups.items(), key=lambda pair: -len(pair[1]))
    rows = tuple(
        (labelled(file, list_name, code) or "ไม่ระบุ", *_counts(held), _mean(held, hours, off))
        for code, held in ranked
    )
    return FigureTable(
        title,
        columns(
            (title, 34, TEXT),
            ("คำขอ", 9, NUMBER),
            ("ตอบแล้ว", 9, NUMBER),
            ("ทันกำหนด", 9, NUMBER),
            ("ปฏิเสธ", 9, NUMBER),
            ("เวลาทำการเฉลี่ย", 20, TEXT),
        ),
        rows,
        ("รวม", *_counts(found), _mean(found, hours, off)),
    )


def _counts(held: Sequence[ServiceRequest]) -> tuple[int, int, int, int]:
    refused = sum(one.status == "refused" for one in held)
    ended = sum(not one.open for one in held)
    return len(held), ended, sum(one.in_time for one in held), refused


def _log(
    file: OfficeFile, found: Sequence[ServiceRequest], hours: OfficeHours, off: Container[dt.date]
) -> FigureTable:
    named = Named(file, "service_request", list(found))
    rows = tuple(
        (
            one.register_no,
            day(one.received_on),
            named.of(one.school) or named.of(one.agency) or one.requester,
            one.subject,
            one.purpose,
            named.choice("data_class", one.data_class),
            day(one.due_on),
            day(one.done_on),
            _mean((one,), hours, off),
            one.refusal if one.status == "refused" else named.choice("service_status", one.status),
        )
        for one in found
    )
    return FigureTable(
        "รายการคำขอข้อมูล",
        columns(
            ("ที่", 5, NUMBER),
            ("วันที่ขอ", 10, DATE),
            ("ผู้ขอ", 20, TEXT),
            ("ข้อมูลที่ขอ", 28, TEXT),
            ("นำไปใช้", 18, TEXT),
            ("ชั้นข้อมูล", 14, TEXT),
            ("กำหนด", 10, DATE),
            ("ตอบเมื่อ", 10, DATE),
            ("เวลาทำการ", 14, TEXT),
            ("ผล/เหตุที่ปฏิเสธ", 20, TEXT),
        ),
        rows,
    )
