"""Named settings of the office: what each means, its default, and how sure we are of the default."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.choices import Choice
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.settings import Setting
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import Message, listed, mark, say
from planner_desktop.services import records
from planner_desktop.services.settings.cases import CASE_SETTINGS
from planner_desktop.services.settings.ict import ICT_SETTINGS
from planner_desktop.services.settings.spec import SettingSpec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.services.file import OfficeFile


BACKUP_FOLDER = SettingSpec(
    "backup_folder",
    mark("โฟลเดอร์สำรองข้อมูล"),
    "",
    help=mark("เว้นว่าง = โฟลเดอร์ข้างแฟ้มงาน ควรเลือกคนละไดรฟ์กับแฟ้มงาน"),
)
BACKUP_COUNT = SettingSpec(
    "backup_count", mark("จำนวนชุดสำรองล่าสุดที่เก็บ"), "10", Kind.NUMBER, minimum=1, maximum=500
)
BACKUP_MINUTES = SettingSpec(
    "backup_minutes", mark("สำรองอัตโนมัติทุกกี่นาทีที่ทำงาน"), "60", Kind.NUMBER, minimum=5, maximum=1440
)
ATTACHMENT_LIMIT = SettingSpec(
    "attachment_limit_mb",
    mark("ขนาดไฟล์แนบสูงสุด (เมกะไบต์)"),
    "25",
    Kind.NUMBER,
    help=mark("ไฟล์ใหญ่ทำให้แฟ้มงานและการสำรองช้าลง"),
    minimum=1,
    maximum=500,
)
FIRST_YEAR = SettingSpec(
    "first_fiscal_year",
    mark("ปีงบประมาณแรกที่มีข้อมูลในแฟ้มนี้"),
    "2569",
    Kind.FISCAL_YEAR,
    help=mark("ปีก่อนหน้านี้ไม่แสดงในช่องเลือกปี"),
    minimum=2540,
    maximum=2700,
    group=mark("ปีงบประมาณ"),
)
PRINT_DIGITS = SettingSpec(
    "print_digits",
    mark("ตัวเลขในทะเบียนที่พิมพ์"),
    "thai",
    Kind.CHOICE,
    help=mark("หนังสือราชการใช้เลขไทย ทะเบียนที่พิมพ์เลือกได้"),
    certainty="medium",
    group=mark("เอกสารที่พิมพ์"),
    options=(Choice("thai", mark("เลขไทย ๑ ๒ ๓")), Choice("arabic", mark("เลขอารบิก 1 2 3"))),
)
_KEEPING = mark("การเก็บและทำลายหนังสือ")
LOAN_DAYS = SettingSpec(
    "loan_days",
    mark("ยืมหนังสือได้กี่วัน"),
    "15",
    Kind.NUMBER,
    help=mark("กำหนดส่งคืนที่โปรแกรมเสนอ แก้รายใบได้"),
    certainty="low",
    minimum=1,
    maximum=365,
    group=_KEEPING,
)
SURVEY_DAYS = SettingSpec(
    "survey_days",
    mark("สำรวจหนังสือขอทำลายภายในกี่วันหลังสิ้นปีปฏิทิน"),
    "60",
    Kind.NUMBER,
    help=mark("ระเบียบงานสารบรรณ ข้อ 66"),
    minimum=1,
    maximum=365,
    group=_KEEPING,
)
ARCHIVES_DAYS = SettingSpec(
    "archives_days",
    mark("หอจดหมายเหตุไม่ตอบภายในกี่วัน ถือว่าเห็นชอบ"),
    "60",
    Kind.NUMBER,
    help=mark("ระเบียบงานสารบรรณ ข้อ 70"),
    minimum=1,
    maximum=365,
    group=_KEEPING,
)
ARCHIVES_YEARS = SettingSpec(
    "archives_years",
    mark("ส่งมอบหอจดหมายเหตุเมื่อหนังสือครบกี่ปี"),
    "20",
    Kind.NUMBER,
    help=mark("ระเบียบงานสารบรรณ ข้อ 58 แบบ 21 และ 22"),
    minimum=1,
    maximum=100,
    group=_KEEPING,
)
ARCHIVES_NAME = SettingSpec(
    "archives_name",
    mark("ผู้รับหนังสือของหอจดหมายเหตุแห่งชาติ"),
    "อธิบดีกรมศิลปากร (สำนักหอจดหมายเหตุแห่งชาติ)",
    certainty="medium",
    group=_KEEPING,
)
POSTAGE = SettingSpec(
    "postage_box",
    mark("ข้อความในกรอบชำระค่าฝากส่งบนซอง"),
    "ชำระค่าฝากส่งเป็นรายเดือน\nใบอนุญาตที่ ......../............\nชื่อที่ทำการ ......................",
    Kind.LONG_TEXT,
    help=mark("เว้นว่าง = ไม่พิมพ์กรอบ"),
    certainty="medium",
    group=mark("ซองและป้ายจ่าหน้า"),
)
_DUTY_ORDERS = mark("คำสั่งมอบหมายหน้าที่")


def _wording(name: str, label: str, default: str, help_: str = "") -> SettingSpec:
    """Words of duty orders: the office's own are laid over what common practice writes."""
    return SettingSpec(
        f"duty_{name}",
        label,
        default,
        help=help_,
        certainty="medium",
        group=_DUTY_ORDERS,
        maximum=4000,
        wording=True,
    )


