"""ภาพรวมข้อมูล: the figures of a round as cards, a table and a chart, by year, grade, level, size or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services.schools import figures, tables
from ui.areas.information import choosers
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.charts import Bar, BarChart
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from planner_desktop.services.schools.figures import Line
    from ui.kit.desk import Desk

TOLD = ("count_sheet", "school", "school_state", "size_band", "choice_entry")
YEARS = 10
_TABLE, _CHART = (460, 240), (300, 240)  # px at least
KEY = Qt.ItemDataRole.UserRole
PAPERS = {
    "school-figures": mark("ตารางและแผนภูมินี้"),
    "school-list": mark("รายชื่อโรงเรียน ณ วันของรอบ"),
    "school-yearbook": mark("สารสนเทศทางการศึกษา (เล่ม)"),
}


class FiguresPage(QWidget):
    """The view chosen above; a district or network leads to its schools."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.year = choosers.year_box()
        self.round = choosers.list_box(desk, "count_round", _("รอบข้อมูล"))
        self.by = choosers.code_box(
            _("จำแนกตาม"), ((code, _(label)) for code, label in figures.DIMENSIONS.items())
        )
        self.scheme = choosers.list_box(desk, "size_scheme", _("เกณฑ์ขนาด"))
        self.cards = QLabel(wordWrap=True)
        self.cards.setProperty("role", "strong")
        self.table = QTreeWidget()
        self.chart = BarChart(_("นักเรียน"), row=1.6)
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "heading")
        newest = figures.rounds(desk.file)
        if newest:
            choosers.choose(self.year, str(newest[0][0]))
            choosers.choose(self.round, newest[0][1])
        choosers.choose(self.by, "grade")
        self._lay_out()
        for box in (self.year, self.round, self.by, self.scheme):
            box.activated.connect(lambda _place: self.refresh())
        self.table.itemActivated.connect(lambda row, _column: self._open(row.data(0, KEY)))
        self.chart.chosen.connect(self._open)
        desk.changed.connect(self._heard)
        self.refresh()

    @property
    def academic_year(self) -> int:
        """The chosen year."""
        return int(self.year.currentData())

    def refresh(self) -> None:
        """Read the chosen view; one statement a figure."""
        year, round_, by = self.academic_year, self.round.currentData(), self.by.currentData()
        found = figures.lines(self.desk.file, by, (year - YEARS + 1, year), round_, self.scheme.currentData())
        labels = [_(one) for one in tables.labels_of(self.desk.file, by, found)]
        self.scheme.setEnabled(by == "size")
        self.heading.setText(_("นักเรียนตาม{by}").format(by=self.by.currentText()))
        self._show_cards(found if by not in ("year", "grade") else None)
        self._fill(found, labels)
        self.chart.set_bars(
            tuple(
                Bar(label, one.pupils, f"{one.pupils:,}", key=one.key)
                for label, one in zip(labels, found, strict=True)
            )
        )

    def _show_cards(self, found: list[Line] | None) -> None:
        year, round_ = self.academic_year, self.round.currentData()
        lines = found if found is not None else figures.by_year(self.desk.file, year, year, round_)
        whole = figures.total(lines)
        if not whole.schools:
            self.cards.setText(_("ปีและรอบนี้ยังไม่มีข้อมูล กรอกหรือนำเข้าในหน้า “จำนวนนักเรียน”"))
            return
        ratio = f"{whole.per_teacher:.1f} : 1" if whole.per_teacher else "–"
        words = _(
            "{schools} โรงเรียน · นักเรียน {pupils} (ชาย {boys} หญิง {girls}) · {rooms} ห้อง · ครู {teachers} คน"
            " · นักเรียนต่อครู {ratio} · คอมพิวเตอร์ {computers} เครื่อง"
        )
        self.cards.setText(
            words.format(
                schools=whole.schools,
                pupils=f"{whole.pupils:,}",
                boys=f"{whole.boys:,}",
                girls=f"{whole.girls:,}",
                rooms=f"{whole.rooms:,}",
                teachers=f"{whole.teachers:,}",
                ratio=ratio,
                computers=f"{whole.computers:,}",
            )
        )

    def _fill(self, found: list[Line], labels: list[str]) -> None:
        self.table.clear()
        by = self.by.currentData()
        heads = (self.by.currentText(), _("โรงเรียน"), _("ชาย"), _("หญิง"), _("รวม"), _("ห้อง"), _("ครู"))
        self.table.setHeaderLabels([*heads, _("นักเรียน : ครู")])
        head = self.table.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 6, 7):
            self.table.setColumnHidden(column, by == "grade")
        for label, one in zip(labels, found, strict=True):
            self._add(label, one)
        if found and by != "year":
            self._add(_("รวม"), figures.total(found), strong=True)

    def _add(self, label: str, one: Line, *, strong: bool = False) -> None:
        amounts = (one.schools, one.boys, one.girls, one.pupils, one.rooms, one.teachers, one.per_teacher)
        row = QTreeWidgetItem([label, *(tables.in_words(value) for value in amounts)])
        row.setData(0, KEY, one.key)
        for column in range(row.columnCount()):
            if column:
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if strong:
                face = row.font(column)
                face.setBold(True)
                row.setFont(column, face)
        self.table.addTopLevelItem(row)

    def _open(self, key: object) -> None:
        """A district, network or level leads to its schools, a year to its grades."""
        by = self.by.currentData()
        if by in ("district", "network", "levels") and key:
            self.desk.show_list(Query("school", (Condition(by, Test.IS, key),)))
        elif by == "year" and key:
            choosers.choose(self.year, str(key))
            choosers.choose(self.by, "grade")
            self.refresh()

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    def _keys(self) -> dict[str, str]:
        return {
            "year": str(self.academic_year),
            "round": self.round.currentData(),
            "by": self.by.currentData(),
            "scheme": self.scheme.currentData(),
        }

    def _lay_out(self) -> None:
        top = choosers.labelled(
            (_("ปีการศึกษา"), self.year),
            (_("รอบ"), self.round),
            (_("จำแนกตาม"), self.by),
            (_("เกณฑ์ขนาด"), self.scheme),
        )
        head = Beside(top, print_button(self, self.desk, PAPERS, self._keys))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(_("ตารางข้อมูล"))
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.addWidget(self.heading)
        inside.addWidget(self.chart)
        inside.addStretch()
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(card)
        self.table.setMinimumSize(*_TABLE)
        room.setMinimumSize(*_CHART)
        below = Beside(self.table, room, shares=(3, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(head)
        layout.addWidget(self.cards)
        layout.addWidget(below, 1)
        self.setFocusProxy(self.table)
