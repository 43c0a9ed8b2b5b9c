"""Questions of the plan tree: a new place, a link with its reason, filling a year, copying it to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.tree import copying, taking
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.planning.tree.copying import YearCopy
    from planner_desktop.services.planning.tree.year_tree import YearTree
    from ui.kit.desk import Desk

_NODE = ("level", "parent", "code", "name", "objective")
_LINK = ("to_node", "to_item", "degree", "reason")
_TARGET = Field(
    label=mark("คัดลอกไปปีงบประมาณ"),
    kind=Kind.FISCAL_YEAR,
    name="target",
    required=True,
    minimum=2400,
    maximum=2700,
)


def ask_node(desk: Desk, window: QWidget, year: YearTree, above: UUID | None) -> None:
    """Ask for a new place under another, on the next level down, and save it."""
    parent = year.nodes.get(above) if above else None
    levels = list(year.levels)
    place = min(levels.index(parent.level) + 1, len(levels) - 1) if parent and parent.level in levels else 0
    order = len(year.children.get(above, ())) + 1

    def deed(answer: Answer) -> None:
        kept = records.save(
            desk.file, PlanNode(fiscal_year=year.fiscal_year, order=order, **answer), mark("เพิ่มข้อในผังแผน")
        )
        desk.say(_("เพิ่ม “{name}” ในผังแล้ว").format(name=kept.name))

    ask_fields(
        desk,
        window,
        _("เพิ่มข้อในผังแผนปี {year}").format(year=year.fiscal_year),
        [PlanNode.description.field(name) for name in _NODE],
        deed,
        values={"level": levels[place], "parent": above, "code": "", "name": "", "objective": ""},
        yes=_("เพิ่มข้อ"),
        record="plan_node",
    )


def ask_link(desk: Desk, window: QWidget, fiscal_year: int, key: tuple[str, UUID]) -> None:
    """Ask what a place or project serves, in which degree and why, and save the link."""
    name, record = key
    field = {"plan_node": "node", "project": "project", "policy_target": "target"}.get(name)
    if field is None:
        desk.say(_("เลือกข้อในผังหรือโครงการก่อน"))
        return

    def deed(answer: Answer) -> None:
        ends: dict[str, Any] = {**answer, field: record}
        link = Alignment(fiscal_year=fiscal_year, **ends)
        records.save(desk.file, link, mark("เพิ่มความเชื่อมโยง"))
        desk.say(_("บันทึกความเชื่อมโยงแล้ว"))

    ask_fields(
        desk,
        window,
        _("เพิ่มความเชื่อมโยง"),
        [Alignment.description.field(one) for one in _LINK],
        deed,
        about=_("เลือกปลายทางหนึ่งอย่าง: ข้อในผังของปีนี้ หรือข้อของนโยบายในคลัง แล้วบอกเหตุผล"),
        values={"degree": "direct"},
        yes=_("บันทึกความเชื่อมโยง"),
        record="alignment",
    )


def ask_take(desk: Desk, window: QWidget, fiscal_year: int) -> None:
    """Ask what the tree shall be filled with, and bring it in."""
    offered = taking.offered(desk.file, fiscal_year)
    if not offered:
        ask.tell(
            window,
            _("ยังไม่มีแผนหรือนโยบายที่ใช้ในปี {year}").format(year=fiscal_year),
            _("เปิดหน้า “แผนและนโยบายระดับบน” แล้ววางคลังที่มากับโปรแกรม หรือเพิ่มของปีนี้"),
        )
        return
    at = ask.choose(window, _("เติมผังจากแผนใด"), [label for _key, label in offered], yes=_("เติมผัง"))
    if at is None:
        return
    try:
        came = taking.take(desk.file, fiscal_year, offered[at][0])
    except PlannerError as error:
        ask.show_error(window, error)
        return
    words = _("เพิ่ม {count} ข้อในผังแล้ว จัดให้อยู่ใต้ข้อระดับบนต่อได้") if came else _("ทุกข้อมีในผังแล้ว")
    desk.say(words.format(count=came))


def ask_copy_here(desk: Desk, window: QWidget, fiscal_year: int) -> None:
    """Tell what the year before would bring into this one, and copy it."""
    try:
        copy = copying.prepare(desk.file, fiscal_year - 1, fiscal_year)
    except PlannerError as error:
        ask.show_error(window, error)
        return
    if copy.empty and not copy.left_out:
        ask.tell(
            window,
            _("ปี {year} ยังไม่มีผังแผนหรือโครงการให้คัดลอก").format(year=fiscal_year - 1),
            _("เติมจากคลังนโยบายหรือเพิ่มข้อแรกเอง หรือเปลี่ยนปีที่หัวหน้าต่างเพื่อดูปีที่มีแผน"),
        )
    elif _agreed(window, copy):
        _copy(desk, copy)


def ask_copy(desk: Desk, window: QWidget, fiscal_year: int) -> None:
    """Ask for the year, tell what would come, and copy off the window's thread."""

    def deed(answer: Answer) -> None:
        copy = copying.prepare(desk.file, fiscal_year, answer["target"])
        if _agreed(window, copy):
            _copy(desk, copy)

    ask_fields(
        desk,
        window,
        _("คัดลอกผังแผนปี {year}").format(year=fiscal_year),
        [_TARGET],
        deed,
        about=_("คัดลอกทุกข้อในผัง ความเชื่อมโยง และโครงการที่ยังไม่เสร็จพร้อมกิจกรรมและเงิน เลื่อนวันตามปี"),
        values={"target": fiscal_year + 1},
        yes=_("ดูสิ่งที่จะคัดลอก"),
    )


def _agreed(window: QWidget, copy: YearCopy) -> bool:
    if copy.empty:
        ask.tell(window, _("ไม่มีสิ่งที่ต้องคัดลอก"), _("ปีปลายทางมีทุกข้อและทุกโครงการที่ยังไม่เสร็จแล้ว"))
        return False
    words = _(
        "{nodes} ข้อในผัง {projects} โครงการที่ยังไม่เสร็จ ไม่รวม {left} โครงการที่เสร็จหรือยกเลิก โครงการจะเป็นร่างของปีใหม่"
    )
    detail = words.format(nodes=len(copy.nodes), projects=len(copy.projects), left=copy.left_out)
    return ask.confirm(
        window,
        _("คัดลอกจากปี {source} ไปปี {target}").format(source=copy.source, target=copy.target),
        detail,
        _("คัดลอก"),
    )


def _copy(desk: Desk, copy: YearCopy) -> None:
    def work(progress: Progress) -> None:
        copying.apply(desk.file, copy, progress)

    def tell(_done: None) -> None:
        words = _("คัดลอก {nodes} ข้อและ {projects} โครงการไปปี {year} แล้ว กด Ctrl+Z เพื่อเลิกทำ")
        desk.say(words.format(nodes=len(copy.nodes), projects=len(copy.projects), year=copy.target))
        desk.set_year(copy.target)

    desk.tasks.run(work, tell, title=_("กำลังคัดลอกไปปีใหม่"))
