"""`planner-tool repair`: the text on stdout, what was done on stderr."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.cli.conftest import Tool

BROKEN = "เเผนงาน\nการทํางาน\n\nนี้ ่ลอย\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "เสีย.txt"
    path.write_text(BROKEN, "utf-8")
    return path


def test_the_mended_text_is_alone_on_stdout_and_the_report_on_stderr(tool: Tool, source: Path) -> None:
    code, out, err = tool("repair", source)
    assert code == 0
    assert out.splitlines()[:3] == ["แผนงาน", "การทำงาน", ""]
    assert "บรรทัด 1 ตัวที่ 1: สระเอสองตัวแทนสระแอ: “เเ” → “แ”" in err
    assert "บรรทัด 2 ตัวที่ 5: สระอำที่แยกหรือหาย" in err


def test_a_doubt_is_told_with_its_place(tool: Tool, source: Path) -> None:
    source.write_text("ดี\nก่้า", "utf-8")
    code, out, err = tool("repair", source)
    assert (code, out) == (0, "ดี\nก่้า\n")
    assert "ควรตรวจ บรรทัด 2 ตัวที่ 1: วรรณยุกต์ซ้อนกันสองตัว: “ก่้า”" in err
    assert err.endswith("แก้ไข 0 จุด ควรตรวจ 1 จุด\n")


def test_sound_text_comes_back_to_the_letter(tool: Tool, source: Path) -> None:
    text = "ข้อความที่ดี 😀 שלום\n\nจบ\n"
    source.write_text(text, "utf-8")
    assert tool("repair", source) == (0, text, "แก้ไข 0 จุด ควรตรวจ 0 จุด\n")


def test_five_thousand_letters_without_a_space_come_back(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(("กขคงจ" * 1000).encode("cp874"))))
    assert tool("repair", "-")[:2] == (0, "กขคงจ" * 1000 + "\n")


def test_english_is_spoken_about_thai_text(tool: Tool, source: Path) -> None:
    err = tool("--lang", "en", "repair", source)[2]
    assert "line 1" in err.lower()
    assert "บรรทัด" not in err


def test_a_pipe_of_bytes_goes_through_the_real_command() -> None:
    command = [sys.executable, "-m", "planner_desktop.cli", "repair", "-"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp437:strict", "PYTHONUTF8": "0", "PLANNER_LANG": "th"}
    done = subprocess.run(
        command, input="การทํางาน".encode("utf-16"), capture_output=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout.decode().splitlines()) == (0, ["การทำงาน"])
