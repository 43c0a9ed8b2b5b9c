"""Absences, and above them who acts for whom today."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.office.duties import Absence
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.duties import acting
from planner_desktop.services.duties.acting import Standing
from planner_desktop.services.file import Changes
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.page_options import PageAction
from ui.kit.preview.paper import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListBelow
from ui.kit.words import _, show

PRINT = mark("บัญชีผู้ปฏิบัติงานแทนวันนี้")
TOLD = ("absence", "duty_order", "duty_person", "person")


class TodayPanel(QFrame):
    """วันนี้ใครแทนใคร: one line a person, with the words to sign with and by what rule."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.lines = QLabel(self, wordWrap=True)
        self.source = QLabel(self, wordWrap=True)
        self.source.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        column.setSpacing(look.TIGHT)
        for part in (self.heading, self.lines, self.source):
            column.addWidget(part)
        desk.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Read who is away today."""
        today = bangkok_today()
        found = acting.standings(self.desk.file, today)
        self.heading.setText(_("วันนี้ใครแทนใคร — {day}").format(day=short_date(today, full_year=True)))
        kinds = choices.labels(self.desk.file, "absence_kind")
        reasons = {
            one.person.id: _(kinds[one.absence.kind].label) for one in found if one.absence.kind in kinds
        }
        said = [line(one, reasons.get(one.person.id, "")) for one in found]
        self.lines.setText("\n".join(said) or _("ทุกคนอยู่ปฏิบัติราชการ"))
        self.lines.setToolTip("\n".join(show(one.rule.rule) for one in found))
        self.source.setText(self._order_words())

    def _order_words(self) -> str:
        order = acting.in_force(self.desk.file, bangkok_today())
        if order is None:
            return _("ยังไม่มีคำสั่งมอบหมายหน้าที่ที่ใช้อยู่ จึงยังบอกไม่ได้ว่าใครแทนใคร")
        return _("ตาม {order} · ถ้อยคำลงนามควรตรวจกับกลุ่มกฎหมายและคดีก่อนใช้").format(order=order.subject)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()


def line(one: Standing, reason: str) -> str:
    """`นาง ก (ลา ถึง 3 ธ.ค. 69) → นาย ข · ลงนาม: …`."""
    until = short_date(one.absence.until) if one.absence.until else ""
    away = _("{person} ({reason} ถึง {until})").format(person=one.name, reason=reason, until=until)
    if one.actor is None:
        return _("✗ {away} → ไม่มีใครทำแทน ผู้แทนทุกคนไม่อยู่").format(away=away)
    passed = _(" (ผู้แทนลำดับก่อนไม่อยู่: {names})").format(names=", ".join(one.passed)) if one.passed else ""
    signed = " / ".join(one.lines)
    return _("✓ {away} → {actor}{passed} · ลงนาม: {lines}").format(
        away=away, actor=one.actor_name, passed=passed, lines=signed
    )


class AbsencesPage(ListBelow):
    """ใครไม่อยู่ ใครแทน."""

    def __init__(self, desk: Desk) -> None:
        today = TodayPanel(desk)
        page = RecordPage(
            desk,
            "absence",
            title=mark("การลาและไปราชการ"),
            about=mark("วันที่แต่ละคนไม่อยู่ โปรแกรมบอกผู้ปฏิบัติงานแทนตามคำสั่งที่ใช้อยู่เฉพาะวันเหล่านี้"),
            columns=("person", "kind", "since", "until", "substitute", "note"),
            quick=(
                QuickFilter(mark("วันนี้"), _today, counted=True),
                QuickFilter(
                    mark("เดือนนี้"), lambda _desk: (Condition("since", Test.BETWEEN, Span.THIS_MONTH),)
                ),
            ),
            draft=_draft,
            prints=(PageAction(PRINT, lambda _row: self.print_list(), icon="users", needs_record=False),),
        )
        super().__init__(page, today)
        self.desk, self.today = desk, today

    def print_list(self) -> None:
        """Show the paper of who acts for whom today."""
        show_paper(self.desk, self, "acting-list", {}, _("บัญชีผู้ปฏิบัติงานแทน"))


def _today(_desk: Desk) -> tuple[Condition, ...]:
    today = bangkok_today()
    return (Condition("since", Test.AT_MOST, today), Condition("until", Test.AT_LEAST, today))


def _draft(_desk: Desk) -> Record:
    return Absence(since=bangkok_today(), until=bangkok_today())