POSITION_STYLE = SettingSpec(
    "position_style",
    mark("การเขียนตำแหน่งและระดับ"),
    "joined",
    Kind.CHOICE,
    certainty="medium",
    group=_DUTY_ORDERS,
    options=(
        Choice("joined", mark("ติดกัน: นักวิเคราะห์นโยบายและแผนชำนาญการ")),
        Choice("spaced", mark("เว้นวรรค: นักวิเคราะห์นโยบายและแผน ชำนาญการ")),
        Choice("ranked", mark("มีคำว่าระดับ: นักวิเคราะห์นโยบายและแผน ระดับชำนาญการ")),
    ),
)
GRADE_GAP = SettingSpec(
    "grade_gap",
    mark("ระดับผู้ปฏิบัติงานแทนต่ำกว่าได้กี่ขั้น"),
    "2",
    Kind.NUMBER,
    help=mark("นับตามรายการ “ลำดับระดับ” ต่ำกว่านี้โปรแกรมเตือนให้ตรวจ"),
    certainty="low",
    maximum=20,
    group=_DUTY_ORDERS,
)
DUTY_SUBJECT = _wording(
    "subject", mark("ชื่อเรื่องคำสั่ง"), "การกำหนดหน้าที่และความรับผิดชอบของข้าราชการและบุคลากรทางการศึกษา {group}"
)
DUTY_POWERS = _wording(
    "powers",
    mark("ข้อความอ้างอำนาจ"),
    "อาศัยอำนาจตามความในมาตรา 37 และมาตรา 75 แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546"
    " ประกาศกระทรวงศึกษาธิการ เรื่อง การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2560 และที่แก้ไขเพิ่มเติม",
    mark("ขึ้นต้นด้วย “อาศัยอำนาจ” แล้วโปรแกรมพิมพ์ตามนี้ทั้งข้อความ"),
)
DUTY_NEW = _wording("new", mark("ข้อความเมื่อไม่มีคำสั่งเดิม"), "จึงกำหนดหน้าที่และความรับผิดชอบให้บุคลากรในสังกัดถือปฏิบัติ")
DUTY_CANCELS = _wording(
    "cancels",
    mark("ข้อความยกเลิกคำสั่งเดิม"),
    "จึงยกเลิกคำสั่ง{office} ที่ {number} สั่ง ณ วันที่ {date} เรื่อง {subject} และให้ถือปฏิบัติตามคำสั่งนี้",
)
DUTY_ANNEXED = _wording("annexed", mark("ข้อความอ้างเอกสารแนบท้าย"), "ดังรายละเอียดแนบท้ายคำสั่งนี้")
DUTY_EXHORTATION = _wording(
    "exhortation",
    mark("ข้อความกำชับ"),
    "ให้ผู้ที่ได้รับมอบหมายปฏิบัติงานด้วยความรับผิดชอบ ซื่อสัตย์ และร่วมแรงร่วมใจ ให้ถูกต้องตามระเบียบแบบแผน"
    "ของทางราชการ เพื่อให้งานบรรลุผลและเป็นประโยชน์ต่อทางราชการ",
)
DUTY_MISSION = _wording(
    "mission",
    mark("ภารกิจของกลุ่ม"),
    "{group} มีหน้าที่จัดทำนโยบายและแผน วิเคราะห์และจัดตั้งงบประมาณ ติดตามประเมินผลและรายงาน วิเคราะห์ข้อมูลการจัดตั้ง"
    " ยุบ รวม เลิกสถานศึกษา และสนับสนุนการปฏิบัติงานของหน่วยงานอื่นที่เกี่ยวข้อง โดยมอบหมายให้บุคลากรรับผิดชอบ ดังนี้",
)
DUTY_HEAD = _wording(
    "head",
    mark("ข้อความนำหน้าที่ของหัวหน้า"),
    "รับผิดชอบควบคุม กำกับ ติดตาม ตรวจสอบ ให้คำปรึกษาแนะนำ แก้ไขปัญหา และประเมินผลการปฏิบัติงานใน{group} ดังนี้",
)
DUTY_OFFICER = _wording("officer", mark("ข้อความนำหน้าที่ของผู้ปฏิบัติ"), "มีหน้าที่รับผิดชอบและปฏิบัติงาน ดังนี้")
DUTY_SUBSTITUTE = _wording(
    "substitute",
    mark("ข้อความผู้ปฏิบัติงานแทนคนเดียว"),
    "กรณีที่ไม่สามารถปฏิบัติราชการได้ ให้ {name} ปฏิบัติงานแทน",
)
DUTY_SUBSTITUTES = _wording(
    "substitutes",
    mark("ข้อความผู้ปฏิบัติงานแทนหลายคน"),
    "กรณีที่ไม่สามารถปฏิบัติราชการได้ ให้บุคคลต่อไปนี้ปฏิบัติงานแทนตามลำดับ",
)
DUTY_CLOSING = _wording("closing", mark("ข้อสุดท้ายของทุกคน"), "ปฏิบัติงานอื่น ๆ ตามที่ได้รับมอบหมายจากผู้บังคับบัญชา")
_GROUP_WORK = mark("บริการ ประชุม และความรู้")


