"""Choice lists: the office rewords, adds, switches off; old rows still read right."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.services import choices, records
from planner_desktop.services.file import OfficeFile


def own(office: OfficeFile, code: str, label: str, **more: object) -> None:
    facts: dict[str, object] = {
        "list_name": "letter_status",
        "code": code,
        "label": label,
        "active": True,
        **more,
    }
    records.save(office, ChoiceEntry(**facts))  # type: ignore[arg-type] # facts of a test


def offered(office: OfficeFile, year: int | None = None) -> list[str]:
    return [one.label for one in choices.entries(office, "letter_status", year)]


def test_shipped_entries_stand_until_the_office_says_otherwise(office: OfficeFile) -> None:
    assert offered(office) == ["รอมอบหมาย", "กำลังดำเนินการ", "ตอบแล้ว", "ทราบและเก็บ"]


def test_rewording_keeps_the_code_and_its_tone(office: OfficeFile) -> None:
    own(office, "received", "รอ ผอ.กลุ่มสั่งการ")
    first = choices.entries(office, "letter_status")[0]
    assert (first.code, first.label, first.tone) == ("received", "รอ ผอ.กลุ่มสั่งการ", "warning")


def test_an_added_entry_comes_after_the_shipped_ones(office: OfficeFile) -> None:
    own(office, "forwarded", "ส่งกลุ่มอื่น")
    assert offered(office)[-1] == "ส่งกลุ่มอื่น"


def test_a_switched_off_entry_is_not_offered_but_still_read(office: OfficeFile) -> None:
    own(office, "noted", "ทราบและเก็บ", active=False)
    assert "ทราบและเก็บ" not in offered(office)
    assert choices.labels(office, "letter_status")["noted"].label == "ทราบและเก็บ"


def test_an_entry_is_offered_in_its_years_only(office: OfficeFile) -> None:
    own(office, "special", "โครงการเฉพาะปี", first_year=2569, last_year=2570)
    seen = [year for year in range(2567, 2573) if "โครงการเฉพาะปี" in offered(office, year)]
    assert seen == [2569, 2570]


def test_the_list_of_lists_offers_only_extendable_ones(office: OfficeFile) -> None:
    codes = {one.code for one in choices.entries(office, "choice_lists")}
    assert "position" in codes
    assert "secrecy" not in codes


def test_a_title_says_its_choices_in_words(office: OfficeFile) -> None:
    sheet = CountSheet(academic_year=2569, round="june", edition=2)
    assert records.title(office, sheet) == "2569 ณ วันที่ 10 มิถุนายน 2"
    assert records.title(office, CountSheet(academic_year=2569, round="gone")) == "2569 gone"
    own = Person(prefix="นาย", first_name="ปิติพล", last_name="สมมุติวงศ์")
    assert records.title(office, own) == own.own_title()


def test_a_title_says_days_as_they_are_read(office: OfficeFile) -> None:
    told = Appointment(day=dt.date(2026, 12, 8), starts="13.30", subject="ตรวจเยี่ยมโรงเรียน")
    assert records.title(office, told) == "8 ธ.ค. 69 13.30 ตรวจเยี่ยมโรงเรียน"
    assert records.title(office, Appointment(subject="ยังไม่มีวัน")) == "ยังไม่มีวัน"
