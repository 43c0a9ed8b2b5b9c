"""The tab of TOWS: the two-sided grid with the scored factors at its edges, or the options as a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.planning.development.environment import TOWS_SIDES, TowsOption
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.development import tows
from ui.areas.planning.development.tows_grid import TowsGrid
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.services.file import Changes
    from ui.areas.planning.development.part import Part
    from ui.kit.desk import Desk

_ASKED = ("wording", "factors", "reason")


class TowsPart:
    """The grid and the list of one edition; an option is opened for editing in the list."""

    def __init__(self, desk: Desk, options: Part) -> None:
        self.desk = desk
        self.options = options
        self.plan: DevelopmentPlan | None = None
        self._fixed = False
        self.grid = TowsGrid()
        self.room = QStackedWidget()
        scroller = QScrollArea(widgetResizable=True)
        scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        scroller.setWidget(self.grid)
        self.room.addWidget(scroller)
        self.room.addWidget(options.widget)
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.strategy = QPushButton(look.icon("target"), _("ทำเป็นกลยุทธ์"))
        self.opening = QPushButton(look.icon("pencil"), _("เปิดทางเลือก"))
        self._whole = QWidget()
        self._lay_out()
        self.grid.pairing.connect(self.ask_pair)
        self.grid.chosen.connect(lambda _option: self._show_deeds())
        self.grid.opened.connect(self.open)
        self.strategy.clicked.connect(self.make_strategy)
        self.opening.clicked.connect(self._open_chosen)
        desk.changed.connect(self._heard)

    @property
    def widget(self) -> QWidget:
        """The tab."""
        return self._whole

    def show_plan(self, plan: DevelopmentPlan | None, *, fixed: bool) -> None:
        """The grid and the list of that edition."""
        self.plan = plan
        self._fixed = fixed or self.desk.file.read_only
        self.options.show_plan(plan, fixed=fixed)
        self._read()

    def open(self, record: UUID) -> bool:
        """Choose that option in the list, beside its form."""
        self.switch(grid=False)
        return self.options.open(record)

    def leave_draft(self) -> bool:
        """Ask only if something typed in the list would be lost."""
        return self.options.leave_draft()

    def switch(self, *, grid: bool) -> None:
        """Show the grid or the list."""
        self.room.setCurrentIndex(0 if grid else 1)
        self.views.buttons()[0 if grid else 1].setChecked(True)
        self._show_deeds()

    def ask_pair(self, kind: str) -> None:
        """Ask for an option of that kind, with the factors ticked at its two edges, and keep it."""
        plan = self.plan
        if plan is None or self._fixed:
            return
        found = tows.read(self.desk.file, plan)
        ticked = tuple(
            one.id for side in TOWS_SIDES[kind] for one in found.factors[side] if one.id in self.grid.ticked()
        )
        place = len(found.options[kind]) + 1

        def deed(answer: Answer) -> None:
            made = TowsOption(plan=plan.id, kind=kind, order=place, code=f"{kind.upper()}{place}", **answer)
            records.save(self.desk.file, made, mark("เพิ่มทางเลือก TOWS"))

        ask_fields(
            self.desk,
            self._whole.window(),
            _("ทางเลือก {kind}").format(kind=kind.upper()),
            [TowsOption.description.field(name) for name in _ASKED],
            deed,
            about=_("ปัจจัยที่ติ๊กไว้ที่ขอบของผังใส่ให้แล้ว เขียนว่าใช้ปัจจัยเหล่านี้ทำอะไร"),
            values={"factors": ticked},
            yes=_("เพิ่มทางเลือก"),
            record="tows_option",
        )

    def make_strategy(self) -> None:
        """Make a strategy of the chosen option; it keeps where it comes from."""
        option = self.grid.current()
        if option is None:
            self.desk.say(_("เลือกทางเลือกในผังก่อน"))
            return
        try:
            made = tows.make_strategy(self.desk.file, records.get(self.desk.file, TowsOption, option))
        except PlannerError as error:
            ask.show_error(self._whole.window(), error)
            return
        self.desk.say(_("เพิ่มกลยุทธ์ที่ {code} แล้ว แก้ถ้อยคำในแท็บ “กลยุทธ์”").format(code=made.code))

    def _open_chosen(self) -> None:
        option = self.grid.current()
        if option is not None:
            self.open(option)

    def _read(self) -> None:
        found = tows.read(self.desk.file, self.plan) if self.plan else None
        self.grid.show_grid(self.desk.file, found, fixed=self._fixed)
        self._show_deeds()

    def _show_deeds(self) -> None:
        on_grid = self.room.currentIndex() == 0
        some = on_grid and self.grid.current() is not None
        self.strategy.setEnabled(some and not self._fixed)
        self.opening.setEnabled(some)
        for one in (self.strategy, self.opening, self.told):
            one.setVisible(on_grid)
        words = _("ติ๊กปัจจัยที่ขอบ แล้วกด “จับคู่” ในช่องที่ตัดกัน · เลือกทางเลือกแล้วทำเป็นกลยุทธ์ได้")
        self.told.setText(_("ฉบับนี้เห็นชอบแล้ว แก้ได้ในฉบับปรับปรุง") if self._fixed else words)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("swot_factor", "tows_option", "strategy"):
            self._read()

    def _lay_out(self) -> None:
        self.views = QButtonGroup(self._whole)
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        for words, grid in ((_("ผัง"), True), (_("รายการ"), False)):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setChecked(grid)
            button.setProperty("chip", "true")
            button.clicked.connect(partial(self._turn, grid))
            self.views.addButton(button)
            row.addWidget(button)
        row.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.opening)
        row.addWidget(self.strategy)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(look.GAP, look.GAP, look.GAP, 0)
        column.setSpacing(look.GAP)
        column.addLayout(row)
        column.addWidget(self.room, 1)
        self._whole.setFocusProxy(self.grid)

    def _turn(self, grid: bool, *_told: object) -> None:
        if grid and not self.leave_draft():
            grid = False
        self.switch(grid=grid)
