"""The program's Python files compiled here, so that an officer's computer need not do it at the first start.

Each `x.py` becomes `x.pyc` in its place: as many files as before, and nothing is written beside the program
later, which also suits a stick that cannot be written. It takes a Python of the runtime's own version.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from installer.environment import tell
from installer.windows.downloads import TAG, Runtime
from installer.windows.faults import BuildError

WANTED = f"{TAG[0]}.{TAG[1:]}"
READ_AS_TEXT = "planner_desktop/store/migrations/versions/"  # Alembic reads these itself
MAGIC = "import importlib.util, sys; sys.stdout.write(importlib.util.MAGIC_NUMBER.hex())"
COMPILE = """
import pathlib, py_compile, sys
folder, kept = pathlib.Path(sys.argv[1]), sys.argv[2]
for source in sorted(folder.rglob("*.py")):
    name = source.relative_to(folder).as_posix()
    if not name.startswith(kept):
        py_compile.compile(str(source), str(source) + "c", dfile=name, doraise=True,
                           invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
        source.unlink()
"""
"""Names in it are those of the program's folder and no time is kept: the same sources give the same bytes."""


def compile_all(folder: Path, runtime: Runtime) -> bool:
    """Compile a folder's files for that runtime; False, and nothing done, where no such Python is here."""
    python = python_of(magic_of(runtime))
    if python is None:
        tell(
            f"   ไม่มี Python {WANTED} ในเครื่องนี้ จึงไม่ได้แปลงไฟล์โปรแกรมไว้ก่อน เครื่องผู้ใช้จะแปลงเองเมื่อเปิดครั้งแรก",
            f"   No Python {WANTED} here: the program's files are compiled at its first start instead.",
        )
        return False
    done = subprocess.run(
        [python, "-P", "-c", COMPILE, str(folder), READ_AS_TEXT],
        capture_output=True,
        text=True,
        env=_surroundings(),
        check=False,
    )
    if done.returncode:
        said = done.stderr[-2000:]
        raise BuildError(f"แปลงไฟล์โปรแกรมไม่สำเร็จ:\n{said}", "Compiling the program's files failed.")
    return True


def magic_of(runtime: Runtime) -> str:
    """What marks the compiled files that this runtime reads, as its own standard library has it."""
    with zipfile.ZipFile(io.BytesIO(runtime.files[f"python{TAG}.zip"])) as held:
        return held.read(next(one for one in held.namelist() if one.endswith(".pyc")))[:4].hex()


def python_of(magic: str) -> str | None:
    """A Python of this machine that compiles such files: this one, or `python3.12`."""
    for command in (sys.executable, f"python{WANTED}"):
        try:
            done = subprocess.run(
                [command, "-c", MAGIC], capture_output=True, text=True, env=_surroundings(), check=False
            )
        except OSError:
            continue
        if done.returncode == 0 and done.stdout == magic:
            return command
    return None


def _surroundings() -> dict[str, str]:
    """One order of sets in every build; pyenv, where it is used, gives the version that is asked for."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**kept, "PYTHONHASHSEED": "0", "PYENV_VERSION": WANTED}
