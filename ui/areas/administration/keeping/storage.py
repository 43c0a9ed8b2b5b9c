"""ทะเบียนหนังสือเก็บ: many finished letters put in store at once, moved, lent and taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from planner_desktop.domain.administration.keeping import ROW_LINKS, StorageItem
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.keeping import storing
from planner_desktop.services.keeping.storing import Filing
from ui.areas.administration.keeping import archives, lending, showing
from ui.areas.administration.keeping.asking import fields_of, question
from ui.kit import look
from ui.kit.ask_fields import Answer, FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.page_options import BulkAction, NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.tick_list import TickList
from ui.kit.words import _, show

MOST_SHOWN = 2_000
READ_ONLY = mark("แฟ้มนี้เปิดไว้อ่านอย่างเดียว")


class StoragePage(RecordPage):
    """The primary deed puts many letters in store; old papers are typed in one by one."""

    def new(self) -> None:
        """Choose finished letters and put them in store."""
        if not self.desk.file.read_only and self.leave_draft():
            store_letters(self.desk, self.window())

    def marked(self) -> list[UUID]:
        """The rows chosen in the table."""
        return [self.model.id_at(row) for row in self.view.marked_rows()]


def storage_page(desk: Desk) -> RecordPage:
    """ทะเบียนหนังสือเก็บ."""
    made: list[StoragePage] = []

    def marked() -> list[UUID]:
        return made[0].marked()

    page = StoragePage(
        desk,
        "storage_item",
        new_label=mark("จัดเก็บหนังสือ…"),
        about=mark("ทะเบียนหนังสือเก็บ (แบบ 20) เลือกหนังสือที่จบเรื่องแล้วจัดเก็บพร้อมกันได้หลายฉบับ โปรแกรมคิดวันครบกำหนดให้"),
        columns=("register_no", "stored_on", "subject", "place", "due_on", "state"),
        quick=QUICK,
        next_step=lambda record: _next(desk, record),
        actions=(
            PageAction(mark("ย้ายที่เก็บ…"), lambda _one: move(desk, marked()), icon="map-pin"),
            PageAction(mark("เปลี่ยนอายุ…"), lambda _one: reclass(desk, marked()), icon="clock"),
        ),
        bulk=(BulkAction(mark("ลงบัญชีถึงหอจดหมายเหตุ…"), lambda ids: archives.decide(desk, ids), "building"),),
        prints=(
            PageAction(
                mark("ทะเบียนหนังสือเก็บ (แบบ 20)…"),
                showing.of_span(desk, "storage-register", mark("ทะเบียนหนังสือเก็บ (แบบ 20)")),
                needs_record=False,
            ),
            PageAction(
                mark("บัญชีหนังสือส่งเก็บ (แบบ 19)…"),
                showing.of_span(desk, "storage-transfer", mark("บัญชีหนังสือส่งเก็บ (แบบ 19)")),
                needs_record=False,
            ),
            *archives.prints(desk),
            PageAction(
                mark("ลงบัญชีถึงหอจดหมายเหตุ…"), lambda _one: archives.decide(desk, marked()), icon="building"
            ),
            PageAction(
                mark("เพิ่มหนังสือเก่าที่ไม่มีในทะเบียน"),
                lambda _one: made[0].begin(_by_hand(desk)),
                icon="plus",
                needs_record=False,
            ),
        ),
    )
    made.append(page)
    return page


def _by_hand(desk: Desk) -> StorageItem:
    today = bangkok_today()
    return StorageItem(stored_on=today, start_on=today, keeper=desk.file.actor)


QUICK = (
    QuickFilter(
        mark("อยู่ในที่เก็บ"), lambda _desk: (Condition("state", Test.ONE_OF, ("stored", "kept")),), counted=True
    ),
    QuickFilter(mark("ถูกยืม"), lambda _desk: (Condition("state", Test.IS, "borrowed"),), counted=True),
    QuickFilter(mark("ครบกำหนดแล้ว"), lambda _desk: _due(), counted=True),
    QuickFilter(mark("ครบ 20 ปี"), archives.of_age, counted=True),
    QuickFilter(mark("ทำลายแล้ว"), lambda _desk: (Condition("state", Test.IS, "destroyed"),)),
)


def _due() -> tuple[Condition, ...]:
    last = dt.date(bangkok_today().year - 1, 12, 31)
    return (
        Condition("state", Test.ONE_OF, ("stored", "kept")),
        Condition("due_on", Test.AT_MOST, last),
    )


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, StorageItem):
        return None
    why = READ_ONLY if desk.file.read_only else ""
    if record.state in ("stored", "kept"):
        return NextStep(mark("ให้ยืม…"), lambda: lending.lend(desk, [record.id]), why)
    if record.state == "borrowed":
        return NextStep(mark("รับคืน…"), lambda: lending.take_back_item(desk, record.id), why)
    return None


class Finished(QWidget):
    """Which register, and its finished letters that are not in store yet."""

    def __init__(
        self, desk: Desk, name: str = "", rows: Sequence[UUID] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._ticked = tuple(rows)
        self.register = QComboBox()
        self.register.setAccessibleName(_("ทะเบียน"))
        for one in ROW_LINKS.values():
            self.register.addItem(_(description(one).plural), one)
        self.list = TickList([_("เลขทะเบียน"), _("วันที่"), _("เรื่อง")], (130, 110, 420))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.register)
        column.addWidget(self.list, 1)
        self.setMinimumSize(760, 320)
        self.register.setCurrentIndex(max(self.register.findData(name), 0))
        self.register.currentIndexChanged.connect(self.refill)
        self.refill()

    @property
    def name(self) -> str:
        """The register's record."""
        return str(self.register.currentData())

    def refill(self) -> None:
        """Read the register's rows anew."""
        query = storing.not_stored(self.desk.file, self.name)
        found = records.pages(self.desk.file, self.name, records.ids(self.desk.file, query)[:MOST_SHOWN])
        self.list.fill(((one.id, _row(one)) for one in found), self._ticked)


