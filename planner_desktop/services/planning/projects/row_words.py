"""Kept rows as a reader sees them: choices by their labels, links by the names of that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.dates import short_month
from planner_desktop.messages import mark
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.planning.differences import FieldChange

if TYPE_CHECKING:
    from planner_desktop.domain.fields import Field
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.year_rows import Kept, Titles

GONE = mark("(ไม่มีในทะเบียนแล้ว)")
MONTHS = mark("เดือนที่ทำกิจกรรม")
_ASIDE = frozenset({"state", "files", "copied_from", "note", "fiscal_year"})
_ORDER = (
    "project",
    "project_indicator",
    "project_risk",
    "alignment",
    "activity",
    "budget_line",
    "plan_node",
    "plan_statement",
    "indicator",
    "indicator_year",
)


def rank(kind: str) -> int:
    """Where rows of a kind stand: what a project says of itself, its work, then the plan as a whole."""
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def month_words(told: dict[str, int | None]) -> str:
    """`พ.ย. 69 (20), ธ.ค. 69`."""
    return ", ".join(
        short_month(month) if count is None else f"{short_month(month)} ({count:,})"
        for month, count in sorted(told.items())
    )


class RowWords:
    """Reads what labels and names it needs once, for many rows."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        self._words = Catalogue.load("th")
        self._shown: dict[str, Shown] = {}

    def changed(
        self, then: tuple[Kept, Titles | None], present: tuple[Kept, Titles | None]
    ) -> tuple[FieldChange, ...]:
        """The fields of a row that differ."""
        (old, named), (new, named_now) = then, present
        before, after = old.record(), new.record()
        return tuple(
            FieldChange(field.label, self._said(field, before, named), self._said(field, after, named_now))
            for field in _fields(old.kind)
            if getattr(before, field.name) != getattr(after, field.name)
        )

    def told(self, one: Kept, named: Titles | None) -> tuple[tuple[str, str], ...]:
        """Everything that a row says: (label, words)."""
        record = one.record()
        return tuple(
            (field.label, self._said(field, record, named))
            for field in _fields(one.kind)
            if field.target != "project" and getattr(record, field.name) not in (None, "", ())
        )

    def _said(self, field: Field, row: Record, named: Titles | None) -> str:
        value: Any = getattr(row, field.name)
        known = (named or {}).get(field.target)
        if known is not None and value and field.kind is Kind.LINK:
            return known.get(value.hex, GONE)
        if known is not None and value and field.kind is Kind.LINKS:
            return "; ".join(known.get(one.hex, GONE) for one in value)
        about = row.description
        shown = self._shown.setdefault(about.name, Shown(self._file, about, self._words))
        if field.kind in (Kind.LINK, Kind.LINKS):
            shown.turn_to([row])
        return shown.words(field, value)


def _fields(kind: str) -> list[Field]:
    return [one for one in description(kind).fields if one.name not in _ASIDE and one.kind is not Kind.FILES]
