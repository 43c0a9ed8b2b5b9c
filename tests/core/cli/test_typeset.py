"""`planner-tool typeset`: what a reader finds in the file, and what it says to text that is no good."""

from __future__ import annotations

import codecs
import io
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document

from planner_desktop.language.digits import to_thai_digits
from tests.core.cli.conftest import Tool
from tests.core.documents.prose import paragraphs
from tests.core.documents.reading import pages_of

SOURCE = """# แผนการใช้เงิน

ตามที่ได้รับจัดสรร 125,000 บาท ในปีงบประมาณ พ.ศ. 2570 นั้น

1. งานสารบรรณ
1.1 รับหนังสือ
(1) ทางไปรษณีย์
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "ต้นฉบับ.txt"
    path.write_text(SOURCE, "utf-8")
    return path


def words_of(path: Path) -> str:
    """The file's text, each run of blanks and line ends as one blank."""
    if path.suffix == ".docx":
        return " ".join(" ".join(one.text for one in Document(str(path)).paragraphs).split())
    return " ".join(" ".join(pages_of(path.read_bytes())).split())


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_headings_paragraphs_and_numbers_are_set(tool: Tool, source: Path, ending: str) -> None:
    target = source.with_name(f"ผล.{ending}")
    assert tool("typeset", source, target) == (0, f"เขียน “ผล.{ending}” แล้ว\n", "")
    for words in (
        "แผนการใช้เงิน",
        "จัดสรร 125,000 บาท",
        "พ.ศ. 2570",
        "1. งานสารบรรณ",
        "1.1 รับหนังสือ",
        "(1) ทางไปรษณีย์",
    ):
        assert words in words_of(target)


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("given", [SOURCE, to_thai_digits(SOURCE)])
def test_digits_are_as_asked(tool: Tool, source: Path, ending: str, given: str) -> None:
    source.write_text(given, "utf-8")
    target = source.with_name(f"ผล.{ending}")
    told = {}
    for digits in ("thai", "arabic", "asis"):
        assert tool("typeset", source, target, "--digits", digits)[0] == 0
        told[digits] = words_of(target)
    assert "๑๒๕,๐๐๐ บาท" in told["thai"]
    assert "พ.ศ. ๒๕๗๐" in told["thai"]
    assert "125,000 บาท" in told["arabic"]
    assert told["asis"] == told["arabic" if given == SOURCE else "thai"]


def test_justified_text_reads_the_same_but_is_drawn_wider(tool: Tool, tmp_path: Path) -> None:
    source = tmp_path / "ก.txt"
    source.write_text("\n\n".join(paragraphs(12)), "utf-8")
    plain, justified = tmp_path / "ซ้าย.pdf", tmp_path / "ชิดสองข้าง.pdf"
    assert tool("typeset", source, plain)[0] == tool("typeset", source, justified, "--justify")[0] == 0
    letters, stretched = ("".join(words_of(one).split()) for one in (plain, justified))
    assert letters == stretched, "the same letters; justified lines may end elsewhere"
    assert plain.read_bytes() != justified.read_bytes()


def test_catchwords_are_the_first_words_of_the_next_page(tool: Tool, tmp_path: Path) -> None:
    source, target = tmp_path / "ก.txt", tmp_path / "ก.pdf"
    source.write_text("\n\n".join(paragraphs(30)), "utf-8")
    assert tool("typeset", source, target, "--catchwords")[0] == 0
    pages = [page.split("\r\n") for page in pages_of(target.read_bytes())]
    assert len(pages) > 3
    for number, (page, following) in enumerate(pairwise(pages), start=2):
        (catchword,) = (line for line in page if line.startswith("/"))
        assert len(catchword) > 6
        body = following[1:] if "-" in following[0] else following
        assert body[0].startswith(catchword[1:].rstrip(" ."))
        assert str(number) in following[0] or to_thai_digits(str(number)) in following[0]
    assert tool("typeset", source, target)[0] == 0
    assert "\n/" not in "".join(pages_of(target.read_bytes()))


def test_word_lays_out_by_itself_so_catchwords_are_told_to_be_left_out(tool: Tool, source: Path) -> None:
    code, _, err = tool("typeset", source, source.with_name("ก.docx"), "--catchwords")
    assert (code, "เฉพาะในไฟล์ PDF" in err) == (0, True)


