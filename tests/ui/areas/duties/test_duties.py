"""The pages of duty orders: what is typed and pressed reaches the file, and what changes is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_checks import Check, DutyFault
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.messages import say
from planner_desktop.services import history, records
from planner_desktop.services.duties import drafting, editing, gathering, issuing
from planner_desktop.services.file import OfficeFile
from tests.core.services.duties.staging import catalogue_of, gone, keep
from ui.areas.administration import PAGES as LETTER_PAGES
from ui.areas.office.duties import PAGES
from ui.areas.office.duties.absences import AbsencesPage
from ui.areas.office.duties.changes import ChangesDialog
from ui.areas.office.duties.editor import OrderEditor
from ui.areas.office.duties.page import DutiesPage
from ui.areas.office.duties.picker import ItemChoice
from ui.areas.office.duties.tree import NUMBER, WORDS
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk

DAY = dt.date(2026, 1, 5)


@pytest.fixture
def page(desk: Desk, order: DutyOrder, qtbot: QtBot) -> Iterator[DutiesPage]:
    made = DutiesPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    assert made.open(order.id)
    yield made
    made.close()


@pytest.fixture
def editor(page: DutiesPage) -> OrderEditor:
    assert page.room is not None
    page.room.people.choose(page.room.whole.people[1].entry.id)
    return page.room


def shown(editor: OrderEditor) -> list[str]:
    """`number words` of every row."""
    found: list[str] = []

    def walk(item: QTreeWidgetItem) -> None:
        for place in range(item.childCount()):
            child = item.child(place)
            found.append(f"{child.text(NUMBER)} {child.text(WORDS)}")
            walk(child)

    walk(editor.tree.invisibleRootItem())
    return found


def mark(editor: OrderEditor, place: int) -> None:
    editor.tree.choose(editor.whole.people[1].nodes[place].duty.id)


def press(editor: OrderEditor, name: str) -> None:
    editor.tree.actions_by_key[name].trigger()


@pytest.mark.parametrize("spec", [*PAGES, LETTER_PAGES[-1]], ids=lambda spec: spec.key)
def test_every_page_opens(spec: object, desk: Desk, order: DutyOrder, qtbot: QtBot) -> None:
    made = spec.make(desk)  # type: ignore[attr-defined]  # a PageSpec
    qtbot.addWidget(made)
    made.show()
    assert made.isVisible()
    assert order.version


def test_the_tree_shows_computed_numbers(editor: OrderEditor) -> None:
    assert shown(editor) == ["2.1 งานแรกของสอง", "2.1.1 ขั้นแรก", "2.2 งานหลังของสอง"]


def test_keys_move_duties_and_undo_brings_them_back(editor: OrderEditor, office: OfficeFile) -> None:
    before = shown(editor)
    mark(editor, 1)
    press(editor, "indent")
    assert shown(editor) == ["2.1 งานแรกของสอง", "2.1.1 ขั้นแรก", "2.1.2 งานหลังของสอง"]
    press(editor, "outdent")
    press(editor, "up")
    assert shown(editor)[0] == "2.1 งานหลังของสอง"
    chosen = editor.tree.chosen()
    assert chosen
    assert chosen.words == "งานหลังของสอง"
    for _step in range(3):
        history.undo(office)
    assert shown(editor) == before


def test_a_key_of_the_keyboard_moves_a_duty(editor: OrderEditor, qtbot: QtBot) -> None:
    mark(editor, 0)
    editor.window().activateWindow()
    editor.tree.setFocus()
    qtbot.waitUntil(editor.tree.hasFocus)
    qtbot.keyClick(editor.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(editor)[0] == "2.1 งานหลังของสอง"


def test_words_typed_in_place_are_kept(editor: OrderEditor, office: OfficeFile, qtbot: QtBot) -> None:
    mark(editor, 0)
    item = editor.tree.currentItem()
    item.setText(WORDS, "  งานที่พิมพ์ใหม่ ")
    qtbot.waitUntil(lambda: shown(editor)[0] == "2.1 งานที่พิมพ์ใหม่")
    steps = len(office.undoable)
    editor.tree.currentItem().setText(WORDS, "   ")
    assert shown(editor)[0] == "2.1 งานที่พิมพ์ใหม่"
    assert len(office.undoable) == steps


def test_a_new_duty_is_typed_at_once(editor: OrderEditor) -> None:
    mark(editor, 0)
    press(editor, "add")
    assert shown(editor)[2] == "2.2 หน้าที่ใหม่"
    assert editor.tree.viewport().findChildren(QLineEdit)
    press(editor, "add_child")
    assert shown(editor)[3] == "2.2.1 หน้าที่ใหม่"


def test_deleting_takes_the_branch_and_can_be_undone(editor: OrderEditor, office: OfficeFile) -> None:
    mark(editor, 0)
    press(editor, "remove")
    assert shown(editor) == ["2.1 งานหลังของสอง"]
    history.undo(office)
    assert len(shown(editor)) == 3


def test_items_of_the_catalogue_show_their_owner_and_are_added(
    editor: OrderEditor, office: OfficeFile, staff: list[Person], qtbot: QtBot
) -> None:
    items = catalogue_of(office, 2569, staff[1])
    editing.add_items(office, editor.whole.people[2].entry.id, [items[1].id])
    choice = ItemChoice(editor.whole)
    qtbot.addWidget(choice)
    rows = [choice.rows.topLevelItem(place) for place in range(2)]
    assert [row.text(1) for row in rows if row] == ["✗ ยังไม่มีใคร", "นางสาวสาม สมมุติ"]
    choice.sought.setText("จัดทำแผน")
    assert [row.isHidden() for row in rows if row] == [True, False]
    for row in rows:
        assert row
        row.setCheckState(0, Qt.CheckState.Checked)
    assert choice.ticked() == [one.id for one in items]


def test_faults_lead_to_their_place(editor: OrderEditor, office: OfficeFile) -> None:
    third = editor.whole.people[2].entry
    editing.change_person(office, third, substitutes=(third.person,))
    fault = next(one for one in editor.faults if one.check is Check.SELF)
    assert not editor.deeds.number.isEnabled()
    assert "ต้องแก้ 1 จุด" in editor.deeds.number.toolTip()
    editor.lead_to(fault)
    assert editor.people.current() == third.id
    assert editor.card.isVisible()
    assert editor.card.editors["substitutes"].isVisible()


def test_the_question_before_a_number_tells_of_another_year(
    editor: OrderEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def no(_parent: object, _question: str, detail: str, _yes: str) -> bool:
        told.append(detail)
        return False

    monkeypatch.setattr(ask, "confirm", no)
    editing.change_person(editor.desk.file, editor.whole.people[2].entry, substitutes=())
    for day in (DAY, DAY.replace(year=2027)):
        records.save(editor.desk.file, replace(editor.whole.order, dated=day))
        editor.refresh()
        editor.deeds.issue()
    assert "ได้เลขของปี" not in told[0]
    assert "ตั้งไว้เป็นคำสั่งปี 2569 แต่วันที่ที่ลงทำให้ได้เลขของปี 2570" in told[1]


@pytest.mark.parametrize(
    ("check", "place"),
    [
        (Check.NO_SIGNER, lambda editor: editor.side.form.editor("signer")),
        (Check.REPEALED, lambda editor: editor.side.form.editor("powers")),
        (Check.NO_DUTIES, lambda editor: editor.tree),
        (Check.TWICE, lambda editor: editor.people.list),
        (Check.SELF, lambda editor: editor.card.editors["substitutes"]),
    ],
)
def test_every_check_leads_to_where_it_is_put_right(
    editor: OrderEditor, check: Check, place: Callable[[OrderEditor], QWidget], qtbot: QtBot
) -> None:
    editor.window().activateWindow()
    entry = None if check in (Check.NO_SIGNER, Check.REPEALED) else editor.whole.people[1].entry.id
    editor.lead_to(DutyFault(check, say("ทดสอบ"), entry))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused, wanted = QApplication.focusWidget(), place(editor)
    assert focused is not None
    assert focused is wanted or wanted.isAncestorOf(focused)
    assert entry is None or editor.people.current() == entry


def test_role_and_substitutes_are_kept_as_they_change(editor: OrderEditor, staff: list[Person]) -> None:
    editor.about.setChecked(True)
    substitutes = editor.card.editors["substitutes"]
    substitutes.set_value((staff[4].id, staff[0].id))
    substitutes.edited.emit()
    assert editor.whole.people[1].entry.substitutes == (staff[4].id, staff[0].id)
    assert editor.about.text() == "ผู้ปฏิบัติงานแทน: นางห้า สมมุติ › นางหนึ่ง สมมุติ"
    editor.card.editors["role"].set_value("ปฏิบัติหน้าที่หัวหน้า")
    editor.people.choose(editor.whole.people[0].entry.id)
    assert editor.whole.people[1].entry.role == "ปฏิบัติหน้าที่หัวหน้า"


def test_the_paper_follows_the_words(editor: OrderEditor, qtbot: QtBot) -> None:
    live = editor.side.paper
    with qtbot.waitSignal(live.drawn):
        live.draw()
    with qtbot.waitSignal(live.drawn):  # a moment after the change, by itself
        editing.change_duty(editor.desk.file, editor.whole.people[1].nodes[0].duty, words="คำที่เปลี่ยน")
    assert live._pages
    assert any("คำที่เปลี่ยน" in live._pages.text(number) for number in range(len(live._pages)))


def test_issuing_asks_numbers_and_locks(
    editor: OrderEditor, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[str] = []

    def agree(*told: object, **_more: object) -> bool:
        questions.append(str(told[2]))
        return True

    monkeypatch.setattr(ask, "confirm", agree)
    editor.deeds.number.click()
    assert "เมื่อออกเลขแล้วแก้ไขไม่ได้" in questions[0]
    assert editor.title.text() == f"คำสั่งที่ 1/{bangkok_today().year + 543}"
    assert editor.deeds.number.isHidden()
    assert not editor.from_catalogue.isEnabled()
    before = shown(editor)
    mark(editor, 1)
    press(editor, "indent")
    assert shown(editor) == before
    assert records.get(office, DutyOrder, editor.whole.order.id).status == "issued"


def test_a_refusal_is_shown(editor: OrderEditor, office: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_errors: list[str] = []
    monkeypatch.setattr(ask, "show_error", lambda _window, error: shown_errors.append(str(error.message)))
    duty = editor.whole.people[1].nodes[0].duty
    issuing.issue(office, editor.whole.order.id, DAY)
    editor.try_to(lambda: editing.change_duty(office, duty, words="อื่น"))
    assert shown_errors == ["“การกำหนดหน้าที่” ออกเลขแล้ว จึงแก้ไขไม่ได้"]


def test_copying_shows_the_copy(page: DutiesPage, editor: OrderEditor, office: OfficeFile) -> None:
    issuing.issue(office, editor.whole.order.id, DAY)
    editor.deeds.copy_to(2570)
    assert editor.title.text() == "ร่างคำสั่งปี 2570"
    assert page.currentWidget() is editor


def test_the_changes_stand_under_their_people(
    desk: Desk, office: OfficeFile, order: DutyOrder, qtbot: QtBot
) -> None:
    issuing.issue(office, order.id, DAY)
    new = drafting.copy_to(office, order.id, 2570)
    editing.add_duty(office, gathering.entries_of(office, new.id)[1].id, "ดูแลเว็บไซต์")
    dialog = ChangesDialog(desk, new.id)
    qtbot.addWidget(dialog)
    top = dialog.rows.topLevelItem(0)
    assert top
    assert top.text(0) == "นายสอง สมมุติ"
    assert [top.child(0).text(column) for column in range(3)] == ["เพิ่มหน้าที่", "", "ดูแลเว็บไซต์"]


def test_a_new_order_begins_from_staff_and_catalogue(
    page: DutiesPage, office: OfficeFile, staff: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue_of(office, 2569, staff[1])
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 0)

    def answer() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, FieldsQuestion)
        assert question.boxes["calendar_year"].editor.value() == calendar_year_of(bangkok_today())
        question.boxes["calendar_year"].editor.set_value(2569)
        question.accept()

    QTimer.singleShot(0, answer)
    page.new()
    assert page.room
    assert page.room.whole.people[1].nodes[0].duty.words == "งานวิเคราะห์นโยบาย"


def test_a_new_order_begins_from_the_newest(
    page: DutiesPage, office: OfficeFile, order: DutyOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    issuing.issue(office, order.id, DAY)
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 1)
    page.new()
    assert page.room
    assert page.room.whole.order.calendar_year == 2570


def test_an_order_that_goes_away_leads_back_to_the_list(
    page: DutiesPage, desk: Desk, office: OfficeFile, staff: list[Person]
) -> None:
    assert staff
    made = drafting.compose(office, 2580)
    page.open(made.id)
    history.undo(office)
    assert page.currentWidget() is page.list
    assert desk.file is office


def test_today_tells_who_acts(desk: Desk, order: DutyOrder, staff: list[Person], qtbot: QtBot) -> None:
    today = bangkok_today()
    page = AbsencesPage(desk)
    qtbot.addWidget(page)
    assert page.today.lines.text() == "ทุกคนอยู่ปฏิบัติราชการ"
    issuing.issue(desk.file, order.id, today)
    keep(desk.file, gone(staff[0], today, today), gone(staff[2], today, today, "trip"))
    keep(desk.file, gone(staff[3], today, today))
    lines = page.today.lines.text().splitlines()
    assert lines[0].startswith("✓ นางหนึ่ง สมมุติ (ลา ถึง")
    assert "→ นายสอง สมมุติ · ลงนาม: " in lines[0]
    assert lines[1].startswith("✗ นางสาวสาม สมมุติ (ไปราชการ")
    assert "ไม่มีใครทำแทน" in lines[1]


def test_typed_words_of_the_order_are_asked_for(
    page: DutiesPage, editor: OrderEditor, order: DutyOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.side.form.editor("exhortation").set_value("ยังไม่บันทึก")
    monkeypatch.setattr(ask, "pick", lambda *_told, **_more: None)
    assert not page.leave_draft()
    monkeypatch.setattr(ask, "pick", lambda *_told, **_more: 0)
    assert page.leave_draft()
    assert records.get(page.desk.file, DutyOrder, order.id).exhortation == "ยังไม่บันทึก"
    assert replace(order, version=0).status == "draft"


def test_an_order_is_begun_and_printed_by_keyboard(page: DutiesPage, qtbot: QtBot) -> None:
    page.hide()
    with qtbot.waitActive(page):
        page.show()
    assert page.room
    page.back()
    page.open(page.room.whole.order.id)
    assert QApplication.focusWidget() is page.room.people.list
    with patch.object(page.room.deeds, "_draw") as drawn:
        QTest.keyClick(page.windowHandle(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert drawn.call_count == 1


def test_down_leads_from_the_words_sought_into_the_works(
    editor: OrderEditor, office: OfficeFile, staff: list[Person], qtbot: QtBot
) -> None:
    catalogue_of(office, 2569, staff[1])
    editor.refresh()
    choice = ItemChoice(editor.whole)
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
    assert choice.rows.topLevelItemCount()
    choice.sought.setFocus()
    QTest.keyClick(choice.windowHandle(), Qt.Key.Key_Down)
    assert choice.rows.hasFocus()
    assert choice.rows.currentItem() is choice.rows.topLevelItem(0)
