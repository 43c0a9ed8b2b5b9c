"""Saving one record with history and undo against the bare SQL transaction with the same settings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database
from tests.benchmarks.measure import Figure, medians


def measure(folder: Path) -> list[Figure]:
    """The ratio for changing one letter of a register of 400."""
    file = OfficeFile(Database.create(folder / "saving.db"))
    for number in range(400):
        records.save(file, _letter(f"ขอให้นำส่งข้อมูล ครั้งที่ {number}"))
    kept = records.save(file, _letter("ฉบับที่วัด"))
    turn = iter(range(10_000))

    def ours() -> None:
        nonlocal kept
        kept = records.save(file, replace(kept, subject=f"ขอให้นำส่งข้อมูลนักเรียน รอบที่ {next(turn)}"))

    def bare() -> None:
        with file.database.alone() as raw:
            raw.execute("BEGIN IMMEDIATE")
            words = f"ขอให้นำส่งข้อมูลนักเรียน รอบที่ {next(turn)}"
            raw.execute("UPDATE incoming_letter SET note = ? WHERE id = ?", (words, kept.id.bytes))
            raw.execute("COMMIT")

    mine, theirs = medians(150, ours, bare)
    file.close()
    return [
        Figure("บันทึกหนึ่งรายการพร้อมประวัติ", mine / theirs, "×", 3.0, f"{mine:.1f} ms / SQL เปล่า {theirs:.1f} ms")
    ]


def _letter(subject: str) -> IncomingLetter:
    return IncomingLetter(received_on=dt.date(2026, 11, 20), sender="หน่วยงานตัวอย่าง", subject=subject)
