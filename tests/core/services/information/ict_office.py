"""A small office for tests of ICT: a price list of two items, two schools, one officer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from planner_desktop.domain.information.ict.equipment import Equipment
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Person
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile

YEAR = 2571


@dataclass(frozen=True)
class Ict:
    file: OfficeFile
    computer: PriceItem
    printer: PriceItem
    schools: tuple[School, School]
    officer: Person

    def need(self, **more: object) -> IctNeed:
        """A need of the first school for one computer, saved."""
        told: dict[str, object] = {
            "fiscal_year": YEAR,
            "school": self.schools[0].id,
            "item": self.computer.id,
            "quantity": 1,
            "reason": "เครื่องเดิมชำรุด",
        }
        return records.save(self.file, IctNeed(**{**told, **more}))  # type: ignore[arg-type] # fields of a need

    def piece(self, number: str, **more: object) -> Equipment:
        """A desktop in the first school bought on 1 March 2566, saved."""
        told: dict[str, object] = {
            "asset_number": number,
            "name": "เครื่องคอมพิวเตอร์ตั้งโต๊ะ",
            "school": self.schools[0].id,
            "bought_on": dt.date(2023, 3, 1),
        }
        return records.save(self.file, Equipment(**{**told, **more}))  # type: ignore[arg-type] # fields of equipment


def ict(file: OfficeFile) -> Ict:
    """The office, with somebody at work."""
    listed = [
        records.save(
            file, PriceItem(fiscal_year=YEAR, code=code, name=name, kind=kind, unit="เครื่อง", price=price)
        )
        for code, name, kind, price in (
            ("06", "เครื่องคอมพิวเตอร์ สำหรับงานสำนักงาน", "desktop", 1_699_999),
            ("45", "เครื่องพิมพ์ Multifunction", "printer", 750_033),
        )
    ]
    schools = [
        records.save(file, School(code10=f"103353000{at}", name=f"บ้านทดสอบ {at}", network=f"เครือข่าย {at}"))
        for at in (1, 2)
    ]
    officer = records.save(file, Person(prefix="นาย", first_name="ช่าง", last_name="ทดสอบ"))
    file.actor, file.actor_name = officer.id, "นายช่าง ทดสอบ"
    basics = replace(listed[0], basics="หน่วยประมวลผลไม่น้อยกว่า 4 แกนหลัก\nหน่วยความจำ DDR4 ไม่น้อยกว่า 8 GB")
    return Ict(file, records.save(file, basics), listed[1], (schools[0], schools[1]), officer)
