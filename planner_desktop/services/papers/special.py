"""What a paper with a form of its own is: how its keys become a Paper, and a sheet where it is a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.documents.keeping_form import KeepingForm
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


@dataclass(frozen=True)
class Special:
    """`sample` tells keys that show something, None if nothing would; `listed` gives the rows of a sheet."""

    make: Callable[[OfficeFile, Keys], Paper | bytes]  # bytes: a PDF that is ready
    sample: Callable[[OfficeFile], dict[str, str] | None]
    listed: Callable[[OfficeFile, Keys], KeepingForm] | None = None
