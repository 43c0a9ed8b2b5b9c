"""Files kept inside the document, stored once per content, with a size limit the office sets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import NotFound, UserError, WorldError
from planner_desktop.messages import say
from planner_desktop.services import settings
from planner_desktop.services.attachments import names as attached_names
from planner_desktop.services.attachments.text import text_of
from planner_desktop.services.safety.whole_file import write_whole
from planner_desktop.store import attached

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Attachment:
    """A kept file's facts; `size` in bytes, `added_at` ISO on the Bangkok clock."""

    id: UUID
    name: str
    size: int
    sha256: str
    added_at: str


def add_path(file: OfficeFile, path: Path) -> Attachment:
    """Take a file from the disk into the document; refused when it is over the office's limit."""
    try:
        size = path.stat().st_size
        _refuse_large(file, path.name, size)
        return add(file, path.name, path.read_bytes())
    except OSError as fault:
        raise WorldError(
            say("เปิดไฟล์ “{name}” ไม่ได้", name=path.name), say("ตรวจว่าไฟล์ยังอยู่และไม่ได้เปิดค้างในโปรแกรมอื่น")
        ) from fault


def add(file: OfficeFile, name: str, data: bytes) -> Attachment:
    """Keep a file's bytes (the same bytes are stored once) and its words, so that search finds them."""
    _refuse_large(file, name, len(data))
    if not data:
        raise UserError(say("ไฟล์ “{name}” ว่างเปล่า จึงไม่ได้แนบ", name=name), say("ตรวจไฟล์ต้นฉบับแล้วแนบใหม่"))
    name = attached_names.plain_name(name)
    attached_names.refuse_disguised(name, data)
    text = text_of(name, data)
    with file.database.transaction() as connection:
        kept = attached.put(connection, name, data, text, bangkok_clock().isoformat())
    return Attachment(**kept)


def facts(file: OfficeFile, ids: Sequence[UUID]) -> list[Attachment]:
    """The facts of those attachments, in that order."""
    with file.database.reading() as connection:
        return [Attachment(**row) for row in attached.facts(connection, ids)]


def data(file: OfficeFile, attachment: UUID) -> bytes:
    """The bytes, checked against their hash; WorldError when they were damaged."""
    with file.database.reading() as connection:
        found = attached.data(connection, attachment)
    if found is None:
        raise NotFound(say("ไม่พบไฟล์แนบนี้ในแฟ้มงาน"))
    name, content, sound = found
    if not sound:
        raise WorldError(
            say("ไฟล์แนบ “{name}” เสียหาย เนื้อหาไม่ตรงกับตอนที่แนบ", name=name),
            say("กู้จากชุดสำรองข้อมูล หรือแนบไฟล์ใหม่แทน"),
        )
    return content


@dataclass(frozen=True)
class Loose:
    """Kept files that no record and no step of history names; `size` in bytes altogether."""

    count: int
    size: int


def loose(file: OfficeFile) -> Loose:
    """What a form that was left unsaved, or a program that ended in the middle, has left in the file."""
    with file.database.reading() as connection:
        found = attached.loose(connection)
    return Loose(len(found), sum(found.values()))


def discard(file: OfficeFile, ids: Sequence[UUID]) -> None:
    """Take back files of a draft that was given up; those that a record or the history names stay."""
    with file.database.transaction() as connection:
        attached.drop(connection, attached.loose(connection).keys() & set(ids))


def sweep(file: OfficeFile, before: dt.datetime | None = None) -> Loose:
    """Remove what is loose; where forms may be open, only what was added before the file was opened."""
    moment = before.isoformat() if before else ""
    with file.database.reading() as connection:
        found = attached.loose(connection, moment)
    if found:  # a file that has none is not written to
        with file.database.transaction() as connection:
            found = attached.loose(connection, moment)
            attached.drop(connection, found)
    return Loose(len(found), sum(found.values()))


def save_to(file: OfficeFile, attachment: UUID, target: Path) -> None:
    """Write a copy to the disk."""
    write_whole(target, data(file, attachment))


def _refuse_large(file: OfficeFile, name: str, size: int) -> None:
    limit = settings.whole(file, settings.ATTACHMENT_LIMIT)
    if size > limit * MEGABYTE:
        raise UserError(
            say(
                "ไฟล์ “{name}” ใหญ่ {size} เมกะไบต์ เกินขนาดที่สำนักงานตั้งไว้ ({limit} เมกะไบต์)",
                name=name,
                size=f"{size / MEGABYTE:,.1f}",
                limit=limit,
            ),
            say("ย่อไฟล์ให้เล็กลง หรือเพิ่มขนาดสูงสุดในหน้าการตั้งค่า"),
        )
