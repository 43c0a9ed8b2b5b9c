"""The demonstration office's needs: this year's are decided, next year's are on their way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.years import fiscal_year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.information.ict.equipment import Equipment
    from planner_desktop.domain.information.ict.prices import PriceItem
    from planner_desktop.services.demo.ict_scene import Scene

_WANTED = (
    ("06", 10, "เครื่องเดิมในห้องคอมพิวเตอร์ใช้งานมาเกิน 7 ปี นักเรียนไม่พอใช้ ต้องเรียนเครื่องละ 2–3 คน"),
    ("11", 2, "ใช้จัดการเรียนการสอนและนิเทศนอกสถานที่ ยังไม่มีเครื่องใช้"),
    ("45", 1, "เครื่องพิมพ์เดิมชำรุด ซ่อมแล้ว 3 ครั้งในปีเดียว"),
    ("54", 5, "ไฟฟ้าในพื้นที่ตกบ่อย เครื่องดับและข้อมูลเสียหาย"),
    ("23", 3, "สัญญาณอินเทอร์เน็ตไร้สายไม่ครอบคลุมอาคารเรียน"),
)
_THIS_YEAR, _NEXT_YEAR = 16, 22
_STATES = ("draft", "submitted", "submitted", "examined", "in_request")


def needs(
    scene: Scene, listed: Mapping[int, Sequence[PriceItem]], pieces: Sequence[Equipment]
) -> Iterator[IctNeed]:
    """Needs of schools and groups, with one that the list does not price."""
    year = fiscal_year_of(scene.today)
    items = {each: {one.code: one for one in found} for each, found in listed.items()}
    for at in range(_THIS_YEAR):
        code, quantity, reason = _WANTED[at % len(_WANTED)]
        asked = _need(scene, at, items[year][code], quantity, reason)
        yield _decided(scene, asked, at)
    for at in range(_NEXT_YEAR):
        code, quantity, reason = _WANTED[(at + 2) % len(_WANTED)]
        yield _need(scene, at + 7, items[year + 1][code], quantity, reason, _STATES[at % len(_STATES)])
    yield _of_group(scene, items[year + 1]["12"], pieces)
    yield _outside(scene, year + 1)


def _need(
    scene: Scene, at: int, item: PriceItem, quantity: int, reason: str, state: str = "in_request"
) -> IctNeed:
    wanted = quantity + at % 3
    return scene.new(
        _priced(
            IctNeed(
                fiscal_year=item.fiscal_year,
                who=scene.schools[at % len(scene.schools)].name,
                school=scene.schools[at % len(scene.schools)].id,
                item=item.id,
                kind="more" if item.code in ("11", "23") else "replace",
                quantity=wanted,
                reason=reason,
                priority=at % 3 + 1,
                present=at % 9,
                state=state,
            ),
            item.name,
            item.price or 0,
            item.price,
        )
    )


def _decided(scene: Scene, need: IctNeed, at: int) -> IctNeed:
    given = 0 if at % 4 == 3 else max((need.quantity or 1) - at % 2, 1)  # noqa: PLR2004 - every fourth is refused
    why = "วงเงินไม่เพียงพอ ให้เสนอใหม่ในปีถัดไป" if not given else "" if given == need.quantity else "ปรับลดตามวงเงิน"
    return replace(
        need,
        state="granted" if given else "refused",
        granted=given,
        granted_total=given * (need.unit_price or 0),
        decided_on=scene.today - dt.timedelta(days=40),
        decision=why,
    )


def _of_group(scene: Scene, item: PriceItem, pieces: Sequence[Equipment]) -> IctNeed:
    """The planning group replaces its old notebooks."""
    old: list[UUID] = [
        one.id for one in pieces if one.kind == "notebook" and not one.school and one.state == "in_use"
    ][:2]
    count = max(len(old), 1)
    asked = IctNeed(
        fiscal_year=item.fiscal_year,
        unit="กลุ่มนโยบายและแผน",
        who="กลุ่มนโยบายและแผน",
        item=item.id,
        quantity=count,
        present=count,
        reason="ใช้วิเคราะห์งบประมาณและประชุมออนไลน์ เครื่องเดิมครบอายุการใช้งาน",
        priority=1,
        replaces=tuple(old),
        state="examined",
    )
    return scene.new(_priced(asked, item.name, item.price or 0, item.price))


def _outside(scene: Scene, year: int) -> IctNeed:
    """A big screen, which the list does not price: three quotations."""
    asked = IctNeed(
        fiscal_year=year,
        unit="กลุ่มอำนวยการ",
        who="กลุ่มอำนวยการ",
        own_item="จอแสดงภาพระบบสัมผัส ขนาด 75 นิ้ว พร้อมขาตั้ง",
        kind="new",
        quantity=1,
        own_price=8_900_000,
        quote_1_from="บริษัท สมมุติเทค จำกัด",
        quote_1=8_900_000,
        quote_2_from="หจก.ทดลองคอมพิวเตอร์",
        quote_2=9_250_000,
        quote_3_from="ร้านตัวอย่างไอที",
        quote_3=9_490_000,
        reason="ใช้ในห้องประชุมของเขต จัดประชุมทางไกลกับโรงเรียนทุกสัปดาห์",
        priority=2,
        present=0,
        state="submitted",
    )
    return scene.new(_priced(asked, asked.own_item, 8_900_000, None))


def _priced(need: IctNeed, name: str, price: int, standard: int | None) -> IctNeed:
    return replace(
        need,
        item_name=name,
        standard_price=standard,
        unit_price=price,
        total=price * (need.quantity or 0),
    )
