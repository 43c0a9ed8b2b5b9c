"""A question with a few fields: the same editors as in forms, one named deed, and 'cancel'."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.rules import field_faults
from planner_desktop.errors import Invalid, PlannerError
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.field_box import FieldBox
from ui.kit.following import FollowingArea
from ui.kit.form_grid import FormGrid
from ui.kit.words import _, show

WIDTH, MOST_HEIGHT = 480, 560  # px
Answer = Mapping[str, Any]


class FieldsQuestion(QDialog):
    """Asks for the values of some fields and does the deed; a refusal is shown and the question stays.

    `deed` gets the values by field name. Words are translated already, labels of fields are not.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        title: str,
        fields: Sequence[Field],
        deed: Callable[[Answer], object],
        *,
        about: str = "",
        values: Answer | None = None,
        yes: str = "",
        record: str = "",
        above: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._deed = deed
        self.banner = Banner()
        self.boxes = {one.name: FieldBox(editor_for(one, desk, record=record), self) for one in fields}
        for name, value in (values or {}).items():
            self.boxes[name].editor.set_value(value)
        self._lay_out(about, yes, above)
        for place, box in enumerate(self.boxes.values(), start=1):
            box.editor.onward.connect(lambda after=place: self._focus_from(after))
            box.editor.accepted.connect(self.accept)
        self._focus_from(0)

    def answer(self) -> dict[str, Any]:
        """The values as they stand now."""
        return {name: box.editor.value() for name, box in self.boxes.items()}

    def accept(self) -> None:
        """Do the deed and close, or say why not."""
        for box in self.boxes.values():
            box.editor.commit()
        if self._faulty():
            return
        try:
            self._deed(self.answer())
        except Invalid as refused:
            self._show_refusal(refused)
            return
        except PlannerError as error:
            self._say(error)
            return
        super().accept()

    def _show_refusal(self, refused: Invalid) -> None:
        """Each fault stands beside its field; those of other fields in the banner."""
        for fault in refused.faults:
            if fault.field in self.boxes:
                self.boxes[fault.field].show_fault(fault.message)
        if not any(fault.field in self.boxes for fault in refused.faults):
            self._say(refused)

    def _say(self, error: PlannerError) -> None:
        advice = f"\n{show(error.advice)}" if error.advice else ""
        self.banner.say(f"{show(error.message)}{advice}", "danger")

    def _faulty(self) -> bool:
        """Whether something is missing or cannot be read; it is said beside its field."""
        wrong = False
        for box in self.boxes.values():
            faults = list(field_faults(box.field, box.editor.value()))
            box.show_fault(faults[0].message if faults else None)
            wrong = wrong or bool(faults) or box.editor.problem() is not None
        return wrong

    def _lay_out(self, about: str, yes: str, above: QWidget | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        if about:
            column.addWidget(QLabel(about, wordWrap=True))
        if above is not None:
            column.addWidget(above, 1)
        grid = FormGrid(list(self.boxes.values()))
        scroller = FollowingArea()
        scroller.setWidget(grid)
        column.addWidget(scroller, 0 if above else 1)
        column.addWidget(self.banner)
        buttons = QDialogButtonBox()
        self.yes = buttons.addButton(yes or _("ตกลง"), QDialogButtonBox.ButtonRole.AcceptRole)
        look.set_role(self.yes, "primary", "true")
        buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, min(MOST_HEIGHT, grid.sizeHint().height() + 160))

    def _focus_from(self, place: int) -> None:
        for box in list(self.boxes.values())[place:]:
            if not box.editor.read_only:
                box.editor.setFocus()
                return
        self.yes.setFocus()


def ask_fields(
    desk: Desk,
    parent: QWidget | None,
    title: str,
    fields: Sequence[Field],
    deed: Callable[[Answer], object],
    **more: Any,
) -> bool:
    """Ask and wait; whether the deed was done. See FieldsQuestion."""
    question = FieldsQuestion(desk, parent, title, fields, deed, **more)
    done = question.exec() == QDialog.DialogCode.Accepted
    question.deleteLater()
    return done
