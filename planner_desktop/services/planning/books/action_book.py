"""แผนปฏิบัติการประจำปี as a whole book: six parts and annexes (domain 5.5)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents import kept_blocks
from planner_desktop.documents.blocks import Kind, Paragraph
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.documents.gantt_sheet import in_frame
from planner_desktop.documents.gantt_year import QUARTERS
from planner_desktop.documents.plan_book import (
    CHART_CM,
    Chapter,
    Part,
    PlanBookFacts,
    none_yet,
    tables,
    texts,
)
from planner_desktop.documents.project_form import project_blocks
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.kept import BOOK
from planner_desktop.domain.years import fiscal_months, fiscal_year_span, month_of, month_parts
from planner_desktop.errors import UserError
from planner_desktop.language.dates import SHORT_MONTHS, long_date, short_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning import kept_content
from planner_desktop.services.planning.books import chapters
from planner_desktop.services.planning.development import tables as plan_tables
from planner_desktop.services.planning.development import yearly
from planner_desktop.services.planning.projects import comparing, editions, kept_year, papers, summaries
from planner_desktop.services.planning.tree import matrix as matrices
from planner_desktop.services.planning.tree import papers as tree_papers
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.project_form import ProjectFacts
    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.kept_year import YearPlan
    from planner_desktop.services.planning.projects.totals import YearMoney

NO_STRATEGY = "(ยังไม่ระบุกลยุทธ์)"
DRAFT = "ร่าง"
NOT_KEPT = "ฉบับนี้บันทึกก่อนที่โปรแกรมจะเก็บส่วนนี้ไว้กับฉบับ จึงไม่แสดงข้อมูลปัจจุบันแทน"
NAMES_NOW = "ฉบับนี้บันทึกก่อนที่โปรแกรมจะเก็บชื่อไว้กับฉบับ ชื่อกลยุทธ์ กลุ่ม และบุคคลจึงเป็นชื่อในทะเบียนขณะพิมพ์"
NOTHING_KEPT = "ฉบับนี้ไม่ได้เก็บเนื้อหาของแผนไว้ เล่มนี้พิมพ์จากข้อมูลปัจจุบัน จึงเป็นร่าง ไม่ใช่เล่มที่เห็นชอบ"
_FOLLOW_UP = (
    "ตุลาคม–พฤศจิกายน: ศึกษาและวิเคราะห์โครงการในแผน กำหนดสิ่งที่ต้องติดตาม\n"
    "ตุลาคม–ธันวาคม: วางแผนการติดตามและจัดทำเครื่องมือ เสนอผู้บังคับบัญชาภายในเดือนธันวาคม\n"
    "ทุกไตรมาส (3 6 9 และ 12 เดือน): ติดตาม รายงานผลการดำเนินงานและการใช้จ่าย และเผยแพร่\n"
    "สิ้นปีงบประมาณ: สรุปผลโครงการและประเมินผลตามตัวชี้วัดของแผน"
)


_UNKEPT = (Chapter("ส่วนที่ฉบับนี้ไม่ได้เก็บไว้", none_yet(NOT_KEPT)),)


@dataclass(frozen=True)
class _Year:
    """What all parts of the book are made from, read once."""

    fiscal_year: int
    edition: PlanEdition | None
    plan: DevelopmentPlan | None
    whole: YearPlan
    projects: tuple[tuple[str, tuple[Project, ...]], ...]  # by the title of the strategy

    @property
    def money(self) -> YearMoney:
        """What all tables add up."""
        return self.whole.money


def of_year(file: OfficeFile, fiscal_year: int, progress: Progress) -> PlanBookFacts:
    """The book of a year's projects as they are kept now; cancelled ones are left out."""
    newest = next(iter(editions.of_year(file, fiscal_year)), None)
    found = _gather(file, fiscal_year, newest, kept_year.now(file, fiscal_year), progress)
    agreed = newest is not None and newest.state in FIXED and not comparing.compare(file, newest).differences
    return found if agreed else replace(found, watermark=DRAFT)


def of_edition(file: OfficeFile, edition: PlanEdition, progress: Progress) -> PlanBookFacts:
    """The book of an edition as it was fixed; what an older edition did not keep is said to be lacking.

    Decisions and publications come after it was fixed, its foreword may be written until it is agreed.
    """
    told = kept_content.read(file, edition, BOOK)
    if told is None:
        return _of_older(file, edition, progress)
    kept = kept_blocks.revived(told)
    assert isinstance(kept, PlanBookFacts)
    return replace(
        kept,
        foreword=_lines(edition.foreword) or kept.foreword,
        parts=(*kept.parts[:-1], _own_follow_up(kept.parts[-1], edition)),
        annexes=(*_agreed(file, edition), *kept.annexes),
        dated=_dated(edition),
        watermark="" if edition.state in FIXED else DRAFT,
    )


