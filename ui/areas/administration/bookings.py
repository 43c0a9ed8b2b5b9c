"""ทะเบียนจองเลข: numbers taken ahead of their papers; each is used once or voided with a reason."""

from __future__ import annotations

from planner_desktop.domain.administration.registers import NumberBooking
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services.administration import registers
from ui.areas.administration import numbered
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

_FIELDS = NumberBooking.description.field
_COUNT = Field(
    label=mark("จำนวนเลข"),
    kind=Kind.NUMBER,
    name="count",
    required=True,
    minimum=1,
    maximum=registers.MOST_BOOKED,
)
_ASKED = ("register", "booked_on", "booked_for", "booked_name", "purpose")


class BookingsPage(RecordPage):
    """ทะเบียนจองเลข."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "number_booking",
            new_label=mark("จองเลข"),
            about=mark(
                "จองเลขไว้ก่อนเมื่อเอกสารจะออกภายหลัง เลขที่จองใช้ได้ครั้งเดียวและใช้ได้แม้ปิดปีแล้ว ไม่ใช้ให้ยกเลิกพร้อมเหตุผล"
            ),
            columns=("register", "register_no", "number", "booked_on", "booked_for", "purpose", "status"),
            quick=(
                QuickFilter(
                    mark("ยังไม่ใช้"), lambda _desk: (Condition("status", Test.IS, "booked"),), counted=True
                ),
                QuickFilter(mark("ของฉัน"), _mine, counted=True),
            ),
            remedy=lambda error: numbered.remedy(desk, error),
            prints=(numbered.report_action(desk),),
        )

    def new(self) -> None:
        """Ask what is booked, and book it."""
        if not self.desk.file.read_only and self.leave_draft():
            ask_booking(self.desk)


def ask_booking(desk: Desk, register: str = "outgoing") -> None:
    """Ask for register, day, how many and what for, and book the numbers."""

    def deed(answer: Answer) -> None:
        booking = NumberBooking(**{name: answer[name] for name in _ASKED})
        taken = registers.book(desk.file, booking, int(answer["count"]))
        first, last = taken[0].register_no, taken[-1].register_no
        words = say("จองเลข {first} ถึง {last} แล้ว", first=first, last=last)
        desk.say(show(say("จองเลข {first} แล้ว", first=first) if first == last else words))

    fields = (_FIELDS("register"), _FIELDS("booked_on"), _COUNT, *(_FIELDS(one) for one in _ASKED[2:]))
    ask_fields(
        desk,
        numbered.window(),
        _("จองเลข"),
        fields,
        deed,
        values={
            "register": register,
            "booked_on": bangkok_today(),
            "count": 1,
            "booked_for": desk.file.actor,
        },
        yes=_("จองเลข"),
        record="number_booking",
    )


def _mine(desk: Desk) -> tuple[Condition, ...]:
    if desk.file.actor is None:
        return (Condition("booked_for", Test.ONE_OF, ()),)
    return (Condition("booked_for", Test.IS, desk.file.actor),)
