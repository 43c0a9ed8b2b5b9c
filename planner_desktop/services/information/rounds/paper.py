"""รายงานสถานะรอบเก็บข้อมูล (round-status), and the list of schools that goes with a reminder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Heading,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Table,
)
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain import fields
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.exchange.sending import write_packed
from planner_desktop.services.information.rounds import asking
from planner_desktop.services.information.rounds.status import RoundStatus, Tally, network_of, status
from planner_desktop.services.information.rounds.templates import write_common, write_templates
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.rounds.status import SchoolStatus

Keys = Mapping[str, str]
_STYLE = PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8)


def status_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper round-status."""
    found = status(file, asking.round_named(file, keys["round"]).id)
    return _paper(file, f"รายงานสถานะ{found.asked.round.name}", tuple(_blocks(file, found)))


def missing_paper(file: OfficeFile, found: RoundStatus) -> Paper:
    """The enclosure of a reminder: schools that have not sent."""
    columns = (
        Column("ที่", 1, Kind.NUMBER),
        Column("รหัสโรงเรียน", 2.2, Kind.CODE),
        Column("โรงเรียน", 5),
        Column("กลุ่มเครือข่าย", 4),
        Column("สถานะ", 2.6),
    )
    labels = state_labels(file)
    rows = tuple(
        (
            str(number),
            one.school.code10,
            one.school.name,
            network_of(one.school),
            labels[one.state],
        )
        for number, one in enumerate(found.missing(), start=1)
    )
    title = f"รายชื่อโรงเรียนที่ยังไม่ส่งข้อมูล {found.asked.round.name}"
    return _paper(file, title, (Paragraph(title, "title"), Table(columns, rows, style="list")))


def unsent_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper round-missing: schools that have not sent, as enclosed with a reminder."""
    return missing_paper(file, status(file, asking.round_named(file, keys["round"]).id))


def unsent_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The paper round-missing as an Excel list."""
    _write_schools(file, keys, target, progress, unsent=True)


