"""The few WordprocessingML elements that python-docx has no words for (points or twips as named)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

FALLBACK = "TH SarabunPSK"
_SYMBOLS = "Segoe UI Symbol"
_SPACE = {"w": nsmap["w"]}


def element(tag: str, **attributes: str | int) -> Any:
    """A `w:` element with `w:` attributes; a long book has a million of them, so names are looked up once."""
    told = {_named(name): str(value) for name, value in attributes.items()}
    return cast("Any", oxml_parser).makeelement(_named(tag), told, _SPACE)


@cache
def _named(name: str) -> str:
    return qn(f"w:{name}")


def run_properties(
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool = False,
    underline: str = "",
    color: str | None = None,
    font: str = "",
) -> Any:
    """`w:rPr` that says size and weight for Latin and for complex script (Thai) alike, in schema order."""
    made = element("rPr")
    if font:
        made.append(element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font))
    if bold is not None:
        flag = "1" if bold else "0"
        made.extend([element("b", val=flag), element("bCs", val=flag)])
    if italic:
        made.extend([element("i"), element("iCs")])
    if color:
        made.append(element("color", val=color.lstrip("#")))
    if size:
        half = round(size * 2)
        made.extend([element("sz", val=half), element("szCs", val=half)])
    if underline:
        made.append(element("u", val=underline))
    return made


def text_run(text: str, properties: Any | None = None) -> Any:
    """`w:r` with its text; newlines become line breaks and tabs tabs."""
    made = element("r")
    if properties is not None and len(properties):
        made.append(properties)
    for at, line in enumerate(text.split("\n")):
        if at:
            made.append(element("br"))
        for number, part in enumerate(line.split("\t")):
            if number:
                made.append(element("tab"))
            if part:
                words = element("t")
                words.text = part
                words.set(qn("xml:space"), "preserve")
                made.append(words)
    return made


def symbol_run(symbol: str) -> Any:
    """A sign that Thai fonts lack, in the font of Windows that has it."""
    made, properties = element("r"), element("rPr")
    properties.append(element("rFonts", ascii=_SYMBOLS, hAnsi=_SYMBOLS, eastAsia=_SYMBOLS, cs=_SYMBOLS))
    words = element("t")
    words.text = symbol
    made.extend([properties, words])
    return made


def field_runs(code: str, shown: str = "1", properties: Any | None = None) -> list[Any]:
    """A simple field such as PAGE with what it shows until it is brought up to date."""
    from copy import deepcopy

    runs = []
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = element("r")
        if properties is not None:
            run.append(deepcopy(properties))
        if kind == "code":
            instruction = element("instrText")
            instruction.text = f" {code} "
            run.append(instruction)
        elif kind == "shown":
            words = element("t")
            words.text = shown
            run.append(words)
        else:
            run.append(element("fldChar", fldCharType=kind))
        runs.append(run)
    return runs


def set_align(paragraph: Paragraph, value: str) -> None:
    """Set `w:jc`, e.g. thaiDistribute, which python-docx's list of alignments has under another name."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx's way to its element
    properties._remove_jc()  # noqa: SLF001 - keeps the schema's order of elements
    properties._insert_jc(element("jc", val=value))  # noqa: SLF001 - as above


def borders(tag: str, value: str, names: tuple[str, ...]) -> Any:
    """`w:tblBorders` or `w:tcBorders` of half-point single lines (`value` "nil" for none)."""
    made = element(tag)
    for name in names:
        made.append(element(name, val=value, sz=4, space=0, color="000000"))
    return made
