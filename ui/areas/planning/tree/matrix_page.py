"""ตารางความสอดคล้อง: projects × what they serve; empty rows and columns are marked in words and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.messages import mark
from planner_desktop.services.planning.tree import matrix as matrices
from ui.areas.planning.tree import deeds
from ui.areas.planning.tree.page import TOLD
from ui.kit import look
from ui.kit.begin_here import BeginHere
from ui.kit.beside import Beside, row_of
from ui.kit.paper_menu import print_button
from ui.kit.table.tones import colour
from ui.kit.words import _
from ui.kit.wrapping import breaks

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from planner_desktop.services.planning.tree.matrix import Cell, Line, Matrix
    from ui.kit.desk import Desk

AnyIndex = QModelIndex | QPersistentModelIndex
PAPERS = {"alignment-matrix": mark("ตารางความสอดคล้อง"), "plan-findings": mark("จุดที่ความเชื่อมโยงขาด")}
_PROJECT, _LEAD = 0, 1
_NAMES = 300  # px at least for the names of projects
_WIDTH = 132


class MatrixModel(QAbstractTableModel):
    """Projects down, columns across, then the count of links and the baht; the sums stand in the last row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        self.lines: tuple[Line, ...] = ()

    def show(self, matrix: Matrix, *, only_empty: bool = False) -> None:
        """Show that matrix, or only its projects that serve nothing."""
        self.beginResetModel()
        self.matrix = matrix
        self.lines = matrix.empty_rows if only_empty else matrix.lines
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default and name
        return 0 if parent.isValid() or self.matrix is None else len(self.lines) + 1

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default and name
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.columns) + 3

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, alignment, tone and hint of a cell."""
        if self.matrix is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= _LEAD:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and self._text(index.row(), index.column()) == _("ว่าง"):
            return colour("warning")
        if role == Qt.ItemDataRole.FontRole and index.row() == len(self.lines):
            return look.font(strong=True)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' codes and names; the whole name as a hint."""
        if self.matrix is None or orientation is Qt.Orientation.Vertical:
            return None
        known = self.matrix.columns
        if role == Qt.ItemDataRole.DisplayRole:
            if section == _PROJECT:
                return _("โครงการ")
            if section <= len(known):
                one = known[section - _LEAD]
                empty = "" if self.matrix.column_count(one.id) else f"\n{_('ว่าง')}"
                return f"{one.code} {_cut(one.name)}{empty}".strip()
            return (_("เชื่อมโยง"), _("รวมบาท"))[section - _LEAD - len(known)]
        if role == Qt.ItemDataRole.ToolTipRole and 0 < section <= len(known):
            return known[section - _LEAD].name
        if role == Qt.ItemDataRole.ForegroundRole and 0 < section <= len(known):
            return None if self.matrix.column_count(known[section - _LEAD].id) else colour("warning")
        return None

    def _text(self, row: int, column: int) -> str:
        assert self.matrix is not None
        if row == len(self.lines):
            return self._sum(column)
        line = self.lines[row]
        if column == _PROJECT:
            return f"{line.project.code} {line.project.name}".strip()
        if column <= len(self.matrix.columns):
            cell = line.cells.get(self.matrix.columns[column - _LEAD].id)
            return _shown(cell) if cell else ""
        if column == len(self.matrix.columns) + _LEAD:
            return str(line.count) if line.count else _("ว่าง")
        return format_baht(line.project.amount)

    def _sum(self, column: int) -> str:
        assert self.matrix is not None
        if column == _PROJECT:
            return _("รวม {count} โครงการ").format(count=len(self.matrix.lines))
        if column <= len(self.matrix.columns):
            one = self.matrix.columns[column - _LEAD]
            count = self.matrix.column_count(one.id)
            return f"{count} · {format_baht(self.matrix.column_amount(one.id))}" if count else _("ว่าง")
        if column == len(self.matrix.columns) + _LEAD:
            return str(sum(one.count for one in self.matrix.lines))
        return format_baht(self.matrix.amount)

    def _hint(self, row: int, column: int) -> str:
        assert self.matrix is not None
        if row == len(self.lines) or not 0 < column <= len(self.matrix.columns):
            return self._text(row, column)
        one = self.matrix.columns[column - _LEAD]
        return f"{self.lines[row].project.name}\n→ {one.code} {one.name}\n{self._text(row, column)}"


