"""A table over one description: holds ids, reads visible rows, follows what changes in the file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from planner_desktop.domain.fields import Field
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Keys, Record, title_of
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from planner_desktop.services import records
from planner_desktop.services.file import Changes
from ui.kit.desk import Desk
from ui.kit.table.rows import Rows
from ui.kit.table.touching import Touch, touch_of
from ui.kit.table.values import Shown, Wording, to_right
from ui.kit.words import _

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHOWN = Qt.ItemDataRole.UserRole + 1  # values.Shown
VOIDED = Qt.ItemDataRole.UserRole + 2  # the reason, '' for rows in force
FIELD = Qt.ItemDataRole.UserRole + 3  # fields.Field
FLAG = Qt.ItemDataRole.UserRole + 4  # values.Shown of what is urgent in the row, or None
WAIT = "…"
RETRY_MILLISECONDS = 120
FEW = 40  # changed rows that are told one by one
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel):
    """Rows of one description in the order of a Query; columns are its fields."""

    counted = Signal()  # the rows or what they hold changed: counts and totals are to be read again
    troubled = Signal(object)  # PlannerError met while reading rows

    def __init__(self, desk: Desk, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = description(name)
        self.fields: tuple[Field, ...] = self.about.fields
        self.query = Query(name)
        self.wording = Wording(desk.file)
        self._keys = Keys([])
        self._rows = Rows(desk.file, name)
        self._stale = False
        self._later = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._later.timeout.connect(self._try_again)
        desk.changed.connect(self._on_changed)
        desk.actor_changed.connect(self.read_again)  # secret rows are shown to those they name

    # --- what is shown -------------------------------------------------------------------------------

    def set_query(self, query: Query) -> None:
        """Show what this query asks for; waits (rows as before) while a worker holds the file."""
        self.query = query
        self.read_again()

    def read_again(self) -> None:
        """Ask the file anew for the ids in force."""
        if self.desk.file.database.busy:
            self._stale = True
            self._later.start()
            return
        self._stale = False
        try:
            self._show(records.ids(self.desk.file, self.query))
        except PlannerError as error:
            self.troubled.emit(error)

    def _show(self, keys: Keys) -> None:
        if keys != self._keys:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()
        self.counted.emit()

    def id_at(self, row: int) -> UUID:
        """The id of a row; IndexError past the end."""
        return self._keys[row]

    def row_of(self, record: UUID) -> int | None:
        """Where a record stands, None when the query leaves it out."""
        try:
            return self._keys.index(record)
        except ValueError:
            return None

    def record_at(self, row: int) -> Record | None:
        """The record of a row; None while it cannot be read."""
        key = self._keys[row]
        if key not in self._rows:
            if self.desk.file.database.busy:
                self._later.start()
                return None
            try:
                self._rows.read(self._keys, row)
            except PlannerError as error:
                self._rows.give_up(key)
                self._tell_trouble(error)
        return self._rows.get(key)

    def shown(self, record: Record, field: Field) -> Shown:
        """What a cell of that record shows."""
        return self.wording.shown(field, getattr(record, field.name), self._rows.titles)

    # --- Qt's questions ------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.fields):
            return None
        field = self.fields[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(field.heading or field.label)
        if role == Qt.ItemDataRole.ToolTipRole and field.help:
            return _(field.help)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if to_right(field) else LEFT
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        field = self.fields[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if to_right(field) else LEFT
        if role == FIELD:
            return field
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, SHOWN, VOIDED, FLAG):
            return None
        record = self.record_at(index.row())
        return _waiting(role) if record is None else self._of(record, field, role)

    def _of(self, record: Record, field: Field, role: int) -> Any:
        if role == VOIDED:
            return record.void_reason
        if role == FLAG:
            return self._flag(record)
        shown = self.shown(record, field)
        if role == SHOWN:
            return shown
        if role == Qt.ItemDataRole.AccessibleTextRole and record.void_reason:
            voided = _("ยกเลิก")
            return f"{shown.text} ({voided})"
        return shown.text

    def _flag(self, record: Record) -> Shown | None:
        if not self.about.flag:
            return None
        shown = self.shown(record, self.about.field(self.about.flag))
        return shown if shown.tone else None

    def title_at(self, row: int) -> str:
        """What the record of a row calls itself; '…' while it cannot be read."""
        record = self.record_at(row)
        return WAIT if record is None else title_of(record, _)

    # --- what changes --------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        touch = touch_of(changes, self.about, self.query)
        if touch is Touch.WORDS:
            self.wording.forget()
        if touch is Touch.ROWS:
            self._rows.forget(changes.ids(self.about.name))
            self._repaint(changes.ids(self.about.name))
            self.counted.emit()
        elif touch is not Touch.NOTHING:
            self._rows.forget_all()
            self._repaint(None)
            self.read_again()

    def _repaint(self, some: frozenset[UUID] | None) -> None:
        """Tell the view that cells read anew: those of some records, or all."""
        last = len(self.fields) - 1
        if some is None or len(some) > FEW:
            if self._keys:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, last))
            return
        for row in map(self.row_of, some):
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _tell_trouble(self, error: PlannerError) -> None:
        """Tell it once painting is over: a message box may not open while the view paints."""
        QTimer.singleShot(0, self, lambda: self.troubled.emit(error))

    def _try_again(self) -> None:
        if self._stale:
            self.read_again()
        if self.desk.file.database.busy:
            self._later.start()
            return
        self._repaint(None)


def _waiting(role: int) -> Any:
    if role == SHOWN:
        return Shown(WAIT)
    return "" if role == VOIDED else WAIT
