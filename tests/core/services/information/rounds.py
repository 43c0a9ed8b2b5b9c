"""A small form with two rounds and three schools, and templates filled in as schools would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import DataRound
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import asking, templates
from planner_desktop.services.information.rounds.asking import Asked

CELLS = {"C8": 10, "D8": 12, "C9": 8, "D9": 9, "C11": 39, "C12": "มี"}  # what fills the form rightly

NETWORK = "ลำธารทดสอบ"


@dataclass(frozen=True)
class Case:
    file: OfficeFile
    form: DataForm
    round: DataRound
    schools: list[School]

    @property
    def asked(self) -> Asked:
        return asking.asked(self.file, self.round.id)


def case(file: OfficeFile, *, schools: int = 3) -> Case:
    """Pupils by two grades × sex, their total, and whether there is a network; the rule ties the total."""
    held = [
        records.save(file, School(code10=f"10335300{at:02d}", name=f"บ้านทดสอบ {at}", network=NETWORK))
        for at in range(1, schools + 1)
    ]
    form = records.save(file, DataForm(code="P-1", name="จำนวนนักเรียน"))
    for at, field in enumerate(
        (
            DataField(code="pupils", label="นักเรียน", unit="คน", by_rows="ป.1\nป.2", by_columns="ชาย\nหญิง"),
            DataField(code="whole", label="รวมทั้งโรงเรียน", unit="คน", maximum=5000),
            DataField(code="net", label="อินเทอร์เน็ต", kind="choice", options="มี\nไม่มี"),
        ),
        start=1,
    ):
        records.save(file, replace(field, form=form.id, position=at))
    records.save(
        file,
        DataRule(form=form.id, left="pupils", operator="eq", right="whole", message="ผลรวมชั้นต้องเท่ากับยอดรวม"),
    )
    return Case(file, form, new_round(file, form, "รอบหนึ่ง"), held)


def new_round(file: OfficeFile, form: DataForm, name: str, *, closes_in: int = 5) -> DataRound:
    today = bangkok_today()
    opens = today - dt.timedelta(days=30)
    closes = today + dt.timedelta(days=closes_in)
    schools = tuple(one.id for one in records.every(file, School) if one.network == NETWORK)
    made = DataRound(
        form=form.id, name=name, year=2569, opens=opens, closes=closes, asked="chosen", schools=schools
    )
    return records.save(file, made)


def sent_back(case: Case, folder: Path) -> list[Path]:
    """The round's templates, one a school, still empty."""
    return templates.write_templates(case.asked, folder)


def fill(path: Path, cells: Mapping[str, Any]) -> Path:
    """Type into the first sheet of a workbook."""
    book = load_workbook(path)
    for place, value in cells.items():
        book.worksheets[0][place].value = value
    book.save(path)
    return path
