"""บัญชีส่งมอบงาน of one person: to whom, then the paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record
from planner_desktop.services import records
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.preview.paper import show_paper
from ui.kit.words import _


def show_handover(desk: Desk, record: Record | None, page: QWidget) -> None:
    """Ask who receives, and show what that person hands over."""
    if not isinstance(record, Person) or record.is_new:
        return
    others = [one for one in records.every(desk.file, Person) if one.id != record.id and not one.until]
    offers = [_("เว้นไว้กรอกเอง"), *(one.own_title(_) for one in others)]
    title = _("ส่งมอบงานของ {name} ให้ผู้ใด").format(name=record.own_title(_))
    chosen = ask.choose(page.window(), _("บัญชีส่งมอบงาน"), offers, label=title, yes=_("ดูบัญชี"))
    if chosen is None:
        return
    keys = {"person": record.id.hex, **({"to": others[chosen - 1].id.hex} if chosen else {})}
    show_paper(desk, page, "handover-list", keys, _("บัญชีส่งมอบงาน {name}").format(name=record.own_title(_)))


def show_manual(desk: Desk, record: Record | None, page: QWidget) -> None:
    """Show that officer's manual of the year in the window."""
    if isinstance(record, Person) and not record.is_new:
        title = _("คู่มือการปฏิบัติงาน {name}").format(name=record.own_title(_))
        keys = {"person": record.id.hex, "year": str(desk.fiscal_year)}
        show_paper(desk, page, "manual-officer", keys, title)
