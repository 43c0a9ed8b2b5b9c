"""What stands in the window while no file is open: the three ways to begin, and the files used lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit import look
from ui.kit.words import _

WIDTH = 640
PATH = Qt.ItemDataRole.UserRole


class Welcome(QFrame):
    """`busy` while a file is being opened: only says so."""

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()
    path_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title.setProperty("role", "title")
        self.ways = QWidget()
        self.recent = QListWidget()
        self.recent.setAccessibleName(_("แฟ้มที่ใช้ล่าสุด"))
        self.recent.itemActivated.connect(lambda item: self.path_chosen.emit(item.data(PATH)))
        self._lay_out()
        self.wait()

    def wait(self) -> None:
        """A file is being opened."""
        self.title.setText(_("กำลังเปิดแฟ้ม…"))
        self.ways.hide()

    def offer(self, recent: Sequence[str]) -> None:
        """No file is open: show the ways to begin."""
        self.title.setText(_("เริ่มจากที่ใดดี"))
        self.recent.clear()
        for text in recent:
            item = QListWidgetItem(look.icon("folder-open", "muted"), Path(text).name, self.recent)
            item.setData(PATH, text)
            item.setToolTip(text)
        self.recent.setVisible(bool(recent))
        self.ways.show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(look.GAP)
        for words, icon, wanted, primary in (
            (_("สร้างแฟ้มใหม่"), "file-plus", self.new_wanted, True),
            (_("เปิดแฟ้มที่มีอยู่"), "folder-open", self.open_wanted, False),
            (_("ดูสำนักงานตัวอย่าง"), "building", self.demo_wanted, False),
        ):
            button = QPushButton(look.icon(icon, "on_accent" if primary else "text"), words)
            button.setProperty("primary", "true" if primary else "false")
            button.clicked.connect(wanted)
            buttons.addWidget(button)
        inner = QVBoxLayout(self.ways)
        inner.setSpacing(look.SPACE)
        inner.addLayout(buttons)
        inner.addWidget(self.recent)
        self.ways.setMaximumWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        layout.addStretch(1)
        layout.addWidget(self.title)
        layout.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
