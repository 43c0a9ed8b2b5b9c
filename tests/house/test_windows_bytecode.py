"""Files compiled in the build: they run without their sources, alike in every build, for the runtime's Python."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from installer.windows import bytecode, downloads
from installer.windows.faults import BuildError
from tests.house.test_windows_build import zipped

MINE = importlib.util.MAGIC_NUMBER
KEPT = f"{bytecode.READ_AS_TEXT}0001_first.py"


def runtime(magic: bytes = MINE) -> downloads.Runtime:
    return downloads.Runtime({"python312.zip": zipped({"os.pyc": magic + b"rest"})}, "python.zip")


def program(folder: Path) -> Path:
    for name, text in (
        ("garden/__init__.py", ""),
        ("garden/bed.py", "SIZES = {'one', 'two', 'three'}\ndef dig():\n    raise ValueError(len(SIZES))\n"),
        (KEPT, "revision = '0001'\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_compiled_files_take_the_place_of_their_sources_and_run(tmp_path: Path) -> None:
    folder = program(tmp_path / "lib")
    assert bytecode.compile_all(folder, runtime())
    assert set(contents(folder)) == {"garden/__init__.pyc", "garden/bed.pyc", KEPT}
    done = subprocess.run(
        [sys.executable, "-c", "from garden import bed; bed.dig()"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ValueError: 3" in done.stderr
    assert 'File "garden/bed.py", line 3' in done.stderr
    assert str(tmp_path) not in done.stderr


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for turn in ("one", "two"):
        folder = program(tmp_path / turn)
        bytecode.compile_all(folder, runtime())
        made.append(contents(folder))
    assert made[0] == made[1]


def test_without_a_python_of_that_version_the_sources_are_shipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = program(tmp_path)
    before = contents(folder)
    assert not bytecode.compile_all(folder, runtime(b"\0\0\r\n"))
    assert contents(folder) == before
    assert "เมื่อเปิดครั้งแรก" in capsys.readouterr().out


def test_a_source_that_is_none_stops_the_build(tmp_path: Path) -> None:
    folder = program(tmp_path)
    (folder / "garden" / "weed.py").write_text("def (:\n")
    with pytest.raises(BuildError, match="Compiling"):
        bytecode.compile_all(folder, runtime())
