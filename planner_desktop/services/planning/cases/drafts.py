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
    does = deed(file, case)
    with file.change(f"ร่างประกาศ{does}") as change:
        kept = change.save(Announcement(subject=does, body=_announced(file, case, does), author=file.actor))
        change.save(replace(case, announcement=kept.id))
    assert isinstance(kept, Announcement)
    return kept


def letter(file: OfficeFile, case: SchoolCase) -> OutgoingLetter:
    """Draft the circular to the schools in the outgoing register; it is joined to the case."""
    does = deed(file, case)
    told = f" ตาม{case.announcement_no}" if case.announcement_no else ""
    when = f" ตั้งแต่วันที่ {long_date(case.effective_on)}" if case.effective_on else ""
    drafted = OutgoingLetter(
        register="circular",
        kind="circular",
        addressee=f"ผู้อำนวยการ{_names(file, case)}",
        subject=f"แจ้งการ{does}",
        body=(
            f"ด้วยสำนักงานเขตพื้นที่การศึกษาได้ดำเนินการ{does}{told}{when}"
            "\n\nจึงขอให้โรงเรียนแจ้งผู้ปกครองและชุมชนทราบ จัดเตรียมเอกสารการศึกษา ทรัพย์สิน และข้อมูลนักเรียน"
            " และดำเนินการในส่วนที่เกี่ยวข้องให้เรียบร้อยก่อนวันที่มีผล"
            "\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
        ),
        author=file.actor,
        note=f"ร่างจากกรณี {case.subject}",
    )
    kept = records.save(file, drafted, f"ร่างหนังสือแจ้ง{does}")
    relations.join(file, case, kept, "result")
    return kept


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


def _announced(file: OfficeFile, case: SchoolCase, does: str) -> str:
    labels = choices.labels(file, "approving_body")
    body = labels[case.body].label if case.body in labels else "องค์คณะที่มีอำนาจ"
    decided = f" ในการประชุมครั้งที่ {case.meeting or '…'}"
    decided += f" เมื่อวันที่ {long_date(case.decided_on)}" if case.decided_on else ""
    when = f" ทั้งนี้ ตั้งแต่วันที่ {long_date(case.effective_on)} เป็นต้นไป" if case.effective_on else ""
    return (
        f"ด้วยสำนักงานเขตพื้นที่การศึกษาได้ดำเนินการตามระเบียบและแนวปฏิบัติที่เกี่ยวข้องแล้ว โดย{body}"
        f"มีมติอนุมัติให้{does}{decided}"
        f"\n\nอาศัยอำนาจตามระเบียบที่เกี่ยวข้อง จึงประกาศ{does}{when}"
    )
