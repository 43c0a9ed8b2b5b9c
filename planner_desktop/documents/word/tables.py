"""Real Word tables: a header row that repeats, rows that may run over pages, fixed widths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from planner_desktop.documents.blocks import Align, Beside, Rules, Wording
from planner_desktop.documents.columns import align_of, column_widths
from planner_desktop.documents.styles import CM
from planner_desktop.documents.table_words import dressed
from planner_desktop.documents.word.markup import borders, element
from planner_desktop.documents.word.writer import ALIGNS
from planner_desktop.documents.wording import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner_desktop.documents.blocks import Table
    from planner_desktop.documents.word.writer import Writer

_TWIPS = 1440 / 2.54
_PADDING_CM = 0.26
_TALL = 700  # letters of a cell from which a row may run over a page end
_HEAD_FILL = "#EDEDED"


@dataclass(frozen=True)
class _Look:
    """How a cell stands: its ground, how many columns it takes, tied to the next row, in the middle."""

    shade: str = ""
    span: int = 1
    keep: bool = False
    middle: bool = False


_PLAIN = _Look()
NO_SHADES: Mapping[int, str] = {}
_ALL = ("top", "left", "bottom", "right", "insideH", "insideV")
_RULES = {
    Rules.GRID: ("single", _ALL),
    Rules.ROWS: ("single", ("top", "bottom", "insideH")),
    Rules.NONE: ("nil", _ALL),
}


def write_table(table: Table, writer: Writer) -> None:
    """Append the table; built element by element, because python-docx looks every cell up anew."""
    shares = column_widths(table, writer.width_cm, partial(_widest_cm, writer))
    widths = [round(share * _TWIPS) for share in shares]
    made = _frame(widths, table.rules)
    if table.header:
        cells = [(column.label, Align.CENTER) for column in table.columns]
        made.append(_row(cells, widths, f"{table.style}_head", writer, header=True))
    aligns = [align_of(column) for column in table.columns]
    kinds = [column.kind for column in table.columns]
    for at, row in enumerate(table.rows):
        words = dressed(row, kinds, bold=at in table.bold_rows)
        shades = {column: shade for row_at, column, shade in table.shades if row_at == at}
        cells = list(zip(words, aligns, strict=False))
        keep = table.stays_with_next(at)
        made.append(_row(cells, widths, table.style, writer, shades=shades, keep=keep, least_cm=table.row_cm))
    if table.totals:
        words = dressed(table.totals, kinds, bold=True)
        made.append(_row(list(zip(words, aligns, strict=False)), widths, table.style, writer))
    if not table.rows and table.empty_text:
        made.append(_wide(table.empty_text, widths, table.style, writer))
    _append(made, writer)


def _widest_cm(writer: Writer, wording: Wording, style: str, whole: bool) -> float:  # noqa: FBT001 - see columns.Measure
    return writer.composer.widest(wording, writer.style.of(style), whole=whole) / CM + _PADDING_CM


def write_beside(block: Beside, writer: Writer) -> None:
    """Two texts side by side as a table without lines."""
    whole = writer.width_cm
    needed = max(writer.measure_cm(line, block.style) for line in plain(block.right).split("\n")) + 0.3
    kept = max(writer.measure_cm(line, block.style) for line in plain(block.left).split("\n")) + 0.4
    split = max(min(block.split, 1 - needed / whole), min(kept / whole, block.split))
    left, right = (round(writer.width_cm * _TWIPS * part) for part in (split, 1 - split))
    made = _frame([left, right], Rules.NONE)
    cells: list[tuple[Wording, Align]] = [(block.left, Align.LEFT), (block.right, block.right_align)]
    made.append(_row(cells, [left, right], block.style, writer))
    _append(made, writer)


def _append(table: Any, writer: Writer) -> None:
    writer.begin_table()
    writer.add(table)
    # Word would join two tables that follow each other.
    writer.gap(2)


def _frame(widths: Sequence[int], rules: Rules) -> Any:
    made = element("tbl")
    properties = element("tblPr")
    properties.append(element("tblW", w=sum(widths), type="dxa"))
    value, names = _RULES[rules]
    properties.append(borders("tblBorders", value, names))
    properties.append(element("tblLayout", type="fixed"))
    margins = element("tblCellMar")
    margins.extend([element("left", w=70, type="dxa"), element("right", w=70, type="dxa")])
    properties.append(margins)
    grid = element("tblGrid")
    grid.extend(element("gridCol", w=width) for width in widths)
    made.extend([properties, grid])
    return made


def _row(
    cells: Sequence[tuple[Wording, Align]],
    widths: Sequence[int],
    style: str,
    writer: Writer,
    *,
    header: bool = False,
    shades: Mapping[int, str] = NO_SHADES,
    keep: bool = False,
    least_cm: float = 0.0,
) -> Any:
    made = element("tr")
    properties = element("trPr")
    if header or max((len(plain(wording)) for wording, _ in cells), default=0) < _TALL:
        properties.append(element("cantSplit"))
    if least_cm:
        properties.append(element("trHeight", val=round(least_cm * _TWIPS), hRule="atLeast"))
    if header:
        properties.append(element("tblHeader"))
    if len(properties):
        made.append(properties)
    for at, ((wording, align), width) in enumerate(zip(cells, widths, strict=False)):
        shade = _HEAD_FILL if header else shades.get(at, "")
        middle = header or bool(least_cm)
        look = _Look(shade, keep=header or keep, middle=middle)
        made.append(_cell(wording, align, width, style, writer, look))
    return made


def _cell(
    wording: Wording,
    align: Align,
    width: int,
    style: str,
    writer: Writer,
    look: _Look = _PLAIN,
) -> Any:
    cell, properties = element("tc"), element("tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if look.span > 1:
        properties.append(element("gridSpan", val=look.span))
    if look.shade:
        properties.append(element("shd", val="clear", color="auto", fill=look.shade.lstrip("#")))
    if look.middle:
        properties.append(element("vAlign", val="center"))
    paragraph, form = element("p"), element("pPr")
    form.append(element("pStyle", val=writer.style_id(style)))
    if look.keep:
        form.append(element("keepNext"))
    form.append(element("jc", val=ALIGNS[align]))
    paragraph.append(form)
    paragraph.extend(writer.runs(wording))
    cell.extend([properties, paragraph])
    return cell


def _wide(words: str, widths: Sequence[int], style: str, writer: Writer) -> Any:
    made = element("tr")
    made.append(_cell(words, Align.CENTER, sum(widths), style, writer, _Look(span=len(widths))))
    return made
