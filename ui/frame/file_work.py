"""What is done to files off the window's thread, and what is asked about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import PlannerError
from planner_desktop.messages import Message
from ui.kit import office_files
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.safety.opening import Opened
    from planner_desktop.services.safety.whereabouts import Whereabouts

DEMO_NAME = "สำนักงานตัวอย่าง.db"


@dataclass(frozen=True)
class Ready:
    """A file opened on the worker, with what the officer is to be told about it."""

    file: OfficeFile
    opened: Opened
    where: Whereabouts
    demo: bool = False
    done: Message | None = None  # what was done while the file was closed
    refused: PlannerError | None = None  # why it was not


def open_path(path: Path, progress: Progress) -> Ready:
    """Open a file for work; FileProblem says why not and what may be tried."""
    from planner_desktop.services.safety import opening

    del progress
    return ready(opening.open_office(path), path)


def open_demo(progress: Progress) -> Ready:
    """Open the demonstration office, made the first time it is asked for."""
    from planner_desktop.services import demo
    from planner_desktop.services.safety import opening

    path = demo_path()
    if not path.exists():
        opening.make_room(path)
        demo.create(path, progress=progress)
    return ready(opening.open_office(path), path, demo=True)


def after(deed: Callable[[], Message], path: Path, progress: Progress) -> Ready:
    """Do something to a closed file (restoring it), then open it; also when the deed was refused."""
    try:
        done = deed()
    except PlannerError as error:
        return replace(open_path(path, progress), refused=error)
    return replace(open_path(path, progress), done=done)


def has_history(file: OfficeFile) -> bool:
    """Whether anything was ever done in the file by somebody."""
    from planner_desktop.services import history

    return bool(history.recent(file, 1))


def demo_path() -> Path:
    """Where this user's demonstration office lies."""
    return paths.cache_folder() / DEMO_NAME


def ask_open(parent: QWidget, folder: Path | None) -> Path | None:
    """Ask for a file of ours; the system's dialog speaks the system's language."""
    start = str(folder or paths.documents_folder())
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("เปิดแฟ้มงาน"), start, office_files.kinds())
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, title: str, wanted: Path) -> Path | None:
    """Ask where a new file goes; the ending is added when it was left out."""
    if not wanted.parent.is_dir():
        wanted = Path.home() / wanted.name  # the dialog would begin in the program's own folder
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(wanted), office_files.kinds())
    return office_files.with_ending(Path(chosen)) if chosen else None


def ready(opened: Opened, path: Path, *, demo: bool = False) -> Ready:
    """Put what was opened together with where it lies."""
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning import agreeing
    from planner_desktop.services.safety import whereabouts

    file = OfficeFile(opened.database)
    agreeing.watch(file)
    return Ready(file, opened, whereabouts.whereabouts(path), demo)
