"""บัญชีหนังสือขอทำลาย: one list a year, from the survey to the destruction, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.keeping import disposing
from planner_desktop.services.keeping.disposing import Answer as Reply
from planner_desktop.services.keeping.disposing import Destruction
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.asking import fields_of, guarded, question
from ui.areas.administration.keeping.lines import LinesDialog
from ui.areas.administration.keeping.listening import ListeningPage
from ui.kit.ask_fields import Answer, FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

YEAR = Field(label=mark("หนังสือครบกำหนดถึงสิ้นปี พ.ศ."), kind=Kind.CALENDAR_YEAR, name="year", required=True)
DAY = Field(label=mark("วันที่จัดทำบัญชี"), kind=Kind.DATE, name="day", required=True)
PAPERS = (
    ("disposal-list", mark("บัญชีหนังสือขอทำลาย (แบบ 25)")),
    ("disposal-report", mark("รายงานคณะกรรมการทำลายหนังสือ")),
    ("disposal-letter", mark("หนังสือถึงหอจดหมายเหตุแห่งชาติ")),
    ("disposal-record", mark("รายงานการทำลายหนังสือ")),
)


class DisposalPage(ListeningPage):
    """The primary deed surveys what fell due."""

    def new(self) -> None:
        """Ask the year and begin its list."""
        if not self.desk.file.read_only and self.leave_draft():
            begin_dialog(self.desk, self.open).exec()


def disposal_page(desk: Desk) -> RecordPage:
    """บัญชีหนังสือขอทำลาย."""
    return DisposalPage(
        desk,
        "disposal_list",
        ("disposal_item",),
        new_label=mark("สำรวจหนังสือครบกำหนด…"),
        about=mark(
            "ทุกสิ้นปีปฏิทินให้สำรวจหนังสือที่ครบอายุการเก็บ จัดทำบัญชี (แบบ 25)"
            " เสนอคณะกรรมการ ขออนุมัติ และส่งหอจดหมายเหตุก่อนทำลาย"
        ),
        columns=("calendar_year", "prepared_on", "status", "chair", "archives_answer", "destroyed_on"),
        quick=(
            QuickFilter(
                mark("ยังไม่เสร็จ"),
                lambda _desk: (
                    Condition(
                        "status", Test.ONE_OF, ("survey", "committee", "approval", "archives", "ready")
                    ),
                ),
                counted=True,
            ),
        ),
        next_step=lambda record: _next(desk, record),
        actions=(PageAction(mark("รายการหนังสือ…"), lambda one: show_lines(desk, one), icon="list-check"),),
        prints=tuple(PageAction(label, showing.of_record(desk, name, label)) for name, label in PAPERS),
    )


def begin_dialog(desk: Desk, opened: Callable[[UUID], object]) -> FieldsQuestion:
    """Which year is surveyed: last year at first."""
    today = bangkok_today()
    year = disposing.last_year(today)

    def go(told: Answer) -> None:
        whole = disposing.begin(desk.file, told["year"], told["day"])
        count = len(disposing.lines(desk.file, whole.id))
        opened(whole.id)
        desk.say(show(say("จัดทำบัญชีแล้ว มีหนังสือครบกำหนด {count} เรื่อง", count=f"{count:,}")))

    ends = short_date(disposing.survey_ends(desk.file, year), full_year=True)
    words = _("โปรแกรมรวมหนังสือทุกเรื่องที่ครบกำหนดภายในสิ้นปีนั้นและอยู่ในที่เก็บ ปี {year} ควรสำรวจให้เสร็จภายใน {day}")
    return question(
        showing.window(),
        desk,
        _("สำรวจหนังสือครบกำหนด"),
        words.format(year=year, day=ends),
        (YEAR, DAY),
        {"year": year, "day": today},
        go,
        _("จัดทำบัญชี"),
    )


def show_lines(desk: Desk, record: Record | None) -> None:
    """The letters of the list, with the committee's opinions."""
    if isinstance(record, DisposalList) and not record.is_new:
        LinesDialog(desk, record.id, showing.window()).exec()


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, DisposalList):
        return None
    match record.status:
        case disposing.SURVEY:
            lacking = disposing.committee_lacks(record)
            why = show(lacking) if lacking else ""
            return NextStep(mark("ส่งคณะกรรมการพิจารณา"), lambda: to_committee(desk, record), why)
        case disposing.COMMITTEE:
            return _committee_step(desk, record)
        case disposing.APPROVAL:
            return NextStep(mark("บันทึกการอนุมัติ…"), lambda: approve(desk, record))
        case disposing.ARCHIVES if record.archives_sent_on is None:
            return NextStep(mark("บันทึกการส่งหอจดหมายเหตุ…"), lambda: send(desk, record))
        case disposing.ARCHIVES:
            return NextStep(mark("บันทึกคำตอบหอจดหมายเหตุ…"), lambda: answer(desk, record))
        case disposing.READY:
            return NextStep(mark("บันทึกการทำลาย…"), lambda: destroy(desk, record))
    return None


