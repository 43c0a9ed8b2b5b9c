"""Papers of meetings, diary, knowledge and the year; sets of papers as a .zip or a folder."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.knowledge import KnowledgeArticle
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.meetings import Meeting
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.office.year import Task
from planner_desktop.errors import NotFound, Stopped, UserError
from planner_desktop.messages import Message
from planner_desktop.services import attachments, papers, records
from planner_desktop.services.administration import knowledge, letter_life, serving
from planner_desktop.services.administration.meetings import editing, resolving
from planner_desktop.services.administration.meetings.whole import whole
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import sets
from tests.core.services.administration.staging import FIRST, group, meet

SECOND = dt.date(2027, 1, 4)


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def shown(office: OfficeFile, name: str, **keys: str) -> str:
    return text_of(papers.pdf(office, name, keys)).replace("\r\n", "\n")


@pytest.fixture
def held(office: OfficeFile) -> Meeting:
    """The first meeting, with one absent, one matter and one resolution."""
    staff, kept = group(office)
    meeting = meet(office, kept)
    found = whole(office, meeting.id)
    editing.change_person(office, found.people[1], status="absent", note="ลาป่วย")
    editing.add_guest(office, meeting, "นายจิตร จำลองกุล", "ศึกษานิเทศก์")
    section = found.section_of("consider")
    assert section is not None
    matter = editing.add_matter(office, section.item, "ร่างแผนปฏิบัติการ")
    resolving.resolve(office, matter, "ส่งร่างแผนให้ทุกกลุ่ม", staff[1].id, dt.date(2026, 12, 25))
    return editing.hold(office, meeting)


def test_the_minutes_name_who_came_and_what_is_to_be_done(office: OfficeFile, held: Meeting) -> None:
    words = shown(office, "meeting-minutes", number="1/2569")
    for part in (
        "รายงานการประชุมกลุ่มนโยบายและแผน",
        "ครั้งที่ ๑/๒๕๖๙",
        "เมื่อวันจันทร์ที่ ๗ ธันวาคม ๒๕๖๙",
        "ระเบียบวาระที่ ๕",
        "๕.๑",
        "ร่างแผนปฏิบัติการ",
        "กำหนดเสร็จวันที่ ๒๕ ธันวาคม ๒๕๖๙",
        "เลิกประชุมเวลา ๑๒.๐๐ น.",
        "ผู้จดรายงานการประชุม",
    ):
        assert part.replace(" ", "") in words.replace("\n", "").replace(" ", "")
    came, away, guests = (words.index(one) for one in ("ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม"))
    assert came < words.index("นางอรุณวรรณ ตัวอย่างดี") < away
    assert away < words.index("ลาป่วย") < guests < words.index("นายจิตร จำลองกุล")


def test_adopted_minutes_say_so_with_the_corrections(office: OfficeFile, held: Meeting) -> None:
    from planner_desktop.domain.administration.meetings import MeetingSeries

    second = meet(office, records.every(office, MeetingSeries)[0], SECOND)
    editing.adopt(office, held, second, "หน้า 1 แก้คำผิด")
    words = shown(office, "meeting-minutes", id=held.id.hex)
    assert "รับรองรายงานการประชุมแล้ว ในการประชุม ครั้งที่ ๑/๒๕๗๐" in words
    assert "หน้า ๑ แก้คำผิด" in words


def test_the_invitation_has_number_day_place_and_the_agenda_behind(office: OfficeFile, held: Meeting) -> None:
    words = shown(office, "meeting-invitation", number="๑/๒๕๖๙", series="นโยบาย")
    for part in ("บันทึกข้อความ", "ขอเชิญประชุมกลุ่มนโยบายและแผน ครั้งที่ ๑/๒๕๖๙", "๐๙.๐๐–๑๒.๐๐ น.", "ระเบียบวาระที่ ๖"):
        assert part in words
    invited = editing.invite(office, held, dt.date(2026, 12, 1))
    assert invited.invitation is not None
    letter = records.get(office, OutgoingLetter, invited.invitation)
    sent = letter_life.issue(office, replace(letter, status="signing"), FIRST)
    assert isinstance(sent, OutgoingLetter)
    assert sent.number
    arabic = shown(office, "meeting-invitation").translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    assert sent.number in arabic


def test_the_sheet_to_sign_leaves_out_who_is_known_to_be_away(office: OfficeFile, held: Meeting) -> None:
    words = shown(office, "meeting-attendance")
    assert "นางอรุณวรรณ" in words
    assert "ปิติพล" not in words


def test_a_meeting_must_be_pointed_to_clearly(office: OfficeFile, held: Meeting) -> None:
    with pytest.raises(NotFound, match="ไม่พบการประชุม"):
        papers.pdf(office, "meeting-agenda", {"number": "9/2569"})
    from planner_desktop.domain.administration.meetings import MeetingSeries

    meet(office, records.every(office, MeetingSeries)[0], SECOND)
    with pytest.raises(UserError, match="มีการประชุม 2 ครั้ง"):
        papers.pdf(office, "meeting-agenda", {})


def test_open_resolutions_and_those_of_a_year(office: OfficeFile, held: Meeting) -> None:
    assert "ส่งร่างแผนให้ทุกกลุ่ม" in shown(office, "meeting-resolutions")
    assert "ส่งร่างแผนให้ทุกกลุ่ม" in shown(office, "meeting-resolutions", year="2570", series="นโยบาย")
    assert "ไม่มีมติ" in shown(office, "meeting-resolutions", year="2569")
    with pytest.raises(NotFound):
        papers.pdf(office, "meeting-resolutions", {"series": "ไม่มีชุดนี้"})


def test_the_day_sheet_shows_clashes_and_papers_to_sign(office: OfficeFile) -> None:
    for starts, ends, subject in (("09.00", "11.00", "ประชุมผู้บริหาร"), ("10.00", "12.00", "รับคณะ")):
        records.save(
            office, Appointment(day=FIRST, starts=starts, ends=ends, subject=subject, whose="รอง ผอ.")
        )
    records.save(office, OutgoingLetter(dated=FIRST, addressee="ก", subject="ส่งแผนการตรวจ", status="signing"))
    words = shown(office, "diary-day", day="7 ธ.ค. 2569", whose="รอง ผอ.")
    assert words.count("เวลาซ้อนกัน") == 2
    assert "ส่งแผนการตรวจ" in words
    week = shown(office, "diary-week", day="2026-12-10")
    assert "ประชุมผู้บริหาร" in week
    assert "วันอาทิตย์ที่ ๑๓ ธันวาคม ๒๕๖๙" in week


def test_an_article_prints_with_its_editions_and_a_draft_says_so(office: OfficeFile) -> None:
    one = records.save(office, KnowledgeArticle(topic="การเขียนโครงการ", body="1. เริ่ม\n2. จบ"))
    knowledge.publish(office, one, FIRST)
    words = shown(office, "knowledge-article", text="โครงการ")
    assert "ประวัติฉบับ" in words
    assert "๗ ธันวาคม ๒๕๗๐" in words


def test_the_service_summary_gives_percent_and_mean(office: OfficeFile) -> None:
    asked = ServiceRequest(
        received_on=FIRST, received_at="09.00", requester="ครู", subject="ขอข้อมูล", due_on=FIRST
    )
    done = dt.datetime.combine(FIRST, dt.time(10, 30))
    serving.finish(office, records.save(office, asked), "ส่งแล้ว", "4", done)
    words = shown(office, "service-summary", year="2570")
    assert "๑๐๐.๐๐" in words
    assert "๑ ชม. ๓๐ นาที" in words
    assert "๔.๐๐ จาก ๕ อยู่ในระดับมาก" in words


def test_the_group_report_assembles_every_part_as_a_book(
    office: OfficeFile, held: Meeting, tmp_path: Path
) -> None:
    records.save(office, IncomingLetter(received_on=FIRST, sender="สพฐ.", subject="แจ้ง"))
    records.save(office, Task(fiscal_year=2570, title="ทำแผน", due_on=FIRST))
    words = shown(office, "group-report", year="2570")
    for part in (
        "รายงานผลการดำเนินงานประจำปี",
        "สารบัญ",
        "บทที่ ๒",
        "ลงทะเบียนรับ ๑ ฉบับ ส่ง ๐ ฉบับ",
        "งานประจำปีทั้งหมด ๒ งาน",  # the task, and the one of the resolution
        "มติที่มอบหมายให้ดำเนินการ",
        "งานเลขานุการรองผู้อำนวยการ",
    ):
        assert part in words
    papers.export(office, "group-report", tmp_path / "รายงาน.docx", {"year": "2570"})
    headings = [one.text for one in Document(str(tmp_path / "รายงาน.docx")).paragraphs]
    assert any("การจัดการความรู้" in one for one in headings)


@pytest.mark.parametrize("name", ["service-summary", "publicity-summary", "meeting-summary", "group-report"])
def test_a_year_without_anything_still_prints(office: OfficeFile, name: str) -> None:
    assert "๒๕๘๐" in shown(office, name, year="2580")


# --- sets ---------------------------------------------------------------------------------------------


def test_a_meeting_s_papers_lie_numbered_in_one_zip(
    office: OfficeFile, held: Meeting, tmp_path: Path
) -> None:
    kept = attachments.add(office, "สไลด์ นำเสนอ.pdf", papers.pdf(office, "meeting-agenda", {}))
    records.save(office, replace(held, files=(kept.id,)))
    target = tmp_path / "ชุด.zip"
    papers.export(office, "meeting-set", target, {"number": "1/2569"})
    with zipfile.ZipFile(target) as package:
        names = package.namelist()
        index = text_of(package.read(names[0]))
    assert names == [
        "00_สารบัญ.pdf",
        "01_หนังสือเชิญประชุม.pdf",
        "02_ระเบียบวาระการประชุม.pdf",
        "03_บัญชีลงชื่อผู้เข้าประชุม.pdf",
        "04_รายงานการประชุม.pdf",
        "05_บัญชีติดตามมติ.pdf",
        "06_เอกสารประกอบ สไลด์ นำเสนอ.pdf",
    ]
    assert "04_รายงานการประชุม.pdf" in index
    assert "รวม ๖ ฉบับ" in index
    again = tmp_path / "อีก.zip"
    papers.export(office, "meeting-set", again, {"number": "1/2569"})
    assert again.read_bytes() == target.read_bytes()


def test_a_year_s_registers_go_into_a_folder(office: OfficeFile, tmp_path: Path) -> None:
    records.save(office, IncomingLetter(received_on=FIRST, sender="สพฐ.", subject="แจ้ง"))
    records.save(office, ServiceRequest(received_on=FIRST, requester="ครู", subject="ขอข้อมูล"))
    folder = tmp_path / "ทะเบียน 2569"
    papers.export(office, "register-set", folder, {"year": "2569"})
    names = sorted(one.name for one in folder.iterdir())
    assert names[:2] == ["00_สารบัญ.pdf", "01_ทะเบียนหนังสือรับ.pdf"]
    assert not any("หนังสือส่ง" in one for one in names)
    assert "วันที่" in (book := text_of((folder / names[1]).read_bytes()))
    assert "การปฏิบัติ" in book  # the official layout (แบบ 13), not the list of the window
    assert names[2] == "02_รายงานเลขทะเบียน.pdf"


def test_each_series_of_sent_letters_is_a_book_of_its_own(office: OfficeFile, tmp_path: Path) -> None:
    for code in ("outgoing", "circular", "memo"):
        letter = OutgoingLetter(register=code, addressee="สพฐ.", subject="ส่ง", dated=FIRST, status="sent")
        records.save(office, letter)
    folder = tmp_path / "ชุด"
    papers.export(office, "register-set", folder, {"year": "2569"})
    assert [one.name[3:-4] for one in sorted(folder.iterdir())][1:5] == [
        "ทะเบียนหนังสือส่ง",
        "ทะเบียนหนังสือส่ง (หนังสือเวียน)",
        "ทะเบียนหนังสือส่ง (บันทึกข้อความ)",
        "รายงานเลขทะเบียน",
    ]


def test_an_empty_set_is_refused_and_nothing_is_written(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ยังไม่มีเอกสาร"):
        papers.export(office, "register-set", tmp_path / "ก.zip", {"year": "2569"})
    with pytest.raises(UserError, match="หลายฉบับ"):
        papers.pdf(office, "register-set", {"year": "2569"})
    assert list(tmp_path.glob("*ก.zip*")) == []


def test_a_stop_leaves_no_half_set(office: OfficeFile, held: Meeting, tmp_path: Path) -> None:
    def stop_at_second(done: int, of: int, doing: Message) -> None:
        if done == 1 < of and doing:
            raise Stopped

    with pytest.raises(Stopped):
        papers.export(office, "meeting-set", tmp_path / "ก.zip", {}, stop_at_second)
    assert list(tmp_path.glob("*ก.zip*")) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [("ก/ข:ค?", "ก-ข-ค-".rstrip("-")), ("../../หนี", "หนี"), ("", "เอกสาร"), ("ย" * 200, "ย" * 80)],
)
def test_names_of_files_are_safe(title: str, name: str) -> None:
    assert sets.safe_name(title) == name
