"""The papers of ICT: what each needs to be told."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, NUMBER, SCHOOL, TEXT, YEAR, PaperKey, PaperSpec

MONTH = PaperKey("month", mark("เดือน (ปี-เดือน ค.ศ.) แทนทั้งปี"), example="2026-11")
SHEET = PaperKey("kind", mark("ชื่อแผ่นป้าย"), example="24 ดวง")
START = PaperKey("start", mark("เริ่มที่ป้ายดวงที่"), example="4")
_PDF, _BOTH, _LIST = ("pdf",), ("pdf", "docx"), ("pdf", "docx", "xlsx")

ICT_PAPERS = (
    PaperSpec("ict-request", mark("คำขอตั้งงบประมาณครุภัณฑ์ ICT"), (YEAR,), _LIST, "ict_need"),
    PaperSpec("ict-need-form", mark("แบบสำรวจความต้องการครุภัณฑ์ ICT"), (YEAR, SCHOOL), ("xlsx",), "ict_need"),
    PaperSpec("ict-spec", mark("รายละเอียดคุณลักษณะเฉพาะ"), (TEXT, ID), _BOTH, "spec_sheet"),
    PaperSpec("ict-inspection", mark("บัญชีสำรวจครุภัณฑ์ประจำปี"), (YEAR, SCHOOL), _LIST, "equipment"),
    PaperSpec("ict-replacement", mark("ครุภัณฑ์ที่ถึงกำหนดทดแทน"), (YEAR,), _LIST, "equipment"),
    PaperSpec("ict-warranty", mark("ครุภัณฑ์ที่ใกล้หมดประกัน"), (), _LIST, "equipment"),
    PaperSpec("ict-labels", mark("ป้ายติดครุภัณฑ์"), (SCHOOL, TEXT, SHEET, START), _PDF, "equipment"),
    PaperSpec("repair-slip", mark("ใบแจ้งซ่อม"), (NUMBER, YEAR, ID), _BOTH, "repair_ticket"),
    PaperSpec("repair-summary", mark("รายงานสรุปงานแจ้งซ่อม"), (YEAR, MONTH), _LIST, "repair_ticket"),
)