def _committee_step(desk: Desk, whole: DisposalList) -> NextStep:
    """First the opinions, then the report."""
    waiting = sum(one.opinion == disposing.WAITING for one in disposing.lines(desk.file, whole.id))
    if waiting:
        return NextStep(mark("ลงความเห็นรายเรื่อง…"), lambda: show_lines(desk, whole))
    return NextStep(mark("บันทึกรายงานคณะกรรมการ…"), lambda: report(desk, whole))


def to_committee(desk: Desk, whole: DisposalList) -> None:
    """The survey ends."""
    if guarded(showing.window(), lambda: disposing.to_committee(desk.file, whole.id)):
        desk.say(_("ส่งคณะกรรมการแล้ว"))


def report(desk: Desk, whole: DisposalList) -> None:
    """When the committee reported, and what it adds."""

    def go(told: Answer) -> None:
        disposing.report(desk.file, whole.id, told["reported_on"], told["report_note"])

    fields = _needed("reported_on", "report_note", needed="reported_on")
    _ask(desk, mark("รายงานของคณะกรรมการ"), fields, {"reported_on": bangkok_today()}, go)


def approve(desk: Desk, whole: DisposalList) -> None:
    """Who approved, and when."""

    def go(told: Answer) -> None:
        disposing.approve(desk.file, whole.id, told["approved_on"], told["approved_by"])

    director = f", ผู้อำนวยการ{records.single(desk.file, OfficeProfile).name}"
    fields = _needed("approved_by", "approved_on", needed="approved_on")
    _ask(
        desk,
        mark("การอนุมัติของหัวหน้าส่วนราชการ"),
        fields,
        {"approved_on": bangkok_today(), "approved_by": whole.approved_by or director},
        go,
    )


def send(desk: Desk, whole: DisposalList) -> None:
    """When the list went to the archives, and with which letter."""

    def go(told: Answer) -> None:
        disposing.send(desk.file, whole.id, told["archives_sent_on"], told["archives_letter"])

    fields = _needed("archives_sent_on", "archives_letter", needed="archives_sent_on")
    _ask(desk, mark("การส่งหอจดหมายเหตุแห่งชาติ"), fields, {"archives_sent_on": bangkok_today()}, go)


def answer(desk: Desk, whole: DisposalList) -> None:
    """What the archives said; which letters they want is ticked in the list of letters first."""
    wanted = tuple(one.id for one in disposing.lines(desk.file, whole.id) if one.archives_wants)

    def go(told: Answer) -> None:
        said = Reply(told["archives_answer"], told["archives_answered_on"], wanted, told["archives_reply"])
        disposing.answered(desk.file, whole.id, said)

    ends = disposing.silence_ends(desk.file, whole)
    fields = _needed(
        "archives_answer", "archives_answered_on", "archives_reply", needed="archives_answered_on"
    )
    told = {"archives_answer": "agree", "archives_answered_on": bangkok_today()}
    day = short_date(ends, full_year=True) if ends else ""
    about = _("ถ้าไม่ตอบภายใน {day} ถือว่าเห็นชอบ เรื่องที่หอจดหมายเหตุขอเก็บให้เลือกใน “รายการหนังสือ” ก่อน")
    _ask(desk, mark("คำตอบหอจดหมายเหตุแห่งชาติ"), fields, told, go, about.format(day=day))


def destroy(desk: Desk, whole: DisposalList) -> None:
    """When, how, and before whom; it is named how many letters go."""
    going = sum(
        one.opinion == disposing.DESTROY and not one.archives_wants
        for one in disposing.lines(desk.file, whole.id)
    )

    def go(told: Answer) -> None:
        done = Destruction(told["destroyed_on"], told["destroy_way"], told["witnesses"])
        count = disposing.destroy(desk.file, whole.id, done)
        desk.say(show(say("บันทึกการทำลาย {count} เรื่องแล้ว รายการในทะเบียนยังอยู่", count=f"{count:,}")))

    about = _("บันทึกว่าทำลายหนังสือ {count} เรื่อง รายการในทะเบียนยังอยู่และแสดงว่า “ทำลายแล้ว”").format(count=going)
    fields = _needed("destroyed_on", "destroy_way", "witnesses", needed="destroyed_on")
    told = {"destroyed_on": bangkok_today(), "destroy_way": "shred", "witnesses": whole.witnesses}
    _ask(desk, mark("การทำลายหนังสือ"), fields, told, go, about)


def _needed(*names: str, needed: str) -> list[Field]:
    found = fields_of("disposal_list", *names)
    return [replace(one, required=True) if one.name == needed else one for one in found]


def _ask(
    desk: Desk,
    title: str,
    fields: list[Field],
    values: dict[str, Any],
    go: Callable[[Answer], None],
    about: str = "",
) -> None:
    question(showing.window(), desk, _(title), about, fields, values, go, _("บันทึก")).exec()
