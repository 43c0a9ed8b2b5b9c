"""Settings of school cases: the rooms that a comparison of before and after reckons with."""

from __future__ import annotations

from planner_desktop.domain.fields import Kind
from planner_desktop.messages import mark
from planner_desktop.services.settings.spec import SettingSpec

CASE_ROOM_SMALL = SettingSpec(
    "case_room_kindergarten",
    mark("จำลองการรวมโรงเรียน: นักเรียนอนุบาลต่อห้อง (คน)"),
    "30",
    Kind.NUMBER,
    certainty="medium",
    minimum=1,
    maximum=200,
    group=mark("ข้อมูลสารสนเทศ"),
)
CASE_ROOM = SettingSpec(
    "case_room",
    mark("จำลองการรวมโรงเรียน: นักเรียนประถมและมัธยมต่อห้อง (คน)"),
    "40",
    Kind.NUMBER,
    certainty="medium",
    minimum=1,
    maximum=200,
    group=mark("ข้อมูลสารสนเทศ"),
)
CASE_ROOM_REST = SettingSpec(
    "case_room_rest",
    mark("จำลองการรวมโรงเรียน: เศษตั้งแต่กี่คนเพิ่มอีกหนึ่งห้อง"),
    "10",
    Kind.NUMBER,
    certainty="medium",
    minimum=1,
    maximum=200,
    group=mark("ข้อมูลสารสนเทศ"),
)
CASE_SETTINGS = (CASE_ROOM_SMALL, CASE_ROOM, CASE_ROOM_REST)
