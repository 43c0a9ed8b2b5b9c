"""The demonstration office: invented, realistic, the same for the same seed and day."""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import say
from planner_desktop.services.demo import (
    ict,
    letters,
    people,
    places,
    plan_editions,
    plans,
    registers,
    rounds,
    school_counts,
    school_plans,
    story,
)
from planner_desktop.services.demo.dice import Dice
from planner_desktop.services.demo.letters import Asked, Cast
from planner_desktop.services.file import OfficeFile
from planner_desktop.store import writing
from planner_desktop.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

R = TypeVar("R")
BATCH = 5_000


def create(
    path: Path,
    *,
    seed: int = 1,
    scale: int = 1,
    today: dt.date | None = None,
    progress: Progress = unwatched,
) -> None:
    """Make the demonstration office as a new, closed file; `scale` 500 has 200,000 letters received.

    Letters run over last and this calendar year until `today` (default: Bangkok's). FileProblem(EXISTS)
    where there is a file; when stopped or failed no file stays.
    """
    file = OfficeFile(Database.create(path))
    try:
        dice, day = Dice(seed), today or bangkok_today()
        cast = _fill(file, dice, scale, day, progress)
        story.tell(file, dice, cast.staff, day)
        with file.database.transaction() as connection:
            writing.fill(connection, list[Record](registers.years(dice, day)))
            writing.fill(connection, list[Record](registers.drafts(dice, cast.staff, day)))
            plans.write(partial(writing.fill, connection), Dice(seed + 2), cast.agencies, cast.staff, day)
            rounds.write(partial(writing.fill, connection), Dice(seed + 1), cast.schools, cast.staff, day)
            ict.write(partial(writing.fill, connection), Dice(seed + 2), cast.schools, cast.staff, day)
        sent = school_plans.rows(file, Dice(seed + 3), day)
        with file.database.transaction() as connection:
            writing.fill(connection, list[Record](sent))
        plan_editions.tell(file, day)
    except BaseException:
        file.close()
        path.unlink(missing_ok=True)
        raise
    file.close()


def _fill(file: OfficeFile, dice: Dice, scale: int, today: dt.date, progress: Progress) -> Cast:
    """Write everything but the story in one transaction, without history: an office begins with its past."""
    first = dt.date(today.year - 1, 1, 1)
    groups = people.work_groups(dice, first)
    cast = Cast(people.staff(dice, first, groups), places.agencies(dice, first), places.schools(dice, first))
    with file.database.transaction() as connection:
        for plain in ([people.profile(dice, first)], groups, cast.staff, cast.agencies, cast.schools):
            writing.fill(connection, list(plain))
        for counted in school_counts.rows(cast.schools, today):
            writing.fill(connection, counted)
        _write_letters(partial(writing.fill, connection), dice, cast, scale, today, progress)
    return cast


def _write_letters(
    fill: Callable[[list[Record]], None],
    dice: Dice,
    cast: Cast,
    scale: int,
    today: dt.date,
    progress: Progress,
) -> None:
    received, sent = letters.INCOMING * scale, letters.OUTGOING * scale
    total = received + sent
    answered: list[Asked] = []
    done = 0
    for asked in _batches(letters.incoming(dice, cast, today, received)):
        fill([one.letter for one in asked])
        answered += [one for one in asked if one.answer and one.letter.status == "answered"]
        done += len(asked)
        progress(done, total, say("กำลังสร้างหนังสือรับ"))
    for written in _batches(letters.outgoing(dice, cast, today, sent, dice.sample(answered, len(answered)))):
        fill(list[Record](written))
        done += len(written)
        progress(done, total, say("กำลังสร้างหนังสือส่ง"))


def _batches(whole: Iterable[R]) -> Iterator[list[R]]:
    source = iter(whole)
    while batch := list(islice(source, BATCH)):
        yield batch
