"""What is wrong with, or unusual in, the answers of one school: limits, rules, and its own history."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt, ne
from typing import TYPE_CHECKING

from planner_desktop.domain.information.rounds import SENT, DataRound, Submission
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.information.rounds import asking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.information.forms import DataField, DataRule
    from planner_desktop.domain.information.rounds import Answer
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.rounds.asking import Asked, Cells

MOST = 999_999_999  # as the templates allow
USUAL = 20  # per cent off the earlier rounds that needs no word
Spans = dict[tuple[str, str], tuple[int, int]]  # (field code, cell key) -> least and most of earlier rounds
_OPERATORS: Mapping[str, Callable[[int, int], bool]] = {
    "eq": eq, "ne": ne, "le": le, "lt": lt, "ge": ge, "gt": gt,
}  # fmt: skip
_TERM = re.compile(r"([+-]?)\s*([A-Za-z0-9_]+)")


@dataclass(frozen=True)
class Matter:
    """One thing found; `about` names it for a comment, `error` must be mended, else it needs a comment."""

    about: str
    field: str
    key: str
    value: str
    message: Message
    error: bool = False


def matters(asked: Asked, cells: Cells, history: Spans) -> tuple[Matter, ...]:
    """Everything found in the answers of one school."""
    return (
        *_missing(asked, cells),
        *_limits(asked, cells),
        *_rules(asked, cells),
        *_odd(asked, cells, history),
    )


def spans(file: OfficeFile, asked: Asked) -> dict[UUID, Spans]:
    """Least and most of each number in the earlier rounds of the same form, by school."""
    query = Query("data_round", (Condition("form", Test.IS, asked.form.id),))
    earlier = [one.id for one in records.every(file, DataRound, query) if _before(one, asked)]
    if not earlier:
        return {}
    sent = Query(
        "submission",
        (Condition("round", Test.ONE_OF, tuple(earlier)), Condition("state", Test.ONE_OF, tuple(SENT))),
    )
    schools = {one.id: one.school for one in records.every(file, Submission, sent)}
    found: dict[UUID, Spans] = {}
    for kept in asking.values(file, schools):
        school = schools[kept.submission] if kept.submission else None
        if school is not None:
            _widen(found.setdefault(school, {}), kept.field, kept.answers())
    return found


def _before(one: DataRound, asked: Asked) -> bool:
    return bool(one.closes and asked.round.closes and one.closes < asked.round.closes)


def _widen(held: Spans, field: str, answers: Mapping[str, Answer]) -> None:
    for key, value in answers.items():
        if isinstance(value, int):
            least, most = held.get((field, key), (value, value))
            held[field, key] = (min(least, value), max(most, value))


def _missing(asked: Asked, cells: Cells) -> Iterator[Matter]:
    for field in asked.fields:
        given = cells.get(field.code, {})
        for key in field.keys if field.required else ():
            if key not in given:
                yield _matter(field, key, "", say("ยังไม่ได้กรอก"), error=True)


def _limits(asked: Asked, cells: Cells) -> Iterator[Matter]:
    for field in asked.fields:
        for key, value in cells.get(field.code, {}).items():
            if isinstance(value, int):
                wrong = limit_fault(field, value)
                if wrong:
                    yield _matter(field, key, str(value), wrong, error=True)


def limit_fault(field: DataField, value: int) -> Message | None:
    """What a number breaks of its field's limits; without limits it lies between 0 and MOST."""
    least = 0 if field.minimum is None else field.minimum
    most = MOST if field.maximum is None else field.maximum
    if value < least:
        return say("{value} ต่ำกว่าค่าต่ำสุด {limit}", value=f"{value:,}", limit=f"{least:,}")
    if value > most:
        return say("{value} สูงกว่าค่าสูงสุด {limit}", value=f"{value:,}", limit=f"{most:,}")
    return None


def _rules(asked: Asked, cells: Cells) -> Iterator[Matter]:
    whole = {
        one.code for one in asked.fields if not one.required or set(one.keys) <= set(cells.get(one.code, ()))
    }
    totals = {code: total(answers) for code, answers in cells.items() if code in whole}
    for rule in asked.rules:
        left, right = worth(rule.left, totals), worth(rule.right, totals)
        if left is None or right is None or _OPERATORS[rule.operator](left, right):
            continue
        yield Matter(
            f"rule:{rule.id.hex}",
            _first_code(rule, asked),
            "",
            f"{left:,} / {right:,}",
            say("{rule} ({left} กับ {right})", rule=rule.message, left=f"{left:,}", right=f"{right:,}"),
            error=rule.severity == "error",
        )


def total(answers: Mapping[str, Answer]) -> int | None:
    """The sum of the numbers; None when there is none."""
    numbers = [value for value in answers.values() if isinstance(value, int)]
    return sum(numbers) if numbers else None


def worth(terms: str, totals: Mapping[str, int | None]) -> int | None:
    """The sum of a rule's side; None when one of its fields is not wholly filled in."""
    whole = 0
    for sign, name in _TERM.findall(terms):
        value = int(name) if name.isdecimal() else totals.get(name)
        if value is None:
            return None
        whole += -value if sign == "-" else value
    return whole


def _first_code(rule: DataRule, asked: Asked) -> str:
    codes = {one.code for one in asked.fields}
    return next((name for _sign, name in _TERM.findall(f"{rule.left} + {rule.right}") if name in codes), "")


def _odd(asked: Asked, cells: Cells, history: Spans) -> Iterator[Matter]:
    share = (USUAL if asked.form.tolerance is None else asked.form.tolerance) / 100
    for field in asked.fields:
        for key, value in cells.get(field.code, {}).items():
            span = history.get((field.code, key))
            if span is None or not isinstance(value, int):
                continue
            least, most = math.floor(span[0] * (1 - share)), math.ceil(span[1] * (1 + share))
            if not least <= value <= most:
                yield _matter(field, key, str(value), _odd_words(value, *span))


def _odd_words(value: int, least: int, most: int) -> Message:
    if value < least:
        return say("{value} ต่ำผิดปกติ รอบก่อน ๆ อยู่ระหว่าง {least}–{most}", value=value, least=least, most=most)
    return say("{value} สูงผิดปกติ รอบก่อน ๆ อยู่ระหว่าง {least}–{most}", value=value, least=least, most=most)


def _matter(field: DataField, key: str, value: str, message: Message, *, error: bool = False) -> Matter:
    return Matter(f"{field.code}/{key}", field.code, key, value, message, error)
