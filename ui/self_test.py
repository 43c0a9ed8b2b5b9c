"""`--self-test`: the shipped thing proves on this machine that its parts are all there and work together."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from planner_desktop import paths
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services.preferences import Preferences

SOUGHT = "โรงเรียน"
REPORT = "self-test.txt"
STARTS = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK"}


class Trial:
    """One run: a folder of its own, one demonstration office in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "ทดสอบ.db"

    def fonts(self) -> str:
        """Every shipped face loads, the Thai ones with Thai in them."""
        files = sorted(paths.fonts().rglob("*.ttf"))
        for file in files:
            assert QFontDatabase.addApplicationFont(str(file)) >= 0, file.name
            if "Sarabun" in file.name:  # DejaVu has the marks that Thai faces lack
                assert QRawFont(str(file), 12).supportsCharacter(ord("ก")), file.name
        assert files, "no fonts"
        return f"{len(files)} แบบ"

    def languages(self) -> str:
        """Both catalogues are there; English differs from Thai, Qt's own words are Thai."""
        thai, english = Catalogue.load("th"), Catalogue.load("en")
        assert thai.text("บันทึก") == "บันทึก"
        assert english.text("บันทึก") != "บันทึก", "no English catalogue"
        assert thai.qt("QPlatformTheme", "Cancel"), "no Thai words for Qt"
        return "ไทย อังกฤษ"

    def file(self) -> str:
        """An office's file is made, filled, checked and found sound."""
        from planner_desktop.services import demo
        from planner_desktop.services.safety import checking

        demo.create(self.path)
        report = checking.check_path(self.path, full=True)
        assert report.verdict is checking.Verdict.SOUND, report.facts()
        return f"{self.path.stat().st_size / 1e6:.1f} MB"

    def search(self) -> str:
        """Search finds what is there, also by two letters."""
        from planner_desktop.services import search
        from planner_desktop.services.file import OfficeFile
        from planner_desktop.services.safety import opening

        with opening.open_office(self.path).database as database:
            found = search.find(OfficeFile(database), SOUGHT)
            assert found, SOUGHT
            assert search.find(OfficeFile(database), SOUGHT[:2]), SOUGHT[:2]
        return f"{len(found)} รายการ"

    def papers(self) -> str:
        """One paper as PDF, as Word and as a workbook, each beginning as such a file does."""
        from planner_desktop.services import papers
        from planner_desktop.services.file import OfficeFile
        from planner_desktop.services.safety import opening

        sizes = []
        with opening.open_office(self.path).database as database:
            for ending, start in STARTS.items():
                target = self.folder / f"โรงเรียน.{ending}"
                papers.export(OfficeFile(database), "list-school", target, {})
                written = target.read_bytes()
                assert written.startswith(start), ending
                sizes.append(f"{ending} {len(written) / 1e3:,.0f} kB")
        return ", ".join(sizes)

    def window(self) -> str:
        """The window opens the file, shows every page, and closes."""
        from ui.app import Program

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        program = Program(app, Preferences(self.folder / "preferences.json"), inline=True)
        program.start(self.path)
        while not program.window.open:
            app.processEvents()
        keys = list(program.window.open.room.navigator.specs)
        for key in keys:
            assert program.window.open.room.navigator.go(key), key
            app.processEvents()
        program.window.close()
        assert program.file is None
        return f"{len(keys)} หน้า"


def run_all() -> int:
    """Run every trial, say how each went; 0 when all passed."""
    with tempfile.TemporaryDirectory(prefix="planner-self-test-") as folder:
        trial = Trial(Path(folder))
        trials: tuple[tuple[str, Callable[[], str]], ...] = (
            ("แบบอักษร · fonts", trial.fonts),
            ("ภาษา · languages", trial.languages),
            ("แฟ้ม · file", trial.file),
            ("ค้นหา · search", trial.search),
            ("เอกสาร · papers", trial.papers),
            ("หน้าต่าง · window", trial.window),
        )
        report = Report()
        outcomes = [_try(report, name, work) for name, work in trials]
    report.line("ผ่านทั้งหมด · all passed" if all(outcomes) else "ไม่ผ่าน · FAILED")
    report.keep(paths.logs_folder())
    return 0 if all(outcomes) else 1


class Report:
    """What is said on the way, and kept as a file: a windowed program has nowhere to print."""

    def __init__(self) -> None:
        self.lines = [f"Planner Desktop --self-test · {sys.platform} · Python {sys.version.split()[0]}"]

    def line(self, line: str) -> None:
        """Print the line where there is something to print on."""
        self.lines.append(line)
        if sys.stdout:
            sys.stdout.write(f"{line}\n")

    def keep(self, folder: Path) -> None:
        """Write it to `self-test.txt` in that folder; one that cannot be written costs only the copy."""
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / REPORT).write_text("\n".join([*self.lines, ""]), "utf-8")


def _try(report: Report, name: str, work: Callable[[], str]) -> bool:
    try:
        told = work()
    except Exception:  # noqa: BLE001 - the self-test is its own crash door: it reports whatever went wrong
        report.line(f"✗ {name}\n{traceback.format_exc()}")
        return False
    report.line(f"✓ {name}: {told}")
    return True
