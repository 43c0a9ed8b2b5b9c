"""Questions about a plan's edition: a new plan, its general part, a revision, a comparison."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning.development import comparing, revising
from planner_desktop.services.planning.differences import CHANGES
from ui.areas.planning.consent import steps
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.page_options import NextStep
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.kit.desk import Desk

_NEW = ("name", "first_year", "last_year")
_GENERAL = ("name", "first_year", "last_year", "dated", "foreword", "mandate", "method", "follow_up")
_FREE = ("note", "files")


class HoldsPlan(Protocol):
    """The page over which the questions are asked: the edition it shows, and how to show another."""

    plan: DevelopmentPlan | None

    def choose(self, plan: UUID | None) -> None:
        """Show that edition."""

    def window(self) -> QWidget:
        """The window of the page."""


def adding(desk: Desk, page: HoldsPlan) -> NextStep:
    """The first step while there is no plan."""
    return NextStep(mark("เพิ่มแผน"), partial(ask_plan, desk, page))


def ask_plan(desk: Desk, page: HoldsPlan) -> None:
    """Ask for the name and years of a new plan."""

    def deed(answer: Answer) -> None:
        kept = records.save(desk.file, DevelopmentPlan(edition=0, **answer), mark("เพิ่มแผนพัฒนา"))
        page.choose(kept.id)

    first = desk.fiscal_year
    _ask(desk, page, _("เพิ่มแผนพัฒนาการศึกษา"), _NEW, deed, {"first_year": first, "last_year": first + 4})


def ask_general(desk: Desk, page: HoldsPlan) -> None:
    """Ask for the general part of the edition shown; of an agreed one only its note and files."""
    plan = page.plan
    if plan is None:
        desk.say(_("เพิ่มแผนก่อน"))
        return
    names = _FREE if plan.state in FIXED else _GENERAL

    def deed(answer: Answer) -> None:
        assert plan is not None
        records.save(desk.file, replace(plan, **answer), mark("แก้ข้อมูลแผนพัฒนา"))

    _ask(desk, page, _("ข้อมูลทั่วไปของแผน"), names, deed, {name: getattr(plan, name) for name in names})


def ask_hearing(desk: Desk, page: HoldsPlan) -> None:
    """Ask about a hearing on the edition shown."""
    if page.plan is None:
        desk.say(_("เพิ่มแผนก่อน"))
    else:
        steps.ask_hearing(desk, page.plan)


def ask_revision(desk: Desk, page: HoldsPlan) -> None:
    """Ask why, and make the next edition of the one shown."""
    if page.plan is None:
        desk.say(_("เพิ่มแผนก่อน"))
        return
    reason = ask.ask_reason(page.window(), _("ทำฉบับปรับปรุง"), _("เหตุผลที่ปรับปรุงแผน"), yes=_("ทำฉบับปรับปรุง"))
    if reason is None:
        return
    try:
        kept = revising.revise(desk.file, page.plan, reason)
    except PlannerError as error:
        ask.show_error(page.window(), error)
        return
    page.choose(kept.id)
    desk.say(_("ทำฉบับปรับปรุงครั้งที่ {number} แล้ว แก้ไขในฉบับนี้ได้").format(number=kept.edition))


def show_comparison(desk: Desk, page: HoldsPlan) -> None:
    """Show what the edition shown changes in the one it revises."""
    plan = page.plan
    if plan is None or plan.revises is None:
        ask.tell(page.window(), _("ฉบับนี้ไม่มีฉบับก่อนให้เทียบ"), _("เลือกฉบับปรับปรุงก่อน แล้วเปรียบเทียบอีกครั้ง"))
        return
    dialog = comparison(desk, page, plan)
    dialog.exec()
    dialog.deleteLater()


def comparison(desk: Desk, page: HoldsPlan, plan: DevelopmentPlan) -> QDialog:
    """The differences row by row, the fields below each."""
    assert plan.revises is not None
    old = records.get(desk.file, DevelopmentPlan, plan.revises)
    found = comparing.compare(desk.file, old, plan)
    dialog = QDialog(page.window())
    dialog.setWindowTitle(_("เปรียบเทียบ: {count} จุดที่ต่าง").format(count=len(found)))
    dialog.resize(900, 560)
    tree = QTreeWidget()
    tree.setHeaderLabels([_("รายการ"), _("ฉบับก่อน"), _("ฉบับนี้")])
    tree.setAccessibleName(_("จุดที่ต่างกันระหว่างฉบับ"))
    for one in found:
        words = f"{_(CHANGES[one.change])}: {_(description(one.kind).label)} {one.title}"
        top = QTreeWidgetItem(tree, [words])
        top.setToolTip(0, words)
        for change in one.fields:
            child = QTreeWidgetItem(top, [_(change.label), change.before, change.after])
            for column, text in enumerate((change.label, change.before, change.after)):
                child.setToolTip(column, text)
        top.setExpanded(True)
    for column, width in enumerate((420, 220, 220)):
        tree.setColumnWidth(column, width)
    papers = {"plan-comparison": mark("เปรียบเทียบกับฉบับก่อน")}
    printing = print_button(dialog, desk, papers, lambda: {"id": plan.id.hex})
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
    layout.addWidget(tree)
    layout.addWidget(printing, 0, Qt.AlignmentFlag.AlignRight)
    return dialog


def show_consent(desk: Desk, page: HoldsPlan) -> None:
    """Show what was heard, decided and made known of the edition."""
    if page.plan is None:
        desk.say(_("เพิ่มแผนก่อน"))
        return
    dialog = QDialog(page.window())
    dialog.setWindowTitle(_("การรับฟัง มติ และการเผยแพร่"))
    dialog.resize(560, 480)
    panel = steps.ConsentPanel(desk)
    panel.show_record(page.plan)
    layout = QVBoxLayout(dialog)
    layout.addWidget(panel)
    dialog.exec()
    dialog.deleteLater()


def _ask(
    desk: Desk,
    page: HoldsPlan,
    title: str,
    names: tuple[str, ...],
    deed: Callable[[Answer], None],
    values: dict[str, object],
) -> None:
    fields = [DevelopmentPlan.description.field(name) for name in names]
    ask_fields(
        desk, page.window(), title, fields, deed, values=values, yes=_("บันทึก"), record="development_plan"
    )
