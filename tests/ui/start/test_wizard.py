"""Five steps to a new office: by keyboard alone, to the first letter; nothing is left after leaving."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidgetItem,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.services import records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import opening
from ui.areas.administration.letters import incoming_page
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.tasks import Tasks
from ui.start.more_steps import EmblemStep, PeopleStep
from ui.start.people_table import PeopleTable
from ui.start.wizard import NewOfficeWizard

ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wizard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, qapp: QApplication
) -> NewOfficeWizard:
    (tmp_path / "documents").mkdir()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr(ask, "confirm", lambda *_all: True)
    look.apply(qapp, "light")
    wizard = NewOfficeWizard(Tasks(inline=True))
    qtbot.addWidget(wizard)
    with qtbot.waitActive(wizard):
        wizard.show()
    return wizard


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyPress(focused, key, modifier)
    if focused.isVisible():  # the key may have closed the window, or turned to the next step
        QTest.keyRelease(focused, key, modifier)


def typed(text: str) -> None:
    """Type into whatever has the keyboard; Thai is given whole, as an input method does."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QPlainTextEdit | QTextEdit):
        focused.insertPlainText(text)
        return
    assert isinstance(focused, QLineEdit)
    focused.insert(text)
    focused.textEdited.emit(focused.text())


def fill_office() -> None:
    typed("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1")
    press(ENTER)
    typed("สพป.ตัวอย่าง 1")
    press(ENTER, CONTROL)


def step(wizard: NewOfficeWizard) -> int:
    return wizard.stack.currentIndex()


def people(wizard: NewOfficeWizard) -> PeopleTable:
    found = wizard.steps[2]
    assert isinstance(found, PeopleStep)
    return found.table


def words(wizard: NewOfficeWizard) -> list[str]:
    return [label.text() for label in wizard.findChildren(QLabel) if label.isVisible()]


