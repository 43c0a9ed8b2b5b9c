"""Words become lines: greedy filling at dictionary breaks, with Thai distribution left to the drawing."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planner_desktop.documents.pdf.direction import has_leftward, in_reading_order
from planner_desktop.documents.pdf.line import Dress, Fragment, Line, most_stretch
from planner_desktop.documents.pdf.type import Shaped
from planner_desktop.documents.wording import plain, runs_of
from planner_desktop.language.compounds import joints
from planner_desktop.language.words import break_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner_desktop.documents.blocks import Digits, Run, Wording
    from planner_desktop.documents.pdf.type import Typesetter
    from planner_desktop.documents.styles import TextStyle

_NO_BREAK_SPACE = "\u00a0"
_ROUNDING = 0.01  # points by which a line may be over-full before it counts


class Token(NamedTuple):
    """What is never parted: a word with the spaces after it (which may hang over the margin).

    `clusters` are the word's, `gaps` the spaces' after it.
    """

    fragments: tuple[Fragment, ...]
    width: float
    blank_width: float
    text: str
    clusters: int
    gaps: int
    ends_line: bool = False


class Composer:
    """Sets wording into lines for one document."""

    def __init__(self, typesetter: Typesetter, digits: Digits) -> None:
        self.typesetter = typesetter
        self.digits = digits
        self._tokens: defaultdict[Dress, dict[str, Token]] = defaultdict(dict)
        self._dresses: dict[Dress, Dress] = {}
        self._sentences: dict[tuple[str, Dress], list[Token]] = {}

    def lines(
        self, wording: Wording, style: TextStyle, width: float, first: float = 0.0, *, even: bool = False
    ) -> list[Line]:
        """The wording's lines in `width` points, the first one shortened by `first`; at least one line.

        `even` lines are to fill their measure: a long compound is parted rather than leave one too loose.
        """
        made = list(self._fill(self.tokens(wording, style), width, first, even=even))
        if has_leftward(plain(wording)):
            for line in made:
                line.fragments = in_reading_order(line.fragments)
        return made

    def one_line(self, wording: Wording, style: TextStyle) -> Line:
        """The wording on a single line, however long."""
        return self.lines(wording, style, 1e9)[0]

    def widest(self, wording: Wording, style: TextStyle, *, whole: bool) -> float:
        """How wide its widest piece is that no line may part, or all of it on one line, in points."""
        if whole:
            return self.one_line(wording, style).width
        return max((token.width for token in self.tokens(wording, style)), default=0.0)

    def tokens(self, wording: Wording, style: TextStyle) -> list[Token]:
        """The wording as tokens in the paper's digits."""
        runs = runs_of(wording, self.digits)
        if len(runs) == 1:
            run = runs[0]
            return self._plain_tokens(run.text, self._worn(run, style))
        return list(self._mixed_tokens(runs, style))

    def _worn(self, run: Run, style: TextStyle) -> Dress:
        """What the run wears; the same object for the same dress, so that drawing compares it quickly."""
        dress = Dress(run.size or style.size, style.bold or run.bold, run.italic, run.underline, run.color)
        return self._dresses.setdefault(dress, dress)

    def _plain_tokens(self, text: str, dress: Dress) -> list[Token]:
        key = (text, dress)
        found = self._sentences.get(key)
        if found is None:
            found = [token for line, ends in _hard(text) for token in self._line_tokens(line, dress, ends)]
            if len(text) < 40:  # noqa: PLR2004 - only short texts (cells, labels) come again
                self._sentences[key] = found
        return found

    def _line_tokens(self, line: str, dress: Dress, ends_line: bool) -> Iterator[Token]:  # noqa: FBT001 - a book asks for 60,000
        known = self._tokens[dress]
        for piece in _pieces(line):
            found = known.get(piece)
            yield found if found and not ends_line else self._token(piece, dress, ends_line=ends_line)

    def _token(self, text: str, dress: Dress, *, ends_line: bool) -> Token:
        found = self._tokens[dress].get(text)
        if found is None:
            word = text.rstrip(" ")
            letters, blank = self._fragments(word, dress), self._fragments(text[len(word) :], dress)
            found = self._tokens[dress][text] = _joined(list(letters), list(blank), text)
        return found._replace(ends_line=True) if ends_line and text.endswith("\n") else found

    def _fragments(self, text: str, dress: Dress) -> Iterator[Fragment]:
        for shaped in self.typesetter.shape(text.rstrip("\n"), bold=dress.bold, italic=dress.italic):
            yield _fragment(shaped, dress)

    def _mixed_tokens(self, runs: tuple[Run, ...], style: TextStyle) -> Iterator[Token]:
        text = "".join(run.text for run in runs)
        ends: list[tuple[int, Dress]] = []
        at = 0
        for run in runs:
            at += len(run.text)
            ends.append((at, self._worn(run, style)))
        at = 0
        for line, ends_line in _hard(text):
            for piece in _pieces(line):
                yield self._mixed_token(piece, at, ends, ends_line=ends_line)
                at += len(piece)

    def _mixed_token(self, piece: str, at: int, ends: list[tuple[int, Dress]], *, ends_line: bool) -> Token:
        word_end = at + len(piece.rstrip(" \n"))
        word: list[Fragment] = []
        blank: list[Fragment] = []
        start, stop = at, at + len(piece)
        for end, dress in ends:
            if end <= start or start >= stop:
                continue
            middle = min(max(word_end, start), end, stop)
            text_from = start - at
            word.extend(self._fragments(piece[text_from : middle - at], dress))
            blank.extend(self._fragments(piece[middle - at : min(end, stop) - at], dress))
            start = min(end, stop)
        return _joined(word, blank, piece, ends_line=ends_line and piece.endswith("\n"))

    def _fill(self, tokens: Iterable[Token], width: float, first: float, *, even: bool) -> Iterator[Line]:
        held: list[Token] = []
        used, blank, room = 0.0, 0.0, width - first
        for token in tokens:
            for part in (token,) if token.width <= width else _that_fits(token, width):
                if held and used + blank + part.width > room + _ROUNDING:
                    line = _line(held, used)
                    if even and (parted := self._parted(part, line, room - used, blank)):
                        line = _line([*held, parted[0]], used + blank + parted[0].width)
                        part = parted[1]  # noqa: PLW2901 - the rest of it begins the next line
                    yield line
                    held, used, blank, room = [], 0.0, 0.0, width
                held.append(part)
                used += blank + part.width
                blank = part.blank_width
                if part.ends_line:
                    yield _line(held, used, last=True)
                    held, used, blank, room = [], 0.0, 0.0, width
        yield _line(held, used, last=True)

    def _parted(self, token: Token, line: Line, slack: float, blank: float) -> tuple[Token, Token] | None:
        """The token in two at the joint that best fills the line, if the line would be too loose without."""
        dresses = {fragment.dress for fragment in token.fragments}
        if len(dresses) != 1:
            return None
        dress = dresses.pop()
        if slack <= most_stretch(line, dress.size):
            return None
        word = token.text.rstrip()
        for joint in reversed(joints(word)):
            head = self._token(word[:joint], dress, ends_line=False)
            if blank + head.width <= slack:
                return head, self._token(token.text[joint:], dress, ends_line=token.ends_line)
        return None


