"""The two program files that an officer starts, compiled here for Windows; the icon is drawn from its SVG."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.environment import ROOT
from installer.windows.downloads import TAG
from installer.windows.faults import BuildError

HERE = Path(__file__).parent
COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
DRAW = """
import io, sys
from PIL import Image
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication([])
source, target, banner, *sizes = sys.argv[1:]
drawn = []
for size in map(int, sizes):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter)
    painter.end()
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    drawn.append(Image.open(io.BytesIO(bytes(held.data().data()))))
drawn[-1].save(target, format="ICO", append_images=drawn[:-1], sizes=[one.size for one in drawn])
image = QImage(164, 314, QImage.Format.Format_RGB888)  # as NSIS lays its first and last page out
image.fill(QColor("#1f5c66"))
painter = QPainter(image)
QSvgRenderer(source).render(painter, QRectF(34, 40, 96, 96))
painter.end()
image.save(banner, "BMP")
"""


@dataclass(frozen=True)
class Launcher:
    """One program file: what Python module it starts, with or without a console."""

    name: str
    module: str
    description: str
    console: bool


@dataclass(frozen=True)
class Pictures:
    """What the installer shows."""

    icon: Path
    banner: Path


LAUNCHERS = (
    Launcher("PlannerDesktop", "ui", "โปรแกรมงานกลุ่มนโยบายและแผน", console=False),
    Launcher("planner-tool", "planner_desktop.cli", "planner-tool: เครื่องมือบรรทัดคำสั่ง", console=True),
)


def draw_pictures(target: Path) -> Pictures:
    """Both, drawn from the program's icon; the icon in the sizes that Windows shows."""
    made = Pictures(target / "planner-desktop.ico", target / "banner.bmp")
    svg = ROOT / "resources" / "icons" / "planner-desktop.svg"
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", DRAW, str(svg), str(made.icon), str(made.banner), *map(str, SIZES)]
    subprocess.run(words, check=True, env=surroundings)
    return made


def compile_all(version: str, scratch: Path, target: Path) -> None:
    """Write both program files into the target; `scratch` holds the icon and what is made on the way."""
    _need(COMPILER, "gcc-mingw-w64-x86-64")
    _need(RESOURCES, "binutils-mingw-w64-x86-64")
    shutil.copy(HERE / "launcher.manifest", scratch)
    for one in LAUNCHERS:
        _compile(one, version, scratch, target)


def _compile(one: Launcher, version: str, scratch: Path, target: Path) -> None:
    numbers = ",".join([*version.split("."), "0", "0", "0"][:4])
    text = (HERE / "launcher.rc.in").read_text("utf-8")
    for hole, words in (
        ("{numbers}", numbers),
        ("{version}", version),
        ("{description}", one.description),
        ("{name}", one.name),
    ):
        text = text.replace(hole, words)
    (scratch / f"{one.name}.rc").write_text(text, "utf-8")
    run([RESOURCES, "--codepage=65001", f"{one.name}.rc", f"{one.name}.o"], scratch)
    flags = ["-municode", "-O2", "-s", "-Wall", "-Wextra", "-Wl,--no-insert-timestamp", "-static-libgcc"]
    flags += ["-mconsole", "-DCONSOLE"] if one.console else ["-mwindows"]
    flags += [f'-DMODULE=L"{one.module}"', f'-DMODULE_FOLDER=L"{one.module.replace(".", "/")}"']
    flags += [f'-DPYTHON_DLL=L"python{TAG}.dll"', f'-DPYTHON_CODE=L"python{TAG}.zip"']
    run(
        [COMPILER, *flags, str(HERE / "launcher.c"), f"{one.name}.o", "-o", str(target / f"{one.name}.exe")],
        scratch,
    )


def run(words: list[str], folder: Path) -> None:
    """Run a tool of the build in a folder; BuildError with what it said."""
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        said = (done.stdout + done.stderr)[-2000:]
        raise BuildError(f"{words[0]} ทำงานไม่สำเร็จ:\n{said}", f"{words[0]} failed (its words are above).")


def _need(tool: str, debian: str) -> None:
    if not shutil.which(tool):
        raise BuildError(
            f"ไม่มี {tool} ติดตั้งแล้วสั่งใหม่",
            f"{tool} is missing; install it and run again.",
            f"sudo apt-get install -y {debian}",
        )
