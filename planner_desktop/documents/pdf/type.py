"""Type for PDF: HarfBuzz shapes each word once, and every glyph copies back as what was written.

ReportLab's own shaping writes private code points that no reader can copy; here each pair of glyph
and source text gets its own code, and ToUnicode maps that code to the source text.
"""

from __future__ import annotations

import io
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import uharfbuzz
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from planner_desktop import paths
from planner_desktop.documents import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FIRST_ALIAS = 0xF0000
_SARA_AM, _NIKHAHIT, _SARA_AA = 0x0E33, 0x0E4D, 0x0E32
_INVISIBLE_MOVE = 0.05  # a twenty-thousandth of the type size cannot be seen
# No two of these are kerned in any style of TH Sarabun New (tested), so each is shaped by itself.
_LOOSE = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙.,/-: ()")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u00ad")


class Cluster(NamedTuple):
    """What must not be parted: a base and its marks; measures are thousandths of the type size."""

    codes: str
    advance: float
    adjust: float
    offsets: tuple[tuple[float, float], ...] | None
    source: str
    outline: tuple[
        tuple[int, float], ...
    ] = ()  # (glyph, x): drawn as a shape, because no letter is left for it


class Plain(NamedTuple):
    """Clusters as hex strings of one font subset, and (how many come before, kerning) where it is kerned.

    `runs` are the same letters between kernings, with BEFORE_MARK before every mark on a base.
    """

    subset: int
    hexes: list[str]
    kerns: list[tuple[int, float]]
    runs: list[str]


BEFORE_MARK = "|"


class Shaped:
    """Text in one face; its bytes are kept once they are known."""

    __slots__ = ("_plain", "blank", "clusters", "face", "outlined", "width")

    def __init__(self, face: Face, clusters: tuple[Cluster, ...], width: float) -> None:
        self.face, self.clusters, self.width = face, clusters, width
        self.outlined = any(cluster.outline for cluster in clusters)
        self.blank = bool(clusters) and clusters[0].source == " "
        self._plain: Plain | None = None

    def plain(self, doc: Any) -> Plain | None:
        """The bytes, or None if a cluster is moved or the text spread over subsets."""
        if self._plain is None:
            self._plain = self._encode(doc)
        return self._plain if self._plain.hexes else None

    def _encode(self, doc: Any) -> Plain:
        found = Plain(0, [], [], [])
        subsets: set[int] = set()
        run = ""
        for cluster in self.clusters:
            pieces = self.face.encode(cluster.codes, doc)
            subsets.update(subset for subset, _ in pieces)
            if cluster.offsets or len(subsets) != 1:
                return Plain(0, [], [], [])
            letters = "".join(data.hex() for _, data in pieces)
            found.hexes.append(letters)
            run += BEFORE_MARK.join(letters[at : at + 2] for at in range(0, len(letters), 2))
            if abs(cluster.adjust) > _INVISIBLE_MOVE:
                found.kerns.append((len(found.hexes), cluster.adjust))
                found.runs.append(run)
                run = ""
        found.runs.append(run)
        return found._replace(subset=subsets.pop()) if subsets else found


class Glyph(NamedTuple):
    """One glyph as HarfBuzz placed it, with the text it stands for."""

    gid: int
    source: str
    advance: float
    dx: float
    dy: float


