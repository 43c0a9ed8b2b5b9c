"""Writes a confirmed recognition: new persons, a draft order, its people and duties. One undo step."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_text import (
    RecognisedDuty,
    RecognisedName,
    RecognisedOrder,
    RecognisedPerson,
)
from planner_desktop.domain.office.people import Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.language.folding import fold
from planner_desktop.messages import mark, say
from planner_desktop.services import choices, records
from planner_desktop.services.file import Change, OfficeFile

_LABEL = mark("นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม")
_SUBJECT = mark("การกำหนดหน้าที่และความรับผิดชอบของข้าราชการครูและบุคลากรทางการศึกษา")
_VERBS = ("รักษา", "ปฏิบัติ")
_ROLE_LETTERS, _ACTING_LETTERS, _CLOSING_LETTERS, _SUBJECT_LETTERS = 300, 160, 300, 600
_LONG_LETTERS = 20_000
# Said once in DutyPerson (substitutes, closing), not a second time as duties.
_SAID_ELSEWHERE = frozenset({"substitution", "closing"})


@dataclass(frozen=True)
class Applied:
    """What was written."""

    order: UUID
    people: int
    duties: int
    new_staff: int


@dataclass
class _Writing:
    """One import under way."""

    file: OfficeFile
    change: Change
    people: tuple[RecognisedPerson, ...]
    groups: dict[str, UUID] = field(default_factory=dict)
    made: dict[tuple[str, str], UUID] = field(default_factory=dict)
    known: dict[str, dict[str, str]] = field(default_factory=dict)  # list name -> label -> code
    duties: int = 0


def apply(file: OfficeFile, order: RecognisedOrder, progress: Progress = unwatched) -> Applied:
    """Write the order as a draft; UserError when it holds nobody or somebody without a name."""
    people = tuple(one for one in order.people if not one.left_out)
    _refuse_faulty(people)
    with file.change(_LABEL) as change:
        writing = _Writing(file, change, people, _groups(file))
        saved = change.save(_draft(order))
        for place, person in enumerate(people, start=1):
            progress(place, len(people), say("กำลังบันทึก {name}", name=person.name.words))
            _write_person(writing, saved.id, place, person)
        return Applied(saved.id, len(people), writing.duties, len(writing.made))


def _refuse_faulty(people: tuple[RecognisedPerson, ...]) -> None:
    if not people:
        raise UserError(say("ไม่มีบุคคลที่จะนำเข้า"), say("ตรวจข้อความ หรือเลือกนำเข้าอย่างน้อยหนึ่งคน"))
    nameless = next((one for one in people if one.name.staff is None and not _named(one.name)), None)
    if nameless:
        raise UserError(
            say("ยังไม่รู้ว่าหน้าที่ตั้งแต่บรรทัด {line} เป็นของผู้ใด", line=nameless.line),
            say("เลือกบุคคลหรือเลือกไม่นำเข้าส่วนนี้"),
        )


def _named(name: RecognisedName) -> bool:
    return bool(name.first and name.last)


def _groups(file: OfficeFile) -> dict[str, UUID]:
    return {fold(one.name).replace(" ", ""): one.id for one in records.every(file, WorkGroup)}


def _draft(order: RecognisedOrder) -> DutyOrder:
    said = order.preamble
    return DutyOrder(
        subject=(said.subject or _SUBJECT)[:_SUBJECT_LETTERS],
        calendar_year=calendar_year_of(said.dated or bangkok_today()),
        dated=said.dated,
        powers_text=said.powers_text[:_LONG_LETTERS],
        cancels_text=said.cancels_text[:_LONG_LETTERS],
        exhortation=said.exhortation[:_LONG_LETTERS],
        mission=said.mission[:_LONG_LETTERS],
        signer_name=said.signer_name,
        signer_titles=said.signer_titles,
        digits="thai" if order.thai_digits else "arabic",
        scheme=_scheme(order),
    )


def _scheme(order: RecognisedOrder) -> str:
    duties = [duty for person in order.people for duty in person.duties]
    first = [duty.style for duty in duties if duty.depth == 1 and duty.style]
    return "mixed" if first and first.count("paren") > len(first) / 2 else "decimal"


def _write_person(writing: _Writing, order: UUID, place: int, person: RecognisedPerson) -> None:
    roles = " ".join(one if one.startswith(_VERBS) else f"ปฏิบัติหน้าที่{one}" for one in person.roles)
    saved = writing.change.save(
        DutyPerson(
            duty_order=order,
            order=place,
            person=_person_id(writing, person.name, person),
            role=roles[:_ROLE_LETTERS],
            is_head=person.is_head,
            standard_text=person.standard_text[:_LONG_LETTERS],
            substitutes=_substitutes(writing, person),
            substitutes_text="" if person.substitutes else person.substitutes_text[:_LONG_LETTERS],
            closing=person.closing[:_CLOSING_LETTERS],
        )
    )
    _write_duties(writing, saved.id, person.duties)


def _substitutes(writing: _Writing, person: RecognisedPerson) -> tuple[UUID, ...]:
    named = [one for one in person.substitutes if one.staff or _named(one)]
    return tuple(dict.fromkeys(_person_id(writing, one) for one in named))


def _person_id(writing: _Writing, name: RecognisedName, about: RecognisedPerson | None = None) -> UUID:
    """The person of the file; made with what the text says of them when there is none."""
    if name.staff:
        return name.staff
    key = (fold(name.first), fold(name.last))
    if key not in writing.made:
        headed = about or next((one for one in writing.people if _same(one.name, key)), None)
        writing.made[key] = writing.change.save(_new_person(writing, name, headed)).id
    return writing.made[key]


def _same(name: RecognisedName, key: tuple[str, str]) -> bool:
    return (fold(name.first), fold(name.last)) == key


def _new_person(writing: _Writing, name: RecognisedName, about: RecognisedPerson | None) -> Person:
    said = about or RecognisedPerson(name)
    acting = next((one for one in said.roles if len(one) <= _ACTING_LETTERS), "")
    return Person(
        prefix=_choice(writing, "prefix", name.prefix),
        first_name=name.first,
        last_name=name.last,
        position=_choice(writing, "position", said.position),
        level=_choice(writing, "level", said.level),
        position_number=said.position_number[:20],
        acting_role=acting,
        work_group=writing.groups.get(fold(said.work_group).replace(" ", "")),
    )


def _choice(writing: _Writing, name: str, label: str) -> str:
    """The code of a choice with that label; a new entry of the office's own when there is none."""
    if not label:
        return ""
    known = writing.known.setdefault(name, _labels(writing.file, name))
    if label not in known:
        entry = ChoiceEntry(list_name=name, code=label[:80], label=label[:160])
        writing.change.save(entry)
        known[label] = entry.code
    return known[label]


