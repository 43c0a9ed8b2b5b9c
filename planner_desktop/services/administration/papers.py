"""Papers of the diary and of knowledge, and the yearly summaries."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Column, FieldLine, Heading, Paper, Paragraph, Rule, Table
from planner_desktop.documents.blocks import Field as Shown
from planner_desktop.documents.diary import DiaryDay, DiaryFacts, DiaryLine, diary
from planner_desktop.documents.summary import SummaryFacts, summary
from planner_desktop.documents.typeset import blocks_of
from planner_desktop.domain.administration.knowledge import KnowledgeArticle
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import date_range, long_date, short_date, weekday_date
from planner_desktop.services import choices, records
from planner_desktop.services.administration import diary as diaries
from planner_desktop.services.administration import knowledge, year_parts
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from planner_desktop.documents.summary import SummaryPart
    from planner_desktop.domain.administration.diary import Appointment
    from planner_desktop.services.file import OfficeFile

_DAYS = 7
_SECTION, _SMALLEST = 2, 4  # levels of headings
SUMMARIES: dict[str, tuple[str, Callable[[OfficeFile, int], tuple[SummaryPart, ...]]]] = {
    "service-summary": ("รายงานสรุปการประสานงานและให้บริการ", year_parts.service),
    "publicity-summary": ("รายงานสรุปการประชาสัมพันธ์", year_parts.public_relations),
    "meeting-summary": ("รายงานสรุปการประชุมและมติที่ประชุม", year_parts.meetings),
    "knowledge-summary": ("รายงานสรุปการจัดการความรู้", year_parts.knowing),
    "diary-summary": ("รายงานสรุปนัดหมายผู้บริหาร", year_parts.engagements),
}


def year_summary(file: OfficeFile, name: str, fiscal_year: int) -> Paper:
    """The yearly summary of that name (see SUMMARIES)."""
    title, parts = SUMMARIES[name]
    return summary(
        SummaryFacts(
            title,
            parts(file, fiscal_year),
            office=_office(file),
            about=f"ปีงบประมาณ พ.ศ. {fiscal_year}",
            printed_on=_printed_on(),
            digits=print_digits(file),
        )
    )


def diary_paper(file: OfficeFile, first: dt.date, count: int = 1, person: str = "") -> Paper:
    """The sheet of one day, with papers to sign and room for notes, or of several days."""
    whose = person or diaries.whose(file)
    one_day = count == 1
    last = first + dt.timedelta(days=count - 1)
    found = diaries.days(file, first, count, person)
    return diary(
        DiaryFacts(
            title="ตารางนัดหมายประจำวัน" if one_day else "ตารางนัดหมายประจำสัปดาห์",
            whose=whose if one_day else f"{whose}  {date_range(first, last)}",
            days=tuple(_diary_day(file, day) for day in found),
            to_sign=tuple(_to_sign(file)) if one_day else (),
            office=_office(file),
            printed_on=_printed_on(),
            notes=one_day,
            digits=print_digits(file),
        )
    )


def week_paper(file: OfficeFile, day: dt.date, person: str = "") -> Paper:
    """The week, Monday first, in which that day lies."""
    return diary_paper(file, day - dt.timedelta(days=day.weekday()), _DAYS, person)


def article_paper(file: OfficeFile, article: UUID) -> Paper:
    """One article with who answers for it, its words and its editions."""
    one = records.get(file, KnowledgeArticle, article)
    return Paper(
        title=one.topic,
        blocks=tuple(_article(file, one)),
        author=_office(file),
        running_head=f"{one.topic} ฉบับที่ {one.edition}" if one.edition else one.topic,
        watermark="" if one.status == "published" else "ร่าง",
        digits=print_digits(file),
    )


def _article(file: OfficeFile, one: KnowledgeArticle) -> Iterator[Block]:
    names = records.linked_titles(file, "knowledge_article", [one])

    def named(key: UUID | None) -> str:
        return names.get(key, "–") if key else "–"

    yield Paragraph("องค์ความรู้", "subtitle")
    yield Paragraph(one.topic, "title")
    yield Paragraph(_office(file), "subtitle")
    yield Rule()
    yield FieldLine((Shown("งานที่ใช้", named(one.item)),))
    yield FieldLine((Shown("เจ้าของ", named(one.owner)), Shown("ผู้กลั่นกรอง", named(one.reviewer))))
    yield FieldLine(
        (
            Shown("ฉบับที่", str(one.edition or "–"), 0.6),
            Shown("เผยแพร่", long_date(one.published_on) if one.published_on else "–"),
            Shown("ทบทวนภายใน", long_date(one.review_on) if one.review_on else "–", 1.2),
        )
    )
    for heading, text in (("สาระสำคัญ", one.summary), ("เนื้อหา", one.body)):
        if text.strip():
            yield Heading(heading, _SECTION, listed=False)
            yield from map(_under_section, blocks_of(text, tree_cm=1.0))
    kept = knowledge.editions(file, one.id)
    if kept:
        yield Heading("ประวัติฉบับ", _SECTION, listed=False)
        rows = tuple(
            (
                str(each.edition),
                short_date(each.published_on, full_year=True) if each.published_on else "",
                each.change_note or "–",
            )
            for each in kept
        )
        yield Table((Column("ฉบับที่", 10), Column("เผยแพร่", 18), Column("แก้อะไร", 60)), rows)


def _under_section(block: Block) -> Block:
    """Headings that an officer typed are smaller than the section they stand in."""
    if not isinstance(block, Heading):
        return block
    return replace(block, level=min(block.level + _SECTION, _SMALLEST))


def _diary_day(file: OfficeFile, day: diaries.Day) -> DiaryDay:
    labels = choices.labels(file, "appointment_status")
    return DiaryDay(
        weekday_date(day.day),
        tuple(
            DiaryLine(_time(one), one.subject, one.place, _note(one, labels[one.status].label, day))
            for one in day.appointments
        ),
    )


def _time(one: Appointment) -> str:
    words = diaries.hours_words(one)
    return f"{words} น." if one.starts else words


def _note(one: Appointment, status: str, day: diaries.Day) -> str:
    clash = "เวลาซ้อนกัน" if one.id in day.clashing else ""
    state = f"{status} {one.delegate}".strip() if one.status in ("delegated", "cancelled") else ""
    return "\n".join(part for part in (clash, state, one.papers) if part)


def _to_sign(file: OfficeFile) -> Iterator[tuple[str, str, str]]:
    found = [one for one in diaries.to_sign(file) if records.may_see(file, one)]
    names = records.titles(file, "person", [one.author for one in found if one.author])
    for one in found:
        yield (
            one.number,
            one.subject,
            names.get(one.author, "") if one.author else "",
        )


def _office(file: OfficeFile) -> str:
    return records.single(file, OfficeProfile).name


def _printed_on() -> str:
    return f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}"
