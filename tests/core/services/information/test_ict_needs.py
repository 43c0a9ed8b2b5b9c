"""Needs: priced to the satang by the list of their year, frozen once asked for, tied in every sum."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import needs, prices, sums
from tests.core.services.information.ict_office import YEAR, Ict, ict


@pytest.fixture
def given(office: OfficeFile) -> Ict:
    return ict(office)


def kept(given: Ict, need: IctNeed) -> IctNeed:
    return records.get(given.file, IctNeed, need.id)


def test_a_year_begins_with_the_last_list_marked_to_be_checked(office: OfficeFile) -> None:
    assert prices.lay_out(office, 2569) == len(prices.shipped(2569))
    assert prices.lay_out(office, 2569) == 0
    first = prices.of_year(office, 2569)[0]
    records.save(office, replace(first, certainty="high", active=False))
    assert prices.copy_last(office, 2570) == len(prices.shipped(2569)) - 1
    copied = prices.of_year(office, 2570)
    assert {one.certainty for one in copied} == {"low"}
    assert all(one.source.startswith("คัดลอกจากปีงบประมาณ 2569: ") for one in copied)
    prices.copy_last(office, 2571)
    assert prices.of_year(office, 2571)[0].source.count("คัดลอก") == 1
    with pytest.raises(UserError):
        prices.copy_last(office, 2500)


def test_the_shipped_list_is_marked_as_unsure(office: OfficeFile) -> None:
    assert {one.certainty for one in prices.shipped(2570)} <= {"low", "medium"}
    assert all(one.price and one.basics and "2566" in one.source for one in prices.shipped(2570))


def test_a_need_costs_what_the_list_of_its_year_says(given: Ict) -> None:
    need = given.need(quantity=3)
    assert (need.unit_price, need.total) == (1_699_999, 5_099_997)
    assert (need.item_name, need.who) == ("เครื่องคอมพิวเตอร์ สำหรับงานสำนักงาน", "บ้านทดสอบ 1")


def test_the_item_must_be_of_the_same_year(given: Ict) -> None:
    other = records.save(given.file, PriceItem(fiscal_year=YEAR + 1, code="06", name="เครื่องใหม่", price=100))
    with pytest.raises(Invalid) as caught:
        given.need(item=other.id)
    assert [one.field for one in caught.value.faults] == ["item"]


def test_a_price_over_the_standard_needs_a_reason(given: Ict) -> None:
    with pytest.raises(Invalid) as caught:
        given.need(own_price=1_700_000)
    assert [one.field for one in caught.value.faults] == ["over_reason"]
    assert given.need(own_price=1_700_000, over_reason="ต้องใช้จอใหญ่").total == 1_700_000
    assert given.need(own_price=1_000_000, quantity=2).total == 2_000_000


def test_what_the_list_does_not_price_shows_three_quotations_or_says_why(given: Ict) -> None:
    with pytest.raises(Invalid) as caught:
        given.need(item=None, own_item="จอสัมผัส", own_price=8_900_000, quote_1=8_900_000)
    assert [one.field for one in caught.value.faults] == ["justification"]
    with pytest.raises(Invalid) as caught:
        given.need(item=None, own_item="จอสัมผัส", own_price=9_000_000, quote_1=1, quote_2=2, quote_3=3)
    assert [one.field for one in caught.value.faults] == ["over_reason"]
    told = given.need(item=None, own_item="จอสัมผัส", own_price=8_900_000, justification="มีผู้ขายรายเดียว")
    assert (told.item_name, told.standard_price, told.total) == ("จอสัมผัส", None, 8_900_000)


def test_a_school_or_a_group_asks_and_never_both(given: Ict) -> None:
    for wrong in ({"school": None}, {"unit": "กลุ่มอำนวยการ"}):
        with pytest.raises(Invalid) as caught:
            given.need(**wrong)
        assert [one.field for one in caught.value.faults] == ["school"]
    assert given.need(school=None, unit="กลุ่มอำนวยการ").who == "กลุ่มอำนวยการ"


def test_a_sum_beyond_reason_is_refused(given: Ict) -> None:
    with pytest.raises(Invalid) as caught:
        given.need(own_price=10**18 - 1, over_reason="พิมพ์ผิด", quantity=9999)
    assert [one.field for one in caught.value.faults] == ["quantity"]


def test_a_corrected_list_prices_anew_only_what_is_not_asked_for_yet(given: Ict) -> None:
    free, asked = given.need(quantity=2), given.need()
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [asked.id], state)
    records.save(given.file, replace(given.computer, price=2_000_001))
    assert kept(given, free).total == 4_000_002
    assert kept(given, asked).total == 1_699_999
    history.undo(given.file)
    assert kept(given, free).total == 3_399_998


def test_what_stands_in_the_request_is_not_changed_but_sent_back(given: Ict) -> None:
    need = given.need()
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [need.id], state)
    with pytest.raises(Invalid):
        records.save(given.file, replace(kept(given, need), quantity=5))
    records.save(given.file, replace(kept(given, need), priority=1, note="เร่ง"))
    needs.send_back(given.file, [need.id], "ปรับจำนวน")
    back = kept(given, need)
    assert (back.state, back.note) == ("draft", "เร่ง\nส่งกลับ: ปรับจำนวน")
    assert records.save(given.file, replace(back, quantity=5)).total == 8_499_995


def test_needs_go_step_by_step_and_only_those_that_fit(given: Ict) -> None:
    first, second = given.need(), given.need()
    needs.move(given.file, [first.id], "submitted")
    assert needs.move(given.file, [first.id, second.id], "examined") == 1
    with pytest.raises(UserError):
        needs.move(given.file, [second.id], "in_request")


def test_the_outcome_is_written_with_its_money_and_its_reason(given: Ict) -> None:
    need = given.need(quantity=4)
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [need.id], state)
    day = needs.today()
    with pytest.raises(UserError):
        needs.decide(given.file, [need.id], needs.Decision(5, day))
    with pytest.raises(UserError):
        needs.decide(given.file, [need.id], needs.Decision(0, day))
    needs.decide(given.file, [need.id], needs.Decision(3, day, "ปรับลดตามวงเงิน"))
    assert (kept(given, need).state, kept(given, need).granted_total) == ("granted", 5_099_997)
    needs.decide(given.file, [need.id], needs.Decision(0, day, "ไม่อยู่ในวงเงิน"))
    assert (kept(given, need).state, kept(given, need).granted_total) == ("refused", 0)


def test_every_way_of_adding_up_gives_the_same_satang(given: Ict) -> None:
    given.need(quantity=3)
    given.need(school=given.schools[1].id, item=given.printer.id, quantity=7)
    given.need(school=None, unit="กลุ่มอำนวยการ", item=given.printer.id)
    gone = given.need(quantity=100)
    records.void(given.file, gone, "คีย์ซ้ำ")
    whole = 3 * 1_699_999 + 8 * 750_033
    for dimension in sums.DIMENSIONS:
        found = sums.sums(given.file, dimension, YEAR)
        assert found.whole.total == whole
        assert sum(row.total for row in found.rows) == whole
        assert sum(row.quantity for row in found.rows) == found.whole.quantity == 11
    by_network = {row.label: row.total for row in sums.sums(given.file, "network", YEAR).rows}
    assert by_network == {
        sums.OFFICE: 750_033,
        "เครือข่าย 1": 5_099_997,
        "เครือข่าย 2": 5_250_231,
    }
    assert sums.sums(given.file, "item", YEAR, ("submitted",)).whole.total == 0