def _joined(word: list[Fragment], blank: list[Fragment], text: str, *, ends_line: bool = False) -> Token:
    fragments = (*word, *blank)
    return Token(fragments, _width(word), _width(blank), text, _count(word), _count(blank), ends_line)


def _line(tokens: list[Token], width: float, *, last: bool = False) -> Line:
    blanks = sum([token.gaps for token in tokens[:-1]])
    return Line(
        [fragment for token in tokens for fragment in token.fragments],
        width,
        sum([token.clusters for token in tokens]) + blanks,
        "".join([token.text for token in tokens]),
        blanks,
        last,
    )


def _fragment(shaped: Shaped, dress: Dress) -> Fragment:
    size = dress.size * shaped.face.scale
    return Fragment(shaped, dress, shaped.width * size / 1000.0, size)


def _count(fragments: Iterable[Fragment]) -> int:
    return sum(len(fragment.shaped.clusters) for fragment in fragments)


def _width(fragments: Iterable[Fragment]) -> float:
    return sum(fragment.width for fragment in fragments)


def _hard(text: str) -> Iterator[tuple[str, bool]]:
    """The text at its own line ends: (line with its newline, whether a newline follows)."""
    for line in text.splitlines(keepends=True) if "\n" in text else [text]:
        yield line, line.endswith("\n")


def _pieces(line: str) -> list[str]:
    points = break_points(line)
    if _NO_BREAK_SPACE in line:
        points = [point for point in points if line[point - 1] != _NO_BREAK_SPACE]
    return [line[start:end] for start, end in pairwise((0, *points, len(line)))]


def _that_fits(token: Token, width: float) -> Iterator[Token]:
    """Parts, cut between clusters, of a token that is wider than a whole line."""
    part: list[Fragment] = []
    used = 0.0
    left = token.clusters
    for fragment in token.fragments:
        for cluster in fragment.clusters:
            advance = cluster.advance * fragment.size / 1000.0
            if part and left > 0 and used + advance > width:
                yield _joined(part, [], _text(part))
                part, used = [], 0.0
            alone = Shaped(fragment.shaped.face, (cluster,), cluster.advance)
            part.append(fragment._replace(shaped=alone, width=advance))
            used += advance
            left -= 1
    word = part[: len(part) - token.gaps] if token.gaps else part
    yield _joined(word, part[len(word) :], _text(part), ends_line=token.ends_line)


def _text(fragments: Iterable[Fragment]) -> str:
    return "".join(cluster.source for fragment in fragments for cluster in fragment.clusters)
