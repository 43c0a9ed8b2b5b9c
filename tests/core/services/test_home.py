"""The numbers of the home page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.duties import Absence, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.year import Task
from planner_desktop.services import home, records
from planner_desktop.services.file import OfficeFile

TODAY = dt.date(2026, 11, 21)


def receive(office: OfficeFile, day: dt.date = TODAY, **more: object) -> IncomingLetter:
    facts: dict[str, object] = {"received_on": day, "sender": "สพฐ.", "subject": "ขอข้อมูล", **more}
    return records.save(office, IncomingLetter(**facts))  # type: ignore[arg-type] # facts of a test


def counts(office: OfficeFile) -> dict[str, int]:
    return {card.key: card.count for card in home.facts(office, TODAY, 2570).cards}


def test_cards_count_what_waits(office: OfficeFile) -> None:
    officer = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    before = dt.date(2026, 11, 1)
    receive(office)
    receive(office, before, status="assigned", assignee=officer.id, due_on=dt.date(2026, 11, 20))
    receive(office, before, status="assigned", assignee=officer.id, due_on=TODAY)
    receive(office, before, status="answered", assignee=officer.id, due_on=dt.date(2026, 11, 20))
    records.void(office, receive(office), "ลงซ้ำ")
    records.save(office, OutgoingLetter(dated=TODAY, addressee="ก", subject="ข", status="signing"))
    assert counts(office) == {"unassigned": 1, "overdue": 1, "others": 1}
    office.actor = officer.id
    assert counts(office) == {"mine": 2, "acting": 0, "overdue": 1, "others": 0, "unassigned": 1}


def test_a_card_leads_to_the_rows_it_counted(office: OfficeFile) -> None:
    receive(office, status="assigned", due_on=TODAY, day=TODAY)
    receive(office, dt.date(2026, 11, 1), due_on=dt.date(2026, 11, 10))
    owe(office, due_on=dt.date(2026, 11, 10))
    for card in home.facts(office, TODAY, 2570).cards:
        for part in card.parts:
            assert records.count(office, part.query) == part.count


def owe(office: OfficeFile, **more: object) -> Task:
    facts: dict[str, object] = {
        "fiscal_year": 2570,
        "title": "ทำแผน",
        "start_on": dt.date(2026, 10, 1),
        **more,
    }
    return records.save(office, Task(**facts))  # type: ignore[arg-type] # facts of a test


def test_tasks_are_counted_with_letters(office: OfficeFile) -> None:
    me, away = (records.save(office, Person(first_name=one, last_name="ทดลองสุข")) for one in "กข")
    order = records.save(office, DutyOrder(subject="หน้าที่", calendar_year=2569, dated=dt.date(2026, 1, 5)))
    records.save(office, DutyPerson(duty_order=order.id, order=1, person=away.id, substitutes=(me.id,)))
    records.save(office, Absence(person=away.id, since=TODAY, until=TODAY))
    receive(office, status="assigned", assignee=away.id)
    receive(office, status="assigned", assignee=me.id)
    owe(office, owner=away.id, due_on=dt.date(2026, 11, 20))
    owe(office, owner=me.id, due_on=dt.date(2027, 1, 4))
    owe(office, owner=me.id, status="checking", due_on=dt.date(2027, 1, 4))
    owe(office, due_on=dt.date(2026, 11, 30))
    office.actor = me.id
    assert counts(office) == {"mine": 2, "acting": 0, "overdue": 1, "others": 1, "unassigned": 1}
    records.save(office, replace(order, status="issued"))
    assert counts(office)["acting"] == 2


def test_a_card_leads_to_its_first_part_with_rows(office: OfficeFile) -> None:
    owe(office, due_on=dt.date(2026, 11, 10))
    late = next(card for card in home.facts(office, TODAY, 2570).cards if card.key == "overdue")
    assert (late.count, late.tone, late.query.name) == (1, "danger", "task")


def test_coming_mixes_letters_and_tasks_by_day(office: OfficeFile) -> None:
    me, other = (records.save(office, Person(first_name=one, last_name="ทดลองสุข")) for one in "กข")
    receive(office, due_on=dt.date(2026, 11, 25))
    owe(office, title="ของฉัน", owner=me.id, due_on=dt.date(2026, 11, 24))
    owe(office, title="ของเขา", owner=other.id, due_on=dt.date(2026, 11, 26))
    owe(office, title="เสร็จ", status="done", done_on=TODAY, due_on=dt.date(2026, 11, 26))
    coming = home.facts(office, TODAY, 2570).coming
    assert [one.record_name for one in coming] == ["task", "incoming_letter", "task"]
    office.actor = me.id
    own = home.facts(office, TODAY, 2570).coming
    assert [one.title for one in own if one.record_name == "task"] == ["ของฉัน"]


def test_coming_letters_are_mine_those_i_act_for_and_nobody_s(office: OfficeFile) -> None:
    me, away, other = (records.save(office, Person(first_name=one, last_name="ทดลองสุข")) for one in "กขค")
    order = DutyOrder(subject="หน้าที่", calendar_year=2569, dated=dt.date(2026, 1, 5))
    kept = records.save(office, order)
    records.save(office, DutyPerson(duty_order=kept.id, order=1, person=away.id, substitutes=(me.id,)))
    records.save(office, replace(kept, status="issued"))
    day = dt.date(2026, 11, 25)
    for subject, holder in (("ของฉัน", me.id), ("ของผู้ลา", away.id), ("ของเขา", other.id), ("ไม่มีผู้รับ", None)):
        receive(office, subject=subject, status="assigned", assignee=holder, due_on=day)
    office.actor = me.id

    def titles() -> set[str]:
        return {one.title.split(" ")[-1] for one in home.facts(office, TODAY, 2570).coming}

    assert titles() == {"ของฉัน", "ไม่มีผู้รับ"}
    records.save(office, Absence(person=away.id, since=TODAY, until=TODAY))
    assert titles() == {"ของฉัน", "ของผู้ลา", "ไม่มีผู้รับ"}
    office.actor = None
    assert len(titles()) == 4


def test_a_chain_of_substitutes_is_followed_to_who_is_here(office: OfficeFile) -> None:
    me, first, away = (records.save(office, Person(first_name=one, last_name="ทดลองสุข")) for one in "กขค")
    order = DutyOrder(subject="หน้าที่", calendar_year=2569, dated=dt.date(2026, 1, 5))
    kept = records.save(office, order)
    records.save(
        office, DutyPerson(duty_order=kept.id, order=1, person=away.id, substitutes=(first.id, me.id))
    )
    records.save(office, replace(kept, status="issued"))
    owe(office, owner=away.id, due_on=TODAY)
    records.save(office, Absence(person=away.id, since=TODAY, until=TODAY))
    office.actor = me.id
    assert counts(office)["acting"] == 0  # the first substitute is here
    records.save(office, Absence(person=first.id, since=TODAY, until=TODAY))
    assert counts(office)["acting"] == 1
    tomorrow = TODAY + dt.timedelta(days=1)
    assert {card.key: card.count for card in home.facts(office, tomorrow, 2570).cards}["acting"] == 0


def test_the_year_s_quarters_are_counted_and_lead_to_their_tasks(office: OfficeFile) -> None:
    owe(office, due_on=dt.date(2026, 12, 1))
    owe(office, due_on=dt.date(2026, 12, 1), status="done", done_on=TODAY)
    owe(office, due_on=dt.date(2027, 1, 5), status="dropped", drop_reason="รวม")
    owe(office, fiscal_year=2571, due_on=dt.date(2027, 10, 5))
    facts = home.facts(office, TODAY, 2570)
    assert [(one.done, one.total) for one in facts.quarters] == [(1, 2), (0, 0), (0, 0), (0, 0)]
    assert facts.tasks == (1, 2)
    assert records.count(office, facts.quarters[0].query) == 2


def test_coming_holds_30_days_and_the_late_ones(office: OfficeFile) -> None:
    long_ago = dt.date(2026, 10, 1)
    days = [dt.date(2026, 11, 10), TODAY, dt.date(2026, 12, 21), dt.date(2026, 12, 22)]
    for day in days:
        receive(office, long_ago, due_on=day)
    coming = home.facts(office, TODAY, 2570).coming
    assert [(one.day, one.overdue) for one in coming] == [(days[0], True), (TODAY, False), (days[2], False)]


def test_months_follow_the_fiscal_year(office: OfficeFile) -> None:
    receive(office, dt.date(2026, 9, 30))
    receive(office, dt.date(2026, 10, 1))
    receive(office, dt.date(2026, 11, 2))
    months = home.facts(office, TODAY, 2570).months
    assert months[:2] == (("2026-10", 1, 0), ("2026-11", 1, 0))
    assert (len(months), months[-1][0]) == (12, "2027-09")
    assert home.facts(office, TODAY, 2569).months[-1] == ("2026-09", 1, 0)


def test_open_schools_are_counted(office: OfficeFile) -> None:
    records.save(office, School(code10="9900000001", name="บ้านตัวอย่าง"))
    records.save(office, School(code10="9900000002", name="วัดตัวอย่าง", status="closed"))
    assert home.facts(office, TODAY, 2570).schools == 1
