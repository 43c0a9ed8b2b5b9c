"""The shipped policy library (`resources/catalogue/policies.toml`), laid into the file to be edited."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner_desktop import paths
from planner_desktop.domain.planning.cases.school_cases import ANY_CASE
from planner_desktop.domain.planning.consent import ApprovalRule
from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.work.shipped import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.services.file import Change, OfficeFile

# Practice differs between offices and years (three manuals, three answers): the office sets its own.
RULES = tuple(
    ApprovalRule(matter=matter, first_year=2566, body=body, certainty="low", basis=basis)
    for matter, body, basis in (
        ("office_policy", "area_committee", "คู่มือสองฉบับเสนอ กพท."),
        ("development_plan", "area_committee", "คู่มือสองฉบับเสนอคณะกรรมการเขตพื้นที่ อีกฉบับเสนอ กศจ."),
        ("action_plan", "area_committee", "คู่มือสองฉบับเสนอคณะกรรมการเขตพื้นที่ อีกฉบับเสนอ กศจ."),
        ("project", "director", "แบบเสนอโครงการมีช่องผู้อนุมัติเป็นผู้อำนวยการสำนักงาน"),
        ("province_plan", "area_committee", "คู่มือแต่ละฉบับต่างกัน ตั้งตามที่ใช้จริง"),
        (ANY_CASE, "area_committee", "คู่มือสองฉบับเสนอคณะกรรมการเขตพื้นที่ อีกฉบับเสนอ กศจ."),
    )
)
# Of these the manuals speak (establish, merge, close), or do not (the rest): all to be checked by the office.
_LAW = "ระเบียบ ศธ. จัดตั้ง รวม เลิก พ.ศ. 2550 คู่มือสองฉบับเสนอคณะกรรมการเขตพื้นที่ทั้งแผนและการดำเนินการ อีกฉบับเสนอ กศจ."
_CLASSES = "ระเบียบ ศธ. ขยายชั้นเรียน พ.ศ. 2553 คู่มือไม่ระบุองค์คณะ ตรวจกับแนวปฏิบัติของเขต"
_MOVED = "คู่มือไม่ระบุองค์คณะของการโอน ตรวจกับแนวปฏิบัติและข้อตกลงกับสังกัดที่โอน"
CASE_RULES = tuple(
    ApprovalRule(
        matter=f"{ANY_CASE}_{kind}", first_year=2566, body="area_committee", certainty="low", basis=basis
    )
    for kind, basis in (
        ("establish", _LAW),
        ("merge", _LAW),
        ("close", _LAW),
        ("transfer", _MOVED),
        ("receive", _MOVED),
        ("extend", _CLASSES),
        ("reduce", _CLASSES),
    )
)


@dataclass(frozen=True)
class ShippedItem:
    """An item without its framework; `children` stand under it."""

    item: PolicyItem
    children: tuple[ShippedItem, ...] = ()

    def __iter__(self) -> Iterator[PolicyItem]:
        """Itself and all below it."""
        yield self.item
        for child in self.children:
            yield from child


@dataclass(frozen=True)
class ShippedFramework:
    """A framework with its items."""

    framework: PolicyFramework
    items: tuple[ShippedItem, ...]


def frameworks() -> tuple[ShippedFramework, ...]:
    """Every shipped framework, from the highest level down."""
    with (paths.resources() / FOLDER / "policies.toml").open("rb") as source:
        return tuple(_framework(one) for one in tomllib.load(source)["framework"])


def lay_out(file: OfficeFile) -> int:
    """Put the shipped frameworks that the file lacks into it, with the approving bodies; how many came."""
    there = {(one.name, one.first_year) for one in records.every(file, PolicyFramework)}
    ruled = {one.matter for one in records.every(file, ApprovalRule)}
    wanted = [one for one in frameworks() if (one.framework.name, one.framework.first_year) not in there]
    # Where an office has set one body for all kinds of cases, that stays its own for every kind.
    shipped = RULES if ANY_CASE in ruled else (*RULES, *CASE_RULES)
    rules = [one for one in shipped if one.matter not in ruled]
    if wanted or rules:
        with file.change(mark("วางคลังแผนและนโยบายที่มากับโปรแกรม")) as change:
            change.save_many(rules)
            for one in wanted:
                _write(change, one)
    return len(wanted)


def _write(change: Change, shipped: ShippedFramework) -> None:
    framework = change.save(shipped.framework)
    _write_items(change, [(one, replace(one.item, framework=framework.id)) for one in shipped.items])


def _write_items(change: Change, found: list[tuple[ShippedItem, PolicyItem]]) -> None:
    kept = change.save_many([item for _shipped, item in found])
    below = [
        (child, replace(child.item, framework=item.framework, parent=item.id))
        for (shipped, _item), item in zip(found, kept, strict=True)
        for child in shipped.children
    ]
    if below:
        _write_items(change, below)


def _framework(told: dict[str, Any]) -> ShippedFramework:
    framework = PolicyFramework(
        level=told["level"],
        name=told["name"],
        short_name=told["short"],
        issuer=told["issuer"],
        first_year=told["first"],
        last_year=told["last"],
        certainty=told["certainty"],
        source=told["source"],
    )
    like = PolicyItem(
        kind=told["kind"], unit=told.get("unit", ""), certainty=told["certainty"], source=told["short"]
    )
    return ShippedFramework(framework, _items(told["items"], like))


def _items(told: list[list[Any]], like: PolicyItem) -> tuple[ShippedItem, ...]:
    return tuple(
        ShippedItem(
            replace(like, order=order, code=code, title=title),
            _items(rest[0], replace(like, kind="item")) if rest else (),
        )
        for order, (code, title, *rest) in enumerate(told, start=1)
    )
