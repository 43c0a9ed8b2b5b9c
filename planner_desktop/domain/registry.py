"""Finding a record's description by its name.

All records together (every_record.py) take a while to import; they are only when all are asked for, or one
that nobody has imported yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.records import DESCRIBED, Description

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record

    RECORDS: tuple[type[Record], ...]


def __getattr__(name: str) -> Any:
    """RECORDS, every described record of the program in the order of the areas."""
    if name != "RECORDS":
        raise AttributeError(name)
    from planner_desktop.domain.every_record import RECORDS

    return RECORDS


def description(name: str) -> Description:
    """Return the description of that name; KeyError when there is none."""
    if name not in DESCRIBED:
        from planner_desktop.domain import every_record  # noqa: F401 - importing it describes all
    return DESCRIBED[name]


def referring(name: str) -> tuple[tuple[Description, str], ...]:
    """Every (description, field name) that may point to records of that name."""
    from planner_desktop.domain.every_record import RECORDS

    return tuple(
        (record.description, field.name)
        for record in RECORDS
        for field in record.description.fields
        if field.target == name
    )
