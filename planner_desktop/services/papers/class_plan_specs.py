"""Which papers there are of class plans, needs and projections."""

from __future__ import annotations

from dataclasses import replace

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, SCHOOL, YEAR, PaperKey, PaperSpec

INTO = PaperKey("into", mark("ชื่อหรือรหัสโรงเรียนที่รับ"), required=True, example="ชุมชนบ้านตัวอย่าง")
KIND = PaperKey("kind", mark("full = เต็มรูป 5 ปี, yearly = รายปี"), example="full")
_ALL = ("pdf", "docx", "xlsx")

CLASS_PLAN_PAPERS = (
    PaperSpec("class-plan", mark("แผนชั้นเรียนของโรงเรียน"), (SCHOOL, KIND, YEAR, ID), _ALL, "class_plan"),
    PaperSpec("class-plan-office", mark("แผนชั้นเรียนรวมทั้งเขต"), (KIND, YEAR), _ALL, "class_plan"),
    PaperSpec("class-need", mark("ความต้องการห้องเรียนและครู"), (YEAR,), _ALL, "teacher_band"),
    PaperSpec("enrolment-outlook", mark("คาดการณ์นักเรียน 5 ปี"), (SCHOOL,), _ALL, "count_sheet"),
    PaperSpec(
        "merger-trial",
        mark("การจำลองผลการรวมสถานศึกษา"),
        (replace(SCHOOL, required=True), INTO),
        _ALL,
        "school",
    ),
)
