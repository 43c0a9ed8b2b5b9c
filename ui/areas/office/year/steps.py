"""The next step of a task and its other moves: what is asked, and how it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.office.work import WorkStep
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.year_work import moving
from ui.areas.office.year.reports import report_of_task
from ui.kit import ask
from ui.kit.page_options import NextStep, PageAction
from ui.kit.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

READ_ONLY = mark("แฟ้มนี้เปิดไว้อ่านอย่างเดียว")
# State now -> (what is done, state then).
ONWARD = {
    "waiting": (mark("เริ่มทำ"), "doing"),
    "doing": (mark("ส่งตรวจ"), "checking"),
    "returned": (mark("แก้แล้ว ส่งตรวจอีกครั้ง"), "checking"),
    "checking": (mark("ตรวจแล้ว จบงาน"), "done"),
}
OTHER = {
    "waiting": mark("ยังไม่เริ่ม"),
    "doing": mark("กลับไปทำต่อ"),
    "checking": mark("ส่งตรวจ"),
    "returned": mark("ส่งกลับแก้ไข พร้อมข้อสังเกต"),
    "done": mark("เสร็จแล้ว"),
    "dropped": mark("ไม่ต้องทำปีนี้ พร้อมเหตุผล"),
}
_ASKS = {
    "delay_reason": mark("งานนี้เสร็จหลังกำหนด ล่าช้าเพราะเหตุใด"),
    "check_note": mark("ผู้ตรวจให้แก้ไขอะไร"),
    "drop_reason": mark("เหตุใดปีนี้จึงไม่ต้องทำ"),
}


def next_step(desk: Desk, task: Record) -> NextStep | None:
    """The one prominent deed of a task; None when it waits for nothing."""
    if not isinstance(task, Task) or task.is_new or task.status not in ONWARD:
        return None
    label, then = ONWARD[task.status]
    why = READ_ONLY if desk.file.read_only else ""

    def act() -> None:
        move(desk, task, then)

    return NextStep(label, act, why)


def actions(desk: Desk) -> tuple[PageAction, ...]:
    """Every other move, and the page that the task's step speaks of."""
    return (
        PageAction(mark("สถานะ…"), lambda task: choose_move(desk, task), icon="arrow-right"),
        PageAction(mark("รายงานผล"), lambda task: report_of_task(desk, task), icon="report"),
        PageAction(mark("หน้าที่ใช้ทำ"), lambda task: open_page(desk, task), icon="external-link"),
    )


def choose_move(desk: Desk, task: Record | None) -> None:
    """Ask where the task goes, among the moves there are from its state."""
    if not isinstance(task, Task) or desk.file.read_only:
        return
    ways = moving.MOVES.get(task.status, tuple(moving.MOVES))
    place = ask.choose(_window(), _("เปลี่ยนสถานะ"), [_(OTHER[one]) for one in ways], label=task.title)
    if place is not None:
        move(desk, task, ways[place])


def move(desk: Desk, task: Task, to: str) -> bool:
    """Move the task, asking first for the words that the move needs; whether it was moved."""
    if not moving.may_move(task, to):
        desk.say(_("งานในสถานะนี้เปลี่ยนไปสถานะนั้นทันทีไม่ได้"))
        return False
    today = bangkok_today()
    needed, words = moving.words_needed(task, to, today), ""
    if needed:
        asked = ask.ask_reason(_window(), task.title, _(_ASKS[needed]), yes=_("บันทึก"))
        if asked is None:
            return False
        words = asked
    try:
        moving.move(desk.file, task, to, today, words)
    except PlannerError as error:
        ask.show_error(_window(), error)
        return False
    desk.say(_("บันทึกสถานะงานแล้ว กด Ctrl+Z เพื่อเลิกทำ"))
    return True


def open_page(desk: Desk, task: Record | None) -> None:
    """Open the page that the step names; its own record in the catalogue where it names none."""
    if not isinstance(task, Task) or task.step is None:
        desk.say(_("งานนี้ไม่ได้มาจากขั้นตอนในบัญชีงาน"))
        return
    step = records.get(desk.file, WorkStep, task.step)
    if step.page:
        desk.show_page(step.page)
    else:
        desk.show_record("work_step", step.id)


def _window() -> QWidget | None:
    return QApplication.activeWindow()
