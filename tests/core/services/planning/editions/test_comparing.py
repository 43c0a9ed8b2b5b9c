"""Editions are compared with the present and with each other in words: every part of the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.errors import Stopped
from planner_desktop.messages import Message
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import comparing, editions, months
from tests.core.documents.reading import pages_of
from tests.core.services.planning.editions.offices import WholePlan, change_everything, whole_plan
from tests.core.services.planning.offices import YEAR, small_plan

Told = dict[tuple[str, str, str], dict[str, tuple[str, str]]]


@pytest.fixture
def made(office: OfficeFile) -> WholePlan:
    return whole_plan(office)


def told(found: comparing.Comparison) -> Told:
    """What became of what, field by field."""
    return {
        (one.kind, one.change, one.title): {each.label: (each.before, each.after) for each in one.fields}
        for one in found.differences
    }


def test_a_plan_just_fixed_differs_in_nothing(office: OfficeFile, made: WholePlan) -> None:
    assert made.project
    found = comparing.compare(office, fixing.fix(office, YEAR))
    assert (found.differences, found.unkept, found.before) == ((), (), found.after)


def test_every_part_is_told_in_words(office: OfficeFile, made: WholePlan) -> None:
    edition = fixing.fix(office, YEAR)
    change_everything(office, made)
    found = told(comparing.compare(office, edition))
    assert found["project_indicator", "changed", "ครูผ่านการอบรม"] == {"ค่าเป้าหมาย": ("80", "95")}
    assert ("project_risk", "removed", "วิทยากรไม่ว่าง") in found
    assert found["project_risk", "added", "งบล่าช้า"]["โอกาสเกิด"] == ("", "3")
    activity = found["activity", "changed", "1 ชื่อกิจกรรมใหม่"]
    assert activity["เดือนที่ทำกิจกรรม"] == ("พ.ย. 69 (60)", "ธ.ค. 69 (60)")
    link = found["alignment", "changed", "1 ด้านคุณภาพ"]
    assert link["ความสอดคล้อง"] == ("โดยตรง", "โดยอ้อม")
    assert link["เหตุผลที่สอดคล้อง"] == ("พัฒนาครูโดยตรง", "เขียนเหตุผลใหม่")
    project = found["project", "changed", "P1 P1 ชื่อใหม่"]
    assert project["ผู้รับผิดชอบโครงการ"] == ("นางสมใจ ตั้งใจ", "")
    assert found["plan_node", "changed", "1 กลยุทธ์ชื่อใหม่"] == {"ชื่อ": ("ยกระดับคุณภาพ", "กลยุทธ์ชื่อใหม่")}
    assert ("plan_node", "removed", "2 ด้านโอกาส") in found
    assert found["plan_statement", "changed", "วิสัยทัศน์ 1"] == {"ข้อความ": ("ผู้เรียนมีคุณภาพ", "วิสัยทัศน์ใหม่")}
    assert found["indicator_year", "changed", "1.1 นักเรียนอ่านออก"] == {"ค่าเป้าหมาย": ("80", "90")}
    school = next(fields for (kind, _change, _title), fields in found.items() if kind == "school")
    assert "บ้านเปลี่ยนชื่อ" in school["ชื่อในทะเบียน"][1]
    assert "บ้านทดลอง" in school["ชื่อในทะเบียน"][0]


def test_two_editions_are_compared_by_what_both_kept(office: OfficeFile, made: WholePlan) -> None:
    first = fixing.fix(office, YEAR)
    change_everything(office, made)
    second = fixing.fix(office, YEAR, "ปรับตามผลครึ่งปี")
    between = comparing.compare(office, first, second)
    assert told(between).keys() >= {
        ("project_indicator", "changed", "ครูผ่านการอบรม"),
        ("plan_statement", "changed", "วิสัยทัศน์ 1"),
        ("agency", "changed", "กลุ่มนโยบายและแผน"),
    }
    records.save(office, replace(records.get(office, Project, made.project.id), name="P1 อีกชื่อ"))
    assert comparing.compare(office, first, second).differences == between.differences
    assert comparing.compare(office, second, second).differences == ()


def test_a_record_that_is_gone_is_said_to_be_gone(office: OfficeFile, made: WholePlan) -> None:
    edition = fixing.fix(office, YEAR)
    records.save(office, replace(records.get(office, Project, made.project.id), schools=()))
    records.remove(office, made.school)
    found = told(comparing.compare(office, edition))
    assert found["project", "changed", "P1 P1 อบรมครู"]["โรงเรียนเป้าหมาย"][1] == ""
    (gone,) = (fields for (kind, _change, _title), fields in found.items() if kind == "school")
    assert gone["ชื่อในทะเบียน"][1] == "(ไม่มีในทะเบียนแล้ว)"


def test_the_paper_says_it_all_with_the_reasons(office: OfficeFile, made: WholePlan) -> None:
    fixing.fix(office, YEAR)
    change_everything(office, made)
    fixing.fix(office, YEAR, "ปรับตามผลครึ่งปี")
    keys = {"year": str(YEAR), "edition": "0", "to": "1"}
    words = "".join("".join(pages_of(papers.pdf(office, "plan-changes", keys))).split())
    for one in ("เหตุผลที่ปรับปรุง:ปรับตามผลครึ่งปี", "เดือนที่ทำกิจกรรม", "งบล่าช้า", "วิสัยทัศน์ใหม่", "โดยอ้อม"):
        assert one in words


def test_the_months_of_the_edition_stand_under_those_of_now(office: OfficeFile, made: WholePlan) -> None:
    fixing.fix(office, YEAR)
    records.save(office, replace(made.month, month="2027-02"))
    (row,) = months.of_project(office, records.get(office, Project, made.project.id))
    assert row.baseline == frozenset({1})  # November, though its days reach to the end of December
    assert list(row.months) == ["2027-02"]


def test_the_chart_stands_beside_the_chosen_edition(office: OfficeFile) -> None:
    plan = small_plan(office)
    first = fixing.fix(office, YEAR)
    line = next(one for one in records.every(office, BudgetLine) if one.project == plan.projects[0].id)
    records.save(office, replace(line, amount=140_000))
    fixing.fix(office, YEAR, "ได้รับเพิ่ม")
    keys = {"year": str(YEAR)}
    newest = "".join("".join(pages_of(papers.pdf(office, "projects-gantt", keys))).split())
    assert "เทียบกับแผนปฏิบัติการประจำปีงบประมาณพ.ศ.๒๕๗๐ปรับปรุงครั้งที่๑" in newest
    assert "เพิ่ม" not in newest
    old = "".join("".join(pages_of(papers.pdf(office, "projects-gantt", {**keys, "edition": "0"}))).split())
    assert "(เพิ่ม๑,๐๐๐.๐๐บาท)" in old
    assert editions.baseline(office, YEAR, first).amounts[plan.projects[0].id] == 100_000


def test_stopped_in_the_middle_keeps_nothing(office: OfficeFile, made: WholePlan) -> None:
    assert made.project

    def stop(done: int, of: int, doing: Message) -> None:
        del doing
        if of and done:
            raise Stopped

    with pytest.raises(Stopped):
        fixing.fix(office, YEAR, progress=stop)
    assert editions.of_year(office, YEAR) == []
    edition = fixing.fix(office, YEAR)
    with pytest.raises(Stopped):
        comparing.compare(office, edition, progress=stop)
