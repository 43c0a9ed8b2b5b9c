"""Invented counts of the schools over five years: most small and shrinking, two merged, one renamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.count_days import as_at_of
from planner_desktop.domain.information.counts import CountSheet, PupilCount, TestResult
from planner_desktop.domain.information.grades import stage
from planner_desktop.domain.information.school_choices import CLASS_GRADE
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import ERA, academic_year_of
from planner_desktop.services import records
from planner_desktop.services.demo.dice import Dice
from planner_desktop.services.demo.places import MERGED
from planner_desktop.services.schools import count_days, counts, life, sizes
from planner_desktop.services.schools.counts import GradeCount

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

YEARS = 5
_ROOM = {"1": 30, "2": 40, "3": 40}  # pupils to a room
_SENT = 0.72  # part of the schools that have told the round now running
_MERGED = f"99{MERGED:04d}"  # at the beginning of this academic year
_SUBJECTS = {
    "RT": ("211", ("การอ่านออกเสียง", "การอ่านรู้เรื่อง"), 68),
    "NT": ("213", ("ด้านคณิตศาสตร์", "ด้านภาษาไทย"), 52),
    "O-NET": ("216", ("ภาษาไทย", "คณิตศาสตร์", "วิทยาศาสตร์", "ภาษาอังกฤษ"), 38),
}
_CODES = tuple(one.code for one in CLASS_GRADE.shipped)


def rows(schools: Sequence[School], today: dt.date) -> Iterator[list[Record]]:
    """Sheets, their grades, and test results, ready to be written; each list is of one kind."""
    dice = Dice(schools[0].id.int)  # of its own: letters are drawn as before
    this = academic_year_of(today)
    sheets: list[Record] = []
    grades: list[Record] = []
    results: list[Record] = []
    for school in schools:
        cohort = 3.4 if school.code6 == _MERGED else min(dice.lognormvariate(2.15, 0.75), 95.0)
        for year in range(this - YEARS + 1, this + 1):
            cohort *= dice.uniform(0.93, 1.02)
            for round_ in ("june", "november"):
                if not _told(dice, school, year, round_, today):
                    continue
                sheet, of_sheet = _counted(dice, school, year, round_, cohort)
                sheets.append(sheet)
                grades += of_sheet
            if year < this and school.status == "open":
                results += _results(dice, school, year, cohort)
    yield sheets
    yield grades
    yield results


def tell(file: OfficeFile, today: dt.date) -> None:
    """What the analyst did last: bands laid out, a school renamed, two merged, one sheet corrected."""
    sizes.lay_out(file)
    count_days.lay_out(file)
    open_ = records.every(
        file, School, Query("school", (Condition("status", Test.IS, "open"),), sort=("code10",))
    )
    renamed, gone, stays = open_[4], *_pair(file, open_, today)
    day = dt.date(academic_year_of(today) - ERA - 1, 5, 16)
    what = life.Happening(
        event="renamed",
        day=day,
        name=f"{renamed.name}ราษฎร์อุปถัมภ์",
        reason="ชุมชนร่วมบริจาคที่ดินและขอเปลี่ยนชื่อ",
        paper=f"ประกาศ สพป. ลงวันที่ 2 พ.ค. {day.year + ERA}",
    )
    life.happen(file, renamed.id, what)
    merged = life.Happening(
        event="merged",
        day=dt.date(day.year + 1, 5, 16),
        with_school=stays.id,
        reason="นักเรียนน้อยต่อเนื่องหลายปี ชุมชนเห็นชอบในการรับฟังความเห็น",
        paper=f"ประกาศ สพป. ลงวันที่ 30 เม.ย. {day.year + 1 + ERA}",
    )
    if merged.day <= today:
        life.happen(file, gone.id, merged)
    _correct(file, open_[9], academic_year_of(today))


def _pair(file: OfficeFile, open_: Sequence[School], today: dt.date) -> tuple[School, School]:
    """The school that told nothing this year, and another of its district."""
    told = counts.sheets_of(file, academic_year_of(today), "june")
    gone = next(one for one in open_ if one.code6 == _MERGED)
    others = [one for one in open_ if one.id in told and one.district == gone.district]
    return gone, (others or [one for one in open_ if one is not gone])[0]


def _correct(file: OfficeFile, school: School, year: int) -> None:
    """One boy counted in the wrong grade's room: the second edition says why."""
    before = counts.editions(file, school.id, year, "june")
    if before:
        kept = counts.read(file, before[-1])
        grade = next(iter(kept.filled))
        was = kept.grades[grade]
        better = {**kept.grades, grade: GradeCount(was.boys + 1, was.girls, was.rooms)}
        counts.record(file, replace(kept, grades=better), "โรงเรียนแจ้งนักเรียนย้ายเข้าก่อนวันที่ 10 มิ.ย. ตกไป 1 คน")


