"""Risks: scores follow from marks and the year's measures, and no judgement is ever overwritten."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from planner_desktop.domain.information.risk.register import Risk, RiskAssessment
from planner_desktop.domain.information.risk.scales import (
    SHADES,
    SHIPPED_BANDS,
    RiskBand,
    RiskScale,
    level_of,
)
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.risk import judging, tables

DAY = dt.date(2026, 10, 5)  # fiscal year 2570


def risk(office: OfficeFile, marks: tuple[int, int] = (4, 5), **more: object) -> Risk:
    facts: dict[str, object] = {
        "identified_on": DAY,
        "assessed_on": DAY,
        "subject": "ข้อมูลสูญหาย",
        "inherent_likelihood": marks[0],
        "inherent_impact": marks[1],
        **more,
    }
    return records.save(office, Risk(**facts))  # type: ignore[arg-type] # facts of a test


@pytest.mark.parametrize(
    ("score", "level"),
    [(1, "low"), (3, "low"), (4, "moderate"), (9, "moderate"), (10, "high"), (16, "high"), (17, "extreme")],
)
def test_shipped_levels_begin_where_they_say(score: int, level: str) -> None:
    assert level_of(SHIPPED_BANDS, score) == level


def test_every_score_and_level_follows_from_the_marks(office: OfficeFile) -> None:
    kept = risk(office, residual_likelihood=2, residual_impact=3)
    assert (kept.inherent_score, kept.score, kept.level) == (20, 6, "moderate")
    alone = risk(office, (5, 5))
    assert (alone.residual_likelihood, alone.score, alone.level) == (5, 25, "extreme")


def test_the_measures_of_the_year_of_judging_count(office: OfficeFile) -> None:
    for level, least in (("low", 1), ("extreme", 6)):
        records.save(office, RiskBand(level=level, at_least=least, first_year=2571))
    kept = risk(office, (2, 3))
    assert kept.level == "moderate"
    later = judging.judge(office, kept, {"assessed_on": dt.date(2027, 10, 2)})
    assert later.level == "extreme"
    assert judging.matrix(office, 2571).cells[2, 3].level == "extreme"
    assert judging.matrix(office, 2570).cells[2, 3].level == "moderate"


def test_former_judgements_stay_word_for_word(office: OfficeFile) -> None:
    first = risk(office, assessment_note="ครั้งแรก")
    second = judging.judge(
        office,
        first,
        {"residual_likelihood": 2, "assessed_on": dt.date(2027, 1, 5), "assessment_note": "มีวงจรสำรอง"},
    )
    records.save(office, replace(second, note="ไม่ใช่การประเมิน"))
    found = judging.history(office, first.id)
    assert [(one.edition, one.score, one.reason) for one in found] == [
        (2, 10, "มีวงจรสำรอง"),
        (1, 20, "ครั้งแรก"),
    ]
    with pytest.raises(UserError, match="แก้ไขไม่ได้"):
        records.save(office, replace(found[1], score=1))
    with pytest.raises(UserError):
        records.remove(office, found[1])
    history.undo(office)
    history.undo(office)
    assert [one.edition for one in judging.history(office, first.id)] == [1]
    third = records.get(office, Risk, first.id)
    judging.judge(office, third, {"residual_likelihood": 1, "assessed_on": dt.date(2027, 2, 1)})
    assert [one.edition for one in judging.history(office, first.id)] == [
        3,
        1,
    ]  # a number is never used again


def test_other_marks_without_a_new_day_are_of_today(office: OfficeFile) -> None:
    kept = records.save(office, replace(risk(office), residual_impact=1))
    assert kept.assessed_on is not None
    assert kept.assessed_on > DAY
    assert [one.edition for one in judging.history(office, kept.id)] == [2, 1]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"residual_likelihood": 5}, "residual_likelihood"),
        ({"review_on": DAY}, "review_on"),
        ({"treatment": "transfer"}, "plan"),
        ({"inherent_impact": 6}, "inherent_impact"),
    ],
)
def test_marks_that_cannot_be_are_refused(office: OfficeFile, more: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        risk(office, **more)  # type: ignore[arg-type] # facts of a test
    assert [one.field for one in refused.value.faults] == [field]


def test_a_cell_of_the_matrix_holds_the_rows_it_leads_to(office: OfficeFile) -> None:
    one = risk(office, residual_likelihood=2)
    risk(office, (2, 5))
    risk(office, (2, 5), state="closed")
    records.void(office, risk(office, (2, 5)), "ซ้ำ")
    drawn = judging.matrix(office, 2570)
    assert len(drawn.cells) == 25
    assert len(drawn.cells[2, 5].risks) == 2
    assert drawn.count("high") == 2
    found = records.every(office, Risk, replace(judging.cell_query("residual", 2, 5), with_voided=False))
    assert {row.id for row in found} == {row.id for row in drawn.cells[2, 5].risks}
    assert [row.id for row in judging.matrix(office, 2570, "inherent").cells[4, 5].risks] == [one.id]


def test_the_offices_words_for_a_mark_stand_in_their_year(office: OfficeFile) -> None:
    records.save(office, RiskScale(dimension="impact", value=5, label="หายนะ", first_year=2570))
    assert judging.matrix(office, 2570).impact[5].label == "หายนะ"
    assert judging.matrix(office, 2569).impact[5].label == "สูงมาก"
    facts = tables.matrix_facts(office, 2570, "residual")
    assert facts.impacts[-1] == "5 หายนะ"
    assert facts.rows[0][0] == "5 สูงมาก"  # the most likely stands on top


def test_levels_stay_apart_in_black_and_white() -> None:
    def light(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    grounds = [light(ground) for ground, _ink in SHADES.values()]
    assert all(one - other >= 30 for one, other in pairwise(grounds))
    assert all(abs(light(ground) - light(ink)) > 100 for ground, ink in SHADES.values())


def test_shipped_measures_are_laid_out_once(office: OfficeFile) -> None:
    assert judging.lay_out(office) == 14
    assert judging.lay_out(office) == 0
    assert records.count(office, Query(RiskAssessment.description.name)) == 0
