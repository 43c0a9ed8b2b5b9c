"""`plan DEED FILE.db`: the policy library, a year's tree checked, a year or policy copied, its projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli import projects
from planner_desktop.cli.codes import OK, PARTLY, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling

LIBRARY, CHECK, COPY, POLICY = "library", "check", "copy", "policy"
DEEDS = (LIBRARY, CHECK, COPY, POLICY, *projects.DEEDS)


def plan(telling: Telling, asked: argparse.Namespace) -> int:
    """One of DEEDS."""
    own = {LIBRARY: _library, CHECK: _check, COPY: _copy, POLICY: _policy}
    return own.get(asked.deed, projects.run)(telling, asked)


def _library(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services.planning.policy import shipped

    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        count = shipped.lay_out(file)
    if count:
        telling.out(say("วางแผนและนโยบายจากคลังเพิ่ม {count} ฉบับ", count=count))
    else:
        telling.out(say("แผนและนโยบายจากคลังอยู่ในแฟ้มครบแล้ว จึงไม่ได้เพิ่ม"))
    return OK


def _check(telling: Telling, asked: argparse.Namespace) -> int:
    """PARTLY when anything is broken."""
    from planner_desktop.services.planning.tree.findings import DIRECTIONS, findings

    year = asked.year or fiscal_year_of(bangkok_today())
    with opened_file(telling, asked.file, reading=True) as file:
        found = findings(file, year)
    if asked.json:
        telling.data(
            [
                {
                    "direction": one.direction,
                    "kind": one.name,
                    "id": one.record.hex,
                    "title": one.title,
                    "message": telling.words.show(one.message),
                }
                for one in found
            ]
        )
    else:
        for one in found:
            told = telling.words.show(one.message)
            telling.out(f"{telling.text(DIRECTIONS[one.direction])}  {one.title}: {told}")
        if not found:
            telling.out(say("ปีงบประมาณ {year}: ทุกข้อ ทุกโครงการ และทุกตัวชี้วัดเชื่อมโยงครบ", year=year))
    return PARTLY if found else OK


def _policy(telling: Telling, asked: argparse.Namespace) -> int:
    """The office's own policy of a year as a draft of another."""
    from planner_desktop.services.planning.policy import copying

    if not asked.year:
        telling.note(say("ใช้: plan policy FILE.db --year 2569 [--to 2570]"))
        return USAGE
    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        found = copying.of_year(file, asked.year)
        if not found:
            raise UserError(say("ปี {year} ยังไม่มีนโยบายของเขตพื้นที่ให้คัดลอก", year=asked.year))
        kept = copying.copy(file, found[0], asked.to or asked.year + 1)
    telling.out(say("คัดลอกเป็น “{name}” แล้ว", name=kept.name))
    return OK


def _copy(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services.planning.tree import copying

    if not asked.year:
        telling.note(say("ใช้: plan copy FILE.db --year 2569 [--to 2570] [--dry-run]"))
        return USAGE
    with opened_file(telling, asked.file, reading=asked.dry_run) as file:
        file.actor_name = "planner-tool"
        copy = copying.prepare(file, asked.year, asked.to or asked.year + 1)
        if not asked.dry_run:
            copying.apply(file, copy, telling.progress)
    if asked.json:
        telling.data(
            {
                "nodes": len(copy.nodes),
                "projects": [one.name for one in copy.projects],
                "links": len(copy.links),
                "left_out": copy.left_out,
                "saved": not asked.dry_run,
            }
        )
        return OK
    telling.out(say("ตัวอย่าง ยังไม่ได้บันทึก") if asked.dry_run else say("คัดลอกแล้ว"))
    words = say(
        "{nodes} ข้อในผัง {projects} โครงการ {links} ความเชื่อมโยง ไม่รวม {left} โครงการที่เสร็จหรือยกเลิก",
        nodes=len(copy.nodes),
        projects=len(copy.projects),
        links=len(copy.links),
        left=copy.left_out,
    )
    telling.out(words)
    return OK
