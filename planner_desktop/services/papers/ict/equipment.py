"""Lists of equipment on paper: the yearly check, what is due for replacement, whose warranty ends; labels."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.keeping_form import FormColumn, KeepingForm, SigningPlace
from planner_desktop.documents.posting import Sticker
from planner_desktop.domain.information.ict.equipment import (
    Equipment,
    EquipmentCheck,
    age_in_months,
    age_in_words,
)
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_of, fiscal_year_span
from planner_desktop.language.dates import short_date
from planner_desktop.services import choices, records
from planner_desktop.services.information.ict import equipment, replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

# ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 213
_RULE = "ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 213"

_MARKS = ("usable", "broken", "worn", "unneeded", "lost")  # the ticks of the list, in its order
_HEADS = ("ใช้การได้", "ชำรุด", "เสื่อมสภาพ", "ไม่จำเป็น", "สูญไป")
_INSPECTED = (
    FormColumn("ที่", 4, Kind.NUMBER),
    FormColumn("หมายเลขครุภัณฑ์", 17, Kind.CODE),
    FormColumn("รายการ", 38),
    FormColumn("ที่อยู่", 28),
    FormColumn("วันที่ได้มา", 10, Kind.DATE),
    FormColumn("ราคา (บาท)", 14, Kind.MONEY),
    *(FormColumn(label, 7, Kind.NUMBER) for label in _HEADS),
    FormColumn("หมายเหตุ", 14),
)


def inspection(file: OfficeFile, fiscal_year: int, school: UUID | None = None) -> KeepingForm:
    """บัญชีสำรวจครุภัณฑ์: what should be there on the year's last day, with what the check found so far."""
    last = fiscal_year_span(fiscal_year)[1]
    pieces = [one for one in equipment.to_check(file, last) if school is None or one.school == school]
    where = equipment.places(file, pieces)
    pieces.sort(key=lambda one: (where[one.id], one.asset_number))
    found = {one.equipment: one for one in equipment.checks(file, fiscal_year)}
    results = choices.labels(file, "check_result")
    rows = tuple(
        (
            at,
            one.asset_number,
            _described(one),
            where[one.id],
            one.bought_on,
            one.price,
            *_finding(found.get(one.id)),
        )
        for at, one in enumerate(pieces, start=1)
    )
    counted = Counter(one.result for one in found.values() if one.equipment in where)
    told = "  ".join(f"{results[code].label} {counted[code]:,}" for code in _MARKS)
    return KeepingForm(
        title=f"บัญชีสำรวจครุภัณฑ์คอมพิวเตอร์ ประจำปีงบประมาณ พ.ศ. {fiscal_year}",
        heads=(
            records.single(file, OfficeProfile).name,
            f"{_RULE}  ณ วันที่ {short_date(last, full_year=True)}",
        ),
        columns=_INSPECTED,
        rows=rows,
        totals=(
            "",
            "รวม",
            f"{len(pieces):,} รายการ",
            "",
            "",
            sum(one.price or 0 for one in pieces),
            *("",) * 6,
        ),
        notes=(f"ตรวจแล้ว {sum(counted.values()):,} จาก {len(pieces):,} รายการ: {told}",),
        signing=(SigningPlace("ประธานกรรมการ"), SigningPlace("กรรมการ"), SigningPlace("กรรมการ")),
        style="list",
        empty_text="ไม่มีครุภัณฑ์ในทะเบียน",
    )


def _finding(check: EquipmentCheck | None) -> tuple[str, ...]:
    """A tick under what was found, and the remark."""
    if check is None:
        return ("",) * (len(_MARKS) + 1)
    ticks = tuple("/" if check.result == code else "" for code in _MARKS)
    return (*ticks, " ".join(filter(None, (check.place, check.note))))


