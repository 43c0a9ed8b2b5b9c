"""The tabs of a development plan: lists of what stands in an edition, and tables by year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.areas.planning.books import of_plan
from ui.areas.planning.development.tows import TowsPart
from ui.areas.planning.development.year_grid import YearGrid
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile
    from ui.areas.planning.development.part import Part
    from ui.kit.desk import Desk

KINDS = (
    ("plan_review", mark("ทบทวน")),
    ("swot_factor", mark("ปัจจัย SWOT")),
    ("tows_option", mark("คู่ TOWS")),
    ("plan_statement", mark("ทิศทาง")),
    ("strategy", mark("กลยุทธ์")),
    ("indicator", mark("ตัวชี้วัด")),
    ("indicator_year", mark("เป้าหมายรายปี")),
    ("indicative_project", mark("กรอบโครงการ")),
    ("indicative_money", mark("เงินรายปี")),
    ("medium_target", mark("ระยะปานกลาง")),
)
LABELS = (*(label for _name, label in KINDS), of_plan.LABEL)
_ABOUT = {
    "plan_review": mark("ข้อค้นพบจากการทบทวนภารกิจ ผลที่ผ่านมา และข้อมูลสารสนเทศ"),
    "swot_factor": mark("จุดแข็ง จุดอ่อน โอกาส อุปสรรค พร้อมน้ำหนัก คะแนน และหลักฐาน"),
    "tows_option": mark("ทางเลือกที่ได้จากการจับคู่ปัจจัย ข้อที่เลือกใช้จะเป็นกลยุทธ์"),
    "plan_statement": mark("วิสัยทัศน์ พันธกิจ เป้าประสงค์ และค่านิยมของแผนฉบับนี้"),
    "strategy": mark("กลยุทธ์ของแผน โยงกลับไปยังทางเลือก TOWS และปัจจัย SWOT ได้"),
    "indicator": mark("ตัวชี้วัดของแผนพร้อมนิยาม หน่วยนับ ข้อมูลฐาน และทิศทาง"),
    "indicative_project": mark("โครงการที่คาดว่าจะทำตามแผน พร้อมกลยุทธ์และกลุ่มที่รับผิดชอบ"),
    "medium_target": mark("สิ่งที่ต้องบรรลุภายในปีใดของแผน เช่น ระยะครึ่งแผนและสิ้นแผน"),
}
_COLUMNS = {
    "plan_review": ("kind", "title", "finding", "source"),
    "swot_factor": ("side", "code", "wording", "weight", "score"),
    "tows_option": ("kind", "code", "wording", "chosen"),
    "plan_statement": ("kind", "order", "wording"),
    "strategy": ("code", "name", "weight"),
    "indicator": ("code", "name", "unit", "baseline", "baseline_year", "direction"),
    "indicative_project": ("code", "name", "strategy", "unit"),
    "medium_target": ("by_year", "wording", "value", "unit"),
}
_TOLD_ALREADY = ("plan", "order")  # a new row comes with them


class ListPart:
    """The rows of one kind in the edition, as a list with its form."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.desk = desk
        self.name = name
        self.plan: DevelopmentPlan | None = None
        from ui.areas.planning.development.tracing import TRACE

        self.page = RecordPage(
            desk,
            name,
            page=f"plan.{name}",
            about=_ABOUT[name],
            columns=_COLUMNS[name],
            base_query=lambda _desk: self._query(),
            draft=lambda _desk: self._draft(),
            tabs=(TRACE,) if name == "strategy" else (),
            in_series=True,
            begin_at=next(one.name for one in description(name).fields if one.name not in _TOLD_ALREADY),
        )
        self.page.model.counted.connect(self._offer_adding)  # after the page has told what is there

    @property
    def widget(self) -> QWidget:
        """The list."""
        return self.page

    def show_plan(self, plan: DevelopmentPlan | None, *, fixed: bool) -> None:
        """The rows of that edition; nothing is added to a fixed one."""
        self.plan = plan
        self.page.header.new.setVisible(not fixed)
        self.page.read_again()
        self._offer_adding()

    def _offer_adding(self) -> None:
        """An empty list of a fixed edition offers as little as its head."""
        if self.page.header.new.isHidden():
            self.page.empty_room.new.hide()

    def open(self, record: UUID) -> bool:
        """Choose that row."""
        return self.page.open(record)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return self.page.leave_draft()

    def _query(self) -> Query:
        key = self.plan.id if self.plan else None
        test = Condition("plan", Test.IS, key) if key else Condition("plan", Test.EMPTY)
        return Query(self.name, (test,))

    def _draft(self) -> Record:
        count = records.count(self.desk.file, self._query())
        told: dict[str, Any] = {"plan": self.plan.id if self.plan else None, "order": count + 1}
        return description(self.name).record(**told)


def make(desk: Desk, at: int) -> Part:
    """The tab of that place in LABELS."""
    if at == len(KINDS):
        return of_plan.PlanPapers(desk)
    name = KINDS[at][0]
    if name in ("indicator_year", "indicative_money"):
        return YearGrid(desk, name)
    options = ListPart(desk, name)
    return TowsPart(desk, options) if name == "tows_option" else options


def plan_of(file: OfficeFile, record: Record) -> UUID | None:
    """The edition a row stands in."""
    if isinstance(record, IndicatorYear) and record.indicator:
        return records.get(file, Indicator, record.indicator).plan
    if isinstance(record, IndicativeMoney) and record.project:
        return records.get(file, IndicativeProject, record.project).plan
    key: UUID | None = getattr(record, "plan", None)
    return key
