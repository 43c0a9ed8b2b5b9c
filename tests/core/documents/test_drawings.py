"""Charts, Gantt and flow charts: every word is there, long ones run over pages, odd numbers do no harm."""

from __future__ import annotations

import pytest

from planner_desktop.documents.blocks import Paper, Ticks
from planner_desktop.documents.drawings import (
    Arrow,
    Bar,
    Chart,
    ChartKind,
    FlowChart,
    Gantt,
    OrgBox,
    OrgChart,
    Series,
    Step,
    StepKind,
)
from planner_desktop.documents.pdf.chart import scale
from tests.core.documents.reading import drawn, pages_of, text_of


def flat(block: Chart | Gantt | FlowChart | OrgChart | Ticks) -> str:
    return " ".join(text_of(Paper("ภาพ", (block,))).split())


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_names_its_categories_and_series(kind: ChartKind) -> None:
    series = (Series("เป้าหมาย", (80.0, 90.0, None)), Series("ผลงาน", (70.0, 95.0, 10.0)))
    text = flat(Chart(kind, ("คุณภาพ", "โอกาส", "ปลอดภัย"), series, "ผลตัวชี้วัด", "ร้อยละ"))
    for words in ("ผลตัวชี้วัด", "คุณภาพ", "โอกาส", "ปลอดภัย"):
        assert words in text
    assert kind is ChartKind.PIE or ("เป้าหมาย" in text and "ผลงาน" in text)


@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize("values", [(), (0.0, 0.0), (None, None), (-5.0, 5.0), (1e9, 1.0), (0.001, 0.002)])
def test_odd_numbers_still_make_a_chart(kind: ChartKind, values: tuple[float | None, ...]) -> None:
    categories = tuple(f"ข้อ {at}" for at in range(len(values)))
    series = (Series("ผล", values),) if values else ()
    assert drawn(Paper("ภาพ", (Chart(kind, categories, series),)))[1].pages == 1


@pytest.mark.parametrize("values", [[3.0], [99.0], [100.0], [-40.0, 10.0], [0.0], [1e7, 2.0]])
def test_the_scale_holds_all_values_in_few_round_steps(values: list[float]) -> None:
    low, high, step = scale(values)
    assert low <= min(0.0, *values)
    assert high >= max(0.0, *values)
    assert 2 <= round((high - low) / step) <= 8 or high == 1.0


def test_a_gantt_of_many_activities_repeats_its_months() -> None:
    bars = tuple(Bar(f"กิจกรรมที่ {at}", at % 12, at % 12 + 3, 0.5) for at in range(80))
    months = ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.")
    pages = pages_of(drawn(Paper("แผน", (Gantt(months, bars),)))[0])
    assert len(pages) > 2
    assert all("ก.ย." in page and "กิจกรรม" in page for page in pages)


def flow(count: int) -> FlowChart:
    steps = [
        Step(f"s{at}", f"ขั้นที่ {at} ตรวจสอบความถูกต้องของข้อมูล", at % 3, note=f"{at} วัน") for at in range(count)
    ]
    steps.append(Step("ask", "เห็นชอบหรือไม่", 1, StepKind.DECISION))
    steps.append(Step("end", "สิ้นสุด", 0, StepKind.END))
    arrows = [Arrow(f"s{at}", f"s{at + 1}") for at in range(count - 1)]
    arrows += [
        Arrow(f"s{count - 1}", "ask"),
        Arrow("ask", "end", "เห็นชอบ"),
        Arrow("ask", "s1", "แก้ไข"),
        Arrow("s0", "end", "ด่วน"),
    ]
    return FlowChart(tuple(steps), tuple(arrows), ("ธุรการ", "ผอ.กลุ่ม", "ผอ.สพป."), "ผังงาน")


def test_a_flow_chart_runs_over_pages_with_its_lanes() -> None:
    pages = pages_of(drawn(Paper("ผัง", (flow(24),)))[0])
    assert len(pages) > 1
    assert all("ธุรการ" in page and "ผอ.สพป." in page for page in pages)
    whole = " ".join(" ".join(pages).split())
    for words in ("ขั้นที่ ๐", "ขั้นที่ ๒๓", "แก้ไข", "ด่วน", "๒๓ วัน", "สิ้นสุด"):
        assert whole.count(words) >= 1


def test_arrows_to_nowhere_are_left_out() -> None:
    chart = FlowChart((Step("a", "เริ่ม", 0, StepKind.START),), (Arrow("a", "missing"), Arrow("a", "a", "วน")))
    text = flat(chart)
    assert "เริ่ม" in text
    assert "วน" in text


def test_ticks_wrap_and_read() -> None:
    boxes = tuple((f"ทางเลือกที่ {at}", at % 2 == 0) for at in range(12))
    text = flat(Ticks(boxes))
    assert all(f"ทางเลือกที่ {digit}" in text for digit in "๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize("units", [0, 1, 3, 4, 7])
@pytest.mark.parametrize("chain", [1, 2, 3])
def test_an_organisation_names_everybody_once(units: int, chain: int) -> None:
    above = tuple(OrgBox(f"บังคับบัญชา {letter}", (f"ผู้นำ {letter}",)) for letter in "ABC"[:chain])
    below = tuple(
        OrgBox(f"หน่วย {letter}", (f"คน {letter}", f"ชื่อ {letter}"), f"ปริมาณ {letter}")
        for letter in "STUVWXYZ"[:units]
    )
    text = flat(OrgChart(above, below))
    for box in (*above, *below):
        for words in (box.name, *box.people, box.note):
            assert not words or text.count(words) == 1


def test_a_large_organisation_runs_over_pages() -> None:
    units = tuple(OrgBox(f"หน่วย {letter}", ("คน",) * 12) for letter in "ABCDEFGHIJKLMN")
    pages = pages_of(drawn(Paper("ภาพ", (OrgChart((OrgBox("หัวหน้า"),), units),)))[0])
    assert len(pages) > 1
    assert all(any(box.name in page for page in pages) for box in units)
