"""The demonstration office's ICT: price lists of two years, equipment, repairs, needs and specifications."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict import lives
from planner_desktop.domain.information.ict.equipment import (
    SHIPPED_LIVES,
    Equipment,
    EquipmentCheck,
)
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.repairs import SHIPPED_STANDARDS
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import fiscal_year_of, fiscal_year_span
from planner_desktop.services.demo import ict_needs, ict_repairs
from planner_desktop.services.demo.ict_scene import Scene
from planner_desktop.services.information.ict import prices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planner_desktop.domain.information.schools import School
    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice

_SCHOOLS, _CHECKED = 45, 0.9
_GROUPS = ("กลุ่มนโยบายและแผน", "กลุ่มอำนวยการ", "กลุ่มบริหารงานบุคคล", "กลุ่มนิเทศ ติดตามและประเมินผล")
# kind, number series, name, brand and model, price in baht, months of warranty, how many of 10 bought are it
_BOUGHT = (
    ("desktop", "7440-001-0001", "เครื่องคอมพิวเตอร์ตั้งโต๊ะ", ("ตัวอย่างคอม", "OP-300"), 17_000, 36, 4),
    ("notebook", "7440-001-0002", "เครื่องคอมพิวเตอร์โน้ตบุ๊ก", ("ทดลองบุ๊ก", "NB-14"), 21_500, 24, 2),
    ("printer", "7440-003-0001", "เครื่องพิมพ์ Multifunction", ("สมมุติพรินต์", "MF-28"), 7_500, 12, 2),
    ("ups", "6130-006-0001", "เครื่องสำรองไฟฟ้า 800 VA", ("ตัวอย่างพาวเวอร์", "U-800"), 2_500, 24, 1),
    ("projector", "6730-006-0001", "เครื่องฉายภาพ", ("ทดลองวิชั่น", "PJ-3500"), 26_900, 24, 1),
)
_ROOMS = ("ห้องคอมพิวเตอร์", "ห้องธุรการ", "ห้องสมุด", "ห้องผู้อำนวยการ")
_MONEY = ("investment", "obec", "income", "donated", "subsidy")
_SUPPLIERS = ("ร้านตัวอย่างไอที", "หจก.ทดลองคอมพิวเตอร์", "บริษัท สมมุติเทค จำกัด")


def write(
    fill: Callable[[list[Record]], None],
    dice: Dice,
    schools: Sequence[School],
    staff: Sequence[Person],
    today: dt.date,
) -> None:
    """Fill in everything; rows that others point to come first."""
    scene = Scene(dice, [one for one in schools if one.status == "open"][:_SCHOOLS], staff, today)
    year = fiscal_year_of(today)
    listed = {one: _prices(scene, one) for one in (year, year + 1)}
    fill([item for found in listed.values() for item in found])
    fill([scene.new(one) for one in SHIPPED_LIVES])
    fill([scene.new(one) for one in SHIPPED_STANDARDS])
    pieces = list(_equipment(scene))
    tickets, events = ict_repairs.tickets(scene, pieces)
    for some in (_after_repairs(pieces, tickets), tickets, events):
        fill(list[Record](some))
    fill(list(_checks(scene, pieces, year - 1)))
    fill(list(ict_needs.needs(scene, listed, pieces)))
    fill(list(_specs(scene, listed[year])))


def _prices(scene: Scene, fiscal_year: int) -> list[PriceItem]:
    this_year = fiscal_year == fiscal_year_of(scene.today)
    copied = prices.COPIED.format(year=fiscal_year - 1)
    return [
        scene.new(one if this_year else replace(one, certainty="low", source=f"{copied}{one.source}"[:300]))
        for one in prices.shipped(fiscal_year)
    ]


def _equipment(scene: Scene) -> Iterator[Equipment]:
    serial: dict[str, int] = defaultdict(int)
    wheel = [row for row in _BOUGHT for _ in range(row[6])]
    for number in range(4 * len(scene.schools) + 12 * len(_GROUPS)):
        kind, series, name, (brand, model), baht, months, _share = wheel[scene.dice.randrange(len(wheel))]
        serial[series] += 1
        bought = scene.today - dt.timedelta(days=round(scene.dice.triangular(40, 8 * 365, 900)))
        in_school = number < 4 * len(scene.schools)
        piece = Equipment(
            asset_number=f"{series}/{serial[series]:04d}",
            kind=kind,
            name=name,
            brand=brand,
            model=model,
            serial=f"SN{scene.dice.randint(10**7, 10**8 - 1)}",
            school=scene.schools[number // 4].id if in_school else None,
            unit="" if in_school else _GROUPS[number % len(_GROUPS)],
            room=scene.dice.choice(_ROOMS) if in_school else "",
            holder=scene.staff[number % len(scene.staff)].id
            if not in_school and number % len(_GROUPS) == 0
            else None,
            bought_on=bought,
            price=baht * 100,
            money=scene.dice.choice(_MONEY) if in_school else "operating",
            supplier=scene.dice.choice(_SUPPLIERS),
            warranty_until=bought + dt.timedelta(days=months * 30),
        )
        yield scene.new(_stated(scene, piece, number), bought)


def _stated(scene: Scene, piece: Equipment, number: int) -> Equipment:
    """Most are in use; some old ones were or will be written off, one is lent."""
    piece = replace(piece, replace_year=lives.replace_year(piece, ()))
    old = (piece.replace_year or 0) < fiscal_year_of(scene.today) - 1
    if old and number % 5 == 0:
        ended = scene.today - dt.timedelta(days=60 + number % 90)
        return replace(piece, state="written_off", ended_on=ended, end_reason="ชำรุดซ่อมไม่คุ้ม ขายทอดตลาด")
    if old and number % 5 == 1:
        return replace(piece, state="to_write_off")
    if number % 41 == 7:  # noqa: PLR2004 - now and then
        return replace(piece, state="lent", lent_to="กลุ่มโรงเรียนเครือข่ายตัวอย่าง (จัดอบรมครู)")
    return piece


def _after_repairs(pieces: Sequence[Equipment], tickets: Sequence[Record]) -> list[Equipment]:
    """Pieces with an open ticket are under repair."""
    held = {one.equipment for one in ict_repairs.in_work(tickets)}
    return [
        replace(one, state="repair") if one.id in held and one.state == "in_use" else one for one in pieces
    ]


def _checks(scene: Scene, pieces: Sequence[Equipment], year: int) -> Iterator[Record]:
    last = fiscal_year_span(year)[1]
    for number, piece in enumerate(pieces):
        if piece.bought_on is None or piece.bought_on > last or scene.dice.random() > _CHECKED:
            continue
        result = "worn" if piece.state == "to_write_off" else "broken" if number % 29 == 3 else "usable"  # noqa: PLR2004 - now and then
        yield scene.new(
            EquipmentCheck(
                fiscal_year=year,
                equipment=piece.id,
                result=result,
                checked_on=last + dt.timedelta(days=12 + number % 15),
                checked_by="คณะกรรมการตรวจสอบพัสดุประจำปี",
            )
        )


def _specs(scene: Scene, listed: Sequence[PriceItem]) -> Iterator[Record]:
    for code, quantity, own in (
        ("06", 20, "มีชุดโปรแกรมระบบปฏิบัติการที่มีลิขสิทธิ์ถูกต้องตามกฎหมาย\nมีศูนย์บริการในจังหวัดหรือจังหวัดใกล้เคียง"),
        ("45", 6, "มีน้ำหมึกสำรองครบทุกสีอย่างน้อย 1 ชุด"),
    ):
        item = next(one for one in listed if one.code == code)
        yield scene.new(
            SpecSheet(
                fiscal_year=item.fiscal_year,
                name=item.name,
                item=item.id,
                quantity=quantity,
                unit=item.unit,
                unit_price=item.price,
                dated=scene.today,
                background="เครื่องเดิมใช้งานเกินอายุและซ่อมบ่อย ไม่รองรับระบบสารสนเทศที่ต้องใช้ในปัจจุบัน",
                objective="ให้การปฏิบัติงานและการให้บริการข้อมูลรวดเร็วและต่อเนื่อง\nทดแทนเครื่องที่ครบอายุการใช้งาน",
                basics=item.basics,
                own=own,
                delivery="ส่งมอบและติดตั้ง ณ สำนักงานเขตพื้นที่การศึกษา ภายใน 30 วัน นับถัดจากวันลงนามในสัญญา",
                warranty="รับประกันความชำรุดบกพร่องไม่น้อยกว่า 1 ปี\nเริ่มแก้ไขภายใน 3 วันทำการนับแต่ได้รับแจ้ง",
                order="คำสั่งสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1 ที่ 88/2569",
                committee="นายสมหวัง ตัวอย่างดี, รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา\n"
                "นางสาวใจงาม ทดลองสุข, นักวิชาการคอมพิวเตอร์ชำนาญการ\nนายเพียร ตัวอย่างมี, นักวิชาการพัสดุชำนาญการ",
            )
        )
