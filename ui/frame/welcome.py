"""What stands in the window before a file is open: one calm sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.words import _


class Welcome(QLabel):
    """Painted first, before anything heavy is imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "muted")
        self.setText(_("กำลังเปิดแฟ้ม…"))
