"""A few described fields asked in one window: the same boxes, reading and faults as in a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.registry import description
from planner_desktop.domain.rules import field_faults
from planner_desktop.errors import Invalid, PlannerError
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.field_box import FieldBox
from ui.kit.form_grid import FormGrid
from ui.kit.words import _, show

WIDTH = 620

Do = Callable[[dict[str, Any]], object]


class AskFields(QDialog):
    """Asks the fields, does the deed, and stays open with the reason while the deed is refused."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        title: str,
        about: str,
        fields: Sequence[Field],
        values: Mapping[str, Any],
        do: Do,
        yes: str,
        *,
        above: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(WIDTH, 0)
        self._do = do
        self.boxes = {one.name: FieldBox(editor_for(one, desk)) for one in fields}
        for name, box in self.boxes.items():
            if name in values:
                box.editor.set_value(values[name])
        self.trouble = QLabel(wordWrap=True)
        self.trouble.setProperty("role", "danger")
        self.trouble.hide()
        self.buttons = QDialogButtonBox()
        self.yes = self.buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        look.set_role(self.yes, "primary", "true")
        self.buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(about, above)

    def values(self) -> dict[str, Any]:
        """What stands in the boxes."""
        for box in self.boxes.values():
            box.editor.commit()
        return {name: box.editor.value() for name, box in self.boxes.items()}

    def take(self) -> None:
        """Check, do, and close; what is wrong stands beside its box or under the form."""
        told = self.values()
        faults = {
            name: next(iter(field_faults(box.field, told[name])), None) for name, box in self.boxes.items()
        }
        for name, box in self.boxes.items():
            fault = faults[name]
            box.show_fault(fault.message if fault else box.editor.problem())
        if any(faults.values()) or any(box.editor.problem() for box in self.boxes.values()):
            return
        try:
            self._do(told)
        except Invalid as refused:
            self._show_refusal(refused)
        except PlannerError as refused:
            self._say(refused)
        else:
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its boxes, now that they are dressed and laid out."""
        layout = self.layout()
        assert layout is not None
        for box in self.boxes.values():
            box.ensurePolished()
        layout.activate()
        self.grid.setMinimumHeight(self.grid.sizeHint().height())
        self.resize(max(self.width(), WIDTH), max(self.height(), layout.sizeHint().height()))

    def _show_refusal(self, refused: Invalid) -> None:
        for fault in refused.faults:
            if fault.field in self.boxes:
                self.boxes[fault.field].show_fault(fault.message)
        if not any(fault.field in self.boxes for fault in refused.faults):
            self._say(refused)

    def _say(self, refused: PlannerError) -> None:
        advice = f"\n{show(refused.advice)}" if refused.advice else ""
        self.trouble.setText(f"▲ {show(refused.message)}{advice}")
        self.trouble.show()

    def _lay_out(self, about: str, above: QWidget | None) -> None:
        words = QLabel(about, wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        column.setSpacing(look.GAP)
        if about:
            column.addWidget(words)
        if above is not None:
            column.addWidget(above, 1)
        self.grid = FormGrid(list(self.boxes.values()))
        column.addWidget(self.grid)
        column.addWidget(self.trouble)
        column.addWidget(self.buttons)
        if self.boxes:
            next(iter(self.boxes.values())).editor.setFocus()


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
