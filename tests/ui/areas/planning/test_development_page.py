"""The development plan: tables typed by year, refusals in words, agreed editions read only, editions compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import (
    IndicativeProject,
    Indicator,
    IndicatorYear,
    Strategy,
)
from planner_desktop.services import records
from planner_desktop.services.planning.development import yearly
from ui.areas.planning.consent import steps
from ui.areas.planning.development import deeds, parts
from ui.areas.planning.development.page import DevelopmentPage
from ui.areas.planning.development.year_grid import YearGrid
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.wrapping import hard

OPENED: list[QWidget] = []
NAMES = [name for name, _label in parts.KINDS]


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        one.deleteLater()


@pytest.fixture
def plan(desk: Desk) -> DevelopmentPlan:
    plan = records.save(desk.file, DevelopmentPlan(name="แผน", first_year=2566, last_year=2567, edition=0))
    strategy = records.save(desk.file, Strategy(plan=plan.id, code="1", name="ยกระดับ"))
    records.save(
        desk.file, Indicator(plan=plan.id, strategy=strategy.id, code="1.1", name="ผ่านเกณฑ์", unit="ร้อยละ")
    )
    records.save(desk.file, IndicativeProject(plan=plan.id, strategy=strategy.id, code="P1", name="อบรม"))
    return plan


def opened(desk: Desk) -> DevelopmentPage:
    page = DevelopmentPage(desk)
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()
    return page


def grid(page: DevelopmentPage, name: str) -> YearGrid:
    at = NAMES.index(name) + 1
    page.tabs.setCurrentIndex(at)
    made = page._made[at]
    assert isinstance(made, YearGrid)
    return made


def cell(table: YearGrid, row: int, column: int) -> QTableWidgetItem:
    item = table.table.item(row, column)
    assert item is not None
    return item


def agree(desk: Desk, plan: DevelopmentPlan) -> None:
    told = Approval(
        subject="แผน",
        development_plan=plan.id,
        body="director",
        decided_on=dt.date(2022, 9, 1),
        wording="เห็นชอบ",
    )
    records.save(desk.file, told)


def test_every_tab_opens(desk: Desk, plan: DevelopmentPlan) -> None:
    page = opened(desk)
    assert page.plan == plan
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        assert page.tabs.currentIndex() == at
    assert page.tabs.count() == len(parts.LABELS) + 1


def test_targets_are_typed_by_year_and_absurd_ones_refused_in_words(
    desk: Desk, plan: DevelopmentPlan
) -> None:
    table = grid(opened(desk), "indicator_year")
    assert [table.table.horizontalHeaderItem(at).text() for at in range(3, 8)] == [  # type: ignore[union-attr]
        "ผล 2563",
        "ผล 2564",
        "ผล 2565",
        "2566",
        "2567",
    ]
    cell(table, 0, 5).setText("๗๑.๕")
    cell(table, 0, 6).setText("75")
    kept = {one.fiscal_year: (one.result, one.target) for one in records.every(desk.file, IndicatorYear)}
    assert kept == {2565: ("71.5", ""), 2566: ("", "75")}
    cell(table, 0, 7).setText("175")
    assert "ร้อยละต้องอยู่ระหว่าง 0 ถึง 100" in table.banner.text()
    assert cell(table, 0, 7).text() == ""
    assert len(records.every(desk.file, IndicatorYear)) == 2
    del plan


def test_money_is_typed_in_baht_and_summed(desk: Desk, plan: DevelopmentPlan) -> None:
    table = grid(opened(desk), "indicative_money")
    cell(table, 0, 3).setText("1,250.50")
    cell(table, 0, 4).setText("๗๕๐")
    assert yearly.money(desk.file, plan)[0].amount == 200_050
    assert [cell(table, 1, at).text() for at in (2, 3, 4)] == ["2,000.50", "1,250.50", "750.00"]
    cell(table, 0, 4).setText("หลายบาท")
    assert "หลายบาท" in table.banner.text()
    assert cell(table, 0, 4).text() == "750.00"


def test_an_agreed_edition_is_read_only_and_a_revision_is_not(
    desk: Desk, plan: DevelopmentPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(desk)
    agree(desk, plan)
    table = grid(page, "indicator_year")
    assert not cell(table, 0, 6).flags() & Qt.ItemFlag.ItemIsEditable
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "นโยบายเปลี่ยน")
    deeds.ask_revision(desk, page)
    assert page.plan is not None
    assert (page.plan.edition, page.plan.reason) == (1, "นโยบายเปลี่ยน")
    table = grid(page, "indicator_year")
    assert cell(table, 0, 6).flags() & Qt.ItemFlag.ItemIsEditable
    strategy = next(one for one in records.every(desk.file, Strategy) if one.plan == page.plan.id)
    assert page.open(strategy.id)
    shown = page._made[NAMES.index("strategy") + 1]
    assert isinstance(shown, parts.ListPart)
    shown.page.panel.form.editor("name").set_value("ยกระดับทั้งระบบ")
    assert shown.page.panel.form.accept() is not None
    dialog = deeds.comparison(desk, page, page.plan)
    OPENED.append(dialog)
    assert "1" in dialog.windowTitle()


def test_what_is_missing_leads_to_its_tab(desk: Desk, plan: DevelopmentPlan) -> None:
    page = opened(desk)
    page.show_row("plan_statement", None)
    assert page.tabs.currentIndex() == NAMES.index("plan_statement") + 1
    (indicator,) = records.every(desk.file, Indicator)
    page.show_row("indicator", indicator.id)
    shown = page._made[NAMES.index("indicator") + 1]
    assert isinstance(shown, parts.ListPart)
    assert shown.page.panel.record == indicator
    del plan


def test_an_office_without_a_plan_is_offered_one(desk: Desk) -> None:
    page = opened(desk)
    assert page.plan is None
    assert page.step.text() == "เพิ่มแผน"
    assert page.step.isVisible()


def test_without_a_plan_the_page_begins_with_one(desk: Desk) -> None:
    page = opened(desk)
    assert "เพิ่มแผน" in hard(page.begin.said())
    records.save(desk.file, DevelopmentPlan(name="แผน", first_year=2566, last_year=2567, edition=0))
    assert page.begin.said() == ""
    assert page.plan is not None


def test_what_a_plan_lacks_is_told_before_it_is_proposed(
    desk: Desk, plan: DevelopmentPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    agrees = iter((False, True))

    def asked(_parent: object, words: str, detail: str, _yes: str, _no: str) -> bool:
        told.append(detail)
        return next(agrees)

    monkeypatch.setattr(ask, "confirm", asked)
    steps.propose(desk, plan)
    assert "ยังไม่มีวิสัยทัศน์" in told[0]
    assert records.get(desk.file, DevelopmentPlan, plan.id).state == "draft"
    steps.propose(desk, plan)
    assert records.get(desk.file, DevelopmentPlan, plan.id).state == "proposed"


def test_an_agreed_plan_offers_no_adding_in_its_empty_lists(desk: Desk, plan: DevelopmentPlan) -> None:
    page = opened(desk)
    at = NAMES.index("medium_target") + 1
    page.tabs.setCurrentIndex(at)
    made = page._made[at]
    assert isinstance(made, parts.ListPart)
    assert not made.page.empty_room.new.isHidden()
    records.save(
        desk.file,
        Approval(
            subject="แผน",
            development_plan=plan.id,
            body="area_committee",
            decided_on=dt.date(2026, 1, 5),
            wording="เห็นชอบ",
        ),
    )
    assert made.page.empty_room.new.isHidden()
