"""What the program is made of: every part with version, licence and hash, and the notices they ask for."""

from __future__ import annotations

import email.parser
import json
import re
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from installer.environment import ROOT
from installer.windows.downloads import Runtime, sha256
from installer.windows.faults import BuildError

LICENCES = Path(__file__).with_name("licences")
_TEXTS = ("licen", "copying", "notice")
_VERSION = re.compile(
    re.escape("ProductVersion".encode("utf-16-le")) + rb"(?:\0\0)+((?:[0-9.]\0)+)", re.DOTALL
)
_LONG = 60  # letters: a longer "License" field is the text itself
# Wheels whose own files name another contract than the one we use them under.
_CHOSEN = {
    "pyside6-essentials": ("LGPL-3.0-only", "LGPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0-only", "LGPL-3.0.txt"),
}
# What our own works of others call their licence; each has it in full in a file beside it.
_RESOURCES = {
    "fonts/DejaVu": "Bitstream-Vera AND Arev",
    "fonts/NotoEmoji": "OFL-1.1",
    "fonts/Sarabun": "OFL-1.1",
    "fonts/THSarabunNew": "GPL-2.0 with font exception",
    "icons": "MIT",
    "words": "CC0-1.0",
}
# What the tools of the build leave in the program files that they make.
_MADE_WITH = {
    "NSIS (installer, uninstaller)": ("Zlib AND CPL-1.0 with LZMA exception", "NSIS.txt"),
    "mingw-w64 runtime (program files)": ("ZPL-2.1", "mingw-w64.txt"),
}


@dataclass(frozen=True)
class Part:
    """One work of others in the program; `texts` are its licence and notices in full."""

    name: str
    version: str
    licence: str
    sha256: str
    source: str
    texts: tuple[str, ...] = ()


def parts(runtime: Runtime, wheels: list[Path]) -> list[Part]:
    """All of them: Python, the libraries, the typefaces, the icons, the word list, what the tools leave."""
    python = Part(
        "Python",
        version_of(runtime.files["python312.dll"]),
        "PSF-2.0",
        sha256(runtime.files["python312.dll"]),
        runtime.source,
        (runtime.files["LICENSE.txt"].decode("utf-8", "replace"),),
    )
    found = [python, *(_of_wheel(one) for one in wheels), *_of_resources(), *_of_tools()]
    bare = [one.name for one in found if not one.licence or not one.texts]
    if bare:
        raise BuildError(
            f"ไม่พบสัญญาอนุญาตของ {', '.join(bare)} จึงแจกจ่ายไม่ได้",
            f"No licence was found for {', '.join(bare)}, so they may not be shipped.",
        )
    return found


def version_of(library: bytes) -> str:
    """What a Windows library says of its version; empty where it says nothing."""
    found = _VERSION.search(library)
    return found.group(1).decode("utf-16-le") if found else ""


def _of_wheel(wheel: Path) -> Part:
    with zipfile.ZipFile(wheel) as held:
        names = held.namelist()
        about = next(one for one in names if one.endswith(".dist-info/METADATA"))
        facts = email.parser.Parser().parsestr(held.read(about).decode("utf-8"))
        wanted = [one for one in names if _is_licence(one)]
        texts = tuple(held.read(one).decode("utf-8", "replace") for one in sorted(wanted))
    stated = facts["License-Expression"] or facts["License"] or ""
    if not stated or (len(stated) > _LONG and "\n" in stated):
        stated = ", ".join(
            one.rpartition(" :: ")[2]
            for one in facts.get_all("Classifier") or ()
            if one.startswith("License")
        )
    licence, text = _CHOSEN.get(
        facts["Name"].lower().replace("_", "-"), (stated.split("\n")[0].split(" (see ")[0], "")
    )
    if text:
        texts = tuple((LICENCES / one).read_text("utf-8") for one in (text, "GPL-3.0.txt"))
    return Part(facts["Name"], facts["Version"], licence, sha256(wheel.read_bytes()), wheel.name, texts)


def _is_licence(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return (
        ".dist-info" in folder
        and (any(one in file.lower() for one in _TEXTS) or "/licenses" in folder.lower())
        and not file.endswith(".py")
    )


def _of_resources() -> list[Part]:
    """Typefaces, icons and words: each folder with a licence beside its files."""
    found = []
    for licence in sorted((ROOT / "resources").rglob("*")):
        if licence.is_file() and licence.stem.upper() in {"LICENSE", "OFL", "LICENCE", "COPYING"}:
            name = licence.parent.relative_to(ROOT / "resources").as_posix()
            found.append(_with_text(name, _RESOURCES.get(name, ""), licence, f"resources/{name}"))
    return found


def _of_tools() -> list[Part]:
    return [
        _with_text(name, licence, LICENCES / text, "the tools of this build")
        for name, (licence, text) in _MADE_WITH.items()
    ]


def _with_text(name: str, licence: str, text: Path, source: str) -> Part:
    """A part that states no version: its hash is that of its licence."""
    return Part(name, "", licence, sha256(text.read_bytes()), source, (text.read_text("utf-8"),))


def as_json(found: list[Part], payload: dict[str, str]) -> str:
    """The bill: parts without their long texts, then every file of the payload with its hash."""
    bare = [{name: value for name, value in asdict(one).items() if name != "texts"} for one in found]
    return json.dumps({"parts": bare, "files": payload}, ensure_ascii=False, indent=1) + "\n"


def as_notice(found: list[Part]) -> str:
    """The third-party notice: a list, then every licence in full, each text once."""
    lines = ["งานของผู้อื่นที่อยู่ในโปรแกรม · Works of others in this program", ""]
    lines += [f"- {one.name} {one.version} : {one.licence}".replace("  ", " ") for one in found]
    lines += [
        "",
        "Qt และ PySide6 เป็นไฟล์ DLL แยกต่างหากในโฟลเดอร์ lib/PySide6 ผู้ใช้เปลี่ยนเป็นรุ่นอื่นที่เข้ากันได้ (LGPL-3.0)",
    ]
    lines += [
        "Qt and PySide6 are separate DLL files in lib/PySide6; compatible ones may replace them (LGPL-3.0)."
    ]
    said: dict[str, str] = {}
    for one in found:
        for text in one.texts:
            if text in said:
                lines += _head(one), f"(ข้อความเดียวกับของ {said[text]} · the same text as of {said[text]})"
            else:
                said[text] = one.name
                lines += _head(one), text.rstrip()
    return "\n".join(lines) + "\n"


def _head(one: Part) -> str:
    return f"\n{'=' * 100}\n{one.name} {one.version}\n{'=' * 100}"
