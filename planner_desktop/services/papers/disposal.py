"""Papers of the yearly disposal: แบบ 25, the committee's report, the letter to the archives, the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind, Paragraph, Spacer, Ticks, Together
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.keeping_form import (
    UPRIGHT,
    FormColumn,
    KeepingForm,
    SigningPlace,
    signing_abreast,
    signing_place,
)
from planner_desktop.documents.memo import MemoFacts, memo
from planner_desktop.documents.office import Signer, written
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.services import choices, records, settings
from planner_desktop.services.keeping import disposing
from planner_desktop.services.papers.letterhead import letterhead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.documents.blocks import Block, Paper
    from planner_desktop.domain.administration.disposal import DisposalItem, DisposalList
    from planner_desktop.services.file import OfficeFile

_CHAIR, _MEMBER = "ประธานกรรมการ", "กรรมการ"


def form25(file: OfficeFile, whole: DisposalList) -> KeepingForm:
    """บัญชีหนังสือขอทำลาย (แบบที่ 25) with the committee's places to sign."""
    found = disposing.lines(file, whole.id)
    letters = disposing.letters_of(file, found)
    opinions = choices.labels(file, "disposal_opinion")
    rows = []
    for one in found:
        letter_ = letters.get(one.item) if one.item else None
        said = "" if one.opinion == disposing.WAITING else opinions[one.opinion].label
        rows.append(
            (
                one.order,
                letter_.file_code if letter_ else "",
                letter_.number if letter_ else "",
                letter_.dated if letter_ else None,
                letter_.row_number if letter_ else "",
                one.subject,
                said,
                _remark(one),
            )
        )
    profile = records.single(file, OfficeProfile)
    day = short_date(whole.prepared_on, full_year=True) if whole.prepared_on else ""
    return KeepingForm(
        title=f"บัญชีหนังสือขอทำลาย {whole.own_title()}",
        number="แบบที่ 25",
        heads=(f"{profile.group_name}  {profile.name}".strip(), f"วันที่ {day}  จำนวน {len(found)} เรื่อง"),
        columns=(
            FormColumn("ลำดับที่", 8, Kind.NUMBER),
            FormColumn("รหัสแฟ้ม", 13),
            FormColumn("ที่", 17),
            FormColumn("ลงวันที่", 11, Kind.DATE),
            FormColumn("เลขทะเบียนรับ", 11),
            FormColumn("เรื่อง", 46),
            FormColumn("การพิจารณา", 14),
            FormColumn("หมายเหตุ", 18),
        ),
        rows=tuple(rows),
        signing=committee(whole),
    )


def committee(whole: DisposalList) -> tuple[SigningPlace, ...]:
    """The chair and the members, in that order."""
    chair = _seat(_CHAIR, whole.chair)
    return (chair, *(_seat(_MEMBER, line) for line in whole.member_lines()))


def report(file: OfficeFile, whole: DisposalList) -> Paper:
    """The committee's report to the head of the office, with the place for the approval."""
    found = disposing.lines(file, whole.id)
    office = letterhead(file)
    director = f"ผู้อำนวยการ{office.name}"
    places = committee(whole)
    return memo(
        MemoFacts(
            office=office,
            number="",
            day=whole.reported_on,
            subject=f"รายงานผลการพิจารณาหนังสือขอทำลาย {whole.own_title()}",
            to=director,
            body=_report_body(file, whole, found),
            signer=Signer(places[0].name, _CHAIR),
            opinions=(*_abreast(places[1:]), *_approval(whole, director)),
        )
    )


def archives_letter(file: OfficeFile, whole: DisposalList) -> Paper:
    """The list goes to National Archives for their opinion (ข้อ 70)."""
    sent = records.get(file, OutgoingLetter, whole.archives_letter) if whole.archives_letter else None
    days = settings.whole(file, settings.ARCHIVES_DAYS)
    office = letterhead(file)
    name, position = _parted(whole.approved_by)
    count = len([one for one in disposing.lines(file, whole.id) if one.opinion != disposing.KEEP])
    return letter(
        LetterFacts(
            office=office,
            number=sent.number if sent else f"{_code(file)}/........",
            day=whole.archives_sent_on,
            subject=f"ขอส่งบัญชีหนังสือขอทำลาย {whole.own_title()}",
            to=settings.value(file, settings.ARCHIVES_NAME),
            body=(
                f"ด้วย {office.name} ได้สำรวจหนังสือที่ครบกำหนดอายุการเก็บ {whole.own_title()}"
                f" และคณะกรรมการทำลายหนังสือได้พิจารณาแล้ว มีหนังสือที่ขอทำลาย จำนวน {count} เรื่อง"
                f" ซึ่งหัวหน้าส่วนราชการอนุมัติแล้วเมื่อวันที่ {written(whole.approved_on)}"
                "\n\nจึงขอส่งบัญชีหนังสือขอทำลายมาเพื่อโปรดพิจารณา ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ"
                f" พ.ศ. 2526 ข้อ 70 หากไม่ได้รับแจ้งภายใน {days} วัน นับแต่วันที่ได้รับหนังสือนี้"
                " จะถือว่าเห็นชอบให้ทำลายหนังสือตามบัญชีดังกล่าว\n\nจึงเรียนมาเพื่อโปรดพิจารณา"
            ),
            signer=Signer(name, position),
            enclosures=(f"บัญชีหนังสือขอทำลาย {whole.own_title()}  จำนวน 1 ชุด",),
        )
    )


