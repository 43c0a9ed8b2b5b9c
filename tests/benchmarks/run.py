"""`python -m tests.benchmarks.run [name …]`: measure, print, and write the README's figures."""

from __future__ import annotations

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measure import Figure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
NAMES = ("saving", "listing", "registers", "starting", "papers", "schools", "books")
README = Path(__file__).resolve().parents[2] / "README.md"
BEGIN, END = "<!-- figures -->", "<!-- /figures -->"


def main(names: list[str]) -> int:
    """Measure all (or the named) groups; exit 1 when a bound is broken."""
    figures: list[Figure] = []
    for name in names or NAMES:
        with tempfile.TemporaryDirectory() as folder:
            figures += import_module(f"tests.benchmarks.{name}").measure(Path(folder))
    table = _table(figures)
    print(table)  # noqa: T201 - a command prints
    if not names:
        _write(table)
    return 0 if all(figure.kept for figure in figures) else 1


def _table(figures: list[Figure]) -> str:
    lines = ["| สิ่งที่วัด | ค่าที่ได้ | เกณฑ์ | วิธี |", "|---|---|---|---|"]
    lines += [f"| {one.name} | {_value(one)} | {_bound(one)} | {one.how} |" for one in figures]
    return "\n".join(lines)


def _value(figure: Figure) -> str:
    mark = "" if figure.kept else " ✗"
    return f"{figure.value:,.2f} {figure.unit}{mark}"


def _bound(figure: Figure) -> str:
    return "–" if figure.bound is None else f"≤ {figure.bound:g} {figure.unit}"


def _write(table: str) -> None:
    text = README.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
