"""The words of a Word file in reading order, with the numbers that Word itself puts before paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from planner_desktop.documents.table_text import row_lines

if TYPE_CHECKING:
    from docx.document import Document

_LEVELS = 9
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # those that Word counts by
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered; `text` holds %1 … %9 in place of the numbers."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    decimal: bool = False  # w:isLgl: every number of it in decimal digits


@dataclass
class Numbering:
    """The lists of a document and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # numId -> its levels
    counted_with: dict[str, str] = field(default_factory=dict)  # numId -> what it counts on with
    counts: dict[str, list[int]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)  # style id -> (numId, level)

    def label(self, paragraph: Paragraph) -> str:
        """The number before this paragraph, counting it; '' when it has none."""
        key, at = self._list_of(paragraph)
        levels = self.levels.get(key, {})
        if at not in levels:
            return ""
        counts = self.counts.setdefault(self.counted_with[key], [0] * _LEVELS)
        for above in range(at):
            counts[above] = counts[above] or levels.get(above, Level()).start
        counts[at] = counts[at] + 1 if counts[at] else levels[at].start
        counts[at + 1 :] = [0] * (_LEVELS - at - 1)
        return _written(levels, at, counts)

    def _list_of(self, paragraph: Paragraph) -> tuple[str, int]:
        """(numId, level): the paragraph's own, else that of its style."""
        style = paragraph.style.style_id if paragraph.style is not None else ""
        key, at = self.styles.get(style, ("", 0))
        told = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None  # noqa: SLF001 - python-docx has no public way to list numbers
        if told is None:
            return key, at
        own = _value(told, "w:numId")
        level = _value(told, "w:ilvl")
        return own or key, int(level) if level.isdecimal() else at


def reading_order(document: Document) -> Iterator[str]:
    """Paragraphs with their numbers and the cells of tables, each where it stands."""
    numbering = _numbering(document)
    for block in document.iter_inner_content():
        yield from _words(block, numbering)


def _words(block: Paragraph | Table, numbering: Numbering) -> Iterator[str]:
    if isinstance(block, Paragraph):
        label = numbering.label(block)
        yield f"{label} {block.text}" if label and block.text.strip() else block.text
        return
    seen: set[Any] = set()
    for row in block.rows:
        yield from row_lines(list(_cells(row, numbering, seen)))


def _cells(row: _Row, numbering: Numbering, seen: set[Any]) -> Iterator[list[str]]:
    """The cells of a row; one merged with the row above is empty, one merged sideways is given once."""
    last: Any = None
    for cell in row.cells:
        here = cell._tc  # noqa: SLF001 - merged cells are given once for each place they cover
        if here is not last:
            yield [] if here in seen else list(_in_cell(cell, numbering))
        seen.add(here)
        last = here


def _in_cell(cell: _Cell, numbering: Numbering) -> Iterator[str]:
    for block in cell.iter_inner_content():
        lines = (line for words in _words(block, numbering) for line in words.splitlines())
        yield from (line for line in lines if line.strip())


def _numbering(document: Document) -> Numbering:
    """What numbering.xml and the styles say; nothing where the document has no lists."""
    found = Numbering()
    for style in document.styles.element.findall(qn("w:style")):
        told = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if told is not None:
            level = _value(told, "w:ilvl")
            found.styles[style.get(qn("w:styleId"), "")] = (
                _value(told, "w:numId"),
                int(level) if level.isdecimal() else 0,
            )
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return found
    for level in root.iter(qn("w:lvl")):  # a level may name the style that it numbers
        style = _value(level, "w:pStyle")
        if style in found.styles:
            found.styles[style] = (found.styles[style][0], int(level.get(qn("w:ilvl"), "0")))
    abstract = {one.get(qn("w:abstractNumId")): _levels(one) for one in root.findall(qn("w:abstractNum"))}
    for one in root.findall(qn("w:num")):
        key, shared = one.get(qn("w:numId")), _value(one, "w:abstractNumId")
        changed = _overrides(one, abstract.get(shared, {}))
        found.levels[key] = abstract.get(shared, {}) | changed
        # Lists of one form count on together, unless one of them says where it begins.
        found.counted_with[key] = f"own {key}" if changed else f"shared {shared}"
    return found


def _levels(abstract: Any) -> dict[int, Level]:
    return {int(one.get(qn("w:ilvl"), "0")): _level(one) for one in abstract.findall(qn("w:lvl"))}


def _level(told: Any) -> Level:
    start = _value(told, "w:start")
    return Level(
        form=_value(told, "w:numFmt") or "decimal",
        text=_value(told, "w:lvlText"),
        start=int(start) if start.isdecimal() else 1,
        decimal=told.find(qn("w:isLgl")) is not None,
    )


def _overrides(one: Any, shared: dict[int, Level]) -> dict[int, Level]:
    """Levels that a list says anew; a new start alone keeps the shared form."""
    found: dict[int, Level] = {}
    for told in one.findall(qn("w:lvlOverride")):
        at = int(told.get(qn("w:ilvl"), "0"))
        level, start = told.find(qn("w:lvl")), _value(told, "w:startOverride")
        form = _level(level) if level is not None else shared.get(at, Level())
        found[at] = replace(form, start=int(start)) if start.isdecimal() else form
    return found


def _value(element: Any, name: str) -> str:
    """The w:val of a child; '' without one."""
    child = element.find(qn(name))
    return str(child.get(qn("w:val"), "")) if child is not None else ""


def _written(levels: dict[int, Level], at: int, counts: list[int]) -> str:
    words = levels[at].text
    if levels[at].form in ("bullet", "none"):
        return ""
    for place in range(_LEVELS):
        form = "decimal" if levels[at].decimal else levels.get(place, Level()).form
        words = words.replace(f"%{place + 1}", _figure(counts[place], form))
    return words.strip()


def _figure(count: int, form: str) -> str:
    """A number in one of the forms that Thai papers use; an unknown form reads as digits."""
    if form in ("thaiNumbers", "thaiCounting"):
        return str(count).translate(_THAI)
    if form == "thaiLetters":
        return _THAI_LETTERS[(count - 1) % len(_THAI_LETTERS)]
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written
