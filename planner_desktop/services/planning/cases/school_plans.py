"""Schools' plans: a row for every teaching school, bulk marking, the list and the reminder (P26)."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.documents.blocks import Digits, Kind
from planner_desktop.documents.figures import FigureColumn, FigureFacts, FigureTable, Value, figure_paper
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.cases.school_plans import NEEDED, SchoolPlan
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, choices, records
from planner_desktop.services.schools.life import TEACHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

_NOT_SENT = ("waiting", "returned")


def of_year(file: OfficeFile, fiscal_year: int, kind: str) -> list[SchoolPlan]:
    """The plans of that kind of a fiscal year that stand."""
    asked = (Condition("fiscal_year", Test.IS, fiscal_year), Condition("kind", Test.IS, kind))
    return records.every(file, SchoolPlan, Query("school_plan", asked, with_voided=False))


def lay_out(file: OfficeFile, fiscal_year: int, kind: str) -> int:
    """A waiting row for every teaching school without one; how many came."""
    held = {one.school for one in of_year(file, fiscal_year, kind)}
    schools = [one for one in records.every(file, School) if one.status in TEACHING and one.id not in held]
    if schools:
        with file.change(say("ตั้งรายชื่อส่งแผนของโรงเรียน ปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
            change.save_many(
                [SchoolPlan(fiscal_year=fiscal_year, kind=kind, school=one.id) for one in schools]
            )
    return len(schools)


def put(file: OfficeFile, plans: Sequence[UUID], state: str, advice: str = "") -> int:
    """Mark these as of today in one step, days that are known stay; how many changed."""
    today = bangkok_today()
    found = [one for one in records.pages(file, "school_plan", plans) if isinstance(one, SchoolPlan)]
    changed = []
    for one in found:
        days: dict[str, Any] = {
            name: today for name in NEEDED.get(state, ()) if name != "advice" and not getattr(one, name)
        }
        marked = replace(one, state=state, advice=advice or one.advice, **days)
        if state == "checked" and marked.checker is None:
            marked = replace(marked, checker=file.actor)
        if marked != one:
            changed.append(marked)
    if changed:
        with file.change(mark("ลงสถานะแผนของโรงเรียน")) as change:
            change.save_many(changed)
    return len(changed)


def table(file: OfficeFile, fiscal_year: int, kind: str, *, missing: bool = False) -> FigureTable:
    """The list paper: every school and how far its plan is; `missing`: those that have not sent."""
    plans = [one for one in of_year(file, fiscal_year, kind) if not missing or one.state in _NOT_SENT]
    if not plans and not missing:
        raise UserError(
            say("ปี {year} ยังไม่มีรายชื่อส่งแผนของโรงเรียน", year=fiscal_year),
            say("กด “ตั้งรายชื่อของปี” ในหน้า “แผนของโรงเรียน”"),
        )
    states, kinds = choices.labels(file, "school_plan_state"), choices.labels(file, "school_plan_kind")
    counted = " · ".join(
        f"{label.label} {number}"
        for code, label in states.items()
        if (number := sum(one.state == code for one in plans))
    )
    what = kinds[kind].label if kind in kinds else kind
    text = Kind.TEXT
    return FigureTable(
        f"{'โรงเรียนที่ยังไม่ส่ง' if missing else 'สถานะ'}{what} ปีงบประมาณ {fiscal_year}",
        (
            FigureColumn("ที่", 1),
            FigureColumn("โรงเรียน", 5, text),
            FigureColumn("สถานะ", 2.8, text),
            FigureColumn("ส่งเมื่อ", 2.2, text),
            FigureColumn("ตรวจเมื่อ", 2.2, text),
            FigureColumn("ส่งกลับเมื่อ", 2.2, text),
            FigureColumn("เห็นชอบเมื่อ", 2.2, text),
            FigureColumn("ข้อเสนอแนะ", 6, text),
        ),
        tuple(_rows(file, plans)),
        note=f"รวม {len(plans)} โรงเรียน · {counted}" if plans else "ทุกโรงเรียนส่งแล้ว",
    )


def _rows(file: OfficeFile, plans: Sequence[SchoolPlan]) -> Iterator[tuple[Value, ...]]:
    """By name of school."""
    names = records.linked_titles(file, "school_plan", plans)
    states = choices.labels(file, "school_plan_state")
    named = [(names.get(one.school, "") if one.school else "", one) for one in plans]
    for at, (name, one) in enumerate(sorted(named, key=lambda pair: sort_key(pair[0])), start=1):
        days = (one.submitted_on, one.checked_on, one.returned_on, one.approved_on)
        told = (short_date(day) if day else "–" for day in days)
        yield (at, name, states[one.state].label, *told, one.advice or "–")


def remind(file: OfficeFile, fiscal_year: int, kind: str) -> OutgoingLetter:
    """Draft one circular to the schools that have not sent, their list enclosed; UserError when all have."""
    plans = of_year(file, fiscal_year, kind)
    late = [one for one in plans if one.state in _NOT_SENT]
    if not plans:
        raise UserError(say("ยังไม่มีรายชื่อของปีนี้"), say("กด “ตั้งรายชื่อของปี” ก่อน"))
    if not late:
        raise UserError(say("ทุกโรงเรียนส่งแผนแล้ว ไม่มีโรงเรียนที่ต้องเตือน"))
    kinds = choices.labels(file, "school_plan_kind")
    what = f"{kinds[kind].label if kind in kinds else kind} ปีงบประมาณ พ.ศ. {fiscal_year}"
    listed = table(file, fiscal_year, kind, missing=True)
    kept = attachments.add(file, f"{listed.title}.pdf", _pdf(file, listed))
    letter = OutgoingLetter(
        register="circular",
        kind="circular",
        addressee="ผู้อำนวยการโรงเรียนตามรายชื่อที่แนบ",
        subject=f"ขอให้ส่ง{what}",
        enclosures=f"รายชื่อโรงเรียนที่ยังไม่ส่ง จำนวน {len(late)} แห่ง จำนวน ๑ ชุด",
        body=(
            f"ตามที่สำนักงานเขตพื้นที่การศึกษาได้แจ้งให้โรงเรียนจัดทำและส่ง{what} นั้น"
            f"\n\nบัดนี้ ยังมีโรงเรียนที่ไม่ได้ส่งแผนหรือยังไม่ส่งแผนที่แก้ไขแล้ว จำนวน {len(late)} แห่ง"
            " ตามรายชื่อที่ส่งมาด้วย จึงขอให้โรงเรียนดังกล่าวส่งแผนให้สำนักงานเขตพื้นที่การศึกษาโดยเร็ว"
            "\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
        ),
        author=file.actor,
        note=f"ยังไม่ส่ง {len(late)} จาก {len(plans)} แห่ง",
        files=(kept.id,),
    )
    return records.save(file, letter, say("ร่างหนังสือเตือนส่ง{what}", what=what))


def _pdf(file: OfficeFile, listed: FigureTable) -> bytes:
    # ReportLab is heavy and wanted only when a paper is drawn.
    from planner_desktop.documents.pdf.render import render

    out = io.BytesIO()
    office = records.single(file, OfficeProfile).name
    facts = FigureFacts(listed.title, (listed,), office, landscape=True, digits=Digits.ARABIC)
    render(figure_paper(facts), out)
    return out.getvalue()
