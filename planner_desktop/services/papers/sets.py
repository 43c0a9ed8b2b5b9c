"""All papers of a meeting, or all registers of a year, as one ordered and numbered set (feature H08)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from planner_desktop.documents.set_index import SetFacts, SetLine, page_count, set_index
from planner_desktop.domain.administration.meetings import Meeting
from planner_desktop.domain.administration.registers import REGISTERS
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.registry import RECORDS
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import UserError, WorldError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, records
from planner_desktop.services.administration import report
from planner_desktop.services.administration.meetings import papers as meeting_papers
from planner_desktop.services.administration.meetings.whole import whole
from planner_desktop.services.papers import asking, printing, register_keys
from planner_desktop.services.papers.group_keys import meeting_of
from planner_desktop.services.papers.spec import PaperSpec
from planner_desktop.services.printing.print_digits import print_digits
from planner_desktop.services.safety.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.records import Description
    from planner_desktop.services.file import OfficeFile

Draw = Callable[["Paper"], bytes]
Keys = Mapping[str, str]
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80  # characters of a file name, so that paths stay within what Windows opens
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same set gives the same bytes
_KEPT_APART = frozenset({"meeting", "knowledge_edition"})  # registers with papers of their own


@dataclass(frozen=True)
class Piece:
    """One file of a set: its title, ending, and its bytes when they are wanted."""

    title: str
    ending: str
    data: Callable[[], bytes]


@dataclass(frozen=True)
class Set:
    """A set: what it is called and what lies in it."""

    title: str
    about: str
    pieces: tuple[Piece, ...]


def write_set(
    file: OfficeFile, name: str, target: Path, keys: Keys, draw: Draw, progress: Progress = unwatched
) -> list[str]:
    """Write the set with its index as a .zip, or as files into a folder; the names written, in order.

    UserError when there is nothing to put into it, WorldError when it cannot be written.
    """
    asked = SETS[name](file, keys, draw)
    if not asked.pieces:
        raise UserError(say("ยังไม่มีเอกสารในชุดนี้"), say("เลือกปีหรือการประชุมที่มีข้อมูลแล้ว"))
    made = list(_made(file, asked, draw, progress))
    if target.suffix.lower() == ".zip":
        write_whole(target, _zipped(made))
    else:
        _into_folder(target, made)
    return [one for one, _data in made]


def safe_name(title: str) -> str:
    """A title as a file name that every system takes."""
    plain = " ".join(_UNFIT.sub("-", title).split()).strip(" .-")
    return plain[:_LONGEST].rstrip(" .-") or "เอกสาร"


def _made(file: OfficeFile, asked: Set, draw: Draw, progress: Progress) -> Iterator[tuple[str, bytes]]:
    files: list[tuple[str, bytes]] = []
    lines: list[SetLine] = []
    total = len(asked.pieces)
    for at, piece in enumerate(asked.pieces, start=1):
        progress(at - 1, total, say("กำลังทำ{title}", title=piece.title))
        data = piece.data()
        name = f"{at:02}_{safe_name(piece.title)}.{piece.ending}"
        pages = page_count(data) if piece.ending == "pdf" else None
        lines.append(SetLine(f"{at:02}", piece.title, name, pages))
        files.append((name, data))
    index = set_index(
        SetFacts(
            asked.title,
            asked.about,
            tuple(lines),
            office=records.single(file, OfficeProfile).name,
            printed_on=f"จัดทำเมื่อ {short_date(bangkok_today(), full_year=True)}",
            digits=print_digits(file),
        )
    )
    progress(total, total, say("กำลังทำสารบัญ"))
    yield "00_สารบัญ.pdf", draw(index)
    yield from files


def _zipped(files: list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files:
            package.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _into_folder(folder: Path, files: list[tuple[str, bytes]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(
            say("สร้างโฟลเดอร์ “{name}” ไม่ได้", name=folder.name), say("เลือกโฟลเดอร์อื่นที่เขียนได้")
        ) from fault
    for name, data in files:
        write_whole(folder / name, data)


# --- what lies in each set ----------------------------------------------------------------------------


def _meeting_set(file: OfficeFile, keys: Keys, draw: Draw) -> Set:
    key = meeting_of(file, keys)
    found = whole(file, key)
    meeting = found.meeting
    pieces = [
        _paper("หนังสือเชิญประชุม", lambda: draw(meeting_papers.invitation_paper(file, key))),
        _paper("ระเบียบวาระการประชุม", lambda: draw(meeting_papers.agenda_paper(file, key))),
        _paper("บัญชีลงชื่อผู้เข้าประชุม", lambda: draw(meeting_papers.attendance_paper(file, key))),
    ]
    if meeting.status in ("held", "adopted"):
        pieces.append(_paper("รายงานการประชุม", lambda: draw(meeting_papers.minutes_paper(file, key))))
    if found.resolutions:
        pieces.append(_paper("บัญชีติดตามมติ", lambda: draw(meeting_papers.resolutions_of_meeting(file, key))))
    held = [*meeting.files, *(one for item in _items(found) for one in item)]
    pieces += list(_attached(file, tuple(dict.fromkeys(held))))
    return Set(f"ชุดเอกสาร{meeting.own_title()}", _when(meeting), tuple(pieces))


def _items(found: object) -> Iterator[tuple[UUID, ...]]:
    for section in getattr(found, "sections", ()):
        yield section.item.files
        for matter in section.matters:
            yield matter.item.files


def _when(meeting: Meeting) -> str:
    day = short_date(meeting.held_on, full_year=True) if meeting.held_on else ""
    return " ".join(part for part in (day, meeting.place) if part)


def _attached(file: OfficeFile, keys: tuple[UUID, ...]) -> Iterator[Piece]:
    for one in attachments.facts(file, keys):
        stem, dot, ending = one.name.rpartition(".")
        title = stem if dot else one.name
        yield Piece(
            f"เอกสารประกอบ {title}",
            ending.lower() if dot and ending.isalnum() else "bin",
            lambda key=one.id: attachments.data(file, key),  # type: ignore[misc] # the key of this turn
        )


def _register_set(file: OfficeFile, keys: Keys, draw: Draw) -> Set:
    year = keys.get("year", "").strip() or str(calendar_year_of(bangkok_today()))
    pieces = list(_books(file, year, draw))
    for about in _registers():
        first, last = asking.span(about.name, {"year": year})
        dates = {} if first is None or last is None else {"from": first.isoformat(), "to": last.isoformat()}
        if records.count(file, asking.list_query(about.name, dates)):
            pieces.append(_register(file, about, dates, draw))
    return Set("ชุดทะเบียนประจำปี", f"ปี พ.ศ. {year}", tuple(pieces))


def _books(file: OfficeFile, year: str, draw: Draw) -> Iterator[Piece]:
    """The official books in which numbers were given, each series its own, then the report of the numbers."""
    given = [one.code for one in REGISTERS if report.report(file, one.code, asking.year(year)).highest]
    for code in given:
        keys = {"register": code, "year": year}
        yield _paper(register_keys.TITLES[code], partial(_drawn, draw, register_keys.book, file, keys))
    if given:
        yield _paper("รายงานเลขทะเบียน", partial(_drawn, draw, register_keys.numbers, file, {"year": year}))


def _drawn(draw: Draw, made: Callable[[OfficeFile, Keys], Paper], file: OfficeFile, keys: Keys) -> bytes:
    return draw(made(file, keys))


def _registers() -> Iterator[Description]:
    """The other registers: they have no book of their own."""
    booked = {one.record for one in REGISTERS}
    for kind in RECORDS:
        about = kind.description
        if about.register and about.dated and about.name not in _KEPT_APART | booked:
            yield about


def _register(file: OfficeFile, about: Description, keys: dict[str, str], draw: Draw) -> Piece:
    days = asking.span_in_words(*asking.span(about.name, keys))
    query = asking.list_query(about.name, keys)
    return _paper(printing.list_title(about), lambda: draw(printing.list_facts(file, query, subtitle=days)))


def _paper(title: str, data: Callable[[], bytes]) -> Piece:
    return Piece(title, "pdf", data)


SETS: dict[str, Callable[[OfficeFile, Keys, Draw], Set]] = {
    "meeting-set": _meeting_set,
    "register-set": _register_set,
}


def is_set(spec: PaperSpec) -> bool:
    """Whether the paper is a set of papers."""
    return spec.name in SETS


def sample(file: OfficeFile, name: str) -> dict[str, str] | None:
    """Keys with which the set has something in it; None where nothing would be."""
    if name == "meeting-set":
        from planner_desktop.domain.queries import Query

        found = records.ids(file, Query("meeting", with_voided=False))
        return {"id": found[0].hex} if found else None
    asked = _register_set(file, {}, lambda _paper: b"")
    return {} if asked.pieces else None
