"""คาดการณ์นักเรียน: five years ahead of each school and the office; every figure tells where it comes from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.class_plan.places import ProjectionOverride
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.folding import fold
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.class_plan import criteria, need_tables, outlook, telling
from ui.areas.information.figure_view import FigureView
from ui.kit import look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.paper_menu import print_button
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.outlook import Outlook, Outlooks
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

TOLD = ("count_sheet", "school", "school_state", "projection_override", "service_village", "class_plan_year")
KEY = Qt.ItemDataRole.UserRole
PAPERS = {"enrolment-outlook": mark("คาดการณ์ที่แสดงอยู่")}


class OutlookPage(QWidget):
    """The office and its schools at the left; past, rates and coming years of the chosen one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.known: Outlooks = outlook.every(desk.file)
        self.labels = {one.code: _(one.label) for one in choices.entries(desk.file, "class_grade")}
        self.search = QLineEdit(placeholderText=_("ค้นหาโรงเรียน"), clearButtonEnabled=True)
        self.search.setAccessibleName(_("ค้นหาโรงเรียน"))
        self.list = QTreeWidget()
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.table = FigureView(_("นักเรียนที่ผ่านมาและคาดการณ์"))
        self.trace = QLabel(wordWrap=True)
        self.set_own = QPushButton(look.icon("pencil"), _("กำหนดค่าเอง…"))
        self.set_own.setEnabled(False)
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.list.currentItemChanged.connect(lambda *_told: self._show())
        self.table.currentCellChanged.connect(lambda *_told: self._point())
        self.table.cellDoubleClicked.connect(lambda *_told: self.ask_override())
        self.set_own.clicked.connect(lambda _on=False: self.ask_override())
        desk.changed.connect(self._heard)
        self.refresh()

    @property
    def chosen(self) -> Outlook | None:
        """The chosen school's; None for the whole office."""
        row = self.list.currentItem()
        return self.known.schools.get(row.data(0, KEY)) if row else None

    def refresh(self) -> None:
        """Read counts and overrides anew; the chosen school stays chosen."""
        kept = self.chosen
        self.known = outlook.every(self.desk.file)
        self.list.blockSignals(True)
        self.list.clear()
        whole = QTreeWidgetItem([_("รวมทั้งเขต")])
        self.list.addTopLevelItem(whole)
        self.list.setCurrentItem(whole)
        for one in sorted(self.known.schools.values(), key=lambda each: sort_key(each.school.name)):
            row = QTreeWidgetItem([one.school.name])
            row.setData(0, KEY, one.school.id)
            row.setToolTip(0, f"{one.school.code10} {one.school.name}")
            self.list.addTopLevelItem(row)
            if kept and kept.school.id == one.school.id:
                self.list.setCurrentItem(row)
        self.list.blockSignals(False)
        self._narrow()
        self._show()

    def pointed(self) -> tuple[str, int | None] | None:
        """The grade and coming year of the current cell (None: the rate); None elsewhere."""
        one, row, column = self.chosen, self.table.currentRow(), self.table.currentColumn()
        item = self.table.item(row, 0) if row >= 0 else None
        if one is None or item is None:
            return None
        grade = next((code for code, label in self.labels.items() if label == item.text()), "")
        past = len(sorted(one.basis.history)[-5:])
        years = list(one.coming)
        at = column - past - 2
        if not grade or column < past + 1 or at >= len(years):
            return None
        return (grade, years[at] if at >= 0 else None)

    def ask_override(self) -> None:
        """Ask for a rate or a number in place of the reckoned one, with its reason."""
        one, at = self.chosen, self.pointed()
        if one is None or at is None or self.desk.file.read_only:
            return
        grade, year = at
        of = ProjectionOverride.description.field
        kept = self._kept(one, grade, year)

        def keep(answer: Answer) -> None:
            told = {name: answer[name] for name in ("rate", "pupils", "reason")}
            told["rate"] = told["rate"] or ""
            records.save(self.desk.file, replace(kept, **told))

        when = _("ปี {year}").format(year=year) if year else _("ทุกปี")
        ask_fields(
            self.desk,
            self.window(),
            _("{school} {grade} {when}").format(
                school=one.school.name, grade=self.labels.get(grade, grade), when=when
            ),
            (of("rate"), of("pupils"), of("reason")),
            keep,
            about=_("ใส่อัตราเลื่อนชั้นหรือจำนวนนักเรียนอย่างใดอย่างหนึ่ง พร้อมเหตุผล เอาออกได้ในหน้า “ค่าคาดการณ์ที่กำหนดเอง”"),
            values={"rate": kept.rate, "pupils": kept.pupils, "reason": kept.reason},
            yes=_("ใช้ค่านี้"),
        )

    def _kept(self, one: Outlook, grade: str, year: int | None) -> ProjectionOverride:
        when = Condition("academic_year", Test.IS, year) if year else Condition("academic_year", Test.EMPTY)
        conditions = (
            Condition("school", Test.IS, one.school.id),
            Condition("grade", Test.IS, grade),
            when,
        )
        query = Query("projection_override", conditions, with_voided=False)
        blank = ProjectionOverride(school=one.school.id, grade=grade, academic_year=year)
        return next(iter(records.every(self.desk.file, ProjectionOverride, query)), blank)

    def _show(self) -> None:
        one = self.chosen
        laid = criteria.year_of(self.desk.file, self.known.base_year + 1)
        method = choices.labels(self.desk.file, "entrant_method")[laid.entrants].label
        if one:
            table = need_tables.school_outlook(self.desk.file, one, _)
            self.title.setText(one.school.name)
        else:
            table = need_tables.office_outlook(self.desk.file, self.known, _)
            self.title.setText(_("รวมทั้งเขต {count} โรงเรียน").format(count=len(self.known.schools)))
        words = _("นักเรียนเข้าใหม่: {method} · เปลี่ยนได้ในหน้า “เกณฑ์และผู้อนุมัติรายปี”")
        self.told.setText(f"{table.note} · {words.format(method=_(method))}")
        self.table.show_table(table)
        self._point()

    def _point(self) -> None:
        one, at = self.chosen, self.pointed()
        self.set_own.setEnabled(at is not None and not self.desk.file.read_only)
        if one is None:
            self.trace.setText(_("เลือกโรงเรียนทางซ้ายเพื่อดูที่มาของแต่ละค่าและแก้อัตรา"))
        elif at is None:
            self.trace.setText(_("คลิกช่องคาดการณ์หรืออัตราเพื่อดูที่มา ดับเบิลคลิกเพื่อกำหนดเอง"))
        elif at[1] is None:
            rate = one.basis.rate(at[0])
            words = _("อัตราเลื่อนชั้นคิดจาก {up} คน ÷ {base} คน รวม {years} รุ่น")
            self.trace.setText(words.format(up=rate.up, base=rate.base, years=rate.years))
        else:
            found = one.coming[at[1]].get(at[0])
            self.trace.setText(show(telling.told(found, self.labels)) if found else "")

    def _narrow(self, *_told: object) -> None:
        sought = fold(self.search.text())
        for place in range(1, self.list.topLevelItemCount()):
            row = self.list.topLevelItem(place)
            if row is not None:
                row.setHidden(sought not in fold(row.toolTip(0)))

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    def _keys(self) -> dict[str, str]:
        return {"school": self.chosen.school.code10} if self.chosen else {}

    def _lay_out(self) -> None:
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(_("โรงเรียนที่คาดการณ์"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(look.GAP, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.set_own)
        top.addWidget(print_button(self, self.desk, PAPERS, self._keys))
        right.addLayout(top)
        right.addWidget(self.trace)
        right.addWidget(self.table, 1)
        right.addWidget(self.told)
        parts = QSplitter()
        parts.addWidget(side)
        parts.addWidget(main)
        parts.setSizes([230, 860])
        parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.list)
