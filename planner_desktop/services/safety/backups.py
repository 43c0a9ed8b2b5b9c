"""Backups of the office's file: made while work goes on, each with its SHA-256, thinned out, restored.

Made with SQLite's backup API on the file's one connection, 1 MiB at a time with the connection given free in
between, so that the window never waits for more than a step (VACUUM INTO would hold it for the whole copy).
Equal contents give equal bytes: a backup that equals the one before it is not kept.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from planner_desktop.domain.years import BANGKOK, ERA, bangkok_now
from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.messages import mark
from planner_desktop.services import settings
from planner_desktop.store import copying, faults, peek
from planner_desktop.store.header import SIDE_FILES, side_file
from planner_desktop.store.holder import remove_holder
from planner_desktop.store.migrations import VERSIONS
from planner_desktop.store.placing import placing, sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.database import Database

Contents: TypeAlias = peek.Contents

_NAME = re.compile(r"^(?P<stem>.+) (?P<when>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) v\d+( \(\d+\))?\.db$")


class Reason(Enum):
    """Why a backup was made; the value is stored with it."""

    OPENED = "opened"
    HOURLY = "hourly"
    ASKED = "asked"
    UPGRADE = "upgrade"
    UNKNOWN = "unknown"


REASON_WORDS = {
    Reason.OPENED: mark("เมื่อเปิดแฟ้ม"),
    Reason.HOURLY: mark("ระหว่างทำงาน"),
    Reason.ASKED: mark("สั่งเอง"),
    Reason.UPGRADE: mark("ก่อนปรับรุ่นแฟ้ม"),
    Reason.UNKNOWN: mark("ไม่ทราบ"),
}


class State(Enum):
    """Whether a backup is as it was written."""

    VERIFIED = "verified"
    CHANGED = "changed"
    UNPROVEN = "unproven"


@dataclass(frozen=True)
class Backup:
    """One backup; `made` is local time (UTC+7, no zone), `sha256` is '' when unknown, size in bytes."""

    path: Path
    stem: str
    made: dt.datetime
    schema: int
    reason: Reason
    sha256: str
    size: int


def default_folder(path: Path) -> Path:
    """Where a file's backups go unless the settings say otherwise: a folder beside it."""
    return path.parent / f"สำรองข้อมูล {path.stem}"


def folder_of(file: OfficeFile) -> Path:
    """Where this file's backups go: as the office set it, else beside the file."""
    chosen = settings.value(file, settings.BACKUP_FOLDER)
    return Path(chosen) if chosen else default_folder(file.path)


def present(database: Database) -> Contents:
    """What is in the open file, to lay beside a backup's contents."""
    return peek.contents_of(database)


def backup_now(
    database: Database,
    folder: Path,
    reason: Reason,
    *,
    forced: bool = False,
    now: dt.datetime | None = None,
) -> Backup | None:
    """Write a checked backup; None when the newest one holds the same (unless forced).

    May run in any thread. Raises FileProblem (DISK_FULL, READ_ONLY, DAMAGED …), leaving nothing half-made.
    """
    made = now or _now()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.from_os(error, folder) from error
    last = next((one for one in list_backups(folder) if one.stem == database.path.stem), None)
    schema = database.schema
    copied = copying.copy_in_steps(database, _free_name(folder, database.path.stem, made, schema))
    if last and not forced and last.sha256 == copied.sha256:
        copied.path.unlink()
        return None
    backup = Backup(copied.path, database.path.stem, made, schema, reason, copied.sha256, copied.size)
    _write_facts(backup)
    return backup


