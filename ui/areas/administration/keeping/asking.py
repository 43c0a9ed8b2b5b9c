"""Questions of keeping: described fields as things to fill in, and deeds whose refusal is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from ui.kit import ask
from ui.kit.ask_fields import Answer, FieldsQuestion
from ui.kit.desk import Desk

WIDTH, WIDE, HIGH = 620, 820, 640  # px; wide and high where a list stands above the fields


def question(
    parent: QWidget | None,
    desk: Desk,
    title: str,
    about: str,
    fields: Sequence[Field],
    values: Mapping[str, Any],
    do: Callable[[Answer], object],
    yes: str,
    *,
    above: QWidget | None = None,
) -> FieldsQuestion:
    """The question, not shown yet; it stays open with the reason while the deed is refused."""
    asked = FieldsQuestion(desk, parent, title, fields, do, about=about, values=values, yes=yes, above=above)
    asked.resize(WIDE if above else WIDTH, HIGH if above else asked.height())
    return asked


def fields_of(name: str, *wanted: str, **labels: str) -> list[Field]:
    """Described fields by name, as things to fill in here; `labels` renames some of them."""
    about = description(name)
    return [
        replace(about.field(one), given=False, group="", label=labels.get(one, about.field(one).label))
        for one in wanted
    ]


def guarded(parent: QWidget | None, deed: Callable[[], object]) -> bool:
    """Do it; a refusal is shown. Whether it was done."""
    try:
        deed()
    except PlannerError as error:
        ask.show_error(parent, error)
        return False
    return True
