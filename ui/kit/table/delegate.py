"""How a cell is drawn: two lines of Thai broken between words, marks with words, voided rows struck out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.kit.table.model import FLAG, RIGHT, SHOWN, VOIDED
from ui.kit.table.tones import colour, tone_colour
from ui.kit.table.values import MARKS, Shown
from ui.kit.words import _
from ui.kit.wrapping import lines

SIDE = 8  # px left and right of the words
GAP = 6  # px between a mark and its word
LINES = 2
SMALLEST = 0.7  # of the type in which a figure too broad for its column still stands on one line
SPREAD = 1.38  # line height over ascent, so that marks of two lines never touch
AnyIndex = QModelIndex | QPersistentModelIndex
LEFT_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT_MIDDLE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Spot:
    """Where and how a cell stands."""

    rect: QRect
    font: QFont
    selected: bool = False

    @classmethod
    def of(cls, option: Any) -> Spot:
        """Read it from Qt's option (whose members its stubs do not know)."""
        return cls(option.rect, option.font, bool(option.state & QStyle.StateFlag.State_Selected))

    @property
    def room(self) -> QRect:
        """Where words may stand."""
        return self.rect.adjusted(SIDE, 0, -SIDE, 0)

    def line(self, number: int, of: int) -> QRect:
        """The place of one of `of` lines, the block standing in the middle of the cell."""
        step = line_height(self.font)
        top = self.room.top() + (self.room.height() - of * step) // 2 + number * step
        return QRect(self.room.left(), top, self.room.width(), step)


@dataclass(frozen=True)
class Content:
    """What stands in a cell."""

    shown: Shown
    reason: str  # why the row is voided, '' = in force
    right: bool
    note: Shown | None = None  # what the first cell says of the row, under its own words


@lru_cache(maxsize=8192)
def _laid(text: str, width: int, font_key: str) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    return tuple(lines(text, width, QFontMetricsF(font).horizontalAdvance, LINES))


def line_height(font: QFont) -> int:
    """Pixels from one line to the next."""
    metrics = QFontMetricsF(font)
    return round(max(metrics.ascent() * SPREAD, metrics.height()))


def row_height(font: QFont) -> int:
    """Pixels of a row: two lines and the air around them."""
    return LINES * line_height(font) + SIDE


class CellDelegate(QStyledItemDelegate):
    """Draws every cell of a record table."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height(Spot.of(option).font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        content = self.content(index)
        spot = fitted(Spot.of(option), content)
        painter.save()
        if spot.selected:
            painter.fillRect(spot.rect, colour("accent_soft"))
        painter.setPen(colour("line"))
        painter.drawLine(spot.rect.bottomLeft(), spot.rect.bottomRight())
        if content.note is not None:
            _draw_noted(painter, spot, content, content.note)
        else:
            _draw_lines(painter, spot, content)
        painter.restore()

    def content(self, index: AnyIndex) -> Content:
        """What stands in the cell of that index."""
        reason = str(index.data(VOIDED) or "")
        return Content(
            index.data(SHOWN) or Shown(""),
            reason,
            index.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT,
            self._note(index, reason),
        )

    def _note(self, index: AnyIndex, reason: str) -> Shown | None:
        """The word of a voided row, else what is urgent; the leftmost visible column carries it."""
        if not self._is_first(index):
            return None
        if reason:
            return Shown("✕ " + _("ยกเลิก"), "danger")
        flag: Shown | None = index.data(FLAG)
        return flag

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """On hover: the whole text when it was cut, and why a row is voided."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        content = self.content(index)
        QToolTip.showText(event.globalPos(), hover_text(fitted(Spot.of(option), content), content), view)
        return True

    def _is_first(self, index: AnyIndex) -> bool:
        """Whether the cell stands in the leftmost visible column."""
        header = getattr(self._view, "horizontalHeader", None)
        if header is None:
            return index.column() == 0
        order = (header().logicalIndex(place) for place in range(header().count()))
        return bool(index.column() == next((one for one in order if not header().isSectionHidden(one)), 0))


def fitted(spot: Spot, content: Content) -> Spot:
    """A figure is read as one word: in a narrow column it is set smaller rather than broken in two."""
    needed = QFontMetricsF(spot.font).horizontalAdvance(content.shown.text)
    if not content.right or needed <= spot.room.width():
        return spot
    font = QFont(spot.font)
    font.setPointSizeF(font.pointSizeF() * max(spot.room.width() / needed * 0.98, SMALLEST))
    return replace(spot, font=font)


def text_lines(spot: Spot, shown: Shown) -> tuple[str, ...]:
    """The words of a cell as they stand on their lines."""
    width = spot.room.width() - (0 if shown.tone is None else _mark_room(spot.font))
    return _laid(shown.text, max(width, 1), spot.font.toString())


def hover_text(spot: Spot, content: Content) -> str:
    """What hovering over a cell tells; '' when the cell tells it all."""
    whole = "".join(content.shown.text.split())
    told = "".join("".join(text_lines(spot, content.shown)).split())
    rest = content.shown.text if told != whole else ""
    why = _("ยกเลิกรายการ: {reason}").format(reason=content.reason) if content.reason else ""
    return "\n".join(part for part in (rest, why) if part)


def _ink(content: Content) -> QColor:
    if content.reason:
        return colour("muted")
    return tone_colour(content.shown.tone) if content.shown.tone else colour("text")


def _draw_lines(painter: QPainter, spot: Spot, content: Content) -> None:
    texts = text_lines(spot, content.shown)
    if not texts:
        return
    side = RIGHT_MIDDLE if content.right else LEFT_MIDDLE
    indent = 0
    if content.shown.tone is not None:
        painter.setFont(spot.font)
        painter.setPen(colour("muted") if content.reason else tone_colour(content.shown.tone))
        painter.drawText(spot.line(0, len(texts)), LEFT_MIDDLE, MARKS[content.shown.tone])
        indent = _mark_room(spot.font)
    painter.setFont(_struck(spot.font) if content.reason else spot.font)
    painter.setPen(_ink(content))
    for number, text in enumerate(texts):
        painter.drawText(spot.line(number, len(texts)).adjusted(indent, 0, 0, 0), side, text)


def _draw_noted(painter: QPainter, spot: Spot, content: Content, note: Shown) -> None:
    """The value (struck out in a voided row), and under it the note."""
    side = RIGHT_MIDDLE if content.right else LEFT_MIDDLE
    painter.setFont(_struck(spot.font) if content.reason else spot.font)
    painter.setPen(_ink(content))
    painter.drawText(spot.line(0, LINES), side, (*text_lines(spot, content.shown), "")[0])
    painter.setFont(spot.font)
    painter.setPen(tone_colour(note.tone or ""))
    painter.drawText(spot.line(1, LINES), side, note.text)


def _struck(font: QFont) -> QFont:
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck


def _mark_room(font: QFont) -> int:
    return round(QFontMetricsF(font).horizontalAdvance("▲")) + GAP
