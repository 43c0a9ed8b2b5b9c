"""Giving a duty order its number: the order register's entry, the lock, the end of the former order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.door.locking import refuse_issued
from planner_desktop.services.duties import gathering, papers

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.office.duty_tree import WholeOrder
    from planner_desktop.services.file import OfficeFile

ISSUED, CANCELLED = "issued", "cancelled"


def issue(file: OfficeFile, order: UUID, dated: dt.date) -> DutyOrder:
    """Number and lock the order in one undo step; the former order is marked cancelled.

    UserError while a grave fault stands (see domain/office/duty_checks.py) or when it was issued before.
    """
    whole = gathering.whole(file, order, day=dated)
    refuse_issued(whole.order)
    whole = replace(whole, order=replace(whole.order, dated=dated))
    _refuse_faulty(file, whole)
    with file.change(mark("ออกเลขคำสั่งมอบหมายหน้าที่")) as change:
        entry = change.save(
            OrderEntry(dated=dated, subject=whole.order.subject, signer=gathering.signer_name(whole)[:300])
        )
        for one in whole.people:  # names and positions stay as they went out, whatever comes (feature D07)
            change.save(papers.printed(file, whole, one, dated))
        kept = replace(
            whole.order,
            status=ISSUED,
            entry=entry.id,
            calendar_year=calendar_year_of(dated),
            printed_signer="\n".join(papers.signature(file, whole, dated)),
        )
        issued = cast("DutyOrder", change.save(kept))
        if issued.cancels:
            former = records.get(file, DutyOrder, issued.cancels)
            if former.status == ISSUED:
                change.save(replace(former, status=CANCELLED))
    return issued


def _refuse_faulty(file: OfficeFile, whole: WholeOrder) -> None:
    grave = [one for one in gathering.check(file, whole) if one.grave]
    if grave:
        raise UserError(
            say("ยังออกเลขคำสั่งไม่ได้ มี {count} จุดที่ต้องแก้ก่อน: {first}", count=len(grave), first=grave[0].message),
            say("กด “ตรวจก่อนออก” เพื่อดูทุกจุด แล้วกดแต่ละจุดเพื่อไปแก้"),
        )
