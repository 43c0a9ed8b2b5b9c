"""Shipped rules of ICT put into the file to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.equipment import SHIPPED_LIVES, EquipmentLife
from planner_desktop.domain.information.ict.repairs import SHIPPED_STANDARDS, RepairStandard
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def lay_out_lives(file: OfficeFile) -> int:
    """Put the shipped lives of every kind that has none into the file; how many."""
    there = {one.kind for one in records.every(file, EquipmentLife)}
    wanted = [one for one in SHIPPED_LIVES if one.kind not in there]
    if wanted:
        with file.change(mark("วางเกณฑ์อายุการใช้งานที่มากับโปรแกรม")) as change:
            change.save_many(wanted)
    return len(wanted)


def lay_out_standards(file: OfficeFile) -> int:
    """Put the shipped due standards of every urgency that has none into the file; how many."""
    there = {one.urgency for one in records.every(file, RepairStandard)}
    wanted = [one for one in SHIPPED_STANDARDS if one.urgency not in there]
    if wanted:
        with file.change(mark("วางมาตรฐานเวลาซ่อมที่มากับโปรแกรม")) as change:
            change.save_many(wanted)
    return len(wanted)
