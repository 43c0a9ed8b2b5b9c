"""The measures of risk, bound to years: what 1 to 5 mean, and which scores are low, high or too high."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner_desktop.domain.fields import choice, number, text, year
from planner_desktop.domain.records import describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.messages import mark

MOST = 5  # the matrix is 5 × 5
# Ground and ink of each level, on screen and on paper: each darker than the one before, so that a black-and-
# white printer keeps them apart; the level's name stands in the cell as well.
SHADES = {
    "low": ("#F1F7EC", "#1A1A1A"),
    "moderate": ("#F2D272", "#1A1A1A"),
    "high": ("#DE8A44", "#1A1A1A"),
    "extreme": ("#8E1F1F", "#FFFFFF"),
}
LEVELS = tuple(SHADES)


@describe(
    name="risk_scale",
    label=mark("ระดับคะแนนความเสี่ยง"),
    plural=mark("เกณฑ์โอกาสและผลกระทบ"),
    area="information",
    title=("value", "label", "meaning"),
    sort=("dimension", "-first_year", "value"),
)
@dataclass(frozen=True, kw_only=True)
class RiskScale(YearBound):
    """What one mark of likelihood or impact means, from one fiscal year to another."""

    dimension: str = choice(mark("ด้าน"), "risk_dimension", required=True, width=14)
    value: int | None = number(mark("คะแนน"), required=True, minimum=1, maximum=MOST)
    label: str = text(mark("เรียกว่า"), required=True, max_length=80, width=14)
    meaning: str = text(mark("ความหมาย"), max_length=400, width=50)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"))
    last_year: int | None = year(mark("ถึงปีงบประมาณ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")


@describe(
    name="risk_band",
    label=mark("ช่วงระดับความเสี่ยง"),
    plural=mark("เกณฑ์ระดับความเสี่ยง"),
    area="information",
    title=("at_least", "action"),
    sort=("-first_year", "at_least"),
)
@dataclass(frozen=True, kw_only=True)
class RiskBand(YearBound):
    """From which score (likelihood × impact) a risk is of a level, and what the office then does."""

    level: str = choice(mark("ระดับ"), "risk_level", required=True, width=14)
    at_least: int | None = number(mark("คะแนนตั้งแต่"), required=True, minimum=1, maximum=MOST * MOST)
    action: str = text(mark("สิ่งที่ต้องทำ"), max_length=400, width=50)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"))
    last_year: int | None = year(mark("ถึงปีงบประมาณ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")


def _marks(dimension: str, *rows: tuple[str, str]) -> tuple[RiskScale, ...]:
    return tuple(
        RiskScale(dimension=dimension, value=value, label=label, meaning=meaning)
        for value, (label, meaning) in enumerate(rows, start=1)
    )


SHIPPED_SCALES = (
    *_marks(
        "likelihood",
        ("น้อยมาก", "5 ปีต่อครั้งหรือน้อยกว่า"),
        ("น้อย", "2–4 ปีต่อครั้ง"),
        ("ปานกลาง", "ปีละครั้ง"),
        ("สูง", "ปีละ 2–6 ครั้ง"),
        ("สูงมาก", "เดือนละครั้งหรือมากกว่า"),
    ),
    *_marks(
        "impact",
        ("น้อยมาก", "งานสะดุดไม่เกิน 1 ชั่วโมง ไม่มีข้อมูลเสียหาย"),
        ("น้อย", "งานสะดุดไม่เกินครึ่งวัน ข้อมูลกู้คืนได้ทั้งหมด"),
        ("ปานกลาง", "งานหยุดไม่เกิน 1 วัน หรือข้อมูลเสียหายบางส่วน"),
        ("สูง", "งานหยุด 2–3 วัน หรือข้อมูลสำคัญเสียหาย มีผลต่อกำหนดของ สพฐ."),
        ("สูงมาก", "งานหยุดเกิน 3 วัน ข้อมูลส่วนบุคคลรั่วไหล หรือเสียหายต่อชื่อเสียงและทางกฎหมาย"),
    ),
)
SHIPPED_BANDS = (
    RiskBand(level="low", at_least=1, action="ยอมรับได้ ใช้การควบคุมเดิม ทบทวนปีละครั้ง"),
    RiskBand(level="moderate", at_least=4, action="เฝ้าระวัง ปรับปรุงการควบคุมตามกำลัง ทบทวนทุก 6 เดือน"),
    RiskBand(level="high", at_least=10, action="ต้องมีแผนจัดการและผู้รับผิดชอบ ทบทวนทุก 3 เดือน"),
    RiskBand(level="extreme", at_least=17, action="จัดการทันที รายงาน ผอ.สพป. ทบทวนทุกเดือน"),
)


def level_of(bands: Iterable[RiskBand], score: int | None) -> str:
    """The level of a score: that of the highest band it reaches; '' without a score or a band."""
    reached = [one for one in bands if score is not None and (one.at_least or 0) <= score]
    return max(reached, key=lambda one: one.at_least or 0).level if reached else ""


def bands_of(own: Iterable[RiskBand], fiscal_year: int) -> tuple[RiskBand, ...]:
    """The bands in force that year, lowest first: the office's own, else the shipped ones."""
    found = [one for one in own if one.in_force(fiscal_year)] or list(SHIPPED_BANDS)
    return tuple(sorted(found, key=lambda one: one.at_least or 0))


def scale_of(own: Iterable[RiskScale], dimension: str, fiscal_year: int) -> dict[int, RiskScale]:
    """The marks of one dimension in force that year, by value; what the office did not say is as shipped."""
    shipped = {one.value or 0: one for one in SHIPPED_SCALES if one.dimension == dimension}
    said = {one.value or 0: one for one in own if one.dimension == dimension and one.in_force(fiscal_year)}
    return {value: said.get(value, shipped[value]) for value in range(1, MOST + 1)}
