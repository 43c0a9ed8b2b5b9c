"""Knowledge: publishing keeps the former edition, articles fall due for review, sharing is counted (A20)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.knowledge import (
    KnowledgeArticle,
    KnowledgeEdition,
    KnowledgeSharing,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_span, month_add, month_of, month_span
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records, settings
from planner_desktop.services.administration.group_waiting import review_due

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

LIVE = Condition("status", Test.ONE_OF, ("draft", "reviewing", "published"))


def send_for_review(file: OfficeFile, article: KnowledgeArticle, reviewer: UUID) -> KnowledgeArticle:
    """Somebody else than the owner looks at it."""
    if reviewer == article.owner:
        raise UserError(say("ผู้กลั่นกรองต้องไม่ใช่เจ้าของ"), say("เลือกผู้อื่นเป็นผู้กลั่นกรอง"))
    return records.save(
        file, replace(article, status="reviewing", reviewer=reviewer), mark("ส่งกลั่นกรององค์ความรู้")
    )


def publish(file: OfficeFile, article: KnowledgeArticle, day: dt.date | None = None) -> KnowledgeArticle:
    """Give it its edition, set the day of the next review and keep the edition, in one unit of work."""
    on = day or bangkok_today()
    edition = max((one.edition or 0 for one in editions(file, article.id)), default=0) + 1
    now = replace(
        article,
        status="published",
        edition=edition,
        published_on=on,
        review_on=_months_after(on, settings.whole(file, settings.REVIEW_MONTHS)),
    )
    with file.change(say("เผยแพร่องค์ความรู้ ฉบับที่ {edition}", edition=edition)) as change:
        kept = change.save(now)
        change.save(_edition_of(now))
    assert isinstance(kept, KnowledgeArticle)
    return kept


def confirm(file: OfficeFile, article: KnowledgeArticle, day: dt.date | None = None) -> KnowledgeArticle:
    """It was looked at again and stands as it is: only the day of the next review moves."""
    if article.status != "published":
        raise UserError(say("ทบทวนได้เฉพาะองค์ความรู้ที่เผยแพร่แล้ว"))
    after = _months_after(day or bangkok_today(), settings.whole(file, settings.REVIEW_MONTHS))
    return records.save(file, replace(article, review_on=after), mark("ทบทวนองค์ความรู้แล้ว คงเดิม"))


def revise(file: OfficeFile, article: KnowledgeArticle) -> KnowledgeArticle:
    """Take a published article back into the owner's hands for the next edition."""
    return records.save(file, replace(article, status="draft", change_note=""), mark("แก้ไของค์ความรู้เป็นฉบับใหม่"))


def editions(file: OfficeFile, article: UUID) -> list[KnowledgeEdition]:
    """Its editions, the newest first."""
    query = Query("knowledge_edition", (Condition("article", Test.IS, article),), sort=("-edition",))
    return records.every(file, KnowledgeEdition, query)


@dataclass(frozen=True)
class KnowledgeYear:
    """A fiscal year's knowledge: all live articles, what was published and shared, what is due for review."""

    articles: tuple[KnowledgeArticle, ...]
    published: tuple[KnowledgeEdition, ...]
    shared: tuple[KnowledgeSharing, ...]
    due: int

    @property
    def reached(self) -> int:
        """How many people the sharing reached."""
        return sum(one.people or 0 for one in self.shared)


def year(file: OfficeFile, fiscal_year: int) -> KnowledgeYear:
    """The facts of that fiscal year; reviews count as due on its last day, or today if that is earlier."""
    span = fiscal_year_span(fiscal_year)
    on = min(span[1], bangkok_today())
    in_year = Condition("published_on", Test.BETWEEN, span)
    shared = Condition("day", Test.BETWEEN, span)
    return KnowledgeYear(
        tuple(records.every(file, KnowledgeArticle, Query("knowledge_article", (LIVE,)))),
        tuple(
            records.every(
                file,
                KnowledgeEdition,
                Query("knowledge_edition", (in_year,), sort=("published_on",), with_voided=False),
            )
        ),
        tuple(records.every(file, KnowledgeSharing, Query("knowledge_sharing", (shared,), sort=("day",)))),
        records.count(file, Query("knowledge_article", review_due(on))),
    )


def _edition_of(one: KnowledgeArticle) -> KnowledgeEdition:
    return KnowledgeEdition(
        article=one.id,
        edition=one.edition,
        topic=one.topic,
        published_on=one.published_on,
        owner=one.owner,
        reviewer=one.reviewer,
        change_note=one.change_note,
        summary=one.summary,
        body=one.body,
        files=one.files,
    )


def _months_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or that month's last day."""
    month = month_add(month_of(day), max(months, 1))
    last = month_span(month)[1]
    return last.replace(day=min(day.day, last.day))
