"""The pages of ICT: the matrix leads to its rows, the breach shows its clock, steps do their deed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.networks import NetworkCircuit
from planner_desktop.domain.information.ict.plans import IctPlan, IctPlanChapter
from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.information.ict.web import WebUpdate
from planner_desktop.domain.information.risk.register import Risk
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.information.ict import plans, systems, web
from planner_desktop.services.information.risk import judging
from tests.ui.areas.information.answers import answering
from ui.areas import information
from ui.areas.information.governance_pages import DATA_PAGES, GOVERNANCE_PAGES
from ui.areas.information.risk.matrix import MatrixPage
from ui.areas.information.risk.past import JudgementsPanel
from ui.kit import ask
from ui.kit.desk import Desk, PageSpec
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()
OPENED: list[QWidget] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        one.deleteLater()


def spec(key: str) -> PageSpec:
    return next(one for one in information.PAGES if one.key == f"information.{key}")


def opened(desk: Desk, key: str) -> RecordPage:
    page = spec(key).make(desk)
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()
    assert isinstance(page, RecordPage)
    return page


def risk(desk: Desk, likelihood: int, impact: int, **more: object) -> Risk:
    facts: dict[str, object] = {"identified_on": TODAY, "assessed_on": TODAY, "subject": "มัลแวร์", **more}
    draft = Risk(inherent_likelihood=likelihood, inherent_impact=impact, **facts)  # type: ignore[arg-type] # facts of a test
    return records.save(desk.file, draft)


@pytest.mark.parametrize("one", [*GOVERNANCE_PAGES, *DATA_PAGES], ids=lambda one: one.key)
def test_every_page_opens_on_an_empty_file(desk: Desk, one: PageSpec) -> None:
    page = one.make(desk)
    OPENED.append(page)
    page.show()
    if one.waiting is not None:
        assert one.waiting(desk) == 0
    assert one.work_item.startswith("2.")


def test_a_click_on_a_cell_lists_its_risks(desk: Desk) -> None:
    wanted = risk(desk, 4, 5, residual_likelihood=2)
    risk(desk, 4, 5)
    page = MatrixPage(desk)
    OPENED.append(page)
    page.show()
    asked: list[Query] = []
    desk.list_wanted.connect(asked.append)
    assert page.cells[2, 5].text() == "สูง\n1"
    assert "มัลแวร์" in page.cells[2, 5].toolTip()
    page.cells[2, 5].click()
    assert list(records.ids(desk.file, asked[0])) == [wanted.id]
    page.kind.setCurrentIndex(1)
    page.kind.activated.emit(1)
    assert page.cells[4, 5].text() == "สูงมาก\n2"
    page.cells[4, 5].click()
    assert len(records.ids(desk.file, asked[1])) == 2


def test_the_matrix_follows_what_is_saved(desk: Desk) -> None:
    page = MatrixPage(desk)
    OPENED.append(page)
    page.show()
    assert page.cells[1, 1].text() == "ต่ำ\n–"
    risk(desk, 1, 1)
    assert page.cells[1, 1].text() == "ต่ำ\n1"


def test_judging_anew_keeps_the_former_judgement_beside_the_form(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = TODAY - dt.timedelta(days=90)
    kept = risk(desk, 5, 4, identified_on=before, assessed_on=before, review_on=TODAY)
    page = opened(desk, "risks")
    page.open(kept.id)
    assert "ประเมินใหม่" in page.panel.step_button.text()
    answering(
        monkeypatch,
        residual_likelihood=2,
        residual_impact=2,
        assessment_note="มีระบบสำรอง",
        review_on=TODAY + dt.timedelta(days=30),
    )
    page.panel.step_button.click()
    now = records.get(desk.file, Risk, kept.id)
    assert (now.score, now.level, now.assessed_on) == (4, "moderate", TODAY)
    panel = JudgementsPanel(desk)
    OPENED.append(panel)
    panel.show_record(now)
    assert [line.split(" · ")[1] for line in panel.lines] == ["2×2 = 4 ปานกลาง", "5×4 = 20 สูงมาก"]


def test_a_breach_shows_its_clock_until_it_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    noon = dt.datetime.combine(TODAY, dt.time(12))  # an hour that is still to come is refused
    monkeypatch.setattr("ui.areas.information.ict.incidents.bangkok_clock", lambda: noon)
    told = IctIncident(noticed_on=TODAY, noticed_at="00.01", subject="ไฟล์รั่ว", kind="leak", personal_data=True)
    kept = records.save(desk.file, told)
    page = opened(desk, "incidents")
    page.open(kept.id)
    assert "แจ้ง สคส. ภายใน" in page.panel.step_button.text()
    answering(monkeypatch, notified_at="00.02")
    page.panel.step_button.click()
    assert records.get(desk.file, IctIncident, kept.id).notified_on == TODAY
    assert "กลับมาใช้ได้แล้ว" in page.panel.step_button.text()
    answering(monkeypatch, restored_at="00.31", cause="แนบไฟล์ผิด")
    page.panel.step_button.click()
    assert records.get(desk.file, IctIncident, kept.id).outage_minutes == 30
    answering(monkeypatch, lessons="ตรวจก่อนส่ง")
    page.panel.step_button.click()
    assert records.get(desk.file, IctIncident, kept.id).state == "closed"


def test_a_password_typed_into_a_form_is_refused_beside_its_field(desk: Desk) -> None:
    page = opened(desk, "circuits")
    page.begin(NetworkCircuit(site_kind="office", provider="เน็ตสาธิต"))
    page.panel.form.editor("note").set_value("รหัสผ่าน: Net2570!")
    page.panel.form.accept()
    assert "ห้ามเก็บรหัสผ่าน" in page.panel.form.boxes["note"].fault.text()
    assert records.count(desk.file, Query("network_circuit")) == 0


def test_a_phase_is_finished_from_the_system(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = records.save(desk.file, IctSystem(title="ระบบรายงาน", started_on=TODAY - dt.timedelta(days=90)))
    for name in ("พัฒนา", "ทดลองใช้"):
        records.save(desk.file, SystemPhase(system=made.id, name=name, planned_to=TODAY, position=1))
    page = opened(desk, "systems")
    page.open(made.id)
    answering(monkeypatch, result="เสร็จ", edition="1.2")
    first = page.panel.step_button.text()
    page.panel.step_button.click()
    assert page.panel.step_button.text() != first
    assert records.get(desk.file, IctSystem, made.id).edition == "1.2"
    assert [one.done_on for one in systems.phases(desk.file, made.id)].count(TODAY) == 1


def test_a_page_is_put_up_with_its_evidence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = records.save(desk.file, WebUpdate(asked_on=TODAY, page="ข่าว", subject="ลงข่าวประชุม"))
    page = opened(desk, "web_updates")
    page.open(kept.id)
    (asked,) = [answering(monkeypatch, address="")]
    page.panel.step_button.click()
    assert "หลักฐาน" in asked[0].boxes["address"].fault.text()
    answering(monkeypatch, address="https://www.example.go.th/news/1")
    page.panel.step_button.click()
    assert web.of_year(desk.file, desk.fiscal_year)[0].up_on == TODAY


def test_requests_for_data_stand_on_their_own_page_and_may_be_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = TODAY - dt.timedelta(days=1)
    facts = {"received_on": day, "requester": "สื่อมวลชน", "subject": "ข้อมูลรายบุคคล"}
    kept = records.save(desk.file, ServiceRequest(kind="data", data_class="sensitive", **facts))  # type: ignore[arg-type] # facts of a test
    other = records.save(desk.file, ServiceRequest(kind="advice", **facts))  # type: ignore[arg-type] # facts of a test
    page = opened(desk, "data_requests")
    assert page.model.rowCount() == 1
    own = spec("data_requests").own
    assert own is not None
    assert own(kept)
    assert not own(other)
    page.open(kept.id)
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "ไม่มีความยินยอม (ม.26)")
    refuse = next(one for one in page.options.actions if "ปฏิเสธ" in one.label)
    refuse.act(page.panel.record)
    now = records.get(desk.file, ServiceRequest, kept.id)
    assert (now.status, now.refusal) == ("refused", "ไม่มีความยินยอม (ม.26)")


def test_a_plan_is_begun_and_approved_in_the_window(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(desk, "ict_plans")
    answering(monkeypatch, first_year=2570, last_year=2572)
    page.new()
    (plan,) = records.every(desk.file, IctPlan)
    assert len(plans.parts(desk.file, IctPlanChapter, plan.id)) == 10
    page.open(plan.id)
    page.panel.step_button.click()
    answering(monkeypatch, approved_on=TODAY, approved_by="ครั้งที่ 1")
    page.panel.step_button.click()
    kept = records.get(desk.file, IctPlan, plan.id)
    assert (kept.state, len(kept.files)) == ("approved", 1)
    revise = next(one for one in page.options.actions if "ฉบับปรับปรุง" in one.label)
    revise.act(kept)
    assert [one.edition for one in records.every(desk.file, IctPlan)] == [2, 1]


def test_shipped_measures_are_put_into_the_list_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(desk, "risk_bands")
    refused: list[object] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: refused.append(error))
    page.options.buttons[0].act(None)
    assert page.model.rowCount() == 4
    page.options.buttons[0].act(None)
    assert len(refused) == 1
    assert judging.lay_out(desk.file) == 0
