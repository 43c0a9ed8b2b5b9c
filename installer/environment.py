"""Makes the program's own Python in `.venv`, with exactly the versions of `pins.txt`.

Standard library only, and readable by Python 3.7, so that an older Python can say what is wrong.
Everything is said in Thai and in English, because it runs before the program's own languages are there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
FIRST_TOO_NEW = (3, 14)  # PySide6 6.9.3 has no build for it
UNFINISHED = "unfinished"

QT_LIBRARIES = (
    *("libegl1", "libgl1", "libopengl0", "libglib2.0-0", "libfontconfig1", "libfreetype6", "libdbus-1-3"),
    *("libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1"),
    *("libxkbcommon0", "libxkbcommon-x11-0"),
)
"""Debian's and Ubuntu's names of what Qt's window library and its X11 plugin are linked to."""

IMPORT_QT = "import PySide6.QtWidgets, PySide6.QtPrintSupport, PySide6.QtSvg"
LOAD_X11 = """
import ctypes, pathlib, PySide6
for plugin in pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/platforms/libqxcb.so"):
    ctypes.CDLL(str(plugin))
"""
CONNECT = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


class SetUpError(Exception):
    """Set-up cannot go on; `command` is the one thing to type, if one helps."""

    what = "ติดตั้งไม่สำเร็จ", "Set-up failed"

    def __init__(self, thai: str, english: str, command: str = "") -> None:
        super().__init__(english)
        self.thai = thai
        self.english = english
        self.command = command

    def tell(self) -> None:
        tell(f"{self.what[0]}: {self.thai}", f"{self.what[1]}: {self.english}")
        if self.command:
            print(f"\n    {self.command}\n", flush=True)


def tell(thai: str, english: str) -> None:
    """Print one fact in both languages."""
    print(f"\n{thai}\n{english}", flush=True)