def replacement(file: OfficeFile, fiscal_year: int) -> KeepingForm:
    """Pieces due for replacement by that year, and which of them are asked for already."""
    pieces = equipment.in_hand(file, *equipment.due_by(fiscal_year)[1:])
    where = equipment.places(file, pieces)
    pieces.sort(key=lambda one: (one.replace_year or 0, where[one.id], one.asset_number))
    asked = replacing.asked_for(file, fiscal_year)
    states = choices.labels(file, "equipment_state")
    day = fiscal_year_span(fiscal_year)[0]
    return KeepingForm(
        title=f"ครุภัณฑ์คอมพิวเตอร์ที่ถึงกำหนดทดแทน ปีงบประมาณ พ.ศ. {fiscal_year}",
        heads=(records.single(file, OfficeProfile).name, f"อายุนับถึง {short_date(day, full_year=True)}"),
        columns=(
            FormColumn("ที่", 4, Kind.NUMBER),
            FormColumn("หมายเลขครุภัณฑ์", 17, Kind.CODE),
            FormColumn("รายการ", 38),
            FormColumn("ที่อยู่", 24),
            FormColumn("วันที่ได้มา", 10, Kind.DATE),
            FormColumn("อายุ", 12),
            FormColumn("ปีที่ควรทดแทน", 9),
            FormColumn("สภาพ", 10),
            FormColumn("ราคาเดิม (บาท)", 12, Kind.MONEY),
            FormColumn("การขอทดแทน", 12),
        ),
        rows=tuple(
            (
                at,
                one.asset_number,
                _described(one),
                where[one.id],
                one.bought_on,
                age_in_words(age_in_months(one.bought_on, day)),
                str(one.replace_year or ""),
                states[one.state].label if one.state in states else one.state,
                one.price,
                "ขอแล้ว" if one.id in asked else "ยังไม่ขอ",
            )
            for at, one in enumerate(pieces, start=1)
        ),
        totals=("", "รวม", f"{len(pieces):,} รายการ", *("",) * 5, sum(one.price or 0 for one in pieces), ""),
        signing=(SigningPlace("ผู้จัดทำ", file.actor_name),),
        style="list",
        empty_text="ไม่มีครุภัณฑ์ที่ถึงกำหนดทดแทน",
    )


def warranties(file: OfficeFile, today: dt.date) -> KeepingForm:
    """Pieces whose warranty ends within the office's days, the soonest first."""
    pieces = equipment.in_hand(file, *equipment.warranty_ending(file, today)[1:])
    where = equipment.places(file, pieces)
    pieces.sort(key=lambda one: (one.warranty_until or today, one.asset_number))
    return KeepingForm(
        title="ครุภัณฑ์คอมพิวเตอร์ที่ใกล้หมดประกัน",
        heads=(records.single(file, OfficeProfile).name, f"ณ วันที่ {short_date(today, full_year=True)}"),
        columns=(
            FormColumn("ที่", 4, Kind.NUMBER),
            FormColumn("ประกันถึง", 10, Kind.DATE),
            FormColumn("หมายเลขครุภัณฑ์", 17, Kind.CODE),
            FormColumn("รายการ", 38),
            FormColumn("หมายเลขเครื่อง (S/N)", 18, Kind.CODE),
            FormColumn("ที่อยู่", 24),
            FormColumn("ผู้ขาย", 24),
        ),
        rows=tuple(
            (
                at,
                one.warranty_until,
                one.asset_number,
                _described(one),
                one.serial,
                where[one.id],
                one.supplier,
            )
            for at, one in enumerate(pieces, start=1)
        ),
        style="list",
        empty_text="ไม่มีครุภัณฑ์ที่ใกล้หมดประกัน",
    )


def stickers(file: OfficeFile, ids: Sequence[UUID] | None, school: UUID | None = None) -> list[Sticker]:
    """A label for each of these pieces (default: all in hand, of that school when told)."""
    if ids is None:
        place = (Condition("school", Test.IS, school),) if school else ()
        query = Query("equipment", (equipment.IN_HAND, *place), with_voided=False)
        pieces = records.every(file, Equipment, query)
    else:
        pieces = [one for one in records.pages(file, "equipment", ids) if isinstance(one, Equipment)]
    where = equipment.places(file, pieces)
    office = records.single(file, OfficeProfile)
    return [
        Sticker(
            tuple(
                filter(
                    None,
                    (
                        office.short_name or office.name,
                        one.asset_number,
                        one.name,
                        where[one.id],
                        f"ได้มา {short_date(one.bought_on)} ปีงบฯ {fiscal_year_of(one.bought_on)}"
                        if one.bought_on
                        else "",
                    ),
                )
            )
        )
        for one in pieces
    ]


def _described(piece: Equipment) -> str:
    """Name with brand and model where they say more."""
    more = " ".join(filter(None, (piece.brand, piece.model)))
    return f"{piece.name} {more}".strip()
