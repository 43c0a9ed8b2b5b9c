"""The papers of class plans, needs and projections: which school, kind and year; and samples of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.class_plan import ClassPlanFacts, class_plan_paper
from planner_desktop.documents.figures import FigureFacts, FigureTable, figure_paper
from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Query
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.dates import short_date
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.class_plan import (
    criteria,
    merger_trial,
    need,
    need_tables,
    outlook,
    plans,
    steps,
    tables,
)
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.figure_sheets import workbook
from planner_desktop.services.papers.printing import printed_on

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_KINDS = ("full", "yearly")


def school_of(file: OfficeFile, typed: str) -> School:
    """The school of that 10-digit code, id or name; NotFound unless it is exactly one."""
    wanted = to_arabic_digits(typed).strip()
    held = records.every(file, School)
    exact = [one for one in held if wanted in (one.code10, one.name, one.id.hex, str(one.id))]
    found = exact or [one for one in held if fold(wanted) in fold(one.name)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(say("ไม่พบโรงเรียน “{typed}”", typed=typed), say("บอกรหัส 10 หลักหรือชื่อโรงเรียน"))
    raise UserError(
        say("มี {count} โรงเรียนที่ชื่อมีคำว่า “{typed}”", count=len(found), typed=typed),
        say("บอกรหัส 10 หลัก"),
    )


def plan_of(file: OfficeFile, keys: Keys) -> ClassPlan:
    """The plan that id, or school with kind and year, point to: the edition in force, else the newest."""
    if keys.get("id", "").strip():
        found = asking.one_record(file, "class_plan", {"id": keys["id"]})
        assert isinstance(found, ClassPlan)
        return found
    school = school_of(file, keys.get("school", ""))
    kind, year = _kind(keys), _year(file, keys)
    held = plans.editions(file, kind, year).get(school.id, [])
    if not held:
        raise NotFound(
            say("โรงเรียน{school}ยังไม่มีแผนชั้นเรียนปี {year}", school=school.name, year=year),
            say("เริ่มแผนในหน้า “แผนชั้นเรียน”"),
        )
    return plans.in_force(held) or held[-1]


def school_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper class-plan."""
    plan = plan_of(file, keys)
    sheet = tables.sheet_of(file, plan)
    assert plan.school
    school = records.get(file, School, plan.school)
    office = records.single(file, OfficeProfile)
    table = _of_kind(file, sheet)
    return class_plan_paper(
        ClassPlanFacts(
            title=table.title,
            whose=f"{school.name} รหัส {school.code10} อำเภอ{school.district} {office.name}",
            office=office.name,
            lines=_lines(file, sheet),
            table=table,
            steps=_steps(file, plan),
            signers=_signers(file, plan, school),
            printed_on=printed_on(file),
        )
    )


def _lines(file: OfficeFile, sheet: tables.Sheet) -> tuple[str, ...]:
    plan, first = sheet.plan, sheet.plan.years[0]
    teachers = tables.teachers_needed(file, sheet, first)
    has = [f"ครูตามเกณฑ์ปี {first} {teachers} คน"]
    for label, amount in (
        ("ครูที่มี", plan.teachers),
        ("ห้องเรียนที่มีจริง", plan.rooms_built),
        ("ห้องพิเศษ/ปฏิบัติการ", plan.special_rooms),
    ):
        has.append(f"{label} {'–' if amount is None else amount}")
    state = choices.labels(file, "class_plan_state")[plan.state].label
    edition = f"ฉบับที่ {plan.edition} สถานะ: {state}"
    change = f"เหตุที่เปลี่ยนจากฉบับก่อน: {plan.change_reason}" if plan.change_reason else ""
    return (" · ".join((*has, edition)), change)


def _steps(file: OfficeFile, plan: ClassPlan) -> tuple[str, ...]:
    labels = choices.labels(file, "class_plan_state")
    return tuple(
        " ".join(
            part
            for part in (
                short_date(one.day, full_year=True) if one.day else "",
                labels[one.deed].label,
                f"โดย{one.by}" if one.by else "",
                f"({' · '.join(filter(None, (one.words, one.paper)))})" if one.words or one.paper else "",
            )
            if part
        )
        for one in steps.of_plan(file, plan.id)
    )


def _signers(file: OfficeFile, plan: ClassPlan, school: School) -> tuple[tuple[str, str, str], ...]:
    laid = criteria.year_of(file, plan.academic_year or 0)
    acting = "รักษาการ" if school.director_acting else ""
    head = f"{acting}ผู้อำนวยการ{school.name}" if school.name.startswith("โรงเรียน") else ""
    return (
        ("ผู้รับรอง", school.director, head or f"{acting}ผู้อำนวยการโรงเรียน{school.name}"),
        ("ผู้ตรวจ", "", "กลุ่มนโยบายและแผน"),
        ("ผู้อนุมัติ", "", laid.approver),
    )


def office_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper class-plan-office: the sums by grade, then every school."""
    found = _office(file, keys)
    kind, year = _kind(keys), _year(file, keys)
    words = choices.labels(file, "class_plan_kind")[kind].label
    span = f"{year}–{year + 4}" if kind == "full" else str(year)
    title = f"แผนชั้นเรียน{words} ปีการศึกษา {span}"
    return _figures(file, title, found, "ผลรวมของแผนรายโรงเรียน ใช้ฉบับที่อนุมัติ ถ้ายังไม่มีใช้ฉบับล่าสุด")


def need_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper class-need: by size and network, then every school."""
    year = _year(file, keys)
    found = _needs(file, keys)
    scheme = choices.labels(file, "teacher_scheme")[criteria.year_of(file, year).scheme].label
    about = f"{scheme} · ครูและห้องที่มี ณ รอบข้อมูลล่าสุด"
    return _figures(file, f"ความต้องการห้องเรียนและครู ปีการศึกษา {year}", found, about)


