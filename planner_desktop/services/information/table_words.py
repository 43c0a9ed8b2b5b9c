"""Words of tables: choices and linked records by what they are called, days and money as tables hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.documents.figures import FigureColumn
from planner_desktop.language.dates import short_date
from planner_desktop.services import choices, records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Kind
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile


@dataclass
class Named:
    """Choices and links of one list of records in words."""

    file: OfficeFile
    name: str
    rows: Sequence[Record]
    titles: dict[UUID, str] = field(init=False)

    def __post_init__(self) -> None:
        self.titles = records.linked_titles(self.file, self.name, self.rows)

    def of(self, key: UUID | None) -> str:
        """What a linked record is called; '' for none."""
        return self.titles.get(key, "") if key else ""

    def choice(self, list_name: str, code: str) -> str:
        """What a code is called."""
        return labelled(self.file, list_name, code)


def labelled(file: OfficeFile, list_name: str, code: str) -> str:
    """What the office calls a code; the code itself when the list does not know it."""
    known = choices.labels(file, list_name)
    return known[code].label if code in known else code


def day(value: dt.date | None) -> str:
    """A short date, '' for none."""
    return short_date(value) if value else ""


def columns(*told: tuple[str, float, Kind]) -> tuple[FigureColumn, ...]:
    """Columns from (label, relative width, kind)."""
    return tuple(FigureColumn(*one) for one in told)


def baht(satang: int | None) -> float | None:
    """Money as the tables hold it."""
    return None if satang is None else satang / 100
