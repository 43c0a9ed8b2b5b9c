"""What a paper is to those who ask for it, and the keys that many papers share."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.messages import mark


@dataclass(frozen=True)
class PaperKey:
    """One thing to tell a paper, as text; dates and years are read as officers type them."""

    name: str
    label: str
    required: bool = False
    example: str = ""


@dataclass(frozen=True)
class PaperSpec:
    """A paper: `formats` are file name endings without the dot, `about` the list or record it shows."""

    name: str
    label: str
    keys: tuple[PaperKey, ...]
    formats: tuple[str, ...]
    about: str


FROM = PaperKey("from", mark("ตั้งแต่วันที่"), example="1 ต.ค. 2568")
TO = PaperKey("to", mark("ถึงวันที่"), example="30 ก.ย. 2569")
YEAR = PaperKey("year", mark("ปี พ.ศ."), example="2569")
TEXT = PaperKey("text", mark("มีคำว่า"), example="งบประมาณ")
NUMBER = PaperKey("number", mark("เลขทะเบียน"), example="12")
ID = PaperKey("id", mark("รหัสรายการในโปรแกรม"), example="0190a1b2c3d47e8f9a0b1c2d3e4f5061")
SCHOOL = PaperKey("school", mark("รหัส 10 หลักหรือชื่อโรงเรียน"), example="1033530001")
SHEET_SIZE = PaperKey("size", mark("ขนาดกระดาษ one = พอดีหนึ่งหน้า, a4 หรือ a3"), example="one")