class MatrixPage(QWidget):
    """A view chosen above; Enter on a project opens it, on a cell asks for the link."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = QComboBox()
        self.view.setAccessibleName(_("เทียบกับ"))
        self.view.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view.setMinimumContentsLength(20)
        self.empty = QCheckBox(_("เฉพาะโครงการที่ว่าง"))
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.table = QTableView()
        self.model = MatrixModel(self)
        self.table.setModel(self.model)
        ways = [
            (_("ไปที่โครงการ"), "file-text", lambda: desk.show_page("planning.projects")),
            (_("ไปที่ผังแผน"), "network", lambda: desk.show_page("planning.tree")),
        ]
        self.begin = BeginHere(self.table, ways)
        self._lay_out()
        self.view.activated.connect(lambda _at: self.refresh())
        self.empty.toggled.connect(lambda _on: self.refresh())
        self.table.activated.connect(self.open_cell)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.read_views())
        self.read_views()

    def read_views(self) -> None:
        """Fill the views of the year, keeping the one in sight."""
        kept = self.view.currentData() or matrices.DEFAULT
        self.view.clear()
        for code, label in matrices.views(self.desk.file, self.desk.fiscal_year):
            self.view.addItem(_(label), code)
        self.view.setCurrentIndex(max(self.view.findData(kept), 0))
        self.refresh()

    def refresh(self) -> None:
        """Read the matrix anew."""
        code = self.view.currentData() or matrices.DEFAULT
        found = matrices.matrix(self.desk.file, self.desk.fiscal_year, code)
        self.model.show(found, only_empty=self.empty.isChecked())
        head = self.table.horizontalHeader()
        for section in range(1, self.model.columnCount()):
            head.resizeSection(section, _WIDTH)
        head.resizeSection(len(found.columns) + 1, 80)
        self._fit()
        none = _("ปีงบประมาณ {year} ยังไม่มีโครงการ ตารางนี้เทียบทุกโครงการของปีกับกลยุทธ์และแผนระดับบน")
        self.begin.lead("" if found.lines else none.format(year=self.desk.fiscal_year))
        words = _(
            "{projects} โครงการ {amount} บาท · โครงการว่าง {rows} · ข้อว่าง {columns} · เงินนอกทุกข้อ {outside} บาท"
        )
        self.told.setText(
            words.format(
                projects=len(found.lines),
                amount=format_baht(found.amount),
                rows=len(found.empty_rows),
                columns=len(found.empty_columns),
                outside=format_baht(found.outside),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names take what the columns of figures leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        head = self.table.horizontalHeader()
        figures = sum(head.sectionSize(section) for section in range(1, self.model.columnCount()))
        head.resizeSection(_PROJECT, max(_NAMES, self.table.viewport().width() - figures))

    def open_cell(self, index: QModelIndex) -> None:
        """A project opens, an empty cell asks for a link, the last row opens the column's own record."""
        matrix = self.model.matrix
        if matrix is None:
            return
        inside = 0 < index.column() <= len(matrix.columns)
        if index.row() == len(self.model.lines):
            if inside:
                one = matrix.columns[index.column() - _LEAD]
                self.desk.show_record(one.kind, one.id)
            return
        project = self.model.lines[index.row()].project
        if inside and not self.desk.file.read_only and not index.data():
            deeds.ask_link(self.desk, self.window(), self.desk.fiscal_year, ("project", project.id))
        else:
            self.desk.show_record("project", project.id)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD, "policy_framework"):
            self.read_views()

    def _keys(self) -> dict[str, str]:
        return {"year": str(self.desk.fiscal_year), "by": self.view.currentData() or matrices.DEFAULT}

    def _lay_out(self) -> None:
        title = QLabel(_("ตารางความสอดคล้อง"))
        title.setProperty("role", "title")
        label = QLabel(_("เทียบกับ"))
        label.setProperty("role", "muted")
        printing = print_button(self, self.desk, PAPERS, self._keys)
        top = Beside(row_of(title, stretch=True), row_of(label, self.view, self.empty, printing))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(_("ตารางความสอดคล้อง"))
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumHeight(64)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addWidget(top)
        layout.addWidget(self.told)
        layout.addWidget(self.begin, 1)
        self.setFocusProxy(self.begin)


def _shown(cell: Cell) -> str:
    parts = [format_baht(cell.amount) if cell.amount else _("หลัก")] if cell.main else []
    parts += [_("ตรง {count}").format(count=cell.direct)] if cell.direct else []
    parts += [_("อ้อม {count}").format(count=cell.indirect)] if cell.indirect else []
    return " · ".join(parts)


def _cut(name: str, most: int = 34) -> str:
    """The beginning of a long name, to the end of a word."""
    if len(name) <= most:
        return name
    return f"{name[: max((at for at in breaks(name) if at <= most), default=most)].rstrip()}…"
