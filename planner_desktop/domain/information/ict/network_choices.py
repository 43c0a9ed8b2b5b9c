"""Choices of systems, networks and incidents."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

NETWORK_CHOICES = (
    ChoiceList(
        "system_kind",
        mark("ประเภทผลงานระบบ"),
        (
            Choice("web_app", mark("เว็บแอปพลิเคชัน")),
            Choice("web_site", mark("เว็บไซต์")),
            Choice("mobile", mark("แอปบนมือถือ")),
            Choice("sheet", mark("แบบฟอร์ม/แผ่นงานออนไลน์")),
            Choice("dashboard", mark("แดชบอร์ด")),
            Choice("media", mark("สื่อและนวัตกรรมการเรียนรู้")),
            Choice("process", mark("นวัตกรรมกระบวนงาน")),
            Choice("other", mark("อื่น ๆ")),
        ),
    ),
    ChoiceList(
        "system_state",
        mark("สถานะผลงานระบบ"),
        (
            Choice("idea", mark("วิเคราะห์ความต้องการ")),
            Choice("building", mark("กำลังพัฒนา")),
            Choice("trial", mark("ทดลองใช้"), "warning"),
            Choice("in_use", mark("ใช้งานจริง"), "good"),
            Choice("improving", mark("ใช้งานและปรับปรุง"), "good"),
            Choice("retired", mark("เลิกใช้")),
        ),
    ),
    ChoiceList(
        "data_class",
        mark("ชั้นของข้อมูล"),
        (
            Choice("public", mark("ข้อมูลสาธารณะ"), "good"),
            Choice("internal", mark("ข้อมูลใช้ภายใน")),
            Choice("personal", mark("ข้อมูลส่วนบุคคล"), "warning"),
            Choice("sensitive", mark("ข้อมูลส่วนบุคคลอ่อนไหว (ม.26)"), "danger"),
        ),
    ),
    ChoiceList(
        "network_site",
        mark("ที่ตั้งของเครือข่าย"),
        (
            Choice("office", mark("สำนักงานเขต")),
            Choice("school", mark("โรงเรียน")),
            Choice("cloud", mark("ผู้ให้บริการภายนอก")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "network_service",
        mark("บริการเครือข่าย"),
        (
            Choice("fibre", mark("อินเทอร์เน็ตใยแก้ว")),
            Choice("leased", mark("วงจรเช่า")),
            Choice("mobile", mark("ซิมอินเทอร์เน็ต")),
            Choice("satellite", mark("ดาวเทียม")),
            Choice("project", mark("เครือข่ายโครงการของรัฐ")),
            Choice("phone", mark("โทรศัพท์")),
            Choice("hosting", mark("พื้นที่เว็บและโดเมน")),
            Choice("cloud", mark("บริการคลาวด์/อีเมล")),
        ),
    ),
    ChoiceList(
        "network_payer",
        mark("แหล่งเงินค่าบริการ"),
        (
            Choice("office", mark("งบสำนักงานเขต")),
            Choice("obec", mark("สพฐ. จัดสรร")),
            Choice("school", mark("เงินอุดหนุนของโรงเรียน")),
            Choice("local", mark("องค์กรปกครองส่วนท้องถิ่น")),
            Choice("donor", mark("ผู้บริจาค")),
            Choice("free", mark("ไม่มีค่าใช้จ่าย")),
        ),
    ),
    ChoiceList(
        "network_state",
        mark("สถานะวงจร"),
        (
            Choice("waiting", mark("รอติดตั้ง"), "warning"),
            Choice("in_use", mark("ใช้งาน"), "good"),
            Choice("trouble", mark("มีปัญหา"), "danger"),
            Choice("ended", mark("ยกเลิกบริการแล้ว")),
        ),
    ),
    ChoiceList(
        "device_kind",
        mark("ประเภทอุปกรณ์เครือข่าย"),
        (
            Choice("router", mark("เราเตอร์")),
            Choice("firewall", mark("ไฟร์วอลล์")),
            Choice("switch", mark("สวิตช์")),
            Choice("access_point", mark("จุดกระจายสัญญาณ")),
            Choice("server", mark("เครื่องแม่ข่าย")),
            Choice("storage", mark("อุปกรณ์เก็บข้อมูล")),
            Choice("ups", mark("เครื่องสำรองไฟ")),
            Choice("other", mark("อื่น ๆ")),
        ),
    ),
    ChoiceList(
        "device_state",
        mark("สถานะอุปกรณ์"),
        (
            Choice("working", mark("ใช้งาน"), "good"),
            Choice("spare", mark("สำรอง")),
            Choice("broken", mark("ชำรุด"), "danger"),
            Choice("removed", mark("ถอดออก/จำหน่าย")),
        ),
    ),
    ChoiceList(
        "incident_kind",
        mark("ประเภทเหตุ"),
        (
            Choice("network", mark("เครือข่ายขัดข้อง")),
            Choice("system", mark("ระบบหรือเว็บขัดข้อง")),
            Choice("power", mark("ไฟฟ้าขัดข้อง")),
            Choice("hardware", mark("เครื่องหรืออุปกรณ์เสีย")),
            Choice("data_loss", mark("ข้อมูลสูญหาย"), "warning"),
            Choice("malware", mark("มัลแวร์/เรียกค่าไถ่"), "danger"),
            Choice("phishing", mark("หลอกลวง/ฟิชชิง"), "danger"),
            Choice("intrusion", mark("บุกรุกหรือเปลี่ยนหน้าเว็บ"), "danger"),
            Choice("leak", mark("ข้อมูลรั่วไหล"), "danger"),
        ),
    ),
    ChoiceList(
        "incident_severity",
        mark("ความรุนแรงของเหตุ"),
        (
            Choice("low", mark("น้อย")),
            Choice("medium", mark("ปานกลาง")),
            Choice("high", mark("สูง"), "warning"),
            Choice("critical", mark("วิกฤต"), "danger"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "incident_state",
        mark("สถานะเหตุ"),
        (
            Choice("noticed", mark("รับแจ้ง"), "danger"),
            Choice("fixing", mark("กำลังแก้ไข"), "warning"),
            Choice("restored", mark("ใช้ได้แล้ว รอสรุป")),
            Choice("closed", mark("ปิดเหตุแล้ว"), "good"),
        ),
        extendable=False,
    ),
)
