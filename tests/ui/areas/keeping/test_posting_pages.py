"""Merged letters, envelopes and the stamp in the window."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import attachments, records
from planner_desktop.services.merging import recipients
from planner_desktop.services.printing import stamping
from tests.core.documents.reading import pages_of
from ui.areas.administration import stamping as stamp_page
from ui.areas.administration.keeping import merge as merging
from ui.areas.administration.keeping.merge import merge_page
from ui.areas.administration.keeping.posting import PostingPage
from ui.areas.administration.keeping.recipients import RecipientsDialog
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.preview.window import Preview


@pytest.fixture
def letter(desk: Desk) -> LetterMerge:
    return records.every(desk.file, LetterMerge)[0]


def shown() -> Preview:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Preview) and one.isVisible())


def text_shown() -> list[str]:
    preview = shown()
    data = preview._data
    preview.close()
    return pages_of(data)


def test_numbers_are_asked_for_once_and_taken_together(
    desk: Desk, letter: LetterMerge, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = records.count(desk.file, Query("outgoing_letter"))
    page = merge_page(desk)
    assert page.options.next_step is not None
    ready = page.options.next_step(letter)
    assert ready is not None
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: False)
    ready.act()
    assert records.count(desk.file, Query("outgoing_letter")) == before
    asked: list[str] = []

    def yes(_parent: object, question: str, *_rest: object, **_more: object) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(ask, "confirm", yes)
    ready.act()
    assert "20" in asked[0]
    assert records.count(desk.file, Query("outgoing_letter")) == before + 20
    assert page.options.next_step(records.get(desk.file, LetterMerge, letter.id)) is None
    page.close()


def test_what_is_missing_is_told_instead(
    desk: Desk, letter: LetterMerge, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    now = records.save(desk.file, replace(letter, body=f"{letter.body} {{งบที่ได้}}"))
    page = merge_page(desk)
    assert page.options.next_step is not None
    found = page.options.next_step(now)
    assert found is not None
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, words, detail="": told.append(words + detail))
    found.act()
    assert "20 ราย" in told[0]
    assert "งบที่ได้" in told[0]
    assert "และอีก 8 ราย" in told[0]
    page.close()


def test_any_recipient_can_be_previewed(
    desk: Desk, letter: LetterMerge, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = recipients.of_merge(desk.file, letter.id)[2]
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 2)
    merging.preview(desk, letter)
    (page,) = text_shown()
    assert third.name.removeprefix("โรงเรียน") in page
    assert "ร่าง" in page


def test_recipients_are_ticked_in_a_list(desk: Desk, letter: LetterMerge) -> None:
    def go() -> None:
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RecipientsDialog))
        assert len(dialog.choice.chosen()) == 20  # those of before
        dialog.choice.which.setCurrentIndex(1)
        dialog.choice.list.all.click()
        dialog.accept()

    QTimer.singleShot(0, go)
    merging.choose(desk, letter)
    found = recipients.of_merge(desk.file, letter.id)
    assert {bool(one.agency) for one in found} == {True}
    assert records.get(desk.file, LetterMerge, letter.id).source == "agency"


def test_recipients_from_a_sheet(
    desk: Desk, letter: LetterMerge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "รายชื่อ.csv"
    source.write_text("ชื่อโรงเรียน,อำเภอ\nบ้านหนึ่ง,เมือง\nบ้านสอง,เมือง\n", encoding="utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(source), ""))
    merging.from_sheet(desk, letter)
    assert [one.name for one in recipients.of_merge(desk.file, letter.id)] == ["บ้านหนึ่ง", "บ้านสอง"]


def test_envelopes_and_labels_for_those_ticked(desk: Desk) -> None:
    page = PostingPage(desk)
    page.resize(1100, 700)
    page.show()
    assert not page.show_button.isEnabled()
    page.recipients.list.sought.setText("บ้าน")
    page.recipients.list.all.click()
    count = len(page.recipients.chosen())
    kinds = [type(page.size_choice.itemData(place)) for place in range(page.size_choice.count())]
    page.size_choice.setCurrentIndex(kinds.index(EnvelopeKind))
    assert page.letter.isVisible()
    assert not page.start.isVisible()
    page.letter.setText("ศธ 04999/7")
    page.show_button.click()
    envelopes = text_shown()
    assert len(envelopes) == count
    assert all("๐๔๙๙๙/๗" in one for one in envelopes)
    page.size_choice.setCurrentIndex(kinds.index(LabelSheet))
    assert page.start.isVisible()
    page.show_button.click()
    assert sum(one.count("โรงเรียน") >= 1 for one in text_shown()) == -(-count // 10)
    page.close()


@pytest.fixture
def with_pdf(desk: Desk) -> IncomingLetter:
    query = Query("incoming_letter", (Condition("files", Test.FILLED),), with_voided=False)
    return next(
        one for one in records.every(desk.file, IncomingLetter, query) if stamping.pdfs(desk.file, one)
    )


def test_the_stamp_is_moved_by_mouse_and_keys_and_kept(
    desk: Desk, with_pdf: IncomingLetter, qtbot: QtBot
) -> None:
    original = stamping.pdfs(desk.file, with_pdf)[0]
    before = attachments.data(desk.file, original.id)
    dialog = stamp_page.StampDialog(desk, with_pdf, original.id)
    dialog.show()
    view = dialog.view
    start = view.place
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=view.box().center().toPoint())
    qtbot.mouseMove(view, view.box().center().toPoint() + QPoint(-60, 40))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    moved = view.place
    assert moved.left < start.left
    assert moved.top > start.top
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.place.left == pytest.approx(moved.left + 10)
    view.put(-500, 99_999)
    assert view.place.left == 0
    assert view.box().bottom() <= view.height() + 1
    dialog.back.click()
    assert (view.place.left, view.place.top) == (start.left, start.top)
    dialog.time.setText("14.05 น.")
    dialog.take()
    now = records.get(desk.file, IncomingLetter, with_pdf.id)
    assert len(now.files) == len(with_pdf.files) + 1
    assert attachments.data(desk.file, original.id) == before
    kept = now.files[now.files.index(original.id) + 1]
    text = pages_of(attachments.data(desk.file, kept))[0]
    assert "๑๔.๐๕ น." in text
    with pdfium.PdfDocument(attachments.data(desk.file, kept)) as document:
        assert len(document) == 1


def test_a_letter_without_a_pdf_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = next(one for one in records.every(desk.file, IncomingLetter) if not one.files)
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, words, _detail="": told.append(words))
    stamp_page.ask_stamp(desk, bare)
    assert told == ["หนังสือนี้ไม่มีไฟล์ PDF แนบอยู่"]


def test_letters_of_the_send_register_lead_to_their_recipients(desk: Desk, letter: LetterMerge) -> None:
    from planner_desktop.services.merging import issuing

    sent = issuing.issue(desk.file, letter.id)[0]
    assert isinstance(sent, OutgoingLetter)
    found = records.referrers(desk.file, sent)
    assert ("merge_recipient", recipients.of_merge(desk.file, letter.id)[0].id) in found
