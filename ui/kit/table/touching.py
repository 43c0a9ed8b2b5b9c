"""What a change in the file means for a table that shows a query."""

from __future__ import annotations

from enum import Enum

from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Description, linking_fields
from planner_desktop.services.file import Changes


class Touch(Enum):
    """How much of the table is to be read again."""

    NOTHING = "nothing"
    ROWS = "rows"  # some rows; the order and which rows are shown stand
    WORDS = "words"  # the words of choices
    ORDER = "order"  # which rows, in which order


def touch_of(changes: Changes, about: Description, query: Query) -> Touch:
    """Decide it from the changed fields; when in doubt the order is read again."""
    if changes.touches(about.name):
        return Touch.ROWS if _keeps_order(changes, about, query) else Touch.ORDER
    if changes.touches("choice_entry"):
        return Touch.WORDS
    linked = {field.target for field in linking_fields(about)}
    return Touch.ORDER if changes.touches(*linked) else Touch.NOTHING


def _keeps_order(changes: Changes, about: Description, query: Query) -> bool:
    if query.text:
        return False
    deciding = {name.lstrip("-") for name in query.sort or about.sort}
    deciding |= {one.field for one in query.conditions} | {"void_reason"}
    if about.secrecy:
        deciding |= {about.secrecy} | {field.name for field in about.fields if field.target == "person"}
    mine = [row for row in changes.rows if row.record_name == about.name]
    return all(row.before is not None and row.after is not None for row in mine) and not any(
        deciding & set(row.after or ()) for row in mine
    )
