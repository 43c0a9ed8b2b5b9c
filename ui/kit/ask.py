"""Questions and messages: plain words, named buttons, every one of them usable by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.errors import PlannerError, WorldError
from ui.kit import look
from ui.kit.words import _, show

WIDTH = 440
BESIDE = 100  # of a message's mark and edges
MOST_LINES = 30  # of one paragraph of a message


def over() -> QWidget | None:
    """The window in use, over which questions stand; never one that is closing."""
    active = QApplication.activeWindow()
    if active is not None and active.isVisible():
        return active
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in shown if isinstance(one, QMainWindow)), None)


def show_error(parent: QWidget | None, error: PlannerError) -> None:
    """Say what happened and what to do; the world's faults carry a warning mark, the officer's do not."""
    box = _box(parent, show(error.message), show(error.advice) if error.advice else "")
    grave = isinstance(error, WorldError)
    box.setIcon(QMessageBox.Icon.Warning if grave else QMessageBox.Icon.Information)
    box.addButton(_("เข้าใจแล้ว"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell(parent: QWidget | None, message: str, detail: str = "") -> None:
    """Show a message that must be read; good news goes to the status line instead (Desk.say)."""
    box = _box(parent, message, detail)
    box.setIcon(QMessageBox.Icon.Information)
    box.addButton(_("เข้าใจแล้ว"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def confirm(parent: QWidget | None, question: str, detail: str, yes: str, no: str = "") -> bool:
    """Ask before a deed that cannot simply be undone; `yes` names the deed, Esc and Enter mean no."""
    return pick(parent, question, detail, (yes,), no) == 0


def pick(parent: QWidget | None, question: str, detail: str, ways: Sequence[str], no: str = "") -> int | None:
    """Offer up to three named ways as buttons; the index chosen, None for `no` or Esc."""
    box = _box(parent, question, detail)
    box.setIcon(QMessageBox.Icon.Question)
    buttons = [box.addButton(way, QMessageBox.ButtonRole.AcceptRole) for way in ways]
    cancel = box.addButton(no or _("ยกเลิก"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    pressed = box.clickedButton()
    return next((place for place, button in enumerate(buttons) if button is pressed), None)


def may_leave(
    parent: QWidget | None, question: str, keep: Callable[[], bool], drop: Callable[[], object]
) -> bool:
    """Before what was typed goes out of sight: keep it, drop it, or stay (False)."""
    way = pick(parent, question, "", (_("บันทึก"), _("ไม่บันทึก")), _("กลับไปแก้ไข"))
    if way == 0:
        return keep()
    if way == 1:
        drop()
    return way == 1


def ask_text(
    parent: QWidget | None, title: str, label: str, *, value: str = "", hint: str = "", yes: str = ""
) -> str | None:
    """Ask for one line that is not empty; None when left."""
    edit = QLineEdit(value, placeholderText=hint)
    question = Question(parent, title, label, edit, yes)
    edit.textChanged.connect(lambda text: question.allow(bool(text.strip())))
    question.allow(bool(value.strip()))
    return edit.text().strip() if question.exec() else None


def ask_reason(parent: QWidget | None, title: str, label: str, *, yes: str = "") -> str | None:
    """Ask for a reason in a few words (voiding a registered row); None when left."""
    edit = QPlainTextEdit(tabChangesFocus=True)
    edit.setFixedHeight(96)
    question = Question(parent, title, label, edit, yes)
    edit.textChanged.connect(lambda: question.allow(bool(edit.toPlainText().strip())))
    question.allow(False)
    return edit.toPlainText().strip() if question.exec() else None


def choose(
    parent: QWidget | None, title: str, options: Sequence[str], *, label: str = "", yes: str = ""
) -> int | None:
    """Let one of the options be chosen by arrows and Enter; its index, None when left."""
    from ui.kit.wrapping import soft  # its patterns take a while to compile, and every window asks

    rows = QListWidget()
    rows.setWordWrap(True)
    rows.setResizeMode(QListWidget.ResizeMode.Adjust)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    question = Question(parent, title, label, rows, yes)
    question.ensurePolished()
    rows.ensurePolished()  # rows keep the height they had when they were added: the sheet's, not Qt's own
    rows.addItems([soft(one) for one in options])
    for place, one in enumerate(options):
        rows.item(place).setToolTip(one)
    rows.setCurrentRow(0)
    rows.itemActivated.connect(question.accept)
    question.allow(bool(options))
    return rows.currentRow() if question.exec() else None


class Question(QDialog):
    """One label, one field, one named deed and 'cancel'."""

    def __init__(self, parent: QWidget | None, title: str, label: str, field: QWidget, yes: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._buttons = QDialogButtonBox()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._yes = self._buttons.addButton(yes or _("ตกลง"), QDialogButtonBox.ButtonRole.AcceptRole)
        look.set_role(self._yes, "primary", "true")  # a button of a box is polished before it has the role
        self._buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out(label or title, field)

    def allow(self, allowed: bool) -> None:
        """Whether the deed can be done with what stands in the field."""
        self._yes.setEnabled(allowed)

    def _lay_out(self, label: str, field: QWidget) -> None:
        words = QLabel(label, wordWrap=True)
        words.setBuddy(field)
        field.setAccessibleName(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        for part in (words, field):
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(self._buttons)
        field.setFocus()


def _box(parent: QWidget | None, message: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(_("งานนโยบายและแผน"))
    box.ensurePolished()
    box.setText(_laid(box, message))
    box.setInformativeText(_laid(box, detail))
    room = box.fontMetrics().horizontalAdvance(max((message, detail), key=len))
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)  # facts may hold anything, also '<'
        if label.objectName() == "qt_msgbox_informativelabel":  # Qt allots a fifth of a scaled screen's width
            label.setMinimumWidth(min(room, WIDTH - BESIDE))
    return box


def _laid(box: QMessageBox, words: str) -> str:
    """The words on lines no wider than a message: Qt breaks no Thai on Windows, and would cut a long line."""
    from ui.kit.wrapping import lines  # as in `choose`

    measure = box.fontMetrics().horizontalAdvance
    laid = (lines(part, WIDTH - BESIDE, measure, MOST_LINES) or [""] for part in words.splitlines())
    return "\n".join(line for part in laid for line in part)
