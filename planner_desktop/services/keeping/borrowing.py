"""Letters on loan: the slip, the return, and who is late (ระเบียบฯ ข้อ 62–65, แบบ 24)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast
from uuid import UUID

from planner_desktop.domain.administration.keeping import BorrowSlip, StorageItem
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import title_of
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records, settings
from planner_desktop.services.door.kept_rows import AT_REST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Loan:
    """Who takes it until when; outside the group `borrower` is None and somebody allows it."""

    borrowed_on: dt.date
    due_on: dt.date
    borrower: UUID | None = None
    name: str = ""
    unit: str = ""
    allowed_by: str = ""
    purpose: str = ""
    receiver: str = ""


def due_day(file: OfficeFile, day: dt.date) -> dt.date:
    """When a letter lent today is expected back, as the office set it."""
    return day + dt.timedelta(days=settings.whole(file, settings.LOAN_DAYS))


def lend(file: OfficeFile, items: Sequence[UUID], loan: Loan) -> list[BorrowSlip]:
    """A slip for each letter in one step; UserError when one of them is not in its place."""
    letters = [one for one in records.pages(file, "storage_item", items) if isinstance(one, StorageItem)]
    away = [one for one in letters if one.state not in AT_REST or one.void_reason]
    if away or not letters:
        raise UserError(
            say("ยืมไม่ได้ เพราะ “{subject}” ไม่ได้อยู่ในที่เก็บ", subject=title_of(away[0]) if away else "–"),
            say("หนังสือที่ถูกยืม อยู่ในบัญชีขอทำลาย หรือทำลายแล้ว ยืมไม่ได้ ดูสถานะในทะเบียนหนังสือเก็บ"),
        )
    with file.change(say("ยืมหนังสือ {count:,} เรื่อง", count=len(letters))) as change:
        return change.save_many([_slip(file, one, loan) for one in letters])


def _slip(file: OfficeFile, item: StorageItem, loan: Loan) -> BorrowSlip:
    inside = records.get(file, Person, loan.borrower) if loan.borrower else None
    return BorrowSlip(
        item=item.id,
        subject=item.subject,
        borrower=loan.borrower,
        borrower_name=loan.name or (title_of(inside) if inside else ""),
        borrower_unit=loan.unit or (inside.position if inside else ""),
        allowed_by=loan.allowed_by,
        purpose=loan.purpose,
        receiver=loan.receiver,
        borrowed_on=loan.borrowed_on,
        due_on=loan.due_on,
        secrecy=item.secrecy,
    )


def give_back(file: OfficeFile, slip: UUID, day: dt.date, by: str = "") -> BorrowSlip:
    """The letter came back; UserError when it did so before."""
    kept = records.get(file, BorrowSlip, slip)
    if kept.returned_on is not None:
        raise UserError(say("หนังสือเรื่องนี้ส่งคืนแล้ว"))
    with file.change(mark("ส่งคืนหนังสือ")) as change:
        back = replace(kept, returned_on=day, returned_by=by or kept.borrower_name)
        return cast("BorrowSlip", change.save(back))
