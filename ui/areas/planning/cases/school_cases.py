"""กรณีโรงเรียน: its steps and dossier beside it, what is before and after, and the deed it waits for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.planning.cases.school_cases import OPEN_STATES, SchoolCase
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.door.case_guards import OtherBody
from planner_desktop.services.planning.cases import effect, steps
from ui.areas.planning.cases.comparison import ComparisonPanel
from ui.areas.planning.cases.dossier import DossierPanel
from ui.areas.planning.consent.lists import ask_body
from ui.kit import ask
from ui.kit.page_options import NextStep, PageAction, PanelTab, Remedy
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

    Deed = Callable[[Desk, SchoolCase], None]

Kept = TypeVar("Kept")


def cases_page(desk: Desk) -> RecordPage:
    """กรณีจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน."""
    return RecordPage(
        desk,
        "school_case",
        about=mark("เรื่องจัดตั้ง รวม เลิก โอน รับโอน ขยาย หรือลดชั้นเรียน ตั้งแต่เริ่มศึกษาจนมีผล"),
        columns=("kind", "subject", "state", "effective_on", "owner"),
        draft=_draft,
        quick=(
            QuickFilter(
                mark("ยังไม่จบ"),
                lambda _desk: (Condition("state", Test.ONE_OF, OPEN_STATES),),
                counted=True,
            ),
        ),
        below=DossierPanel,
        tabs=(PanelTab(mark("ก่อน–หลัง"), ComparisonPanel),),
        remedy=partial(remedy, desk),
        next_step=partial(next_step, desk),
        actions=(
            PageAction(mark("ร่างประกาศ"), partial(_with, desk, draft_announcement)),
            PageAction(mark("ร่างหนังสือ"), partial(_with, desk, draft_letter)),
            PageAction(mark("โรงเรียนที่รับต่อ"), partial(_with, desk, tell_successor)),
            PageAction(mark("ยุติเรื่อง…"), partial(_with, desk, stop)),
        ),
        prints=(
            PageAction(mark("สรุปกรณีและบัญชีเอกสาร"), partial(_print, desk, "school-case"), icon="file-text"),
            PageAction(
                mark("เปรียบเทียบก่อนและหลัง"), partial(_print, desk, "case-simulation"), icon="file-text"
            ),
        ),
    )


def next_step(desk: Desk, record: Record) -> NextStep | None:
    """Begin it, or let it take effect; while something is missing the button leads to the first of it."""
    if not isinstance(record, SchoolCase) or record.is_new or record.void_reason:
        return None
    if record.state == "study":
        return NextStep(mark("เริ่มดำเนินการ"), partial(begin, desk, record))
    if record.state != "running":
        return None
    lacks = effect.missing(desk.file, record)
    if not lacks:
        return NextStep(mark("ให้มีผล"), partial(take_effect, desk, record))
    why = _("ขาด {count} ข้อ: {first}").format(count=len(lacks), first=show(lacks[0].message))
    return NextStep(mark("ให้มีผล"), partial(take_effect, desk, record), why, (lacks[0].name, lacks[0].record))


def remedy(desk: Desk, refused: PlannerError) -> Remedy | None:
    """Beside a refusal of the body that decides: change which body is set, in its own words."""
    if not isinstance(refused, OtherBody):
        return None
    return Remedy(mark("แก้ผู้อนุมัติของปี…"), partial(ask_body, desk, refused.matter, refused.fiscal_year))


def begin(desk: Desk, case: SchoolCase) -> None:
    """Lay its steps and documents into it."""
    if (kept := _tried(lambda: steps.begin(desk.file, case))) is not None:
        desk.say(_("วางขั้นตอนและเอกสาร {count} ข้อแล้ว").format(count=len(steps.items_of(desk.file, kept.id))))


def take_effect(desk: Desk, case: SchoolCase) -> None:
    """Ask once more, then write the case and its schools' history."""
    yes = _("ให้มีผล")
    detail = _("สถานะและประวัติของโรงเรียนจะเปลี่ยนตามวันที่มีผล ย้อนได้ด้วย “เลิกทำ”")
    if ask.confirm(QApplication.activeWindow(), _("ให้กรณีนี้มีผล?"), detail, yes) and (
        _tried(lambda: effect.take_effect(desk.file, case)) is not None
    ):
        desk.say(_("กรณีมีผลแล้ว ประวัติโรงเรียนบันทึกแล้ว"))


def draft_announcement(desk: Desk, case: SchoolCase) -> None:
    """Draft it and open it."""
    from planner_desktop.services.planning.cases import drafts

    if (kept := _tried(lambda: drafts.announcement(desk.file, case))) is not None:
        desk.show_record("announcement", kept.id)


def draft_letter(desk: Desk, case: SchoolCase) -> None:
    """Draft it and open it."""
    from planner_desktop.services.planning.cases import drafts

    if (kept := _tried(lambda: drafts.letter(desk.file, case))) is not None:
        desk.show_record("outgoing_letter", kept.id)


def tell_successor(desk: Desk, case: SchoolCase) -> None:
    """Lead to the school that has the pupils now, through later mergers too."""
    found = next((school for one in case.schools if (school := effect.successor(desk.file, one))), None)
    if found is None:
        desk.say(_("ยังไม่มีโรงเรียนที่รับต่อในประวัติ"))
    else:
        desk.show_record("school", found.id)


def stop(desk: Desk, case: SchoolCase) -> None:
    """Ask why, then end the case."""
    reason = ask.ask_reason(QApplication.activeWindow(), _("ยุติเรื่อง"), _("เหตุผลที่ยุติ"), yes=_("ยุติเรื่อง"))
    if reason is not None and _tried(lambda: steps.stop(desk.file, case, reason)) is not None:
        desk.say(_("ยุติเรื่องแล้ว"))


def _draft(desk: Desk) -> SchoolCase:
    return SchoolCase(
        fiscal_year=desk.fiscal_year,
        opened_on=bangkok_today(),
        owner=desk.file.actor,
    )


def _with(desk: Desk, deed: Deed, record: Record | None) -> None:
    if record is not None:
        kept = records.get(desk.file, SchoolCase, record.id)
        deed(desk, kept)


def _print(desk: Desk, paper: str, record: Record | None) -> None:
    if record is not None:
        show_paper(QApplication.activeWindow(), desk, paper, {"id": record.id.hex})


def _tried(deed: Callable[[], Kept]) -> Kept | None:
    try:
        return deed()
    except PlannerError as error:
        ask.show_error(QApplication.activeWindow(), error)
        return None
