"""แผนที่โรงเรียน: where the schools stand, how far two lie apart, which small ones stand near another (P28)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.sizes import size_of
from planner_desktop.services import settings
from planner_desktop.services.schools import figures, mergers, sizes
from ui.areas.information import choosers
from ui.areas.information.map_view import MapView, Spot
from ui.kit import look
from ui.kit.paper_menu import show_drawn
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import Changes
    from planner_desktop.services.schools.mergers import Candidate, Placed
    from ui.kit.desk import Desk

TOLD = ("count_sheet", "school", "school_state", "size_band", "setting")
KEY = Qt.ItemDataRole.UserRole


class MapPage(QWidget):
    """The map at the left, the candidates at the right; each leads to the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.year = choosers.year_box()
        self.round = choosers.list_box(desk, "count_round", _("รอบข้อมูล"))
        self.scheme = choosers.list_box(desk, "size_scheme", _("เกณฑ์ขนาด"))
        newest = figures.rounds(desk.file)
        if newest:
            choosers.choose(self.year, str(newest[0][0]))
            choosers.choose(self.round, newest[0][1])
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.rule = QLabel(wordWrap=True)
        self.rule.setProperty("role", "muted")
        self.map = MapView()
        self.table = QTreeWidget()
        self._lay_out()
        for box in (self.year, self.round, self.scheme):
            box.activated.connect(lambda _place: self.refresh())
        self.map.chosen.connect(self._measured)
        self.table.itemClicked.connect(lambda row, _column: self.map.pick(*row.data(0, KEY)))
        self.table.itemActivated.connect(lambda row, _column: desk.show_record("school", row.data(0, KEY)[0]))
        desk.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Read schools, pupils and candidates of the chosen round."""
        year, round_ = int(self.year.currentData()), self.round.currentData()
        bands = sizes.bands(self.desk.file, self.scheme.currentData(), year)
        places = sizes.order_of(bands)
        found = mergers.placed(self.desk.file, year, round_)
        candidates = mergers.candidates(self.desk.file, year, round_)
        spots = [
            Spot(one.school.id, one.school.name, one.pupils, at, places[size_of(bands, one.pupils)])
            for one in found
            if (at := one.school.point) is not None
        ]
        pairs = [(one.small.school.id, one.near.school.id) for one in candidates]
        self.map.show_spots(spots, [_(one) for one in places], pairs)
        self._fill(candidates)
        self._say_rule(found, len(spots))
        self._measured(self.map.picked)

    def _say_rule(self, found: Sequence[Placed], placed: int) -> None:
        most = settings.whole(self.desk.file, settings.MERGE_PUPILS)
        far = settings.whole(self.desk.file, settings.MERGE_KM)
        words = _(
            "รายชื่อนี้คือโรงเรียนที่เปิดสอน นักเรียนไม่เกิน {most} คน และห่างโรงเรียนที่ใกล้ที่สุดไม่เกิน {far} กม. เส้นตรงจากพิกัด"
            " ไม่ใช่ระยะเดินทาง เปลี่ยนสองค่านี้ได้ในหน้าการตั้งค่า"
        ).format(most=most, far=far)
        lost = len(found) - placed
        without = _(" · ไม่มีพิกัด {count} โรงเรียน จึงไม่อยู่ในแผนที่").format(count=lost) if lost else ""
        self.rule.setText(words + without)

    def _fill(self, candidates: Sequence[Candidate]) -> None:
        self.table.clear()
        for one in candidates:
            cells = (one.small.school.name, f"{one.small.pupils:,}", one.near.school.name, f"{one.km:.1f}")
            row = QTreeWidgetItem(list(cells))
            row.setData(0, KEY, (one.small.school.id, one.near.school.id))
            for column in (0, 2):
                row.setToolTip(column, cells[column])
            for column in (1, 3):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.addTopLevelItem(row)

    def _measured(self, picked: tuple[UUID, ...]) -> None:
        found = self.map.measured()
        if found:
            one, other, km = found
            words = _("{one} ถึง {other}: {km} กม. (เส้นตรง ระยะเดินทางจริงไกลกว่า)")
            self.told.setText(words.format(one=one.label, other=other.label, km=f"{km:.1f}"))
        elif picked:
            self.told.setText(_("คลิกอีกโรงเรียนเพื่อวัดระยะ"))
        else:
            self.told.setText(_("คลิกสองโรงเรียนเพื่อวัดระยะ หมุนล้อเมาส์เพื่อขยาย ลากเพื่อเลื่อน"))

    def print_map(self) -> None:
        """The map as it stands, over the table of candidates."""
        from planner_desktop.services.papers import school_keys, to_pdf

        picture = self.map.picture()
        keys = {"year": self.year.currentData(), "round": self.round.currentData()}
        told = school_keys.asked(self.desk.file, keys)
        paper = school_keys.mergers_with_map(self.desk.file, told, picture)
        show_drawn(self.window(), self.desk, lambda progress: to_pdf(paper, progress), "school-mergers")

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    def _print(self) -> None:
        from planner_desktop.errors import PlannerError
        from ui.kit import ask

        try:
            self.print_map()
        except PlannerError as error:
            ask.show_error(self.window(), error)

    def _lay_out(self) -> None:
        top = choosers.labelled(
            (_("ปีการศึกษา"), self.year), (_("รอบ"), self.round), (_("เกณฑ์ขนาด"), self.scheme)
        )
        top.addStretch()
        for words, icon, deed in (
            (_("เห็นทั้งหมด"), "zoom-out", self.map.whole),
            (_("พิมพ์แผนที่"), "printer", self._print),
        ):
            button = QPushButton(look.icon(icon), words)
            button.clicked.connect(lambda _on=False, act=deed: act())
            top.addWidget(button)
        self.table.setHeaderLabels([_("ควรพิจารณารวม"), _("คน"), _("ใกล้ที่สุด"), _("กม.")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(_("โรงเรียนที่ควรพิจารณารวม"))
        head = self.table.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        side = QWidget()
        column_ = QVBoxLayout(side)
        column_.setContentsMargins(look.GAP, 0, 0, 0)
        column_.addWidget(self.rule)
        column_.addWidget(self.table, 1)
        parts = QSplitter()
        parts.addWidget(self.map)
        parts.addWidget(side)
        parts.setSizes([620, 420])
        parts.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        layout.addLayout(top)
        layout.addLayout(row)
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.map)
