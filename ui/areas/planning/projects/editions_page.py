"""ฉบับของแผนปฏิบัติการ: the year's plan is fixed here, revised with a reason, and compared with the present."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.differences import CHANGES
from planner_desktop.services.planning.projects import comparing, editions
from ui.areas.planning.consent import steps
from ui.areas.planning.projects.gantt import show_gantt
from ui.areas.planning.projects.kept_panel import KeptPanel
from ui.kit import ask, look
from ui.kit.page_options import PageAction, PanelTab
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.records import Record
    from planner_desktop.services.planning.differences import Difference
    from planner_desktop.services.planning.projects.comparing import Comparison
    from ui.kit.desk import Desk

_LETTERS = 8
_LEAST = 60  # px of a column of values
_SHORT, _LINES = 6, 8  # fields of a row that are open at once; lines of a value
_WIDE = (1100, 620)
_PLAN = mark("ทั้งแผน")
_ABOUT = mark("ฉบับหนึ่งเก็บแผนทั้งเล่ม ณ วันที่บันทึก: โครงการ เงิน ตัวชี้วัด ความเสี่ยง และชื่อทุกชื่อ ใช้เป็นเส้นฐานเทียบกับปัจจุบัน")


def editions_page(desk: Desk) -> QWidget:
    """ฉบับของแผนปฏิบัติการประจำปี."""
    page = RecordPage(
        desk,
        "plan_edition",
        about=mark("ยังไม่มีฉบับของแผน กด “บันทึกฉบับของแผน” เมื่อบรรจุโครงการครบแล้ว"),
        columns=("fiscal_year", "edition", "name", "state", "projects", "amount"),
        base_query=lambda one: Query(
            "plan_edition", (Condition("fiscal_year", Test.IS, one.fiscal_year),), sort=("-edition",)
        ),
        can_add=False,
        next_step=partial(steps.next_step, desk),
        actions=(PageAction(mark("ดูและเปรียบเทียบในหน้าต่างใหญ่…"), partial(_look, desk), "columns"),),
        tabs=(
            PanelTab(mark("เปรียบเทียบ"), ComparisonPanel),
            PanelTab(mark("สิ่งที่เก็บไว้"), KeptPanel),
            PanelTab(mark("ความเห็นชอบ"), steps.ConsentPanel),
        ),
        prints=(
            PageAction(mark("เล่มของฉบับนี้"), partial(_print_book, desk), "file-text"),
            PageAction(mark("เปรียบเทียบกับปัจจุบัน"), partial(_print, desk), "columns"),
            PageAction(mark("แผนภูมิ Gantt เทียบฉบับนี้…"), partial(_chart, desk), "calendar"),
        ),
    )
    deeds = (
        (mark("บันทึกฉบับของแผน…"), "lock", partial(fix, desk)),
        (mark("แผนภูมิ Gantt…"), "calendar", partial(show_gantt, desk)),
    )
    return ListWithDeeds(page, _ABOUT, deeds)


def fix(desk: Desk) -> None:
    """Keep the chosen year's plan as it stands; a revision asks why."""
    file, year = desk.file, desk.fiscal_year
    reason = ""
    if editions.of_year(file, year):
        window = QApplication.activeWindow()
        told = ask.ask_reason(window, _("บันทึกฉบับปรับปรุง"), _("เหตุผลที่ปรับปรุงแผน"), yes=_("บันทึกฉบับ"))
        if told is None:
            return
        reason = told

    def tell(kept: PlanEdition) -> None:
        words = _("บันทึก{name}แล้ว: {count} โครงการ {baht} บาท")
        desk.say(words.format(name=kept.name, count=kept.projects, baht=format_baht(kept.amount or 0)))

    desk.tasks.run(
        lambda progress: fixing.fix(file, year, reason, progress), tell, title=_("กำลังบันทึกฉบับของแผน")
    )


