"""Fixtures that every floor shares: an empty office file and the demonstration office, each made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from planner_desktop.services import demo
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database

# Timing never decides a test: a slow machine makes its examples slowly.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file made once by all migrations; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Database.create(path).close()
    return path


@pytest.fixture
def office(empty_file: Path, tmp_path: Path) -> Iterator[OfficeFile]:
    """An open empty office file of one test."""
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    file = OfficeFile(Database.open(path))
    yield file
    file.close()


@pytest.fixture(scope="session")
def demo_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration office, made once; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    demo.create(path)
    return path
