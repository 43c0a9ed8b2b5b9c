"""Several programs and threads giving numbers in one file at once.

`python -m tests.core.services.administration.racing 10000` runs it at full size and tells what it saw.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import sqlite3
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from pathlib import Path

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.services import records
from planner_desktop.services.administration import registers
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database

TURN = 5  # numbers that a program takes before it closes the file


def give(path: str, wanted: int, who: str, day: str) -> int:
    """Take numbers as another program would: a file belongs to one at a time, so it waits its turn.

    Returns how often the file was in other hands.
    """
    waited = 0
    for place in range(0, wanted, TURN):
        database, tries = _in_turn(Path(path))
        waited += tries
        with closing(database):
            file = OfficeFile(database)
            for one in range(place, min(place + TURN, wanted)):
                _receive(file, f"{who}-{one}", dt.date.fromisoformat(day))
    return waited


def in_threads(file: OfficeFile, wanted: int, threads: int, day: dt.date) -> None:
    """Take numbers through one open file from several threads."""
    with ThreadPoolExecutor(threads) as pool:
        for done in [
            pool.submit(_receive, file, f"thread{one}-{place}", day)
            for one in range(threads)
            for place in range(wanted)
        ]:
            done.result()


def in_processes(path: Path, wanted: int, processes: int, day: dt.date) -> list[int]:
    """Take numbers from several programs that hold the same file; how often each had to wait."""
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return pool.starmap(
            give, [(str(path), wanted, f"program{one}", day.isoformat()) for one in range(processes)]
        )


def taken(path: Path) -> list[int]:
    """Every number in the file, in order."""
    with closing(sqlite3.connect(path)) as raw:
        return [one for (one,) in raw.execute("SELECT register_no FROM incoming_letter ORDER BY register_no")]


def _in_turn(path: Path) -> tuple[Database, int]:
    """The file, opened as soon as nobody else holds it, and how often it was refused."""
    for tries in count():
        try:
            return Database.open(path), tries
        except FileProblem as problem:
            if problem.fault is not FileFault.LOCKED:
                raise
    raise AssertionError


def _receive(file: OfficeFile, subject: str, day: dt.date) -> None:
    records.save(file, IncomingLetter(received_on=day, sender="สพฐ.", subject=subject))


def main(total: int) -> None:
    """Half of the numbers through threads, half through programs."""
    day = dt.datetime.now(tz=dt.UTC).date()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "race.db"
        database = Database.create(path)
        file = OfficeFile(database)
        registers.open_year(file, day.year + 543, today=day)
        begun = time.perf_counter()
        in_threads(file, total // 8, 4, day)
        database.close()
        waited = in_processes(path, total // 8, 4, day)
        numbers = taken(path)
        sound = numbers == list(range(1, total + 1))
        print(f"{len(numbers)} numbers in {time.perf_counter() - begun:.0f} s, waited {waited}: {sound=}")  # noqa: T201 - run by hand


if __name__ == "__main__":
    main(int(sys.argv[1]))
