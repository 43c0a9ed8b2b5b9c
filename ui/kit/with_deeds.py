"""A list page with the deeds of the whole list in a row above it, in sight whatever row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.domain.queries import Query
    from ui.kit.record_page import RecordPage

Deed = tuple[str, str, "Callable[[], None]"]  # source-language words, icon, what it does


class ListWithDeeds(QWidget):
    """Answers the window as the list does."""

    def __init__(self, page: RecordPage, about: str, deeds: Sequence[Deed], *, writes: bool = True) -> None:
        super().__init__()
        self.list = page
        row = QHBoxLayout()
        row.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        row.setSpacing(look.GAP)
        self.words = QLabel(_(about), wordWrap=True)
        self.words.setProperty("role", "muted")
        row.addWidget(self.words, 1)
        self.deeds: list[QPushButton] = []
        for label, icon, act in deeds:
            button = QPushButton(look.icon(icon), _(label))
            button.setEnabled(not (writes and page.desk.file.read_only))
            button.clicked.connect(lambda _on=False, deed=act: deed())
            row.addWidget(button)
            self.deeds.append(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        # The words above wrap: a scroll area would give the page the height it likes, not the least it needs.
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
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
