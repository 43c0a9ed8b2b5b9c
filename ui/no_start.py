"""What is said where the crash dialog cannot be shown: parts are missing, or the process itself breaks."""

from __future__ import annotations

import faulthandler
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

REPORT, BROKEN = "start.txt", "crash.txt"
MOST = 64 * 1024  # bytes of BROKEN that are kept
THAI = (
    "เปิดโปรแกรมไม่ได้ แฟ้มของโปรแกรมอาจหายไป หรือถูกโปรแกรมป้องกันไวรัสกักไว้\nติดตั้งโปรแกรมใหม่อีกครั้ง ข้อมูลของสำนักงานไม่หาย"
)
ENGLISH = (
    "The program cannot start: some of its files may be missing or held by an antivirus program.\n"
    "Install it again; the office's data stays."
)


def stand() -> None:
    """Take Python's last words until the crash dialog does (`ui.frame.crash`), a broken process's always."""
    sys.excepthook = tell
    with suppress(OSError, ImportError):
        place = _logs() / BROKEN
        kept = place.exists() and place.stat().st_size < MOST
        faulthandler.enable(place.open("a" if kept else "w", encoding="utf-8"))  # it keeps the file open


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
        place = _logs() / REPORT
        place.write_text(report, "utf-8")
        return place
    return None


def _logs() -> Path:
    """The folder of reports, made; OSError where it cannot be, ImportError where parts are missing."""
    from planner_desktop import paths

    folder = paths.logs_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
