"""Tables read from .xlsx and .csv as officers really send them, and clear refusals of what is not one."""

from __future__ import annotations

import codecs
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.errors import PlannerError, UserError, WorldError
from planner_desktop.workbooks import sources
from planner_desktop.workbooks.reading import read_table
from planner_desktop.workbooks.separated import encoding_of

TEXT = "รหัส,ชื่อ\n010123,บ้านหนองน้ำใส\n"


def rows_of(path: Path, sheet: int = 0) -> list[tuple[int, tuple[object, ...]]]:
    table = read_table(path)
    return [(row.number, row.values) for row in table.rows(table.sheets[sheet])]


def book(path: Path, *rows: tuple[str | float | None, ...]) -> Path:
    made = Workbook()
    for row in rows:
        made.worksheets[0].append(row)
    made.save(path)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("cp874"),
        TEXT.replace(",", ";").encode("tis-620"),
        TEXT.replace(",", "\t").replace("\n", "\r\n").encode("utf-8"),
    ],
    ids=["utf8", "bom", "utf16", "utf16be", "utf16 bare", "cp874", "tis620 semicolon", "tab crlf"],
)
def test_text_tables_in_every_encoding(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ตาราง.csv"
    path.write_bytes(data)
    assert rows_of(path) == [(1, ("รหัส", "ชื่อ")), (2, ("010123", "บ้านหนองน้ำใส"))]


def test_a_quoted_field_over_lines_keeps_the_places_of_later_rows(tmp_path: Path) -> None:
    path = tmp_path / "ตาราง.csv"
    path.write_text('ก,"ข\nข"\n\nค,ง\n', "utf-8")
    assert rows_of(path) == [(1, ("ก", "ข\nข")), (4, ("ค", "ง"))]


def test_a_break_in_the_last_bytes_of_a_long_file_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "ยาว.csv"
    path.write_bytes(b"a,b\n" * 600_000 + "กขค\n".encode("cp874"))
    assert encoding_of(path) == "cp874"


def test_bytes_of_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "ขยะ.csv"
    path.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(UserError, match="อ่านตัวอักษรในไฟล์"):
        rows_of(path)


def test_rows_know_their_places_past_gaps(tmp_path: Path) -> None:
    path = book(tmp_path / "ก.xlsx", ("ชื่อ", "จำนวน"), (None,), ("ข", 2.0, None, "  "))
    assert rows_of(path) == [(1, ("ชื่อ", "จำนวน")), (3, ("ข", 2.0))]


def test_hidden_sheets_are_skipped_and_told(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0].title = "ข้อมูล"
    made.create_sheet("ลับ").sheet_state = "hidden"
    made.save(tmp_path / "ก.xlsx")
    table = read_table(tmp_path / "ก.xlsx")
    assert table.sheets == ("ข้อมูล",)
    assert [str(notice) for notice in table.notices] == ["ข้ามแผ่นงานที่ซ่อนไว้: ลับ"]


def test_cells_merged_downwards_count_for_each_row(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (("อำเภอ", "โรงเรียน"), ("เมือง", "ก"), (None, "ข"), (None, "ค")):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    made.save(tmp_path / "ก.xlsx")
    assert [values for _, values in rows_of(tmp_path / "ก.xlsx")] == [
        ("อำเภอ", "โรงเรียน"),
        ("เมือง", "ก"),
        ("เมือง", "ข"),
        (None, "ค"),
    ]


def test_a_million_empty_rows_end_early(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet["A1"] = "ชื่อ"
    sheet["A1048576"] = "ไกลมาก"
    made.save(tmp_path / "ก.xlsx")
    assert rows_of(tmp_path / "ก.xlsx") == [(1, ("ชื่อ",))]


def test_macros_are_never_run_and_told(tmp_path: Path) -> None:
    path = book(tmp_path / "ก.xlsm", ("ชื่อ",))
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"macro")
    assert [str(notice) for notice in read_table(path).notices] == [
        "ไฟล์นี้มีแมโคร โปรแกรมอ่านเฉพาะข้อมูล ไม่เรียกใช้แมโคร"
    ]


OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "ว่างเปล่า"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "มีรหัสผ่าน"),
        (OLE + "Workbook".encode("utf-16-le"), "รุ่นเก่า (.xls)"),
        (b"<html><table><tr><td>1</td></tr></table>", "หน้าเว็บ"),
        (b"%PDF-1.7", "ไม่ใช่ตาราง"),
        (b"PK\x03\x04 broken", "เสียหาย"),
    ],
    ids=["empty", "password", "xls", "html", "pdf", "broken"],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "ไฟล์.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert told in str(caught.value)
    assert caught.value.advice is not None


