"""Answers the questions that a page asks, as an officer would: fill in, then press the deed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from ui.kit.ask_fields import FieldsQuestion


def answering(monkeypatch: pytest.MonkeyPatch, **values: Any) -> list[FieldsQuestion]:
    """Every question from now on gets these values and its deed; the questions that were asked."""
    asked: list[FieldsQuestion] = []

    def execute(question: FieldsQuestion) -> int:
        asked.append(question)
        fill(question, values)
        question.accept()
        return question.result()

    monkeypatch.setattr(FieldsQuestion, "exec", execute)
    return asked


def fill(question: FieldsQuestion, values: Mapping[str, Any]) -> None:
    """Put the values into the fields it has."""
    for name, value in values.items():
        if name in question.boxes:
            question.boxes[name].editor.set_value(value)
