"""The keys of the papers that letters, orders, announcements and certificates become."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.orders import Certificate
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import NotFound, UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers import asking, letter_log, letters

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.records import Record
    from planner_desktop.services.administration.letter_life import Draft
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_LOGGED = ("incoming_letter", "outgoing_letter", "order_entry", "announcement", "certificate")


def letter(file: OfficeFile, keys: Keys) -> Paper:
    """The letter of that number in its register (outgoing, circular, memo), or of that id."""
    return letters.paper_of(file, _letter(file, keys))


def _letter(file: OfficeFile, keys: Keys) -> OutgoingLetter:
    if not keys.get("number", "").strip() or keys.get("id", "").strip():
        return cast("OutgoingLetter", asking.one_record(file, "outgoing_letter", keys))
    register = keys.get("register", "").strip() or "outgoing"
    query = asking.record_query("outgoing_letter", keys).where(Condition("register", Test.IS, register))
    found = records.every(file, OutgoingLetter, query)
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(say("ไม่พบหนังสือเลขที่ {number} ในทะเบียนนี้", number=keys["number"]))
    raise UserError(say("มีหนังสือเลขนี้ {count} ฉบับ", count=len(found)), say("ระบุปี พ.ศ. ด้วย"))


def issued(name: str) -> Callable[[OfficeFile, Keys], Paper]:
    """The maker of the paper of one order, announcement or certificate."""

    def make(file: OfficeFile, keys: Keys) -> Paper:
        return letters.paper_of(file, cast("Draft", asking.one_record(file, name, keys)))

    return make


def certificates(file: OfficeFile, keys: Keys) -> Paper:
    """Everybody's certificate of the matter of one, in the order of their numbers, as one paper."""
    first = cast("Certificate", asking.one_record(file, "certificate", keys))
    alike = tuple(Condition(name, Test.IS, getattr(first, name)) for name in ("subject", "kind", "dated"))
    query = Query("certificate", alike, sort=("register_no",), with_voided=False)
    return letters.as_one([letters.paper_of(file, one) for one in records.every(file, Certificate, query)])


def log(file: OfficeFile, keys: Keys) -> Paper:
    """The way of one letter through the office."""
    kind = keys.get("kind", "").strip() or "incoming_letter"
    if kind not in _LOGGED:
        raise UserError(say("ไม่รู้จัก “{kind}”", kind=kind), say("ใช้ {kinds}", kinds=", ".join(_LOGGED)))
    found: Record = _letter(file, keys) if kind == "outgoing_letter" else asking.one_record(file, kind, keys)
    return letter_log.paper(file, found)


def any_of(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    """Keys of the first record of that name that is open to all."""

    def sample(file: OfficeFile) -> dict[str, str] | None:
        found = records.ids(file, Query(name, with_voided=False))
        return {"id": found[0].hex} if found else None

    return sample
