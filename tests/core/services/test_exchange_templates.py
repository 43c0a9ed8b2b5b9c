"""Empty forms: every header is known again, the example row is right and never imported as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.registry import description
from planner_desktop.errors import Stopped, UserError, WorldError
from planner_desktop.language.catalogue import Catalogue, Language
from planner_desktop.messages import Message
from planner_desktop.services import records
from planner_desktop.services.exchange import (
    NoHeader,
    Outcome,
    importable,
    labels_of,
    prepare_import,
    write_template,
)
from planner_desktop.services.exchange.templates import example_texts
from planner_desktop.services.file import OfficeFile

IMPORTED = ("person", "work_group", "agency", "school", "incoming_letter", "outgoing_letter")


def filled_in(form: Path, name: str) -> None:
    """As an officer does who keeps the example but writes over what names it."""
    book = load_workbook(form)
    sheet = book.worksheets[0]
    known = {text for _field, text in example_texts(description(name))}
    for cell in sheet[2]:
        if cell.value in known:
            cell.value = "ของจริง"
    book.save(form)


@pytest.mark.parametrize("name", IMPORTED)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_form_is_read_back(office: OfficeFile, tmp_path: Path, name: str, language: Language) -> None:
    form = tmp_path / "แบบฟอร์ม.xlsx"
    write_template(name, form, Catalogue.load(language))
    plan = prepare_import(office, name, form)
    assert plan.unmatched == ()
    assert {column.field.name for column in plan.header.columns} == {
        field.name
        for field in description(name).fields
        if field.kind.value != "files" and (field.running_per or not field.given)
    }
    assert plan.rows == ()
    assert [str(notice) for notice in plan.notices] == ["ข้ามแถวตัวอย่างของแบบฟอร์ม"]


@pytest.mark.parametrize("name", IMPORTED)
def test_the_example_is_right(office: OfficeFile, tmp_path: Path, name: str) -> None:
    form = tmp_path / "แบบฟอร์ม.xlsx"
    write_template(name, form)
    filled_in(form, name)
    plan = prepare_import(office, name, form)
    assert [(row.outcome, row.faults) for row in plan.rows] == [(Outcome.NEW, ())]


@pytest.mark.parametrize("name", importable())
def test_every_list_that_can_be_imported_has_a_form(tmp_path: Path, name: str) -> None:
    form = tmp_path / "แบบฟอร์ม.xlsx"
    write_template(name, form)
    rows = list(load_workbook(form).worksheets[0].values)
    assert len(rows) == 2
    required = [field.label for field in description(name).fields if field.required and not field.given]
    assert {f"{label} *" for label in required} <= set(rows[0])


def test_a_form_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        write_template("school", tmp_path / "ไม่มี" / "แบบฟอร์ม.xlsx")


def write(path: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def test_a_shortened_header_is_taken_only_where_somebody_looks(office: OfficeFile, tmp_path: Path) -> None:
    sheet = write(
        tmp_path / "ก.xlsx",
        ("รหัส 10 หลัก", "ชื่อโรงเรียน", "โทร.", "รหัส", "ผู้อำนวยการ"),
        ("9999000001", "บ้านหนึ่ง", "0 2000 0000", "33", ""),
    )
    assert prepare_import(office, "school", sheet).unmatched == ("โทร.", "รหัส", "ผู้อำนวยการ")
    plan = prepare_import(office, "school", sheet, near=True)
    assert plan.unmatched == ("รหัส",)  # two codes begin so: no guess
    assert (plan.mapping["โทร."], plan.mapping["ผู้อำนวยการ"]) == ("phone", "director")
    chosen = prepare_import(office, "school", sheet, {"โทร.": ""}, near=True)
    assert "phone" not in chosen.mapping.values()
    assert labels_of(plan.header) == ("รหัส 10 หลัก", "ชื่อโรงเรียน", "โทร.", "รหัส", "ผู้อำนวยการ")


def test_a_foreign_header_can_be_matched_by_hand(office: OfficeFile, tmp_path: Path) -> None:
    sheet = write(tmp_path / "ก.xlsx", ("บัญชีสถานศึกษา",), ("เลขประจำตัว", "สถานศึกษา"), ("9999000001", "บ้านหนึ่ง"))
    with pytest.raises(NoHeader) as refused:
        prepare_import(office, "school", sheet)
    assert refused.value.labels == ("เลขประจำตัว", "สถานศึกษา")
    plan = prepare_import(office, "school", sheet, {"เลขประจำตัว": "code10", "สถานศึกษา": "name"})
    assert plan.count(Outcome.NEW) == 1


def test_a_changed_row_knows_what_it_was(office: OfficeFile, tmp_path: Path) -> None:
    kept = records.save(office, School(code10="9999000001", name="บ้านหนึ่ง"))
    sheet = write(tmp_path / "ก.xlsx", ("รหัส 10 หลัก", "ชื่อโรงเรียน"), ("9999000001", "บ้านใหม่"))
    (row,) = prepare_import(office, "school", sheet).rows
    assert (row.outcome, row.before) == (Outcome.CHANGED, kept)


def test_stop_is_heard_while_the_rows_of_the_file_are_read(office: OfficeFile, tmp_path: Path) -> None:
    records.save(office, School(code10="9999000001", name="บ้านหนึ่ง"))
    sheet = write(tmp_path / "ก.xlsx", ("รหัส 10 หลัก", "ชื่อโรงเรียน"), ("9999000001", "บ้านใหม่"))

    def stop(done: int, of: int, doing: Message) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        prepare_import(office, "school", sheet, progress=stop)


@pytest.mark.parametrize("name", ["movement", "project_move", "plan_edition", "repair_event"])
def test_what_deeds_record_is_not_written_from_a_sheet(office: OfficeFile, tmp_path: Path, name: str) -> None:
    assert name not in importable()
    sheet = write(tmp_path / "ประวัติ.xlsx", ("เรื่อง",), ("อนุมัติแล้ว",))
    with pytest.raises(UserError) as refused:
        prepare_import(office, name, sheet)
    assert description(name).plural in str(refused.value)
    assert "นำเข้าจากตารางไม่ได้" in str(refused.value)