def _group_work(name: str, label: str, default: str, kind: Kind = Kind.TEXT, help_: str = "") -> SettingSpec:
    return SettingSpec(
        name, label, default, kind, help=help_, certainty="medium", group=_GROUP_WORK, maximum=1000
    )


WORK_STARTS = _group_work("work_starts", mark("เวลาเริ่มงาน"), "08.30")
WORK_ENDS = _group_work("work_ends", mark("เวลาเลิกงาน"), "16.30")
LUNCH_FROM = _group_work("lunch_from", mark("พักกลางวันตั้งแต่"), "12.00")
LUNCH_TO = _group_work("lunch_to", mark("พักกลางวันถึง"), "13.00")
SERVICE_DAYS = _group_work(
    "service_days",
    mark("กำหนดเสร็จของการให้บริการ (วันทำการ)"),
    "3",
    Kind.NUMBER,
    mark("ใช้ตั้งวันกำหนดเสร็จของคำขอใหม่"),
)
DIARY_WHOSE = _group_work(
    "diary_whose", mark("นัดหมายของ"), "รอง ผอ.สพป. ที่กำกับกลุ่ม", help_=mark("ชื่อหรือตำแหน่งผู้บริหารที่กลุ่มเป็นเลขานุการ")
)
REVIEW_MONTHS = _group_work(
    "review_months", mark("ทบทวนองค์ความรู้ทุกกี่เดือน"), "12", Kind.NUMBER, mark("นับจากวันที่เผยแพร่")
)
MEETING_PURPOSE = _group_work(
    "meeting_purpose",
    mark("ความในหนังสือเชิญประชุม"),
    "ด้วย{group} กำหนด{meeting} เพื่อติดตามผลการดำเนินงานและพิจารณาเรื่องที่เกี่ยวข้อง ตามระเบียบวาระที่แนบมาพร้อมนี้",
    help_=mark("{group} = ชื่อกลุ่ม, {meeting} = ชื่อและครั้งที่ของการประชุม"),
)
MEMO_OPINIONS = SettingSpec(
    "memo_opinions",
    mark("ช่องความเห็นท้ายบันทึกข้อความ"),
    "ความเห็นของผู้อำนวยการกลุ่ม | ความเห็นของรองผู้อำนวยการสำนักงานเขต | คำสั่งของผู้อำนวยการสำนักงานเขต",
    help=mark("คั่นแต่ละช่องด้วย | เว้นว่าง = ไม่พิมพ์ช่องความเห็น"),
    certainty="medium",
    group=mark("หนังสือราชการ"),
    maximum=1000,
)
MERGE_PUPILS = SettingSpec(
    "merge_pupils",
    mark("โรงเรียนที่ควรพิจารณารวม: นักเรียนไม่เกิน (คน)"),
    "60",
    Kind.NUMBER,
    help=mark("ใช้ในแผนที่โรงเรียน เป็นเกณฑ์คัดรายชื่อเพื่อพิจารณา ไม่ใช่ข้อสรุป"),
    certainty="low",
    maximum=10_000,
    group=mark("ข้อมูลสารสนเทศ"),
)
MERGE_KM = SettingSpec(
    "merge_km",
    mark("โรงเรียนที่ควรพิจารณารวม: ห่างกันไม่เกิน (กม. เส้นตรง)"),
    "6",
    Kind.NUMBER,
    help=mark("ระยะเส้นตรงจากพิกัด ระยะเดินทางจริงไกลกว่า ต้องสำรวจก่อนเสนอ"),
    certainty="low",
    minimum=1,
    maximum=200,
    group=mark("ข้อมูลสารสนเทศ"),
)
SETTINGS = (
    FIRST_YEAR,
    BACKUP_FOLDER,
    BACKUP_COUNT,
    BACKUP_MINUTES,
    ATTACHMENT_LIMIT,
    PRINT_DIGITS,
    LOAN_DAYS,
    SURVEY_DAYS,
    ARCHIVES_DAYS,
    ARCHIVES_YEARS,
    ARCHIVES_NAME,
    POSTAGE,
    POSITION_STYLE,
    GRADE_GAP,
    DUTY_SUBJECT,
    DUTY_POWERS,
    DUTY_NEW,
    DUTY_CANCELS,
    DUTY_ANNEXED,
    DUTY_EXHORTATION,
    DUTY_MISSION,
    DUTY_HEAD,
    DUTY_OFFICER,
    DUTY_SUBSTITUTE,
    DUTY_SUBSTITUTES,
    DUTY_CLOSING,
    WORK_STARTS,
    WORK_ENDS,
    LUNCH_FROM,
    LUNCH_TO,
    SERVICE_DAYS,
    DIARY_WHOSE,
    REVIEW_MONTHS,
    MEETING_PURPOSE,
    MEMO_OPINIONS,
    MERGE_PUPILS,
    MERGE_KM,
    *ICT_SETTINGS,
    *CASE_SETTINGS,
)


