"""สารสนเทศทางการศึกษา: the chapters of the yearbook, gathered once for paper and for Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.figures import YearbookFacts
from planner_desktop.domain.information.sizes import SCHEMES
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, choices, records
from planner_desktop.services.schools import figures, past_tables, tables
from planner_desktop.services.schools.count_days import day_of

if TYPE_CHECKING:
    from planner_desktop.documents.figures import FigureTable
    from planner_desktop.services.file import OfficeFile

_YEARS = 5  # how far back the series go, the year itself counted


def gather(file: OfficeFile, academic_year: int, round_: str, scheme: str) -> YearbookFacts:
    """The whole book; UserError when nothing was counted in that round."""
    if not figures.sheets(file, academic_year, academic_year, round_):
        raise UserError(
            say("ปีการศึกษา {year} รอบนี้ยังไม่มีข้อมูลจำนวน", year=academic_year),
            say("กรอกหรือนำเข้าข้อมูลในหน้า “จำนวนนักเรียน” ก่อน"),
        )
    office = records.single(file, OfficeProfile)
    day = long_date(day_of(file, academic_year, round_))
    return YearbookFacts(
        title=f"สารสนเทศทางการศึกษา ปีการศึกษา {academic_year}",
        subtitle=(f"ข้อมูล ณ วันที่ {day}",),
        office=office.name,
        unit=office.group_name,
        foreword=_foreword(office, academic_year, day),
        chapters=_chapters(file, academic_year, round_, scheme),
        emblem=attachments.data(file, office.emblem[0]) if office.emblem else None,
    )


def _foreword(office: OfficeProfile, academic_year: int, day: str) -> tuple[str, ...]:
    purpose = (
        f"เอกสารสารสนเทศทางการศึกษา ปีการศึกษา {academic_year} ฉบับนี้ {office.name} จัดทำขึ้นเพื่อเผยแพร่ข้อมูลพื้นฐาน"
        "ของสถานศึกษาในสังกัด สำหรับใช้วางแผน จัดสรรงบประมาณ และให้บริการแก่หน่วยงานและผู้สนใจ"
    )
    rule = (
        f"ข้อมูลทุกตารางเป็นข้อมูล ณ วันที่ {day} รอบเดียวกันทั้งเล่ม ชื่อ สถานะ และกลุ่มเครือข่ายของโรงเรียน"
        "เป็นไปตามวันดังกล่าว ผู้ใช้ข้อมูลโปรดอ้างวันที่ของข้อมูลทุกครั้ง"
    )
    return purpose, rule


def _chapters(
    file: OfficeFile, academic_year: int, round_: str, scheme: str
) -> tuple[tuple[str, tuple[FigureTable, ...]], ...]:
    this = (academic_year, academic_year)
    since = (academic_year - _YEARS + 1, academic_year)
    named = choices.labels(file, "size_scheme")

    def of(dimension: str, title: str, used: str = scheme, years: tuple[int, int] = this) -> FigureTable:
        return tables.of_dimension(file, dimension, years, round_, used, title)

    chapters = (
        (
            "สถานศึกษา",
            (
                of("district", "โรงเรียน นักเรียน ห้องเรียน และครู รายอำเภอ"),
                of("network", "โรงเรียน นักเรียน ห้องเรียน และครู รายกลุ่มเครือข่าย"),
                of("levels", "โรงเรียน นักเรียน ห้องเรียน และครู ตามระดับที่เปิดสอน"),
                *(of("size", f"โรงเรียนตามขนาด เกณฑ์ {named[one].label}", one) for one in SCHEMES),
                *((changed,) if (changed := past_tables.changes(file, academic_year)).rows else ()),
            ),
        ),
        (
            "นักเรียน",
            (
                of("grade", "นักเรียนและห้องเรียน รายชั้น จำแนกเพศ"),
                of("year", "นักเรียน ห้องเรียน และครู ย้อนหลัง", years=since),
                past_tables.care(file, academic_year, round_),
                past_tables.through_years(file, since, round_),
            ),
        ),
        ("ผลการทดสอบระดับชาติ", (tables.tests(file, *since),)),
        ("รายชื่อโรงเรียน", (tables.school_list(file, academic_year, round_, scheme),)),
    )
    return tuple(one for one in chapters if any(table.rows for table in one[1]))
