"""The ICT registers as tables of figures: one gathering for PDF, Word and Excel."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.figures import FigureTable
from planner_desktop.domain.years import bangkok_today, fiscal_months
from planner_desktop.language.dates import short_month
from planner_desktop.services import choices
from planner_desktop.services.information.ict import incidents, networks, systems, web
from planner_desktop.services.information.table_words import Named, baht, columns, day, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from planner_desktop.documents.figures import Value
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER, MONEY, DATE = Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE
MONTHS = 12


def month_chart(fiscal_year: int, counted: Mapping[str, int], unit: str, name: str) -> Chart:
    """Twelve bars from October."""
    months = fiscal_months(fiscal_year)
    values = tuple(float(counted.get(month, 0)) for month in months)
    return Chart(
        ChartKind.BAR,
        tuple(short_month(month) for month in months),
        (Series(name, values),),
        unit=unit,
        height_cm=5.5,
    )


def tally(file: OfficeFile, title: str, list_name: str, codes: Iterable[str], unit: str) -> FigureTable:
    """How many of each choice, in the order of the list."""
    counted = Counter(codes)
    known = [code for code in choices.labels(file, list_name) if counted[code]]
    rest = sorted(code for code in counted if code not in known)
    rows = tuple((labelled(file, list_name, code) or "ไม่ระบุ", counted[code]) for code in (*known, *rest))
    return FigureTable(
        title, columns((title, 60, TEXT), (unit, 20, NUMBER)), rows, ("รวม", sum(counted.values()))
    )


def circuit_table(file: OfficeFile) -> FigureTable:
    """Circuits in force by site; what they cost a month and a year."""
    found = networks.circuits(file)
    named = Named(file, "network_circuit", found)
    rows: list[tuple[Value, ...]] = [
        (
            number,
            named.of(one.school) or named.choice("network_site", one.site_kind),
            named.choice("network_service", one.service),
            one.provider,
            one.circuit_no,
            one.speed_down,
            baht(one.month_price),
            day(one.ends_on),
            named.choice("network_state", one.state),
        )
        for number, one in enumerate(found, start=1)
    ]
    month = sum(one.month_price or 0 for one in found)
    late = sum(one.ends_on is not None and one.ends_on < bangkok_today() for one in found)
    note = f"ค่าบริการรวมเดือนละ {month / 100:,.2f} บาท ปีละ {MONTHS * month / 100:,.2f} บาท" + (
        f" · สัญญาหมดอายุแล้ว {late} วงจร" if late else ""
    )
    return FigureTable(
        "วงจรและบริการเครือข่าย",
        columns(
            ("ที่", 4, NUMBER),
            ("ที่ตั้ง", 24, TEXT),
            ("บริการ", 15, TEXT),
            ("ผู้ให้บริการ", 16, TEXT),
            ("หมายเลขวงจร", 14, TEXT),
            ("Mbps", 7, NUMBER),
            ("บาท/เดือน", 11, MONEY),
            ("สิ้นสุดสัญญา", 11, DATE),
            ("สถานะ", 11, TEXT),
        ),
        tuple(rows),
        ("", f"รวม {len(found)} วงจร", "", "", "", None, month / 100, "", ""),
        note=note,
    )


def device_table(file: OfficeFile) -> FigureTable:
    """Devices that stand at the sites."""
    found = networks.devices(file)
    named = Named(file, "network_device", found)
    rows = tuple(
        (
            number,
            named.of(one.school) or named.choice("network_site", one.site_kind),
            one.place,
            named.choice("device_kind", one.kind),
            one.kind_name,
            one.asset_no,
            one.ip,
            day(one.warranty_until),
            named.choice("device_state", one.state),
        )
        for number, one in enumerate(found, start=1)
    )
    return FigureTable(
        "อุปกรณ์เครือข่าย",
        columns(
            ("ที่", 4, NUMBER),
            ("ที่ตั้ง", 22, TEXT),
            ("จุดติดตั้ง", 16, TEXT),
            ("ประเภท", 13, TEXT),
            ("ยี่ห้อและรุ่น", 18, TEXT),
            ("หมายเลขครุภัณฑ์", 15, TEXT),
            ("IP", 11, TEXT),
            ("ประกันถึง", 10, DATE),
            ("สถานะ", 9, TEXT),
        ),
        rows,
    )


def system_table(file: OfficeFile) -> FigureTable:
    """Every system with its state, edition, users, phases done and manual."""
    found = systems.every(file)
    named = Named(file, "ict_system", found)
    rows = tuple(
        (
            number,
            one.title,
            named.choice("system_kind", one.kind),
            one.users,
            named.of(one.owner),
            named.choice("system_state", one.state),
            one.edition,
            _phases(file, one.id),
            one.users_count,
            "มี" if one.manual else "ไม่มี",
        )
        for number, one in enumerate(found, start=1)
    )
    return FigureTable(
        "ผลงานพัฒนาระบบและนวัตกรรม",
        columns(
            ("ที่", 4, NUMBER),
            ("ชื่อผลงาน", 30, TEXT),
            ("ประเภท", 15, TEXT),
            ("ผู้ใช้", 18, TEXT),
            ("ผู้รับผิดชอบ", 18, TEXT),
            ("สถานะ", 13, TEXT),
            ("รุ่น", 7, TEXT),
            ("ขั้นที่เสร็จ", 9, TEXT),
            ("ผู้ใช้ (คน)", 8, NUMBER),
            ("คู่มือ", 7, TEXT),
        ),
        rows,
    )


def _phases(file: OfficeFile, system: UUID) -> str:
    there = systems.phases(file, system)
    return f"{sum(one.done_on is not None for one in there)}/{len(there)}" if there else "–"


def incident_tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """The year's incidents by month and kind with their outages, then the log."""
    found = incidents.of_year(file, fiscal_year)
    named = Named(file, "ict_incident", found)
    months = Counter(f"{one.noticed_on:%Y-%m}" for one in found if one.noticed_on)
    minutes = [one.outage_minutes for one in found if one.outage_minutes is not None]
    whole = f"{len(found)} เหตุ เวลาขัดข้องรวม {incidents.hours(sum(minutes))}"
    mean = f" เฉลี่ยเหตุละ {incidents.hours(sum(minutes) // len(minutes))}" if minutes else ""
    breaches = [one for one in found if one.personal_data]
    late = sum(incidents.told_late(one) for one in breaches)
    pdpa = f" · เหตุละเมิดข้อมูลส่วนบุคคล {len(breaches)} เหตุ แจ้งเกินเวลา {late} เหตุ" if breaches else ""
    rows = tuple(
        (
            one.register_no,
            day(one.noticed_on),
            one.subject,
            named.choice("incident_kind", one.kind),
            named.choice("incident_severity", one.severity),
            incidents.hours(one.outage_minutes),
            one.cause,
            one.lessons,
            named.choice("incident_state", one.state),
        )
        for one in found
    )
    kinds = tally(file, "ประเภทเหตุ", "incident_kind", (one.kind for one in found), "จำนวน (เหตุ)")
    chart = month_chart(fiscal_year, months, "เหตุ", "เหตุที่พบ")
    return (
        FigureTable(kinds.title, kinds.columns, kinds.rows, kinds.totals, whole + mean + pdpa, chart),
        FigureTable(
            "บันทึกเหตุ",
            columns(
                ("ที่", 5, NUMBER),
                ("วันที่พบ", 10, DATE),
                ("เหตุ", 28, TEXT),
                ("ประเภท", 13, TEXT),
                ("รุนแรง", 9, TEXT),
                ("เวลาขัดข้อง", 13, TEXT),
                ("สาเหตุ", 22, TEXT),
                ("บทเรียน", 24, TEXT),
                ("สถานะ", 11, TEXT),
            ),
            rows,
        ),
    )


