"""A school by what officers call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.schools import School
from planner_desktop.errors import NotFound
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def school_named(file: OfficeFile, word: str) -> School:
    """The school of that code or name; NotFound unless it is exactly one."""
    found = [
        one for one in records.every(file, School) if word in (one.code10, one.name, f"โรงเรียน{one.name}")
    ]
    if len(found) != 1:
        raise NotFound(say("ไม่พบโรงเรียน “{word}”", word=word), say("ใช้รหัส 10 หลักหรือชื่อโรงเรียนเต็ม"))
    return found[0]
