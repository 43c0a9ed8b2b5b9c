"""The five steps of a new office. Each says whether it is complete and puts its answers into the office."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop import paths
from planner_desktop.domain.fields import Kind, year
from planner_desktop.domain.office.people import OfficeProfile, WorkGroup
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import settings
from planner_desktop.services.founding import NewOffice, shipped_work_groups
from planner_desktop.services.safety.whereabouts import whereabouts
from ui.kit import look, office_files
from ui.kit.editors.files import safe_name
from ui.kit.editors.suggest import SuggestLine
from ui.kit.places import PlaceLine, Sort
from ui.kit.words import _, show
from ui.start.asking import LABEL_WIDTH, Asked

_FIRST_YEAR = replace(
    year(mark("ปีงบประมาณแรก"), Kind.FISCAL_YEAR, required=True, minimum=2540).metadata["field"],
    name="first_year",
)


class Step(QWidget):
    """One step; `through` asks to go on, `edited` tells that something would be lost."""

    title = ""
    about = ""
    through = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.SPACE)

    def entered(self, so_far: NewOffice) -> None:
        """Called when the step comes into sight, with the answers of the steps before."""

    def complete(self) -> bool:
        """Whether one may go on; else what is missing is shown beside it."""
        return True

    def answer(self, office: NewOffice) -> NewOffice:
        """The office with this step's answers."""
        raise NotImplementedError


class OfficeStep(Step):
    """Who the office is."""

    title = mark("สำนักงาน")
    about = mark("ชื่อที่พิมพ์ในหนังสือราชการและหัวเอกสาร แก้ไขภายหลังได้ที่หน้าสำนักงาน")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = ("name", "short_name", "area_number", "letter_code", "group_name", "province")
        self.asked = Asked([OfficeProfile.description.field(name) for name in names], self)
        self.asked.editors["group_name"].set_value(_("กลุ่มนโยบายและแผน"))
        self.asked.through.connect(self.through)
        self.asked.edited.connect(self.edited)
        self.column.addWidget(self.asked)
        self.column.addStretch(1)

    def entered(self, so_far: NewOffice) -> None:
        del so_far
        self.asked.editors["name"].setFocus()

    def complete(self) -> bool:
        return self.asked.complete()

    def answer(self, office: NewOffice) -> NewOffice:
        return replace(office, profile=OfficeProfile(**self.asked.values()))


class PlaceStep(Step):
    """The first fiscal year, where the file lies and where its backups go."""

    title = mark("ปีงบประมาณและที่เก็บ")
    about = mark("ข้อมูลทั้งหมดอยู่ในแฟ้มเดียว โปรแกรมสำรองให้เองทุกครั้งที่เปิดและทุกชั่วโมงที่ทำงาน")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = False
        self.asked = Asked([_FIRST_YEAR], self)
        self.asked.editors["first_year"].set_value(fiscal_year_of(bangkok_today()))
        self.file = PlaceLine(Sort.NEW_FILE, _("เก็บแฟ้มงานไว้ที่"), self)
        self.backups = PlaceLine(Sort.FOLDER, _("เก็บชุดสำรองไว้ที่"), self)
        self.backups.line.setPlaceholderText(_("โฟลเดอร์ข้างแฟ้มงาน (ควรเลือกคนละไดรฟ์)"))
        self.notice = QLabel(self, wordWrap=True)
        self.asked.through.connect(self.file.setFocus)
        self.file.entered.connect(self.backups.setFocus)
        self.backups.entered.connect(self.through)
        self.file.edited.connect(self._moved)
        for part in (self.asked, self.backups):
            part.edited.connect(self.edited)
        self._lay_out()

    def entered(self, so_far: NewOffice) -> None:
        if not self._chosen:
            name = safe_name(_("งานนโยบายและแผน") + f" {so_far.profile.short_name}.db")
            self.file.set_path(_unused(paths.documents_folder() / name))
            self._judge()
        self.asked.editors["first_year"].setFocus()

    def complete(self) -> bool:
        if not self.asked.complete():
            return False
        wrong = _wrong_place(self.file.path())
        if wrong:
            self._say(wrong, "danger")
            self.file.setFocus()
        return wrong is None

    def answer(self, office: NewOffice) -> NewOffice:
        wanted = {settings.FIRST_YEAR: str(self.asked.value("first_year"))}
        if folder := self.backups.path():
            wanted[settings.BACKUP_FOLDER] = str(folder)
        return replace(office, settings=wanted)

    def path(self) -> Path:
        """Where the file is to lie; only after `complete`."""
        path = self.file.path()
        assert path is not None
        return office_files.with_ending(path)

    def _moved(self) -> None:
        self._chosen = True
        self.edited.emit()
        self._judge()

    def _judge(self) -> None:
        """Warn of a network share, a synced folder or a stick."""
        path = self.file.path()
        found = whereabouts(path) if path else None
        if found and found.warning:
            self._say(say("{what} {advice}", what=found.warning, advice=found.advice or ""), "warning")
        else:
            self.notice.clear()

    def _say(self, message: Message, tone: str) -> None:
        self.notice.setText(f"▲ {show(message)}")
        look.set_role(self.notice, "role", tone)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.SPACE)
        grid.setVerticalSpacing(look.GAP)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, (words, line) in enumerate(
            ((_("เก็บแฟ้มงานไว้ที่ *"), self.file), (_("เก็บชุดสำรองไว้ที่"), self.backups))
        ):
            label = QLabel(words)
            label.setBuddy(line)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        self.column.addWidget(self.asked)
        self.column.addLayout(grid)
        self.column.addWidget(self.notice)
        self.column.addStretch(1)


