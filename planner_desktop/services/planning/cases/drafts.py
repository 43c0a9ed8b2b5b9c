"""Drafts that a case asks for: the announcement, and the letter that tells the schools."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.orders import Announcement
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import choices, records, relations
from planner_desktop.services.planning.cases import templates
from planner_desktop.services.planning.cases.effect import taught

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner_desktop.domain.planning.cases.school_cases import SchoolCase
    from planner_desktop.services.file import OfficeFile

_DOES = {
    "establish": "จัดตั้ง{schools}",
    "merge": "รวม{schools} กับ{receiving}",
    "close": "เลิก{schools}",
    "transfer": "โอน{schools}ไปสังกัด{other}",
    "receive": "รับโอน{schools}จาก{other}",
    "extend": "ขยายชั้นเรียน{schools}",
    "reduce": "ลดชั้นเรียน{schools}",
}


def announcement(file: OfficeFile, case: SchoolCase) -> Announcement:
    """Draft it in the register of announcements and join it to the case; UserError when it has one."""
    if case.announcement:
        raise UserError(say("กรณีนี้มีประกาศในทะเบียนแล้ว"), say("เปิดจากช่อง “ประกาศในทะเบียน” ของกรณี"))
    wording = templates.filled(templates.of_case(file, "announcement", case), words(file, case))
    with file.change(say("ร่างประกาศ{subject}", subject=wording.subject)) as change:
        drafted = Announcement(subject=wording.subject, body=wording.body, author=file.actor)
        kept = change.save(drafted)
        change.save(replace(case, announcement=kept.id))
    assert isinstance(kept, Announcement)
    return kept


def letter(file: OfficeFile, case: SchoolCase) -> OutgoingLetter:
    """Draft the circular to the schools in the outgoing register; it is joined to the case."""
    wording = templates.filled(templates.of_case(file, "letter", case), words(file, case))
    drafted = OutgoingLetter(
        register="circular",
        kind="circular",
        addressee=wording.addressee,
        subject=wording.subject,
        body=wording.body,
        author=file.actor,
        note=f"ร่างจากกรณี {case.subject}",
    )
    kept = records.save(file, drafted, say("ร่างหนังสือ{subject}", subject=wording.subject))
    relations.join(file, case, kept, "result")
    return kept


def words(file: OfficeFile, case: SchoolCase) -> dict[str, str]:
    """What the holes of a wording stand for."""
    titles = records.linked_titles(file, "school_case", [case])
    bodies = choices.labels(file, "approving_body")
    announced = f" ลงวันที่ {long_date(case.announced_on)}" if case.announced_on else ""
    return {
        "การ": deed(file, case),
        "โรงเรียน": _names(file, case),
        "โรงเรียนที่รับ": _school(titles.get(case.receiving, "")) if case.receiving else "",
        "สังกัด": case.other_office,
        "ชั้นเรียน": _classes(file, case),
        "เหตุผล": " ".join(case.reason.split()),
        "องค์คณะ": bodies[case.body].label if case.body in bodies else "",
        "ครั้งที่": case.meeting,
        "วันที่มีมติ": long_date(case.decided_on) if case.decided_on else "",
        "มติที่": case.resolution_no,
        "ประกาศ": f"{case.announcement_no}{announced}" if case.announcement_no else "",
        "วันที่มีผล": long_date(case.effective_on) if case.effective_on else "",
    }


def _classes(file: OfficeFile, case: SchoolCase) -> str:
    if not case.lowest_grade and not case.highest_grade:
        return ""
    return taught(file, case.lowest_grade, case.highest_grade)


def deed(file: OfficeFile, case: SchoolCase) -> str:
    """What the case does, in words: รวมโรงเรียน … กับโรงเรียน …."""
    titles = records.linked_titles(file, "school_case", [case])
    receiving = titles.get(case.receiving, "") if case.receiving else "…"
    words = {
        "schools": _of(titles.get(one, "") for one in case.schools),
        "receiving": _school(receiving),
        "other": case.other_office or "…",
    }
    return _DOES[case.kind].format(**words)


def _names(file: OfficeFile, case: SchoolCase) -> str:
    titles = records.linked_titles(file, "school_case", [case])
    keys = (*case.schools, *((case.receiving,) if case.receiving else ()))
    return _of(titles.get(one, "") for one in keys)


def _of(names: Iterable[str]) -> str:
    return " และ".join(_school(one) for one in names) or "โรงเรียน…"


def _school(name: str) -> str:
    return name if name.startswith("โรงเรียน") else f"โรงเรียน{name}"
