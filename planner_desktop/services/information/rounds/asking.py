"""A round with its form, its fields and rules, and the schools it asks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import DataRound, LockException, Submission, SubmittedValue
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound, UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.schools.life import TEACHING, schools_on

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.information.rounds import Answer
    from planner_desktop.services.file import OfficeFile

Cells = dict[str, dict[str, "Answer"]]  # field code -> cell key -> answer
_BATCH = 500


@dataclass(frozen=True)
class Asked:
    """Everything that a round asks for."""

    round: DataRound
    form: DataForm
    fields: tuple[DataField, ...]
    rules: tuple[DataRule, ...]
    schools: tuple[School, ...]

    @property
    def wanted(self) -> int:
        """How many cells every school must fill in."""
        return sum(len(one.keys) for one in self.fields if one.required)

    @property
    def fingerprint(self) -> str:
        """Changes when a cell is added, dropped or moved: a template of the old form is then known."""
        words = "|".join(f"{one.code}:{one.kind}:{','.join(one.keys)}" for one in self.fields)
        return hashlib.sha256(words.encode()).hexdigest()[:12]

    def filled(self, cells: Cells) -> int:
        """How many of the cells that must be filled in are."""
        return sum(len(set(one.keys) & set(cells.get(one.code, ()))) for one in self.fields if one.required)

    def school(self, code10: str) -> School | None:
        """The asked school of that code."""
        return next((one for one in self.schools if one.code10 == code10), None)


def asked(file: OfficeFile, key: UUID) -> Asked:
    """The round of that id; UserError when its form has no field yet."""
    round_ = records.get(file, DataRound, key)
    assert round_.form is not None  # required
    form = records.get(file, DataForm, round_.form)
    of_form = (Condition("form", Test.IS, form.id),)
    fields = tuple(records.every(file, DataField, Query("data_field", of_form)))
    if not fields:
        raise UserError(
            say("แบบ “{form}” ยังไม่มีช่องข้อมูล", form=form.name), say("เพิ่มช่องข้อมูลของแบบก่อน แล้วจึงเปิดรอบ")
        )
    rules = tuple(records.every(file, DataRule, Query("data_rule", of_form)))
    ordered = sorted(fields, key=lambda one: (one.position or 999, one.code))
    return Asked(round_, form, tuple(ordered), rules, _schools(file, round_))


def round_named(file: OfficeFile, name: str) -> DataRound:
    """The round of that name or id; NotFound names those there are."""
    held = records.every(file, DataRound)
    wanted = name.strip()
    found = [one for one in held if wanted in (one.name, one.id.hex, str(one.id))]
    if found:
        return found[0]
    raise NotFound(
        say("ไม่มีรอบเก็บข้อมูลชื่อ “{name}”", name=name),
        say("รอบที่มี: {names}", names=", ".join(one.name for one in held) or "–"),
    )


def submissions(file: OfficeFile, round_: UUID) -> dict[UUID, Submission]:
    """What was sent in a round, by school."""
    query = Query("submission", (Condition("round", Test.IS, round_),))
    return {one.school: one for one in records.every(file, Submission, query) if one.school}


def exceptions(file: OfficeFile, round_: UUID) -> dict[UUID, list[LockException]]:
    """The exceptions of a round, by school."""
    query = Query("lock_exception", (Condition("round", Test.IS, round_),))
    found: dict[UUID, list[LockException]] = {}
    for one in records.every(file, LockException, query):
        if one.school:
            found.setdefault(one.school, []).append(one)
    return found


def values(file: OfficeFile, wanted: Iterable[UUID]) -> Iterator[SubmittedValue]:
    """The kept values of those submissions."""
    rest = iter(wanted)
    while some := tuple(islice(rest, _BATCH)):
        query = Query("submitted_value", (Condition("submission", Test.ONE_OF, some),))
        yield from records.every(file, SubmittedValue, query)


def cells_of(file: OfficeFile, wanted: Iterable[UUID]) -> dict[UUID, Cells]:
    """The cells of those submissions."""
    found: dict[UUID, Cells] = {}
    for one in values(file, wanted):
        if one.submission:
            found.setdefault(one.submission, {})[one.field] = one.answers()
    return found


def _schools(file: OfficeFile, round_: DataRound) -> tuple[School, ...]:
    """Those asked, as they were when the round closed (as they are while it is open)."""
    today = bangkok_today()
    held = schools_on(file, min(round_.closes or today, today))
    if round_.asked == "chosen":
        chosen = set(round_.schools)
        return tuple(one for one in held if one.id in chosen)
    return tuple(one for one in held if one.status in TEACHING)
