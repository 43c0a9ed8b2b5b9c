"""The parts of the yearly summaries: service, public relations, diary, meetings, knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.summary import SummaryPart, SummaryTable
from planner_desktop.domain.office.working_time import in_words
from planner_desktop.domain.years import fiscal_months, fiscal_year_span
from planner_desktop.language.dates import long_month, short_date, short_month
from planner_desktop.services import choices, records
from planner_desktop.services.administration import diary, knowledge, publicity, serving
from planner_desktop.services.administration.meetings import counting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from planner_desktop.domain.administration.publicity import PublicityItem
    from planner_desktop.domain.office.working_time import OfficeHours
    from planner_desktop.services.file import OfficeFile

K = TypeVar("K")
_TEXT, _NUMBER, _DATE = Kind.TEXT, Kind.NUMBER, Kind.DATE
_NOBODY = "ไม่ระบุ"
_LEVELS = ((4.51, "มากที่สุด"), (3.51, "มาก"), (2.51, "ปานกลาง"), (1.51, "น้อย"))


def service(file: OfficeFile, fiscal_year: int) -> tuple[SummaryPart, ...]:
    """Requests by month, kind, channel, asker and owner; time taken, in time, satisfaction."""
    found = serving.year(file, fiscal_year)
    hours = serving.office_hours(file)
    names = _names(file, found.by_owner)
    months = {month: long_month(month) for month in fiscal_months(fiscal_year)}
    return (
        SummaryPart("ภาพรวม", _service_words(found.whole, hours, fiscal_year)),
        SummaryPart(
            "จำแนกตามเดือน",
            charts=(_by_month(fiscal_year, "จำนวนเรื่องที่ขอรับบริการ", "เรื่อง", _asked(found.by_month)),),
            tables=(_tallies("เดือน", months, found.by_month, found.whole, hours),),
        ),
        SummaryPart(
            "จำแนกตามผู้ให้บริการ",
            tables=(_tallies("ผู้ให้บริการ", names, found.by_owner, found.whole, hours),),
        ),
        SummaryPart(
            "จำแนกตามประเภทงานและช่องทาง",
            tables=(
                _tallies("ประเภทงาน", _labels(file, "service_kind"), found.by_kind, found.whole, hours),
                _tallies("ช่องทาง", _labels(file, "service_channel"), found.by_channel, found.whole, hours),
                _tallies(
                    "ผู้ขอรับบริการ", _labels(file, "requester_kind"), found.by_requester, found.whole, hours
                ),
            ),
        ),
    )


def public_relations(file: OfficeFile, fiscal_year: int) -> tuple[SummaryPart, ...]:
    """What was told by month and channel, and the list of it."""
    found = publicity.year(file, fiscal_year)
    labels = _labels(file, "publicity_channel")
    words = f"ปีงบประมาณ พ.ศ. {fiscal_year} เผยแพร่ข้อมูลและผลงานของกลุ่ม {len(found.items)} เรื่อง"
    if found.reach:
        words += f" ผู้เข้าถึงรวม {found.reach:,} คน"
    ranked = sorted(found.by_channel.items(), key=lambda pair: -pair[1])
    rows = tuple((labels.get(code, code or _NOBODY), f"{count:,}") for code, count in ranked)
    return (
        SummaryPart(
            "ภาพรวม",
            (words,),
            charts=(_by_month(fiscal_year, "จำนวนเรื่องที่เผยแพร่", "เรื่อง", found.by_month),),
        ),
        SummaryPart(
            "จำแนกตามช่องทาง",
            tables=(
                SummaryTable(
                    (("ช่องทาง", 60, _TEXT), ("จำนวน (เรื่อง)", 20, _NUMBER)),
                    rows,
                    ("รวม", f"{len(found.items):,}"),
                ),
            ),
        ),
        SummaryPart("รายการที่เผยแพร่", tables=(_publicity_list(file, found.items, labels),)),
    )


def meetings(file: OfficeFile, fiscal_year: int) -> tuple[SummaryPart, ...]:
    """Meetings held with who came, and what became of their resolutions."""
    found = counting.year(file, fiscal_year)
    share = f" ร้อยละ {100 * found.closed / len(found.resolutions):.2f}" if found.resolutions else ""
    words = (
        f"ปีงบประมาณ พ.ศ. {fiscal_year} จัดประชุม {len(found.rows)} ครั้ง"
        f" ผู้มาประชุมเฉลี่ยร้อยละ {found.presence:.2f} ของผู้มีหน้าที่ประชุม"
        if found.rows
        else f"ปีงบประมาณ พ.ศ. {fiscal_year} ยังไม่มีการประชุม"
    )
    resolved = f"มติที่มอบหมายให้ดำเนินการ {len(found.resolutions)} เรื่อง ปิดแล้ว {found.closed} เรื่อง{share}"
    return (
        SummaryPart("ภาพรวม", (words, resolved)),
        SummaryPart(
            "การประชุม",
            tables=(
                SummaryTable(
                    (
                        ("การประชุม", 40, _TEXT),
                        ("วันที่", 15, _DATE),
                        ("มา", 8, _NUMBER),
                        ("ไม่มา", 8, _NUMBER),
                        ("เข้าร่วม", 9, _NUMBER),
                        ("มติ", 8, _NUMBER),
                        ("รายงาน", 18, _TEXT),
                    ),
                    tuple(row.cells() for row in found.rows),
                ),
            ),
        ),
        SummaryPart("มติและผลการดำเนินงาน", tables=(counting.resolution_table(file, found.resolutions),)),
    )


def knowing(file: OfficeFile, fiscal_year: int) -> tuple[SummaryPart, ...]:
    """Articles with edition and review, what was published, and how it was shared."""
    found = knowledge.year(file, fiscal_year)
    words = (
        f"คลังความรู้ของกลุ่มมี {len(found.articles)} เรื่อง"
        f" ปีงบประมาณ พ.ศ. {fiscal_year} เผยแพร่ {len(found.published)} ฉบับ"
        f" แลกเปลี่ยนเรียนรู้ {len(found.shared)} ครั้ง ผู้รับ {found.reached:,} คน ครบกำหนดทบทวน {found.due} เรื่อง"
    )
    return (
        SummaryPart("ภาพรวม", (words,)),
        SummaryPart("บัญชีองค์ความรู้", tables=(_articles(file, found),)),
        SummaryPart("การแลกเปลี่ยนเรียนรู้", tables=(_shared(file, found),)),
    )


def _articles(file: OfficeFile, found: knowledge.KnowledgeYear) -> SummaryTable:
    labels = _labels(file, "knowledge_status")
    people = _names(file, [one.owner for one in found.articles])
    return SummaryTable(
        (
            ("ที่", 6, _NUMBER),
            ("หัวข้อ", 44, _TEXT),
            ("เจ้าของ", 24, _TEXT),
            ("ฉบับที่", 9, _NUMBER),
            ("สถานะ", 16, _TEXT),
            ("ทบทวนภายใน", 18, _DATE),
        ),
        tuple(
            (
                str(at),
                one.topic,
                people.get(one.owner, ""),
                str(one.edition or "–"),
                labels.get(one.status, one.status),
                short_date(one.review_on, full_year=True) if one.review_on else "",
            )
            for at, one in enumerate(found.articles, start=1)
        ),
    )


def _shared(file: OfficeFile, found: knowledge.KnowledgeYear) -> SummaryTable:
    topics = records.titles(file, "knowledge_article", [one.article for one in found.shared if one.article])
    ways = _labels(file, "sharing_way")
    return SummaryTable(
        (
            ("วันที่", 16, _DATE),
            ("องค์ความรู้", 40, _TEXT),
            ("วิธี", 20, _TEXT),
            ("ผู้รับ", 24, _TEXT),
            ("จำนวน", 9, _NUMBER),
        ),
        tuple(
            (
                short_date(one.day, full_year=True) if one.day else "",
                topics.get(one.article, "") if one.article else "",
                ways.get(one.way, one.way),
                one.audience,
                f"{one.people:,}" if one.people is not None else "",
            )
            for one in found.shared
        ),
        ("รวม", "", "", "", f"{found.reached:,}"),
    )


def engagements(file: OfficeFile, fiscal_year: int) -> tuple[SummaryPart, ...]:
    """The deputy director's engagements by month and kind."""
    first, last = fiscal_year_span(fiscal_year)
    found = [one for one in diary.between(file, first, last) if one.status != "cancelled"]
    kinds = _labels(file, "appointment_kind")
    months = fiscal_months(fiscal_year)
    by_month = {month: sum(f"{one.day:%Y-%m}" == month for one in found if one.day) for month in months}
    counted = {code: sum(one.kind == code for one in found) for code in {one.kind for one in found}}
    sent = sum(one.status == "delegated" for one in found)
    rows = tuple(
        (kinds.get(code, code or _NOBODY), f"{count:,}")
        for code, count in sorted(counted.items(), key=lambda pair: -pair[1])
    )
    words = f"ปีงบประมาณ พ.ศ. {fiscal_year} ลงนัดหมาย {len(found)} เรื่อง มอบผู้แทน {sent} เรื่อง"
    return (
        SummaryPart("ภาพรวม", (words,), charts=(_by_month(fiscal_year, "จำนวนนัดหมาย", "เรื่อง", by_month),)),
        SummaryPart(
            "จำแนกตามประเภท",
            tables=(
                SummaryTable(
                    (("ประเภท", 60, _TEXT), ("จำนวน (เรื่อง)", 20, _NUMBER)), rows, ("รวม", f"{len(found):,}")
                ),
            ),
        ),
    )


