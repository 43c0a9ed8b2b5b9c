"""The pen: text lines, rules, boxes and pictures on a PDF page, in points from the lower left corner."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader, asBytes
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.pdf.line import stretch
from planner_desktop.documents.pdf.type import BEFORE_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import BinaryIO

    from PIL import Image

    from planner_desktop.documents.pdf.line import Fragment, Line
    from planner_desktop.documents.pdf.type import Cluster, Face

# Base-85 makes files a fifth larger for mail systems of the last century.
rl_config.useA85 = 0
# Level 4 packs pages of Thai text almost as small (8 %) in less than half the time; ReportLab has no setting.
_PACKED = 4
_HAIR = 0.5
_INVISIBLE_MOVE = 0.05  # of a thousandth of the type size
_STILL = ((0.0, 0.0),)
BLACK = "#000000"


class _Packed(pdfdoc.PDFStreamFilterZCompress):
    def encode(self, text: str | bytes) -> bytes:
        return zlib.compress(asBytes(text), _PACKED)


pdfdoc.PDFZCompress = _Packed()


class PlainCanvas(Canvas):
    """A canvas whose pages do not name the unembedded Helvetica."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def rgb(color: str) -> tuple[float, float, float]:
    """`#rrggbb` as parts of one."""
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]  # three of them


class Ink:
    """Draws on one document; all text goes through `line` so that it is shaped and copies back."""

    def __init__(self, out: BinaryIO, size: tuple[float, float], language: str) -> None:
        self.canvas = PlainCanvas(out, pagesize=size, pageCompression=1, invariant=1, lang=language)
        # ReportLab has no public way to write TJ or to name a document's font subsets.
        self._inner = cast("Any", self.canvas)
        self._code: list[str] = self._inner._code  # noqa: SLF001 - see above
        self._doc = self._inner._doc  # noqa: SLF001 - see above

    def new_page(self, size: tuple[float, float]) -> None:
        """End the page and begin one of `size` points."""
        self.canvas.showPage()
        self.begin(size)

    def begin(self, size: tuple[float, float]) -> None:
        """Set the size of the page about to be drawn."""
        self.canvas.setPageSize(size)
        self._code = self._inner._code  # noqa: SLF001 - a new list for every page

    def line(self, line: Line, x: float, y: float, measure: float | None = None) -> None:
        """Draw a line with its baseline at y; `measure` stretches it to that width between clusters."""
        extra, blank_extra = stretch(line, measure) if measure is not None else (0.0, 0.0)
        # One operator for words of the same dress: readers take a lone space for the end of a line.
        if extra == blank_extra and (words := self._plainly(line, extra)):
            self._code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {words} ET")
            return
        shower = _Shower(self._doc)
        shapes: list[str] = []
        colored = False
        at = x
        for fragment in line.fragments:
            shaped, dress = fragment.shaped, fragment.dress
            gap = blank_extra if shaped.blank else extra
            shower.show(fragment, gap)
            end = at + fragment.width + gap * len(shaped.clusters)
            if shaped.outlined or dress.underline:
                self._decorate(fragment, at, min(end, x + (measure or line.width)), y, gap, shapes)
            colored = colored or dress.color is not None
            at = end
        words = f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shower.finish()} ET"
        self._code.append(" ".join([f"q {words} Q" if colored else words, *shapes]))

    def _plainly(self, line: Line, extra: float) -> str:
        """A line of one dress, face and subset, with nothing moved, as nearly every line is; else ''."""
        if not line.fragments:
            return ""
        (shaped, dress, _, size), doc = line.fragments[0], self._doc
        face, first = shaped.face, shaped.plain(doc)
        if first is None or dress.color is not None or dress.underline:
            return ""
        subset = first.subset
        items: list[str] = []
        run: list[str] = []
        for shaped, own, _, _ in line.fragments:
            plain = shaped.plain(doc)
            if own is not dress or shaped.face is not face or shaped.outlined:
                return ""
            if plain is None or plain.subset != subset:
                return ""
            for (_, kern), letters in zip(plain.kerns, plain.runs, strict=False):
                run.append(letters)
                items.append(f"<{''.join(run)}>{-kern:.1f}")
                run = []
            run.append(plain.runs[-1])
        items.append(f"<{''.join(run)}>")
        font = f"{face.font.getSubsetInternalName(subset, doc)} {size:.2f} Tf"
        return f"{font} {_spread(''.join(items), extra, size)}"

    def _decorate(
        self, fragment: Fragment, x: float, end: float, y: float, extra: float, shapes: list[str]
    ) -> None:
        if fragment.dress.underline and end > x:
            shapes.append(
                f"{x:.2f} {y - fragment.size * 0.1:.2f} {end - x:.2f} {fragment.size * 0.04:.2f} re f"
            )
        for cluster in fragment.clusters:
            for gid, offset in cluster.outline:
                shapes.append(_shape(fragment, gid, x + offset * fragment.size / 1000, y))
            x += cluster.advance * fragment.size / 1000 + extra

    def rules(self, segments: Iterable[Sequence[float]], width: float = _HAIR, color: str = BLACK) -> None:
        """Straight lines, each (x1, y1, x2, y2)."""
        paths = " ".join(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in segments)
        if paths:
            self._code.append("q {:.3f} {:.3f} {:.3f} RG".format(*rgb(color)) + f" {width:.2f} w {paths} S Q")

    def dots(self, x1: float, x2: float, y: float) -> None:
        """A dotted writing line."""
        if x2 > x1:
            self._code.append(f"q 1 J 0.8 w [0 2.6] 0 d {x1:.2f} {y:.2f} m {x2:.2f} {y:.2f} l S Q")

    def polygon(  # the points, then how they are painted
        self,
        points: Sequence[tuple[float, float]],
        fill: str | None = None,
        stroke: str | None = BLACK,
        width: float = _HAIR,
        *,
        closed: bool = True,
    ) -> None:
        """A polygon or (not closed) a line through points."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(points))
        head = f"q {width:.2f} w 1 j"
        if fill:
            head += " {:.3f} {:.3f} {:.3f} rg".format(*rgb(fill))
        if stroke:
            head += " {:.3f} {:.3f} {:.3f} RG".format(*rgb(stroke))
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
            (bool(fill), bool(stroke)), "n"
        )
        self._code.append(f"{head} {path}{' h' if closed else ''} {paint} Q")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None = None,
        stroke: str | None = BLACK,
    ) -> None:
        """A rectangle from its lower left corner."""
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill, stroke)

    def image(self, picture: Image.Image, x: float, y: float, width: float, height: float) -> None:
        """A picture in a box from its lower left corner."""
        self.canvas.drawImage(ImageReader(picture), x, y, width, height, mask="auto")

    def turned(self, x: float, y: float, degrees: float) -> None:
        """Save the state and make (x, y) the origin of a turned page, until `restore`."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(degrees)

    def restore(self) -> None:
        """Undo `turned`."""
        self.canvas.restoreState()


