"""The pages of service, meetings, knowledge and the diary, by the numbers of the catalogue of work."""

from __future__ import annotations

from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, PageSpec, SectionPages, later

SERVICE = mark("1.2 ประสานงาน")
MEETINGS = mark("1.3 ประชุมกลุ่ม")
KNOWLEDGE = mark("1.4 จัดการความรู้")
DIARY = mark("1.5 เลขานุการรอง ผอ.")
REPORTS = mark("รายงานประจำปี")


def _late_services(desk: Desk) -> int:
    from planner_desktop.services.administration import group_waiting

    asked = Query("service_request", group_waiting.late_services(bangkok_today()), with_voided=False)
    return records.count(desk.file, asked)


def _late_resolutions(desk: Desk) -> int:
    from planner_desktop.services.administration import group_waiting

    return records.count(desk.file, Query("resolution", group_waiting.late_resolutions(bangkok_today())))


def _to_review(desk: Desk) -> int:
    from planner_desktop.services.administration import group_waiting

    return records.count(desk.file, Query("knowledge_article", group_waiting.review_due(bangkok_today())))


def _today(desk: Desk) -> int:
    from planner_desktop.services.administration import diary

    today = bangkok_today()
    return len(diary.between(desk.file, today, today))


_SERVICE, _KNOWLEDGE, _DIARY, _REPORTS = (
    SectionPages("administration", section, "administration")
    for section in (SERVICE, KNOWLEDGE, DIARY, REPORTS)
)


GROUP_PAGES = (
    PageSpec(
        key="administration.service",
        area="administration",
        section=SERVICE,
        label=mark("การให้บริการ"),
        make=later("ui.areas.administration.service:service_page"),
        record="service_request",
        icon="phone",
        waiting=_late_services,
    ),
    _SERVICE.page("publicity", mark("ประชาสัมพันธ์"), "photo", "service:publicity_page", "publicity_item"),
    PageSpec(
        key="administration.meetings",
        area="administration",
        section=MEETINGS,
        label=mark("การประชุม"),
        make=later("ui.areas.administration.meetings.page:MeetingsPage"),
        record="meeting",
        icon="users",
        opens=("agenda_item", "attendance"),
    ),
    PageSpec(
        key="administration.resolutions",
        area="administration",
        section=MEETINGS,
        label=mark("มติที่ต้องติดตาม"),
        make=later("ui.areas.administration.meetings.lists:resolutions_page"),
        record="resolution",
        icon="list-check",
        waiting=_late_resolutions,
        begins=False,
    ),
    PageSpec(
        key="administration.meeting_series",
        area="administration",
        section=MEETINGS,
        label=mark("แม่แบบประชุม"),
        make=later("ui.areas.administration.meetings.lists:series_page"),
        record="meeting_series",
        icon="copy",
        opens=("series_agenda",),
    ),
    PageSpec(
        key="administration.knowledge",
        area="administration",
        section=KNOWLEDGE,
        label=mark("คลังความรู้"),
        make=later("ui.areas.administration.knowledge:articles_page"),
        record="knowledge_article",
        icon="bookmark",
        waiting=_to_review,
    ),
    _KNOWLEDGE.page(
        "knowledge_sharing", mark("แลกเปลี่ยนเรียนรู้"), "network", "knowledge:sharing_page", "knowledge_sharing"
    ),
    _KNOWLEDGE.page(
        "knowledge_editions",
        mark("ฉบับที่เก็บไว้"),
        "history",
        "knowledge:editions_page",
        "knowledge_edition",
        begins=False,
    ),
    PageSpec(
        key="administration.diary",
        area="administration",
        section=DIARY,
        label=mark("สมุดนัด"),
        make=later("ui.areas.administration.diary.page:DiaryPage"),
        icon="calendar",
        waiting=_today,
    ),
    _DIARY.page(
        "appointments", mark("รายการนัดหมาย"), "list-check", "diary.lists:appointments_page", "appointment"
    ),
    _REPORTS.page("group_reports", mark("รายงานของกลุ่ม"), "report", "reports:ReportsPage"),
)
