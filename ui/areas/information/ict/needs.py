"""ความต้องการครุภัณฑ์: what schools and groups want, its way to the budget request, and the outcome."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from planner_desktop import paths
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services.information.ict import needs, survey
from ui.areas.information.deeds import attempt, of_year, paper_actions, step, window, writing
from ui.areas.information.ict.specs import begin_spec
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.importing import way_in
from ui.kit.page_options import BulkAction, NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.progress import Progress
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_STEPS = {
    "draft": ("submitted", mark("เสนอความต้องการ"), mark("เสนอความต้องการแล้ว")),
    "submitted": ("examined", mark("ตรวจแล้ว เห็นควร"), mark("บันทึกว่าตรวจแล้ว")),
    "examined": ("in_request", mark("นำเข้าคำขอตั้งงบประมาณ"), mark("นำเข้าคำขอแล้ว")),
}
_COUNT = Field(
    label=mark("จำนวนที่ได้รับ (0 = ไม่ได้รับ)"), kind=Kind.NUMBER, name="quantity", required=True, minimum=0
)
_DAY = Field(label=mark("วันที่ทราบผล"), kind=Kind.DATE, name="day", required=True)
_WHY = Field(label=mark("เหตุผล (เมื่อไม่ได้รับหรือได้ไม่ครบ)"), kind=Kind.TEXT, name="reason", max_length=500)
COLUMNS = ("fiscal_year", "who", "item_name", "quantity", "total", "state")


def _state(*states: str) -> QuickFilter:
    labels = {
        ("submitted",): mark("รอตรวจ"),
        ("examined",): mark("รอนำเข้าคำขอ"),
        ("in_request",): mark("อยู่ในคำขอ"),
        ("granted", "refused"): mark("ทราบผลแล้ว"),
    }
    return QuickFilter(labels[states], lambda _desk: (Condition("state", Test.ONE_OF, states),), counted=True)


QUICK = (
    QuickFilter(
        mark("ปีที่เลือก"), lambda desk: (Condition("fiscal_year", Test.IS, desk.fiscal_year),), counted=True
    ),
    QuickFilter(
        mark("ปีถัดไป"), lambda desk: (Condition("fiscal_year", Test.IS, desk.fiscal_year + 1),), counted=True
    ),
    _state("submitted"),
    _state("examined"),
    _state("in_request"),
    _state("granted", "refused"),
)


def needs_page(desk: Desk) -> RecordPage:
    """ความต้องการครุภัณฑ์ ICT."""
    return RecordPage(
        desk,
        "ict_need",
        title=mark("ความต้องการครุภัณฑ์"),
        new_label=mark("เพิ่มความต้องการ"),
        about=mark("สิ่งที่โรงเรียนและกลุ่มต้องการ คิดราคาจากเกณฑ์ของปีนั้น ส่งแบบสำรวจ Excel ให้โรงเรียนแล้วรับกลับได้"),
        columns=COLUMNS,
        quick=QUICK,
        draft=lambda desk: needs.draft(desk.file, desk.fiscal_year + 1),
        next_step=partial(_next, desk),
        buttons=(
            PageAction(mark("ส่งแบบสำรวจ…"), lambda _one: send_forms(desk), "send", needs_record=False),
            PageAction(mark("รับแบบกลับ…"), lambda _one: take_forms(desk), "inbox", needs_record=False),
        ),
        actions=(
            writing(desk, mark("ผลจัดสรร…"), lambda one: decide(desk, [one.id]), "check"),
            writing(desk, mark("ส่งกลับ…"), lambda one: send_back(desk, [one.id]), "arrow-back-up"),
            writing(desk, mark("ทำสเปก"), partial(_to_spec, desk), "file-text"),
        ),
        bulk=(
            *(BulkAction(label, partial(_move, desk, state, told)) for state, label, told in _STEPS.values()),
            BulkAction(mark("บันทึกผล…"), partial(decide, desk)),
            BulkAction(mark("ส่งกลับ…"), partial(send_back, desk)),
        ),
        prints=paper_actions(desk, "ict-request", mark("คำขอตั้งงบประมาณครุภัณฑ์ ICT (ปีที่เลือก)"), of_year(desk)),
        import_rows=way_in(desk, "ict_need"),
    )


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, IctNeed) or record.is_new or record.void_reason:
        return None
    if record.state == "in_request":
        return step(desk, mark("บันทึกผลการจัดสรร…"), lambda: decide(desk, [record.id]))
    if record.state not in _STEPS:
        return None
    state, label, told = _STEPS[record.state]
    return step(desk, label, lambda: _move(desk, state, told, [record.id]))


def _move(desk: Desk, state: str, told: str, ids: Sequence[UUID]) -> None:
    attempt(desk, lambda: needs.move(desk.file, ids, state), _(told))


def decide(desk: Desk, ids: Sequence[UUID]) -> None:
    """Ask for the outcome and write it."""
    found = [one for one in needs.found(desk.file, ids) if one.state in needs.ASKED]
    most = max((one.quantity or 0 for one in found), default=0)

    def deed(answer: Answer) -> None:
        told = needs.Decision(answer["quantity"], answer["day"], answer["reason"] or "")
        count = needs.decide(desk.file, ids, told)
        desk.say(show(say("บันทึกผลแล้ว {count} รายการ", count=count)))

    about = _("จำนวนที่กรอกใช้กับทุกรายการที่เลือก ไม่เกินที่ขอ") if len(ids) > 1 else ""
    ask_fields(
        desk,
        window(),
        _("บันทึกผลการจัดสรร"),
        (_COUNT, _DAY, _WHY),
        deed,
        about=about,
        values={"quantity": most, "day": bangkok_today()},
        yes=_("บันทึกผล"),
    )


def send_back(desk: Desk, ids: Sequence[UUID]) -> None:
    """Ask why, then make them drafts again."""
    reason = ask.ask_reason(window(), _("ส่งกลับเป็นร่าง"), _("เหตุผลที่ส่งกลับ"), yes=_("ส่งกลับ"))
    if reason:
        attempt(desk, lambda: needs.send_back(desk.file, ids, reason), _("ส่งกลับเป็นร่างแล้ว"))


def send_forms(desk: Desk) -> None:
    """Ask for the year and a folder, and write a survey form for each school."""
    years = (desk.fiscal_year + 1, desk.fiscal_year)
    offered = [_("ความต้องการปีงบประมาณ {year}").format(year=one) for one in years]
    place = ask.choose(
        window(), _("ส่งแบบสำรวจความต้องการ"), offered, label=_("ขอครุภัณฑ์ของปีใด"), yes=_("เลือกโฟลเดอร์…")
    )
    if place is None:
        return
    chosen = QFileDialog.getExistingDirectory(
        window(), _("เก็บแบบสำรวจไว้ที่โฟลเดอร์"), str(paths.documents_folder())
    )
    if chosen:
        write_forms(desk, years[place], Path(chosen))


def write_forms(desk: Desk, fiscal_year: int, folder: Path) -> None:
    """Write the forms off the window's thread."""

    def write(progress: Progress) -> int:
        return len(survey.write_forms(desk.file, fiscal_year, folder, None, progress))

    def tell(count: int) -> None:
        desk.say(show(say("เขียนแบบสำรวจ {count} โรงเรียนแล้ว", count=count)))

    desk.tasks.run(write, tell, title=_("กำลังเขียนแบบสำรวจ"))


def take_forms(desk: Desk) -> None:
    """Take filled forms back: dry run first."""
    if desk.file.read_only:
        return
    from ui.areas.information.ict.survey import SurveyDialog  # built when first needed

    dialog = SurveyDialog(desk, window())
    dialog.exec()
    dialog.deleteLater()


def _to_spec(desk: Desk, record: Record) -> None:
    if isinstance(record, IctNeed):
        begin_spec(desk, need=record)
