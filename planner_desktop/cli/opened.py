"""The office file a verb works on, open as long as the verb needs it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import agreeing
from planner_desktop.services.safety import opening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner_desktop.cli.telling import Telling


@contextmanager
def opened_file(telling: Telling, path: Path, *, reading: bool) -> Iterator[OfficeFile]:
    """The open file; where another program holds it, reading goes on from a snapshot."""
    try:
        opened = opening.open_office(path, person="planner-tool")
    except FileProblem as problem:
        if not reading or problem.fault is not FileFault.LOCKED:
            raise
        opened = opening.open_snapshot(path)
    for notice in opened.notices:
        telling.note(notice)
    file = OfficeFile(opened.database)
    agreeing.watch(file)
    try:
        yield file
    finally:
        file.close()
