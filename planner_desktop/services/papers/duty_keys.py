"""The keys of the papers of duty orders: which order, which person; and samples of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound
from planner_desktop.messages import say
from planner_desktop.services import records, search
from planner_desktop.services.duties import acting_paper, handing_over, papers
from planner_desktop.services.papers import asking

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


def order(file: OfficeFile, keys: Keys) -> Paper:
    """The duty order that the keys point to."""
    return papers.duty_order(file, duty_order_of(file, keys))


def changes(file: OfficeFile, keys: Keys) -> Paper:
    """What that order changes against the former one."""
    return papers.duty_changes(file, duty_order_of(file, keys))


def handover(file: OfficeFile, keys: Keys) -> Paper:
    """What that person hands over, and to whom."""
    to = person_of(file, keys["to"]) if keys.get("to", "").strip() else None
    return handing_over.handover_list(file, person_of(file, keys["person"]), to)


def acting_on(file: OfficeFile, keys: Keys) -> Paper:
    """Who acts for whom on the day of the keys, today without one."""
    return acting_paper.acting_list(file, asking.day_of(keys.get("day", "")) or bangkok_today())


def any_day(file: OfficeFile) -> dict[str, str] | None:
    """Today, where there is an order or an absence."""
    found = records.ids(file, Query("absence")) or records.ids(file, Query("duty_order"))
    return {} if found else None


def duty_order_of(file: OfficeFile, keys: Keys) -> UUID:
    """The order that id, the register number (with its year), or a year with one order alone point to."""
    if not keys.get("number", "").strip():
        of_year = [] if keys.get("id", "").strip() else _of_year(file, keys.get("year", ""))
        if len(of_year) == 1:
            return of_year[0]
        return asking.one_record(file, "duty_order", {"id": keys.get("id", "")}).id
    entry = asking.one_record(
        file, "order_entry", {one: keys[one] for one in ("number", "year") if one in keys}
    )
    assert isinstance(entry, OrderEntry)
    found = records.ids(file, Query("duty_order", (Condition("entry", Test.IS, entry.id),)))
    if not found:
        raise NotFound(say("คำสั่งเลขที่ {number} ไม่ใช่คำสั่งมอบหมายหน้าที่", number=keys["number"]))
    return found[0]


def _of_year(file: OfficeFile, typed: str) -> list[UUID]:
    """The orders of a year, none where no year was typed."""
    if not typed.strip():
        return []
    query = Query("duty_order", (Condition("calendar_year", Test.IS, asking.year(typed)),))
    found = list(records.ids(file, query))
    if not found:
        raise NotFound(say("ไม่มีคำสั่งมอบหมายหน้าที่ของปี {year}", year=typed.strip()))
    return found


def person_of(file: OfficeFile, typed: str) -> UUID:
    """The member of the staff of that id or name."""
    try:
        return records.get_named(file, "person", UUID(hex=typed.strip())).id
    except ValueError:
        found = search.find(file, typed, 2, ("person",))
    if len(found) != 1:
        raise NotFound(say("“{typed}” ไม่ชี้ไปที่บุคลากรคนเดียว", typed=typed), say("พิมพ์ชื่อและนามสกุลให้ครบ"))
    return found[0].record


def any_order(file: OfficeFile) -> dict[str, str] | None:
    """The first order."""
    found = records.ids(file, Query("duty_order"))
    return {"id": found[0].hex} if found else None


def any_change(file: OfficeFile) -> dict[str, str] | None:
    """The first order that names the former one."""
    changed = [one for one in records.every(file, DutyOrder) if one.cancels]
    return {"id": changed[0].id.hex} if changed else None


def any_person(file: OfficeFile) -> dict[str, str] | None:
    """The first of the staff."""
    found = records.ids(file, Query("person"))
    return {"person": found[0].hex} if found else None
