"""Files inside the document: once per content, limited in size, checked when read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import new_id
from planner_desktop.errors import NotFound, UserError, WorldError
from planner_desktop.services import attachments, history, records, settings
from planner_desktop.services.attachments import Loose
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety.checking import Verdict, check
from planner_desktop.store import rows


def test_a_file_comes_back_as_it_went_in(office: OfficeFile, tmp_path: Path) -> None:
    source = tmp_path / "บัญชีจัดสรร ภาคเรียนที่ 2.pdf"
    source.write_bytes(b"%PDF-1.7 invented")
    kept = attachments.add_path(office, source)
    assert attachments.data(office, kept.id) == b"%PDF-1.7 invented"
    assert [one.name for one in attachments.facts(office, [kept.id])] == [source.name]
    target = tmp_path / "คัดลอก.pdf"
    attachments.save_to(office, kept.id, target)
    assert target.read_bytes() == source.read_bytes()


def test_the_same_content_is_stored_once(office: OfficeFile) -> None:
    first = attachments.add(office, "ก.txt", b"same")
    second = attachments.add(office, "ข.txt", b"same")
    assert first.id != second.id
    with office.database.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(rows.content)) == 1


def test_a_file_over_the_limit_is_refused_with_both_sizes(office: OfficeFile) -> None:
    settings.put(office, settings.ATTACHMENT_LIMIT, "1")
    with pytest.raises(UserError, match=r"1\.5 เมกะไบต์.*1 เมกะไบต์"):
        attachments.add(office, "ใหญ่.bin", bytes(3 * attachments.MEGABYTE // 2))
    attachments.add(office, "พอดี.bin", bytes(attachments.MEGABYTE))


def test_200_megabytes_are_refused_unread(
    office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan of a whole book: its size is told at once, its bytes are not taken into memory."""
    scan = tmp_path / "สแกนทั้งเล่ม.pdf"
    with scan.open("wb") as stream:
        stream.truncate(200 * attachments.MEGABYTE)

    def read(_path: Path) -> bytes:
        raise AssertionError

    monkeypatch.setattr(Path, "read_bytes", read)
    with pytest.raises(UserError, match=r"200\.0 เมกะไบต์"):
        attachments.add_path(office, scan)


def test_an_empty_file_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="ว่างเปล่า"):
        attachments.add(office, "ว่าง.txt", b"")


def test_a_missing_source_is_told(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="ไม่มีอยู่"):
        attachments.add_path(office, tmp_path / "ไม่มีอยู่.pdf")


def test_damaged_content_is_told_not_given(office: OfficeFile) -> None:
    kept = attachments.add(office, "ก.txt", b"sound")
    with office.database.transaction() as connection:
        connection.execute(update(rows.content).values(data=b"flipped"))
    with pytest.raises(WorldError, match="เสียหาย"):
        attachments.data(office, kept.id)


def test_an_unknown_attachment(office: OfficeFile) -> None:
    with pytest.raises(NotFound):
        attachments.data(office, new_id())


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../Windows/system32/งบ.pdf", "งบ.pdf"),
        ("D:\\งาน\\หนังสือ.pdf", "หนังสือ.pdf"),
        ("งบ\u202efdp.exe", "งบfdp.exe"),
        ("con.txt", "_con.txt"),
        ("ก<ข>:ค?.txt", "ก_ข__ค_.txt"),
        ("...", "file"),
        ("ก" * 300 + ".pdf", "ก" * 146 + ".pdf"),
    ],
)
def test_names_keep_no_path_and_no_trick(office: OfficeFile, given: str, kept: str) -> None:
    assert attachments.add(office, given, b"plain words").name == kept


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("หนังสือ.pdf", b"PK\x03\x04 a workbook", "Office"),
        ("รูป.jpg", b"MZ a program", "โปรแกรม"),
        ("ตาราง.xlsx", b"\x89PNG", "PNG"),
    ],
)
def test_contents_under_a_false_ending_are_refused(
    office: OfficeFile, name: str, data: bytes, says: str
) -> None:
    with pytest.raises(UserError, match=says):
        attachments.add(office, name, data)


def contents(office: OfficeFile) -> int:
    with office.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(rows.content)) or 0


def test_what_no_record_names_is_loose_and_swept(office: OfficeFile) -> None:
    used = attachments.add(office, "ใช้.txt", b"used").id
    attachments.add(office, "ค้าง.txt", b"12345")
    records.save(office, Person(first_name="มาลี", last_name="ใจดี", files=(used,)))
    assert attachments.loose(office) == Loose(1, 5)
    report = check(office.database, full=True)
    assert (report.verdict, report.loose) == (Verdict.SOUND, 1)
    assert report.remark
    assert attachments.sweep(office) == Loose(1, 5)
    assert attachments.loose(office) == Loose(0, 0)
    assert (contents(office), attachments.data(office, used)) == (1, b"used")
    assert check(office.database, full=True).remark is None


def test_content_that_another_attachment_shares_survives(office: OfficeFile) -> None:
    used = attachments.add(office, "หนึ่ง.txt", b"same").id
    loose = attachments.add(office, "สอง.txt", b"same").id
    records.save(office, Person(first_name="มาลี", last_name="ใจดี", files=(used,)))
    attachments.sweep(office)
    assert attachments.data(office, used) == b"same"
    with pytest.raises(NotFound):
        attachments.data(office, loose)


def test_what_only_the_history_names_survives(office: OfficeFile) -> None:
    """Undo, and restoring a former value, bring the file back."""
    scan = attachments.add(office, "สำเนา.pdf", b"scan").id
    person = records.save(office, Person(first_name="มาลี", last_name="ใจดี", files=(scan,)))
    records.save(office, replace(person, files=()))
    attachments.sweep(office)
    attachments.discard(office, (scan,))
    history.undo(office)
    assert records.get(office, Person, person.id).files == (scan,)
    assert attachments.data(office, scan) == b"scan"


def test_a_session_sweeps_only_what_was_there_before_it(office: OfficeFile) -> None:
    """A form open now may hold what was attached since; nothing is written where nothing is loose."""
    attachments.add(office, "กำลังกรอก.txt", b"draft")
    written = office.database.writes
    assert attachments.sweep(office, dt.datetime(2020, 1, 1)).count == 0  # noqa: DTZ001 - moments have no zone
    assert office.database.writes == written
    assert attachments.loose(office).count == 1
