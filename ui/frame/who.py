"""Who works now and for which fiscal year: chosen in the header, the person remembered for each file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from ui.frame.header import HeaderBar
from ui.kit import ask
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.desk import Desk

YEARS_BACK, YEARS_AHEAD = 5, 2


class Who(QObject):
    """Joins the header's two choosers to the desk of one open file."""

    def __init__(self, desk: Desk, header: HeaderBar) -> None:
        super().__init__(desk)
        self.desk, self.header = desk, header
        header.actor_chosen.connect(self.choose)
        header.actors_wanted.connect(self._fill)
        header.year_chosen.connect(desk.set_year)
        desk.year_changed.connect(self._show_year)
        self._show_year(desk.fiscal_year)
        self._recall()

    def choose(self, person: UUID | None) -> None:
        """Take a person of the staff, or nobody, and remember it."""
        self._take(person)
        kept = self.desk.preferences.actors
        kept.pop(self._key, None)
        if person is not None:
            kept[self._key] = person.hex
        self.desk.preferences.save()

    def ask(self) -> None:
        """Ask when nobody is remembered and there is a staff to choose from."""
        file = self.desk.file
        staff = self._staff()
        if file.read_only or file.actor is not None or not staff:
            return
        question = _("เลือกชื่อของท่าน โปรแกรมบันทึกชื่อนี้ไว้กับทุกรายการที่แก้ไข และจำไว้สำหรับครั้งต่อไป")
        names = [name for _person, name in staff]
        place = ask.choose(self.header.window(), _("ใครกำลังทำงาน"), names, label=question, yes=_("เริ่มทำงาน"))
        if place is not None:
            self.choose(staff[place][0])

    def take_first(self) -> None:
        """Take the first of the staff when nobody is remembered (the demonstration office)."""
        staff = self._staff()
        if self.desk.file.actor is None and staff:
            self.choose(staff[0][0])

    @property
    def _key(self) -> str:
        return str(self.desk.file.stands_for)

    def _recall(self) -> None:
        kept = self.desk.preferences.actors.get(self._key, "")
        known = {person.hex: person for person, _name in self._staff()}
        self._take(known.get(kept))

    def _take(self, person: UUID | None) -> None:
        name = dict(self._staff()).get(person, "") if person else ""
        self.desk.set_actor(person if name else None, name)
        self.header.show_actor(name)

    def _staff(self) -> list[tuple[UUID, str]]:
        """Those who have not left, in the order of the staff list."""
        from planner_desktop.domain.office.people import Person
        from planner_desktop.services import records

        today = bangkok_today()
        people = records.every(self.desk.file, Person)
        here = [one for one in people if not one.void_reason and (one.until is None or one.until >= today)]
        return [(one.id, f"{one.first_name} {one.last_name}") for one in here]

    def _fill(self) -> None:
        self.header.fill_actors(list(self._staff()), self.desk.file.actor)

    def _show_year(self, year: int) -> None:
        now = fiscal_year_of(bangkok_today())
        first, last = min(year, now - YEARS_BACK), max(year, now + YEARS_AHEAD)
        self.header.show_year(year, list(range(last, first - 1, -1)))
