"""Papers of the year: every month and quarter named, one sheet where it fits, the head on every sheet."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from planner_desktop.documents.blocks import Paper
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.gantt_year import GanttLine, GanttYearFacts, gantt_year, place
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.errors import NotFound, UserError
from planner_desktop.pdfium import PDFIUM
from planner_desktop.services import papers, records, work
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import year_keys
from planner_desktop.services.year_work.planning import plan_year
from tests.core.documents.reading import pages_of

YEAR = 2570


LINE = GanttLine(
    "จัดทำแผนปฏิบัติการประจำปี",
    dt.date(2026, 11, 1),
    dt.date(2027, 2, 28),
    dt.date(2026, 11, 1),
    dt.date(2027, 3, 15),
)


def drawn(lines: tuple[GanttLine, ...], size: SheetSize) -> bytes:
    out = io.BytesIO()
    render(gantt_year(GanttYearFacts(YEAR, lines, today=dt.date(2027, 1, 10), size=size)), out)
    return out.getvalue()


def chart(count: int, size: SheetSize = SheetSize.A4) -> bytes:
    return drawn((LINE,) * count, size)


def sides(data: bytes) -> list[tuple[int, int]]:
    """Width and height in millimetres of every page."""
    with PDFIUM, pypdfium2.PdfDocument(data) as document:
        return [
            (round(page.get_width() * 25.4 / 72), round(page.get_height() * 25.4 / 72)) for page in document
        ]


def told(file: OfficeFile, name: str, tmp_path: Path, **keys: str) -> list[str]:
    target = tmp_path / f"{name}.pdf"
    papers.export(file, name, target, {"year": str(YEAR), **keys})
    return [" ".join(page.split()) for page in pages_of(target.read_bytes())]


@pytest.mark.parametrize(
    ("day", "after", "where"), [((2026, 10, 1), False, 0.0), ((2027, 9, 30), True, 11 + 30 / 31)]
)
def test_days_stand_in_their_months(day: tuple[int, int, int], after: bool, where: float) -> None:
    assert place(YEAR, dt.date(*day), after=after) == pytest.approx(where)


def test_days_of_other_years_have_no_place() -> None:
    assert place(YEAR, dt.date(2026, 9, 30)) is None
    assert place(YEAR, dt.date(2027, 10, 1)) is None


@pytest.mark.parametrize(
    ("rows", "size"), [(1, SheetSize.A4), (23, SheetSize.A4), (40, SheetSize.A3), (60, SheetSize.A3)]
)
def test_what_fits_stands_on_one_sheet(rows: int, size: SheetSize) -> None:
    assert len(pages_of(chart(rows, size))) == 1


@pytest.mark.parametrize(
    ("rows", "sheet"),
    [
        (1, (297, 210)),
        (38, (297, 210)),
        (60, (420, 297)),
        (85, (297, 420)),
        (120, (297, 420)),
        (140, (297, 420)),
    ],
)
def test_a_year_asked_for_on_one_page_finds_the_sheet_that_holds_it(
    rows: int, sheet: tuple[int, int]
) -> None:
    assert sides(chart(rows, SheetSize.ONE)) == [sheet]


def test_long_names_take_their_lines_and_the_year_still_stands_on_one_page() -> None:
    long = replace(LINE, label="โครงการพัฒนาคุณภาพการศึกษาและการเรียนรู้ของโรงเรียนขนาดเล็กในพื้นที่ห่างไกล " * 3)
    assert len(sides(drawn((LINE, long) * 10, SheetSize.ONE))) == 1


def test_rows_too_many_for_any_sheet_are_parted_between_projects() -> None:
    head = replace(LINE, label="โครงการ", head=True)
    lines = tuple(
        replace(one, label=f"{one.label} {at}")
        for at in range(40)
        for one in (head, *(replace(LINE, label=f"กิจกรรม {number} ของ") for number in range(6)))
    )
    pages = [" ".join(page.split()) for page in pages_of(drawn(lines, SheetSize.ONE))]
    assert len(pages) > 1
    for page in pages[1:]:
        _before, rows = page.split("งาน (ต่อ)")
        assert rows.split("ก.ย. ๗๐")[1].strip().startswith("โครงการ ")


def test_a_project_longer_than_a_sheet_says_that_it_goes_on() -> None:
    lines = (replace(LINE, label="โครงการใหญ่", head=True), *(LINE,) * 200)
    pages = pages_of(drawn(lines, SheetSize.ONE))
    assert len(pages) > 1
    assert all("โครงการใหญ่ (ต่อ)" in " ".join(page.split()) for page in pages[1:])


def test_months_quarters_and_years_stand_at_the_head_of_every_sheet() -> None:
    pages = pages_of(chart(90))
    assert len(pages) > 2
    for page in pages:
        for words in ("ต.ค. ๖๙", "ม.ค. ๗๐", "ก.ย. ๗๐", "ไตรมาส ๑", "ไตรมาส ๔"):
            assert words in page


def test_odd_rows_still_make_a_chart() -> None:
    before, after = dt.date(2020, 1, 1), dt.date(2030, 1, 1)
    lines = (
        GanttLine("ไม่มีวัน", None, None),
        GanttLine("ปีอื่น", before, before),
        GanttLine("ข้ามปี", before, after, before, None),
        GanttLine("หัวข้อ", before, after, group=True),
        GanttLine(
            "วันเดียว", dt.date(2027, 9, 30), dt.date(2027, 9, 30), dt.date(2026, 10, 1), dt.date(2026, 10, 1)
        ),
    )
    out = io.BytesIO()
    render(gantt_year(GanttYearFacts(YEAR, lines)), out)
    assert "วันเดียว" in pages_of(out.getvalue())[0]


def bars(paper: Paper) -> tuple[Bar, ...]:
    return next(block.bars for block in paper.blocks if isinstance(block, Gantt))


def test_an_item_shows_its_months_with_gaps() -> None:
    days = [dt.date(2026, 10, 1), dt.date(2026, 11, 30), dt.date(2026, 12, 1), dt.date(2027, 1, 29)]
    spans = ((days[0], days[1]), (days[2], days[3]), (dt.date(2027, 9, 1), dt.date(2027, 10, 15)))
    line = GanttLine(
        "งาน", days[0], dt.date(2027, 10, 15), dt.date(2026, 10, 1), dt.date(2026, 12, 31), parts=spans
    )
    (bar,) = bars(gantt_year(GanttYearFacts(YEAR, (line,))))
    assert ((bar.start, bar.end), bar.more) == ((0, 3), ((11, 11),))
    assert bar.actual == pytest.approx((0.0, 3.0))


@pytest.fixture
def planned(office: OfficeFile) -> OfficeFile:
    """An office with one item, two owners and tasks in three months."""
    item = records.save(office, WorkItem(fiscal_year=YEAR, number="5.1", name="งานติดตาม"))
    one, two = (
        records.save(office, Person(first_name=name, last_name="ทดลองสุข")) for name in ("วารี", "มานะ")
    )
    for title, owner, day in (
        ("วิเคราะห์", one, (2026, 11, 30)),
        ("สรุป", two, (2027, 9, 30)),
        ("ส่ง", one, (2027, 10, 29)),
    ):
        records.save(
            office, Task(fiscal_year=YEAR, title=title, item=item.id, owner=owner.id, due_on=dt.date(*day))
        )
    records.save(office, Holiday(day=dt.date(2027, 2, 21), name="วันมาฆบูชา", certainty="medium"))
    return office


def test_the_calendar_goes_month_by_month(planned: OfficeFile, tmp_path: Path) -> None:
    text = " ".join(told(planned, "year-calendar", tmp_path))
    places = [
        text.index(words) for words in ("ตุลาคม ๒๕๖๙", "วิเคราะห์", "กันยายน ๒๕๗๐", "สรุป", "ตุลาคม ๒๕๗๐", "ส่ง")
    ]
    assert places == sorted(places)
    assert "๒๑ วันมาฆบูชา (ควรตรวจสอบ)" in text


def test_tasks_stand_under_their_owner(planned: OfficeFile, tmp_path: Path) -> None:
    text = " ".join(told(planned, "year-tasks", tmp_path))
    assert text.index("มานะ ทดลองสุข") < text.index("สรุป") < text.index("วารี ทดลองสุข") < text.index("วิเคราะห์")
    assert "ทั้งหมด ๒ งาน" in text
    only = " ".join(told(planned, "year-tasks", tmp_path, person="มานะ"))
    assert "วารี" not in only
    assert "ผู้รับผิดชอบ มานะ ทดลองสุข" in only


def test_the_chart_of_items_and_of_steps(planned: OfficeFile, tmp_path: Path) -> None:
    (whole,) = told(planned, "gantt-year", tmp_path)
    assert "๕.๑ งานติดตาม" in whole
    assert "วิเคราะห์" not in whole
    (steps,) = told(planned, "gantt-year", tmp_path, detail="steps", size="a3")
    assert "วิเคราะห์" in steps


def test_the_shipped_year_stands_on_one_a4(office: OfficeFile, tmp_path: Path) -> None:
    work.found(office, YEAR)
    plan_year(office, YEAR)
    assert len(told(office, "gantt-year", tmp_path)) == 1
    several = told(office, "gantt-year", tmp_path, detail="steps")
    assert all("ไตรมาส ๒" in page for page in several)


def test_what_cannot_be_told(planned: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="a5"):
        told(planned, "gantt-year", tmp_path, size="a5")
    with pytest.raises(NotFound):
        told(planned, "year-tasks", tmp_path, person="ไม่มีใคร")
    with pytest.raises(UserError, match="2580"):
        papers.export(planned, "year-calendar", tmp_path / "x.pdf", {"year": "2580"})


def test_a_sample_is_the_newest_year_with_tasks(office: OfficeFile, planned: OfficeFile) -> None:
    assert year_keys.any_tasks(planned) == {"year": str(YEAR)}
    for task in records.every(office, Task):
        records.remove(office, task)
    assert year_keys.any_tasks(office) is None
