"""Old machines become a budget request, a school's form comes back, a repair is closed: all on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.information.ict.equipment import Equipment
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.language.digits import to_thai_digits
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import needs, repairs
from tests.core.documents.reading import pages_of
from tests.core.services.information.test_ict_survey import fill
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.information.ict import equipment

NEXT = fiscal_year_of(bangkok_today()) + 1


def drafts(file: OfficeFile) -> list[IctNeed]:
    conditions = (Condition("fiscal_year", Test.IS, NEXT), Condition("state", Test.IS, "draft"))
    return records.every(file, IctNeed, Query("ict_need", conditions))


def replace_old_machines(program: Program, file: OfficeFile) -> int:
    """One act makes the needs; they go to the request together. The satang of the whole request."""
    assert program.window.open is not None
    desk = program.window.open.desk
    desk.show_page("information.ict_equipment")
    before = {one.id for one in drafts(file)}
    equipment.ask_replacing(desk, None)  # the first year offered is the next one
    made = [one for one in drafts(file) if one.id not in before]
    assert made
    assert all(one.replaces and one.quantity == len(one.replaces) for one in made)
    for state in ("submitted", "examined", "in_request"):
        assert needs.move(file, [one.id for one in made], state) == len(made)
    return sum(one.total or 0 for one in needs.of_year(file, NEXT, needs.ASKED))


def repair(file: OfficeFile) -> RepairTicket:
    """A machine fails, is taken in hand, mended and handed back."""
    piece = records.every(file, Equipment, Query("equipment", (Condition("state", Test.IS, "in_use"),)))[0]
    asked = records.save(file, replace(repairs.draft(piece), symptom="จอไม่ขึ้นภาพ", asker="ครูวารี"))
    taken = repairs.take(file, asked, file.actor)
    done = repairs.finish(file, taken, "fixed", "เปลี่ยนสายจอ", 12_000)
    return repairs.close(file, done)


def test_from_old_machines_to_the_request_and_from_a_fault_to_its_slip(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    whole = replace_old_machines(program, file)
    closed = repair(file)
    program.window.close()
    request = tmp_path / "คำขอ.pdf"
    assert main(["export", "ict-request", str(demo_copy), str(request), "--year", str(NEXT)]) == 0
    told = "".join("".join(pages_of(request.read_bytes())).split())
    assert to_thai_digits(format_baht(whole)) in told
    slip = tmp_path / "ใบแจ้งซ่อม.pdf"
    keys = ["--number", str(closed.register_no), "--year", str(bangkok_today().year + 543)]
    assert main(["export", "repair-slip", str(demo_copy), str(slip), *keys]) == 0
    assert "เปลี่ยนสายจอ" in "".join(pages_of(slip.read_bytes()))


def test_the_command_line_sends_a_form_and_takes_it_back_once(demo_copy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "กลับ"
    folder.mkdir()
    form = folder / "แบบ.xlsx"
    school = "9910000137"
    keys = ["--year", str(NEXT), "--school", school]
    assert main(["export", "ict-need-form", str(demo_copy), str(form), *keys]) == 0
    title = str(load_workbook(form).worksheets[0]["A1"].value)
    fill(form, 2, quantity=7, reason="เปิดสอนวิทยาการคำนวณห้องใหม่")
    assert main(["import", "ict-needs", str(demo_copy), str(folder), "--dry-run"]) == 0
    assert main(["import", "ict-needs", str(demo_copy), str(folder)]) == 0
    assert main(["import", "ict-needs", str(demo_copy), str(folder)]) == 0
    listed = tmp_path / "รายการ.xlsx"
    assert (
        main(["export", "list-ict_need", str(demo_copy), str(listed), "--text", "เปิดสอนวิทยาการคำนวณห้องใหม่"])
        == 0
    )
    rows = list(load_workbook(listed).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 1
    assert any(str(cell) in title for cell in rows[0] if cell)
    fill(form, 3, quantity=1)
    assert main(["import", "ict-needs", str(demo_copy), str(folder), "--json"]) != 0
