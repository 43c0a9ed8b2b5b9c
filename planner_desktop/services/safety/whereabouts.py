"""Where the file lies: a network share or a synced folder can tear it, a stick can be pulled out (H02)."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping

# Windows' GetDriveTypeW (learn.microsoft.com, fileapi.h).
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
_NETWORK_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "afs",
    "9p",
    "davfs",
    "fuse.davfs",
}
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SYNC_NAMES = {
    "OneDrive": ("onedrive",),
    "Dropbox": ("dropbox",),
    "Google Drive": ("google drive", "googledrive", "my drive", "ไดรฟ์ของฉัน"),
    "iCloud Drive": ("icloud drive", "iclouddrive", "com~apple~clouddocs"),
}
_SYNC_MARKERS = {".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".tmp.driveupload": "Google Drive"}


class Place(Enum):
    """The sort of place a file lies in."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"
    REMOVABLE = "removable"


@dataclass(frozen=True)
class Facts:
    """What the system tells about a path; `drive_type` as in GetDriveTypeW, `system` as in /proc/mounts."""

    path: str
    windows: bool = False
    drive_type: int | None = None
    system: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    markers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Whereabouts:
    """The verdict; `warning` tells the officer, `serious` whether it should be asked about before opening."""

    place: Place
    serious: bool = False
    warning: Message | None = None
    advice: Message | None = None


def judge(facts: Facts) -> Whereabouts:
    """Where the file lies by these facts; a network share outweighs a synced folder, that a stick."""
    if _on_network(facts):
        return Whereabouts(
            Place.NETWORK,
            serious=True,
            warning=say("แฟ้มนี้อยู่บนไดรฟ์เครือข่าย ซึ่งอาจทำให้แฟ้มเสียหายเมื่อสัญญาณขาดหรือมีผู้เปิดพร้อมกัน"),
            advice=say("คัดลอกแฟ้มมาไว้ในเครื่องนี้แล้วทำงานกับสำเนานั้น และเก็บชุดสำรองไว้บนเครือข่าย"),
        )
    if service := _sync_service(facts):
        return Whereabouts(
            Place.SYNCED,
            serious=True,
            warning=say("แฟ้มนี้อยู่ในโฟลเดอร์ที่ {service} ซิงค์อยู่ ซึ่งอาจคัดลอกแฟ้มขณะกำลังบันทึก", service=service),
            advice=say("ย้ายแฟ้มไปไว้ในโฟลเดอร์ที่ไม่ซิงค์ และเก็บเฉพาะชุดสำรองไว้ในโฟลเดอร์ซิงค์"),
        )
    if facts.drive_type == _DRIVE_REMOVABLE:
        return Whereabouts(
            Place.REMOVABLE,
            warning=say("แฟ้มนี้อยู่ในไดรฟ์ที่ถอดได้"),
            advice=say("ปิดแฟ้มก่อนถอดไดรฟ์ และเก็บชุดสำรองไว้ในเครื่อง"),
        )
    return Whereabouts(Place.LOCAL)


def whereabouts(path: Path) -> Whereabouts:
    """Where the file at `path` (or that is to be made there) lies."""
    return judge(gather(path))


def gather(path: Path) -> Facts:
    """Ask the system about a path; what it does not tell stays empty."""
    place = path.absolute()
    windows = os.name == "nt"
    variables = {name: os.environ[name] for name in _SYNC_VARIABLES if name in os.environ}
    return Facts(
        str(place),
        windows=windows,
        drive_type=_drive_type(place) if windows else None,
        system="" if windows else file_system(place, _mounts()),
        variables=variables,
        markers=frozenset(
            name for name in _SYNC_MARKERS for parent in place.parents if (parent / name).exists()
        ),
    )


def file_system(path: PurePath, mounts: str) -> str:
    """The file system type of the mount that holds `path`, from the text of /proc/mounts."""
    best, system = -1, ""
    for line in mounts.splitlines():
        _device, mount, kind, *_rest = line.split(" ")
        # The kernel writes blanks in mount points as \040.
        point = PurePosixPath(mount.replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) > best:
            best, system = len(point.parts), kind
    return system


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _on_network(facts: Facts) -> bool:
    unc = facts.windows and facts.path.startswith(("\\\\", "//")) and not facts.path.startswith("\\\\?\\")
    return unc or facts.drive_type == _DRIVE_REMOTE or facts.system in _NETWORK_SYSTEMS


def _sync_service(facts: Facts) -> str:
    """The name of the syncing service whose folder holds the file, or ''."""
    path = PureWindowsPath(facts.path) if facts.windows else PurePosixPath(facts.path)
    for value in facts.variables.values():
        if value and path.is_relative_to(value):
            return "OneDrive"
    folders = [part.casefold() for part in path.parts[:-1]]
    for service, names in _SYNC_NAMES.items():
        # Folders are called "OneDrive - สพป. …" or "Dropbox (office)".
        if any(
            folder == name or folder.startswith((f"{name} -", f"{name} ("))
            for folder in folders
            for name in names
        ):
            return service
    return next((_SYNC_MARKERS[marker] for marker in sorted(facts.markers)), "")


def _drive_type(path: Path) -> int:
    """Windows' number for the sort of drive; only there."""
    import ctypes

    ask = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined,unused-ignore]  # known on Windows only
    return int(ask(f"{path.drive}\\"))
