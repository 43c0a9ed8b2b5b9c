"""Choice lists of service, public relations, the diary, meetings and knowledge."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

REQUESTER_KIND = ChoiceList(
    "requester_kind",
    mark("ผู้ขอรับบริการ"),
    (
        Choice("school", mark("โรงเรียน")),
        Choice("group", mark("กลุ่มในสำนักงานเขต")),
        Choice("agency", mark("หน่วยงานอื่น")),
        Choice("public", mark("ประชาชน")),
    ),
)
SERVICE_KIND = ChoiceList(
    "service_kind",
    mark("ประเภทการประสานงานและบริการ"),
    (
        Choice("coordinate", mark("ประสานงาน")),
        Choice("data", mark("ข้อมูลและสารสนเทศ")),
        Choice("advice", mark("ให้คำปรึกษาแนะนำ")),
        Choice("system", mark("ระบบเทคโนโลยีและเครือข่าย")),
        Choice("paper", mark("เอกสารและหนังสือราชการ")),
        Choice("other", mark("อื่น ๆ")),
    ),
)
SERVICE_CHANNEL = ChoiceList(
    "service_channel",
    mark("ช่องทางที่ขอ"),
    (
        Choice("visit", mark("มาด้วยตนเอง")),
        Choice("phone", mark("โทรศัพท์")),
        Choice("letter", mark("หนังสือราชการ")),
        Choice("email", mark("อีเมล")),
        Choice("line", mark("ไลน์")),
        Choice("web", mark("เว็บไซต์")),
    ),
)
SERVICE_STATUS = ChoiceList(
    "service_status",
    mark("สถานะการให้บริการ"),
    (
        Choice("waiting", mark("รอดำเนินการ"), "warning"),
        Choice("doing", mark("กำลังดำเนินการ")),
        Choice("done", mark("แล้วเสร็จ"), "good"),
        Choice("referred", mark("ส่งต่อหน่วยงานอื่น"), "good"),
        Choice("refused", mark("ปฏิเสธ"), "warning"),
    ),
    extendable=False,
)
SATISFACTION = ChoiceList(
    "satisfaction",
    mark("ระดับความพึงพอใจ"),
    (
        Choice("5", mark("5 มากที่สุด"), "good"),
        Choice("4", mark("4 มาก"), "good"),
        Choice("3", mark("3 ปานกลาง")),
        Choice("2", mark("2 น้อย"), "warning"),
        Choice("1", mark("1 น้อยที่สุด"), "danger"),
    ),
    extendable=False,
)
PUBLICITY_CHANNEL = ChoiceList(
    "publicity_channel",
    mark("ช่องทางประชาสัมพันธ์"),
    (
        Choice("web", mark("เว็บไซต์สำนักงาน")),
        Choice("facebook", mark("เฟซบุ๊ก")),
        Choice("line", mark("กลุ่มไลน์")),
        Choice("letter", mark("หนังสือเวียน")),
        Choice("board", mark("ป้ายประกาศ")),
        Choice("radio", mark("วิทยุ/เสียงตามสาย")),
        Choice("print", mark("สิ่งพิมพ์/จดหมายข่าว")),
        Choice("meeting", mark("แจ้งในที่ประชุม")),
    ),
)
APPOINTMENT_KIND = ChoiceList(
    "appointment_kind",
    mark("ประเภทนัดหมาย"),
    (
        Choice("meeting", mark("ประชุม")),
        Choice("visit", mark("ตรวจเยี่ยม/นิเทศ")),
        Choice("ceremony", mark("พิธีการ")),
        Choice("trip", mark("ไปราชการ")),
        Choice("guest", mark("รับรอง/นัดพบ")),
        Choice("sign", mark("ลงนามเอกสาร")),
        Choice("other", mark("อื่น ๆ")),
    ),
)
APPOINTMENT_STATUS = ChoiceList(
    "appointment_status",
    mark("สถานะนัดหมาย"),
    (
        Choice("planned", mark("นัดไว้")),
        Choice("confirmed", mark("ยืนยันแล้ว"), "good"),
        Choice("delegated", mark("มอบผู้แทน"), "warning"),
        Choice("cancelled", mark("ยกเลิก"), "danger"),
    ),
    extendable=False,
)
MEETING_EVERY = ChoiceList(
    "meeting_every",
    mark("ประชุมทุก"),
    (
        Choice("week", mark("สัปดาห์")),
        Choice("month", mark("เดือน")),
        Choice("two_months", mark("2 เดือน")),
        Choice("quarter", mark("3 เดือน")),
        Choice("half", mark("6 เดือน")),
        Choice("wanted", mark("ตามความจำเป็น")),
    ),
    extendable=False,
)
WEEKDAY = ChoiceList(
    "weekday",
    mark("วันในสัปดาห์"),
    (
        Choice("1", mark("วันจันทร์")),
        Choice("2", mark("วันอังคาร")),
        Choice("3", mark("วันพุธ")),
        Choice("4", mark("วันพฤหัสบดี")),
        Choice("5", mark("วันศุกร์")),
        Choice("6", mark("วันเสาร์")),
        Choice("7", mark("วันอาทิตย์")),
    ),
    extendable=False,
)
# The five usual headings and the sixth that many committees part off (domain report 3.5).
AGENDA_KIND = ChoiceList(
    "agenda_kind",
    mark("ชนิดระเบียบวาระ"),
    (
        Choice("chair", mark("เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ")),
        Choice("adopt", mark("เรื่องการรับรองรายงานการประชุม")),
        Choice("follow", mark("เรื่องสืบเนื่อง")),
        Choice("inform", mark("เรื่องที่เสนอให้ที่ประชุมทราบ")),
        Choice("consider", mark("เรื่องที่เสนอให้ที่ประชุมพิจารณา")),
        Choice("other", mark("เรื่องอื่น ๆ (ถ้ามี)")),
    ),
    certainty="medium",
    extendable=False,
)
MEETING_STATUS = ChoiceList(
    "meeting_status",
    mark("สถานะการประชุม"),
    (
        Choice("planned", mark("เตรียมการ")),
        Choice("invited", mark("เชิญแล้ว")),
        Choice("held", mark("ประชุมแล้ว รอรับรอง"), "warning"),
        Choice("adopted", mark("รับรองแล้ว"), "good"),
    ),
    extendable=False,
)
ATTENDANCE = ChoiceList(
    "attendance",
    mark("การเข้าประชุม"),
    (
        Choice("invited", mark("ยังไม่ลง")),
        Choice("present", mark("มาประชุม"), "good"),
        Choice("absent", mark("ไม่มาประชุม"), "warning"),
        Choice("guest", mark("ผู้เข้าร่วมประชุม")),
    ),
    extendable=False,
)
MEETING_ROLE = ChoiceList(
    "meeting_role",
    mark("หน้าที่ในที่ประชุม"),
    tuple(
        Choice(one, one)
        for one in ("ประธาน", "รองประธาน", "กรรมการ", "กรรมการและเลขานุการ", "เลขานุการ", "ผู้ช่วยเลขานุการ")
    ),
)
RESOLUTION_KIND = ChoiceList(
    "resolution_kind",
    mark("ชนิดมติ"),
    (
        Choice("acknowledge", mark("รับทราบ")),
        Choice("adopt", mark("รับรอง")),
        Choice("agree", mark("เห็นชอบ")),
        Choice("approve", mark("อนุมัติ")),
        Choice("assign", mark("มอบหมาย")),
        Choice("amend", mark("ให้แก้ไข")),
    ),
)
RESOLUTION_STATUS = ChoiceList(
    "resolution_status",
    mark("สถานะมติ"),
    (Choice("open", mark("อยู่ระหว่างดำเนินการ"), "warning"), Choice("closed", mark("ปิดแล้ว"), "good")),
    extendable=False,
)
KNOWLEDGE_STATUS = ChoiceList(
    "knowledge_status",
    mark("สถานะองค์ความรู้"),
    (
        Choice("draft", mark("ร่าง")),
        Choice("reviewing", mark("รอกลั่นกรอง"), "warning"),
        Choice("published", mark("เผยแพร่แล้ว"), "good"),
        Choice("retired", mark("เลิกใช้")),
    ),
    extendable=False,
)
SHARING_WAY = ChoiceList(
    "sharing_way",
    mark("วิธีแลกเปลี่ยนเรียนรู้"),
    (
        Choice("meeting", mark("ในที่ประชุมกลุ่ม")),
        Choice("training", mark("อบรม/ประชุมเชิงปฏิบัติการ")),
        Choice("coaching", mark("สอนงาน")),
        Choice("web", mark("เว็บไซต์")),
        Choice("line", mark("กลุ่มไลน์")),
        Choice("letter", mark("หนังสือเวียน")),
    ),
)

GROUP_LISTS = (
    REQUESTER_KIND,
    SERVICE_KIND,
    SERVICE_CHANNEL,
    SERVICE_STATUS,
    SATISFACTION,
    PUBLICITY_CHANNEL,
    APPOINTMENT_KIND,
    APPOINTMENT_STATUS,
    MEETING_EVERY,
    WEEKDAY,
    AGENDA_KIND,
    MEETING_STATUS,
    ATTENDANCE,
    MEETING_ROLE,
    RESOLUTION_KIND,
    RESOLUTION_STATUS,
    KNOWLEDGE_STATUS,
    SHARING_WAY,
)
