"""The window's language: which catalogue is in use, and the translator for Qt's own words.

The one piece of state that every widget shares: a window has one language at a time, and passing a
catalogue to each label would bury the words themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import Message

_current: list[Catalogue] = []
_translators: list[QTranslator] = []


class QtWords(QTranslator):
    """Qt's own buttons and menus in our words (Qt ships no Thai)."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        return False

    def translate(  # type: ignore[override] # None is Qt's "not mine"; '' would blank the words
        self, context: str | bytes, sourceText: str | bytes, disambiguation: object = None, n: int = -1
    ) -> str | None:
        del disambiguation, n
        return self._catalogue.qt(_plain(context), _plain(sourceText)) or None


def use(catalogue: Catalogue) -> None:
    """Speak this catalogue's language from now on; widgets made before keep their words."""
    _current[:] = [catalogue]
    application = QCoreApplication.instance()
    if application is not None:
        spoken = QtWords(catalogue, application)
        application.installTranslator(spoken)
        for old in _translators:
            application.removeTranslator(old)
        _translators[:] = [spoken]


def language() -> str:
    """'th' or 'en'."""
    return _current[0].language


def _(text: str) -> str:
    """Translate a word or sentence written in the source language (Thai)."""
    return _current[0].text(text)


def show(message: Message | str) -> str:
    """Translate a Message with its facts."""
    return _current[0].show(message) if isinstance(message, Message) else _(message)


def _plain(text: str | bytes) -> str:
    return text.decode() if isinstance(text, bytes) else text
