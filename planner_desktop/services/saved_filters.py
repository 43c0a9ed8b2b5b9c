"""Filters with a name, kept in the file; the JSON of their conditions."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind
from planner_desktop.domain.office.settings import SavedFilter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.domain.spans import Span
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def of_list(file: OfficeFile, name: str) -> list[SavedFilter]:
    """The filters kept for a list, by their labels."""
    query = Query("saved_filter", (Condition("list_name", Test.IS, name),), sort=("label",))
    return records.every(file, SavedFilter, query)


def keep(file: OfficeFile, label: str, query: Query) -> SavedFilter:
    """Keep a query's text, conditions and order under a label; the same label again replaces it."""
    label = " ".join(label.split())
    same = [one for one in of_list(file, query.name) if one.label == label]
    kept = same[0] if same else SavedFilter(list_name=query.name, label=label)
    return records.save(file, replace(kept, query=to_json(query)), say("บันทึกตัวกรอง {label}", label=label))


def rename(file: OfficeFile, kept: SavedFilter, label: str) -> SavedFilter:
    """Give a kept filter another label; UserError when another one bears it."""
    label = " ".join(label.split())
    if any(one.label == label and one.id != kept.id for one in of_list(file, kept.list_name)):
        raise UserError(say("มีตัวกรองชื่อ “{label}” อยู่แล้ว", label=label), say("ตั้งชื่ออื่น หรือลบตัวกรองเดิมก่อน"))
    return records.save(file, replace(kept, label=label), say("เปลี่ยนชื่อตัวกรอง {label}", label=kept.label))


def remove(file: OfficeFile, kept: SavedFilter) -> None:
    """Forget a kept filter."""
    records.remove(file, kept)


def to_json(query: Query) -> str:
    """Write what the officer chose; who looks and which rows are voided are not part of it."""
    about = description(query.name)
    conditions = [_out(about.field(one.field), one) for one in query.conditions]
    whole = {"text": query.text, "sort": list(query.sort), "conditions": conditions}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def from_json(name: str, text: str) -> Query:
    """Read it back; tests of fields that the list no longer has are left out, nonsense is a UserError."""
    about = description(name)
    try:
        whole = json.loads(text)
        conditions = tuple(
            _in(about.field(one["field"]), one) for one in whole["conditions"] if about.has(one["field"])
        )
        sort = tuple(str(one) for one in whole["sort"] if about.has(str(one).lstrip("-")))
        return Query(name, conditions, str(whole["text"]), sort)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise UserError(say("อ่านตัวกรองที่บันทึกไว้ไม่ได้"), say("ลบตัวกรองนี้ แล้วตั้งใหม่")) from fault


def _out(field: Field, one: Condition) -> dict[str, Any]:
    return {"field": one.field, "test": one.test.value, "value": _value_out(field, one.value)}


def _value_out(field: Field, value: Any) -> Any:
    if isinstance(value, Span):
        return {"span": value.value}
    if isinstance(value, tuple):
        return [_value_out(field, one) for one in value]
    if isinstance(value, UUID):
        return value.hex
    return value.isoformat() if isinstance(value, dt.date) else value


def _in(field: Field, one: dict[str, Any]) -> Condition:
    return Condition(field.name, Test(one["test"]), _value_in(field, one["value"]))


def _value_in(field: Field, value: Any) -> Any:
    if isinstance(value, dict):
        return Span(value["span"])
    if isinstance(value, list):
        return tuple(_value_in(field, one) for one in value)
    if value is None:
        return None
    if field.kind is Kind.LINK or field.kind in MANY_KINDS:
        return UUID(hex=value)
    if field.kind is Kind.DATE:
        return dt.date.fromisoformat(value)
    return dt.datetime.fromisoformat(value) if field.kind is Kind.MOMENT else value
