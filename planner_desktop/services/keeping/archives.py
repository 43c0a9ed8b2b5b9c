"""Letters and the National Archives: handed over or kept at twenty years, or left on deposit (ข้อ 58–61)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import calendar_year_span
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records, settings
from planner_desktop.services.door.kept_rows import AT_REST, DEPOSITED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import OfficeFile

HAND_OVER, OWN, DEPOSIT = "hand_over", "own", "deposit"


@dataclass(frozen=True)
class Decision:
    """What is done with letters on a day: `way` as in the list archive_way."""

    way: str
    day: dt.date
    reason: str = ""


def of_age(file: OfficeFile, year: int) -> tuple[Condition, ...]:
    """In their place, as old by the end of that calendar year (พ.ศ.) as ข้อ 58 says, and nothing decided."""
    last = calendar_year_span(year - settings.whole(file, settings.ARCHIVES_YEARS))[1]
    return (
        Condition("state", Test.ONE_OF, AT_REST),
        Condition("dated", Test.AT_MOST, last),
        Condition("archive_way", Test.EMPTY),
    )


def decide(file: OfficeFile, items: Sequence[UUID], made: Decision) -> int:
    """Hand over (แบบ 21), keep (แบบ 22) or deposit (แบบ 23) these letters in one step; how many.

    UserError names the first that is not in its place, stands on a form already, is secret (which is not
    handed over) or too young.
    """
    found = records.pages(file, "storage_item", list(dict.fromkeys(items)))
    letters = [one for one in found if isinstance(one, StorageItem)]
    if not letters:
        raise UserError(say("ยังไม่ได้เลือกหนังสือ"), say("เลือกหนังสือจากตารางก่อน"))
    for one in letters:
        _refuse(file, one, made)
    with file.change(
        say("{deed} {count:,} เรื่อง", deed=Message(_WORDS[made.way]), count=len(letters))
    ) as change:
        change.save_many([_decided(one, made) for one in letters])
    return len(letters)


def listed(way: str, year: int) -> Query:
    """What stands on that form of that calendar year (พ.ศ.), in the order of the files."""
    span = calendar_year_span(year)
    return Query(
        "storage_item",
        (Condition("archive_way", Test.IS, way), Condition("archive_on", Test.BETWEEN, span)),
        sort=("file_code", "dated", "register_no"),
        with_voided=False,
    )


_WORDS = {
    HAND_OVER: mark("ส่งมอบหอจดหมายเหตุ"),
    OWN: mark("ขอเก็บหนังสือครบ 20 ปีเอง"),
    DEPOSIT: mark("ฝากหอจดหมายเหตุ"),
}
_STATES = {HAND_OVER: "archives", DEPOSIT: DEPOSITED}


def _decided(letter: StorageItem, made: Decision) -> StorageItem:
    note = "\n".join(filter(None, (letter.note, made.reason.strip())))
    return replace(
        letter,
        archive_way=made.way,
        archive_on=made.day,
        state=_STATES.get(made.way, letter.state),
        ended_on=made.day if made.way == HAND_OVER else None,
        note=note,
    )


def _refuse(file: OfficeFile, letter: StorageItem, made: Decision) -> None:
    if letter.void_reason or letter.state not in AT_REST:
        raise UserError(
            say("“{subject}” ไม่ได้อยู่ในที่เก็บ", subject=letter.subject),
            say("รับหนังสือที่ถูกยืมคืนก่อน หนังสือในบัญชีขอทำลายให้คณะกรรมการลงความเห็น “ส่งหอจดหมายเหตุ”"),
        )
    if letter.archive_way in (made.way, HAND_OVER):
        raise UserError(say("“{subject}” อยู่ในบัญชีนี้แล้ว", subject=letter.subject))
    if letter.secrecy not in ("", "normal") and made.way != OWN:
        raise UserError(
            say("“{subject}” มีชั้นความลับ จึงส่งหอจดหมายเหตุไม่ได้", subject=letter.subject),
            say("ปรับชั้นความลับก่อน หรือขอเก็บเอง (ระเบียบงานสารบรรณ ข้อ 58)"),
        )
    years = settings.whole(file, settings.ARCHIVES_YEARS)
    if made.way != DEPOSIT and letter.dated and letter.dated.year + years > made.day.year:
        raise UserError(
            say("“{subject}” ยังไม่ครบ {years} ปี", subject=letter.subject, years=years),
            say("หนังสือที่ยังไม่ครบอายุใช้ “ฝาก” (แบบ 23) ได้"),
        )
