"""What an area says of a record page; everything else is read from the description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import fiscal_year_span
from planner_desktop.errors import PlannerError
from ui.kit.desk import Desk
from ui.kit.table.filter_bar import QuickFilter


@dataclass(frozen=True)
class NextStep:
    """What the chosen record waits for: the one prominent button. Words are source-language words."""

    label: str
    act: Callable[[], None]
    why_not: str = ""  # why it is not possible yet; '' = it is
    missing: tuple[str, UUID] | None = None  # the record where what is missing can be put right


@dataclass(frozen=True)
class PageAction:
    """A deed that a page adds to a menu; `act` gets the chosen record (None when `needs_record` is off).

    Beside a record, a deed that does not fit it is shown but cannot be pressed.
    """

    label: str
    act: Callable[[Record | None], None]
    icon: str = ""
    shortcut: str = ""
    needs_record: bool = True
    fits: Callable[[Record], bool] | None = None


class RecordTab(Protocol):
    """A widget beside the form that shows one more side of the chosen record."""

    def show_record(self, record: Record | None) -> None:
        """Read that side of the record and lay it out."""


@dataclass(frozen=True)
class PanelTab:
    """One more tab of the record panel; `make` returns a QWidget that is a RecordTab."""

    label: str
    make: Callable[[Desk], RecordTab]


@dataclass(frozen=True)
class BulkAction:
    """A deed for the rows marked in the table, in the order of the table."""

    label: str
    act: Callable[[list[UUID]], None]
    icon: str = ""


@dataclass(frozen=True)
class Remedy:
    """What puts right why a record could not be saved; it is saved again after `act` (False: left alone)."""

    label: str
    act: Callable[[], bool]


@dataclass(frozen=True, kw_only=True)
class PageOptions:
    """Everything may be left out."""

    title: str = ""  # default: the description's plural
    page: str = ""  # under which the look is remembered; default: the description's name
    new_label: str = ""  # default: 'เพิ่ม' + the description's label
    about: str = ""  # one sentence for the empty page: what it is for
    columns: Sequence[str] = ()  # shown at first, in this order; default: as the description says
    quick: Sequence[QuickFilter] = ()
    base_query: Callable[[Desk], Query] | None = None  # default: every row
    draft: Callable[[Desk], Record] | None = None  # default: an empty record
    next_step: Callable[[Record], NextStep | None] | None = None
    actions: Sequence[PageAction] = ()  # beside the record
    buttons: Sequence[PageAction] = ()  # in the head beside the primary button
    tabs: Sequence[PanelTab] = ()  # beside the form, before links and history
    below: Callable[[Desk], RecordTab] | None = None  # under the list: what the chosen record consists of
    prints: Sequence[PageAction] = ()  # in the print menu, over 'print this list'
    import_rows: Callable[[], None] | None = None  # opens the import of this list
    can_add: bool = True
    bulk: Sequence[BulkAction] = ()  # offered while several rows are marked
    remedy: Callable[[PlannerError], Remedy | None] | None = None  # beside a refusal to save
    new_title: Callable[[Record], str] | None = None  # of an unsaved record (translated)
    begin_at: str = ""  # the field in which a new record begins; default: the first
    in_series: bool = False  # records come one after another: 'save and begin the next'


def in_fiscal_year(name: str) -> Callable[[Desk], Query]:
    """A base query: rows dated within the fiscal year chosen in the window."""
    dated = description(name).dated

    def ask(desk: Desk) -> Query:
        span = fiscal_year_span(desk.fiscal_year)
        return Query(name, (Condition(dated, Test.BETWEEN, span),))

    return ask
