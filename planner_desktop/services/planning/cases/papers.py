"""School cases on paper: the summary with its dossier, and what is before and after; money in satang."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Heading,
    Item,
    Kind,
    Labelled,
    NumberedTree,
    Paragraph,
    Signature,
    Table,
)
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.planning.cases.rates import level_of
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.planning.cases.effect import Missing, missing
from planner_desktop.services.planning.cases.simulation import Simulation, rooms_for, simulate
from planner_desktop.services.planning.cases.steps import items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.planning.cases.rates import SubsidyRate
    from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
    from planner_desktop.messages import Words
    from planner_desktop.services.file import OfficeFile

_LABEL = 4.2
_TEXTS = {
    "reason": "เหตุผลความจำเป็น",
    "heard": "ความเห็นและข้อเสนอของชุมชน",
    "board_words": "มติคณะกรรมการสถานศึกษา",
    "pupil_care": "แผนรองรับนักเรียนและการเดินทาง",
    "staff_care": "แผนรองรับครูและบุคลากร",
    "asset_care": "แผนรองรับที่ดิน อาคาร ทรัพย์สิน และเอกสารการศึกษา",
}


def label(file: OfficeFile, name: str, code: str) -> str:
    """The words of a choice; the code itself where the list lost it."""
    labels = choices.labels(file, name)
    return labels[code].label if code in labels else code


def summary(file: OfficeFile, case: SchoolCase) -> Iterator[Block]:
    """What stands on the paper school-case: facts, steps, dossier, what is missing, who made it."""
    yield Paragraph("สรุปกรณีและบัญชีเอกสาร", "title")
    yield Paragraph(case.subject, "title")
    for name, words in _facts(file, case):
        yield Labelled(name, words, label_cm=_LABEL)
    for name, title in _TEXTS.items():
        words = getattr(case, name).strip()
        if words:
            yield Heading(title, 2, listed=False)
            yield from (Paragraph(line, "text") for line in words.splitlines() if line.strip())
    items = items_of(file, case.id)
    for part, title in (("step", "ขั้นตอนการดำเนินการ"), ("document", "บัญชีเอกสารในแฟ้มเรื่อง")):
        yield Heading(title, 2, listed=False)
        yield _items(file, [one for one in items if one.part == part], part)
    if case.state == "running":
        yield Heading("สิ่งที่ยังขาดก่อนมีผล", 2, listed=False)
        yield from _lacks(missing(file, case))
    owner = records.get(file, Person, case.owner) if case.owner else None
    yield Signature(
        owner.own_title() if owner else "",
        (f"{owner.position}{owner.level}",) if owner and owner.position else (),
        sign_role="ผู้รับผิดชอบ",
    )


def _lacks(found: list[Missing]) -> Iterator[Block]:
    """What the case itself lacks line by line; steps and documents are marked in the tables above."""
    own = [one for one in found if one.name == "school_case"]
    if not found:
        yield Paragraph("ครบทุกข้อ", "text")
    if own:
        yield NumberedTree(tuple(Item(str(one.message)) for one in own))
    if len(found) > len(own):
        count = len(found) - len(own)
        yield Paragraph(f"และขั้นตอนหรือเอกสารที่ต้องมีอีก {count} ข้อ ซึ่งแสดงในตารางข้างต้น", "text")


def _facts(file: OfficeFile, case: SchoolCase) -> Iterator[tuple[str, str]]:
    titles = records.linked_titles(file, "school_case", [case])
    yield "ประเภท", label(file, "school_case_kind", case.kind)
    yield "สถานะ", label(file, "school_case_state", case.state)
    yield "โรงเรียน", ", ".join(titles.get(one, "") for one in case.schools) or "–"
    if case.receiving:
        yield "โรงเรียนที่รับนักเรียน", titles.get(case.receiving, "")
    if case.other_office:
        yield "สังกัดที่โอน", case.other_office
    if case.lowest_grade or case.highest_grade:
        ends = (label(file, "class_grade", one) for one in (case.lowest_grade, case.highest_grade) if one)
        yield "ชั้นที่เปิดสอนใหม่", " ถึง ".join(ends)
    if case.effective_on:
        year = f" (ปีการศึกษา {case.academic_year})" if case.academic_year else ""
        yield "วันที่มีผล", f"{long_date(case.effective_on)}{year}"
    if case.heard_on:
        numbers = (
            f"ผู้เข้าร่วม {case.present or 0} คน เห็นชอบ {case.agree or 0} คน ไม่เห็นชอบ {case.disagree or 0} คน"
        )
        yield "รับฟังความเห็นชุมชน", f"{long_date(case.heard_on)} {case.heard_at} {numbers}"
    if case.board_on:
        yield "คณะกรรมการสถานศึกษา", f"ครั้งที่ {case.board_meeting or '–'} วันที่ {long_date(case.board_on)}"
    if case.decided_on:
        body = label(file, "approving_body", case.body)
        words = f"{body} ประชุมครั้งที่ {case.meeting or '–'} วันที่ {long_date(case.decided_on)}"
        yield "มติอนุมัติ", f"{words} มติที่ {case.resolution_no}"
    if case.announced_on:
        yield "ประกาศ", f"{case.announcement_no} ลงวันที่ {long_date(case.announced_on)}"


def _items(file: OfficeFile, items: list[CaseItem], part: str) -> Table:
    names = records.linked_titles(file, "case_item", items)
    step = part == "step"
    columns = (
        Column("ที่", 0.9, Kind.NUMBER),
        Column("ขั้นตอน" if step else "เอกสาร", 7),
        Column("กำหนด" if step else "ต้องมี", 2),
        Column("เสร็จเมื่อ" if step else "มี/ขาด", 2.2),
        Column("ผู้ดำเนินการ" if step else "เลขที่เอกสาร", 3.4),
    )

    def row(at: int, one: CaseItem) -> tuple[str, ...]:
        done = short_date(one.done_on) if one.done_on else ""
        who = names.get(one.person, "") if one.person else ""
        if step:
            due = short_date(one.due_on) if one.due_on else "–"
            told = (due, done or (one.not_needed and "ไม่ต้องมี") or "ยังไม่เสร็จ", who or "–")
        else:
            state = f"มี {done}" if done else ("ไม่ต้องมี" if one.not_needed else "ขาด")
            told = ("ต้องมี" if one.required else "ถ้ามี", state, one.paper or "–")
        return (str(at), one.title, *told)

    rows = tuple(row(at, one) for at, one in enumerate(items, start=1))
    return Table(columns, rows, style="list", empty_text="ยังไม่ได้วางรายการของกรณีนี้")


def simulation_tables(file: OfficeFile, case: SchoolCase, words: Words = str) -> tuple[FigureTable, ...]:
    """The paper case-simulation: schools before, all at one after; grades; ways; rates with certainty.

    Papers are Thai; the window gives the `words` of its language.
    """
    found = simulate(file, case)
    tables = [_sides(file, found, words), _grades(file, found, words)]
    if found.ways:
        tables.append(_ways(case, found, words))
    tables.append(_rates(file, found, words))
    return tuple(tables)


def _sides(file: OfficeFile, found: Simulation, words: Words) -> FigureTable:
    before, all_before = words(mark("ก่อน: {name}")), words(mark("ก่อน: รวมทุกโรงเรียน"))
    rows: list[tuple[Value, ...]] = [
        (
            before.format(name=one.name),
            one.pupils,
            one.rooms,
            one.teachers,
            _ratio(one.per_teacher),
            one.subsidy,
        )
        for one in found.before
    ]
    ratio = found.pupils / found.teachers if found.teachers else None
    rows.append((all_before, found.pupils, found.rooms, found.teachers, _ratio(ratio), found.subsidy))
    after = found.after
    if after:
        rows.append(
            (
                words(mark("หลัง: {name}")).format(name=after.name),
                after.pupils,
                after.rooms,
                after.teachers,
                _ratio(after.per_teacher),
                after.subsidy,
            )
        )
        rows.append(
            (
                words(mark("ผลต่าง (หลัง − ก่อน)")),
                after.pupils - found.pupils,
                after.rooms - found.rooms,
                after.teachers - found.teachers,
                "",
                after.subsidy - found.subsidy,
            )
        )
    return FigureTable(
        words(mark("ก่อนและหลัง")),
        (
            FigureColumn(words(mark("รายการ")), 6.4, Kind.TEXT),
            FigureColumn(words(mark("นักเรียน")), 2),
            FigureColumn(words(mark("ห้อง")), 1.6),
            FigureColumn(words(mark("ครู")), 1.6),
            FigureColumn(words(mark("นักเรียนต่อครู")), 2.2),
            FigureColumn(words(mark("เงินรายหัว (บาท/ปี)")), 3.4, Kind.MONEY),
        ),
        tuple(rows),
        note=_sources(file, found, words),
    )


def _sources(file: OfficeFile, found: Simulation, words: Words) -> str:
    """Where the figures come from, and whom they leave out."""
    told = words(mark("ข้อมูล {round} ปีการศึกษา {academic} อัตราเงินรายหัวปีงบประมาณ {fiscal}")).format(
        round=words(label(file, "count_round", found.round)),
        academic=found.academic_year,
        fiscal=found.fiscal_year,
    )
    parts = [told, words(mark("ห้องหลังรวมคำนวณจากเกณฑ์ในหน้าตั้งค่า ครูหลังรวมคือครูทุกคนเดิม"))]
    if found.uncounted:
        gone = words(mark("ไม่มีข้อมูลในรอบนี้: {schools}")).format(schools=", ".join(found.uncounted))
        parts.insert(1, gone)
    return " · ".join(parts)


def _ratio(value: float | None) -> str:
    return f"{value:.1f}" if value is not None else "–"


def _grades(file: OfficeFile, found: Simulation, words: Words) -> FigureTable:
    grades = sorted({grade for one in found.before for grade in one.grades})
    after = found.after
    rows = [
        (
            words(label(file, "class_grade", grade)),
            *(one.grades.get(grade, 0) for one in found.before),
            *(
                (after.grades.get(grade, 0), rooms_for(file, {grade: after.grades.get(grade, 0)}))
                if after
                else ()
            ),
        )
        for grade in grades
    ]
    columns = [
        FigureColumn(words(mark("ชั้น")), 2.4, Kind.TEXT),
        *(FigureColumn(one.name, 3) for one in found.before),
    ]
    totals: list[Value] = [words(mark("รวม")), *(one.pupils for one in found.before)]
    if after:
        columns += [FigureColumn(words(mark("หลังรวม")), 2.2), FigureColumn(words(mark("ห้องที่ต้องใช้")), 2.2)]
        totals += [after.pupils, after.rooms]
    return FigureTable(words(mark("นักเรียนรายชั้น")), tuple(columns), tuple(rows), tuple(totals))


def _ways(case: SchoolCase, found: Simulation, words: Words) -> FigureTable:
    rows = []
    for one in found.ways:
        pupils = next((side.pupils for side in found.before if side.name == one.name), 0)
        kind = mark("ตามถนน") if one.road else mark("เส้นตรง (ถนนไกลกว่านี้)")
        rows.append(
            (
                one.name,
                f"{one.km:.1f}" if one.km is not None else words(mark("ไม่ทราบ")),
                words(kind if one.km is not None else mark("ไม่มีพิกัดและไม่มีระยะถนน")),
                str(one.minutes) if one.minutes is not None else "–",
                one.hindrance or "–",
                pupils * (case.transport or 0) * 100 if case.transport else None,
            )
        )
    return FigureTable(
        words(mark("ระยะทางถึงโรงเรียนที่รับนักเรียน")),
        (
            FigureColumn(words(mark("จากโรงเรียน")), 4.4, Kind.TEXT),
            FigureColumn(words(mark("กม.")), 1.4, Kind.TEXT),
            FigureColumn(words(mark("วิธีวัด")), 3.4, Kind.TEXT),
            FigureColumn(words(mark("นาที")), 1.4, Kind.TEXT),
            FigureColumn(words(mark("อุปสรรค")), 3, Kind.TEXT),
            FigureColumn(words(mark("ค่าพาหนะต่อวัน (บาท)")), 3, Kind.MONEY),
        ),
        tuple(rows),
    )


def _rates(file: OfficeFile, found: Simulation, words: Words) -> FigureTable:
    pupils = {level_of(grade) for one in found.before for grade in one.grades}
    rows = [
        (
            " ".join(words(label(file, name, code)) for name, code in _taught(one) if code),
            _item(file, one, words),
            one.amount,
            str(one.first_year),
            words(label(file, "certainty", one.certainty)),
        )
        for one in found.used
        if one.level in pupils
    ]
    return FigureTable(
        words(mark("อัตราเงินรายหัวที่ใช้")),
        (
            FigureColumn(words(mark("ระดับ")), 3.4, Kind.TEXT),
            FigureColumn(words(mark("รายการ")), 6, Kind.TEXT),
            FigureColumn(words(mark("บาท/คน/ปี")), 2.4, Kind.MONEY),
            FigureColumn(words(mark("ใช้ตั้งแต่ปี")), 2, Kind.TEXT),
            FigureColumn(words(mark("ความแน่ใจ")), 2.4, Kind.TEXT),
        ),
        tuple(rows),
        note=words(mark("อัตราที่แน่ใจน้อยหรือเก่ากว่าปีที่คำนวณต้องตรวจกับหนังสือแจ้งอัตราก่อนเสนอ")),
    )


def _taught(one: SubsidyRate) -> tuple[tuple[str, str], ...]:
    """The lists and codes of the level and the grade it is paid for."""
    return ("subsidy_level", one.level), ("class_grade", one.grade)


def _item(file: OfficeFile, one: SubsidyRate, words: Words) -> str:
    """What is paid, and up to which size of school."""
    item = words(label(file, "subsidy_item", one.item))
    return item + (words(mark(" (ไม่เกิน {most} คน)")).format(most=one.most_pupils) if one.most_pupils else "")
