"""What the program itself puts on the clipboard, and what it leaves there when it ends."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

OURS = "application/x-planner"  # so that we know our own data from another program's
_GUARD = "planner-clipboard"


def made_of(text: str, html: str = "") -> QMimeData:
    """Data for the clipboard. Qt crashes on data made in Python that outlives it, so a guard is set."""
    content = QMimeData()
    content.setData(OURS, b"1")
    content.setText(text)
    if html:
        content.setHtml(html)
    _guard()
    return content


def leave_text() -> None:
    """Leave plain text, which Qt keeps itself, in the place of our own data."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.mimeData().hasFormat(OURS):
        clipboard.setText(clipboard.text())


def _guard() -> None:
    application = QGuiApplication.instance()
    if application is not None and application.findChild(QObject, _GUARD) is None:
        QObject(application).setObjectName(_GUARD)
        application.aboutToQuit.connect(leave_text)
