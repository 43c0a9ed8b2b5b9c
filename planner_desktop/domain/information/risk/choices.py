"""Choices of the risk register."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

RISK_CHOICES = (
    ChoiceList(
        "risk_dimension",
        mark("ด้านของคะแนนความเสี่ยง"),
        (Choice("likelihood", mark("โอกาสที่จะเกิด")), Choice("impact", mark("ผลกระทบ"))),
        extendable=False,
    ),
    ChoiceList(
        "risk_level",
        mark("ระดับความเสี่ยง"),
        (
            Choice("low", mark("ต่ำ"), "good"),
            Choice("moderate", mark("ปานกลาง")),
            Choice("high", mark("สูง"), "warning"),
            Choice("extreme", mark("สูงมาก"), "danger"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "risk_category",
        mark("ด้านความเสี่ยง"),
        (
            Choice("system", mark("ระบบและข้อมูล")),
            Choice("network", mark("เครือข่าย")),
            Choice("security", mark("ความมั่นคงปลอดภัย")),
            Choice("personal_data", mark("ข้อมูลส่วนบุคคล")),
            Choice("people", mark("บุคลากร")),
            Choice("budget", mark("งบประมาณ")),
            Choice("disaster", mark("ภัยธรรมชาติและไฟฟ้า")),
            Choice("law", mark("กฎหมายและระเบียบ")),
        ),
    ),
    ChoiceList(
        "risk_treatment",
        mark("วิธีจัดการความเสี่ยง"),
        (
            Choice("reduce", mark("ลด")),
            Choice("transfer", mark("โอน")),
            Choice("accept", mark("ยอมรับ")),
            Choice("avoid", mark("หลีกเลี่ยง")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "risk_state",
        mark("สถานะความเสี่ยง"),
        (
            Choice("open", mark("เปิดอยู่"), "warning"),
            Choice("watched", mark("เฝ้าระวัง")),
            Choice("closed", mark("ปิดแล้ว"), "good"),
        ),
        extendable=False,
    ),
)
