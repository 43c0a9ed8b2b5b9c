"""Icons from the shipped set, drawn in the colour of the text around them at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner_desktop import paths
from ui.kit.palette import worn


def tinted(name: str, colour: str) -> bytes:
    """The SVG of that name with its lines in `colour`; FileNotFoundError when there is none."""
    source = (paths.icons() / f"{name}.svg").read_text("utf-8")
    return source.replace("currentColor", colour).encode()


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(tinted(name, colour)))


class LineIcon(QIconEngine):
    """Draws one icon; asks for the colours each time, so that it follows light and dark."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return LineIcon(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.6)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, self._colour(mode)).render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def _colour(self, mode: QIcon.Mode) -> str:
        return str(getattr(worn(), "muted" if mode is QIcon.Mode.Disabled else self._tone))


def icon(name: str, tone: str = "text") -> QIcon:
    """The icon of that name (a file of resources/icons) in a palette colour, e.g. "muted"."""
    if not (paths.icons() / f"{name}.svg").is_file():
        raise FileNotFoundError(name)
    return QIcon(LineIcon(name, tone))
