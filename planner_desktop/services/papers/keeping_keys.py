"""The keys of the papers of keeping: which days, which slip, which disposal list; and samples of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from planner_desktop.documents.keeping_form import KeepingForm, keeping_form
from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.domain.administration.keeping import BorrowSlip
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.keeping import archives
from planner_desktop.services.papers import asking, disposal, keeping_lists
from planner_desktop.services.papers.sheets import write_sheet
from planner_desktop.services.printing import stamping

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
Make = Callable[["OfficeFile", Keys], "Paper | bytes"]
Sample = Callable[["OfficeFile"], "dict[str, str] | None"]
Writer = Callable[["OfficeFile", Keys, "Path", "Progress"], None]
Parts = tuple[Make, Sample, Mapping[str, Writer]]  # of a Special (see special.py)
Form = Callable[["OfficeFile", Keys], KeepingForm]


def listed(form: Form, sample: Callable[[OfficeFile], dict[str, str] | None]) -> Parts:
    """A list that is drawn and also written as a sheet."""

    def complete(file: OfficeFile, keys: Keys) -> KeepingForm:
        return keeping_lists.complete(file, form(file, keys))

    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        write_sheet(complete(file, keys), target, progress)

    return (lambda file, keys: keeping_form(complete(file, keys))), sample, {"xlsx": write}


def _transfer(file: OfficeFile, keys: Keys) -> KeepingForm:
    return keeping_lists.transfer_list(file, asking.list_query("storage_item", keys), _span(keys))


def _register(file: OfficeFile, keys: Keys) -> KeepingForm:
    return keeping_lists.storage_register(file, asking.list_query("storage_item", keys), _span(keys))


def _archives(way: str) -> Parts:
    def form(file: OfficeFile, keys: Keys) -> KeepingForm:
        year = asking.year(keys["year"]) if keys.get("year", "").strip() else _this_year()
        return keeping_lists.archives_list(file, way, year)

    def sample(file: OfficeFile) -> dict[str, str] | None:
        wanted = Query("storage_item", (Condition("archive_way", Test.IS, way),), with_voided=False)
        return {} if records.count(file, wanted) else None

    return listed(form, sample)


def _this_year() -> int:
    return calendar_year_of(bangkok_today())


def _card(file: OfficeFile, keys: Keys) -> KeepingForm:
    return keeping_lists.borrow_card(file, cast("BorrowSlip", asking.one_record(file, "borrow_slip", keys)))


def _out(file: OfficeFile, keys: Keys) -> KeepingForm:
    del keys
    return keeping_lists.loans_out(file, bangkok_today())


def _form25(file: OfficeFile, keys: Keys) -> KeepingForm:
    return disposal.form25(file, disposal_of(file, keys))


def _of_disposal(make: Callable[[OfficeFile, DisposalList], Paper], *statuses: str) -> Parts:
    def draw(file: OfficeFile, keys: Keys) -> Paper:
        return make(file, disposal_of(file, keys))

    return draw, lambda file: _newest(file, *statuses), {}


def disposal_of(file: OfficeFile, keys: Keys) -> DisposalList:
    """The list of that id, or the newest one (of that calendar year); NotFound when there is none."""
    if keys.get("id", "").strip():
        return cast("DisposalList", asking.one_record(file, "disposal_list", keys))
    wanted: tuple[Condition, ...] = ()
    if keys.get("year", "").strip():
        read = parse_year(keys["year"])
        if read.value is None:
            raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=keys["year"]))
        wanted = (Condition("calendar_year", Test.IS, read.value),)
    found = records.every(file, DisposalList, Query("disposal_list", wanted, with_voided=False))
    if not found:
        raise NotFound(say("ยังไม่มีบัญชีหนังสือขอทำลาย"), say("จัดทำที่หน้าธุรการ › บัญชีหนังสือขอทำลาย"))
    return found[0]


def _span(keys: Keys) -> str:
    return asking.span_in_words(*asking.span("storage_item", keys))


def _any(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    def sample(file: OfficeFile) -> dict[str, str] | None:
        found = records.ids(file, Query(name, with_voided=False))[:1]
        return {"id": found[0].hex} if found else None

    return sample


def _if_any(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    return lambda file: {} if records.count(file, Query(name)) else None


def _newest(file: OfficeFile, *statuses: str) -> dict[str, str] | None:
    wanted = (Condition("status", Test.ONE_OF, statuses),) if statuses else ()
    found = records.ids(file, Query("disposal_list", wanted, with_voided=False))[:1]
    return {"id": found[0].hex} if found else None


def _stamped(file: OfficeFile, keys: Keys) -> bytes:
    """The letter's first PDF with the stamp where it covers least; nothing is kept."""
    letter = cast("IncomingLetter", asking.one_record(file, "incoming_letter", keys))
    found = stamping.pdfs(file, letter)
    if not found:
        raise UserError(say("หนังสือนี้ไม่มีไฟล์ PDF แนบอยู่"), say("แนบไฟล์ PDF ที่หน้าหนังสือรับก่อน"))
    offered = stamping.offer(file, letter, found[0].id)
    return stamping.stamped(file, found[0].id, offered.words, offered.place)


def _with_pdf(file: OfficeFile) -> dict[str, str] | None:
    wanted = Query("incoming_letter", (Condition("files", Test.FILLED),), with_voided=False)
    for letter in records.every(file, IncomingLetter, wanted)[:20]:
        if stamping.pdfs(file, letter):
            return {"id": letter.id.hex}
    return None


KEEPING: dict[str, Parts] = {
    "receiving-stamp": (_stamped, _with_pdf, {}),
    "storage-transfer": listed(_transfer, _if_any("storage_item")),
    "storage-register": listed(_register, _if_any("storage_item")),
    "archives-transfer": _archives(archives.HAND_OVER),
    "archives-own": _archives(archives.OWN),
    "archives-deposit": _archives(archives.DEPOSIT),
    "borrow-slip": listed(_card, _any("borrow_slip")),
    "borrow-out": listed(_out, _if_any("borrow_slip")),
    "disposal-list": listed(_form25, _newest),
    "disposal-report": _of_disposal(disposal.report, "approval", "archives", "ready", "done"),
    "disposal-letter": _of_disposal(disposal.archives_letter, "archives", "ready", "done"),
    "disposal-record": _of_disposal(disposal.record, "done"),
}
