"""pdfium in several threads at once: the window draws a preview while workers read attachments and draw charts."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable

import pypdfium2.raw
import pytest

from planner_desktop.documents.blocks import Paper, Paragraph
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.extraction import text_of_pdf
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.word.drawing import as_pictures
from planner_desktop.pdfium import PDFIUM
from tests.house.checkout import ROOT
from ui.kit.preview.pages import Pages

# In a process of its own, as a breach of the lock takes the whole process down.
_TOGETHER = """
import io
from concurrent.futures import ThreadPoolExecutor

from planner_desktop.documents.blocks import Paper, Paragraph
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.extraction import text_of_pdf
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.word.drawing import as_pictures
from tests.core.documents.prose import paragraphs
from ui.kit.preview.pages import Pages

out = io.BytesIO()
render(Paper("หนังสือ", tuple(Paragraph(text) for text in paragraphs(12))), out)
book = out.getvalue()
chart = Chart(ChartKind.BAR, ("หนึ่ง", "สอง"), (Series("ผล", (1.0, 2.0)),), "ผล", "ร้อยละ")
once, picture = text_of_pdf(book), list(as_pictures(chart, Paper("", ()), landscape=False))

def read(turn):
    return text_of_pdf(book) == once

def draw(turn):
    return list(as_pictures(chart, Paper("", ()), landscape=False)) == picture

with ThreadPoolExecutor(4) as workers:
    waiting = [workers.submit(work, turn) for turn in range(15) for work in (read, draw, read)]
    while not all(one.done() for one in waiting):
        pages = Pages(book)
        for number in range(len(pages)):
            assert not pages.printed(number, 1.0).isNull()
            assert pages.text(number)
        assert pages.find("โรงเรียน")
        pages.close()
assert all(one.result() for one in waiting)
print("sound")
"""


def test_preview_reading_and_drawing_at_once_do_not_disturb_each_other() -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", _TOGETHER], env=surroundings, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "sound\n", "")


def test_every_call_of_pdfium_is_made_by_the_thread_that_holds_the_lock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: dict[str, bool] = {}

    def watched(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*words: object) -> object:
            called[name] = called.get(name, True) and PDFIUM._is_owned()  # type: ignore[attr-defined]  # what Condition asks too
            return function(*words)

        return call

    for name in [name for name in dir(pypdfium2.raw) if name.startswith("FPDF")]:
        function = getattr(pypdfium2.raw, name)
        if hasattr(function, "argtypes"):
            monkeypatch.setattr(pypdfium2.raw, name, watched(name, function))
    _use_everything()
    gc.collect()  # what was not closed is closed now, by whoever is running
    assert [name for name, held in called.items() if not held] == []
    closed = {
        "FPDF_CloseDocument",
        "FPDF_ClosePage",
        "FPDFText_ClosePage",
        "FPDFText_FindClose",
        "FPDFBitmap_Destroy",
    }
    assert closed <= called.keys()


def _use_everything() -> None:
    out = io.BytesIO()
    render(Paper("ก", (Paragraph("โรงเรียนบ้านตัวอย่าง"),)), out)
    assert "ตัวอย่าง" in text_of_pdf(out.getvalue())
    assert text_of_pdf(b"no PDF") == ""
    chart = Chart(ChartKind.BAR, ("หนึ่ง",), (Series("ผล", (1.0,)),), "ผล", "ร้อยละ")
    assert list(as_pictures(chart, Paper("", ()), landscape=False))
    pages = Pages(out.getvalue())
    assert pages.find("ตัวอย่าง")
    assert pages.text(0)
    assert not pages.picture(0, 1.0).isNull()
    assert not pages.printed(0, 1.0).isNull()
    pages.close()
