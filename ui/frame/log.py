"""The log on this computer: what failed and where, never what stands in the file."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

MOST = 512 * 1024  # bytes a file
KEPT = 3
NAME = "planner-desktop.log"

program = logging.getLogger("planner")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _WhenNeeded(logging.Handler):
    """Opens the file with the first thing to write: most days have none, and rotating imports sockets."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._place = place
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self._place, maxBytes=MOST, backupCount=KEPT, encoding="utf-8", delay=True
            )
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def write_to(folder: Path) -> logging.Handler | None:
    """Begin the log in that folder, Qt's own warnings too; None where it cannot be written."""
    program.setLevel(logging.INFO)
    qInstallMessageHandler(_from_qt)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = _WhenNeeded(folder / NAME)
        program.addHandler(handler)
        return handler
    return None


def end(handler: logging.Handler | None) -> None:
    """Close the log and give Qt its own message door back."""
    qInstallMessageHandler(None)
    if handler is not None:
        program.removeHandler(handler)
        handler.close()


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    del context
    program.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