def common_form(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The paper round-form: one locked workbook for every school."""
    del progress
    write_common(asking.asked(file, asking.round_named(file, keys["round"]).id), target)


def all_forms(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The paper round-form as a .zip: a locked workbook for each school."""
    asked = asking.asked(file, asking.round_named(file, keys["round"]).id)
    write_packed(target, lambda folder: write_templates(asked, folder, progress=progress))


def no_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper round-form is only a workbook."""
    del file, keys
    raise UserError(say("แบบกรอกเป็นไฟล์ Excel เท่านั้น"), say("ใช้ชื่อไฟล์ที่ลงท้ายด้วย .xlsx หรือ .zip"))


def status_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The paper round-status as an Excel list, one row a school."""
    _write_schools(file, keys, target, progress)


def _write_schools(
    file: OfficeFile, keys: Keys, target: Path, progress: Progress, *, unsent: bool = False
) -> None:
    found = status(file, asking.round_named(file, keys["round"]).id)
    labels = state_labels(file)
    text, number, date = fields.Kind.TEXT, fields.Kind.NUMBER, fields.Kind.DATE
    columns = (
        SheetColumn("รหัสโรงเรียน", text, 12),
        SheetColumn("โรงเรียน", text, 30),
        SheetColumn("กลุ่มเครือข่าย", text, 24),
        SheetColumn("สถานะ", text, 14),
        SheetColumn("วันที่ส่ง", date, 14),
        SheetColumn("ช่องที่กรอกแล้ว", number),
        SheetColumn("ช่องที่ต้องกรอก", number),
        SheetColumn("ทันกำหนด", text, 10),
        SheetColumn("ต้องตามต่อ", number),
    )
    rows = [
        (
            one.school.code10,
            one.school.name,
            network_of(one.school),
            labels[one.state],
            one.submission.sent_on if one.submission else None,
            one.filled,
            one.wanted,
            "ทัน" if one.on_time else "ไม่ทัน",
            one.open_marks,
        )
        for one in (found.missing() if unsent else found.schools)
    ]
    write_list(columns, rows, target, found.asked.round.name, progress, count=len(rows))


def any_round(file: OfficeFile) -> dict[str, str] | None:
    """The newest round that can be shown."""
    held = records.ids(file, Query("data_round"))[:1]
    return {"round": held[0].hex} if held else None


def state_labels(file: OfficeFile) -> dict[str, str]:
    """What the office calls each state."""
    return {one.code: one.label for one in choices.entries(file, "submission_state")}


def percent(share: float) -> str:
    """0.5 as `50.0`; never rounded up to 100."""
    return f"{int(share * 1000) / 10:.1f}"


def _blocks(file: OfficeFile, found: RoundStatus) -> Iterator[Block]:
    round_, whole = found.asked.round, found.whole
    yield Paragraph(f"รายงานสถานะ{round_.name}", "title")
    yield Paragraph(f"{found.asked.form.name} ปี {round_.year}", "subtitle")
    if round_.opens and round_.closes:
        span = f"เปิดรับ {long_date(round_.opens)} ถึง {long_date(round_.closes)}"
        yield Paragraph(span, "subtitle")
    yield Paragraph(
        f"โรงเรียนที่ต้องส่ง {whole.asked} แห่ง ส่งแล้ว {whole.sent} แห่ง รับรองแล้ว {whole.approved} แห่ง"
        f" ความครบถ้วนร้อยละ {percent(whole.completeness)} ความทันเวลาร้อยละ {percent(whole.timeliness)}"
    )
    yield Heading("สรุปตามกลุ่มเครือข่าย", 3)
    yield _networks(found)
    labels = state_labels(file)
    for name in found.networks:
        yield Heading(name, 3)
        yield _schools([one for one in found.schools if network_of(one.school) == name], labels)


def _networks(found: RoundStatus) -> Table:
    columns = (
        Column("กลุ่มเครือข่าย", 4.5),
        *(
            Column(label, 1.7, Kind.NUMBER)
            for label in ("ต้องส่ง", "ส่งแล้ว", "ทันกำหนด", "รับรองแล้ว", "ครบถ้วน (ร้อยละ)", "ทันเวลา (ร้อยละ)")
        ),
    )
    rows = [_tally(name, one) for name, one in (*found.networks.items(), ("รวม", found.whole))]
    return Table(columns, tuple(rows), style="list")


def _tally(name: str, one: Tally) -> tuple[str, ...]:
    counts = (one.asked, one.sent, one.on_time, one.approved)
    return name, *(str(count) for count in counts), percent(one.completeness), percent(one.timeliness)


def _schools(held: list[SchoolStatus], labels: dict[str, str]) -> Table:
    columns = (
        Column("ที่", 0.8, Kind.NUMBER),
        Column("รหัสโรงเรียน", 2.2, Kind.CODE),
        Column("โรงเรียน", 4.5),
        Column("สถานะ", 2.2),
        Column("วันที่ส่ง", 2, Kind.DATE),
        Column("ครบถ้วน (ร้อยละ)", 1.8, Kind.NUMBER),
        Column("ต้องตามต่อ", 1.5, Kind.NUMBER),
    )
    rows = [
        (
            str(number),
            one.school.code10,
            one.school.name,
            labels[one.state],
            short_date(one.submission.sent_on) if one.submission and one.submission.sent_on else "–",
            percent(one.share),
            str(one.open_marks or "–"),
        )
        for number, one in enumerate(held, start=1)
    ]
    return Table(columns, tuple(rows), style="list")


def _paper(file: OfficeFile, title: str, blocks: tuple[Block, ...]) -> Paper:
    office = records.single(file, OfficeProfile)
    return Paper(
        title=title,
        blocks=blocks,
        style=_STYLE,
        digits=Digits.THAI,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=f"พิมพ์เมื่อ {long_date(bangkok_today())}",
        author=office.name,
    )
