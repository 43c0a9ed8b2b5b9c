"""Where Thai text falls into words and where a line may be broken.

The dictionary is loaded when the first text is cut (about 0.2 s), never at start.
"""

from __future__ import annotations

import re
import tempfile
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import sub
from pathlib import Path
from threading import Lock

from planner_desktop import paths
from planner_desktop.language.clusters import INVISIBLE, MARKS, cluster_starts
from planner_desktop.language.dates import MONTHS, SHORT_MONTHS

# The segmenter's time can grow fast with the length of one stretch; longer text is cut into such pieces.
_PIECE = 400
# Nothing unbroken may be longer (clusters): a line of a paper holds about 80.
_LONGEST = 60

_NO_START = "ๆฯ)]}”’»,.;:!?%…ะาำๅ/–-"
_BARRED = frozenset(
    re.findall(
        rf"[{re.escape(_NO_START)}{MARKS}{INVISIBLE}\u0300-\u036f\s]", "".join(map(chr, range(0x3001)))
    )
)
_NO_END = frozenset("([{“‘«เแโใไ฿$#")
_DIGIT = "[0-9๐-๙]"
# Bounded, and begun only at its first digit: 5,000 digits must not be tried from each of them.
_NUMBER = rf"(?<!{_DIGIT}){_DIGIT}[0-9๐-๙.,/:–-]{{0,30}}"
_BEFORE_NUMBER = (
    "พ.ศ. ค.ศ. เขต มาตรา ข้อ วรรค หมวด ส่วนที่ บทที่ ตอนที่ ครั้งที่ เลขที่ ฉบับที่ ลำดับที่ งวดที่ รุ่นที่ หมู่ที่ ที่ "
    "ไตรมาสที่ ไตรมาส หน้า แบบ ข้อที่ ชั้น ห้อง หมู่ เล่ม ตอน ปี ระยะ กลุ่มที่ โทร. ร้อยละ จำนวน"
)
_AFTER_NUMBER = (
    "ล้านบาท ล้าน พันบาท บาท สตางค์ คน แห่ง โรงเรียน โรง วัน เดือน ปี น. เล่ม ฉบับ ชุด ครั้ง % กิโลเมตร กม. เมตร "
    "ตร.ม. ตารางเมตร ไร่ ชั่วโมง นาที แผ่น รายการ เครื่อง หลัง คะแนน โครงการ ราย กิจกรรม ตัว คัน "
    "หน่วย"
)
_EITHER = "หน้า ห้อง ข้อ กลุ่ม เขต"  # a unit, unless a number follows: ๕ ข้อ, but ๓๗ | ข้อ ๕
_PREFIX_WORDS = (
    "นาย นาง นางสาว น.ส. เด็กชาย เด็กหญิง ด.ช. ด.ญ. ดร. ผศ. รศ. ศ. ม.ล. ม.ร.ว. พระ พระมหา หม่อมหลวง "
    "ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก สิบตรี สิบโท สิบเอก จ่าสิบเอก "
    "ร.ต. ร.ท. ร.อ."
)
_PREFIXES = frozenset(_PREFIX_WORDS.split())
# A first name, and the last name behind it where one follows; a line may begin between the two.
_NAME = re.compile(r"([ \u00a0]?[ก-๎]{1,20})(?![ก-๎])(?: {1,2}([ก-๎]{2,20})(?![ก-๎.]))?")


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_MONTHS = " ".join((*MONTHS, *SHORT_MONTHS))
_NUMBERS = re.compile(_NUMBER)
_BEFORE = tuple(_BEFORE_NUMBER.split())
_LONGEST_BEFORE = max(map(len, _BEFORE))
_LONE_W = re.compile(r"(?<![ก-๎])ว\Z")  # the ว of ที่ ศธ ๐๔๐๐๖/ว ๑๒
_AFTER = re.compile(
    rf"[ \u00a0]?(?:{_any(f'{_MONTHS} {_AFTER_NUMBER}')}|(?:{_any(_EITHER)})(?![ \u00a0]?{_DIGIT}))"
)
# What else is read as one and stays on one line; each is looked for by itself, for they may overlap.
_KEPT = tuple(
    re.compile(pattern)
    for pattern in (
        r"[A-Za-z0-9๐-๙][^\sก-ฺเ-๎()“”]*",
        r"(?<![ก-๎])[ก-ฮเ-ไ][ก-๎]{0,4}\.(?:[ก-๎]{1,4}\.)*",
    )
)


# The segmenter refuses to load one list twice, as two threads would that cut their first text together.
_LOADING = Lock()


