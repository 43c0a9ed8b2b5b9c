"""Who acts for whom: chains in order, days, heads, circles; and the words to sign with."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from planner_desktop.domain.office.duties import Absence
from planner_desktop.domain.office.substitution import (
    Post,
    Seat,
    Why,
    acting_rule,
    away_on,
    signature_lines,
    stand_in,
    who_signs,
    why_of,
)

A, B, C, D, HEAD = (UUID(int=number) for number in range(1, 6))
SEATS = {
    A: Seat(A, (B, C)),
    B: Seat(B, (D,)),
    C: Seat(C, (A,)),
    D: Seat(D, (HEAD,)),
    HEAD: Seat(HEAD, (A, B), head=True),
}


def test_who_is_here_acts_alone() -> None:
    stand = stand_in(A, SEATS, {B})
    assert (stand.actor, stand.acting, stand.passed) == (A, False, ())


def test_the_first_acts_then_the_second() -> None:
    assert stand_in(A, SEATS, {A}).actor == B
    second = stand_in(A, SEATS, {A, B})
    assert (second.actor, second.passed) == (C, (B,))


def test_a_substitute_appoints_nobody() -> None:
    """B and C are away; B's own substitute D is here but does not act for A (D06)."""
    stand = stand_in(A, SEATS, {A, B, C})
    assert stand.nobody
    assert stand.passed == (B, C)


def test_a_head_who_substitutes_may_send_on() -> None:
    stand = stand_in(D, SEATS, {D, HEAD})
    assert (stand.actor, stand.passed) == (A, (HEAD,))
    assert stand_in(D, SEATS, {D, HEAD, A}).actor == B


def test_circles_end_with_nobody() -> None:
    seats = {A: Seat(A, (B,), head=True), B: Seat(B, (A,), head=True)}
    assert stand_in(A, seats, {A, B}).nobody
    assert stand_in(A, {A: Seat(A, (A,))}, {A}).nobody
    assert stand_in(A, {}, {A}).nobody


FIRST, LAST = dt.date(2026, 11, 2), dt.date(2026, 11, 4)


@pytest.mark.parametrize(
    ("day", "gone"),
    [
        (FIRST - dt.timedelta(days=1), False),
        (FIRST, True),
        (LAST, True),
        (LAST + dt.timedelta(days=1), False),
    ],
)
def test_absence_counts_its_first_and_last_day(day: dt.date, gone: bool) -> None:
    absence = Absence(person=A, since=FIRST, until=LAST)
    assert (A in away_on([absence], day)) is gone


def test_signer_and_substitute_at_once_sign_both_lines() -> None:
    lines = who_signs([("ผู้เสนอ", B), ("ผู้อำนวยการกลุ่ม", A)], SEATS, {A})
    assert [(one.signer, one.acting) for one in lines] == [(B, False), (B, True)]


def test_the_words_follow_the_post_and_the_reason() -> None:
    absent = acting_rule(Post.STATUTORY, Why.ABSENT)
    delegated = acting_rule(Post.STATUTORY, Why.DELEGATED)
    assert (absent.words, delegated.words) == ("รักษาราชการแทน", "ปฏิบัติราชการแทน")
    assert acting_rule(Post.GROUP, Why.ABSENT).words == "ปฏิบัติหน้าที่แทน"
    every = [acting_rule(post, why) for post in Post for why in Why]
    assert all(one.certainty in ("medium", "low") and str(one.rule) for one in every)
    assert why_of(Absence(kind="vacant")) is Why.VACANT
    assert why_of(Absence(kind="trip")) is Why.ABSENT


def test_acting_signatures_have_two_lines() -> None:
    rule = acting_rule(Post.STATUTORY, Why.VACANT)
    assert signature_lines("รองผู้อำนวยการ", "ผู้อำนวยการ", rule) == ("รองผู้อำนวยการ รักษาราชการแทน", "ผู้อำนวยการ")
    assert signature_lines("ผู้อำนวยการ") == ("ผู้อำนวยการ",)
    assert signature_lines("") == ()
