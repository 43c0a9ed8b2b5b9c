"""Deeds on one school's data and the papers of a round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.rounds import DataRound
from planner_desktop.messages import mark
from planner_desktop.services.information.rounds import approving, reminders
from planner_desktop.services.information.rounds.status import RoundStatus, SchoolStatus
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.paper_menu import show_paper
from ui.kit.words import _, show

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.information.schools import School
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.information.rounds.approving import Approved

Deed = Callable[[Desk, QWidget | None, DataRound, Sequence[SchoolStatus]], None]
_NAMED = 12  # schools named in a question; more are counted
_EXCUSE = (
    Field(label=mark("ผ่อนผันถึง"), kind=Kind.DATE, name="until", required=True),
    Field(label=mark("เหตุผล"), kind=Kind.TEXT, name="reason", required=True, max_length=500, width=40),
)


def approve(desk: Desk, window: QWidget | None, round_: DataRound, marked: Sequence[SchoolStatus]) -> None:
    """Approve those without open matters after naming them, and say what stands in the others' way."""
    del round_
    held = _sent(marked, "sent", "late")
    if not _sure(window, held, _("รับรองข้อมูล {count} โรงเรียนนี้หรือไม่"), _("รับรอง")):
        return
    done = approving.approve(desk.file, _keys(held))
    _tell(desk, window, done, _("รับรองแล้ว"), _("ยังรับรองไม่ได้"), _("กด “เปิดดูหรือกรอก” เพื่อดูจุดเหล่านั้น"))


def unapprove(desk: Desk, window: QWidget | None, round_: DataRound, marked: Sequence[SchoolStatus]) -> None:
    """Open approved data again, after naming the schools."""
    del round_
    held = _sent(marked, "approved")
    if _sure(window, held, _("ยกเลิกการรับรอง {count} โรงเรียนนี้หรือไม่"), _("ยกเลิกการรับรอง")):
        done = approving.unapprove(desk.file, _keys(held))
        _tell(desk, window, done, _("ยกเลิกการรับรองแล้ว"), _("ยกเลิกการรับรองไม่ได้"))


def send_back(desk: Desk, window: QWidget | None, round_: DataRound, marked: Sequence[SchoolStatus]) -> None:
    """Ask why, then return the data to their schools."""
    del round_
    held = _sent(marked, "sent", "late")
    label = _("โรงเรียนต้องแก้สิ่งใด") + f" ({_names([one.school for one in held])})"
    reason = ask.ask_reason(window, _("ส่งกลับแก้ไข"), label, yes=_("ส่งกลับ"))
    if reason:
        done = approving.send_back(desk.file, _keys(held), reason)
        _tell(desk, window, done, _("ส่งกลับให้แก้ไขแล้ว"), _("ส่งกลับไม่ได้"))


def excuse(desk: Desk, window: QWidget | None, round_: DataRound, marked: Sequence[SchoolStatus]) -> None:
    """Ask until when and why, then let the schools send after the deadline."""
    schools = [one.school for one in marked]
    locked = next((one.locked for one in marked if one.locked), None)

    def keep(answer: Answer) -> None:
        approving.excuse(desk.file, round_.id, [one.id for one in schools], answer["until"], answer["reason"])
        desk.say(_("ผ่อนผันแล้ว {count} โรงเรียน กด Ctrl+Z เพื่อเลิกทำ").format(count=len(schools)))

    about = show(locked) if locked else _("ยังส่งได้ตามกำหนด")
    ask_fields(
        desk,
        window,
        _("ผ่อนผันให้ {schools}").format(schools=_names(schools, 2)),
        _EXCUSE,
        keep,
        about=about if len(schools) == 1 else f"{_names(schools)}\n{about}",
        yes=_("ผ่อนผัน"),
    )


def remind(desk: Desk, round_: UUID) -> None:
    """Draft the circular and show it."""
    letter = reminders.remind(desk.file, round_)
    desk.say(_("ร่างหนังสือเวียนเตือนแล้ว ตรวจและออกเลขที่หน้าหนังสือส่ง"))
    desk.show_record("outgoing_letter", letter.id)


def remind_each(desk: Desk, round_: UUID) -> None:
    """Draft a letter to each and show them where they are numbered together."""
    merge = reminders.remind_each(desk.file, round_)
    desk.say(_("ร่างหนังสือเตือนรายโรงเรียนแล้ว ตรวจแล้วกด “ออกเลข” ครั้งเดียวได้เลขครบทุกฉบับ"))
    desk.show_record("letter_merge", merge.id)


def _sent(marked: Sequence[SchoolStatus], *states: str) -> list[SchoolStatus]:
    return [one for one in marked if one.submission and one.state in states]


def _keys(held: Sequence[SchoolStatus]) -> list[UUID]:
    return [one.submission.id for one in held if one.submission]


def _sure(window: QWidget | None, held: Sequence[SchoolStatus], question: str, yes: str) -> bool:
    """Whether it may be done; one school alone needs no question."""
    schools = [one.school for one in held]
    words = question.format(count=len(schools))
    return len(schools) == 1 or (bool(schools) and ask.confirm(window, words, _names(schools), yes))


def _names(schools: Sequence[School], most: int = _NAMED) -> str:
    """The first names, and how many more there are."""
    named = ", ".join(one.name for one in schools[:most])
    more = len(schools) - most
    return named + (_(" และอีก {count} โรงเรียน").format(count=more) if more > 0 else "")


def _tell(
    desk: Desk, window: QWidget | None, done: Approved, did: str, refused: str, advice: str = ""
) -> None:
    """What was done stands in the status line, what was refused must be read."""
    if done.done:
        desk.say(f"{did}: {_names(done.done, 3)}")
    if done.refused:
        lines = [f"{school.name}: {show(reason)}" for school, reason in done.refused[:_NAMED]]
        more = len(done.refused) - _NAMED
        lines += [_("และอีก {count} โรงเรียน").format(count=more)] if more > 0 else []
        heading = f"{refused} {len(done.refused)} " + _("โรงเรียน")
        ask.tell(window, heading, "\n".join((*lines, advice)).strip())


OF_SCHOOL: tuple[Deed, ...] = (approve, unapprove, send_back, excuse)


def show_status(page: QWidget, desk: Desk, found: RoundStatus | None, paper: str = "round-status") -> None:
    """Draw a paper of the round and show it."""
    if found is not None:
        show_paper(page.window(), desk, paper, {"round": found.asked.round.id.hex})


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
