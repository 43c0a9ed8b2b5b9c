"""What is handed out: the installer, the portable zip, their sums and the bill."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.windows.downloads import sha256
from installer.windows.faults import BuildError
from installer.windows.launcher import Pictures, run

SCRIPT = Path(__file__).with_name("setup.nsi")
WHEN = (2026, 1, 1, 0, 0, 0)  # one time for every file, so that the same payload gives the same bytes
SPARE_MB = 40  # beside the program itself: Windows, the office's first backups
PORTABLE = (
    "โปรแกรมแบบพกพา: เปิด PlannerDesktop.exe จากโฟลเดอร์นี้ได้เลย การตั้งค่าเก็บในโฟลเดอร์ data ข้างไฟล์นี้ "
    "ถ้าเขียนแฟลชไดรฟ์ไม่ได้ จะเก็บในโฟลเดอร์ของผู้ใช้ของเครื่องนั้น\r\n"
    "Portable: open PlannerDesktop.exe from this folder; settings are kept in the folder data beside it, "
    "or in the user's folder where the stick cannot be written.\r\n"
)


@dataclass(frozen=True)
class Size:
    """Of a folder."""

    files: int
    bytes: int


def listed(folder: Path) -> dict[str, str]:
    """Every file of a folder with its hash, in order."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def size_of(folder: Path) -> Size:
    """How much a folder holds."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Size(len(sizes), sum(sizes))


def zip_portable(payload: Path, target: Path, top: str) -> None:
    """The payload as a zip to unpack on a stick."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in listed(payload):
            _add(out, f"{top}/{name}", (payload / name).read_bytes())
        _add(out, f"{top}/portable.txt", b"\xef\xbb\xbf" + PORTABLE.encode())


def _add(out: zipfile.ZipFile, name: str, data: bytes) -> None:
    about = zipfile.ZipInfo(name, WHEN)
    about.compress_type = zipfile.ZIP_DEFLATED
    about.external_attr = 0o644 << 16
    out.writestr(about, data)


def left_behind(payload: Path) -> list[str]:
    """What lies at the top of the payload and is not named where setup.nsi takes a program out."""
    script = SCRIPT.read_text("utf-8")
    taken = script[script.index("!macro TakeOut") : script.index("!macroend", script.index("!macro TakeOut"))]
    return [one.name for one in sorted(payload.iterdir()) if f'\\{one.name}"' not in taken]


def make_installer(payload: Path, pictures: Pictures, target: Path, version: str) -> None:
    """Compile setup.nsi around the payload; BuildError when it would not uninstall all of it."""
    if forgotten := ", ".join(left_behind(payload)):
        raise BuildError(
            f"ตัวถอนการติดตั้งใน setup.nsi (TakeOut) ไม่รู้จัก {forgotten} เพิ่มแล้วสั่งใหม่",
            f"The uninstaller (TakeOut in setup.nsi) does not know {forgotten}; add it there.",
        )
    size = size_of(payload)
    numbers = ".".join([*version.split("."), "0", "0", "0"][:4])
    given = {
        "VERSION": version,
        "NUMBERS": numbers,
        "OUT": str(target),
        "PAYLOAD": str(payload),
        "ICON": str(pictures.icon),
        "BANNER": str(pictures.banner),
        "SIZE_KB": str(size.bytes // 1024),
        "NEEDS_MB": str(size.bytes // 1_000_000 + SPARE_MB),
    }
    words = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", "-XTarget amd64-unicode"]
    run([*words, *(f"-D{name}={value}" for name, value in given.items()), SCRIPT.name], SCRIPT.parent)


def write_sums(folder: Path, names: list[str]) -> None:
    """SHA256SUMS as `sha256sum --check` reads it."""
    lines = [f"{sha256((folder / name).read_bytes())}  {name}\n" for name in names]
    (folder / "SHA256SUMS.txt").write_text("".join(lines), "utf-8", newline="\n")
