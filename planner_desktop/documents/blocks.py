"""What a paper is made of: frozen blocks that say what stands there, never how a renderer draws it.

Lengths are centimetres, type sizes are points. Text is a plain string or a tuple of Runs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.drawings import Chart, FlowChart, Gantt, OrgChart


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; `raw` keeps its digits as written; `style` is for a larger label."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raw: bool = False
    size: float | None = None
    color: str | None = None


Wording: TypeAlias = str | tuple[Run, ...]


class Align(Enum):
    """How the lines of a paragraph or cell stand; THAI stretches every cluster to both margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    THAI = "thai"


class Digits(Enum):
    """Which digits a paper shows: Thai, Arabic or as written."""

    THAI = "thai"
    ARABIC = "arabic"
    AS_IS = "asis"


class PageNumbers(Enum):
    """Where page numbers stand: `- ๒ -` at the top, "หน้า x จาก y" at the foot, or nowhere."""

    NONE = "none"
    TOP_DASHES = "top_dashes"
    FOOT_OF_TOTAL = "foot_of_total"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; None for align or an indent means: as its style says."""

    text: Wording
    style: str = "body"
    align: Align | None = None
    first_cm: float | None = None
    left_cm: float | None = None
    keep_with_next: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of level 1-4; it enters the outline and the table of contents unless told not to."""

    text: Wording
    level: int = 1
    number: str = ""
    listed: bool = True
    new_page: bool = False
    centered: bool = False


@dataclass(frozen=True)
class Item:
    """One numbered duty or step; unnumbered it is a label line; `label` is a number kept as written."""

    text: Wording
    children: tuple[Item, ...] = ()
    numbered: bool = True
    bold: bool = False
    label: str = ""


@dataclass(frozen=True)
class Scheme:
    """One pattern a depth: `%n` is the number at depth n, e.g. `%1.%2.%3`; deeper levels repeat the last."""

    patterns: tuple[str, ...]


ORDER_SCHEME = Scheme(("%1.", "%1.%2", "%1.%2.%3", "%4)", "(%5)"))
MANUAL_SCHEME = Scheme(("%1.", "%2)", "(%3)", "%3.%4"))


@dataclass(frozen=True)
class NumberedTree:
    """A hanging numbered tree of any depth, numbered from `start`."""

    items: tuple[Item, ...]
    scheme: Scheme = ORDER_SCHEME
    start: int = 1
    align: Align = Align.THAI
    indent_cm: float = 0.0


@dataclass(frozen=True)
class Field:
    """A label and its value on a dotted line; `share` is its part of the line's width."""

    label: str
    value: Wording = ""
    share: float = 1.0


@dataclass(frozen=True)
class FieldLine:
    """Fields side by side on one line, each value standing on dots."""

    fields: tuple[Field, ...]
    style: str = "body"
    label_style: str = "field_label"


@dataclass(frozen=True)
class Labelled:
    """A label and text hanging beside it, e.g. "เรื่อง" and the subject; `label_cm` sets the text's edge."""

    label: str
    text: Wording
    style: str = "field"
    label_cm: float = 0.0


@dataclass(frozen=True)
class Beside:
    """Two texts side by side; the right one starts at `split` of the width."""

    left: Wording
    right: Wording
    split: float = 0.5
    style: str = "body"
    right_align: Align = Align.LEFT


class Kind(Enum):
    """What a column holds: decides alignment, wrapping and whether Thai digits may be used."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    CODE = "code"  # as written, never in Thai digits: an account, a school code, a file name
    REFERENCE = "reference"  # งานที่, ครั้งที่: short, on one line, in the paper's digits
    DATE = "date"


SHORT_TABLE = 6  # rows of a table that is not parted over pages


@dataclass(frozen=True)
class Column:
    """A table column; `width` is relative to the other columns."""

    label: Wording
    width: float = 1.0
    kind: Kind = Kind.TEXT
    align: Align | None = None


class Rules(Enum):
    """Which lines a table shows."""

    GRID = "grid"
    ROWS = "rows"
    NONE = "none"


@dataclass(frozen=True)
class Table:
    """Rows under a header repeated on every page; a row may run over pages; `totals` closes the table."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Wording, ...], ...]
    totals: tuple[Wording, ...] = ()
    style: str = "table"
    rules: Rules = Rules.GRID
    header: bool = True
    bold_rows: frozenset[int] = frozenset()
    empty_text: str = ""
    shades: tuple[tuple[int, int, str], ...] = ()  # (row, column, "#RRGGBB") of cells with a ground
    row_cm: float = 0.0  # the least height of a row, e.g. room for a signature

    def stays_with_next(self, row: int) -> bool:
        """Whether that row never ends a page.

        Short tables stay whole, none of a long one's outer rows stands alone, and a bold row (a heading
        among the rows) stays with what it heads.
        """
        last = len(self.rows) - 1
        if row == last:
            return bool(self.totals)
        return last < SHORT_TABLE or row in (0, last - 1) or row in self.bold_rows


