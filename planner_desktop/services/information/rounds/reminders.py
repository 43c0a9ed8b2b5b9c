"""หนังสือเตือน to the schools that have not sent: one circular with their list, or a letter to each."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, records
from planner_desktop.services.information.rounds.paper import missing_paper
from planner_desktop.services.information.rounds.status import status
from planner_desktop.services.merging import recipients
from planner_desktop.services.printing import signatories

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile


_ALL_SENT = say("ทุกโรงเรียนส่งข้อมูลแล้ว ไม่มีโรงเรียนที่ต้องเตือน")


def remind(file: OfficeFile, round_: UUID) -> OutgoingLetter:
    """Draft the circular in the outgoing register; UserError when every school has sent."""
    found = status(file, round_)
    missing = found.missing()
    if not missing:
        raise UserError(_ALL_SENT)
    name = found.asked.round.name
    listed = _pdf(missing_paper(file, found))
    kept = attachments.add(file, f"รายชื่อโรงเรียนที่ยังไม่ส่ง {name}.pdf", listed)
    letter = OutgoingLetter(
        register="circular",
        kind="circular",
        addressee="ผู้อำนวยการโรงเรียนตามรายชื่อที่แนบ",
        subject=f"ขอให้ส่งข้อมูล{name}",
        enclosures=f"รายชื่อโรงเรียนที่ยังไม่ส่งข้อมูล จำนวน {len(missing)} แห่ง จำนวน ๑ ชุด",
        body=_body(name, found.asked.round.closes, len(missing)),
        author=file.actor,
        note=f"ร่างจาก{name}: ยังไม่ส่ง {len(missing)} จาก {len(found.schools)} แห่ง",
        files=(kept.id,),
    )
    return records.save(file, signatories.on_letter(file, letter), say("ร่างหนังสือเตือน{name}", name=name))


def remind_each(file: OfficeFile, round_: UUID) -> LetterMerge:
    """Draft one letter to each school that has not sent, to be read and numbered in one go; as `remind`."""
    found = status(file, round_)
    missing = found.missing()
    if not missing:
        raise UserError(_ALL_SENT)
    name, closes = found.asked.round.name, found.asked.round.closes
    merge = LetterMerge(
        subject=f"ขอให้ส่งข้อมูล{name}",
        dated=bangkok_today(),
        numbering="each",
        addressee="ผู้อำนวยการโรงเรียน{ชื่อโรงเรียน}",
        body=_own_body(name, closes),
        author=file.actor,
        source="school",
        note=f"ร่างจาก{name}: ยังไม่ส่ง {len(missing)} จาก {len(found.schools)} แห่ง",
    )
    kept = records.save(file, merge, say("ร่างหนังสือเตือนรายโรงเรียน {name}", name=name))
    recipients.choose(file, kept, "school", [one.school.id for one in missing])
    return records.get(file, LetterMerge, kept.id)


def _own_body(name: str, closes: dt.date | None) -> str:
    return (
        f"ตามที่สำนักงานเขตพื้นที่การศึกษาได้แจ้งให้โรงเรียนส่งข้อมูล{name}{_due(closes)} นั้น"
        "\n\nบัดนี้ สำนักงานเขตพื้นที่การศึกษายังไม่ได้รับข้อมูลของโรงเรียน{ชื่อโรงเรียน}"
        " จึงขอให้ตรวจสอบและส่งข้อมูลให้ครบถ้วนโดยเร็ว หากมีเหตุขัดข้องขอให้แจ้งสำนักงานเขตพื้นที่การศึกษาทราบ"
        "\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
    )


def _due(closes: dt.date | None) -> str:
    return f" ภายในวันที่ {long_date(closes)}" if closes else ""


def _pdf(paper: Paper) -> bytes:
    # ReportLab is heavy and wanted only when a paper is drawn.
    from planner_desktop.documents.pdf.render import render

    out = io.BytesIO()
    render(paper, out)
    return out.getvalue()


def _body(name: str, closes: dt.date | None, count: int) -> str:
    return (
        f"ตามที่สำนักงานเขตพื้นที่การศึกษาได้แจ้งให้โรงเรียนส่งข้อมูล{name}{_due(closes)} นั้น"
        f"\n\nบัดนี้ ยังมีโรงเรียนที่ไม่ได้ส่งข้อมูลหรือยังไม่ส่งข้อมูลที่แก้ไขแล้ว จำนวน {count} แห่ง"
        " ตามรายชื่อที่ส่งมาด้วย จึงขอให้โรงเรียนดังกล่าวตรวจสอบและส่งข้อมูลให้ครบถ้วนโดยเร็ว"
        " หากมีเหตุขัดข้องขอให้แจ้งสำนักงานเขตพื้นที่การศึกษาทราบ"
        "\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
    )
