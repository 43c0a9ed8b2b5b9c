"""The folder that goes to the office's computer, put together and trimmed by an explicit list.

PlannerDesktop.exe  planner-tool.exe  THIRD-PARTY.txt  version.txt
python/   the runtime; python312._pth beside its library says where code is looked for
lib/      the program and the libraries it stands on
"""

from __future__ import annotations

import fnmatch
import shutil
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.windows.downloads import TAG, Runtime
from installer.windows.faults import BuildError

CONTENTS = Path(__file__).with_name("contents.toml")
PYTHON, LIB = "python", "lib"
NOT_OF_THE_RUNTIME = frozenset({"python.exe", "pythonw.exe", "python.cat", "winsound.pyd", "_msi.pyd"})
PATHS = f"python{TAG}.zip\r\n.\r\n..\\{LIB}\r\n"


@dataclass(frozen=True)
class Rule:
    """Files that are kept or left out, and why."""

    patterns: tuple[str, ...]
    keep: bool
    why: str

    def fits(self, path: str) -> bool:
        """Whether the rule speaks of that path."""
        return any(fnmatch.fnmatchcase(path, one) for one in self.patterns)


def rules(place: Path = CONTENTS) -> list[Rule]:
    """The list of contents.toml."""
    read = tomllib.loads(place.read_text("utf-8"))["rule"]
    return [Rule(tuple(one.get("keep") or one["drop"]), "keep" in one, one["why"]) for one in read]


def shipped(paths: list[str], ruled: list[Rule]) -> list[str]:
    """Those that go along; BuildError names patterns that fit nothing (a file of that name is gone)."""
    used: set[str] = set()
    kept = []
    for path in paths:
        rule = next((one for one in ruled if one.fits(path)), None)
        if rule is None or rule.keep:
            kept.append(path)
    for rule in ruled:
        used |= {one for one in rule.patterns if fnmatch.filter(paths, one)}
    idle = [one for rule in ruled for one in rule.patterns if one not in used]
    if idle:
        raise BuildError(
            f"รายการใน contents.toml ไม่ตรงกับส่วนประกอบรุ่นนี้: {', '.join(idle)} ตรวจแล้วแก้รายการ",
            f"Patterns of contents.toml fit no file of these wheels: {', '.join(idle)}. Mend the list.",
        )
    return kept


def place_runtime(runtime: Runtime, target: Path) -> None:
    """Write the runtime's files and where its code is looked for."""
    folder = target / PYTHON
    folder.mkdir(parents=True)
    for name, data in sorted(runtime.files.items()):
        if name not in NOT_OF_THE_RUNTIME and not name.endswith("._pth"):
            (folder / name).write_bytes(data)
    (folder / f"python{TAG}._pth").write_bytes(PATHS.encode("ascii"))


def place_wheels(found: list[Path], own: Path, target: Path) -> None:
    """Unpack the wheels, ours untrimmed, the others as the list says."""
    folder = target / LIB
    opened = {name: wheel for wheel in found for name in _names(wheel)}
    kept = shipped(sorted(opened), rules())
    for wheel in found:
        _unpack(wheel, [one for one in kept if opened[one] == wheel], folder)
    _unpack(own, _names(own), folder)


def _names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as held:
        return [one.filename for one in held.infolist() if not one.is_dir() and ".data/" not in one.filename]


def _unpack(wheel: Path, names: list[str], folder: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        for name in names:
            held.extract(name, folder)


def emptied(folder: Path) -> Path:
    """A folder made anew."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder
