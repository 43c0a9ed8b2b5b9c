"""Three sorts of failure, shown differently: the user's, the world's, and our bugs (anything else)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from uuid import UUID


class PlannerError(Exception):
    """A failure with a Message: what happened, what it means, what to do."""

    def __init__(self, message: Message, advice: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.advice = advice


class UserError(PlannerError):
    """A rule is broken, something asked for is missing, or somebody else was faster."""


class WorldError(PlannerError):
    """The disk, the file or another program stands in the way."""


class Stopped(UserError):  # noqa: N818 - a wish, not an error
    """The officer pressed stop; nothing was written."""

    def __init__(self) -> None:
        super().__init__(say("หยุดตามคำสั่งแล้ว ไม่มีการบันทึกสิ่งใด"))


class NotFound(UserError):  # noqa: N818 - reads as the sentence it is
    """A record or paper that was asked for does not exist."""


class ChangedElsewhere(UserError):  # noqa: N818 - reads as the sentence it is
    """A stale save: the record was changed after this copy was read (nothing was written)."""

    def __init__(self, title: str) -> None:
        super().__init__(
            say("“{title}” ถูกแก้ไขไปแล้วหลังจากที่เปิดหน้านี้ จึงยังไม่ได้บันทึก", title=title),
            say("เปิดรายการใหม่เพื่อดูค่าล่าสุด แล้วแก้ไขอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่บนหน้าจอ"),
        )


@dataclass(frozen=True)
class Fault:
    """One thing wrong with one field ('' = the record as a whole)."""

    field: str
    message: Message


class Invalid(UserError):  # noqa: N818 - reads as the sentence it is
    """A draft breaks its own rules; `faults` says which field and why."""

    def __init__(self, title: str, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(
            say("ยังบันทึก “{title}” ไม่ได้ มี {count} จุดที่ต้องแก้ไข", title=title, count=len(faults)),
            faults[0].message if faults else None,
        )


class InUse(UserError):  # noqa: N818 - reads as the sentence it is
    """A record cannot go because others refer to it; `referrers` are (record name, id)."""

    def __init__(self, title: str, referrers: tuple[tuple[str, UUID], ...]) -> None:
        self.referrers = referrers
        super().__init__(
            say("ลบ “{title}” ไม่ได้ เพราะมี {count} รายการอ้างถึงอยู่", title=title, count=len(referrers)),
            say("เปิดแผงเชื่อมโยงเพื่อดูรายการเหล่านั้น แล้วเปลี่ยนให้อ้างถึงรายการอื่นก่อน"),
        )


class StillNamed(UserError):  # noqa: N818 - reads as the sentence it is
    """A step would take away a row that others name, e.g. undoing what a register refers to since."""

    def __init__(self) -> None:
        super().__init__(
            say("ทำขั้นนี้ไม่ได้ เพราะมีรายการอื่นอ้างถึงรายการที่จะหายไป"),
            say("ใช้ “ยกเลิกรายการ” พร้อมเหตุผลแทน รายการในทะเบียนที่อ้างถึงจะยังอยู่ครบ"),
        )


class FileFault(Enum):
    """Why a file cannot be opened or written as asked."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    NEWER = "newer"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    HOT_JOURNAL = "hot_journal"
    NO_ACCESS = "no_access"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    GONE = "gone"
    EXISTS = "exists"
    UPGRADE_FAILED = "upgrade_failed"


class Offer(Enum):
    """What the officer can do about a FileProblem."""

    RECOVER = "recover"
    OPEN_SNAPSHOT = "open_snapshot"
    RESTORE_BACKUP = "restore_backup"
    CHOOSE_ANOTHER = "choose_another"
    SAVE_COPY = "save_copy"
    RETRY = "retry"


class FileProblem(WorldError):  # noqa: N818 - reads as the sentence it is
    """The file cannot be used as asked; `offers` lists the ways on."""

    def __init__(
        self, fault: FileFault, message: Message, advice: Message, offers: tuple[Offer, ...] = ()
    ) -> None:
        super().__init__(message, advice)
        self.fault = fault
        self.offers = offers
