"""Checking one record against its description, with messages that say what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import TEXT_KINDS, WHOLE_KINDS, Field, Kind
from planner_desktop.errors import Fault
from planner_desktop.messages import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.records import Record

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[0-9+][0-9 ()/,–-]*(ต่อ *[0-9–-]+)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def check(record: Record) -> tuple[Fault, ...]:
    """Return every fault of a draft, in the order of its fields; empty when it may be saved."""
    single = [
        fault
        for field in record.description.fields
        for fault in field_faults(field, getattr(record, field.name))
    ]
    return (*single, *record.faults())


def field_faults(field: Field, value: object) -> Iterator[Fault]:
    """Yield what is wrong with one value of one field."""
    if value in (None, "", ()):
        if field.required and not field.running_per:
            yield Fault(field.name, say("ต้องกรอก “{field}”", field=mark_label(field)))
        return
    message = _wrong(field, value)
    if message:
        yield Fault(field.name, message)


def mark_label(field: Field) -> Message:
    """The field's label as a fact that is translated when shown."""
    return Message(field.label)


def _wrong(field: Field, value: object) -> Message | None:
    if field.kind in TEXT_KINDS and isinstance(value, str):
        return _wrong_text(field, value)
    if field.kind in WHOLE_KINDS and isinstance(value, int):
        return _wrong_number(field, value)
    return None


def _wrong_text(field: Field, value: str) -> Message | None:
    label = mark_label(field)
    if len(value) > field.max_length:
        return say(
            "“{field}” ยาวเกินไป ใส่ได้ไม่เกิน {limit} ตัวอักษร (มีอยู่ {count})",
            field=label,
            limit=field.max_length,
            count=len(value),
        )
    if _CONTROL.search(value):
        return say("“{field}” มีอักขระที่พิมพ์ไม่ได้ปนอยู่ ลบแล้วพิมพ์ใหม่", field=label)
    if field.kind is Kind.CODE and not re.fullmatch(field.pattern, value):
        return say("“{field}” ไม่ถูกรูปแบบ ตัวอย่างที่ถูก: {example}", field=label, example=field.example)
    if field.kind is Kind.EMAIL and not _EMAIL.fullmatch(value):
        return say("“{field}” ไม่ใช่อีเมลที่ถูกต้อง ตัวอย่าง: {example}", field=label, example="name@example.go.th")
    if field.kind is Kind.PHONE and not _PHONE.fullmatch(value):
        return say(
            "“{field}” ใส่ได้เฉพาะตัวเลข ขีด และ “ต่อ” ตัวอย่าง: {example}",
            field=label,
            example=mark("0 2999 0000 ต่อ 12"),
        )
    return None


def _wrong_number(field: Field, value: int) -> Message | None:
    if field.minimum is not None and value < field.minimum:
        return say("“{field}” ต้องไม่น้อยกว่า {limit}", field=mark_label(field), limit=field.minimum)
    if field.maximum is not None and value > field.maximum:
        return say("“{field}” ต้องไม่เกิน {limit}", field=mark_label(field), limit=field.maximum)
    if abs(value) >= 2**63:
        return say("“{field}” มีค่ามากเกินกว่าจะบันทึกได้", field=mark_label(field))
    return None
