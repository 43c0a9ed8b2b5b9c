"""คำขอตั้งงบประมาณครุภัณฑ์ ICT: the needs of a year with their sums, each tied to the satang."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.budget_request import RequestFacts, budget_request
from planner_desktop.documents.keeping_form import SigningPlace
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.records import title_of
from planner_desktop.language.baht_words import baht_in_words
from planner_desktop.language.order import sort_key
from planner_desktop.services import choices, records
from planner_desktop.services.information.ict import needs, sums
from planner_desktop.services.papers.ict.tables import RawTable
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

_LAST = 999  # needs without a rank come after those with one
_NUMBER = ("จำนวน", 0.7, Kind.NUMBER)
_MONEY = ("รวมเงิน (บาท)", 1.5, Kind.MONEY)


def request_paper(file: OfficeFile, fiscal_year: int) -> Paper:
    """The request with its summary; without any need in it yet it shows what was proposed."""
    draft = asked(file, fiscal_year)[1]
    profile = records.single(file, OfficeProfile)
    about = "ร่าง: ยังไม่มีรายการที่นำเข้าคำขอ แสดงความต้องการที่เสนอทั้งหมด" if draft else ""
    tables = request_tables(file, fiscal_year)
    return budget_request(
        RequestFacts(
            title=f"คำขอตั้งงบประมาณครุภัณฑ์ ICT ปีงบประมาณ พ.ศ. {fiscal_year}",
            office="  ".join(part for part in (profile.group_name, profile.name) if part),
            about=about,
            parts=tuple(one.part() for one in tables),
            signing=(
                SigningPlace("ผู้จัดทำ", file.actor_name),
                SigningPlace("ผู้ตรวจสอบ", _head(file, profile)),
                SigningPlace("ผู้เสนอคำขอ", profile.director_name, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"),
            ),
            printed_on=printed_on(file),
            digits=print_digits(file),
        )
    )


def asked(file: OfficeFile, fiscal_year: int) -> tuple[list[IctNeed], bool]:
    """The needs in the request of that year; (all of the year, True) while none is."""
    found = needs.of_year(file, fiscal_year, needs.ASKED)
    return (found, False) if found else (needs.of_year(file, fiscal_year), True)


def request_tables(file: OfficeFile, fiscal_year: int) -> tuple[RawTable, ...]:
    """The parts of the request, for paper and Excel."""
    found, _draft = asked(file, fiscal_year)
    found.sort(key=lambda one: (one.priority or _LAST, sort_key(one.item_name)))
    own = [one for one in found if one.own_item]
    decided = [one for one in found if one.decided_on]
    return (
        _by_item(found),
        _by(file, "who", "สรุปตามหน่วยงานที่ขอ", found),
        _by(file, "network", "สรุปตามกลุ่มเครือข่าย", found),
        _lines(file, found),
        *((_quotes(own),) if own else ()),
        *((_outcome(decided),) if decided else ()),
    )


def _by_item(found: Sequence[IctNeed]) -> RawTable:
    groups: dict[tuple[str, int], list[IctNeed]] = defaultdict(list)
    for one in found:
        groups[one.item_name, one.unit_price or 0].append(one)
    rows = [
        (name, "นอกเกณฑ์" if held[0].own_item else "ตามเกณฑ์", price, _pieces(held), _total(held))
        for (name, price), held in groups.items()
    ]
    rows.sort(key=lambda row: (-row[4], sort_key(row[0])))
    return RawTable(
        "สรุปตามรายการ",
        (
            ("ที่", 0.4, Kind.NUMBER),
            ("รายการ", 4.5, Kind.TEXT),
            ("ราคากลาง", 0.9, Kind.TEXT),
            ("ราคาต่อหน่วย (บาท)", 1.3, Kind.MONEY),
            _NUMBER,
            _MONEY,
        ),
        tuple((at, *row) for at, row in enumerate(rows, start=1)),
        ("", "รวมทั้งสิ้น", "", "", _pieces(found), _total(found)),
        tuple(_reason(found)),
    )


def _reason(found: Sequence[IctNeed]) -> Iterator[str]:
    if not found:
        return
    whole, replaced = _total(found), sum(len(one.replaces) for one in found)
    words = f"ขอตั้งงบประมาณครุภัณฑ์คอมพิวเตอร์ {len(found):,} รายการ จำนวน {_pieces(found):,} หน่วย"
    yield f"{words} เป็นเงินทั้งสิ้น {format_baht(whole)} บาท ({baht_in_words(whole)})"
    if replaced:
        yield f"ในจำนวนนี้เป็นการทดแทนครุภัณฑ์เดิมตามทะเบียน {replaced:,} รายการ"


def _by(file: OfficeFile, dimension: str, title: str, found: Sequence[IctNeed]) -> RawTable:
    made = sums.of(file, dimension, found)
    return RawTable(
        title,
        (
            ("ที่", 0.4, Kind.NUMBER),
            (str(sums.DIMENSIONS[dimension]), 4.5, Kind.TEXT),
            ("รายการ", 0.8, Kind.NUMBER),
            _NUMBER,
            _MONEY,
        ),
        tuple(
            (at, one.label, one.needs, one.quantity, one.total) for at, one in enumerate(made.rows, start=1)
        ),
        ("", "รวมทั้งสิ้น", made.whole.needs, made.whole.quantity, made.whole.total),
    )


def _lines(file: OfficeFile, found: Sequence[IctNeed]) -> RawTable:
    kinds = choices.labels(file, "need_kind")
    return RawTable(
        "รายละเอียดคำขอ",
        (
            ("ที่", 0.4, Kind.NUMBER),
            ("หน่วยงาน", 1.7, Kind.TEXT),
            ("รายการ", 2.8, Kind.TEXT),
            ("ลักษณะ", 0.9, Kind.TEXT),
            ("จำนวน", 0.6, Kind.NUMBER),
            ("ราคาต่อหน่วย", 1.1, Kind.MONEY),
            ("รวมเงิน (บาท)", 1.2, Kind.MONEY),
            ("เหตุผลความจำเป็น", 3.0, Kind.TEXT),
        ),
        tuple(
            (
                at,
                one.who,
                one.item_name,
                kinds[one.kind].label if one.kind in kinds else one.kind,
                one.quantity,
                one.unit_price,
                one.total,
                " ".join(filter(None, (one.reason, one.over_reason))),
            )
            for at, one in enumerate(found, start=1)
        ),
        ("", "รวมทั้งสิ้น", "", "", _pieces(found), "", _total(found), ""),
    )


def _quotes(found: Sequence[IctNeed]) -> RawTable:
    def told(name: str, price: int | None) -> str:
        return f"{name} {format_baht(price)}" if price is not None else ""

    return RawTable(
        "ราคาอ้างอิงของรายการนอกเกณฑ์ราคากลาง",
        (
            ("รายการ", 2.5, Kind.TEXT),
            ("ราคาที่ขอ", 1.1, Kind.MONEY),
            ("รายที่ 1", 1.6, Kind.TEXT),
            ("รายที่ 2", 1.6, Kind.TEXT),
            ("รายที่ 3", 1.6, Kind.TEXT),
            ("คำชี้แจง", 2.2, Kind.TEXT),
        ),
        tuple(
            (
                one.own_item,
                one.own_price,
                told(one.quote_1_from, one.quote_1),
                told(one.quote_2_from, one.quote_2),
                told(one.quote_3_from, one.quote_3),
                " ".join(filter(None, (one.justification, one.over_reason))),
            )
            for one in found
        ),
    )


def _outcome(found: Sequence[IctNeed]) -> RawTable:
    return RawTable(
        "ผลการจัดสรร",
        (
            ("หน่วยงาน", 1.8, Kind.TEXT),
            ("รายการ", 3.0, Kind.TEXT),
            ("ขอ", 0.6, Kind.NUMBER),
            ("ได้รับ", 0.6, Kind.NUMBER),
            ("เงินที่ได้รับ (บาท)", 1.3, Kind.MONEY),
            ("วันที่ทราบผล", 1.0, Kind.DATE),
            ("เหตุผล", 2.4, Kind.TEXT),
        ),
        tuple(
            (
                one.who,
                one.item_name,
                one.quantity,
                one.granted,
                one.granted_total,
                one.decided_on,
                one.decision,
            )
            for one in found
        ),
        (
            "รวมทั้งสิ้น",
            "",
            _pieces(found),
            sum(one.granted or 0 for one in found),
            sum(one.granted_total or 0 for one in found),
            "",
            "",
        ),
    )


def _head(file: OfficeFile, profile: OfficeProfile) -> str:
    found = records.pages(file, "person", [profile.group_head]) if profile.group_head else []
    return title_of(found[0]) if found else ""


def _pieces(found: Sequence[IctNeed]) -> int:
    return sum(one.quantity or 0 for one in found)


def _total(found: Sequence[IctNeed]) -> int:
    return sum(one.total or 0 for one in found)
