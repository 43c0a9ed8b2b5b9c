"""What every editor is: a widget that holds one value of one field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.messages import Message
from ui.kit import look
from ui.kit.words import _, show


class Editor(QWidget):
    """One value of one field. `edited` is told when the officer changes it, never when it is loaded."""

    edited = Signal()  # the value or the typed text changed by hand
    left = Signal()  # the officer is through with it (focus went on); its faults may be shown now
    onward = Signal()  # Enter: go to the next field
    accepted = Signal()  # Ctrl+Enter in a long text: accept the whole form

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.read_only = False
        self.hint = Hint()
        self.row = QHBoxLayout()
        self.row.setSpacing(look.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        column.addLayout(self.row)
        column.addWidget(self.hint)

    def value(self) -> Any:
        """The value, of the Python type of the field's kind; the empty one while the text cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without telling `edited`."""
        raise NotImplementedError

    def words(self, value: Any) -> str:
        """A value as it would be shown here, on one line or more."""
        return str(value)

    def problem(self) -> Message | None:
        """Why the typed text is not a value (yet)."""
        return None

    def commit(self) -> None:
        """Turn the typed text into a value now, and say so beside it when that fails."""

    def set_read_only(self, read_only: bool) -> None:
        """Show the value without letting it be changed."""
        self.read_only = read_only

    def mark_faulty(self, faulty: bool) -> None:
        """Draw the box as one that needs correcting; the words stand below it."""
        look.set_role(self.focusProxy() or self, "faulty", "true" if faulty else "false")

    def add_unit(self) -> None:
        """Show the field's unit behind the box."""
        if self.field.unit:
            unit = QLabel(_(self.field.unit))
            unit.setProperty("role", "muted")
            self.row.addWidget(unit)


class Hint(QLabel):
    """A line below the box; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.hide()

    def say(self, message: Message | None, tone: str = "danger") -> None:
        """Show a message in a tone of the palette, or hide."""
        self.setText(f"{_mark(tone)} {show(message)}" if message else "")
        look.set_role(self, "role", tone)
        self.setVisible(message is not None)

    def come_into_view(self) -> None:
        """Scroll to what was just said: the answer to a deed must be seen."""
        QTimer.singleShot(0, self, self._scroll_here)  # once there is a place for it

    def _scroll_here(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.isVisible():
            above.ensureWidgetVisible(self, 0, look.TIGHT)


def _mark(tone: str) -> str:
    """A mark beside the word, so that no meaning hangs on colour alone."""
    return {"danger": "▲", "warning": "?", "good": "✓"}.get(tone, "·")
