"""The pages of the catalogue of work: the tree, all steps as a list, and the library of laws."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.work import Law, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

LAW_QUICK = (
    QuickFilter(mark("ใช้บังคับ"), lambda _desk: (Condition("repealed_year", Test.EMPTY),), counted=True),
    QuickFilter(mark("ยกเลิกแล้ว"), lambda _desk: (Condition("repealed_year", Test.FILLED),), counted=True),
    QuickFilter(
        mark("ควรตรวจสอบ"),
        lambda _desk: (Condition("certainty", Test.ONE_OF, ("medium", "low")),),
        counted=True,
    ),
)
STEP_QUICK = (
    QuickFilter(mark("มีผู้อนุมัติ"), lambda _desk: (Condition("approver", Test.FILLED),), counted=True),
    QuickFilter(
        mark("ทำทุกไตรมาส"), lambda _desk: (Condition("quarterly", Test.IS, value=True),), counted=True
    ),
    QuickFilter(mark("ปิดใช้"), lambda _desk: (Condition("active", Test.IS, value=False),), counted=True),
)


def law_page(desk: Desk) -> QWidget:
    """คลังกฎหมาย."""
    return RecordPage(
        desk,
        "law",
        title=mark("คลังกฎหมายและระเบียบ"),
        about=mark("กฎหมายและระเบียบที่คู่มือและคำสั่งอ้างถึง พร้อมบอกว่าฉบับใดถูกยกเลิกโดยฉบับใด"),
        columns=("name", "kind", "in_force_year", "repealed_year", "repealed_by", "certainty"),
        quick=LAW_QUICK,
        draft=lambda _desk: Law(certainty="high"),
    )


def step_page(desk: Desk) -> QWidget:
    """Every step of the year, e.g. to set the approving bodies of a new year."""
    return RecordPage(
        desk,
        "work_step",
        title=mark("ขั้นตอนงานทั้งปี"),
        about=mark("ทุกขั้นตอนของทุกงานในปีงบประมาณนี้ ใช้กรองตามผู้รับผิดชอบหรือผู้อนุมัติ และแก้ไขทีละขั้น"),
        columns=("item", "order", "gist", "role", "approver"),
        quick=STEP_QUICK,
        base_query=_steps_of_year,
        actions=(PageAction(mark("เปิดหน้าที่ใช้ทำงานนี้"), lambda step: _open(desk, step), icon="external-link"),),
        can_add=False,
    )


def _steps_of_year(desk: Desk) -> Query:
    year = Query("work_item", (Condition("fiscal_year", Test.IS, desk.fiscal_year),))
    return Query("work_step", (Condition("item", Test.ONE_OF, tuple(records.ids(desk.file, year))),))


def _open(desk: Desk, step: Record | None) -> None:
    if isinstance(step, WorkStep):
        desk.show_page(step.page or "office.year")
