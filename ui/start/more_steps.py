"""The steps of a new office that take what lies elsewhere: people from Excel, the emblem's picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from planner_desktop import paths
from planner_desktop.domain.office.people import Person
from planner_desktop.errors import PlannerError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services.founding import NewOffice, people_in_sheet
from ui.kit import look
from ui.kit.importing.empty_form import ask_form
from ui.kit.places import PlaceLine, Sort
from ui.kit.tasks import Tasks
from ui.kit.words import _, show
from ui.start.people_table import FIELDS, PeopleTable
from ui.start.steps import Step

if TYPE_CHECKING:
    from planner_desktop.services.exchange import RowFault

PICTURE = 96


class PeopleStep(Step):
    """Who works here; may be left empty."""

    title = mark("บุคลากร")
    about = mark("พิมพ์ทีละแถว วางจาก Excel (Ctrl+V) หรือนำเข้าจากไฟล์ ข้ามไปก่อนก็ได้")

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.table = PeopleTable(self)
        self.table.edited.connect(self.edited)
        self.sheet = QPushButton(look.icon("file-spreadsheet"), _("นำเข้าจาก Excel…"), self)
        self.sheet.setAutoDefault(False)
        self.sheet.clicked.connect(self._ask)
        self.form = QPushButton(look.icon("download", "accent"), _("ดาวน์โหลดแบบฟอร์ม Excel เปล่า…"), self)
        self.form.setAutoDefault(False)
        self.form.setProperty("quiet", "true")
        self.form.clicked.connect(self._ask_form)
        self.notice = QLabel(self, wordWrap=True)
        row = QHBoxLayout()
        row.addWidget(self.sheet)
        row.addWidget(self.form)
        row.addStretch(1)
        self.notice.hide()
        self.column.addWidget(self.table, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.notice)

    def entered(self, so_far: NewOffice) -> None:
        del so_far
        self.table.setFocus()

    def take(self, source: Path) -> None:
        """Add the people of a sheet; rows that cannot be taken are told."""
        self._tasks.run(
            lambda progress: people_in_sheet(source, progress),
            self._took,
            title=_("กำลังอ่าน {name}").format(name=source.name),
            failed=self._refused,
        )

    def complete(self) -> bool:
        cell = self.table.faulty_cell()
        if cell is None:
            return True
        self.table.setCurrentCell(*cell)
        self.table.setFocus()
        label = Message(FIELDS[cell[1]].label)
        self._say(say("แถวที่ {row}: ต้องกรอก “{field}”", row=cell[0] + 1, field=label), "danger")
        return False

    def answer(self, office: NewOffice) -> NewOffice:
        return replace(office, people=tuple(self.table.people()))

    def _ask(self) -> None:
        wanted = _("ตาราง") + " (*.xlsx *.xlsm *.csv)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("นำเข้าบุคลากร"), str(paths.documents_folder()), wanted
        )
        if chosen:
            self.take(Path(chosen))

    def _ask_form(self) -> None:
        ask_form(self, self._tasks, "person", lambda words: self._say(Message(words), "good"))

    def _took(self, result: tuple[list[Person], tuple[RowFault, ...]]) -> None:
        people, faults = result
        self.table.add_people(people)
        if faults:
            first = faults[0]
            self._say(
                say(
                    "นำเข้า {count} คน เหลือ {left} จุดที่ต้องแก้ แถวที่ {row}: {cause}",
                    count=len(people),
                    left=len(faults),
                    row=first.row,
                    cause=first.cause,
                ),
                "warning",
            )
        else:
            self._say(say("นำเข้า {count} คนแล้ว", count=len(people)), "good")

    def _refused(self, error: PlannerError) -> None:
        self._say(say("{what} {advice}", what=error.message, advice=error.advice or ""), "danger")

    def _say(self, message: Message, tone: str) -> None:
        self.notice.setText(show(message))
        self.notice.show()
        look.set_role(self.notice, "role", tone)


class EmblemStep(Step):
    """The emblem on papers: a picture, or paper with the Garuda already on it."""

    title = mark("ตราในเอกสาร")
    about = mark("หนังสือราชการต้องมีตราครุฑ เลือกรูปที่สำนักงานมี หรือพิมพ์ลงกระดาษที่มีตราแล้ว")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = QRadioButton(_("พิมพ์บนกระดาษตราครุฑ (เว้นที่ไว้ให้)"), self)
        self.picture = QRadioButton(_("ใช้รูปของสำนักงาน"), self)
        self.paper.setChecked(True)
        self.place = PlaceLine(Sort.PICTURE, _("รูปตราครุฑหรือตราสำนักงาน"), self)
        self.shown = QLabel(self)
        self.notice = QLabel(self, wordWrap=True)
        self.notice.setProperty("role", "danger")
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setProperty("role", "muted")
        self.picture.toggled.connect(self._switch)
        self.place.edited.connect(self._look)
        self.place.entered.connect(self.through)
        for part in (self.paper, self.picture, self.place, self.shown, self.notice):
            self.column.addWidget(part, 0)
        self.column.addStretch(1)
        self.column.addWidget(self.summary)
        self._switch(False)

    def entered(self, so_far: NewOffice) -> None:
        active = sum(group.active for group in so_far.work_groups)
        told = say(
            "จะสร้างแฟ้มของ “{office}” มีกลุ่มงาน {groups} กลุ่ม บุคลากร {people} คน",
            office=so_far.profile.name,
            groups=active,
            people=len(so_far.people),
        )
        self.summary.setText(show(told))
        self.paper.setFocus() if self.paper.isChecked() else self.picture.setFocus()

    def complete(self) -> bool:
        if self.paper.isChecked() or self._pixmap() is not None:
            return True
        self.notice.setText(_("เลือกรูปที่เปิดได้ (PNG หรือ JPEG) หรือเลือกพิมพ์บนกระดาษตราครุฑ"))
        self.place.setFocus()
        return False

    def answer(self, office: NewOffice) -> NewOffice:
        return replace(office, emblem=self.place.path() if self.picture.isChecked() else None)

    def _switch(self, picture: bool) -> None:
        self.place.setVisible(picture)
        self.shown.setVisible(picture)
        self.notice.clear()
        if picture:
            self.edited.emit()

    def _look(self) -> None:
        self.edited.emit()
        self.notice.clear()
        found = self._pixmap()
        if found is None:
            self.shown.clear()
            return
        size = QSize(PICTURE, PICTURE)
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.shown.setPixmap(found.scaled(size, aspect, smooth))

    def _pixmap(self) -> QPixmap | None:
        path = self.place.path()
        found = QPixmap(str(path)) if path and path.is_file() else QPixmap()
        return None if found.isNull() else found
