"""Papers: a justified book against LibreOffice, long lists against ReportLab's own table, one page, duty texts."""

from __future__ import annotations

import io
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import LongTable, SimpleDocTemplate

from planner_desktop.documents.blocks import Digits, Kind, Paper
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.list_print import ListColumn, ListFacts, list_paper
from planner_desktop.documents.office import Office, Signer
from planner_desktop.documents.order import OrderFacts, order
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.typeset import typeset
from planner_desktop.documents.word.render import render as render_word
from planner_desktop.services import duty_text
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database
from tests.benchmarks.measure import Figure, interleaved
from tests.core.documents.prose import paragraphs

_HUNDRED = 560  # paragraphs of prose on a hundred pages and a little more
_SUBJECTS = paragraphs(400, seed=11)


def measure(folder: Path) -> list[Figure]:
    """About four minutes; LibreOffice is measured where it is installed."""
    figures = [*_one_page(), _duties(folder), *_lists(), *_book(folder)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*figures, Figure("หน่วยความจำสูงสุดขณะวัดเอกสาร", memory, "MB", None, "รวมหนังสือ 1,000 หน้า")]


def _pdf(paper: Paper) -> int:
    """Draw; how many pages it gave."""
    return render(paper, io.BytesIO()).pages


def _cpu(rounds: int, *deeds: Callable[[], object]) -> list[float]:
    """Seconds of processor time of each deed and the processes it runs: the least of the rounds, in turns.

    One round is not counted. Drawing waits for nothing, so this is its time on a machine with nothing else to do.
    """
    least = [float("inf")] * len(deeds)
    for turn in range(rounds + 1):
        for number, deed in enumerate(deeds):
            began = _spent()
            deed()
            if turn:
                least[number] = min(least[number], _spent() - began)
    return least


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _book(folder: Path) -> list[Figure]:
    hundred = "\n\n".join(paragraphs(_HUNDRED))
    thousand = "\n\n".join(paragraphs(_HUNDRED * 10))
    pages: dict[str, int] = {}

    def draw(text: str) -> None:
        pages[text] = _pdf(typeset(text, "หนังสือ", digits=Digits.AS_IS, justify=True))

    short, long = _cpu(3, lambda: draw(hundred), lambda: draw(thousand))
    ratio = long / pages[thousand] / (short / pages[hundred])
    told = f"{pages[hundred]:,} หน้า {short:.2f} s, {pages[thousand]:,} หน้า {long:.2f} s (เวลาหน่วยประมวลผล)"
    return [
        *_against_libreoffice(folder, hundred, pages[hundred], lambda: draw(hundred)),
        Figure("เวลาต่อหน้า หนังสือ 1,000 หน้าเทียบ 100 หน้า", ratio, "×", 1.3, told),
    ]


def _against_libreoffice(folder: Path, text: str, pages: int, ours: Callable[[], None]) -> list[Figure]:
    """The same text, justified over the same pages, by both; processor time, which other programs do not take.

    Ours is drawing in the running program (figure 1: LibreOffice converts our Word file of the same book) and
    planner-tool's whole process with Python's start (figure 2, against the same). LibreOffice is always its
    whole process. Figure 3: LibreOffice is given the bare text, which it does not even justify.
    """
    office = shutil.which("soffice")
    name = "หนังสือ 100 หน้าชิดสองขอบ เทียบ LibreOffice"
    if office is None:
        (taken,) = _cpu(3, ours)
        return [Figure(name, taken, "s", None, f"{pages / taken:.0f} หน้า/s (ไม่มี LibreOffice ในเครื่องที่วัด)")]
    plain, word = folder / "book.txt", folder / "book.docx"
    plain.write_text(text, "utf-8")
    render_word(typeset(text, "หนังสือ", digits=Digits.AS_IS, justify=True), word)
    tool = [sys.executable, "-m", "planner_desktop.cli", "typeset", str(plain), str(folder / "ours.pdf")]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    mine, cold, from_word, from_text = _cpu(
        3,
        ours,
        lambda: _run([*tool, "--justify"]),
        lambda: _run([*convert, str(word)]),
        lambda: _run([*convert, str(plain)]),
    )
    told = f"{mine:.2f} s ({pages / mine:.0f} หน้า/s) / LibreOffice {{:.2f}} s"
    whole = f"planner-tool {cold:.2f} s / LibreOffice {from_word:.2f} s"
    return [
        Figure(f"{name} (Word ฉบับเดียวกัน)", mine / from_word, "×", 0.2, told.format(from_word)),
        Figure(f"{name} (ทั้งโปรเซสของทั้งสอง)", cold / from_word, "×", None, whole),
        Figure(f"{name} (ข้อความเปล่าเดียวกัน)", mine / from_text, "×", 0.2, told.format(from_text)),
    ]


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, capture_output=True)


_COLUMNS = (
    ListColumn("ที่", Kind.NUMBER, 5),
    ListColumn("เลขที่หนังสือ", Kind.CODE, 16),
    ListColumn("วันที่", Kind.DATE, 10),
    ListColumn("จาก", width_chars=16),
    ListColumn("เรื่อง", width_chars=40),
    ListColumn("ผู้รับผิดชอบ", width_chars=16),
    ListColumn("จำนวนเงิน", Kind.MONEY, 12),
    ListColumn("หมายเหตุ", width_chars=10),
)


