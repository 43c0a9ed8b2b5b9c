"""What a list asks for: which rows, in which order. Pure values; the store turns them into SQL."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

from planner_desktop.messages import mark


class Test(Enum):
    """How a field is compared; a Condition's value is one value, a pair for BETWEEN, a tuple for ONE_OF."""

    __test__ = False  # pytest: not a test class

    CONTAINS = "contains"
    IS = "is"
    ONE_OF = "one_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    EMPTY = "empty"
    FILLED = "filled"


TEST_LABELS = {
    Test.CONTAINS: mark("มีคำว่า"),
    Test.IS: mark("คือ"),
    Test.ONE_OF: mark("เป็นหนึ่งใน"),
    Test.AT_LEAST: mark("ตั้งแต่"),
    Test.AT_MOST: mark("ถึง"),
    Test.BETWEEN: mark("ระหว่าง"),
    Test.EMPTY: mark("ว่าง"),
    Test.FILLED: mark("มีค่า"),
}


@dataclass(frozen=True)
class Condition:
    """One test of one field."""

    field: str
    test: Test
    value: Any = None


@dataclass(frozen=True)
class Query:
    """Rows of one description. `sort` names fields ('-' turns round); empty takes the description's own."""

    name: str
    conditions: tuple[Condition, ...] = ()
    text: str = ""  # anywhere in the row
    sort: tuple[str, ...] = ()
    with_voided: bool = True
    viewer: UUID | None = None  # secret rows are shown only to those named in them

    def where(self, *conditions: Condition) -> Query:
        """The same query with further conditions."""
        return replace(self, conditions=(*self.conditions, *conditions))
