"""Deeds on many schools of a round: one step each, and who was left out is named with the reason."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.information.rounds import LockException, Submission
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import approving, asking, reminders, summary, taking
from planner_desktop.services.merging import issuing, recipients
from planner_desktop.services.schools import life
from planner_desktop.services.schools.life import Happening
from tests.core.documents.reading import pages_of
from tests.core.services.information.rounds import CELLS, Case, case, fill, new_round, sent_back


@pytest.fixture
def given(office: OfficeFile) -> Case:
    return case(office, schools=4)


def sent(given: Case, folder: Path, count: int) -> list[Submission]:
    """So many schools send what is right."""
    paths = sent_back(given, folder)
    for path in paths[count:]:
        path.unlink()
    for path in paths[:count]:
        fill(path, CELLS)
    taking.apply(given.file, taking.prepare(given.file, given.round.id, folder))
    held = asking.submissions(given.file, given.round.id)
    return [held[one.id] for one in given.schools[:count]]


def states(given: Case) -> list[str]:
    held = asking.submissions(given.file, given.round.id)
    return [held[one.id].state if one.id in held else "missing" for one in given.schools]


def test_many_are_approved_opened_and_sent_back_in_one_step_each(given: Case, tmp_path: Path) -> None:
    held = sent(given, tmp_path, 3)
    keys = [one.id for one in held]
    approving.approve(given.file, keys[:2])
    steps = len(given.file.undoable)
    opened = approving.unapprove(given.file, keys)
    assert len(given.file.undoable) == steps + 1
    assert [one.name for one in opened.done] == ["บ้านทดสอบ 1", "บ้านทดสอบ 2"]
    assert [(one.name, str(why)) for one, why in opened.refused] == [("บ้านทดสอบ 3", "ยังไม่ได้รับรอง")]
    approving.approve(given.file, keys[:1])
    with pytest.raises(UserError, match="เหตุผล"):
        approving.send_back(given.file, keys, " ")
    back = approving.send_back(given.file, keys, "ยอด ป.1 ไม่ตรง")
    assert [one.name for one in back.done] == ["บ้านทดสอบ 2", "บ้านทดสอบ 3"]
    assert "รับรองแล้ว" in str(back.refused[0][1])
    assert states(given) == ["approved", "returned", "returned", "missing"]


def test_many_are_excused_in_one_step_with_one_reason(given: Case) -> None:
    keys = [one.id for one in given.schools[:3]]
    steps = len(given.file.undoable)
    assert approving.excuse(given.file, given.round.id, keys, bangkok_today(), "น้ำท่วม") == 3
    assert len(given.file.undoable) == steps + 1
    assert {one.reason for one in records.every(given.file, LockException)} == {"น้ำท่วม"}
    with pytest.raises(Invalid):
        approving.excuse(given.file, given.round.id, keys, bangkok_today(), "")
    assert len(records.every(given.file, LockException)) == 3


def test_letters_to_each_late_school_are_numbered_in_one_go(given: Case, tmp_path: Path) -> None:
    sent(given, tmp_path, 1)
    merge = reminders.remind_each(given.file, given.round.id)
    assert [one.name for one in recipients.of_merge(given.file, merge.id)] == [
        f"โรงเรียนบ้านทดสอบ {number}" for number in (2, 3, 4)
    ]
    letters = issuing.issue(given.file, merge.id)
    assert len({one.number for one in letters}) == len(letters) == 3
    assert [one.addressee for one in letters] == [
        f"ผู้อำนวยการโรงเรียนบ้านทดสอบ {number}" for number in (2, 3, 4)
    ]
    assert "โรงเรียนบ้านทดสอบ 3" in letters[1].body
    assert {one.status for one in records.every(given.file, OutgoingLetter)} == {"sent"}


def test_nobody_is_reminded_when_all_have_sent(given: Case, tmp_path: Path) -> None:
    sent(given, tmp_path, 4)
    for remind in (reminders.remind, reminders.remind_each):
        with pytest.raises(UserError, match="ทุกโรงเรียนส่งข้อมูลแล้ว"):
            remind(given.file, given.round.id)


def test_the_unsent_are_listed_and_every_form_goes_out_in_one_file(given: Case, tmp_path: Path) -> None:
    sent(given, tmp_path / "กลับ", 1)
    keys = {"round": given.round.name}
    words = "".join("".join(pages_of(papers.pdf(given.file, "round-missing", keys))).split())
    assert "บ้านทดสอบ๒" in words
    assert "บ้านทดสอบ๑" not in words
    target = tmp_path / "แบบ.zip"
    papers.export(given.file, "round-form", target, keys)
    with zipfile.ZipFile(target) as packed:
        packed.extractall(tmp_path / "ออก")
    assert len(list((tmp_path / "ออก").iterdir())) == 4
    fill(next((tmp_path / "ออก").glob("1033530002*")), CELLS)
    plan = taking.prepare(given.file, given.round.id, tmp_path / "ออก")
    assert [one.school for one in plan.forms if not one.faults] == [given.schools[1]]
    with pytest.raises(UserError, match="round-form"):
        papers.export(given.file, "round-form", tmp_path / "แบบ.pdf", keys)


def test_every_round_is_summed_up_with_the_schools_of_its_own_time(given: Case, tmp_path: Path) -> None:
    sent(given, tmp_path, 2)
    today = bangkok_today()
    ended = replace(given.round, opens=today - dt.timedelta(days=9), closes=today - dt.timedelta(days=2))
    records.save(given.file, replace(ended, asked="all", schools=()))
    new_round(given.file, given.form, "รอบสอง")
    gone, into = given.schools[3], given.schools[0]
    yesterday = today - dt.timedelta(days=1)
    life.happen(given.file, gone.id, Happening(event="merged", day=yesterday, with_school=into.id))
    life.happen(given.file, into.id, Happening(event="renamed", day=yesterday, name="บ้านนามใหม่"))
    first = asking.asked(given.file, given.round.id)
    assert sorted(one.name for one in first.schools) == [f"บ้านทดสอบ {number}" for number in (1, 2, 3, 4)]
    rounds, schools = summary.tables(given.file)
    told = {row[0]: row[2:6] for row in rounds.rows}
    assert told == {"รอบหนึ่ง": (4, 2, 0, 0), "รอบสอง": (4, 0, 0, 0)}
    assert {row[1]: row[3:6] for row in schools.rows}["บ้านทดสอบ 2"] == (2, 1, 0)
    out = tmp_path / "สรุป.xlsx"
    papers.export(given.file, "round-summary", out, {})
    assert len(load_workbook(out).sheetnames) == 2
