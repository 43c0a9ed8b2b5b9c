"""The standing agenda of a series as one tree: sections in order, each with the matters of every meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import MeetingSeries, SeriesAgenda
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import choices, records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def sections(file: OfficeFile, series: UUID) -> list[SeriesAgenda]:
    """The sections of a series in their order."""
    query = Query("series_agenda", (Condition("meeting_series", Test.IS, series),), sort=("order",))
    return records.every(file, SeriesAgenda, query)


def matters(section: SeriesAgenda) -> list[str]:
    """The matters that every meeting has under that section."""
    return [line.strip() for line in section.items.splitlines() if line.strip()]


def add_section(file: OfficeFile, series: MeetingSeries, kind: str, title: str = "") -> SeriesAgenda:
    """A further section at the end; without a title it is called by its kind."""
    labels = {one.code: one.label for one in choices.entries(file, "agenda_kind")}
    order = max((one.order or 0 for one in sections(file, series.id)), default=0) + 1
    made = SeriesAgenda(
        meeting_series=series.id, order=order, kind=kind, title=title.strip() or labels.get(kind, kind)
    )
    return records.save(file, made, say("เพิ่มระเบียบวาระประจำ: {title}", title=made.title))


def change_section(file: OfficeFile, section: SeriesAgenda, kind: str, title: str) -> SeriesAgenda:
    """Another kind or title."""
    return records.save(file, replace(section, kind=kind, title=title.strip()))


def move_section(file: OfficeFile, section: SeriesAgenda, step: int) -> None:
    """One place up (-1) or down (1); at the ends nothing happens. The sections are numbered anew."""
    assert section.meeting_series is not None
    found = sections(file, section.meeting_series)
    at = next(place for place, one in enumerate(found) if one.id == section.id)
    if not 0 <= at + step < len(found):
        return
    found.insert(at + step, found.pop(at))
    moved = [replace(one, order=order) for order, one in enumerate(found, start=1) if one.order != order]
    with file.change(say("เลื่อนระเบียบวาระประจำ: {title}", title=section.title)) as change:
        change.save_many(moved)


def remove_section(file: OfficeFile, section: SeriesAgenda) -> None:
    """Take a section out; those behind it move up. Meetings that are prepared already keep theirs."""
    assert section.meeting_series is not None
    left = [one for one in sections(file, section.meeting_series) if one.id != section.id]
    with file.change(say("ลบระเบียบวาระประจำ: {title}", title=section.title)) as change:
        change.remove(section)
        change.save_many(
            [replace(one, order=order) for order, one in enumerate(left, start=1) if one.order != order]
        )


def put_matters(file: OfficeFile, section: SeriesAgenda, words: list[str]) -> SeriesAgenda:
    """Make these the standing matters, one each; UserError when one is empty."""
    if not all(one.strip() for one in words):
        raise UserError(say("พิมพ์ชื่อเรื่องก่อน"))
    lines = "\n".join(" ".join(one.split()) for one in words)
    return records.save(file, replace(section, items=lines), say("เรื่องประจำ: {title}", title=section.title))