def value(file: OfficeFile, spec: SettingSpec) -> str:
    """The office's value, or the shipped default."""
    kept = _kept(file, spec)
    return kept.value if kept else spec.default


def whole(file: OfficeFile, spec: SettingSpec) -> int:
    """A NUMBER setting's value; a kept value that is no number falls back to the default."""
    kept = value(file, spec)
    return int(kept) if kept.isdecimal() else int(spec.default)


def put(file: OfficeFile, spec: SettingSpec, new: str) -> None:
    """Set the office's value."""
    kept = _kept(file, spec) or Setting(name=spec.name)
    records.save(file, replace(kept, value=new), say("ตั้งค่า {setting}", setting=Message(spec.label)))


def put_all(file: OfficeFile, wanted: Mapping[SettingSpec, str]) -> None:
    """Set several values in one unit of work; what goes back to its default is kept no longer.

    So the office gets a better default of a later program where it has none of its own.
    """
    kept = {spec: _kept(file, spec) for spec in wanted}
    with file.change(say("ตั้งค่า {setting}", setting=listed([spec.label for spec in wanted]))) as change:
        for spec, new in wanted.items():
            own = kept[spec]
            if new != spec.default:
                change.save(replace(own or Setting(name=spec.name), value=new))
            elif own is not None:
                change.remove(own)


def _kept(file: OfficeFile, spec: SettingSpec) -> Setting | None:
    found = records.every(file, Setting, Query("setting", (Condition("name", Test.IS, spec.name),)))
    return found[0] if found else None
