"""The lists in a project's tabs: rows of that project only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

KINDS = (
    ("activity", mark("กิจกรรม")),
    ("project_indicator", mark("ตัวชี้วัด")),
    ("project_risk", mark("ความเสี่ยง")),
    ("project_move", mark("รอบพิจารณา")),
)
_ABOUT = {
    "activity": mark("กิจกรรมของโครงการนี้ พร้อมวันเริ่มและสิ้นสุด ผู้รับผิดชอบ และปริมาณงาน"),
    "project_indicator": mark("ตัวชี้วัดของโครงการนี้ ทุกตัวต้องมีหน่วยนับและค่าเป้าหมาย"),
    "project_risk": mark("สิ่งที่อาจทำให้โครงการนี้ไม่สำเร็จ และแนวทางจัดการ"),
    "project_move": mark("ทุกครั้งที่โครงการนี้ถูกเสนอ ส่งกลับ อนุมัติ หรือเปลี่ยนสถานะ"),
}
_COLUMNS = {
    "activity": ("order", "name", "starts", "ends", "owner", "quantity", "unit"),
    "project_indicator": ("order", "name", "kind", "target", "unit"),
    "project_risk": ("order", "name", "kind", "likelihood", "impact", "response"),
    "project_move": ("round", "to_state", "dated", "body", "meeting", "note", "by", "at"),
}


def below(desk: Desk, name: str, project: Callable[[], Project]) -> RecordPage:
    """The list of one kind; `project` says of which project at the moment."""

    def query(_desk: Desk) -> Query:
        return Query(name, (Condition("project", Test.IS, project().id),))

    def draft(_desk: Desk) -> Record:
        one = project()
        told: dict[str, Any] = {"project": one.id, "order": records.count(desk.file, query(desk)) + 1}
        if name == "activity":
            told |= {"starts": one.starts, "ends": one.ends, "owner": one.owner}
        return description(name).record(**told)

    return RecordPage(
        desk,
        name,
        page=f"project.{name}",
        about=_ABOUT[name],
        columns=_COLUMNS[name],
        base_query=query,
        draft=draft,
        can_add=name != "project_move",
        in_series=True,
        begin_at="name" if name != "project_move" else "",
    )
