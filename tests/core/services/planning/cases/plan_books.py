"""Two schools, two strategies, and templates filled as a school fills them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.services.planning.cases import plan_forms
from tests.core.services.planning.cases.offices import school
from tests.core.services.planning.offices import YEAR, node

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import OfficeFile

HEAD = 5  # the row of the labels on a template
GOOD: dict[str, object] = {
    "name": "ยกระดับการอ่าน",
    "focus": "1 พัฒนาคุณภาพผู้เรียน, ทุกช่วงวัย",
    "amount": 12_000.25,
    "source": "เงินอุดหนุนรายหัว",
    "quarter": 2,
    "indicator": "นักเรียนอ่านออกเขียนได้",
    "unit": "ร้อยละ",
    "target": "85",
    "owner_name": "ครูวิชาการ",
}


@dataclass(frozen=True)
class Sent:
    """What lies in the folder."""

    file: OfficeFile
    schools: tuple[School, School]
    folder: Path
    books: tuple[Path, Path]


def sent(file: OfficeFile, folder: Path) -> Sent:
    """Templates of the year written for two schools."""
    node(file, "strategy", "1", "พัฒนาคุณภาพผู้เรียน, ทุกช่วงวัย")
    node(file, "strategy", "2", "สร้างโอกาสทางการศึกษา")
    schools = (school(file, 1), school(file, 2))
    first, second = plan_forms.write_forms(file, YEAR, "action", folder)
    return Sent(file, schools, folder, (first, second))


def fill(path: Path, row: int, **told: object) -> None:
    """Write on the template as a school does; row 1 is the first project."""
    book = load_workbook(path)
    page = book.worksheets[0]
    labels = [str(cell.value) for cell in page[HEAD]]
    for name, value in told.items():
        label = SchoolProject.description.field(name).label
        page.cell(HEAD + row, labels.index(label) + 1).value = value  # type: ignore[assignment] # any value
    book.save(path)
