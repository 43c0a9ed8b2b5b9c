"""Build hook: compiled catalogues and the resources go into the wheel, under `planner_desktop/_data/`.

An editable install keeps reading the checkout (`planner_desktop/paths.py`), so the hook leaves it alone.
The same sources give the same bytes: Babel sorts the messages and hatchling fixes times and order.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from hatchling.builders.config import BuilderConfig

    Hook = BuildHookInterface[BuilderConfig]
else:
    Hook = BuildHookInterface

DATA = "planner_desktop/_data"


def compile_catalogue(source: Path, target: Path) -> None:
    """Write the `.mo` of one `.po`; raises on a broken catalogue, and leaves fuzzy entries untranslated."""
    with source.open("rb") as lines:
        catalogue = read_po(lines, abort_invalid=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as out:
        write_mo(out, catalogue)


def data_files(root: Path, scratch: Path) -> dict[str, str]:
    """Map each file to be shipped to its place in the wheel; compiled catalogues are written to `scratch`."""
    shipped = {
        str(path): f"{DATA}/{path.relative_to(root).as_posix()}"
        for path in sorted((root / "resources").rglob("*"))
        if path.is_file()
    }
    for source in sorted((root / "i18n").rglob("*.po")):
        compiled = scratch / source.relative_to(root).with_suffix(".mo")
        compile_catalogue(source, compiled)
        shipped[str(compiled)] = f"{DATA}/{compiled.relative_to(scratch).as_posix()}"
    return shipped


class DataHook(Hook):
    """Hatchling calls it before and after a wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self._scratch = tempfile.TemporaryDirectory(prefix="planner-wheel-")
        if version != "editable":
            build_data["force_include"].update(data_files(Path(self.root), Path(self._scratch.name)))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        self._scratch.cleanup()
