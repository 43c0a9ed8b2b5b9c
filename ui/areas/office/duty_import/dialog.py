"""The import of a duty text; nothing is written before the button."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_text import RecognisedOrder
from planner_desktop.domain.progress import Progress
from planner_desktop.messages import say
from planner_desktop.services import duty_text
from planner_desktop.services.duty_text.applying import Applied
from ui.areas.office.duty_import.duties_part import DutiesPart
from ui.areas.office.duty_import.frame import TextImport
from ui.areas.office.duty_import.people_part import PeoplePart
from ui.kit.desk import Desk
from ui.kit.words import _, show


class DutyImport(TextImport):
    """One import of a duty text into the file of the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        asked = _("วางข้อความคำสั่งเดิมที่นี่ (Ctrl+V) หรือเลือกไฟล์ .txt .docx .pdf")
        title = _("นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม")
        super().__init__(desk, title, asked, _("นำเข้าเป็นร่างคำสั่ง"), parent)
        self.order: RecognisedOrder | None = None
        self.people, self.duties = PeoplePart(desk), DutiesPart(desk)
        self.build(((self.people, _("บุคคล")), (self.duties, _("หน้าที่"))))
        for part in (self.people, self.duties):
            part.changed.connect(self._corrected)
            part.line_wanted.connect(self.show_line)
        self._show_state()

    def recognise(self) -> None:
        text, file, year = self.source.toPlainText(), self.desk.file, self.desk.fiscal_year

        def work(progress: Progress) -> RecognisedOrder:
            return duty_text.matched(file, duty_text.recognise(text, progress=progress), year)

        self.desk.tasks.run(work, self._recognised, title=_("กำลังจำแนกข้อความ"))

    def apply(self) -> None:
        order, file = self.order, self.desk.file
        if order is not None:
            self.desk.tasks.run(
                lambda progress: duty_text.apply(file, order, progress), self._applied, title=_("กำลังนำเข้า")
            )

    def _recognised(self, order: RecognisedOrder) -> None:
        self.order, self.corrected = order, False
        self.people.show_order(order)
        self.duties.show_order(order)
        self.faults.show_faults(order.faults)
        self._show_state()
        self.parts.setCurrentIndex(0 if order.people else self.parts.count() - 1)

    def _corrected(self, order: RecognisedOrder) -> None:
        """One part was corrected: the others follow."""
        self.order, self.corrected = order, True
        if self.sender() is self.people:
            self.duties.show_order(order, max(self.duties.at, 0))
        else:
            self.people.show_order(order)
        self._show_state()

    def _applied(self, done: Applied) -> None:
        told = say(
            "นำเข้าเป็นร่างคำสั่งแล้ว: {people} คน {duties} หน้าที่ เพิ่มบุคลากร {staff} คน",
            people=done.people,
            duties=done.duties,
            staff=done.new_staff,
        )
        self.desk.say(show(told))
        self.accept()
        self.desk.show_record(DutyOrder.description.name, done.order)

    def _show_state(self) -> None:
        order = self.order or RecognisedOrder()
        counts = (len(order.people), sum(len(one.duties) for one in order.people), len(order.faults))
        self.show_counts(counts if self.order else ())
        taken = [one for one in order.people if not one.left_out]
        nameless = [one for one in taken if not (one.name.staff or (one.name.first and one.name.last))]
        self.write.setEnabled(bool(taken) and not nameless and not self.desk.file.read_only)
        self._show_banner(order, nameless=bool(nameless))

    def _show_banner(self, order: RecognisedOrder, *, nameless: bool) -> None:
        if self.order is None:
            self.banner.hide()
        elif not order.people:
            self.banner.say(show(order.faults[0].message), "warning")
        elif nameless:
            self.banner.say(_("มีหน้าที่ที่ยังไม่รู้ว่าเป็นของผู้ใด จับคู่กับบุคลากร เติมชื่อ หรือเอาเครื่องหมายนำเข้าออก"), "warning")
        else:
            self.banner.hide()
