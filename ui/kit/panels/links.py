"""What a record points to and what points to it; Enter or a double click goes there."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.records import Record, linking_fields, title_of
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from planner_desktop.services import records
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _

TARGET = Qt.ItemDataRole.UserRole  # (record name, UUID)
MOST = 200  # of one kind; a person may stand in thousands of letters


class LinksPanel(QTreeWidget):
    """Links grouped by kind."""

    counted = Signal(int)  # how many links there are

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(_("รายการที่เชื่อมโยง"))
        self.itemActivated.connect(self._go)

    def show_record(self, record: Record | None) -> None:
        """Read the record's links and lay them out."""
        self.clear()
        count = 0
        if record is not None and not record.is_new:
            try:
                count = self._fill(record)
            except PlannerError as error:
                ask.show_error(self.window(), error)
        if not count:
            self.addTopLevelItem(_quiet(_("ยังไม่มีรายการเชื่อมโยง")))
        self.counted.emit(count)

    def targets(self) -> list[tuple[str, UUID]]:
        """Every record shown, from top to bottom."""
        items = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item.data(0, TARGET) for item in items if item.data(0, TARGET)]

    def _fill(self, record: Record) -> int:
        count = 0
        for field, ids in _outgoing(record):
            count += self._group(_(field.label), field.target, ids, len(ids), "arrow-right")
        pointing: dict[str, list[UUID]] = {}
        for name, owner in records.referrers(self.desk.file, record):
            pointing.setdefault(name, []).append(owner)
        for name, ids in pointing.items():
            heading = _("{kind} ที่อ้างถึง").format(kind=_(description(name).plural))
            newest = sorted(ids, reverse=True)
            count += self._group(heading, name, newest, len(newest), "link")
        return count

    def _group(self, heading: str, name: str, ids: list[UUID], count: int, icon: str) -> int:
        file = self.desk.file
        found = [one for one in records.pages(file, name, ids[:MOST]) if records.may_see(file, one)]
        if not found:
            return 0
        group = _quiet(f"{heading} · {count:,}")
        self.addTopLevelItem(group)
        for record in found:
            item = QTreeWidgetItem(group, [title_of(record)])
            item.setToolTip(0, title_of(record))
            item.setIcon(0, look.icon(icon, "muted"))
            item.setData(0, TARGET, (name, record.id))
        if count > MOST:
            group.addChild(_quiet(_("และอีก {count} รายการ").format(count=f"{count - MOST:,}")))
        group.setExpanded(True)
        return count

    def _go(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, TARGET)
        if target:
            self.desk.show_record(*target)


def _outgoing(record: Record) -> Iterator[tuple[Field, list[UUID]]]:
    for field in linking_fields(record.description):
        value = getattr(record, field.name)
        ids = list(value) if field.kind is Kind.LINKS else [value] if value else []
        if ids:
            yield field, ids


def _quiet(words: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
