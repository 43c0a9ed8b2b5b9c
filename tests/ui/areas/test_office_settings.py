"""Settings, choice lists, the office's profile; every page of these areas in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import choices, history, records, settings
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.settings.spec import SettingSpec
from ui.areas import administration, information, office
from ui.areas.office.choices import ChoicesPage
from ui.areas.office.profile import ProfilePage
from ui.areas.office.settings import SettingsPage
from ui.kit import ask, words
from ui.kit.desk import Desk, PageSpec
from ui.kit.editors.wrapped import WrappedEditor

PAGES = (*administration.PAGES, *information.PAGES, *office.PAGES)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def change(page: SettingsPage, spec: SettingSpec, value: object) -> None:
    editor = page.rows[spec].editor
    assert editor is not None
    editor.set_value(value)
    editor.edited.emit()


@pytest.mark.parametrize("spec", settings.SETTINGS, ids=lambda spec: spec.name)
def test_each_setting_says_label_help_default_and_how_sure(page: SettingsPage, spec: SettingSpec) -> None:
    told = [label.text().replace("\u200b", "") for label in page.rows[spec].findChildren(QLabel)]
    assert spec.label in told
    assert not spec.help or spec.help in told
    assert any("ค่านี้" in text for text in told)
    if spec.wording or spec.kind is Kind.LONG_TEXT:
        change(page, spec, "คำของสำนักงาน")
        told = [page.rows[spec].default.text().replace("\u200b", "")]
    default = next((one.label for one in spec.options if one.code == spec.default), spec.default)
    assert any(text.startswith(f"ค่าตั้งต้น: {default or 'ว่าง'} · ") for text in told)


def test_changes_are_saved_as_one_step(page: SettingsPage, desk: Desk) -> None:
    change(page, settings.BACKUP_COUNT, 12)
    change(page, settings.PRINT_DIGITS, "arabic")
    assert page.save_button.isEnabled()
    page.save_button.click()
    assert settings.whole(desk.file, settings.BACKUP_COUNT) == 12
    assert settings.value(desk.file, settings.PRINT_DIGITS) == "arabic"
    assert not page.save_button.isEnabled()
    history.undo(desk.file)
    assert settings.whole(desk.file, settings.BACKUP_COUNT) == 10
    assert page.rows[settings.BACKUP_COUNT].value() == "10"


def test_a_value_beyond_the_limits_is_told_and_nothing_saved(page: SettingsPage, desk: Desk) -> None:
    change(page, settings.BACKUP_COUNT, 0)
    page.save_button.click()
    assert "แก้ค่าที่มีเครื่องหมาย ▲ ก่อน" in page.banner.text()
    editor = page.rows[settings.BACKUP_COUNT].editor
    assert editor is not None
    assert editor.hint.text() == "▲ “จำนวนชุดสำรองล่าสุดที่เก็บ” ต้องไม่น้อยกว่า 1"
    assert settings.whole(desk.file, settings.BACKUP_COUNT) == 10


def test_sentences_of_papers_are_edited_on_wrapped_lines_over_the_whole_width(page: SettingsPage) -> None:
    row = page.rows[settings.DUTY_POWERS]
    assert isinstance(row.editor, WrappedEditor)
    assert row.editor.width() > page.rows[settings.BACKUP_COUNT].width() // 2
    assert row.editor.box.height() >= 2 * row.editor.box.fontMetrics().lineSpacing()
    assert row.value() == settings.DUTY_POWERS.default


def test_the_shipped_default_is_one_click_back(page: SettingsPage, desk: Desk) -> None:
    row = page.rows[settings.DUTY_ANNEXED]
    assert row.reset_button.isHidden()
    change(page, settings.DUTY_ANNEXED, "ตามบัญชีแนบท้าย")
    assert not row.reset_button.isHidden()
    page.save_button.click()
    assert settings.value(desk.file, settings.DUTY_ANNEXED) == "ตามบัญชีแนบท้าย"
    row.reset_button.click()
    assert row.value() == settings.DUTY_ANNEXED.default
    assert settings.value(desk.file, settings.DUTY_ANNEXED) == "ตามบัญชีแนบท้าย"
    page.save_button.click()
    assert settings.value(desk.file, settings.DUTY_ANNEXED) == settings.DUTY_ANNEXED.default
    assert row.reset_button.isHidden()
    history.undo(desk.file)
    assert row.value() == "ตามบัญชีแนบท้าย"


def test_settings_just_opened_are_left_without_a_question(page: SettingsPage) -> None:
    assert [spec.name for spec, row in page.rows.items() if row.dirty] == []
    assert page.leave_draft()
    postage = page.rows[settings.POSTAGE]
    assert postage.value().count("\n") == 2, "lines of the box stay lines"


@pytest.mark.parametrize(("way", "leaves", "kept"), [(0, True, 12), (1, True, 10), (None, False, 10)])
def test_leaving_unsaved_asks(
    page: SettingsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch, way: int | None, leaves: bool, kept: int
) -> None:
    change(page, settings.BACKUP_COUNT, 12)
    monkeypatch.setattr(ask, "pick", lambda *_all: way)
    assert page.leave_draft() is leaves
    assert settings.whole(desk.file, settings.BACKUP_COUNT) == kept


def test_language_and_colours_are_this_machines(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.language_wanted) as told:
        page.languages.buttons()[1].click()
    assert told.args == ["en"]
    with qtbot.waitSignal(desk.colours_wanted) as told:
        page.colours.buttons()[2].click()
    assert told.args == ["dark"]
    kept = Preferences.load(desk.preferences.place)
    assert (kept.language, kept.colours) == ("en", "dark")


@pytest.fixture
def lists(desk: Desk, qtbot: QtBot) -> ChoicesPage:
    page = ChoicesPage(desk)
    qtbot.addWidget(page)
    page.show()
    names = [page.lists.item(row).text() for row in range(page.lists.count())]
    page.lists.setCurrentRow(names.index("ชนิดหนังสือส่ง"))
    return page


def entries(page: ChoicesPage) -> list[list[str]]:
    items = [page.entries.topLevelItem(row) for row in range(page.entries.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def test_reword_switch_off_and_give_back(lists: ChoicesPage) -> None:
    lists.label.set_value("จดหมายภายนอก")
    lists.first.set_value(2570)
    lists.save_button.click()
    assert entries(lists)[0] == ["จดหมายภายนอก", "✓ ใช้อยู่", "แก้คำจาก “หนังสือภายนอก”", "2570–…"]
    lists.switch_button.click()
    assert entries(lists)[0][1] == "✗ ปิดใช้"
    assert lists.switch_button.text() == "เปิดใช้"
    lists.back_button.click()
    assert entries(lists)[0] == ["หนังสือภายนอก", "✓ ใช้อยู่", "มากับโปรแกรม", "ทุกปี"]


def test_add_and_move(lists: ChoicesPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "ask_text", lambda *_all, **_more: "หนังสือรับรอง")
    lists.add_button.click()
    assert entries(lists)[-1][::2] == ["หนังสือรับรอง", "สำนักงานเพิ่ม"]
    lists.up.click()
    assert [one.label for one in choices.entries(desk.file, "outgoing_kind")][-2:] == [
        "หนังสือรับรอง", "หนังสือประทับตรา"
    ]  # fmt: skip


def test_the_profile_is_saved_and_follows_undo(desk: Desk, qtbot: QtBot) -> None:
    page = ProfilePage(desk)
    qtbot.addWidget(page)
    before = records.single(desk.file, OfficeProfile).short_name
    page.form.editor("short_name").set_value("สพป.ใหม่ 9")
    assert page.form.accept() is not None
    assert records.single(desk.file, OfficeProfile).short_name == "สพป.ใหม่ 9"
    history.undo(desk.file)
    assert page.form.editor("short_name").value() == before


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.key)
def test_every_page_opens_in_both_languages(desk: Desk, qtbot: QtBot, spec: PageSpec, language: str) -> None:
    words.use(Catalogue.load("th" if language == "th" else "en"))
    page = spec.make(desk)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    assert page.sizeHint().isValid()
    assert any(label.isVisible() and label.text() for label in page.findChildren(QLabel))


def test_keys_sections_and_icons() -> None:
    from planner_desktop import paths

    assert len({spec.key for spec in PAGES}) == len(PAGES)
    assert {spec.section for spec in office.PAGES} == {
        "สำนักงาน",
        "หน้าที่และผู้ปฏิบัติ",
        "งานและคู่มือ",
        "งานประจำปี",
        "แฟ้มงานและการสำรอง",
        "การตั้งค่า",
    }
    assert [spec.key for spec in PAGES if not (paths.icons() / f"{spec.icon}.svg").exists()] == []
