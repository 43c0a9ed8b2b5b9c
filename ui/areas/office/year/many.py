"""Many tasks at once: assign them, put them off by working days, or give them one due day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.office.year import Task
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.year_work import bulk
from ui.kit import ask
from ui.kit.editors import editor_for
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.kit.desk import Desk
    from ui.kit.editors.base import Editor

ASSIGN, PUT_OFF, DUE = range(3)
WAYS = (mark("มอบหมายให้"), mark("เลื่อนไปกี่วันทำการ (ลบ = เร็วขึ้น)"), mark("กำหนดเสร็จวันเดียวกัน"))
MOST_DAYS = 250


class ManyTasks(QWidget):
    """What is to be done with them, and the one thing it needs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.way = QComboBox(self)
        self.way.addItems([_(one) for one in WAYS])
        fields = Task.description
        self.owner: Editor = editor_for(fields.field("owner"), desk, self)
        self.days = QSpinBox(self, minimum=-MOST_DAYS, maximum=MOST_DAYS, value=5)
        self.day: Editor = editor_for(Field(label=fields.field("due_on").label, kind=Kind.DATE), desk, self)
        self.day.setAccessibleName(_("กำหนดเสร็จ"))
        self.owner.setAccessibleName(_("ผู้รับผิดชอบ"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.way, self.owner, self.days, self.day):
            layout.addWidget(part)
        self.way.currentIndexChanged.connect(self._show)
        self._show()
        self.setFocusProxy(self.way)

    def _show(self) -> None:
        for place, part in enumerate((self.owner, self.days, self.day)):
            part.setVisible(place == self.way.currentIndex())

    def act(self, desk: Desk, chosen: Sequence[UUID]) -> int:
        """Do it; how many tasks changed. UserError when none did."""
        way = self.way.currentIndex()
        if way == ASSIGN:
            return bulk.assign(desk.file, chosen, self.owner.value())
        if way == PUT_OFF:
            return bulk.put_off(desk.file, chosen, self.days.value())
        return bulk.due_on(desk.file, chosen, self.day.value())

    def ready(self) -> bool:
        """Whether the day it needs is there."""
        return self.way.currentIndex() != DUE or self.day.value() is not None


def change_many(parent: QWidget, desk: Desk, chosen: Sequence[UUID]) -> bool:
    """Ask what to do with these tasks and do it; whether anything changed."""
    wanted = ManyTasks(desk)
    label = _("แก้งานที่เลือก {count} งานพร้อมกัน งานที่เสร็จแล้วไม่ถูกแก้").format(count=f"{len(chosen):,}")
    question = ask.Question(parent, _("แก้หลายงาน"), label, wanted, _("บันทึก"))
    if not question.exec():
        return False
    if not wanted.ready():
        desk.say(_("ยังไม่ได้กรอกวัน จึงไม่ได้แก้งานใด"))
        return False
    try:
        count = wanted.act(desk, chosen)
    except PlannerError as error:
        ask.show_error(parent, error)
        return False
    desk.say(_("แก้แล้ว {count} งาน กด Ctrl+Z เพื่อเลิกทำ").format(count=f"{count:,}"))
    return True
