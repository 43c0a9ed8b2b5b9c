"""What is wrong between the fields of a form, told beside them as soon as one is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.records import Record
    from planner_desktop.errors import Fault
    from ui.kit.desk import Desk
    from ui.kit.field_box import FieldBox


class Judged(Protocol):
    """What of a form is looked at."""

    desk: Desk
    boxes: dict[str, FieldBox]

    @property
    def read_only(self) -> bool:
        """Whether nothing can be typed."""

    @property
    def dirty(self) -> bool:
        """Whether something was typed."""

    def draft(self) -> Record:
        """The record as it is typed."""


class Judging:
    """An empty field that nobody came to yet is not scolded; what was said goes when it is put right."""

    def __init__(self, form: Judged) -> None:
        self._form = form
        self._said: set[str] = set()

    def watch(self, box: FieldBox) -> None:
        """Judge the whole when that field is left."""
        box.editor.left.connect(lambda: self.look(box))

    def look(self, left: FieldBox) -> None:
        """Say what the fields do to each other, and what the rows around the record forbid."""
        form = self._form
        if form.read_only or not form.dirty or any(one.editor.problem() for one in form.boxes.values()):
            return
        told: dict[str, Fault] = {}
        for fault in self._faults(form.draft()):
            told.setdefault(fault.field, fault)
        for name in self._said - told.keys():
            form.boxes[name].clear_fault()
        self._said &= told.keys()
        for name, fault in told.items():
            box = form.boxes.get(name)
            if box and box.fault.isHidden() and (box is left or box.editor.value() not in (None, "", ())):
                box.show_fault(fault.message)
                self._said.add(name)

    def _faults(self, draft: Record) -> Iterator[Fault]:
        from planner_desktop.services import at_the_door  # wanted only once something was typed

        yield from draft.faults()
        file = self._form.desk.file
        if not file.database.busy:
            yield from at_the_door.foreseen(file.database, draft)
