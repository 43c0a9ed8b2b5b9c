"""The entries of 2.2 EMIS in the list of pages; the pages themselves are in round_lists.py and rounds/."""

from __future__ import annotations

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, SectionPages

SECTION = mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร")


def _waiting(desk: Desk) -> int:
    return records.count(
        desk.file, Query("follow_up", (Condition("done", Test.IS, value=False),), with_voided=False)
    )


_page = SectionPages("information", SECTION, "information", item="2.2").page
_HERE = "round_lists:"
ROUND_PAGES = (
    _page("round_board", mark("สถานะการส่ง"), "chart-bar", "rounds.board:RoundBoard"),
    _page("rounds", mark("รอบเก็บข้อมูล"), "calendar", f"{_HERE}rounds_page", "data_round"),
    _page("forms", mark("แบบเก็บข้อมูล"), "file-text", f"{_HERE}forms_page", "data_form"),
    _page("fields", mark("ช่องข้อมูลของแบบ"), "columns", f"{_HERE}fields_page", "data_field"),
    _page("rules", mark("กฎตรวจข้อมูล"), "list-check", f"{_HERE}rules_page", "data_rule"),
    _page(
        "submissions", mark("ข้อมูลที่โรงเรียนส่ง"), "inbox", f"{_HERE}submissions_page", "submission", begins=False
    ),
    _page(
        "follow_ups",
        mark("ข้อมูลที่ต้องตามต่อ"),
        "bookmark",
        f"{_HERE}follow_ups_page",
        "follow_up",
        waiting=_waiting,
    ),
    _page("exceptions", mark("ข้อยกเว้นการล็อก"), "lock", f"{_HERE}exceptions_page", "lock_exception"),
)
