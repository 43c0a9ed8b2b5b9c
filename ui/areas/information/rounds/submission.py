"""What one school sent: its answers to read or type, what is unusual in them, comments and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.forms import DataField, cell_key, lines
from planner_desktop.domain.information.rounds import Submission
from planner_desktop.errors import PlannerError, UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.exchange.values import Unreadable
from planner_desktop.services.information.rounds import approving, asking, checks, sheets, status, taking
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.information.rounds.approving import Inspection
    from planner_desktop.services.information.rounds.asking import Asked, Cells
    from planner_desktop.services.information.rounds.checks import Matter, Spans
    from planner_desktop.services.information.rounds.status import SchoolStatus
    from ui.kit.desk import Desk

_SIZE = (1080, 640)
_CELL = 84  # px
KEY = Qt.ItemDataRole.UserRole
Place = tuple[str, str]  # field code, cell key


class SubmissionDialog(QDialog):
    """Cells at the left, what was found at the right; saving checks everything and is one step."""

    def __init__(self, desk: Desk, asked: Asked, one: SchoolStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.asked, self.one = desk, asked, one
        self.found: Inspection | None = None
        self.history: Spans = checks.spans(desk.file, asked).get(one.school.id, {})
        self.cells: dict[Place, QLineEdit | QComboBox] = {}
        self.banner = Banner()
        self.matters = QListWidget()
        self.matters.setWordWrap(True)
        self.matters.setAccessibleName(_("จุดที่ต้องแก้หรือชี้แจง"))
        self.comment_button = QPushButton(look.icon("pencil"), _("ชี้แจง…"), autoDefault=False)
        self.mark_button = QPushButton(look.icon("bookmark"), _("ตามต่อ…"), autoDefault=False)
        self.save_button = QPushButton(_("บันทึกข้อมูล"), autoDefault=False)
        self.approve_button = QPushButton(look.icon("check"), _("รับรอง"), autoDefault=False)
        self.setWindowTitle(f"{one.school.name} – {asked.round.name}")
        self.resize(*_SIZE)
        self._lay_out()
        self.comment_button.clicked.connect(self.comment)
        self.mark_button.clicked.connect(self.mark)
        self.save_button.clicked.connect(self.save)
        self.approve_button.clicked.connect(self.approve)
        self.matters.itemSelectionChanged.connect(self._show_state)
        self.matters.itemActivated.connect(self._to_cell)
        self.read_again()

    # --- reading --------------------------------------------------------------------------------------

    def read_again(self) -> None:
        """Show the answers and what was found as the file holds them."""
        kept = asking.submissions(self.desk.file, self.asked.round.id).get(self.one.school.id)
        self.found = approving.inspect(self.desk.file, kept.id) if kept else None
        for (code, key), cell in self.cells.items():
            answers = self.found.cells.get(code, {}) if self.found else {}
            _put(cell, "" if key not in answers else str(answers[key]))
        self._show_found()

    def _show_found(self) -> None:
        found = self.found
        self.matters.clear()
        for cell in self.cells.values():
            look.set_role(cell, "faulty", "false")
            look.set_role(cell, "unusual", "false")
        for one in found.matters if found else ():
            self._add(one)
        if found is None:
            words, tone = _("โรงเรียนยังไม่ส่งข้อมูล กรอกจากเอกสารที่ได้รับแล้วบันทึกได้"), "info"
        elif found.unanswered:
            count = len(found.unanswered)
            words, tone = _("มี {count} จุดที่ต้องแก้หรือชี้แจงก่อนรับรอง").format(count=count), "warning"
        else:
            words, tone = _("ไม่มีจุดที่ค้าง รับรองได้"), "info"
        self.matters.setCurrentRow(0)
        if self.one.locked:
            words = f"{show(self.one.locked)} · {words}"
        self.banner.say(words, "warning" if tone == "warning" else "info")
        self._show_state()

    def _add(self, one: Matter) -> None:
        assert self.found is not None
        remark = self.found.remarks.get(one.about)
        answered = self.found.answered(one)
        sign = _("✓ ชี้แจงแล้ว") if answered else _("✗ ต้องแก้") if one.error else _("! ผิดปกติ")
        words = f"{sign}  {self._label(one)}: {show(one.message)}"
        if remark and answered:
            words += f"\n“{remark.comment}”"
        row = QListWidgetItem(words)
        row.setData(KEY, one)
        self.matters.addItem(row)
        cell = self.cells.get((one.field, one.key))
        if cell is not None and not answered:
            look.set_role(cell, "faulty" if one.error else "unusual", "true")
            cell.setToolTip(show(one.message))

    def _label(self, one: Matter) -> str:
        field = next((field for field in self.asked.fields if field.code == one.field), None)
        return " ".join(filter(None, (field.label if field else "", one.key)))

    def _show_state(self) -> None:
        one, free = self.matter(), not self.desk.file.read_only
        self.comment_button.setEnabled(free and one is not None and not one.error)
        self.mark_button.setEnabled(free and self.found is not None)
        self.save_button.setEnabled(free and self.one.locked is None)
        state = self.found.submission.state if self.found else ""
        self.approve_button.setEnabled(free and state in ("sent", "late"))
        for cell in self.cells.values():
            cell.setEnabled(free and self.one.locked is None)

    def matter(self) -> Matter | None:
        """The chosen matter."""
        row = self.matters.currentItem()
        return row.data(KEY) if row and row.isSelected() else None

    # --- deeds ----------------------------------------------------------------------------------------

    def typed(self) -> Cells:
        """What stands in the cells; UserError names the first that cannot be read."""
        found: Cells = {}
        fields = {one.code: one for one in self.asked.fields}
        for (code, key), cell in self.cells.items():
            words = _read(cell)
            if not words:
                continue
            try:
                found.setdefault(code, {})[key] = sheets.answer(fields[code], words)
            except Unreadable as wrong:
                cell.setFocus()
                label = f"{fields[code].label} {key}".strip()
                raise UserError(say("{field}: {cause}", field=label, cause=wrong.message)) from wrong
        return found

    def save(self) -> None:
        """Keep what was typed, or say what is wrong."""
        try:
            cells = self.typed()
            taking.save_answers(self.desk.file, self.asked, self.one.school, cells)
        except PlannerError as error:
            words = " ".join(show(one) for one in (error.message, error.advice) if one)
            self.banner.say(words, "danger")
            return
        self.desk.say(_("บันทึกข้อมูลของ {school} แล้ว").format(school=self.one.school.name))
        self.read_again()

    def comment(self) -> None:
        """Ask why an unusual value is right."""
        one = self.matter()
        if one is None or self.found is None:
            return
        words = ask.ask_text(self, _("ชี้แจง"), f"{self._label(one)}: {show(one.message)}", yes=_("บันทึก"))
        if words:
            self._try(
                lambda found=self.found: approving.comment(self.desk.file, found.submission.id, one, words)
            )

    def mark(self) -> None:
        """Ask what must be followed up."""
        found, one = self.found, self.matter()
        if found is None:
            return
        words = ask.ask_text(self, _("ตามต่อ"), _("ต้องถามโรงเรียนเรื่องใด"), yes=_("เพิ่มในรายการตามต่อ"))
        if words:
            self._try(lambda: approving.follow_up(self.desk.file, found, one, words))
            self.desk.say(_("เพิ่มในข้อมูลที่ต้องตามต่อแล้ว"))

    def approve(self) -> None:
        """Approve and close, or say what stands in the way."""
        if self.found is None:
            return
        done = approving.approve(self.desk.file, [self.found.submission.id])
        if done.refused:
            self.banner.say(show(done.refused[0][1]), "warning")
            return
        self.accept()

    def _try(self, deed: object) -> None:
        assert callable(deed)
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self, error)
        self.read_again()

    def _to_cell(self, row: QListWidgetItem) -> None:
        one = row.data(KEY)
        cell = self.cells.get((one.field, one.key))
        if cell is not None:
            cell.setFocus()

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setSpacing(look.GAP)
        for one in self.asked.fields:
            column.addWidget(self._field(one))
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(room)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(_("จุดที่ต้องแก้หรือชี้แจง"))
        heading.setProperty("role", "heading")
        right.addWidget(heading)
        right.addWidget(self.matters, 1)
        row = QHBoxLayout()
        row.addWidget(self.comment_button)
        row.addWidget(self.mark_button)
        row.addStretch(1)
        right.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(scroll)
        split.addWidget(side)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.approve_button)
        foot.addStretch(1)
        leave = QPushButton(_("ปิด"), autoDefault=False)
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        foot.addWidget(self.save_button)
        self.save_button.setProperty("primary", "true")
        layout = QVBoxLayout(self)
        layout.addWidget(self.banner)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _field(self, one: DataField) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setVerticalSpacing(look.TIGHT)
        unit = f" ({one.unit})" if one.unit else ""
        heading = QLabel(one.label + unit, wordWrap=True)
        heading.setProperty("role", "strong")
        grid.addWidget(heading, 0, 0)
        for at, name in enumerate(one.column_keys, start=1):
            grid.addWidget(QLabel(name), 0, at, Qt.AlignmentFlag.AlignRight)
        first = 0 if one.keys == ("",) else 1
        for row, row_key in enumerate(one.row_keys, start=first):
            if row_key:
                grid.addWidget(QLabel(row_key), row, 0)
            for at, column_key in enumerate(one.column_keys, start=1):
                grid.addWidget(self._cell(one, cell_key(row_key, column_key)), row, at)
        grid.setColumnStretch(0, 1)
        return card

    def _cell(self, one: DataField, key: str) -> QLineEdit | QComboBox:
        cell: QLineEdit | QComboBox
        if one.kind == "choice":
            cell = QComboBox()
            cell.addItems(["", *lines(one.options)])
        else:
            cell = QLineEdit()
            if one.kind == "number":
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                cell.setFixedWidth(_CELL)
        cell.setAccessibleName(f"{one.label} {key}".strip())
        span = self.history.get((one.code, key))
        if span:
            cell.setToolTip(_("รอบก่อน ๆ {least}–{most}").format(least=span[0], most=span[1]))
        self.cells[one.code, key] = cell
        return cell


def show_submission(desk: Desk, window: QWidget | None, submission: UUID) -> None:
    """Open the dialog of one kept submission."""
    try:
        kept = records.get(desk.file, Submission, submission)
        assert kept.round is not None
        found = status.status(desk.file, kept.round)
        one = next((one for one in found.schools if one.school.id == kept.school), None)
        if one is None:
            raise UserError(say("โรงเรียนนี้ไม่อยู่ในรายชื่อที่ต้องส่งของรอบนี้แล้ว"))
    except PlannerError as error:
        ask.show_error(window, error)
        return
    SubmissionDialog(desk, found.asked, one, window).exec()


def _put(cell: QLineEdit | QComboBox, words: str) -> None:
    if isinstance(cell, QComboBox):
        if cell.findText(words) < 0:
            cell.addItem(words)  # an option that the form no longer offers
        cell.setCurrentText(words)
    else:
        cell.setText(words)


def _read(cell: QLineEdit | QComboBox) -> str:
    return (cell.currentText() if isinstance(cell, QComboBox) else cell.text()).strip()
