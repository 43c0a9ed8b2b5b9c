"""The tree itself: places, projects and activities with their counts and baht."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from planner_desktop.domain.money import format_baht
from planner_desktop.services import choices
from planner_desktop.services.planning.tree.year_tree import ProjectFigures, Sum
from ui.kit.table.tones import colour
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.services.planning.tree.year_tree import YearTree
    from ui.kit.desk import Desk

ROW = Qt.ItemDataRole.UserRole  # (record name, id)
Key = tuple[str, UUID]
KEYS = ("Alt+Up", "Alt+Down", "Alt+Right", "Alt+Left", "Ctrl+N", "Ctrl+L", "F2")
NAME, LEVEL, PROJECTS, ACTIVITIES, AMOUNT = range(5)


class PlanTree(QTreeWidget):
    """Tells which row is chosen; Enter or a double click opens it."""

    chosen = Signal()
    opened = Signal()
    pressed_key = Signal(str)  # a combination of KEYS, before any shortcut of the window takes it

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._rows: dict[UUID, QTreeWidgetItem] = {}
        self.setHeaderLabels([_("ข้อ"), _("ระดับ"), _("โครงการ"), _("กิจกรรม"), _("บาท")])
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_("ผังแผน"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(LEVEL, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(LEVEL, 140)
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit())
        self.itemActivated.connect(lambda _row, _column: self.opened.emit())

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move places from the window's shortcuts."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _combination(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = _combination(event)
        if keys:
            self.pressed_key.emit(keys)
        else:
            super().keyPressEvent(event)

    @property
    def chosen_row(self) -> Key | None:
        """(record name, id) of the current row."""
        now = self.currentItem()
        key: Key | None = now.data(NAME, ROW) if now else None
        return key

    @property
    def node(self) -> UUID | None:
        """The place chosen; for a project or activity the place it stands under."""
        now: QTreeWidgetItem | None = self.currentItem()
        while now is not None:
            key: Key | None = now.data(NAME, ROW)
            if key and key[0] == "plan_node":
                return key[1]
            now = now.parent()
        return None

    def choose(self, record: UUID) -> bool:
        """Make that row the current one; False when it is not there."""
        found = self._rows.get(record)
        if found is None:
            return False
        self.setCurrentItem(found)
        self.scrollToItem(found)
        return True

    def show_year(self, year: YearTree) -> None:
        """Show that tree; rows that were open stay open, the chosen one chosen."""
        before = self.chosen_row
        shut = {key for key, row in self._rows.items() if row.childCount() and not row.isExpanded()}
        labels = {code: _(one.label) for code, one in choices.labels(self.desk.file, "plan_level").items()}
        with QSignalBlocker(self):
            self.clear()
            self._rows = {}
            for row in self._places(year, None, labels):
                self.addTopLevelItem(row)
            loose = year.projects.get(None, ())
            if loose:
                self._add_loose(loose, year)
            for key, row in self._rows.items():
                row.setExpanded(key not in shut and row.data(NAME, ROW)[0] == "plan_node")
            first = self.topLevelItem(0)
            if (before is None or not self.choose(before[1])) and first is not None:
                self.setCurrentItem(first)

    def _places(
        self, year: YearTree, parent: UUID | None, labels: dict[str, str]
    ) -> Iterator[QTreeWidgetItem]:
        for one in year.children.get(parent, ()):
            below = year.sums.get(one.id, Sum())
            row = self._row(("plan_node", one.id), f"{one.code}  {one.name}".strip(), below)
            row.setText(LEVEL, labels.get(one.level, one.level))
            row.setToolTip(LEVEL, row.text(LEVEL))
            if not below.projects:
                row.setText(PROJECTS, _("ว่าง"))
                row.setForeground(PROJECTS, colour("warning"))
            row.addChildren(list(self._places(year, one.id, labels)))
            row.addChildren([self._project(found, year) for found in year.projects.get(one.id, ())])
            yield row

    def _add_loose(self, loose: tuple[ProjectFigures, ...], year: YearTree) -> None:
        top = QTreeWidgetItem([_("โครงการที่ยังไม่เลือกกลยุทธ์")])
        top.setForeground(NAME, colour("warning"))
        top.addChildren([self._project(one, year) for one in loose])
        self.addTopLevelItem(top)
        top.setExpanded(True)

    def _project(self, one: ProjectFigures, year: YearTree) -> QTreeWidgetItem:
        words = f"{one.code}  {one.name}".strip()
        row = self._row(("project", one.id), words, Sum(0, one.activities, one.amount))
        row.setText(LEVEL, _("โครงการ"))
        row.setText(PROJECTS, "")
        for activity in year.activities.get(one.id, ()):
            child = self._row(("activity", activity.id), activity.name, Sum(0, 0, activity.amount))
            child.setText(LEVEL, _("กิจกรรม"))
            child.setText(PROJECTS, "")
            child.setText(ACTIVITIES, "")
            row.addChild(child)
        return row

    def _row(self, key: Key, words: str, below: Sum) -> QTreeWidgetItem:
        amount = format_baht(below.amount) if below.amount else "–"
        row = QTreeWidgetItem([words, "", str(below.projects), str(below.activities), amount])
        row.setData(NAME, ROW, key)
        row.setToolTip(NAME, words)
        for column in (PROJECTS, ACTIVITIES, AMOUNT):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if key[0] == "plan_node":
            face = QFont(row.font(NAME))
            face.setBold(True)
            row.setFont(NAME, face)
        self._rows[key[1]] = row
        return row


def _combination(event: QKeyEvent) -> str:
    """Which of KEYS was pressed; '' for any other."""
    keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return keys if keys in KEYS else ""
