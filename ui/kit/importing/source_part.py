"""Which file to read: chosen, dropped on the dialog, or its path typed or pasted; and the empty form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from planner_desktop import paths
from planner_desktop.domain.records import Description
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.importing.empty_form import ask_form
from ui.kit.places import PathLine
from ui.kit.words import _

KINDS = "*.xlsx *.xlsm *.csv *.tsv *.txt"


class SourcePart(QWidget):
    """Says `chosen` with a path when the officer has named a file."""

    chosen = Signal(object)  # Path

    def __init__(self, desk: Desk, about: Description, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = about
        self.line = FileLine(self)
        self.line.setPlaceholderText(_("ลากไฟล์มาวาง วางที่อยู่ไฟล์แล้วกด Enter หรือเลือกไฟล์"))
        self.line.setAccessibleName(_("ไฟล์ Excel หรือ CSV"))
        self.choose = QPushButton(look.icon("folder-open"), _("เลือกไฟล์…"), autoDefault=False)
        self.template = QPushButton(
            look.icon("download", "accent"), _("ดาวน์โหลดแบบฟอร์ม Excel เปล่า…"), autoDefault=False
        )
        self.template.setProperty("quiet", "true")
        self.line.entered.connect(self._typed)
        self.line.dropped.connect(self.take)
        self.choose.clicked.connect(self._ask)
        self.template.clicked.connect(self._ask_form)
        label = QLabel(_("ไฟล์"))
        label.setBuddy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        row.addWidget(label)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        row.addWidget(self.template)
        self.setFocusProxy(self.choose)

    def take(self, path: Path) -> None:
        """Show the path and say that it was chosen."""
        self.line.setText(str(path))
        self.line.setToolTip(str(path))
        self.chosen.emit(path)

    def _typed(self) -> None:
        path = path_in(self.line.text())
        if path is not None:
            self.take(path)

    def _ask(self) -> None:
        table = _("ตาราง")
        now = path_in(self.line.text())
        start = now.parent if now else paths.documents_folder()
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("เลือกไฟล์ที่จะนำเข้า"), str(start), f"{table} ({KINDS})"
        )
        if chosen:
            self.take(Path(chosen))

    def _ask_form(self) -> None:
        ask_form(self, self.desk.tasks, self.about.name, self.desk.say)


class FileLine(PathLine):
    """A path line into which a file copied in the file manager can be pasted."""

    dropped = Signal(object)  # Path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = file_in(QGuiApplication.clipboard().mimeData())
        if event.matches(QKeySequence.StandardKey.Paste) and path is not None:
            self.dropped.emit(path)
        else:
            super().keyPressEvent(event)


def path_in(text: str) -> Path | None:
    """The path in typed or pasted text: quoted as Windows copies it, or a file:// address."""
    bare = text.strip().strip('"').strip()
    if bare.startswith("file:"):
        bare = QUrl(bare).toLocalFile()
    return Path(bare) if bare else None


def file_in(data: QMimeData | None) -> Path | None:
    """The first file on the disk that was dropped or copied."""
    urls = data.urls() if data is not None and data.hasUrls() else []
    return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)
