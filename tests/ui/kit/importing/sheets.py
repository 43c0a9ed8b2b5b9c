"""Invented schools for the sheets of these tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.kit.importing.dialog import ImportDialog

Row = tuple[str | int | None, ...]
HEAD: Row = ("รหัส 10 หลัก", "ชื่อโรงเรียน", "สถานะ", "ระยะทางถึงเขต")
GOOD: tuple[Row, ...] = (
    ("9999000001", "บ้านหนึ่ง", "เปิดสอน", 12),
    ("9999000002", "บ้านสอง", "เรียนรวม", 5),
)
BAD: Row = ("12345", "บ้านรหัสสั้น", "เปิดสอน", 1)
Write = Callable[..., Path]
Open = Callable[..., ImportDialog]
