"""The list of duty orders; an order opens in its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.duties import drafting
from ui.areas.office.duties.asking import ask_year
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.list_and_room import ListAndRoom
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.areas.office.duties.editor import OrderEditor


IMPORT = mark("นำเข้า…")


class OrderList(RecordPage):
    """The list; a new order is begun in one of four ways."""

    compose_wanted = Signal()
    copy_wanted = Signal()
    import_wanted = Signal()

    def new(self) -> None:
        """Ask how to begin: from staff and catalogue, the newest order, an old text, or empty."""
        if self.desk.file.read_only or not self.leave_draft():
            return
        ways = (
            (_("ร่างให้จากบุคลากรและบัญชีงาน"), self.compose_wanted.emit),
            (_("คัดลอกคำสั่งล่าสุด"), self.copy_wanted.emit),
            (_("นำเข้าจากข้อความเดิม (วาง หรือไฟล์ .txt .docx .pdf)"), self.import_wanted.emit),
            (_("ร่างเปล่า"), super().new),
        )
        way = ask.choose(self.window(), _("เริ่มร่างคำสั่งอย่างไร"), [words for words, _act in ways], yes=_("เริ่ม"))
        if way is not None:
            ways[way][1]()


class DutiesPage(ListAndRoom["OrderEditor"]):
    """คำสั่งมอบหมายหน้าที่."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        orders = OrderList(
            desk,
            "duty_order",
            about=mark("คำสั่งมอบหมายหน้าที่ของทุกปี เริ่มจากร่างตามบุคลากรและบัญชีงาน แล้วตรวจ ออกเลข พิมพ์"),
            new_label=mark("ร่างคำสั่ง"),
            columns=("calendar_year", "subject", "status", "entry", "dated"),
            draft=lambda desk: drafting.defaults(desk.file, calendar_year_of(bangkok_today())),
            next_step=self._next_step,
            buttons=(
                PageAction(IMPORT, lambda _none: self.import_text(), icon="file-import", needs_record=False),
            ),
        )
        super().__init__(desk, orders, parent=parent)
        orders.panel.form.boxes["printed_signer"].hide()  # the paper shows it
        orders.compose_wanted.connect(self.compose)
        orders.copy_wanted.connect(self.copy_latest)
        orders.import_wanted.connect(self.import_text)

    def make_room(self) -> OrderEditor:
        """The editor of one order."""
        from ui.areas.office.duties.editor import OrderEditor

        editor = OrderEditor(self.desk, self)
        editor.left.connect(self.back)
        editor.order_wanted.connect(self.open)
        return editor

    def compose(self) -> None:
        """Ask for the year, make a draft from the staff and the catalogue, and show it."""
        title, this_year = _("ร่างจากบุคลากรและบัญชีงาน"), calendar_year_of(bangkok_today())
        year = ask_year(self.desk, self.window(), title, this_year)
        if year is not None:
            self.compose_for(year)

    def copy_latest(self) -> None:
        """Copy the newest issued order into the year after it, and show the copy."""
        former = drafting.latest(self.desk.file)
        if former is None:
            self.desk.say(_("ยังไม่มีคำสั่งที่ออกเลขแล้วให้คัดลอก"))
            return
        year = (former.calendar_year or calendar_year_of(bangkok_today())) + 1
        self.open(drafting.copy_to(self.desk.file, former.id, year).id)

    def import_text(self) -> None:
        """Open the import of an old duty text; what was imported is shown."""
        from ui.areas.office.duty_import import open_duty_import

        if self.desk.file.read_only:
            self.desk.say(_("แฟ้มนี้เปิดอ่านอย่างเดียว จึงนำเข้าไม่ได้"))
        elif self.leave_draft():
            open_duty_import(self.desk, self.window())

    def compose_for(self, year: int) -> None:
        """Make a draft of that year and show it."""
        try:
            made = drafting.compose(self.desk.file, year)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self.open(made.id)

    def _next_step(self, record: Record) -> NextStep | None:
        if not isinstance(record, DutyOrder) or record.is_new:
            return None
        words = mark("แก้ไขหน้าที่รายคน") if record.status == "draft" else mark("ดูหน้าที่รายคน")
        return NextStep(words, lambda: self.open_chosen(record.id))
