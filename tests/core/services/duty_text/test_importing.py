"""From a file to a draft order: nothing before confirming, one undo step, staff and catalogue matched."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from planner_desktop import paths
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.records import Record
from planner_desktop.errors import Stopped, UserError, WorldError
from planner_desktop.messages import Message
from planner_desktop.services import duty_text, history, records
from planner_desktop.services.duty_text.against_file import unknown_names
from planner_desktop.services.file import OfficeFile
from tests.core.services.duty_text.invented import ANNEX, MANUAL, ORDER

WRITTEN: tuple[type[Record], ...] = (Person, DutyOrder, DutyPerson, Duty, ChoiceEntry)


def counts(office: OfficeFile) -> list[int]:
    return [len(records.every(office, kind)) for kind in WRITTEN]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "คำสั่งเดิม.txt"
    path.write_text(ANNEX, "utf-8")
    return path


def test_a_dry_run_writes_nothing(office: OfficeFile, source: Path) -> None:
    done = duty_text.import_text(office, source, dry_run=True)
    assert done.applied is None
    assert len(done.recognised.people) == 6
    assert counts(office) == [0, 0, 0, 0, 0]


def test_an_import_is_a_draft_and_one_undo_step(office: OfficeFile, source: Path) -> None:
    done = duty_text.import_text(office, source, dry_run=False)
    assert done.applied is not None
    # six persons: five of the headings (the nameless one is left out) and one who only substitutes
    assert (done.applied.people, done.applied.new_staff, done.applied.duties) == (5, 6, 48)
    assert counts(office) == [6, 1, 5, 48, 0]
    assert records.get(office, DutyOrder, done.applied.order).status == "draft"
    history.undo(office)
    assert counts(office) == [0, 0, 0, 0, 0]
    history.redo(office)
    assert counts(office) == [6, 1, 5, 48, 0]


def test_people_and_tree_are_written_as_recognised(office: OfficeFile, source: Path) -> None:
    duty_text.import_text(office, source, dry_run=False)
    staff = {one.id: f"{one.first_name} {one.last_name}" for one in records.every(office, Person)}
    people = records.every(office, DutyPerson)
    assert [staff[one.person] for one in people if one.person] == [
        "กล้าหาญ ใจงาม", "ดวงดาว เด่นฟ้า", "รื่นฤดี มีทรัพย์", "พิมพ์ใจ แสนดี", "อดทน ยืนยง",
    ]  # fmt: skip
    assert [len(one.substitutes) for one in people] == [5, 0, 1, 1, 1]
    assert people[0].is_head
    assert people[0].role == "ปฏิบัติหน้าที่ผู้อำนวยการกลุ่มนโยบายและแผน"
    assert people[1].closing == "ปฏิบัติงานอื่น ๆ ตามที่ได้รับมอบหมาย"
    duties = {one.id: one for one in records.every(office, Duty)}
    sub_step = next(one for one in duties.values() if one.words == "เรื่องด่วนที่สุดเสนอทันที")
    assert sub_step.parent is not None
    step = duties[sub_step.parent]
    assert step.kind == "step"
    assert step.parent is not None
    assert duties[step.parent].words == "งานรับส่งเอกสาร"
    assert {one.kind for one in duties.values()} == {"group", "item", "step", "heading", "text"}


def test_staff_are_matched_also_when_a_letter_differs(office: OfficeFile, source: Path) -> None:
    known = records.save(office, Person(prefix="นาง", first_name="รื่นฤดี", last_name="มีทรัพยา"))
    done = duty_text.import_text(office, source, dry_run=False)
    assert done.applied is not None
    assert done.applied.new_staff == 5
    assert known.id in {one.person for one in records.every(office, DutyPerson)}


def test_two_of_the_staff_alike_are_not_chosen_between(office: OfficeFile) -> None:
    for last in ("มีทรัพย", "มีทรัพยา"):
        records.save(office, Person(prefix="นาง", first_name="รื่นฤดี", last_name=last))
    order = duty_text.matched(office, duty_text.recognise(ANNEX), 2570)
    assert order.people[2].name.staff is None
    assert "รื่นฤดี" in {one.first for one in unknown_names(order)}


def test_duties_find_their_item_and_step(office: OfficeFile, source: Path) -> None:
    item = records.save(office, WorkItem(fiscal_year=2570, number="1.1", name="งานรับส่งเอกสาร"))
    step = records.save(office, WorkStep(item=item.id, order=1, gist="เปิดระบบตรวจเอกสารเข้า"))
    order = duty_text.matched(office, duty_text.recognise(ANNEX), 2570)
    assert [duty.item for duty in order.people[1].duties[:3]] == [item.id, None, item.id]
    assert order.people[1].duties[2].step == step.id
    assert order.people[0].duties[1].item == item.id


def test_new_positions_and_groups_are_taken_up(office: OfficeFile, tmp_path: Path) -> None:
    group = records.save(office, WorkGroup(name="กลุ่มงานธุรการ"))
    path = tmp_path / "ข้อความ.txt"
    path.write_text("กลุ่มงานธุรการ\n1. นางแก้ว ใสสะอาด ตำแหน่ง ลูกจ้างประจำ มีหน้าที่ ดังนี้\n1.1 งานรับส่ง\n", "utf-8")
    duty_text.import_text(office, path, dry_run=False)
    (person,) = records.every(office, Person)
    assert (person.position, person.work_group) == ("ลูกจ้างประจำ", group.id)
    assert [one.label for one in records.every(office, ChoiceEntry)] == ["ลูกจ้างประจำ"]


def test_the_preamble_goes_into_the_draft(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "คำสั่ง.txt"
    path.write_bytes(ORDER.encode("cp874"))
    done = duty_text.import_text(office, path, dry_run=False)
    assert done.applied is not None
    order = records.get(office, DutyOrder, done.applied.order)
    assert (order.digits, order.calendar_year, order.signer_name) == ("thai", 2569, "นายสุขสันต์ วันดี")


def test_someone_without_a_name_is_refused_until_chosen(office: OfficeFile) -> None:
    order = duty_text.matched(office, duty_text.recognise(ANNEX), 2570)
    with pytest.raises(UserError, match="บรรทัด 79"):
        duty_text.apply(office, order)
    assert counts(office) == [0, 0, 0, 0, 0]
    known = records.save(office, Person(prefix="นาย", first_name="สมหมาย", last_name="ปรารถนา"))
    lost = order.people[5]
    chosen = replace(lost, name=replace(lost.name, staff=known.id))
    done = duty_text.apply(office, replace(order, people=(*order.people[:5], chosen)))
    assert done.people == 6


def test_stopping_half_way_writes_nothing(office: OfficeFile) -> None:
    def stop(done: int, of: int, doing: Message) -> None:
        if done == 2:
            raise Stopped

    order = duty_text.recognise(ORDER)
    with pytest.raises(Stopped):
        duty_text.apply(office, order, stop)
    assert counts(office) == [0, 0, 0, 0, 0]


def test_word_and_pdf_say_the_same_as_text(tmp_path: Path) -> None:
    word, pdf = tmp_path / "ก.docx", tmp_path / "ก.pdf"
    document = Document()
    for line in ANNEX.splitlines():
        document.add_paragraph(line)
    document.save(str(word))
    pdf.write_bytes(_pdf(ANNEX))
    expected = [(one.name.first, one.name.last) for one in duty_text.recognise(ANNEX).people]
    for path in (word, pdf):
        found = duty_text.recognise(duty_text.read_source(path))
        assert [(one.name.first, one.name.last) for one in found.people] == expected
        assert [len(one.substitutes) for one in found.people] == [5, 0, 1, 1, 1, 0]


def _pdf(text: str) -> bytes:
    pdfmetrics.registerFont(TTFont("Sarabun-import", str(next(paths.fonts().rglob("*Sarabun*.ttf")))))
    target = io.BytesIO()
    canvas = Canvas(target)
    for start in range(0, len(lines := text.splitlines()), 40):
        page = canvas.beginText(30, 800)
        page.setFont("Sarabun-import", 9)
        for line in lines[start : start + 40]:
            page.textLine(line)
        canvas.drawText(page)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("ก.xlsx", b"x", UserError),
        ("ก.pdf", b"%PDF-1.4 broken", UserError),
        ("ก.docx", b"PK broken", UserError),
        ("ก.txt", b"  \n", UserError),
        ("ก.txt", None, WorldError),
    ],
)
def test_sources_that_cannot_be_read_say_why(
    tmp_path: Path, name: str, data: bytes | None, error: type[Exception]
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(error):
        duty_text.read_source(tmp_path / name)


def test_a_text_that_is_no_duty_text_is_refused(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "ก.txt"
    path.write_text("เรียน ผู้อำนวยการ\nขอส่งรายงาน", "utf-8")
    assert duty_text.import_text(office, path, dry_run=True).recognised.people == ()
    with pytest.raises(UserError, match="ไม่ใช่ข้อความมอบหมายหน้าที่"):
        duty_text.import_text(office, path, dry_run=False)


def test_json_holds_people_tree_and_faults() -> None:
    shown = json.loads(json.dumps(duty_text.as_json(duty_text.recognise(ANNEX)), ensure_ascii=False))
    clerk = shown["people"][1]
    assert (clerk["prefix"], clerk["first_name"], clerk["position"]) == ("นางสาว", "ดวงดาว", "พนักงานธุรการ")
    step = clerk["duties"][0]["children"][2]
    assert (step["original_number"], [one["original_number"] for one in step["children"]]) == (
        "2.1.2",
        ["1)", "2)"],
    )
    assert shown["people"][0]["substitutes"][0]["last_name"] == "แสนดี"
    assert {"line": 43, "kind": "wrong_parent"}.items() <= next(
        one for one in shown["faults"] if one["line"] == 43
    ).items()


def test_a_manual_adds_items_and_fills_those_there_are(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "คู่มือ.txt"
    path.write_text(MANUAL, "utf-8")
    there = records.save(
        office, WorkItem(fiscal_year=2570, number="2.2", name="งานติดตามแผน", objective="เดิม")
    )
    done = duty_text.import_manual(office, path, dry_run=False, fiscal_year=2570)
    assert done.applied
    assert (done.applied.new_items, done.applied.filled_items, done.applied.steps) == (2, 1, 7)
    items = {one.number: one for one in records.every(office, WorkItem)}
    assert sorted(items) == ["1", "2.1", "2.2"]
    assert items["2.2"].objective == "เดิม"
    assert items["2.1"].indicators == "มีแผนที่ใช้ได้จริง"
    again = duty_text.import_manual(office, path, dry_run=False, fiscal_year=2570)
    assert again.applied
    assert (again.applied.new_items, again.applied.filled_items, again.applied.steps) == (0, 3, 0)
    assert len(records.every(office, WorkStep)) == 7
    history.undo(office)
    assert [one.id for one in records.every(office, WorkItem)] == [there.id]
