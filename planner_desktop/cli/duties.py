"""`import duty-order` and `import manual`: old duty texts and manuals into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import FAILED, OK, PARTLY, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling
    from planner_desktop.domain.office.duty_text import RecognisedManual, RecognisedOrder, TextFault
    from planner_desktop.messages import Message
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
        for line in _counts(found):
            telling.out(line)
        _tell_faults(telling, found.faults)
    return _code(found)


def _code(found: RecognisedOrder | RecognisedManual) -> int:
    from planner_desktop.domain.office.duty_text import RecognisedManual

    parts = found.items if isinstance(found, RecognisedManual) else found.people
    if not parts:
        return FAILED
    return PARTLY if any(one.left_out for one in parts) else OK


def _counts(found: RecognisedOrder | RecognisedManual) -> tuple[Message, ...]:
    from planner_desktop.domain.office.duty_text import RecognisedManual

    if isinstance(found, RecognisedManual):
        items = [one for one in found.items if not one.left_out]
        steps = sum(len(one.steps) for one in items)
        return say("  งานในคู่มือ: {count}", count=len(items)), say("  ขั้นตอน: {count}", count=steps)
    people = [one for one in found.people if not one.left_out]
    duties = sum(len(one.duties) for one in people)
    left_out = len(found.people) - len(people)
    return (
        say("  บุคลากร: {count}", count=len(people)),
        say("  ข้อหน้าที่: {count}", count=duties),
        *((say("  ไม่นำเข้าเพราะไม่มีชื่อ: {count}", count=left_out),) if left_out else ()),
    )


def _tell_faults(telling: Telling, faults: tuple[TextFault, ...]) -> None:
    for fault in faults[:_FAULTS_SHOWN]:
        telling.note(say("บรรทัด {line}: {what}", line=fault.line, what=fault.message))
        if fault.suggestion:
            telling.note(say("  {advice}", advice=fault.suggestion))
    if len(faults) > _FAULTS_SHOWN:
        telling.note(say("และอีก {count} จุด ใช้ --json เพื่อดูทั้งหมด", count=len(faults) - _FAULTS_SHOWN))
