"""The stamped PDF stands beside the original, which stays byte for byte as it came."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.services import attachments, history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.printing import stamping
from planner_desktop.services.printing.stamping import StampPlace
from tests.core.documents.reading import pages_of
from tests.core.documents.test_receiving_stamp import letter as pdf_letter
from tests.core.services.keeping.staging import DAY, equip, receive


@pytest.fixture
def received(office: OfficeFile) -> IncomingLetter:
    equip(office)
    (key,) = receive(office, "ขอเชิญประชุม")
    scan = attachments.add(office, "หนังสือ.pdf", pdf_letter())
    note = attachments.add(office, "บันทึก.txt", b"note")
    kept = records.get(office, IncomingLetter, key)
    return records.save(office, replace(kept, files=(scan.id, note.id)))


def test_beside_the_original(office: OfficeFile, received: IncomingLetter) -> None:
    scan, note = received.files
    before = attachments.data(office, scan)
    offered = stamping.offer(office, received, scan)
    assert (offered.words.number, offered.words.day, offered.words.time) == ("1", "2 มี.ค. 2569", "")
    made = stamping.stamp(office, received.id, scan, offered.words, offered.place)
    now = records.get(office, IncomingLetter, received.id)
    assert now.files == (scan, made.id, note)
    assert made.name == "หนังสือ (ประทับตรารับ).pdf"
    assert attachments.data(office, scan) == before
    text = pages_of(attachments.data(office, made.id))[0]
    assert "กลุ่มนโยบายและแผน" in text
    assert "๒ มี.ค. ๒๕๖๙" in text
    assert [one.id for one in stamping.pdfs(office, now)] == [scan]  # the stamped one is not stamped again
    history.undo(office)
    assert records.get(office, IncomingLetter, received.id).files == (scan, note)


def test_the_hour_is_known_only_on_the_day(office: OfficeFile) -> None:
    equip(office)
    today, before = receive(office, "วันนี้", day=bangkok_today()) + receive(office, "ก่อน", day=DAY)
    assert stamping.words_of(office, records.get(office, IncomingLetter, today)).time.endswith(" น.")
    assert stamping.words_of(office, records.get(office, IncomingLetter, before)).time == ""


def test_what_is_no_pdf_is_refused(office: OfficeFile, received: IncomingLetter) -> None:
    _scan, note = received.files
    with pytest.raises(UserError, match="ไม่ใช่ PDF"):
        stamping.stamp(office, received.id, note, stamping.words_of(office, received), StampPlace(0, 0))
    assert records.get(office, IncomingLetter, received.id).files == received.files


def test_planner_tool_stamps_without_keeping(
    office: OfficeFile, received: IncomingLetter, tmp_path: Path
) -> None:
    target = tmp_path / "ตรา.pdf"
    papers.export(office, "receiving-stamp", target, {"number": "1", "year": "2569"})
    assert "เลขรับ" in pages_of(target.read_bytes())[0]
    assert records.get(office, IncomingLetter, received.id).files == received.files
    records.save(office, replace(received, files=()))
    with pytest.raises(UserError, match="ไม่มีไฟล์ PDF"):
        papers.export(office, "receiving-stamp", target, {"id": received.id.hex})