def test_from_nothing_to_the_first_letter_by_keyboard(
    wizard: NewOfficeWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office()
    assert step(wizard) == 1
    press(ENTER)  # the year offered; then the place and the backups
    press(ENTER)
    press(ENTER)
    press(ENTER)
    assert step(wizard) == 2
    QGuiApplication.clipboard().setText("นาง\tมาลี\tใจดี\tนักวิเคราะห์นโยบายและแผน")
    press(Qt.Key.Key_V, CONTROL)
    press(ENTER, CONTROL)
    assert step(wizard) == 3
    press(SPACE)  # the first section is not there
    press(ENTER, CONTROL)
    assert step(wizard) == 4
    with qtbot.waitSignal(wizard.made) as told:
        press(ENTER, CONTROL)
    path = told.args[0]
    assert path.parent == tmp_path / "documents"
    file = OfficeFile(opening.open_office(path).database)
    try:
        assert records.single(file, OfficeProfile).short_name == "สพป.ตัวอย่าง 1"
        assert [one.first_name for one in records.every(file, Person)] == ["มาลี"]
        assert [one.active for one in records.every(file, WorkGroup)] == [False, True, True, True, True, True]
        write_first_letter(file, qtbot, tmp_path)
    finally:
        file.close()


def write_first_letter(file: OfficeFile, qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(file, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    page = incoming_page(desk)
    assert isinstance(page, RecordPage)
    page.resize(1200, 700)
    with qtbot.waitActive(page):
        page.show()
    page.view.setFocus()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    form = page.panel.form
    for name, text in (("sender", "สพฐ."), ("subject", "แจ้งจัดสรรงบประมาณ")):
        while QApplication.focusWidget() is not form.editor(name).focusProxy():
            press(TAB)
        typed(text)
    press(Qt.Key.Key_S, CONTROL)
    letter = records.every(file, IncomingLetter)[0]
    assert (letter.register_no, letter.sender, letter.subject) == (1, "สพฐ.", "แจ้งจัดสรรงบประมาณ")
    page.close()
    shiboken6.delete(page)  # before its file is closed, as the window does


def test_what_must_be_filled_is_told_beside_it(wizard: NewOfficeWizard) -> None:
    press(ENTER, CONTROL)
    assert step(wizard) == 0
    assert "▲ ต้องกรอก “ชื่อสำนักงาน”" in words(wizard)
    assert "▲ ต้องกรอก “ชื่อย่อ”" in words(wizard)


def test_leaving_untouched_asks_nothing(wizard: NewOfficeWizard) -> None:
    wizard.reject()
    assert not wizard.isVisible()


@pytest.mark.parametrize("sure", [True, False])
def test_leaving_with_something_typed_asks_and_leaves_no_file(
    wizard: NewOfficeWizard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sure: bool
) -> None:
    fill_office()
    asked: list[str] = []

    def answer(_parent: object, question: str, *_more: str) -> bool:
        asked.append(question)
        return sure

    monkeypatch.setattr(ask, "confirm", answer)
    press(Qt.Key.Key_Escape)
    assert asked == ["เลิกสร้างแฟ้มใหม่หรือไม่"]
    assert wizard.isVisible() is not sure
    assert list((tmp_path / "documents").iterdir()) == []
    monkeypatch.setattr(ask, "confirm", lambda *_all: True)  # the window goes with the test


def test_going_back_keeps_what_was_typed(wizard: NewOfficeWizard) -> None:
    fill_office()
    wizard.go_back()
    assert wizard.office().profile.short_name == "สพป.ตัวอย่าง 1"


def test_an_existing_file_is_not_overwritten(wizard: NewOfficeWizard, tmp_path: Path) -> None:
    fill_office()
    there = tmp_path / "มีแล้ว.db"
    there.write_bytes(b"mine")
    wizard.place.file.set_path(there)
    press(ENTER, CONTROL)
    assert step(wizard) == 1
    assert "มีแฟ้มชื่อ “มีแล้ว.db” อยู่แล้ว" in wizard.place.notice.text()
    assert there.read_bytes() == b"mine"


def test_the_backup_place_and_first_year_are_kept(
    wizard: NewOfficeWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office()
    wizard.place.asked.editors["first_year"].set_value(2571)
    wizard.place.backups.set_path(tmp_path / "สำรอง")
    for _step in range(3):
        press(ENTER, CONTROL)
    with qtbot.waitSignal(wizard.made) as told:
        press(ENTER, CONTROL)
    file = OfficeFile(opening.open_office(told.args[0]).database)
    try:
        assert settings.value(file, settings.BACKUP_FOLDER) == str(tmp_path / "สำรอง")
        assert settings.whole(file, settings.FIRST_YEAR) == 2571
    finally:
        file.close()


def test_a_half_filled_person_is_told(wizard: NewOfficeWizard) -> None:
    fill_office()
    press(ENTER, CONTROL)
    people(wizard).add_people([Person(prefix="นาง", first_name="มาลี")])
    press(ENTER, CONTROL)
    assert step(wizard) == 2
    assert "แถวที่ 1: ต้องกรอก “นามสกุล”" in words(wizard)
    assert (people(wizard).currentRow(), people(wizard).currentColumn()) == (0, 2)


def test_people_come_from_excel(wizard: NewOfficeWizard, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["คำนำหน้า", "ชื่อ", "นามสกุล"], ["นาง", "มาลี", "ใจดี"], ["นาย", "สมหมาย", None]):
        sheet.append(row)
    book.save(tmp_path / "บุคลากร.xlsx")
    found = wizard.steps[2]
    assert isinstance(found, PeopleStep)
    found.take(tmp_path / "บุคลากร.xlsx")
    assert [one.first_name for one in found.table.people()] == ["มาลี"]
    assert found.notice.text().startswith("นำเข้า 1 คน เหลือ 1 จุดที่ต้องแก้ แถวที่ 3:")


def test_the_people_step_gives_an_empty_form(
    wizard: NewOfficeWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = tmp_path / "บุคลากร.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(form), ""))
    found = wizard.steps[2]
    assert isinstance(found, PeopleStep)
    found.form.click()
    assert found.notice.text() == "บันทึก บุคลากร.xlsx แล้ว"
    found.take(form)
    assert found.table.people() == []  # its example is nobody


def test_a_picture_that_cannot_be_opened_is_told(wizard: NewOfficeWizard, tmp_path: Path) -> None:
    emblem = wizard.steps[4]
    assert isinstance(emblem, EmblemStep)
    emblem.picture.setChecked(True)
    (tmp_path / "ตรา.png").write_bytes(b"no picture")
    emblem.place.set_path(tmp_path / "ตรา.png")
    assert not emblem.complete()
    assert emblem.notice.text().startswith("เลือกรูปที่เปิดได้")


def test_a_word_typed_into_a_cell_takes_the_place_of_the_one_before(wizard: NewOfficeWizard) -> None:
    wizard._turn_to(2)
    table = people(wizard)
    for letters in ("x", "yz"):
        table.setCurrentCell(0, 0)
        table.setFocus()
        QTest.keyClicks(table, letters[0])
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        QTest.keyClicks(editor, letters[1:])
        press(ENTER)
        assert table.text(0, 0) == letters
        assert (table.currentRow(), table.currentColumn()) == (0, 1)
    assert [one.prefix for one in table.people()] == ["yz"]


def test_a_shipped_word_is_taken_from_the_list_of_a_cell(wizard: NewOfficeWizard) -> None:
    wizard._turn_to(2)
    table = people(wizard)
    table.editItem(table.item(0, 0) or table.itemPrototype() or _cell(table))
    typed("นาง")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert table.text(0, 0) == "นางสาว"
    assert table.currentColumn() == 1


def _cell(table: PeopleTable) -> QTableWidgetItem:
    item = QTableWidgetItem()
    table.setItem(0, 0, item)
    return item


def test_a_file_in_a_folder_not_made_yet(wizard: NewOfficeWizard, qtbot: QtBot, tmp_path: Path) -> None:
    fill_office()
    wizard.place.file.set_path(tmp_path / "ไม่มี" / "ไม่มีอีก" / "งาน.db")
    press(ENTER, CONTROL)
    assert step(wizard) == 1
    assert any("ไม่พบโฟลเดอร์" in text for text in words(wizard))
    wizard.place.file.set_path(tmp_path / "ใหม่" / "งาน.db")
    wizard._turn_to(4)
    with qtbot.waitSignal(wizard.made):
        wizard.go_on()
    assert (tmp_path / "ใหม่" / "งาน.db").exists()


def test_after_a_failure_enter_tries_again(
    wizard: NewOfficeWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: told.append(error))
    fill_office()
    wizard._turn_to(4)
    (tmp_path / "งาน.db").write_bytes(b"")  # made by another program meanwhile
    wizard.place.file.set_path(tmp_path / "งาน.db")
    wizard.go_on()
    assert told
    assert QApplication.focusWidget() is wizard.forward