@lru_cache(maxsize=4)
def _dictionary(words: Path) -> str:
    """Load the word list and the office's own beside it; return the name the segmenter knows it by."""
    from nlpo3 import load_dict

    office = words.with_name("office.txt")
    text = "\n".join(path.read_text("utf-8").strip() for path in (words, office) if path.exists())
    with tempfile.TemporaryDirectory(prefix="planner-words-") as folder:
        joined = Path(folder) / "words.txt"
        joined.write_text(text + "\n", "utf-8", newline="\n")
        told, loaded = load_dict(str(joined), str(words))
    if not loaded:
        raise OSError(told)
    return str(words)


@lru_cache(maxsize=1)
def _shipped() -> str:
    """The program's own words; the path is built once, as a book asks thousands of times."""
    return _dictionary(paths.words())


def _pieces(text: str) -> list[str]:
    """Cut text at white space where a piece grows long, else between clusters."""
    pieces: list[str] = []
    start = 0
    while len(text) - start > _PIECE:
        window = text[start : start + _PIECE]
        end = max(window.rfind(" "), window.rfind("\n")) + 1
        if end <= _PIECE // 2:
            # The last cluster may go on behind the window; a window that is one cluster is cut all the same.
            end = cluster_starts(window)[-1] or _PIECE
        pieces.append(text[start : start + end])
        start += end
    return [*pieces, text[start:]]


def segment(text: str, words: Path | None = None) -> list[str]:
    """Cut text into words, spaces and signs; joined again they are the text."""
    from nlpo3 import segment as cut

    with _LOADING:
        name = _dictionary(words) if words else _shipped()
    return [word for piece in _pieces(text) if piece for word in cut(piece, name)]


def may_begin_line(text: str, at: int) -> bool:
    """Whether what stands at `at` (behind any blanks) may be the first thing on a line, as no mark may."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at < len(text) and text[at] not in _BARRED


def break_points(text: str, words: Path | None = None) -> list[int]:
    """Return every index before which a line may begin (spaces stay at the end of the line before).

    Never inside a word or cluster, before ๆ ฯ and closing signs, after opening signs and leading vowels, nor
    inside what is read as one (`พ.ศ. ๒๕๖๙`, `เขต ๑`, `๑๐ บาท`, `นายสมชาย`, `๐๙.๐๐ น.`, addresses).
    """
    tokens = segment(text, words)
    kept = _kept_together(text, tokens)
    points = [
        at
        for at in accumulate(map(len, tokens[:-1]))
        if not kept[at] and text[at] not in _BARRED and text[at - 1] not in _NO_END
    ]
    if '"' in text or "'" in text:
        points = [at for at in points if text[at] not in "\"'" or text[at - 1].isspace()]
    if max(map(sub, (*points, len(text)), (0, *points))) > _LONGEST:
        return _with_emergency_breaks(text, points)
    return points


def _kept_together(text: str, tokens: list[str]) -> bytearray:
    kept = bytearray(len(text) + 1)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _KEPT):
        _keep(kept, match.start(), match.end())
    for match in _NUMBERS.finditer(text):
        after = _AFTER.match(text, match.end())
        _keep(kept, _begin_before(text, match.start()), after.end() if after else match.end())
    if _PREFIXES.isdisjoint(tokens):
        return kept
    at = 0
    for token in tokens:
        if token in _PREFIXES and (name := _NAME.match(text, at + len(token))):
            _keep(kept, at, name.end(1))
            if name[2]:
                _keep(kept, *name.span(2))
        at += len(token)
    return kept


def _begin_before(text: str, number: int) -> int:
    """Where the word that belongs before a number begins, or the number itself."""
    end = number - 1 if text[number - 1 : number] in (" ", "\u00a0") else number
    before = text[max(end - _LONGEST_BEFORE, 0) : end]
    found = [len(word) for word in _BEFORE if before.endswith(word)] if before.endswith(_BEFORE) else []
    if not found and _LONE_W.search(text, max(end - 2, 0), end):
        return end - 1
    return end - max(found) if found else number


def _keep(kept: bytearray, start: int, end: int) -> None:
    kept[start + 1 : end] = b"\x01" * (end - start - 1)


def _with_emergency_breaks(text: str, points: list[int]) -> list[int]:
    """Break what no line could hold (an address of 5,000 characters) between clusters."""
    found: list[int] = []
    for start, end in pairwise((0, *points, len(text))):
        found += [start + at for at in cluster_starts(text[start:end])[_LONGEST::_LONGEST]]
        found += [end] if end < len(text) else []
    return found
