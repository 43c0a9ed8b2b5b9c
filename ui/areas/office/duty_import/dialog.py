"""The import: text at the left, what was recognised at the right; nothing is written before the button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
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

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_text import RecognisedOrder
from planner_desktop.domain.progress import Progress
from planner_desktop.messages import say
from planner_desktop.services import duty_text
from planner_desktop.services.duty_text.applying import Applied
from ui.areas.office.duty_import.duties_part import DutiesPart
from ui.areas.office.duty_import.faults_part import FaultsPart
from ui.areas.office.duty_import.people_part import PeoplePart
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.desk import Desk
from ui.kit.words import _, show

_SIZE = (1280, 680)
_SHARES = (420, 860)


class DutyImport(QDialog):
    """One import of a duty text into the file of the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.order: RecognisedOrder | None = None
        self.setWindowTitle(_("นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม"))
        self.resize(*_SIZE)
        self.source = QPlainTextEdit(tabChangesFocus=True)
        self.source.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.source.setPlaceholderText(_("วางข้อความคำสั่งเดิมที่นี่ (Ctrl+V) หรือเลือกไฟล์ .txt .docx .pdf"))
        self.source.setAccessibleName(_("ข้อความต้นฉบับ"))
        self.choose = QPushButton(look.icon("folder-open"), _("เลือกไฟล์…"))
        self.read = QPushButton(_("อ่านข้อความ"))
        self.write = QPushButton(_("นำเข้าเป็นร่างคำสั่ง"))
        self.leave = QPushButton(_("ยกเลิก"))
        self.banner = Banner(self)
        self.people, self.duties, self.faults = PeoplePart(desk), DutiesPart(desk), FaultsPart()
        self.parts = QTabWidget()
        self._connect()
        self._lay_out()
        self._show_state()

    def read_file(self, path: Path) -> None:
        """Take the words of a file into the source and recognise them."""
        self.desk.tasks.run(
            lambda _progress: duty_text.read_source(path), self._file_read, title=_("กำลังอ่านไฟล์")
        )

    def recognise(self) -> None:
        """Recognise what stands in the source; corrections made before are done anew."""
        text, file, year = self.source.toPlainText(), self.desk.file, self.desk.fiscal_year

        def work(progress: Progress) -> RecognisedOrder:
            return duty_text.matched(file, duty_text.recognise(text, progress=progress), year)

        self.desk.tasks.run(work, self._recognised, title=_("กำลังจำแนกข้อความ"))

    def apply(self) -> None:
        """Write the corrected recognition as a draft order and leave."""
        order, file = self.order, self.desk.file
        if order is not None:
            self.desk.tasks.run(
                lambda progress: duty_text.apply(file, order, progress), self._applied, title=_("กำลังนำเข้า")
            )

    def show_line(self, line: int) -> None:
        """Mark a line of the source (from 1)."""
        block = self.source.document().findBlockByNumber(line - 1)
        if line and block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.source.setTextCursor(cursor)
            self.source.centerCursor()
            self.source.horizontalScrollBar().setValue(0)

    def _file_read(self, text: str) -> None:
        self.source.setPlainText(text)
        self.recognise()

    def _recognised(self, order: RecognisedOrder) -> None:
        self.order = order
        self.people.show_order(order)
        self.duties.show_order(order)
        self.faults.show_order(order)
        self._show_state()
        self.parts.setCurrentIndex(0 if order.people else self.parts.count() - 1)

    def _corrected(self, order: RecognisedOrder) -> None:
        """One part was corrected: the others follow."""
        self.order = order
        if self.sender() is self.people:
            self.duties.show_order(order, max(self.duties.at, 0))
        else:
            self.people.show_order(order)
        self._show_state()

    def _applied(self, done: Applied) -> None:
        told = say(
            "นำเข้าเป็นร่างคำสั่งแล้ว: {people} คน {duties} หน้าที่ เพิ่มบุคลากร {staff} คน",
            people=done.people,
            duties=done.duties,
            staff=done.new_staff,
        )
        self.desk.say(show(told))
        self.accept()
        self.desk.show_record(DutyOrder.description.name, done.order)

    def _show_state(self) -> None:
        order = self.order or RecognisedOrder()
        counts = (len(order.people), sum(len(one.duties) for one in order.people), len(order.faults))
        for place, (label, count) in enumerate(zip(_labels(), counts, strict=True)):
            self.parts.setTabText(place, f"{label} {count}" if self.order else label)
        taken = [one for one in order.people if not one.left_out]
        nameless = [one for one in taken if not (one.name.staff or (one.name.first and one.name.last))]
        self.write.setEnabled(bool(taken) and not nameless and not self.desk.file.read_only)
        self._show_banner(order, nameless=bool(nameless))

    def _show_banner(self, order: RecognisedOrder, *, nameless: bool) -> None:
        if self.order is None:
            self.banner.hide()
        elif not order.people:
            self.banner.say(show(order.faults[0].message), "warning")
        elif nameless:
            self.banner.say(_("มีหน้าที่ที่ยังไม่รู้ว่าเป็นของผู้ใด จับคู่กับบุคลากร เติมชื่อ หรือเอาเครื่องหมายนำเข้าออก"), "warning")
        else:
            self.banner.hide()

    def _choose_file(self) -> None:
        kinds = _("ข้อความ Word และ PDF ({patterns})").format(patterns="*.txt *.docx *.pdf")
        path, _kind = QFileDialog.getOpenFileName(self, _("เลือกไฟล์คำสั่งเดิม"), "", kinds)
        if path:
            self.read_file(Path(path))

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose_file)
        self.read.clicked.connect(self.recognise)
        self.write.clicked.connect(self.apply)
        self.leave.clicked.connect(self.reject)
        self.source.textChanged.connect(lambda: self.read.setEnabled(bool(self.source.toPlainText().strip())))
        self.people.changed.connect(self._corrected)
        self.duties.changed.connect(self._corrected)
        for wanted in (self.people.line_wanted, self.duties.line_wanted, self.faults.line_wanted):
            wanted.connect(self.show_line)

    def _lay_out(self) -> None:
        self.read.setEnabled(False)
        self.write.setProperty("primary", "true")
        self.read.setAutoDefault(False)
        for part, label in zip((self.people, self.duties, self.faults), _labels(), strict=True):
            self.parts.addTab(part, label)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._left())
        split.addWidget(self.parts)
        split.setSizes(list(_SHARES))
        foot = QHBoxLayout()
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


def _labels() -> tuple[str, str, str]:
    return _("บุคคล"), _("หน้าที่"), _("ข้อควรตรวจ")
