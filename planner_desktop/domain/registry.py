"""Every described record of the program, in the order of the areas."""

from __future__ import annotations

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.movements import LetterTemplate, Movement
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.administration.registers import NumberBooking, RegisterYear
from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import (
    DataRemark,
    DataRound,
    FollowUp,
    LockException,
    Submission,
    SubmittedValue,
)
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.duties import (
    Absence,
    Duty,
    DutyOrder,
    DutyPerson,
    Holding,
)
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry, SavedFilter, Setting
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task, WorkReport, YearlyDate
from planner_desktop.domain.records import Description, Record
from planner_desktop.domain.relations import Relation

RECORDS: tuple[type[Record], ...] = (
    IncomingLetter,
    OutgoingLetter,
    OrderEntry,
    Announcement,
    Certificate,
    RegisterYear,
    NumberBooking,
    Movement,
    LetterTemplate,
    School,
    DataForm,
    DataField,
    DataRule,
    DataRound,
    Submission,
    SubmittedValue,
    LockException,
    DataRemark,
    FollowUp,
    OfficeProfile,
    WorkGroup,
    Person,
    Holding,
    Absence,
    Agency,
    Law,
    WorkItem,
    WorkStep,
    DutyOrder,
    DutyPerson,
    Duty,
    YearlyDate,
    Task,
    WorkReport,
    Holiday,
    ChoiceEntry,
    Setting,
    SavedFilter,
    Relation,
)

_BY_NAME = {record.description.name: record.description for record in RECORDS}


def description(name: str) -> Description:
    """Return the description of that name; KeyError when there is none."""
    return _BY_NAME[name]


def referring(name: str) -> tuple[tuple[Description, str], ...]:
    """Every (description, field name) that may point to records of that name."""
    return tuple(
        (record.description, field.name)
        for record in RECORDS
        for field in record.description.fields
        if field.target == name
    )
