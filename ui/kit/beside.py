"""Two groups of widgets on one line; where the line is too short, the second stands under the first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from ui.kit import look
from ui.kit.flow import GAP, Flow

EASE = 280  # px: wrapped words in less than this stand on too many lines
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def row_of(*parts: QWidget, stretch: bool = False) -> QWidget:
    """Widgets on one line, with room behind them when they are to keep to the left."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.GAP)
    for part in parts:
        row.addWidget(part)
    if stretch:
        row.addStretch()
    return room


class FlowRow(QWidget):
    """Widgets on one line, and on more lines where it is too short."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._flow = Flow(self)
        for part in parts:
            self._flow.addWidget(part)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts()]
        gaps = GAP * max(len(hints) - 1, 0)
        return QSize(sum(one.width() for one in hints) + gaps, super().sizeHint().height())

    def _parts(self) -> list[QWidget]:
        items = (self._flow.itemAt(at) for at in range(self._flow.count()))
        return [part for item in items if item and (part := item.widget()) and not part.isHidden()]


class Beside(QWidget):
    """`first` takes the room that is over, or both their `shares`; on small screens nothing is cut off."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self.first, self.second = first, second
        self._line = QBoxLayout(ACROSS, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(look.GAP)
        self._line.addWidget(first, shares[0] if shares else 1)
        if shares:
            self._line.addWidget(second, shares[1])
        else:
            self._line.addWidget(second, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    @property
    def stacked(self) -> bool:
        """Whether the second stands under the first."""
        return self._line.direction() is DOWN

    def minimumSizeHint(self) -> QSize:
        parts = [_least(one) for one in (self.first, self.second)]
        around = self.contentsMargins()
        width = max(one.width() for one in parts) + around.left() + around.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        second = self.second.sizeHint() if isinstance(self.second, FlowRow) else _least(self.second)
        wanted = max(_least(self.first).width(), _words(self.first)) + look.GAP + second.width()
        direction = ACROSS if wanted <= self.contentsRect().width() else DOWN
        if direction is not self._line.direction():
            self._line.setDirection(direction)
            self.updateGeometry()


def _words(one: QWidget) -> int:
    """What wrapped words need to be read with ease, px; others say themselves what they need."""
    if not isinstance(one, QLabel) or not one.wordWrap():
        return 0
    return min(one.fontMetrics().horizontalAdvance(one.text()), EASE)


def _least(one: QWidget) -> QSize:
    """The least room it needs: what it hints at, or what it was told."""
    return one.minimumSizeHint().expandedTo(one.minimumSize())
