"""What a filter asks, by the kind of its field: words, a range, some of the choices, a record, yes or no."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.fields import TEXT_KINDS, Field, Kind
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import SPAN_LABELS, Span
from planner_desktop.services import choices
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.editors.base import Editor
from ui.kit.flow import Flow
from ui.kit.words import _

CODE = Qt.ItemDataRole.UserRole


class Part(Protocol):
    """The middle of a FilterDialog."""

    widget: QWidget

    @property
    def last(self) -> Editor | None:
        """The editor in which Enter uses the filter; None where the dialog's own button hears it."""

    def show(self, condition: Condition) -> None:
        """Fill in a condition in force."""

    def condition(self) -> Condition | None:
        """What is asked for; None = nothing."""

    def ready(self) -> bool:
        """Whether what was typed can be read; the editors say beside themselves why not."""


def part_for(desk: Desk, field: Field, parent: QWidget) -> Part | None:
    """The part that suits the field; None when it can only be empty or filled (attached files)."""
    if field.kind is Kind.FILES:
        return None
    if field.kind in TEXT_KINDS:
        return TextPart(field, parent)
    if field.kind is Kind.CHOICE:
        return ChoicePart(desk, field, parent)
    if field.kind is Kind.YES_NO:
        return YesNoPart(field, parent)
    if field.kind in (Kind.LINK, Kind.LINKS):
        return LinkPart(desk, field, parent)
    return RangePart(desk, field, parent)


class TextPart:
    """Some words that the field holds."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        self.field, self.last = field, None
        self.edit = QLineEdit(parent, placeholderText=_("มีคำว่า"), clearButtonEnabled=True)
        self.widget: QWidget = self.edit

    def show(self, condition: Condition) -> None:
        self.edit.setText(str(condition.value))

    def condition(self) -> Condition | None:
        words = self.edit.text().strip()
        return Condition(self.field.name, Test.CONTAINS, words) if words else None

    def ready(self) -> bool:
        return True


class ChoicePart:
    """Any of the ticked choices; switched-off ones are offered too, for old rows bear them."""

    def __init__(self, desk: Desk, field: Field, parent: QWidget) -> None:
        self.field, self.last = field, None
        self.list = QListWidget(parent)
        for code, entry in choices.labels(desk.file, field.choices).items():
            item = QListWidgetItem(_(entry.label), self.list)
            item.setData(CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.widget: QWidget = self.list

    def items(self) -> list[QListWidgetItem]:
        """The offered choices."""
        return [self.list.item(row) for row in range(self.list.count())]

    def show(self, condition: Condition) -> None:
        wanted = condition.value if condition.test is Test.ONE_OF else (condition.value,)
        for item in self.items():
            item.setCheckState(
                Qt.CheckState.Checked if item.data(CODE) in wanted else Qt.CheckState.Unchecked
            )

    def condition(self) -> Condition | None:
        codes = tuple(one.data(CODE) for one in self.items() if one.checkState() is Qt.CheckState.Checked)
        return Condition(self.field.name, Test.ONE_OF, codes) if codes else None

    def ready(self) -> bool:
        return True


class YesNoPart:
    """Yes or no."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        self.field, self.last = field, None
        self.widget = QWidget(parent)
        self.group = QButtonGroup(self.widget)
        row = QHBoxLayout(self.widget)
        row.setContentsMargins(0, 0, 0, 0)
        for number, word in enumerate((_("ไม่ใช่"), _("ใช่"))):
            button = QRadioButton(word)
            self.group.addButton(button, number)
            row.addWidget(button)
        row.addStretch()

    def show(self, condition: Condition) -> None:
        self.group.button(int(bool(condition.value))).setChecked(True)

    def condition(self) -> Condition | None:
        chosen = self.group.checkedId()
        return None if chosen < 0 else Condition(self.field.name, Test.IS, bool(chosen))

    def ready(self) -> bool:
        return True


class LinkPart:
    """One record that the field points to."""

    def __init__(self, desk: Desk, field: Field, parent: QWidget) -> None:
        self.field = field
        self.editor = self.last = editor_for(_free(field, Kind.LINK), desk, parent)
        self.widget: QWidget = self.editor

    def show(self, condition: Condition) -> None:
        value = condition.value
        self.editor.set_value(value[0] if isinstance(value, tuple) else value)

    def condition(self) -> Condition | None:
        self.editor.commit()
        value = self.editor.value()
        return None if value is None else Condition(self.field.name, Test.IS, value)

    def ready(self) -> bool:
        self.editor.commit()
        return self.editor.problem() is None


class RangePart:
    """From and to, either may stay open; dates have their usual spans one click away."""

    def __init__(self, desk: Desk, field: Field, parent: QWidget) -> None:
        self.field = field
        self.span: Span | None = None
        self.widget = QWidget(parent)
        free = _free(field, field.kind)
        self.first, self.last = editor_for(free, desk, self.widget), editor_for(free, desk, self.widget)
        self.chips: dict[Span, QPushButton] = {}
        self._lay_out()
        self.first.onward.connect(self.last.setFocus)
        for editor in (self.first, self.last):
            editor.edited.connect(lambda: self._choose_span(None))

    def show(self, condition: Condition) -> None:
        if isinstance(condition.value, Span):
            self._choose_span(condition.value)
        elif condition.test is Test.BETWEEN:
            self.first.set_value(condition.value[0])
            self.last.set_value(condition.value[1])
        elif condition.test is Test.AT_MOST:
            self.last.set_value(condition.value)
        else:
            self.first.set_value(condition.value)

    def condition(self) -> Condition | None:
        if self.span:
            return Condition(self.field.name, Test.BETWEEN, self.span)
        first, last = self._values()
        if _given(first) and _given(last):
            return Condition(self.field.name, Test.BETWEEN, (min(first, last), max(first, last)))
        if _given(first):
            return Condition(self.field.name, Test.AT_LEAST, first)
        return Condition(self.field.name, Test.AT_MOST, last) if _given(last) else None

    def ready(self) -> bool:
        self._values()
        return self.span is not None or not (self.first.problem() or self.last.problem())

    def _values(self) -> tuple[Any, Any]:
        self.first.commit()
        self.last.commit()
        return self.first.value(), self.last.value()

    def _choose_span(self, span: Span | None) -> None:
        self.span = span
        for one, chip in self.chips.items():
            chip.setChecked(one is span)
        if span:
            for editor in (self.first, self.last):
                editor.set_value(None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        if self.field.kind is Kind.DATE:
            layout.addWidget(self._spans())
        grid = QGridLayout()
        for row, (word, editor) in enumerate(((_("ตั้งแต่"), self.first), (_("ถึง"), self.last))):
            label = QLabel(word)
            label.setBuddy(editor)
            label.setProperty("role", "label")
            grid.addWidget(label, row, 0)
            grid.addWidget(editor, row, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        self.widget.setFocusProxy(self.first)

    def _spans(self) -> QWidget:
        box = QWidget()
        flow = Flow(box)
        for span, label in SPAN_LABELS.items():
            chip = QPushButton(_(label), autoDefault=False)
            chip.setCheckable(True)
            chip.setProperty("chip", "true")
            chip.clicked.connect(lambda on, span=span: self._choose_span(span if on else None))
            self.chips[span] = chip
            flow.addWidget(chip)
        return box


def _free(field: Field, kind: Kind) -> Field:
    """The field as a filter asks it: nothing required, nothing numbered by the program."""
    return replace(field, kind=kind, required=False, given=False, running_per="", minimum=None, maximum=None)


def _given(value: Any) -> bool:
    return value is not None and value != ""
