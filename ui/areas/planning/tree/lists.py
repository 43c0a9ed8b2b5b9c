"""The lists beside the tree: its places, and the links with degree and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from ui.kit.desk import Desk


def nodes_page(desk: Desk) -> RecordPage:
    """ข้อในผังแผน."""
    return RecordPage(
        desk,
        "plan_node",
        about=mark("ทุกข้อในผังแผนของปี ตั้งแต่ยุทธศาสตร์ชาติถึงกลยุทธ์ของเขตพื้นที่"),
        columns=("level", "code", "name", "parent"),
        base_query=lambda one: _of_year(one, "plan_node"),
        draft=lambda one: PlanNode(fiscal_year=one.fiscal_year),
        import_rows=way_in(desk, "plan_node"),
        in_series=True,
    )


def alignments_page(desk: Desk) -> RecordPage:
    """ความเชื่อมโยงของแผน."""
    return RecordPage(
        desk,
        "alignment",
        about=mark("โครงการหรือข้อใดสนองข้อใดของแผนระดับบน โดยตรงหรือโดยอ้อม เพราะเหตุใด"),
        columns=("project", "node", "to_node", "to_item", "degree", "reason"),
        base_query=lambda one: _of_year(one, "alignment"),
        draft=lambda one: Alignment(fiscal_year=one.fiscal_year),
        in_series=True,
    )


def _of_year(desk: Desk, name: str) -> Query:
    return Query(name, (Condition("fiscal_year", Test.IS, desk.fiscal_year),))
