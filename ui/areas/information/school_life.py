"""What happens to a school: asked in one question; its past and its pupils over the years beside the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.schools import life, series
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.charts import Bar, BarChart
from ui.kit.moments import short_date
from ui.kit.page_options import PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.domain.choice_kinds import Choice
    from planner_desktop.domain.records import Record
    from planner_desktop.services.schools.series import SeriesYear
    from ui.kit.desk import Desk

_DETAILS = tuple(
    School.description.field(one)
    for one in ("director", "director_acting", "levels", "lowest_grade", "highest_grade", "programmes")
)
_ABOUT = mark("ค่าเดิมยังอยู่ รายงานของวันก่อนวันที่มีผลจะใช้ชื่อ สถานะ ผู้อำนวยการ และชั้นที่เปิดสอนเดิม เว้นว่างช่องที่ไม่เปลี่ยน")
_EVENT = Field(
    label=mark("ความเปลี่ยนแปลง"), kind=Kind.CHOICE, name="event", choices="school_event", required=True
)
_DAY = Field(label=mark("วันที่มีผล"), kind=Kind.DATE, name="day", required=True)
_NAME = Field(label=mark("ชื่อใหม่"), kind=Kind.TEXT, name="name", max_length=160)
_NETWORK = Field(label=mark("กลุ่มเครือข่ายใหม่"), kind=Kind.TEXT, name="network", max_length=120)


def ask_happening(desk: Desk, school: Record | None) -> None:
    """Ask what happened to the chosen school, and write it."""
    if not isinstance(school, School) or school.is_new:
        desk.say(_("เลือกโรงเรียนก่อน"))
        return

    def deed(answer: Answer) -> None:
        told: dict[str, Any] = {
            one: answer[one] for one in ("event", "day", "with_school", "paper", "reason")
        }
        details = {one.name: answer[one.name] for one in _DETAILS if answer[one.name]}
        if "director" in details:
            details["director_acting"] = bool(answer["director_acting"])
        what = life.Happening(
            name=answer["name"] or "", network=answer["network"] or "", details=details, **told
        )
        life.happen(desk.file, school.id, what)
        desk.say(_("บันทึกความเปลี่ยนแปลงของ{school} แล้ว").format(school=school.name))

    of_state = SchoolState.description.field
    ask_fields(
        desk,
        QApplication.activeWindow(),
        _("บันทึกความเปลี่ยนแปลงของ{school}").format(school=school.name),
        (
            *(_EVENT, _DAY, _NAME, of_state("with_school"), _NETWORK),
            *_DETAILS,
            *(of_state("paper"), of_state("reason")),
        ),
        deed,
        about=_(_ABOUT),
        values={"event": "renamed", "day": bangkok_today()},
        yes=_("บันทึกความเปลี่ยนแปลง"),
        record="school_state",
    )


class PastPanel(ReadingPanel):
    """The states of one school, newest first, and its pupils over the years through mergers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ย้อนหลังของโรงเรียน"), parent)
        self.series: list[SeriesYear] = []

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Read the school's past and lay it out."""
        self.series = []
        if isinstance(record, School) and not record.is_new:
            self._pupils(column, record)
            self._states(column, record)

    def _pupils(self, column: QVBoxLayout, school: School) -> None:
        self.series = series.series(self.desk.file, school.id, "june")
        column.addWidget(wrapped(_("นักเรียน ณ 10 มิถุนายน"), "label"))
        if not self.series:
            column.addWidget(wrapped(_("ยังไม่มีข้อมูลจำนวนของโรงเรียนนี้"), "muted"))
            return
        chart = BarChart(_("นักเรียนย้อนหลัง"), row=1.4)
        chart.set_bars(tuple(_bar(one) for one in self.series))
        column.addWidget(chart)
        if any(one.own != one.together for one in self.series):
            words = _("แถบคือจำนวนของโรงเรียนนี้ ขีดตั้งและตัวเลขในวงเล็บนับรวมโรงเรียนที่มารวมภายหลัง")
            column.addWidget(wrapped(words, "muted"))

    def _states(self, column: QVBoxLayout, school: School) -> None:
        column.addWidget(wrapped(_("ประวัติสถานะ"), "label"))
        found = life.states_of(self.desk.file, school.id)[::-1]
        if not found:
            words = _("ยังไม่เคยเปลี่ยนชื่อ สถานะ หรือเครือข่าย ใช้ปุ่ม “บันทึกความเปลี่ยนแปลง…” เมื่อมีการเปลี่ยนแปลง")
            column.addWidget(wrapped(words, "muted"))
        events = choices.labels(self.desk.file, "school_event")
        grades = choices.labels(self.desk.file, "class_grade")
        partners = records.linked_titles(self.desk.file, "school_state", found, _)
        for one in found:
            when = short_date(one.since) if one.since else _("แต่เดิม")
            event = _(events[one.event].label) if one.event in events else one.event
            partner = partners.get(one.with_school, "") if one.with_school else ""
            column.addWidget(wrapped(f"{when} · {event} {partner}".strip()))
            column.addWidget(wrapped(_told(one, grades), "muted"))


def _told(one: SchoolState, grades: Mapping[str, Choice]) -> str:
    """Everything the state says, in one line."""
    taught = "–".join(grades[code].label for code in (one.lowest_grade, one.highest_grade) if code in grades)
    acting = _("รักษาการ") if one.director_acting else ""
    director = " ".join(part for part in (one.director, acting) if part)
    said = (one.name, one.network, director, taught, one.programmes, one.paper, one.reason)
    return " · ".join(part for part in said if part)


def _bar(one: SeriesYear) -> Bar:
    own = one.own or 0
    merged = one.together if one.together != own else None
    text = f"{own:,} ({merged:,})" if merged is not None else f"{own:,}"
    return Bar(str(one.academic_year), own, text, merged)


PAST = PanelTab(mark("ย้อนหลัง"), PastPanel)
