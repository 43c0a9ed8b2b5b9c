"""One line of text with type-ahead: a list below it that never takes the keyboard away from the line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.kit.editors.cleaning import clean_line

ROWS = 8
WIDEST, SCROLLER = 420, 16  # px
_VALUE = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Offer:
    """One row of the list."""

    label: str
    value: Any


Fetch = Callable[[str], Sequence[Offer]]


class OfferList(QListWidget):
    """The list below a line; a tool-tip window, so the line keeps the keyboard."""

    picked = Signal(object)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._pick_item)

    def offer(self, offers: Sequence[Offer], *, first: bool) -> None:
        """Show these rows (none: hide); `first` marks the first one."""
        self.clear()
        for one in offers:
            item = QListWidgetItem(one.label)
            item.setToolTip(one.label)
            item.setData(_VALUE, one.value)
            self.addItem(item)
        if not offers:
            self.close_list()
            return
        self.setCurrentRow(0 if first else -1)
        self.setGeometry(self._place())
        self.show()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a widget has one

    def mark(self, text: str) -> None:
        """Mark the row that stands in the line now."""
        for row in range(self.count()):
            label = self.item(row).text()
            if text and (label == text or label.endswith(f" {text}")):
                self.setCurrentRow(row)
                return

    def close_list(self) -> None:
        """Hide the list."""
        if self.isVisible():
            self.hide()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # a widget has one

    def step(self, steps: int) -> None:
        """Move the mark, round the ends when by one."""
        row = self.currentRow() + steps
        if abs(steps) == 1:
            row = self.count() - 1 if row == -2 else row % self.count()  # noqa: PLR2004 - up from none
        self.setCurrentRow(max(0, min(row, self.count() - 1)))

    def pick(self) -> bool:
        """Take the marked row; whether there was one."""
        item = self.currentItem()
        if item is None or not self.isVisible():
            return False
        self._pick_item(item)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        outside = (QEvent.Type.MouseButtonPress, QEvent.Type.NonClientAreaMouseButtonPress, QEvent.Type.Wheel)
        if event.type() in outside and isinstance(watched, QWidget):
            mine = watched is self._line or watched is self or self.isAncestorOf(watched)
            if not mine:
                self.close_list()
        return False

    def _pick_item(self, item: QListWidgetItem) -> None:
        value = item.data(_VALUE)
        self.close_list()
        self.picked.emit(value)

    def _place(self) -> QRect:
        height = self.sizeHintForRow(0) * min(ROWS, self.count()) + 2 * self.frameWidth() + 2
        corner = self._line.mapToGlobal(QPoint(0, self._line.height() + 2))
        screen = self._line.screen() or QGuiApplication.primaryScreen()
        if corner.y() + height > screen.availableGeometry().bottom():
            corner = self._line.mapToGlobal(QPoint(0, -height - 2))
        room = screen.availableGeometry()
        width = min(max(self._line.width(), self._longest()), room.width())
        return QRect(max(room.left(), min(corner.x(), room.right() - width)), corner.y(), width, height)

    def _longest(self) -> int:
        """The width its longest row asks for, at most WIDEST px: a narrow line still shows whole words."""
        return min(self.sizeHintForColumn(0) + 2 * self.frameWidth() + SCROLLER, WIDEST)


class SuggestLine(QLineEdit):
    """A line whose pasted text is cleaned; with `fetch` it offers rows while one types, Alt+Down for all."""

    picked = Signal(object)  # the value of a row taken from the list
    entered = Signal()  # Enter, when no row was taken
    stepped = Signal(int)  # Up is +1, Down -1, the page keys +-10, while no list is open
    gone = Signal()  # the keyboard went elsewhere

    def __init__(self, fetch: Fetch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fetch = fetch
        self.opens_on_click = False  # as a drop-down box does
        self.while_typing = True  # offer rows as one types, or only when asked for
        self.stepping = False  # whether arrows and page keys step a value
        self.mark_first = True  # whether Enter takes the first row at once
        self._offers: OfferList | None = None
        self._asked_for = ""  # the words of an empty line, while it cannot be typed into
        self.textEdited.connect(self._offer_typed)

    @property
    def listing(self) -> bool:
        """Whether the list is open."""
        return self._offers is not None and self._offers.isVisible()

    def set_locked(self, locked: bool) -> None:
        """Let it be read but not changed; what could be typed is then not suggested."""
        if locked != self.isReadOnly():
            self.setReadOnly(locked)
            self._asked_for, shown = self.placeholderText(), self._asked_for
            self.setPlaceholderText(shown)

    def offered(self) -> list[str]:
        """The rows now shown."""
        if self._offers is None or not self.listing:
            return []
        return [self._offers.item(row).text() for row in range(self._offers.count())]

    def offer_all(self) -> None:
        """Open the list with everything."""
        if self.fetch and not self.isReadOnly():
            self._list().offer(self.fetch(""), first=False)
            self._list().mark(self.text())

    def paste_clean(self) -> None:
        """Insert what lies on the clipboard, cleaned."""
        self.insert(clean_line(QGuiApplication.clipboard().text()))
        self.textEdited.emit(self.text())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._offers is not None and self.listing:
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # closes the list, not the form
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self._offers.pick()  # and the Tab moves on
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste_clean()
        elif not (self._list_key(event) or self._own_key(event)):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            if self._offers is not None:
                self._offers.close_list()
            self.gone.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.opens_on_click and event.button() == Qt.MouseButton.LeftButton and not self.listing:
            self.selectAll()
            self.offer_all()

    def _list_key(self, event: QKeyEvent) -> bool:
        """Keys for the open list; whether the key was one."""
        offers = self._offers
        if offers is None or not self.listing:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            offers.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            offers.close_list()
        elif key in _ENTER:
            if not offers.pick():
                offers.close_list()
                self.entered.emit()
        else:
            return False
        return True

    def _own_key(self, event: QKeyEvent) -> bool:
        """Keys for the line itself; whether the key was one."""
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.fetch and (key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down)):
            self.offer_all()
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif self.stepping and key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            steps = _STEPS[key]
            self.stepped.emit(-steps if abs(steps) == 1 else -10 if steps > 0 else 10)
        else:
            return False
        return True

    def _offer_typed(self, text: str) -> None:
        if self.fetch and self.while_typing:
            sought = clean_line(text)
            self._list().offer(self.fetch(sought) if sought else (), first=self.mark_first)

    def _list(self) -> OfferList:
        if self._offers is None:
            self._offers = OfferList(self)
            self._offers.picked.connect(self.picked)
        return self._offers
