"""planner-tool as a function: its exit code, what it says on stdout and on stderr."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner_desktop.cli import main

Tool = Callable[..., tuple[int, str, str]]


@pytest.fixture
def tool(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tool:
    monkeypatch.delenv("PLANNER_LANG", raising=False)

    def run(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