def as_fixed(file: OfficeFile, edition: PlanEdition, whole: YearPlan, progress: Progress) -> PlanBookFacts:
    """The book that an edition fixed now keeps: all but what is decided about it later."""
    kept = _gather(file, edition.fiscal_year or 0, edition, whole, progress, agreed=False)
    return replace(kept, dated="", watermark="")


def _of_older(file: OfficeFile, edition: PlanEdition, progress: Progress) -> PlanBookFacts:
    """Of an edition fixed before its book was kept: projects and money, or nothing but the present."""
    year = edition.fiscal_year or 0
    if editions.entries(file, edition):
        found = _gather(file, year, edition, kept_year.of_edition(file, edition), progress)
        return found if edition.state in FIXED else replace(found, watermark=DRAFT)
    found = _gather(file, year, edition, kept_year.now(file, year), progress)
    return replace(found, watermark=DRAFT, foreword=(f"({NOTHING_KEPT})", *found.foreword))


def _gather(
    file: OfficeFile,
    fiscal_year: int,
    edition: PlanEdition | None,
    whole: YearPlan,
    progress: Progress,
    *,
    agreed: bool = True,
) -> PlanBookFacts:
    """UserError without any project. Stopped comes out of the progress, also between two projects."""
    year = _read(file, fiscal_year, edition, whole)
    count = len(year.money.projects)
    if not count:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีโครงการ", year=fiscal_year),
            say("เพิ่มหรือนำเข้าโครงการของปีนี้ก่อน แล้วทำเล่มอีกครั้ง"),
        )
    office = records.single(file, OfficeProfile)
    progress(0, count, say("กำลังรวบรวมเล่ม"))
    before = (_context(file, year), _links(file, year), _direction(file, year), _summaries(file, year))
    return PlanBookFacts(
        title=f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}",
        subtitle=_under(edition),
        office=office.name,
        unit=office.group_name,
        foreword=_foreword(office, year),
        parts=(*before, _details(file, year, progress), _follow_up(year)),
        annexes=(*(_agreed(file, edition) if edition and agreed else ()), *_annexes(file, year)),
        dated=_dated(edition),
        emblem=attachments.data(file, office.emblem[0]) if office.emblem else None,
        digits=print_digits(file),
    )


def _read(file: OfficeFile, fiscal_year: int, edition: PlanEdition | None, whole: YearPlan) -> _Year:
    found: dict[str, list[Project]] = defaultdict(list)
    projects = whole.projects
    titles = records.titles(file, "plan_node", {one.strategy for one in projects if one.strategy})
    for one in projects:
        found[titles.get(one.strategy, "") if one.strategy else ""].append(one)
    ordered = sorted(found.items(), key=lambda one: (not one[0], one[0]))  # those of none last
    return _Year(
        fiscal_year,
        edition,
        yearly.plan_over(file, fiscal_year),
        whole,
        tuple((title or NO_STRATEGY, tuple(own)) for title, own in ordered),
    )


def _under(edition: PlanEdition | None) -> tuple[str, ...]:
    if edition is None:
        return ()
    return (f"ฉบับปรับปรุงครั้งที่ {edition.edition}" if edition.edition else "ฉบับต้นปี",)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _dated(edition: PlanEdition | None) -> str:
    return long_date(edition.dated) if edition and edition.dated else ""


def _foreword(office: OfficeProfile, year: _Year) -> tuple[str, ...]:
    lines = _lines(year.edition.foreword) if year.edition else ()
    whole = format_baht(year.money.whole.amount)
    purpose = (
        f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {year.fiscal_year} ของ{office.name} จัดทำขึ้นเพื่อเป็นกรอบดำเนินงาน"
        f"และใช้จ่ายงบประมาณของทุกกลุ่ม ประกอบด้วย {len(year.money.projects)} โครงการ วงเงินรวม {whole} บาท "
        "เชื่อมโยงกับแผนพัฒนาการศึกษา นโยบาย และแผนระดับบน"
    )
    return lines or (purpose,)


def _context(file: OfficeFile, year: _Year) -> Part:
    found = chapters.context(file, year.fiscal_year) if year.whole.whole else _UNKEPT
    return Part("บริบทและข้อมูลพื้นฐาน", found)


