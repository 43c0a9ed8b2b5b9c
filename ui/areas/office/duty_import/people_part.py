"""Who was recognised: every part of a name can be typed over, each matched to the staff or taken as new."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidgetItem, QWidget

from planner_desktop.domain.office.duty_text import RecognisedName, RecognisedOrder, RecognisedPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duty_text.against_file import staff_of
from planner_desktop.services.duty_text.editing import with_person
from planner_desktop.services.duty_text.matching import staff_for
from planner_desktop.services.duty_text.people import names_in
from ui.areas.office.duty_import.typed_table import TypedPart, ticked_cell, typed_table, words_cell
from ui.kit import ask
from ui.kit.desk import Desk
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


class PeoplePart(TypedPart):
    """The table of people; `changed` carries the corrected order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.match = QPushButton(_("จับคู่กับบุคลากร…"))
        hint = _("พิมพ์ทับได้ทุกช่อง (F2) ผู้ปฏิบัติงานแทนคั่นด้วยจุลภาค")
        super().__init__(typed_table(_("บุคคลที่พบ"), _COLUMNS, _WIDTHS), hint, self.match, parent)
        self.desk = desk
        self.order = RecognisedOrder()
        self.staff = staff_of(desk.file)
        self.titles = records.titles(desk.file, Person.description.name, [one.id for one in self.staff], _)
        self.match.clicked.connect(self._choose_staff)

    def show_order(self, order: RecognisedOrder) -> None:
        """Fill the table; the chosen row stays."""
        self.order = order
        self.fill([self._cells(person) for person in order.people])
        self.match.setEnabled(bool(order.people))

    def lines(self) -> list[int]:
        """The line of each heading."""
        return [person.line for person in self.order.people]

    def _cells(self, person: RecognisedPerson) -> list[QTableWidgetItem]:
        cells = [words_cell(words, fixed=at == _STAFF) for at, words in enumerate(self._words(person))]
        cells[_TAKEN] = ticked_cell("", ticked=not person.left_out)
        return cells

    def _words(self, person: RecognisedPerson) -> tuple[str, ...]:
        name = person.name
        new = _("เพิ่มเป็นบุคลากรใหม่") if name.first else _("ยังไม่รู้ว่าเป็นผู้ใด")
        return (
            "", name.prefix, name.first, name.last, self.titles.get(name.staff, "") if name.staff else new,
            person.position, person.level, person.position_number,
            _BETWEEN.join(person.roles), _BETWEEN.join(one.words for one in person.substitutes),
        )  # fmt: skip

    def typed(self, item: QTableWidgetItem) -> None:
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


def _renamed(name: RecognisedName, column: int, words: str) -> RecognisedName:
    if column == _PREFIX:
        return replace(name, prefix=words)
    return replace(name, first=words) if column == _FIRST else replace(name, last=words)
