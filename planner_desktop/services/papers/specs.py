"""Which papers there are, what each needs to be told, and in which formats it comes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.registry import RECORDS, description
from planner_desktop.errors import NotFound
from planner_desktop.messages import mark, say
from planner_desktop.services.papers.book_specs import BOOK_PAPERS
from planner_desktop.services.papers.case_specs import CASE_PAPERS
from planner_desktop.services.papers.class_plan_specs import CLASS_PLAN_PAPERS
from planner_desktop.services.papers.governance_specs import GOVERNANCE_PAPERS
from planner_desktop.services.papers.group_specs import GROUP_PAPERS
from planner_desktop.services.papers.ict_specs import ICT_PAPERS
from planner_desktop.services.papers.plan_specs import PLAN_PAPERS
from planner_desktop.services.papers.project_specs import PROJECT_PAPERS
from planner_desktop.services.papers.spec import (
    FROM,
    ID,
    NUMBER,
    SHEET_SIZE,
    TEXT,
    TO,
    YEAR,
    PaperKey,
    PaperSpec,
)

if TYPE_CHECKING:
    from planner_desktop.domain.records import Description

LIST, FORM = "list-", "form-"
_INTERNAL = frozenset(
    {
        "setting",
        "saved_filter",
        "relation",
        "movement",
        "pupil_count",
        "submitted_value",
        "data_remark",
        "class_plan_line",
        "edition_entry",
        "kept_content",
    }
)  # the program's own memory, no paper of an office


PERSON = PaperKey("person", mark("ชื่อหรือรหัสบุคลากร"), required=True, example="สมใจ ตัวอย่างงาม")
ITEM = PaperKey("item", mark("เลขงาน"), required=True, example="3.3")
RECEIVER = PaperKey("to", mark("ผู้รับมอบ"), example="มานะชัย ทดลองสุข")

DAY = PaperKey("day", mark("วันที่"), example="5 ม.ค. 2570")
OWNER = replace(PERSON, required=False)
KIND = PaperKey("kind", mark("incoming_letter หรือ outgoing_letter"), example="outgoing_letter")
SIZE = PaperKey("size", mark("ขนาดกระดาษ a4 หรือ a3"), example="a3")
DETAIL = PaperKey("detail", mark("items = รายงาน, steps = ทุกขั้นตอน"), example="steps")

WHO = PaperKey("who", mark("school = โรงเรียน, agency = หน่วยงานติดต่อ"), example="school")
FORMAT = PaperKey("kind", mark("ชื่อซองหรือแผ่นป้าย"), example="C5")
OF_LETTER = PaperKey("letter", mark("ที่ของหนังสือที่พิมพ์บนซอง"), example="ศธ 04999/123")
START = PaperKey("start", mark("เริ่มที่ป้ายดวงที่"), example="4")
_PDF, _BOTH, _LIST = ("pdf",), ("pdf", "docx"), ("pdf", "docx", "xlsx")
KEEPING_SPECS = (
    PaperSpec("storage-transfer", mark("บัญชีหนังสือส่งเก็บ (แบบ 19)"), (FROM, TO, YEAR), _LIST, "storage_item"),
    PaperSpec("storage-register", mark("ทะเบียนหนังสือเก็บ (แบบ 20)"), (FROM, TO, YEAR), _LIST, "storage_item"),
    PaperSpec("archives-transfer", mark("บัญชีส่งมอบหนังสือครบ 20 ปี (แบบ 21)"), (YEAR,), _LIST, "storage_item"),
    PaperSpec("archives-own", mark("บัญชีหนังสือครบ 20 ปีที่ขอเก็บเอง (แบบ 22)"), (YEAR,), _LIST, "storage_item"),
    PaperSpec("archives-deposit", mark("บัญชีฝากหนังสือ (แบบ 23)"), (YEAR,), _LIST, "storage_item"),
    PaperSpec("borrow-slip", mark("บัตรยืมหนังสือ (แบบ 24)"), (NUMBER, YEAR, ID), _LIST, "borrow_slip"),
    PaperSpec("borrow-out", mark("หนังสือที่ยังไม่ส่งคืน"), (), _LIST, "borrow_slip"),
    PaperSpec("disposal-list", mark("บัญชีหนังสือขอทำลาย (แบบ 25)"), (YEAR, ID), _LIST, "disposal_list"),
    PaperSpec("disposal-report", mark("รายงานคณะกรรมการทำลายหนังสือ"), (YEAR, ID), _BOTH, "disposal_list"),
    PaperSpec("disposal-letter", mark("หนังสือถึงหอจดหมายเหตุแห่งชาติ"), (YEAR, ID), _BOTH, "disposal_list"),
    PaperSpec("receiving-stamp", mark("ประทับตรารับบน PDF"), (NUMBER, YEAR, ID), _PDF, "incoming_letter"),
    PaperSpec("envelopes", mark("ซองจดหมาย"), (WHO, TEXT, FORMAT, OF_LETTER), _PDF, "envelope_kind"),
    PaperSpec("labels", mark("ป้ายจ่าหน้า"), (WHO, TEXT, FORMAT, START), _PDF, "label_sheet"),
    PaperSpec("merged-letters", mark("จดหมายถึงหลายผู้รับ"), (ID, TEXT), _BOTH, "letter_merge"),
    PaperSpec("merge-recipients", mark("บัญชีรายชื่อผู้รับจดหมาย"), (ID, TEXT), _LIST, "letter_merge"),
    PaperSpec("disposal-record", mark("รายงานการทำลายหนังสือ"), (YEAR, ID), _BOTH, "disposal_list"),
)

REGISTER = PaperKey(
    "register",
    mark("ทะเบียน: incoming, outgoing, circular, memo, order, announcement, certificate"),
    required=True,
    example="incoming",
)
LAYOUT = PaperKey("layout", mark("book = แบบตามระเบียบ, amss = แบบ AMSS"), example="amss")

COUNTED_YEAR = PaperKey("year", mark("ปี พ.ศ."), required=True, example="2569")
SCHOOL = PaperKey("school", mark("รหัสหรือชื่อโรงเรียน"), required=True, example="1033530001")
ROUND = PaperKey("round", mark("รอบข้อมูล june, november หรือ year_end"), example="june")
SCHEME = PaperKey("scheme", mark("เกณฑ์ขนาด four, seven, transfer หรือ small"), example="four")
BY = PaperKey("by", mark("จำแนกตาม year, grade, levels, size, district หรือ network"), example="district")
DATA_ROUND = PaperKey("round", mark("ชื่อหรือรหัสรอบเก็บข้อมูล"), required=True, example="ข้อมูลนักเรียน 10 มิ.ย. 2569")

# Papers with a form of their own; special.py says who draws each.
SPECIAL = (
    *KEEPING_SPECS,
    PaperSpec(
        "letter",
        mark("หนังสือราชการจากทะเบียนส่ง"),
        (replace(REGISTER, required=False), NUMBER, YEAR, ID),
        ("pdf", "docx"),
        "outgoing_letter",
    ),
    PaperSpec("order", mark("คำสั่ง"), (NUMBER, YEAR, ID), ("pdf", "docx"), "order_entry"),
    PaperSpec("announcement", mark("ประกาศ"), (NUMBER, YEAR, ID), ("pdf", "docx"), "announcement"),
    PaperSpec("certificate", mark("เกียรติบัตรและหนังสือรับรอง"), (NUMBER, YEAR, ID), _BOTH, "certificate"),
    PaperSpec("certificates", mark("เกียรติบัตรทุกใบของเรื่องเดียวกัน"), (NUMBER, YEAR, ID), _BOTH, "certificate"),
    PaperSpec(
        "letter-log", mark("ประวัติการเดินหนังสือ"), (KIND, NUMBER, YEAR, ID), ("pdf", "docx"), "incoming_letter"
    ),
    PaperSpec("duty-order", mark("คำสั่งมอบหมายหน้าที่"), (NUMBER, YEAR, ID), ("pdf", "docx"), "duty_order"),
    PaperSpec("duty-changes", mark("บัญชีเปรียบเทียบคำสั่ง"), (NUMBER, YEAR, ID), ("pdf", "docx"), "duty_order"),
    PaperSpec("handover-list", mark("บัญชีส่งมอบงาน"), (PERSON, RECEIVER), ("pdf", "docx"), "person"),
    PaperSpec("acting-list", mark("บัญชีผู้ปฏิบัติงานแทน"), (DAY,), ("pdf", "docx"), "absence"),
    PaperSpec("manual-group", mark("คู่มือการปฏิบัติงานของกลุ่ม"), (YEAR,), ("pdf", "docx"), "work_item"),
    PaperSpec("manual-officer", mark("คู่มือการปฏิบัติงานรายบุคคล"), (PERSON, YEAR), ("pdf", "docx"), "person"),
    PaperSpec("manual-item", mark("คู่มือการปฏิบัติงานเฉพาะงาน"), (ITEM, YEAR), ("pdf", "docx"), "work_item"),
    PaperSpec("work-flow", mark("ผังขั้นตอนงาน"), (ITEM, YEAR), ("pdf", "docx"), "work_item"),
    PaperSpec(
        "gantt-year",
        mark("แผนปฏิบัติงานประจำปี (แกนต์)"),
        (YEAR, OWNER, SHEET_SIZE, DETAIL),
        ("pdf", "docx", "xlsx"),
        "task",
    ),
    PaperSpec(
        "register-book",
        mark("ทะเบียนทั้งเล่ม"),
        (REGISTER, FROM, TO, YEAR, LAYOUT),
        ("pdf", "docx", "xlsx"),
        "incoming_letter",
    ),
    PaperSpec(
        "register-report",
        mark("รายงานเลขทะเบียน"),
        (replace(REGISTER, required=False), YEAR),
        ("pdf", "docx"),
        "register_year",
    ),
    PaperSpec("year-sheet", mark("ปฏิทินปฏิบัติงานแผ่นเดียว"), (YEAR, OWNER, SHEET_SIZE, DETAIL), _BOTH, "task"),
    PaperSpec(
        "year-calendar",
        mark("ปฏิทินปฏิบัติงานรายเดือน"),
        (YEAR, OWNER, SIZE),
        ("pdf", "docx", "xlsx", "ics"),
        "task",
    ),
    PaperSpec(
        "year-tasks",
        mark("งานประจำปีตามผู้รับผิดชอบ"),
        (YEAR, OWNER, SIZE),
        ("pdf", "docx", "xlsx", "ics"),
        "task",
    ),
    PaperSpec("year-progress", mark("รายงานความก้าวหน้างานประจำปี"), (YEAR,), ("pdf", "docx", "xlsx"), "task"),
    PaperSpec("step-times", mark("เวลาจริงเทียบเวลามาตรฐาน"), (YEAR,), ("pdf", "docx", "xlsx"), "task"),
    PaperSpec(
        "school-list",
        mark("รายชื่อโรงเรียน ณ วันของรอบข้อมูล"),
        (YEAR, ROUND, SCHEME),
        ("pdf", "docx", "xlsx"),
        "school",
    ),
    PaperSpec(
        "count-form",
        mark("แบบกรอกจำนวนนักเรียน (หนึ่งแถวต่อโรงเรียน)"),
        (COUNTED_YEAR, ROUND),
        ("xlsx",),
        "count_sheet",
    ),
    PaperSpec(
        "school-series",
        mark("ข้อมูลย้อนหลังของโรงเรียน"),
        (SCHOOL, ROUND),
        ("pdf", "docx", "xlsx"),
        "school",
    ),
    PaperSpec(
        "school-figures",
        mark("ตารางและแผนภูมิข้อมูลโรงเรียน"),
        (YEAR, ROUND, BY, SCHEME),
        ("pdf", "docx", "xlsx"),
        "count_sheet",
    ),
    PaperSpec(
        "school-mergers",
        mark("โรงเรียนที่ควรพิจารณารวม"),
        (YEAR, ROUND),
        ("pdf", "docx", "xlsx"),
        "school",
    ),
    PaperSpec(
        "school-yearbook",
        mark("สารสนเทศทางการศึกษา (รายปี)"),
        (YEAR, ROUND, SCHEME),
        ("pdf", "docx", "xlsx"),
        "count_sheet",
    ),
    PaperSpec(
        "round-status", mark("รายงานสถานะรอบเก็บข้อมูล"), (DATA_ROUND,), ("pdf", "docx", "xlsx"), "data_round"
    ),
    PaperSpec(
        "round-summary",
        mark("ความครบถ้วนและทันเวลาทุกรอบ"),
        (),
        ("pdf", "docx", "xlsx"),
        "data_round",
    ),
    PaperSpec(
        "round-missing",
        mark("โรงเรียนที่ยังไม่ส่งข้อมูล"),
        (DATA_ROUND,),
        ("pdf", "docx", "xlsx"),
        "data_round",
    ),
    PaperSpec(
        "round-form",
        mark("แบบเก็บข้อมูลสำหรับโรงเรียน (.zip = แยกไฟล์ทีละโรงเรียน)"),
        (DATA_ROUND,),
        ("xlsx", "zip"),
        "data_round",
    ),
    PaperSpec(
        "work-report", mark("รายงานผลการปฏิบัติงานเฉพาะงาน"), (ITEM, YEAR), ("pdf", "docx"), "work_report"
    ),
    *GROUP_PAPERS,
    *CLASS_PLAN_PAPERS,
    *GOVERNANCE_PAPERS,
    *ICT_PAPERS,
    *PLAN_PAPERS,
    *BOOK_PAPERS,
    *PROJECT_PAPERS,
    *CASE_PAPERS,
)


def papers() -> tuple[PaperSpec, ...]:
    """Every paper: lists, then forms, in the order of the areas, then those with a form of their own."""
    shown = [one.description for one in RECORDS if one.description.name not in _INTERNAL]
    lists = [_list(about) for about in shown if not about.single]
    return (*lists, *(_form(about) for about in shown), *SPECIAL)


def paper(name: str) -> PaperSpec:
    """The paper of that name; NotFound when there is none."""
    for one in papers():
        if one.name == name:
            return one
    raise NotFound(say("ไม่มีเอกสารชื่อ “{name}”", name=name), say("ใช้คำสั่ง planner-tool list ดูชื่อเอกสารทั้งหมด"))


def _list(about: Description) -> PaperSpec:
    dated = (FROM, TO, YEAR) if about.dated else ()
    return PaperSpec(f"{LIST}{about.name}", about.plural, (*dated, TEXT), ("pdf", "docx", "xlsx"), about.name)


def _form(about: Description) -> PaperSpec:
    if about.single:
        return PaperSpec(f"{FORM}{about.name}", about.label, (), ("pdf", "docx"), about.name)
    numbered = (NUMBER, YEAR) if running(about.name) else ()
    return PaperSpec(f"{FORM}{about.name}", about.label, (*numbered, TEXT, ID), ("pdf", "docx"), about.name)


def running(name: str) -> tuple[str, str] | None:
    """(number field, the date field by whose year it runs) of a register, or None."""
    found = [(field.name, field.running_per) for field in description(name).fields if field.running_per]
    return found[0] if found else None