def level_words(mean: float) -> str:
    """What a mean of five marks is called (เกณฑ์ 5 ระดับ)."""
    return next((words for least, words in _LEVELS if mean >= least), "น้อยที่สุด")


def _service_words(whole: serving.Tally, hours: OfficeHours, fiscal_year: int) -> tuple[str, ...]:
    if not whole.asked:
        return (f"ปีงบประมาณ พ.ศ. {fiscal_year} ยังไม่มีผู้ขอรับบริการ",)
    asked = f"ปีงบประมาณ พ.ศ. {fiscal_year} มีผู้ขอรับบริการและประสานงาน {whole.asked:,} เรื่อง"
    words = [f"{asked} แล้วเสร็จ {whole.done:,} เรื่อง อยู่ระหว่างดำเนินการ {whole.open:,} เรื่อง"]
    if whole.percent_in_time is not None:
        words.append(f"แล้วเสร็จภายในกำหนดร้อยละ {whole.percent_in_time:.2f} ของเรื่องที่แล้วเสร็จ")
    if whole.minutes is not None:
        words[-1] += f" ใช้เวลาทำการเฉลี่ย {in_words(round(whole.minutes), hours)} ต่อเรื่อง"
    if whole.satisfaction is not None:
        words.append(
            f"ความพึงพอใจเฉลี่ย {whole.satisfaction:.2f} จาก 5 อยู่ในระดับ{level_words(whole.satisfaction)}"
            f" (ผู้ประเมิน {whole.rated:,} ราย)"
        )
    return tuple(words)


