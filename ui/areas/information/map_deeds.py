"""What is done with two schools of the map: enter the road between them, try out their merger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.information.class_plan.places import RoadDistance
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.class_plan import merger_trial
from planner_desktop.services.schools.roads import road_between
from ui.areas.information.figure_view import FigureView
from ui.kit import look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.class_plan.merger_trial import Trial
    from ui.kit.desk import Desk

_FIELDS = ("km", "minutes", "way", "barrier", "measured_on", "source")
PAPERS = {"merger-trial": mark("การจำลองผลการรวม")}


def ask_road(desk: Desk, window: QWidget, one: UUID, other: UUID) -> bool:
    """Ask for the way as it is travelled between two schools; whether it was kept."""
    names = [records.get(desk.file, School, key).name for key in (one, other)]
    of = RoadDistance.description.field
    blank = RoadDistance(school=one, other=other, measured_on=bangkok_today())
    kept = road_between(desk.file, one, other) or blank

    def keep(answer: Answer) -> None:
        told: dict[str, Any] = {name: "" if answer[name] is None else answer[name] for name in _FIELDS}
        told["minutes"], told["measured_on"] = answer["minutes"], answer["measured_on"]
        records.save(desk.file, replace(kept, **told))
        desk.say(_("บันทึกระยะทางจริงแล้ว"))

    return ask_fields(
        desk,
        window,
        _("ระยะทางจริง {one} ถึง {other}").format(one=names[0], other=names[1]),
        tuple(of(name) for name in _FIELDS),
        keep,
        about=_("ระยะตามถนนที่เดินทางจริง ใช้ได้ทั้งไปและกลับ"),
        values={name: getattr(kept, name) for name in _FIELDS},
        yes=_("บันทึกระยะทาง"),
    )


class TrialDialog(QDialog):
    """Before and after, grade by grade; the two schools may change places."""

    def __init__(self, desk: Desk, closing: UUID, stays: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("จำลองการรวมสถานศึกษา"))
        self.desk = desk
        self.closing, self.stays = closing, stays
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.told = QLabel(wordWrap=True)
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.table = FigureView(_("ผลการจำลองการรวม"))
        swap = QPushButton(look.icon("refresh"), _("สลับโรงเรียนที่รับ"))
        swap.clicked.connect(lambda _on=False: self.swap())
        leave = QPushButton(_("ปิด"))
        leave.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(swap)
        below.addWidget(print_button(self, desk, PAPERS, self._keys))
        below.addStretch()
        below.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        for part in (self.title, self.told, self.table, self.note):
            column.addWidget(part)
        column.addLayout(below)
        self.resize(980, 600)
        self.show_trial(merger_trial.trial(desk.file, closing, stays))

    def swap(self) -> None:
        """The other school receives."""
        self.closing, self.stays = self.stays, self.closing
        self.show_trial(merger_trial.trial(self.desk.file, self.closing, self.stays))

    def show_trial(self, found: Trial) -> None:
        """Fill in what would change."""
        words = _("{closing} ไปรวมกับ {stays} · ปีการศึกษา {year}")
        self.title.setText(
            words.format(closing=found.closing.name, stays=found.stays.name, year=found.academic_year)
        )
        saved = _("หลังรวมนักเรียน {pupils} คน · ห้องตามเกณฑ์ลดลง {rooms} ห้อง · บุคลากรตามเกณฑ์ลดลง {staff} คน")
        self.told.setText(
            saved.format(
                pupils=f"{found.after.need.pupils:,}", rooms=found.saved_rooms, staff=found.saved_teachers
            )
        )
        table = merger_trial.table(self.desk.file, found, _)
        self.table.show_table(table)
        self.note.setText(table.note + " · " + _("เป็นข้อมูลประกอบ ต้องรับฟังความเห็นชุมชนก่อนเสนอ"))

    def _keys(self) -> dict[str, str]:
        one, other = (records.get(self.desk.file, School, key) for key in (self.closing, self.stays))
        return {"school": one.code10, "into": other.code10}
