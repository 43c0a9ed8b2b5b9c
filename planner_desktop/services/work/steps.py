"""The order of an item's steps: moving, adding and removing keep return loops pointing to the same step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import WorkStep
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.work.tree import item_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile


def move(file: OfficeFile, step: UUID, by: int) -> bool:
    """Move a step up (-1) or down (1) within its item; False at the end. One unit of work."""
    moved = records.get(file, WorkStep, step)
    assert moved.item
    steps = list(item_of(file, moved.item).steps)
    at = [one.id for one in steps].index(step)
    if not 0 <= at + by < len(steps):
        return False
    steps.insert(at + by, steps.pop(at))
    with file.change(mark("เลื่อนลำดับขั้นตอน")) as change:
        number(change, steps)
    return True


def draft_step(file: OfficeFile, item: UUID) -> WorkStep:
    """An unsaved step that stands behind the item's last one."""
    return WorkStep(item=item, order=len(item_of(file, item).steps) + 1, role="officer")


def remove_step(file: OfficeFile, step: UUID) -> None:
    """Remove a step and close the gap, one unit of work; InUse when a duty or task refers to it."""
    gone = records.get(file, WorkStep, step)
    assert gone.item
    steps = item_of(file, gone.item).steps
    back = [one for one in steps if one.returns_to == gone.order and one.id != step]
    if back:
        raise UserError(
            say("ลบขั้นตอนนี้ไม่ได้ เพราะขั้นที่ {order} ส่งกลับมาที่นี่", order=back[0].order or 0),
            say("เปลี่ยน “ถ้าไม่ผ่านกลับขั้นที่” ของขั้นนั้นก่อน"),
        )
    with file.change(mark("ลบขั้นตอนงาน")) as change:
        change.remove(gone)
        number(change, [one for one in steps if one.id != step])


def number(change: Change, steps: Sequence[WorkStep]) -> None:
    """Number the steps from 1; a loop that would point forward after the move is taken away."""
    places = {one.order: place for place, one in enumerate(steps, start=1)}
    for place, one in enumerate(steps, start=1):
        back = places.get(one.returns_to) if one.returns_to else None
        wanted = replace(one, order=place, returns_to=back if back and back < place else None)
        if wanted != one:
            change.save(wanted)