def test_a_missing_file_is_the_worlds_fault(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"เปิดไฟล์ “หาย.xlsx” ไม่ได้"):
        read_table(tmp_path / "หาย.xlsx")


def test_an_open_document_sheet_and_a_letter_are_told_apart(tmp_path: Path) -> None:
    for name, part, told in (("ก.ods", "content.xml", "บันทึกเป็น"), ("ข.docx", "word/document.xml", ".csv")):
        with zipfile.ZipFile(tmp_path / name, "w") as packed:
            packed.writestr(part, "x")
        with pytest.raises(UserError) as caught:
            read_table(tmp_path / name)
        assert caught.value.advice is not None
        assert told in str(caught.value.advice)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_UNPACKED", 5 * sources.MEGABYTE)
    path = book(tmp_path / "ก.xlsx", ("ชื่อ",))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/zeros.bin", bytes(20 * sources.MEGABYTE))
    assert path.stat().st_size < 100_000
    with pytest.raises(UserError, match="ขยายแล้วใหญ่ 20 เมกะไบต์"):
        read_table(path)


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_truncated_workbook_gives_a_message(tmp_path: Path, cut: float) -> None:
    whole = book(tmp_path / "ก.xlsx", *[("ชื่อ", number) for number in range(500)]).read_bytes()
    path = tmp_path / "ขาด.xlsx"
    path.write_bytes(whole[: int(len(whole) * cut)])
    with pytest.raises(UserError, match="เสียหาย"):
        read_table(path)


def test_flipped_bytes_never_give_a_traceback(tmp_path: Path) -> None:
    whole = book(tmp_path / "ก.xlsx", *[("ชื่อ", number) for number in range(50)]).read_bytes()
    outcomes = set()
    for place in range(0, len(whole), 61):
        path = tmp_path / "พลิก.xlsx"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            rows_of(path)
            outcomes.add("read")
        except PlannerError:
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}


def test_texts_in_the_cells_themselves_are_read_whole(tmp_path: Path) -> None:
    """As some exports and our own workbooks write them: plain, in runs of several looks, and with a reading."""
    path = book(tmp_path / "ก.xlsx", ("ชื่อ", "เรื่อง"))
    row = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>ปกติ</t></is></c>'
        '<c r="B2" t="inlineStr"><is><r><t>หนา</t></r><r><t xml:space="preserve"> บาง</t></r>'
        '<rPh sb="0" eb="1"><t>คำอ่าน</t></rPh></is></c></row></sheetData>'
    )
    replaced_part(path, "xl/worksheets/sheet1.xml", "</sheetData>", row)
    assert rows_of(path) == [(1, ("ชื่อ", "เรื่อง")), (2, ("ปกติ", "หนา บาง"))]


def test_a_merge_reaches_rows_that_the_file_leaves_out(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (("อำเภอ",), ("เมือง",)):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    made.save(tmp_path / "ก.xlsx")
    replaced_part(tmp_path / "ก.xlsx", "xl/worksheets/sheet1.xml", '<row r="3"></row>', "")
    assert [values for _, values in rows_of(tmp_path / "ก.xlsx")] == [("อำเภอ",), *[("เมือง",)] * 3]


def replaced_part(path: Path, part: str, old: str, new: str) -> None:
    """Write the package again with some text of one part exchanged; the text must be there."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new).encode()
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