def _spread(items: str, extra: float, size: float) -> str:
    """A TJ of these items with `extra` points after every letter, taken back before marks on a base."""
    back = extra / size * 1000.0
    if abs(back) <= _INVISIBLE_MOVE:
        return f"[{items.replace(BEFORE_MARK, '')}]TJ"
    return f"{extra:.4f} Tc [{items.replace(BEFORE_MARK, f'>{back:.1f}<')}]TJ 0 Tc"


def _shown(run: list[str], gap: float, after: float) -> str:
    """Hex strings as parts of a TJ array, `gap` between them and `after` behind (thousandths, left)."""
    between = f">{gap:.1f}<" if abs(gap) > _INVISIBLE_MOVE else ""
    behind = f"{after:.1f}" if abs(after) > _INVISIBLE_MOVE else ""
    return f"<{between.join(run)}>{behind}"


class _Shower:
    """Builds TJ operators for the fragments of one line."""

    def __init__(self, doc: Any) -> None:
        self._out: list[str] = []
        self._doc = doc
        self._face: Face | None = None
        self._size = 0.0
        self._gap = 0.0
        self._color: str | None = None
        self._subset = -1
        self._items: list[str] = []
        self._run: list[str] = []

    def show(self, fragment: Fragment, extra: float) -> None:
        """Add a fragment, each cluster followed by `extra` points; change face, size or colour as needed."""
        plain = fragment.shaped.plain(self._doc)
        if fragment.dress.color != self._color:
            self._flush()
            self._color = fragment.dress.color
            self._out.append("{:.3f} {:.3f} {:.3f} rg".format(*rgb(self._color or BLACK)))
        if fragment.shaped.face is not self._face or fragment.size != self._size:
            self._flush()
            self._face, self._size, self._subset = fragment.shaped.face, fragment.size, -1
        gap = -extra / self._size * 1000.0
        if gap != self._gap:
            self._settle(self._gap)
            self._gap = gap
        if plain:
            if plain.subset != self._subset:
                self._font(plain.subset)
            done = 0
            for end, kern in plain.kerns:
                self._run.extend(plain.hexes[done:end])
                self._settle(self._gap - kern)
                done = end
            self._run.extend(plain.hexes[done:])
            return
        for cluster in fragment.clusters:
            self._cluster(cluster)

    def _cluster(self, cluster: Cluster) -> None:
        """A cluster that is moved or spread over subsets."""
        self._settle(self._gap)
        for code, (dx, dy) in zip(cluster.codes, cluster.offsets or _STILL * len(cluster.codes), strict=True):
            for subset, data in self._face.encode(code, self._doc) if self._face else ():
                if subset != self._subset:
                    self._font(subset)
                self._items.extend([f"{-dx:.1f}"] if dx else [])
                if dy:
                    self._rise(dy)
                self._items.append(f"<{data.hex()}>")
                if dy:
                    self._rise(0.0)
                self._items.extend([f"{dx:.1f}"] if dx else [])
        # Positive numbers in TJ move left: what kerning took off, less what justification adds.
        self._items.append(f"{self._gap - cluster.adjust:.1f}")

    def _rise(self, amount: float) -> None:
        """Set how high above the baseline what follows stands, in thousandths of the size."""
        self._flush()
        self._out.append(f"{amount * self._size / 1000:.2f} Ts")

    def _settle(self, after: float) -> None:
        if not self._run:
            return
        self._items.append(_shown(self._run, self._gap, after))
        self._run = []

    def _font(self, subset: int) -> None:
        self._flush()
        assert self._face
        name = self._face.font.getSubsetInternalName(subset, self._doc)
        self._out.append(f"{name} {self._size:.2f} Tf")
        self._subset = subset

    def _flush(self) -> None:
        self._settle(self._gap)
        if self._items:
            self._out.append("[" + "".join(self._items) + "]TJ")
            self._items = []

    def finish(self) -> str:
        self._flush()
        return " ".join(self._out)


def _shape(fragment: Fragment, gid: int, x: float, y: float) -> str:
    unit = fragment.size / 1000
    steps = [
        " ".join(f"{(x if at % 2 == 0 else y) + value * unit:.3f}" for at, value in enumerate(values))
        + f" {operator}"
        for operator, values in fragment.shaped.face.outline(gid)
    ]
    return " ".join(steps) + " f"
