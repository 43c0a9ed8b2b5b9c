"""What is wrong with the words: missing substitutes, names spelled two ways, copied steps, known slips."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from planner_desktop.domain.office.duty_text import RecognisedPerson, TextFault
from planner_desktop.messages import say
from planner_desktop.services.duty_text.growing import Growing, Node
from planner_desktop.services.duty_text.lines import Text
from planner_desktop.services.duty_text.matching import same_spelling, slips
from planner_desktop.services.duty_text.numbering import in_script, mixed_digits, read_number
from planner_desktop.services.duty_text.people import NAME

_LONG = 80  # letters from which two equal texts are taken for a copy
_SHARED = 60  # letters that neighbours share when a phrase was copied into the wrong one
_SHARED_PART = 0.55
_LOOKED_AT = 600  # letters of each neighbour
# Slips seen in such texts: what is printed, what is meant. Looked for in the repaired line.
_SLIPS = (
    (re.compile("สางเสริม"), "ส่งเสริม"),
    (re.compile("ประสารงาน"), "ประสานงาน"),
    (re.compile("ประสานการการ"), "ประสานการ"),
    (re.compile("เครื่องมือการการ"), "เครื่องมือการ"),
    (re.compile("คณะกรรมเขต"), "คณะกรรมการเขต"),
    (re.compile("คณะกรรมการการบริหาร"), "คณะกรรมการบริหาร"),
    (re.compile("PARTICIPTION"), "PARTICIPATION"),
    (re.compile("ให้อธิปฏิบัติ"), "ให้ถือปฏิบัติ"),
    (re.compile("สาร(?:ธาร)?ณชน"), "สาธารณชน"),
    (re.compile("เว็บไซด์"), "เว็บไซต์"),
    (re.compile("อิเล็กทรอนิคส์"), "อิเล็กทรอนิกส์"),
    (re.compile("eMENS(?:O|Q)C?R|eMENSQR"), "eMENSCR"),
)


def content_faults(
    text: Text, growing: list[Growing], people: tuple[RecognisedPerson, ...]
) -> Iterator[TextFault]:
    """Everything wrong with what is said."""
    for person, read in zip(people, growing, strict=True):
        yield from _person_faults(person, read)
        yield from _copies(read)
        yield from _neighbours(read)
    yield from _spellings(people)
    yield from _name_gaps(growing)
    for at, line in enumerate(text.repaired, start=1):
        yield from _slips(line, at)
    for one in text.guesses:
        words = say("อ่าน “{before}” เป็น “{after}”", before=one.before, after=one.after)
        yield TextFault(one.at, "mended", words, say("ตรวจกับต้นฉบับ"))


def _person_faults(person: RecognisedPerson, read: Growing) -> Iterator[TextFault]:
    if not read.named:
        words = say("มีหน้าที่ข้อ {number} แต่ไม่มีหัวเรื่องบอกว่าเป็นของผู้ใด", number=person.original)
        yield TextFault(read.line.at, "no_heading", words, say("เลือกบุคคลเจ้าของหน้าที่ หรือไม่นำเข้าส่วนนี้"))
    elif not person.position:
        words = say("ไม่พบตำแหน่งของ {name}", name=person.name.words)
        yield TextFault(person.line, "no_position", words, say("เติมตำแหน่งในตารางบุคคล"))
    if not person.duties:
        yield TextFault(person.line, "no_duties", say("ไม่พบหน้าที่ของ {name}", name=person.name.words))
    if read.named:
        yield from _substitute_faults(person, read)


def _substitute_faults(person: RecognisedPerson, read: Growing) -> Iterator[TextFault]:
    if not read.clause:
        words = say("{name} ไม่มีข้อที่บอกว่าผู้ใดปฏิบัติงานแทน", name=person.name.words)
        yield TextFault(person.line, "no_substitute", words, say("เพิ่มผู้ปฏิบัติงานแทน"))
        return
    if not person.substitutes:
        words = say("ข้อการปฏิบัติงานแทนไม่ได้ระบุชื่อ")
        yield TextFault(read.clause_line, "substitute_unnamed", words, say("เลือกผู้ปฏิบัติงานแทน"))
    for one in person.substitutes:
        if same_spelling(one, person.name):
            words = say("{name} ปฏิบัติงานแทนตนเอง", name=one.words)
            yield TextFault(one.line, "self_substitute", words, say("เลือกผู้อื่น"))
    node = next(one for one in read.nodes if one.kind == "substitution")
    if node.number is None and any(root.number for root in read.roots):
        words = say("ข้อการปฏิบัติงานแทนไม่มีเลขข้อ ทั้งที่ข้ออื่นมี")
        yield TextFault(node.line.at, "unnumbered", words, say("ใส่เลขข้อต่อจากข้อก่อน"))


def _copies(read: Growing) -> Iterator[TextFault]:
    seen: dict[str, Node] = {}
    for node in read.nodes:
        plain = node.words.replace(" ", "")
        if len(plain) < _LONG or node.kind == "substitution":
            continue
        first = seen.setdefault(plain, node)
        if first is not node:
            words = say("ข้อความซ้ำกับบรรทัด {line} ทั้งข้อ", line=first.line.at)
            yield TextFault(node.line.at, "copied_text", words, say("ตรวจว่าคัดลอกมาผิดข้อหรือไม่"))


def _neighbours(read: Growing) -> Iterator[TextFault]:
    lists = [read.roots, *(node.children for node in read.nodes)]
    for siblings in lists:
        for first, second in pairwise(siblings):
            one, two = _beginning(first), _beginning(second)
            if one != two and _share_phrase(one, two):
                words = say("ข้อความส่วนใหญ่ซ้ำกับข้อก่อน (บรรทัด {line})", line=first.line.at)
                yield TextFault(second.line.at, "copied_phrase", words, say("ตรวจว่ามีวลีที่คัดลอกเกินมาหรือไม่"))


def _share_phrase(one: str, two: str) -> bool:
    """Whether a long run of letters stands in both and makes up most of the shorter."""
    size = max(_SHARED, int(_SHARED_PART * min(len(one), len(two))))
    runs = {one[at : at + size] for at in range(len(one) - size + 1)}
    return any(two[at : at + size] in runs for at in range(len(two) - size + 1))


def _beginning(node: Node) -> str:
    return node.words.replace(" ", "")[:_LOOKED_AT]


def _spellings(people: tuple[RecognisedPerson, ...]) -> Iterator[TextFault]:
    """Names that are one person's but for a letter, each told once."""
    likes = slips(people)
    names = {
        (one.first, one.last): one for person in reversed(people) for one in reversed(person.substitutes)
    }
    for key, heading in likes.items():
        words = say("{name} สะกดต่างจากหัวเรื่อง {other}", name=names[key].words, other=heading.words)
        yield TextFault(names[key].line, "two_spellings", words, say("ตรวจกับบัญชีบุคลากรว่าชื่อใดถูก"))


