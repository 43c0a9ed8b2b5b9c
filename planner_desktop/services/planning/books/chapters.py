"""Chapters that both books share: the area's figures, the plans above, the direction, what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Item, Kind, Labelled, NumberedTree, Paragraph
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.documents.plan_book import Chapter, none_yet, tables, texts
from planner_desktop.domain.information.counts import ROUNDS
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.planning.choices import OFFICE_LEVELS
from planner_desktop.domain.planning.consent import Approval, Hearing, Publication
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import long_date
from planner_desktop.services import choices, records, relations
from planner_desktop.services.planning import consent
from planner_desktop.services.planning.development.revising import rows_of
from planner_desktop.services.planning.tree import year_tree
from planner_desktop.services.schools import figures
from planner_desktop.services.schools import tables as school_tables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.documents.blocks import Block
    from planner_desktop.services.door.plan_decisions import Paper as Agreed
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.tree.year_tree import YearTree

_SERIES = 5  # academic years of the series in the context
_SCHEME = "four"
_TOP = {
    1: (("national",), "แผนระดับที่ 1"),
    2: (("master", "national_plan"), "แผนระดับที่ 2"),
    3: (("ministry", "obec", "province"), "แผนระดับที่ 3 และนโยบายที่เกี่ยวข้อง"),
}
_LABEL_CM = 4.2


def context(file: OfficeFile, fiscal_year: int) -> tuple[Chapter, ...]:
    """The office, and the newest count not after that year: schools, pupils, teachers, results."""
    office = records.single(file, OfficeProfile)
    about: list[Block] = [
        Labelled(label, " ".join(words.split()), style="body", label_cm=_LABEL_CM)
        for label, words in (
            ("หน่วยงาน", office.name),
            ("ที่ตั้ง", office.address),
            ("โทรศัพท์", office.phone),
            ("ผู้อำนวยการ", office.director_name),
        )
        if words.strip()
    ]
    return (Chapter("ข้อมูลทั่วไปของสำนักงานเขตพื้นที่การศึกษา", tuple(about)), *_figures(file, fiscal_year))


def _figures(file: OfficeFile, fiscal_year: int) -> Iterator[Chapter]:
    counted = [one for one in figures.rounds(file) if one[0] <= fiscal_year]
    if not counted:
        yield Chapter("ข้อมูลโรงเรียน นักเรียน และครู", none_yet("ยังไม่มีข้อมูลจำนวนนักเรียนในโปรแกรม"))
        return
    year, round_ = min(counted, key=lambda one: (-one[0], ROUNDS.index(one[1]) if one[1] in ROUNDS else 0))
    since = (year - _SERIES + 1, year)
    rounds = choices.labels(file, "count_round")
    when = f"ข้อมูลปีการศึกษา {year} {rounds[round_].label if round_ in rounds else ''}"
    parts = (
        ("โรงเรียน นักเรียน ห้องเรียน และครู รายอำเภอ", "district", (year, year)),
        ("โรงเรียนตามขนาด", "size", (year, year)),
        ("นักเรียนและห้องเรียนรายชั้น", "grade", (year, year)),
        ("นักเรียน ห้องเรียน และครู ย้อนหลัง", "year", since),
    )
    for title, dimension, years in parts:
        table = school_tables.of_dimension(file, dimension, years, round_, _SCHEME, title)
        if table.rows:
            yield Chapter(
                title, (Paragraph(when, "small", keep_with_next=True), *tables((table,), titled=False))
            )
    results = school_tables.tests(file, *since)
    if results.rows:
        wide = len(results.columns) > 9  # noqa: PLR2004 - an upright page holds no more
        yield Chapter("ผลการทดสอบระดับชาติ", tables((results,), titled=False), landscape=wide)


def three_levels(file: OfficeFile, fiscal_year: int) -> tuple[Chapter, ...]:
    """The plans above, level by level, and how each strategy of the office leads up to them."""
    tree = year_tree.read(file, fiscal_year)
    labels = {code: one.label for code, one in choices.labels(file, "plan_level").items()}
    chapters = [
        Chapter(title, _levels(tree, codes, labels)) for _number, (codes, title) in sorted(_TOP.items())
    ]
    up = FigureTable(
        "กลยุทธ์ของเขตพื้นที่กับแผนและนโยบายระดับบน",
        (
            FigureColumn("กลยุทธ์ของเขตพื้นที่", 6, Kind.TEXT),
            FigureColumn("นโยบายและแผนระดับที่ 3", 6, Kind.TEXT),
            FigureColumn("แผนระดับที่ 2", 5, Kind.TEXT),
            FigureColumn("แผนระดับที่ 1", 5, Kind.TEXT),
        ),
        tuple(_upward(tree, one) for one in tree.nodes.values() if one.level == OFFICE_LEVELS[0]),
    )
    chapters.append(Chapter(up.title, tables((up,), titled=False), landscape=True))
    reasons = _reasons(file, fiscal_year)
    if reasons.rows:
        chapters.append(Chapter(reasons.title, tables((reasons,), titled=False), landscape=True))
    return tuple(chapters)


def _levels(tree: YearTree, codes: tuple[str, ...], labels: dict[str, str]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for code in codes:
        found = sorted(
            (one for one in tree.nodes.values() if one.level == code),
            key=lambda one: (one.order or 0, one.code),
        )
        if found:
            blocks.append(Paragraph(labels.get(code, code), "heading3", keep_with_next=True))
            blocks += [Paragraph(f"{one.code}  {one.name}".strip(), "body", left_cm=1.0) for one in found]
    return tuple(blocks) or none_yet("ผังแผนของปีนี้ยังไม่มีข้อในระดับนี้")


def _upward(tree: YearTree, strategy: PlanNode) -> tuple[str, str, str, str]:
    above = [one for one in tree.path(strategy.parent) if one.id != strategy.id]

    def of(level: int) -> str:
        found = [one for one in above if one.level in _TOP[level][0]]
        return "\n".join(title_of(one) for one in reversed(found)) or "–"

    return title_of(strategy), of(3), of(2), of(1)


def _reasons(file: OfficeFile, fiscal_year: int) -> FigureTable:
    """Links of places of the tree (not of single projects) with degree and written reason."""
    found = [one for one in year_tree.alignments(file, fiscal_year) if one.project is None]
    titles = records.linked_titles(file, "alignment", found)
    degrees = choices.labels(file, "alignment_degree")

    def row(one: Alignment) -> tuple[str, str, str, str]:
        source = one.node or one.strategy or one.target
        target = one.to_node or one.to_item
        degree = degrees[one.degree].label if one.degree in degrees else one.degree
        return _title(titles, source), _title(titles, target), degree, one.reason

    return FigureTable(
        "ความสอดคล้องและเหตุผล",
        (
            FigureColumn("ข้อในแผน", 6, Kind.TEXT),
            FigureColumn("สนอง", 6, Kind.TEXT),
            FigureColumn("ระดับ", 2, Kind.TEXT),
            FigureColumn("เหตุผล", 8, Kind.TEXT),
        ),
        tuple(map(row, found)),
    )


def _title(titles: dict[UUID, str], key: UUID | None) -> str:
    return titles.get(key, "") if key else ""


def direction(file: OfficeFile, plan: DevelopmentPlan | None) -> tuple[Chapter, ...]:
    """Vision, mission, goals and values."""
    rows = rows_of(file, PlanStatement, plan.id) if plan else []
    said = [one for one in rows if isinstance(one, PlanStatement)]
    chapters = []
    for kind, label in choices.labels(file, "statement_kind").items():
        own = [one for one in said if one.kind == kind]
        if len(own) == 1:
            chapters.append(Chapter(label.label, texts(own[0].wording)))
        elif own:
            tree = NumberedTree(tuple(Item(one.wording) for one in own))
            chapters.append(Chapter(label.label, (tree,)))
        elif kind != "value":
            chapters.append(Chapter(label.label, none_yet("ยังไม่กำหนดในแผนพัฒนา")))
    return tuple(chapters)


def heard(file: OfficeFile, paper: Agreed) -> tuple[Block, ...]:
    """The hearings: who came, what they proposed, what was changed for it."""
    ways = choices.labels(file, "hearing_way")
    blocks: list[Block] = []
    for one in consent.of_paper(file, "hearing", paper):
        if isinstance(one, Hearing):
            way = ways[one.way].label if one.way in ways else one.way
            blocks.append(Paragraph(one.subject, "heading3", keep_with_next=True))
            blocks += _labelled(
                ("วันที่รับฟัง", _day(one.held_on)),
                ("วิธีและสถานที่", " · ".join(filter(None, (way, one.place)))),
                ("ผู้เข้าร่วม", f"{one.people:,} คน" if one.people else ""),
                ("กลุ่มผู้เข้าร่วม", one.groups),
                ("ความคิดเห็นและข้อเสนอ", one.proposals),
                ("การปรับตามข้อเสนอ", one.changes),
            )
    return tuple(blocks) or none_yet("ยังไม่บันทึกการรับฟังความคิดเห็น")


def agreed(file: OfficeFile, paper: Agreed) -> tuple[Block, ...]:
    """What was decided about it and how it was made known."""
    bodies, ways = choices.labels(file, "approving_body"), choices.labels(file, "publication_channel")
    blocks: list[Block] = []
    for one in consent.of_paper(file, "approval", paper):
        if isinstance(one, Approval):
            body = bodies[one.body].label if one.body in bodies else one.body
            meeting = f" ประชุมครั้งที่ {one.meeting}" if one.meeting else ""
            blocks.append(Paragraph(f"{body}{meeting}", "heading3", keep_with_next=True))
            blocks += _labelled(("วันที่มีมติ", _day(one.decided_on)), ("มติ", one.wording))
    for made in consent.of_paper(file, "publication", paper):
        if isinstance(made, Publication):
            way = ways[made.channel].label if made.channel in ways else made.channel
            words = " · ".join(filter(None, (way, made.address, _day(made.published_on))))
            blocks.append(Labelled("เผยแพร่", words, style="body", label_cm=_LABEL_CM))
    return tuple(blocks) or none_yet("ยังไม่มีมติเห็นชอบหรืออนุมัติ")


def joined(file: OfficeFile, record: Record) -> tuple[Block, ...]:
    """Orders, resolutions and other things that officers joined with the plan, a line each."""
    found = relations.joined_with(file, record)
    lines = []
    for one in found:
        other = records.get_named(file, one.other.name, one.other.record)
        if records.may_see(file, other):
            lines.append(Item(f"{other.description.label}: {title_of(other)}"))
    return (NumberedTree(tuple(lines)),) if lines else none_yet("ยังไม่เชื่อมคำสั่งหรือมติกับแผนฉบับนี้")


def makers(file: OfficeFile) -> FigureTable:
    """Those who serve in the group today."""
    today = bangkok_today()
    staff = [one for one in records.every(file, Person) if one.until is None or one.until >= today]
    return FigureTable(
        "คณะผู้จัดทำ",
        (
            FigureColumn("ที่", 1),
            FigureColumn("ชื่อ", 6, Kind.TEXT),
            FigureColumn("ตำแหน่ง", 8, Kind.TEXT),
        ),
        tuple((at, one.own_title(), f"{one.position}{one.level}") for at, one in enumerate(staff, start=1)),
    )


def _labelled(*told: tuple[str, str]) -> list[Block]:
    return [
        Labelled(
            label, "\n".join(line.strip() for line in words.splitlines()), style="body", label_cm=_LABEL_CM
        )
        for label, words in told
        if words.strip()
    ]


def _day(day: dt.date | None) -> str:
    return long_date(day) if day else ""
