"""จดหมายถึงหลายผู้รับ: write once, choose recipients, see what is missing, number all in one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services.door.kept_rows import ISSUED
from planner_desktop.services.merging import issuing, recipients
from planner_desktop.services.printing import signatories
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.asking import guarded
from ui.areas.administration.keeping.listening import ListeningPage
from ui.areas.administration.keeping.recipients import RecipientsDialog
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress

SET, NAMES = mark("หนังสือทุกฉบับ"), mark("บัญชีรายชื่อผู้รับ")
_NAMED = 12  # recipients named in a question


def merge_page(desk: Desk) -> RecordPage:
    """จดหมายถึงหลายผู้รับ."""
    return ListeningPage(
        desk,
        "letter_merge",
        ("merge_recipient", "school", "agency"),
        new_label=mark("เขียนจดหมาย"),
        about=mark(
            "เขียนหนังสือฉบับเดียวส่งหลายโรงเรียน ใช้คำในวงเล็บปีกกา เช่น {ชื่อโรงเรียน} {ผู้อำนวยการ}"
            " หรือชื่อคอลัมน์จาก Excel แล้วโปรแกรมเติมให้ทุกฉบับ"
        ),
        columns=("dated", "subject", "numbering", "source", "author", "status"),
        quick=(
            QuickFilter(mark("ร่าง"), lambda _desk: (Condition("status", Test.IS, "draft"),), counted=True),
            QuickFilter(mark("ออกเลขแล้ว"), lambda _desk: (Condition("status", Test.IS, "issued"),)),
        ),
        draft=_draft,
        next_step=lambda record: _next(desk, record),
        actions=(
            PageAction(mark("ผู้รับ…"), lambda one: choose(desk, one), icon="users"),
            PageAction(mark("จาก Excel…"), lambda one: from_sheet(desk, one), icon="file-import"),
            PageAction(mark("ตัวอย่าง…"), lambda one: preview(desk, one), icon="eye"),
        ),
        prints=(
            PageAction(SET, showing.of_record(desk, "merged-letters", SET)),
            PageAction(NAMES, showing.of_record(desk, "merge-recipients", NAMES)),
            PageAction(mark("คำที่ใช้ในวงเล็บปีกกาได้"), lambda one: show_places(desk, one), icon="help"),
        ),
    )


def _draft(desk: Desk) -> LetterMerge:
    """A letter to every school, signed by the office's usual signatory."""
    merge = LetterMerge(
        dated=bangkok_today(), addressee="ผู้อำนวยการโรงเรียน{ชื่อโรงเรียน}", author=desk.file.actor
    )
    return signatories.on_merge(desk.file, merge)


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, LetterMerge) or record.status == ISSUED:
        return None
    if not recipients.of_merge(desk.file, record.id):
        return NextStep(mark("เลือกผู้รับ…"), lambda: choose(desk, record))
    if issuing.missing(desk.file, record):
        return NextStep(mark("ดูข้อมูลที่ยังขาด…"), lambda: show_missing(desk, record))
    return NextStep(mark("ออกเลขและลงทะเบียนส่ง…"), lambda: issue(desk, record))


def choose(desk: Desk, record: Record | None) -> None:
    """Tick schools or agencies; they take the place of those before."""
    if not isinstance(record, LetterMerge) or record.is_new:
        desk.say(_("บันทึกจดหมายก่อน แล้วจึงเลือกผู้รับ"))
        return
    found = recipients.of_merge(desk.file, record.id)
    ticked = [key for one in found if (key := one.school or one.agency)]
    dialog = RecipientsDialog(desk, record.source, ticked, showing.window())
    if not dialog.exec():
        return
    source, chosen = dialog.choice.source, dialog.choice.chosen()
    if guarded(showing.window(), lambda: recipients.choose(desk.file, record, source, chosen)):
        desk.say(show(say("เลือกผู้รับ {count} รายแล้ว", count=f"{len(chosen):,}")))


def from_sheet(desk: Desk, record: Record | None) -> None:
    """Take the recipients and their words from a sheet."""
    if not isinstance(record, LetterMerge) or record.is_new:
        desk.say(_("บันทึกจดหมายก่อน แล้วจึงเลือกผู้รับ"))
        return
    path, _kind = QFileDialog.getOpenFileName(
        showing.window(), _("เลือกรายชื่อผู้รับ"), "", _("ตาราง (*.xlsx *.xlsm *.csv)")
    )
    if path and guarded(showing.window(), lambda: recipients.from_sheet(desk.file, record, Path(path))):
        count = len(recipients.of_merge(desk.file, record.id))
        desk.say(show(say("เลือกผู้รับ {count} รายแล้ว", count=f"{count:,}")))


def preview(desk: Desk, record: Record | None) -> None:
    """Any recipient's letter as it will look."""
    if not isinstance(record, LetterMerge) or record.is_new:
        return
    found = recipients.of_merge(desk.file, record.id)
    if not found:
        desk.say(_("ยังไม่ได้เลือกผู้รับ"))
        return
    place = ask.choose(
        showing.window(), _("ดูตัวอย่าง"), [one.name for one in found], label=_("ดูหนังสือของผู้รับรายใด")
    )
    if place is None:
        return
    only = found[place].id

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed
        from planner_desktop.services.papers import merged

        return papers.to_pdf(merged.letters(desk.file, record, only), progress)

    showing.show_drawn(desk, draw, found[place].name)


def show_places(desk: Desk, record: Record | None) -> None:
    """Which names in braces this letter's recipients can fill."""
    if isinstance(record, LetterMerge):
        names = "  ".join(f"{{{name}}}" for name in recipients.offered(desk.file, record))
        ask.tell(showing.window(), _("คำที่ใช้ในวงเล็บปีกกาได้"), names)


def show_missing(desk: Desk, merge: LetterMerge) -> None:
    """Who lacks what; nothing was numbered."""
    lacking = issuing.missing(desk.file, merge)
    lines = [f"{one.recipient.name}: {', '.join(one.names)}" for one in lacking[:_NAMED]]
    if len(lacking) > _NAMED:
        lines.append(_("และอีก {count} ราย").format(count=len(lacking) - _NAMED))
    heading = _("ผู้รับ {count} รายยังขาดข้อมูล เติมที่หน้าโรงเรียนหรือในไฟล์ Excel หรือแก้คำในวงเล็บปีกกา")
    ask.tell(showing.window(), heading.format(count=len(lacking)), "\n".join(lines))


def issue(desk: Desk, merge: LetterMerge) -> None:
    """Ask once, then number every letter in one step."""
    count = len(recipients.of_merge(desk.file, merge.id))
    one = merge.numbering == issuing.CIRCULAR
    question = (
        _("ออกเลขเวียน (ว) หนึ่งเลข ถึง {count} ราย") if one else _("ออกเลขหนังสือส่ง {count} เลข ฉบับละหนึ่งเลข")
    )
    detail = _("ลงทะเบียนหนังสือส่งให้ทุกฉบับในครั้งเดียว เลิกทำแล้วเลขจะถูกยกเลิกแต่ไม่ใช้ซ้ำ")
    if not ask.confirm(showing.window(), question.format(count=f"{count:,}"), detail, _("ออกเลข")):
        return
    if guarded(showing.window(), lambda: issuing.issue(desk.file, merge.id)):
        desk.say(_("ออกเลขและลงทะเบียนส่งแล้ว"))
