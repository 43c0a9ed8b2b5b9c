"""How an office's file is named: `.db`, or `.plandb` where the office wants it to open by double click."""

from __future__ import annotations

from pathlib import Path

from ui.kit.words import _

ENDINGS = (".db", ".plandb")


def kinds() -> str:
    """The choice of kinds for the system's own dialogs."""
    return _("แฟ้มงาน") + f" ({' '.join(f'*{one}' for one in ENDINGS)})"


def is_named_so(path: Path) -> bool:
    """Whether a file's name says that it may be an office's file."""
    return path.suffix.lower() in ENDINGS


def with_ending(path: Path) -> Path:
    """The path with `.db` behind it unless it ends as ours do; dots in the name stay ("พ.ศ. 2570")."""
    return path if is_named_so(path) else path.with_name(f"{path.name}{ENDINGS[0]}")
