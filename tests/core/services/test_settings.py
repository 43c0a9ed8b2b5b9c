"""Named settings and what this machine remembers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.office.settings import Setting
from planner_desktop.services import history, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import RECENT_FILES, Preferences


def test_the_default_holds_until_the_office_sets_it(office: OfficeFile) -> None:
    assert settings.whole(office, settings.BACKUP_COUNT) == 10
    settings.put(office, settings.BACKUP_COUNT, "25")
    assert settings.whole(office, settings.BACKUP_COUNT) == 25
    settings.put(office, settings.BACKUP_COUNT, "30")
    history.undo(office)
    assert settings.whole(office, settings.BACKUP_COUNT) == 25


def test_a_value_that_is_no_number_falls_back(office: OfficeFile) -> None:
    settings.put(office, settings.BACKUP_COUNT, "มาก")
    assert settings.whole(office, settings.BACKUP_COUNT) == 10


def test_back_at_the_default_the_office_has_no_value_of_its_own(office: OfficeFile) -> None:
    spec = settings.DUTY_ANNEXED
    settings.put_all(office, {spec: "ตามแนบ", settings.BACKUP_COUNT: "25"})
    settings.put_all(office, {spec: spec.default})
    assert [one.name for one in records.every(office, Setting)] == [settings.BACKUP_COUNT.name]
    assert settings.value(office, replace(spec, default="ค่าของรุ่นใหม่")) == "ค่าของรุ่นใหม่"
    history.undo(office)
    assert settings.value(office, spec) == "ตามแนบ"


def test_setting_names_are_unique() -> None:
    names = [spec.name for spec in settings.SETTINGS]
    assert len(set(names)) == len(names)


def test_preferences_come_back(tmp_path: Path) -> None:
    place = tmp_path / "โฟลเดอร์" / "preferences.json"
    kept = Preferences.load(place)
    kept.language = "en"
    kept.opened(tmp_path / "ก.db")
    kept.opened(tmp_path / "ข.db")
    kept.opened(tmp_path / "ก.db")
    again = Preferences.load(place)
    assert again.language == "en"
    assert [Path(one).name for one in again.recent] == ["ก.db", "ข.db"]


def test_recent_files_are_limited(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "p.json")
    for number in range(RECENT_FILES + 3):
        kept.opened(tmp_path / f"{number}.db")
    assert len(kept.recent) == RECENT_FILES


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"recent": 5, "language": "en"}'])
def test_broken_preferences_cost_only_what_is_broken(tmp_path: Path, broken: str) -> None:
    place = tmp_path / "p.json"
    place.write_text(broken, "utf-8")
    kept = Preferences.load(place)
    assert kept.recent == []
    assert kept.language == ("en" if "language" in broken else "th")
