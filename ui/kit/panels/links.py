"""What a record points to and what points to it; Enter or a double click goes there."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.records import Record, linking_fields
from planner_desktop.domain.refs import Ref
from planner_desktop.domain.registry import description
from planner_desktop.domain.relations import Relation
from planner_desktop.errors import PlannerError
from planner_desktop.services import choices, records, relations
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.record_picker import pick_record
from ui.kit.words import _

TARGET = Qt.ItemDataRole.UserRole  # (record name, UUID)
JOIN = Qt.ItemDataRole.UserRole + 1  # Relation: made by an officer, may be taken away
MOST = 200  # of one kind; a person may stand in thousands of letters


class LinksTree(QTreeWidget):
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

    def chosen_join(self) -> Relation | None:
        """The join of the current row, if an officer made it."""
        item = self.currentItem()
        found: Relation | None = item.data(0, JOIN) if item else None
        return found

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
        return count + self._fill_joins(record)

    def _fill_joins(self, record: Record) -> int:
        """What officers joined by hand, under the sort of the join."""
        groups: dict[str, QTreeWidgetItem] = {}
        labels = choices.labels(self.desk.file, "relation_kind")
        for joined in relations.joined_with(self.desk.file, record):
            found = self._other(joined.other)
            if found is None:
                continue
            chosen = labels.get(joined.relation.kind)
            kind = _(chosen.label) if chosen else joined.relation.kind
            heading = kind if joined.outward else _("{kind} (จากรายการนั้น)").format(kind=kind)
            if heading not in groups:
                groups[heading] = _quiet(heading)
                self.addTopLevelItem(groups[heading])
            item = self._row(groups[heading], found, "link")
            item.setText(0, f"{_(found.description.label)}: {item.text(0)}")
            item.setData(0, JOIN, joined.relation)
            groups[heading].setExpanded(True)
        return sum(group.childCount() for group in groups.values())

    def _other(self, other: Ref) -> Record | None:
        found = records.pages(self.desk.file, other.name, [other.record])
        return found[0] if found and records.may_see(self.desk.file, found[0]) else None

    def _row(self, group: QTreeWidgetItem, record: Record, icon: str) -> QTreeWidgetItem:
        title = records.title(self.desk.file, record, _)
        item = QTreeWidgetItem(group, [title])
        item.setToolTip(0, title)
        item.setIcon(0, look.icon(icon, "muted"))
        item.setData(0, TARGET, (record.description.name, record.id))
        return item

    def _group(self, heading: str, name: str, ids: list[UUID], count: int, icon: str) -> int:
        file = self.desk.file
        found = [one for one in records.pages(file, name, ids[:MOST]) if records.may_see(file, one)]
        if not found:
            return 0
        group = _quiet(f"{heading} · {count:,}")
        self.addTopLevelItem(group)
        for record in found:
            self._row(group, record, icon)
        if count > MOST:
            group.addChild(_quiet(_("และอีก {count} รายการ").format(count=f"{count - MOST:,}")))
        group.setExpanded(True)
        return count

    def _go(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, TARGET)
        if target:
            self.desk.show_record(*target)


class LinksPanel(QWidget):
    """The links, and the two deeds of joining by hand."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tree = LinksTree(desk)
        self.record: Record | None = None
        self.add = QPushButton(look.icon("link"), _("เชื่อมกับรายการอื่น…"), autoDefault=False)
        self.take = QPushButton(look.icon("x"), _("เลิกเชื่อม"), autoDefault=False)
        self.add.clicked.connect(self.join)
        self.take.clicked.connect(self.part)
        self.tree.counted.connect(self.counted)
        self.tree.currentItemChanged.connect(self._weigh)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.take)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.GAP)
        column.addWidget(self.tree, 1)
        column.addLayout(row)

    def show_record(self, record: Record | None) -> None:
        """Read the record's links and lay them out."""
        self.record = record
        self.tree.show_record(record)
        self._weigh()

    def targets(self) -> list[tuple[str, UUID]]:
        """Every record shown, from top to bottom."""
        return self.tree.targets()

    def join(self) -> None:
        """Choose a record and how the two belong together, and join them."""
        if self.record is None:
            return
        label = _("เชื่อม “{title}” กับรายการใด").format(title=records.title(self.desk.file, self.record, _))
        found = pick_record(self.desk, self.window(), _("เชื่อมกับรายการอื่น"), label)
        kind = self._ask_kind() if found else None
        if found is None or kind is None:
            return
        try:
            other = records.get_named(self.desk.file, found.name, found.record)
            relations.join(self.desk.file, self.record, other, kind)
        except PlannerError as error:
            ask.show_error(self.window(), error)
        self.show_record(self.record)

    def part(self) -> None:
        """Take the chosen join away; Ctrl+Z brings it back."""
        join = self.tree.chosen_join()
        if join is None:
            return
        try:
            relations.part(self.desk.file, join)
        except PlannerError as error:
            ask.show_error(self.window(), error)
        self.show_record(self.record)

    def _ask_kind(self) -> str | None:
        offered = choices.entries(self.desk.file, "relation_kind", self.desk.fiscal_year)
        place = ask.choose(self.window(), _("ลักษณะการเชื่อมโยง"), [_(one.label) for one in offered])
        return None if place is None else offered[place].code

    def _weigh(self) -> None:
        writable = not self.desk.file.read_only
        self.add.setEnabled(writable and self.record is not None and not self.record.is_new)
        self.take.setEnabled(writable and self.tree.chosen_join() is not None)


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
