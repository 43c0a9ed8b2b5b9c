"""The receiving stamp on an attached PDF: shown on the page, moved by hand, kept beside the original."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.records import Record
from planner_desktop.errors import PlannerError
from planner_desktop.language.digits import to_thai_digits
from planner_desktop.messages import say
from planner_desktop.services.printing import stamping
from planner_desktop.services.printing.stamping import Offer
from ui.areas.administration.keeping.asking import guarded
from ui.areas.administration.keeping.showing import window
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _, show

HEIGHT = 600  # px of the page shown
INK = QColor("#1F3C88")
_STEP, _BIG_STEP = 1.0, 10.0  # points that an arrow key moves the stamp


class StampView(QWidget):
    """The first page with the stamp on it; the stamp follows the mouse and the arrow keys."""

    moved = Signal()

    def __init__(self, picture: QImage, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._offer = picture, offer
        self.place = offer.place
        self._scale = picture.width() / offer.sheet.width
        self._held: QPointF | None = None
        self.words = offer.words
        self.setFixedSize(picture.size())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(_("หน้าแรกกับตรารับ ใช้ปุ่มลูกศรเลื่อนตรา"))

    def box(self) -> QRectF:
        """The stamp in pixels of the view."""
        width, height = self._offer.sheet.stamp
        return QRectF(
            self.place.left * self._scale,
            self.place.top * self._scale,
            width * self._scale,
            height * self._scale,
        )

    def put(self, left: float, top: float) -> None:
        """Place the stamp (points from the page's upper left corner), never off the sheet."""
        width, height = self._offer.sheet.stamp
        left = min(max(left, 0.0), max(self._offer.sheet.width - width, 0.0))
        top = min(max(top, 0.0), max(self._offer.sheet.height - height, 0.0))
        self.place = replace(self.place, left=left, top=top)
        self.update()
        self.moved.emit()

    def sizeHint(self) -> QSize:
        return self._picture.size()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = self.box()
        if not box.contains(event.position()):  # a click beside it brings it there
            half = QPointF(box.width() / 2, box.height() / 2)
            self._move_to(event.position() - half)
        self._held = event.position() - self.box().topLeft()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._move_to(event.position() - self._held)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        if event.key() in moves:
            right, down = moves[Qt.Key(event.key())]
            self.put(self.place.left + right, self.place.top + down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        box = self.box()
        painter.fillRect(box, QColor(255, 255, 255, 190))
        painter.setPen(QPen(INK, 1.5))
        painter.drawRect(box)
        self._write(painter, box)
        painter.end()

    def _write(self, painter: QPainter, box: QRectF) -> None:
        face = look.font()
        face.setPixelSize(max(int(box.height() / 6.6), 6))
        painter.setFont(face)
        lines = (
            self.words.office,
            f"เลขรับ {self.words.number}",
            f"วันที่ {self.words.day}",
            f"เวลา {self.words.time}",
        )
        for at, line in enumerate(lines):
            row = QRectF(
                box.left() + 4, box.top() + 1 + at * box.height() / 4, box.width() - 8, box.height() / 4
            )
            where = Qt.AlignmentFlag.AlignHCenter if at == 0 else Qt.AlignmentFlag.AlignLeft
            painter.drawText(row, where | Qt.AlignmentFlag.AlignVCenter, to_thai_digits(line))

    def _move_to(self, corner: QPointF) -> None:
        self.put(corner.x() / self._scale, corner.y() / self._scale)


class StampDialog(QDialog):
    """The page, the words of the stamp, and the deed."""

    def __init__(
        self, desk: Desk, letter: IncomingLetter, attachment: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.letter, self.attachment = desk, letter, attachment
        self.setWindowTitle(_("ประทับตรารับ"))
        self.offer = stamping.offer(desk.file, letter, attachment)
        scale = min(HEIGHT / self.offer.sheet.height, HEIGHT * 1.2 / self.offer.sheet.width)
        picture = QImage.fromData(stamping.picture(desk.file, attachment, scale))
        self.view = StampView(picture, self.offer, self)
        words = self.offer.words
        self.office, self.number = QLineEdit(words.office), QLineEdit(words.number)
        self.day, self.time = QLineEdit(words.day), QLineEdit(words.time)
        self.back = QPushButton(_("วางที่ว่างที่สุด"), autoDefault=False)
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.buttons = QDialogButtonBox()
        yes = self.buttons.addButton(_("ประทับตราและแนบ"), QDialogButtonBox.ButtonRole.AcceptRole)
        look.set_role(yes, "primary", "true")
        self.buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        for edit in (self.office, self.number, self.day, self.time):
            edit.textChanged.connect(self._reword)
        self.back.clicked.connect(self._put_back)
        self.view.moved.connect(lambda: self.told.setText(_("ลากตราหรือใช้ปุ่มลูกศรเพื่อย้าย")))
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self._tell_place()

    def take(self) -> None:
        """Keep the stamped PDF beside the original."""

        def go() -> None:
            stamping.stamp(self.desk.file, self.letter.id, self.attachment, self.view.words, self.view.place)

        if guarded(self, go):
            self.desk.say(show(say("ประทับตรารับแล้ว ไฟล์ต้นฉบับยังอยู่")))
            self.accept()

    def _reword(self) -> None:
        self.view.words = replace(
            self.offer.words,
            office=self.office.text(),
            number=self.number.text(),
            day=self.day.text(),
            time=self.time.text(),
        )
        self.view.update()

    def _put_back(self) -> None:
        self.view.put(self.offer.place.left, self.offer.place.top)
        self._tell_place()

    def _tell_place(self) -> None:
        covers = _("หน้านี้ไม่มีที่ว่างพอ ตราจะทับข้อความบางส่วน ลากไปวางที่อื่นได้")
        free = _("วางไว้ที่ว่างใกล้มุมบนขวา ลากตราหรือใช้ปุ่มลูกศรเพื่อย้าย")
        self.told.setText(covers if self.offer.place.covers else free)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows = (
            (_("ชื่อในตรา"), self.office),
            (_("เลขรับ"), self.number),
            (_("วันที่"), self.day),
            (_("เวลา"), self.time),
        )
        for label, edit in rows:
            form.addRow(label, edit)
        side = QVBoxLayout()
        side.setSpacing(look.GAP)
        side.addLayout(form)
        side.addWidget(self.back)
        side.addWidget(self.told)
        side.addStretch()
        side.addWidget(self.buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        row.setSpacing(look.SPACE)
        row.addWidget(self.view)
        row.addLayout(side, 1)
        self.setMinimumWidth(self.view.width() + 340)


def ask_stamp(desk: Desk, record: Record | None) -> None:
    """Which PDF, where, and what the stamp says."""
    if not isinstance(record, IncomingLetter) or record.is_new:
        return
    found = stamping.pdfs(desk.file, record)
    if not found:
        ask.tell(window(), _("หนังสือนี้ไม่มีไฟล์ PDF แนบอยู่"), _("แนบไฟล์ PDF ที่สแกนไว้ในช่องไฟล์แนบ แล้วบันทึกก่อน"))
        return
    place: int | None = 0
    if len(found) > 1:
        place = ask.choose(window(), _("ประทับตรารับ"), [one.name for one in found], label=_("ประทับบนไฟล์ใด"))
    if place is None:
        return
    try:
        dialog = StampDialog(desk, record, found[place].id, window())
    except PlannerError as error:
        ask.show_error(window(), error)
        return
    dialog.exec()
