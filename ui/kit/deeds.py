"""Voiding and removing the chosen record: it is named first, and undo stands in the status line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.records import Record, title_of
from planner_desktop.errors import PlannerError
from planner_desktop.language.clusters import shorten
from planner_desktop.services import records
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.words import _

LONGEST = 80  # letters of a title in a question


class Deeds:
    """Asks, does, and says what was done."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self.desk = desk
        self._window = window

    def take_away(self, record: Record) -> bool:
        """Void a registered row or remove a plain one, after asking; whether it was done."""
        return self.void(record) if record.description.register else self.remove(record)

    def void(self, record: Record) -> bool:
        """Ask for the reason; the number stays in the register."""
        reason = ask.ask_reason(
            self._window.window(),
            _("ยกเลิกรายการ “{title}”").format(title=_title(record)),
            _("เหตุผลที่ยกเลิก (เลขทะเบียนยังอยู่ในทะเบียนพร้อมเหตุผลนี้)"),
            yes=_("ยกเลิกรายการนี้"),
        )
        if reason is None or not self._try(lambda: records.void(self.desk.file, record, reason)):
            return False
        self.desk.say(_("ยกเลิก “{title}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(title=_title(record)))
        return True

    def remove(self, record: Record) -> bool:
        """Ask, naming what goes; refused while other records refer to it."""
        sure = ask.confirm(
            self._window.window(),
            _("ลบ “{title}” หรือไม่").format(title=_title(record)),
            _("{kind}นี้และไฟล์แนบของรายการจะหายไปจากรายการ เลิกทำได้ด้วย Ctrl+Z").format(
                kind=_(record.description.label)
            ),
            _("ลบรายการนี้"),
        )
        if not sure or not self._try(lambda: records.remove(self.desk.file, record)):
            return False
        self.desk.say(_("ลบ “{title}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(title=_title(record)))
        return True

    def _try(self, deed: Callable[[], Any]) -> bool:
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self._window.window(), error)
            return False
        return True


def _title(record: Record) -> str:
    return shorten(title_of(record, _), LONGEST)
