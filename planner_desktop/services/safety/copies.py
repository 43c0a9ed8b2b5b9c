"""A copy of the open file for somebody else: compact, checked, with its SHA-256."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.store import copying

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.copying import Copied


def save_copy(file: OfficeFile, target: Path, *, overwrite: bool = False) -> Copied:
    """Write a copy to `target`; FileProblem says why not, and leaves nothing half-written."""
    return copying.save_copy(file.database, target, overwrite=overwrite)


def go_on_in_copy(file: OfficeFile, target: Path) -> None:
    """Write a whole copy and go on in it, with undo and whatever is being typed; the file stays where it was.

    For a file that cannot be written where it lies (gone, disk full, a share that is cut off). FileProblem
    leaves all as it was.
    """
    save_copy(file, target, overwrite=True)
    file.database.go_on_in(target, file.actor_name)
