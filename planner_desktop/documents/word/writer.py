"""The hand that writes a Word document: paragraphs in named styles, in the paper's digits."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from docx.oxml.shape import CT_Inline
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from planner_desktop.documents.blocks import Align, Run, Wording
from planner_desktop.documents.styles import CM
from planner_desktop.documents.word.markup import element, run_properties, set_align, text_run
from planner_desktop.documents.word.styles import style_name, typeface
from planner_desktop.documents.wording import runs_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run as WordRun

    from planner_desktop.documents.blocks import Cover, Paper
    from planner_desktop.documents.pdf.lines import Composer
    from planner_desktop.documents.styles import PaperStyle
    from planner_desktop.messages import Message

ALIGNS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.THAI: "thaiDistribute"}


@dataclass
class Writer:
    """The state of one document being written."""

    paper: Paper
    document: Document
    pages: dict[str, int]
    composer: Composer
    landscape: bool = False
    bookmarks: int = 0
    pictures: int = 0
    new_page: bool = False
    warnings: list[Message] = field(default_factory=list)
    style_ids: dict[str, str] = field(default_factory=dict)

    @property
    def style(self) -> PaperStyle:
        return self.paper.style

    def style_id(self, name: str) -> str:
        """The id Word knows a style of the table by; python-docx searches all styles for it."""
        if name not in self.style_ids:
            self.style_ids[name] = self.document.styles[style_name(name)].style_id
        return self.style_ids[name]

    @cached_property
    def scale(self) -> float:
        """What the sizes of the table are multiplied by for the paper's font."""
        return typeface(self.style).scale

    @property
    def width_cm(self) -> float:
        """The frame's width on the present section's sheet."""
        sheet = self.style.height_cm if self.landscape else self.style.width_cm
        return sheet - self.style.left_cm - self.style.right_cm

    def measure_cm(self, wording: Wording, style: str) -> float:
        """How wide the wording is on one line, by the PDF's own measure of the same font."""
        return self.composer.one_line(wording, self.style.of(style)).width / CM

    def paragraph(
        self,
        wording: Wording,
        style: str,
        align: Align | None = None,
        *,
        left_cm: float | None = None,
        first_cm: float | None = None,
        keep: bool = False,
    ) -> WordParagraph:
        """Add a paragraph; None means: as its style says."""
        made = self._begin(style)
        form = made.paragraph_format
        if left_cm is not None:
            form.left_indent = Cm(left_cm)
        if first_cm is not None:
            form.first_line_indent = Cm(first_cm)
        if keep:
            form.keep_with_next = True
        if self.new_page:
            form.page_break_before = True
            self.new_page = False
        if align is not None:
            set_align(made, ALIGNS[align])
        self.write(made, wording)
        return made

    def add(self, made: Any) -> None:
        """Append to the body, before its last section; python-docx would walk the whole body to find it."""
        body = cast("Any", self.document.element).body
        body[-1].addprevious(made)

    def _begin(self, style: str) -> WordParagraph:
        inner = element("p")
        inner.style = self.style_id(style)
        self.add(inner)
        return WordParagraph(inner, cast("Any", self.document)._body)  # noqa: SLF001 - python-docx's own way

    def picture(
        self, run: WordRun, png: bytes, *, width_cm: float | None = None, height_cm: float | None = None
    ) -> None:
        """Stand a picture in the run; python-docx would read every id of the document for a free one."""
        key, image = self.document.part.get_or_add_image(io.BytesIO(png))
        width, height = (Cm(one) if one is not None else None for one in (width_cm, height_cm))
        self.pictures += 1
        sides = image.scaled_dimensions(width, height)
        inline = CT_Inline.new_pic_inline(self.pictures, key, image.filename or "", *sides)
        cast("Any", run)._r.add_drawing(inline)  # noqa: SLF001 - python-docx's way to its element

    def write(self, paragraph: WordParagraph, wording: Wording, underline: str = "") -> None:
        """Append wording to a paragraph."""
        inner = cast("Any", paragraph)._p  # noqa: SLF001 - python-docx's way to its element
        inner.extend(self.runs(wording, underline))

    def runs(self, wording: Wording, underline: str = "") -> list[Any]:
        """The wording as run elements."""
        return [
            text_run(run.text, _properties(run, underline, self.scale))
            for run in runs_of(wording, self.paper.digits)
        ]

    def hanging(
        self, label: str, text: Wording, style: str, *, label_cm: float, text_cm: float, bold: bool = False
    ) -> WordParagraph:
        """A paragraph hanging from its label: both edges measured from the frame's left."""
        made = self.paragraph("", style, left_cm=text_cm, first_cm=label_cm - text_cm)
        made.paragraph_format.tab_stops.add_tab_stop(Cm(text_cm))
        self.write(made, (Run(label, bold=bold),))
        cast("Any", made)._p.append(text_run("\t"))  # noqa: SLF001 - as above
        self.write(made, text)
        return made

    def cover_gap(self, block: Cover, above: float) -> float:
        """Points between a cover's title and its foot, so that the foot stands low on the page."""
        style = self.style
        frame = (style.height_cm - style.top_cm - style.bottom_cm) * CM
        lines = [(block.title, "cover_title")]
        lines += [(line, "cover_text") for line in (*block.subtitle, *block.foot)]
        used = sum(
            len(self.composer.lines(words, style.of(name), self.width_cm * CM)) * style.of(name).leading
            for words, name in lines
        )
        picture = 4.5 * CM if block.picture else 0.0
        return max(frame - above - used - picture - CM, CM)

    def begin_table(self) -> None:
        """A table cannot begin a page by itself: a line of no height does it."""
        if self.new_page:
            self.gap(1)

    def gap(self, points: float) -> None:
        """Empty height, as a line of exactly that height."""
        made = self._begin("body")
        made.paragraph_format.page_break_before = self.new_page or None
        self.new_page = False
        properties = cast("Any", made)._p.get_or_add_pPr()  # noqa: SLF001 - as above
        spacing = element("spacing", before=0, after=0, line=max(round(points * 20), 20), lineRule="exact")
        properties.append(spacing)


def _properties(run: Run, underline: str, scale: float) -> Any:
    return run_properties(
        size=run.size and run.size * scale,
        bold=True if run.bold else None,
        italic=run.italic,
        underline="single" if run.underline else underline,
        color=run.color,
    )
