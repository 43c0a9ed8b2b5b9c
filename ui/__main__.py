"""`planner-desktop [FILE.db] [--demo] [--self-test] [--lang th|en]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ui import no_start

NO_SCREEN = (
    "เครื่องนี้ไม่มีหน้าจอ จึงเปิดหน้าต่างโปรแกรมไม่ได้ ใช้ planner-tool แทน "
    "หรือสั่ง python installer/start.py เพื่อสร้างแฟ้มตัวอย่างและเอกสารลงโฟลเดอร์\n"
    "There is no screen here, so the window cannot be opened. Use planner-tool instead, "
    "or python installer/start.py to write the demonstration office and its papers to a folder."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and run; the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if sys.platform == "linux" else "")
    elif not _has_screen():
        sys.stderr.write(f"{NO_SCREEN}\n")
        return 1
    kept = _kept_look()
    _scale(kept.get("frame.scale"))
    from PySide6.QtWidgets import QApplication

    from ui.shell import STYLE, STYLED, Shell

    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setProperty(STYLED, True)
    app.setApplicationName("Planner Desktop")
    if asked.self_test:
        from ui.self_test import run_all

        return run_all()
    shell = Shell(str(kept.get("frame.geometry") or ""))
    shell.painted.connect(app.quit)
    shell.show()
    app.exec()  # until the frame stands; everything heavy is imported after it
    from ui.app import run

    place = asked.file.absolute() if asked.file else None  # it is remembered, and the folder may change
    return run(place, demo=asked.demo, language=asked.lang or "", shell=shell)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="planner-desktop", description="โปรแกรมงานกลุ่มนโยบายและแผน (Planner Desktop)"
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.db", help="แฟ้มที่จะเปิด (file to open)")
    parser.add_argument("--demo", action="store_true", help="เปิดสำนักงานตัวอย่าง (demonstration office)")
    parser.add_argument(
        "--self-test", action="store_true", help="ตรวจโปรแกรมแล้วจบ (check the program itself)"
    )
    parser.add_argument("--lang", choices=("th", "en"), help="ภาษา (language)")
    return parser


def _has_screen() -> bool:
    """On Linux Qt stops the process where there is none; other systems always have one."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _kept_look() -> dict[str, Any]:
    """What this machine remembers of the window."""
    from planner_desktop import paths
    from planner_desktop.services.preferences import Preferences

    return Preferences.load(paths.settings_folder() / "preferences.json").look


def _scale(chosen: object) -> None:
    """The size of everything that the officer chose; Qt reads it once."""
    if isinstance(chosen, int) and chosen in range(100, 201):
        os.environ.setdefault("QT_SCALE_FACTOR", str(chosen / 100))


if __name__ == "__main__":
    no_start.stand()
    sys.exit(main())
