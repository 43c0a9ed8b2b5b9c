"""The plain lists: how long letters are kept, sheets of labels, sizes of envelopes."""

from __future__ import annotations

from planner_desktop.domain.records import Record
from planner_desktop.messages import mark, say
from planner_desktop.services.keeping import shipped
from ui.areas.administration.keeping.asking import guarded
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.words import show


def retention_page(desk: Desk) -> RecordPage:
    """อายุการเก็บหนังสือ."""
    about = mark("อายุการเก็บตามระเบียบงานสารบรรณ ข้อ 57 แก้ เพิ่ม หรือเลิกใช้ได้ หนังสือที่เก็บไว้แล้วยังคงวันครบกำหนดเดิม")
    return RecordPage(
        desk,
        "retention_class",
        about=about,
        columns=("code", "label", "years", "permanent", "active", "certainty"),
        actions=_load(desk),
    )


def labels_page(desk: Desk) -> RecordPage:
    """แผ่นป้ายจ่าหน้า."""
    about = mark("ขนาดแผ่นป้ายที่สำนักงานใช้ วัดเป็นมิลลิเมตร ถ้าพิมพ์แล้วเบี้ยวให้แก้ช่องเลื่อนขวาและเลื่อนลง")
    columns = ("name", "columns", "rows", "width_mm", "height_mm", "offset_x_mm", "offset_y_mm", "certainty")
    return RecordPage(desk, "label_sheet", about=about, columns=columns, actions=_load(desk))


def envelopes_page(desk: Desk) -> RecordPage:
    """ขนาดซอง."""
    about = mark("ขนาดซองและตำแหน่งจ่าหน้า วัดเป็นมิลลิเมตร ข้อความในกรอบชำระค่าฝากส่งแก้ที่หน้าการตั้งค่า")
    columns = ("name", "width_mm", "height_mm", "to_left_mm", "to_top_mm", "font_size", "certainty")
    return RecordPage(desk, "envelope_kind", about=about, columns=columns, actions=_load(desk))


def _load(desk: Desk) -> tuple[PageAction, ...]:
    def load(_record: Record | None) -> None:
        guarded(None, lambda: _say(desk, shipped.found(desk.file)))

    return (PageAction(mark("เติมค่าที่มากับโปรแกรม"), load, icon="download", needs_record=False),)


def _say(desk: Desk, count: int) -> None:
    words = say("เพิ่ม {count} รายการ", count=count) if count else say("มีรายการอยู่แล้ว จึงไม่ได้เพิ่ม")
    desk.say(show(words))
