"""A workbook for each school into one folder, to be sent out and taken back (see returned.py)."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.errors import WorldError
from planner_desktop.messages import say
from planner_desktop.workbooks.writing import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner_desktop.domain.information.schools import School

_NOT_IN_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def file_name(school: School) -> str:
    """`1033530001 บ้านหนองบัว.xlsx`, without what no disk takes."""
    return f"{school.code10} {_NOT_IN_FILE_NAME.sub(' ', school.name)}.xlsx"


def write_each(
    folder: Path,
    schools: Iterable[School],
    write: Callable[[School, Path], object],
    progress: Progress = unwatched,
) -> list[Path]:
    """Write each school's workbook; the files. WorldError when the folder cannot be made."""
    asked = list(schools)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(
            say("สร้างโฟลเดอร์ “{name}” ไม่ได้", name=folder.name), say("เลือกโฟลเดอร์อื่นที่เขียนได้")
        ) from fault
    written = []
    for number, school in enumerate(asked):
        progress(number, len(asked), say("กำลังเขียนแบบของ {school}", school=school.name))
        target = folder / file_name(school)
        write(school, target)
        written.append(target)
    return written


def write_packed(target: Path, write: Callable[[Path], list[Path]]) -> None:
    """All that `write` puts into the folder it is given, as one .zip."""
    with (
        TemporaryDirectory() as folder,
        replacing(target) as place,
        zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for one in write(Path(folder)):
            packed.write(one, one.name)
