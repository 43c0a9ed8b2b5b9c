"""One letter to many: places filled, gaps found before a number is taken, numbers in one step."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.merging import issuing, places, recipients
from planner_desktop.services.papers import merged
from tests.core.documents.reading import drawn, pages_of
from tests.core.services.keeping.staging import equip

DAY = bangkok_today()
BODY = "ขอจัดสรรเงินให้โรงเรียน{ชื่อโรงเรียน} ผู้อำนวยการ {ผู้อำนวยการ} อำเภอ{อำเภอ}\n\nจึงเรียนมาเพื่อทราบ"


@pytest.fixture
def merge(office: OfficeFile) -> LetterMerge:
    """Three schools and a letter to them."""
    equip(office)
    for number, (name, director) in enumerate(
        (("บ้านหนึ่ง", "นายเอก"), ("บ้านสอง", "นางโท"), ("บ้านสาม", "นายตรี")), start=1
    ):
        school = School(code10=f"10335300{number:02}", name=name, director=director, district="เมือง")
        records.save(office, school)
    records.save(office, Agency(name="ศึกษาธิการจังหวัดทดลอง", addressee="ศึกษาธิการจังหวัดทดลอง"))
    made = LetterMerge(
        subject="แจ้งการจัดสรรงบประมาณ",
        dated=DAY,
        addressee="ผู้อำนวยการโรงเรียน{ชื่อโรงเรียน}",
        body=BODY,
        signer="นายสมมุติ ทดลอง",
        signer_position="ผู้อำนวยการสำนักงานเขต",
    )
    return records.save(office, made)


def to_all(office: OfficeFile, merge: LetterMerge) -> LetterMerge:
    schools = records.every(office, School)
    recipients.choose(office, merge, "school", [one.id for one in schools])
    return records.get(office, LetterMerge, merge.id)


def test_places_are_found_once_and_unknown_ones_stay() -> None:
    assert places.named("{ก} {ข}", "{ ก } {}") == ["ก", "ข"]
    assert places.filled("ถึง { ก } และ {ค}", {"ก": "หนึ่ง"}) == "ถึง หนึ่ง และ {ค}"
    assert places.filled("{ก}", {"ก": "{ข}", "ข": "ซ้อน"}) == "{ข}"  # words are not filled again


def test_each_school_gets_its_own_number(office: OfficeFile, merge: LetterMerge) -> None:
    now = to_all(office, merge)
    letters = issuing.issue(office, now.id)
    assert [one.register_no for one in letters] == [1, 2, 3]
    assert {one.addressee for one in letters} == {
        "ผู้อำนวยการโรงเรียนบ้านหนึ่ง",
        "ผู้อำนวยการโรงเรียนบ้านสอง",
        "ผู้อำนวยการโรงเรียนบ้านสาม",
    }
    found = recipients.of_merge(office, merge.id)
    assert [one.letter for one in found] == [one.id for one in letters]
    assert "นายเอก" in next(one for one in letters if "หนึ่ง" in one.addressee).body
    assert records.get(office, LetterMerge, merge.id).status == "issued"
    with pytest.raises(UserError, match="ออกเลขแล้ว"):
        issuing.issue(office, merge.id)


def test_one_circular_number_for_all(office: OfficeFile, merge: LetterMerge) -> None:
    now = to_all(office, records.save(office, replace(merge, numbering="circular")))
    (letter,) = issuing.issue(office, now.id)
    assert (letter.kind, letter.addressee) == ("circular", "ผู้รับตามบัญชีแนบท้าย 3 ราย")
    assert {one.letter for one in recipients.of_merge(office, merge.id)} == {letter.id}
    assert len(records.every(office, OutgoingLetter)) == 1
    text = pages_of(drawn(merged.letters(office, now))[0])
    assert all("ศธ ๐๔๙๙๙/ว ๑" in page for page in text)


def test_nothing_is_numbered_while_a_word_is_missing(office: OfficeFile, merge: LetterMerge) -> None:
    school = next(one for one in records.every(office, School) if one.name == "บ้านสอง")
    records.save(office, replace(school, director=""))
    now = to_all(office, merge)
    now = records.save(office, replace(now, body=f"{BODY} {{จำนวนเงิน}}"))
    lacking = {one.recipient.name: one.names for one in issuing.missing(office, now)}
    assert lacking["โรงเรียนบ้านสอง"] == ("ผู้อำนวยการ", "จำนวนเงิน")
    assert lacking["โรงเรียนบ้านหนึ่ง"] == ("จำนวนเงิน",)
    with pytest.raises(UserError, match="3 ราย"):
        issuing.issue(office, now.id)
    assert records.every(office, OutgoingLetter) == []


def test_nobody_to_receive_it(office: OfficeFile, merge: LetterMerge) -> None:
    with pytest.raises(UserError, match="ยังไม่ได้เลือกผู้รับ"):
        issuing.issue(office, merge.id)
    with pytest.raises(UserError, match="ยังไม่ได้เลือกผู้รับ"):
        merged.letters(office, merge)


def test_undo_voids_every_number(office: OfficeFile, merge: LetterMerge) -> None:
    issuing.issue(office, to_all(office, merge).id)
    history.undo(office)
    assert [bool(one.void_reason) for one in records.every(office, OutgoingLetter)] == [True] * 3
    assert records.get(office, LetterMerge, merge.id).status == "draft"
    assert {one.letter for one in recipients.of_merge(office, merge.id)} == {None}
    again = issuing.issue(office, merge.id)
    assert [one.register_no for one in again] == [4, 5, 6]


def test_what_went_out_stays_as_it_went(office: OfficeFile, merge: LetterMerge) -> None:
    issuing.issue(office, to_all(office, merge).id)
    now = records.get(office, LetterMerge, merge.id)
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.save(office, replace(now, body="อย่างอื่น"))
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.remove(office, recipients.of_merge(office, merge.id)[0])
    assert records.save(office, replace(now, note="ส่งทางไปรษณีย์")).note
    copy = records.save(office, records.duplicate(now))
    assert copy.status == "draft"


def sheet(folder: Path, *rows: tuple[str | int | float | dt.date | None, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    target = folder / "รายชื่อ.xlsx"
    book.save(target)
    return target


def test_columns_of_a_sheet_fill_places(office: OfficeFile, merge: LetterMerge, tmp_path: Path) -> None:
    source = sheet(
        tmp_path,
        ("ชื่อโรงเรียน", "จำนวนเงิน", "ปี", "วันที่โอน", "รหัส"),
        ("โรงเรียนบ้านหนึ่ง", 15000, 2570, dt.date(2026, 12, 1), "0012"),
        ("บ้าน สอง", 1250.5, 2570, None, 7),
        ("ไม่รู้จัก", 1, 2570, "1 ธ.ค.", ""),
    )
    assert recipients.from_sheet(office, merge, source) == 3
    found = recipients.of_merge(office, merge.id)
    words = recipients.words_for(office, found)
    assert [one["จำนวนเงิน"] for one in words] == ["15,000", "1,250.50", "1"]
    assert (words[0]["ปี"], words[0]["วันที่โอน"], words[0]["รหัส"]) == ("2570", "1 ธันวาคม 2569", "0012")
    assert words[1]["ผู้อำนวยการ"] == "นางโท"  # linked by its name
    assert [one.school is not None for one in found] == [True, True, False]
    now = records.get(office, LetterMerge, merge.id)
    assert now.source == "sheet"
    assert {one.recipient.name: one.names for one in issuing.missing(office, now)} == {
        "ไม่รู้จัก": ("ผู้อำนวยการ", "อำเภอ")
    }
    assert "จำนวนเงิน" in recipients.offered(office, now)


def test_sheets_that_cannot_be_used_say_why(office: OfficeFile, merge: LetterMerge, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ซ้ำกัน: ก"):
        recipients.from_sheet(office, merge, sheet(tmp_path, ("ก", "ก"), (1, 2)))
    with pytest.raises(UserError, match="มีแต่หัวตาราง"):
        recipients.from_sheet(office, merge, sheet(tmp_path, ("ก", "ข")))
    with pytest.raises(UserError, match="ไม่พบหัวตาราง"):
        recipients.from_sheet(office, merge, sheet(tmp_path))
    assert recipients.of_merge(office, merge.id) == []


def test_choosing_again_takes_the_place_of_those_before(office: OfficeFile, merge: LetterMerge) -> None:
    to_all(office, merge)
    agency = records.every(office, Agency)[0]
    recipients.choose(office, records.get(office, LetterMerge, merge.id), "agency", [agency.id, agency.id])
    (only,) = recipients.of_merge(office, merge.id)
    assert (only.name, only.agency) == (agency.name, agency.id)


def test_the_set_has_a_letter_for_each(office: OfficeFile, merge: LetterMerge, tmp_path: Path) -> None:
    long = "\n\n".join(f"ย่อหน้าที่ {number} {'ข้อความยาวของหนังสือฉบับนี้ ' * 12}" for number in range(8))
    now = to_all(office, records.save(office, replace(merge, body=f"{BODY}\n\n{long}", urgency="urgent")))
    draft = pages_of(drawn(merged.letters(office, now))[0])
    assert all("ร่าง" in page for page in draft)
    issuing.issue(office, now.id)
    target = tmp_path / "ชุด.pdf"
    papers.export(office, "merged-letters", target, {"id": now.id.hex})
    pages = pages_of(target.read_bytes())
    assert len(pages) == 6
    for first, number in ((0, "๑"), (2, "๒"), (4, "๓")):
        assert f"ศธ ๐๔๙๙๙/{number}" in pages[first]
        assert "ด่วน" in pages[first]
        assert "- ๒ -" not in pages[first]
        assert "- ๒ -" in pages[first + 1]  # every letter counts its own pages
        assert "ร่าง" not in pages[first]
    word = tmp_path / "ชุด.docx"
    papers.export(office, "merged-letters", word, {"id": now.id.hex})
    made = Document(str(word))
    assert len(made.sections) == 3
    assert sum("ผู้อำนวยการโรงเรียน" in one.text for one in made.paragraphs) == 3


def test_one_recipient_alone_as_a_preview(office: OfficeFile, merge: LetterMerge) -> None:
    now = to_all(office, merge)
    second = recipients.of_merge(office, now.id)[1]
    (page,) = pages_of(drawn(merged.letters(office, now, second.id))[0])
    assert second.name in page


def test_the_list_of_recipients_names_their_numbers(
    office: OfficeFile, merge: LetterMerge, tmp_path: Path
) -> None:
    now = to_all(office, merge)
    issuing.issue(office, now.id)
    target = tmp_path / "บัญชี.xlsx"
    papers.export(office, "merge-recipients", target, {"id": now.id.hex})
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[2] for row in rows[1:]] == ["ศธ 04999/1", "ศธ 04999/2", "ศธ 04999/3"]


def test_two_hundred_letters_are_one_step(office: OfficeFile, merge: LetterMerge) -> None:
    with office.change("โรงเรียน") as change:
        for number in range(197):
            change.save(
                School(code10=f"20335{number:05}", name=f"ทดสอบ {number}", director="นายก", district="เมือง")
            )
    now = to_all(office, merge)
    letters = issuing.issue(office, now.id)
    assert [one.register_no for one in letters] == list(range(1, 201))
    assert len(office.undoable[-1].rows) == 401  # letters, recipients, the merge
    assert records.every(office, MergeRecipient)[0].letter is not None


def test_every_letter_bears_the_level_of_secrecy(
    office: OfficeFile, merge: LetterMerge, tmp_path: Path
) -> None:
    clerk = office.actor
    with pytest.raises(Invalid, match="แก้ไข"):
        records.save(office, replace(merge, secrecy="most_secret"))
    with pytest.raises(Invalid, match="แก้ไข"):
        records.save(office, replace(merge, secrecy="secret", author=None))
    now = to_all(office, records.save(office, replace(merge, secrecy="secret", author=clerk)))
    papers.export(office, "merged-letters", tmp_path / "ทุกฉบับ.pdf", {"id": now.id.hex})
    assert all("ลับ" in page for page in pages_of((tmp_path / "ทุกฉบับ.pdf").read_bytes()))
    assert {one.secrecy for one in issuing.issue(office, now.id)} == {"secret"}
    office.actor = None
    assert records.count(office, Query("letter_merge")) == 0
    assert records.count(office, Query("outgoing_letter")) == 0
