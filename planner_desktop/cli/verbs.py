"""The verbs of planner-tool; each returns its exit code and lets PlannerError pass."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.cli import counts, duties, returned, rounds
from planner_desktop.cli.codes import FAILED, NOT_OURS, OK, PARTLY, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.domain.areas import area
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments
from planner_desktop.services.safety import copies

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling
    from planner_desktop.services.exchange import ImportPlan
    from planner_desktop.services.exchange.shapes import Shape
    from planner_desktop.services.papers import PaperSpec
    from planner_desktop.services.search import AreaFound, Found

_FAULTS_SHOWN = 20
PROJECT_LIST = "project-list"
_LISTED = {PROJECT_LIST: mark("บัญชีโครงการ หนึ่งแถวต่อหนึ่งโครงการ (กับ --year)")}
_MORE_KINDS = _LISTED | counts.KINDS | duties.KINDS | rounds.KINDS | returned.KINDS


def demo(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services import demo

    demo.create(asked.file, seed=asked.seed, scale=asked.scale, progress=telling.progress)
    telling.out(say("สร้างสำนักงานตัวอย่างแล้ว: {name}", name=asked.file.name))
    return OK


def check(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services.safety.checking import Verdict, check_path

    if asked.tidy:
        _tidy(telling, asked.file)
    report = check_path(asked.file, full=asked.full)
    if asked.json:
        telling.data(report.facts())
    elif report.verdict is Verdict.SOUND:
        telling.out(say("แฟ้ม “{name}” สมบูรณ์", name=asked.file.name))
        if report.remark:
            telling.note(report.remark)
    else:
        for message in report.messages:
            telling.note(message)
    codes = {Verdict.SOUND: OK, Verdict.DAMAGED: FAILED, Verdict.NOT_OURS: NOT_OURS}
    return codes.get(report.verdict, PARTLY)


def _tidy(telling: Telling, path: Path) -> None:
    """Remove what is loose; nobody else has the file open, so no form holds it."""
    with opened_file(telling, path, reading=False) as file:
        gone = attachments.sweep(file)
    telling.note(say("นำไฟล์แนบที่ไม่มีรายการใดใช้ออก {count} ไฟล์", count=gone.count))


def list_(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services import exchange, papers

    if asked.json:
        telling.data(
            {
                "papers": [_paper_facts(telling, one) for one in papers.papers()],
                "kinds": [*exchange.importable(), *_MORE_KINDS],
            }
        )
        return OK
    telling.out(say("เอกสาร (planner-tool export)"))
    for one in papers.papers():
        keys = " ".join(f"--{key.name}" if key.required else f"[--{key.name}]" for key in one.keys)
        telling.out(f"  {one.name}  {telling.text(one.label)}  .{' .'.join(one.formats)}  {keys}".rstrip())
    telling.out(say("ตัวเลือกของเอกสาร"))
    for key in dict.fromkeys(key for one in papers.papers() for key in one.keys):
        telling.out(f"  --{key.name}  {telling.text(key.label)}  ({key.example})")
    telling.out(say("ชนิดข้อมูลที่นำเข้าได้ (planner-tool import)"))
    for name in exchange.importable():
        telling.out(f"  {name}  {telling.text(description(name).plural)}")
    for name, label in _MORE_KINDS.items():
        telling.out(f"  {name}  {telling.text(label)}")
    return OK


def _paper_facts(telling: Telling, one: PaperSpec) -> dict[str, object]:
    keys = [
        {"name": key.name, "label": telling.text(key.label), "required": key.required} for key in one.keys
    ]
    return {"name": one.name, "label": telling.text(one.label), "formats": one.formats, "keys": keys}


def export(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services import papers

    wanted = 2 if asked.all else 3
    keys = _keys(asked.rest)
    if len(asked.places) != wanted or (asked.all and keys is not None and set(keys) - {"formats"}):
        telling.note(
            say(
                "ใช้: export PAPER FILE.db OUT [--KEY VALUE …] หรือ export --all FILE.db FOLDER [--formats pdf]"
            )
        )
        return USAGE
    if keys is None:
        telling.note(say("ตัวเลือกของเอกสารเขียนเป็นคู่ เช่น --year 2569"))
        return USAGE
    path, target = (Path(place) for place in asked.places[-2:])
    with opened_file(telling, path, reading=True) as file:
        if asked.all:
            wanted_formats = keys["formats"].split(",") if keys else None
            written = papers.export_all(file, target, telling.progress, formats=wanted_formats)
            telling.out(
                say("เขียนเอกสาร {count} ไฟล์ลง “{folder}” แล้ว", count=len(written), folder=target.name)
            )
        else:
            papers.export(file, asked.places[0], target, keys, telling.progress)
            telling.out(say("เขียน “{name}” แล้ว", name=target.name))
    return OK


def _keys(rest: list[str]) -> dict[str, str] | None:
    """`--year 2569` and `--year=2569` as a dict; None when they are no pairs."""
    flat = [part for word in rest for part in (word.split("=", 1) if word.startswith("--") else [word])]
    names, values = flat[::2], flat[1::2]
    if len(names) != len(values) or not all(name.startswith("--") for name in names):
        return None
    return {name.removeprefix("--"): value for name, value in zip(names, values, strict=True)}


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services import exchange

    if asked.kind in duties.KINDS:
        return duties.import_(telling, asked)
    if asked.kind in counts.KINDS:
        return counts.import_(telling, asked)
    if asked.kind in rounds.KINDS:
        return rounds.import_(telling, asked)
    if asked.kind in returned.KINDS:
        return returned.import_(telling, asked)
    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        what, near = (_listed(), True) if asked.kind == PROJECT_LIST else (asked.kind, False)
        fixed = {"fiscal_year": asked.year} if asked.year else None
        plan = exchange.prepare_import(
            file, what, asked.source, progress=telling.progress, sheet=asked.sheet, near=near, fixed=fixed
        )
        if not asked.dry_run:
            exchange.apply_import(file, plan, telling.progress)
    if asked.json:
        telling.data(exchange.plan_facts(plan, telling.words) | {"saved": not asked.dry_run})
    else:
        _tell_plan(telling, plan, saved=not asked.dry_run)
    if not plan.faults:
        return OK
    if asked.errors:
        exchange.write_errors(plan, asked.errors, telling.words)
        telling.note(say("เขียนแถวที่ต้องแก้ลง “{name}” แล้ว", name=asked.errors.name))
    return PARTLY


def _listed() -> Shape:
    from planner_desktop.services.planning.projects.listed import SHAPE

    return SHAPE


def _tell_plan(telling: Telling, plan: ImportPlan, *, saved: bool) -> None:
    from planner_desktop.services.exchange import OUTCOME_LABELS

    telling.out(say("นำเข้าแล้ว") if saved else say("ตัวอย่าง ยังไม่ได้บันทึก"))
    for outcome, label in OUTCOME_LABELS.items():
        telling.out(f"  {telling.text(label)}: {plan.count(outcome):,}")
    for notice in plan.notices:
        telling.note(notice)
    if plan.unmatched:
        telling.note(say("คอลัมน์ที่ไม่ได้ใช้: {names}", names=", ".join(plan.unmatched)))
    for fault in plan.faults[:_FAULTS_SHOWN]:
        place = f"{fault.sheet}!{fault.column}{fault.row} {telling.text(fault.label)}".rstrip()
        telling.note(f"{place}: {telling.words.show(fault.cause)}")
    if len(plan.faults) > _FAULTS_SHOWN:
        telling.note(say("และอีก {count} จุด ใช้ --errors เพื่อดูทั้งหมด", count=len(plan.faults) - _FAULTS_SHOWN))


def search(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services import search

    with opened_file(telling, asked.file, reading=True) as file:
        found = search.by_area(file, asked.text, asked.limit)
        if asked.area:
            found = [one for one in found if one.area == asked.area]
    if asked.json:
        telling.data([_found_facts(area_found, one) for area_found in found for one in area_found.found])
        return OK
    for area_found in found:
        telling.out(
            f"{telling.text(area(area_found.area).label)} ({telling.words.show(search.how_many(area_found))})"
        )
        for one in area_found.found:
            telling.out(f"  {one.title}" + (f" — {one.excerpt}" if one.excerpt else ""))
        if area_found.more or area_found.count > len(area_found.found):
            rest = say("  … ดูทั้งหมดด้วย --area {area} --limit 1000", area=area_found.area)
            telling.out(rest)
    if not found:
        telling.note(say("ไม่พบ “{sought}”", sought=asked.text))
    return OK


def _found_facts(area_found: AreaFound, one: Found) -> dict[str, object]:
    """One record found, and how many its area holds."""
    return {
        "area": one.area,
        "kind": one.record_name,
        "id": one.record.hex,
        "title": one.title,
        "excerpt": one.excerpt,
        "area_count": area_found.count,
        "area_has_more": area_found.more,
    }


def copy(telling: Telling, asked: argparse.Namespace) -> int:
    with opened_file(telling, asked.file, reading=True) as file:
        copied = copies.save_copy(file, asked.out)
    telling.out(say("สำเนาแล้ว: {name}  SHA-256 {sha256}", name=copied.path.name, sha256=copied.sha256))
    return OK
