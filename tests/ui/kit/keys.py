"""Typing as an officer does; QTest's own typing knows ASCII only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.editors.base import Editor

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def target(editor: Editor) -> QWidget:
    """The widget that gets the keys of an editor."""
    return editor.focusProxy() or editor


def type_in(editor: Editor, text: str) -> None:
    """Type text, letter by letter."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target(editor), QKeyEvent(kind, ord(letter.upper()), PLAIN, letter))


def press(editor: Editor, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press one key."""
    QTest.keyClick(target(editor), key, modifiers)


def retype(editor: Editor, text: str) -> None:
    """Mark everything and type over it."""
    press(editor, Qt.Key.Key_A, CTRL)
    press(editor, Qt.Key.Key_Delete)
    type_in(editor, text)


def enter(editor: Editor, text: str) -> None:
    """Type over what is there and press Enter."""
    retype(editor, text)
    press(editor, Qt.Key.Key_Return)


def paste(editor: Editor, text: str) -> None:
    """Paste from the clipboard."""
    QGuiApplication.clipboard().setText(text)
    press(editor, Qt.Key.Key_V, CTRL)