def outlook_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper enrolment-outlook: one school's, or the office's."""
    found = _outlook(file, keys)
    whose = school_of(file, keys["school"]).name if keys.get("school", "").strip() else "ทุกโรงเรียน"
    return _figures(file, f"{found[0].title} {whose}", found, "ข้อมูล ณ วันที่ 10 มิถุนายน ของทุกปี")


def trial_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper merger-trial."""
    found = _trial(file, keys)
    return _figures(file, "การจำลองผลการรวมสถานศึกษา", found, "ใช้ประกอบการพิจารณา ต้องรับฟังความเห็นชุมชนก่อนเสนอ")


def _office(file: OfficeFile, keys: Keys) -> tuple[FigureTable, ...]:
    kind, year = _kind(keys), _year(file, keys)
    known = outlook.every(file)
    sheets = tables.office_sheets(file, kind, year, known)
    if not sheets:
        raise UserError(say("ยังไม่มีแผนชั้นเรียนปีการศึกษา {year}", year=year), say("เริ่มแผนในหน้า “แผนชั้นเรียน”"))
    whole = _of_kind(file, tables.summed(sheets, kind, year))
    return (replace(whole, title="รวมทั้งเขต รายชั้น"), tables.schools(file, sheets, known))


def _needs(file: OfficeFile, keys: Keys) -> tuple[FigureTable, ...]:
    year = _year(file, keys)
    found = need.by_school(file, year)
    if not found:
        raise UserError(say("ยังไม่มีจำนวนนักเรียนที่ใช้คิดได้"), say("กรอกหรือนำเข้าข้อมูลในหน้า “จำนวนนักเรียน” ก่อน"))
    whole = need.total(found)
    parts = [need_tables.groups(need.grouped(file, found, year, by), whole, by) for by in ("size", "network")]
    return (*parts, need_tables.schools(found, "ความต้องการห้องและครูรายโรงเรียน"))


def _outlook(file: OfficeFile, keys: Keys) -> tuple[FigureTable, ...]:
    known = outlook.every(file)
    if not keys.get("school", "").strip():
        return (need_tables.office_outlook(file, known),)
    school = school_of(file, keys["school"])
    if school.id not in known.schools:
        raise UserError(say("โรงเรียน{school}ไม่ได้เปิดสอนแล้ว", school=school.name))
    return (need_tables.school_outlook(file, known.schools[school.id]),)


def _trial(file: OfficeFile, keys: Keys) -> tuple[FigureTable, ...]:
    one, other = school_of(file, keys.get("school", "")), school_of(file, keys.get("into", ""))
    return (merger_trial.table(file, merger_trial.trial(file, one.id, other.id)),)


def _school(file: OfficeFile, keys: Keys) -> tuple[FigureTable, ...]:
    return (_of_kind(file, tables.sheet_of(file, plan_of(file, keys))),)


def _of_kind(file: OfficeFile, sheet: tables.Sheet) -> FigureTable:
    return tables.full(file, sheet) if sheet.plan.kind == "full" else tables.yearly(file, sheet)


def _kind(keys: Keys) -> str:
    typed = keys.get("kind", "").strip() or "full"
    if typed not in _KINDS:
        raise UserError(say("ไม่มีแผนชนิด “{typed}”", typed=typed), say("ใช้ full หรือ yearly"))
    return typed


def _year(file: OfficeFile, keys: Keys) -> int:
    typed = keys.get("year", "").strip()
    return asking.year(typed) if typed else outlook.base_year(file) + 1


def _figures(file: OfficeFile, title: str, found: Sequence[FigureTable], about: str) -> Paper:
    office = records.single(file, OfficeProfile)
    facts = FigureFacts(title, tuple(found), office.name, about, printed_on(file), landscape=True)
    return figure_paper(facts)


def any_plan(file: OfficeFile) -> dict[str, str] | None:
    """A plan of the file; None without any."""
    found = records.every(file, ClassPlan, Query("class_plan", with_voided=False))
    return {"id": found[0].id.hex} if found else None


def any_office(file: OfficeFile) -> dict[str, str] | None:
    """Kind and year of which there are plans; None without any."""
    found = records.every(file, ClassPlan, Query("class_plan", with_voided=False))
    return {"kind": found[0].kind, "year": str(found[0].academic_year)} if found else None


def any_counts(file: OfficeFile) -> dict[str, str] | None:
    """Nothing need be told; None without counted schools."""
    return {} if need.by_school(file, outlook.base_year(file)) else None


def any_pair(file: OfficeFile) -> dict[str, str] | None:
    """Two open schools; None with fewer."""
    found = list(outlook.every(file).schools.values())[:2]
    return {"school": found[0].school.code10, "into": found[1].school.code10} if found[1:] else None


CLASS_PLAN_MAKERS = {
    "class-plan": (school_paper, any_plan, {"xlsx": workbook(_school)}),
    "class-plan-office": (office_paper, any_office, {"xlsx": workbook(_office)}),
    "class-need": (need_paper, any_counts, {"xlsx": workbook(_needs)}),
    "enrolment-outlook": (outlook_paper, any_counts, {"xlsx": workbook(_outlook)}),
    "merger-trial": (trial_paper, any_pair, {"xlsx": workbook(_trial)}),
}