@pytest.mark.parametrize(
    "data",
    [
        SOURCE.encode(),
        codecs.BOM_UTF8 + SOURCE.encode(),
        SOURCE.encode("utf-16"),
        codecs.BOM_UTF16_BE + SOURCE.encode("utf-16-be"),
        SOURCE.encode("cp874"),
        SOURCE.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big end first", "cp874", "Windows line ends"],
)
def test_the_encoding_and_the_way_in_do_not_matter(
    tool: Tool, source: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    whole, other, piped = (source.with_name(name) for name in ("ก.pdf", "ข.pdf", "ค.pdf"))
    assert tool("typeset", source, whole)[0] == 0
    source.write_bytes(data)
    assert tool("typeset", source, other)[0] == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert tool("typeset", "-", piped)[0] == 0
    assert whole.read_bytes() == other.read_bytes() == piped.read_bytes()


GOOD = {
    "NUL": ("ก่อน\x00หลังขีด", "ก่อนหลังขีด"),
    "control characters": ("ก่อน\x07\x1b[31mหลัง\x0c ต่อ", "ก่อน[31mหลัง ต่อ"),
    "emoji": ("ดีมาก 😀 จริง", "ดีมาก 😀 จริง"),
    "right to left": ("คำว่า שלום อยู่ในบรรทัด", "อยู่ในบรรทัด"),
    "hidden turn of direction": ("ชื่อ\u202eกลับ", "ชื่อกลับ"),
}


@pytest.mark.parametrize(("given", "read"), GOOD.values(), ids=GOOD)
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_odd_letters_give_a_good_page(tool: Tool, source: Path, ending: str, given: str, read: str) -> None:
    source.write_text(given, "utf-8")
    target = source.with_name(f"ผล.{ending}")
    code, _, err = tool("typeset", source, target, "--justify")
    assert (code, err) == (0, "")
    assert read in words_of(target)


@pytest.mark.parametrize("letter", ["ก", "x", "5", "๕"])
def test_a_word_of_five_thousand_letters_is_all_there(tool: Tool, source: Path, letter: str) -> None:
    source.write_text(letter * 5000, "utf-8")
    target = source.with_name("ยาว.pdf")
    assert tool("typeset", source, target, "--justify")[0] == 0
    pages = pages_of(target.read_bytes())
    assert 5000 <= "".join(pages).count(letter) <= 5000 + len(pages)  # a page's number may be that letter


def test_a_letter_that_no_font_has_is_told(tool: Tool, source: Path) -> None:
    source.write_text("ตัวอักษร 中 หนึ่งตัว", "utf-8")
    code, _, err = tool("typeset", source, source.with_name("ก.pdf"))
    assert (code, "U+4E2D" in err) == (0, True)


BAD = {
    "empty": (b"", "ไม่มีข้อความใน “ต้นฉบับ.txt”"),
    "only blanks": (b" \n\t\r\n\n", "ไม่มีข้อความใน “ต้นฉบับ.txt”"),
    "only a mark": (codecs.BOM_UTF8, "ไม่มีข้อความใน “ต้นฉบับ.txt”"),
    "only control characters": (b"\x00\x01\x07", "ไม่มีข้อความใน “ต้นฉบับ.txt”"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\xff\xfe", "อ่าน “ต้นฉบับ.txt” เป็นข้อความไม่ได้"),
    "half of UTF-16": (
        codecs.BOM_UTF16_LE + "ก".encode("utf-16-le") + b"\x0e",
        "อ่าน “ต้นฉบับ.txt” เป็นข้อความไม่ได้",
    ),
}


@pytest.mark.parametrize(("data", "told"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("verb", ["typeset", "repair"])
def test_what_is_no_text_is_refused_in_words(
    tool: Tool, source: Path, verb: str, data: bytes, told: str
) -> None:
    source.write_bytes(data)
    target = source.with_name("ผล.pdf")
    code, out, err = tool(verb, source, *([target] if verb == "typeset" else []))
    assert (code, out) == (1, "")
    assert err.startswith(f"{told}\n")
    assert len(err.splitlines()) == 2
    assert not target.exists()


def test_places_that_cannot_be_read_or_written_are_named(tool: Tool, source: Path) -> None:
    folder = source.parent
    assert "หาย.txt" in tool("typeset", folder / "หาย.txt", folder / "ก.pdf")[2]
    assert tool("typeset", folder, folder / "ก.pdf")[0] == 1
    assert ".odt" in tool("typeset", source, folder / "ก.odt")[2]
    code, out, err = tool("typeset", source, folder / "ไม่มี" / "ก.pdf")
    assert (code, out, "ก.pdf" in err) == (1, "", True)
    assert [path.name for path in folder.iterdir()] == [source.name]


def test_digits_of_another_name_show_the_usage(tool: Tool, source: Path) -> None:
    assert tool("typeset", source, "ก.pdf", "--digits", "roman")[0] == 64
