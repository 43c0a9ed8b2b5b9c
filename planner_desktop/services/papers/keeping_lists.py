"""Facts of the lists of keeping: แบบ 19 to 24, and who has what on loan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.keeping_form import FormColumn, KeepingForm, SigningPlace
from planner_desktop.domain.administration.keeping import BorrowSlip, RetentionClass, StorageItem
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.services import choices, records, settings
from planner_desktop.services.keeping import archives, loans_waiting
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

_AT_REST = ("stored", "borrowed")


def transfer_list(file: OfficeFile, query: Query, span: str) -> KeepingForm:
    """บัญชีหนังสือส่งเก็บ (แบบที่ 19)."""
    terms = _terms(file)
    return KeepingForm(
        title="บัญชีหนังสือส่งเก็บ",
        number="แบบที่ 19",
        heads=_heads(file, span),
        columns=(
            FormColumn("ลำดับที่", 8, Kind.NUMBER),
            FormColumn("ที่", 18),
            FormColumn("ลงวันที่", 11, Kind.DATE),
            FormColumn("เรื่อง", 54),
            FormColumn("อายุการเก็บหนังสือ", 16),
            FormColumn("หมายเหตุ", 18),
        ),
        rows=tuple(
            (
                order,
                one.number or one.row_number,
                one.dated,
                one.subject,
                terms.get(one.retention) if one.retention else None,
                _remark(file, one),
            )
            for order, one in enumerate(_kept(file, query), start=1)
        ),
        signing=(SigningPlace("ผู้ส่งเก็บ", file.actor_name), SigningPlace("ผู้เก็บ")),
    )


def storage_register(file: OfficeFile, query: Query, span: str) -> KeepingForm:
    """ทะเบียนหนังสือเก็บ (แบบที่ 20); voided and destroyed rows stand where they stood."""
    return KeepingForm(
        title="ทะเบียนหนังสือเก็บ",
        number="แบบที่ 20",
        heads=_heads(file, span),
        columns=(
            FormColumn("ลำดับที่", 8, Kind.NUMBER),
            FormColumn("วันเก็บ", 11, Kind.DATE),
            FormColumn("เลขทะเบียนรับ", 11),
            FormColumn("ที่", 17),
            FormColumn("เรื่อง", 46),
            FormColumn("รหัสแฟ้ม", 13),
            FormColumn("กำหนดเวลาเก็บ", 13, Kind.DATE),
            FormColumn("หมายเหตุ", 20),
        ),
        rows=tuple(
            (
                one.register_no,
                one.stored_on,
                one.row_number,
                one.number,
                one.subject,
                one.file_code,
                one.due_on or "ตลอดไป",
                _remark(file, one),
            )
            for one in _kept(file, query)
        ),
    )


@dataclass(frozen=True)
class _ArchivesForm:
    """What differs between the three lists for the National Archives (ข้อ 59–60)."""

    number: str
    title: str
    empty_text: str
    with_row_number: bool
    signing: tuple[str, ...]


_POST = "ตำแหน่ง" + "." * 40  # ข้อ 59–60: who signs writes the post too
_ARCHIVES_FORMS = {
    archives.HAND_OVER: _ArchivesForm(
        "แบบที่ 21",
        "บัญชีส่งมอบหนังสือครบ {years} ปี ประจำปี {year}",
        "ไม่มีหนังสือที่ส่งมอบในปีนี้",
        with_row_number=True,
        signing=("ผู้มอบ", "ผู้รับมอบ"),
    ),
    archives.OWN: _ArchivesForm(
        "แบบที่ 22",
        "บัญชีหนังสือครบ {years} ปีที่ขอเก็บเอง ประจำปี {year}",
        "ไม่มีหนังสือที่ขอเก็บเองในปีนี้",
        with_row_number=False,
        signing=("ผู้ขอเก็บ", "ผู้แทนหอจดหมายเหตุแห่งชาติ"),
    ),
    archives.DEPOSIT: _ArchivesForm(
        "แบบที่ 23",
        "บัญชีฝากหนังสือ ประจำปี {year}",
        "ไม่มีหนังสือที่ฝากในปีนี้",
        with_row_number=True,
        signing=("ผู้ฝาก", "ผู้รับฝาก"),
    ),
}


def archives_list(file: OfficeFile, way: str, year: int) -> KeepingForm:
    """The list of that calendar year (พ.ศ.): แบบที่ 21 handed over, 22 kept, 23 on deposit."""
    form = _ARCHIVES_FORMS[way]
    middle = (FormColumn("เลขทะเบียนรับ", 12),) if form.with_row_number else ()
    return KeepingForm(
        title=form.title.format(years=settings.whole(file, settings.ARCHIVES_YEARS), year=year),
        number=form.number,
        heads=_heads(file, f"วันที่ {long_date(bangkok_today())}"),
        columns=(
            FormColumn("ลำดับที่", 8, Kind.NUMBER),
            FormColumn("รหัสแฟ้ม", 14),
            FormColumn("ที่", 18),
            FormColumn("ลงวันที่", 11, Kind.DATE),
            *middle,
            FormColumn("เรื่อง", 54),
            FormColumn("หมายเหตุ", 22),
        ),
        rows=tuple(
            (
                order,
                one.file_code,
                one.number,
                one.dated,
                *((one.row_number,) if form.with_row_number else ()),
                one.subject,
                one.note,
            )
            for order, one in enumerate(_kept(file, archives.listed(way, year)), start=1)
        ),
        signing=tuple(SigningPlace(role, position=_POST) for role in form.signing),
        empty_text=form.empty_text,
    )


def borrow_card(file: OfficeFile, slip: BorrowSlip) -> KeepingForm:
    """บัตรยืมหนังสือ (แบบที่ 24), with who takes, allows and gives out signing below."""
    allowed = (SigningPlace("ผู้อนุญาต", slip.allowed_by),) if slip.allowed_by else ()
    return KeepingForm(
        title="บัตรยืมหนังสือ",
        number="แบบที่ 24",
        heads=(
            records.single(file, OfficeProfile).name,
            f"เลขที่บัตร {slip.register_no or ''}" + (f"  ยืมเพื่อ {slip.purpose}" if slip.purpose else ""),
        ),
        columns=_loan_columns("รายการ"),
        rows=(_loan_row(slip),),
        signing=(
            SigningPlace("ผู้ยืม", slip.borrower_name, slip.borrower_unit),
            *allowed,
            SigningPlace("ผู้ให้ยืม", file.actor_name),
        ),
    )


def loans_out(file: OfficeFile, today: dt.date) -> KeepingForm:
    """Everything that is on loan, what is late first."""
    columns = (
        FormColumn("บัตรที่", 6, Kind.NUMBER),
        FormColumn("รายการ", 44),
        FormColumn("ผู้ยืม", 24),
        FormColumn("ตำแหน่ง/หน่วยงาน", 24),
        FormColumn("วันยืม", 11, Kind.DATE),
        FormColumn("กำหนดส่งคืน", 11, Kind.DATE),
        FormColumn("เกินกำหนด", 12),
    )
    slips = records.every(file, BorrowSlip, loans_waiting.out())
    late = sum(bool(one.due_on and one.due_on < today) for one in slips)
    return KeepingForm(
        title="หนังสือที่ยังไม่ส่งคืน",
        heads=(
            records.single(file, OfficeProfile).name,
            f"ณ วันที่ {short_date(today, full_year=True)}  ทั้งหมด {len(slips)} เรื่อง เกินกำหนด {late} เรื่อง",
        ),
        columns=columns,
        rows=tuple(
            (
                one.register_no,
                one.subject,
                one.borrower_name,
                one.borrower_unit,
                one.borrowed_on,
                one.due_on,
                _days_late(one, today),
            )
            for one in slips
        ),
        empty_text="ไม่มีหนังสือค้างส่งคืน",
    )


def complete(file: OfficeFile, form: KeepingForm) -> KeepingForm:
    """The list with what every one carries: the office, when and by whom printed, the office's digits."""
    by = f" โดย {file.actor_name}" if file.actor_name else ""
    return replace(
        form,
        office=records.single(file, OfficeProfile).name,
        printed_on=f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}{by}",
        digits=print_digits(file),
    )


