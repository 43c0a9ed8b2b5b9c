"""ทะเบียนครุภัณฑ์ ICT: where each piece stands, how old it is, what is due, and the yearly check."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.ict.equipment import (
    ENDED,
    Equipment,
    age_in_months,
    age_in_words,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.information.ict import equipment, repairs, replacing, standards
from ui.areas.information.deeds import attempt, field_of, of_year, paper_actions, window, writing
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.importing import way_in
from ui.kit.page_options import BulkAction, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_ABOUT = mark("ครุภัณฑ์คอมพิวเตอร์ของสำนักงานและโรงเรียน โปรแกรมคำนวณอายุ ปีที่ควรทดแทน และเตือนก่อนหมดประกัน")
_LIVES = mark("แต่ละชนิดใช้ได้กี่ปี ผูกกับปีที่ได้มา เมื่อแก้แล้วโปรแกรมคำนวณปีที่ควรทดแทนของทุกเครื่องใหม่")
_WHEN = Field(label=mark("วันที่จำหน่าย"), kind=Kind.DATE, name="day", required=True)
_WHY = Field(label=mark("เหตุและวิธีจำหน่าย"), kind=Kind.TEXT, name="reason", required=True, max_length=300)
COLUMNS = ("asset_number", "name", "school", "unit", "bought_on", "replace_year", "state")


def _due(ahead: int, desk: Desk) -> tuple[Condition, ...]:
    return equipment.due_by(desk.fiscal_year + ahead)


QUICK = (
    QuickFilter(mark("ใช้อยู่"), lambda _desk: (equipment.IN_HAND,), counted=True),
    QuickFilter(
        mark("ใกล้หมดประกัน"),
        lambda desk: equipment.warranty_ending(desk.file, bangkok_today()),
        counted=True,
    ),
    QuickFilter(mark("ถึงกำหนดทดแทนปีนี้"), partial(_due, 0), counted=True),
    QuickFilter(mark("ถึงกำหนดปีหน้า"), partial(_due, 1), counted=True),
    QuickFilter(mark("ส่งซ่อม"), lambda _desk: (Condition("state", Test.IS, "repair"),), counted=True),
    QuickFilter(mark("รอจำหน่าย"), lambda _desk: (Condition("state", Test.IS, "to_write_off"),), counted=True),
)


def equipment_page(desk: Desk) -> ListWithDeeds:
    """ทะเบียนครุภัณฑ์ ICT."""
    page = RecordPage(
        desk,
        "equipment",
        title=mark("ทะเบียนครุภัณฑ์"),
        new_label=mark("ลงทะเบียนครุภัณฑ์"),
        about=_ABOUT,
        columns=COLUMNS,
        quick=QUICK,
        draft=lambda _desk: Equipment(bought_on=bangkok_today()),
        actions=(
            writing(desk, mark("แจ้งซ่อม"), partial(ask_repair, desk), "settings"),
            PageAction(mark("อายุ/ซ่อม"), partial(_tell_age, desk), "clock"),
            writing(desk, mark("จำหน่าย…"), lambda one: write_off(desk, [one.id]), "trash"),
        ),
        bulk=(
            BulkAction(mark("สร้างความต้องการทดแทน…"), lambda ids: ask_replacing(desk, ids), "coins"),
            BulkAction(mark("บันทึกผลสำรวจ…"), partial(ask_check, desk), "clipboard-check"),
            BulkAction(mark("จำหน่าย…"), partial(write_off, desk), "trash"),
            BulkAction(mark("พิมพ์ป้าย"), partial(print_labels, desk), "printer"),
        ),
        prints=(
            *paper_actions(desk, "ict-inspection", mark("บัญชีสำรวจครุภัณฑ์ (ปีที่เลือก)"), of_year(desk)),
            *paper_actions(desk, "ict-replacement", mark("ครุภัณฑ์ที่ถึงกำหนดทดแทน (ปีที่เลือก)"), of_year(desk)),
            *paper_actions(desk, "ict-warranty", mark("ครุภัณฑ์ที่ใกล้หมดประกัน"), lambda _one: {}),
            PageAction(
                mark("ป้ายติดครุภัณฑ์ทั้งหมด"),
                lambda _one: print_labels(desk, _every(desk)),
                needs_record=False,
            ),
        ),
        import_rows=way_in(desk, "equipment"),
        in_series=True,
    )
    return ListWithDeeds(
        page, _ABOUT, ((mark("สร้างความต้องการทดแทนของปี…"), "coins", lambda: ask_replacing(desk, None)),)
    )


def lives_page(desk: Desk) -> ListWithDeeds:
    """เกณฑ์อายุการใช้งาน."""
    page = RecordPage(
        desk,
        "equipment_life",
        title=mark("เกณฑ์อายุการใช้งาน"),
        about=_LIVES,
        columns=("kind", "years", "first_year", "last_year", "certainty", "source"),
        import_rows=way_in(desk, "equipment_life"),
    )
    return ListWithDeeds(
        page, _LIVES, ((mark("วางเกณฑ์ที่มากับโปรแกรม"), "list-check", partial(_lay_out_lives, desk)),)
    )


def checks_page(desk: Desk) -> RecordPage:
    """ผลสำรวจครุภัณฑ์ประจำปี."""
    return RecordPage(
        desk,
        "equipment_check",
        title=mark("ผลสำรวจครุภัณฑ์"),
        about=mark("ผลตรวจพัสดุประจำปีของแต่ละเครื่อง เลือกหลายเครื่องในทะเบียนครุภัณฑ์แล้วบันทึกผลพร้อมกันได้"),
        columns=("fiscal_year", "equipment", "result", "checked_on", "checked_by", "note"),
        quick=tuple(
            QuickFilter(label, partial(_found, code), counted=True)
            for code, label in (
                ("broken", mark("ชำรุด")),
                ("worn", mark("เสื่อมสภาพ")),
                ("lost", mark("สูญไป/ไม่พบ")),
            )
        ),
        prints=paper_actions(desk, "ict-inspection", mark("บัญชีสำรวจครุภัณฑ์ (ปีที่เลือก)"), of_year(desk)),
        import_rows=way_in(desk, "equipment_check"),
    )


def ask_replacing(desk: Desk, only: Sequence[UUID] | None) -> None:
    """Show what would be asked for, then make the needs of that year in one act."""
    if desk.file.read_only:
        return
    years = (desk.fiscal_year + 1, desk.fiscal_year)
    plans = [replacing.plan(desk.file, one, only) for one in years]
    offered = [
        _("ปีงบประมาณ {year}: ขอ {pieces} เครื่อง เป็น {needs} รายการ (ขอไว้แล้ว {already})").format(
            year=one.fiscal_year, pieces=one.pieces, needs=len(one.needs), already=one.already
        )
        + (_(" ไม่มีราคากลางของ {kinds}").format(kinds=", ".join(one.unpriced)) if one.unpriced else "")
        for one in plans
    ]
    place = ask.choose(
        window(),
        _("สร้างความต้องการทดแทน"),
        offered,
        label=_("รวมเครื่องที่ถึงกำหนดตามที่อยู่และชนิด คิดราคาจากเกณฑ์ของปีนั้น"),
        yes=_("สร้างความต้องการ"),
    )
    if place is None:
        return
    told = plans[place]
    words = show(
        say("สร้างความต้องการทดแทนปี {year} แล้ว {count} รายการ", year=told.fiscal_year, count=len(told.needs))
    )
    if attempt(desk, lambda: replacing.make(desk.file, told), words):
        state = (Condition("fiscal_year", Test.IS, told.fiscal_year), Condition("state", Test.IS, "draft"))
        desk.show_list(Query("ict_need", state))


def ask_check(desk: Desk, ids: Sequence[UUID]) -> None:
    """Ask what the check found of these pieces."""
    today = bangkok_today()

    def deed(answer: Answer) -> None:
        told = equipment.Finding(
            answer["fiscal_year"],
            answer["result"],
            answer["checked_on"],
            answer["checked_by"] or "",
            answer["note"] or "",
        )
        count = equipment.check(desk.file, ids, told)
        desk.say(show(say("บันทึกผลสำรวจแล้ว {count} รายการ", count=count)))

    names = ("fiscal_year", "result", "checked_on", "checked_by", "note")
    ask_fields(
        desk,
        window(),
        show(say("บันทึกผลสำรวจครุภัณฑ์ {count} รายการ", count=len(ids))),
        [field_of("equipment_check", one) for one in names],
        deed,
        values={"fiscal_year": fiscal_year_of(today) - 1, "result": "usable", "checked_on": today},
        yes=_("บันทึกผล"),
        record="equipment_check",
    )


def write_off(desk: Desk, ids: Sequence[UUID]) -> None:
    """Ask for the day and the reason, then write the pieces off."""

    def deed(answer: Answer) -> None:
        count = equipment.write_off(desk.file, ids, answer["day"], answer["reason"])
        desk.say(show(say("จำหน่ายแล้ว {count} รายการ", count=count)))

    ask_fields(
        desk,
        window(),
        show(say("จำหน่ายครุภัณฑ์ {count} รายการ", count=len(ids))),
        (_WHEN, _WHY),
        deed,
        about=_("หมายเลขครุภัณฑ์ยังอยู่ในทะเบียนพร้อมเหตุผล และไม่นำไปใช้ซ้ำ"),
        values={"day": bangkok_today()},
        yes=_("จำหน่าย"),
    )


def ask_repair(desk: Desk, record: Record) -> None:
    """Ask what fails and enter a ticket for this piece."""
    if not isinstance(record, Equipment) or record.state == ENDED:
        desk.say(_("ครุภัณฑ์นี้จำหน่ายแล้ว"))
        return
    begun = repairs.draft(record)

    def deed(answer: Answer) -> None:
        kept = records.save(desk.file, replace(begun, **answer))
        desk.show_record("repair_ticket", kept.id)

    names = ("symptom", "urgency", "asker", "phone")
    ask_fields(
        desk,
        window(),
        _("แจ้งซ่อม {name}").format(name=record.own_title(_)),
        [field_of("repair_ticket", one) for one in names],
        deed,
        values={"urgency": begun.urgency, "asker": begun.asker},
        yes=_("แจ้งซ่อม"),
        record="repair_ticket",
    )


def print_labels(desk: Desk, ids: Sequence[UUID]) -> None:
    """Show the labels of these pieces on the office's first sheet of labels."""
    from planner_desktop.domain.administration.posting import LabelSheet
    from planner_desktop.services.papers.ict.equipment import stickers
    from ui.kit.paper_menu import show_drawn

    sheets = records.every(desk.file, LabelSheet)
    if not sheets:
        ask.tell(window(), _("ยังไม่มีแผ่นป้าย"), _("เพิ่มขนาดแผ่นป้ายที่หน้าธุรการ › แผ่นป้ายจ่าหน้า ก่อน"))
        return
    place = ask.choose(
        window(), _("พิมพ์ป้ายครุภัณฑ์"), [one.name for one in sheets], label=_("แผ่นป้ายที่ใช้"), yes=_("ดูป้าย")
    )
    if place is None:
        return

    def draw(progress: object) -> bytes:
        from planner_desktop.services import papers
        from planner_desktop.services.papers import posting

        del progress
        made = stickers(desk.file, ids)
        paper = posting.label_paper(desk.file, made, sheets[place], outlines=True, title="ป้ายติดครุภัณฑ์")
        return papers.to_pdf(paper)

    show_drawn(window(), desk, draw, "ict-labels")


def _tell_age(desk: Desk, record: Record | None) -> None:
    """Say how old it is, and show its repairs."""
    if not isinstance(record, Equipment) or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    asked = Query("repair_ticket", (Condition("equipment", Test.IS, record.id),), with_voided=False)
    count = records.count(desk.file, asked)
    age = age_in_words(age_in_months(record.bought_on, bangkok_today())) or _("ไม่ทราบอายุ")
    desk.say(show(say("อายุ {age} · เคยซ่อม {count} ครั้ง", age=age, count=count)))
    if count:
        desk.show_list(asked)


def _every(desk: Desk) -> list[UUID]:
    return list(records.ids(desk.file, Query("equipment", (equipment.IN_HAND,), with_voided=False)))


def _found(code: str, _desk: Desk) -> tuple[Condition, ...]:
    return (Condition("result", Test.IS, code),)


def _lay_out_lives(desk: Desk) -> None:
    count = standards.lay_out_lives(desk.file)
    there = _("ทุกชนิดมีเกณฑ์ในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(show(say("วางเกณฑ์ {count} ชนิดแล้ว", count=count)) if count else there)
