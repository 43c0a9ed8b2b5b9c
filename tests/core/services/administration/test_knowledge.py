"""Knowledge and public relations: editions kept, reviews due, the year's counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.knowledge import KnowledgeArticle, KnowledgeSharing
from planner_desktop.domain.administration.publicity import PublicityItem
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records, settings
from planner_desktop.services.administration import group_waiting, knowledge, publicity
from planner_desktop.services.file import OfficeFile

DAY = dt.date(2026, 11, 30)


def write(file: OfficeFile, topic: str = "การเขียนโครงการ") -> KnowledgeArticle:
    return records.save(file, KnowledgeArticle(topic=topic, body="เริ่มจากข้อมูลจริง"))


def test_publishing_numbers_and_keeps_the_edition_in_one_step(office: OfficeFile) -> None:
    first = knowledge.publish(office, write(office), DAY)
    assert (first.edition, first.published_on, first.review_on) == (1, DAY, dt.date(2027, 11, 30))
    again = knowledge.revise(office, first)
    again = records.save(office, replace(again, body="ปรับใหม่", change_note="เพิ่มตัวอย่าง"))
    second = knowledge.publish(office, again, dt.date(2027, 1, 4))
    kept = knowledge.editions(office, second.id)
    assert [(one.edition, one.body, one.change_note) for one in kept] == [
        (2, "ปรับใหม่", "เพิ่มตัวอย่าง"),
        (1, "เริ่มจากข้อมูลจริง", ""),
    ]
    history.undo(office)
    assert records.get(office, KnowledgeArticle, second.id).status == "draft"


def test_the_office_says_after_how_many_months_it_is_looked_at_again(office: OfficeFile) -> None:
    settings.put(office, settings.REVIEW_MONTHS, "3")
    assert knowledge.publish(office, write(office), DAY).review_on == dt.date(2027, 2, 28)


def test_reviews_fall_due_until_confirmed(office: OfficeFile) -> None:
    one = knowledge.publish(office, write(office), DAY)
    due = dt.date(2027, 11, 30)

    def waiting(day: dt.date) -> int:
        return records.count(office, Query("knowledge_article", group_waiting.review_due(day)))

    assert (waiting(due - dt.timedelta(days=1)), waiting(due)) == (0, 1)
    knowledge.confirm(office, one, due)
    assert waiting(due) == 0
    with pytest.raises(UserError):
        knowledge.confirm(office, write(office, "ร่าง"))


def test_nobody_reviews_his_own(office: OfficeFile) -> None:
    owner = records.save(office, Person(first_name="ก", last_name="ดี"))
    article = records.save(office, replace(write(office), owner=owner.id))
    with pytest.raises(UserError, match="ผู้กลั่นกรอง"):
        knowledge.send_for_review(office, article, owner.id)


def test_what_is_published_has_words(office: OfficeFile) -> None:
    empty = records.save(office, KnowledgeArticle(topic="ว่าง"))
    with pytest.raises(Invalid, match="ว่าง"):
        knowledge.publish(office, empty, DAY)
    assert knowledge.editions(office, empty.id) == []


def test_the_year_counts_editions_and_sharing(office: OfficeFile) -> None:
    one = knowledge.publish(office, write(office), DAY)
    for day, people in ((DAY, 20), (dt.date(2026, 9, 30), 7)):
        records.save(office, KnowledgeSharing(day=day, article=one.id, people=people))
    found = knowledge.year(office, 2570)
    assert (len(found.published), len(found.shared), found.reached) == (1, 1, 20)


def test_public_relations_are_counted_by_month_and_channel(office: OfficeFile) -> None:
    for day, channel, reach in (
        (DAY, "web", 100),
        (DAY, "line", None),
        (dt.date(2027, 9, 30), "web", 50),
        (dt.date(2027, 10, 1), "web", 9),
    ):
        records.save(office, PublicityItem(day=day, topic="ข่าว", channel=channel, reach=reach))
    found = publicity.year(office, 2570)
    assert dict(found.by_month) == {"2026-11": 2, "2027-09": 1}
    assert dict(found.by_channel) == {"web": 2, "line": 1}
    assert found.reach == 150
