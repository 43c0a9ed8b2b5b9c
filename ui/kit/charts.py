"""Few, plain charts: labelled directly, readable in grey print, the table one key away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

ROW = 2.0  # height of a bar's row, in line heights
GAP = 8.0


@dataclass(frozen=True)
class Bar:
    """One bar: `text` is its value as shown, `target` draws a line across, `key` comes back on a click."""

    label: str
    value: float
    text: str
    target: float | None = None
    key: object = None


class Chart(QWidget):
    """What bar and column charts share: the bars, one of them chosen by mouse or arrow keys."""

    chosen = Signal(object)  # the Bar's key, on a click or Enter

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._full = 0.0
        self._at = -1
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def set_bars(self, bars: tuple[Bar, ...], *, full: float = 0.0) -> None:
        """Draw these bars; `full` is the value that fills the whole room where no bar is greater."""
        self._bars, self._full = bars, full
        self._at = -1
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.text}" for bar in bars))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._bars:
            self._at = (self._at + steps[Qt.Key(event.key())]) % len(self._bars) if self._at >= 0 else 0
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.chosen.emit(self._bars[self._at].key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._bars:
            self._at = 0  # so that one sees where the keyboard is
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.bar_at(event.position())
        if number is not None:
            self._at = number
            self.update()
            self.chosen.emit(self._bars[number].key)

    def bar_at(self, place: QPointF) -> int | None:
        """The number of the bar drawn there; each chart knows its own layout."""
        del place
        return None

    def _most(self) -> float:
        """The value that fills the whole width (or height)."""
        values = [max(bar.value, bar.target or 0.0) for bar in self._bars]
        return max([self._full, *values]) or 1.0

    def _line(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing() * 1.2

    def _ink(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)


class BarChart(Chart):
    """Lying bars: label at the left, value at the right, a line across where the target is.

    `row` is the height of a bar's row in line heights.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, row: float = ROW) -> None:
        super().__init__(title, parent)
        self._row = row

    def sizeHint(self) -> QSize:
        return QSize(320, round(self._line() * self._row * max(len(self._bars), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def bar_at(self, place: QPointF) -> int | None:
        """The number of the bar in that row."""
        number = int(place.y() // (self._line() * self._row))
        return number if 0 <= number < len(self._bars) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        labels = min(
            max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0), self.width() * 0.4
        )
        numbers = max((metrics.horizontalAdvance(bar.text) for bar in self._bars), default=0)
        room = max(self.width() - labels - numbers - 3 * GAP, 20.0)
        for number, bar in enumerate(self._bars):
            high = self._line() * self._row
            row = QRectF(0, number * high, self.width(), high)
            self._paint_row(painter, row, bar, (labels, room), chosen=number == self._at and self.hasFocus())
        painter.end()

    def _paint_row(
        self, painter: QPainter, row: QRectF, bar: Bar, widths: tuple[float, float], *, chosen: bool
    ) -> None:
        labels, room = widths
        middle = row.center().y()
        painter.setPen(self._ink(QPalette.ColorRole.WindowText))
        label = QFontMetricsF(self.font()).elidedText(bar.label, Qt.TextElideMode.ElideRight, labels)
        painter.drawText(QRectF(0, row.top(), labels, row.height()), Qt.AlignmentFlag.AlignVCenter, label)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, right, bar.text)
        track = QRectF(labels + GAP, middle - 6, room, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(track, 6, 6)
        filled = QRectF(track.topLeft(), track.size())
        filled.setWidth(room * min(max(bar.value, 0.0) / self._most(), 1.0))
        painter.setBrush(self._ink(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(filled, min(6.0, filled.width() / 2), 6)
        if bar.target is not None:
            at = track.left() + room * min(bar.target / self._most(), 1.0)
            painter.setPen(QPen(self._ink(QPalette.ColorRole.WindowText), 2.5))
            painter.drawLine(QPointF(at, track.top() - 4), QPointF(at, track.bottom() + 4))
        if chosen:
            painter.setPen(QPen(self._ink(QPalette.ColorRole.Highlight), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 4, 4)


class ColumnChart(Chart):
    """Standing columns over months or years: value above, label below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(360, round(self._line() * 9))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(self._line() * 6))

    def bar_at(self, place: QPointF) -> int | None:
        """The number of the column there."""
        number = int(place.x() // self._step()) if self._bars else -1
        return number if 0 <= number < len(self._bars) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor = self.height() - self._line() * 1.3
        for number, bar in enumerate(self._bars):
            chosen = number == self._at and self.hasFocus()
            self._paint_column(painter, number * self._step(), floor, bar, chosen=chosen)
        painter.setPen(QPen(self._ink(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        painter.end()

    def _step(self) -> float:
        return self.width() / max(len(self._bars), 1)

    def _paint_column(self, painter: QPainter, left: float, floor: float, bar: Bar, *, chosen: bool) -> None:
        step, line = self._step(), self._line()
        height = (floor - line * 1.2) * max(bar.value, 0.0) / self._most()
        column = QRectF(left + step * 0.2, floor - height, step * 0.6, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(QPalette.ColorRole.Highlight))
        painter.drawRect(column)
        painter.setPen(self._ink(QPalette.ColorRole.WindowText))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(left, floor - height - line, step, line), centre, bar.text)
        label = QFontMetricsF(self.font()).elidedText(bar.label, Qt.TextElideMode.ElideRight, step)
        painter.drawText(QRectF(left, floor, step, line * 1.3), centre, label)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._ink(QPalette.ColorRole.WindowText), 1.5))
            painter.drawRect(column.adjusted(-3, -3, 3, 3))
