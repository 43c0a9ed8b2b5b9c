"""Chance that falls the same way for the same seed, and keys that are made of it."""

from __future__ import annotations

import datetime as dt
from random import Random
from uuid import UUID

_EPOCH = dt.date(1970, 1, 1)
_DAY_IN_MILLISECONDS = 86_400_000


class Dice(Random):
    """A Random that also makes ids; the same seed gives the same demonstration office."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._serial = 0

    def key(self, day: dt.date) -> UUID:
        """A time-ordered key (UUID version 7) of that day; later calls of one day sort later."""
        self._serial += 1
        milliseconds = (day - _EPOCH).days * _DAY_IN_MILLISECONDS + self._serial % _DAY_IN_MILLISECONDS
        whole = milliseconds << 80 | self.getrandbits(80)
        whole = whole & ~(0xF << 76) | (0x7 << 76)
        return UUID(int=whole & ~(0x3 << 62) | (0x2 << 62))
