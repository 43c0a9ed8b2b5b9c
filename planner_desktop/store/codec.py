"""Between a record's values, the columns of its table and the JSON of its history."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import Any
from uuid import UUID

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind
from planner_desktop.messages import Message

_WAYS: dict[Kind, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    Kind.LINK: (attrgetter("bytes"), lambda kept: UUID(bytes=kept)),
    Kind.DATE: (dt.date.isoformat, dt.date.fromisoformat),
    Kind.MOMENT: (partial(dt.datetime.isoformat, timespec="seconds"), dt.datetime.fromisoformat),
    Kind.YES_NO: (int, bool),
}


def to_column(field: Field, value: Any) -> Any:
    """The value as SQLite keeps it: ids as 16 bytes, days as ISO text, ticks as 0 or 1."""
    way = _WAYS.get(field.kind)
    return value if way is None or value is None else way[0](value)


def from_column(field: Field, value: Any) -> Any:
    """The inverse of to_column."""
    way = _WAYS.get(field.kind)
    return value if way is None or value is None else way[1](value)


def to_json(field: Field | None, value: Any) -> Any:
    """The value as the history keeps it; `field` None stands for a plain column (void_reason)."""
    if field is None or value is None:
        return value
    if field.kind in MANY_KINDS:
        return [one.hex for one in value]
    if field.kind is Kind.LINK:
        return value.hex
    return to_column(field, value)


def from_json(field: Field | None, value: Any) -> Any:
    """The inverse of to_json."""
    if field is None or value is None:
        return value
    if field.kind in MANY_KINDS:
        return tuple(UUID(hex=one) for one in value)
    if field.kind is Kind.LINK:
        return UUID(hex=value)
    return from_column(field, value)


def label_text(label: Message | str) -> str:
    """How a step's label is kept: Thai, and where it has facts its words and facts for other languages."""
    if isinstance(label, str) or not label.facts:
        return str(label)
    return json.dumps({"label": str(label)} | _parts(label), ensure_ascii=False)


def label_of(kept: str) -> Message | str:
    """The inverse of label_text; plain text is what it is."""
    if not kept.startswith('{"label": '):
        return kept
    return _message(json.loads(kept))


def _parts(message: Message) -> dict[str, Any]:
    return {"text": message.text, "facts": {name: _fact(one) for name, one in message.facts.items()}}


def _fact(fact: object) -> Any:
    if isinstance(fact, Message):
        return _parts(fact)
    if isinstance(fact, dt.date):
        return {"day": fact.isoformat()}
    return fact if isinstance(fact, int | str) else str(fact)


def _message(kept: dict[str, Any]) -> Message:
    return Message(kept["text"], {name: _told(one) for name, one in kept["facts"].items()})


def _told(kept: Any) -> object:
    if not isinstance(kept, dict):
        return kept
    return dt.date.fromisoformat(kept["day"]) if "day" in kept else _message(kept)
