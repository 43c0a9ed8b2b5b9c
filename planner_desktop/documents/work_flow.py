"""A work item as a flow chart drawn from its steps: a lane per role, decisions with their way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper, Paragraph
from planner_desktop.documents.drawings import Arrow, FlowChart, Step, StepKind
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPES = {"decision": StepKind.DECISION, "document": StepKind.DOCUMENT}
_START, _END = "start", "end"
# Type sizes with which a chart of so much matter (see _matter) stands on one upright A4 page.
_SIZES = ((6, 12.0), (8, 11.0), (9, 10.0), (999, 9.5))
_NOTES = "ผู้อนุมัติ ช่วงเวลา และเวลามาตรฐาน"
_WIDE_LANES = 3  # more lanes are narrow and make the boxes tall


@dataclass(frozen=True)
class WorkStepFacts:
    """One step as printed; `role` is a lane, `back` the number of the step returned to (0 = none)."""

    number: int
    gist: str
    role: str
    kind: str = "process"
    back: int = 0
    approver: str = ""
    when: str = ""
    days: int | None = None
    details: tuple[str, ...] = ()
    papers_in: str = ""
    papers_out: str = ""


@dataclass(frozen=True)
class WorkFlowFacts:
    """One item on a page of its own; `lanes` are the roles from left to right."""

    number: str
    name: str
    lanes: tuple[str, ...]
    steps: tuple[WorkStepFacts, ...]
    group: str = ""
    office: str = ""
    year: int = 0
    printed_on: str = ""
    digits: Digits = Digits.THAI


def work_flow(facts: WorkFlowFacts) -> Paper:
    """The item's flow chart on one page."""
    return Paper(
        title=f"ผังขั้นตอน{facts.name}",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=1.5, right_cm=1.5, top_cm=1.5, bottom_cm=1.5),
        digits=facts.digits,
        page_numbers=PageNumbers.NONE,
        foot=facts.printed_on,
        author=facts.office,
    )


def _size(steps: tuple[WorkStepFacts, ...]) -> float:
    """Points with which a chart of those steps stands on one page."""
    return next(size for most, size in _SIZES if _matter(steps) <= most)


def _matter(steps: tuple[WorkStepFacts, ...]) -> int:
    """How much room a chart needs: decisions count twice, narrow lanes count too."""
    narrow = max(0, len({step.role for step in steps}) - _WIDE_LANES)
    return len(steps) + sum(step.kind == "decision" for step in steps) + narrow


def flow_chart(lanes: tuple[str, ...], steps: tuple[WorkStepFacts, ...]) -> FlowChart:
    """The drawing: from the start through the steps to the end; beside each step its time."""
    used = tuple(lane for lane in lanes if any(step.role == lane for step in steps))
    places = {lane: at for at, lane in enumerate(used)}
    boxes = [
        Step(
            str(step.number),
            f"{step.number}. {step.gist}",
            places[step.role],
            _SHAPES.get(step.kind, StepKind.STEP),
            note=_note(step),
        )
        for step in steps
    ]
    first, last = places[steps[0].role], places[steps[-1].role]
    return FlowChart(
        steps=(
            Step(_START, "เริ่มต้น", first, StepKind.START),
            *boxes,
            Step(_END, "สิ้นสุด", last, StepKind.END),
        ),
        arrows=tuple(_arrows(steps)),
        lanes=used,
        note_head=_NOTES if any(box.note for box in boxes) else "",
        size=_size(steps),
    )


def _arrows(steps: tuple[WorkStepFacts, ...]) -> Iterator[Arrow]:
    keys = [_START, *(str(step.number) for step in steps), _END]
    labels = ["", *("เห็นชอบ" if step.back else "" for step in steps)]
    for source, target, label in zip(keys, keys[1:], labels, strict=False):
        yield Arrow(source, target, label)
    for step in steps:
        if step.back:
            yield Arrow(str(step.number), str(step.back), "แก้ไข")


def _note(step: WorkStepFacts) -> str:
    """Who approves, when and for how long, on one line each where there is room."""
    days = f"{step.days} วันทำการ" if step.days else ""
    return "  ".join(part for part in (step.approver, step.when, days) if part)


def _blocks(facts: WorkFlowFacts) -> Iterator[Block]:
    yield Paragraph(f"{facts.number} {facts.name}", "title")
    year = f"ปีงบประมาณ พ.ศ. {facts.year}" if facts.year else ""
    under = "  ".join(part for part in (facts.group, facts.office, year) if part)
    if under:
        yield Paragraph(under, "caption")
    yield flow_chart(facts.lanes, facts.steps) if facts.steps else Paragraph("งานนี้ยังไม่มีขั้นตอน", "subtitle")
