"""Repairs on paper: the slip of one ticket, and the summary of a month or a fiscal year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind, Run
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.keeping_form import SigningPlace
from planner_desktop.documents.repair_slip import FieldPairs, SlipFacts, repair_slip
from planner_desktop.documents.summary import SummaryFacts, summary
from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.office.working_time import OfficeHours, in_words
from planner_desktop.domain.years import ERA, calendar_year_of, month_parts
from planner_desktop.language.dates import MONTHS, SHORT_MONTHS, long_date, short_date
from planner_desktop.services import choices, holidays, records
from planner_desktop.services.administration.serving import office_hours
from planner_desktop.services.information.ict import repairs
from planner_desktop.services.papers.ict.tables import RawTable
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.ict.repair_year import RepairReport, RepairTally

_COUNTS = (
    ("แจ้ง", 0.7, Kind.NUMBER),
    ("เสร็จ", 0.7, Kind.NUMBER),
    ("ซ่อมได้", 0.7, Kind.NUMBER),
    ("ทันกำหนด", 0.8, Kind.NUMBER),
    ("ช้า", 0.6, Kind.NUMBER),
    ("เวลาเฉลี่ย", 1.5, Kind.TEXT),
    ("มัธยฐาน", 1.5, Kind.TEXT),
    ("ค่าซ่อม (บาท)", 1.2, Kind.MONEY),
)


def slip(file: OfficeFile, ticket: RepairTicket) -> Paper:
    """ใบแจ้งซ่อม of one ticket as it stands."""
    names = records.linked_titles(file, "repair_ticket", [ticket])

    def named(key: UUID | None) -> str:
        return names.get(key, "") if key else ""

    asked = long_date(ticket.asked_on) if ticket.asked_on else ""
    result = choices.labels(file, "repair_result")
    urgency = choices.labels(file, "repair_urgency")
    return repair_slip(
        SlipFacts(
            number=_number(ticket),
            office=records.single(file, OfficeProfile).name,
            asked=(
                (("วันที่แจ้ง", asked), ("เวลา", ticket.asked_at)),
                (("ผู้แจ้ง", ticket.asker), ("โทรศัพท์", ticket.phone)),
                (("หน่วยงาน", named(ticket.school) or ticket.unit),),
                (("ครุภัณฑ์", (Run(named(ticket.equipment) or ticket.equipment_text or " ", raw=True),)),),
                (("อาการเสีย", ticket.symptom),),
                (("กำหนดเสร็จ", long_date(ticket.due_on) if ticket.due_on else ""),),
            ),
            urgencies=tuple((one.label, code == ticket.urgency) for code, one in urgency.items()),
            repaired=tuple(_repaired(file, ticket, named(ticket.owner))),
            results=tuple((one.label, code == ticket.result) for code, one in result.items()),
            log=_log(file, ticket),
            signing=(
                SigningPlace("ผู้แจ้งซ่อม", ticket.asker),
                SigningPlace("ผู้ซ่อม", named(ticket.owner)),
                SigningPlace("ผู้รับเครื่องคืน"),
                SigningPlace("หัวหน้ากลุ่ม"),
            ),
            digits=print_digits(file),
            foot=printed_on(file),
        )
    )


def report_paper(file: OfficeFile, report: RepairReport, span: str) -> Paper:
    """The summary of a span of days, in words, charts and tables."""
    first, *others = (one.part() for one in report_tables(file, report))
    parts = (replace(first, charts=_charts(report)), *others)
    return summary(
        SummaryFacts(
            title=f"รายงานสรุปงานแจ้งซ่อมครุภัณฑ์คอมพิวเตอร์ {span}",
            parts=parts,
            office=records.single(file, OfficeProfile).name,
            printed_on=printed_on(file),
            digits=print_digits(file),
        )
    )


def _charts(report: RepairReport) -> tuple[Chart, ...]:
    if not report.by_month:
        return ()
    months = tuple(report.by_month.values())
    asked = Series("แจ้งซ่อม", tuple(one.asked for one in months))
    done = Series("ซ่อมเสร็จ", tuple(one.done for one in months))
    names = tuple(_month(one, MONTHS if len(months) == 1 else SHORT_MONTHS) for one in report.by_month)
    return (Chart(ChartKind.BAR, names, (asked, done), "งานแจ้งซ่อมรายเดือน", "งาน", 6.0),)


def report_tables(file: OfficeFile, report: RepairReport) -> tuple[RawTable, ...]:
    """The tables of the summary, for paper and Excel."""
    hours = office_hours(file)
    kinds = {code: one.label for code, one in choices.labels(file, "equipment_kind").items()}
    urgency = {code: one.label for code, one in choices.labels(file, "repair_urgency").items()}
    people = records.titles(file, "person", [key for key in report.by_owner if key])
    owners = {(people.get(key, "") if key else "ยังไม่มีผู้รับเรื่อง"): one for key, one in report.by_owner.items()}
    months = {_month(month): one for month, one in report.by_month.items()}
    return (
        _table("ภาพรวมรายเดือน", "เดือน", months, report.whole, hours, tuple(_words(report, hours))),
        _table(
            "ตามชนิดครุภัณฑ์",
            "ชนิด",
            {kinds.get(code, code or "ไม่ระบุ"): one for code, one in report.by_kind.items()},
            report.whole,
            hours,
        ),
        _table(
            "ตามความเร่งด่วน",
            "ความเร่งด่วน",
            {urgency.get(code, code): one for code, one in report.by_urgency.items()},
            report.whole,
            hours,
        ),
        _table("ตามผู้ซ่อม", "ผู้ซ่อม", owners, report.whole, hours),
        RawTable(
            "ครุภัณฑ์ที่เสียซ้ำ",
            (("ครุภัณฑ์", 3.0, Kind.TEXT), ("ครั้ง", 0.6, Kind.NUMBER), ("อาการ", 4.0, Kind.TEXT)),
            tuple((one.title, one.times, " · ".join(one.symptoms)) for one in report.again),
            empty_text="ไม่มีครุภัณฑ์ที่เสียซ้ำ",
        ),
    )


def _table(
    title: str,
    label: str,
    groups: dict[str, RepairTally],
    whole: RepairTally,
    hours: OfficeHours,
    words: tuple[str, ...] = (),
) -> RawTable:
    rows = tuple((name, *_cells(one, hours)) for name, one in groups.items())
    return RawTable(
        title,
        ((label, 2.0, Kind.TEXT), *_COUNTS),
        rows,
        ("รวม", *_cells(whole, hours)) if rows else (),
        words,
    )


def _cells(one: RepairTally, hours: OfficeHours) -> tuple[str | int, ...]:
    mean = in_words(round(one.mean), hours) if one.mean is not None else "–"
    middle = in_words(round(one.middle), hours) if one.middle is not None else "–"
    return one.asked, one.done, one.fixed, one.in_time, one.late, mean, middle, one.cost


def _words(report: RepairReport, hours: OfficeHours) -> list[str]:
    whole = report.whole
    if not whole.asked:
        return ["ไม่มีงานแจ้งซ่อมในช่วงนี้"]
    asked = f"รับแจ้งซ่อม {whole.asked:,} งาน ซ่อมเสร็จ {whole.done:,} งาน คงค้าง {whole.open:,} งาน"
    lines = [f"{asked} ค่าซ่อมรวม {format_baht(whole.cost)} บาท"]
    if whole.percent_in_time is not None and whole.mean is not None and whole.middle is not None:
        mean, middle = in_words(round(whole.mean), hours), in_words(round(whole.middle), hours)
        lines.append(f"เสร็จทันกำหนดร้อยละ {whole.percent_in_time:.1f} ของงานที่เสร็จ")
        lines.append(f"เวลาทำการเฉลี่ย {mean} มัธยฐาน {middle} (ไม่นับวันหยุดและเวลาพัก)")
    return lines


def _repaired(file: OfficeFile, ticket: RepairTicket, owner: str) -> list[FieldPairs]:
    done = long_date(ticket.done_on) if ticket.done_on else ""
    hours = office_hours(file)
    minutes = repairs.minutes_taken(ticket, hours, holidays.off_days(file))
    sent = f"{ticket.sent_to} {short_date(ticket.sent_on)}" if ticket.sent_on else ""
    return [
        (("ผู้ซ่อม", owner),),
        (("ผลการตรวจอาการ", " ".join(ticket.cause.split())),),
        (("ส่งซ่อมภายนอก", sent), ("ค่าซ่อม (บาท)", format_baht(ticket.cost) if ticket.cost is not None else "")),
        (("วิธีแก้ไข", " ".join(ticket.remedy.split())),),
        (("วันที่ซ่อมเสร็จ", done), ("เวลาทำการที่ใช้", in_words(minutes, hours) if minutes is not None else "")),
    ]


def _log(file: OfficeFile, ticket: RepairTicket) -> tuple[tuple[str, str, str], ...]:
    deeds = choices.labels(file, "repair_deed")
    return tuple(
        (
            f"{short_date(one.at.date())} {one.at:%H.%M}" if one.at else "",
            " ".join(filter(None, (deeds[one.deed].label if one.deed in deeds else one.deed, one.by_name))),
            one.words,
        )
        for one in repairs.log(file, ticket.id)
        if not one.void_reason
    )


def _number(ticket: RepairTicket) -> str:
    year = f"/{calendar_year_of(ticket.asked_on)}" if ticket.asked_on else ""
    return f"{ticket.register_no or ''}{year}"


def _month(month: str, names: tuple[str, ...] = MONTHS) -> str:
    year, number = month_parts(month)
    return f"{names[number - 1]} {year + ERA}"
