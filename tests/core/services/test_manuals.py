"""Manuals and flow charts: every step stands in them, and the charts keep to one page."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from planner_desktop.documents.drawings import FlowChart, StepKind
from planner_desktop.documents.pdf.render import render
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.errors import NotFound, UserError
from planner_desktop.services import papers, records, work
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import manuals, structure
from tests.core.documents.reading import pages_of

YEAR = 2570


@pytest.fixture
def loaded(office: OfficeFile) -> OfficeFile:
    """An office with the shipped catalogue and one officer in the first work group."""
    work.found(office, YEAR)
    records.save(
        office, OfficeProfile(name="สำนักงานตัวอย่าง", short_name="สพป.ตัวอย่าง", group_name="กลุ่มนโยบายและแผน")
    )
    group = work.tree(office, YEAR)[0].group
    assert group
    records.save(office, Person(prefix="นาง", first_name="สมใจ", last_name="ตัวอย่างงาม", work_group=group.id))
    return office


def held(file: OfficeFile) -> list[work.ItemOfWork]:
    return [one for group in work.tree(file, YEAR) for one in group.items]


def plain(data: bytes) -> str:
    """All text of a PDF without spaces and line ends, in Arabic digits."""
    whole = "".join("".join(page.split()) for page in pages_of(data))
    return whole.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).replace("\ufffe", "")


def chart_of(file: OfficeFile, one: work.ItemOfWork) -> FlowChart:
    return next(block for block in manuals.flow_paper(file, one).blocks if isinstance(block, FlowChart))


def test_every_flow_chart_keeps_to_one_page(loaded: OfficeFile) -> None:
    pages = {
        one.item.number: render(manuals.flow_paper(loaded, one), io.BytesIO()).pages for one in held(loaded)
    }
    assert {number for number, count in pages.items() if count != 1} == set()


def test_a_flow_chart_says_each_step_once(loaded: OfficeFile) -> None:
    for number in ("3.2", "4.4"):
        one = next(one for one in held(loaded) if one.item.number == number)
        text = plain(papers.pdf(loaded, "work-flow", {"item": number, "year": str(YEAR)}))
        for step in one.steps:
            # A reader takes the label of the way back, standing beside the box, into the box's words.
            gist = "".join(step.gist.split()).replace("แก้ไข", "")
            assert text.replace("แก้ไข", "").count(gist) == 1, step.gist


def test_a_lane_for_each_role_and_a_way_back_for_each_loop(loaded: OfficeFile) -> None:
    for one in held(loaded):
        chart = chart_of(loaded, one)
        assert len(chart.lanes) == len({step.role for step in one.steps})
        assert {box.lane for box in chart.steps} == set(range(len(chart.lanes)))
        back = {(arrow.source, arrow.target) for arrow in chart.arrows if arrow.label == "แก้ไข"}
        assert back == {(str(step.order), str(step.returns_to)) for step in one.steps if step.returns_to}
        kinds = [box.kind for box in chart.steps]
        assert (kinds[0], kinds[-1]) == (StepKind.START, StepKind.END)
        assert kinds.count(StepKind.DECISION) == sum(step.kind == "decision" for step in one.steps)


def test_the_group_s_manual_holds_every_item_and_step(loaded: OfficeFile) -> None:
    text = plain(papers.pdf(loaded, "manual-group", {"year": str(YEAR)}))
    for one in held(loaded):
        if not one.item.active:
            continue
        assert "".join(one.item.objective.split()) in text, one.item.number
        for step in one.steps:
            assert "".join(step.gist.split()) in text, step.gist
    for heading in ("คำนำ", "สารบัญ", "อำนาจหน้าที่ของกลุ่ม", "โครงสร้างการบริหารงาน", "ปฏิทินการปฏิบัติงาน"):
        assert heading in text


def test_switched_off_steps_are_left_out_and_the_rest_renumbered(loaded: OfficeFile) -> None:
    one = next(one for one in held(loaded) if one.item.number == "4.1")
    records.save(loaded, replace(one.steps[0], active=False))
    chart = chart_of(loaded, work.item_of(loaded, one.item.id))
    assert chart.steps[1].text == f"1. {one.steps[1].gist}"
    assert ("3", "2") in {(arrow.source, arrow.target) for arrow in chart.arrows}


def test_an_officer_s_manual_follows_the_work_group(loaded: OfficeFile) -> None:
    text = plain(papers.pdf(loaded, "manual-officer", {"person": "สมใจ", "year": str(YEAR)}))
    assert "งานสารบรรณ" in text
    assert "งานบริหารงบประมาณ" not in text


def test_an_officer_s_manual_follows_the_order_when_there_is_one(loaded: OfficeFile) -> None:
    item = next(one.item for one in held(loaded) if one.item.number == "4.4")
    person = records.every(loaded, Person)[0]
    order = records.save(loaded, DutyOrder(subject="มอบหมายหน้าที่", calendar_year=YEAR))
    part = records.save(loaded, DutyPerson(duty_order=order.id, order=1, person=person.id))
    records.save(loaded, Duty(duty_person=part.id, order=1, kind="item", words=item.name, item=item.id))
    text = plain(papers.pdf(loaded, "manual-officer", {"person": person.id.hex, "year": str(YEAR)}))
    assert "งานบริหารงบประมาณ" in text
    assert "งานประสานงานและให้บริการ" not in text


def test_word_has_the_same_steps(loaded: OfficeFile, tmp_path: Path) -> None:
    target = tmp_path / "คู่มือ.docx"
    papers.export(loaded, "manual-officer", target, {"person": "สมใจ", "year": str(YEAR)})
    document = docx.Document(str(target))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    whole = "".join("".join(cells).split())
    for one in work.tree(loaded, YEAR)[0].items:
        for step in one.steps:
            assert "".join(step.gist.split()) in whole
    assert len(document.inline_shapes) == 6  # the structure, and a flow chart for each item of the group


def test_what_cannot_be_printed_says_why(loaded: OfficeFile) -> None:
    with pytest.raises(NotFound):
        papers.pdf(loaded, "work-flow", {"item": "9.9", "year": str(YEAR)})
    with pytest.raises(NotFound):
        papers.pdf(loaded, "manual-officer", {"person": "ไม่มีคนนี้"})
    with pytest.raises(UserError):
        papers.pdf(loaded, "manual-group", {"year": "2599"})


def test_the_manual_names_the_approving_body_of_its_year(loaded: OfficeFile) -> None:
    work.copy_year(loaded, YEAR, YEAR + 1)
    person = records.every(loaded, Person)[0]
    for year, body in ((YEAR, "area_committee"), (YEAR + 1, "province_committee")):
        one = next(
            one for group in work.tree(loaded, year) for one in group.items if one.item.number == "1.3"
        )
        records.save(loaded, replace(one.steps[2], approver=body))
    texts = [
        plain(papers.pdf(loaded, "manual-officer", {"person": person.id.hex, "year": str(year)}))
        for year in (YEAR, YEAR + 1)
    ]
    assert ["(กพท.)" in text for text in texts] == [True, False]
    assert ["(กศจ.)" in text for text in texts] == [False, True]


def test_the_structure_names_the_head_the_groups_and_their_people(loaded: OfficeFile) -> None:
    records.save(
        loaded,
        Person(
            prefix="นาย",
            first_name="นำทาง",
            last_name="ลองดู",
            position="นักวิเคราะห์นโยบายและแผน",
            level="ชำนาญการพิเศษ",
            acting_role="ผู้อำนวยการกลุ่มนโยบายและแผน",
        ),
    )
    chart = structure.chart(loaded, YEAR, records.every(loaded, Person))
    assert [box.name for box in chart.chain] == ["ผู้อำนวยการกลุ่มนโยบายและแผน"]
    assert chart.chain[0].people == ("นายนำทาง ลองดู", "นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ")
    assert len(chart.units) == 6
    assert chart.units[0].people == ("นางสมใจ ตัวอย่างงาม",)
    assert chart.units[0].note == "5 งาน 22 ขั้นตอน"
