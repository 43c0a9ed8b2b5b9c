"""A data round: define a form, send templates, take them back with faults, mend, approve, print the status."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.information.rounds import LockException
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import attachments, records
from planner_desktop.services.door.round_locks import RoundLocked
from planner_desktop.services.information.rounds import approving, asking, reminders, taking
from planner_desktop.services.merging import issuing
from planner_desktop.services.safety import copies
from tests.core.documents.reading import pages_of
from tests.core.services.information.rounds import CELLS, Case, case, fill, sent_back
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.information.rounds.board import RoundBoard
from ui.areas.information.rounds.taking import TakingDialog


def test_a_round_from_form_to_status_paper(
    program: Program,
    qtbot: QtBot,
    demo_copy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    given = case(file)
    folder, errors = tmp_path / "กลับ", tmp_path / "แก้.xlsx"
    first, second, third = sent_back(given, folder)
    fill(first, CELLS)
    fill(second, {**CELLS, "C11": "๔๐"})
    third.unlink()

    desk.show_page("information.round_board")
    board = program.window.open.room.navigator.page
    assert isinstance(board, RoundBoard)
    board.show_round(given.round.id)
    dialog = TakingDialog(desk, given.round, program.window)
    dialog.read(folder)
    dialog.write_errors(errors)
    dialog.write_button.click()
    assert board.found is not None
    assert [one.state for one in board.found.schools] == ["sent", "missing", "missing"]

    mended_and_approved(given, errors)
    late_with_an_exception(given)
    board.refresh()
    assert "ต้องส่ง 3 · ส่งแล้ว 3 · รับรองแล้ว 2 · ครบถ้วน 100.0% · ทันเวลา" in board.told.text()

    copy = tmp_path / "สำเนา.db"
    copies.save_copy(file, copy)
    assert_papers(copy, tmp_path, given.round.name, folder, capsys)


def mended_and_approved(given: Case, errors: Path) -> None:
    """The school mends the workbook of faults; both are approved and locked; the last is reminded."""
    file = given.file
    book = load_workbook(errors)
    book.worksheets[1]["C11"] = 39
    book.save(errors)
    taking.apply(file, taking.prepare(file, given.round.id, errors))
    kept = asking.submissions(file, given.round.id)
    done = approving.approve(file, [one.id for one in kept.values()])
    assert len(done.done) == 2
    with pytest.raises(RoundLocked, match="รับรองแล้ว"):
        sent = kept[given.schools[0].id]
        records.save(file, replace(records.get(file, type(sent), sent.id), filled=0))

    each = reminders.remind_each(file, given.round.id)
    assert [letter.addressee for letter in issuing.issue(file, each.id)] == ["ผู้อำนวยการโรงเรียนบ้านทดสอบ 3"]
    letter = reminders.remind(file, given.round.id)
    assert isinstance(letter, OutgoingLetter)
    assert (letter.status, letter.kind) == ("draft", "circular")
    (listed,) = attachments.facts(file, letter.files)
    assert given.round.name in listed.name


def late_with_an_exception(given: Case) -> None:
    """After the due date only a named exception opens the lock; what comes then is late."""
    file = given.file
    yesterday = bangkok_today() - dt.timedelta(days=1)
    records.save(file, replace(given.round, closes=yesterday))
    answers: asking.Cells = {"whole": {"": 4}, "net": {"": "มี"}}
    answers["pupils"] = {"ป.1/ชาย": 1, "ป.1/หญิง": 1, "ป.2/ชาย": 1, "ป.2/หญิง": 1}
    last = given.schools[2]
    with pytest.raises(RoundLocked, match="ไม่มีข้อยกเว้น"):
        taking.save_answers(file, given.asked, last, answers)
    records.save(
        file, LockException(round=given.round.id, school=last.id, until=bangkok_today(), reason="น้ำท่วม")
    )
    assert taking.save_answers(file, given.asked, last, answers).state == "late"


def assert_papers(
    copy: Path, folder: Path, name: str, sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same as planner-tool tells it."""
    capsys.readouterr()
    arguments = ["import", "data-round", str(copy), str(sent), "--round", name, "--dry-run", "--json"]
    assert main(arguments) != 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["saved"], facts["counts"]["same"], facts["counts"]["faulty"]) == (False, 1, 1)
    for ending in ("pdf", "docx", "xlsx"):
        assert main(["export", "round-status", str(copy), str(folder / f"s.{ending}"), "--round", name]) == 0
    assert main(["export", "round-summary", str(copy), str(folder / "all.xlsx")]) == 0
    told = {str(row[0]): row[2:] for row in load_workbook(folder / "all.xlsx").worksheets[0].values}
    assert told[name][:2] == (3, 3)
    assert main(["export", "round-form", str(copy), str(folder / "แบบ.zip"), "--round", name]) == 0
    words = "".join("".join(pages_of((folder / "s.pdf").read_bytes())).split())
    assert "บ้านทดสอบ๓" in words
    assert "ส่งช้า" in words
