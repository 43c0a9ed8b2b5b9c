"""Survey forms go out to the schools and come back: dry run first, again without doubling."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.services import records
from planner_desktop.services.exchange.plans import Outcome
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import needs, survey
from tests.core.services.information.ict_office import YEAR, Ict, ict

HEAD = 5  # the row of the labels on the form


@pytest.fixture
def given(office: OfficeFile) -> Ict:
    return ict(office)


@pytest.fixture
def forms(given: Ict, tmp_path: Path) -> list[Path]:
    return survey.write_forms(given.file, YEAR, tmp_path / "แบบ")


def fill(path: Path, row: int, **told: object) -> None:
    """Write on the form as a school does; row 1 is the first item."""
    book = load_workbook(path)
    page = book.worksheets[0]
    labels = [str(cell.value) for cell in page[HEAD]]
    for name, value in told.items():
        label = IctNeed.description.field(name).label
        page.cell(HEAD + row, labels.index(label) + 1).value = value  # type: ignore[assignment] # any value
    book.save(path)


def test_a_form_is_locked_but_for_what_the_school_writes(forms: list[Path]) -> None:
    book = load_workbook(forms[0])
    page, listed = book.worksheets
    labels = [cell.value for cell in page[HEAD]]
    assert page.protection.sheet
    assert forms[0].name == "1033530001 บ้านทดสอบ 1.xlsx"
    assert page.cell(HEAD + 1, labels.index("รายการตามราคากลาง") + 1).protection.locked
    assert not page.cell(HEAD + 1, labels.index("จำนวน") + 1).protection.locked
    assert page.cell(HEAD + 1, labels.index("รายการนอกเกณฑ์") + 1).protection.locked
    assert not page.cell(HEAD + 3, labels.index("รายการนอกเกณฑ์") + 1).protection.locked
    assert "DDR4" in str(listed["D2"].value)


def test_a_year_without_a_list_has_no_form(given: Ict, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        survey.write_forms(given.file, YEAR + 1, tmp_path)


def test_forms_left_empty_ask_for_nothing(given: Ict, forms: list[Path]) -> None:
    plan = survey.prepare(given.file, forms[0].parent)
    assert (len(plan.plans), plan.wanted, plan.left) == (2, [], ())
    assert survey.apply(given.file, plan) is None


def test_a_folder_comes_back_in_one_step_and_again_changes_nothing(given: Ict, forms: list[Path]) -> None:
    fill(forms[0], 1, quantity=3, reason="ห้องคอมพิวเตอร์ไม่พอ", priority="๑", kind="เพิ่มจำนวน")
    fill(forms[1], 2, quantity=2, reason="เครื่องเดิมชำรุด", own_price=8_000.5, over_reason="ต้องพิมพ์สองหน้า")
    plan = survey.prepare(given.file, forms[0].parent)
    assert plan.count(Outcome.NEW) == 2
    assert not records.count(given.file, Query("ict_need"))
    steps = len(given.file.undoable)
    survey.apply(given.file, plan)
    assert len(given.file.undoable) == steps + 1
    found = {one.who: one for one in records.every(given.file, IctNeed)}
    first, second = found["บ้านทดสอบ 1"], found["บ้านทดสอบ 2"]
    assert (first.total, first.kind, first.priority, first.state) == (5_099_997, "more", 1, "draft")
    assert second.total == 1_600_100
    assert survey.prepare(given.file, forms[0].parent).count(Outcome.SAME) == 2
    fill(forms[0], 1, quantity=4)
    again = survey.prepare(given.file, forms[0])
    assert again.count(Outcome.CHANGED) == 1
    survey.apply(given.file, again)
    assert records.count(given.file, Query("ict_need")) == 2


def test_faults_are_told_with_their_places_and_the_rest_is_taken(given: Ict, forms: list[Path]) -> None:
    fill(forms[0], 1, quantity=3)
    fill(forms[0], 2, quantity=1, reason="ชำรุด", own_price=9_999)
    fill(forms[0], 3, own_item="จอสัมผัส", quantity=1, reason="สอน", own_price=10, justification="ผู้ขายรายเดียว")
    fill(forms[1], 1, quantity="สาม", reason="ไม่พอ")
    plan = survey.prepare(given.file, forms[0].parent)
    told = {(fault.row, fault.label) for book in plan.plans for fault in book.faults}
    assert told == {
        (HEAD + 1, "เหตุผลความจำเป็น"),
        (HEAD + 2, "เหตุผลที่ราคาสูงกว่า"),
        (HEAD + 1, "จำนวน"),
    }
    survey.apply(given.file, plan)
    assert [one.own_item for one in records.every(given.file, IctNeed)] == ["จอสัมผัส"]


def test_a_copy_of_a_form_is_not_taken_twice_and_junk_is_told(
    given: Ict, forms: list[Path], tmp_path: Path
) -> None:
    fill(forms[0], 1, quantity=1, reason="ชำรุด")
    folder = forms[0].parent
    (folder / "สำเนา.xlsx").write_bytes(forms[0].read_bytes())
    (folder / "เสีย.xlsx").write_bytes(b"PK not a workbook")
    plan = survey.prepare(given.file, folder)
    assert {one.name for one in plan.left} == {"สำเนา.xlsx", "เสีย.xlsx"}
    assert len(plan.wanted) == 1
    (tmp_path / "ว่าง").mkdir()
    with pytest.raises(UserError):
        survey.prepare(given.file, tmp_path / "ว่าง")


def test_what_is_in_the_request_is_not_overwritten_by_a_form(given: Ict, forms: list[Path]) -> None:
    fill(forms[0], 1, quantity=1, reason="ชำรุด")
    survey.apply(given.file, survey.prepare(given.file, forms[0]))
    (need,) = records.every(given.file, IctNeed)
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [need.id], state)
    fill(forms[0], 1, quantity=9)
    plan = survey.prepare(given.file, forms[0])
    assert plan.count(Outcome.FAULTY) == 1
    assert survey.apply(given.file, plan) is None