def _code(file: OfficeFile) -> str:
    return records.single(file, OfficeProfile).letter_code


def record(file: OfficeFile, whole: DisposalList) -> Paper:
    """บันทึกการทำลายหนังสือ: when, how, and who saw it."""
    found = disposing.letters_of(file, disposing.lines(file, whole.id)).values()
    gone = sum(one.state == "destroyed" for one in found)
    handed = sum(one.state == "archives" for one in found)
    ways = choices.labels(file, "destroy_way")
    way = ways[whole.destroy_way].label if whole.destroy_way in ways else whole.destroy_way
    office = letterhead(file)
    handed_words = f" และส่งหอจดหมายเหตุแห่งชาติเก็บรักษา จำนวน {handed} เรื่อง" if handed else ""
    places = committee(whole)
    return memo(
        MemoFacts(
            office=office,
            number="",
            day=whole.destroyed_on,
            subject=f"รายงานการทำลายหนังสือ {whole.own_title()}",
            to=f"ผู้อำนวยการ{office.name}",
            body=(
                f"ตามที่ได้อนุมัติให้ทำลายหนังสือตามบัญชีหนังสือขอทำลาย {whole.own_title()}"
                f" เมื่อวันที่ {written(whole.approved_on)} {_archives_words(file, whole)}นั้น"
                f"\n\nคณะกรรมการได้ทำลายหนังสือ จำนวน {gone} เรื่อง โดยวิธี{way}"
                f" เมื่อวันที่ {written(whole.destroyed_on)}{handed_words} เสร็จเรียบร้อยแล้ว"
                " ต่อหน้าผู้ควบคุมและพยานตามรายชื่อท้ายบันทึกนี้ ทั้งนี้ รายการในทะเบียนยังคงอยู่ครบทุกรายการ"
                "\n\nจึงเรียนมาเพื่อโปรดทราบ"
            ),
            signer=Signer(places[0].name, _CHAIR),
            opinions=_abreast(tuple(_seat("พยาน", line) for line in whole.witness_lines())),
        )
    )


def _abreast(places: tuple[SigningPlace, ...]) -> tuple[Block, ...]:
    return (signing_abreast(places, UPRIGHT),) if places else ()


def _report_body(file: OfficeFile, whole: DisposalList, found: Sequence[DisposalItem]) -> str:
    counted = {code: sum(one.opinion == code for one in found) for code in ("destroy", "keep", "archives")}
    order = _order(file, whole)
    asked = f"ตามที่{order}แต่งตั้งคณะกรรมการทำลายหนังสือ เพื่อพิจารณาหนังสือที่ครบกำหนดอายุการเก็บ {whole.own_title()}"
    lines = [
        f"{asked} จำนวน {len(found)} เรื่อง นั้น",
        "คณะกรรมการได้พิจารณาตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 68 แล้ว มีความเห็น ดังนี้",
        f"1) ควรทำลาย จำนวน {counted['destroy']} เรื่อง",
        f"2) ควรขยายเวลาการเก็บ จำนวน {counted['keep']} เรื่อง",
        f"3) ควรส่งหอจดหมายเหตุแห่งชาติ จำนวน {counted['archives']} เรื่อง",
    ]
    if whole.report_note.strip():
        lines.append(f"ความเห็นเพิ่มเติม {' '.join(whole.report_note.split())}")
    lines.append("รายละเอียดตามบัญชีหนังสือขอทำลายที่แนบ จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ")
    return "\n\n".join(lines)


def _order(file: OfficeFile, whole: DisposalList) -> str:
    if whole.order_entry is None:
        return "ได้"
    entry = records.get(file, OrderEntry, whole.order_entry)
    day = f" ลงวันที่ {long_date(entry.dated)}" if entry.dated else ""
    year = calendar_year_of(entry.dated) if entry.dated else ""
    office = records.single(file, OfficeProfile).name
    return f"คำสั่ง{office} ที่ {entry.register_no}/{year}{day} "


def _approval(whole: DisposalList, director: str) -> tuple[Block, ...]:
    name, position = _parted(whole.approved_by)
    allowed = whole.approved_on is not None
    return (
        Spacer(0.4),
        Together(
            (
                Ticks((("อนุมัติตามที่คณะกรรมการเสนอ", allowed), ("ไม่อนุมัติ", False))),
                signing_place(SigningPlace("", name, position or director)),
                Paragraph(f"วันที่ {written(whole.approved_on)}", "signature", left_cm=5.0),
            )
        ),
    )


def _archives_words(file: OfficeFile, whole: DisposalList) -> str:
    answers = choices.labels(file, "archives_answer")
    if whole.archives_answer not in answers or whole.archives_answer == "waiting":
        return ""
    return f"และหอจดหมายเหตุแห่งชาติ{answers[whole.archives_answer].label} "


def _remark(line: DisposalItem) -> str:
    parts: list[str] = []
    if line.keep_until:
        parts.append(f"เก็บถึง {short_date(line.keep_until)}")
    if line.archives_wants:
        parts.append("หอจดหมายเหตุขอเก็บ")
    if line.reason:
        parts.append(line.reason)
    return " · ".join(parts)


def _seat(role: str, line: str) -> SigningPlace:
    name, position = _parted(line)
    return SigningPlace(role, name, position)


def _parted(line: str) -> tuple[str, str]:
    """`ชื่อ, ตำแหน่ง` into its two parts."""
    name, _, position = line.partition(",")
    return name.strip(), position.strip()
