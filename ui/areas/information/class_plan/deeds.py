"""What is done to plans: a step of their way, a change of an approved one, and the round out to schools."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from planner_desktop import paths
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.class_plan.plans import ClassPlanStep
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.class_plan import criteria, plans, round_form, steps
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.information.class_plan.plans import ClassPlan
    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

_CLOSES = Field(label=mark("โรงเรียนส่งภายใน"), kind=Kind.DATE, name="closes", required=True)
_WEEKS = 3  # offered to schools where the year names no day


def ask_step(desk: Desk, window: QWidget, chosen: Sequence[ClassPlan], deed: str = "") -> bool:
    """Ask when and by whom the step was taken, and take it with all the plans; whether it was done."""
    wanted = deed or steps.next_deed(chosen)
    if not wanted:
        ask.tell(
            window,
            _("แผนที่เลือกไม่ได้อยู่ในสถานะเดียวกัน หรือไม่มีขั้นต่อไป"),
            _("เลือกเฉพาะโรงเรียนที่มีแผนและอยู่ในสถานะเดียวกัน"),
        )
        return False
    of = ClassPlanStep.description.field

    def take(answer: Answer) -> None:
        told = {one: answer[one] or "" for one in ("by", "words", "paper")}
        count = steps.advance(desk.file, chosen, steps.Step(wanted, answer["day"], **told))
        desk.say(_("{deed} {count} โรงเรียนแล้ว").format(deed=_(steps.DEEDS[wanted]), count=count))

    one = chosen[0] if len(chosen) == 1 or wanted in ("agreed", "approved") else None
    by = steps.usual_actor(desk.file, one, wanted) if one else ""
    return ask_fields(
        desk,
        window,
        _("{deed}: {count} โรงเรียน").format(deed=_(steps.DEEDS[wanted]), count=len(chosen)),
        (of("day"), of("by"), of("words"), of("paper")),
        take,
        about=_("บันทึกทุกขั้นเก็บไว้ตลอด แก้ภายหลังไม่ได้ แต่กด Ctrl+Z เลิกทำทันทีได้"),
        values={"day": bangkok_today(), "by": by},
        yes=_(steps.DEEDS[wanted]),
    )


def ask_change(desk: Desk, window: QWidget, plan: ClassPlan) -> bool:
    """Ask why an approved plan must change, and begin the further edition."""
    told = ask.ask_reason(
        window,
        _("ขอเปลี่ยนแผนชั้นเรียน"),
        _("เหตุผลที่ขอเปลี่ยน (ฉบับที่อนุมัติแล้วยังใช้จนกว่าฉบับใหม่จะอนุมัติ)"),
        yes=_("เริ่มฉบับใหม่"),
    )
    if not told:
        return False
    try:
        plans.ask_change(desk.file, plan, told)
    except PlannerError as error:
        ask.show_error(window, error)
        return False
    return True


def send_out(desk: Desk, window: QWidget, kind: str, academic_year: int) -> None:
    """Open the year's round where there is none, then write every school's workbook into a folder."""
    round_ = round_form.plan_round(desk.file, kind, academic_year)
    if round_ is None and not _ask_round(desk, window, kind, academic_year):
        return
    round_ = round_form.plan_round(desk.file, kind, academic_year)
    assert round_
    key = round_.id
    folder = QFileDialog.getExistingDirectory(window, _("โฟลเดอร์ที่จะเก็บแบบ"), str(paths.documents_folder()))
    if not folder:
        return

    def write(progress: Progress) -> int:
        from planner_desktop.services.information.rounds import asking, templates

        asked = asking.asked(desk.file, key)
        filled = round_form.proposals(desk.file, asked)
        return len(templates.write_templates(asked, Path(folder), progress=progress, filled=filled))

    desk.tasks.run(
        write,
        lambda count: desk.say(_("เขียนแบบ {count} ไฟล์แล้ว").format(count=count)),
        title=_("กำลังเขียนแบบให้โรงเรียน"),
    )


def _ask_round(desk: Desk, window: QWidget, kind: str, academic_year: int) -> bool:
    laid = criteria.year_of(desk.file, academic_year).due
    today = bangkok_today()
    due = laid if laid and laid >= today else today + dt.timedelta(weeks=_WEEKS)
    return ask_fields(
        desk,
        window,
        _("เปิดรอบเก็บแผนชั้นเรียน ปี {year}").format(year=academic_year),
        (_CLOSES,),
        lambda answer: round_form.open_round(desk.file, kind, academic_year, answer["closes"]),
        about=_("เปิดครั้งเดียวต่อปีและชนิดแผน การเตือน การล็อก และการตรวจไฟล์เหมือนรอบเก็บข้อมูลอื่น"),
        values={"closes": due},
        yes=_("เปิดรอบ"),
    )


def take_back(desk: Desk, window: QWidget, kind: str, academic_year: int) -> None:
    """Take filled workbooks of the year's round back, then put what was sent into the plans."""
    round_ = round_form.plan_round(desk.file, kind, academic_year)
    if round_ is None:
        ask.tell(window, _("ยังไม่ได้เปิดรอบเก็บแผนของปีนี้"), _("ใช้ “ส่งแบบให้โรงเรียน” ก่อน"))
        return
    from ui.areas.information.rounds.taking import TakingDialog

    dialog = TakingDialog(desk, round_, window)
    dialog.exec()
    dialog.deleteLater()
    take_over(desk, window, kind, academic_year)


def take_over(desk: Desk, window: QWidget, kind: str, academic_year: int) -> None:
    """Put what the schools sent in the round into their plans; say what came of it."""
    round_ = round_form.plan_round(desk.file, kind, academic_year)
    assert round_
    try:
        taken = round_form.take_over(desk.file, round_.id)
    except PlannerError as error:
        desk.say(show(error.message))
        return
    words = _("รับแผนใหม่ {new} แก้ {changed} เหมือนเดิม {same} โรงเรียน")
    desk.say(words.format(new=taken.new, changed=taken.changed, same=taken.same))
    if taken.locked:
        ask.tell(
            window,
            _("แผน {count} โรงเรียนส่งต่อไปแล้ว จึงไม่ได้แก้ตามไฟล์").format(count=len(taken.locked)),
            _("ส่งกลับแก้ไขหรือขอเปลี่ยนแผนก่อน: {names}").format(names=", ".join(taken.locked[:8])),
        )