class EditionPanels(QTabWidget):
    """In a window of their own: what an edition keeps, and how it compares; only the tab in sight reads."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.edition: Record | None = None
        self.kept, self.comparison = KeptPanel(desk), ComparisonPanel(desk)
        self._shown: dict[QWidget, Record | None] = {}
        self.addTab(self.kept, _("สิ่งที่เก็บไว้"))
        self.addTab(self.comparison, _("เปรียบเทียบ"))
        self.currentChanged.connect(lambda _at: self._read())

    def show_record(self, record: Record | None) -> None:
        """Turn to that edition."""
        self.edition = record
        self._shown.clear()
        self._read()

    def _read(self) -> None:
        panel = self.kept if self.currentWidget() is self.kept else self.comparison
        if self._shown.get(panel, self) is not self.edition:
            self._shown[panel] = self.edition
            panel.show_record(self.edition)


class ComparisonPanel(QWidget):
    """What the present (or another edition of the year) changes in the edition, fields below each row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.edition: PlanEdition | None = None
        self.others: tuple[PlanEdition | None, ...] = (None,)
        self.beside = QComboBox()
        self.beside.setAccessibleName(_("เทียบกับ"))
        self.beside.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.beside.setMinimumContentsLength(_LETTERS)  # names of editions are long, the panel is narrow
        self.sum = QLabel(wordWrap=True)
        self.sum.setProperty("role", "strong")
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("จุดที่ต่างจากฉบับของแผน"))
        self.tree.setHeaderLabels([_("รายการ"), _("ตามฉบับ"), _("ปัจจุบัน")])
        self.tree.setWordWrap(True)
        self.tree.setIndentation(look.GAP + look.GAP // 2)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        printed = QPushButton(look.icon("printer"), _("พิมพ์"))
        printed.clicked.connect(lambda _on=False: self.print_it())
        self.beside.activated.connect(lambda _at: self.compare())
        top = QHBoxLayout()
        top.addWidget(QLabel(_("เทียบกับ")))
        top.addWidget(self.beside, 1)
        top.addWidget(printed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(top)
        layout.addWidget(self.sum)
        layout.addWidget(self.note)
        layout.addWidget(self.tree, 1)

    def show_record(self, record: Record | None) -> None:
        """Offer what it may be compared with, and compare it with the present."""
        self.edition = record if isinstance(record, PlanEdition) and not record.is_new else None
        found = editions.of_year(self.desk.file, self.edition.fiscal_year or 0) if self.edition else []
        self.others = (None, *(one for one in found if self.edition and one.id != self.edition.id))
        self.beside.clear()
        self.beside.addItems([one.name if one else _("ปัจจุบัน") for one in self.others])
        self.compare()

    def compare(self) -> None:
        """Compare off the window's thread and lay it out."""
        self.tree.clear()
        edition, other, file = self.edition, self.others[max(0, self.beside.currentIndex())], self.desk.file
        if edition is None:
            self.sum.clear()
            self.note.clear()
            return
        self.sum.setText(_("กำลังเทียบ…"))
        self.desk.tasks.run(
            lambda progress: comparing.compare(file, edition, other, progress),
            self._come,
            title=_("กำลังเทียบฉบับของแผน"),
        )

    def print_it(self) -> None:
        """The same as a paper."""
        if self.edition is None:
            return
        other = self.others[max(0, self.beside.currentIndex())]
        keys = {"year": str(self.edition.fiscal_year), "edition": str(self.edition.edition)}
        show_paper(
            self.window(), self.desk, "plan-changes", keys | ({"to": str(other.edition)} if other else {})
        )

    def _come(self, found: Comparison) -> None:
        other = self.others[max(0, self.beside.currentIndex())]
        if self.edition is None or (found.edition.id, found.other) != (self.edition.id, other):
            return  # another one was chosen meanwhile
        name = found.other.name if found.other else _("ปัจจุบัน")
        self.tree.setHeaderLabels([_("รายการ"), _("ตามฉบับ"), name])
        self.sum.setText(_sum(found))
        self.note.setText("\n".join(_notes(found)))
        self.note.setVisible(bool(self.note.text()))
        for _project, own in groupby(found.differences, key=lambda one: one.project):
            self._add(found, list(own))

    def _add(self, found: Comparison, own: list[Difference]) -> None:
        """A project with all that became of it; what concerns the whole plan under a heading of its own."""
        first = own[0]
        title = found.projects.get(first.project, first.title) if first.project else _(_PLAN)
        top = QTreeWidgetItem(self.tree, [title])
        top.setToolTip(0, title)
        top.setFirstColumnSpanned(True)
        for one in own:
            name = "" if one.kind == "project" else one.title
            words = f"{_(CHANGES[one.change])}: {_(description(one.kind).label)} {name}".strip()
            item = QTreeWidgetItem(top, [words, _baht(one.before), _baht(one.after)])
            item.setToolTip(0, words)
            item.setFirstColumnSpanned(not one.before and not one.after)
            for change in one.fields:
                self._field(item, (_(change.label), change.before, change.after))
            item.setExpanded(len(one.fields) <= _SHORT)
        top.setExpanded(True)

    def _field(self, above: QTreeWidgetItem, words: tuple[str, str, str]) -> None:
        line = QTreeWidgetItem(above, [*words])
        for column, text in enumerate(words):
            line.setToolTip(column, text)
            line.setSizeHint(column, _room(self.tree, column, text))


def _notes(found: Comparison) -> Iterator[str]:
    """Why each of the two revised the plan, and what one of them does not keep."""
    for one in (found.edition, found.other):
        if one is not None and one.reason.strip():
            yield _("{name}: {reason}").format(name=one.name, reason=" ".join(one.reason.split()))
    for one in found.unkept:
        yield _(comparing.NOT_KEPT).format(name=one.name)


def _sum(found: Comparison) -> str:
    if not found.differences:
        return _("ทุกรายการเหมือนกัน รวม {baht} บาท").format(baht=format_baht(found.after))
    return _("ต่างกัน {count} จุด ฉบับนี้ {before} บาท อีกฉบับ {after} บาท ต่าง {more} บาท").format(
        count=len(found.differences),
        before=format_baht(found.before),
        after=format_baht(found.after),
        more=format_baht(found.after - found.before),
    )


def _room(tree: QTreeWidget, column: int, text: str) -> QSize:
    """The height that a text wants in its column: a reason is read whole, up to some lines."""
    metrics, width = tree.fontMetrics(), max(tree.columnWidth(column) - 3 * look.GAP, _LEAST)
    box = metrics.boundingRect(0, 0, width, 0, Qt.TextFlag.TextWordWrap, text)
    return QSize(width, min(box.height(), _LINES * metrics.lineSpacing()) + look.GAP)


def _baht(satang: int) -> str:
    return format_baht(satang) if satang else ""


def _print(desk: Desk, record: Record | None) -> None:
    if isinstance(record, PlanEdition):
        keys = {"year": str(record.fiscal_year), "edition": str(record.edition)}
        show_paper(QApplication.activeWindow(), desk, "plan-changes", keys)


def _print_book(desk: Desk, record: Record | None) -> None:
    if isinstance(record, PlanEdition):
        show_paper(QApplication.activeWindow(), desk, "action-plan", {"id": record.id.hex})


def _chart(desk: Desk, record: Record | None) -> None:
    if isinstance(record, PlanEdition):
        show_gantt(desk, record)


def _look(desk: Desk, record: Record | None) -> None:
    """The same as beside the form, with room for long words."""
    if isinstance(record, PlanEdition):
        dialog = QDialog(ask.over())
        dialog.setWindowTitle(record.name)
        dialog.resize(*_WIDE)
        panels = EditionPanels(desk)
        panels.show_record(record)
        layout = QVBoxLayout(dialog)
        layout.addWidget(panels)
        dialog.exec()
        dialog.deleteLater()
