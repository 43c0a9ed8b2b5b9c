"""The keys of the papers of ICT: which year, school, ticket or sheet; and samples of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.posting import LabelSheet
from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, calendar_year_of, month_parts, month_span
from planner_desktop.errors import UserError
from planner_desktop.language.dates import MONTHS
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.information.ict import equipment, prices, repair_year, survey
from planner_desktop.services.papers import asking, posting
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.ict import equipment as lists
from planner_desktop.services.papers.ict import repairs, request, spec
from planner_desktop.services.papers.ict.tables import write_tables
from planner_desktop.services.papers.keeping_keys import Parts, listed
from planner_desktop.services.papers.posting_keys import size_of
from planner_desktop.services.schools.named import school_named

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.documents.keeping_form import KeepingForm
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.ict.repair_year import RepairReport

Keys = Mapping[str, str]


def _request(file: OfficeFile, keys: Keys) -> Paper:
    return request.request_paper(file, year_of(keys))


def _request_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    write_tables(request.request_tables(file, year_of(keys)), target, progress)


def _form(file: OfficeFile, keys: Keys) -> Paper:
    del file, keys
    raise UserError(say("แบบสำรวจมีเฉพาะไฟล์ Excel"), say("บันทึกเป็นไฟล์ .xlsx"))


def _form_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    del progress
    word = keys.get("school", "").strip()
    unit = "" if word else "กลุ่มในสำนักงาน"
    school = school_named(file, word) if word else None
    survey.write_form(file, year_of(keys), school, target, unit)


def _spec(file: OfficeFile, keys: Keys) -> Paper:
    return spec.spec_paper(file, cast("SpecSheet", asking.one_record(file, "spec_sheet", keys)))


def _inspection(file: OfficeFile, keys: Keys) -> KeepingForm:
    return lists.inspection(file, year_of(keys), _school(file, keys))


def _replacement(file: OfficeFile, keys: Keys) -> KeepingForm:
    return lists.replacement(file, year_of(keys))


def _warranties(file: OfficeFile, keys: Keys) -> KeepingForm:
    del keys
    return lists.warranties(file, bangkok_today())


def _labels(file: OfficeFile, keys: Keys) -> Paper:
    typed = to_arabic_digits(keys.get("start", "")).strip() or "1"
    if not typed.isdecimal():
        raise UserError(say("ดวงที่เริ่ม “{typed}” ไม่ใช่ตัวเลข", typed=typed))
    text = keys.get("text", "").strip()
    held = Query("equipment", (equipment.IN_HAND,), text=text, with_voided=False)
    chosen = records.ids(file, held) if text else None
    made = lists.stickers(file, chosen, _school(file, keys))
    sheet = size_of(file, LabelSheet, keys.get("kind", ""))
    return posting.label_paper(file, made, sheet, int(typed), outlines=True, title="ป้ายติดครุภัณฑ์")


def _slip(file: OfficeFile, keys: Keys) -> Paper:
    return repairs.slip(file, cast("RepairTicket", asking.one_record(file, "repair_ticket", keys)))


def _summary(file: OfficeFile, keys: Keys) -> Paper:
    report, span = _report(file, keys)
    return repairs.report_paper(file, report, span)


def _summary_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    write_tables(repairs.report_tables(file, _report(file, keys)[0]), target, progress)


def _report(file: OfficeFile, keys: Keys) -> tuple[RepairReport, str]:
    month = keys.get("month", "").strip()
    if not month:
        year = year_of(keys)
        return repair_year.of_year(file, year), f"ปีงบประมาณ พ.ศ. {year}"
    try:
        first, last = month_span(month)
    except ValueError as fault:
        raise UserError(
            say("อ่านเดือน “{typed}” ไม่ได้", typed=month), say("พิมพ์ ปี-เดือน ค.ศ. เช่น 2026-11")
        ) from fault
    words = f"เดือน{MONTHS[month_parts(month)[1] - 1]} พ.ศ. {calendar_year_of(first)}"
    return repair_year.between(file, first, last), words


def _school(file: OfficeFile, keys: Keys) -> UUID | None:
    word = keys.get("school", "").strip()
    return school_named(file, word).id if word else None


def _if_any(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    return lambda file: {} if records.count(file, Query(name, with_voided=False)) else None


def _any(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    def sample(file: OfficeFile) -> dict[str, str] | None:
        found = records.ids(file, Query(name, with_voided=False))[:1]
        return {"id": found[0].hex} if found else None

    return sample


def _with_prices(file: OfficeFile) -> dict[str, str] | None:
    known = prices.years(file)
    return {"year": str(known[0])} if known else None


def _with_labels(file: OfficeFile) -> dict[str, str] | None:
    ready = records.count(file, Query("label_sheet")) and records.count(file, Query("equipment"))
    return {} if ready else None


ICT_MAKERS: dict[str, Parts] = {
    "ict-request": (_request, _if_any("ict_need"), {"xlsx": _request_sheet}),
    "ict-need-form": (_form, _with_prices, {"xlsx": _form_sheet}),
    "ict-spec": (_spec, _any("spec_sheet"), {}),
    "ict-inspection": listed(_inspection, _if_any("equipment")),
    "ict-replacement": listed(_replacement, _if_any("equipment")),
    "ict-warranty": listed(_warranties, _if_any("equipment")),
    "ict-labels": (_labels, _with_labels, {}),
    "repair-slip": (_slip, _any("repair_ticket"), {}),
    "repair-summary": (_summary, _if_any("repair_ticket"), {"xlsx": _summary_sheet}),
}
