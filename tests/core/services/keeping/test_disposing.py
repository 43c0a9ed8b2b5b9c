"""From what fell due to what was destroyed; rows stay and say so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import borrowing, disposing
from planner_desktop.services.keeping.borrowing import Loan
from planner_desktop.services.keeping.disposing import Answer, Destruction
from tests.core.services.keeping.staging import STORED, equip, keep

OLD = dt.date(2015, 5, 4)  # 10 years: due at the end of 2568
NOW = dt.date(2026, 1, 20)
DIRECTOR = "นายสมมุติ ทดลอง, ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"


def surveyed(office: OfficeFile, *subjects: str) -> UUID:
    keep(office, *(subjects or ("หนึ่ง", "สอง", "สาม", "สี่")), day=OLD)
    return disposing.begin(office, 2568, NOW).id


def with_committee(office: OfficeFile, disposal: UUID) -> None:
    whole = records.get(office, DisposalList, disposal)
    records.save(office, replace(whole, chair="นายก ทดลอง, รอง ผอ.", members="นางข ทดลอง, ก\nนายค ทดลอง, ข"))
    disposing.to_committee(office, disposal)


def by_subject(office: OfficeFile, disposal: UUID) -> dict[str, UUID]:
    return {one.subject: one.id for one in disposing.lines(office, disposal)}


def judged(office: OfficeFile) -> tuple[UUID, dict[str, UUID]]:
    """Two to be destroyed, one kept until 2573, one for the archives; approved."""
    disposal = surveyed(office)
    return disposal, judge_all(office, disposal)


def judge_all(office: OfficeFile, disposal: UUID) -> dict[str, UUID]:
    """The committee's opinions and the approval; the lines by subject."""
    with_committee(office, disposal)
    lines = by_subject(office, disposal)
    disposing.judge(office, disposal, [lines["หนึ่ง"], lines["สอง"]], "destroy")
    disposing.judge(office, disposal, [lines["สาม"]], "keep", dt.date(2030, 12, 31), "ยังใช้อ้างอิง")
    disposing.judge(office, disposal, [lines["สี่"]], "archives")
    disposing.report(office, disposal, NOW + dt.timedelta(days=10), "เห็นชอบ")
    disposing.approve(office, disposal, NOW + dt.timedelta(days=12), DIRECTOR)
    return lines


def states(office: OfficeFile) -> dict[str, str]:
    return {one.subject: one.state for one in records.every(office, StorageItem)}


def test_what_is_due_by_the_end_of_the_year_is_listed(office: OfficeFile) -> None:
    clerk = equip(office)
    keep(office, "ยังไม่ครบ", day=dt.date(2016, 1, 4))
    keep(office, "ถาวร", code="ถาวร", day=OLD)
    lent, _home = keep(office, "ถูกยืม", "ครบกำหนด", day=OLD)
    borrowing.lend(office, [lent.id], Loan(STORED, STORED, borrower=clerk.id))
    disposal = disposing.begin(office, 2568, NOW)
    assert (disposal.own_title(), disposal.status) == ("ประจำปี 2568", "survey")
    assert [one.subject for one in disposing.lines(office, disposal.id)] == ["ครบกำหนด"]
    assert states(office)["ครบกำหนด"] == "listed"
    assert disposing.survey_ends(office, 2568) == dt.date(2026, 3, 1)
    with pytest.raises(UserError, match="ไม่มีหนังสือ"):
        disposing.begin(office, 2568, NOW)


def test_the_committee_has_a_chair_and_two(office: OfficeFile) -> None:
    equip(office)
    disposal = surveyed(office)
    with pytest.raises(UserError, match="ประธาน"):
        disposing.to_committee(office, disposal)
    whole = records.get(office, DisposalList, disposal)
    records.save(office, replace(whole, chair="นายก", members="นางข"))
    with pytest.raises(UserError, match="อย่างน้อย 2"):
        disposing.to_committee(office, disposal)


