"""`typeset` and `repair`: plain Thai text without an office file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import plain_text

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling

STDIN = "-"
_PIPE = mark("ข้อความที่ส่งเข้ามา")


def typeset(telling: Telling, asked: argparse.Namespace) -> int:
    text = _source(telling, asked.source)
    warnings = plain_text.typeset(
        text,
        asked.out,
        digits=asked.digits,
        justify=asked.justify,
        catchwords=asked.catchwords,
        progress=telling.progress,
    )
    for warning in warnings:
        telling.note(warning)
    telling.out(say("เขียน “{name}” แล้ว", name=asked.out.name))
    return OK


def repair(telling: Telling, asked: argparse.Namespace) -> int:
    repaired = plain_text.repair(_source(telling, asked.source))
    print(repaired.text, end="" if repaired.text.endswith("\n") else "\n")
    for change in repaired.changes:
        telling.note(
            say(
                "บรรทัด {line} ตัวที่ {column}: {rule}: “{before}” → “{after}”",
                line=change.line,
                column=change.column,
                rule=say(plain_text.RULES[change.rule]),
                before=change.before,
                after=change.after,
            )
        )
    for doubt in repaired.doubts:
        telling.note(
            say(
                "ควรตรวจ บรรทัด {line} ตัวที่ {column}: {reason}: “{excerpt}”",
                line=doubt.line,
                column=doubt.column,
                reason=doubt.reason,
                excerpt=doubt.excerpt,
            )
        )
    counts = {"changes": len(repaired.changes), "doubts": len(repaired.doubts)}
    telling.note(say("แก้ไข {changes} จุด ควรตรวจ {doubts} จุด", **counts))
    return OK


def _source(telling: Telling, named: str) -> str:
    if named != STDIN:
        return plain_text.decoded(plain_text.read(Path(named)), Path(named).name)
    data = sys.stdin.buffer.read(plain_text.MOST_BYTES + 1)
    name = telling.text(_PIPE)
    if len(data) > plain_text.MOST_BYTES:
        raise UserError(say("ไฟล์ “{name}” ใหญ่เกินไป", name=name), say("เลือกไฟล์ที่เล็กกว่า 50 MB"))
    return plain_text.decoded(data, name)
