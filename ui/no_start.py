"""What is said when the program cannot even begin: the crash dialog needs parts that may be missing."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

REPORT = "start.txt"
THAI = (
    "เปิดโปรแกรมไม่ได้ แฟ้มของโปรแกรมอาจหายไป หรือถูกโปรแกรมป้องกันไวรัสกักไว้\nติดตั้งโปรแกรมใหม่อีกครั้ง ข้อมูลของสำนักงานไม่หาย"
)
ENGLISH = (
    "The program cannot start: some of its files may be missing or held by an antivirus program.\n"
    "Install it again; the office's data stays."
)


def stand() -> None:
    """Take Python's last words until the crash dialog can (`ui.frame.crash`)."""
    sys.excepthook = tell


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say it where somebody sees it: on the console if there is one, else in Windows' own box."""
    report = "".join(traceback.format_exception(kind, error, trace))
    place = _keep(report)
    words = f"{THAI}\n\n{ENGLISH}" + (f"\n\n{place}" if place else "")
    if sys.stderr is not None:
        sys.stderr.write(f"{report}\n{words}\n")
    elif sys.platform == "win32" and "--self-test" not in sys.argv:  # nobody is there to answer a self-test
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, words, "Planner Desktop", 0x10)


def _keep(report: str) -> Path | None:
    """Where the report was written; None where it could not be."""
    with suppress(OSError, ImportError):
        from planner_desktop import paths

        place = paths.logs_folder() / REPORT
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(report, "utf-8")
        return place
    return None
