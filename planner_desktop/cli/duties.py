"""`import duty-order` and `import manual`: old duty texts and manuals into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import FAILED, OK, PARTLY, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from planner_desktop.cli.telling import Telling
    from planner_desktop.domain.office.duty_text import RecognisedManual, RecognisedOrder, TextFault
    from planner_desktop.services.duty_text import Imported, ImportedManual

DUTY_ORDER, MANUAL = "duty-order", "manual"
KINDS = {
    DUTY_ORDER: mark("คำสั่งกำหนดหน้าที่ (.txt .docx .pdf)"),
    MANUAL: mark("คู่มือการปฏิบัติงาน (.txt .docx .pdf)"),
}
_FAULTS_SHOWN = 20


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    """PARTLY when somebody without a name was left out, FAILED when a dry run finds nothing to import."""
    from planner_desktop.services import duty_text

    if asked.errors:
        telling.note(say("--errors ใช้กับไฟล์ตารางเท่านั้น ใช้ --json เพื่อดูจุดที่ควรตรวจทั้งหมด"))
        return USAGE
    done: Imported | ImportedManual
    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        if asked.kind == MANUAL:
            done = duty_text.import_manual(file, asked.source, dry_run=asked.dry_run)
        else:
            done = duty_text.import_text(file, asked.source, dry_run=asked.dry_run, progress=telling.progress)
    found = done.recognised
    if asked.json:
        telling.data(duty_text.as_json(found) | {"saved": not asked.dry_run})
    else:
        telling.out(say("ตัวอย่าง ยังไม่ได้บันทึก") if asked.dry_run else say("นำเข้าแล้ว"))
        for label, count in _counts(done):
            telling.out(f"  {telling.text(label)}: {count:,}")
        _tell_faults(telling, found.faults)
    return _code(found)


def _code(found: RecognisedOrder | RecognisedManual) -> int:
    from planner_desktop.domain.office.duty_text import RecognisedManual

    parts = found.items if isinstance(found, RecognisedManual) else found.people
    if not parts:
        return FAILED
    return PARTLY if any(one.left_out for one in parts) else OK


def _counts(done: Imported | ImportedManual) -> Iterator[tuple[str, int]]:
    """What was written or, on a dry run, what was recognised."""
    from planner_desktop.services.duty_text import ImportedManual

    if isinstance(done, ImportedManual):
        items = done.recognised.items
        written = done.applied
        if written:
            yield mark("งานใหม่ในบัญชีงาน"), written.new_items
            yield mark("งานเดิมที่เติมให้ครบ"), written.filled_items
        else:
            yield mark("งานในคู่มือ"), len(items)
        yield mark("ขั้นตอน"), written.steps if written else sum(len(one.steps) for one in items)
        return
    people = [one for one in done.recognised.people if not one.left_out]
    applied = done.applied
    yield mark("ผู้มีหน้าที่"), applied.people if applied else len(people)
    yield mark("ข้อหน้าที่"), applied.duties if applied else sum(len(one.duties) for one in people)
    if applied:
        yield mark("เพิ่มในทะเบียนบุคลากร"), applied.new_staff
    if left_out := len(done.recognised.people) - len(people):
        yield mark("ไม่นำเข้าเพราะไม่มีชื่อ"), left_out


def _tell_faults(telling: Telling, faults: tuple[TextFault, ...]) -> None:
    for fault in faults[:_FAULTS_SHOWN]:
        place = say("บรรทัด {line}: {what}", line=fault.line, what=fault.message)
        telling.note(place if fault.line else fault.message)
        if fault.suggestion:
            telling.note(f"  {telling.words.show(fault.suggestion)}")
    if len(faults) > _FAULTS_SHOWN:
        telling.note(say("และอีก {count} จุด ใช้ --json เพื่อดูทั้งหมด", count=len(faults) - _FAULTS_SHOWN))
