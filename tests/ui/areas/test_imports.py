"""Every list that offices keep in Excel already can be imported from its page."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.areas.administration import letters
from ui.areas.information import schools
from ui.areas.office import people
from ui.kit.desk import Desk
from ui.kit.importing.dialog import ImportDialog
from ui.kit.record_page import RecordPage

PAGES = (
    people.PeoplePage,
    people.groups_page,
    people.agencies_page,
    schools.school_page,
    letters.incoming_page,
    letters.outgoing_page,
)


@pytest.mark.parametrize("make", PAGES, ids=lambda make: str(make.__name__))
def test_the_page_opens_the_import_of_its_list(
    desk: Desk, qtbot: QtBot, make: Callable[[Desk], QWidget]
) -> None:
    page = make(desk)
    qtbot.addWidget(page)
    assert isinstance(page, RecordPage)
    opened: list[str] = []

    def note(dialog: ImportDialog) -> int:
        opened.append(dialog.about.name)
        return 0

    deed = next(one for one in page.header.excel.menu().actions() if "นำเข้า" in one.text())
    with patch.object(ImportDialog, "exec", note):
        deed.trigger()
    assert opened == [page.about.name]
