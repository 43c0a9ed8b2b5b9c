"""What the chosen place of the tree stands under and serves, and what serves it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.records import title_of
from planner_desktop.services import choices, records
from planner_desktop.services.planning.tree import year_tree
from ui.areas.planning.tree import deeds
from ui.kit import look
from ui.kit.panels.reading import wrapped
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.planning.tree.nodes import Alignment
    from planner_desktop.services.planning.tree.year_tree import YearTree
    from ui.kit.desk import Desk

    Key = tuple[str, UUID]


class PlaceSide(QScrollArea):
    """The path upwards, links out with degree and reason, links in; each leads to its record."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(280)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("ความเชื่อมโยงของข้อที่เลือก"))

    def show_place(self, year: YearTree, key: Key | None) -> None:
        """Read the links of that row and lay them out."""
        room = QWidget()
        room.setProperty("role", "page")
        column = QVBoxLayout(room)
        column.setContentsMargins(look.GAP, 0, look.GAP, look.GAP)
        column.setSpacing(look.GAP)
        if key is not None:
            self._head(column, year, key)
            if key[0] in ("plan_node", "project"):
                self._links(column, year, key)
        column.addStretch()
        self.setWidget(room)

    def _head(self, column: QVBoxLayout, year: YearTree, key: Key) -> None:
        name, record = key
        found = records.get_named(self.desk.file, name, record)
        column.addWidget(wrapped(title_of(found, _), "heading"))
        start = getattr(found, "parent" if name == "plan_node" else "strategy", None)
        above = list(year.path(start))[::-1]
        for depth, one in enumerate(above):
            label = choices.labels(self.desk.file, "plan_level").get(one.level)
            words = f"{'　' * depth}↳ " if depth else ""
            level = f"{_(label.label)}: " if label else ""
            column.addWidget(wrapped(f"{words}{level}{one.code} {one.name}", "muted"))
        row = QHBoxLayout()
        opening = QPushButton(look.icon("pencil"), _("เปิดแก้ไข"))
        opening.clicked.connect(partial(self._open, name, record))
        row.addWidget(opening)
        if name in ("plan_node", "project"):
            linking = QPushButton(look.icon("link"), _("เพิ่มความเชื่อมโยง…"))
            linking.setEnabled(not self.desk.file.read_only)
            linking.clicked.connect(partial(self._link, year.fiscal_year, key))
            row.addWidget(linking)
        row.addStretch()
        column.addLayout(row)

    def _links(self, column: QVBoxLayout, year: YearTree, key: Key) -> None:
        field = "node" if key[0] == "plan_node" else "project"
        found = year_tree.alignments(self.desk.file, year.fiscal_year)
        outward = [one for one in found if getattr(one, field) == key[1]]
        column.addWidget(wrapped(_("สนอง ({count})").format(count=len(outward)), "label"))
        if not outward:
            column.addWidget(wrapped(_("ยังไม่เชื่อมไปยังข้ออื่นนอกจากตามผัง"), "muted"))
        self._cards(column, outward, ("to_node", "to_item"))
        inward = [one for one in found if key[0] == "plan_node" and one.to_node == key[1]]
        if inward:
            column.addWidget(wrapped(_("ได้รับการสนองจาก ({count})").format(count=len(inward)), "label"))
            self._cards(column, inward, ("project", "node", "strategy", "target"))

    def _cards(self, column: QVBoxLayout, found: list[Alignment], ends: tuple[str, ...]) -> None:
        titles = records.linked_titles(self.desk.file, "alignment", found, _)
        degrees = choices.labels(self.desk.file, "alignment_degree")
        for one in found:
            card = QFrame()
            card.setProperty("role", "card")
            inside = QVBoxLayout(card)
            other = next(getattr(one, end) for end in ends if getattr(one, end))
            inside.addWidget(wrapped(titles.get(other, "")))
            degree = _(degrees[one.degree].label) if one.degree in degrees else one.degree
            inside.addWidget(wrapped(f"{degree} · {one.reason}", "muted"))
            button = QPushButton(_("เปิดความเชื่อมโยง"))
            button.clicked.connect(partial(self._open, "alignment", one.id))
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(card)

    def _open(self, name: str, record: UUID, *_told: object) -> None:
        self.desk.show_record(name, record)

    def _link(self, fiscal_year: int, key: Key, *_told: object) -> None:
        deeds.ask_link(self.desk, self.window(), fiscal_year, key)
