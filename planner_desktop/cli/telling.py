"""What planner-tool says: results on stdout, everything else on stderr, in one language."""

from __future__ import annotations

import json
import sys

from planner_desktop.cli.codes import FAILED
from planner_desktop.errors import PlannerError
from planner_desktop.language.catalogue import Catalogue, Language
from planner_desktop.messages import Message


class Telling:
    """Speaks one language: results on stdout, everything else on stderr."""

    def __init__(self, language: Language) -> None:
        self.words = Catalogue.load(language)

    def text(self, words: str) -> str:
        """A word of the program in the language chosen."""
        return self.words.text(words)

    def out(self, words: Message | str) -> None:
        """A line of the result."""
        print(self.words.show(words) if isinstance(words, Message) else words)

    def data(self, whole: object) -> None:
        """The result as JSON."""
        print(json.dumps(whole, ensure_ascii=False, indent=1))

    def note(self, words: Message | str) -> None:
        """Something to know that is not the result."""
        print(self.words.show(words) if isinstance(words, Message) else words, file=sys.stderr)

    def failed(self, error: PlannerError) -> int:
        """What happened and what to do."""
        self.note(error.message)
        if error.advice:
            self.note(error.advice)
        return FAILED

    def progress(self, done: int, of: int, doing: Message) -> None:
        """One line that is written over, only where somebody watches."""
        if sys.stderr.isatty():
            share = f" {done * 100 // of} %" if of else ""
            print(f"\r{self.words.show(doing)}{share}\x1b[K", end="", file=sys.stderr, flush=True)
            if done == of:
                print(file=sys.stderr)
