"""What a paper with a form of its own is: how its keys become a Paper, and files that are no paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


@dataclass(frozen=True)
class Special:
    """How the keys become a Paper (or a PDF that is ready); `sample` tells keys that show something.

    None from `sample` means nothing would show. `writers` write the formats that are no paper (Excel,
    calendar), by file ending.
    """

    make: Callable[[OfficeFile, Keys], Paper | bytes]
    sample: Callable[[OfficeFile], dict[str, str] | None]
    writers: Mapping[str, Callable[[OfficeFile, Keys, Path, Progress], None]] = field(default_factory=dict)
