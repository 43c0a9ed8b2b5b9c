"""The file of every released schema opens in the present program: backed up, upgraded, nothing lost."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.cli import main
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.duties import Duty, DutyPerson
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.work import Law, WorkItem
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.records import title_of, values
from planner_desktop.domain.registry import RECORDS
from planner_desktop.services import attachments, history, records, saved_filters, search, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety.backups import Reason, State, default_folder, list_backups, verify
from planner_desktop.services.safety.checking import Verdict, check_path
from planner_desktop.services.safety.opening import open_office
from planner_desktop.store.header import look
from planner_desktop.store.migrations import newest
from tests.files.small_office import FOLDER, SCAN

OLD = sorted(FOLDER.glob("schema-*.db"))


def schema_of(path: Path) -> int:
    """As the name says."""
    return int(path.stem.removeprefix("schema-"))


@pytest.fixture(params=OLD, ids=[one.stem for one in OLD])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """One of the kept files under an office's name."""
    path = tmp_path / f"สำนักงาน {schema_of(request.param)}.db"
    shutil.copy(request.param, path)
    return path


@pytest.fixture
def file(old: Path) -> Iterator[OfficeFile]:
    """The same, opened by the present program."""
    with open_office(old).database as database:
        yield OfficeFile(database)


def test_every_released_schema_has_its_file() -> None:
    """A new schema is frozen by its file: `python -m tests.files.small_office` at its release."""
    assert [schema_of(one) for one in OLD] == list(range(1, len(OLD) + 1))
    assert [look(one, newest()).schema for one in OLD] == [schema_of(one) for one in OLD]
    assert newest() - 1 <= len(OLD) <= newest()


def test_an_old_file_is_backed_up_before_it_is_upgraded(old: Path) -> None:
    before, was = old.read_bytes(), look(old, newest()).schema
    with open_office(old).database as database:
        assert database.schema == newest()
    if was == newest():
        assert old.read_bytes() == before
        return
    (backup,) = list_backups(default_folder(old))
    assert (backup.reason, backup.schema, verify(backup)) == (Reason.UPGRADE, was, State.VERIFIED)
    with closing(sqlite3.connect(backup.path)) as raw, closing(sqlite3.connect(old)) as upgraded:
        count = "SELECT count(*) FROM history_change"
        assert raw.execute(count).fetchone() == upgraded.execute(count).fetchone()


def test_an_upgraded_file_is_sound_to_the_tool(
    old: Path, file: OfficeFile, capsys: pytest.CaptureFixture[str]
) -> None:
    file.close()
    report = check_path(old, full=True)
    assert (report.verdict, report.messages) == (Verdict.SOUND, ())
    assert main(["check", str(old), "--full"]) == 0
    assert not capsys.readouterr().err


def test_the_people_and_places_are_as_they_were(file: OfficeFile) -> None:
    profile = records.single(file, OfficeProfile)
    assert profile.name == "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมมติ เขต 9"
    (clerk,) = records.every(file, Person)
    assert title_of(clerk) == "นางสาวมาลี ใจดี"
    assert clerk.since == dt.date(2024, 10, 1)
    (school,) = records.every(file, School)
    assert (school.code10, school.distance_km) == ("1033530001", 12)


def test_the_letters_are_as_they_were(file: OfficeFile) -> None:
    (clerk,) = records.every(file, Person)
    void, asked = records.every(file, IncomingLetter)
    assert (asked.register_no, asked.subject) == (1, "ขอข้อมูลโรงเรียนขนาดเล็ก")
    assert (asked.received_on, asked.due_on) == (dt.date(2026, 10, 5), dt.date(2026, 10, 20))
    assert (asked.assignee, asked.urgency, asked.void_reason) == (clerk.id, "urgent", "")
    assert (void.register_no, void.void_reason) == (2, "ลงซ้ำกับเลขก่อนหน้า")
    (sent,) = records.every(file, OutgoingLetter)
    assert (sent.reply_to, sent.author, sent.version) == (asked.id, clerk.id, 2)


def test_the_attached_files_are_as_they_were(file: OfficeFile) -> None:
    asked = records.every(file, IncomingLetter)[1]
    assert [one.name for one in attachments.facts(file, asked.files)] == ["หนังสือนำ.pdf", "สำเนา.pdf"]
    assert [attachments.data(file, one) for one in asked.files] == [SCAN, SCAN]


def test_the_work_and_the_duties_are_as_they_were(file: OfficeFile) -> None:
    (item,) = records.every(file, WorkItem)
    (law,) = records.every(file, Law)
    assert (item.number, item.laws) == ("1.1", (law.id,))
    (task,) = records.every(file, Task)
    assert (task.item, task.due_on, task.status) == (item.id, dt.date(2026, 10, 30), "waiting")
    (given,) = records.every(file, DutyPerson)
    assert given.substitutes == (given.person,)
    duties = {one.words: one for one in records.every(file, Duty)}
    assert duties["รับหนังสือ"].parent == duties["งานสารบรรณ"].id


def test_the_offices_own_words_are_as_they_were(file: OfficeFile) -> None:
    assert settings.whole(file, settings.BACKUP_MINUTES) == 45
    assert [one.label for one in saved_filters.of_list(file, "incoming_letter")] == ["ยังไม่ตอบ"]


def test_history_is_read_and_goes_on(file: OfficeFile) -> None:
    (sent,) = records.every(file, OutgoingLetter)
    changed, added = history.of_record(file, "outgoing_letter", sent.id)
    assert (changed.value("subject", before=True), changed.actor_name) == ("ส่งข้อมูล", "นางสาวมาลี ใจดี")
    assert added.before is None
    restored = history.restore_value(file, changed, "subject")
    assert values(restored)["subject"] == "ส่งข้อมูล"


def test_search_finds_what_was_written_before(file: OfficeFile) -> None:
    found = {one.record_name for one in search.find(file, "โรงเรียนขนาดเล็ก")}
    assert found == {"incoming_letter", "outgoing_letter"}


def test_every_record_of_the_file_can_be_read_and_saved_again(file: OfficeFile) -> None:
    with file.change("บันทึกซ้ำ") as change:
        for kind in RECORDS:
            for record in records.every(file, kind):
                assert change.save(record) == record
