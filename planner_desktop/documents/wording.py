"""From a block's words to what is set: clean text, the paper's digits, one tuple of runs."""

from __future__ import annotations

import re
from dataclasses import replace

from planner_desktop.documents.blocks import Digits, Run, Wording
from planner_desktop.language.digits import Digits as Script
from planner_desktop.language.digits import in_digits

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text without control characters and halves of surrogate pairs; tabs become spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ").replace("\u2028", "\n")
    return _CONTROL.sub("", text)


def with_digits(text: str, digits: Digits) -> str:
    """The text in the paper's digits; codes, addresses and telephone numbers stay Arabic."""
    if digits is Digits.AS_IS:
        return text
    return in_digits(text, Script(digits.value))


def runs_of(wording: Wording, digits: Digits) -> tuple[Run, ...]:
    """Cleaned runs in the paper's digits; empty runs fall away."""
    if isinstance(wording, str):
        text = with_digits(clean(wording), digits)
        return (Run(text),) if text else ()
    prepared = (
        replace(run, text=clean(run.text) if run.raw else with_digits(clean(run.text), digits))
        for run in wording
    )
    return tuple(run for run in prepared if run.text)


def plain(wording: Wording) -> str:
    """The letters only."""
    return wording if isinstance(wording, str) else "".join(run.text for run in wording)
