"""Days and times in the window speak its language; the year stays พ.ศ."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_desktop.language.catalogue import Catalogue
from ui.kit import moments, words

ROOT = Path(__file__).resolve().parents[3]
DAY = dt.date(2026, 10, 1)
# They are shown by the window itself, or asked for and given to a paper as its key.
THAI_ON_PURPOSE = {"ui/kit/moments.py", "ui/areas/administration/numbered.py"}


@pytest.fixture
def english() -> Iterator[None]:
    words.use(Catalogue.load("en"))
    yield
    words.use(Catalogue.load("th"))


def _shown() -> list[str]:
    return [
        moments.short_date(DAY),
        moments.short_date(DAY, full_year=True),
        moments.long_date(DAY),
        moments.weekday_date(DAY),
        moments.date_range(dt.date(2026, 9, 30), dt.date(2026, 10, 2)),
        moments.short_month("2026-10"),
        moments.long_month("2026-10"),
        moments.month_name("2026-10"),
        moments.clock(dt.time(9)),
        moments.moment(dt.datetime(2026, 10, 1, 9, 5)),  # noqa: DTZ001 - stored moments are naive Bangkok ones
    ]


def test_in_thai_as_papers_write_them() -> None:
    assert _shown() == [
        "1 ต.ค. 69", "1 ต.ค. 2569", "1 ตุลาคม 2569", "วันพฤหัสบดีที่ 1 ตุลาคม 2569", "30 ก.ย. – 2 ต.ค. 2569",
        "ต.ค. 69", "ตุลาคม 2569", "ต.ค.", "09.00 น.", "1 ต.ค. 69 09.05 น.",
    ]  # fmt: skip


@pytest.mark.usefixtures("english")
def test_in_english_with_the_years_of_the_buddhist_era() -> None:
    assert _shown() == [
        "1 Oct 69", "1 Oct 2569", "1 October 2569", "Thursday 1 October 2569", "30 Sep – 2 Oct 2569",
        "Oct 69", "October 2569", "Oct", "09.00", "1 Oct 69 09.05",
    ]  # fmt: skip


def test_no_page_takes_the_thai_dates_of_papers() -> None:
    """`language.dates` writes Thai whatever the window speaks: pages take theirs from `ui.kit.moments`."""
    thai = re.compile(r"language\.dates import .*\b(?:\w+_date|\w+_month|date_range|clock)\b")
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ui").rglob("*.py")
        if thai.search(path.read_text(encoding="utf-8"))
    }
    assert found <= THAI_ON_PURPOSE
