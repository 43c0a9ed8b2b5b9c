"""One editor for every kind of field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import YEAR_KINDS, Field, Kind
from planner_desktop.services import choices, records
from ui.kit.editors.base import Editor
from ui.kit.editors.days import DateEditor, MomentEditor, MonthEditor, YearEditor
from ui.kit.editors.figures import BahtEditor, NumberEditor
from ui.kit.editors.files import FilesEditor
from ui.kit.editors.links import LinkEditor, LinksEditor, Targets
from ui.kit.editors.options import ChoiceEditor, YesNoEditor
from ui.kit.editors.suggest import Fetch, Offer
from ui.kit.editors.text import WRAPS_FROM, LongTextEditor, PlainCodeEditor, TextEditor
from ui.kit.editors.wrapped import WrappedEditor

if TYPE_CHECKING:
    from ui.kit.desk import Desk

_PLAIN: dict[Kind, type[Editor]] = {
    Kind.LONG_TEXT: LongTextEditor,
    Kind.NUMBER: NumberEditor,
    Kind.BAHT: BahtEditor,
    Kind.DATE: DateEditor,
    Kind.MOMENT: MomentEditor,
    Kind.MONTH: MonthEditor,
    Kind.YES_NO: YesNoEditor,
    Kind.PHONE: PlainCodeEditor,
    Kind.EMAIL: PlainCodeEditor,
    Kind.CODE: PlainCodeEditor,
    **dict.fromkeys(YEAR_KINDS, YearEditor),
}


def editor_for(field: Field, desk: Desk, parent: QWidget | None = None, *, record: str = "") -> Editor:
    """The editor of a field; `record` names its description, so that text offers what was written before."""
    if field.kind in _PLAIN:
        return _PLAIN[field.kind](field, parent)
    if field.kind is Kind.CHOICE:
        offered = choices.entries(desk.file, field.choices, desk.fiscal_year)
        return ChoiceEditor(field, offered, choices.labels(desk.file, field.choices), parent)
    if field.kind is Kind.LINK:
        return LinkEditor(field, Targets(desk, field.target), parent)
    if field.kind is Kind.LINKS:
        return LinksEditor(field, Targets(desk, field.target), parent)
    if field.kind is Kind.FILES:
        return FilesEditor(field, desk, parent)
    if field.max_length > WRAPS_FROM:
        return WrappedEditor(field, parent, _written_before(field, desk, record) if record else None)
    return TextEditor(field, parent, _written_before(field, desk, record) if record else None)


def _written_before(field: Field, desk: Desk, record: str) -> Fetch:
    def fetch(text: str) -> list[Offer]:
        found = records.suggestions(desk.file, record, field.name, text)
        return [Offer(one, one) for one in found if one != text]

    return fetch
