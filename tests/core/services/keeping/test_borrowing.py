"""A letter on loan: not there for others, late from the day after, back in its place when returned."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import borrowing, loans_waiting
from planner_desktop.services.keeping.borrowing import Loan
from tests.core.services.keeping.staging import STORED, equip, keep

DUE = STORED + dt.timedelta(days=15)


def state(office: OfficeFile) -> tuple[str, str]:
    return records.every(office, StorageItem)[0].state, records.every(office, IncomingLetter)[0].kept


def test_lent_late_and_back(office: OfficeFile) -> None:
    clerk = equip(office)
    (item,) = keep(office, "แผนพัฒนาการศึกษา")
    (slip,) = borrowing.lend(office, [item.id], Loan(STORED, DUE, borrower=clerk.id))
    assert (slip.borrower_name, slip.borrower_unit) == ("นางห้า สมมุติ", "พนักงานธุรการ")
    assert (slip.subject, slip.register_no) == ("แผนพัฒนาการศึกษา", 1)
    assert state(office) == ("borrowed", "borrowed")
    assert records.count(office, loans_waiting.overdue(DUE)) == 0
    assert records.count(office, loans_waiting.overdue(DUE + dt.timedelta(days=1))) == 1
    borrowing.give_back(office, slip.id, DUE)
    assert state(office) == ("stored", "stored")
    assert records.count(office, loans_waiting.out()) == 0
    with pytest.raises(UserError, match="ส่งคืนแล้ว"):
        borrowing.give_back(office, slip.id, DUE)


def test_what_is_away_cannot_be_lent(office: OfficeFile) -> None:
    clerk = equip(office)
    first, second = keep(office, "หนึ่ง", "สอง")
    borrowing.lend(office, [first.id], Loan(STORED, DUE, borrower=clerk.id))
    with pytest.raises(UserError, match="หนึ่ง"):
        borrowing.lend(office, [second.id, first.id], Loan(STORED, DUE, borrower=clerk.id))
    assert records.get(office, StorageItem, second.id).state == "stored"  # all or none


def test_outside_the_group_somebody_allows_it(office: OfficeFile) -> None:
    equip(office)
    (item,) = keep(office, "หนึ่ง")
    with pytest.raises(Invalid) as refused:
        borrowing.lend(office, [item.id], Loan(STORED, DUE, name="นายนอก ทดลอง", unit="กลุ่มอำนวยการ"))
    assert refused.value.faults[0].field == "allowed_by"
    assert state(office) == ("stored", "stored")
    loan = Loan(STORED, DUE, name="นายนอก ทดลอง", unit="กลุ่มอำนวยการ", allowed_by="ผู้อำนวยการกลุ่ม")
    assert len(borrowing.lend(office, [item.id], loan)) == 1


def test_undo_and_void_bring_it_back(office: OfficeFile) -> None:
    clerk = equip(office)
    (item,) = keep(office, "หนึ่ง")
    loan = Loan(STORED, DUE, borrower=clerk.id)
    borrowing.lend(office, [item.id], loan)
    history.undo(office)
    assert state(office) == ("stored", "stored")
    (slip,) = borrowing.lend(office, [item.id], loan)
    assert slip.register_no == 2
    records.void(office, slip, "เขียนผิด")
    assert state(office) == ("stored", "stored")


def test_days_of_a_loan_are_the_offices(office: OfficeFile) -> None:
    assert borrowing.due_day(office, STORED) == DUE
    settings.put(office, settings.LOAN_DAYS, "30")
    assert borrowing.due_day(office, STORED) == STORED + dt.timedelta(days=30)
