"""The words of one language: Thai as written in the code, English from `i18n/en`, Qt's own from `qt.po`."""

from __future__ import annotations

import gettext
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Literal

from planner_desktop import paths
from planner_desktop.domain.years import ERA, month_parts
from planner_desktop.language.dates import SHORT_MONTHS
from planner_desktop.messages import Message

Language = Literal["th", "en"]


class _OneOrMany(Formatter):
    """Format as `str.format` does; `{count:day|days}` picks the word for one or for many."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if not bar:
            return format(value, format_spec)
        return one if str(value) == "1" else many


_FACTS = _OneOrMany()


class Catalogue:
    """One language's words; knows nothing of the window and may be used from any thread."""

    def __init__(
        self, language: Language, words: gettext.NullTranslations, qt_words: gettext.NullTranslations
    ) -> None:
        self.language: Language = language
        self._words = words
        self._qt_words = qt_words

    @classmethod
    def load(cls, language: Language, folder: Path | None = None) -> Catalogue:
        """Read the catalogues of a language from `folder` (default: where the program keeps them)."""
        files = (folder or paths.translations()) / language / "LC_MESSAGES"
        return cls(language, _read(files / "planner.po"), _read(files / "qt.po"))

    def text(self, words: str) -> str:
        """Translate a word or sentence of the source language; unknown words come back unchanged."""
        return self._words.gettext(words) if words else ""

    def show(self, message: Message | str) -> str:
        """Translate a Message and put its facts in, themselves shown in this language."""
        if isinstance(message, str):
            return self.text(message)
        template = self.text(message.text)
        if not message.facts:
            return template
        return _FACTS.vformat(template, (), {name: self._fact(fact) for name, fact in message.facts.items()})

    def _fact(self, fact: object) -> object:
        if isinstance(fact, Message):
            return self.show(fact)
        return self.date(fact) if isinstance(fact, date) else fact

    def date(self, day: date) -> str:
        """`1 ต.ค. 2569` or `1 Oct 2569`: the Buddhist era in both languages."""
        return f"{day.day} {self.text(SHORT_MONTHS[day.month - 1])} {day.year + ERA}"

    def month(self, month: str) -> str:
        """`ต.ค. 2569` or `Oct 2569` from the ISO month `2026-10`."""
        year, number = month_parts(month)
        return f"{self.text(SHORT_MONTHS[number - 1])} {year + ERA}"

    def qt(self, context: str, source: str) -> str:
        """Translate one of Qt's own words; '' tells Qt to keep its English."""
        found = self._qt_words.pgettext(context, source) if source else ""
        return "" if found == source else found


def _read(source: Path) -> gettext.NullTranslations:
    """Read the `.mo`; where it is missing or older than its `.po` (a checkout), compile it first."""
    compiled = source.with_suffix(".mo")
    if compiled.exists() and not (source.exists() and source.stat().st_mtime > compiled.stat().st_mtime):
        with compiled.open("rb") as words:
            return gettext.GNUTranslations(words)
    if not source.exists():
        return gettext.NullTranslations()
    fresh = _compiled(source)
    with suppress(OSError):  # a checkout that cannot be written compiles at every start
        compiled.write_bytes(fresh.getvalue())
    return gettext.GNUTranslations(fresh)


def _compiled(source: Path) -> BytesIO:
    # Babel's readers are needed in a checkout only; the wheel carries compiled catalogues.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as lines:
        catalogue = read_po(lines)
    out = BytesIO()
    write_mo(out, catalogue)
    out.seek(0)
    return out
