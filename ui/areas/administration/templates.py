"""แบบร่างหนังสือ: the beginnings of letters that the office keeps for its answers."""

from __future__ import annotations

from planner_desktop.messages import mark, say
from planner_desktop.services.administration import templates
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import show

ABOUT = mark("ข้อความเริ่มต้นของหนังสือที่ร่างบ่อย ใช้ {เรื่อง} {สิ่งที่ขอ} {จาก} {ที่} {ลงวันที่} แทนข้อมูลของหนังสือที่ตอบ")


def templates_page(desk: Desk) -> ListWithDeeds:
    """แบบร่างหนังสือ."""

    def load() -> None:
        count = templates.add_missing(desk.file)
        desk.say(
            show(say("เพิ่มแบบร่าง {count} แบบ", count=count) if count else say("มีแบบร่างที่มากับโปรแกรมครบแล้ว"))
        )

    page = RecordPage(
        desk, "letter_template", about=ABOUT, columns=("order", "name", "kind", "subject", "active")
    )
    return ListWithDeeds(page, ABOUT, ((mark("เพิ่มแบบร่างที่มากับโปรแกรม"), "copy", load),))