class GroupsStep(Step):
    """Which of the six sections the office has."""

    title = mark("กลุ่มงาน")
    about = mark("เลือกกลุ่มงานที่สำนักงานนี้มี แก้ชื่อได้ เพิ่มหรือเปลี่ยนภายหลังได้")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[QCheckBox, SuggestLine]] = []
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for group in shipped_work_groups():
            self._add(grid, group)
        for (_tick, line), (follower, _line) in pairwise(self.rows):
            line.entered.connect(follower.setFocus)
        self.rows[-1][1].entered.connect(self.through)
        self.column.addLayout(grid)
        self.column.addStretch(1)

    def entered(self, so_far: NewOffice) -> None:
        del so_far
        self.rows[0][0].setFocus()

    def answer(self, office: NewOffice) -> NewOffice:
        chosen = [
            WorkGroup(order=place, name=line.text().strip(), active=tick.isChecked())
            for place, (tick, line) in enumerate(self.rows, start=1)
            if line.text().strip()
        ]
        return replace(office, work_groups=tuple(chosen))

    def _add(self, grid: QGridLayout, group: WorkGroup) -> None:
        tick = QCheckBox(_("มี"))
        tick.setChecked(True)
        line = SuggestLine()
        line.setText(group.name)
        line.setMaxLength(WorkGroup.description.field("name").max_length)
        line.setAccessibleName(_("ชื่อกลุ่มงาน"))
        tick.setAccessibleName(group.name)
        tick.toggled.connect(line.setEnabled)
        tick.toggled.connect(lambda _on: self.edited.emit())
        line.textEdited.connect(lambda _text: self.edited.emit())
        grid.addWidget(tick, len(self.rows), 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(line, len(self.rows), 1)
        self.rows.append((tick, line))


def _wrong_place(path: Path | None) -> Message | None:
    if path is None:
        return say("เลือกที่เก็บแฟ้มงานก่อน")
    if path.exists() or office_files.with_ending(path).exists():
        return say("มีแฟ้มชื่อ “{name}” อยู่แล้ว ตั้งชื่ออื่น โปรแกรมไม่เขียนทับแฟ้มเดิม", name=path.name)
    if not path.is_absolute():
        return say("บอกโฟลเดอร์ที่เก็บให้ครบ กด “เลือก…” เพื่อเลือกโฟลเดอร์")
    if not path.parent.exists() and not path.parent.parent.exists():
        return say("ไม่พบโฟลเดอร์ “{folder}” กด “เลือก…” เพื่อเลือกโฟลเดอร์", folder=str(path.parent))
    return None  # a folder that is only the last of its names is made with the file


def _unused(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_stem(f"{path.stem} ({number})"), number + 1
    return candidate
