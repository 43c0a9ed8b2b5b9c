"""The registers of the invented office: years opened, numbers booked, papers issued; something to explain."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.orders import ATTESTATION, Announcement, Certificate, OrderEntry
from planner_desktop.domain.administration.registers import REGISTERS, NumberBooking, RegisterYear
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.services import records
from planner_desktop.services.administration import registers
from planner_desktop.services.demo import issued_texts
from planner_desktop.services.demo.issued_texts import SIGNER, SIGNER_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.demo.issued_texts import Told
    from planner_desktop.services.file import OfficeFile

_DRAFTS = (
    ("draft", "outgoing", "ขอส่งแผนปฏิบัติการประจำปี"),
    ("checking", "circular", "ขอให้รายงานผลการดำเนินงานตามแผนปฏิบัติการ"),
    ("signing", "memo", "ขออนุมัติจัดประชุมเชิงปฏิบัติการจัดทำแผนปฏิบัติการ"),
)
_TO = {
    "outgoing": "เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน",
    "circular": "ผู้อำนวยการโรงเรียนทุกโรงเรียน",
    "memo": "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
}
_BODY = "ด้วยกลุ่มนโยบายและแผนได้ดำเนินการตามปฏิทินการจัดทำแผนปฏิบัติการประจำปีเรียบร้อยแล้ว\nจึงเรียนมาเพื่อโปรดพิจารณา"
_TRAINED = (
    ("นางสาวพรทิพย์ สมมุติดี", "โรงเรียนบ้านบึงยางคู่"),
    ("นายอนันต์ ทดลองสอน", "โรงเรียนวัดโนนเรียนพล"),
    ("นางกมลวรรณ แบบครู", "โรงเรียนบ้านดอนตัวอย่าง"),
    ("นายสุรชัย จำลองกิจ", "โรงเรียนบ้านหนองทดลอง"),
)


def years(dice: Dice, today: dt.date) -> list[RegisterYear]:
    """Every register, opened on the first working days of last year and of this year."""
    return [
        RegisterYear(
            id=dice.key(opened),
            version=1,
            register=one.code,
            calendar_year=calendar_year_of(opened),
            start_no=1,
            pattern=one.pattern,
            opened_on=opened,
        )
        for opened in (_opened(today.year - 1), min(_opened(today.year), today))
        for one in REGISTERS
    ]


def drafts(dice: Dice, staff: Sequence[Person], today: dt.date) -> list[OutgoingLetter]:
    """One letter at each place on the way to being issued; none has a number yet."""
    return [
        OutgoingLetter(
            id=dice.key(today),
            version=1,
            register=register,
            kind=register if register != "outgoing" else "external",
            addressee=_TO[register],
            subject=subject,
            body=_BODY,
            author=staff[1 + place].id,
            status=status,
        )
        for place, (status, register, subject) in enumerate(_DRAFTS)
    ]


def tell(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """Write them through the services; the years come afterwards, so that any day can be told."""
    days = _days(today)
    for place, told in enumerate(issued_texts.ORDERS):
        records.save(file, _order(told, dated=days[place], author=staff[place].id))
    records.save(file, _order(issued_texts.INSPECTION, status="draft", author=staff[1].id))
    _announce(file, staff, days)
    _certify(file, days)
    _book(file, staff, days)


def _order(told: Told, **more: Any) -> OrderEntry:
    return OrderEntry(
        subject=told.subject,
        authority=told.authority,
        body=told.body,
        effective=issued_texts.EFFECTIVE,
        signer=SIGNER,
        signer_titles=SIGNER_TITLES,
        **more,
    )


def _announce(file: OfficeFile, staff: Sequence[Person], days: Sequence[dt.date]) -> None:
    """Three announcements; the clerk's old book left out number 3."""
    for place, told in enumerate(issued_texts.ANNOUNCEMENTS):
        number = 4 if place == 2 else None  # noqa: PLR2004 - the one after the gap
        paper = Announcement(
            register_no=number,
            dated=days[place],
            subject=told.subject,
            body=told.body,
            signer=SIGNER,
            signer_titles=SIGNER_TITLES,
            published="เว็บไซต์สำนักงานและป้ายประกาศ",
            author=staff[0].id,
            status="issued",
        )
        records.save(file, paper)


def _certify(file: OfficeFile, days: Sequence[dt.date]) -> None:
    for place, (who, school) in enumerate(_TRAINED):
        paper = Certificate(
            dated=days[2],
            kind="training",
            recipient=who,
            recipient_position=school,
            subject=issued_texts.TRAINING.subject,
            body=issued_texts.TRAINING.body,
            signer=SIGNER,
            signer_titles=SIGNER_TITLES,
            status="issued",
        )
        kept = records.save(file, paper)
        if place == 1:
            records.void(file, kept, "พิมพ์ชื่อผิด ออกฉบับใหม่แทน")
    attested = Certificate(
        dated=days[2],
        kind=ATTESTATION,
        recipient=_TRAINED[0][0],
        recipient_position=f"ตำแหน่ง ครู {_TRAINED[0][1]}",
        subject="เป็นวิทยากรการจัดทำแผนพัฒนาคุณภาพการศึกษาของสำนักงานเขตพื้นที่การศึกษาจริง",
        signer=SIGNER,
        signer_titles=SIGNER_TITLES,
        status="issued",
    )
    records.save(file, attested)


def _book(file: OfficeFile, staff: Sequence[Person], days: Sequence[dt.date]) -> None:
    """Two numbers kept for orders: one is used, one still waits."""
    booking = NumberBooking(
        register="order", booked_on=days[2], booked_for=staff[1].id, purpose="คำสั่งแต่งตั้งกรรมการรับ-ส่งงาน"
    )
    used, _waiting = registers.book(file, booking, 2)
    records.save(file, _order(issued_texts.HANDING_OVER, dated=days[1], booking=used.id))


def _opened(year: int) -> dt.date:
    day = dt.date(year, 1, 2)
    return day + dt.timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)  # noqa: PLR2004 - Friday


def _days(today: dt.date) -> tuple[dt.date, dt.date, dt.date]:
    """Three days of this year, the last one today."""
    first = dt.date(today.year, 1, 1)
    span = (today - first).days
    return first + dt.timedelta(days=span // 3), first + dt.timedelta(days=span * 2 // 3), today
