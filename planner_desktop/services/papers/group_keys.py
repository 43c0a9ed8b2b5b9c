"""The keys of the papers of meetings, diary, knowledge and yearly summaries; and samples of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.meetings import Meeting
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.reading import parse_date, parse_year
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.administration import papers
from planner_desktop.services.administration.group_report import group_report
from planner_desktop.services.administration.meetings import papers as meeting_papers
from planner_desktop.services.papers import asking

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
Make = Callable[["OfficeFile", Keys], "Paper"]
Sample = Callable[["OfficeFile"], dict[str, str] | None]


def meeting_of(file: OfficeFile, keys: Keys) -> UUID:
    """The meeting that id, or number (`1/2569`) and series, point to; NotFound unless it is exactly one."""
    if keys.get("id", "").strip():
        return asking.one_record(file, "meeting", {"id": keys["id"]}).id
    wanted = to_arabic_digits(keys.get("number", "")).strip()
    series = keys.get("series", "").strip()
    found = [
        one.id
        for one in records.every(file, Meeting, Query("meeting", with_voided=False))
        if wanted in ("", one.numbered) and series in one.name
    ]
    if not found:
        raise NotFound(say("ไม่พบการประชุมที่ระบุ"), say("บอกครั้งที่ เช่น --number 1/2569 และชื่อการประชุมเมื่อมีหลายชุด"))
    if len(found) > 1:
        raise UserError(
            say("มีการประชุม {count} ครั้งที่ตรงกับที่ระบุ", count=len(found)),
            say("บอกครั้งที่ เช่น --number 1/2569 และชื่อการประชุมเมื่อมีหลายชุด"),
        )
    return found[0]


def year_of(keys: Keys) -> int:
    """The fiscal year told, else this one."""
    typed = keys.get("year", "").strip()
    if not typed:
        return fiscal_year_of(bangkok_today())
    read = parse_year(typed)
    if read.value is None:
        raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=typed))
    return read.value


def _day_of(keys: Keys) -> dt.date:
    read = parse_date(keys.get("day", ""), bangkok_today())
    if read.fault:
        raise UserError(read.fault)
    return read.value or bangkok_today()


def _resolutions(file: OfficeFile, keys: Keys) -> Paper:
    year = year_of(keys) if keys.get("year", "").strip() else None
    name = keys.get("series", "").strip()
    found = records.ids(file, Query("meeting_series", text=name)) if name else []
    if name and not found:
        raise NotFound(say("ไม่พบชุดการประชุม “{name}”", name=name))
    return meeting_papers.resolutions_paper(file, year, found[0] if name else None)


def _article(file: OfficeFile, keys: Keys) -> Paper:
    return papers.article_paper(file, asking.one_record(file, "knowledge_article", keys).id)


def _any(name: str) -> Sample:
    def sample(file: OfficeFile) -> dict[str, str] | None:
        found = records.ids(file, Query(name, with_voided=False))
        return {"id": found[0].hex} if found else None

    return sample


def _any_day(file: OfficeFile) -> dict[str, str] | None:
    found = records.every(file, Appointment)
    return {"day": found[0].day.isoformat()} if found and found[0].day else None


def no_keys(_file: OfficeFile) -> dict[str, str]:
    """It shows something without being told anything."""
    return {}


def _of_meeting(make: Callable[[OfficeFile, UUID], Paper]) -> Make:
    return lambda file, keys: make(file, meeting_of(file, keys))


def _summary(name: str, file: OfficeFile, keys: Keys) -> Paper:
    return papers.year_summary(file, name, year_of(keys))


GROUP_MAKERS: dict[str, tuple[Make, Sample]] = {
    "meeting-invitation": (_of_meeting(meeting_papers.invitation_paper), _any("meeting")),
    "meeting-agenda": (_of_meeting(meeting_papers.agenda_paper), _any("meeting")),
    "meeting-attendance": (_of_meeting(meeting_papers.attendance_paper), _any("meeting")),
    "meeting-minutes": (_of_meeting(meeting_papers.minutes_paper), _any("meeting")),
    "meeting-resolutions": (_resolutions, no_keys),
    "diary-day": (
        lambda file, keys: papers.diary_paper(file, _day_of(keys), 1, keys.get("whose", "").strip()),
        _any_day,
    ),
    "diary-week": (
        lambda file, keys: papers.week_paper(file, _day_of(keys), keys.get("whose", "").strip()),
        _any_day,
    ),
    "knowledge-article": (_article, _any("knowledge_article")),
    **{name: (partial(_summary, name), no_keys) for name in papers.SUMMARIES},
    "group-report": (lambda file, keys: group_report(file, year_of(keys)), no_keys),
}