def _labels(file: OfficeFile, name: str) -> dict[str, str]:
    shipped = {one.label: one.code for one in choice_list(name).shipped}
    return shipped | {one.label: code for code, one in choices.labels(file, name).items()}


def _write_duties(writing: _Writing, person: UUID, duties: tuple[RecognisedDuty, ...]) -> None:
    path: list[UUID] = []
    places: dict[UUID | None, int] = {}
    closed = False
    for duty in duties:
        if duty.kind in _SAID_ELSEWHERE and not (duty.kind == "closing" and closed):
            closed = closed or duty.kind == "closing"
            path = path[: duty.depth - 1]
            continue
        parent = path[min(duty.depth - 1, len(path)) - 1] if path and duty.depth > 1 else None
        places[parent] = places.get(parent, 0) + 1
        saved = writing.change.save(_duty(person, parent, places[parent], duty))
        path = [*path[: duty.depth - 1], saved.id]
        writing.duties += 1


def _duty(person: UUID, parent: UUID | None, place: int, duty: RecognisedDuty) -> Duty:
    return Duty(
        duty_person=person,
        parent=parent,
        order=place,
        kind="text" if duty.kind == "closing" else duty.kind,
        words=duty.text,
        item=duty.item,
        step=duty.step,
        numbered=bool(duty.style),
    )
