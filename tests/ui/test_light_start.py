"""What is not imported before the home page stands: the start stays quick however much the program can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import starting

# Records are imported by who names them (`Task.description.name`, not "task"), never all together.
# Of an area's work the home page needs conditions only (`*_waiting`), and of its window the names of its pages.
LATER = (
    *starting.HEAVY, "nlpo3",
    "planner_desktop.domain.every_record",
    "planner_desktop.services.settings", "planner_desktop.services.holidays",
    "planner_desktop.services.administration.serving", "planner_desktop.services.administration.knowledge",
    "planner_desktop.services.administration.meetings.resolving", "planner_desktop.services.keeping.borrowing",
    "planner_desktop.services.papers", "planner_desktop.services.exchange", "planner_desktop.services.work",
    "planner_desktop.services.information", "planner_desktop.services.schools",
    "ui.areas.administration.letters", "ui.kit.record_page", "ui.kit.form", "ui.kit.table",
)  # fmt: skip


def test_nothing_heavy_is_imported_before_the_home_page_stands(
    demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))  # put back after what the next line sets
    starting.remember_officer(demo_copy, tmp_path / "home")
    told = starting.run_once(demo_copy, tmp_path / "home", LATER)
    assert told["heavy"] == "-"
    assert float(told["home"]) > float(told["frame"])
