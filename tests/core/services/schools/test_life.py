"""A school's life: past days keep the name, status and network of then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import life
from planner_desktop.services.schools.life import Happening
from tests.core.services.schools.offices import school

D2024, D2025 = dt.date(2024, 5, 16), dt.date(2025, 5, 16)


def on(file: OfficeFile, day: dt.date, code: str = "0033530001") -> School:
    return next(one for one in life.schools_on(file, day) if one.code10 == code)


def test_a_renamed_school_has_its_old_name_on_the_day_before(office: OfficeFile) -> None:
    one = school(office, 1, "บ้านเดิม")
    life.happen(office, one.id, Happening(event="renamed", day=D2025, name="บ้านใหม่"))
    assert on(office, D2025 - dt.timedelta(days=1)).name == "บ้านเดิม"
    assert on(office, D2025).name == "บ้านใหม่"
    assert records.get(office, School, one.id).name == "บ้านใหม่"
    history.undo(office)
    assert records.get(office, School, one.id).name == "บ้านเดิม"
    assert life.states_of(office, one.id) == []


def test_what_is_learnt_late_reaches_the_later_states_and_the_school(office: OfficeFile) -> None:
    one, partner = school(office, 1, "บ้านเดิม"), school(office, 2, "บ้านรับ")
    joined = Happening(event="joined", day=D2025, with_school=partner.id)
    life.happen(office, one.id, joined)
    life.happen(office, one.id, Happening(event="renamed", day=D2024, name="บ้านใหม่"))
    assert (on(office, D2024).name, on(office, D2024).status) == ("บ้านใหม่", "open")
    assert (on(office, D2025).name, on(office, D2025).status) == ("บ้านใหม่", "joined")
    assert [state.name for state in life.states_of(office, one.id)] == ["บ้านเดิม", "บ้านใหม่", "บ้านใหม่"]


def test_a_later_name_is_not_overwritten_by_an_earlier_one(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    life.happen(office, one.id, Happening(event="renamed", day=D2025, name="ค"))
    life.happen(office, one.id, Happening(event="renamed", day=D2024, name="ข"))
    names = [on(office, day).name for day in (D2024 - dt.timedelta(days=1), D2024, D2025)]
    assert names == ["ก", "ข", "ค"]
    assert records.get(office, School, one.id).name == "ค"


def test_a_correction_of_the_school_itself_is_what_it_is_now(office: OfficeFile) -> None:
    one = school(office, 1, "บ้านเดิม")
    life.happen(office, one.id, Happening(event="regrouped", day=D2024, network="เครือข่าย 2"))
    kept = records.get(office, School, one.id)
    records.save(office, replace(kept, name="บ้านสะกดถูก"))
    assert on(office, bangkok_today()).name == "บ้านสะกดถูก"


def test_schools_not_founded_yet_are_not_there(office: OfficeFile) -> None:
    records.save(office, School(code10="0033530009", name="ใหม่", founded=D2025))
    assert life.schools_on(office, D2024) == []
    assert [one.name for one in life.schools_on(office, D2025)] == ["ใหม่"]


@pytest.mark.parametrize(
    ("what", "says"),
    [
        (Happening(event="closed", day=bangkok_today() + dt.timedelta(days=1)), "ยังมาไม่ถึง"),
        (Happening(event="renamed", day=D2024), "ยังไม่มีอะไรเปลี่ยน"),
    ],
)
def test_refusals_leave_nothing_behind(office: OfficeFile, what: Happening, says: str) -> None:
    one = school(office, 1, "บ้านเดิม")
    with pytest.raises(UserError, match=says):
        life.happen(office, one.id, what)
    assert life.states_of(office, one.id) == []


def test_a_school_merges_with_an_open_school_other_than_itself(office: OfficeFile) -> None:
    one, gone = school(office, 1, "ก"), school(office, 2, "ข")
    life.happen(office, gone.id, Happening(event="closed", day=D2024))
    with pytest.raises(UserError, match="ไม่ได้เปิดสอน"):
        life.happen(office, one.id, Happening(event="merged", day=D2025, with_school=gone.id))
    with pytest.raises(Invalid):
        life.happen(office, one.id, Happening(event="merged", day=D2025, with_school=one.id))
    with pytest.raises(Invalid):
        life.happen(office, one.id, Happening(event="merged", day=D2025))
    assert records.get(office, School, one.id).status == "open"


def test_no_two_schools_share_a_code_but_many_may_lack_one(office: OfficeFile) -> None:
    school(office, 1, "ก", code8="00112233", code6="001122")
    school(office, 2, "ข")
    school(office, 3, "ค")
    with pytest.raises(Invalid) as refused:
        school(office, 4, "ง", code6="001122")
    assert [one.field for one in refused.value.faults] == ["code6"]
