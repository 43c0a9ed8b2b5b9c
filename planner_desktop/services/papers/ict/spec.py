"""A specification sheet: drafted from the price list or a need, and drawn with its committee."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.documents.keeping_form import SigningPlace
from planner_desktop.documents.spec_sheet import SpecFacts, SpecSection, clauses, spec_sheet
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.baht_words import baht_in_words
from planner_desktop.language.dates import long_date
from planner_desktop.services import records, settings
from planner_desktop.services.settings import ict as ict_settings

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.information.ict.needs import IctNeed
    from planner_desktop.services.file import OfficeFile

_FEW = 2  # so many sign without a chair


def of_item(file: OfficeFile, item: PriceItem, quantity: int = 1) -> SpecSheet:
    """A draft with the basics of the list and the office's usual conditions; not saved yet."""
    return SpecSheet(
        fiscal_year=item.fiscal_year,
        name=item.name,
        item=item.id,
        quantity=quantity,
        unit=item.unit,
        unit_price=item.price,
        dated=bangkok_today(),
        basics=item.basics,
        delivery=settings.value(file, ict_settings.SPEC_DELIVERY),
        warranty=settings.value(file, ict_settings.SPEC_WARRANTY),
    )


def of_need(file: OfficeFile, need: IctNeed) -> SpecSheet:
    """A draft for what a need asks for, with its reason as the background; not saved yet."""
    if need.item:
        item = cast("PriceItem", records.get_named(file, "price_item", need.item))
        made = of_item(file, item, need.quantity or 1)
        return replace(made, unit_price=need.unit_price, background=need.reason)
    return SpecSheet(
        fiscal_year=need.fiscal_year,
        name=need.own_item,
        quantity=need.quantity,
        unit_price=need.unit_price,
        dated=bangkok_today(),
        background=need.reason,
        delivery=settings.value(file, ict_settings.SPEC_DELIVERY),
        warranty=settings.value(file, ict_settings.SPEC_WARRANTY),
    )


def spec_paper(file: OfficeFile, spec: SpecSheet) -> Paper:
    """The sheet on paper; digits as typed."""
    office = records.single(file, OfficeProfile).name
    return spec_sheet(
        SpecFacts(
            title="รายละเอียดคุณลักษณะเฉพาะ",
            heads=tuple(_heads(spec, office)),
            sections=(
                SpecSection("ความเป็นมา", clauses(spec.background), prose=True),
                SpecSection("วัตถุประสงค์", clauses(spec.objective)),
                SpecSection("คุณลักษณะพื้นฐานตามเกณฑ์ราคากลาง", clauses(spec.basics)),
                SpecSection("คุณลักษณะที่หน่วยงานกำหนดเพิ่มเติม", clauses(spec.own)),
                SpecSection("วงเงินงบประมาณ", tuple(_money(spec)), prose=True),
                SpecSection("การส่งมอบ", clauses(spec.delivery)),
                SpecSection("การรับประกัน", clauses(spec.warranty)),
                SpecSection("เงื่อนไขอื่น", clauses(spec.other)),
            ),
            signing=committee(spec.committee),
            style=PaperStyle(),
            office=office,
            foot=spec.order,
        )
    )


def committee(names: str) -> tuple[SigningPlace, ...]:
    """The places to sign: the first line is the chair; one or two people are just responsible."""
    told = [line.strip() for line in names.splitlines() if line.strip()]
    if not told:
        return (SigningPlace("ประธานกรรมการ"), SigningPlace("กรรมการ"), SigningPlace("กรรมการ"))
    few = len(told) <= _FEW
    return tuple(
        SigningPlace(
            "ผู้กำหนดรายละเอียดคุณลักษณะ" if few else "กรรมการ" if at else "ประธานกรรมการ",
            *(part.strip() for part in line.split(",", 1)),
        )
        for at, line in enumerate(told)
    )


def _heads(spec: SpecSheet, office: str) -> list[str]:
    count = f"จำนวน {spec.quantity:,} {spec.unit}".rstrip() if spec.quantity else ""
    heads = [spec.name, "  ".join(filter(None, (count, f"ปีงบประมาณ พ.ศ. {spec.fiscal_year or ''}"))), office]
    if spec.dated:
        heads.append(f"ณ วันที่ {long_date(spec.dated)}")
    return [one for one in heads if one]


def _money(spec: SpecSheet) -> list[str]:
    if not spec.unit_price:
        return []
    each = f"หน่วยละ {format_baht(spec.unit_price)} บาท"
    whole = spec.unit_price * (spec.quantity or 1)
    return [f"{each} รวมเป็นเงิน {format_baht(whole)} บาท ({baht_in_words(whole)})"]