def list_backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first; reads their facts only (see `verify`)."""
    try:
        found = [_read(path) for path in folder.glob("*.db") if _NAME.match(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def verify(backup: Backup) -> State:
    """Read the whole backup and compare its SHA-256 (0.2 s for 200 MB)."""
    if not backup.sha256:
        return State.UNPROVEN
    try:
        return State.VERIFIED if sha256(backup.path) == backup.sha256 else State.CHANGED
    except OSError as error:
        raise faults.from_os(error, backup.path) from error


def contents(backup: Backup, versions: Path = VERSIONS) -> Contents:
    """What is in a backup, for looking before restoring; FileProblem when it is not sound."""
    return peek.contents(backup.path, versions)


def outdated(backups: Iterable[Backup], *, newest: int = 10, per_month: int = 1) -> list[Backup]:
    """Those that may go: not among the `newest`, nor among the last `per_month` of their month."""
    ordered = sorted(backups, key=lambda one: (one.made, one.path.name), reverse=True)
    of_month: dict[tuple[int, int], int] = {}
    leaving = []
    for place, backup in enumerate(ordered):
        month = backup.made.year, backup.made.month
        of_month[month] = of_month.get(month, 0) + 1
        if place >= newest and of_month[month] > per_month:
            leaving.append(backup)
    return leaving


def rotate(folder: Path, stem: str, *, newest: int = 10, per_month: int = 1) -> list[Path]:
    """Remove the outdated backups of one file; returns what is gone (what cannot be removed stays)."""
    gone = []
    own = [one for one in list_backups(folder) if one.stem == stem]
    for backup in outdated(own, newest=max(newest, 1), per_month=per_month):
        with suppress(OSError):
            backup.path.unlink()
            _facts_path(backup.path).unlink(missing_ok=True)
            gone.append(backup.path)
    return gone


def restore(
    backup: Backup, target: Path, *, now: dt.datetime | None = None, versions: Path = VERSIONS
) -> Path | None:
    """Put a backup in the place of `target` (closed); returns where the present file is kept, if any.

    The backup is verified first. The present file and its side files are moved away before, since a stale
    journal would destroy the restored file. Raises FileProblem with the present file in its place.
    """
    peek.require_free(target)
    if verify(backup) is State.CHANGED:
        raise faults.backup_changed(backup.path)
    contents(backup, versions)
    kept = None
    with _telling_of_room(backup, target), placing(target, overwrite=True) as draft:
        shutil.copyfile(backup.path, draft)
        if backup.sha256 and sha256(draft) != backup.sha256:
            raise faults.backup_changed(backup.path)
        if target.exists():
            kept = _keep(target, now or _now())
        for ending in SIDE_FILES:
            side_file(target, ending).unlink(missing_ok=True)
        remove_holder(target)
    return kept


@contextmanager
def _telling_of_room(backup: Backup, target: Path) -> Iterator[None]:
    try:
        yield
    except FileProblem as problem:
        if problem.fault is FileFault.DISK_FULL:
            raise faults.no_room_to_restore(target, backup.size) from problem
        raise


def _keep(target: Path, now: dt.datetime) -> Path:
    """Move the present file away together with its side files, whose names go by the file's."""
    kept = _unused(target.with_name(f"{target.stem} (ก่อนกู้คืน {_stamp(now)}){target.suffix}"))
    target.rename(kept)
    for ending in SIDE_FILES:
        if side_file(target, ending).exists():
            side_file(target, ending).rename(side_file(kept, ending))
    return kept


def _free_name(folder: Path, stem: str, made: dt.datetime, schema: int) -> Path:
    return _unused(folder / f"{stem} {_stamp(made)} v{schema}.db")


def _unused(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_stem(f"{path.stem} ({number})"), number + 1
    return candidate


def _facts_path(path: Path) -> Path:
    return path.with_suffix(".json")


def _write_facts(backup: Backup) -> None:
    told = {
        "sha256": backup.sha256,
        "size": backup.size,
        "made": backup.made.isoformat(timespec="seconds"),
        "schema": backup.schema,
        "reason": backup.reason.value,
    }
    with placing(_facts_path(backup.path), overwrite=True) as draft:
        draft.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def _read(path: Path) -> Backup:
    match = _NAME.match(path.name)
    stem = match["stem"] if match else path.stem
    try:
        told = json.loads(_facts_path(path).read_text(encoding="utf-8"))
        made, reason = dt.datetime.fromisoformat(told["made"]), Reason(told["reason"])
        return Backup(path, stem, made, int(told["schema"]), reason, str(told["sha256"]), int(told["size"]))
    except (OSError, ValueError, KeyError, TypeError):
        facts = path.stat()
        made = dt.datetime.fromtimestamp(facts.st_mtime, BANGKOK).replace(tzinfo=None)
        return Backup(path, stem, made, 0, Reason.UNKNOWN, "", facts.st_size)


def _stamp(when: dt.datetime) -> str:
    return f"{when.year + ERA}-{when:%m-%d %H.%M.%S}"


def _now() -> dt.datetime:
    return bangkok_now().replace(tzinfo=None, microsecond=0)
