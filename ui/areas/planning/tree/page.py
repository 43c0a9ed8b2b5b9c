"""ผังแผน: the year's tree from national strategy to activity, walked and changed by keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from planner_desktop.domain.money import format_baht
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.planning.tree import year_tree
from ui.areas.planning.tree import deeds
from ui.areas.planning.tree.side import PlaceSide
from ui.areas.planning.tree.widget import PlanTree
from ui.kit import ask, look
from ui.kit.begin_here import BeginHere, Way
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.services.file import Changes, OfficeFile
    from planner_desktop.services.planning.tree.year_tree import YearTree
    from ui.kit.desk import Desk

TOLD = ("plan_node", "project", "activity", "budget_line", "alignment", "choice_entry", "policy_item")
PAPERS = {
    "plan-tree": mark("ผังแผนของปี"),
    "alignment-matrix": mark("ตารางความสอดคล้อง"),
    "plan-findings": mark("จุดที่ความเชื่อมโยงขาด"),
}


class TreePage(QWidget):
    """The tree in the middle, the chosen place with its links at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.year: YearTree = year_tree.read(desk.file, desk.fiscal_year)
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.tree = PlanTree(desk)
        self.side = PlaceSide(desk)
        self.add = QPushButton(look.icon("plus", "on_accent"), _("เพิ่มข้อ"))
        self.add.setProperty("primary", "true")
        self.add.setEnabled(not desk.file.read_only)
        self.begin = BeginHere(self.tree, [] if desk.file.read_only else self._ways_to_begin())
        self._lay_out()
        self.tree.pressed_key.connect(self._on_keys)
        self.add.clicked.connect(self.add_below)
        self.tree.chosen.connect(self._show_side)
        self.tree.opened.connect(self.open_chosen)
        self.side.changed.connect(self.refresh)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Read the year's tree anew; what was open and chosen stays so."""
        self.year = year_tree.read(self.desk.file, self.desk.fiscal_year)
        whole = self.year.whole
        none = _(
            "ปีงบประมาณ {year} ยังไม่มีผังแผน เริ่มโดยเติมข้อระดับบนจากคลังนโยบาย คัดลอกจากปีก่อน หรือเพิ่มข้อแรกเอง "
            "แล้วเพิ่มกลยุทธ์ของเขตพื้นที่ไว้ใต้ข้อที่สนอง"
        )
        self.begin.say("" if self.year.nodes or whole.projects else none.format(year=self.year.fiscal_year))
        self.told.setText(
            _("ปีงบประมาณ {year}: {nodes} ข้อ {projects} โครงการ {activities} กิจกรรม {amount} บาท").format(
                year=self.year.fiscal_year,
                nodes=len(self.year.nodes),
                projects=whole.projects,
                activities=whole.activities,
                amount=format_baht(whole.amount),
            )
        )
        self.tree.show_year(self.year)
        self._show_side()

    # --- deeds ----------------------------------------------------------------------------------------

    def add_below(self) -> None:
        """A new place under the chosen one, on the next level down."""
        deeds.ask_node(self.desk, self.window(), self.year, self.tree.node)

    def open_chosen(self) -> None:
        """Show the chosen place, project or activity on its own page."""
        if self.tree.chosen_row:
            self.desk.show_record(*self.tree.chosen_row)

    def link(self) -> None:
        """Ask what the chosen place or project serves, and why."""
        if self.tree.chosen_row:
            deeds.ask_link(self.desk, self.window(), self.year.fiscal_year, self.tree.chosen_row)

    def shift(self, step: int) -> None:
        """Up (-1) or down (1) among its sisters."""
        self._with_node(lambda file, year, node: year_tree.move(file, year, node, step))

    def indent(self) -> None:
        """Under the sister before it."""
        self._with_node(year_tree.indent)

    def outdent(self) -> None:
        """Beside the one it stands under."""
        self._with_node(year_tree.outdent)

    def open(self, record: UUID) -> bool:
        """Choose that place, whatever its year."""
        return self.tree.choose(record)

    def _with_node(self, deed: Callable[[OfficeFile, YearTree, UUID], None]) -> None:
        node = self.tree.node
        if node is None or self.desk.file.read_only:
            return
        try:
            deed(self.desk.file, self.year, node)
        except PlannerError as error:
            ask.show_error(self.window(), error)
        self.tree.choose(node)

    def _show_side(self) -> None:
        self.side.show_place(self.year, self.tree.chosen_row)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        title = QLabel(_("ผังแผน"))
        title.setProperty("role", "title")
        top.addWidget(title)
        top.addWidget(self.told, 1)
        top.addWidget(self.add)
        top.addWidget(self._menu_button(_("เติมผัง"), "download", self._filling()))
        top.addWidget(self._menu_button(_("จัดลำดับ"), "sort-ascending", self._moving()))
        top.addWidget(print_button(self, self.desk, PAPERS, lambda: {"year": str(self.year.fiscal_year)}))
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(self.begin)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([800, look.PANEL_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)
        self.setFocusProxy(self.begin)

    def _menu_button(self, label: str, icon: str, menu: QMenu) -> QPushButton:
        button = QPushButton(look.icon(icon), label)
        button.setMenu(menu)
        button.setEnabled(not self.desk.file.read_only)
        return button

    def _filling(self) -> QMenu:
        menu = QMenu(self)
        for label, icon, act in (
            (_("จากคลังนโยบายหรือแผนพัฒนา…"), "building", deeds.ask_take),
            (_("คัดลอกจากปีก่อน…"), "copy", deeds.ask_copy_here),
            (_("คัดลอกไปปีถัดไป…"), "copy", deeds.ask_copy),
        ):
            menu.addAction(look.icon(icon), label).triggered.connect(partial(self._ask, act))
        return menu

    def _ways_to_begin(self) -> list[Way]:
        return [
            (_("เติมจากคลังนโยบาย…"), "download", partial(self._ask, deeds.ask_take)),
            (_("คัดลอกจากปีก่อน…"), "copy", partial(self._ask, deeds.ask_copy_here)),
            (_("เพิ่มข้อแรก"), "plus", self.add_below),
        ]

    def _ask(self, act: Callable[[Desk, QWidget, int], None], *_told: object) -> None:
        act(self.desk, self.window(), self.desk.fiscal_year)

    def _moving(self) -> QMenu:
        menu = QMenu(self)
        for label, keys, act in self._ways():
            action = menu.addAction(f"{label}\t{keys}")
            action.triggered.connect(act)
        return menu

    def _ways(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            (_("เลื่อนขึ้น"), "Alt+Up", partial(self.shift, -1)),
            (_("เลื่อนลง"), "Alt+Down", partial(self.shift, 1)),
            (_("เข้าไปอยู่ใต้ข้อก่อนหน้า"), "Alt+Right", self.indent),
            (_("ออกมาหนึ่งระดับ"), "Alt+Left", self.outdent),
        )

    def _on_keys(self, keys: str) -> None:
        """The keys of the tree: move, add, link, open."""
        own: dict[str, Callable[[], None]] = {keys: act for _label, keys, act in self._ways()}
        own |= {"Ctrl+N": self.add_below, "Ctrl+L": self.link, "F2": self.open_chosen}
        own[keys]()
