from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from installer import catalogue as tool
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import say

QT_PO = tool.ROOT / "i18n" / "th" / "LC_MESSAGES" / "qt.po"
# Qt's own strings we leave in English on purpose: the long licence text of "About Qt" (never shown),
# and the media keys of keyboards that offices do not have.
NOT_SHOWN = ("<p>Qt is a C++ toolkit",)
KEY_NAMES = (
    "Ctrl",
    "Alt",
    "Shift",
    "Del",
    "Esc",
    "Tab",
    "Return",
    "Enter",
    "Home",
    "End",
    "Space",
    "F%1",
    "PgUp",
    "PgDown",
)


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return Catalogue.load("en")


@pytest.fixture(scope="module")
def thai() -> Catalogue:
    return Catalogue.load("th")


def test_the_catalogues_are_whole() -> None:
    assert tool.check() == []


def test_the_catalogue_is_as_the_tool_writes_it(tmp_path: Path) -> None:
    again = tmp_path / "planner.po"
    tool.write(again, tool.read(tool.english(), "en"), "en")
    assert again.read_bytes() == tool.english().read_bytes()


def test_thai_is_shown_as_written(thai: Catalogue) -> None:
    assert thai.text("ตุลาคม") == "ตุลาคม"
    assert thai.text("") == ""
    assert thai.show(say("อีก {count} วัน", count=6)) == "อีก 6 วัน"


def test_english_translates_messages_and_their_facts(english: Catalogue) -> None:
    assert english.text("ตุลาคม") == "October"
    month = say("ไม่มีวันที่ {day} ในเดือน{month}", day=31, month=say("กันยายน"))
    assert english.show(month) == "September has no day 31"


def test_one_and_many(english: Catalogue) -> None:
    assert english.show(say("อีก {count} วัน", count=1)) == "In 1 day"
    assert english.show(say("อีก {count} วัน", count=2)) == "In 2 days"
    assert english.show(say("อีก {count} วัน", count="1,000")) == "In 1,000 days"


def test_facts_keep_their_formats(thai: Catalogue) -> None:
    assert thai.show(say("รวม {total:,} บาท", total=1234567)) == "รวม 1,234,567 บาท"
    assert thai.show(say("เมื่อ {day}", day=date(2026, 10, 1))) == "เมื่อ 1 ต.ค. 2569"


def test_dates_stay_in_the_buddhist_era(english: Catalogue, thai: Catalogue) -> None:
    assert english.date(date(2026, 10, 1)) == "1 Oct 2569"
    assert (thai.month("2026-10"), english.month("2026-10")) == ("ต.ค. 2569", "Oct 2569")


def test_unknown_words_come_back(english: Catalogue) -> None:
    assert english.text("ชื่อโรงเรียนที่พิมพ์เอง") == "ชื่อโรงเรียนที่พิมพ์เอง"


def po(folder: Path, english: str) -> Path:
    path = folder / "en" / "LC_MESSAGES" / "planner.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = tool.HEADER.format(language="en", plurals=tool.PLURALS["en"])
    path.write_text(f'{head}msgid "แผน"\nmsgstr "{english}"\n', "utf-8")
    return path


def test_a_checkout_needs_no_build_step_and_a_wheel_no_po(tmp_path: Path) -> None:
    source = po(tmp_path / "i18n", "plan")
    assert Catalogue.load("en", tmp_path / "i18n").text("แผน") == "plan"
    tool.compile_all(tmp_path / "i18n", tmp_path)
    source.unlink()
    assert Catalogue.load("en", tmp_path / "i18n").text("แผน") == "plan"


def test_a_stale_compiled_file_is_not_believed(tmp_path: Path) -> None:
    source = po(tmp_path / "i18n", "old")
    (compiled,) = tool.compile_all(tmp_path / "i18n", tmp_path)
    po(tmp_path / "i18n", "new")
    os.utime(compiled, (1, 1))
    assert Catalogue.load("en", tmp_path / "i18n").text("แผน") == "new"
    source.unlink()  # what was compiled is kept for the next start
    assert Catalogue.load("en", tmp_path / "i18n").text("แผน") == "new"


