"""A condition as its chip reads it."""

from __future__ import annotations

from typing import Any

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import TEST_LABELS, Condition, Test
from planner_desktop.domain.records import Description
from planner_desktop.domain.spans import SPAN_LABELS, Span
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from ui.kit.table.values import MISSING, Wording
from ui.kit.words import _

MOST_NAMED = 3


def condition_words(file: OfficeFile, about: Description, condition: Condition) -> str:
    """`วันที่รับ: สัปดาห์นี้`, `สถานะ: ร่าง, รอตรวจ`, `เรื่อง มีคำว่า “แผน”`."""
    field = about.field(condition.field)
    label, value = _(field.label), condition.value
    if condition.test in (Test.EMPTY, Test.FILLED):
        return f"{label}: {_(TEST_LABELS[condition.test])}"
    if isinstance(value, Span):
        return f"{label}: {_(SPAN_LABELS[value])}"
    if condition.test is Test.BETWEEN:
        first, last = (_one(file, field, part) for part in value)
        return f"{label}: {first}" if first == last else f"{label}: {first} – {last}"
    if condition.test is Test.CONTAINS:
        return f"{label} {_(TEST_LABELS[condition.test])} “{value}”"
    if condition.test is Test.ONE_OF:
        return f"{label}: {_several(file, field, value)}"
    word = "" if condition.test is Test.IS else f"{_(TEST_LABELS[condition.test])} "
    return f"{label}: {word}{_one(file, field, value)}"


def _several(file: OfficeFile, field: Field, values: tuple[Any, ...]) -> str:
    named = ", ".join(_one(file, field, one) for one in values[:MOST_NAMED])
    more = len(values) - MOST_NAMED
    return _("{named} และอีก {count}").format(named=named, count=more) if more > 0 else named


def _one(file: OfficeFile, field: Field, value: Any) -> str:
    if field.kind in (Kind.LINK, Kind.LINKS):
        return records.titles(file, field.target, [value], _).get(value, MISSING)
    return Wording(file).text(field, value, {}) if value is not False else _("ไม่ใช่")
