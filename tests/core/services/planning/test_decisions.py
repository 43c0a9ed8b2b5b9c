"""From draft to publication: the body set for the year decides, and what it agreed to stays as it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.planning.consent import Approval, ApprovalRule, Hearing, Publication
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import PaperFixed
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import consent
from planner_desktop.services.planning.policy import shipped

DAY = dt.date(2026, 10, 20)


@pytest.fixture
def policy(office: OfficeFile) -> OfficePolicy:
    records.save(office, ApprovalRule(matter="office_policy", first_year=2566, body="area_committee"))
    records.save(office, ApprovalRule(matter="office_policy", first_year=2570, body="province_committee"))
    return records.save(office, OfficePolicy(fiscal_year=2570, edition=1, name="นโยบาย 2570"))


def decided(policy: OfficePolicy, **more: object) -> Approval:
    told = Approval(
        subject="นโยบาย", office_policy=policy.id, body="province_committee", decided_on=DAY, wording="เห็นชอบ"
    )
    return replace(told, **more)  # type: ignore[arg-type]  # fields by name


def state(file: OfficeFile, policy: OfficePolicy) -> str:
    return records.get(file, OfficePolicy, policy.id).state


def test_a_paper_goes_from_draft_by_hearing_and_decision_to_publication(
    office: OfficeFile, policy: OfficePolicy
) -> None:
    records.save(office, Hearing(subject="ร่าง", office_policy=policy.id, held_on=DAY))
    assert state(office, policy) == "hearing"
    consent.propose(office, records.get(office, OfficePolicy, policy.id))
    assert state(office, policy) == "proposed"
    records.save(office, decided(policy, decision="returned"))
    assert state(office, policy) == "returned"
    kept = records.save(office, decided(policy, decided_on=DAY + dt.timedelta(days=30)))
    assert state(office, policy) == "approved"
    records.save(
        office, Publication(subject="นโยบาย", office_policy=policy.id, published_on=DAY, channel="website")
    )
    assert state(office, policy) == "published"
    records.void(office, kept, "บันทึกผิดเรื่อง")
    assert state(office, policy) == "returned"


def test_the_body_of_the_year_decides_or_the_reason_is_told(office: OfficeFile, policy: OfficePolicy) -> None:
    assert consent.body_for(office, "office_policy", 2569) == "area_committee"
    assert consent.body_for(office, "office_policy", 2570) == "province_committee"
    with pytest.raises(Invalid) as told:
        records.save(office, decided(policy, body="director"))
    assert [fault.field for fault in told.value.faults] == ["reason"]
    records.save(office, decided(policy, body="director", reason="มอบอำนาจตามคำสั่ง"))
    assert state(office, policy) == "approved"


def test_nothing_is_published_before_it_is_agreed(office: OfficeFile, policy: OfficePolicy) -> None:
    with pytest.raises(UserError):
        records.save(
            office, Publication(subject="ก", office_policy=policy.id, published_on=DAY, channel="website")
        )
    assert state(office, policy) == "draft"


def test_an_agreed_paper_and_its_rows_stay_as_they_are(office: OfficeFile, policy: OfficePolicy) -> None:
    row = records.save(office, PolicyTarget(policy=policy.id, kind="policy", code="1", title="ปลอดภัย"))
    records.save(office, decided(policy))
    agreed = records.get(office, OfficePolicy, policy.id)
    for changed in (
        replace(agreed, name="อื่น"),
        replace(row, title="อื่น"),
        replace(row, id=policy.id, version=0),
    ):
        with pytest.raises(PaperFixed):
            records.save(office, changed)
    with pytest.raises(PaperFixed):
        records.remove(office, row)
    assert records.save(office, replace(agreed, note="พิมพ์แล้ว 20 เล่ม")).note


def test_the_library_ships_every_list_with_its_source(office: OfficeFile) -> None:
    assert shipped.lay_out(office) == 6
    assert shipped.lay_out(office) == 0
    counts = [len([item for one in found.items for item in one]) for found in shipped.frameworks()]
    assert counts == [6, 23, 13, 4 + 18, 9, 10]
    assert all(one.framework.source and one.framework.certainty for one in shipped.frameworks())
    assert consent.body_for(office, "development_plan", 2570) == "area_committee"
