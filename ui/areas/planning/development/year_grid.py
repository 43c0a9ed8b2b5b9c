"""Tables by year: targets and results of indicators, money of indicative projects; typed straight in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.money import format_baht, parse_baht
from planner_desktop.errors import Invalid, PlannerError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services import choices
from planner_desktop.services.planning.development import yearly
from planner_desktop.services.planning.development.yearly import IndicatorLine, MoneyLine
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.table.tones import colour
from ui.kit.words import _, show

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

_LEAD = 3  # columns before the years
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YearGrid:
    """One line an indicator (or project and source), a column a year; what is typed is saved at once."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.desk = desk
        self.name = name
        self.plan: DevelopmentPlan | None = None
        self.lines: list[IndicatorLine | MoneyLine] = []
        self.widget = QWidget()
        self.banner = Banner()
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("role", "muted")
        self.table = QTableWidget()
        self._filling = False
        self._fixed = False
        self._lay_out()
        self.table.itemChanged.connect(self._typed)
        desk.changed.connect(self._heard)

    @property
    def is_money(self) -> bool:
        """Whether it holds money."""
        return self.name == "indicative_money"

    @property
    def years(self) -> tuple[int, ...]:
        """The columns: for indicators the years before the plan too."""
        if self.plan is None:
            return ()
        return self.plan.years if self.is_money else (*self.plan.past_years, *self.plan.years)

    def show_plan(self, plan: DevelopmentPlan | None, *, fixed: bool) -> None:
        """Read the lines of that edition."""
        self.plan = plan
        self._fixed = fixed or self.desk.file.read_only
        self.banner.clear()
        self._read()

    def open(self, record: UUID) -> bool:
        """Choose the line that the row stands in."""
        for at, line in enumerate(self.lines):
            if any(one.id == record for one in line.years.values()):
                self.table.setCurrentCell(at, _LEAD)
                return True
        return False

    def leave_draft(self) -> bool:
        """Nothing is ever unsaved here."""
        return True

    def _read(self) -> None:
        self._filling = True
        self.lines = []
        if self.plan is not None:
            read = yearly.money if self.is_money else yearly.indicators
            self.lines = [*read(self.desk.file, self.plan)]
        self._show_head()
        self.table.setRowCount(len(self.lines) + (1 if self.is_money and self.lines else 0))
        for at, line in enumerate(self.lines):
            self._show_line(at, line)
        if self.is_money and self.lines:
            self._show_sums()
        self._filling = False

    def _show_head(self) -> None:
        lead = (
            (_("โครงการ"), _("แหล่งเงิน"), _("รวม")) if self.is_money else (_("ตัวชี้วัด"), _("หน่วยนับ"), _("ฐาน"))
        )
        plan = self.plan
        years = [
            str(year) if plan and year in plan.years else _("ผล {year}").format(year=year)
            for year in self.years
        ]
        self.table.setColumnCount(_LEAD + len(years))
        self.table.setHorizontalHeaderLabels([*lead, *years])
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        empty = (
            _("เพิ่มตัวชี้วัดในแท็บ “ตัวชี้วัด” ก่อน") if not self.is_money else _("เพิ่มโครงการในแท็บ “กรอบโครงการ” ก่อน")
        )
        about = _("พิมพ์ในช่องแล้วกด Enter บันทึกทันที ปีก่อนแผนเป็นผล ปีในแผนเป็นค่าเป้าหมาย ช่องว่างเน้นสีคือยังไม่กรอก")
        money = _("พิมพ์จำนวนเงินเป็นบาทแล้วกด Enter บันทึกทันที")
        self.about.setText((money if self.is_money else about) if self.lines else empty)

    def _show_line(self, at: int, line: IndicatorLine | MoneyLine) -> None:
        if isinstance(line, MoneyLine):
            sources = choices.labels(self.desk.file, "money_source")
            source = _(sources[line.source].label) if line.source in sources else line.source
            lead = (f"{line.project.code} {line.project.name}".strip(), source, format_baht(line.amount))
        else:
            own = line.indicator
            base = f"{own.baseline} ({own.baseline_year})" if own.baseline else ""
            lead = (f"{own.code} {own.name}".strip(), own.unit, base)
        for column, text in enumerate(lead):
            self._put(at, column, text, typed=False)
        for column, year in enumerate(self.years, start=_LEAD):
            item = self._put(at, column, self._text(line, year), typed=True)
            if not item.text():
                item.setBackground(colour("warning").lighter(180))

    def _text(self, line: IndicatorLine | MoneyLine, year: int) -> str:
        if isinstance(line, MoneyLine):
            money = line.years.get(year)
            return format_baht(money.amount) if money and money.amount is not None else ""
        row = line.years.get(year)
        if row is None or self.plan is None:
            return ""
        return row.target if year in self.plan.years else row.result

    def _show_sums(self) -> None:
        found = [one for one in self.lines if isinstance(one, MoneyLine)]
        at = len(found)
        self._put(at, 0, _("รวม"), typed=False)
        self._put(at, 1, "", typed=False)
        self._put(at, 2, format_baht(sum(one.amount for one in found)), typed=False)
        for column, year in enumerate(self.years, start=_LEAD):
            rows = (one.years.get(year) for one in found)
            self._put(at, column, format_baht(sum(row.amount or 0 for row in rows if row)), typed=False)

    def _put(self, at: int, column: int, text: str, *, typed: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        if column >= _LEAD - 1:
            item.setTextAlignment(_RIGHT)
        if not typed or self._fixed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(at, column, item)
        return item

    def _typed(self, item: QTableWidgetItem) -> None:
        if self._filling or self.plan is None or item.column() < _LEAD or item.row() >= len(self.lines):
            return
        line, year = self.lines[item.row()], self.years[item.column() - _LEAD]
        self.banner.clear()
        try:
            self._save(line, year, item.text().strip())
        except Invalid as refused:
            self._refuse("\n".join(show(one.message) for one in refused.faults))
        except PlannerError as error:
            ask.show_error(self.widget.window(), error)
            self._read()

    def _save(self, line: IndicatorLine | MoneyLine, year: int, text: str) -> None:
        assert self.plan is not None
        if isinstance(line, IndicatorLine):
            yearly.set_figure(self.desk.file, line, self.plan, year, to_arabic_digits(text).replace(",", ""))
            return
        read = parse_baht(text)
        if read.fault:
            self._refuse(show(read.fault))
            return
        yearly.set_money(self.desk.file, line, year, read.satang)

    def _refuse(self, words: str) -> None:
        """Say why, and show again what is kept."""
        self._read()
        self.banner.say(words, "danger")

    def _heard(self, changes: Changes) -> None:
        if changes.touches(self.name, "indicator", "indicative_project"):
            at = (self.table.currentRow(), self.table.currentColumn())
            self._read()
            self.table.setCurrentCell(*at)

    def _lay_out(self) -> None:
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(_("ตารางรายปี"))
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.GAP)
        column.addWidget(self.about)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        self.widget.setFocusProxy(self.table)