def carry_out(work: Callable[[list[str]], int]) -> int:
    """Run one command's work; whatever stops set-up is told in both languages, and the exit code returned."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Thai is printed even where the console is set otherwise
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return work(sys.argv[1:])
    except SetUpError as problem:
        problem.tell()
    except OSError as problem:
        told = SetUpError(
            f"อ่านหรือเขียนแฟ้มไม่ได้ ({problem}) ตรวจสอบสิทธิ์ของโฟลเดอร์และเนื้อที่ว่าง แล้วสั่งใหม่อีกครั้ง",
            f"a file cannot be read or written ({problem}); check rights and free space, then run again.",
        )
        told.tell()
    except KeyboardInterrupt:
        tell("หยุดตามคำสั่งแล้ว", "Stopped.")
        return 130
    return 1


@dataclass(frozen=True)
class Environment:
    """The checkout at `root` and the Python made for it; `dev` adds the tools that the tests need."""

    root: Path
    dev: bool = False

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        return self.folder / "planner-stamp.json"

    @property
    def pins(self) -> Path:
        return self.root / "installer" / "pins.txt"

    def variables(self, **more: str) -> dict[str, str]:
        """Return the surroundings for programs of this environment: our code first, UTF-8, nothing else."""
        kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
        return {**kept, "PYTHONPATH": str(self.root), "PYTHONUTF8": "1", **more}

    def run(self, *words: str, extra: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
        """Run this environment's Python and return its exit code; its output goes where ours goes."""
        sys.stdout.flush()
        command = [str(self.python), *words]
        return subprocess.run(command, cwd=cwd, env=self.variables(**(extra or {})), check=False).returncode

    def fault(self, code: str, **more: str) -> str:
        """Run a line of Python there; '' when it went well, else what it said."""
        command = [str(self.python), "-c", code]
        try:
            done = subprocess.run(
                command,
                env=self.variables(**more),
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
        except OSError as missing:
            return str(missing)
        return "" if done.returncode == 0 else done.stderr.strip() or f"exit code {done.returncode}"


# ---------------------------------------------------------------------------------------- which Python


def suits(version: tuple[int, int]) -> bool:
    return OLDEST <= version < FIRST_TOO_NEW


def another_python() -> list[str] | None:
    """Find a Python of a version that suits on this machine; the command that starts it, or None."""
    for minor in range(FIRST_TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        command = ["py", f"-3.{minor}"] if os.name == "nt" else [f"python3.{minor}"]
        if not shutil.which(command[0]):
            continue
        tried = subprocess.run([*command, "-c", "import venv"], capture_output=True, check=False)
        if tried.returncode == 0:
            return command
    return None


def go_on_with_a_python_that_suits(script: str, arguments: Sequence[str]) -> None:
    """Return if this Python suits; else start the script again with one that does, or raise SetUpError."""
    if suits(sys.version_info[:2]):
        return
    other = another_python()
    if other is None:
        mine = "{}.{}".format(*sys.version_info[:2])
        raise SetUpError(
            f"Python {mine} ใช้ไม่ได้ ต้องใช้ Python 3.11, 3.12 หรือ 3.13 กรุณาติดตั้งแล้วสั่งใหม่อีกครั้ง",
            f"Python {mine} does not suit; install Python 3.11, 3.12 or 3.13 and run this again.",
        )
    sys.exit(subprocess.run([*other, script, *arguments], check=False).returncode)


# --------------------------------------------------------------------------------- the system's packages


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def system_install(packages: Sequence[str], thai: str, english: str) -> None:
    """Install Debian packages if we may; else raise SetUpError with the one command to type."""
    command = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetUpError(
            f"{thai} กรุณาติดตั้งชุดโปรแกรมของระบบที่เทียบเท่ากับ: {' '.join(packages)}",
            f"{english} Install your system's equivalents of: {' '.join(packages)}",
        )
    if not is_root():
        raise SetUpError(
            f"{thai} กรุณาพิมพ์คำสั่งนี้ แล้วสั่งใหม่อีกครั้ง",
            f"{english} Type this, then run this again:",
            f"sudo sh -c '{command}'",
        )
    tell(f"{thai} กำลังติดตั้งให้", f"{english} Installing it now.")
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(["sh", "-c", command], env=surroundings, check=False).returncode:
        raise SetUpError(
            f"{thai} แต่ติดตั้งให้ไม่สำเร็จ ตรวจสอบเครือข่าย แล้วพิมพ์คำสั่งนี้",
            f"{english} Installing it failed; check the network, then type this:",
            command,
        )


def lacks_venv() -> bool:
    """Tell Debian's Python without python3-venv: it has no ensurepip to put pip into a new environment."""
    return any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip"))


# ------------------------------------------------------------------------------------------- our Python


def requirements(env: Environment) -> list[str]:
    """Name what pyproject.toml asks for; the versions come from the pins."""
    import tomllib  # Python 3.11 has it; an older one never comes this far

    project = tomllib.loads((env.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(project["optional-dependencies"]["dev"] if env.dev else ())]


def fingerprint(env: Environment, *, dev: bool) -> str:
    """Tell whether what was installed is what is wanted now."""
    wanted = [*requirements(Environment(env.root, dev)), env.pins.read_text(encoding="utf-8")]
    return hashlib.sha256("\n".join(wanted).encode()).hexdigest()


def is_installed(env: Environment) -> bool:
    """Whether a finished installation of the present pins is there; one with the tools serves both uses."""
    try:
        stamped = json.loads(env.stamp.read_text(encoding="utf-8"))["installed"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    uses = [True] if env.dev else [True, False]
    return stamped in [fingerprint(env, dev=dev) for dev in uses]


def write_stamp(env: Environment, installed: str) -> None:
    env.stamp.write_text(json.dumps({"installed": installed}), encoding="utf-8")


def was_interrupted(env: Environment) -> bool:
    return env.stamp.exists() and UNFINISHED in env.stamp.read_text(encoding="utf-8", errors="replace")


def is_sound(env: Environment) -> bool:
    """Whether the environment's Python runs, is of our version and has pip."""
    mine = tuple(sys.version_info[:2])
    code = (
        f"import sys, importlib.util as u; sys.exit(sys.version_info[:2] != {mine} or not u.find_spec('pip'))"
    )
    return not was_interrupted(env) and env.fault(code) == ""


def remove(env: Environment) -> None:
    if env.folder.is_symlink():
        env.folder.unlink()
    elif env.folder.exists():
        shutil.rmtree(env.folder)


def make_python(env: Environment) -> None:
    """Make `.venv` anew; whatever half-made one stood there is removed first."""
    if lacks_venv():
        system_install(
            [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"],
            "Python ของเครื่องนี้ยังไม่มีส่วน venv",
            "This machine's Python lacks its venv part.",
        )
    remove(env)
    tell(f"กำลังเตรียม Python ของโปรแกรมที่ {env.folder}", f"Making the program's own Python in {env.folder}")
    if subprocess.run([sys.executable, "-m", "venv", str(env.folder)], check=False).returncode:
        raise SetUpError(
            f"สร้าง {env.folder} ไม่ได้ ตรวจสอบเนื้อที่ว่างและสิทธิ์เขียนในโฟลเดอร์ (ข้อความของ Python อยู่ด้านบน)",
            f"Cannot make {env.folder}; check free space and the right to write (Python's words are above).",
        )


def install(env: Environment) -> None:
    """Install the wanted packages at their pinned versions; the stamp is written last."""
    tell(
        "กำลังติดตั้งส่วนประกอบตามรุ่นที่กำหนด ครั้งแรกดาวน์โหลดประมาณ 150 MB ครั้งต่อไปไม่ต้องทำซ้ำ",
        "Installing the pinned packages; the first time downloads about 150 MB, later runs skip this.",
    )
    write_stamp(env, UNFINISHED)
    began = time.monotonic()
    words = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--only-binary=:all:"]
    words += ["--constraint", str(env.pins), *requirements(env)]
    if env.run(*words, extra={"PIP_USER": "0"}):
        raise SetUpError(
            "pip ติดตั้งส่วนประกอบไม่ครบ (ข้อความของ pip อยู่ด้านบน) ถ้ากล่าวถึง connection, no matching distribution "
            "หรือ conflicting dependencies แสดงว่าต่อเครือข่ายไม่ได้ "
            "ตรวจสอบอินเทอร์เน็ต พร็อกซี และเนื้อที่ว่าง แล้วสั่งใหม่อีกครั้ง",
            "pip could not install everything (its words are above). If they name a connection, no matching "
            "distribution or conflicting dependencies, the network was not reached. "
            "Check the internet connection, the proxy and free space, then run this again.",
        )
    write_stamp(env, fingerprint(env, dev=env.dev))
    took = time.monotonic() - began
    tell(f"ติดตั้งครบแล้วใน {took:.0f} วินาที", f"Installed in {took:.0f} s.")


def make(env: Environment) -> bool:
    """Bring `.venv` to what is wanted; True if it was made anew."""
    anew = not is_sound(env)
    if anew:
        make_python(env)
    if anew or not is_installed(env):
        install(env)
    return anew


# -------------------------------------------------------------------------------------------------- Qt


def qt_fault(env: Environment, *, screen: bool) -> str:
    """Say why Qt cannot be loaded ('' = it can); with a screen its X11 plugin is tried too."""
    return env.fault(IMPORT_QT + (LOAD_X11 if screen else ""))


def lacks_library(fault: str) -> bool:
    return sys.platform == "linux" and "cannot open shared object file" in fault


def prepare(env: Environment, *, screen: bool) -> None:
    """Do all set-up that is not done yet; raise SetUpError when the user has to do something."""
    anew = make(env)
    fault = qt_fault(env, screen=screen)
    if fault and not lacks_library(fault) and not anew:
        remove(env)
        make(env)
        fault = qt_fault(env, screen=screen)
    if lacks_library(fault):
        system_install(QT_LIBRARIES, "ระบบยังไม่มีไลบรารีที่ Qt ใช้", "The system lacks libraries that Qt uses.")
        fault = qt_fault(env, screen=screen)
    if fault:
        raise SetUpError(f"เปิด Qt ไม่ได้: {fault}", f"Qt cannot be loaded: {fault}")


def may_have_screen() -> bool:
    """Whether the surroundings name a screen (or the user chose Qt's platform by hand)."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def has_screen(env: Environment) -> bool:
    """Whether Qt really gets a window on it."""
    return may_have_screen() and (sys.platform != "linux" or env.fault(CONNECT) == "")