def _name_gaps(growing: list[Growing]) -> Iterator[TextFault]:
    """First and last name set apart otherwise than in most headings."""
    found = [(match["gap"], one) for one in growing if (match := NAME.match(one.line.words))]
    usual = Counter(gap for gap, _ in found).most_common(1)
    for gap, one in found:
        if usual[0][1] > 1 and gap != usual[0][0]:
            words = say("ช่องไฟระหว่างชื่อกับนามสกุลไม่เท่ากับหัวเรื่องอื่น")
            yield TextFault(one.line.at, "name_gap", words, say("ปรับช่องไฟให้เท่ากัน"))


def _slips(line: str, at: int) -> Iterator[TextFault]:
    for pattern, meant in _SLIPS:
        for match in pattern.finditer(line):
            words = say("คำว่า “{printed}” น่าจะพิมพ์ผิด", printed=match.group())
            yield TextFault(at, "slip", words, say("น่าจะเป็น “{meant}”", meant=meant))
    number, _ = read_number(line.strip())
    for token in mixed_digits(line):
        if number is None or token not in number.text:
            words = say("“{token}” ปนเลขไทยกับเลขอารบิก", token=token)
            wanted = say("น่าจะเป็น {meant}", meant=in_script(token, thai=True))
            yield TextFault(at, "mixed_digits", words, wanted)


def catchword_faults(text: Text) -> Iterator[TextFault]:
    """Words at a page's foot that do not announce the line that follows."""
    for at, words in text.catchwords:
        told, _ = read_number(words)
        following = next((line for line in text.lines if line.at > at), None)
        if told is None or following is None or following.number is None:
            continue
        if told.parts != following.number.parts:
            said = say("คำต่อท้ายหน้า “{words}” ไม่ตรงกับข้อถัดไป", words=words)
            yield TextFault(at, "catchword", said, say("ควรเป็น {number}", number=following.number.text))
