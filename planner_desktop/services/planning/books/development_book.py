"""แผนพัฒนาการศึกษาขั้นพื้นฐาน as a whole book (domain 3.2), and its parts as papers of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents import kept_blocks
from planner_desktop.documents.blocks import Paragraph
from planner_desktop.documents.plan_book import Chapter, Part, PlanBookFacts, none_yet, tables, texts
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanReview
from planner_desktop.domain.planning.development.strategies import Strategy
from planner_desktop.domain.planning.kept import BOOK
from planner_desktop.domain.progress import unwatched
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, choices, records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning import kept_content
from planner_desktop.services.planning.books import chapters
from planner_desktop.services.planning.development import environment_tables
from planner_desktop.services.planning.development import tables as plan_tables
from planner_desktop.services.planning.development.revising import rows_of
from planner_desktop.services.planning.tree import year_tree
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from planner_desktop.documents.blocks import Block
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.writing import Unit

_STEPS = 7
_CONTEXT, _LINKS = "บริบทและข้อมูลพื้นฐาน", "ความเชื่อมโยงกับแผน 3 ระดับ"
AGREED, JOINED = "ความเห็นชอบและการเผยแพร่", "คำสั่ง มติ และเอกสารที่เกี่ยวข้อง"
NOT_KEPT = "แผนฉบับนี้เห็นชอบก่อนที่โปรแกรมจะเก็บเล่มไว้กับฉบับ จึงไม่แสดงข้อมูลปัจจุบันของส่วนนี้แทน"


def gather(file: OfficeFile, plan: DevelopmentPlan, progress: Progress) -> PlanBookFacts:
    """The book: of an agreed plan as it was agreed, of a draft as it stands; Stopped comes of the progress.

    A plan agreed before its book was kept says which parts it lacks: its own rows stay as they were.
    """
    told = kept_content.read(file, plan, BOOK) if plan.state in FIXED else None
    if told is None:
        return _gather(file, plan, progress, lacking=plan.state in FIXED)
    kept = kept_blocks.revived(told)
    assert isinstance(kept, PlanBookFacts)
    made_known = {AGREED: chapters.agreed(file, plan), JOINED: chapters.joined(file, plan)}
    return replace(
        kept,
        parts=tuple(replace(one, chapters=_renewed(one.chapters, made_known)) for one in kept.parts),
        annexes=_renewed(kept.annexes, made_known),
    )


def keep(file: OfficeFile, unit: Unit, key: UUID) -> None:
    """Keep the book of a plan with it, in the step that agrees it; one kept before makes room."""
    plan = records.get(file, DevelopmentPlan, key)
    book = _gather(file, plan, unwatched)
    for former in kept_content.of_paper(file, plan):
        unit.delete(former)
    unit.insert_many(kept_content.rows(plan, {BOOK: kept_content.packed(kept_blocks.plain(book))}))


def _renewed(found: tuple[Chapter, ...], known: dict[str, tuple[Block, ...]]) -> tuple[Chapter, ...]:
    """What comes after a plan is agreed stands as it is now: its publication, what was joined with it."""
    return tuple(replace(one, blocks=known.get(one.title, one.blocks)) for one in found)


def _gather(
    file: OfficeFile, plan: DevelopmentPlan, progress: Progress, *, lacking: bool = False
) -> PlanBookFacts:
    office = records.single(file, OfficeProfile)
    parts: list[Part] = []
    for at, make in enumerate((_context, _review, _links, _direction, _strategies, _money, _follow_up)):
        progress(at, _STEPS, say("กำลังรวบรวมเล่ม"))
        parts.append(_LACKING[make](plan) if lacking and make in _LACKING else make(file, plan))
    edition = (f"ฉบับปรับปรุงครั้งที่ {plan.edition}",) if plan.edition else ()
    return PlanBookFacts(
        title=plan.name,
        subtitle=(*edition, f"ปีงบประมาณ พ.ศ. {plan.first_year}–{plan.last_year}"),
        office=office.name,
        unit=office.group_name,
        foreword=_foreword(office, plan),
        parts=tuple(parts),
        annexes=tuple(_annexes(file, plan, lacking=lacking)),
        dated=long_date(plan.dated) if plan.dated else "",
        emblem=attachments.data(file, office.emblem[0]) if office.emblem else None,
        watermark="" if plan.state in FIXED else "ร่าง",
        digits=print_digits(file),
    )


def _foreword(office: OfficeProfile, plan: DevelopmentPlan) -> tuple[str, ...]:
    own = tuple(line.strip() for line in plan.foreword.splitlines() if line.strip())
    purpose = (
        f"{plan.name} ฉบับนี้ {office.name} จัดทำขึ้นเพื่อเป็นกรอบทิศทางการพัฒนาการศึกษาของเขตพื้นที่ "
        f"ตั้งแต่ปีงบประมาณ {plan.first_year} ถึง {plan.last_year} โดยทบทวนภารกิจและผลที่ผ่านมา "
        "วิเคราะห์สภาพแวดล้อม เชื่อมโยงแผนและนโยบายระดับบน และรับฟังความคิดเห็นของผู้มีส่วนได้ส่วนเสีย"
    )
    return own or (purpose,)


def _context(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    return Part(_CONTEXT, (*_written(plan), *chapters.context(file, plan.first_year or 0)))


def _written(plan: DevelopmentPlan) -> tuple[Chapter, ...]:
    mandate = texts(plan.mandate) or none_yet("ยังไม่เขียนอำนาจหน้าที่และภารกิจในข้อมูลทั่วไปของแผน")
    method = texts(plan.method) or none_yet("ยังไม่เขียนกระบวนการจัดทำแผน")
    return (Chapter("อำนาจหน้าที่และภารกิจ", mandate), Chapter("กระบวนการจัดทำแผน", method))


def _no_context(plan: DevelopmentPlan) -> Part:
    return Part(_CONTEXT, (*_written(plan), Chapter("ข้อมูลพื้นฐานของเขตพื้นที่", none_yet(NOT_KEPT))))


def _no_links(plan: DevelopmentPlan) -> Part:
    del plan
    return Part(_LINKS, (Chapter("แผนและนโยบายระดับบน", none_yet(NOT_KEPT)),))


def _review(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    return Part(
        "การทบทวนและการวิเคราะห์สภาพแวดล้อม",
        (
            Chapter("ผลการทบทวนภารกิจและผลที่ผ่านมา", tuple(_findings(file, plan)) or none_yet("ยังไม่มีข้อค้นพบ")),
            Chapter("การวิเคราะห์สภาพแวดล้อม (SWOT)", tables(environment_tables.swot(file, plan))),
            Chapter("ทางเลือกกลยุทธ์ (TOWS)", tables(environment_tables.tows(file, plan)), landscape=True),
        ),
    )


def _findings(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Block]:
    found = [one for one in rows_of(file, PlanReview, plan.id) if isinstance(one, PlanReview)]
    for kind, label in choices.labels(file, "review_kind").items():
        for one in found:
            if one.kind == kind:
                source = f" (ที่มา: {one.source})" if one.source else ""
                yield from texts(f"{label.label}: {one.title} {one.finding}{source}".strip())
                yield from texts(one.figures)


def _links(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    """By the newest year of the plan that has a tree."""
    grown = [year for year in plan.years if year_tree.read(file, year).nodes]
    if not grown:
        lack = none_yet(f"ยังไม่มีผังแผนของปีงบประมาณ {plan.first_year}–{plan.last_year}")
        return Part(_LINKS, (Chapter("แผนและนโยบายระดับบน", lack),))
    return Part(
        _LINKS,
        chapters.three_levels(file, grown[-1]),
        (f"ตามผังแผนปีงบประมาณ พ.ศ. {grown[-1]}",),
    )


def _direction(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    return Part("ทิศทางการพัฒนา", chapters.direction(file, plan))


def _strategies(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    origin = plan_tables.strategies(file, plan)
    return Part(
        "กลยุทธ์ ตัวชี้วัด และค่าเป้าหมาย",
        (
            Chapter("รายละเอียดกลยุทธ์", tuple(_detail(file, plan)) or none_yet("ยังไม่มีกลยุทธ์")),
            Chapter("กลยุทธ์และที่มา", tables((origin,), titled=False), landscape=True),
            Chapter("ตัวชี้วัดและค่าเป้าหมายรายปี", tables(plan_tables.indicators(file, plan)), landscape=True),
            Chapter(
                "เป้าหมายระยะปานกลาง",
                tables((plan_tables.medium(file, plan),), titled=False),
                landscape=True,
            ),
        ),
    )


def _detail(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Block]:
    about = Strategy.description
    for one in rows_of(file, Strategy, plan.id):
        if isinstance(one, Strategy):
            yield Paragraph(f"กลยุทธ์ที่ {one.code} {one.name}", "heading3", keep_with_next=True)
            for name in ("objective", "approach", "outputs", "outcomes"):
                words = getattr(one, name).strip()
                if words:
                    yield from texts(f"{about.field(name).label}: {words}")


def _money(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    *listed, by_strategy, by_source = plan_tables.money(file, plan)
    return Part(
        "กรอบแผนงาน โครงการ และวงเงิน",
        (
            Chapter("กรอบโครงการและวงเงินรายปี", tables(listed), landscape=True),
            Chapter("สรุปกรอบวงเงิน", tables((by_strategy, by_source)), landscape=True),
        ),
    )


def _follow_up(file: OfficeFile, plan: DevelopmentPlan) -> Part:
    usual = (
        "ทุกกลุ่มนำกลยุทธ์และตัวชี้วัดไปจัดทำโครงการในแผนปฏิบัติการประจำปี\n"
        "ติดตามและรายงานผลตามตัวชี้วัดทุกไตรมาส และสรุปผลเมื่อสิ้นปีงบประมาณ\n"
        "ทบทวนแผนเมื่อนโยบายหรือสถานการณ์เปลี่ยนแปลง และจัดทำเป็นฉบับปรับปรุงพร้อมเหตุผล"
    )
    return Part(
        "การนำแผนสู่การปฏิบัติและการติดตาม",
        (
            Chapter("แนวทาง", texts(plan.follow_up) or texts(usual)),
            Chapter("การรับฟังความคิดเห็น", chapters.heard(file, plan)),
            Chapter(AGREED, chapters.agreed(file, plan)),
        ),
    )


def _annexes(file: OfficeFile, plan: DevelopmentPlan, *, lacking: bool) -> Iterator[Chapter]:
    if plan.revises:
        old = records.get(file, type(plan), plan.revises)
        changed = plan_tables.comparison(file, old, plan)
        reason = texts(f"เหตุผลที่ปรับปรุง: {plan.reason}")
        yield Chapter("สิ่งที่เปลี่ยนจากฉบับก่อน", (*reason, *tables((changed,), titled=False)), landscape=True)
    yield Chapter(JOINED, chapters.joined(file, plan))
    made_by = none_yet(NOT_KEPT) if lacking else tables((chapters.makers(file),), titled=False)
    yield Chapter("คณะผู้จัดทำ", made_by)


_LACKING: dict[Callable[[OfficeFile, DevelopmentPlan], Part], Callable[[DevelopmentPlan], Part]] = {
    _context: _no_context,
    _links: _no_links,
}
