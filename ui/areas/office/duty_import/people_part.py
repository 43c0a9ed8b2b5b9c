"""Who was recognised: every part of a name can be typed over, each matched to the staff or taken as new."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.duty_text import RecognisedName, RecognisedOrder, RecognisedPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duty_text.against_file import staff_of
from planner_desktop.services.duty_text.editing import with_person
from planner_desktop.services.duty_text.matching import staff_for
from planner_desktop.services.duty_text.people import names_in
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _

_COLUMNS = (
    mark("นำเข้า"), mark("คำนำหน้า"), mark("ชื่อ"), mark("นามสกุล"), mark("ตรงกับบุคลากร"), mark("ตำแหน่ง"),
    mark("ระดับ"), mark("เลขที่"), mark("ทำหน้าที่"), mark("ผู้ปฏิบัติงานแทนตามลำดับ"),
)  # fmt: skip
_TAKEN, _PREFIX, _FIRST, _LAST, _STAFF, _POSITION, _LEVEL, _NUMBER, _ROLES, _SUBSTITUTES = range(
    len(_COLUMNS)
)
_WIDTHS = (56, 80, 96, 112, 160, 190, 100, 60, 200, 260)
_BETWEEN = ", "


class PeoplePart(QWidget):
    """The table of people; `changed` carries the corrected order."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.order = RecognisedOrder()
        self.staff = staff_of(desk.file)
        self.titles = records.titles(desk.file, Person.description.name, [one.id for one in self.staff])
        self.table = _table()
        self.match = QPushButton(_("จับคู่กับบุคลากร…"))
        self.match.clicked.connect(self._choose_staff)
        self.table.itemChanged.connect(self._typed)
        self.table.currentCellChanged.connect(self._row_changed)
        self._lay_out()

    def show_order(self, order: RecognisedOrder) -> None:
        """Fill the table; the chosen row stays."""
        self.order = order
        self.table.blockSignals(True)
        self.table.setRowCount(len(order.people))
        for row, person in enumerate(order.people):
            for column, words in enumerate(self._words(person)):
                self.table.setItem(row, column, _cell(column, words, taken=not person.left_out))
        self.table.blockSignals(False)
        self.match.setEnabled(bool(order.people))

    def _words(self, person: RecognisedPerson) -> tuple[str, ...]:
        name = person.name
        new = _("เพิ่มเป็นบุคลากรใหม่") if name.first else _("ยังไม่รู้ว่าเป็นผู้ใด")
        return (
            "", name.prefix, name.first, name.last, self.titles.get(name.staff, "") if name.staff else new,
            person.position, person.level, person.position_number,
            _BETWEEN.join(person.roles), _BETWEEN.join(one.words for one in person.substitutes),
        )  # fmt: skip

    def _typed(self, item: QTableWidgetItem) -> None:
        """A cell was typed over: the recognition follows."""
        row, column, words = item.row(), item.column(), item.text().strip()
        person = self.order.people[row]
        if column == _TAKEN:
            person = replace(person, left_out=item.checkState() is not Qt.CheckState.Checked)
        else:
            person = self._corrected(person, column, words)
        self._replace(row, person)

    def _corrected(self, person: RecognisedPerson, column: int, words: str) -> RecognisedPerson:
        if column in (_PREFIX, _FIRST, _LAST):
            renamed = _renamed(person.name, column, words)
            return replace(person, name=replace(renamed, staff=staff_for(renamed, self.staff)))
        if column == _ROLES:
            return replace(person, roles=tuple(one.strip() for one in words.split(",") if one.strip()))
        if column == _SUBSTITUTES:
            return replace(person, substitutes=self._named(words, person))
        if column == _POSITION:
            return replace(person, position=words)
        if column == _LEVEL:
            return replace(person, level=words)
        return replace(person, position_number=words)

    def _named(self, words: str, person: RecognisedPerson) -> tuple[RecognisedName, ...]:
        """Names typed with commas; what is no name with its prefix leaves the list as it was."""
        names = names_in(words.replace(",", " , "), person.line)
        if words and not names:
            return person.substitutes
        return tuple(replace(one, staff=staff_for(one, self.staff)) for one in names)

    def _replace(self, row: int, person: RecognisedPerson) -> None:
        self.show_order(with_person(self.order, row, person))
        self.changed.emit(self.order)

    def _choose_staff(self) -> None:
        row = max(self.table.currentRow(), 0)
        offers = [_("เพิ่มเป็นบุคลากรใหม่"), *(self.titles[one.id] for one in self.staff)]
        chosen = ask.choose(self, _("จับคู่กับบุคลากร"), offers, label=_("บุคคลในข้อความนี้คือ"), yes=_("เลือก"))
        if chosen is not None:
            self.set_staff(row, self.staff[chosen - 1].id if chosen else None)

    def set_staff(self, row: int, staff: UUID | None) -> None:
        """Say who of the staff the person of that row is; None = a new one."""
        person = self.order.people[row]
        self._replace(row, replace(person, name=replace(person.name, staff=staff)))

    def _row_changed(self, row: int, *_before: int) -> None:
        if 0 <= row < len(self.order.people):
            self.line_wanted.emit(self.order.people[row].line)

    def _lay_out(self) -> None:
        hint = QLabel(_("พิมพ์ทับได้ทุกช่อง (F2) ผู้ปฏิบัติงานแทนคั่นด้วยจุลภาค"))
        hint.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self.match)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _renamed(name: RecognisedName, column: int, words: str) -> RecognisedName:
    if column == _PREFIX:
        return replace(name, prefix=words)
    return replace(name, first=words) if column == _FIRST else replace(name, last=words)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels([_(one) for one in _COLUMNS])
    table.setAccessibleName(_("บุคคลที่พบ"))
    table.setItemDelegate(Wrapped(table))
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, width)
    return table


def _cell(column: int, words: str, *, taken: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    item.setToolTip(words)
    if column == _TAKEN:
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked)
    elif column == _STAFF:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
