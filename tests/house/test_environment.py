"""Set-up: what is done again and what is not, and what a machine without rights or screen is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from installer import environment
from installer.environment import Environment, SetUpError

if TYPE_CHECKING:
    from collections.abc import Sequence

PYPROJECT = '[project]\ndependencies = ["a"]\n[project.optional-dependencies]\ndev = ["b"]\n'


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    """A checkout in a folder with a space and Thai letters, with a working environment that has no packages."""
    root = tmp_path / "แผน งาน"
    (root / "installer").mkdir(parents=True)
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (root / "installer" / "pins.txt").write_text("a==1\nb==2\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", root / ".venv"], check=True)
    return Environment(root)


class Calls(list[list[str]]):
    """Takes the place of subprocess.run: notes each command and answers with one exit code."""

    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code

    def __call__(self, words: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.append([str(word) for word in words])
        return subprocess.CompletedProcess(words, self.code, "", "")


def a_debian_of(monkeypatch: pytest.MonkeyPatch, *, root: bool, code: int = 0) -> Calls:
    calls = Calls(code)
    monkeypatch.setattr(subprocess, "run", calls)
    monkeypatch.setattr(environment, "is_root", lambda: root)
    monkeypatch.setattr(shutil, "which", lambda name: f"bin/{name}")
    return calls


def test_packages_are_installed_once(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(0)
    monkeypatch.setattr(subprocess, "run", calls)
    monkeypatch.setattr(environment, "is_sound", lambda _: True)
    assert environment.make(env) is False
    assert environment.make(env) is False
    assert len(calls) == 1
    assert calls[0][-3:] == ["--constraint", str(env.pins), "a"]


@pytest.mark.parametrize(
    ("changed", "was", "now"), [("installer/pins.txt", "a==1", "a==2"), ("pyproject.toml", '"a"', '"c"')]
)
def test_they_are_installed_again_when_the_pins_change(
    env: Environment, changed: str, was: str, now: str
) -> None:
    environment.write_stamp(env, environment.fingerprint(env, dev=False))
    assert environment.is_installed(env)
    file = env.root / changed
    file.write_text(file.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")
    assert not environment.is_installed(env)


def test_the_tests_installation_serves_the_program_but_not_the_other_way(env: Environment) -> None:
    tests = Environment(env.root, dev=True)
    environment.write_stamp(env, environment.fingerprint(env, dev=True))
    assert environment.is_installed(env)
    assert environment.is_installed(tests)
    environment.write_stamp(env, environment.fingerprint(env, dev=False))
    assert not environment.is_installed(tests)


def test_a_failed_installation_is_told_and_not_taken_for_done(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", Calls(1))
    with pytest.raises(SetUpError, match="network"):
        environment.install(env)
    assert environment.was_interrupted(env)
    assert not environment.is_installed(env)
    assert not environment.is_sound(env)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"installed": 1}', "\x00"])
def test_a_spoilt_stamp_means_install_again(env: Environment, content: str) -> None:
    env.stamp.write_text(content, encoding="utf-8")
    assert not environment.is_installed(env)


def test_an_environment_without_pip_or_without_python_is_not_sound(env: Environment) -> None:
    assert env.fault("import sys") == ""
    assert not environment.is_sound(env)
    env.python.unlink()
    assert env.fault("import sys") != ""
    assert not environment.is_sound(env)


def test_our_code_is_found_from_any_folder(env: Environment) -> None:
    (env.root / "garden.py").write_text("print('ผัก')", encoding="utf-8")
    assert env.run("-P", "-m", "garden", cwd=Path(os.sep)) == 0


def test_root_on_debian_gets_the_libraries_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = a_debian_of(monkeypatch, root=True)
    environment.system_install(["libegl1"], "ขาด", "Lacking.")
    assert len(calls) == 1
    assert "apt-get update && apt-get install -y --no-install-recommends libegl1" in calls[0]


def test_others_get_one_command_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = a_debian_of(monkeypatch, root=False)
    with pytest.raises(SetUpError) as told:
        environment.system_install(["libegl1"], "ขาด", "Lacking.")
    assert told.value.command.startswith("sudo ")
    assert "libegl1" in told.value.command
    assert calls == []


def test_a_failing_apt_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    a_debian_of(monkeypatch, root=True, code=100)
    with pytest.raises(SetUpError, match="network") as told:
        environment.system_install(["libegl1"], "ขาด", "Lacking.")
    assert "apt-get" in told.value.command


def test_every_problem_is_told_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full_disk(_: list[str]) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "argv", ["start.py"])
    assert environment.carry_out(full_disk) == 1
    said = capsys.readouterr().out
    assert "เนื้อที่ว่าง" in said
    assert "No space left on device" in said


@pytest.mark.parametrize(
    ("version", "suits"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False)]
)
def test_pythons_that_suit(version: tuple[int, int], *, suits: bool) -> None:
    assert environment.suits(version) is suits


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a screen")
@pytest.mark.parametrize(("name", "value"), [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0")])
def test_a_screen_is_one_that_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    assert not environment.may_have_screen()
    monkeypatch.setenv(name, value)
    assert environment.may_have_screen()
