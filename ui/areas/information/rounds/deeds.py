"""Deeds on one school's data and the papers of a round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.rounds import DataRound, LockException
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.information.rounds import approving
from planner_desktop.services.information.rounds.status import RoundStatus, SchoolStatus
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress

Deed = Callable[[Desk, QWidget | None, DataRound, SchoolStatus], None]
_EXCUSE = (
    Field(label=mark("ผ่อนผันถึง"), kind=Kind.DATE, name="until", required=True),
    Field(label=mark("เหตุผล"), kind=Kind.TEXT, name="reason", required=True, max_length=500, width=40),
)


def approve(desk: Desk, window: QWidget | None, round_: DataRound, one: SchoolStatus) -> None:
    """Approve, or say what stands in the way."""
    del round_
    assert one.submission is not None
    done = approving.approve(desk.file, [one.submission.id])
    for school, reason in done.refused:
        ask.tell(
            window,
            _("ยังรับรองข้อมูลของ {school} ไม่ได้").format(school=school.name),
            show(reason) + " " + _("กด “เปิดดูหรือกรอก” เพื่อดูจุดเหล่านั้น"),
        )
    for school in done.done:
        desk.say(_("รับรองข้อมูลของ {school} แล้ว").format(school=school.name))


def unapprove(desk: Desk, window: QWidget | None, round_: DataRound, one: SchoolStatus) -> None:
    """Open approved data again."""
    del window, round_
    assert one.submission is not None
    approving.unapprove(desk.file, one.submission.id)
    desk.say(_("ยกเลิกการรับรองแล้ว"))


def send_back(desk: Desk, window: QWidget | None, round_: DataRound, one: SchoolStatus) -> None:
    """Ask why, then return the data to the school."""
    del round_
    assert one.submission is not None
    reason = ask.ask_reason(window, _("ส่งกลับแก้ไข"), _("โรงเรียนต้องแก้สิ่งใด"), yes=_("ส่งกลับ"))
    if reason:
        approving.send_back(desk.file, one.submission.id, reason)
        desk.say(_("ส่งข้อมูลกลับให้โรงเรียนแก้ไขแล้ว"))


def excuse(desk: Desk, window: QWidget | None, round_: DataRound, one: SchoolStatus) -> None:
    """Ask until when and why, then let the school send after the deadline."""

    def keep(answer: Answer) -> None:
        records.save(
            desk.file,
            LockException(
                round=round_.id,
                school=one.school.id,
                until=answer["until"],
                reason=answer["reason"],
                by=desk.file.actor,
            ),
        )

    ask_fields(
        desk,
        window,
        _("ผ่อนผันให้ {school}").format(school=one.school.name),
        _EXCUSE,
        keep,
        about=show(one.locked) if one.locked else _("โรงเรียนนี้ยังส่งได้ตามกำหนด"),
        yes=_("ผ่อนผัน"),
    )


OF_SCHOOL: tuple[Deed, ...] = (approve, unapprove, send_back, excuse)


def show_status(page: QWidget, desk: Desk, found: RoundStatus | None) -> None:
    """Draw the status paper and show it."""
    if found is None:
        return
    keys = {"round": found.asked.round.id.hex}

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, "round-status", keys, progress)

    def show_it(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(page.window(), data, _("รายงานสถานะรอบเก็บข้อมูล"))

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))


def save_status(page: QWidget, desk: Desk, found: RoundStatus | None, ending: str) -> None:
    """Ask where, then write the status paper as a Word or Excel file."""
    if found is None:
        return
    keys = {"round": found.asked.round.id.hex}
    offered = paths.documents_folder() / f"{found.asked.round.name}.{ending}"
    chosen, _kind = QFileDialog.getSaveFileName(page, _("บันทึกเป็นไฟล์"), str(offered), f"*.{ending}")
    if not chosen:
        return
    target = Path(chosen).with_suffix(f".{ending}")

    def write(progress: Progress) -> None:
        from planner_desktop.services import papers

        papers.export(desk.file, "round-status", target, keys, progress)

    def tell(_done: None) -> None:
        desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    desk.tasks.run(write, tell, title=_("กำลังบันทึกไฟล์"))
