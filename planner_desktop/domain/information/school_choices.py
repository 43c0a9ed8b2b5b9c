"""What may happen to a school, when its pupils are counted, in which grades, and what is tested."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

SCHOOL_EVENT = ChoiceList(
    "school_event",
    mark("ความเปลี่ยนแปลงของโรงเรียน"),
    (
        Choice("base", mark("ข้อมูลตั้งต้น")),
        Choice("established", mark("จัดตั้ง"), "good"),
        Choice("received", mark("รับโอนจากสังกัดอื่น"), "good"),
        Choice("renamed", mark("เปลี่ยนชื่อ")),
        Choice("joined", mark("ไปเรียนรวม"), "warning"),
        Choice("paused", mark("หยุดดำเนินการชั่วคราว"), "warning"),
        Choice("reopened", mark("กลับมาเปิดสอน"), "good"),
        Choice("merged", mark("รวมกับโรงเรียนอื่น"), "danger"),
        Choice("closed", mark("เลิกสถานศึกษา"), "danger"),
        Choice("transferred", mark("โอนไปสังกัดอื่น"), "danger"),
        Choice("regrouped", mark("ย้ายกลุ่มเครือข่าย")),
        Choice("director", mark("เปลี่ยนผู้อำนวยการ")),
        Choice("levels", mark("เปลี่ยนระดับหรือชั้นที่เปิดสอน")),
        Choice("edited", mark("แก้ข้อมูลในทะเบียน")),
    ),
    extendable=False,
)
SCHOOL_TYPE = ChoiceList(
    "school_type",
    mark("ประเภทโรงเรียน"),
    (
        Choice("main", mark("โรงเรียนหลัก")),
        Choice("branch", mark("สาขา/ห้องเรียนเคลื่อนที่")),
        Choice("special", mark("วัตถุประสงค์พิเศษ")),
    ),
    certainty="medium",
)
# Codes of one national form; the label carries the age because 'อนุบาล 1' means three different ages.
CLASS_GRADE = ChoiceList(
    "class_grade",
    mark("ชั้นเรียน"),
    (
        Choice("111", mark("อ.1 (3 ขวบ)")),
        Choice("112", mark("อ.2")),
        Choice("113", mark("อ.3")),
        Choice("211", mark("ป.1")),
        Choice("212", mark("ป.2")),
        Choice("213", mark("ป.3")),
        Choice("214", mark("ป.4")),
        Choice("215", mark("ป.5")),
        Choice("216", mark("ป.6")),
        Choice("311", mark("ม.1")),
        Choice("312", mark("ม.2")),
        Choice("313", mark("ม.3")),
    ),
    certainty="medium",
)
COUNT_ROUND = ChoiceList(
    "count_round",
    mark("รอบข้อมูล"),
    (
        Choice("june", mark("ณ วันที่ 10 มิถุนายน")),
        Choice("november", mark("ณ วันที่ 10 พฤศจิกายน")),
        Choice("year_end", mark("สิ้นปีการศึกษา")),
    ),
    extendable=False,
)
SIZE_SCHEME = ChoiceList(
    "size_scheme",
    mark("เกณฑ์ขนาดโรงเรียน"),
    (
        Choice("four", mark("4 ขนาด (สพป.)")),
        Choice("seven", mark("7 ขนาด")),
        Choice("transfer", mark("ก.ค.ศ. (ย้ายผู้บริหาร)")),
        Choice("small", mark("ช่วงย่อยโรงเรียนขนาดเล็ก")),
    ),
)
TEST_KIND = ChoiceList(
    "test_kind",
    mark("การทดสอบระดับชาติ"),
    (Choice("RT", "RT"), Choice("NT", "NT"), Choice("O-NET", "O-NET")),
)
SCHOOL_CHOICES = (
    SCHOOL_EVENT,
    SCHOOL_TYPE,
    CLASS_GRADE,
    COUNT_ROUND,
    SIZE_SCHEME,
    TEST_KIND,
)
