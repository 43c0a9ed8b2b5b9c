"""The steps and the dossier of one case: what is done, what is missing; Enter fills it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.cases import effect
from planner_desktop.services.planning.cases.steps import items_of
from ui.kit import look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.moments import short_date
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

KEY = Qt.ItemDataRole.UserRole
PARTS = {"step": mark("ขั้นตอน"), "document": mark("เอกสารในแฟ้มเรื่อง")}
_LEAST = 130  # px: what is missing, a head and a line
ASKED = ("due_on", "done_on", "person", "paper", "not_needed", "note", "files")


class DossierPanel(QWidget):
    """Two groups with how many of each are done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.case: SchoolCase | None = None
        self.told = QLabel(wordWrap=True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([_("รายการ"), _("กำหนด"), _("เสร็จเมื่อ"), _("ผู้ดำเนินการ/เอกสาร")])
        self.list.setAccessibleName(_("ขั้นตอนและเอกสารของกรณี"))
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(look.GAP)
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.list.columnCount()):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        self.setMinimumHeight(_LEAST)
        self.list.itemActivated.connect(self._activated)
        desk.changed.connect(self._heard)

    def show_record(self, record: Record | None) -> None:
        """Read its steps and documents."""
        self.case = record if isinstance(record, SchoolCase) and not record.is_new else None
        self.refresh()

    def refresh(self) -> None:
        """Lay the rows out again."""
        self.list.clear()
        if self.case is None:
            self.told.setText(_("บันทึกกรณีก่อน แล้วกด “เริ่มดำเนินการ” เพื่อวางขั้นตอนและเอกสาร"))
            return
        items = items_of(self.desk.file, self.case.id)
        lacks = effect.missing(self.desk.file, self.case) if self.case.state == "running" else []
        words = _("กด “เริ่มดำเนินการ” เพื่อวางขั้นตอนและเอกสารของกรณีประเภทนี้") if not items else ""
        if items:
            words = _("กด Enter ที่บรรทัดเพื่อลงวันที่ทำ เอกสาร และผู้ดำเนินการ")
        if lacks:
            words = _("ก่อนมีผลยังขาด {count} ข้อ").format(count=len(lacks)) + " · " + words
        self.told.setText(words)
        for part, label in PARTS.items():
            own = [one for one in items if one.part == part]
            if own:
                self._group(_(label), own)

    def _group(self, label: str, items: list[CaseItem]) -> None:
        done = sum(not one.open for one in items)
        top = QTreeWidgetItem(self.list, [f"{label} {done}/{len(items)}"])
        face = top.font(0)
        face.setBold(True)
        top.setFont(0, face)
        top.setFirstColumnSpanned(True)
        people = records.linked_titles(self.desk.file, "case_item", items, _)
        for one in items:
            name = f"{one.order or ''}. {one.title}"
            due = short_date(one.due_on) if one.due_on else ""
            who = people.get(one.person, "") if one.person else ""
            by = " · ".join(filter(None, (who, one.paper)))
            row = QTreeWidgetItem(top, [name, due, _state(one), by])
            row.setToolTip(0, "\n".join(filter(None, (name, one.source))))
            row.setData(0, KEY, one.id)
            row.setIcon(0, look.icon("circle-check" if not one.open else "circle-dot", self._tone(one)))
        top.setExpanded(True)

    def _tone(self, one: CaseItem) -> str:
        if not one.open:
            return "good"
        return "danger" if one.due_on and one.due_on < bangkok_today() else "muted"

    def _activated(self, row: QTreeWidgetItem, _column: int = 0) -> None:
        if row.data(0, KEY) is not None and not self.desk.file.read_only:
            self.ask(row.data(0, KEY))

    def ask(self, item: UUID) -> None:
        """Ask what was done, and keep it."""
        kept = records.get(self.desk.file, CaseItem, item)

        def deed(answer: Answer) -> None:
            records.save(self.desk.file, replace(kept, **answer), mark("ลงวันที่ทำขั้นตอนของกรณี"))

        values = {name: getattr(kept, name) for name in ASKED}
        if kept.open:
            values["done_on"] = bangkok_today()
            values["person"] = kept.person or self.desk.file.actor
        ask_fields(
            self.desk,
            self.window(),
            kept.title,
            [CaseItem.description.field(name) for name in ASKED],
            deed,
            values=values,
            yes=_("บันทึก"),
            record="case_item",
        )

    def _heard(self, changes: Changes) -> None:
        if self.case is None or not changes.touches("case_item", "school_case"):
            return
        found = records.pages(self.desk.file, "school_case", [self.case.id])
        self.show_record(found[0] if found else None)


def _state(one: CaseItem) -> str:
    """The day it was done, or what is to be done about it."""
    if one.done_on:
        return short_date(one.done_on)
    if one.not_needed:
        return _("ไม่ต้องมี")
    if one.due_on and one.due_on < bangkok_today():
        return _("เกินกำหนด")
    return _("ยังไม่เสร็จ") if one.required else "–"
