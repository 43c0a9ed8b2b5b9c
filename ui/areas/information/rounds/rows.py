"""The table of a round: a row for each network, under it one for each school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from planner_desktop.services.information.rounds.paper import percent
from planner_desktop.services.information.rounds.status import network_of
from ui.kit.moments import short_date
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.services.information.rounds.status import SchoolStatus, Tally

KEY = Qt.ItemDataRole.UserRole
MARKS = {"missing": "○", "sent": "●", "late": "▲", "returned": "↩", "approved": "✓"}


class RoundTree(QTreeWidget):
    """Several rows may be marked; a network's row stands for its schools in sight."""

    def __init__(self) -> None:
        super().__init__()
        labels = (_("โรงเรียน"), _("สถานะ"), _("วันที่ส่ง"), _("ครบถ้วน"), _("ทันกำหนด"), _("ต้องตาม"), _("การล็อก"))
        self.setColumnCount(len(labels))
        self.setHeaderLabels(list(labels))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setAccessibleName(_("สถานะการส่ง"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def fill(
        self, shown: Sequence[SchoolStatus], networks: Mapping[str, Tally], labels: Mapping[str, str]
    ) -> None:
        """Lay out these schools under their networks; a network without any is left out."""
        self.clear()
        for name, tally in networks.items():
            held = [one for one in shown if network_of(one.school) == name]
            if held:
                sent = _("ส่ง {sent}/{asked}").format(sent=tally.sent, asked=tally.asked)
                top = QTreeWidgetItem([name, sent, "", f"{percent(tally.completeness)}%"])
                self.addTopLevelItem(top)
                top.addChildren([_row(one, labels) for one in held])
                top.setExpanded(True)

    def marked(self) -> list[UUID]:
        """The schools of the marked rows from top to bottom, each once."""
        chosen = [row for row in self._rows() if row.isSelected()]
        schools = [one for row in chosen for one in _schools_of(row)]
        return list(dict.fromkeys(schools))

    def mark(self, school: UUID) -> None:
        """Put the cursor on that school, if it is in sight."""
        for row in self._rows():
            if row.data(0, KEY) == school:
                self.setCurrentItem(row)

    def mark_all(self, schools: Sequence[UUID]) -> None:
        """Mark those schools as far as they are in sight."""
        wanted = set(schools)
        for row in self._rows():
            if row.data(0, KEY) in wanted:
                row.setSelected(True)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.topLevelItemCount()):
            top = self.topLevelItem(at)
            if top is not None:
                yield top
                yield from (top.child(place) for place in range(top.childCount()))


def _schools_of(row: QTreeWidgetItem) -> list[UUID]:
    if row.childCount():
        return [row.child(place).data(0, KEY) for place in range(row.childCount())]
    return [row.data(0, KEY)]


def _row(one: SchoolStatus, labels: Mapping[str, str]) -> QTreeWidgetItem:
    sent = one.submission.sent_on if one.submission else None
    lock = _("เปิด")
    if one.locked:
        lock = _("ล็อก")
    elif one.excepted_until:
        lock = _("ผ่อนผันถึง {day}").format(day=short_date(one.excepted_until))
    cells = [
        one.school.name,
        f"{MARKS[one.state]} {_(labels[one.state])}",
        short_date(sent) if sent else "–",
        f"{percent(one.share)}%",
        _("ทัน") if one.on_time else "–" if one.state == "missing" else _("ไม่ทัน"),
        str(one.open_marks or "–"),
        lock,
    ]
    row = QTreeWidgetItem(cells)
    row.setData(0, KEY, one.school.id)
    row.setToolTip(0, f"{one.school.code10} {one.school.name}")
    if one.locked:
        row.setToolTip(6, show(one.locked))
    if one.submission and one.submission.returned_for:
        row.setToolTip(1, one.submission.returned_for)
    return row