class AliasFont(TTFont):
    """A TrueType font whose codes stand for (glyph, source text) pairs; one document each."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, io.BytesIO(data), asciiReadable=False)
        self._aliases: dict[tuple[int, str], str] = {}
        self._meaning: dict[int, str] = {}

    def code(self, gid: int, source: str) -> str:
        """The character that draws `gid` and copies back as `source`."""
        face = cast("Any", self.face)
        if len(source) == 1 and face.charToGlyph.get(ord(source)) == gid and source != "\u00a0":
            return source
        found = self._aliases.get((gid, source))
        if found is None:
            number = _FIRST_ALIAS + len(self._aliases)
            face.charToGlyph[number] = gid
            face.charWidths[number] = face._pdfScale(face.hmetrics[gid][0])  # noqa: SLF001 - ReportLab offers no public name
            self._meaning[number] = source
            found = self._aliases[gid, source] = chr(number)
        return found

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name and its untyped objects
        """Write the subsets as ReportLab does, with our own ToUnicode."""
        state, face = self.state[doc], cast("Any", self.face)
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            internal = self.getSubsetInternalName(number, doc)[1:]
            base = (SUBSETN(number) + b"+" + face.name).decode("ascii")
            font: Any = pdfdoc.PDFTrueTypeFont()
            font.Name, font.BaseFont = internal, base
            font.FirstChar, font.LastChar = 0, len(subset) - 1
            font.Widths = pdfdoc.PDFArray([face.getCharWidth(code) for code in subset])
            stream = pdfdoc.PDFStream(content=self._to_unicode(base, subset))
            stream.filters = [pdfdoc.PDFZCompress]
            font.ToUnicode = doc.Reference(stream, "toUnicodeCMap:" + base)
            font.FontDescriptor = face.addSubsetObjects(doc, base, subset)
            doc.Reference(font, internal)
            doc.idToObject["BasicFonts"].dict[internal] = font
        del self.state[doc]

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        rows = [
            f"<{place:02X}> <{self._meaning.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
            for place, code in enumerate(subset)
            if code
        ]
        blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
            f"/CMapName /{name} def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


class PathPen:
    """Collects a glyph's outline as PDF path operators (quadratic curves become cubic)."""

    def __init__(self, unit: float) -> None:
        self._unit = unit
        self._at = (0.0, 0.0)
        self.steps: list[tuple[str, tuple[float, ...]]] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's name
        self._step("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's name
        self._step("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's name
        self._step("c", *points)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802 - as above
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self._step("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802 - the pen protocol's name
        self.steps.append(("h", ()))

    def _step(self, operator: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append((operator, tuple(value * self._unit for point in points for value in point)))


class Face:
    """One font file in one document: shapes text and encodes it for the content stream."""

    def __init__(self, file: fonts.FontFile, folder: Path) -> None:
        data = file.read(folder)
        self.font = AliasFont(file.name, data)
        self.scale = file.scale
        self._encoded: dict[str, list[tuple[int, bytes]]] = {}
        face = uharfbuzz.Face(data)
        self._shaper = uharfbuzz.Font(face)
        self._unit = 1000.0 / face.upem

    def has(self, character: str) -> bool:
        """Whether the font draws this character itself."""
        return ord(character) in self.font.face.charToGlyph

    def encode(self, codes: str, doc: pdfdoc.PDFDocument) -> list[tuple[int, bytes]]:
        """Pairs of font subset and bytes for these codes."""
        found = self._encoded.get(codes)
        if found is None:
            found = self._encoded[codes] = self.font.splitString(codes, doc)
        return found

    def shape(self, text: str) -> Shaped:
        """The clusters of one word."""
        glyphs = self._glyphs(text)
        clusters = tuple(self._cluster(part) for part in _parts(glyphs))
        return Shaped(self, clusters, sum(cluster.advance for cluster in clusters))

    def _glyphs(self, text: str) -> list[Glyph]:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._shaper, buffer, {"kern": True, "liga": True})
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        glyphs: list[Glyph] = []
        group: list[Glyph] = []
        for at, (info, place) in enumerate(zip(infos, places, strict=True)):
            source = text[info.cluster : ends[info.cluster]]
            unit = self._unit
            group.append(
                Glyph(
                    info.codepoint,
                    source,
                    place.x_advance * unit,
                    place.x_offset * unit,
                    place.y_offset * unit,
                )
            )
            if at + 1 == len(infos) or infos[at + 1].cluster != info.cluster:
                glyphs.extend(self._named(group))
                group = []
        return glyphs

    def _named(self, group: list[Glyph]) -> list[Glyph]:
        """Give each glyph of one HarfBuzz cluster its own share of the source text."""
        source = group[0].source
        if len(group) == 1:
            return group
        if chr(_SARA_AM) in source:
            fused = self._fuse_sara_am(group, source)
            if fused:
                return fused
        if len(group) == len(source):
            return [glyph._replace(source=letter) for glyph, letter in zip(group, source, strict=True)]
        return [group[0], *(glyph._replace(source="\u200b") for glyph in group[1:])]

    def _fuse_sara_am(self, group: list[Glyph], source: str) -> list[Glyph] | None:
        """Put the font's single ำ back where HarfBuzz split it, so that it copies back as one letter."""
        cmap = self.font.face.charToGlyph
        whole, plain_ring = cmap.get(_SARA_AM), cmap.get(_NIKHAHIT)
        ring, *rest, tail = group
        before = source.replace(chr(_SARA_AM), "")
        if whole is None or len(rest) != len(before) or tail.gid != cmap.get(_SARA_AA):
            return None
        named = [glyph._replace(source=letter) for glyph, letter in zip(rest, before, strict=True)]
        if ring.gid == plain_ring:
            width = self.font.face.hmetrics[whole][0] * self._unit
            return [*named, Glyph(whole, chr(_SARA_AM), width, 0, 0)]
        # On a tall consonant (ปำ) the ring is a shifted form of its own: three glyphs, two letters.
        return [ring._replace(source=""), *named, tail._replace(source=chr(_SARA_AM))]

    def _cluster(self, glyphs: list[Glyph]) -> Cluster:
        shown = [glyph for glyph in glyphs if glyph.source]
        codes = "".join(self.font.code(glyph.gid, glyph.source) for glyph in shown)
        advance = sum(glyph.advance for glyph in glyphs)
        natural = sum(self.font.face.hmetrics[glyph.gid][0] for glyph in shown) * self._unit
        moved = any(glyph.dx or glyph.dy for glyph in shown)
        offsets = tuple((glyph.dx, glyph.dy) for glyph in shown) if moved else None
        outline = tuple((glyph.gid, glyphs[0].advance) for glyph in glyphs if not glyph.source)
        source = "".join(glyph.source for glyph in shown)
        return Cluster(codes, advance, advance - natural, offsets, source, outline)

    def outline(self, gid: int) -> list[tuple[str, tuple[float, ...]]]:
        """The glyph's shape as PDF path operators in thousandths of the type size."""
        pen = PathPen(self._unit)
        self._shaper.draw_glyph_with_pen(gid, pen)
        return pen.steps


def _parts(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Marks (no advance of their own) and the two halves of ำ stay with their base."""
    part: list[Glyph] = []
    for glyph in glyphs:
        if part and glyph.advance > 0 and glyph.source != chr(_SARA_AM):
            yield part
            part = []
        part.append(glyph)
    if part:
        yield part


def _strung(letters: list[Shaped]) -> Shaped:
    clusters = tuple(cluster for letter in letters for cluster in letter.clusters)
    return Shaped(letters[0].face, clusters, sum(letter.width for letter in letters))


class Typesetter:
    """All faces of one document; shapes words with stand-ins for missing glyphs and notes replacements."""

    def __init__(
        self, folder: Path | None = None, family: str = fonts.DEFAULT, own: fonts.OwnFont | None = None
    ) -> None:
        self._folder = folder or paths.fonts()
        self._chains = {
            (bold, italic): fonts.chain(bold=bold, italic=italic, family=family, own=own)
            for bold, italic in product((False, True), repeat=2)
        }
        self._faces: dict[str, Face] = {}
        self._words: dict[tuple[str, bool, bool], tuple[Shaped, ...]] = {}
        self.replaced: set[str] = set()

    def shape(self, text: str, *, bold: bool = False, italic: bool = False) -> tuple[Shaped, ...]:
        """The word as stretches of one face each; cached."""
        key = (text, bold, italic)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = tuple(self._shape(text, bold=bold, italic=italic))
        return found

    def _shape(self, text: str, *, bold: bool, italic: bool) -> Iterator[Shaped]:
        first = self._face(self._chains[bold, italic][0])
        text = "".join(letter for letter in text if letter not in _INVISIBLE or first.has(letter))
        if all(first.has(letter) for letter in text):
            if len(text) > 1 and _LOOSE.issuperset(text):
                yield _strung([self.shape(letter, bold=bold, italic=italic)[0] for letter in text])
            elif text:
                yield first.shape(text)
            return
        for face, stretch in self._stretches(text, bold=bold, italic=italic):
            yield face.shape(stretch)

    def _stretches(self, text: str, *, bold: bool, italic: bool) -> Iterator[tuple[Face, str]]:
        current: Face | None = None
        stretch = ""
        for letter in text:
            face = self._face_for(letter, bold=bold, italic=italic)
            shown = letter
            if face is None:
                self.replaced.add(letter)
                face, shown = self._face(self._chains[bold, italic][0]), f"[U+{ord(letter):04X}]"
            if face is not current and current is not None:
                yield current, stretch
                stretch = ""
            current, stretch = face, stretch + shown
        if current is not None:
            yield current, stretch

    def _face_for(self, letter: str, *, bold: bool, italic: bool) -> Face | None:
        for file in self._chains[bold, italic]:
            face = self._face(file)
            if face.has(letter):
                return face
        return None

    def _face(self, file: fonts.FontFile) -> Face:
        face = self._faces.get(file.name)
        if face is None:
            face = self._faces[file.name] = Face(file, self._folder)
        return face
