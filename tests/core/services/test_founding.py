"""Making a new office's file: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import FileFault, FileProblem, Invalid, Stopped, UserError, WorldError
from planner_desktop.messages import Message
from planner_desktop.services import attachments, choices, founding, history, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.founding import NewOffice
from planner_desktop.services.safety import opening

PROFILE = OfficeProfile(name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1", short_name="สพป.ตัวอย่าง 1")
PEOPLE = (
    Person(prefix="นาง", first_name="มาลี", last_name="ใจดี", position="นักวิเคราะห์นโยบายและแผน"),
    Person(prefix="นาย", first_name="สมหมาย", last_name="ตั้งใจ", position="ครูช่วยราชการ"),
)


def made(path: Path, office: NewOffice) -> OfficeFile:
    return OfficeFile(opening.open_office(founding.found(path, office)).database)


def test_everything_asked_is_in_the_file(tmp_path: Path) -> None:
    emblem = tmp_path / "ตรา.png"
    emblem.write_bytes(b"\x89PNG picture")
    groups = founding.shipped_work_groups()
    office = NewOffice(PROFILE, PEOPLE, groups, {settings.FIRST_YEAR: "2570"}, emblem)
    file = made(tmp_path / "ใหม่.db", office)
    try:
        profile = records.single(file, OfficeProfile)
        assert profile.short_name == "สพป.ตัวอย่าง 1"
        assert attachments.data(file, profile.emblem[0]) == b"\x89PNG picture"
        assert settings.whole(file, settings.FIRST_YEAR) == 2570
        assert [one.name for one in records.every(file, WorkGroup)] == list(founding.WORK_GROUPS)
        assert [(one.order, one.first_name) for one in records.every(file, Person)] == [
            (1, "มาลี"),
            (2, "สมหมาย"),
        ]
        labels = [entry.label for entry in history.recent(file, limit=1_000)]
        assert len(set(labels)) == 11  # one unit of work per step
    finally:
        file.close()


def test_a_word_that_the_shipped_list_lacks_is_offered_from_now_on(tmp_path: Path) -> None:
    file = made(tmp_path / "ใหม่.db", NewOffice(PROFILE, PEOPLE))
    try:
        assert "ครูช่วยราชการ" in [one.label for one in choices.entries(file, "position")]
    finally:
        file.close()


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "เดิม.db"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem) as told:
        founding.found(path, NewOffice(PROFILE))
    assert told.value.fault is FileFault.EXISTS
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("part", ["profile", "emblem"])
def test_a_failure_leaves_no_file(tmp_path: Path, part: str) -> None:
    office = NewOffice(OfficeProfile() if part == "profile" else PROFILE)
    if part == "emblem":
        office = NewOffice(PROFILE, emblem=tmp_path / "หาย.png")
    folder = tmp_path / "ว่าง"
    folder.mkdir()
    with pytest.raises((Invalid, WorldError)):
        founding.found(folder / "ใหม่.db", office)
    assert list(folder.iterdir()) == []


def test_stopping_leaves_no_file(tmp_path: Path) -> None:
    def stop_late(done: int, of: int, doing: Message) -> None:
        if done == of - 1:
            raise Stopped

    progress: Progress = stop_late
    with pytest.raises(Stopped):
        founding.found(tmp_path / "ใหม่.db", NewOffice(PROFILE, PEOPLE), progress)
    assert list(tmp_path.iterdir()) == []


def test_people_are_read_from_a_sheet_and_its_faults_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["คำนำหน้า", "ชื่อ", "นามสกุล"], ["นาง", "มาลี", "ใจดี"], ["นาย", "สมหมาย", None]):
        sheet.append(row)
    source = tmp_path / "บุคลากร.xlsx"
    book.save(source)
    people, faults = founding.people_in_sheet(source)
    assert [one.first_name for one in people] == ["มาลี"]
    assert [(fault.row, fault.label) for fault in faults] == [(3, "นามสกุล")]


def test_a_sheet_of_something_else_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "อื่น.csv"
    source.write_text("ก,ข\n1,2\n", encoding="utf-8")
    with pytest.raises(UserError):
        founding.people_in_sheet(source)
