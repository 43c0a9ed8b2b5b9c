"""The papers of duty orders: the order itself, and what it changes against the former one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Digits, Item
from planner_desktop.documents.duty_changes import ChangeRow, ChangesFacts, PersonChanges
from planner_desktop.documents.duty_changes import duty_changes as lay_changes
from planner_desktop.documents.duty_order import DutyOrderFacts, PersonFacts
from planner_desktop.documents.duty_order import duty_order as lay_order
from planner_desktop.documents.duty_order import labels as tree_labels
from planner_desktop.documents.office import NO_BREAK_SPACE, Office
from planner_desktop.domain.office.comparing import Difference, compare
from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, choices, positions, records, settings
from planner_desktop.services.door.locking import DRAFT
from planner_desktop.services.duties import gathering
from planner_desktop.services.duties.gathering import number, signer_name
from planner_desktop.services.printing.paper_looks import dressed, look

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.duties import DutyPerson
    from planner_desktop.domain.office.duty_tree import Assigned, Node, WholeOrder
    from planner_desktop.domain.office.positions import Held
    from planner_desktop.services.file import OfficeFile

DRAFT_WORDS = "ร่าง"
_CLOSINGS = ("ปฏิบัติงานอื่น", "งานอื่น", "ปฏิบัติหน้าที่อื่น")


def duty_order(file: OfficeFile, order: UUID) -> Paper:
    """The order as it stands; a draft carries the word across its sheets."""
    return dressed(file, lay_order(order_facts(file, gathering.whole(file, order))))


def order_facts(file: OfficeFile, whole: WholeOrder) -> DutyOrderFacts:
    """Everything the paper says, with positions as held on the order's day."""
    order = whole.order
    day = order.dated or bangkok_today()
    signed = tuple(order.printed_signer.splitlines()) or signature(file, whole, day)
    return DutyOrderFacts(
        office=office_of(file),
        number=number(file, order),
        year=order.calendar_year or day.year + 543,
        subject=order.subject,
        preamble=preamble(file, whole),
        exhortation=order.exhortation,
        effective=_effective(order),
        day=order.dated,
        signer=signed[0],
        signer_lines=signed[1:],
        people=tuple(_person(file, whole, one, day) for one in whole.people),
        mission=order.mission,
        scheme=order.scheme or "decimal",
        digits=Digits.ARABIC if order.digits == "arabic" else Digits.THAI,
        catchwords=order.catchwords,
        draft_words=DRAFT_WORDS if order.status == DRAFT else "",
    )


def office_of(file: OfficeFile) -> Office:
    """The office as it stands at the head of papers."""
    profile = records.single(file, OfficeProfile)
    picture = attachments.data(file, profile.emblem[0]) if profile.emblem else None
    return Office(
        name=profile.name or profile.short_name,
        unit=profile.group_name,
        phone=profile.phone,
        email=profile.email,
        emblem=picture,
        style=look(file).style,
    )


def preamble(file: OfficeFile, whole: WholeOrder) -> str:
    """Powers, the former order's end, and that the details are annexed: one paragraph (domain report 2.1)."""
    parts = (_powers(whole), _former(file, whole), settings.value(file, settings.DUTY_ANNEXED))
    return " ".join(part for part in parts if part)


def _powers(whole: WholeOrder) -> str:
    """The typed words; cited laws that they do not name yet follow."""
    typed = " ".join(whole.order.powers_text.split())
    cited = [whole.laws[one].name for one in whole.order.powers if one in whole.laws]
    missing = [name for name in cited if name not in typed]
    if typed.startswith("อาศัยอำนาจ"):
        return " ".join([typed, *(f"และ{name}" for name in missing)])
    listed = [*([typed] if typed else []), *missing]
    return f"อาศัยอำนาจตามความใน{_listed(listed)}" if listed else ""


