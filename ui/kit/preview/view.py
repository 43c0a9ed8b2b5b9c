"""The pages one under another, as on a desk: scroll, zoom, and the sought text marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.kit.preview.pages import POINTS_PER_INCH, Match, Pages

GAP = 16  # pixels between pages
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
MARKED = QColor(255, 200, 0, 90)
CHOSEN = QColor(255, 120, 0, 140)


class PageView(QAbstractScrollArea):
    """Shows a Pages; zoom 1.0 is real size, `fit` keeps the page as wide as the window."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._matches: list[Match] = []
        self._chosen = -1
        self._fit = True
        self._zoom = 1.0
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.verticalScrollBar().valueChanged.connect(lambda: self.page_changed.emit(self.page))

    def show_pages(self, pages: Pages) -> None:
        """Lay these pages out from the first."""
        self._pages = pages
        self._matches, self._chosen = [], -1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()  # pages of the same size move no scroll bar, which would paint anew
        self.page_changed.emit(self.page)

    @property
    def zoom(self) -> float:
        """The magnification now, 1.0 = real size."""
        return self._fitted() if self._fit else self._zoom

    @property
    def page(self) -> int:
        """The number (from 0) of the page at the middle of the window."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = self._tops()
        return max((number for number, top in enumerate(tops) if top <= middle), default=0)

    def set_zoom(self, zoom: float) -> None:
        """Magnify, keeping the page in sight."""
        self._place_zoom(fit=False, zoom=min(max(zoom, ZOOMS[0]), ZOOMS[-1]))

    def fit_width(self) -> None:
        """As wide as the window, whatever its size becomes."""
        self._place_zoom(fit=True, zoom=self._zoom)

    def step_zoom(self, steps: int) -> None:
        """One or more notches in (positive) or out."""
        now = self.zoom
        wanted = (
            [z for z in ZOOMS if z > now + 0.01] if steps > 0 else [z for z in ZOOMS if z < now - 0.01][::-1]
        )
        if wanted:
            self.set_zoom(wanted[min(abs(steps), len(wanted)) - 1])

    def go_to(self, number: int) -> None:
        """Bring a page (from 0) to the top."""
        tops = self._tops()
        if tops:
            top = tops[min(max(number, 0), len(tops) - 1)]
            self.verticalScrollBar().setValue(round(top - GAP / 2))

    def mark(self, matches: list[Match], chosen: int) -> None:
        """Mark the places found and bring the chosen one into sight."""
        self._matches, self._chosen = matches, chosen
        if 0 <= chosen < len(matches):
            match = matches[chosen]
            top = match.boxes[0].top() if match.boxes else 0.0
            place = self._tops()[match.page] + top * self._scale()
            self.verticalScrollBar().setValue(round(place - self.viewport().height() / 3))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self.viewport())
        offset = self.verticalScrollBar().value()
        for number, top in enumerate(self._tops()):
            box = self._box(number, top - offset)
            if box.intersects(QRectF(event.rect())):
                self._paint_page(painter, number, box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._fit:
            self.zoom_changed.emit(self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        page = self.viewport().height() - GAP
        moves = {
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if key in moves:
            bar.setValue(bar.value() + moves[Qt.Key(key)])
            return
        super().keyPressEvent(event)

    def _paint_page(self, painter: QPainter, number: int, box: QRectF) -> None:
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        picture = self._pages.picture(number, self._scale() * ratio)
        painter.drawImage(box, picture)
        for index, match in enumerate(self._matches):
            if match.page != number:
                continue
            for found in match.boxes:
                self._paint_mark(painter, box.topLeft(), found, chosen=index == self._chosen)

    def _paint_mark(self, painter: QPainter, corner: QPointF, found: QRectF, *, chosen: bool) -> None:
        scale = self._scale()
        place = QRectF(found.topLeft() * scale + corner, found.size() * scale).adjusted(-2, -2, 2, 2)
        painter.fillRect(place, CHOSEN if chosen else MARKED)

    def _scale(self) -> float:
        """Window pixels to the point."""
        return self.zoom * self.logicalDpiX() / POINTS_PER_INCH

    def _fitted(self) -> float:
        if self._pages is None or not len(self._pages):
            return 1.0
        widest = max(size.width() for size in self._pages.sizes)
        room = max(self.viewport().width() - 2 * GAP, 100)
        return min(room / (widest * self.logicalDpiX() / POINTS_PER_INCH), ZOOMS[-1])

    def _tops(self) -> list[float]:
        tops, at, scale = [], float(GAP), self._scale()
        for size in self._pages.sizes if self._pages else []:
            tops.append(at)
            at += size.height() * scale + GAP
        return tops

    def _box(self, number: int, top: float) -> QRectF:
        assert self._pages is not None
        size = self._pages.sizes[number] * self._scale()
        left = max((self.viewport().width() - size.width()) / 2, GAP) - self.horizontalScrollBar().value()
        return QRectF(QPointF(left, top), size)

    def _place_zoom(self, *, fit: bool, zoom: float) -> None:
        page = self.page
        self._fit, self._zoom = fit, zoom
        self._lay_out()
        self.go_to(page)
        self.zoom_changed.emit(self.zoom)
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._pages is None:
            return
        scale, sizes = self._scale(), self._pages.sizes
        height = sum(size.height() * scale + GAP for size in sizes) + GAP
        width = max(size.width() for size in sizes) * scale + 2 * GAP if sizes else 0
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(height - self.viewport().height())))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(40)
        horizontal.setRange(0, max(0, round(width - self.viewport().width())))
        horizontal.setPageStep(self.viewport().width())
