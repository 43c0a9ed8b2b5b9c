"""Certificates: who is honoured stands in the middle of a lying sheet; an attestation is a letter (แบบ 10)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from planner_desktop.domain.administration.orders import Certificate
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from tests.core.documents.reading import pages_of

DAY = dt.date(2026, 5, 12)
SUBJECT = "ผ่านการอบรมการจัดทำแผนพัฒนาคุณภาพการศึกษา"


@pytest.fixture
def course(office: OfficeFile) -> OfficeFile:
    """Three who were trained, one of them void, and another matter."""
    records.save(office, OfficeProfile(name="สพป.ทดลอง เขต 1", short_name="สพป.ทดลอง 1"))
    for number, who in enumerate(("นางหนึ่ง", "นายสอง", "นางสาม"), start=1):
        given(office, number, who)
    given(office, 4, "นายอื่น", subject="ชนะเลิศการประกวด", kind="certificate")
    second = next(one for one in records.every(office, Certificate) if one.register_no == 2)
    records.void(office, second, "พิมพ์ชื่อผิด")
    return office


def given(office: OfficeFile, number: int, who: str, **more: Any) -> Certificate:
    told = {"subject": SUBJECT, "kind": "training", "recipient_position": "โรงเรียนบ้านทดลอง", **more}
    name = f"{who} ทดลอง"
    paper = Certificate(
        register_no=number, dated=DAY, recipient=name, signer="นายใหญ่ ทดลอง", status="issued", **told
    )
    return records.save(office, paper)


def printed(office: OfficeFile, folder: Path, name: str, **keys: str) -> list[str]:
    papers.export(office, name, folder / "ใบ.pdf", keys)
    return [" ".join(page.split()) for page in pages_of((folder / "ใบ.pdf").read_bytes())]


def test_it_names_who_and_what_for(course: OfficeFile, tmp_path: Path) -> None:
    (page,) = printed(course, tmp_path, "certificate", number="1", year="2569")
    for words in ("มอบวุฒิบัตรฉบับนี้", "นางหนึ่ง ทดลอง", "โรงเรียนบ้านทดลอง", SUBJECT, "๑๒ พฤษภาคม พ.ศ. ๒๕๖๙"):
        assert words in page
    assert page.index("นางหนึ่ง") < page.index(SUBJECT) < page.index("(นายใหญ่ ทดลอง)")
    (other,) = printed(course, tmp_path, "certificate", number="4", year="2569")
    assert "มอบเกียรติบัตรฉบับนี้" in other


def test_an_attestation_is_the_letter_of_form_10(course: OfficeFile, tmp_path: Path) -> None:
    given(course, 5, "นางหนึ่ง", kind="attestation", subject="เป็นวิทยากรจริง")
    (page,) = printed(course, tmp_path, "certificate", number="5", year="2569")
    assert "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นางหนึ่ง ทดลอง" in page


def test_all_of_one_matter_are_one_file_without_the_void(course: OfficeFile, tmp_path: Path) -> None:
    pages = printed(course, tmp_path, "certificates", number="3", year="2569")
    assert [("นางหนึ่ง" in one, "นางสาม" in one) for one in pages] == [(True, False), (False, True)]


@pytest.mark.parametrize("words", [1, 12])
def test_long_words_stay_on_one_sheet(course: OfficeFile, tmp_path: Path, words: int) -> None:
    given(course, 6, "นางยาว", body="ขอให้มีความสุขความเจริญ " * words, subject=SUBJECT * min(words, 4))
    assert len(printed(course, tmp_path, "certificate", number="6", year="2569")) == 1
