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


def write_to(folder: Path) -> logging.Handler | None:
    """Begin the log in that folder, Qt's own warnings too; None where it cannot be written."""
    from logging.handlers import RotatingFileHandler  # brings sockets along; after the first paint

    program.setLevel(logging.INFO)
    qInstallMessageHandler(_from_qt)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / NAME, maxBytes=MOST, backupCount=KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
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
