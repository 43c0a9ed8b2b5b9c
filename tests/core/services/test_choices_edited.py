"""Choice lists as the office changes them: reworded, switched off, added to, reordered."""

from __future__ import annotations

import pytest

from planner_desktop.errors import UserError
from planner_desktop.services import choices, history
from planner_desktop.services.file import OfficeFile

NAME = "letter_status"


def labels(office: OfficeFile, year: int | None = None) -> list[str]:
    return [one.label for one in choices.entries(office, NAME, year)]


def entry(office: OfficeFile, code: str) -> choices.Entry:
    return next(one for one in choices.editable(office, NAME) if one.choice.code == code)


def test_reword_and_give_back(office: OfficeFile) -> None:
    choices.change_entry(office, NAME, entry(office, "noted"), label="เก็บเข้าแฟ้ม")
    assert labels(office) == ["รอมอบหมาย", "กำลังดำเนินการ", "ตอบแล้ว", "เก็บเข้าแฟ้ม"]
    choices.forget_entry(office, entry(office, "noted"))
    assert labels(office)[-1] == "ทราบและเก็บ"


def test_switched_off_is_not_offered_but_still_listed_and_read(office: OfficeFile) -> None:
    choices.change_entry(office, NAME, entry(office, "answered"), active=False)
    assert "ตอบแล้ว" not in labels(office)
    assert not entry(office, "answered").active
    assert choices.labels(office, NAME)["answered"].label == "ตอบแล้ว"


def test_limited_to_years(office: OfficeFile) -> None:
    choices.add_entry(office, NAME, "ส่งต่อ")
    choices.change_entry(office, NAME, entry(office, "ส่งต่อ"), first_year=2570, last_year=2571)
    assert [("ส่งต่อ" in labels(office, year)) for year in (2569, 2570, 2571, 2572)] == [
        False,
        True,
        True,
        False,
    ]


def test_reorder_is_one_step_and_can_be_undone(office: OfficeFile) -> None:
    choices.add_entry(office, NAME, "ส่งต่อ")
    before = labels(office)
    codes = [one.choice.code for one in choices.editable(office, NAME)]
    choices.reorder(office, NAME, codes[::-1])
    assert labels(office) == before[::-1]
    history.undo(office)
    assert labels(office) == before


@pytest.mark.parametrize("label", ["ตอบแล้ว", " ตอบแล้ว ", "answered"])
def test_the_same_word_is_not_added_twice(office: OfficeFile, label: str) -> None:
    with pytest.raises(UserError):
        choices.add_entry(office, NAME, label)
