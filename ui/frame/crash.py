"""The outermost door: what nobody expected ends here, in one honest dialog and the log.

Units of work have rolled back by the time an exception arrives, since it passed through them.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import PlannerError
from ui.frame import log
from ui.kit import ask
from ui.kit.words import _

_ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 640, 440


class CrashDoor(QObject):
    """Takes every exception that nobody caught, from any thread; `quit_wanted` when the officer gives up."""

    quit_wanted = Signal()
    _came = Signal(object)  # BaseException, from any thread

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.showing = False
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook

    def stand(self) -> None:
        """Take the place of Python's own last words."""
        sys.excepthook = self._caught
        threading.excepthook = lambda told: self._came.emit(told.exc_value)

    def leave(self) -> None:
        """Give the place back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.quit_wanted.emit()
        elif QThread.currentThread() is self.thread():
            self._show(error.with_traceback(trace))
        else:
            self._came.emit(error.with_traceback(trace))

    def _show(self, error: BaseException) -> None:
        if isinstance(error, PlannerError) and not self.showing:
            ask.show_error(self._window(), error)  # a refusal that its page did not show itself
            return
        report = report_of(error)
        log.program.error("%s", report)
        if self.showing:
            return  # one dialog at a time; the log has the others
        self.showing = True
        try:
            if not CrashDialog(report, self._window()).exec():
                self.quit_wanted.emit()
        finally:
            self.showing = False


class CrashDialog(QDialog):
    """Accepted: work goes on. Rejected: the officer wants to close the program."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("เกิดเหตุที่โปรแกรมไม่ได้คาดไว้"))
        self.resize(WIDTH, HEIGHT)
        self.report = QPlainTextEdit(report, readOnly=True, tabChangesFocus=True)
        self.report.setAccessibleName(_("รายงานสำหรับผู้ดูแลโปรแกรม"))
        self.copy_button = QPushButton(_("คัดลอกรายงาน"))
        self.copy_button.clicked.connect(self.copy)
        self.quit_button = QPushButton(_("ปิดโปรแกรม"))
        self.quit_button.clicked.connect(lambda: self.done(0))
        self.go_on_button = QPushButton(_("ทำงานต่อ"))
        self.go_on_button.setProperty("primary", "true")
        self.go_on_button.setDefault(True)
        self.go_on_button.clicked.connect(self.accept)
        self._lay_out()
        self.go_on_button.setFocus()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(_("คัดลอกแล้ว"))

    def reject(self) -> None:
        """Esc and the corner cross mean: go on."""
        self.accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        what = _("เกิดเหตุที่โปรแกรมไม่ได้คาดไว้ เป็นความผิดพลาดของโปรแกรมเอง")
        heading = QLabel(what, wordWrap=True)
        heading.setProperty("role", "heading")
        meaning = QLabel(
            _(
                "สิ่งที่กำลังบันทึกอยู่ (ถ้ามี) ถูกยกเลิกทั้งรายการ ข้อมูลที่บันทึกไว้ก่อนหน้ายังอยู่ครบ "
                "ท่านทำงานต่อได้ หากหน้าที่เปิดอยู่ดูผิดปกติให้เปิดหน้านั้นใหม่"
            ),
            wordWrap=True,
        )
        advice = QLabel(_("รายงานนี้ไม่มีข้อมูลในแฟ้ม คัดลอกส่งให้ผู้ดูแลโปรแกรมได้"), wordWrap=True)
        advice.setProperty("role", "muted")
        for part in (heading, meaning, advice, self.report):
            layout.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.copy_button)
        foot.addStretch()
        foot.addWidget(self.quit_button)
        foot.addWidget(self.go_on_button)
        layout.addLayout(foot)


def report_of(error: BaseException) -> str:
    """Where it happened, without any value: the messages of exceptions may quote records."""
    import platform  # these two are slow to import and needed only here

    lines = [
        f"Planner Desktop {_version()} · Python {platform.python_version()} · Qt {qVersion()}",
        f"{platform.system()} {platform.release()} · {bangkok_clock():%Y-%m-%d %H:%M:%S} +07:00",
    ]
    chain: BaseException | None = error
    while chain is not None:
        lines.append(f"\n{type(chain).__module__}.{type(chain).__qualname__}")
        lines += [_frame(one) for one in traceback.extract_tb(chain.__traceback__)]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def _frame(one: traceback.FrameSummary) -> str:
    path = Path(one.filename)
    if path.is_relative_to(_ROOT):
        path = path.relative_to(_ROOT)
    shown = (
        path.name if path.is_absolute() else path.as_posix()
    )  # compiled files have their place in the program
    return f"  {shown}:{one.lineno} {one.name}"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("planner-desktop")
    except PackageNotFoundError:
        return "?"