def web_tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """What was put up by month, the log, and the year's OIT list."""
    found = web.of_year(file, fiscal_year)
    named = Named(file, "web_update", found)
    months = web.by_month(found)
    up = sum(one.up_on is not None for one in found)
    by_page = Counter(one.page for one in found).most_common()
    log = tuple(
        (
            one.register_no,
            day(one.asked_on),
            one.page,
            one.subject,
            one.asked_by,
            named.of(one.owner),
            day(one.up_on),
        )
        for one in found
    )
    return (
        FigureTable(
            "หน้า/หมวดบนเว็บไซต์",
            columns(("หน้า/หมวด", 60, TEXT), ("จำนวน (ครั้ง)", 20, NUMBER)),
            tuple(by_page),
            ("รวม", len(found)),
            f"ขอปรับปรุง {len(found)} ครั้ง ขึ้นเว็บแล้ว {up} ครั้ง",
            month_chart(fiscal_year, months, "ครั้ง", "ขึ้นเว็บ"),
        ),
        FigureTable(
            "บันทึกการปรับปรุง",
            columns(
                ("ที่", 5, NUMBER),
                ("วันที่ขอ", 10, DATE),
                ("หน้า/หมวด", 22, TEXT),
                ("ปรับปรุงอะไร", 34, TEXT),
                ("ผู้ขอ", 16, TEXT),
                ("ผู้ปรับปรุง", 18, TEXT),
                ("ขึ้นเว็บ", 10, DATE),
            ),
            log,
        ),
        disclosure_table(file, fiscal_year),
    )


def disclosure_table(file: OfficeFile, fiscal_year: int) -> FigureTable:
    """The year's OIT list and what of it is shown."""
    found = web.items_of(file, fiscal_year)
    asked = [one for one in found if one.state != "none"]
    shown = sum(one.state == "shown" for one in asked)
    rows = tuple(
        (one.code, one.title, one.unit, labelled(file, "disclosure_state", one.state), one.address)
        for one in found
    )
    return FigureTable(
        "รายการเปิดเผยข้อมูล (ITA/OIT)",
        columns(
            ("ข้อ", 7, TEXT),
            ("รายการ", 34, TEXT),
            ("กลุ่ม", 18, TEXT),
            ("สถานะ", 14, TEXT),
            ("ที่อยู่เว็บ", 28, TEXT),
        ),
        rows,
        note=f"เผยแพร่ครบ {shown} จาก {len(asked)} ข้อ" if asked else "",
    )
