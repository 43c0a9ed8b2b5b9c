"""The papers of service, public relations, diary, meetings and knowledge: what each needs to be told."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, TEXT, YEAR, PaperKey, PaperSpec

MEETING = PaperKey("number", mark("ครั้งที่"), example="1/2569")
SERIES = PaperKey("series", mark("ชื่อการประชุม"), example="กลุ่มนโยบายและแผน")
DAY = PaperKey("day", mark("วันที่"), example="21 พ.ย. 2569")
WHOSE = PaperKey("whose", mark("นัดหมายของ"), example="รอง ผอ.สพป.")
_BOTH = ("pdf", "docx")
_MEETING = (MEETING, SERIES, ID)

GROUP_PAPERS = (
    PaperSpec("meeting-invitation", mark("หนังสือเชิญประชุม"), _MEETING, _BOTH, "meeting"),
    PaperSpec("meeting-agenda", mark("ระเบียบวาระการประชุม"), _MEETING, _BOTH, "meeting"),
    PaperSpec("meeting-attendance", mark("บัญชีลงชื่อผู้เข้าประชุม"), _MEETING, _BOTH, "meeting"),
    PaperSpec("meeting-minutes", mark("รายงานการประชุม (แบบที่ 11)"), _MEETING, _BOTH, "meeting"),
    PaperSpec("meeting-resolutions", mark("บัญชีติดตามมติที่ประชุม"), (YEAR, SERIES), _BOTH, "resolution"),
    PaperSpec("meeting-set", mark("ชุดเอกสารการประชุม"), _MEETING, ("zip",), "meeting"),
    PaperSpec("register-set", mark("ชุดทะเบียนประจำปี"), (YEAR,), ("zip",), "incoming_letter"),
    PaperSpec("diary-day", mark("ตารางนัดหมายประจำวัน"), (DAY, WHOSE), _BOTH, "appointment"),
    PaperSpec("diary-week", mark("ตารางนัดหมายประจำสัปดาห์"), (DAY, WHOSE), _BOTH, "appointment"),
    PaperSpec("knowledge-article", mark("องค์ความรู้"), (TEXT, ID), _BOTH, "knowledge_article"),
    PaperSpec("service-summary", mark("รายงานสรุปการให้บริการ"), (YEAR,), _BOTH, "service_request"),
    PaperSpec("publicity-summary", mark("รายงานสรุปการประชาสัมพันธ์"), (YEAR,), _BOTH, "publicity_item"),
    PaperSpec("meeting-summary", mark("รายงานสรุปการประชุมและมติ"), (YEAR,), _BOTH, "meeting"),
    PaperSpec("knowledge-summary", mark("รายงานสรุปการจัดการความรู้"), (YEAR,), _BOTH, "knowledge_article"),
    PaperSpec("diary-summary", mark("รายงานสรุปนัดหมายผู้บริหาร"), (YEAR,), _BOTH, "appointment"),
    PaperSpec("group-report", mark("รายงานผลการดำเนินงานของกลุ่มประจำปี"), (YEAR,), _BOTH, "task"),
)
