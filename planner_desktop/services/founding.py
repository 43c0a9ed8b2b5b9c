"""Making a new office's file from what the first-start steps asked: all of it, or no file at all."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry, Setting
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today, calendar_year_of, fiscal_year_of
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, exchange, holidays, work
from planner_desktop.services.administration import registers, templates
from planner_desktop.services.file import Change, OfficeFile
from planner_desktop.services.keeping import shipped
from planner_desktop.services.planning.cases import shipped as cases
from planner_desktop.services.planning.policy import shipped as policies
from planner_desktop.services.safety import opening
from planner_desktop.services.settings.spec import SettingSpec
from planner_desktop.store.placing import placing

if TYPE_CHECKING:
    from planner_desktop.services.exchange import RowFault

# The group's own sections as the five manuals name them; an office switches off those it has not.
WORK_GROUPS = (
    mark("กลุ่มงานธุรการ"),
    mark("กลุ่มงานข้อมูลสารสนเทศ"),
    mark("กลุ่มงานนโยบายและแผน"),
    mark("กลุ่มงานวิเคราะห์งบประมาณ"),
    mark("กลุ่มงานติดตาม ประเมินผลและรายงาน"),
    mark("กลุ่มงานเลขานุการคณะกรรมการเขตพื้นที่การศึกษา"),
)
_EXTENDED = ("prefix", "position")  # CHOICE fields of a person where another word may be typed


@dataclass(frozen=True)
class NewOffice:
    """What the steps asked. `settings` are the office's values where they differ from the shipped ones."""

    profile: OfficeProfile
    people: tuple[Person, ...] = ()
    work_groups: tuple[WorkGroup, ...] = ()
    settings: Mapping[SettingSpec, str] = field(default_factory=dict)
    emblem: Path | None = None


def found(path: Path, office: NewOffice, progress: Progress = unwatched) -> Path:
    """Make the file under another name, fill it in a few units of work, close it, then give it its name.

    On any failure or stop, even a power cut, no file of that name is left. Raises FileProblem (EXISTS,
    DISK_FULL …), Invalid, WorldError for an emblem that cannot be read, Stopped.
    """
    with suppress(OSError):  # what then fails says why
        path.parent.mkdir(exist_ok=True)
    with placing(path) as draft, opening.create_office(draft).database as database:
        _fill(OfficeFile(database), office, progress)
    return path


def shipped_work_groups() -> tuple[WorkGroup, ...]:
    """The six shipped sections, all switched on."""
    return tuple(WorkGroup(order=place, name=name) for place, name in enumerate(WORK_GROUPS, start=1))


def people_in_sheet(
    source: Path, progress: Progress = unwatched
) -> tuple[list[Person], tuple[RowFault, ...]]:
    """The people of an Excel or CSV sheet and what is wrong with its other rows; nothing is kept anywhere.

    Raises UserError when it is no sheet of people, Stopped.
    """
    # The importer compares with a file: an empty one that goes at once.
    with (
        tempfile.TemporaryDirectory(prefix="planner-") as folder,
        opening.create_office(Path(folder) / "empty.db").database as database,
    ):
        plan = exchange.prepare_import(OfficeFile(database), "person", source, progress=progress)
    return [row.record for row in plan.rows if isinstance(row.record, Person)], plan.faults


def _fill(file: OfficeFile, office: NewOffice, progress: Progress) -> None:
    steps = (
        (say("กำลังบันทึกข้อมูลสำนักงาน"), _write_profile),
        (say("กำลังบันทึกการตั้งค่า"), _write_settings),
        (say("กำลังบันทึกกลุ่มงาน"), _write_groups),
        (say("กำลังบันทึกบุคลากร"), _write_people),
        (say("กำลังบันทึกบัญชีงาน"), _write_catalogue),
        (say("กำลังบันทึกวันหยุดราชการ"), _write_holidays),
        (say("กำลังบันทึกอายุการเก็บหนังสือ"), _write_keeping),
        (say("กำลังบันทึกแบบร่างหนังสือ"), _write_templates),
        (say("กำลังบันทึกคลังแผนและนโยบาย"), _write_policies),
        (say("กำลังเปิดทะเบียนของปีนี้"), _open_registers),
    )
    for place, (doing, write) in enumerate(steps):
        progress(place, len(steps), doing)
        write(file, office)


def _write_profile(file: OfficeFile, office: NewOffice) -> None:
    profile = office.profile
    if office.emblem is not None:
        profile = replace(profile, emblem=(attachments.add_path(file, office.emblem).id,))
    with file.change(mark("ตั้งแฟ้มงาน: ข้อมูลสำนักงาน")) as change:
        change.save(profile)


def _write_settings(file: OfficeFile, office: NewOffice) -> None:
    with file.change(mark("ตั้งแฟ้มงาน: การตั้งค่า")) as change:
        for spec, value in office.settings.items():
            change.save(Setting(name=spec.name, value=value))


def _write_groups(file: OfficeFile, office: NewOffice) -> None:
    with file.change(mark("ตั้งแฟ้มงาน: กลุ่มงาน")) as change:
        for group in office.work_groups:
            change.save(group)


def _write_people(file: OfficeFile, office: NewOffice) -> None:
    with file.change(mark("ตั้งแฟ้มงาน: บุคลากร")) as change:
        for name in _EXTENDED:
            _extend(change, name, {getattr(person, name) for person in office.people})
        for place, person in enumerate(office.people, start=1):
            change.save(person if person.order else replace(person, order=place))


def _write_catalogue(file: OfficeFile, office: NewOffice) -> None:
    del office
    work.found(file, fiscal_year_of(bangkok_today()))


def _write_holidays(file: OfficeFile, office: NewOffice) -> None:
    del office
    holidays.found(file)


def _write_keeping(file: OfficeFile, office: NewOffice) -> None:
    del office
    shipped.found(file)


def _write_templates(file: OfficeFile, office: NewOffice) -> None:
    del office
    with file.change(mark("ตั้งแฟ้มงาน: แบบร่างหนังสือ")) as change:
        templates.add_shipped(change)


def _write_policies(file: OfficeFile, office: NewOffice) -> None:
    del office
    policies.lay_out(file)
    cases.lay_out(file)


def _open_registers(file: OfficeFile, office: NewOffice) -> None:
    """Every register of the calendar year, from 1: an office that starts in its middle sets the numbers."""
    del office
    registers.open_year(file, calendar_year_of(bangkok_today()))


def _extend(change: Change, name: str, used: set[str]) -> None:
    """Add the words that a shipped list does not have, so that they are offered from now on."""
    for word in sorted(used - {""} - {one.code for one in choice_list(name).shipped}):
        change.save(ChoiceEntry(list_name=name, code=word, label=word))