def _tallies(
    head: str,
    names: Mapping[K, str],
    found: Mapping[K, serving.Tally],
    whole: serving.Tally,
    hours: OfficeHours,
) -> SummaryTable:
    """A row for each, in the order of the names (months) or the most first."""
    keys = [key for key in names if key in found] + [key for key in found if key not in names]
    return SummaryTable(
        (
            (head, 34, _TEXT),
            ("จำนวน", 11, _NUMBER),
            ("แล้วเสร็จ", 12, _NUMBER),
            ("ในกำหนด", 12, _NUMBER),
            ("ร้อยละ", 12, _NUMBER),
            ("เวลาเฉลี่ย", 27, _TEXT),
            ("พึงพอใจ", 12, _NUMBER),
        ),
        tuple(_tally_row(names.get(key, str(key) if key else _NOBODY), found[key], hours) for key in keys),
        _tally_row("รวม", whole, hours),
    )


def _tally_row(name: str, one: serving.Tally, hours: OfficeHours) -> tuple[str, ...]:
    return (
        name,
        f"{one.asked:,}",
        f"{one.done:,}",
        f"{one.in_time:,}",
        f"{one.percent_in_time:.2f}" if one.percent_in_time is not None else "–",
        in_words(round(one.minutes), hours) if one.minutes is not None else "–",
        f"{one.satisfaction:.2f}" if one.satisfaction is not None else "–",
    )


def _asked(found: Mapping[str, serving.Tally]) -> dict[str, int]:
    return {month: one.asked for month, one in found.items()}


def _by_month(fiscal_year: int, title: str, unit: str, counts: Mapping[str, int]) -> Chart:
    months = fiscal_months(fiscal_year)
    return Chart(
        ChartKind.BAR,
        tuple(short_month(month).split(" ")[0] for month in months),
        (Series(title, tuple(float(counts.get(month, 0)) for month in months)),),
        title=f"{title}รายเดือน ปีงบประมาณ พ.ศ. {fiscal_year}",
        unit=unit,
        height_cm=6.5,
    )


def _publicity_list(
    file: OfficeFile, items: Iterable[PublicityItem], labels: Mapping[str, str]
) -> SummaryTable:
    held = list(items)
    people = _names(file, [one.owner for one in held])
    return SummaryTable(
        (
            ("ที่", 6, _NUMBER),
            ("วันที่", 15, _DATE),
            ("หัวข้อ", 50, _TEXT),
            ("ช่องทาง", 20, _TEXT),
            ("ผู้รับผิดชอบ", 24, _TEXT),
        ),
        tuple(
            (
                str(at),
                short_date(one.day, full_year=True) if one.day else "",
                one.topic,
                labels.get(one.channel, one.channel),
                people.get(one.owner, ""),
            )
            for at, one in enumerate(held, start=1)
        ),
    )


def _labels(file: OfficeFile, name: str) -> dict[str, str]:
    return {code: one.label for code, one in choices.labels(file, name).items()}


def _names(file: OfficeFile, keys: Iterable[UUID | None]) -> dict[UUID | None, str]:
    found = records.titles(file, "person", [one for one in keys if one])
    return {None: _NOBODY, **dict(found.items())}
