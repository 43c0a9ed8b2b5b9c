"""What an area says of a record page; everything else is read from the description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import fiscal_year_span
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
    """A deed that a page adds to a menu; `act` gets the chosen record (None when `needs_record` is off)."""

    label: str
    act: Callable[[Record | None], None]
    icon: str = ""
    shortcut: str = ""
    needs_record: bool = True


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
    prints: Sequence[PageAction] = ()  # in the print menu, over 'print this list'
    import_rows: Callable[[], None] | None = None  # opens the import of this list
    can_add: bool = True


def in_fiscal_year(name: str) -> Callable[[Desk], Query]:
    """A base query: rows dated within the fiscal year chosen in the window."""
    dated = description(name).dated

    def ask(desk: Desk) -> Query:
        span = fiscal_year_span(desk.fiscal_year)
        return Query(name, (Condition(dated, Test.BETWEEN, span),))

    return ask
