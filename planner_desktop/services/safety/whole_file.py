"""Files that other programs read are written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.errors import WorldError
from planner_desktop.messages import say

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(target: Path, data: bytes) -> None:
    """Write beside the target, then put it in place; WorldError leaves what was there untouched."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise WorldError(
            say("เขียนไฟล์ “{name}” ไม่ได้", name=target.name),
            say("ถ้าไฟล์นี้เปิดอยู่ในโปรแกรมอื่นให้ปิดก่อน หรือเลือกโฟลเดอร์อื่นที่เขียนได้และมีที่ว่าง"),
        ) from fault
