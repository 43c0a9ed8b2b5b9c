"""Our own manual read back: printed to PDF and Word, imported into an empty office, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.services import choices, duty_text, history, papers, records, work
from planner_desktop.services.duty_text.step_tables import header_in, step_from, time_of
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database
from tests.core.services.duty_text.invented import MANUAL_WITH_TABLE

YEAR = 2570
# Not printed in a manual: the page that a step opens, and which symbol it has when it is no decision.
SAID_OF_STEP = (
    "gist", "details", "approver", "role", "first_month", "last_month", "quarterly", "papers_in", "papers_out",
)  # fmt: skip
SAID_OF_ITEM = (
    "number", "name", "objective", "scope", "definitions", "related_units", "forms", "indicators",
)  # fmt: skip


@pytest.fixture(scope="module")
def manual(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    """An office with the shipped catalogue."""
    path = tmp_path_factory.mktemp("whole") / "whole.db"
    path.write_bytes(empty_file.read_bytes())
    file = OfficeFile(Database.open(path))
    work.found(file, YEAR)
    yield file
    file.close()


def told(file: OfficeFile) -> list[tuple[object, ...]]:
    """Everything the manual says of every item and step, in order."""
    laws = {one.id: one.name for one in records.every(file, Law)}
    rows: list[tuple[object, ...]] = []
    for group in work.tree(file, YEAR, active_only=True):
        for one in group.items:
            name = group.group.name if group.group else ""
            words = [lines(getattr(one.item, field)) for field in SAID_OF_ITEM]
            rows.append((name, *words, *(laws[key] for key in one.item.laws)))
            places = {step.order: place for place, step in enumerate(one.used, start=1)}
            rows += [step_told(step, places) for step in one.used]
    return rows


def step_told(step: WorkStep, places: dict[int | None, int]) -> tuple[object, ...]:
    back = places.get(step.returns_to) if step.returns_to else None
    months = () if step.quarterly else (step.first_month, step.last_month)
    values = [getattr(step, field) for field in SAID_OF_STEP if not field.endswith("_month")]
    return (places[step.order], *map(lines, values), *months, step.days or None, back)


def lines(value: object) -> object:
    return [line.strip() for line in value.splitlines() if line.strip()] if isinstance(value, str) else value


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_group_s_manual_comes_back_whole(
    manual: OfficeFile, office: OfficeFile, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"คู่มือ.{ending}"
    papers.export(manual, "manual-group", path, {"year": str(YEAR)})
    done = duty_text.import_manual(office, path, dry_run=False, fiscal_year=YEAR)
    assert done.recognised.faults == ()
    assert told(office) == told(manual)
    history.undo(office)
    assert records.every(office, WorkItem) == []
    assert records.every(office, Law) == []


def test_a_table_of_another_office(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "คู่มือ.txt"
    path.write_text(MANUAL_WITH_TABLE, "utf-8")
    duty_text.import_manual(office, path, dry_run=False, fiscal_year=YEAR)
    (group,) = work.tree(office, YEAR)
    (one,) = group.items
    assert (one.item.number, one.item.name) == ("7.1", "งานดูแลยานพาหนะกลาง")
    first, second, third = one.steps
    labels = choices.labels(office, "work_role")
    assert (first.gist, labels[first.role].label, first.days) == ("รับคำขอใช้รถ", "เจ้าหน้าที่ธุรการ", 1)
    assert (second.gist, second.details) == ("ตรวจตารางรถ", "ดูวันว่าง\nดูพนักงานขับรถ")
    assert (second.first_month, second.last_month, second.days) == (10, 12, None)
    assert labels[second.role].label == "หัวหน้ายานพาหนะ"
    assert (third.quarterly, third.returns_to, third.kind) == (True, 1, "decision")
    names = {law.id: (law.name, law.kind) for law in records.every(office, Law)}
    assert [names[key] for key in one.item.laws] == [
        ("ระเบียบว่าด้วยรถตัวอย่าง พ.ศ. 2560", "rule"), ("คู่มือผู้ขับ", "other"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ต.ค.–ธ.ค.", {"first_month": 10, "last_month": 12}),
        ("พฤษภาคม", {"first_month": 5, "last_month": 5}),
        ("ทุกไตรมาส", {"quarterly": True}),
        ("ตลอดปี", {}),
        ("๓ วันทำการ", {"days": 3}),
        ("30 นาที", {}),
    ],
)
def test_times_of_a_step(words: str, expected: dict[str, object]) -> None:
    assert time_of(words) == expected


def test_a_table_without_steps_is_none() -> None:
    assert header_in("ที่ | ชื่อ | ตำแหน่ง") is None
    assert header_in("ขั้นตอนการปฏิบัติงาน") is None
    assert step_from(1, 9, "1.", "รับเรื่อง", None).text == "รับเรื่อง"
