"""Policies on paper: the library as tables, an analysis sheet, the office's own policy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Heading,
    Item,
    Kind,
    Labelled,
    NumberedTree,
    Paragraph,
    Signature,
)
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.measures import PERCENT
from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis, PolicyFramework, PolicyItem
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.dates import long_date
from planner_desktop.services import choices, records
from planner_desktop.services.planning import consent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_PARTS = ("gist", "quantity", "quality", "research", "gap", "effect", "response", "agreements")


def library(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """A table for each framework in force that year, from the highest level down."""
    labels = choices.labels(file, "certainty")
    levels = {one.code: at for at, one in enumerate(choices.entries(file, "plan_level"))}
    found = [one for one in records.every(file, PolicyFramework) if one.in_force(fiscal_year)]
    return tuple(
        FigureTable(
            one.name,
            (
                FigureColumn("ข้อ", 1.2, Kind.TEXT),
                FigureColumn("ข้อความ", 11, Kind.TEXT),
                FigureColumn("ความแน่ใจ", 2.4, Kind.TEXT),
            ),
            tuple(
                (item.code, item.title, labels[item.certainty].label if item.certainty in labels else "")
                for item in items_of(file, one)
            ),
            note=f"{one.issuer} · ปี {one.first_year}–{one.last_year or 'ปัจจุบัน'} · ที่มา: {one.source or '–'}",
        )
        for one in sorted(found, key=lambda one: levels.get(one.level, len(levels)))
    )


def items_of(file: OfficeFile, framework: PolicyFramework) -> list[PolicyItem]:
    """The items in use, those under an area right after it."""
    query = Query("policy_item", (Condition("framework", Test.IS, framework.id),), with_voided=False)
    every = [one for one in records.every(file, PolicyItem, query) if one.active]

    def below(parent: object) -> Iterator[PolicyItem]:
        for one in every:
            if one.parent == parent:
                yield one
                yield from below(one.id)

    return list(below(None))


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """The newest first year of a framework."""
    years = [one.first_year for one in records.every(file, PolicyFramework) if one.first_year]
    return {"year": str(max(years))} if years else None


def analysis(file: OfficeFile, one: PolicyAnalysis) -> Iterator[Block]:
    """What stands on an analysis sheet."""
    about = one.description
    titles = records.linked_titles(file, about.name, [one])
    yield Paragraph(f"แบบวิเคราะห์นโยบาย ปีงบประมาณ พ.ศ. {one.fiscal_year}", "title")
    yield Labelled("เรื่อง", one.subject, label_cm=2.2)
    if one.framework:
        yield Labelled("นโยบาย", titles.get(one.framework, ""), label_cm=2.2)
    if one.item:
        yield Labelled("ข้อ", titles.get(one.item, ""), label_cm=2.2)
    number = 0
    for name in _PARTS:
        words = getattr(one, name).strip()
        if words:
            number += 1
            yield Heading(about.field(name).label, 2, f"{number}.", listed=False)
            yield from (Paragraph(line, "text") for line in words.splitlines() if line.strip())
    analyst = records.get(file, Person, one.analyst) if one.analyst else None
    day = (f"วันที่ {long_date(one.analysed_on)}",) if one.analysed_on else ()
    name = analyst.own_title() if analyst else ""
    position = (f"{analyst.position}{analyst.level}",) if analyst and analyst.position else ()
    yield Signature(name, (*position, *day), sign_role="ผู้วิเคราะห์")


def office_policy(file: OfficeFile, one: OfficePolicy) -> Iterator[Block]:
    """What stands in the office's own policy."""
    yield Paragraph(one.name, "title")
    yield from (Paragraph(line, "text") for line in one.preface.splitlines() if line.strip())
    query = Query("policy_target", (Condition("policy", Test.IS, one.id),), with_voided=False)
    rows = records.every(file, PolicyTarget, query)
    kinds = choices.labels(file, "policy_target_kind")
    for kind, label in kinds.items():
        top = [row for row in rows if row.kind == kind and row.parent is None]
        if top:
            yield Heading(label.label, 2, listed=False)
            yield NumberedTree(tuple(_item(row, rows) for row in top))
    for decision in consent.of_paper(file, "approval", one):
        if isinstance(decision, Approval) and decision.decided_on:
            body = choices.labels(file, "approving_body")
            who = body[decision.body].label if decision.body in body else decision.body
            yield Paragraph(
                f"{who} ประชุมครั้งที่ {decision.meeting or '–'} วันที่ {long_date(decision.decided_on)}: "
                f"{decision.wording}",
                "text",
            )
    office = records.single(file, OfficeProfile)
    position = tuple(office.director_titles.splitlines()) or (f"ผู้อำนวยการ{office.name}",)
    yield Signature(office.director_name, position)


def _item(row: PolicyTarget, rows: list[PolicyTarget]) -> Item:
    below = tuple(_item(one, rows) for one in rows if one.parent == row.id)
    amount = f"ร้อยละ {row.target}" if row.unit == PERCENT else f"{row.target} {row.unit}"
    target = f" (เป้าหมาย {amount})" if row.target else ""
    return Item(f"{row.title}{target}", below)
