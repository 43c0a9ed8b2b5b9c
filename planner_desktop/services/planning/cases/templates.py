"""Wordings of announcements and letters of school cases: shipped, edited by the office, filled for a case.

The shipped wording is our own, after the parts that the regulation asks of an announcement and a letter
(ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 11–13 และ 18).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.templates import HOLES, CaseTemplate
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.domain.planning.cases.school_cases import SchoolCase
    from planner_desktop.services.file import OfficeFile

_DOTS = "........"
_HOLE = re.compile("{(" + "|".join(HOLES) + ")}")
_TOLD = "ด้วยสำนักงานเขตพื้นที่การศึกษาได้ดำเนินการ{การ} ตาม{ประกาศ} ตั้งแต่วันที่ {วันที่มีผล}"
_CLOSING = "\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
_ANNOUNCED = (
    "ด้วยสำนักงานเขตพื้นที่การศึกษาได้ดำเนินการตามระเบียบและแนวปฏิบัติที่เกี่ยวข้องแล้ว โดย{องค์คณะ}"
    "มีมติที่ {มติที่} อนุมัติให้{การ} ในการประชุมครั้งที่ {ครั้งที่} เมื่อวันที่ {วันที่มีมติ}"
)
SHIPPED = (
    CaseTemplate(
        paper="announcement",
        subject="{การ}",
        body=(
            f"{_ANNOUNCED}\n\nอาศัยอำนาจตามระเบียบที่เกี่ยวข้อง จึงประกาศ{{การ}}\n\nทั้งนี้ ตั้งแต่วันที่ {{วันที่มีผล}} เป็นต้นไป"
        ),
    ),
    *(
        CaseTemplate(
            paper="announcement",
            kind=kind,
            subject="{การ}",
            body=(
                f"{_ANNOUNCED}\n\nอาศัยอำนาจตามระเบียบที่เกี่ยวข้อง จึงประกาศ{{การ}} "
                "โดยเปิดสอนชั้น {ชั้นเรียน}\n\nทั้งนี้ ตั้งแต่วันที่ {วันที่มีผล} เป็นต้นไป"
            ),
        )
        for kind in ("extend", "reduce")
    ),
    CaseTemplate(
        paper="letter",
        addressee="ผู้อำนวยการ{โรงเรียน}",
        subject="แจ้งการ{การ}",
        body=(
            f"{_TOLD}\n\nจึงขอให้โรงเรียนแจ้งผู้ปกครองและชุมชนทราบ และดำเนินการในส่วนที่เกี่ยวข้อง"
            f"ให้เรียบร้อยก่อนวันที่มีผล{_CLOSING}"
        ),
    ),
    *(
        CaseTemplate(
            paper="letter",
            kind=kind,
            addressee="ผู้อำนวยการ{โรงเรียน}",
            subject="แจ้งการ{การ}",
            body=(
                f"{_TOLD}\n\nจึงขอให้โรงเรียนแจ้งผู้ปกครองและชุมชนทราบ ส่งมอบเอกสารการศึกษา ทรัพย์สิน "
                f"และข้อมูลนักเรียน ดูแลการย้ายและการเดินทางของนักเรียนทุกคน ให้เรียบร้อยก่อนวันที่มีผล{_CLOSING}"
            ),
        )
        for kind in ("merge", "close", "transfer")
    ),
    *(
        CaseTemplate(
            paper="letter",
            kind=kind,
            addressee="ผู้อำนวยการ{โรงเรียน}",
            subject="แจ้งการ{การ}",
            body=(
                f"{_TOLD} โดยเปิดสอนชั้น {{ชั้นเรียน}}\n\nจึงขอให้โรงเรียนจัดชั้นเรียน ครู และแผนการรับนักเรียน"
                f"ให้สอดคล้อง และแจ้งผู้ปกครองและชุมชนทราบก่อนวันที่มีผล{_CLOSING}"
            ),
        )
        for kind in ("extend", "reduce")
    ),
)


def lay_out(file: OfficeFile) -> int:
    """Put the shipped wordings that the file lacks into it as one step; how many came."""
    there = {(one.paper, one.kind) for one in records.every(file, CaseTemplate)}
    wanted = [one for one in SHIPPED if (one.paper, one.kind) not in there]
    if wanted:
        with file.change(mark("วางแบบร่างของกรณีโรงเรียนที่มากับโปรแกรม")) as change:
            change.save_many(wanted)
    return len(wanted)


def of_case(file: OfficeFile, paper: str, case: SchoolCase) -> CaseTemplate:
    """The office's wording for that kind, then for every kind; the shipped one where it keeps none."""
    own = [one for one in records.every(file, CaseTemplate) if one.active and not one.void_reason]
    for held in (own, SHIPPED):
        fitting = [one for one in held if one.paper == paper and one.kind in ("", case.kind)]
        if fitting:
            return max(fitting, key=lambda one: bool(one.kind))
    raise KeyError(paper)


def filled(template: CaseTemplate, words: Mapping[str, str]) -> CaseTemplate:
    """The wording with its holes filled; what is not known yet stays dots to be filled by hand."""

    def fill(text: str) -> str:
        return _HOLE.sub(lambda found: words.get(found[1]) or _DOTS, text)

    return replace(
        template,
        addressee=fill(template.addressee),
        subject=fill(template.subject),
        body=fill(template.body),
    )
