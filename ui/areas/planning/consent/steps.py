"""What a policy or plan waits for: proposed, decided, made known; each asked in one question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner_desktop.domain.planning.consent import Approval, Hearing, Publication
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.door.plan_decisions import PAPERS, field_of, matter_of, year_of
from planner_desktop.services.planning import consent
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.moments import short_date
from ui.kit.page_options import NextStep, PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.door.plan_decisions import Paper
    from ui.kit.desk import Desk

_OF_HEARING = ("held_on", "way", "place", "people", "groups", "proposals", "changes")
_OF_APPROVAL = ("body", "meeting", "decided_on", "decision", "wording", "reason")
_OF_PUBLICATION = ("published_on", "channel", "address", "note")


def next_step(desk: Desk, record: Record) -> NextStep | None:
    """The one thing the paper waits for."""
    if not isinstance(record, PAPERS) or record.is_new:
        return None
    if record.state in ("draft", "hearing", "returned"):
        return NextStep(mark("เสนอขอความเห็นชอบ"), partial(propose, desk, record))
    if record.state == "proposed":
        return NextStep(mark("บันทึกมติขององค์คณะ…"), partial(ask_approval, desk, record))
    if record.state == "approved":
        return NextStep(mark("บันทึกการเผยแพร่…"), partial(ask_publication, desk, record))
    return None


def propose(desk: Desk, paper: Paper) -> None:
    """Send a draft to the body that decides."""
    try:
        kept = consent.propose(desk.file, paper)
    except PlannerError as error:
        ask.show_error(QApplication.activeWindow(), error)
        return
    body = consent.body_for(desk.file, matter_of(kept), year_of(kept))
    labels = choices.labels(desk.file, "approving_body")
    who = _(labels[body].label) if body in labels else _("องค์คณะ (ยังไม่ได้ตั้งของปีนี้)")
    desk.say(_("เสนอ{who}แล้ว บันทึกมติเมื่อพิจารณาแล้ว").format(who=who))


def ask_hearing(desk: Desk, paper: Paper) -> None:
    """Ask about a hearing and keep it."""
    _ask(desk, paper, Hearing(), _OF_HEARING, _("บันทึกการรับฟังความคิดเห็น"), held_on=bangkok_today())


def ask_approval(desk: Desk, paper: Paper) -> None:
    """Ask what the body decided, which is the one set for that year unless told otherwise."""
    body = consent.body_for(desk.file, matter_of(paper), year_of(paper))
    wording = _("ที่ประชุมมีมติเห็นชอบ{title}").format(title=title_of(paper))
    told = {"body": body, "decided_on": bangkok_today(), "decision": "approved", "wording": wording}
    _ask(desk, paper, Approval(), _OF_APPROVAL, _("บันทึกมติขององค์คณะ"), **told)


def ask_publication(desk: Desk, paper: Paper) -> None:
    """Ask how it was made known."""
    told = {"published_on": bangkok_today(), "channel": "website"}
    _ask(desk, paper, Publication(), _OF_PUBLICATION, _("บันทึกการเผยแพร่"), **told)


def _ask(desk: Desk, paper: Paper, like: Record, names: Sequence[str], title: str, **told: Any) -> None:
    kind = type(like)

    def deed(answer: Answer) -> None:
        about: dict[str, Any] = {**answer, "subject": title_of(paper), field_of(paper): paper.id}
        records.save(desk.file, kind(**about), title)
        desk.say(_("{deed}แล้ว").format(deed=title))

    ask_fields(
        desk,
        QApplication.activeWindow(),
        f"{title}: {title_of(paper, _)}",
        [kind.description.field(name) for name in names],
        deed,
        values=told,
        yes=title,
        record=kind.description.name,
    )


class ConsentPanel(ReadingPanel):
    """The hearings, decisions and publications of one paper, in their order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("การรับฟัง ความเห็นชอบ และการเผยแพร่"), parent)

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Read what was heard, decided and made known, and lay it out."""
        if isinstance(record, PAPERS) and not record.is_new:
            self._body(column, record)
            for name, label in (
                ("hearing", _("การรับฟังความคิดเห็น")),
                ("approval", _("มติ")),
                ("publication", _("การเผยแพร่")),
            ):
                self._rows(column, record, name, label)

    def _body(self, column: QVBoxLayout, paper: Paper) -> None:
        labels = choices.labels(self.desk.file, "approving_body")
        body = consent.body_for(self.desk.file, matter_of(paper), year_of(paper))
        words = _("ผู้เห็นชอบของปี {year}: {body}")
        name = _(labels[body].label) if body in labels else _("ยังไม่ได้ตั้ง ตั้งที่หน้า “ผู้อนุมัติรายปี”")
        column.addWidget(wrapped(words.format(year=year_of(paper), body=name)))

    def _rows(self, column: QVBoxLayout, paper: Paper, name: str, label: str) -> None:
        column.addWidget(wrapped(label, "label"))
        found = consent.of_paper(self.desk.file, name, paper)
        if not found:
            column.addWidget(wrapped(_("ยังไม่มี"), "muted"))
        for one in found:
            column.addWidget(wrapped(_told(self.desk, one)))


def _told(desk: Desk, one: Record) -> str:
    if isinstance(one, Hearing):
        day = short_date(one.held_on) if one.held_on else ""
        return f"{day} · {one.place} · {one.people or 0} {_('คน')} · {one.changes}".strip(" ·")
    if isinstance(one, Approval):
        bodies = choices.labels(desk.file, "approving_body")
        results = choices.labels(desk.file, "approval_decision")
        who = _(bodies[one.body].label) if one.body in bodies else one.body
        result = _(results[one.decision].label) if one.decision in results else one.decision
        day = short_date(one.decided_on) if one.decided_on else ""
        return f"{day} · {who} {one.meeting} · {result} · {one.wording}"
    if isinstance(one, Publication):
        ways = choices.labels(desk.file, "publication_channel")
        way = _(ways[one.channel].label) if one.channel in ways else one.channel
        return f"{short_date(one.published_on) if one.published_on else ''} · {way} · {one.address}".strip(
            " ·"
        )
    return title_of(one, _)


CONSENT = PanelTab(mark("เห็นชอบและเผยแพร่"), ConsentPanel)
