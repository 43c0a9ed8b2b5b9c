"""Kill a saving process at random moments, again and again: `python -m tests.faults.killing FILE ROUNDS SEED`.

Prints one line of JSON: rounds, entries acknowledged, rounds that left a hot journal, and what was wrong.
A warm parent forks the writers, so that a round costs milliseconds.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
from pathlib import Path

from planner_desktop.store import damage
from planner_desktop.store.database import Database
from planner_desktop.store.header import has_hot_journal
from tests.faults.ledger import add, numbers

ACKNOWLEDGED = 8
LONGEST_WAIT = 0.006


def write_for_ever(path: Path, first: int, pipe: int) -> None:
    """Save entries one unit of work after the other, telling the parent after each."""
    with Database.open(path) as database:
        number = first
        while True:
            add(database, number)
            os.write(pipe, number.to_bytes(ACKNOWLEDGED))
            number += 1


def one_round(path: Path, first: int, chance: random.Random) -> list[int]:
    """Let a child write, kill it at a random moment; returns what it had acknowledged by then."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_for_ever(path, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    heard = b""
    for _save in range(chance.randrange(4)):
        heard += os.read(reading, ACKNOWLEDGED)
    # Nothing arrives on this one: select is the waiting, of a random fraction of a save.
    select.select([], [], [], chance.uniform(0, LONGEST_WAIT))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 4096):
        heard += more
    os.close(reading)
    return [int.from_bytes(heard[n : n + ACKNOWLEDGED]) for n in range(0, len(heard), ACKNOWLEDGED)]


def look_at(path: Path, acknowledged: list[int]) -> tuple[list[str], int]:
    """What is wrong with the file after a kill, and the highest entry in it."""
    wrong = []
    with Database.open(path) as database:
        held = numbers(database)
        with database.alone() as raw:
            wrong += [one.detail for one in damage.quick(raw)]
    if lost := set(acknowledged) - set(held):
        wrong.append(f"lost {sorted(lost)}")
    if held != list(range(len(held))):
        wrong.append("a gap: half a unit of work is there")
    return wrong, len(held)


def main(path: Path, rounds: int, seed: int) -> dict[str, object]:
    chance = random.Random(seed)
    acknowledged: list[int] = []
    wrong: list[str] = []
    hot = first = 0
    for _round in range(rounds):
        acknowledged += one_round(path, first, chance)
        hot += has_hot_journal(path)
        found, first = look_at(path, acknowledged)
        wrong += found
    return {"rounds": rounds, "acknowledged": len(acknowledged), "hot": hot, "wrong": wrong}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201 - its answer
