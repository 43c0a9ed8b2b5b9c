"""A line for a place on the disk, typed or chosen in the system's own dialog."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner_desktop import paths
from planner_desktop.messages import mark
from ui.kit import look, office_files
from ui.kit.words import _

CONTROL = Qt.KeyboardModifier.ControlModifier
PICTURES = "*.png *.jpg *.jpeg *.bmp"


class Sort(Enum):
    """What is chosen."""

    FOLDER = "folder"
    NEW_FILE = "new_file"
    PICTURE = "picture"


_TITLES = {
    Sort.FOLDER: mark("เลือกโฟลเดอร์"),
    Sort.NEW_FILE: mark("เก็บแฟ้มงานไว้ที่"),
    Sort.PICTURE: mark("เลือกรูป"),
}


class PathLine(QLineEdit):
    """A line that keeps Enter to itself: it is no wish to close the dialog around it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & CONTROL:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PlaceLine(QWidget):
    """The path as text and a button that asks for it; `edited` is told when the officer changes it."""

    edited = Signal()
    entered = Signal()  # Enter: go on

    def __init__(self, sort: Sort, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = sort
        self.line = PathLine(self)
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(self.edited)
        self.line.entered.connect(self.entered)
        self.button = QPushButton(look.icon("folder-open"), _("เลือก…"), self)
        self.button.setAccessibleName(f"{_(_TITLES[sort])}: {name}")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    def path(self) -> Path | None:
        """The place, None while the line is empty."""
        text = self.line.text().strip().strip('"')
        return Path(text) if text else None

    def set_path(self, path: Path | None) -> None:
        """Show a place without telling `edited`."""
        self.line.setText(str(path) if path else "")
        self.line.setToolTip(self.line.text())

    def ask(self) -> None:
        """Ask the system's dialog; leaving it changes nothing."""
        chosen = self._chosen(str(self.path() or paths.documents_folder()))
        if chosen:
            self.set_path(Path(chosen))
            self.edited.emit()

    def _chosen(self, start: str) -> str:
        title = _(_TITLES[self._sort])
        if self._sort is Sort.FOLDER:
            return QFileDialog.getExistingDirectory(self, title, start)
        if self._sort is Sort.PICTURE:
            pictures = _("รูปภาพ") + f" ({PICTURES})"
            return QFileDialog.getOpenFileName(self, title, start, pictures)[0]
        chosen = QFileDialog.getSaveFileName(
            self, title, start, office_files.kinds(), "", QFileDialog.Option.DontConfirmOverwrite
        )[0]
        return str(office_files.with_ending(Path(chosen))) if chosen else ""
