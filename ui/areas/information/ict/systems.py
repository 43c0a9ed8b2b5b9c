"""2.3: systems and innovations, and the phases in which they are made."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.information.ict import systems
from ui.areas.information.deeds import list_of, paper_actions, step, window
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

_DONE = Field(label=mark("เสร็จวันที่"), kind=Kind.DATE, name="done_on", required=True)


def systems_page(desk: Desk) -> QWidget:
    """ผลงานพัฒนาระบบและนวัตกรรม."""
    return RecordPage(
        desk,
        "ict_system",
        new_label=mark("เพิ่มผลงาน"),
        about=mark("ระบบและนวัตกรรมที่กลุ่มพัฒนา ตั้งแต่วิเคราะห์ความต้องการจนเลิกใช้ พร้อมผู้ใช้ รุ่น ผลประเมิน และคู่มือ"),
        columns=("title", "kind", "owner", "state", "edition", "review_on"),
        quick=(
            QuickFilter(
                mark("ใช้งานอยู่"),
                lambda _desk: (Condition("state", Test.ONE_OF, ("trial", "in_use", "improving")),),
                counted=True,
            ),
            QuickFilter(
                mark("กำลังพัฒนา"),
                lambda _desk: (Condition("state", Test.ONE_OF, ("idea", "building")),),
                counted=True,
            ),
            QuickFilter(
                mark("ครบกำหนดทบทวน"), lambda _desk: systems.review_due(bangkok_today()), counted=True
            ),
        ),
        draft=lambda desk: IctSystem(owner=desk.file.actor, started_on=bangkok_today()),
        next_step=partial(_system_step, desk),
        actions=(
            PageAction(mark("ขั้นพัฒนา"), partial(list_of, desk, "system_phase", "system"), icon="columns"),
            PageAction(mark("เพิ่มขั้น…"), partial(_add_phase, desk), icon="plus"),
            PageAction(mark("เปิดคู่มือ"), partial(_manual, desk), icon="bookmark"),
        ),
        prints=paper_actions(
            desk, "systems-report", mark("รายงานผลงานพัฒนาระบบและนวัตกรรม"), lambda _record: {}
        ),
        import_rows=way_in(desk, "ict_system"),
    )


def phases_page(desk: Desk) -> QWidget:
    """ขั้นพัฒนาระบบ."""
    return RecordPage(
        desk,
        "system_phase",
        new_label=mark("เพิ่มขั้น"),
        about=mark("ขั้นของแต่ละระบบพร้อมแผนและวันที่เสร็จจริง ขั้นที่ออกรุ่นใหม่จะปรับรุ่นปัจจุบันของระบบให้"),
        columns=("system", "position", "name", "planned_to", "done_on", "edition"),
        quick=(
            QuickFilter(mark("เกินกำหนด"), lambda _desk: systems.late(bangkok_today()), counted=True),
            QuickFilter(mark("ยังไม่เสร็จ"), lambda _desk: (systems.WAITING,), counted=True),
        ),
        draft=lambda desk: systems.draft_phase(desk.file, None),
        next_step=partial(_phase_step, desk),
        in_series=True,
    )


def _system_step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, IctSystem) or record.is_new or record.void_reason:
        return None
    phase = systems.next_phase(desk.file, record.id)
    if phase is None:
        return None
    return step(desk, _("ขั้น “{name}” เสร็จแล้ว…").format(name=phase.name), partial(_finish, desk, phase))


def _phase_step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, SystemPhase) or record.is_new or record.done_on:
        return None
    return step(desk, mark("ขั้นนี้เสร็จแล้ว…"), partial(_finish, desk, record))


def _finish(desk: Desk, phase: SystemPhase) -> None:
    """Ask when it ended, what came of it, and which edition it put out."""
    of_phase = SystemPhase.description.field

    def deed(answer: Answer) -> None:
        systems.finish_phase(
            desk.file, phase, answer["done_on"], answer["result"] or "", answer["edition"] or ""
        )
        desk.say(_("บันทึกว่าขั้นนี้เสร็จแล้ว"))

    ask_fields(
        desk,
        window(),
        _("ขั้น “{name}” เสร็จแล้ว").format(name=phase.name),
        (_DONE, of_phase("result"), of_phase("edition")),
        deed,
        values={"done_on": bangkok_today(), "result": phase.result, "edition": phase.edition},
        yes=_("บันทึก"),
        record="system_phase",
    )


def _add_phase(desk: Desk, record: Record | None) -> None:
    if not isinstance(record, IctSystem) or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    draft = systems.draft_phase(desk.file, record.id)
    of_phase = SystemPhase.description.field
    names = ("position", "name", "planned_from", "planned_to", "owner")

    def deed(answer: Answer) -> None:
        records.save(desk.file, SystemPhase(system=record.id, **{name: answer[name] for name in names}))
        desk.say(_("เพิ่มขั้นแล้ว"))

    ask_fields(
        desk,
        window(),
        _("เพิ่มขั้นของ “{title}”").format(title=record.title),
        tuple(of_phase(name) for name in names),
        deed,
        values={"position": draft.position, "owner": draft.owner},
        yes=_("เพิ่มขั้น"),
        record="system_phase",
    )


def _manual(desk: Desk, record: Record | None) -> None:
    if isinstance(record, IctSystem) and record.manual:
        desk.show_record("knowledge_article", record.manual)
    else:
        desk.say(_("ผลงานนี้ยังไม่มีคู่มือ เขียนเป็นองค์ความรู้แล้วเลือกในช่อง “คู่มือในคลังความรู้”"))
