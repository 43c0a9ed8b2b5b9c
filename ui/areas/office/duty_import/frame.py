"""What both imports of old texts share: the text at the left, what was recognised at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.services import duty_text
from ui.areas.office.duty_import.faults_part import FaultsPart
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.desk import Desk
from ui.kit.words import _

_SIZE = (1280, 680)
_OF_SCREEN = 0.95
_SHARES = (420, 860)
Part = tuple[QWidget, str]  # a part of the right side and its words


class TextImport(QDialog):
    """Reads a text; a subclass recognises it (`recognise`) and writes what was confirmed (`apply`)."""

    def __init__(self, desk: Desk, title: str, asked: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(title)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _OF_SCREEN))
        self.source = QPlainTextEdit(tabChangesFocus=True)
        self.source.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.source.setPlaceholderText(asked)
        self.source.setAccessibleName(_("ข้อความต้นฉบับ"))
        self.choose = QPushButton(look.icon("folder-open"), _("เลือกไฟล์…"))
        self.read = QPushButton(_("อ่านข้อความ"))
        self.write = QPushButton(deed)
        self.leave = QPushButton(_("ยกเลิก"))
        self.note = QLabel()
        self.banner = Banner(self)
        self.faults = FaultsPart()
        self.parts = QTabWidget()
        self._labels: list[str] = []
        self.name = ""  # of the file read; '' for pasted text
        self.corrected = False  # something recognised was put right by hand

    def recognise(self) -> None:
        """Recognise what stands in the source; corrections made before are done anew."""
        raise NotImplementedError

    def apply(self) -> None:
        """Write the corrected recognition and leave."""
        raise NotImplementedError

    def read_again(self) -> None:
        """Recognise the source; what was put right by hand is asked about first."""
        lost = _("สิ่งที่แก้ไว้ในตารางจะหายไป และข้อความจะถูกจำแนกใหม่ทั้งหมด")
        if not self.corrected or ask.confirm(self, _("อ่านข้อความใหม่หรือไม่"), lost, _("อ่านใหม่"), _("กลับไปแก้ต่อ")):
            self.recognise()

    def reject(self) -> None:
        lost = _("สิ่งที่แก้ไว้ในตารางจะหายไป ยังไม่มีสิ่งใดถูกบันทึกในแฟ้ม")
        if not self.corrected or ask.confirm(self, _("เลิกนำเข้าหรือไม่"), lost, _("เลิกนำเข้า"), _("กลับไปแก้ต่อ")):
            super().reject()

    def read_file(self, path: Path) -> None:
        """Take the words of a file into the source and recognise them."""

        def came(text: str) -> None:
            self.source.setPlainText(text)
            self.name = path.name
            self.recognise()

        self.desk.tasks.run(lambda _progress: duty_text.read_source(path), came, title=_("กำลังอ่านไฟล์"))

    def show_line(self, line: int) -> None:
        """Mark a line of the source (from 1)."""
        block = self.source.document().findBlockByNumber(line - 1)
        if line and block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.source.setTextCursor(cursor)
            self.source.centerCursor()
            self.source.horizontalScrollBar().setValue(0)

    def build(self, parts: Sequence[Part]) -> None:
        """Put the parts at the right, the faults last."""
        for part, label in (*parts, (self.faults, _("ข้อควรตรวจ"))):
            self.parts.addTab(part, label)
            self._labels.append(label)
        self._connect()
        self._lay_out()

    def show_counts(self, counts: Sequence[int]) -> None:
        """Say behind each part's words how much it holds; nothing before a text was read."""
        for place, label in enumerate(self._labels):
            self.parts.setTabText(place, f"{label} {counts[place]}" if counts else label)

    def _choose_file(self) -> None:
        kinds = _("ข้อความ Word และ PDF ({patterns})").format(patterns="*.txt *.docx *.pdf")
        path, _kind = QFileDialog.getOpenFileName(self, _("เลือกไฟล์ข้อความเดิม"), "", kinds)
        if path:
            self.read_file(Path(path))

    def _typed(self) -> None:
        self.name = ""
        self.read.setEnabled(bool(self.source.toPlainText().strip()))

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose_file)
        self.read.clicked.connect(self.read_again)
        self.write.clicked.connect(self.apply)
        self.leave.clicked.connect(self.reject)
        self.source.textChanged.connect(self._typed)
        self.faults.line_wanted.connect(self.show_line)

    def _lay_out(self) -> None:
        self.read.setEnabled(False)
        self.write.setProperty("primary", "true")
        self.note.setProperty("role", "muted")
        self.read.setAutoDefault(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._left())
        split.addWidget(self.parts)
        split.setSizes(list(_SHARES))
        foot = QHBoxLayout()
        foot.addWidget(self.note)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(self.banner)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _left(self) -> QWidget:
        title = QLabel(_("ข้อความต้นฉบับ"))
        title.setProperty("role", "heading")
        title.setBuddy(self.source)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.choose)
        head.addWidget(self.read)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, look.SPACE, 0)
        column.setSpacing(look.GAP)
        column.addLayout(head)
        column.addWidget(self.source, 1)
        return left
