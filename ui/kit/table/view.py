"""The table itself: keyboard, order by a click on the heading, copying; chosen rows stay chosen by id."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from planner_desktop.domain.fields import Field
from ui.kit.desk import Desk
from ui.kit.table.clipboard import copy_rows
from ui.kit.table.columns import Columns, sort_mark
from ui.kit.table.delegate import CellDelegate, row_height
from ui.kit.table.header import Header
from ui.kit.table.jumping import Typed, next_row
from ui.kit.table.model import TableModel
from ui.kit.words import _

MOST_KEPT = 2_000  # marked rows that stay marked when the table is read again


class TableView(QTableView):
    """Shows a TableModel. It never asks the file itself: it says what the officer wants."""

    chosen = Signal(object)  # UUID | None: the current row
    opened = Signal(object)  # UUID: Enter, F2 or double click
    sort_wanted = Signal(tuple)  # names of fields, '-' turns round; () = the description's own order
    filter_wanted = Signal(str)  # the field whose filter is wanted
    removal_wanted = Signal()  # Delete

    def __init__(self, desk: Desk, model: TableModel, page: str, first: Sequence[str] = ()) -> None:
        """`page` names what is remembered; `first` the columns shown at first."""
        super().__init__()
        self.desk = desk
        self.records = model
        self._current: UUID | None = None
        self._marked: list[UUID] = []
        self._top: UUID | None = None
        self._column = 0
        self._restoring = False
        self._typed = Typed(self)
        self._set_up()
        self.setModel(model)
        self.columns = Columns(self, model.fields, desk.preferences, page, first)
        self.columns.restore()
        self._connect()
        self._add_keys()

    def _set_up(self) -> None:
        self.setHorizontalHeader(Header(self))
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height(self.font()))
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))

    def _connect(self) -> None:
        self.records.modelAboutToBeReset.connect(self._remember_place)
        self.records.modelReset.connect(self._restore_place)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._open)
        self.heading().sectionClicked.connect(self._on_heading)
        self.heading().customContextMenuRequested.connect(self._heading_menu)

    def _add_keys(self) -> None:
        copy = QAction(_("คัดลอก"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)

    def heading(self) -> Header:
        """The heading, as what it is."""
        header = self.horizontalHeader()
        assert isinstance(header, Header)
        return header

    # --- rows by id ----------------------------------------------------------------------------------

    def current(self) -> UUID | None:
        """The id of the current row."""
        row = self.currentIndex().row()
        return self.records.id_at(row) if 0 <= row < self.records.rowCount() else None

    def marked_rows(self) -> list[int]:
        """The chosen rows from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, record: UUID | None) -> bool:
        """Make that record the current row and show it; False when the query leaves it out."""
        row = None if record is None else self.records.row_of(record)
        if row is None:
            self.selectionModel().clear()
            self._current = None
            return record is None
        self._mark_alone(row, max(self._first_column(), 0))
        self.scrollTo(self.currentIndex())
        return True

    def copy(self) -> None:
        """Copy the chosen rows with headings, for Excel or Word."""
        rows = self.marked_rows()
        if not rows:
            return
        if self.desk.file.database.busy:
            self.desk.say(_("กำลังทำงานกับแฟ้มอยู่ รอสักครู่แล้วคัดลอกอีกครั้ง"))
            return
        count = copy_rows(self.records, rows, self.columns.shown())
        self.desk.say(_("คัดลอก {count} จาก {all} แถวแล้ว").format(count=f"{count:,}", all=f"{len(rows):,}"))

    # --- order ---------------------------------------------------------------------------------------

    def show_sort(self, sort: tuple[str, ...]) -> None:
        """Show the arrow of the order in force."""
        header = self.heading()
        header.setSortIndicatorShown(False)
        for column, field in enumerate(self.records.fields):
            arrow = sort_mark(sort, field.name)
            if arrow is not None:
                header.setSortIndicator(column, arrow)
                header.setSortIndicatorShown(True)
        header.viewport().update()

    def sort_after_click(self, field: Field) -> tuple[str, ...]:
        """Up, then down, then the description's own order again."""
        now = self.records.query.sort
        if now[:1] == (field.name,):
            return (f"-{field.name}",)
        return () if now[:1] == (f"-{field.name}",) else (field.name,)

    def _on_heading(self, section: int) -> None:
        self.sort_wanted.emit(self.sort_after_click(self.records.fields[section]))

    def _heading_menu(self, place: QPoint) -> None:
        section = self.heading().logicalIndexAt(place)
        menu = self.heading_menu(section)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.heading().mapToGlobal(place))

    def heading_menu(self, section: int) -> QMenu:
        """What can be done with a column."""
        menu = QMenu(self)
        if section >= 0:
            field = self.records.fields[section]
            up, down = (field.name,), (f"-{field.name}",)
            menu.addAction(_("กรองคอลัมน์นี้…")).triggered.connect(lambda: self.filter_wanted.emit(field.name))
            menu.addAction(_("เรียงจากน้อยไปมาก")).triggered.connect(lambda: self.sort_wanted.emit(up))
            menu.addAction(_("เรียงจากมากไปน้อย")).triggered.connect(lambda: self.sort_wanted.emit(down))
            hide = menu.addAction(_("ซ่อนคอลัมน์นี้"))
            hide.triggered.connect(lambda: self.columns.set_shown(section, shown=False))
            menu.addSeparator()
        self.columns.fill_menu(menu.addMenu(_("คอลัมน์")))
        return menu

    # --- keyboard ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.current():
            self._open(self.currentIndex())
        elif plain and key == Qt.Key.Key_Delete and self.current():
            self.removal_wanted.emit()
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._jump(0 if key == Qt.Key.Key_Home else self.records.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing jumps to the next row that holds it in the current column, however far away."""
        if self.desk.file.database.busy or not self.records.rowCount():
            return
        typed = self._typed.add(search)
        here = self.currentIndex()
        field = self.records.fields[max(here.column(), 0)]
        row = next_row(self.records, field, typed, here.row() + (len(typed) == 1))
        if row is not None:
            self._jump(row)

    def _jump(self, row: int) -> None:
        if 0 <= row < self.records.rowCount():
            column = self.currentIndex().column()
            self._mark_alone(row, column if column >= 0 else self._first_column())

    def _mark_alone(self, row: int, column: int) -> None:
        """Make it the current and only marked row.

        Qt's setCurrentIndex looks at the keys that are down: with Ctrl (Ctrl+S) it would take the mark off
        a row that has it, with Shift (a Thai letter typed to find a row) it would mark all between.
        """
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.records.index(row, column), alone)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.records.id_at(index.row()))

    def _first_column(self) -> int:
        header = self.heading()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return next((column for column in order if not self.isColumnHidden(column)), 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses no row: Qt would make the first the current one, without marking it."""
        nothing = self.currentIndex().row() < 0
        self._restoring = True
        super().focusInEvent(event)
        if nothing:
            self.selectionModel().clearCurrentIndex()
        self._restoring = False

    # --- staying in place ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.columns.fit()

    def _on_current(self, now: QModelIndex) -> None:
        if self._restoring:
            return
        record = self.records.id_at(now.row()) if now.isValid() else None
        if record != self._current:
            self._current = record
            self.chosen.emit(record)

    def _remember_place(self) -> None:
        self._restoring = True
        self._marked = [self.records.id_at(row) for row in self.marked_rows()[:MOST_KEPT]]
        self._column = self.currentIndex().column()
        top = self.rowAt(0)
        self._top = self.records.id_at(top) if top > 0 else None

    def _restore_place(self) -> None:
        top = None if self._top is None else self.records.row_of(self._top)
        if top is not None:
            self.scrollTo(self.records.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self._restore_marks()
        self._restoring = False
        now = self.current()
        if now != self._current:
            self._current = now
            self.chosen.emit(now)

    def _restore_marks(self) -> None:
        rows = [row for row in map(self.records.row_of, self._marked) if row is not None]
        last = len(self.records.fields) - 1
        marked = QItemSelection()
        for row in rows:
            marked.select(self.records.index(row, 0), self.records.index(row, last))
        here = None if self._current is None else self.records.row_of(self._current)
        if here is not None:
            index = self.records.index(here, max(self._column, 0))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(marked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
