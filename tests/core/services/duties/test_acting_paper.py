"""The list of who acts for whom: days, chains in order, one absence's own substitute, both sign lines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.errors import Invalid
from planner_desktop.services import papers, records
from planner_desktop.services.duties import acting, issuing
from planner_desktop.services.duties import papers as duty_papers
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import letters
from tests.core.documents.reading import pages_of
from tests.core.services.duties.staging import gone, keep, order_of, staff_of

DAY, LAST = dt.date(2026, 1, 5), dt.date(2026, 1, 7)


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture(autouse=True)
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    return issuing.issue(office, order_of(office, staff).id, DAY)


def said(office: OfficeFile, day: str) -> str:
    return " ".join(" ".join(pages_of(papers.pdf(office, "acting-list", {"day": day}))).split())


def test_the_actor_signs_both_lines(office: OfficeFile, staff: list[Person]) -> None:
    keep(office, gone(staff[0], DAY, LAST))
    (now,) = acting.standings(office, DAY)
    assert now.own_lines == ("นักวิเคราะห์นโยบายและแผนชำนาญการ",)
    assert now.lines == ("นักวิเคราะห์นโยบายและแผนชำนาญการ ปฏิบัติหน้าที่แทน", "ผู้อำนวยการกลุ่มนโยบายและแผน")
    text = said(office, "5 ม.ค. 2569")
    assert text.count("(นายสอง สมมุติ)") == 2
    assert "ปฏิบัติหน้าที่แทน" in text
    assert "ตามคำสั่งที่ ๑/๒๕๖๙" in text
    assert "ถ้อยคำนี้ควรตรวจกับกลุ่มกฎหมายและคดีก่อนใช้" in text
    assert text.count("หมายเหตุ") == 1


def test_the_list_of_a_whole_group_is_one_page(office: OfficeFile, staff: list[Person]) -> None:
    keep(office, gone(staff[0], DAY, LAST), gone(staff[3], DAY, LAST))
    assert len(pages_of(papers.pdf(office, "acting-list", {"day": "5 ม.ค. 2569"}))) == 1


def test_substitution_ends_with_the_absence(office: OfficeFile, staff: list[Person]) -> None:
    keep(office, gone(staff[0], DAY, LAST))
    assert "ทุกคนอยู่ปฏิบัติราชการ" in said(office, "8 ม.ค. 2569")
    assert "ทุกคนอยู่ปฏิบัติราชการ" not in said(office, "7 ม.ค. 2569")


def test_one_absence_may_have_its_own_substitute(office: OfficeFile, staff: list[Person]) -> None:
    keep(office, replace(gone(staff[0], DAY, DAY), substitute=staff[3].id), gone(staff[0], LAST, LAST))
    assert acting.standings(office, DAY)[0].actor == staff[3]
    assert acting.standings(office, LAST)[0].actor == staff[1]
    keep(office, gone(staff[3], DAY, DAY))
    assert acting.standings(office, DAY)[0].actor == staff[1]  # then the order's own, in order


def test_a_substitute_away_appoints_nobody_for_the_other(office: OfficeFile, staff: list[Person]) -> None:
    keep(office, gone(staff[1], DAY, DAY), replace(gone(staff[2], DAY, DAY), substitute=staff[4].id))
    first, second = acting.standings(office, DAY)
    assert first.stand.nobody
    assert second.actor == staff[4]
    assert "ไม่มีผู้ปฏิบัติงานแทน" in said(office, "5 ม.ค. 2569")


def test_nobody_stands_in_for_himself(office: OfficeFile, staff: list[Person]) -> None:
    with pytest.raises(Invalid):
        records.save(office, replace(gone(staff[0], DAY, DAY), substitute=staff[0].id))


def test_the_number_of_a_duty_order_prints_its_duties(order: DutyOrder, office: OfficeFile) -> None:
    entry = records.every(office, OrderEntry)[0]
    assert entry.body == ""
    assert letters.paper_of(office, entry) == duty_papers.duty_order(office, order.id)
