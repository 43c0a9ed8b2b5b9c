from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop import paths
from planner_desktop.language.repair import RULES, repair

ILLEGAL = re.compile("(?<![ก-ฮฤฦัิ-ฺ็-๎])[ัิ-ฺ็-๎]|[่-๎][ัิ-ฺ็]|[่-๋]{2}|[ก-ฮ][่-๋]? +า|[ัิ-ฺ็]{2}")
BROKEN = [
    ("sara_am", "ค าสั่งของส านักงาน จัดท าแผน", "คำสั่งของสำนักงาน จัดทำแผน"),
    ("sara_am", "แม่นํ้าและน้ํา", "แม่น้ำและน้ำ"),
    ("mark_order", "พ้ืนท่ี ช้ันเรียน กี่ข้ัน", "พื้นที่ ชั้นเรียน กี่ขั้น"),
    ("mark_order", "ที่่ประชุม", "ที่ประชุม"),
    ("mark_place", "ทีไ่ด้ใชใ้น", "ที่ได้ใช้ใน"),
    ("mark_place", "โตะ๊ เตะ๊", "โต๊ะ เต๊ะ"),
    ("misplaced", "รบัรอง พฒันา จังหวดั เลกิ ประเมนิ", "รับรอง พัฒนา จังหวัด เลิก ประเมิน"),
    ("misplaced", "พืน้ฐานของแผนแมบ่ท", "พื้นฐานของแผนแม่บท"),
    ("misplaced", "เทคโนโลยสีารสนเทศ", "เทคโนโลยีสารสนเทศ"),
    ("misplaced", "หัวห้นากลุ่ม และองค์การ สำหัรบโรงเรียน", "หัวหน้ากลุ่ม และองค์การ สำหรับโรงเรียน"),
    ("misplaced", "ความสงบแ่หงชาติ", "ความสงบแห่งชาติ"),
    ("misplaced", "สำนักงานศึกษาธกาิรจังหวัด", "สำนักงานศึกษาธิการจังหวัด"),
    ("mark_place", "แ่หงชาติ", "แห่งชาติ"),
    ("split_word", "ร วมทุกกลุ่ม", "รวมทุกกลุ่ม"),
    ("double_e", "เเผนงาน", "แผนงาน"),
    ("invisible", "แผน\u200bงาน\u00a0ปี\ufeff", "แผนงาน ปี"),
    ("space_before_mark", "ท ี่ดิน", "ที่ดิน"),
]
SOUND = [
    "คำสั่งสำนักงานเขตพื้นที่การศึกษา ที่ ๑๒/๒๕๖๙ เรื่อง มอบหมายงาน",
    "นายสมชาย ใจดี และนางสาวสมหญิง รักเรียน มาประชุมเวลา ๐๙.๐๐ น.",
    "งบประมาณ พ.ศ. 2569 จำนวน 1,234.50 บาท (ร้อยละ 80) อื่น ๆ ฯลฯ",
    "น้ำ ก๊าซ เก๊ะ ปี่พาทย์ ญี่ปุ่น ฤๅษี กตัญญู ศิลป์ สิทธิ์ ก็ เปล่า",
    "plan@example.go.th DMC e-Office",
    "",
]


@pytest.mark.parametrize(("rule", "broken", "sound"), BROKEN)
def test_each_fault_is_mended_and_told(rule: str, broken: str, sound: str) -> None:
    mended = repair(broken)
    assert mended.text == sound
    assert rule in {change.rule for change in mended.changes}
    assert repair(sound).text == sound


def test_glyphs_of_old_fonts_become_letters() -> None:
    assert repair("ที\uf70aดิน กตั\uf70fู \uf700าน ป\uf702").text == "ที่ดิน กตัญู ฐาน ปี"


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    mended = repair(text)
    assert (mended.text, mended.changes, mended.doubts) == (text, (), ())


def test_no_sound_word_of_the_dictionary_is_changed() -> None:
    words = paths.words().read_text("utf-8").split("\n")
    sound = [word for word in words if word and " " not in word and not ILLEGAL.search(word)]
    changed = [word for word in sound if repair(word).text != word]
    assert len(sound) > 60_000
    assert changed == []


def test_changes_say_where_in_the_text_as_given() -> None:
    mended = repair("แผน\nงานท่ีท าไป\nท่ี")
    where = [(change.line, change.column, change.before, change.after) for change in mended.changes]
    assert where == [(2, 5, "่ี", "ี่"), (2, 8, " า", "ำ"), (3, 2, "่ี", "ี่")]
    assert {change.rule for change in mended.changes} <= RULES.keys()


def test_what_is_not_sure_is_flagged_not_changed() -> None:
    mended = repair("แผน\nผู่้ปกครอง")
    assert mended.text == "แผน\nผู่้ปกครอง"
    (doubt,) = mended.doubts
    assert (doubt.line, doubt.column, str(doubt.reason)) == (2, 1, "วรรณยุกต์ซ้อนกันสองตัว")
    assert doubt.excerpt.startswith("ผู่้")


@given(st.text("กนทรยบเแไาำะัิีื่้์ํ ๆ\u200b\u00a0\n\uf70a", max_size=30))
def test_repairing_twice_changes_nothing_and_keeps_the_lines(text: str) -> None:
    once = repair(text).text
    assert repair(once).text == once
    assert once.count("\n") == text.count("\n")
