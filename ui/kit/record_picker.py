"""Choosing any record of the file by a few words: the list narrows while typing, Enter takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.refs import Ref
from planner_desktop.domain.registry import description
from planner_desktop.services import search
from ui.kit import look
from ui.kit.ask import Question
from ui.kit.marked import MARKS, NOTE, TEXT, MarkedDelegate
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.search import Found
    from ui.kit.desk import Desk

AFTER = 120  # milliseconds of quiet before the file is searched
HEIGHT = 320
TAKEN = Qt.ItemDataRole.UserRole  # Ref
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Sought(QWidget):
    """A line and what the file holds for it."""

    def __init__(self, desk: Desk, names: Sequence[str] = ()) -> None:
        super().__init__()
        self._desk, self._names = desk, tuple(names)
        self._asked = 0  # counts searches: answers to older ones are dropped
        self.edit = QLineEdit(placeholderText=_("พิมพ์ชื่อเรื่อง เลขที่ หรือชื่อคน"), clearButtonEnabled=True)
        self.rows = QListWidget()
        self.rows.setItemDelegate(MarkedDelegate(self.rows))
        self.rows.setFixedHeight(HEIGHT)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = QTimer(self, singleShot=True, interval=AFTER)
        self._quiet.timeout.connect(self.search)
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.edit)
        column.addWidget(self.rows)

    def chosen(self) -> Ref | None:
        """The record of the current row."""
        item = self.rows.currentItem()
        found: Ref | None = item.data(TAKEN) if item else None
        return found

    def search(self) -> None:
        """Seek the typed words, off the window's thread."""
        self._quiet.stop()
        sought, asked = self.edit.text().strip(), self._asked
        if not sought:
            return
        file, names = self._desk.file, self._names

        def work(_progress: Progress) -> list[Found]:
            return search.find(file, sought, names=names, words=_)

        self._desk.tasks.run(work, lambda found: self._show(asked, found))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            QApplication.sendEvent(self.rows, event)
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._asked += 1
        self._quiet.start()

    def _show(self, asked: int, found: list[Found]) -> None:
        if asked != self._asked:
            return
        self.rows.clear()
        for one in found:
            item = QListWidgetItem(one.title, self.rows)
            item.setData(TAKEN, Ref(one.record_name, one.record))
            item.setData(TEXT, one.title)
            item.setData(MARKS, list(one.title_marks))
            item.setData(NOTE, _(description(one.record_name).label))
        self.rows.setCurrentRow(0)


def pick_record(desk: Desk, parent: QWidget | None, title: str, label: str) -> Ref | None:
    """Let one record be chosen; None when left."""
    sought = Sought(desk)
    question = Question(parent, title, label, sought, _("เลือก"))
    question.allow(False)
    sought.rows.currentItemChanged.connect(lambda: question.allow(sought.chosen() is not None))
    sought.rows.itemActivated.connect(question.accept)
    return sought.chosen() if question.exec() else None
