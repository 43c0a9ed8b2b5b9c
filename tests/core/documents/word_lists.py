"""Word files as officers make them: automatic list numbers, nothing typed before the words."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_LEVELS = """
<w:abstractNum {spaces} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%4)"/></w:lvl>
</w:abstractNum>"""
_LIST = '<w:num {spaces} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
_LATER = (
    '<w:num {spaces} w:numId="92"><w:abstractNumId w:val="90"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)
PLAIN = -1


def numbered(rows: Sequence[tuple[int, str]], form: str = "decimal", after: str = "") -> bytes:
    """A .docx of paragraphs, each (level from 0, or PLAIN; words); `after` begins a second list at 5."""
    document = Document()
    root = document.part.numbering_part.element
    spaces = nsdecls("w")
    root.insert(0, parse_xml(_LEVELS.format(spaces=spaces, form=form)))
    for told in (_LIST, _LATER):
        root.append(parse_xml(told.format(spaces=spaces)))
    for level, words in rows:
        paragraph = document.add_paragraph(words)
        if level != PLAIN:
            _number(paragraph, level, "91")
    if after:
        _number(document.add_paragraph(after), 0, "92")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_table() -> bytes:
    """A table between two paragraphs, two of its cells merged."""
    document = Document()
    document.add_paragraph("ก่อนตาราง")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "หัวตาราง"
    table.cell(1, 0).text, table.cell(1, 1).text = "ซ้าย", "ขวา"
    document.add_paragraph("หลังตาราง")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _number(paragraph: object, level: int, key: str) -> None:
    told = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(told))  # type: ignore[attr-defined]