def _row(letter: Record) -> tuple[str, str, str]:
    day = getattr(letter, letter.description.dated)
    number = getattr(letter, "register_no", None)
    year = calendar_year_of(day) if day else ""
    return (
        f"{number}/{year}" if number else "",
        short_date(day) if day else "",
        str(getattr(letter, "subject", "")),
    )


def store_letters(desk: Desk, parent: QWidget | None, name: str = "", rows: Sequence[UUID] = ()) -> None:
    """Ask which letters, how long and where; store them in one step. `rows` of that register are ticked."""
    storing_dialog(desk, parent, name, rows).exec()


def bulk_storing(desk: Desk, name: str) -> BulkAction:
    """The deed for the rows marked in a register: put them in store together."""
    return BulkAction(
        mark("จัดเก็บเข้าที่เก็บ…"), lambda ids: store_letters(desk, showing.window(), name, ids), "folder-open"
    )


def storing_dialog(
    desk: Desk, parent: QWidget | None, name: str = "", rows: Sequence[UUID] = ()
) -> FieldsQuestion:
    """The dialog itself."""
    finished = Finished(desk, name, rows)

    def go(told: Answer) -> None:
        filing = Filing(
            told["retention"],
            told["stored_on"],
            told["place"],
            told["file_code"],
            told["medium"],
        )
        items = storing.store(desk.file, finished.name, finished.list.ticked(), filing)
        desk.say(show(say("จัดเก็บหนังสือ {count} เรื่องแล้ว", count=f"{len(items):,}")))

    offered = storing.classes(desk.file)
    return question(
        parent,
        desk,
        _("จัดเก็บหนังสือ"),
        _("หนังสือที่จบเรื่องแล้วและยังไม่ได้จัดเก็บ เลือกหลายฉบับแล้วจัดเก็บพร้อมกัน อายุการเก็บนับจากวันที่ของหนังสือแต่ละฉบับ"),
        fields_of("storage_item", "retention", "place", "file_code", "stored_on", "medium"),
        {
            "retention": offered[0].id if offered else None,
            "stored_on": bangkok_today(),
            "medium": "paper",
        },
        go,
        _("จัดเก็บที่เลือก"),
        above=finished,
    )


def move(desk: Desk, items: list[UUID]) -> None:
    """Ask another place for the chosen letters."""
    if not items:
        desk.say(_("เลือกรายการจากตารางก่อน"))
        return
    first = records.get(desk.file, StorageItem, items[0])

    def go(told: Answer) -> None:
        count = storing.refile(desk.file, items, place=told["place"], file_code=told["file_code"])
        desk.say(show(say("ย้ายที่เก็บ {count} รายการแล้ว", count=count)))

    question(
        showing.window(),
        desk,
        _("ย้ายที่เก็บ"),
        _("หนังสือที่เลือก {count} รายการ").format(count=len(items)),
        fields_of("storage_item", "place", "file_code"),
        {"place": first.place, "file_code": first.file_code},
        go,
        _("ย้าย"),
    ).exec()


def reclass(desk: Desk, items: list[UUID]) -> None:
    """Ask another class for the chosen letters; their due days follow."""
    if not items:
        desk.say(_("เลือกรายการจากตารางก่อน"))
        return

    def go(told: Answer) -> None:
        count = storing.reclass(desk.file, items, told["retention"])
        desk.say(show(say("เปลี่ยนอายุการเก็บ {count} รายการแล้ว", count=count)))

    question(
        showing.window(),
        desk,
        _("เปลี่ยนอายุการเก็บ"),
        _("หนังสือที่เลือก {count} รายการ วันครบกำหนดคิดใหม่ให้").format(count=len(items)),
        fields_of("storage_item", "retention"),
        {},
        go,
        _("เปลี่ยน"),
    ).exec()
