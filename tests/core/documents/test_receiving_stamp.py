"""The receiving stamp: real size, upright however the page is turned, over white paper where there is any."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.receiving_stamp import (
    HEIGHT,
    WIDTH,
    StampPlace,
    StampWords,
    propose,
    sheet_of,
    stamped,
)
from planner_desktop.errors import UserError
from tests.core.documents.reading import pages_of

WORDS = StampWords("กลุ่มนโยบายและแผน", "123", "21 พ.ย. 2569", "09.30 น.")
A4 = (595.0, 842.0)


def letter(
    size: tuple[float, float] = A4,
    turned: int = 0,
    password: str = "",
    owner: str = "",
    top_right: bool = False,
    scaled: bool = False,
) -> bytes:
    out = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword=owner, canPrint=1) if password or owner else None
    canvas = Canvas(out, pagesize=size, encrypt=lock)
    if scaled:  # as scanners write: the page's own scale is never taken back
        canvas._code.append("0.24 0 0 0.24 0 0 cm")  # type: ignore[attr-defined]  # no public way
        canvas.drawString(400, 400, "Scanned")
    else:
        for row in range(8):
            canvas.drawString(size[0] * 0.2, size[1] * 0.5 - row * size[1] * 0.03, f"Line {row}")
    if top_right:
        canvas.rect(size[0] * 0.45, size[1] * 0.8, size[0] * 0.55, size[1] * 0.2, fill=1)
    canvas.showPage()
    canvas.drawString(100, 100, "second page")
    canvas.save()
    return _turned(out.getvalue(), turned) if turned else out.getvalue()


def _turned(data: bytes, turned: int) -> bytes:
    out = io.BytesIO()
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        page.set_rotation(turned)
        page.close()
        document.save(out)
    return out.getvalue()


def seen(data: bytes, scale: float = 1.0) -> Image.Image:
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        picture: Image.Image = page.render(scale=scale).to_pil().convert("L")
        page.close()
    return picture


def darkest(picture: Image.Image) -> int:
    return min(picture.tobytes())


def blue_box(before: bytes, after: bytes) -> tuple[float, float, float, float]:
    """What the stamp changed, in points from the upper left corner of the page as it is seen."""
    from PIL import ImageChops

    box = ImageChops.difference(seen(before, 2.0), seen(after, 2.0)).getbbox()
    assert box is not None
    return tuple(side / 2 for side in box)  # type: ignore[return-value]  # four of them


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_it_stands_where_it_is_put_however_the_page_is_turned(turned: int) -> None:
    data = letter(turned=turned)
    sheet = sheet_of(data)
    assert (sheet.width, sheet.height) == (A4 if turned in (0, 180) else A4[::-1])
    left, top, right, bottom = blue_box(data, stamped(data, WORDS, StampPlace(300, 40)))
    assert (left, top) == pytest.approx((301, 41), abs=1.5)
    assert (right - left, bottom - top) == pytest.approx((WIDTH, HEIGHT), abs=3)
    assert [round(side / 72 * 2.54, 3) for side in (WIDTH, HEIGHT)] == [5.0, 2.5]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_it_reads_upright(turned: int) -> None:
    """Seen from the page, the heavy name stands in the upper half of the box."""
    data = letter(turned=turned)
    plain, done = seen(data, 3.0), seen(stamped(data, WORDS, StampPlace(300, 40)), 3.0)
    inside = (903 + 12, 123 + 9, 903 + 420, 123 + 200)
    straight = seen(stamped(letter(), WORDS, StampPlace(300, 40)), 3.0).crop(inside)
    assert darkest(plain.crop(inside)) > 250
    difference = sum(
        abs(one - other) > 60
        for one, other in zip(done.crop(inside).tobytes(), straight.tobytes(), strict=True)
    )
    assert difference < 0.01 * straight.width * straight.height


def test_its_words_can_be_found_and_the_rest_is_as_it_was() -> None:
    data = letter()
    done = stamped(data, WORDS, StampPlace(400, 20))
    text = pages_of(done)[0]
    for words in ("กลุ่มนโยบายและแผน", "เลขรับ", "๑๒๓", "๒๑ พ.ย. ๒๕๖๙", "๐๙.๓๐ น.", "Line 7"):
        assert words in text
    assert "second page" in pages_of(done)[1]
    left, top, right, bottom = blue_box(data, done)
    assert left >= 400
    assert top >= 20
    assert right <= 400 + WIDTH + 1
    assert bottom <= 20 + HEIGHT + 1


def test_a_page_that_keeps_its_own_scale_does_not_shrink_the_stamp() -> None:
    data = letter(scaled=True)
    left, _top, right, _bottom = blue_box(data, stamped(data, WORDS, StampPlace(300, 40)))
    assert right - left == pytest.approx(WIDTH, abs=3)


def test_white_paper_is_found_near_the_upper_right_corner() -> None:
    place = propose(letter())
    assert not place.covers
    assert place.left + WIDTH > A4[0] * 0.9
    assert place.top < A4[1] * 0.1


def test_it_gives_way_to_what_stands_in_the_corner() -> None:
    data = letter(top_right=True)
    place = propose(data)
    assert not place.covers
    box = seen(data).crop((int(place.left), int(place.top), int(place.left + WIDTH), int(place.top + HEIGHT)))
    assert darkest(box) > 250  # nothing under it
    assert place.top > A4[1] * 0.2 or place.left + WIDTH < A4[0] * 0.45


def scan(grey: int, full: bool = False) -> bytes:
    image = Image.new("L", (827, 1169), grey)
    draw = ImageDraw.Draw(image)
    for row in range(0 if full else 250, 1169, 12):
        draw.line((20 if full else 100, row, 807 if full else 700, row), fill=20, width=6)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def test_grey_scanned_paper_counts_as_white() -> None:
    assert not propose(scan(215)).covers
    assert propose(scan(215)).left + WIDTH > A4[0] * 0.9


def test_a_full_page_is_stamped_all_the_same_and_says_so() -> None:
    data = scan(255, full=True)
    place = propose(data)
    assert place.covers
    assert "๑๒๓" in pages_of(stamped(data, WORDS, place))[0]


@pytest.mark.parametrize("size", [(60.0, 40.0), (3370.0, 2384.0), (14000.0, 200.0)])
def test_small_and_huge_sheets(size: tuple[float, float]) -> None:
    data = letter(size)
    sheet = sheet_of(data)
    done = stamped(data, WORDS, propose(data))
    left, top, right, bottom = blue_box(data, done) if size[0] < 10_000 else (0, 0, 1, 1)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    assert sheet.scale == (
        1.0 if min(size) > 150 else pytest.approx(0.55 * min(size[0] / WIDTH, size[1] / HEIGHT))
    )


def test_a_place_off_the_sheet_is_drawn_in() -> None:
    data = letter()
    left, top, right, bottom = blue_box(data, stamped(data, WORDS, StampPlace(9000, -50)))
    assert (right, top) == pytest.approx((A4[0] - 1, 1), abs=1.5)
    assert left > 0
    assert bottom < 80


def test_locked_broken_and_empty_files_say_what_to_do() -> None:
    with pytest.raises(UserError, match="รหัสผ่าน"):
        propose(letter(password="1234"))
    for data in (b"", b"%PDF-1.4 nonsense", b"\x89PNG", letter()[:300]):
        with pytest.raises(UserError, match="ประทับตราไม่ได้") as refused:
            stamped(data, WORDS, StampPlace(0, 0))
        assert refused.value.advice is not None


def test_a_file_that_may_be_read_but_not_changed_by_others_is_stamped() -> None:
    done = stamped(letter(owner="secret"), WORDS, StampPlace(400, 20))
    assert "๑๒๓" in pages_of(done)[0]


def test_a_long_office_name_stays_in_its_box() -> None:
    name = "กลุ่มส่งเสริมและติดตามการจัดการศึกษา สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครราชสีมา เขต 7"
    data = letter()
    left, _top, right, _bottom = blue_box(
        data, stamped(data, StampWords(name, "1234567890123456789012345", "", ""), StampPlace(300, 40))
    )
    assert right - left <= WIDTH + 1


@pytest.mark.parametrize(
    "data", [letter(), letter(owner="secret"), scan(230)], ids=["plain", "owned", "scan"]
)
def test_the_same_stamp_gives_the_same_bytes(data: bytes) -> None:
    """What PDFium would name by chance is named by what was stamped: files can be compared."""
    first, again = (stamped(data, WORDS, StampPlace(300, 40)) for _turn in range(2))
    assert first == again
    assert stamped(data, WORDS, StampPlace(300, 41)) != first
    assert len(pages_of(first)) == len(pages_of(data))
