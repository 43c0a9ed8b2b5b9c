"""Rows of a list with the sought words marked (bold and underlined: never by colour alone) and a note."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ui.kit import look

TEXT = Qt.ItemDataRole.UserRole + 1
MARKS = Qt.ItemDataRole.UserRole + 2
NOTE = Qt.ItemDataRole.UserRole + 3
ICON_SIDE = 20
LINE = 36
_ENDLESS = 1_000_000  # px: a line is measured before it is cut

Index = QModelIndex | QPersistentModelIndex
Option = Any  # QStyleOptionViewItem: its members are missing from PySide's type stubs


class MarkedDelegate(QStyledItemDelegate):
    """Paints TEXT with MARKS at the left and NOTE at the right; rows without TEXT are headings."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        del index
        return QSize(0, max(LINE, option.fontMetrics.height() + 8))

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        if index.data(TEXT) is None:
            self._heading(painter, option, str(index.data()))
            return
        painter.save()
        box = option.rect.adjusted(look.GAP, 0, -look.GAP, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(look.current().accent_soft))
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(look.current().accent)
            )
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(box.left(), box.top(), ICON_SIDE, box.height()))
        note = str(index.data(NOTE) or "")
        room = option.fontMetrics.horizontalAdvance(note) + look.SPACE if note else 0
        painter.setPen(QColor(look.current().muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.setPen(QColor(look.current().text))
        _draw_marked(
            painter,
            box.adjusted(ICON_SIDE + look.GAP, 0, -room, 0),
            option.font,
            str(index.data(TEXT)),
            index.data(MARKS) or [],
        )
        painter.restore()

    def _heading(self, painter: QPainter, option: Option, words: str) -> None:
        painter.save()
        painter.setPen(QColor(look.current().muted))
        box = option.rect.adjusted(look.GAP, look.GAP, -look.GAP, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def _draw_marked(painter: QPainter, box: QRect, font: QFont, text: str, marks: list[tuple[int, int]]) -> None:
    """One line of text, its marked parts bold and underlined; what does not fit is left out, as … says."""
    words = text.replace("\n", " ")
    layout = _laid_out(words, font, marks)
    line = layout.lineAt(0)
    if line.naturalTextWidth() > box.width():
        room = box.width() - QFontMetricsF(font).horizontalAdvance("…")
        fitting = line.xToCursor(room, QTextLine.CursorPosition.CursorOnCharacter)
        layout = _laid_out(
            f"{words[:fitting]}…", font, [(a, min(b, fitting)) for a, b in marks if a < fitting]
        )
        line = layout.lineAt(0)
    painter.setClipRect(box)
    layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
    painter.setClipping(False)


def _laid_out(text: str, font: QFont, marks: list[tuple[int, int]]) -> QTextLayout:
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    strong.setFontUnderline(True)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_range(start, end, strong) for start, end in marks])
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout


def _range(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made: Any = QTextLayout.FormatRange()  # members missing from the stubs, as above
    made.start, made.length, made.format = start, end - start, style
    return cast("QTextLayout.FormatRange", made)
