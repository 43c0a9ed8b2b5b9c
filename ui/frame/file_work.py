"""What is done to files off the window's thread, and what is asked about them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import FileProblem, Offer
from planner_desktop.messages import mark
from ui.kit import ask
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.backups import Backup
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.opening import Opened
    from planner_desktop.services.whereabouts import Whereabouts

DEMO_NAME = "สำนักงานตัวอย่าง.db"
OFFERS = {
    Offer.RECOVER: mark("กู้ข้อมูลเท่าที่อ่านได้ลงแฟ้มใหม่…"),
    Offer.OPEN_SNAPSHOT: mark("เปิดสำเนาแบบอ่านอย่างเดียว"),
    Offer.RESTORE_BACKUP: mark("เรียกคืนจากชุดสำรอง…"),
    Offer.CHOOSE_ANOTHER: mark("เลือกแฟ้มอื่น…"),
    Offer.SAVE_COPY: mark("บันทึกสำเนา…"),
    Offer.RETRY: mark("ลองอีกครั้ง"),
}


@dataclass(frozen=True)
class Ready:
    """A file opened on the worker, with what the officer is to be told about it."""

    file: OfficeFile
    opened: Opened
    where: Whereabouts
    demo: bool = False


def open_path(path: Path, progress: Progress) -> Ready:
    """Open a file for work; FileProblem says why not and what may be tried."""
    from planner_desktop.services import opening

    del progress
    return _ready(opening.open_office(path), path)


def open_snapshot(path: Path, progress: Progress) -> Ready:
    """Open a read-only copy of a file that is in use elsewhere."""
    from planner_desktop.services import opening

    del progress
    return _ready(opening.open_snapshot(path), path)


def open_demo(progress: Progress) -> Ready:
    """Open the demonstration office, made the first time it is asked for."""
    from planner_desktop.services import demo, opening

    path = demo_path()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        demo.create(path, progress=progress)
    return _ready(opening.open_office(path), path, demo=True)


def recover(damaged: Path, target: Path, progress: Progress) -> Ready:
    """Save what can be read of a damaged file into a new one and open that."""
    from planner_desktop.services import opening

    opening.recover(damaged, target)
    return open_path(target, progress)


def restore(backup: Backup, target: Path, progress: Progress) -> Ready:
    """Put a backup in the place of a closed file (which is kept beside it) and open it."""
    from planner_desktop.services import backups

    backups.restore(backup, target)
    return open_path(target, progress)


def demo_path() -> Path:
    """Where this user's demonstration office lies."""
    return paths.cache_folder() / DEMO_NAME


def ask_open(parent: QWidget, folder: Path | None) -> Path | None:
    """Ask for a file of ours; the system's dialog speaks the system's language."""
    start = str(folder or paths.documents_folder())
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("เปิดแฟ้มงาน"), start, f"{_('แฟ้มงาน')} (*.db)")
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, title: str, wanted: Path) -> Path | None:
    """Ask where a new file goes; the ending is added when it was left out."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(wanted), f"{_('แฟ้มงาน')} (*.db)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".db")


def ask_offer(parent: QWidget, problem: FileProblem) -> Offer | None:
    """Say why the file cannot be used and let one of the ways on be chosen."""
    ways = [_(OFFERS[one]) for one in problem.offers]
    advice = show(problem.advice) if problem.advice else ""
    if not ways:
        ask.show_error(parent, problem)
        return None
    place = ask.pick(parent, show(problem.message), advice, ways, _("ปิด"))
    return None if place is None else problem.offers[place]


def ask_backup(parent: QWidget, path: Path, folder: Path) -> Backup | None:
    """Let a backup of the file be chosen, told by when and why it was made; asks before replacing."""
    from planner_desktop.language.dates import clock, short_date
    from planner_desktop.services import backups

    found = [one for one in backups.list_backups(folder) if one.stem == path.stem]
    if not found:
        ask.tell(
            parent, _("ยังไม่มีชุดสำรองของแฟ้มนี้"), _("โปรแกรมมองหาในโฟลเดอร์ “{folder}”").format(folder=folder.name)
        )
        return None
    words = [
        f"{short_date(one.made.date(), full_year=True)} {clock(one.made.time())} · "
        f"{_(backups.REASON_WORDS[one.reason])} · {one.size / 1e6:,.1f} MB"
        for one in found
    ]
    place = ask.choose(parent, _("เรียกคืนจากชุดสำรอง"), words, label=_("เลือกชุดสำรอง"), yes=_("ต่อไป"))
    if place is None or not _agreed(parent, found[place], words[place]):
        return None
    return found[place]


def _agreed(parent: QWidget, backup: Backup, words: str) -> bool:
    from planner_desktop.services import backups

    held = backups.contents(backup)
    detail = _("ชุดสำรองนี้มี {rows} รายการ แฟ้มปัจจุบันจะถูกเก็บไว้ข้างกันในชื่อใหม่ ไม่มีสิ่งใดหาย").format(
        rows=f"{sum(held.counts.values()):,}"
    )
    return ask.confirm(parent, _("เรียกคืนชุดสำรอง {when}").format(when=words), detail, _("เรียกคืน"))


def _ready(opened: Opened, path: Path, *, demo: bool = False) -> Ready:
    from planner_desktop.services import whereabouts
    from planner_desktop.services.file import OfficeFile

    return Ready(OfficeFile(opened.database), opened, whereabouts.whereabouts(path), demo)
