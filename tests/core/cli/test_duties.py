"""`planner-tool import duty-order` and `import manual`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from planner_desktop.domain.office.duties import Duty, DutyOrder
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.records import Record
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database
from tests.core.cli.conftest import Tool
from tests.core.services.duty_text.invented import ANNEX, MANUAL


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_file, tmp_path / "งาน.db"))


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "คำสั่งเดิม.txt"
    path.write_text(ANNEX, "utf-8")
    return path


def count(path: Path, kind: type[Record]) -> int:
    file = OfficeFile(Database.open(path))
    try:
        return len(records.every(file, kind))
    finally:
        file.close()


def test_a_dry_run_shows_and_saves_nothing(tool: Tool, file: Path, order: Path) -> None:
    code, out, err = tool("import", "duty-order", file, order, "--dry-run")
    assert code == 3
    assert out.startswith("ตัวอย่าง ยังไม่ได้บันทึก\n  ผู้มีหน้าที่: 5\n")
    assert out.endswith("  ไม่นำเข้าเพราะไม่มีชื่อ: 1\n")
    assert "บรรทัด 33: คำว่า “ประสารงาน” น่าจะพิมพ์ผิด\n  น่าจะเป็น “ประสานงาน”" in err
    assert count(file, DutyOrder) == 0


def test_an_order_is_saved_as_counted_and_the_nameless_reported(tool: Tool, file: Path, order: Path) -> None:
    code, out, _ = tool("import", "duty-order", file, order)
    assert (code, out) == (
        3,
        "นำเข้าแล้ว\n  ผู้มีหน้าที่: 5\n  ข้อหน้าที่: 48\n  เพิ่มในทะเบียนบุคลากร: 6\n  ไม่นำเข้าเพราะไม่มีชื่อ: 1\n",
    )
    assert (count(file, DutyOrder), count(file, Duty)) == (1, 48)


def test_json_holds_the_tree_and_whether_it_was_saved(tool: Tool, file: Path, order: Path) -> None:
    code, out, err = tool("import", "duty-order", file, order, "--json", "--dry-run")
    told = json.loads(out)
    assert (code, err, told["saved"], len(told["people"])) == (3, "", False, 6)
    assert told["people"][1]["duties"][0]["text"] == "งานรับส่งเอกสาร"
    assert json.loads(tool("import", "duty-order", file, order, "--json")[1])["saved"] is True


def test_a_manual_fills_the_catalogue_once(tool: Tool, file: Path, tmp_path: Path) -> None:
    source = tmp_path / "คู่มือ.txt"
    source.write_text(MANUAL, "utf-8")
    assert tool("import", "manual", file, source, "--dry-run")[1].startswith(
        "ตัวอย่าง ยังไม่ได้บันทึก\n  งานในคู่มือ: 3\n"
    )
    assert count(file, WorkItem) == 0
    code, out, _ = tool("import", "manual", file, source)
    assert (code, out) == (0, "นำเข้าแล้ว\n  งานใหม่ในบัญชีงาน: 3\n  งานเดิมที่เติมให้ครบ: 0\n  ขั้นตอน: 7\n")
    assert count(file, WorkItem) == 3


@pytest.mark.parametrize("kind", ["duty-order", "manual"])
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_text_of_another_sort_is_not_imported(
    tool: Tool, file: Path, tmp_path: Path, kind: str, dry: tuple[str, ...]
) -> None:
    source = tmp_path / "อื่น.txt"
    source.write_text("วันนี้ฝนตกทั้งวัน", "utf-8")
    code, _, err = tool("import", kind, file, source, *dry)
    assert code == 1
    assert err.strip()
    assert "บรรทัด 0" not in err
    assert (count(file, DutyOrder), count(file, WorkItem)) == (0, 0)


def test_sources_that_cannot_be_read_are_named(tool: Tool, file: Path, tmp_path: Path) -> None:
    assert "หาย.txt" in tool("import", "duty-order", file, tmp_path / "หาย.txt")[2]
    assert ".zip" in tool("import", "duty-order", file, tmp_path / "ก.zip")[2]


def test_a_file_of_errors_belongs_to_tables(tool: Tool, file: Path, order: Path, tmp_path: Path) -> None:
    code, out, err = tool("import", "duty-order", file, order, "--errors", tmp_path / "ก.xlsx")
    assert (code, out, "--json" in err) == (64, "", True)
    assert count(file, DutyOrder) == 0


def test_list_names_the_kinds(tool: Tool) -> None:
    assert "  duty-order  คำสั่งกำหนดหน้าที่ (.txt .docx .pdf)\n  manual  " in tool("list")[1]
    assert {"duty-order", "manual"} <= set(json.loads(tool("list", "--json")[1])["kinds"])
