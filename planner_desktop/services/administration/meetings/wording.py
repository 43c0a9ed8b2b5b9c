"""The words of an invitation, as the office writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.language.dates import weekday_date
from planner_desktop.services import records, settings

if TYPE_CHECKING:
    from planner_desktop.domain.administration.meetings import Meeting
    from planner_desktop.services.file import OfficeFile


def hours(meeting: Meeting) -> str:
    """`09.00–12.00 น.`, `09.00 น.`, or dots to fill in."""
    if meeting.starts and meeting.ends:
        return f"{meeting.starts}–{meeting.ends} น."
    return f"{meeting.starts} น." if meeting.starts else ".............. น."


def invitation_text(file: OfficeFile, meeting: Meeting) -> str:
    """Cause, wish and end of the letter that calls the meeting."""
    group = records.single(file, OfficeProfile).group_name or "กลุ่ม"
    text = meeting.purpose.strip() or settings.value(file, settings.MEETING_PURPOSE)
    cause = text.replace("{group}", group).replace("{meeting}", meeting.own_title())
    day = weekday_date(meeting.held_on) if meeting.held_on else "วันที่ ................"
    wish = f"จึงขอเชิญเข้าร่วมประชุมใน{day} เวลา {hours(meeting)} ณ {meeting.place or '................'}"
    return f"{cause}\n\n{wish} โดยพร้อมเพรียงกัน\n\nจึงเรียนมาเพื่อโปรดทราบและเข้าร่วมประชุม"
