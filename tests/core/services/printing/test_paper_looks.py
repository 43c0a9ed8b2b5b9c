"""The office's look of papers: kept in one step, checked in plain words, worn by every paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from planner_desktop import paths
from planner_desktop.documents.blocks import Digits
from planner_desktop.documents.own_look import OwnLook
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError, WorldError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers.samples import SAMPLES, sample
from planner_desktop.services.printing import paper_look_checks, paper_looks
from planner_desktop.services.printing.paper_looks import FONT, FONT_REGULAR, OWN, TEXTS, part_name

SARABUN = paths.fonts() / "Sarabun/Sarabun-Regular.ttf"


def told(values: dict[str, str]) -> dict[str, str]:
    thai = Catalogue.load("th")
    return {name: thai.show(message) for name, message in paper_look_checks.faults(values).items()}


def left_edge(data: bytes) -> float:
    """The leftmost ink of the first page's text in centimetres."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        text = page.get_textpage()
        left = min(text.get_rect(at)[0] for at in range(text.count_rects()))
        text.close()
        page.close()
    return float(left) / 72 * 2.54


def test_nothing_kept_is_the_shipped_look(office: OfficeFile) -> None:
    look = paper_looks.look(office)
    assert look == OwnLook()
    assert paper_looks.kept(office) == {}


def test_kept_in_one_step_and_taken_back_in_one(office: OfficeFile) -> None:
    paper_looks.keep(office, {"left_cm": "2.5", "size": "15", part_name("memo_title", "size"): "32"})
    style = paper_looks.look(office).style
    assert (style.left_cm, style.of("body").size, style.of("memo_title").size) == (2.5, 15.0, 32.0)
    history.undo(office)
    assert paper_looks.kept(office) == {}
    history.redo(office)
    paper_looks.keep(office, {"left_cm": "2.5"})
    assert paper_looks.kept(office) == {"left_cm": "2.5"}


def test_a_size_brings_its_line_pitch_with_it() -> None:
    style = paper_looks.look_of({part_name("memo_title", "size"): "58"}).style
    assert style.of("memo_title").leading == pytest.approx(2 * 38.61, abs=0.02)


@pytest.mark.parametrize("typed", ["2.5", "๒.๕", " 2,5 "])
def test_measures_are_read_as_officers_type_them(typed: str) -> None:
    assert paper_looks.number(typed) == 2.5


@pytest.mark.parametrize("typed", ["", "สอง", "2.5.1", "-1", "1e3", "."])
def test_what_is_no_measure_is_none(typed: str) -> None:
    assert paper_looks.number(typed) is None


@pytest.mark.parametrize(
    ("values", "name", "words"),
    [
        ({"left_cm": "กว้าง"}, "left_cm", "ไม่ใช่ตัวเลข"),
        ({"left_cm": "9"}, "left_cm", "ระหว่าง 1 ถึง 6"),
        ({"pitch": "16"}, "pitch", "อย่างน้อย 18.4"),
        ({part_name("table", "leading"): "14"}, part_name("table", "leading"), "วรรณยุกต์จะทับ"),
        ({"page_number_cm": "2.4"}, "page_number_cm", "เลขหน้าจะทับข้อความ"),
        ({"signature_axis_cm": "16", "right_cm": "4"}, "signature_axis_cm", "อยู่นอกขอบขวา"),
        ({FONT: OWN}, FONT, "ยังไม่ได้เลือกไฟล์"),
    ],
)
def test_what_cannot_be_kept_is_told(values: dict[str, str], name: str, words: str) -> None:
    assert words in told(values)[name]


def test_the_shipped_measures_are_within_their_own_limits() -> None:
    style = OwnLook().style
    measures = {one.name: paper_looks.written(one.default) for one in (*paper_looks.PAGE, *paper_looks.BASE)}
    parts = {
        part_name(text, part.name): paper_looks.written(getattr(style.of(text), part.name))
        for text in TEXTS
        for part in paper_looks.PARTS
    }
    assert told({**measures, **parts}) == {}


def test_papers_of_the_tool_wear_the_look(office: OfficeFile, tmp_path: Path) -> None:
    records.save(office, OfficeProfile(name="สำนักงานทดลอง", short_name="สพป.ทดลอง"))
    paper_looks.keep(office, {"font": "Sarabun", part_name("title", "size"): "30"})
    papers.export(office, "form-office_profile", tmp_path / "form.pdf", {})
    papers.export(office, "form-office_profile", tmp_path / "form.docx", {})
    assert b"Sarabun-Regular" in (tmp_path / "form.pdf").read_bytes()
    title = Document(str(tmp_path / "form.docx")).styles["Title"]
    assert title.font.size is not None
    assert title.font.size.pt == 20.5  # 30 points of a font drawn at 0.68, to the half point
    assert b"Sarabun-Regular" in papers.list_paper(office, Query("person"))


def test_margins_move_the_text_of_an_official_paper(office: OfficeFile) -> None:
    plain = papers.to_pdf(sample(office, "letter", {}))
    moved = papers.to_pdf(sample(office, "letter", {"left_cm": "2"}))
    assert left_edge(plain) - left_edge(moved) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_sample_is_drawn_in_another_look(office: OfficeFile, kind: str) -> None:
    values = {"left_cm": "2.5", "size": "15", "pitch": "20", "digits.letter": Digits.ARABIC.value}
    assert papers.to_pdf(sample(office, kind, values)) != papers.to_pdf(sample(office, kind, {}))


def test_the_office_s_own_font_is_kept_in_the_file_and_worn(office: OfficeFile) -> None:
    kept, family = paper_look_checks.add_font(office, SARABUN)
    assert family == "Sarabun"
    paper_looks.keep(office, {FONT: OWN, FONT_REGULAR: kept.id.hex})
    own = paper_looks.look(office).style.own_font
    assert own is not None
    assert own.regular == SARABUN.read_bytes()


def test_a_font_that_will_not_do_is_refused_in_plain_words(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ไม่มีตัวอักษรไทย"):
        paper_look_checks.add_font(office, paths.fonts() / "DejaVu/DejaVuSans.ttf")
    with pytest.raises(WorldError):
        paper_look_checks.add_font(office, tmp_path / "ไม่มี.ttf")
