"""A list of keeping as .xlsx: the same rows as on paper, with real dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind as Shape
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.keeping_form import KeepingForm

_KINDS = {Shape.NUMBER: Kind.NUMBER, Shape.DATE: Kind.DATE, Shape.MONEY: Kind.BAHT}


def write_sheet(form: KeepingForm, target: Path, progress: Progress = unwatched) -> int:
    """Write the list's rows; returns how many. WorldError when the file cannot be written."""
    columns = [SheetColumn(one.label, _KINDS.get(one.kind, Kind.TEXT), one.width) for one in form.columns]
    rows = [*form.rows, *((form.totals,) if form.totals else ())]
    return write_list(columns, rows, target, form.title, progress, count=len(rows))
