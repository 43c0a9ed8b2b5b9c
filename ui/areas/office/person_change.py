"""Another name or position from a day on: the former one is kept, so that old papers stay as they were."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import positions, records
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.words import _

CHANGED = (
    "prefix", "first_name", "last_name", "position", "level", "position_number", "acting_role", "work_group",
)  # fmt: skip
_KEPT = ("prefix", "first_name", "last_name", "position", "level", "acting_role")  # what papers print
_SINCE, _FORMER = mark("มีผลตั้งแต่วันที่"), mark("ชื่อและตำแหน่งเดิมเริ่มวันที่")
_SIZE = (560, 560)


class PersonChange(QDialog):
    """Asks what changes and from when; the deed is one undo step."""

    def __init__(
        self, desk: Desk, person: Person, parent: QWidget | None = None, wanted: Person | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.person = desk, person
        self.wanted = wanted or person  # what was typed before asking: further fields change with it
        self.changed: Person | None = None  # as it was saved
        self.setWindowTitle(_("เปลี่ยนชื่อหรือตำแหน่ง – {name}").format(name=person.own_title(_)))
        self.resize(*_SIZE)
        day = Holding.description.field("since")
        assert day.kind is Kind.DATE
        self.since, self.former = editor_for(day, desk, self), editor_for(day, desk, self)
        self.since.set_value(bangkok_today())
        self.former.set_value(positions.began(desk.file, person))
        about = Person.description
        self.editors = {name: editor_for(about.field(name), desk, self) for name in CHANGED}
        for name, editor in self.editors.items():
            editor.set_value(getattr(self.wanted, name))
        self.buttons = QDialogButtonBox()
        self.yes = self.buttons.addButton(_("เปลี่ยนตั้งแต่วันนั้น"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setProperty("primary", "true")
        self.buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.change)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    def change(self) -> None:
        """Keep what was and save what is from that day on; a refusal is shown."""
        values: dict[str, Any] = {name: editor.value() for name, editor in self.editors.items()}
        since, former = self.since.value(), self.former.value()
        if since is None or former is None:
            ask.tell(self, _("กรอกวันที่ทั้งสองช่องก่อน"), _("วันที่บอกว่าเอกสารฉบับใดใช้ชื่อและตำแหน่งใด"))
            return
        if all(value == getattr(self.person, name) for name, value in values.items()):
            ask.tell(self, _("ยังไม่มีอะไรเปลี่ยน"), _("แก้ชื่อ ตำแหน่ง หรือระดับก่อน"))
            return
        try:
            self.changed = positions.change_from(
                self.desk.file, self.person, since, former, **self._others(), **values
            )
        except PlannerError as error:
            ask.show_error(self, error)
            return
        self.desk.say(_("เปลี่ยนแล้ว คำสั่งและเอกสารก่อนวันนั้นยังใช้ของเดิม กด Ctrl+Z เพื่อเลิกทำ"))
        self.accept()

    def _others(self) -> dict[str, Any]:
        """What was typed into fields that are not asked for here."""
        names = [field.name for field in Person.description.fields if field.name not in CHANGED]
        pairs = ((name, getattr(self.wanted, name)) for name in names)
        return {name: value for name, value in pairs if value != getattr(self.person, name)}

    def _lay_out(self) -> None:
        told = QLabel(
            _("ใช้เมื่อแต่งงาน เปลี่ยนชื่อ เลื่อนระดับ หรือย้ายตำแหน่ง คำสั่งเก่ายังพิมพ์ชื่อและตำแหน่งของวันที่ออก"), wordWrap=True
        )
        told.setProperty("role", "muted")
        room = QWidget()
        form = QFormLayout(room)
        rows = [(_(_SINCE), self.since), (_(_FORMER), self.former)]
        about = Person.description
        rows += [(_(about.field(name).label), editor) for name, editor in self.editors.items()]
        for words, editor in rows:
            label = QLabel(words)
            label.setBuddy(editor)
            editor.setAccessibleName(words)
            form.addRow(label, editor)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(room)
        column = QVBoxLayout(self)
        column.setSpacing(look.GAP)
        for part in (told, area, self.buttons):
            column.addWidget(part)


def open_change(desk: Desk, record: Record | None, parent: QWidget) -> None:
    """Ask for the change of that person."""
    if isinstance(record, Person) and not record.is_new and not desk.file.read_only:
        dialog = PersonChange(desk, record, parent)
        dialog.exec()
        dialog.deleteLater()


def keep_person(desk: Desk, person: Person, wanted: Person, parent: QWidget) -> Person | None:
    """Save what was typed; where it gives another name or position, ask whether the former is to be kept.

    None = neither: back to the form.
    """
    if person.is_new or not _takes_another(person, wanted):
        return records.save(desk.file, wanted)
    question = _("ชื่อหรือตำแหน่งของ {name} เปลี่ยนไป").format(name=person.own_title(_))
    detail = _("ถ้าเปลี่ยนตั้งแต่วันหนึ่ง โปรแกรมเก็บของเดิมไว้ให้เอกสารก่อนวันนั้น ถ้าเพียงแก้คำผิด ทุกฉบับใช้คำใหม่")
    ways = (_("เปลี่ยนตั้งแต่วันที่…"), _("แก้คำผิด"))
    way = ask.pick(parent, question, detail, ways, _("กลับไปแก้ไข"))
    if way is None:
        return None
    if way == 1:
        return records.save(desk.file, wanted)
    dialog = PersonChange(desk, person, parent, wanted)
    dialog.exec()
    dialog.deleteLater()
    return dialog.changed


def _takes_another(person: Person, wanted: Person) -> bool:
    """Whether a name or position that was there gives way to another; filling a blank one is no change."""
    pairs = [(getattr(person, name), getattr(wanted, name)) for name in _KEPT]
    return any(before and before != now for before, now in pairs)
