"""บุคลากร, กลุ่มงาน and หน่วยงานติดต่อ as plain lists."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from ui.areas.office.handing_over import show_handover, show_manual
from ui.areas.office.person_change import keep_person, open_change
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

CHANGE = mark("เปลี่ยนชื่อหรือตำแหน่งตั้งแต่วันที่…")
HAND_OVER, MANUAL = mark("บัญชีส่งมอบงาน…"), mark("คู่มือรายบุคคล")
PEOPLE_QUICK = (
    QuickFilter(mark("ปฏิบัติงานอยู่"), lambda _desk: (Condition("until", Test.EMPTY),), counted=True),
    QuickFilter(mark("พ้นหน้าที่แล้ว"), lambda _desk: (Condition("until", Test.AT_MOST, bangkok_today()),)),
)


class PeoplePage(RecordPage):
    """บุคลากร: with what changes from a day on, and what one of them hands over."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "person",
            about=mark("ผู้ปฏิบัติงานในกลุ่ม ใช้มอบหมายงาน ลงชื่อในเอกสาร และบอกว่าใครแก้ไขอะไร"),
            columns=("prefix", "first_name", "last_name", "position", "level", "work_group"),
            quick=PEOPLE_QUICK,
            import_rows=way_in(desk, "person"),
            actions=(PageAction(CHANGE, lambda one: open_change(desk, one, self.window()), icon="history"),),
            prints=(
                PageAction(HAND_OVER, lambda one: show_handover(desk, one, self), icon="send"),
                PageAction(MANUAL, lambda one: show_manual(desk, one, self), icon="file-text"),
            ),
        )
        self.panel.form.keep = self._keep

    def _keep(self, draft: Record) -> Record | None:
        """Save a person; another name or position is asked about (feature D07)."""
        before = self.panel.form.record
        assert isinstance(draft, Person)
        assert isinstance(before, Person)
        return keep_person(self.desk, before, draft, self.window())

    def hand_over(self) -> None:
        """The hand-over list of the person chosen."""
        if self.panel.record is None:
            self.desk.say(_("เลือกบุคลากรจากตารางก่อน แล้วกดพิมพ์ บัญชีส่งมอบงาน"))
        show_handover(self.desk, self.panel.record, self)


def groups_page(desk: Desk) -> QWidget:
    """กลุ่มงาน."""
    return RecordPage(
        desk,
        "work_group",
        about=mark("กลุ่มงานของสำนักงาน ปิดใช้กลุ่มงานที่สำนักงานไม่มี"),
        import_rows=way_in(desk, "work_group"),
    )


def agencies_page(desk: Desk) -> QWidget:
    """หน่วยงานติดต่อ."""
    return RecordPage(
        desk,
        "agency",
        about=mark("หน่วยงานที่รับส่งหนังสือกับสำนักงาน พร้อมคำขึ้นต้น “เรียน” ของแต่ละหน่วยงาน"),
        columns=("name", "kind", "addressee", "phone"),
        import_rows=way_in(desk, "agency"),
    )
