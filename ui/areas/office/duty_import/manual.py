"""The import of a manual into the catalogue of a year; nothing is written before the button."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.duty_text import RecognisedManual
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.progress import Progress
from planner_desktop.messages import say
from planner_desktop.services import duty_text
from planner_desktop.services.duty_text.applying_manuals import AppliedManual
from ui.areas.office.duty_import.frame import TextImport
from ui.areas.office.duty_import.items_part import ItemsPart
from ui.areas.office.duty_import.sections_part import SectionsPart
from ui.areas.office.duty_import.steps_part import StepsPart
from ui.kit.desk import Desk
from ui.kit.words import _, show


class ManualImport(TextImport):
    """One import of a manual into the file of the desk, for the fiscal year in the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        asked = _("วางข้อความคู่มือเดิมที่นี่ (Ctrl+V) หรือเลือกไฟล์ .txt .docx .pdf")
        super().__init__(desk, _("นำเข้างานและขั้นตอนจากคู่มือเดิม"), asked, _("นำเข้าในบัญชีงาน"), parent)
        self.manual: RecognisedManual | None = None
        self.items, self.steps, self.sections = ItemsPart(desk), StepsPart(), SectionsPart()
        self.build(((self.items, _("งาน")), (self.steps, _("ขั้นตอน")), (self.sections, _("เนื้อหา"))))
        for part in (self.items, self.steps, self.sections):
            part.changed.connect(self._corrected)
            part.line_wanted.connect(self.show_line)
        self.note.setText(_("นำเข้าในบัญชีงานปีงบประมาณ {year}").format(year=desk.fiscal_year))
        self._show_state()

    def recognise(self) -> None:
        text, file, year = self.source.toPlainText(), self.desk.file, self.desk.fiscal_year
        self.desk.tasks.run(
            lambda _progress: duty_text.matched_manual(file, duty_text.recognise_manual(text), year),
            self._recognised,
            title=_("กำลังจำแนกข้อความ"),
        )

    def apply(self) -> None:
        manual, file, year, name = self.manual, self.desk.file, self.desk.fiscal_year, self.name
        if manual is None:
            return

        def work(_progress: Progress) -> AppliedManual:
            return duty_text.apply_manual(file, manual, year, name)

        self.desk.tasks.run(work, self._applied, title=_("กำลังนำเข้า"))

    def _recognised(self, manual: RecognisedManual) -> None:
        self.manual, self.corrected = manual, False
        for part in (self.items, self.steps, self.sections):
            part.show_manual(manual)
        self.faults.show_faults(manual.faults)
        self._show_state()
        self.parts.setCurrentIndex(0 if manual.items else self.parts.count() - 1)

    def _corrected(self, manual: RecognisedManual) -> None:
        """One part was corrected: the others follow."""
        self.manual, self.corrected = manual, True
        for part in (self.items, self.steps, self.sections):
            if part is not self.sender():
                part.show_manual(manual)
        self._show_state()

    def _applied(self, done: AppliedManual) -> None:
        told = say(
            "นำเข้าคู่มือแล้ว: งานใหม่ {new} งาน เติมงานเดิม {filled} งาน {steps} ขั้นตอน",
            new=done.new_items,
            filled=done.filled_items,
            steps=done.steps,
        )
        self.desk.say(show(told))
        self.accept()
        if done.first:
            self.desk.show_record(WorkItem.description.name, done.first)

    def _show_state(self) -> None:
        manual = self.manual or RecognisedManual()
        steps = sum(len(one.steps) for one in manual.items)
        items = len(manual.items)
        self.show_counts((items, steps, items, len(manual.faults)) if self.manual else ())
        taken = [one for one in manual.items if not one.left_out]
        self.write.setEnabled(bool(taken) and not self.desk.file.read_only)
        if self.manual and not items:
            self.banner.say(show(manual.faults[0].message), "warning")
        else:
            self.banner.hide()
