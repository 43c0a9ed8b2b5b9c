"""What one person hands over: duties in force, open tasks, papers on their way, where things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Digits
from planner_desktop.documents.handover_list import HandoverFacts, OpenMatter
from planner_desktop.documents.handover_list import handover_list as lay_list
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.language.dates import short_date
from planner_desktop.services import choices, letters_waiting, positions, records
from planner_desktop.services.duties import acting, gathering, papers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.duty_tree import WholeOrder
    from planner_desktop.services.file import OfficeFile

OPEN_TASK = ("waiting", "doing", "checking", "returned")


def handover_list(
    file: OfficeFile, person: UUID, to: UUID | None = None, day: dt.date | None = None
) -> Paper:
    """The list of one person; without `to` the receiver's place is left to fill in."""
    return lay_list(facts(file, person, to, day or bangkok_today()))


def facts(file: OfficeFile, person: UUID, to: UUID | None, day: dt.date) -> HandoverFacts:
    """Everything the list says; NotFound when the person is gone."""
    giver = records.get(file, Person, person)
    taker = records.get(file, Person, to) if to else None
    order = acting.in_force(file, day)
    whole = gathering.whole(file, order.id) if order else None
    part = whole.of_person(person) if whole else None
    place = whole.people.index(part) + 1 if whole and part else 1
    return HandoverFacts(
        office=papers.office_of(file),
        name=positions.position_on(file, giver, day).name,
        position=_position(file, giver, day),
        to_name=positions.position_on(file, taker, day).name if taker else "",
        to_position=_position(file, taker, day) if taker else "",
        day=day,
        order=papers.order_name(file, whole.order) if whole else "",
        duties=papers.items_of(file, whole, part) if whole and part else (),
        tasks=tuple(_tasks(file, person)),
        papers=(*_received(file, person), *_drafted(file, person)),
        kept=tuple(_kept(file, whole, person)),
        scheme=whole.order.scheme if whole else "decimal",
        place=place,
        digits=Digits.ARABIC if whole and whole.order.digits == "arabic" else Digits.THAI,
    )


def _position(file: OfficeFile, person: Person, day: dt.date) -> str:
    return positions.position_on(file, person, day).written(positions.style(file))


def _tasks(file: OfficeFile, person: UUID) -> Iterator[OpenMatter]:
    states = choices.labels(file, "task_status")
    query = Query(
        "task",
        (Condition("owner", Test.IS, person), Condition("status", Test.ONE_OF, OPEN_TASK)),
        sort=("due_on",),
    )
    for one in records.every(file, Task, query):
        where = f"งานประจำปี {one.fiscal_year}{_attached(len(one.files))}"
        yield OpenMatter(one.title, states[one.status].label, _due(one.due_on), where)


def _received(file: OfficeFile, person: UUID) -> Iterator[OpenMatter]:
    states = choices.labels(file, "letter_status")
    query = Query("incoming_letter", letters_waiting.mine(person), sort=("due_on",), with_voided=False)
    for one in records.every(file, IncomingLetter, query):
        year = calendar_year_of(one.received_on) if one.received_on else ""
        where = f"ทะเบียนหนังสือรับ {one.register_no}/{year}{_attached(len(one.files))}"
        yield OpenMatter(one.subject, states[one.status].label, _due(one.due_on), where)


def _drafted(file: OfficeFile, person: UUID) -> Iterator[OpenMatter]:
    states = choices.labels(file, "outgoing_status")
    mine = Condition("author", Test.IS, person)
    query = Query("outgoing_letter", (letters_waiting.IN_DRAFT, mine), with_voided=False)
    for one in records.every(file, OutgoingLetter, query):
        where = f"ทะเบียนหนังสือส่ง{_attached(len(one.files))}"
        yield OpenMatter(one.subject, states[one.status].label, "", where)


def _kept(file: OfficeFile, whole: WholeOrder | None, person: UUID) -> Iterator[tuple[str, str]]:
    """The office's file, and the catalogue items whose evidence it holds."""
    yield "แฟ้มงานของสำนักงาน (ทะเบียน เอกสาร และประวัติทั้งหมด)", f"โปรแกรมงานนโยบายและแผน แฟ้ม {file.path.name}"
    part = whole.of_person(person) if whole else None
    if whole is None or part is None:
        return
    owned = dict.fromkeys(item for node in part.walk() if (item := whole.item_of(node.duty)))
    for item in owned:
        if item in whole.items and not part.entry.is_head:
            yield f"หลักฐานและข้อมูล{whole.items[item].name}", f"บัญชีงาน {whole.items[item].number} ในแฟ้มงาน"


def _attached(count: int) -> str:
    return f" (ไฟล์แนบ {count})" if count else ""


def _due(day: dt.date | None) -> str:
    return short_date(day, full_year=True) if day else "–"
