"""An edition is looked through, compared and printed from its page."""

from __future__ import annotations

import pytest

from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import editions
from tests.core.services.planning.editions.offices import as_older, change_everything, whole_plan
from tests.core.services.planning.offices import YEAR
from ui.areas.planning.projects import editions_page, gantt
from ui.areas.planning.projects.editions_page import EditionPanels
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture
def panels(desk: Desk, office: OfficeFile) -> EditionPanels:
    """Of a whole plan fixed and then changed in everything."""
    made = whole_plan(office)
    fixing.fix(office, YEAR)
    change_everything(office, made)
    found = EditionPanels(desk)
    found.show_record(editions.of_year(office, YEAR)[0])
    return found


def told(item: object) -> list[tuple[str, str]]:
    return [(item.child(at).text(0), item.child(at).text(1)) for at in range(item.childCount())]  # type: ignore[attr-defined]  # a tree item


def test_what_is_kept_opens_row_by_row(panels: EditionPanels) -> None:
    tree = panels.kept.tree
    top = tree.topLevelItem(0)
    assert top is not None
    assert (top.text(0), top.text(1), top.childCount()) == ("P1 P1 อบรมครู", "1,000.00", 0)
    top.setExpanded(True)
    found = dict(told(top))
    assert found["ผู้รับผิดชอบโครงการ"] == "นางสมใจ ตั้งใจ"
    assert "ตัวชี้วัดโครงการ: ครูผ่านการอบรม" in found
    activity = next(
        top.child(at) for at in range(top.childCount()) if top.child(at).text(0).startswith("กิจกรรม")
    )
    activity.setExpanded(True)
    assert dict(told(activity))["เดือนที่ทำกิจกรรม"] == "พ.ย. 69 (60)"
    whole = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert whole is not None
    assert "ทิศทางของแผน: วิสัยทัศน์ 1" in dict(told(whole))
    panels.deleteLater()


def test_the_comparison_is_read_when_its_tab_is_shown(panels: EditionPanels) -> None:
    assert panels.comparison.tree.topLevelItemCount() == 0
    panels.setCurrentWidget(panels.comparison)
    top = panels.comparison.tree.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "P1 P1 ชื่อใหม่"
    lines = [words for words, _before in told(top)]
    assert "แก้ไข: ตัวชี้วัดโครงการ ครูผ่านการอบรม" in lines
    last = panels.comparison.tree.topLevelItem(panels.comparison.tree.topLevelItemCount() - 1)
    assert last is not None
    assert last.text(0) == "ทั้งแผน"
    assert not panels.comparison.note.text()
    panels.deleteLater()


def test_an_older_edition_says_what_it_lacks(panels: EditionPanels, office: OfficeFile) -> None:
    edition = editions.of_year(office, YEAR)[0]
    as_older(office, edition)
    panels.show_record(edition)
    assert "มีเฉพาะโครงการ กิจกรรม และเงิน" in panels.kept.note.text()
    panels.setCurrentWidget(panels.comparison)
    assert "จึงเทียบได้เฉพาะโครงการ กิจกรรม และเงิน" in panels.comparison.note.text()
    panels.deleteLater()


def test_book_and_chart_of_an_edition_are_shown(
    panels: EditionPanels, desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = editions.of_year(office, YEAR)[0]
    shown: list[tuple[str, dict[str, str]]] = []
    for module in (editions_page, gantt):
        monkeypatch.setattr(
            module, "show_paper", lambda _window, _desk, name, keys: shown.append((name, keys))
        )
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 2)
    page = editions_page.editions_page(desk)
    for one in page.list.options.prints:  # type: ignore[attr-defined]  # a list with deeds
        one.act(edition)
    assert [name for name, _keys in shown] == ["action-plan", "plan-changes", "projects-gantt"]
    assert shown[0][1] == {"id": edition.id.hex}
    assert shown[2][1] == {"year": str(YEAR), "size": "a4", "detail": "steps", "edition": "0"}
    panels.deleteLater()
    page.deleteLater()
