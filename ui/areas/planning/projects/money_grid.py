"""The money of a project as a table typed straight in; the amount comes from people × days × times × rate."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.years import fiscal_months
from planner_desktop.services import choices, records
from planner_desktop.services.planning.projects import rows as project_rows
from ui.areas.planning.projects import money_cells
from ui.areas.planning.projects.grid import ProjectGrid
from ui.areas.planning.projects.money_cells import CHOSEN, COLUMNS, FACTORS, MONEY, NAMES, follows
from ui.kit import ask, look
from ui.kit.moments import short_month
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QAbstractItemModel

    from ui.kit.desk import Desk

_HERE = Qt.ShortcutContext.WidgetShortcut  # while a cell is typed in, its own editor pastes
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class _Offers(QStyledItemDelegate):
    """A list to choose from in columns of choices; typing the first letters finds the entry."""

    def __init__(self, grid: MoneyGrid) -> None:
        super().__init__(grid.table)
        self.grid = grid

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        name = NAMES[index.column()]
        if name not in CHOSEN:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for value, label in self.grid.offers[name].items():
            box.addItem(label, value)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            # findData knows a UUID only as the same object, so the place is that in the list itself.
            offered = list(self.grid.offers[NAMES[index.column()]])
            kept = index.data(Qt.ItemDataRole.UserRole)
            editor.setCurrentIndex(offered.index(kept) if kept in offered else 0)
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            self.grid.set_value(index.row(), NAMES[index.column()], editor.currentData())
        else:
            super().setModelData(editor, model, index)


class MoneyGrid(ProjectGrid):
    """The last row begins a new line and is kept when it is complete."""

    told = ("budget_line", "activity")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, len(COLUMNS), parent)
        self.lines: tuple[BudgetLine, ...] = ()
        self.fresh = BudgetLine()
        self.offers: dict[str, dict[Any, str]] = {}
        self.sum = QLabel()
        self._lay_out()
        self.table.itemChanged.connect(self._typed)
        QShortcut(QKeySequence.StandardKey.Paste, self.table, self.paste, context=_HERE)

    def choose(self, line: UUID | None, field: str) -> None:
        """Put the keyboard into that line."""
        keys = [one.id for one in self.lines]
        row = keys.index(line) if line in keys else len(keys)
        self.table.setCurrentCell(row, NAMES.index(field) if field in NAMES else 1)
        self.table.setFocus()

    def leave_draft(self) -> bool:
        """Ask only if a line was begun and not completed."""
        if not self.fresh.name.strip():
            return True
        gone = ask.confirm(
            self.window(),
            _("รายการ “{name}” ยังไม่ครบ จึงยังไม่ได้บันทึก").format(name=self.fresh.name),
            _("ต้องมีหมวดรายจ่าย และจำนวนเงินหรืออัตรา"),
            _("ทิ้งรายการนี้"),
            _("กลับไปกรอก"),
        )
        if gone:
            self.begin()
            self.read()
        return gone

    def set_value(self, row: int, name: str, value: Any) -> None:
        """Change one field of a line; what follows from it is computed again."""
        if self.filling or self.desk.file.read_only:
            return
        fresh = row >= len(self.lines)
        line = self.fresh if fresh else self.lines[row]
        if getattr(line, name) == value:
            return
        changed = replace(line, **{name: value, **follows(line, name, value)})
        self.banner.clear()
        if fresh and not _complete(changed):
            self.fresh = changed
            self.read()
            return
        self._save(changed, (row, NAMES.index(name)), fresh=fresh)

    def remove(self) -> None:
        """Take away the chosen line."""
        row = self.table.currentRow()
        if not 0 <= row < len(self.lines):
            return
        if ask.confirm(self.window(), _("ลบรายการ “{name}”?").format(name=self.lines[row].name), "", _("ลบ")):
            self.attempt(lambda: records.remove(self.desk.file, self.lines[row]))

    # --- reading and writing --------------------------------------------------------------------------

    def read(self) -> None:
        """Lay out the lines as they are kept now."""
        rows = project_rows.beside(self.desk.file, self.project) if not self.project.is_new else None
        self.lines = rows.lines if rows else ()
        self.offers = self._offered(rows.activities if rows else ())
        self.filling = True
        shown = (*self.lines, *(() if self.desk.file.read_only else (self.fresh,)))
        self.table.setRowCount(len(shown))
        for at, line in enumerate(shown):
            self.table.setVerticalHeaderItem(
                at, QTableWidgetItem(str(at + 1) if at < len(self.lines) else "+")
            )
            for column, name in enumerate(NAMES):
                self._put(at, column, getattr(line, name), self._text(line, name))
        self.filling = False
        money = format_baht(rows.amount if rows else 0)
        self.sum.setText(_("รวม {count} รายการ {baht} บาท").format(count=len(self.lines), baht=money))

    def begin(self) -> None:
        """A new line of this project."""
        self.fresh = BudgetLine(project=self.project.id, category="")

    def _offered(self, activities: tuple[Activity, ...]) -> dict[str, dict[Any, str]]:
        def labels(name: str) -> dict[Any, str]:
            return {code: _(one.label) for code, one in choices.labels(self.desk.file, name).items()}

        named = {one.id: f"{one.order or ''} {one.name}".strip() for one in activities}
        months = fiscal_months(self.project.fiscal_year) if self.project.fiscal_year else ()
        return {
            "activity": {None: "", **named},
            "category": labels("expenditure_category"),
            "source": labels("money_source"),
            "month": {"": "", **{one: short_month(one) for one in months}},
        }

    def _text(self, line: BudgetLine, name: str) -> str:
        value = getattr(line, name)
        if name in CHOSEN:
            return self.offers[name].get(value, "")
        if value is None:
            return ""
        return format_baht(value) if name in MONEY else f"{value:,}" if name in FACTORS else str(value)

    def _put(self, row: int, column: int, value: object, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setToolTip(text)
        if NAMES[column] in FACTORS | MONEY:
            item.setTextAlignment(_RIGHT)
        if self.desk.file.read_only:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(row, column, item)

    def _typed(self, item: QTableWidgetItem) -> None:
        name = NAMES[item.column()]
        if self.filling or name in CHOSEN:
            return
        value, why = money_cells.read(name, item.text(), self.offers)
        if why:
            self.refuse(why, (item.row(), item.column()))
        else:
            self.set_value(item.row(), name, value)

    def paste(self) -> None:
        """Lay the cells of a sheet over the lines from the chosen cell on; all of them or none."""
        text = QApplication.clipboard().text()
        row, _column = at = (self.table.currentRow(), self.table.currentColumn())
        if not text.strip() or row < 0 or self.desk.file.read_only:
            return
        count = len(self.lines)
        under = list(self.lines[row:])
        for more in range(len(money_cells.rows_of(text)) - len(under)):
            blank = self.fresh if not more else BudgetLine(project=self.project.id, category="")
            under.append(replace(blank, order=count + more + 1))
        try:
            money_cells.keep(self.desk.file, money_cells.pasted(under, text, at, self.offers), row)
        except money_cells.UnreadableError as refused:
            self.refuse(str(refused), at)
            return
        self.begin()
        self.read()

    def _save(self, line: BudgetLine, at: tuple[int, int], *, fresh: bool) -> None:
        if fresh:
            line = replace(line, order=len(self.lines) + 1)
            self.begin()
        if not self.attempt(lambda: records.save(self.desk.file, line), at) and fresh:
            self.fresh = line

    def column_of(self, field: str) -> int | None:
        return NAMES.index(field) if field in NAMES else None

    def _lay_out(self) -> None:
        self.table.setHorizontalHeaderLabels([_(label) for _name, label in COLUMNS])
        self.table.setAccessibleName(_("รายการงบประมาณของโครงการ"))
        self.table.setItemDelegate(_Offers(self))
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        head = self.table.horizontalHeader()
        for column, width in enumerate((150, 190, 110, 130, 84, 76, 60, 90, 110, 84)):
            self.table.setColumnWidth(column, width)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        about = QLabel(
            _(
                "พิมพ์ในช่องแล้วกด Enter บันทึกทันที จำนวนเงิน = คน × วัน × ครั้ง × อัตรา "
                "แถว + เริ่มรายการใหม่ · Ctrl+V วางจาก Excel"
            ),
            wordWrap=True,
        )
        about.setProperty("role", "muted")
        remove = QPushButton(look.icon("trash"), _("ลบรายการ"))
        remove.clicked.connect(lambda _on=False: self.remove())
        remove.setEnabled(not self.desk.file.read_only)
        self.sum.setProperty("role", "strong")
        foot = QHBoxLayout()
        foot.addWidget(self.sum, 1)
        foot.addWidget(remove)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column_.setSpacing(look.GAP)
        column_.addWidget(about)
        column_.addWidget(self.table, 1)
        column_.addWidget(self.banner)  # under the rows, so that none of them moves when it comes
        column_.addLayout(foot)


def _complete(line: BudgetLine) -> bool:
    return bool(line.name.strip() and line.category and (line.amount is not None or line.rate is not None))
