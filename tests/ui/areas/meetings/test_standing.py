"""The standing agenda beside its series: added, reworded, moved; the next meeting is made from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.meetings import MeetingSeries, SeriesAgenda
from planner_desktop.services import history, records
from planner_desktop.services.administration.meetings import series, standing
from planner_desktop.services.administration.meetings.whole import whole
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from tests.core.services.administration.staging import group
from ui.areas.administration.meetings.lists import series_page
from ui.areas.administration.meetings.standing import StandingPanel
from ui.kit import look
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.tasks import Tasks

REPORT = "รายงานผลการเบิกจ่ายงบประมาณ"


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def kept(desk: Desk) -> MeetingSeries:
    return group(desk.file)[1]


@pytest.fixture
def panel(desk: Desk, kept: MeetingSeries, qtbot: QtBot) -> StandingPanel:
    panel = StandingPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(kept)
    panel.show()
    return panel


def answer(**values: object) -> None:
    """Fill the question that comes up next, and say yes."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FieldsQuestion)
        for name, value in values.items():
            dialog.boxes[name].editor.set_value(value)
        dialog.yes.click()

    QTimer.singleShot(0, fill)


def titles(desk: Desk, kept: MeetingSeries) -> list[str]:
    return [one.title for one in standing.sections(desk.file, kept.id)]


def test_a_standing_matter_comes_into_the_next_meeting(
    desk: Desk, kept: MeetingSeries, panel: StandingPanel
) -> None:
    inform = next(one for one in standing.sections(desk.file, kept.id) if one.kind == "inform")
    panel.choose(inform)
    answer(words=REPORT)
    panel.deeds["add"].trigger()
    held = panel.held()
    assert held is not None
    assert (held[0].id, held[1]) == (inform.id, 0)  # the mark stands at what was added
    made = whole(desk.file, series.next_meeting(desk.file, kept).id)
    section = next(one for one in made.sections if one.item.kind == "inform")
    assert REPORT in [one.item.title for one in section.matters]


def test_sections_move_are_reworded_and_go_each_as_one_step(
    desk: Desk, kept: MeetingSeries, panel: StandingPanel
) -> None:
    before = titles(desk, kept)
    panel.choose(standing.sections(desk.file, kept.id)[1])
    panel.deeds["up"].trigger()
    assert titles(desk, kept) == [before[1], before[0], *before[2:]]
    panel.deeds["up"].trigger()  # the first stays the first
    answer(title="เรื่องก่อนวาระ", kind="other")
    panel.deeds["edit"].trigger()
    assert titles(desk, kept)[0] == "เรื่องก่อนวาระ"
    panel.deeds["remove"].trigger()
    assert titles(desk, kept) == [before[0], *before[2:]]
    assert [one.order for one in standing.sections(desk.file, kept.id)] == list(range(1, len(before)))
    for _step in range(3):
        history.undo(desk.file)
    assert titles(desk, kept) == before


def test_matters_move_within_their_section(desk: Desk, kept: MeetingSeries, panel: StandingPanel) -> None:
    section = standing.sections(desk.file, kept.id)[0]
    standing.put_matters(desk.file, section, ["หนึ่ง", "สอง"])
    panel.show_record(kept)
    panel.choose(section, 1)
    panel.deeds["up"].trigger()
    assert standing.matters(standing.sections(desk.file, kept.id)[0]) == ["สอง", "หนึ่ง"]
    panel.deeds["remove"].trigger()
    assert standing.matters(standing.sections(desk.file, kept.id)[0]) == ["หนึ่ง"]


def test_a_section_found_elsewhere_opens_its_series(desk: Desk, kept: MeetingSeries, qtbot: QtBot) -> None:
    page = series_page(desk)
    assert isinstance(page, RecordPage)
    qtbot.addWidget(page)
    section = records.every(desk.file, SeriesAgenda)[0]
    assert page.open(section.id)
    assert page.panel.record is not None
    assert page.panel.record.id == kept.id
