"""The criteria that come with the program; the office's own, once there are any, take their place."""

from __future__ import annotations

from planner_desktop.domain.information.class_plan.criteria import (
    ClassPlanYear,
    RoomRule,
    TeacherBand,
    TeacherRatio,
)

OLD, NEW = "w9_2545", "w23_2563"
_ROOM = "เกณฑ์จำนวนห้องในเกณฑ์อัตรากำลังของ ก.ค.ศ. และนโยบายรับนักเรียน สพฐ. ปี 2566 (ไม่เกินห้องละ 40)"
_OLD = "หนังสือสำนักงาน ก.ค.ศ. แนว ว 9/2545 ตรวจกับฉบับที่ใช้อยู่ก่อนอ้าง"
_NEW = "หนังสือสำนักงาน ก.ค.ศ. ที่ ว 23/2563 ตัวเลขตั้งต้นยังไม่ได้ยืนยัน แก้ตามหนังสือก่อนใช้"

ROOMS = (
    RoomRule(stage="1", pupils_per_room=30, remainder=10, minimum_rooms=1, source=_ROOM),
    RoomRule(stage="2", pupils_per_room=40, remainder=10, minimum_rooms=1, source=_ROOM),
    RoomRule(stage="3", pupils_per_room=40, remainder=10, minimum_rooms=1, source=_ROOM),
)


def _band(scheme: str, span: tuple[int, int | None], staff: tuple[int, int, int | None]) -> TeacherBand:
    directors, deputies, teachers = staff
    return TeacherBand(
        scheme=scheme,
        at_least=span[0],
        at_most=span[1],
        directors=directors,
        deputies=deputies,
        teachers=teachers,
        certainty="medium" if scheme == OLD else "low",
        source=_OLD if scheme == OLD else _NEW,
    )


BANDS = (
    _band(OLD, (0, 0), (0, 0, 0)),
    *(_band(OLD, (20 * step + 1, 20 * step + 20), (1, 0, step + 1)) for step in range(6)),
    _band(OLD, (121, 359), (1, 0, None)),
    _band(OLD, (360, 719), (1, 1, None)),
    _band(OLD, (720, 1_079), (1, 2, None)),
    _band(OLD, (1_080, 1_679), (1, 3, None)),
    _band(OLD, (1_680, None), (1, 4, None)),
    _band(NEW, (0, 0), (0, 0, 0)),
    _band(NEW, (1, 359), (1, 0, None)),
    _band(NEW, (360, 719), (1, 1, None)),
    _band(NEW, (720, 1_079), (1, 2, None)),
    _band(NEW, (1_080, 1_679), (1, 3, None)),
    _band(NEW, (1_680, None), (1, 4, None)),
)
RATIOS = (
    *(
        TeacherRatio(scheme=OLD, stage=stage, way="rooms", pupils_per_teacher=to_one, source=_OLD)
        for stage, to_one in (("1", 25), ("2", 25), ("3", 20))
    ),
    *(
        TeacherRatio(
            scheme=NEW,
            stage=stage,
            way="hours",
            weekly_hours=hours,
            teacher_hours=20,
            certainty="low",
            source=_NEW,
        )
        for stage, hours in (("1", 20), ("2", 25), ("3", 30))
    ),
)
# Who approves differs between offices and years (domain: uncertainty 1), so it is only a first guess.
YEAR = ClassPlanYear(
    academic_year=2545,
    scheme=OLD,
    entrants="mean",
    back=3,
    committee="คณะกรรมการพิจารณาแผนชั้นเรียนระดับเขตพื้นที่การศึกษา",
    approver="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
    certainty="low",
    note="ค่าตั้งต้นของโปรแกรม",
)
