"""รายงานผลการดำเนินงานของกลุ่ม ประจำปี (feature A28): a book of the year's work and of every summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Cover, Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.report import Chapter, ReportFacts, report
from planner_desktop.documents.summary import SummaryPart, SummaryTable, part_blocks
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_months, fiscal_year_span
from planner_desktop.language.dates import long_date, short_month
from planner_desktop.services import attachments, choices, positions, records
from planner_desktop.services.administration import year_parts
from planner_desktop.services.printing.print_digits import print_digits
from planner_desktop.services.year_work.progress import Progress, Tally, of_year, progress
from planner_desktop.store import counting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER
_LATE_SHOWN = 40


def group_report(file: OfficeFile, fiscal_year: int) -> Paper:
    """The book of that fiscal year."""
    office = records.single(file, OfficeProfile)
    group = office.group_name or "กลุ่มนโยบายและแผน"
    picture = attachments.data(file, office.emblem[0]) if office.emblem else None
    return report(
        ReportFacts(
            Cover(
                "รายงานผลการดำเนินงานประจำปี",
                (group, f"ปีงบประมาณ พ.ศ. {fiscal_year}"),
                (office.name, "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "กระทรวงศึกษาธิการ"),
                picture,
            ),
            tuple(Chapter(title, part_blocks(parts, 2)) for title, parts in _chapters(file, fiscal_year)),
            foreword=_foreword(group, fiscal_year),
            office=f"{group}\n{long_date(bangkok_today())}",
            digits=print_digits(file),
        )
    )


def _chapters(file: OfficeFile, year: int) -> Iterator[tuple[str, tuple[SummaryPart, ...]]]:
    yield "ข้อมูลทั่วไปของกลุ่ม", tuple(_group(file))
    yield "ผลการดำเนินงานตามภารกิจ", tuple(_work(file, year))
    yield "งานสารบรรณ", tuple(_letters(file, year))
    yield "งานประสานงานและให้บริการ", year_parts.service(file, year)
    yield "การประชาสัมพันธ์", year_parts.public_relations(file, year)
    yield "การประชุมภายในกลุ่ม", year_parts.meetings(file, year)
    yield "การจัดการความรู้", year_parts.knowing(file, year)
    yield "งานเลขานุการรองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", year_parts.engagements(file, year)


def _foreword(group: str, year: int) -> str:
    return (
        f"รายงานผลการดำเนินงานประจำปีฉบับนี้ {group} จัดทำขึ้นเพื่อรวบรวมผลการปฏิบัติงานในรอบปีงบประมาณ พ.ศ. {year}"
        " ตามภารกิจที่ได้รับมอบหมาย ประกอบด้วยผลการดำเนินงานตามบัญชีงานของกลุ่ม งานสารบรรณ งานประสานงานและให้บริการ"
        " การประชาสัมพันธ์ การประชุม และการจัดการความรู้\n\n"
        "ข้อมูลในรายงานรวบรวมจากทะเบียนและบันทึกการปฏิบัติงานของกลุ่ม เพื่อใช้เป็นข้อมูลประกอบการวางแผน"
        "และปรับปรุงการปฏิบัติงานในปีต่อไป"
    )


def _group(file: OfficeFile) -> Iterator[SummaryPart]:
    today = bangkok_today()
    staff = [one for one in records.every(file, Person) if one.until is None or one.until >= today]
    groups = {one.id: one.name for one in records.every(file, WorkGroup) if one.active}
    style = positions.style(file)
    rows = tuple(
        (
            str(at),
            one.own_title(),
            positions.position_on(file, one, None).written(style),
            one.acting_role or groups.get(one.work_group, "") if one.work_group else one.acting_role,
        )
        for at, one in enumerate(staff, start=1)
    )
    yield SummaryPart(
        "บุคลากร",
        (f"มีบุคลากรปฏิบัติงาน {len(staff)} คน แบ่งงานเป็น {len(groups)} กลุ่มงาน",),
        (
            SummaryTable(
                (("ที่", 6, _NUMBER), ("ชื่อ – สกุล", 30, _TEXT), ("ตำแหน่ง", 34, _TEXT), ("ทำหน้าที่", 36, _TEXT)),
                rows,
            ),
        ),
    )
    yield SummaryPart(
        "กลุ่มงาน",
        tables=(
            SummaryTable(
                (("ที่", 6, _NUMBER), ("กลุ่มงาน", 90, _TEXT)),
                tuple((str(at), name) for at, name in enumerate(groups.values(), start=1)),
            ),
        ),
    )


def _work(file: OfficeFile, year: int) -> Iterator[SummaryPart]:
    today = bangkok_today()
    found = progress(file, year, today)
    whole = found.whole
    words = f"งานประจำปีทั้งหมด {whole.total:,} งาน เสร็จแล้ว {whole.done:,} งาน"
    words += f" คิดเป็นร้อยละ {100 * whole.share:.2f}" if whole.total else ""
    yield SummaryPart("ภาพรวม", (f"{words} ล่าช้า {whole.late:,} งาน",), charts=(_quarters(found),))
    items = {one.id: one for one in records.every(file, WorkItem, _of_year(year))}
    ordered = sorted(items.values(), key=lambda one: [int(part) for part in one.number.split(".")])
    rows = [(f"{one.number} {one.name}", found.by_item[one.id]) for one in ordered if one.id in found.by_item]
    if None in found.by_item:
        rows.append(("งานที่เพิ่มเอง", found.by_item[None]))
    yield SummaryPart("ผลการดำเนินงานตามบัญชีงาน", tables=(_tallies("งาน", rows, whole),))
    people = records.titles(file, "person", [one for one in found.by_owner if one])
    owners = [(people.get(key, "") if key else "ยังไม่มีผู้รับผิดชอบ", one) for key, one in found.by_owner.items()]
    yield SummaryPart("ผลการดำเนินงานตามผู้รับผิดชอบ", tables=(_tallies("ผู้รับผิดชอบ", sorted(owners), whole),))
    yield SummaryPart("ปัญหาและเหตุที่ล่าช้า", tables=(_reasons(file, year),))


def _of_year(year: int) -> Query:
    return Query("work_item", (Condition("fiscal_year", Test.IS, year),))


def _quarters(found: Progress) -> Chart:
    quarters = (1, 2, 3, 4)
    tallies = [found.by_quarter.get(one, Tally()) for one in quarters]
    return Chart(
        ChartKind.BAR,
        tuple(f"ไตรมาส {one}" for one in quarters),
        (
            Series("ทั้งหมด", tuple(float(one.total) for one in tallies)),
            Series("เสร็จแล้ว", tuple(float(one.done) for one in tallies)),
        ),
        title="งานตามไตรมาสที่ครบกำหนด",
        unit="งาน",
        height_cm=6.5,
    )


def _tallies(head: str, rows: list[tuple[str, Tally]], whole: Tally) -> SummaryTable:
    return SummaryTable(
        (
            (head, 60, _TEXT),
            ("ทั้งหมด", 12, _NUMBER),
            ("เสร็จ", 12, _NUMBER),
            ("ร้อยละ", 13, _NUMBER),
            ("ล่าช้า", 12, _NUMBER),
        ),
        tuple(_tally_row(name, one) for name, one in rows),
        _tally_row("รวม", whole),
        empty_text="ยังไม่มีงานประจำปี",
    )


def _tally_row(name: str, one: Tally) -> tuple[str, ...]:
    return (name, f"{one.total:,}", f"{one.done:,}", f"{100 * one.share:.2f}", f"{one.late:,}")


def _reasons(file: OfficeFile, year: int) -> SummaryTable:
    late = [one for one in of_year(file, year) if one.delay_reason.strip()][:_LATE_SHOWN]
    return SummaryTable(
        (("ที่", 6, _NUMBER), ("งาน", 60, _TEXT), ("เหตุที่ล่าช้า", 40, _TEXT)),
        tuple((str(at), one.title, one.delay_reason) for at, one in enumerate(late, start=1)),
        empty_text="ไม่มีงานที่เสร็จล่าช้า",
    )


def _letters(file: OfficeFile, year: int) -> Iterator[SummaryPart]:
    first, last = fiscal_year_span(year)
    months = fiscal_months(year)
    with file.database.reading() as connection:
        came = counting.by_month(connection, IncomingLetter.description, first, last)
        went = counting.by_month(connection, OutgoingLetter.description, first, last)
    received, sent = sum(came.values()), sum(went.values())
    chart = Chart(
        ChartKind.BAR,
        tuple(short_month(month).split(" ")[0] for month in months),
        (
            Series("รับ", tuple(float(came.get(month, 0)) for month in months)),
            Series("ส่ง", tuple(float(went.get(month, 0)) for month in months)),
        ),
        title="หนังสือรับและหนังสือส่งรายเดือน",
        unit="ฉบับ",
        height_cm=6.5,
    )
    rows = tuple(
        (short_month(month), f"{came.get(month, 0):,}", f"{went.get(month, 0):,}") for month in months
    )
    yield SummaryPart(
        "หนังสือรับและหนังสือส่ง",
        (f"ลงทะเบียนรับ {received:,} ฉบับ ส่ง {sent:,} ฉบับ",),
        (
            SummaryTable(
                (("เดือน", 30, _TEXT), ("รับ (ฉบับ)", 20, _NUMBER), ("ส่ง (ฉบับ)", 20, _NUMBER)),
                rows,
                ("รวม", f"{received:,}", f"{sent:,}"),
            ),
        ),
        (chart,),
    )
    yield SummaryPart("หนังสือรับตามสถานะ", tables=(_statuses(file, year),))


def _statuses(file: OfficeFile, year: int) -> SummaryTable:
    span = Condition("received_on", Test.BETWEEN, fiscal_year_span(year))
    rows = []
    for code, one in choices.labels(file, "letter_status").items():
        asked = Query("incoming_letter", (span, Condition("status", Test.IS, code)), with_voided=False)
        if count := records.count(file, asked):
            rows.append((one.label, f"{count:,}"))
    return SummaryTable((("สถานะ", 60, _TEXT), ("จำนวน (ฉบับ)", 20, _NUMBER)), tuple(rows))