def _heads(file: OfficeFile, span: str) -> tuple[str, ...]:
    profile = records.single(file, OfficeProfile)
    office = "  ".join(part for part in (profile.group_name, profile.name) if part)
    return tuple(line for line in (office, span) if line)


def _kept(file: OfficeFile, query: Query) -> Sequence[StorageItem]:
    return records.every(file, StorageItem, query)


def _terms(file: OfficeFile) -> dict[UUID, str]:
    """`10 ปี` or `ตลอดไป` of every class."""
    return {
        one.id: "ตลอดไป" if one.years is None else f"{one.years} ปี"
        for one in records.every(file, RetentionClass)
    }


def _remark(file: OfficeFile, item: StorageItem) -> str:
    """Where it stands, and what became of it."""
    states = choices.labels(file, "storage_state")
    parts = [item.place]
    if item.state not in _AT_REST and item.state in states:
        day = f" {short_date(item.ended_on)}" if item.ended_on else ""
        parts.append(f"{states[item.state].label}{day}")
    if item.void_reason:
        parts.append(f"ยกเลิก: {item.void_reason}")
    return " · ".join(part for part in parts if part)


def _loan_columns(first: str) -> tuple[FormColumn, ...]:
    return (
        FormColumn(first, 42),
        FormColumn("ผู้ยืม", 22),
        FormColumn("ผู้รับ", 20),
        FormColumn("วันยืม", 11, Kind.DATE),
        FormColumn("กำหนดส่งคืน", 11, Kind.DATE),
        FormColumn("ผู้ส่งคืน", 20),
        FormColumn("วันส่งคืน", 11, Kind.DATE),
    )


def _loan_row(slip: BorrowSlip) -> tuple[str | dt.date | None, ...]:
    return (
        slip.subject,
        slip.borrower_name,
        slip.receiver or slip.borrower_name,
        slip.borrowed_on,
        slip.due_on,
        slip.returned_by,
        slip.returned_on,
    )


def _days_late(slip: BorrowSlip, today: dt.date) -> str:
    days = (today - slip.due_on).days if slip.due_on else 0
    return f"{days} วัน" if days > 0 else ""
