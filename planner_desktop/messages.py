"""Words are marked where they are written and translated where they are shown.

The source language is Thai: the text in code is what officers read. `i18n/en` holds the English.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Words = Callable[[str], str]  # marked words as they are to be shown; `str` keeps the Thai


def mark(text: str) -> str:
    """Return the text unchanged; it only tells the catalogue's extractor that the text is shown to people."""
    return text


@dataclass(frozen=True)
class Message:
    """A sentence in the source language with named `{facts}`; a fact may be another Message."""

    text: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The source-language wording, for logs and tests."""
        return self.text.format(**self.facts) if self.facts else self.text


def listed(words: Sequence[str]) -> Message:
    """Several words of the source language behind each other, with commas between them."""
    facts = {f"word{place}": Message(one) for place, one in enumerate(words)}
    return Message(", ".join(f"{{{name}}}" for name in facts), facts)


def say(text: str, /, **facts: object) -> Message:
    """Build a Message; the extractor reads the first argument."""
    return Message(text, facts)
