"""planner-tool as it is called: results on stdout, reasons on stderr, exit codes as documented."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.services import attachments
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety import opening
from tests.core.cli.conftest import Tool

_HOLD = """
import sys
from pathlib import Path
from planner_desktop.store.database import Database
with Database.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(demo_office: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_office, tmp_path / "งาน.db"))


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def test_demo_makes_a_sound_file_once(tool: Tool, tmp_path: Path) -> None:
    path = tmp_path / "ใหม่.db"
    assert tool("demo", path, "--seed", 3) == (0, "สร้างสำนักงานตัวอย่างแล้ว: ใหม่.db\n", "")
    assert tool("check", path, "--full")[:2] == (0, "แฟ้ม “ใหม่.db” สมบูรณ์\n")
    code, out, err = tool("demo", path)
    assert (code, out) == (1, "")
    assert "ใหม่.db" in err


@pytest.mark.parametrize("scale", ["0", "-1", "1001", "x"])
def test_a_scale_that_makes_no_sense_is_refused(tool: Tool, tmp_path: Path, scale: str) -> None:
    assert tool("demo", tmp_path / "ก.db", "--scale", scale)[0] == 64
    assert list(tmp_path.iterdir()) == []


def test_check_tells_foreign_damaged_and_missing_apart(tool: Tool, file: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "อื่น.db"
    foreign.write_bytes(b"%PDF-1.7 not a database" * 50)
    code, out, err = tool("check", foreign)
    assert (code, out) == (2, "")
    assert "อื่น.db" in err
    file.write_bytes(file.read_bytes()[:200_000])
    assert tool("check", file)[0] == 1
    assert tool("check", tmp_path / "หาย.db")[0] == 3


def test_check_answers_json(tool: Tool, file: Path) -> None:
    code, out, _ = tool("check", file, "--json")
    told = json.loads(out)
    assert (code, told["verdict"], told["findings"]) == (0, "sound", [])


def test_list_names_papers_with_their_keys_and_kinds(tool: Tool) -> None:
    code, out, _ = tool("list")
    assert code == 0
    assert "  list-incoming_letter  หนังสือรับ  .pdf .docx .xlsx  [--from] [--to] [--year] [--text]" in out
    assert "  school  โรงเรียน" in out
    told = json.loads(tool("list", "--json")[1])
    assert "agency" in told["kinds"]
    assert "setting" not in told["kinds"]
    schools = next(one for one in told["papers"] if one["name"] == "list-school")
    assert schools["formats"] == ["pdf", "docx", "xlsx"]


def test_export_writes_one_paper_with_its_keys(tool: Tool, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "ทะเบียน.xlsx"
    assert tool("export", "list-incoming_letter", file, target, "--text", "งบประมาณ")[0] == 0
    rows = list(load_workbook(target).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert rows
    assert all("งบประมาณ" in " ".join(str(value) for value in row) for row in rows)
    assert tool("export", "form-office_profile", file, tmp_path / "ก.pdf") == (0, "เขียน “ก.pdf” แล้ว\n", "")
    assert (tmp_path / "ก.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["nothing", "FILE", "ก.pdf"], 1, "ไม่มีเอกสารชื่อ “nothing”"),
        (["list-school", "FILE", "ก.pdf", "--year", "2569"], 1, "ไม่มีตัวเลือก “year”"),
        (["list-school", "FILE"], 64, "ใช้: export"),
        (["list-school", "FILE", "ก.pdf", "--text"], 64, "เป็นคู่"),
    ],
)
def test_export_refuses_in_words(
    tool: Tool, file: Path, tmp_path: Path, words: list[str], code: int, told: str
) -> None:
    places = {"FILE": str(file), "ก.pdf": str(tmp_path / "ก.pdf")}
    found, out, err = tool("export", *(places.get(word, word) for word in words))
    assert (found, out) == (code, "")
    assert told in err


def test_export_all_writes_every_paper(tool: Tool, file: Path, tmp_path: Path) -> None:
    """Every paper of the demonstration office; the other formats are test_papers' business."""
    code, out, _ = tool("export", "--all", file, tmp_path / "เอกสาร", "--formats", "pdf")
    written = {path.name for path in (tmp_path / "เอกสาร").iterdir()}
    assert (code, f"{len(written)} ไฟล์" in out) == (0, True)
    assert {"list-incoming_letter.pdf", "form-incoming_letter.pdf", "action-plan.pdf"} <= written
    assert {name for name in written if not name.endswith(".pdf")} == set()


def test_export_all_refuses_the_key_of_one_paper(tool: Tool, file: Path, tmp_path: Path) -> None:
    code, _, err = tool("export", "--all", file, tmp_path, "--year", "2569")
    assert (code, "--formats" in err) == (64, True)  # a command that cannot be read


def test_import_previews_then_saves_and_gives_errors_back(tool: Tool, file: Path, tmp_path: Path) -> None:
    source = sheet(
        tmp_path / "หน่วยงาน.xlsx",
        ("ชื่อหน่วยงาน", "ประเภท", "สี"),
        ("หน่วยใหม่", "อื่น ๆ", "ดำ"),
        ("หน่วยผิด", "ไม่มีประเภทนี้", ""),
    )
    code, out, err = tool("import", "agency", file, source, "--dry-run")
    assert (code, out) == (3, "ตัวอย่าง ยังไม่ได้บันทึก\n  เพิ่มใหม่: 1\n  แก้ไข: 0\n  เหมือนเดิม: 0\n  ต้องแก้ก่อน: 1\n")
    assert "คอลัมน์ที่ไม่ได้ใช้: สี" in err
    assert "Sheet!B3 ประเภท: “ไม่มีประเภทนี้” ไม่มีในรายการ" in err
    rejected = tmp_path / "ต้องแก้.xlsx"
    code, out, _ = tool("import", "agency", file, source, "--json", "--errors", rejected)
    told = json.loads(out)
    assert (code, told["saved"], told["rows"]["new"], told["faults"][0]["row"]) == (3, True, 1, 3)
    assert load_workbook(rejected).worksheets[0]["A2"].value == "หน่วยผิด"
    code, out, _ = tool("import", "agency", file, source, "--dry-run", "--json")
    assert json.loads(out)["rows"] == {"new": 0, "changed": 0, "same": 1, "faulty": 1}


def test_search_groups_by_area_and_answers_json(tool: Tool, file: Path) -> None:
    code, out, _ = tool("search", file, "คณะกรรมการการศึกษาขั้นพื้นฐาน")
    assert code == 0
    assert "\n  สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน — " in out.partition("\nสำนักงาน (")[2]
    found = json.loads(tool("search", file, "สมมุติวงศ์", "--json")[1])
    (person,) = [one for one in found if one["kind"] == "person"]
    assert "ปิติพล สมมุติวงศ์" in person["title"]
    assert (person["area"], person["area_has_more"]) == ("office", False)
    assert person["area_count"] >= 1
    assert tool("search", file, "ไม่มีคำนี้แน่")[1:] == ("", "ไม่พบ “ไม่มีคำนี้แน่”\n")


def test_search_tells_what_it_leaves_out_and_how_to_see_it(tool: Tool, file: Path) -> None:
    out = tool("search", file, "โรงเรียน", "--limit", "2")[1]
    areas = [line for line in out.splitlines() if not line.startswith(" ")]
    assert areas[0].startswith("ธุรการ (")
    assert len(areas) > 1
    assert "  … ดูทั้งหมดด้วย --area administration --limit 1000" in out.splitlines()
    told = tool("search", file, "โรงเรียน", "--area", "administration", "--limit", "1000")[1].splitlines()
    assert told[0] == areas[0]
    assert told[0] == f"ธุรการ ({len(told) - 1:,} รายการ)"


def test_copy_gives_a_sound_file_and_never_writes_over_one(tool: Tool, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "สำเนา.db"
    code, out, _ = tool("copy", file, target)
    assert (code, out.startswith("สำเนาแล้ว: สำเนา.db  SHA-256 ")) == (0, True)
    assert tool("check", target)[0] == 0
    before = target.read_bytes()
    assert tool("copy", file, target)[0] == 1
    assert target.read_bytes() == before


def test_a_file_in_use_is_read_from_a_snapshot_but_not_written(
    tool: Tool, file: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", _HOLD, str(file)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    try:
        code, out, err = tool("search", file, "สมมุติวงศ์")
        assert (code, "ปิติพล" in out, "สำเนาแบบอ่านอย่างเดียว" in err) == (0, True, True)
        source = sheet(tmp_path / "ก.xlsx", ("ชื่อหน่วยงาน",), ("หน่วยใหม่",))
        assert tool("import", "agency", file, source)[0] == 1
    finally:
        holder.communicate("done")


def test_it_speaks_english_when_asked(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    thai = tool("--help")[1]
    english = tool("--lang", "en", "--help")[1]
    assert "planner-tool" in english
    assert "สร้างสำนักงานตัวอย่าง" in thai
    monkeypatch.setenv("PLANNER_LANG", "en")
    assert tool("--help")[1] == english


@pytest.mark.parametrize("words", [(), ("nonsense",), ("check",), ("search", "a.db"), ("list", "--what")])
def test_what_is_not_understood_shows_the_usage(tool: Tool, words: tuple[str, ...]) -> None:
    code, out, err = tool(*words)
    assert (code, out) == (64, "")
    assert "planner-tool" in err


def test_thai_comes_out_whole_whatever_the_console_speaks(file: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp437:strict", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "planner_desktop.cli", "check", str(file)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stdout.decode("utf-8").splitlines()) == (0, ["แฟ้ม “งาน.db” สมบูรณ์"])


def test_loose_attachments_are_counted_and_taken_out_on_demand(tool: Tool, file: Path) -> None:
    with opening.open_office(file).database as database:
        attachments.add(OfficeFile(database), "ค้าง.txt", b"loose")
    code, said, told = tool("check", file, "--full")
    assert (code, "สมบูรณ์" in said) == (0, True)
    assert "1 ไฟล์" in told
    assert json.loads(tool("check", file, "--full", "--json")[1])["loose_attachments"] == 1
    code, _said, told = tool("check", file, "--full", "--tidy")
    assert (code, "นำไฟล์แนบ" in told) == (0, True)
    assert json.loads(tool("check", file, "--full", "--json")[1])["loose_attachments"] == 0


def test_the_sheet_to_import_can_be_named(tool: Tool, file: Path, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(("ชื่อกลุ่มงาน",))
    book.create_sheet("อีกแผ่น").append(("ชื่อกลุ่มงาน",))
    book.worksheets[1].append(("กลุ่มงานทดลอง",))
    book.save(tmp_path / "กลุ่ม.xlsx")
    source = tmp_path / "กลุ่ม.xlsx"
    code, said, _told = tool("import", "work_group", file, source, "--dry-run", "--json", "--sheet", "อีกแผ่น")
    assert (code, json.loads(said)["sheet"], json.loads(said)["rows"]["new"]) == (0, "อีกแผ่น", 1)
    code, _said, told = tool("import", "work_group", file, source, "--dry-run", "--sheet", "ไม่มี")
    assert code != 0
    assert "อีกแผ่น" in told
