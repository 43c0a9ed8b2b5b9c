"""ความต้องการห้องและครู: the criterion beside what is there, by school, size, network and district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.class_plan import criteria, need, need_tables, outlook
from ui.areas.information import choosers
from ui.areas.information.figure_view import FigureView
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.need import SchoolNeed
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

TOLD = (
    "count_sheet",
    "school",
    "school_state",
    "room_rule",
    "teacher_band",
    "teacher_ratio",
    "class_plan_year",
    "projection_override",
    "service_village",
)
PAPERS = {"class-need": mark("ความต้องการห้องเรียนและครู")}
_SHORT = {"": mark("ทุกโรงเรียน"), "short": mark("เฉพาะที่ขาดครู"), "over": mark("เฉพาะที่เกิน")}


class NeedPage(QWidget):
    """One table; a double click on a school opens it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        base = outlook.base_year(desk.file)
        years = ((str(one), self._year_words(one, base)) for one in range(base, base + 6))
        self.year = choosers.code_box(_("ปีการศึกษา"), years)
        self.by = choosers.code_box(
            _("แสดง"),
            [("school", _("รายโรงเรียน")), *((code, _(words)) for code, words in need.GROUPS.items())],
        )
        self.short = choosers.code_box(_("เลือกดู"), ((code, _(words)) for code, words in _SHORT.items()))
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.rule = QLabel(wordWrap=True)
        self.rule.setProperty("role", "muted")
        self.table = FigureView(_("ความต้องการห้องและครู"))
        self._found: list[SchoolNeed] = []
        self._lay_out()
        for box in (self.year, self.by, self.short):
            box.activated.connect(lambda _place: self.refresh())
        self.table.cellDoubleClicked.connect(lambda row, _column: self._open(row))
        desk.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Reckon the chosen year."""
        year, by = int(self.year.currentData()), self.by.currentData()
        found = need.by_school(self.desk.file, year)
        whole = need.total(found)
        self._found = [one for one in found if self._wanted(one)] if by == "school" else []
        if by == "school":
            self.table.show_table(need_tables.schools(self._found, "", _))
        else:
            grouped = need.grouped(self.desk.file, found, year, by)
            self.table.show_table(need_tables.groups(grouped, whole, by, _))
        self.short.setEnabled(by == "school")
        words = _("ครูตามเกณฑ์ {needed} คน มี {there} คน · โรงเรียนที่ขาดรวม {wanting} คน ที่เกินรวม {over} คน")
        self.told.setText(
            words.format(
                needed=f"{whole.teachers_needed:,}",
                there=f"{whole.teachers:,}",
                wanting=f"{whole.wanting:,}",
                over=f"{whole.over:,}",
            )
        )
        self._say_rule(year)

    def _say_rule(self, year: int) -> None:
        laid = criteria.year_of(self.desk.file, year)
        scheme = choices.labels(self.desk.file, "teacher_scheme")[laid.scheme].label
        rules = criteria.in_force(self.desk.file, year)
        weak = "low" in {one.certainty for one in rules.bands} | {one.certainty for one in rules.ratios}
        doubt = _(" · ▲ ตัวเลขเกณฑ์บางแถวยังไม่ยืนยัน ตรวจกับหนังสือ ก.ค.ศ. ก่อนใช้") if weak else ""
        self.rule.setText(_("เกณฑ์: {scheme}").format(scheme=_(scheme)) + doubt + f" · {_(need_tables.NOTE)}")

    def _wanted(self, one: SchoolNeed) -> bool:
        gap, wanted = one.gap or 0, self.short.currentData()
        return not wanted or (gap < 0 if wanted == "short" else gap > 0)

    def _open(self, row: int) -> None:
        if row < len(self._found):
            self.desk.show_record("school", self._found[row].school.id)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    @staticmethod
    def _year_words(year: int, base: int) -> str:
        return (
            _("{year} (นับจริง)").format(year=year) if year == base else _("{year} (คาดการณ์)").format(year=year)
        )

    def _lay_out(self) -> None:
        top = choosers.labelled((_("ปีการศึกษา"), self.year), (_("แสดง"), self.by), (_("เลือกดู"), self.short))
        printing = print_button(self, self.desk, PAPERS, lambda: {"year": str(self.year.currentData())})
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(Beside(top, printing))
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.rule)
        self.setFocusProxy(self.table)
