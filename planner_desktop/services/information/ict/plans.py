"""The ICT plan: beginning one, copying the last, proposing and approving; the chapters a plan usually has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.information.ict.plans import (
    PLAN_PARTS,
    IctPlan,
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

P = TypeVar("P", IctPlanChapter, IctPlanIndicator, IctPlanProject)
_YEARS = 5
FOREWORD = (
    "แผนพัฒนาเทคโนโลยีดิจิทัลฉบับนี้จัดทำขึ้นเพื่อกำหนดทิศทางการพัฒนาเทคโนโลยีดิจิทัลของสำนักงานเขตพื้นที่การศึกษาและสถานศึกษาในสังกัด"
    " จากการศึกษาแผนระดับชาติและนโยบายของต้นสังกัด สภาพปัจจุบัน และความต้องการของสถานศึกษา"
)
# Title, what the program draws up, words to begin with.
CHAPTERS = (
    (
        "บทนำ",
        "none",
        (
            "## หลักการและเหตุผล\n\nเทคโนโลยีดิจิทัลเป็นเครื่องมือสำคัญของการบริหารและการจัดการเรียนรู้"
            " จึงต้องมีแผนที่เชื่อมความต้องการ งบประมาณ และผลที่คาดหวังไว้ด้วยกัน\n\n## วัตถุประสงค์\n\n"
            "1. พัฒนาโครงสร้างพื้นฐานดิจิทัลให้เพียงพอและปลอดภัย\n2. พัฒนาระบบสารสนเทศเพื่อการบริหารและการตัดสินใจ\n"
            "3. พัฒนาบุคลากรให้ใช้เทคโนโลยีได้อย่างมีประสิทธิภาพ"
        ),
    ),
    ("สภาพปัจจุบันของสถานศึกษา", "schools", ""),
    ("คอมพิวเตอร์และอุปกรณ์", "computers", ""),
    ("เครือข่ายและความต่อเนื่องของบริการ", "network", ""),
    ("ความต้องการครุภัณฑ์ของสำนักงานและสถานศึกษา", "needs", ""),
    ("ระบบสารสนเทศและนวัตกรรม", "systems", ""),
    ("การบริหารความเสี่ยง", "risks", ""),
    ("ตัวชี้วัดและค่าเป้าหมาย", "indicators", ""),
    ("โครงการและงบประมาณ", "projects", ""),
    (
        "การนำแผนสู่การปฏิบัติและการติดตาม",
        "none",
        "1. ถ่ายทอดแผนสู่กลุ่มและสถานศึกษา\n2. บรรจุโครงการในแผนปฏิบัติการประจำปี\n3. ติดตามผลทุก 6 เดือนและรายงานประจำปี",
    ),
)


def begin(file: OfficeFile, first_year: int, last_year: int, title: str = "") -> IctPlan:
    """A new plan with the usual chapters, in one unit of work."""
    plan = IctPlan(
        title=title.strip() or f"แผนพัฒนาเทคโนโลยีดิจิทัล พ.ศ. {first_year}–{last_year}",
        first_year=first_year,
        last_year=last_year,
        edition=1,
        owner=file.actor,
        foreword=FOREWORD,
    )
    with file.change(mark("เริ่มแผนพัฒนาเทคโนโลยีดิจิทัล")) as change:
        kept = change.save(plan)
        assert isinstance(kept, IctPlan)
        for position, (name, content, words) in enumerate(CHAPTERS, start=1):
            change.save(
                IctPlanChapter(plan=kept.id, position=position, title=name, content=content, words=words)
            )
    return kept


def newest(file: OfficeFile) -> IctPlan | None:
    """The plan of the latest years and edition; None without any."""
    return next(iter(records.every(file, IctPlan, Query("ict_plan", with_voided=False))), None)


def parts(file: OfficeFile, kind: type[P], plan: UUID) -> list[P]:
    """Chapters, indicators or projects of a plan, in order."""
    query = Query(kind.description.name, (Condition("plan", Test.IS, plan),), sort=("position",))
    return records.every(file, kind, query)


def draft_part(file: OfficeFile, name: str, plan: UUID | None) -> Record:
    """The next chapter, indicator or project of a plan, by its description's name."""
    kind = next(one for one in PLAN_PARTS if one.description.name == name)
    query = Query(name, (Condition("plan", Test.IS, plan),), sort=("position",))
    last = max((one.position or 0 for one in records.every(file, kind, query)), default=0)
    return kind(plan=plan, position=last + 1)


def copy(file: OfficeFile, plan: IctPlan, first_year: int, last_year: int) -> IctPlan:
    """A further plan with everything of this one: another edition of the same years, or later years.

    The titles of years in words are brought along; an approved original stays as it is.
    """
    same = (first_year, last_year) == (plan.first_year, plan.last_year)
    title = plan.title
    for was, now in ((plan.first_year, first_year), (plan.last_year, last_year)):
        title = title.replace(str(was), f"\0{now}")
    wanted = replace(
        plan,
        id=NEW,
        version=0,
        title=title.replace("\0", ""),
        first_year=first_year,
        last_year=last_year,
        edition=(plan.edition or 1) + 1 if same else 1,
        state="draft",
        owner=file.actor or plan.owner,
        approved_on=None,
        approved_by="",
        previous=plan.id,
        files=(),
    )
    with file.change(mark("ทำสำเนาแผนพัฒนาเทคโนโลยีดิจิทัล")) as change:
        kept = change.save(wanted)
        assert isinstance(kept, IctPlan)
        for one in _parts(file, plan.id):
            change.save(replace(one, id=NEW, version=0, plan=kept.id))
    return kept


def _parts(file: OfficeFile, plan: UUID) -> Iterator[IctPlanChapter | IctPlanIndicator | IctPlanProject]:
    yield from parts(file, IctPlanChapter, plan)
    yield from parts(file, IctPlanIndicator, plan)
    yield from parts(file, IctPlanProject, plan)


def draft_years(file: OfficeFile, fiscal_year: int) -> tuple[int, int]:
    """The years a further plan would cover: five after the newest, else five from next year."""
    last = newest(file)
    first = (last.last_year if last and last.last_year else fiscal_year) + 1
    return first, first + _YEARS - 1
