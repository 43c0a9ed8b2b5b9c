"""What the next steps of this area share: who may be asked, and why nothing can be done."""

from __future__ import annotations

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk

READ_ONLY = mark("แฟ้มนี้เปิดไว้อ่านอย่างเดียว")


def staff(desk: Desk) -> list[Person]:
    """Those who work here today."""
    today = bangkok_today()
    return [one for one in records.every(desk.file, Person) if one.until is None or one.until >= today]