def _told(dice: Dice, school: School, year: int, round_: str, today: dt.date) -> bool:
    if as_at_of(year, round_) > today:
        return False
    this = academic_year_of(today)
    if school.code6 == _MERGED:
        return year < this
    if school.status in ("closed", "paused"):
        return year < this - 2
    return year < this or round_ != "november" or dice.random() < _SENT


def _counted(
    dice: Dice, school: School, year: int, round_: str, cohort: float
) -> tuple[CountSheet, list[PupilCount]]:
    day = as_at_of(year, round_)
    key = dice.key(day)
    shown = [one for one in _CODES if school.teaches(one)]
    counted = {one: _grade(dice, one, cohort) for one in shown}
    counted = {one: of for one, of in counted.items() if of.pupils}
    boys, girls = (sum(getattr(of, name) for of in counted.values()) for name in ("boys", "girls"))
    rooms = sum(of.rooms for of in counted.values())
    sheet = CountSheet(
        id=key,
        version=1,
        school=school.id,
        academic_year=year,
        round=round_,
        as_at=day,
        edition=1,
        boys=boys,
        girls=girls,
        pupils=boys + girls,
        rooms=rooms,
        teachers=max(2, round(rooms * dice.uniform(0.7, 1.15))),
        computers=dice.randint(3, 8) + round((boys + girls) / 14),
        out_of_school=dice.choice((0, 0, 0, 1, 2)),
        disabled=round((boys + girls) * dice.uniform(0.01, 0.06)),
        poor=round((boys + girls) * dice.uniform(0.2, 0.6)),
    )
    return sheet, [
        PupilCount(
            id=dice.key(day), version=1, sheet=key, grade=one, boys=of.boys, girls=of.girls, rooms=of.rooms
        )
        for one, of in counted.items()
    ]


def _grade(dice: Dice, grade: str, cohort: float) -> GradeCount:
    drift = {"1": 0.85, "2": 1.0, "3": 0.8}[stage(grade)]
    pupils = max(0, round(cohort * drift * dice.uniform(0.75, 1.25)))
    boys = sum(dice.random() < 0.515 for _one in range(pupils))  # noqa: PLR2004 - boys are a little more
    return GradeCount(boys, pupils - boys, -(-pupils // _ROOM[stage(grade)]))


def _results(dice: Dice, school: School, year: int, cohort: float) -> Iterator[TestResult]:
    for test, (grade, subjects, mean) in _SUBJECTS.items():
        level = mean + dice.gauss(0, 7)
        for subject in subjects:
            yield TestResult(
                id=dice.key(dt.date(year - ERA + 1, 3, 20)),
                version=1,
                academic_year=year,
                school=school.id,
                test=test,
                grade=grade,
                subject=subject,
                takers=max(1, round(cohort * dice.uniform(0.8, 1.1))),
                mean=f"{min(max(level + dice.gauss(0, 5), 12), 97):.2f}",
            )