def _listed(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"{' '.join(parts[:-1])} และ{parts[-1]}"


def _former(file: OfficeFile, whole: WholeOrder) -> str:
    if whole.order.cancels_text.strip():
        return " ".join(whole.order.cancels_text.split())
    if whole.order.cancels is None:
        return settings.value(file, settings.DUTY_NEW)
    former = records.get(file, DutyOrder, whole.order.cancels)
    words = {
        "{office}": records.single(file, OfficeProfile).name,
        "{number}": number(file, former) or "........",
        "{date}": long_date(former.dated, era=True) if former.dated else "........",
        "{subject}": former.subject,
    }
    text = settings.value(file, settings.DUTY_CANCELS)
    for place, word in words.items():
        text = text.replace(place, word)
    return text


def _effective(order: DutyOrder) -> str:
    if order.effective_on is None:
        return "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"
    return f"ทั้งนี้ ตั้งแต่วันที่ {long_date(order.effective_on, era=True)} เป็นต้นไป"


def signature(file: OfficeFile, whole: WholeOrder, day: dt.date) -> tuple[str, ...]:
    """The signer's name, then the lines under it."""
    return (signer_name(whole), *_signer_lines(file, whole, day))


def printed(file: OfficeFile, whole: WholeOrder, one: Assigned, day: dt.date) -> DutyPerson:
    """The person's part with name, heading and substitutes as they go out; kept when the order is issued."""
    facts = _person(file, whole, one, day)
    names = [whole.name(person) for person in one.entry.substitutes]
    return replace(
        one.entry,
        printed_name=facts.name,
        printed_heading=facts.heading,
        printed_substitutes="\n".join(names),
    )


def _signer_lines(file: OfficeFile, whole: WholeOrder, day: dt.date) -> tuple[str, ...]:
    typed = tuple(line.strip() for line in whole.order.signer_titles.splitlines() if line.strip())
    person = whole.staff.get(whole.order.signer) if whole.order.signer else None
    if typed or person is None:
        return typed
    own = positions.position_on(file, person, day).written(positions.style(file))
    capacity = choices.labels(file, "signing_capacity").get(whole.order.acting)
    if capacity is None:
        return (own,)
    return tuple(line for line in (f"{own} {capacity.label}".strip(), whole.order.acting_for) if line)


def _person(file: OfficeFile, whole: WholeOrder, one: Assigned, day: dt.date) -> PersonFacts:
    person = whole.staff.get(one.entry.person) if one.entry.person else None
    held = positions.position_on(file, person, day) if person else None
    return PersonFacts(
        name=one.entry.printed_name or (held.name if held else ""),
        heading=one.entry.printed_heading or one.entry.heading or heading(file, one, held),
        duties=items_of(file, whole, one),
        standard_text=one.entry.standard_text,
    )


def heading(file: OfficeFile, one: Assigned, held: Held | None) -> str:
    """Position, number and role, and the words that lead to the duties."""
    group = records.single(file, OfficeProfile).group_name
    spec = settings.DUTY_HEAD if one.entry.is_head else settings.DUTY_OFFICER
    written = held.written(positions.style(file)) if held else ""
    parts = [
        f"ตำแหน่ง {written}" if written else "",
        f"ตำแหน่งเลขที่ {held.position_number}".replace(" ", NO_BREAK_SPACE)
        if held and held.position_number
        else "",
        one.entry.role,
        settings.value(file, spec).replace("{group}", group),
    ]
    return "  ".join(part for part in parts if part)


def items_of(file: OfficeFile, whole: WholeOrder, one: Assigned) -> tuple[Item, ...]:
    """The duties as the paper lists them: the tree, who acts in absence, the closing line."""
    tree = tuple(_item(node) for node in one.nodes)
    return (*tree, *_substitution(file, whole, one), *_closing(file, one))


def labels(file: OfficeFile, whole: WholeOrder, one: Assigned) -> dict[UUID, str]:
    """The computed number of every duty of that person, Arabic digits."""
    place = next(at for at, other in enumerate(whole.people, start=1) if other.entry.id == one.entry.id)
    said = tree_labels(items_of(file, whole, one), whole.order.scheme or "decimal", place)
    return {node.duty.id: label for node, label in zip(one.walk(), said, strict=False)}


def _item(node: Node) -> Item:
    duty = node.duty
    bold = duty.kind in ("group", "heading") or (duty.kind == "item" and bool(node.children))
    return Item(duty.words, tuple(_item(child) for child in node.children), duty.numbered, bold)


def _substitution(file: OfficeFile, whole: WholeOrder, one: Assigned) -> Iterator[Item]:
    entry = one.entry
    if any(node.duty.kind == "substitution" for node in one.walk()):
        return
    kept = entry.printed_substitutes.splitlines()
    names = kept or [name for person in entry.substitutes if (name := whole.name(person))]
    if entry.substitutes_text.strip():
        yield Item(" ".join(entry.substitutes_text.split()))
    elif len(names) == 1:
        yield Item(settings.value(file, settings.DUTY_SUBSTITUTE).replace("{name}", names[0]))
    elif names:
        yield Item(settings.value(file, settings.DUTY_SUBSTITUTES), tuple(Item(name) for name in names))


def _closing(file: OfficeFile, one: Assigned) -> Iterator[Item]:
    said = [node.duty.words for node in one.nodes]
    if not any(words.startswith(_CLOSINGS) for words in said):
        yield Item(one.entry.closing or settings.value(file, settings.DUTY_CLOSING))


def former_of(file: OfficeFile, order: DutyOrder) -> DutyOrder:
    """The order it is compared with: the one it cancels, or the newest issued before; NotFound without."""
    from planner_desktop.services.duties.drafting import latest

    former = records.get(file, DutyOrder, order.cancels) if order.cancels else latest(file, order.id)
    if former is None:
        raise NotFound(
            say("ไม่มีคำสั่งเดิมให้เทียบ"), say("เลือกคำสั่งเดิมที่ช่อง “ยกเลิกคำสั่งเดิม” ในส่วนนำของคำสั่ง แล้วลองอีกครั้ง")
        )
    return former


def differences(file: OfficeFile, order: UUID) -> tuple[WholeOrder, WholeOrder, tuple[Difference, ...]]:
    """(former, this order, what changed)."""
    new = gathering.whole(file, order)
    former = gathering.whole(file, former_of(file, new.order).id)
    return former, new, compare(former, new)


def duty_changes(file: OfficeFile, order: UUID) -> Paper:
    """The comparison with the former order."""
    former, new, found = differences(file, order)
    people = dict.fromkeys(one.person for one in found)
    names = {person: new.name(person) or former.name(person) for person in people}
    made = lay_changes(
        ChangesFacts(
            office=records.single(file, OfficeProfile).name,
            former=order_name(file, former.order),
            new=order_name(file, new.order),
            people=tuple(
                PersonChanges(names[person], tuple(_row(one, new) for one in found if one.person == person))
                for person in people
            ),
            digits=Digits.ARABIC if new.order.digits == "arabic" else Digits.THAI,
        )
    )
    return dressed(file, made)


def order_name(file: OfficeFile, order: DutyOrder) -> str:
    """`คำสั่งที่ 12/2569` or `ร่างคำสั่งปี 2570`."""
    given = number(file, order)
    return f"คำสั่งที่ {given}" if given else f"ร่างคำสั่งปี {order.calendar_year}"


def change_words(one: Difference, new: WholeOrder) -> tuple[str, str]:
    """The former words and the new ones, with what went along and where it went."""
    more = f" (รวม {one.more} ข้อย่อย)" if one.more else ""
    before = f"{one.before}{more}" if one.before and not one.after else one.before
    after = f"{one.after}{more}" if one.after else ""
    if one.other:
        after = f"{new.name(one.other)}: {after}"
    return before, after


def _row(one: Difference, new: WholeOrder) -> ChangeRow:
    return ChangeRow(one.sort.value, *change_words(one, new))