def _links(file: OfficeFile, year: _Year) -> Part:
    title = "ความเชื่อมโยงกับแผน 3 ระดับและนโยบาย"
    if not year.whole.whole:
        return Part(title, _UNKEPT)
    levels = chapters.three_levels(file, year.fiscal_year)
    kept = year.money.projects if year.whole.kept else None
    found = tree_papers.matrix_tables(matrices.matrix(file, year.fiscal_year, kept=kept))
    matrix = Chapter("ตารางความสอดคล้องของโครงการกับกลยุทธ์", tables(found), landscape=True)
    return Part(title, (*levels, matrix))


def _direction(file: OfficeFile, year: _Year) -> Part:
    title = "วิสัยทัศน์ พันธกิจ กลยุทธ์ และตัวชี้วัด"
    if not year.whole.whole:
        return Part(title, (Chapter("กลยุทธ์", tuple(_strategies(year))), *_UNKEPT), (NAMES_NOW,))
    kpis = _indicators(file, year)
    return Part(
        title,
        (
            *chapters.direction(file, year.plan),
            Chapter("กลยุทธ์", tuple(_strategies(year))),
            Chapter(
                f"ตัวชี้วัดและค่าเป้าหมายปีงบประมาณ {year.fiscal_year}",
                tables((kpis,), titled=False) if kpis else none_yet("ยังไม่มีแผนพัฒนาที่ครอบคลุมปีนี้"),
            ),
        ),
        (f"ตาม{year.plan.name}",) if year.plan else (),
    )


def _strategies(year: _Year) -> Iterator[Paragraph]:
    for title, own in year.projects:
        amount = sum(year.money.money(one.id).amount for one in own)
        words = f"กลยุทธ์ที่ {title}" if title != NO_STRATEGY else title
        yield Paragraph(words, "heading3", keep_with_next=True)
        yield Paragraph(f"{len(own)} โครงการ วงเงิน {format_baht(amount)} บาท", "body", left_cm=1.0)


def _indicators(file: OfficeFile, year: _Year) -> FigureTable | None:
    if year.plan is None:
        return None

    def row(line: yearly.IndicatorLine) -> tuple[Value, ...]:
        own = line.indicator
        target = line.years[year.fiscal_year].target if year.fiscal_year in line.years else ""
        base = f"{own.baseline} ({own.baseline_year})" if own.baseline else "–"
        return own.code, own.name, base, plan_tables.amount(target, own.unit)

    return FigureTable(
        "ตัวชี้วัด",
        (
            FigureColumn("รหัส", 1.4, Kind.TEXT),
            FigureColumn("ตัวชี้วัด", 9, Kind.TEXT),
            FigureColumn("ข้อมูลฐาน (ปี)", 2.6, Kind.TEXT),
            FigureColumn(f"เป้าหมาย {year.fiscal_year}", 3, Kind.TEXT),
        ),
        tuple(map(row, yearly.indicators(file, year.plan))),
    )


def _summaries(file: OfficeFile, year: _Year) -> Part:
    found = summaries.of_money(file, year.money)
    whole = format_baht(year.money.whole.amount)
    told = (
        f"ปีงบประมาณ พ.ศ. {year.fiscal_year} มี {len(year.money.projects)} โครงการ วงเงินรวม {whole} บาท "
        "ยอดรวมของทุกตารางในส่วนนี้มาจากรายการงบประมาณของโครงการในส่วนที่ 5"
    )
    return Part(
        "งบประมาณและสรุปโครงการ",
        tuple(Chapter(one.title, tables((one,), titled=False), landscape=True) for one in found),
        (told,) if year.whole.whole else (told, NAMES_NOW),
    )


def _details(file: OfficeFile, year: _Year, progress: Progress) -> Part:
    """Every project in its official form, each on a page of its own."""
    count, made = len(year.money.projects), list[Chapter]()
    for _title, own in year.projects:
        for one in own:
            progress(len(made), count, say("กำลังรวบรวมโครงการ {name}", name=one.name))
            form = papers.facts(file, year.whole.rows(file, one))
            blocks = project_blocks(form if year.whole.whole else _lacking(form))
            made.append(Chapter(f"{one.code} {one.name}".strip(), blocks, own_page=True))
    lead = "เรียงตามกลยุทธ์และรหัสโครงการ"
    if year.whole.whole:
        return Part("รายละเอียดโครงการ", tuple(made), (lead,))
    lead += " กิจกรรมและเงินเป็นไปตามที่บันทึกไว้เมื่อกำหนดฉบับนี้"
    return Part("รายละเอียดโครงการ", tuple(made), (lead, NAMES_NOW))


