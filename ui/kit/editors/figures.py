"""Whole numbers and money. No float is used on the way in or out."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.money import format_baht, parse_baht
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.reading import Parsed
from planner_desktop.messages import say
from ui.kit.editors.cleaning import clean_line
from ui.kit.editors.typed import TypedEditor, align_right

_WHOLE = re.compile(r"[-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)")
_MOST_DIGITS = 18


class NumberEditor(TypedEditor):
    """A whole number in Thai or Arabic digits, with or without commas; int | None."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        align_right(self)

    def read(self, text: str) -> Parsed[int]:
        plain = to_arabic_digits(clean_line(text))
        if not plain:
            return Parsed()
        bare = re.sub(r"[−–]", "-", plain.replace(",", ""))
        if not _WHOLE.fullmatch(plain) or len(bare) > _MOST_DIGITS:
            return Parsed(fault=say("อ่านจำนวน “{typed}” ไม่ได้ ให้พิมพ์เป็นจำนวนเต็ม เช่น 12", typed=text.strip()))
        return Parsed(int(bare))

    def write(self, value: Any) -> str:
        # A number in a register is a name: it is not counted, so it carries no commas.
        return str(value) if self.field.running_per or self.field.given else f"{value:,}"

    def step(self, value: Any, steps: int) -> int | None:
        if value is None or self.field.running_per:
            return None
        limits = (self.field.minimum, self.field.maximum)
        further = int(value) + steps
        beyond = (limits[0] is not None and further < limits[0]) or (
            limits[1] is not None and further > limits[1]
        )
        return None if beyond else further


class BahtEditor(TypedEditor):
    """Money typed in baht, held in satang; int | None."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        align_right(self)

    def read(self, text: str) -> Parsed[int]:
        parsed = parse_baht(text)
        return Parsed(parsed.satang, fault=parsed.fault)

    def write(self, value: Any) -> str:
        return format_baht(int(value))
