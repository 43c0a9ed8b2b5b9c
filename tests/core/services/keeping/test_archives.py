"""Letters of twenty years: handed over (แบบ 21), kept with a reason (แบบ 22) or left on deposit (แบบ 23)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.services import history, papers, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import archives, borrowing
from planner_desktop.services.keeping.archives import DEPOSIT, HAND_OVER, OWN, Decision
from planner_desktop.services.keeping.borrowing import Loan
from tests.core.services.keeping.staging import equip, keep
from tests.core.services.keeping.test_keeping_papers import told

OLD, YOUNG, NOW = dt.date(2006, 5, 9), dt.date(2007, 1, 2), dt.date(2026, 11, 20)


def state(office: OfficeFile, item: StorageItem) -> str:
    return records.get(office, StorageItem, item.id).state


def test_what_is_old_enough_is_offered_until_it_is_decided(office: OfficeFile) -> None:
    equip(office)
    (old,) = keep(office, "ครบแล้ว", code="ถาวร", day=OLD)
    (young,) = keep(office, "ยังไม่ครบ", code="ถาวร", day=YOUNG)
    query = Query("storage_item", archives.of_age(office, 2569))
    assert records.ids(office, query) == [old.id]
    assert set(records.ids(office, Query("storage_item", archives.of_age(office, 2570)))) == {
        old.id,
        young.id,
    }
    archives.decide(office, [old.id], Decision(OWN, NOW, "ใช้อ้างอิง"))
    assert records.count(office, query) == 0


def test_the_years_are_the_offices_to_set(office: OfficeFile) -> None:
    equip(office)
    keep(office, "ยังไม่ครบ", code="ถาวร", day=YOUNG)
    settings.put(office, settings.ARCHIVES_YEARS, "15")
    assert records.count(office, Query("storage_item", archives.of_age(office, 2569))) == 1


def test_each_stands_on_its_form_and_its_register_row_follows(office: OfficeFile, tmp_path: Path) -> None:
    equip(office)
    over, own, left = keep(office, "ประวัติเขต", "ที่ดินโรงเรียน", "แผนที่", code="ถาวร", day=OLD)
    archives.decide(office, [over.id], Decision(HAND_OVER, NOW))
    archives.decide(office, [own.id], Decision(OWN, NOW, "ใช้อ้างอิงสิทธิ"))
    archives.decide(office, [left.id], Decision(DEPOSIT, NOW))
    assert [state(office, one) for one in (over, own, left)] == ["archives", "stored", "deposited"]
    kept = {one.subject: one.kept for one in records.every(office, IncomingLetter)}
    assert kept == {"ประวัติเขต": "archives", "ที่ดินโรงเรียน": "stored", "แผนที่": "deposited"}
    forms = {name: told(office, name, tmp_path, year="2569") for name in ARCHIVES}
    assert "บัญชีส่งมอบหนังสือครบ ๒๐ ปี ประจำปี ๒๕๖๙" in forms["archives-transfer"]
    assert "ผู้รับมอบ" in forms["archives-transfer"]
    assert "ขอเก็บเอง ประจำปี ๒๕๖๙" in forms["archives-own"]
    assert "ใช้อ้างอิงสิทธิ" in forms["archives-own"]
    assert "เลขทะเบียนรับ" not in forms["archives-own"]
    assert "ผู้รับฝาก" in forms["archives-deposit"]
    for name, subject in zip(ARCHIVES, ("ประวัติเขต", "ที่ดินโรงเรียน", "แผนที่"), strict=True):
        assert [one for one in kept if one in forms[name]] == [subject]


ARCHIVES = ("archives-transfer", "archives-own", "archives-deposit")


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_empty_year_says_so_in_every_format(office: OfficeFile, tmp_path: Path, name: str) -> None:
    equip(office)
    assert "ไม่มีหนังสือที่" in told(office, name, tmp_path, year="2560")
    for ending in papers.paper(name).formats:
        target = tmp_path / f"แบบ.{ending}"
        papers.export(office, name, target, {"year": "2560"})
        assert target.stat().st_size > 1000


def test_what_may_not_go_stays_and_nothing_else_moves(office: OfficeFile) -> None:
    clerk = equip(office)
    old, lent, secret = keep(office, "ครบแล้ว", "ถูกยืม", "เรื่องลับ", code="ถาวร", day=OLD)
    (young,) = keep(office, "ยังไม่ครบ", code="ถาวร", day=YOUNG)
    borrowing.lend(office, [lent.id], Loan(NOW, NOW, borrower=clerk.id))
    records.save(office, replace(records.get(office, StorageItem, secret.id), secrecy="secret"))
    for other, words in ((young, "ยังไม่ครบ 20 ปี"), (lent, "ไม่ได้อยู่ในที่เก็บ"), (secret, "มีชั้นความลับ")):
        with pytest.raises(UserError, match=words):
            archives.decide(office, [old.id, other.id], Decision(HAND_OVER, NOW))
        assert state(office, old) == "stored"
    with pytest.raises(UserError, match="ยังไม่ได้เลือก"):
        archives.decide(office, [], Decision(HAND_OVER, NOW))


def test_a_decision_is_one_step_and_goes_back(office: OfficeFile) -> None:
    equip(office)
    items = keep(office, "หนึ่ง", "สอง", code="ถาวร", day=OLD)
    assert archives.decide(office, [one.id for one in items], Decision(HAND_OVER, NOW)) == 2
    history.undo(office)
    assert [state(office, one) for one in items] == ["stored", "stored"]
    assert {one.kept for one in records.every(office, IncomingLetter)} == {"stored"}
