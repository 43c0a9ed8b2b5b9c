"""The Windows installer's parts: what is shipped, pinned and refused. The whole is tried under Wine by hand."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.windows import bill, downloads, launcher, making, pack, payload, signatures
from installer.windows.faults import BuildError
from tests.house.checkout import ROOT
from tests.house.test_pins import LINES, PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence

ON_WINDOWS = {
    "sys_platform": "win32",
    "os_name": "nt",
    "platform_system": "Windows",
    "python_version": "3.12",
}
WHEEL_LINES = [line for line in downloads.WHEELS.read_text("utf-8").splitlines() if not line.startswith("#")]


def names(lines: Sequence[str]) -> set[str]:
    return {canonicalize_name(re.split(r"[ =<>;]", line)[0]) for line in lines}


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as out:
        for name, data in files.items():
            out.writestr(name, data)
    return held.getvalue()


def test_every_library_the_program_asks_for_on_windows_is_shipped_in_the_pinned_version() -> None:
    pins = {canonicalize_name(Requirement(line).name): line.split(" ")[0].split("==")[1] for line in LINES}
    asked = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
    wanted = {
        canonicalize_name(one.name) for one in asked if not one.marker or one.marker.evaluate(ON_WINDOWS)
    }
    assert wanted - names(WHEEL_LINES) == set()
    shipped = {
        canonicalize_name(line.split("==")[0]): line.split(" ")[0].split("==")[1] for line in WHEEL_LINES
    }
    assert {name: version for name, version in shipped.items() if pins[name] != version} == {}
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9.]+ --hash=sha256:[0-9a-f]{64}", line) for line in WHEEL_LINES)


def test_the_list_of_contents_lets_the_program_through_and_holds_the_rest_back() -> None:
    ruled = payload.rules()
    samples = [one for rule in ruled for one in (pattern.replace("*", "x") for pattern in rule.patterns)]
    ours = [
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt6Pdf.dll",
        "babel/locale-data/th.dat",
        "babel/locale-data/lo.dat",
    ]
    kept = payload.shipped([*samples, *ours, "openpyxl/cell/cell.py"], ruled)
    assert {"PySide6/QtWidgets.pyd", "babel/locale-data/th.dat", "openpyxl/cell/cell.py"} <= set(kept)
    assert not {"PySide6/Qt6Pdf.dll", "babel/locale-data/lo.dat"} & set(kept)
    assert all(rule.why for rule in ruled)


def test_every_qt_module_the_window_imports_is_kept() -> None:
    found = set()
    for path in (ROOT / "ui").rglob("*.py"):
        found |= set(re.findall(r"from PySide6\.(\w+) import", path.read_text("utf-8")))
    kept = {one for rule in payload.rules() if rule.keep for one in rule.patterns}
    assert {f"PySide6/{one}.pyd" for one in found} <= kept
    assert {f"PySide6/{one.replace('Qt', 'Qt6', 1)}.dll" for one in found} <= kept


def test_a_pattern_that_fits_nothing_stops_the_build() -> None:
    with pytest.raises(BuildError, match="gone"):
        payload.shipped(["here.py"], [payload.Rule(("gone.dll",), keep=True, why="")])


def test_a_download_with_another_hash_is_refused() -> None:
    assert downloads.checked(b"a", downloads.sha256(b"a"), "x") == b"a"
    with pytest.raises(BuildError) as told:
        downloads.checked(b"a", downloads.sha256(b"b"), "python.zip")
    assert "python.zip" in told.value.thai
    assert "SHA-256" in told.value.thai


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"no zip", "zip"), (zipped({"python.exe": b""}), "python312.dll")],
    ids=["broken", "another Python"],
)
def test_a_python_zip_that_is_none_is_told(data: bytes, words: str) -> None:
    with pytest.raises(BuildError) as told:
        downloads.runtime_from_zip(data, "python.zip")
    assert words in told.value.thai


def test_a_python_zip_that_is_not_there_is_told_as_a_failed_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BuildError) as told:
        downloads.runtime_from_file(tmp_path / "python.zip")
    told.value.tell()
    assert "สร้างชุดติดตั้งไม่สำเร็จ: ไม่พบไฟล์" in capsys.readouterr().out


def answering(monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    monkeypatch.setattr(
        subprocess, "run", lambda *_a, **_k: subprocess.CompletedProcess([], code, stdout=words, stderr="")
    )


def test_unsigned_and_strangely_signed_files_stop_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"python312.dll": b"MZ", "LICENSE.txt": b""}
    answering(monkeypatch, 0, "Subject: /C=US/O=Python Software Foundation/CN=Python Software Foundation")
    assert signatures.verify(files, Path("cacert.pem")) == 1
    answering(monkeypatch, 1, "")
    with pytest.raises(BuildError, match=r"python312\.dll"):
        signatures.verify(files, Path("cacert.pem"))
    answering(monkeypatch, 0, "Subject: /O=Somebody/CN=Somebody\nSubject: /O=Microsoft Corporation/CN=Root")
    with pytest.raises(BuildError, match="Somebody"):
        signatures.verify(files, Path("cacert.pem"))


def test_a_missing_tool_is_named_with_the_command_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_a: object, **_k: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    with pytest.raises(BuildError) as told:
        signatures.verify({"a.dll": b""}, Path("cacert.pem"))
    assert "osslsigncode" in told.value.command


def test_a_wheel_that_is_not_to_be_had_leaves_the_former_installer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answering(monkeypatch, 1, "")
    with pytest.raises(BuildError) as told:
        downloads.wheels(tmp_path)
    assert "ชุดติดตั้งเดิมยังอยู่" in told.value.thai


def test_a_wheel_changed_in_the_cache_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pins = tmp_path / "wheels.txt"
    pins.write_text(f"# ours\ngarden==1.0 --hash=sha256:{downloads.sha256(b'wheel')}\n")
    monkeypatch.setattr(downloads, "WHEELS", pins)
    (tmp_path / "wheels").mkdir()
    kept = tmp_path / "wheels" / "garden-1.0-py3-none-any.whl"
    kept.write_bytes(b"wheel")
    answering(monkeypatch, 1, "")  # no network
    assert downloads.wheels(tmp_path) == [kept]
    kept.write_bytes(b"wheeL")
    with pytest.raises(BuildError):
        downloads.wheels(tmp_path)


def test_what_is_bigger_than_promised_is_not_handed_out() -> None:
    making.check_bounds(making.MOST_INSTALLER, making.MOST_INSTALLED)
    with pytest.raises(BuildError, match="installer is 45"):
        making.check_bounds(making.MOST_INSTALLER + 1, 0)
    with pytest.raises(BuildError, match="program is 160"):
        making.check_bounds(0, making.MOST_INSTALLED + 1)


def wheel(folder: Path, licence: bool = True) -> Path:
    path = folder / "garden-1.0-py3-none-any.whl"
    files = {"garden.py": b"", "garden-1.0.dist-info/METADATA": b"Name: garden\nVersion: 1.0\nLicense: MIT\n"}
    if licence:
        files["garden-1.0.dist-info/licenses/LICENSE"] = b"Do what you like."
    path.write_bytes(zipped(files))
    return path


def test_the_bill_names_every_part_and_the_notice_has_its_licence_in_full(tmp_path: Path) -> None:
    says = "ProductVersion\0\x003.12.9\0".encode("utf-16-le")
    runtime = downloads.Runtime({"python312.dll": b"MZ" + says, "LICENSE.txt": b"PSF text"}, "python.zip")
    found = bill.parts(runtime, [wheel(tmp_path)])
    told = bill.as_notice(found)
    assert "- Python 3.12.9 : PSF-2.0" in told
    assert "- fonts/Sarabun : OFL-1.1" in told
    assert "The zlib License" in told  # of the installer itself
    assert "- garden 1.0 : MIT" in told
    assert "Do what you like." in told
    assert "PSF text" in told
    assert {"fonts/Sarabun", "icons", "words"} <= {one.name for one in found}
    listed = json.loads(bill.as_json(found, {"a": "b"}))
    assert [one["licence"] for one in listed["parts"] if one["name"] == "garden"] == ["MIT"]


def test_a_part_without_a_licence_may_not_be_shipped(tmp_path: Path) -> None:
    runtime = downloads.Runtime({"python312.dll": b"MZ", "LICENSE.txt": b"PSF text"}, "python.zip")
    with pytest.raises(BuildError, match="garden"):
        bill.parts(runtime, [wheel(tmp_path, licence=False)])


def test_the_same_payload_gives_the_same_portable_zip(tmp_path: Path) -> None:
    sums = []
    for turn in ("one", "two"):
        folder = tmp_path / turn
        (folder / "lib").mkdir(parents=True)
        for name in ("b.txt", "lib/a.txt") if turn == "one" else ("lib/a.txt", "b.txt"):
            (folder / name).write_text(name)
        pack.zip_portable(folder, tmp_path / f"{turn}.zip", "PlannerDesktop")
        sums.append(downloads.sha256((tmp_path / f"{turn}.zip").read_bytes()))
    assert sums[0] == sums[1]
    with zipfile.ZipFile(tmp_path / "one.zip") as held:
        assert held.namelist() == [
            "PlannerDesktop/b.txt",
            "PlannerDesktop/lib/a.txt",
            "PlannerDesktop/portable.txt",
        ]


def test_whatever_is_installed_is_taken_out_again(tmp_path: Path) -> None:
    for name in ("python", "lib", "PlannerDesktop.exe", "planner-tool.exe", "THIRD-PARTY.txt", "version.txt"):
        (tmp_path / name).mkdir()
    assert pack.left_behind(tmp_path) == []
    (tmp_path / "manual.pdf").write_bytes(b"")
    with pytest.raises(BuildError, match=r"manual\.pdf"):
        pack.make_installer(tmp_path, launcher.Pictures(tmp_path, tmp_path), tmp_path, "1.0")


def test_thai_windows_is_known_by_its_number() -> None:
    script = pack.SCRIPT.read_text("utf-8")
    assert re.findall(r"== *0x", script) == []  # "==" of NSIS compares letters: "30" is not "0x1E"


def test_the_installer_says_everything_in_both_languages() -> None:
    said = (ROOT / "installer" / "windows" / "words.nsh").read_text("utf-8")
    script = pack.SCRIPT.read_text("utf-8")
    thai = set(re.findall(r"LangString (\w+) \$\{LANG_THAI\}", said))
    assert thai == set(re.findall(r"LangString (\w+) \$\{LANG_ENGLISH\}", said))
    assert set(re.findall(r"\$\(([A-Z_]+)\)", script)) <= thai
