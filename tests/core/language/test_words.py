from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop import paths
from planner_desktop.language.clusters import cluster_starts
from planner_desktop.language.words import break_points, segment

TEXTS = st.text("กนทเแโาำะัิี่้์ๆฯ ๑1Aa()“”.,พศ\u200b", max_size=60)


def lines(text: str) -> list[str]:
    points = [0, *break_points(text), len(text)]
    return [text[start:end] for start, end in pairwise(points)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("แมวกินปลาทูและข้าว", ["แมว", "กิน", "ปลาทู", "และ", "ข้าว"]),
        ("หนังสือลงวันที่ ๑ ตุลาคม ๒๕๖๙", ["หนังสือ", "ลงวันที่ ๑ ตุลาคม ", "๒๕๖๙"]),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๙", ["ปีงบประมาณ ", "พ.ศ. ๒๕๖๙"]),
        ("สพป.ตัวอย่าง เขต ๑", ["สพป.", "ตัวอย่าง ", "เขต ๑"]),
        ("ตามมาตรา ๓๗ ข้อ ๕", ["ตาม", "มาตรา ๓๗ ", "ข้อ ๕"]),
        ("เงิน ๑๐ บาท ของ ๕ คน", ["เงิน ", "๑๐ บาท ", "ของ ", "๕ คน"]),
        ("เวลา ๐๙.๐๐ น. ณ ห้อง", ["เวลา ", "๐๙.๐๐ น. ", "ณ ", "ห้อง"]),
        ("โดยนายสมชาย ใจดี", ["โดย", "นายสมชาย ", "ใจดี"]),
        ("ให้นางสาวชูใจ สาธิตการ ทำแทน", ["ให้", "นางสาวชูใจ ", "สาธิตการ ", "ทำแทน"]),
        ("ให้ถูกต้องตามระเบียบแบบแผน", ["ให้", "ถูกต้องตาม", "ระเบียบแบบแผน"]),
        ("ชำนาญการ ตำแหน่งเลขที่ อ", ["ชำนาญการ ", "ตำแหน่งเลขที่ ", "อ"]),
        ("และนาย สมชาย", ["และ", "นาย สมชาย"]),
        ("นายกรัฐมนตรีและคณะ", ["นายกรัฐมนตรี", "และ", "คณะ"]),
        ("เอกสารอื่น ๆ (ร่าง) แล้ว", ["เอกสาร", "อื่น ๆ ", "(ร่าง) ", "แล้ว"]),
        ("ส่ง plan2@example.go.th แล้ว", ["ส่ง ", "plan2@example.go.th ", "แล้ว"]),
        ("ที่ประชุม กพท. มีมติ", ["ที่ประชุม ", "กพท. ", "มีมติ"]),
    ],
)
def test_lines_break_where_readers_expect(text: str, parts: list[str]) -> None:
    assert lines(text) == parts


@given(TEXTS)
def test_words_join_to_the_text_and_breaks_keep_the_rules(text: str) -> None:
    assert "".join(segment(text)) == text
    starts = set(cluster_starts(text))
    for at in break_points(text):
        assert at in starts
        assert text[at] not in "ๆฯ)”.,"
        assert text[at - 1] not in "(“เแโใไ"


@pytest.mark.parametrize(
    "unit", ["ก", "ตากลม", "มากกว่า", "a", "เ", "ก่", "\u0e48", "การกา", "๑", "๑.", "a.", "ๆ", " "]
)
def test_very_long_text_is_cut_in_bounded_time(unit: str) -> None:
    text = (unit * 5000)[:5000]
    break_points("อุ่นเครื่อง")
    began = perf_counter()
    points = break_points(text)
    assert perf_counter() - began < 2  # measured 0.02 s; an unbounded search would take minutes
    starts = set(cluster_starts(text))
    assert set(points) <= starts
    if len(starts) > 60 and unit not in {" ", "ๆ"}:
        widest = max(b - a for a, b in pairwise([0, *points, len(text)]))
        assert widest <= 120


def test_office_words_are_known() -> None:
    office = paths.words().with_name("office.txt").read_text("utf-8").split()
    assert len(office) == len(set(office))
    assert {"สพป.", "กพท."} <= set(office)
    assert all(segment(word) == [word] for word in ("สพป.", "แผนปฏิบัติราชการ", "เขตพื้นที่การศึกษา"))


def test_a_folder_with_a_thai_name_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "คำไทย"
    folder.mkdir()
    (folder / "words.txt").write_text("กขค\nงจฉ\n", "utf-8")
    assert segment("กขคงจฉ", folder / "words.txt") == ["กขค", "งจฉ"]


def test_threads_that_cut_their_first_words_together_load_the_words_once() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from planner_desktop.language.words import segment\n"
        "with ThreadPoolExecutor(8) as threads:\n"
        "    print(len({tuple(cut) for cut in threads.map(segment, ['แผนงาน'] * 8)}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")
