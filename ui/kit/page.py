"""What the window may ask of a page. A page need not answer: it is asked only for what it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable
from uuid import UUID

if TYPE_CHECKING:
    from planner_desktop.domain.queries import Query
    from ui.kit.command_box import Command


@runtime_checkable
class OpensRecords(Protocol):
    """A page that can show one record of its kind."""

    def open(self, record: UUID) -> bool:
        """Show that record; False when it stays where it is."""


@runtime_checkable
class BeginsRecords(Protocol):
    """A page on which a new record can be begun."""

    def new(self) -> None:
        """Begin a new record."""


@runtime_checkable
class ShowsLists(Protocol):
    """A page whose list can be narrowed from outside."""

    def show_query(self, query: Query) -> None:
        """Show the rows of that query, its conditions visible and one click from gone."""


@runtime_checkable
class HoldsDraft(Protocol):
    """A page on which something may stand that is not saved yet."""

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""


@runtime_checkable
class HasCommands(Protocol):
    """A page with deeds of its own, to be found by name in the one box (Ctrl+K)."""

    def commands(self) -> list[Command]:
        """What can be done now, with the chosen record first."""
