"""What can be done with a year's catalogue: print manuals, copy it to the next year, load it, check it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import title_of
from planner_desktop.errors import PlannerError
from planner_desktop.services import records, work
from planner_desktop.services.work import ItemOfWork
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.preview.paper import show_paper
from ui.kit.words import _, show


class WorkDeeds:
    """Asks what must be asked, does it, and says what was done."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self.desk = desk
        self._page = page

    def print_group(self) -> None:
        """Show the manual of the whole group."""
        self._print(_("คู่มือการปฏิบัติงานของกลุ่ม"), "manual-group", {})

    def print_officer(self) -> None:
        """Ask whose manual, and show it."""
        people = [one for one in records.every(self.desk.file, Person) if not one.until]
        if not people:
            ask.tell(self._page.window(), _("ยังไม่มีรายชื่อบุคลากร"), _("เพิ่มบุคลากรก่อน แล้วพิมพ์คู่มือรายบุคคล"))
            return
        names = [title_of(one, _) for one in people]
        at = ask.choose(self._page.window(), _("คู่มือของผู้ใด"), names, yes=_("ดูคู่มือ"))
        if at is not None:
            title = _("คู่มือการปฏิบัติงาน {name}").format(name=names[at])
            self._print(title, "manual-officer", {"person": people[at].id.hex})

    def print_flow(self, item: ItemOfWork | None) -> None:
        """Show the flow chart of an item."""
        if item is not None:
            title = _("ผังขั้นตอน {name}").format(name=item.item.name)
            self._print(title, "work-flow", {"item": item.item.number})

    def copy_last(self) -> None:
        """Copy the newest former year that has a catalogue into the year now shown."""
        year = self.desk.fiscal_year
        former = [one for one in work.years(self.desk.file) if one < year]
        if not former:
            detail = _("ใช้ “เติมงานมาตรฐาน” เพื่อเริ่มจากบัญชีงานที่มากับโปรแกรม")
            ask.tell(self._page.window(), _("ไม่มีบัญชีงานของปีก่อนให้คัดลอก"), detail)
            return
        copied = self._do(lambda: work.copy_year(self.desk.file, former[0], year))
        if copied:
            words = _("คัดลอก {count} งานจากปี {year} แล้ว กด Ctrl+Z เพื่อเลิกทำ")
            self.desk.say(words.format(count=copied, year=former[0]))

    def load_shipped(self) -> None:
        """Add the items that the program brings and the year lacks."""
        added = self._do(lambda: work.found(self.desk.file, self.desk.fiscal_year))
        if added is not None:
            self.desk.say(_("เติมงานมาตรฐาน {count} งานแล้ว กด Ctrl+Z เพื่อเลิกทำ").format(count=added))

    def import_manual(self) -> None:
        """Open the import of an old manual into the year shown."""
        from ui.areas.office.duty_import import open_manual_import  # built when first needed

        open_manual_import(self.desk, self._page.window())

    def check(self) -> tuple[str, UUID] | None:
        """Tell what is wanting; the record that the officer wants to go to."""
        found = work.remarks(self.desk.file, self.desk.fiscal_year)
        if not found:
            self.desk.say(_("ตรวจแล้ว บัญชีงานปีนี้ครบถ้วน"))
            return None
        title = _("พบ {count} จุดที่ควรแก้ไข").format(count=len(found))
        at = ask.choose(self._page.window(), title, [show(one.message) for one in found], yes=_("ไปที่รายการ"))
        return (found[at].record_name, found[at].record) if at is not None else None

    def _print(self, title: str, name: str, keys: dict[str, str]) -> None:
        show_paper(self.desk, self._page, name, {"year": str(self.desk.fiscal_year), **keys}, title)

    def _do(self, deed: Callable[[], int]) -> int | None:
        try:
            return deed()
        except PlannerError as error:
            ask.show_error(self._page.window(), error)
            return None