def _lacking(form: ProjectFacts) -> ProjectFacts:
    """The form of a project whose indicators and risks were not kept; nobody of today signs for it."""
    note = f"({NOT_KEPT})"
    return replace(
        form,
        risks=((note, "", "", "", "", ""),),
        indicators=((note, "", "", "", ""),),
        signers=tuple((role, "", ()) for role, _name, _position in form.signers),
    )


def _own_follow_up(kept: Part, edition: PlanEdition) -> Part:
    """The last part with what the edition itself says of following up, where it says something."""
    first, *rest = kept.chapters
    return replace(kept, chapters=(replace(first, blocks=texts(edition.follow_up) or first.blocks), *rest))


def _follow_up(year: _Year) -> Part:
    own = year.edition.follow_up if year.edition else ""
    months = fiscal_months(year.fiscal_year)
    gantt = Gantt(
        tuple(SHORT_MONTHS[month_parts(one)[1] - 1] for one in months),
        tuple(_bars(year)),
        label_head="กลยุทธ์ / โครงการ",
        heads=QUARTERS,
    )
    return Part(
        "การนำแผนสู่การปฏิบัติและการติดตามประเมินผล",
        (
            Chapter("แนวทางการนำแผนสู่การปฏิบัติและการติดตาม", texts(own) or texts(_FOLLOW_UP)),
            Chapter("ปฏิทินการดำเนินโครงการ", (in_frame(gantt, *CHART_CM),), landscape=True),
        ),
    )


def _bars(year: _Year) -> Iterator[Bar]:
    for title, own in year.projects:
        spans = [_span(year.fiscal_year, one) for one in own]
        drawn = [one for one in spans if one[0] <= one[1]] or [(0, -1)]
        whole = (min(one[0] for one in drawn), max(one[1] for one in drawn))
        yield Bar(title, *whole, group=True)
        for project, span in zip(own, spans, strict=True):
            yield Bar(f"{project.code} {project.name}".strip(), *span)


def _span(fiscal_year: int, one: Project) -> tuple[int, int]:
    """First and last column from October = 0; (0, -1), no bar, without days in the year."""
    months = fiscal_months(fiscal_year)
    opens, closes = fiscal_year_span(fiscal_year)
    if one.starts is None or one.ends is None or one.ends < opens or one.starts > closes:
        return (0, -1)
    return months.index(month_of(max(one.starts, opens))), months.index(month_of(min(one.ends, closes)))


def _agreed(file: OfficeFile, edition: PlanEdition) -> tuple[Chapter, ...]:
    """What was decided about the edition and joined with it: it comes after the edition was fixed."""
    return (
        Chapter("มติเห็นชอบและการเผยแพร่", chapters.agreed(file, edition)),
        Chapter("คำสั่ง มติ และเอกสารที่เกี่ยวข้อง", chapters.joined(file, edition)),
    )


def _annexes(file: OfficeFile, year: _Year) -> Iterator[Chapter]:
    yield Chapter("ฉบับของแผนปฏิบัติการ", tables((_editions(file, year),), titled=False))
    made_by = tables((chapters.makers(file),), titled=False) if year.whole.whole else none_yet(NOT_KEPT)
    yield Chapter("คณะผู้จัดทำ", made_by)


def _editions(file: OfficeFile, year: _Year) -> FigureTable:
    """What this edition and those before it held when fixed; the book of the present knows them all."""
    found = {one.edition: one for one in editions.of_year(file, year.fiscal_year)}
    own = year.edition if year.whole.kept else None
    if own is not None:
        found = {at: one for at, one in found.items() if (at or 0) < (own.edition or 0)} | {own.edition: own}
    kept = tuple(
        (
            one.name,
            short_date(one.fixed_at.date(), full_year=True) if one.fixed_at else "–",
            one.reason,
            one.projects,
            one.amount,
        )
        for one in sorted(found.values(), key=lambda one: one.edition or 0)
    )
    now = ("ตามเล่มนี้", "", "", len(year.money.projects), year.money.whole.amount)
    return FigureTable(
        "ฉบับ",
        (
            FigureColumn("ฉบับ", 5, Kind.TEXT),
            FigureColumn("บันทึกเส้นฐาน", 2.6, Kind.TEXT),
            FigureColumn("เหตุผล", 5, Kind.TEXT),
            FigureColumn("โครงการ", 1.6),
            FigureColumn("วงเงิน (บาท)", 3, Kind.MONEY),
        ),
        (*kept, now),
    )
