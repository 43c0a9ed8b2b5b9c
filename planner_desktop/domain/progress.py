"""How long work tells where it is, and is told to stop."""

from __future__ import annotations

from typing import Protocol

from planner_desktop.messages import Message


class Progress(Protocol):
    """Called now and then by long work; raises errors.Stopped when the officer pressed stop."""

    def __call__(self, done: int, of: int, doing: Message) -> None:
        """`done` of `of` parts (0 of 0: unknown), and what is being done."""


def unwatched(done: int, of: int, doing: Message) -> None:
    """The Progress of work that nobody watches."""
    del done, of, doing
