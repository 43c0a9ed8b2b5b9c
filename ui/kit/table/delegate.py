"""How a cell is drawn: two lines of Thai broken between words, marks with words, voided rows struck out."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.kit.table.model import RIGHT, SHOWN, VOIDED
from ui.kit.table.tones import colour, tone_colour
from ui.kit.table.values import MARKS, Shown
from ui.kit.table.wrapping import lines
from ui.kit.words import _

SIDE = 8  # px left and right of the words
GAP = 6  # px between a mark and its word
LINES = 2
SPREAD = 1.38  # line height over font height, so that marks of two lines never touch
AnyIndex = QModelIndex | QPersistentModelIndex


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
        return QSize(super().sizeHint(option, index).width(), row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown: Shown = index.data(SHOWN) or Shown("")
        reason: str = index.data(VOIDED) or ""
        painter.save()
        self._ground(painter, option)
        painter.setFont(_struck(option.font) if reason else option.font)
        painter.setPen(self._ink(shown, voided=bool(reason)))
        room = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        if reason and self._is_first(index):
            self._draw(painter, option, room, [shown.text], index, mark=False)
            self._void_mark(painter, option, room)
        else:
            self._draw(painter, option, room, self.lines_of(option, index), index, mark=shown.tone is not None)
        painter.restore()

    def lines_of(self, option: QStyleOptionViewItem, index: AnyIndex) -> list[str]:
        """The words of a cell as they stand on their lines."""
        shown: Shown = index.data(SHOWN) or Shown("")
        width = option.rect.width() - 2 * SIDE
        if shown.tone is not None:
            width -= _mark_room(option.font)
        return list(_laid(shown.text, max(width, 1), option.font.toString()))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """On hover: the whole text when it was cut, and why a row is voided."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.hover_text(option, index), view)
        return True

    def hover_text(self, option: QStyleOptionViewItem, index: AnyIndex) -> str:
        """What hovering over a cell tells; '' when the cell tells it all."""
        shown: Shown = index.data(SHOWN) or Shown("")
        reason: str = index.data(VOIDED) or ""
        whole = "".join(shown.text.split())
        told = "".join("".join(self.lines_of(option, index)).split())
        rest = shown.text if told != whole else ""
        why = _("ยกเลิกรายการ: {reason}").format(reason=reason) if reason else ""
        return "\n".join(part for part in (rest, why) if part)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("accent_soft"))
        painter.setPen(colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _ink(self, shown: Shown, *, voided: bool) -> QColor:
        if voided:
            return colour("muted")
        return tone_colour(shown.tone) if shown.tone else colour("text")

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        texts: list[str],
        index: AnyIndex,
        *,
        mark: bool,
    ) -> None:
        if not any(texts):
            return
        step = line_height(option.font)
        height = step * (LINES if self._is_first(index) and index.data(VOIDED) else len(texts))
        top = room.top() + (room.height() - height) // 2
        if mark:
            self._tone_mark(painter, option, QRect(room.left(), top, room.width(), step), index.data(SHOWN))
            room = room.adjusted(_mark_room(option.font), 0, 0, 0)
        for number, text in enumerate(texts):
            place = QRect(room.left(), top + number * step, room.width(), step)
            painter.drawText(place, _side(index), text)

    def _tone_mark(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, shown: Shown) -> None:
        painter.save()
        painter.setFont(option.font)
        painter.setPen(tone_colour(shown.tone or ""))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), MARKS[shown.tone or ""])
        painter.restore()

    def _void_mark(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        painter.setFont(option.font)
        painter.setPen(colour("danger"))
        step = line_height(option.font)
        top = room.top() + (room.height() - LINES * step) // 2 + step
        word = "✕ " + _("ยกเลิก")
        painter.drawText(QRect(room.left(), top, room.width(), step), int(Qt.AlignmentFlag.AlignVCenter), word)

    def _is_first(self, index: AnyIndex) -> bool:
        """Whether the cell stands in the leftmost visible column, which carries the word of a voided row."""
        header = getattr(self._view, "horizontalHeader", None)
        if header is None:
            return index.column() == 0
        shown = (header().logicalIndex(place) for place in range(header().count()))
        return index.column() == next((one for one in shown if not header().isSectionHidden(one)), 0)


def _struck(font: QFont) -> QFont:
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck


def _mark_room(font: QFont) -> int:
    return round(QFontMetricsF(font).horizontalAdvance("▲")) + GAP


def _side(index: AnyIndex) -> int:
    right = index.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


