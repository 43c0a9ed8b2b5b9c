"""A case on its page: begun, a step filled in, what is missing leads on, effect; plans marked in bulk."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import SchoolCase
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.planning.consent import ApprovalRule
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import steps
from tests.core.services.planning.cases.offices import complete, two
from ui.areas.planning.cases import plans, school_cases
from ui.areas.planning.cases.comparison import ComparisonPanel
from ui.areas.planning.cases.dossier import KEY, DossierPanel
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk


def test_a_case_is_begun_and_a_step_is_filled_in_from_the_panel(
    qtbot: QtBot, desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two(office)
    step = school_cases.next_step(desk, made.case)
    assert step is not None
    assert step.label == "เริ่มดำเนินการ"
    step.act()
    case = records.get(office, SchoolCase, made.case.id)
    assert case.state == "running"
    panel = DossierPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(case)
    top = panel.list.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "ขั้นตอน 0/12"
    first = top.child(0)
    assert first is not None

    def answered(question: FieldsQuestion) -> int:
        question.boxes["done_on"].editor.set_value(dt.date(2024, 11, 10))
        question.accept()
        return question.result()

    monkeypatch.setattr(FieldsQuestion, "exec", answered)
    panel.ask(first.data(0, KEY))
    top = panel.list.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "ขั้นตอน 1/12"
    assert steps.items_of(office, case.id)[0].done_on == dt.date(2024, 11, 10)


def test_the_button_says_what_is_missing_and_leads_there_until_all_is_done(
    desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two(office)
    kept = complete(office, made.case)
    lacking = steps.items_of(office, kept.id)[0]
    lacking = records.save(office, replace(lacking, done_on=None))
    step = school_cases.next_step(desk, kept)
    assert step is not None
    assert lacking.title in step.why_not
    assert step.missing == ("case_item", lacking.id)
    records.save(office, replace(lacking, done_on=dt.date(2025, 1, 1)))
    step = school_cases.next_step(desk, kept)
    assert step is not None
    assert not step.why_not
    monkeypatch.setattr(ask, "confirm", lambda *_asked: True)
    step.act()
    assert records.get(office, School, made.gone.id).status == "merged"
    done = records.get(office, SchoolCase, kept.id)
    assert school_cases.next_step(desk, done) is None
    shown: list[tuple[str, object]] = []
    monkeypatch.setattr(desk, "show_record", lambda name, key: shown.append((name, key)))
    school_cases.tell_successor(desk, done)
    assert shown == [("school", made.into.id)]


def test_before_and_after_stand_beside_the_case(qtbot: QtBot, desk: Desk, office: OfficeFile) -> None:
    made = two(office)
    panel = ComparisonPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(made.case)
    short = panel.tables[0]
    row = [cell.text() for at in range(4) if (cell := short.item(0, at))]
    assert row == ["นักเรียน", "130", "130", "0"]
    rooms = [cell.text() for at in range(4) if (cell := short.item(1, at))]
    assert rooms == ["ห้องเรียน", "6", "4", "-2"]


def test_plans_are_laid_out_marked_and_reminded(
    desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    two(office)
    monkeypatch.setattr(ask, "pick", lambda *_asked: 0)
    plans.lay_out(desk)
    made = records.every(office, SchoolPlan)
    assert [one.state for one in made] == ["waiting", "waiting"]
    plans.mark_many(desk, "submitted", [made[0].id])
    monkeypatch.setattr(ask, "ask_reason", lambda *_asked, **_more: "เพิ่มตัวชี้วัด")
    plans.mark_many(desk, "returned", [made[0].id])
    assert records.get(office, SchoolPlan, made[0].id).advice == "เพิ่มตัวชี้วัด"
    plans.remind(desk)
    (letter,) = records.every(office, OutgoingLetter)
    assert "จำนวน 2 แห่ง" in letter.body


def test_a_refused_body_leads_to_the_setting_and_is_then_saved(
    qtbot: QtBot, desk: Desk, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two(office)
    records.save(office, ApprovalRule(matter="school_case", first_year=2560, body="area_committee"))
    page = school_cases.cases_page(desk)
    qtbot.addWidget(page)
    page.resize(1126, 640)
    page.show()
    assert page.open(made.case.id)
    dossier = page.findChild(DossierPanel)
    assert dossier is not None
    assert dossier.isVisibleTo(page)
    page.panel.form.boxes["body"].editor.set_value("director")
    assert page.panel.form.accept() is None
    assert "กพท." in page.panel.form.banner.text()
    found: list[FieldsQuestion] = []

    def answered(question: FieldsQuestion) -> int:
        found.append(question)
        question.boxes["body"].editor.set_value("director")
        question.accept()
        return question.result()

    monkeypatch.setattr(FieldsQuestion, "exec", answered)
    page.panel.form.banner.deed_button().click()
    assert len(found) == 1
    assert records.get(office, SchoolCase, made.case.id).body == "director"
    rules = {one.matter: (one.body, one.first_year) for one in records.every(office, ApprovalRule)}
    # Set for this kind of case and year; the other kinds keep theirs.
    assert rules == {"school_case": ("area_committee", 2560), "school_case_merge": ("director", 2568)}
