"""What can be wrong with a file, each said once: what happened, what it means, what to do."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from planner_desktop.errors import FileFault, FileProblem, Offer
from planner_desktop.messages import Message, mark, say
from planner_desktop.store.header import Foreign, Nature

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.store.header import Header
    from planner_desktop.store.holder import Holder

_ANOTHER = (Offer.CHOOSE_ANOTHER,)
_HEAL = (Offer.RESTORE_BACKUP, Offer.RECOVER, Offer.CHOOSE_ANOTHER)
# Damage that SQLite (header fields) and Python (letters) tell without a code of its own.
_DAMAGE_WITHOUT_CODE = ("unsupported file format", "Could not decode to UTF-8")
_FOREIGN_WORDS = {
    Foreign.FOLDER: mark("เป็นโฟลเดอร์ ไม่ใช่แฟ้ม"),
    Foreign.TEXT: mark("เป็นแฟ้มข้อความ"),
    Foreign.ZIP: mark("เป็นแฟ้มบีบอัดหรือเอกสาร Office"),
    Foreign.PDF: mark("เป็นเอกสาร PDF"),
    Foreign.SQLITE: mark("เป็นฐานข้อมูลของโปรแกรมอื่น"),
    Foreign.OTHER: mark("ไม่ใช่แฟ้มฐานข้อมูล"),
}


def of_header(path: Path, header: Header) -> FileProblem | None:
    """The problem that a file's first bytes already tell, or None when it may be opened."""
    match header.nature:
        case Nature.MISSING:
            return missing(path)
        case Nature.NO_ACCESS:
            return no_access(path)
        case Nature.OPEN_HERE:
            return open_here(path)
        case Nature.EMPTY:
            return _empty(path)
        case Nature.FOREIGN:
            return _foreign(path, header.foreign or Foreign.OTHER)
        case Nature.TRUNCATED:
            return _truncated(path)
        case Nature.DAMAGED:
            return damaged(path)
        case Nature.NEWER:
            return newer(path, header.schema)
        case Nature.OLDER | Nature.CURRENT:
            return None


