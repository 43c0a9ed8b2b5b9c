"""Files on a form: dropped, pasted, saved with the record, and gone with a draft that is given up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Person
from planner_desktop.services import attachments, records
from tests.ui.kit.keys import CTRL
from ui.kit.desk import Desk
from ui.kit.editors.files import FilesEditor
from ui.kit.form import Form

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def person(desk: Desk) -> Person:
    return records.save(desk.file, Person(first_name="มาลี", last_name="ใจดี"))


@pytest.fixture
def form(desk: Desk, person: Person, qtbot: QtBot) -> Form:
    made = Form(desk, Person.description)
    qtbot.addWidget(made)
    made.load(person)
    made.show()
    return made


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "หนังสือนำ.txt"
    path.write_bytes("เนื้อหา".encode())
    return path


def files(form: Form) -> FilesEditor:
    assert form.files is not None
    return form.files


def of_disk(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(on: QWidget, data: QMimeData) -> bool:
    """Drag into a widget and let go; whether it was taken."""
    enter = QDragEnterEvent(on.rect().center(), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(on, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(QPointF(on.rect().center()), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(on, let_go)
    return let_go.isAccepted()


def test_a_file_dropped_on_a_text_field_is_attached_not_typed(form: Form, scan: Path, desk: Desk) -> None:
    line = form.editor("first_name").focusProxy()
    assert line is not None
    data = of_disk(scan)
    target = line if line.acceptDrops() else form
    assert drop(target, data)
    assert form.editor("first_name").value() == "มาลี"
    assert [one.name for one in attachments.facts(desk.file, files(form).value())] == [scan.name]


def test_a_file_dropped_beside_the_fields_is_attached(form: Form, scan: Path) -> None:
    data = of_disk(scan)
    assert drop(form, data)
    assert len(files(form).value()) == 1
    kept = form.accept()
    assert isinstance(kept, Person)
    assert len(kept.files) == 1


def test_a_folder_and_plain_text_are_no_files(form: Form, tmp_path: Path) -> None:
    folder, words = of_disk(tmp_path), QMimeData()
    words.setText("ข้อความ")
    assert not drop(form, folder)
    assert not drop(form, words)
    assert files(form).value() == ()


def test_nothing_is_attached_to_a_voided_or_read_only_record(form: Form, scan: Path) -> None:
    files(form).set_read_only(True)
    data = of_disk(scan)
    assert not drop(form, data)
    QGuiApplication.clipboard().setText(" ")
    files(form).paste()
    assert files(form).value() == ()


def test_copied_files_are_pasted_by_key(form: Form, scan: Path, desk: Desk, qtbot: QtBot) -> None:
    form.activateWindow()
    qtbot.waitActive(form)
    QGuiApplication.clipboard().setMimeData(of_disk(scan))
    files(form).add_files.setFocus()
    QTest.keyClick(files(form).add_files, Qt.Key.Key_V, CTRL)
    QGuiApplication.clipboard().setText(" ")
    assert [one.name for one in attachments.facts(desk.file, files(form).value())] == [scan.name]


def test_a_picture_of_the_screen_is_pasted_as_png(form: Form, desk: Desk) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    files(form).paste()
    QGuiApplication.clipboard().setText(" ")
    (kept,) = attachments.facts(desk.file, files(form).value())
    assert kept.name.endswith(".png")
    assert QImage.fromData(attachments.data(desk.file, kept.id)).size() == picture.size()


def test_pasting_words_says_what_can_be_pasted(form: Form) -> None:
    QGuiApplication.clipboard().setText("ข้อความ")
    files(form).paste()
    assert "จับภาพหน้าจอ" in files(form).hint.text()


def test_a_draft_that_is_given_up_leaves_nothing_in_the_file(
    form: Form, scan: Path, desk: Desk, person: Person
) -> None:
    files(form).take([scan])
    assert attachments.loose(desk.file).count == 1
    form.load(person)
    assert attachments.loose(desk.file).count == 0


def test_taken_out_again_before_saving_leaves_nothing(form: Form, scan: Path, desk: Desk) -> None:
    files(form).take([scan])
    files(form).rows.setCurrentRow(0)
    files(form).remove_row()
    form.editor("last_name").set_value("ใจงาม")
    assert form.accept() is not None
    assert attachments.loose(desk.file).count == 0


def test_a_saved_file_stays_when_a_later_draft_is_given_up(form: Form, scan: Path, desk: Desk) -> None:
    files(form).take([scan])
    kept = form.accept()
    assert isinstance(kept, Person)
    files(form).rows.setCurrentRow(0)
    files(form).remove_row()
    form.load(kept)
    assert attachments.data(desk.file, kept.files[0]) == scan.read_bytes()
    assert files(form).value() == kept.files


def test_a_file_that_comes_after_its_draft_does_not_fall_into_the_next(
    form: Form, scan: Path, desk: Desk, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = attachments.add_path

    def slow(*about: object) -> attachments.Attachment:
        form.load(person)  # what the officer does meanwhile
        return add(*about)  # type: ignore[arg-type] # passed on as they came

    monkeypatch.setattr(attachments, "add_path", slow)
    told: list[str] = []
    desk.said.connect(told.append)
    files(form).take([scan])
    assert files(form).value() == ()
    assert attachments.loose(desk.file).count == 0
    assert "แนบใหม่" in told[-1]
