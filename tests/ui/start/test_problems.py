"""Every problem of a file: its message, a button for each way on, and that each way is really gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Agency
from planner_desktop.errors import FileProblem, Offer
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety import backups, opening
from planner_desktop.services.safety.backups import Reason
from ui.kit import ask
from ui.kit.tasks import Tasks
from ui.start.problems import OFFERS, ProblemPage


@pytest.fixture
def closed(office: OfficeFile) -> Path:
    """An office with agencies and one backup, closed."""
    with office.change("เพิ่มหน่วยงาน") as change:
        for number in range(200):
            change.save(Agency(name=f"หน่วยงานตัวอย่าง {number}"))
    backups.backup_now(office.database, backups.default_folder(office.path), Reason.ASKED)
    office.close()
    return office.path


def page_for(path: Path, problem: FileProblem, qtbot: QtBot) -> ProblemPage:
    page = ProblemPage(path, problem, Tasks(inline=True))
    qtbot.addWidget(page)
    page.show()
    return page


def problem_of(path: Path) -> FileProblem:
    with pytest.raises(FileProblem) as told:
        opening.open_office(path)
    return told.value


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[40_000:48_000] = bytes(8_000)
    path.write_bytes(data[: len(data) - 8_192])


def test_message_advice_and_a_button_for_each_offer(closed: Path, qtbot: QtBot) -> None:
    damage(closed)
    page = page_for(closed, problem_of(closed), qtbot)
    told = [label.text() for label in page.findChildren(QLabel)]
    assert "แฟ้ม “สำนักงาน.db” ขาดหายไปบางส่วน" in told
    assert list(page.buttons) == [Offer.RESTORE_BACKUP, Offer.RECOVER, Offer.CHOOSE_ANOTHER]
    assert [button.text() for button in page.buttons.values()] == [OFFERS[offer][0] for offer in page.buttons]


def test_every_offer_has_words() -> None:
    assert set(OFFERS) == set(Offer)


def test_recovering_saves_what_can_be_read(
    closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(closed)
    before = closed.read_bytes()
    page = page_for(closed, problem_of(closed), qtbot)
    target = closed.with_name("กู้.db")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    page.buttons[Offer.RECOVER].click()
    assert page.banner.text().startswith("กู้ข้อมูลลง “กู้.db” แล้ว ได้ หน่วยงานติดต่อ")
    assert closed.read_bytes() == before
    with qtbot.waitSignal(page.open_wanted) as told:
        page.banner.deed_button().click()
    assert told.args == [target]
    opening.open_office(target).database.close()


def test_restoring_puts_the_backup_in_place_and_keeps_the_damaged_file(
    closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(closed)
    page = page_for(closed, problem_of(closed), qtbot)
    page.buttons[Offer.RESTORE_BACKUP].click()
    asked: list[str] = []

    def agree(_parent: object, _question: str, detail: str, *_more: str) -> bool:
        asked.append(detail)
        return True

    monkeypatch.setattr(ask, "confirm", agree)
    with qtbot.waitSignal(page.open_wanted) as told:
        page.backups.restore.click()
    assert told.args == [closed]
    assert "แฟ้มปัจจุบันจะไม่หายไป" in asked[0]
    file = OfficeFile(opening.open_office(closed).database)
    assert len(records.every(file, Agency)) == 200
    file.close()
    assert [one for one in closed.parent.iterdir() if "ก่อนกู้คืน" in one.name]


def test_a_snapshot_is_opened_for_reading(closed: Path, qtbot: QtBot) -> None:
    page = page_for(closed, problem_of(closed.with_name("หาย.db")), qtbot)
    with qtbot.waitSignal(page.opened) as told:
        page.do(Offer.OPEN_SNAPSHOT)
    opened = told.args[0]
    assert opened.database.read_only
    assert opened.snapshot_of == closed
    opened.database.close()


def test_a_copy_is_saved_and_opened(closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_for(closed, problem_of(closed.with_name("หาย.db")), qtbot)
    target = closed.with_name("สำเนา.db")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    with qtbot.waitSignal(page.open_wanted) as told:
        page.do(Offer.SAVE_COPY)
    assert told.args == [target]
    opening.open_office(target).database.close()


def test_retry_and_another_file(closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = closed.with_name("หาย.db")
    page = page_for(missing, problem_of(missing), qtbot)
    with qtbot.waitSignal(page.open_wanted) as told:
        page.buttons[Offer.RETRY].click()
    assert told.args == [missing]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(closed), ""))
    with qtbot.waitSignal(page.open_wanted) as told:
        page.buttons[Offer.CHOOSE_ANOTHER].click()
    assert told.args == [closed]


def test_what_does_not_help_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "ว่าง.db"
    empty.write_bytes(b"")
    page = page_for(empty, problem_of(empty), qtbot)
    page.recover(tmp_path / "กู้.db")
    assert "กู้ข้อมูลจากแฟ้ม “ว่าง.db” ไม่ได้" in page.message.text()
    assert not (tmp_path / "กู้.db").exists()
