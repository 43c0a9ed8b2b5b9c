"""The papers of schools: which academic year, round, scheme and view; and samples of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.figures import FigureFacts, FigureTable, figure_paper, yearbook
from planner_desktop.domain.information.counts import ROUNDS, as_at_of
from planner_desktop.domain.information.sizes import SCHEMES
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.papers.figure_sheets import write_tables
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.schools import figures, tables
from planner_desktop.services.schools import yearbook as book

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_YEARS = 10  # a series of years goes back so far


@dataclass(frozen=True)
class Asked:
    """The keys read."""

    academic_year: int
    round: str
    scheme: str
    dimension: str

    @property
    def day(self) -> str:
        """The day of the round in words."""
        return long_date(as_at_of(self.academic_year, self.round))

    @property
    def years(self) -> tuple[int, int]:
        """First and last year of a series."""
        return (self.academic_year - _YEARS + 1, self.academic_year)


def list_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-list: schools as they were on the day of the round."""
    told = asked(file, keys)
    table = _list(file, told)[0]
    scheme = choices.labels(file, "size_scheme")[told.scheme].label
    about = f"ชื่อ สถานะ และกลุ่มเครือข่ายตามวันที่ {told.day} · ขนาดตามเกณฑ์ {scheme}"
    return _paper(file, f"รายชื่อโรงเรียน ปีการศึกษา {told.academic_year}", (table,), about, landscape=True)


def figures_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-figures: one view of the figures with its chart."""
    told = asked(file, keys)
    found = _figures(file, told)
    title = f"{found[0].title} ปีการศึกษา {told.academic_year}"
    return _paper(file, title, found, f"ข้อมูล ณ วันที่ {told.day}")


def mergers_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-mergers without a map; the window lays its map above the same table."""
    return mergers_with_map(file, asked(file, keys), None)


def mergers_with_map(file: OfficeFile, told: Asked, picture: bytes | None) -> Paper:
    """The candidates, under a picture of the map (PNG) where there is one."""
    table = tables.candidates(file, told.academic_year, told.round)
    title = f"{table.title} ปีการศึกษา {told.academic_year}"
    return _paper(file, title, (table,), f"ข้อมูล ณ วันที่ {told.day}", picture=picture)


def yearbook_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-yearbook."""
    told = asked(file, keys)
    return yearbook(book.gather(file, told.academic_year, told.round, told.scheme))


def _list(file: OfficeFile, told: Asked) -> tuple[FigureTable, ...]:
    return (tables.school_list(file, told.academic_year, told.round, told.scheme),)


def _figures(file: OfficeFile, told: Asked) -> tuple[FigureTable, ...]:
    return (tables.of_dimension(file, told.dimension, told.years, told.round, told.scheme),)


def _mergers(file: OfficeFile, told: Asked) -> tuple[FigureTable, ...]:
    return (tables.candidates(file, told.academic_year, told.round),)


def _yearbook(file: OfficeFile, told: Asked) -> tuple[FigureTable, ...]:
    facts = book.gather(file, told.academic_year, told.round, told.scheme)
    return tuple(table for _title, found in facts.chapters for table in found)


def _workbook(
    gather: Callable[[OfficeFile, Asked], tuple[FigureTable, ...]],
) -> Callable[[OfficeFile, Keys, Path, Progress], None]:
    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        write_tables(gather(file, asked(file, keys)), target, progress)

    return write


list_sheet = _workbook(_list)
figures_sheet = _workbook(_figures)
mergers_sheet = _workbook(_mergers)
yearbook_sheets = _workbook(_yearbook)


def asked(file: OfficeFile, keys: Keys) -> Asked:
    """The keys read; what is not told is the newest round of which anything is counted."""
    known = figures.rounds(file)
    year = _year(keys.get("year", ""))
    round_ = _one_of(keys, "round", ROUNDS, "")
    fitting = [one for one in known if year in (None, one[0]) and round_ in ("", one[1])]
    if not fitting:
        raise UserError(say("ยังไม่มีข้อมูลจำนวนของปีหรือรอบนั้น"), say("กรอกหรือนำเข้าข้อมูลในหน้า “จำนวนนักเรียน” ก่อน"))
    newest = fitting[0]
    return Asked(
        newest[0],
        round_ or newest[1],
        _one_of(keys, "scheme", SCHEMES, "four"),
        _one_of(keys, "by", tuple(figures.DIMENSIONS), "grade"),
    )


def any_round(file: OfficeFile) -> dict[str, str] | None:
    """The newest round of which anything is counted; None without any."""
    known = figures.rounds(file)
    return {"year": str(known[0][0]), "round": known[0][1]} if known else None


SCHOOL_MAKERS = {
    "school-list": (list_paper, any_round, {"xlsx": list_sheet}),
    "school-figures": (figures_paper, any_round, {"xlsx": figures_sheet}),
    "school-mergers": (mergers_paper, any_round, {"xlsx": mergers_sheet}),
    "school-yearbook": (yearbook_paper, any_round, {"xlsx": yearbook_sheets}),
}


def _year(typed: str) -> int | None:
    if not typed.strip():
        return None
    read = parse_year(typed)
    if read.value is None:
        raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=typed))
    return read.value


def _one_of(keys: Keys, name: str, known: tuple[str, ...], otherwise: str) -> str:
    typed = keys.get(name, "").strip().lower() or otherwise
    if typed and typed not in known:
        raise UserError(
            say("ไม่มีตัวเลือก “{typed}” สำหรับ {key}", typed=typed, key=name),
            say("ใช้ {known}", known=" หรือ ".join(known)),
        )
    return typed


def _paper(
    file: OfficeFile,
    title: str,
    found: tuple[FigureTable, ...],
    about: str,
    *,
    landscape: bool = False,
    picture: bytes | None = None,
) -> Paper:
    office = records.single(file, OfficeProfile)
    return figure_paper(FigureFacts(title, found, office.name, about, printed_on(file), landscape, picture))
