"""ผังความเสี่ยง: likelihood × impact as 25 buttons; each leads to the risks that stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.risk.scales import MOST, SHADES
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.information.risk import judging
from ui.kit import look
from ui.kit.paper_menu import print_button
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.risk.judging import Cell, Matrix
    from ui.kit.desk import Desk

TOLD = ("risk", "risk_scale", "risk_band", "choice_entry")
KINDS = (("residual", mark("คงเหลือหลังการควบคุม")), ("inherent", mark("ก่อนการควบคุม")))
_LINE = "#5a5a5a"
_LEAST = 64  # px, height of a cell


class MatrixPage(QWidget):
    """The matrix at the left, what each level asks for at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind = QComboBox()
        for code, label in KINDS:
            self.kind.addItem(_(label), code)
        self.kind.setAccessibleName(_("แบบของคะแนน"))
        self.cells: dict[tuple[int, int], QPushButton] = {}
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.grid_room = QScrollArea(widgetResizable=True)
        self.grid_room.setFrameShape(QFrame.Shape.NoFrame)
        self.side = QScrollArea(widgetResizable=True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFixedWidth(look.PANEL_WIDTH - 4 * look.SPACE)
        self._lay_out()
        self.kind.activated.connect(lambda _place: self.refresh())
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Read the risks and draw the matrix with the measures of the year chosen in the window."""
        drawn = judging.matrix(self.desk.file, self.desk.fiscal_year, self.kind.currentData())
        total = sum(len(cell.risks) for cell in drawn.cells.values())
        words = _("ความเสี่ยงที่เปิดอยู่ {count} เรื่อง เกณฑ์ปีงบประมาณ {year} กดช่องเพื่อดูรายการ")
        self.told.setText(words.format(count=total, year=self.desk.fiscal_year))
        self._draw(drawn)
        self._explain(drawn)

    def open_cell(self, likelihood: int, impact: int) -> None:
        """Show the register with the risks of one cell."""
        self.desk.show_list(judging.cell_query(self.kind.currentData(), likelihood, impact))

    def open_level(self, level: str) -> None:
        """Show the register with the risks of one level."""
        self.desk.show_list(Query("risk", (judging.LIVE, Condition("level", Test.IS, level))))

    # --- drawing --------------------------------------------------------------------------------------

    def _draw(self, drawn: Matrix) -> None:
        room = QWidget()
        room.setProperty("role", "page")
        grid = QGridLayout(room)
        grid.setContentsMargins(0, 0, look.GAP, 0)
        grid.setSpacing(2)
        across = QLabel(_("ผลกระทบ →"), alignment=Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(across, 0, 1, 1, MOST)
        grid.addWidget(QLabel(_("โอกาส ↑")), 0, 0)
        levels = choices.labels(self.desk.file, "risk_level")
        self.cells = {}
        for value in range(1, MOST + 1):
            row = MOST - value + 1
            grid.addWidget(
                _axis(value, drawn.likelihood[value].label, drawn.likelihood[value].meaning), row, 0
            )
            grid.setRowStretch(row, 1)
            grid.setColumnStretch(value, 1)
            bottom = _axis(value, drawn.impact[value].label, drawn.impact[value].meaning)
            bottom.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(bottom, MOST + 1, value)
        for key, cell in sorted(drawn.cells.items(), key=lambda pair: (-pair[0][0], pair[0][1])):
            label = _(levels[cell.level].label) if cell.level in levels else ""
            self.cells[key] = self._cell(cell, label)
            grid.addWidget(self.cells[key], MOST - cell.likelihood + 1, cell.impact)
        self.grid_room.setWidget(room)

    def _cell(self, cell: Cell, level: str) -> QPushButton:
        count = len(cell.risks)
        button = QPushButton(f"{level}\n{count or '–'}")
        button.setStyleSheet(_dress(cell.level, f"font-weight: {600 if count else 400}; padding: 2px"))
        button.setMinimumHeight(_LEAST)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        titles = "\n".join(f"{one.register_no}. {one.subject}" for one in cell.risks)
        button.setToolTip(titles or _("ไม่มีความเสี่ยงในช่องนี้"))
        words = _("โอกาส {likelihood} ผลกระทบ {impact} ระดับ{level} {count} เรื่อง")
        button.setAccessibleName(
            words.format(likelihood=cell.likelihood, impact=cell.impact, level=level, count=count)
        )
        button.clicked.connect(lambda _on=False, at=(cell.likelihood, cell.impact): self.open_cell(*at))
        return button

    def _explain(self, drawn: Matrix) -> None:
        """The levels from the gravest down: how many, from which score, and what to do."""
        room = QWidget()
        room.setProperty("role", "page")
        column = QVBoxLayout(room)
        column.setContentsMargins(look.GAP, 0, look.GAP, 0)
        column.setSpacing(look.TIGHT)
        heading = QLabel(_("ระดับและสิ่งที่ต้องทำ"))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        levels = choices.labels(self.desk.file, "risk_level")
        for band in reversed(drawn.bands):
            name = _(levels[band.level].label) if band.level in levels else band.level
            words = _("{level} (ตั้งแต่ {score} คะแนน) {count} เรื่อง")
            text = words.format(level=name, score=band.at_least, count=drawn.count(band.level))
            column.addWidget(self._level_button(band.level, text))
            action = QLabel(soft(band.action), wordWrap=True)
            action.setProperty("role", "muted")
            column.addWidget(action)
            column.addSpacing(look.GAP)
        column.addStretch()
        self.side.setWidget(room)

    def _level_button(self, level: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setStyleSheet(_dress(level, "padding: 4px; text-align: left"))
        button.setEnabled(self.kind.currentData() == "residual")  # the register keeps the level that is left
        button.clicked.connect(lambda _on=False: self.open_level(level))
        return button

    def _lay_out(self) -> None:
        title = QLabel(_("ผังความเสี่ยง"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.kind)
        papers = {"risk-report": mark("ทะเบียนและผังความเสี่ยง")}
        head.addWidget(print_button(self, self.desk, papers, lambda: {"year": str(self.desk.fiscal_year)}))
        register = QPushButton(look.icon("target"), _("ทะเบียนความเสี่ยง"))
        register.clicked.connect(lambda _on=False: self.desk.show_page("information.risks"))
        head.addWidget(register)
        body = QHBoxLayout()
        body.addWidget(self.grid_room, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addLayout(body, 1)
        self.setFocusProxy(self.kind)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()


def _axis(value: int, label: str, meaning: str) -> QLabel:
    made = QLabel(soft(f"{value} {label}"), wordWrap=True)
    made.setToolTip(meaning)
    made.setMinimumWidth(72)
    return made


def _dress(level: str, more: str) -> str:
    """The look of a button in the colours of a level."""
    ground, ink = SHADES.get(level, ("#ffffff", "#1a1a1a"))
    return (
        f"QPushButton {{ background: {ground}; color: {ink}; border: 1px solid {_LINE}; {more}; }}"
        f" QPushButton:focus, QPushButton:hover {{ border: 3px solid {ink}; }}"
    )