def _rows(count: int) -> list[tuple[str, ...]]:
    return [
        (
            f"{at + 1:,}",
            f"ศธ 04999/{at + 1}",
            f"{at % 28 + 1} ต.ค. 69",
            f"โรงเรียนตัวอย่าง {at % 90}",
            _SUBJECTS[at % len(_SUBJECTS)][:60],
            f"เจ้าหน้าที่ {at % 9}",
            f"{at * 37:,}.00",
            "",
        )
        for at in range(count)
    ]


def _lists() -> list[Figure]:
    many, few = _rows(4000), _rows(1000)
    ours, quarter, plain = _cpu(
        3, lambda: _pdf(_list(many)), lambda: _pdf(_list(few)), lambda: _plain_table(many)
    )
    how = f"{ours:.2f} s / ReportLab {plain:.2f} s (เวลาหน่วยประมวลผล)"
    return [
        Figure("พิมพ์รายการ 4,000 แถว 8 ช่อง เทียบตารางเปล่า", ours / plain, "×", 1.5, how),
        Figure("รายการ 4,000 แถวเทียบ 1,000 แถว", ours / quarter, "×", 4.6, f"1,000 แถว {quarter:.2f} s"),
    ]


def _list(rows: list[tuple[str, ...]]) -> Paper:
    return list_paper(ListFacts("ทะเบียนหนังสือรับ", _COLUMNS, rows))


def _plain_table(rows: list[tuple[str, ...]]) -> None:
    """ReportLab's long table of bare strings: one line a cell, no Thai shaping, no wrapping."""
    table = LongTable([[column.label for column in _COLUMNS], *rows], repeatRows=1)
    SimpleDocTemplate(io.BytesIO(), pagesize=landscape(A4)).build([table])


def _one_page() -> list[Figure]:
    """One page to PDF when the program runs already: dictionary and fonts are loaded by a first paper."""
    office = Office("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1", ("ถนนตัวอย่าง",), "กลุ่มนโยบายและแผน")
    body, day = "\n\n".join(paragraphs(2)), date(2026, 10, 1)
    signer = Signer("นายสมมุติ ตัวอย่างดี", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")
    written = letter(LetterFacts(office, "ศธ 04999/12", day, "ขอเชิญประชุม", "ผู้อำนวยการโรงเรียน", body, signer))
    ordered = order(OrderFacts(office, "7/2569", "แต่งตั้งคณะทำงาน", body, day, signer))
    began = time.perf_counter()
    pages = _pdf(written) + _pdf(ordered)
    cold = time.perf_counter() - began
    taken = interleaved(15, lambda: _pdf(written), lambda: _pdf(ordered))
    how = f"หนังสือ {_s(taken[0]):.3f} s คำสั่ง {_s(taken[1]):.3f} s รวม {pages} หน้า ครั้งแรกทั้งสอง {cold:.2f} s"
    return [Figure("หนังสือหรือคำสั่งหนึ่งหน้าเป็น PDF", max(map(_s, taken)), "s", 1.0, how)]


def _s(taken: list[float]) -> float:
    return statistics.median(taken) / 1000


def _duties(folder: Path) -> Figure:
    source = folder / "duties.txt"
    source.write_text(_duty_order(60, 50), "utf-8")
    taken: list[float] = []
    duties = 0
    for turn in range(3):
        file = OfficeFile(Database.create(folder / f"duties-{turn}.db"))
        began = time.perf_counter()
        done = duty_text.import_text(file, source, dry_run=False)
        taken.append(time.perf_counter() - began)
        assert done.applied is not None
        duties = done.applied.duties
        file.close()
    how = f"ไฟล์ข้อความของ 60 คน จนบันทึกแล้ว {duties:,} ข้อ มัธยฐาน 3 ครั้ง"
    return Figure("นำเข้าหน้าที่ 3,000 บรรทัด", statistics.median(taken), "s", 5.0, how)


def _duty_order(people: int, duties: int) -> str:
    """An annex in which everybody has so many duties, each of its own words."""
    lines: list[str] = []
    for person in range(1, people + 1):
        name = f"นายสมมุติ{_letters(person)}  ตัวอย่าง{_letters(person * 7)}"
        lines.append(f"{person}. {name} ตำแหน่ง นักวิเคราะห์นโยบายและแผน ชำนาญการ มีหน้าที่ปฏิบัติงาน ดังนี้")
        for duty in range(1, duties + 1):
            words = _SUBJECTS[(person * duties + duty) % len(_SUBJECTS)][:70].split(" ")[0]
            lines.append(f"    {person}.{duty} งาน{words} ชุดที่ {person * duties + duty}")
    return "\n".join(lines)


def _letters(number: int) -> str:
    """A number as Thai consonants, for names that are nobody's."""
    consonants = "กขคงจชดตนบพมยรลวสห"
    return consonants[number // len(consonants) % len(consonants)] + consonants[number % len(consonants)]