def of_sqlite(
    error: sqlite3.Error, path: Path, holder: Holder | None = None, *, there: bool = True
) -> FileProblem | None:
    """Translate SQLite's own error; None when it is no fault of the world but a bug of ours.

    `there` tells whether the file is still where it was.
    """
    code: int = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return hot_journal(path)
    if code == sqlite3.SQLITE_READONLY_DBMOVED or (code and not there):
        return gone(path)
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return disk_full(path)
        case sqlite3.SQLITE_IOERR:
            return disk_error(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return locked(path, holder)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
    return damaged(path) if str(error).startswith(_DAMAGE_WITHOUT_CODE) else None


def from_os(error: OSError, path: Path) -> FileProblem:
    """Translate the system's error met while writing or reading `path`."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return disk_full(path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return read_only(path)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return missing(path)
    return disk_error(path)


def missing(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.MISSING,
        say("ไม่พบแฟ้ม “{name}”", name=path.name),
        say("แฟ้มอาจถูกย้าย เปลี่ยนชื่อ หรืออยู่ในไดรฟ์ที่ยังไม่ได้เสียบ เสียบไดรฟ์แล้วลองใหม่ หรือเลือกแฟ้มอื่น"),
        (Offer.RETRY, Offer.RESTORE_BACKUP, Offer.CHOOSE_ANOTHER),
    )


def no_access(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.NO_ACCESS,
        say("อ่านแฟ้ม “{name}” ไม่ได้", name=path.name),
        say("บัญชีผู้ใช้นี้อาจไม่มีสิทธิ์อ่าน หรือโปรแกรมอื่นกำลังใช้แฟ้มอยู่ ปิดโปรแกรมนั้นแล้วลองใหม่ หรือเลือกแฟ้มอื่น"),
        (Offer.RETRY, Offer.CHOOSE_ANOTHER),
    )


def open_here(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.LOCKED,
        say("แฟ้ม “{name}” เปิดอยู่แล้วในโปรแกรมนี้", name=path.name),
        say("ใช้หน้าต่างที่เปิดอยู่ หรือปิดแฟ้มนั้นก่อน"),
        _ANOTHER,
    )


def _empty(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.EMPTY,
        say("แฟ้ม “{name}” ว่างเปล่า ไม่มีข้อมูลอยู่เลย", name=path.name),
        say("มักเกิดจากการคัดลอกที่ไม่เสร็จ กู้คืนจากชุดสำรอง หรือคัดลอกแฟ้มจากต้นทางอีกครั้ง"),
        (Offer.RESTORE_BACKUP, Offer.CHOOSE_ANOTHER),
    )


def _foreign(path: Path, kind: Foreign) -> FileProblem:
    return FileProblem(
        FileFault.FOREIGN,
        say("“{name}” ไม่ใช่แฟ้มของโปรแกรมนี้ ({kind})", name=path.name, kind=Message(_FOREIGN_WORDS[kind])),
        say("โปรแกรมไม่ได้แตะต้องแฟ้มนี้ เลือกแฟ้มสำนักงาน (.db) ของโปรแกรมนี้แทน"),
        _ANOTHER,
    )


def _truncated(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.TRUNCATED,
        say("แฟ้ม “{name}” ขาดหายไปบางส่วน", name=path.name),
        say("มักเกิดจากการคัดลอกที่ไม่เสร็จหรือถอดไดรฟ์ก่อนเวลา คัดลอกใหม่จากต้นทาง กู้คืนจากชุดสำรอง หรือกู้เท่าที่อ่านได้"),
        _HEAL,
    )


def damaged(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.DAMAGED,
        say("แฟ้ม “{name}” ชำรุด", name=path.name),
        say("ข้อมูลบางส่วนอ่านไม่ได้ กู้คืนจากชุดสำรองล่าสุดดีที่สุด หากไม่มีให้กู้ข้อมูลเท่าที่อ่านได้ลงแฟ้มใหม่ แฟ้มเดิมจะถูกเก็บไว้"),
        _HEAL,
    )


def beyond_saving(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.DAMAGED,
        say("กู้ข้อมูลจากแฟ้ม “{name}” ไม่ได้ ไม่มีส่วนใดอ่านได้เลย", name=path.name),
        say("กู้คืนจากชุดสำรอง แฟ้มเดิมยังอยู่ที่เดิมและไม่ถูกแก้ไข"),
        (Offer.RESTORE_BACKUP, Offer.CHOOSE_ANOTHER),
    )


def old_read_only(path: Path) -> FileProblem:
    """A file of an older schema in a place where it cannot be upgraded."""
    return FileProblem(
        FileFault.READ_ONLY,
        say("แฟ้ม “{name}” มาจากโปรแกรมรุ่นก่อน และอยู่ในที่ที่อ่านได้อย่างเดียว จึงปรับรุ่นไม่ได้", name=path.name),
        say("เปิดสำเนาแบบอ่านอย่างเดียวได้ หรือคัดลอกแฟ้มไปไว้ในโฟลเดอร์ที่เขียนได้แล้วเปิดจากที่นั่น"),
        (Offer.OPEN_SNAPSHOT, Offer.CHOOSE_ANOTHER),
    )


def backup_changed(path: Path) -> FileProblem:
    """A backup whose bytes are not those that were written."""
    return FileProblem(
        FileFault.DAMAGED,
        say("ชุดสำรอง “{name}” ไม่ตรงกับที่บันทึกไว้ตอนสำรอง จึงไม่ได้กู้คืน", name=path.name),
        say("แฟ้มปัจจุบันยังอยู่เหมือนเดิม เลือกชุดสำรองอื่น"),
        (Offer.RESTORE_BACKUP,),
    )


def newer(path: Path, schema: int) -> FileProblem:
    return FileProblem(
        FileFault.NEWER,
        say("แฟ้ม “{name}” สร้างจากโปรแกรมรุ่นใหม่กว่า (แบบข้อมูลที่ {schema})", name=path.name, schema=schema),
        say("ปรับปรุงโปรแกรมในเครื่องนี้ให้เป็นรุ่นล่าสุดก่อนเปิดแฟ้ม แฟ้มไม่ได้ถูกแก้ไข"),
        _ANOTHER,
    )


def locked(path: Path, holder: Holder | None = None) -> FileProblem:
    """Another program has the file; the message names who and since when, where that is known."""
    who = say("แฟ้ม “{name}” มีโปรแกรมอื่นเปิดใช้อยู่", name=path.name)
    if holder is not None:
        who = say(
            "แฟ้ม “{name}” เปิดใช้อยู่โดย {person} ที่เครื่อง {machine} ตั้งแต่ {since}",
            name=path.name,
            person=holder.person or say("ผู้ไม่ได้ระบุชื่อ"),
            machine=holder.machine,
            since=holder.since_words,
        )
    return FileProblem(
        FileFault.LOCKED,
        who,
        say("แฟ้มเดียวแก้ไขได้ครั้งละหนึ่งคน เปิดสำเนาแบบอ่านอย่างเดียวไปก่อน หรือรอให้อีกฝ่ายปิดแฟ้มแล้วลองใหม่"),
        (Offer.OPEN_SNAPSHOT, Offer.RETRY, Offer.CHOOSE_ANOTHER),
    )


def unsteady(path: Path) -> FileProblem:
    """No whole snapshot could be taken because the holder kept writing."""
    return FileProblem(
        FileFault.LOCKED,
        say("ยังทำสำเนาแบบอ่านอย่างเดียวของ “{name}” ไม่ได้ เพราะอีกโปรแกรมกำลังบันทึกอยู่", name=path.name),
        say("รอสักครู่แล้วลองใหม่"),
        (Offer.OPEN_SNAPSHOT, Offer.RETRY, Offer.CHOOSE_ANOTHER),
    )


def read_only(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.READ_ONLY,
        say("บันทึกลงแฟ้ม “{name}” ไม่ได้ แฟ้มหรือโฟลเดอร์นี้อ่านได้อย่างเดียว", name=path.name),
        say("บันทึกสำเนาไว้ในโฟลเดอร์ของท่านเองแล้วทำงานกับสำเนานั้น หรือขอสิทธิ์เขียนจากผู้ดูแลเครื่อง"),
        (Offer.SAVE_COPY, Offer.CHOOSE_ANOTHER, Offer.RETRY),
    )


def hot_journal(path: Path) -> FileProblem:
    """An unfinished save lies beside a file that cannot be written, so SQLite cannot undo it there."""
    return FileProblem(
        FileFault.HOT_JOURNAL,
        say("แฟ้ม “{name}” มีการบันทึกที่ค้างอยู่ และอยู่ในที่ที่อ่านได้อย่างเดียว", name=path.name),
        say("เปิดสำเนาแบบอ่านอย่างเดียวได้ หรือคัดลอกแฟ้มพร้อมแฟ้ม -journal ไปไว้ในโฟลเดอร์ที่เขียนได้แล้วเปิดจากที่นั่น"),
        (Offer.OPEN_SNAPSHOT, Offer.CHOOSE_ANOTHER),
    )


def disk_full(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.DISK_FULL,
        say("พื้นที่ในไดรฟ์ไม่พอ จึงยังไม่ได้บันทึกลง “{name}”", name=path.name),
        say("ข้อมูลที่บันทึกไว้ก่อนหน้ายังอยู่ครบ ลบแฟ้มที่ไม่ใช้ออกแล้วบันทึกอีกครั้ง หรือบันทึกสำเนาไว้ในไดรฟ์อื่น"),
        (Offer.RETRY, Offer.SAVE_COPY),
    )


def disk_error(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.DISK_ERROR,
        say("ไดรฟ์ตอบกลับว่าอ่านหรือเขียนแฟ้ม “{name}” ไม่สำเร็จ", name=path.name),
        say("สายหรือไดรฟ์อาจหลวม เต็ม หรือเริ่มเสีย สิ่งที่บันทึกไว้ก่อนหน้ายังอยู่ บันทึกสำเนาไว้ในไดรฟ์อื่นแล้วลองใหม่"),
        (Offer.SAVE_COPY, Offer.RETRY),
    )


def gone(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.GONE,
        say("แฟ้ม “{name}” หายไปจากที่เดิมขณะเปิดใช้อยู่ จึงยังไม่ได้บันทึก", name=path.name),
        say("อาจถูกลบ ย้าย เปลี่ยนชื่อ หรือถอดไดรฟ์ออก บันทึกสำเนาไว้ที่อื่นทันทีก่อนปิดโปรแกรม ข้อมูลที่เปิดอยู่ยังเก็บได้"),
        (Offer.SAVE_COPY, Offer.RETRY),
    )


def no_room_to_restore(path: Path, size: int) -> FileProblem:
    """The disk has no room for a restored file beside the present one; `size` in bytes."""
    return FileProblem(
        FileFault.DISK_FULL,
        say("พื้นที่ในไดรฟ์ไม่พอ จึงยังไม่ได้กู้คืน “{name}” แฟ้มปัจจุบันยังอยู่เหมือนเดิม", name=path.name),
        say("การกู้คืนต้องมีที่ว่าง {size} MB ลบแฟ้มที่ไม่ใช้ออกจากไดรฟ์แล้วกู้คืนอีกครั้ง", size=-(-size // 2**20)),
    )


def no_room_for_demo(path: Path) -> FileProblem:
    """The demonstration office cannot be made where this user's things are kept."""
    return FileProblem(
        FileFault.READ_ONLY,
        say("สร้างสำนักงานตัวอย่างในเครื่องนี้ไม่ได้ โฟลเดอร์ของผู้ใช้อ่านได้อย่างเดียว"),
        say("ขอสิทธิ์เขียนโฟลเดอร์ “{folder}” จากผู้ดูแลเครื่อง แฟ้มของสำนักงานเองยังเปิดได้ตามปกติ", folder=path.parent),
        _ANOTHER,
    )


def exists(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.EXISTS,
        say("มีแฟ้มชื่อ “{name}” อยู่แล้ว", name=path.name),
        say("ตั้งชื่ออื่น หรือเลือกโฟลเดอร์อื่น โปรแกรมไม่เขียนทับแฟ้มเดิมโดยไม่ได้สั่ง"),
        _ANOTHER,
    )


def upgrade_failed(path: Path) -> FileProblem:
    return FileProblem(
        FileFault.UPGRADE_FAILED,
        say("ปรับแฟ้ม “{name}” ให้เข้ากับโปรแกรมรุ่นนี้ไม่สำเร็จ", name=path.name),
        say("แฟ้มยังเหมือนเดิมทุกประการ ใช้โปรแกรมรุ่นเดิมเปิดต่อไปได้ และโปรดส่งรายงานให้ผู้พัฒนา"),
        _ANOTHER,
    )
