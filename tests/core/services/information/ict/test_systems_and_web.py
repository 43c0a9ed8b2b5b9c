"""Phases of systems, the web log, and the OIT list from year to year."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.information.ict.web import DisclosureItem, WebUpdate
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.home import areas as home_areas
from planner_desktop.services.information.ict import systems, tables, web

TODAY = dt.date(2026, 11, 21)


def system(office: OfficeFile) -> IctSystem:
    return records.save(office, IctSystem(title="ระบบรายงาน", started_on=dt.date(2026, 6, 1)))


def phase(office: OfficeFile, of: IctSystem, name: str, ends: dt.date) -> SystemPhase:
    draft = systems.draft_phase(office, of.id)
    made = SystemPhase(system=of.id, position=draft.position, name=name, planned_to=ends)
    return records.save(office, made)


def test_a_finished_phase_gives_the_system_its_edition(office: OfficeFile) -> None:
    made = system(office)
    first = phase(office, made, "พัฒนา", dt.date(2026, 8, 1))
    second = phase(office, made, "ทดลอง", dt.date(2026, 12, 1))
    assert (first.position, second.position) == (1, 2)
    assert [str(one.words) for one in home_areas.counts(office, TODAY, 2570)] == ["ขั้นพัฒนาระบบเกินกำหนด 1"]
    systems.finish_phase(office, first, dt.date(2026, 8, 9), "เสร็จตามขอบเขต", "1.0")
    assert records.get(office, IctSystem, made.id).edition == "1.0"
    assert systems.next_phase(office, made.id) == second
    assert tables.system_table(office).rows[0][7] == "1/2"
    history.undo(office)
    assert records.get(office, IctSystem, made.id).edition == ""
    assert systems.next_phase(office, made.id) is not None
    with pytest.raises(UserError):
        systems.finish_phase(office, second, dt.date(2999, 1, 1), "")


def test_a_system_in_use_says_since_when_and_where(office: OfficeFile) -> None:
    with pytest.raises(Invalid) as refused:
        records.save(office, IctSystem(title="ก", state="in_use", address="www.example.go.th"))
    assert {one.field for one in refused.value.faults} == {"in_use_on", "address"}


def test_what_stands_on_the_web_needs_evidence_and_answers_its_item(office: OfficeFile) -> None:
    item = records.save(office, DisclosureItem(fiscal_year=2570, code="O7", title="รายงานผล"))
    asked = records.save(
        office,
        WebUpdate(asked_on=dt.date(2026, 10, 5), page="ITA", subject="ขึ้นรายงาน", item=item.id),
    )
    assert asked.register_no == 1
    with pytest.raises(Invalid):
        web.put_up(office, asked, dt.date(2026, 11, 2), "", None)
    address = "https://www.example.go.th/o7"
    web.put_up(office, asked, dt.date(2026, 11, 2), address, dt.date(2026, 11, 20))
    kept = records.get(office, DisclosureItem, item.id)
    assert (kept.state, kept.address) == ("shown", address)
    assert web.by_month(web.of_year(office, 2570)) == {"2026-11": 1}
    assert [str(one.words) for one in home_areas.counts(office, TODAY, 2570)] == ["หน้าเว็บครบกำหนดทบทวน 1"]
    log, *_rest = tables.web_tables(office, 2570)
    assert log.note == "ขอปรับปรุง 1 ครั้ง ขึ้นเว็บแล้ว 1 ครั้ง"
    assert log.chart is not None
    assert log.chart.series[0].values[:3] == (0.0, 1.0, 0.0)


def test_a_new_year_begins_from_the_last_with_nothing_shown(office: OfficeFile) -> None:
    assert web.begin_year(office, 2569) == 11
    first, second, *_rest = web.items_of(office, 2569)
    shown = {"state": "shown", "address": "https://www.example.go.th/o1", "due_on": dt.date(2024, 2, 29)}
    records.save(office, DisclosureItem(**{**vars(first), **shown}))
    records.save(office, DisclosureItem(**{**vars(second), "state": "none"}))
    assert web.begin_year(office, 2570) == 11
    now = web.items_of(office, 2570)
    assert [one.code for one in now] == [f"O{number}" for number in range(1, 12)]
    assert (now[0].state, now[0].address, now[0].due_on) == ("missing", "", dt.date(2025, 2, 28))
    assert now[1].state == "none"
    assert web.items_of(office, 2569)[0].state == "shown"
    with pytest.raises(UserError):
        web.begin_year(office, 2570)
