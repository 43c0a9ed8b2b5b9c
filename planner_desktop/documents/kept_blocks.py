"""Parts of a paper as plain values that JSON holds, and back: what was agreed prints as it was ever after.

Fields that a later program adds take their defaults, fields it no longer has are left out.
"""

from __future__ import annotations

import base64
import dataclasses
from enum import Enum
from typing import Any

from planner_desktop.documents import blocks, drawings, plan_book

_SORT, _VALUE = "=", "v"
_BYTES, _SET = "bytes", "set"


def _name(kind: type) -> str:
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


_KINDS: dict[str, type] = {
    _name(one): one
    for module in (blocks, drawings, plan_book)
    for one in vars(module).values()
    if isinstance(one, type) and (dataclasses.is_dataclass(one) or issubclass(one, Enum))
}


def plain(value: Any) -> Any:
    """A block, or a tuple of them, as lists, texts and numbers; fields at their defaults are left out."""
    if isinstance(value, Enum):
        return {_SORT: _name(type(value)), _VALUE: value.value}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        usual = {one.name: one.default for one in dataclasses.fields(value)}
        kept = {name: plain(one) for name, one in told.items() if one != usual[name]}
        return {_SORT: _name(type(value)), **kept}
    if isinstance(value, bytes):
        return {_SORT: _BYTES, _VALUE: base64.b85encode(value).decode("ascii")}
    if isinstance(value, frozenset):
        return {_SORT: _SET, _VALUE: sorted(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def revived(told: Any) -> Any:
    """What `plain` was given."""
    if isinstance(told, list):
        return tuple(revived(one) for one in told)
    if not isinstance(told, dict):
        return told
    sort = told[_SORT]
    if sort == _BYTES:
        return base64.b85decode(told[_VALUE])
    if sort == _SET:
        return frozenset(told[_VALUE])
    kind = _KINDS[sort]
    if issubclass(kind, Enum):
        return kind(told[_VALUE])
    known = {one.name for one in dataclasses.fields(kind)}  # type: ignore[arg-type]  # no Enum, so a dataclass
    return kind(**{name: revived(one) for name, one in told.items() if name in known})
