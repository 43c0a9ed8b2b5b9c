"""Equipment: when to replace it, by whose rule, what is due, and that it is asked for once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.ict.equipment import (
    Equipment,
    EquipmentLife,
    age_in_months,
    age_in_words,
)
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import equipment, needs, replacing
from planner_desktop.services.settings import ict as ict_settings
from tests.core.services.information.ict_office import YEAR, Ict, ict


@pytest.fixture
def given(office: OfficeFile) -> Ict:
    return ict(office)


def year_of(given: Ict, piece: Equipment) -> int | None:
    return records.get(given.file, Equipment, piece.id).replace_year


@pytest.mark.parametrize(
    ("today", "months", "words"),
    [
        (dt.date(2023, 3, 1), 0, "ไม่ถึง 1 เดือน"),
        (dt.date(2024, 2, 29), 11, "11 เดือน"),
        (dt.date(2026, 5, 1), 38, "3 ปี 2 เดือน"),
        (dt.date(2020, 1, 1), 0, "ไม่ถึง 1 เดือน"),
    ],
)
def test_ages(today: dt.date, months: int, words: str) -> None:
    assert age_in_months(dt.date(2023, 3, 1), today) == months
    assert age_in_words(months) == words


def test_the_year_of_replacement_counts_from_the_fiscal_year_it_came(given: Ict) -> None:
    assert given.piece("1").replace_year == 2571  # March 2566 is FY 2566, and computers serve 5 years
    assert given.piece("2", bought_on=dt.date(2023, 10, 1)).replace_year == 2572
    assert given.piece("3", kind="tablet").replace_year == 2569
    assert given.piece("4", life_years=8).replace_year == 2574
    assert given.piece("5", planned_year=2570).replace_year == 2570
    assert given.piece("6", bought_on=None).replace_year is None


def test_the_offices_own_rule_counts_everything_anew(given: Ict) -> None:
    old, new = given.piece("1"), given.piece("2", bought_on=dt.date(2026, 3, 1))
    rule = records.save(given.file, EquipmentLife(kind="desktop", years=7, first_year=2569))
    assert (year_of(given, old), year_of(given, new)) == (2571, 2576)
    records.remove(given.file, rule)
    assert year_of(given, new) == 2574
    history.undo(given.file)
    assert year_of(given, new) == 2576


def test_warranties_that_end_within_the_offices_days(given: Ict) -> None:
    today = dt.date(2026, 1, 1)
    for number, days in (("1", 0), ("2", 60), ("3", 61), ("4", -1)):
        given.piece(number, warranty_until=today + dt.timedelta(days=days))
    gone = given.piece("5", warranty_until=today)
    equipment.write_off(given.file, [gone.id], today, "ชำรุด")

    def numbers() -> list[str]:
        found = equipment.in_hand(given.file, *equipment.warranty_ending(given.file, today)[1:])
        return [one.asset_number for one in found]

    assert numbers() == ["1", "2"]
    settings.put(given.file, ict_settings.ICT_WARRANTY_DAYS, "61")
    assert numbers() == ["1", "2", "3"]


def test_a_piece_stands_in_one_place_and_ends_with_a_day_and_a_reason(given: Ict) -> None:
    with pytest.raises(Invalid) as caught:
        given.piece("1", unit="กลุ่มอำนวยการ")
    assert [one.field for one in caught.value.faults] == ["unit"]
    with pytest.raises(Invalid) as caught:
        given.piece("1", state="written_off")
    assert [one.field for one in caught.value.faults] == ["ended_on", "end_reason"]
    with pytest.raises(UserError):
        equipment.write_off(given.file, [given.piece("1").id], dt.date(2026, 1, 1), " ")


def test_numbers_are_not_used_twice_even_of_what_was_voided(given: Ict) -> None:
    records.void(given.file, given.piece("7440-1"), "คีย์ผิด")
    with pytest.raises(Invalid) as caught:
        given.piece("7440-1")
    assert [one.field for one in caught.value.faults] == ["asset_number"]


def test_pieces_due_become_one_need_for_each_place_and_kind_and_only_once(given: Ict) -> None:
    for number in ("1", "2"):
        given.piece(number)
    given.piece("3", school=None, unit="กลุ่มอำนวยการ")
    given.piece("4", bought_on=dt.date(2026, 3, 1))
    given.piece("5", kind="projector", bought_on=dt.date(2015, 1, 1))
    told = replacing.plan(given.file, YEAR)
    assert (told.pieces, told.unpriced) == (3, ("เครื่องฉายภาพ",))
    steps = len(given.file.undoable)
    assert replacing.make(given.file, told) == 2
    assert len(given.file.undoable) == steps + 1
    made = {one.who: (one.quantity, one.total, len(one.replaces)) for one in needs.of_year(given.file, YEAR)}
    assert made == {"บ้านทดสอบ 1": (2, 3_399_998, 2), "กลุ่มอำนวยการ": (1, 1_699_999, 1)}
    again = replacing.plan(given.file, YEAR)
    assert (again.needs, again.already) == ((), 3)
    with pytest.raises(UserError):
        replacing.make(given.file, again)


def test_a_refused_replacement_may_be_asked_for_again(given: Ict) -> None:
    given.piece("1")
    replacing.make(given.file, replacing.plan(given.file, YEAR))
    (need,) = records.every(given.file, IctNeed)
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [need.id], state)
    needs.decide(given.file, [need.id], needs.Decision(0, needs.today(), "เกินวงเงิน"))
    assert replacing.plan(given.file, YEAR).pieces == 1


def test_fewer_wanted_than_replaced_is_told_the_other_way_round_is_not(given: Ict) -> None:
    pieces = [given.piece(number).id for number in ("1", "2")]
    with pytest.raises(Invalid) as caught:
        given.need(quantity=3, replaces=tuple(pieces))
    assert [one.field for one in caught.value.faults] == ["quantity"]
    assert given.need(quantity=1, replaces=tuple(pieces)).total == 1_699_999


def test_the_yearly_check_is_corrected_and_never_doubled(given: Ict) -> None:
    here, late = given.piece("1"), given.piece("2", bought_on=dt.date(2026, 10, 5))
    last = dt.date(2026, 9, 30)
    found = equipment.Finding(2569, "usable", dt.date(2026, 10, 9), "กรรมการ")
    equipment.check(given.file, [here.id], found)
    equipment.check(given.file, [here.id], replace(found, result="broken"))
    assert records.count(given.file, Query("equipment_check")) == 1
    told = equipment.tally(given.file, 2569, last)
    assert (told.pieces, told.checked, told.by_result) == (1, 1, {"broken": 1})
    with pytest.raises(Invalid):
        equipment.check(given.file, [late.id], replace(found, result="lost"))
