"""Real workbooks of invented schools, and the import window over an empty office."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from tests.ui.kit.importing.sheets import Open, Row, Write
from ui.kit.desk import Desk
from ui.kit.importing.dialog import ImportDialog


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows into an .xlsx: write(HEAD, *GOOD, name=…, hidden=…)."""

    def workbook(*rows: Row, name: str = "โรงเรียน", hidden: str = "") -> Path:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        if hidden:
            book.create_sheet(hidden).sheet_state = "hidden"
        path = tmp_path / f"{name}.xlsx"
        book.save(path)
        return path

    return workbook


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Open:
    """Open the import of schools, with a file already chosen when one is given."""

    def dialog(source: Path | None = None, on: Desk | None = None) -> ImportDialog:
        made = ImportDialog(on or desk, "school")
        qtbot.addWidget(made)
        made.show()
        if source is not None:
            made.source.take(source)
        return made

    return dialog
