"""What was recognised in an office's old duty text or manual, and what is wrong in it (feature D11).

Nothing here is written to the file before the officer confirms; every value may be corrected in the preview.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.messages import Message


@dataclass(frozen=True)
class TextFault:
    """One thing wrong in the text. `kind` is a stable word for programs; `line` counts from 1 (0 = whole)."""

    line: int
    kind: str
    message: Message
    suggestion: Message | None = None


@dataclass(frozen=True)
class RecognisedName:
    """A name as written; `staff` is the person of the file it was matched to."""

    prefix: str
    first: str
    last: str
    line: int = 0
    staff: UUID | None = None

    @property
    def words(self) -> str:
        """The name as it is printed."""
        gap = " " if self.prefix.startswith(("ว่าที่", "ดร.")) else ""
        return f"{self.prefix}{gap}{self.first} {self.last}".strip()


@dataclass(frozen=True)
class RecognisedDuty:
    """A node of somebody's duties; `depth` counts from 1, `style` is dot, paren, both, letter or ''."""

    kind: str  # a code of the choice list duty_kind, or 'closing'
    text: str
    original: str = ""  # number as printed, in its own digits; '' when unnumbered
    computed: str = ""  # number that follows from its place
    depth: int = 1
    line: int = 0
    style: str = "dot"
    item: UUID | None = None
    step: UUID | None = None


@dataclass(frozen=True)
class RecognisedPerson:
    """One person of an order with the duties in reading order (the tree is told by their depth)."""

    name: RecognisedName
    position: str = ""
    level: str = ""
    position_number: str = ""
    roles: tuple[str, ...] = ()
    work_group: str = ""  # heading above the person
    substitutes: tuple[RecognisedName, ...] = ()
    substitutes_text: str = ""  # the clause as written
    standard_text: str = ""
    closing: str = ""
    heading: str = ""  # as written
    original: str = ""
    computed: str = ""
    line: int = 0
    duties: tuple[RecognisedDuty, ...] = ()
    left_out: bool = False  # the officer decided not to import this person

    @property
    def is_head(self) -> bool:
        """Whether the duties stand by work group, as a group's head has them."""
        return any(duty.kind == "group" for duty in self.duties)


@dataclass(frozen=True)
class RecognisedPreamble:
    """What stands before the first person and, in an order, after its signature."""

    subject: str = ""
    order_number: str = ""
    powers_text: str = ""
    cancels_text: str = ""
    exhortation: str = ""
    mission: str = ""
    dated: dt.date | None = None
    signer_name: str = ""
    signer_titles: str = ""


@dataclass(frozen=True)
class RecognisedOrder:
    """A duty text as recognised; `lines` are the repaired lines (index 0 is line 1)."""

    people: tuple[RecognisedPerson, ...] = ()
    faults: tuple[TextFault, ...] = ()
    preamble: RecognisedPreamble = RecognisedPreamble()
    thai_digits: bool = False
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecognisedStep:
    """One step of a manual's item; a table of steps tells more than its gist. Months are 1 to 12."""

    order: int
    text: str
    line: int
    original: str = ""
    details: str = ""  # sub-steps, one a line
    role: str = ""  # as written
    approver: str = ""  # as written
    first_month: int | None = None
    last_month: int | None = None
    quarterly: bool = False
    days: int | None = None  # working days
    papers_in: str = ""
    papers_out: str = ""
    returns_to: int | None = None


@dataclass(frozen=True)
class RecognisedItem:
    """One item of a manual with its sections as written."""

    number: str
    name: str
    line: int
    work_group: str = ""
    objective: str = ""
    scope: str = ""
    definitions: str = ""
    related_units: str = ""
    forms: str = ""
    laws: tuple[str, ...] = ()
    indicators: str = ""
    steps: tuple[RecognisedStep, ...] = ()
    item: UUID | None = None  # of the catalogue
    left_out: bool = False
    known_steps: int = 0  # steps that the catalogue's item has already
    over: bool = False  # the manual's steps take the place of those, by the officer's choice


@dataclass(frozen=True)
class RecognisedManual:
    """A manual as recognised."""

    items: tuple[RecognisedItem, ...] = ()
    faults: tuple[TextFault, ...] = ()
    lines: tuple[str, ...] = ()
