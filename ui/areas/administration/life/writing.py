"""A letter or order written beside its live page: type at the left, see the paper at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from planner_desktop.domain.records import Record, title_of
from planner_desktop.errors import PlannerError
from planner_desktop.services import papers
from planner_desktop.services.papers import letters
from ui.kit import ask, look
from ui.kit.form import Form
from ui.kit.preview import show_pdf
from ui.kit.preview.live import LivePaper
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.administration.letter_life import Draft
    from ui.kit.desk import Desk

WIDTH, HEIGHT = 1280, 700
FORM_SHARE, PAPER_SHARE = 46, 54


class WritingDesk(QDialog):
    """Ctrl+S saves and stays, Esc leaves (asking only if something would be lost), Ctrl+P prints."""

    kept = Signal(object)  # Record: saved

    def __init__(self, desk: Desk, record: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk = desk
        self.form = Form(desk, record.description)
        self.form.load(record)
        self.paper = LivePaper(desk, self._drawing)
        self.fault = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.fault.setProperty("role", "warning")
        self.setWindowTitle(_("เขียน{kind}").format(kind=_(record.description.label)))
        self._lay_out()
        self._connect()
        self.resize(WIDTH, HEIGHT)
        self.form.focus_first("subject")

    def reject(self) -> None:
        if self.form.may_leave():
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.paper.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.form.may_leave():
            event.accept()
        else:
            event.ignore()

    def print_paper(self) -> None:
        """Show the paper as it stands now, to be printed."""
        title = title_of(self.form.record, _)
        self.desk.tasks.run(
            self._drawing(),
            lambda data: self._show(data, title),
            title=_("กำลังจัดหน้า"),
            on="drawing",
        )

    def _show(self, data: bytes, title: str) -> None:
        show_pdf(self, data, title)

    def _drawing(self) -> Callable[[Progress], bytes]:
        return papers.drawing(letters.paper_of(self.desk.file, cast("Draft", self.form.draft())))

    def _saved(self, record: Record) -> None:
        self.form.load(record)
        self.paper.want()
        self.kept.emit(record)
        self.desk.say(_("บันทึกแล้ว"))

    def _troubled(self, error: PlannerError) -> None:
        self.fault.setText(show(error.message))
        self.fault.show()

    def _lay_out(self) -> None:
        self.fault.hide()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fault)
        column.addWidget(self.paper, 1)
        column.addLayout(self._buttons())
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(self.form)
        self.splitter.addWidget(right)
        self.splitter.setSizes([WIDTH * FORM_SHARE // 100, WIDTH * PAPER_SHARE // 100])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _buttons(self) -> QHBoxLayout:
        self.print_button = QPushButton(look.icon("printer"), _("ดูก่อนพิมพ์"), autoDefault=False)
        self.print_button.setShortcut("Ctrl+P")
        self.close_button = QPushButton(_("ปิด"), autoDefault=False)
        row = QHBoxLayout()
        row.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        row.addStretch()
        row.addWidget(self.print_button)
        row.addWidget(self.close_button)
        return row

    def _connect(self) -> None:
        self.form.saved.connect(self._saved)
        self.form.cancelled.connect(self.accept)
        for box in self.form.boxes.values():
            box.editor.edited.connect(self._redraw)
        self.paper.troubled.connect(self._troubled)
        self.paper.drawn.connect(lambda _pages: self.fault.hide())
        self.print_button.clicked.connect(self.print_paper)
        self.close_button.clicked.connect(self.reject)

    def _redraw(self) -> None:
        self.paper.want()


def write(desk: Desk, record: Draft, parent: QWidget | None) -> None:
    """Open the writing desk over a letter; errors are shown."""
    try:
        WritingDesk(desk, record, parent).exec()
    except PlannerError as error:
        ask.show_error(parent, error)
