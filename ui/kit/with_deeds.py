"""A list page with something above it that stays in sight whatever row is chosen: a panel, or deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.beside import Beside, FlowRow
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.domain.queries import Query
    from ui.kit.command_box import Command
    from ui.kit.record_page import RecordPage

Deed = tuple[str, str, "Callable[[], None]"]  # source-language words, icon, what it does


class ListBelow(QWidget):
    """Answers the window as the list does."""

    def __init__(self, page: RecordPage, *above: QWidget) -> None:
        super().__init__()
        self.list = page
        row = QHBoxLayout()
        row.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        row.setSpacing(look.GAP)
        for one in above:
            row.addWidget(one, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(page, 1)
        self.setFocusProxy(page)

    def open(self, record: UUID) -> bool:
        """Show that record."""
        return self.list.open(record)

    def new(self) -> None:
        """Begin a new record."""
        self.list.new()

    def show_query(self, query: Query) -> None:
        """Show the rows of that query."""
        self.list.show_query(query)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return self.list.leave_draft()

    def commands(self) -> list[Command]:
        """What can be done by name."""
        return self.list.commands()


class ListWithDeeds(ListBelow):
    """The deeds of the whole list in a row above it."""

    def __init__(self, page: RecordPage, about: str, deeds: Sequence[Deed], *, writes: bool = True) -> None:
        self.words = QLabel(_(about), wordWrap=True)
        self.words.setProperty("role", "muted")
        self.deeds = [_button(deed, allowed=not (writes and page.desk.file.read_only)) for deed in deeds]
        super().__init__(page, Beside(self.words, FlowRow(*self.deeds)))


def _button(deed: Deed, *, allowed: bool) -> QPushButton:
    label, icon, act = deed
    button = QPushButton(look.icon(icon), _(label))
    button.setEnabled(allowed)
    button.clicked.connect(lambda _on=False: act())
    return button
