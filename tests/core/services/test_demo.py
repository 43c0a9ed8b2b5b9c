"""The demonstration office: the same for the same seed and day, believable, and sound."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person, WorkGroup
from planner_desktop.domain.queries import Query
from planner_desktop.domain.rules import check
from planner_desktop.errors import FileProblem, Stopped
from planner_desktop.messages import Message
from planner_desktop.services import attachments, demo, history, records, saved_filters
from planner_desktop.services.administration import registers, report
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety.checking import Verdict, check_path
from planner_desktop.store.database import Database

TODAY = dt.date(2026, 11, 21)


def opened(path: Path) -> OfficeFile:
    return OfficeFile(Database.open(path))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "ตัวอย่าง.db"
    demo.create(path, today=TODAY)
    return path


@pytest.fixture(scope="module")
def office_of_demo(made: Path) -> Iterator[OfficeFile]:
    file = opened(made)
    file.actor = next(one.id for one in records.every(file, Person) if one.order == 1)
    yield file
    file.close()


_MOMENT = re.compile(r"issued_at=datetime\.datetime\([^)]*\)")


def facts(path: Path) -> list[object]:
    """Everything but the ids of attachments and the moments of the history."""
    file = opened(path)
    try:
        file.actor = records.every(file, Person)[0].id
        kinds = (IncomingLetter, OutgoingLetter, School, Person, Agency, WorkGroup)
        found = [one for kind in kinds for one in records.every(file, kind)]
        steps = [(entry.actor_name, str(entry.label)) for entry in history.recent(file)]
        return [*(_MOMENT.sub("", str(one).split(", files=")[0]) for one in found), *sorted(steps)]
    finally:
        file.close()


def test_it_is_a_sound_file(made: Path) -> None:
    assert check_path(made, full=True).verdict is Verdict.SOUND


def test_the_same_seed_and_day_give_the_same_office(made: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again.db", tmp_path / "other.db"
    demo.create(again, today=TODAY)
    demo.create(other, seed=2, today=TODAY)
    assert facts(again) == facts(made)
    assert facts(other) != facts(made)


def test_it_has_what_an_office_has(office_of_demo: OfficeFile) -> None:
    counted = {
        name: records.count(office_of_demo, Query(name))
        for name in ("school", "agency", "person", "work_group")
    }
    assert counted == {"school": 148, "agency": 25, "person": 7, "work_group": 6}
    assert records.single(office_of_demo, OfficeProfile).short_name == "สพป.ตัวอย่าง เขต 1"
    assert len(records.every(office_of_demo, IncomingLetter)) == 400
    assert len(records.every(office_of_demo, OutgoingLetter)) > 153


def test_every_record_keeps_its_own_rules(office_of_demo: OfficeFile) -> None:
    for kind in (IncomingLetter, OutgoingLetter, School, Person, Agency, WorkGroup, OfficeProfile):
        for record in records.every(office_of_demo, kind):
            assert check(record) == (), record


def test_school_codes_and_names_stand_once_and_belong_to_no_province(office_of_demo: OfficeFile) -> None:
    schools = records.every(office_of_demo, School)
    for name in ("code10", "code8", "code6", "name"):
        values = [getattr(one, name) for one in schools]
        assert len(set(values)) == 148
    assert all(
        one.code10.startswith("99") and one.code8.startswith("99") and one.code6.startswith("99")
        for one in schools
    )


@pytest.mark.parametrize("code", ["incoming", "outgoing", "circular", "memo"])
@pytest.mark.parametrize("year", [2568, 2569])
def test_numbers_run_without_gaps_within_each_year(office_of_demo: OfficeFile, code: str, year: int) -> None:
    told = report.report(office_of_demo, code, year)
    assert (told.start, told.highest) == (1, told.count)
    assert told.count > 5
    assert {one.finding for one in told.lines} <= {report.Finding.VOIDED}


def test_the_other_registers_have_something_to_explain(office_of_demo: OfficeFile) -> None:
    found = {one.finding for told in report.reports(office_of_demo, 2569) for one in told.lines}
    assert found == {
        report.Finding.GAP,
        report.Finding.VOIDED,
        report.Finding.BACK_DATED,
        report.Finding.UNUSED,
    }
    states = [one.state for one in registers.states(office_of_demo, 2569, TODAY)]
    assert set(states) == {registers.OPEN}


def test_drafts_have_neither_number_nor_date(office_of_demo: OfficeFile) -> None:
    letters = records.every(office_of_demo, OutgoingLetter)
    drafts = [one for one in letters if one.status != "sent"]
    assert drafts
    assert {(one.register_no, one.dated, one.number) for one in drafts} == {(None, None, "")}
    assert all(one.number and one.issued_at for one in letters if one.status == "sent")


def test_letters_tell_a_believable_story(office_of_demo: OfficeFile) -> None:
    letters = records.every(office_of_demo, IncomingLetter)
    waiting = [one for one in letters if one.status in ("received", "assigned")]
    late = [one for one in waiting if one.due_on and one.due_on < TODAY]
    assert 3 <= len(late) <= 30
    assert any(one.status == "received" and one.assignee is None for one in waiting)
    assert sum(one.secrecy == "secret" for one in letters) >= 3
    assert sum(bool(one.related) for one in letters) >= 5
    assert len({one.subject for one in letters}) > 150
    assert all(
        one.dated is None or one.received_on is None or one.dated <= one.received_on for one in letters
    )


def test_answers_follow_what_they_answer(office_of_demo: OfficeFile) -> None:
    asked = {one.id: one for one in records.every(office_of_demo, IncomingLetter)}
    sent = [one for one in records.every(office_of_demo, OutgoingLetter) if one.status == "sent"]
    answers = [one for one in sent if one.reply_to]
    assert len(answers) >= 60
    for answer in answers:
        letter = asked[answer.reply_to] if answer.reply_to else None
        assert letter is not None
        assert letter.received_on is not None
        assert answer.dated is not None
        assert (letter.status, answer.dated >= letter.received_on) == ("answered", True)


def test_history_filter_and_attachments_have_something_to_show(office_of_demo: OfficeFile) -> None:
    entries = history.recent(office_of_demo)
    assert len({entry.step for entry in entries}) >= 10
    assert {entry.actor_name for entry in entries} >= {"นางอรุณวรรณ แบบอย่างดี", "นางสมใจ ตัวอย่างงาม"}
    (kept,) = saved_filters.of_list(office_of_demo, "incoming_letter")
    query = saved_filters.from_json("incoming_letter", kept.query)
    assert records.count(office_of_demo, query) > 0
    attached = [one for letter in records.every(office_of_demo, IncomingLetter) for one in letter.files]
    assert len(attached) == 10
    assert attachments.data(office_of_demo, attached[0]).startswith(b"%PDF-1.4")
    voided = [one.void_reason for one in records.every(office_of_demo, OutgoingLetter) if one.void_reason]
    assert voided == ["ออกเลขซ้ำกับเรื่องเดิม"]


def test_scale_multiplies_the_letters_and_the_first_day_of_a_year_works(tmp_path: Path) -> None:
    path = tmp_path / "ก.db"
    demo.create(path, scale=3, today=dt.date(2026, 1, 1))
    file = opened(path)
    try:
        rows = records.ids(file, Query("outgoing_letter"))
        assert len(rows) >= 453
    finally:
        file.close()


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, of: int, doing: Message) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        demo.create(tmp_path / "ก.db", today=TODAY, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "ก.db"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem):
        demo.create(path, today=TODAY)
    assert path.read_bytes() == b"mine"