def test_compiled_files_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = (tool.compile_all(tmp_path / name) for name in ("a", "b"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert {path.name for path in first} == {"planner.mo", "qt.mo"}


def code(root: Path, text: str) -> None:
    (root / "planner_desktop").mkdir(exist_ok=True)
    (root / "ui").mkdir(exist_ok=True)
    (root / "planner_desktop" / "page.py").write_text(text, "utf-8")


def test_words_for_one_or_many_are_only_said(tmp_path: Path) -> None:
    source = po(tmp_path / "i18n", "plan")
    source.write_text(
        source.read_text("utf-8") + '\nmsgid "{count} แผน"\nmsgstr "{count} {count:plan|plans}"\n', "utf-8"
    )
    code(tmp_path, '_("แผน")\nsay("{count} แผน", count=1)\n')
    assert tool.check(tmp_path) == []
    code(tmp_path, '_("แผน")\n_("{count} แผน").format(count=1)\n')
    assert tool.check(tmp_path) == ["page.py:2: one or many needs `say`: {count} แผน"]


def test_words_within_another_call_are_found(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "a.py").write_text('desk.say(show(say("ทำแล้ว") if done else say("ไม่มี")))', "utf-8")
    assert tool.extract(tmp_path) == {"ทำแล้ว", "ไม่มี"}


def test_update_keeps_english_adds_new_words_and_drops_unused_ones(tmp_path: Path) -> None:
    po(tmp_path / "i18n", "plan")
    code(tmp_path, 'mark("แผน")\nsay("มี {count} แผน", count=1)\n_("ยาว" "ต่อกัน")\n')
    assert tool.update(tmp_path) == 2
    kept = {str(entry.id): entry.string for entry in tool.entries(tool.read(tool.english(tmp_path), "en"))}
    assert kept == {"แผน": "plan", "มี {count} แผน": "", "ยาวต่อกัน": ""}
    code(tmp_path, 'mark("อื่น")\n')
    tool.update(tmp_path)
    assert "แผน" not in tool.english(tmp_path).read_text("utf-8")


@pytest.mark.parametrize(
    ("source", "english", "fault"),
    [
        ('mark("แผน")\nmark("ใหม่")', "plan", "run update: ใหม่"),
        ("", "plan", "no longer used"),
        ('mark("แผน")', "", "no English"),
        ('mark("แผน")', "{count} plan", "facts in braces differ"),
        ('mark("แผน")', "แผน", "the English is Thai"),
        ('mark("แผน")\nmark("Save")', "plan", "source words are Thai: Save"),
        ('mark("แผน")\nsay("มี {n}", m=1)', "plan", "facts {'m'}"),
    ],
)
def test_check_finds(tmp_path: Path, source: str, english: str, fault: str) -> None:
    po(tmp_path / "i18n", english)
    code(tmp_path, source)
    assert any(fault in found for found in tool.check(tmp_path))


def test_a_fuzzy_entry_is_not_done(tmp_path: Path) -> None:
    path = po(tmp_path / "i18n", "plan")
    path.write_text(path.read_text("utf-8").replace('msgid "แผน"', '#, fuzzy\nmsgid "แผน"'), "utf-8")
    code(tmp_path, 'mark("แผน")')
    assert tool.check(tmp_path) == ["fuzzy: แผน"]


def qt_strings() -> Iterator[tuple[str, str]]:
    """Read (context, source) of Qt's widgets from the German catalogue that PySide6 ships."""
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    data = next(Path(spec.origin).parent.rglob("qtbase_de.qm")).read_bytes()
    at = 16
    while data[at] != 0x69:  # the section of messages
        at += 5 + struct.unpack(">I", data[at + 1 : at + 5])[0]
    messages = data[at + 5 : at + 5 + struct.unpack(">I", data[at + 1 : at + 5])[0]]
    at = 0
    found: dict[int, bytes] = {}
    while at < len(messages):
        tag, at = messages[at], at + 1
        if tag == 1:  # end of one message
            yield found[7].decode(), found[6].decode()
            found = {}
            continue
        size = struct.unpack(">I", messages[at : at + 4])[0] % 0xFFFFFFFF
        found[tag], at = messages[at + 4 : at + 4 + size], at + 4 + size


def test_every_widget_string_of_qt_is_thai(thai: Catalogue) -> None:
    ours = {str(entry.context) for entry in tool.entries(tool.read(QT_PO, "th"))} - {"QShortcut"}
    assert {
        "QPlatformTheme",
        "QLineEdit",
        "QWidgetTextControl",
        "QFileDialog",
        "QPrintDialog",
        "QColorDialog",
    } <= ours
    known = {(entry.context, entry.id) for entry in tool.entries(tool.read(QT_PO, "th"))}
    wanted = {(context, source) for context, source in qt_strings() if context in ours and source}
    missing = {pair for pair in wanted - known if not pair[1].startswith(NOT_SHOWN)}
    assert missing == set()
    assert {("QShortcut", key) for key in KEY_NAMES} <= known
    assert thai.qt("QPlatformTheme", "Cancel") == "ยกเลิก"
    assert thai.qt("QPlatformTheme", "&Yes") == "ใช่(&Y)"


def test_qt_places_and_mnemonics_survive() -> None:
    for entry in tool.entries(tool.read(QT_PO, "th")):
        source, shown = str(entry.id), str(entry.string)
        assert shown, source
        assert sorted(re.findall("%[0-9n]", source)) == sorted(re.findall("%[0-9n]", shown)), source
        key = re.search("&([A-Za-z])", source)
        if key:
            assert f"&{key[1].upper()}" in shown, source


def test_qt_keeps_its_own_english(english: Catalogue, thai: Catalogue) -> None:
    assert english.qt("QPlatformTheme", "Cancel") == ""
    assert thai.qt("QNothing", "Nothing") == ""