def test_a_line_may_be_taken_out_until_the_committee_has_it(office: OfficeFile) -> None:
    equip(office)
    disposal = surveyed(office)
    first, second, *_rest = disposing.lines(office, disposal)
    records.remove(office, first)
    assert states(office)[first.subject] == "stored"
    assert disposing.add(office, disposal, [first.item] if first.item else []) == 1
    assert disposing.lines(office, disposal)[-1].order == 5
    with_committee(office, disposal)
    with pytest.raises(UserError, match="นำรายการออกไม่ได้"):
        records.remove(office, second)


def test_steps_are_taken_in_their_order(office: OfficeFile) -> None:
    equip(office)
    disposal = surveyed(office)
    for early in (
        lambda: disposing.report(office, disposal, NOW),
        lambda: disposing.approve(office, disposal, NOW, DIRECTOR),
        lambda: disposing.send(office, disposal, NOW),
        lambda: disposing.destroy(office, disposal, Destruction(NOW, "shred", "นายก")),
    ):
        with pytest.raises(UserError, match="จึงทำขั้น"):
            early()
    with_committee(office, disposal)
    with pytest.raises(UserError, match="4 รายการ"):
        disposing.report(office, disposal, NOW)


def test_what_is_kept_goes_back_with_its_new_day(office: OfficeFile) -> None:
    equip(office)
    judged(office)
    kept = next(one for one in records.every(office, StorageItem) if one.subject == "สาม")
    assert (kept.state, kept.due_on) == ("kept", dt.date(2030, 12, 31))
    assert states(office)["หนึ่ง"] == "listed"


def test_silence_counts_after_sixty_days(office: OfficeFile) -> None:
    equip(office)
    disposal, _lines = judged(office)
    with pytest.raises(UserError, match="ยังไม่ได้ส่ง"):
        disposing.answered(office, disposal, Answer("silent", NOW))
    sent = dt.date(2026, 2, 5)
    disposing.send(office, disposal, sent)
    with pytest.raises(UserError, match="ยังไม่ครบกำหนด"):
        disposing.answered(office, disposal, Answer("silent", sent + dt.timedelta(days=60)))
    disposing.answered(office, disposal, Answer("silent", sent + dt.timedelta(days=61)))
    assert records.get(office, DisposalList, disposal).status == "ready"


def test_destroyed_letters_leave_their_rows(office: OfficeFile) -> None:
    equip(office)
    disposal, lines = judged(office)
    disposing.send(office, disposal, dt.date(2026, 2, 5))
    disposing.answered(office, disposal, Answer("partly", dt.date(2026, 3, 1), (lines["สอง"],)))
    with pytest.raises(UserError, match="พยาน"):
        disposing.destroy(office, disposal, Destruction(dt.date(2026, 3, 9), "shred", " "))
    day = dt.date(2026, 3, 9)
    assert disposing.destroy(office, disposal, Destruction(day, "shred", "นายก ทดลอง, รอง ผอ.")) == 1
    assert states(office) == {"หนึ่ง": "destroyed", "สอง": "archives", "สาม": "kept", "สี่": "archives"}
    rows = {one.subject: one for one in records.every(office, IncomingLetter)}
    assert (rows["หนึ่ง"].kept, rows["หนึ่ง"].register_no) == ("destroyed", 1)
    whole = records.get(office, DisposalList, disposal)
    assert (whole.status, whole.destroyed_on, whole.witness_lines()) == (
        "done",
        day,
        ("นายก ทดลอง, รอง ผอ.",),
    )
    history.undo(office)
    assert records.get(office, DisposalList, disposal).status == "ready"
    assert states(office)["หนึ่ง"] == "listed"


def test_a_voided_list_frees_its_letters(office: OfficeFile) -> None:
    equip(office)
    disposal = surveyed(office)
    records.void(office, records.get(office, DisposalList, disposal), "ทำผิดปี")
    assert set(states(office).values()) == {"stored"}
    again = disposing.begin(office, 2568, NOW)
    assert again.own_title() == "ประจำปี 2568 ครั้งที่ 2"
    assert records.count(office, Query("disposal_item")) == 8
