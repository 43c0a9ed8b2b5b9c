"""Lists out and in: what is previewed is what is saved, importing again changes nothing, errors come back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, Person, WorkGroup
from planner_desktop.domain.queries import Query
from planner_desktop.errors import NotFound, Stopped, UserError
from planner_desktop.messages import Message
from planner_desktop.services import history, records
from planner_desktop.services.exchange import (
    ImportPlan,
    Outcome,
    PlanStale,
    apply_import,
    export_list,
    prepare_import,
    write_errors,
)
from planner_desktop.services.file import OfficeFile

Cells = tuple[str | float | dt.date | None, ...]
HEAD: Cells = ("รหัส 10 หลัก", "ชื่อโรงเรียน", "สถานะ", "อำเภอ", "ระยะทางถึงเขต")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "โรงเรียน.xlsx"


def write(path: Path, *rows: Cells) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def outcomes(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: plan.count(outcome) for outcome in Outcome if plan.count(outcome)}


def test_new_rows_are_previewed_and_saved_as_one_step(office: OfficeFile, sheet: Path) -> None:
    write(
        sheet,
        ("ทะเบียนโรงเรียน",),
        HEAD,
        ("9999000001", "บ้านหนึ่ง", "เปิดสอน", "เมือง", 12),
        ("9999000002", "บ้านสอง", "joined", "เมือง", "๕"),
    )
    plan = prepare_import(office, "school", sheet)
    assert outcomes(plan) == {"new": 2}
    assert records.count(office, Query("school")) == 0
    changes = apply_import(office, plan)
    assert changes is not None
    assert str(changes.label) == "นำเข้าโรงเรียน 2 รายการจาก โรงเรียน.xlsx"
    saved = {one.code10: one for one in records.every(office, School)}
    assert (saved["9999000001"].distance_km, saved["9999000002"].status) == (12, "joined")
    history.undo(office)
    assert records.count(office, Query("school")) == 0


def test_importing_again_changes_nothing_and_a_change_updates(office: OfficeFile, sheet: Path) -> None:
    apply_import(
        office,
        prepare_import(office, "school", write(sheet, HEAD, ("9999000001", "บ้านหนึ่ง", "เปิดสอน", "เมือง", 12))),
    )
    assert outcomes(prepare_import(office, "school", sheet)) == {"same": 1}
    write(sheet, HEAD, ("9999000001", "บ้านหนึ่งใหม่", None, "เมือง", 12))
    plan = prepare_import(office, "school", sheet)
    assert [(row.outcome, row.fields) for row in plan.rows] == [(Outcome.CHANGED, ("name",))]
    apply_import(office, plan)
    (only,) = records.every(office, School)
    assert (only.name, only.status) == ("บ้านหนึ่งใหม่", "open")  # the empty cell left the status alone


def test_nothing_to_do_writes_nothing(office: OfficeFile, sheet: Path) -> None:
    write(sheet, HEAD)
    assert apply_import(office, prepare_import(office, "school", sheet)) is None
    assert office.undoable == []


def test_each_fault_has_its_place_and_cause(office: OfficeFile, sheet: Path) -> None:
    write(
        sheet,
        HEAD,
        ("99", "ก", "เปิดสอน", "", 1),
        ("9999000001", "ข", "ปิดแล้ว", "", 2),
        ("9999000002", None, None, "", -1),
        ("9999000003", "ง", None, "", 3),
        ("9999000003", "จ", None, "", 4),
    )
    plan = prepare_import(office, "school", sheet)
    found = [(fault.row, fault.column, fault.label, str(fault.cause)) for fault in plan.faults]
    assert found == [
        (2, "A", "รหัส 10 หลัก", "“รหัส 10 หลัก” ไม่ถูกรูปแบบ ตัวอย่างที่ถูก: 1033530001"),
        (
            3,
            "C",
            "สถานะ",
            "“ปิดแล้ว” ไม่มีในรายการ ใช้ได้: เปิดสอน, เรียนรวม, หยุดดำเนินการชั่วคราว, เลิกสถานศึกษา, รวมกับโรงเรียนอื่น …",
        ),
        (4, "B", "ชื่อโรงเรียน", "ต้องกรอก “ชื่อโรงเรียน”"),
        (4, "E", "ระยะทางถึงเขต", "“ระยะทางถึงเขต” ต้องไม่น้อยกว่า 0"),
        (6, "", "", "ซ้ำกับแถวที่ 5 ของไฟล์เดียวกัน"),
    ]
    assert outcomes(plan) == {"new": 1, "faulty": 4}


def test_rejected_rows_corrected_and_imported_again_never_duplicate(
    office: OfficeFile, sheet: Path, tmp_path: Path
) -> None:
    write(sheet, HEAD, ("9999000001", "ก", "เปิดสอน", "", 1), ("9999000002", "ข", "ปิดแล้ว", "", 2))
    plan = prepare_import(office, "school", sheet)
    apply_import(office, plan)
    rejected = tmp_path / "ต้องแก้.xlsx"
    assert write_errors(plan, rejected) == 1
    book = load_workbook(rejected)
    found = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert found[0] == [*HEAD, "สิ่งที่ต้องแก้"]
    assert found[1][:5] == ["9999000002", "ข", "ปิดแล้ว", None, 2]
    assert str(found[1][5]).startswith("สถานะ: “ปิดแล้ว” ไม่มีในรายการ")
    again = prepare_import(office, "school", rejected)
    second = tmp_path / "ต้องแก้อีก.xlsx"
    write_errors(again, second)
    assert [cell.value for cell in load_workbook(second).worksheets[0][1]] == [*HEAD, "สิ่งที่ต้องแก้"]
    book.worksheets[0]["C2"] = "เลิกสถานศึกษา"
    book.worksheets[0]["A3"], book.worksheets[0]["B3"] = "9999000001", "ก"
    book.save(rejected)
    assert outcomes(prepare_import(office, "school", rejected)) == {"new": 1, "same": 1}
    apply_import(office, prepare_import(office, "school", rejected))
    assert records.count(office, Query("school")) == 2


def test_what_is_exported_imports_as_the_same(office: OfficeFile, tmp_path: Path) -> None:
    group = records.save(office, WorkGroup(order=1, name="กลุ่มงานธุรการ"))
    records.save(
        office,
        Person(
            prefix="นาย",
            first_name="ทดลอง",
            last_name="นามสมมุติ",
            work_group=group.id,
            since=dt.date(2020, 2, 29),
        ),
    )
    target = tmp_path / "บุคลากร.xlsx"
    assert export_list(office, Query("person"), None, target) == 1
    row = [cell.value for cell in load_workbook(target).worksheets[0][2]]
    assert {"นาย", "ทดลอง", "กลุ่มงานธุรการ"} <= set(row)
    plan = prepare_import(office, "person", target)
    assert outcomes(plan) == {"same": 1}
    assert plan.unmatched == ("ไฟล์แนบ",)


def test_a_register_is_matched_by_number_and_year_and_voided_rows_stay(
    office: OfficeFile, tmp_path: Path
) -> None:
    for year in (2025, 2026):
        for subject in ("แรก", "สอง"):
            records.save(
                office,
                IncomingLetter(received_on=dt.date(year, 3, 1), sender="จังหวัด", subject=f"เรื่อง{subject}"),
            )
    records.void(office, records.every(office, IncomingLetter)[0], "ลงซ้ำ")
    target = tmp_path / "ทะเบียน.xlsx"
    export_list(office, Query("incoming_letter"), None, target)
    assert outcomes(prepare_import(office, "incoming_letter", target)) == {"same": 4}
    book = load_workbook(target)
    place = [cell.value for cell in book.worksheets[0][1]].index("เรื่อง") + 1
    for row in (2, 5):
        book.worksheets[0].cell(row, place).value = "เรื่องแก้ไข"
    book.save(target)
    plan = prepare_import(office, "incoming_letter", target)
    assert outcomes(plan) == {"changed": 1, "same": 2, "faulty": 1}
    assert str(plan.faults[0].cause) == "ตรงกับรายการที่ยกเลิกแล้ว (ลงซ้ำ) จึงไม่แก้ไข"


def test_secret_rows_are_neither_exported_nor_doubled(office: OfficeFile, tmp_path: Path) -> None:
    records.save(
        office, IncomingLetter(received_on=dt.date(2026, 3, 1), sender="ก", subject="ลับมาก", secrecy="secret")
    )
    target = tmp_path / "ทะเบียน.xlsx"
    assert export_list(office, Query("incoming_letter"), None, target) == 0
    write(target, ("เลขทะเบียนรับ", "วันที่รับ", "จาก", "เรื่อง"), (1, "1/3/2569", "ก", "ของเดิมคืออะไร"))
    plan = prepare_import(office, "incoming_letter", target)
    assert str(plan.faults[0].cause) == "ตรงกับรายการลับที่ผู้ปฏิบัติคนนี้ไม่มีสิทธิ์แก้ไข"


def test_links_by_title_with_or_without_spaces_and_prefix(office: OfficeFile, tmp_path: Path) -> None:
    one = records.save(office, Person(prefix="นาง", first_name="สมมุติ", last_name="ทดลอง"))
    records.save(office, Person(prefix="นาย", first_name="ซ้ำ", last_name="กัน"))
    records.save(office, Person(prefix="นาง", first_name="ซ้ำ", last_name="กัน"))
    head: Cells = ("วันที่รับ", "จาก", "เรื่อง", "ผู้ปฏิบัติ")
    names = ("นางสมมุติ ทดลอง", "สมมุติ  ทดลอง", "ซ้ำ กัน", "ไม่มี ตัวตน")
    rows: list[Cells] = [("1/3/2569", "ก", f"เรื่อง {n}", name) for n, name in enumerate(names)]
    plan = prepare_import(office, "incoming_letter", write(tmp_path / "ก.xlsx", head, *rows))
    linked = [row.record.assignee for row in plan.rows if isinstance(row.record, IncomingLetter)]
    assert linked == [one.id, one.id]
    assert [str(fault.cause) for fault in plan.faults] == [
        "มีบุคลากรชื่อ “ซ้ำ กัน” 2 รายการ ระบุด้วยรหัสแทน",
        "ไม่พบบุคลากรชื่อ “ไม่มี ตัวตน” ในแฟ้มงาน เพิ่มก่อนแล้วนำเข้าใหม่",
    ]


def test_the_sheet_with_the_best_header_is_taken_and_unknown_columns_told(
    office: OfficeFile, tmp_path: Path
) -> None:
    book = Workbook()
    book.worksheets[0].append(["คำอธิบาย", "ชื่อหน่วยงาน"])
    second = book.create_sheet("ข้อมูล")
    for row in ([], ["ที่", "ชื่อหน่วยงาน *", "ประเภท", "สี"], [1, "จังหวัดตัวอย่าง", "หน่วยงานในจังหวัด", "แดง"]):
        second.append(row)
    book.save(tmp_path / "ก.xlsx")
    plan = prepare_import(office, "agency", tmp_path / "ก.xlsx")
    assert (plan.header.sheet, plan.header.row, plan.unmatched) == ("ข้อมูล", 2, ("สี",))
    apply_import(office, plan)
    assert [(one.name, one.kind) for one in records.every(office, Agency)] == [("จังหวัดตัวอย่าง", "province")]


def test_a_mapping_once_chosen_serves_the_next_import(office: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "ก.xlsx", ("หน่วย", "ชื่อหน่วยงาน"), ("อำเภอสมมุติ", "ไม่ใช้"))
    plan = prepare_import(office, "agency", path, {"หน่วย": "name", "ชื่อหน่วยงาน": ""})
    assert [getattr(row.record, "name", "") for row in plan.rows] == ["อำเภอสมมุติ"]
    assert prepare_import(office, "agency", path, plan.mapping).mapping == plan.mapping


def test_english_labels_and_field_names_match_too(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "ก.csv"
    path.write_text("name,letter_code\nหน่วยหนึ่ง,นร 01\n", "utf-8")
    plan = prepare_import(office, "agency", path)
    assert [column.field.name for column in plan.header.columns] == ["name", "letter_code"]


@pytest.mark.parametrize(
    ("name", "error"), [("agency", UserError), ("nothing", NotFound), ("office_profile", NotFound)]
)
def test_what_does_not_fit_is_said(
    office: OfficeFile, tmp_path: Path, name: str, error: type[Exception]
) -> None:
    path = write(tmp_path / "ก.xlsx", ("ก", "ข"), ("1", "2"))
    with pytest.raises(error):
        prepare_import(office, name, path)


def test_a_preview_that_is_no_longer_true_is_not_applied(office: OfficeFile, sheet: Path) -> None:
    plan = prepare_import(office, "school", write(sheet, HEAD, ("9999000001", "ก", None, "", 1)))
    records.save(office, Agency(name="อื่น"))
    with pytest.raises(PlanStale):
        apply_import(office, plan)
    assert records.count(office, Query("school")) == 0


def test_a_stop_in_the_middle_keeps_nothing(office: OfficeFile, sheet: Path) -> None:
    rows: list[Cells] = [(f"99990{number:05d}", f"บ้าน {number}", None, "", 1) for number in range(450)]
    plan = prepare_import(office, "school", write(sheet, HEAD, *rows))
    seen: list[int] = []

    def stop_late(done: int, of: int, doing: Message) -> None:
        seen.append(done)
        if done >= 400:
            raise Stopped

    with pytest.raises(Stopped):
        apply_import(office, plan, stop_late)
    assert (seen, records.count(office, Query("school")), office.undoable) == ([200, 400], 0, [])


def test_chosen_columns_and_totals_of_rows(office: OfficeFile, tmp_path: Path) -> None:
    for number in range(3):
        records.save(office, School(code10=f"999900000{number}", name=f"บ้าน {number}"))
    target = tmp_path / "ก.xlsx"
    assert export_list(office, replace(Query("school"), sort=("-code10",)), ("name", "code10"), target) == 3
    found = [[cell.value for cell in row] for row in load_workbook(target).worksheets[0].iter_rows()]
    assert found == [
        ["ชื่อโรงเรียน", "รหัส 10 หลัก"],
        ["บ้าน 2", "9999000002"],
        ["บ้าน 1", "9999000001"],
        ["บ้าน 0", "9999000000"],
    ]


def test_a_link_to_a_secret_letter_is_neither_told_nor_lost(office: OfficeFile, tmp_path: Path) -> None:
    day = dt.date(2026, 3, 1)
    secret = records.save(
        office, IncomingLetter(received_on=day, sender="ก", subject="ความลับ", secrecy="secret")
    )
    plain = records.save(
        office, IncomingLetter(received_on=day, sender="ข", subject="ทั่วไป", related=(secret.id,))
    )
    target = tmp_path / "ทะเบียน.xlsx"
    export_list(office, Query("incoming_letter"), None, target)
    book = load_workbook(target)
    cells = [cell.value for cell in book.worksheets[0][2]]
    assert "(เรื่องลับ)" in cells
    assert not any("ความลับ" in str(cell) for cell in cells)
    place = [cell.value for cell in book.worksheets[0][1]].index("เรื่อง") + 1
    book.worksheets[0].cell(2, place).value = "ทั่วไปมาก"
    book.save(target)
    apply_import(office, prepare_import(office, "incoming_letter", target))
    assert records.get(office, IncomingLetter, plain.id).related == (secret.id,)
