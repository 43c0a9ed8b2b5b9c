"""`import ict-needs|school-plans FILE.db FOLDER`: workbooks that schools filled in and sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK, PARTLY
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling
    from planner_desktop.services.exchange.returned import ReturnedBooks
    from planner_desktop.services.file import OfficeFile

ICT_NEEDS, SCHOOL_PLANS = "ict-needs", "school-plans"
KINDS = {
    ICT_NEEDS: mark("แบบสำรวจความต้องการ ICT ที่โรงเรียนส่งกลับ (ไฟล์หรือโฟลเดอร์)"),
    SCHOOL_PLANS: mark("แบบแผนที่โรงเรียนกรอกและส่งกลับ (ไฟล์หรือโฟลเดอร์)"),
}


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    """PARTLY when a row or a workbook was left out because of its faults."""
    take = {ICT_NEEDS: _needs, SCHOOL_PLANS: _plans}[asked.kind]
    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        books = take(file, telling, asked)
    if asked.json:
        telling.data(_facts(telling, books) | {"saved": not asked.dry_run})
    else:
        _tell(telling, books, saved=not asked.dry_run)
    if asked.errors and books.wrong:
        from planner_desktop.services.exchange import returned

        returned.write_errors(books, asked.errors, telling.words)
        telling.note(say("เขียนแถวที่ต้องแก้ลง “{name}” แล้ว", name=asked.errors.name))
    return PARTLY if books.wrong else OK


def _needs(file: OfficeFile, telling: Telling, asked: argparse.Namespace) -> ReturnedBooks:
    from planner_desktop.services.information.ict import survey

    books = survey.prepare(file, asked.source, telling.progress)
    if not asked.dry_run:
        survey.apply(file, books)
    return books


def _plans(file: OfficeFile, telling: Telling, asked: argparse.Namespace) -> ReturnedBooks:
    from planner_desktop.services.planning.cases import plan_forms

    plans = plan_forms.prepare(file, asked.source, telling.progress)
    if not asked.dry_run:
        plan_forms.apply(file, plans)
    return plans.books


def _facts(telling: Telling, books: ReturnedBooks) -> dict[str, object]:
    from planner_desktop.services.exchange.plans import Outcome

    left = [{"file": one.name, "cause": telling.words.show(one.cause)} for one in books.left]
    return {
        "files": len(books.plans),
        "rows": {outcome.value: books.count(outcome) for outcome in Outcome},
        "faults": _lines(telling, books),
        "left_out": left,
    }


def _tell(telling: Telling, books: ReturnedBooks, *, saved: bool) -> None:
    from planner_desktop.services.exchange.plans import OUTCOME_LABELS

    telling.out(say("นำเข้าแล้ว") if saved else say("ตัวอย่าง ยังไม่ได้บันทึก"))
    for outcome, label in OUTCOME_LABELS.items():
        telling.out(f"  {telling.text(label)}: {books.count(outcome):,}")
    for one in books.left:
        telling.note(f"{one.name}: {telling.words.show(one.cause)}")
    for line in _lines(telling, books):
        telling.note(line)
    out = len(books.plans) - len(books.taken)
    if out:
        telling.note(say("ไม่รับ {count} ไฟล์ทั้งไฟล์ เพราะมีแถวที่ต้องแก้", count=out))


def _lines(telling: Telling, books: ReturnedBooks) -> list[str]:
    return [
        f"{book.source.name} {fault.sheet}!{fault.column}{fault.row} {telling.text(fault.label)}: "
        f"{telling.words.show(fault.cause)}"
        for book in books.plans
        for fault in book.faults
    ]
