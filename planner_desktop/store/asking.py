"""A Query as SQL text with its values: which rows, in which order. `r` names the described table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from planner_desktop.domain.fields import MANY_KINDS, TEXT_KINDS, WHOLE_KINDS, Field, Kind
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Description
from planner_desktop.domain.registry import description
from planner_desktop.language.digits import to_arabic_digits, to_thai_digits
from planner_desktop.language.folding import fold
from planner_desktop.store import searching
from planner_desktop.store.codec import to_column
from planner_desktop.store.statements import order_column

# Rows that are alike stand newest first; every index ends in the row number, so this costs no sorting.
_AS_ADDED = "r.rowid DESC"
_SIMPLE = {Test.IS: "=", Test.AT_LEAST: ">=", Test.AT_MOST: "<="}


@dataclass
class Where:
    """Clauses that all must hold, and the values of their question marks in order."""

    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        """One clause more."""
        self.clauses.append(clause)
        self.values += values

    @property
    def text(self) -> str:
        """The WHERE of a statement, '' without clauses."""
        return f" WHERE {' AND '.join(self.clauses)}" if self.clauses else ""


def where(query: Query, *, with_secret: bool = False) -> Where:
    """Which rows a query asks for; secret ones only for their viewer, unless all are asked for."""
    about = description(query.name)
    asked = Where()
    for one in query.conditions:
        _condition(asked, about, one)
    if not query.with_voided:
        asked.add("r.void_reason = ''")
    if words := fold(query.text).split():
        clause, values = searching.rows_holding(words)
        asked.add(f"r.id IN (SELECT e.record FROM search_entry e WHERE {clause})", *values)  # noqa: S608 - our text
    if about.secrecy and not with_secret:
        _open_to(asked, about, query.viewer)
    return asked


def order(query: Query) -> str:
    """The ORDER BY of a query: its own fields, else those of its description."""
    about = description(query.name)
    keys = [key for name in query.sort or about.sort for key in _keys(about, name)]
    return f" ORDER BY {', '.join([*keys, _AS_ADDED])}"


def holding(column: str, sought: str) -> tuple[str, list[str]]:
    """The clause that a column holds a text, whichever digits were typed, and its values."""
    forms = dict.fromkeys([sought, to_arabic_digits(sought), to_thai_digits(sought)])
    likes = " OR ".join([f"{column} LIKE ? ESCAPE '!'"] * len(forms))
    return f"({likes})", [f"%{searching.escaped(form)}%" for form in forms]


def _open_to(asked: Where, about: Description, viewer: UUID | None) -> None:
    """Ordinary rows, and secret rows that name the viewer."""
    allowed = [f"r.{about.secrecy} IN ('', 'normal')"]
    values: list[bytes] = []
    if viewer is not None:
        allowed += [f"r.{name} = ?" for name in about.insiders]
        values = [viewer.bytes] * len(about.insiders)
    asked.add(f"({' OR '.join(allowed)})", *values)


def _condition(asked: Where, about: Description, condition: Condition) -> None:
    about_field = about.field(condition.field)
    column = f'r."{about_field.name}"'
    if about_field.kind in MANY_KINDS:
        _many_condition(asked, about, about_field, condition)
    elif condition.test in (Test.EMPTY, Test.FILLED):
        not_ = "" if condition.test is Test.EMPTY else "NOT "
        asked.add(f"{not_}{_empty(about_field, column)}")
    elif condition.test is Test.CONTAINS:
        clause, likes = holding(column, str(condition.value))
        asked.add(clause, *likes)
    else:
        _compared(asked, about_field, column, condition)


def _compared(asked: Where, about_field: Field, column: str, condition: Condition) -> None:
    value = condition.value
    if condition.test is Test.ONE_OF:
        kept = [to_column(about_field, one) for one in value]
        asked.add(f"{column} IN ({_marks(kept)})", *kept)
    elif condition.test is Test.BETWEEN:
        first, last = (to_column(about_field, one) for one in value)
        asked.add(f"{column} BETWEEN ? AND ?", first, last)
    elif (kept := to_column(about_field, value)) is None:
        asked.add(f"{column} IS NULL")
    else:
        asked.add(f"{column} {_SIMPLE[condition.test]} ?", kept)


def _empty(about_field: Field, column: str) -> str:
    whole = about_field.kind in WHOLE_KINDS or about_field.kind in (Kind.YES_NO, Kind.LINK)
    return f"({column} IS NULL)" if whole else f"({column} IS NULL OR {column} = '')"


def _many_condition(asked: Where, about: Description, about_field: Field, condition: Condition) -> None:
    owners = f"SELECT owner FROM {about.name}__{about_field.name}"  # noqa: S608 - our names
    if condition.test in (Test.EMPTY, Test.FILLED):
        asked.add(f"r.id {'NOT ' if condition.test is Test.EMPTY else ''}IN ({owners})")
        return
    wanted = condition.value if condition.test is Test.ONE_OF else (condition.value,)
    keys = [one.bytes for one in wanted]
    asked.add(f"r.id IN ({owners} WHERE target IN ({_marks(keys)}))", *keys)


def _keys(about: Description, name: str) -> Iterator[str]:
    """Sort keys of one field, '-' before its name turning it round; ascending, empty values stand last."""
    about_field = about.field(name.lstrip("-"))
    for key, may_miss in _sort_keys(about_field):
        if name.startswith("-"):
            yield f"{key} DESC"
        else:  # said only where a value can be missing, for the index's sake
            yield f"{key} ASC NULLS LAST" if may_miss else f"{key} ASC"


def _sort_keys(about_field: Field) -> Iterator[tuple[str, bool]]:
    """(SQL of a key, whether it can be missing)."""
    if column := order_column(about_field):
        yield f'r."{column}"', False
    elif about_field.kind is Kind.LINK:
        yield from ((key, True) for key in _linked_keys(about_field))
    elif about_field.kind is Kind.CHOICE:
        yield _choice_rank(about_field), False
    elif about_field.kind not in MANY_KINDS:
        own = about_field.kind in WHOLE_KINDS or about_field.kind in (Kind.DATE, Kind.MOMENT)
        yield f'r."{about_field.name}"', own


def _linked_keys(about_field: Field) -> list[str]:
    """By the linked record's own title, fetched by a subquery so that ids stay one column."""
    linked = description(about_field.target)
    parts = [linked.field(name) for name in linked.title if linked.field(name).kind in TEXT_KINDS]
    return [
        f'(SELECT s."{order_column(part) or part.name}" FROM {linked.name} s '  # noqa: S608 - our names
        f'WHERE s.id = r."{about_field.name}")'
        for part in parts
    ]


def _choice_rank(about_field: Field) -> str:
    """The place of a code in its shipped list; codes that the office added come after those."""
    from planner_desktop.domain.choices import CHOICE_LISTS

    shipped = {one.name: one.shipped for one in CHOICE_LISTS}.get(about_field.choices, ())
    column = f'r."{about_field.name}"'
    if not shipped:
        return column
    ranks = " ".join(f"WHEN {_literal(entry.code)} THEN {place}" for place, entry in enumerate(shipped))
    return f"CASE {column} {ranks} ELSE {len(shipped)} END"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
