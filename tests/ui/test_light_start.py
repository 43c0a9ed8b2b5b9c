"""What is not imported before the home page stands: the start stays quick however much the program can do."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks import starting

# Records are imported by who names them (`Task.description.name`, not "task"), never all together.
LATER = (*starting.HEAVY, "planner_desktop.domain.every_record")


def test_nothing_heavy_is_imported_before_the_home_page_stands(demo_copy: Path, tmp_path: Path) -> None:
    told = starting.run_once(demo_copy, tmp_path / "home", LATER)
    assert told["heavy"] == "-"
    assert float(told["home"]) > float(told["frame"])
