"""Templates come back filled: what is taken, what is refused and why, and that nothing doubles."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.information.rounds import Submission, SubmittedValue
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Stopped
from planner_desktop.messages import Message
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import sheets, taking, templates
from planner_desktop.services.information.rounds.plans import Outcome, RoundPlan
from tests.core.services.information.rounds import CELLS, Case, case, fill, new_round, sent_back


@pytest.fixture
def given(office: OfficeFile) -> Case:
    return case(office)


def causes(plan: RoundPlan) -> str:
    return "\n".join(f"{one.file} {one.where()} {one.label} {one.cause}" for one in plan.faults)


def test_a_template_is_locked_but_for_its_cells_and_offers_choices(given: Case, tmp_path: Path) -> None:
    sheet = load_workbook(sent_back(given, tmp_path)[0]).worksheets[0]
    assert sheet.protection.sheet
    assert sheet["B8"].protection.locked
    assert not sheet["C8"].protection.locked
    assert sheet.row_dimensions[1].hidden
    assert '"มี,ไม่มี"' in [one.formula1 for one in sheet.data_validations.dataValidation]


def test_a_folder_is_looked_at_then_kept_in_one_step_and_again_changes_nothing(
    given: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "กลับ"
    for path in sent_back(given, folder):
        fill(path, CELLS)
    plan = taking.prepare(given.file, given.round.id, folder)
    assert plan.count(Outcome.NEW) == 3
    assert not records.count(given.file, Query("submission"))
    steps = len(given.file.undoable)
    taking.apply(given.file, plan)
    assert len(given.file.undoable) == steps + 1
    again = taking.prepare(given.file, given.round.id, folder)
    assert again.count(Outcome.SAME) == 3
    fill(min(folder.iterdir()), {"C8": 11, "C11": 40})
    third = taking.prepare(given.file, given.round.id, folder)
    assert third.count(Outcome.CHANGED) == 1
    taking.apply(given.file, third)
    assert records.count(given.file, Query("submission")) == 3
    assert records.count(given.file, Query("submitted_value")) == 9
    first = next(one for one in records.every(given.file, Submission) if one.edition == 2)
    assert (first.state, first.filled, first.wanted) == ("sent", 6, 6)
    history.undo(given.file)
    history.undo(given.file)
    assert not records.every(given.file, SubmittedValue)


def test_text_numbers_and_thai_digits_are_numbers(given: Case, tmp_path: Path) -> None:
    path = fill(sent_back(given, tmp_path)[0], {**CELLS, "C8": "๑๐", "D8": " 12 ", "C11": "39.0"})
    taking.apply(given.file, taking.prepare(given.file, given.round.id, path))
    (kept,) = [one for one in records.every(given.file, SubmittedValue) if one.field == "pupils"]
    assert kept.answers() == {"ป.1/ชาย": 10, "ป.1/หญิง": 12, "ป.2/ชาย": 8, "ป.2/หญิง": 9}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"C8": "สิบ"}, "!C8 นักเรียน ป.1/ชาย “สิบ” ไม่ใช่จำนวนเต็ม"),
        ({"C8": -1}, "ต่ำกว่าค่าต่ำสุด 0"),
        ({"C11": 9000}, "สูงกว่าค่าสูงสุด 5,000"),
        ({"C12": "อาจจะ"}, "ไม่อยู่ในตัวเลือก"),
        ({"D9": None}, "!D9 นักเรียน ป.2/หญิง ยังไม่ได้กรอก"),
        ({"C11": 41}, "ผลรวมชั้นต้องเท่ากับยอดรวม (39 กับ 41)"),
        ({"C1": "1033530002"}, "แถวรหัสที่ซ่อนไว้ถูกแก้ไข"),
        ({"A1": "X"}, "ไม่ใช่แบบที่สำนักงานเขตส่งให้"),
    ],
)
def test_each_fault_says_where_and_why(
    given: Case, tmp_path: Path, typed: dict[str, object], told: str
) -> None:
    path = fill(sent_back(given, tmp_path)[0], {**CELLS, **typed})
    assert told in causes(taking.prepare(given.file, given.round.id, path))


def test_foreign_files_are_told_apart(given: Case, tmp_path: Path) -> None:
    sent, other = tmp_path / "sent", tmp_path / "other"
    first, second, third = (fill(one, CELLS) for one in sent_back(given, sent))
    shutil.copy(first, sent / "สำเนา.xlsx")
    shutil.move(second, sent / third.name.replace(".xlsx", " ใหม่.xlsx"))
    (sent / "เก่า.xls").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600)
    locked = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    (sent / "รหัส.xlsx").write_bytes(locked)
    shutil.copy(first, sent / "แมโคร.xlsm")
    (sent / "ไทย.csv").write_bytes("ชื่อ,จำนวน\nบ้าน,๑\n".encode("cp874"))
    with zipfile.ZipFile(sent / "ระเบิด.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", "x")
        with bomb.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(420):
                part.write(b"\0" * 1024 * 1024)
    old = new_round(given.file, given.form, "รอบอื่น")
    from planner_desktop.services.information.rounds import asking

    shutil.copy(templates.write_templates(asking.asked(given.file, old.id), other)[0], sent / "อื่น.xlsx")
    told = causes(taking.prepare(given.file, given.round.id, sent))
    for words in (
        "ส่งซ้ำกับไฟล์",
        "ชื่อไฟล์เป็นรหัสของโรงเรียนอื่น",
        "เป็น Excel รุ่นเก่า",
        "มีรหัสผ่าน",
        "เป็นชนิดที่มีแมโคร",
        "ไทย.csv  ",
        "เกินที่อ่านได้อย่างปลอดภัย",
        "เป็นแบบของรอบ “รอบอื่น”",
    ):
        assert words in told


def test_merged_hidden_and_extra_sheets_are_told(given: Case, tmp_path: Path) -> None:
    path = fill(sent_back(given, tmp_path)[0], CELLS)
    book = load_workbook(path)
    book.create_sheet("โน้ต")["A1"] = "จด"
    book.create_sheet("ซ่อน").sheet_state = "hidden"
    book.save(path)
    plan = taking.prepare(given.file, given.round.id, path)
    told = "\n".join(str(one) for _name, one in plan.notices)
    assert "ข้ามแผ่นงานที่ซ่อนไว้: ซ่อน" in told
    assert "ข้ามแผ่นงานที่ไม่ใช่แบบ: โน้ต" in told
    assert plan.count(Outcome.NEW) == 1
    book.worksheets[0].merge_cells("C8:D9")
    book.save(path)
    assert "C8:D9" in causes(taking.prepare(given.file, given.round.id, path))


def test_the_error_workbook_is_mended_and_taken(given: Case, tmp_path: Path) -> None:
    path = fill(sent_back(given, tmp_path / "in")[0], {**CELLS, "C8": "สิบ"})
    plan = taking.prepare(given.file, given.round.id, path)
    errors = tmp_path / "แก้.xlsx"
    assert sheets.write_errors(plan, errors) == 1
    book = load_workbook(errors)
    assert book.worksheets[0]["F2"].value == "“สิบ” ไม่ใช่จำนวนเต็ม"
    page = book.worksheets[1]
    assert "สิบ" in page["C8"].value
    assert "ไม่ใช่จำนวนเต็ม" in page["E8"].value
    page["C8"] = 10
    book.save(errors)
    assert taking.prepare(given.file, given.round.id, errors).count(Outcome.NEW) == 1


def test_the_common_template_takes_the_chosen_school(given: Case, tmp_path: Path) -> None:
    target = tmp_path / "รวม.xlsx"
    templates.write_common(given.asked, target)
    plan = taking.prepare(given.file, given.round.id, fill(target, CELLS))
    assert "ยังไม่ได้เลือกรหัสโรงเรียน" in causes(plan)
    plan = taking.prepare(given.file, given.round.id, fill(target, {"C4": "1033530002"}))
    assert [one.school for one in plan.forms] == [given.schools[1]]


def test_stop_keeps_nothing(given: Case, tmp_path: Path) -> None:
    folder = tmp_path / "กลับ"
    for path in sent_back(given, folder):
        fill(path, CELLS)

    def stop(done: int, of: int, doing: Message) -> None:
        del of, doing
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        taking.prepare(given.file, given.round.id, folder, stop)
    plan = taking.prepare(given.file, given.round.id, folder)
    with pytest.raises(Stopped):
        taking.apply(given.file, plan, progress=stop)
    assert not records.count(given.file, Query("submission"))