@dataclass(frozen=True)
class Signature:
    """A signature: closing words, place to sign, (name), one line each for position and acting capacity."""

    name: str = ""
    position: tuple[str, ...] = ()
    closing: str = ""
    sign_label: str = ""
    sign_role: str = ""
    signing_lines: int = 2
    axis_cm: float | None = None


@dataclass(frozen=True)
class Emblem:
    """The Garuda's place: the office's picture, or paper printed with it (None leaves exactly its place)."""

    picture: bytes | None = None
    height_cm: float = 3.0
    title: str = ""


@dataclass(frozen=True)
class Ticks:
    """Boxes with words, ticked or not, standing one after another on one line."""

    boxes: tuple[tuple[str, bool], ...]
    style: str = "body"
    left_cm: float = 0.0


@dataclass(frozen=True)
class Picture:
    """A picture (PNG, JPEG …) shrunk to fit, never enlarged past `width_cm`."""

    data: bytes
    width_cm: float = 12.0
    caption: Wording = ""


@dataclass(frozen=True)
class Spacer:
    """Empty height; it vanishes at the top of a page."""

    height_cm: float


@dataclass(frozen=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True)
class Part:
    """A further paper of a set begins: a new page, its numbers from one, marked like a first page."""


@dataclass(frozen=True)
class Rule:
    """A horizontal line in the middle of the width."""

    width_cm: float = 5.0


@dataclass(frozen=True)
class Section:
    """From here on a new page, upright or landscape, with its running head."""

    landscape: bool = False
    running_head: str = ""


@dataclass(frozen=True)
class Contents:
    """A table of contents of the headings down to `depth`, with leaders and page numbers."""

    title: str = "สารบัญ"
    depth: int = 3


@dataclass(frozen=True)
class Cover:
    """A cover page of its own: emblem or picture above, title, lines below it, and lines at the foot."""

    title: str
    subtitle: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    picture: bytes | None = None


@dataclass(frozen=True)
class Placed:
    """Text or a picture in a box, measured in centimetres from the page's upper left corner.

    Text too long for its box is set smaller, down to `least` points; `frame` draws the box.
    """

    left_cm: float
    top_cm: float
    width_cm: float
    height_cm: float
    text: Wording = ""
    size: float = 16.0
    least: float = 8.0
    bold: bool = False
    align: Align = Align.LEFT
    middle: bool = False
    frame: bool = False
    picture: bytes | None = None


@dataclass(frozen=True)
class Sheet:
    """A page on which everything has its measured place: envelopes, sheets of labels (PDF only)."""

    parts: tuple[Placed, ...]


@dataclass(frozen=True)
class Together:
    """Blocks that must not be parted by a page end as long as they fit on one page."""

    blocks: tuple[Block, ...]


def listed_headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    """What the contents name, in reading order: every listed heading, those kept together with others too."""
    for block in blocks:
        if isinstance(block, Together):
            yield from listed_headings(block.blocks)
        elif isinstance(block, Heading) and block.listed:
            yield block


Block: TypeAlias = (
    "Paragraph | Heading | NumberedTree | FieldLine | Labelled | Beside | Table | Signature | Emblem | Ticks"
    " | Picture | Spacer | PageBreak | Rule | Section | Contents | Cover | Together | Chart | Gantt"
    " | FlowChart | OrgChart | Sheet | Part"
)


@dataclass(frozen=True)
class Paper:
    """A whole paper: the same Paper gives the same bytes. `title` and `language` go into the file's facts.

    `kind` names an official kind whose digits the office may choose; '' = the paper chooses them itself.
    """

    title: str
    blocks: tuple[Block, ...]
    style: PaperStyle = field(default_factory=PaperStyle)
    digits: Digits = Digits.THAI
    page_numbers: PageNumbers = PageNumbers.TOP_DASHES
    number_first_page: bool = False
    catchwords: bool = False
    page_words: str = "หน้า {page} จาก {pages}"
    urgency: str = ""
    urgency_side: Align = Align.LEFT
    secrecy: str = ""
    running_head: str = ""
    foot: str = ""
    watermark: str = ""
    author: str = ""
    language: str = "th-TH"
    landscape: bool = False
    kind: str = ""
