"""How far a round is: every school's state, completeness and timeliness by round, network and school."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.domain.information.rounds import SENT, FollowUp, LockException, Submission
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.order import sort_key
from planner_desktop.services import records
from planner_desktop.services.door import round_locks
from planner_desktop.services.information.rounds import asking

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.domain.information.schools import School
    from planner_desktop.messages import Message
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.rounds.asking import Asked

NO_NETWORK = "ไม่ระบุกลุ่มเครือข่าย"


@dataclass
class Tally:
    """Counts of schools, and of cells that must be filled in."""

    asked: int = 0
    sent: int = 0
    on_time: int = 0
    approved: int = 0
    filled: int = 0
    wanted: int = 0

    @property
    def completeness(self) -> float:
        """Filled cells of those wanted of all schools asked, 0 to 1: who has not sent counts as empty."""
        return self.filled / self.wanted if self.wanted else 0.0

    @property
    def timeliness(self) -> float:
        """Schools that sent by the deadline of those asked, 0 to 1."""
        return self.on_time / self.asked if self.asked else 0.0

    def add(self, one: SchoolStatus) -> None:
        """Count one school."""
        self.asked += 1
        self.sent += one.state in SENT
        self.on_time += one.on_time
        self.approved += one.state == "approved"
        self.filled += one.filled
        self.wanted += one.wanted


@dataclass(frozen=True)
class SchoolStatus:
    """One school in a round; `locked` says why nothing may change now, `open_marks` counts follow-ups."""

    school: School
    state: str
    submission: Submission | None
    on_time: bool
    filled: int
    wanted: int
    open_marks: int
    locked: Message | None
    excepted_until: dt.date | None

    @property
    def share(self) -> float:
        """Filled cells of those wanted."""
        return self.filled / self.wanted if self.wanted else 0.0


@dataclass(frozen=True)
class RoundStatus:
    """The whole round; schools by network and name."""

    asked: Asked
    schools: tuple[SchoolStatus, ...]
    whole: Tally = field(default_factory=Tally)
    networks: dict[str, Tally] = field(default_factory=dict)

    def missing(self) -> tuple[SchoolStatus, ...]:
        """Schools whose answer the office does not have: not sent, or returned and not sent again."""
        return tuple(one for one in self.schools if one.state not in SENT)


def status(file: OfficeFile, round_: UUID, today: dt.date | None = None) -> RoundStatus:
    """How far the round is today."""
    asked = asking.asked(file, round_)
    sent = asking.submissions(file, round_)
    marks = _open_marks(file, round_)
    allowed = asking.exceptions(file, round_)
    day = today or bangkok_today()
    found = []
    for school in sorted(asked.schools, key=lambda one: (sort_key(network_of(one)), sort_key(one.name))):
        kept, excepted = sent.get(school.id), allowed.get(school.id, [])
        found.append(
            SchoolStatus(
                school,
                kept.state if kept else "missing",
                kept,
                _on_time(asked, kept),
                asked.wanted and (kept.filled or 0 if kept and kept.state in SENT else 0),
                asked.wanted,
                marks.get(school.id, 0),
                _locked(asked, kept, excepted, day),
                max((one.until for one in excepted if one.until), default=None),
            )
        )
    result = RoundStatus(asked, tuple(found))
    for one in found:
        result.whole.add(one)
        result.networks.setdefault(network_of(one.school), Tally()).add(one)
    return result


def network_of(school: School) -> str:
    """The school's network, or the words for none."""
    return school.network or NO_NETWORK


def _on_time(asked: Asked, kept: Submission | None) -> bool:
    closes = asked.round.closes
    in_office = kept is not None and kept.state in SENT
    return bool(in_office and kept and kept.sent_on and (closes is None or kept.sent_on <= closes))


def _locked(
    asked: Asked, kept: Submission | None, excepted: list[LockException], day: dt.date
) -> Message | None:
    if kept and kept.state == "approved":
        return round_locks.ALREADY_APPROVED
    return round_locks.why_locked(asked.round, excepted, day)


def _open_marks(file: OfficeFile, round_: UUID) -> dict[UUID, int]:
    query = Query("follow_up", (Condition("round", Test.IS, round_), Condition("done", Test.IS, value=False)))
    found: dict[UUID, int] = {}
    for one in records.every(file, FollowUp, query):
        if one.school:
            found[one.school] = found.get(one.school, 0) + 1
    return found
