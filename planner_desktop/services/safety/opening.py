"""Opening an office's file: what is wrong with it and the ways on; upgrade, snapshot, recovery."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.messages import Message, say
from planner_desktop.store import faults
from planner_desktop.store.database import Database
from planner_desktop.store.header import Header, look
from planner_desktop.store.migrations import VERSIONS, newest

if TYPE_CHECKING:
    from planner_desktop.store.salvage import Salvaged as Salvaged  # noqa: PLC0414 - windows name it too


@dataclass(frozen=True)
class Inspected:
    """A file seen from outside; `problem` is None when it may be opened."""

    path: Path
    header: Header
    problem: FileProblem | None


@dataclass(frozen=True)
class Opened:
    """An open file and what the officer is to be told about how it was opened."""

    database: Database
    notices: tuple[Message, ...] = ()
    upgraded_from: int | None = None
    backup: Path | None = None
    snapshot_of: Path | None = None


@dataclass
class _Way:
    """How one file is being opened."""

    path: Path
    person: str
    versions: Path
    notices: list[Message] = field(default_factory=list)


def inspect(path: Path, versions: Path = VERSIONS) -> Inspected:
    """Look at a file without opening it (100 bytes are read)."""
    seen = look(path, newest(versions))
    return Inspected(path, seen, faults.of_header(path, seen))


def create_office(path: Path, *, person: str = "", versions: Path = VERSIONS) -> Opened:
    """Make a new file and open it; FileProblem(EXISTS) where there is one."""
    return Opened(Database.create(path, person=person, versions=versions))


def open_office(
    path: Path, *, person: str = "", backup_folder: Path | None = None, versions: Path = VERSIONS
) -> Opened:
    """Open a file for work: rolls back an interrupted save, upgrades an older file after a checked backup.

    Where nothing can be written it is opened for reading, with a notice. FileProblem says why not, and its
    `offers` say what may be tried: open_snapshot, recover, backups.restore.
    """
    way = _Way(path, person, versions)
    database = _connected(way)
    try:
        if database.recovered:
            way.notices.append(say("ครั้งก่อนโปรแกรมปิดกลางคันขณะบันทึก แฟ้มกลับไปที่การบันทึกครั้งสุดท้ายที่สมบูรณ์แล้ว"))
        before = database.schema
        if before == newest(versions):
            return Opened(database, tuple(way.notices))
        saved = _upgrade(database, backup_folder, way)
    except BaseException:
        database.close()
        raise
    return Opened(database, tuple(way.notices), upgraded_from=before, backup=saved)


def _connected(way: _Way) -> Database:
    try:
        return Database.open(way.path, person=way.person, versions=way.versions)
    except FileProblem as problem:
        if problem.fault is not FileFault.READ_ONLY:
            raise
    way.notices.append(say("แฟ้มหรือโฟลเดอร์นี้อ่านได้อย่างเดียว จึงเปิดให้ดูเท่านั้น หากต้องการแก้ไขให้บันทึกสำเนาไว้ที่อื่น"))
    return Database.open(way.path, read_only=True, versions=way.versions)


def _upgrade(database: Database, backup_folder: Path | None, way: _Way) -> Path:
    from planner_desktop.services.safety import backups

    if database.read_only:
        raise faults.old_read_only(database.path)
    folder = backup_folder or backups.default_folder(way.path)
    saved = backups.backup_now(database, folder, backups.Reason.UPGRADE, forced=True)
    assert saved is not None
    database.upgrade(way.versions)
    way.notices.append(say("ปรับแฟ้มให้เข้ากับโปรแกรมรุ่นนี้แล้ว สำเนาของแฟ้มก่อนปรับอยู่ที่ “{name}”", name=saved.path.name))
    return saved.path


def open_snapshot(path: Path, versions: Path = VERSIONS) -> Opened:
    """Open a read-only copy of a file that another program holds or that lies where nothing can be written.

    The copy goes when its Database is closed. Raises FileProblem when no whole copy can be made.
    """
    from planner_desktop.store import copying

    seen = inspect(path, versions)
    if seen.problem:
        raise seen.problem
    folder = tempfile.TemporaryDirectory(prefix="planner-")
    try:
        copy = copying.snapshot(path, Path(folder.name))
        with Database.open(copy, versions=versions) as writable:
            writable.upgrade(versions)
        database = Database.open(copy, read_only=True, versions=versions)
    except BaseException:
        folder.cleanup()
        raise
    database.belongings.callback(folder.cleanup)
    database.stands_for = path
    told = say(
        "นี่คือสำเนาแบบอ่านอย่างเดียวของ “{name}” ณ เวลาที่เปิด การแก้ไขของอีกฝ่ายหลังจากนี้จะไม่ปรากฏ", name=path.name
    )
    return Opened(database, (told,), snapshot_of=path)


def save_copy(database: Database, target: Path, *, overwrite: bool = False) -> Path:
    """Write a whole copy of the open file, also one removed meanwhile; FileProblem as the disk says."""
    from planner_desktop.store import copying

    return copying.save_copy(database, target, overwrite=overwrite).path


def save_copy_of(path: Path, target: Path) -> Path:
    """Write a whole copy of a file that cannot be opened for work where it lies."""
    from planner_desktop.store import copying

    with open_snapshot(path).database as database:
        return copying.save_copy(database, target).path


def make_room(path: Path) -> None:
    """Make the folder that a demonstration office goes into; FileProblem where this user may not."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.no_room_for_demo(path) from error


def found_damaged(path: Path) -> FileProblem:
    """The problem, with its ways on, of a file whose damage showed after it was opened."""
    return faults.damaged(path)


def recover(path: Path, target: Path, versions: Path = VERSIONS) -> Salvaged:
    """Save what can be read of a damaged file into a new file; the damaged one stays as it is.

    Raises FileProblem: DAMAGED when nothing can be read, EXISTS, or the disk's own fault.
    """
    from planner_desktop.store import salvage

    return salvage.salvage(path, target, versions)
