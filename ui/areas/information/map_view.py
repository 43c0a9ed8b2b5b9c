"""Schools drawn where they stand, without any map service; shape and colour tell the size."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QBuffer, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.domain.information.distance import Point, straight_km
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

# Told apart in grey print too: each class has its own shape, and light and dark fills take turns.
FILLS = ("#9fc5e8", "#1f4e79", "#f6b26b", "#990000", "#93c47d", "#38761d", "#cccccc", "#555555")
MARGIN, MARK, NEAR = 28, 5.5, 14.0  # px
NAMED = 2.0  # names are written from this enlargement on
_KM_PER_DEGREE = 111.195
_SCALES = (0.5, 1, 2, 5, 10, 20, 50, 100)
_HALF = 128  # lightness between dark and light ink
_PICTURE = QSize(1800, 1100)


@dataclass(frozen=True)
class Spot:
    """One school on the map; `size` is the place of its class."""

    key: UUID
    label: str
    pupils: int
    at: Point
    size: int


class MapView(QWidget):
    """Wheel and +/- zoom, dragging moves, a click chooses; the last two chosen are measured."""

    chosen = Signal(object)  # tuple[UUID, ...]: none, one or two schools, the newest last
    opened = Signal(object)  # UUID of a school double-clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spots: tuple[Spot, ...] = ()
        self.classes: tuple[str, ...] = ()
        self.pairs: tuple[tuple[UUID, UUID], ...] = ()
        self.picked: tuple[UUID, ...] = ()
        self._zoom, self._shift = 1.0, QPointF()
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("แผนที่โรงเรียน"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def show_spots(
        self, spots: Sequence[Spot], classes: Sequence[str], pairs: Sequence[tuple[UUID, UUID]]
    ) -> None:
        """Draw these schools; `pairs` are joined by a line (candidate and nearest neighbour)."""
        self.spots, self.classes, self.pairs = tuple(spots), tuple(classes), tuple(pairs)
        known = {one.key for one in self.spots}
        self.picked = tuple(one for one in self.picked if one in known)
        self.setAccessibleDescription(_("{count} โรงเรียนที่มีพิกัด").format(count=len(self.spots)))
        self.update()

    def pick(self, *keys: UUID) -> None:
        """Ring one or two schools."""
        self.picked = keys[-2:]
        self.update()
        self.chosen.emit(self.picked)

    def whole(self) -> None:
        """Show every school again."""
        self._zoom, self._shift = 1.0, QPointF()
        self.update()

    def measured(self) -> tuple[Spot, Spot, float] | None:
        """The two chosen schools and the kilometres of the straight line between them."""
        by_key = {one.key: one for one in self.spots}
        if len(self.picked) < 2:  # noqa: PLR2004 - a line has two ends
            return None
        one, other = (by_key[key] for key in self.picked)
        return one, other, straight_km(one.at, other.at)

    def picture(self) -> bytes:
        """The map as a PNG on white, for paper."""
        image = QImage(_PICTURE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(2, 2)
        face = self.font()
        painter.setFont(face)
        self._paint(painter, QRectF(0, 0, _PICTURE.width() / 2, _PICTURE.height() / 2), QColor("black"))
        painter.end()
        out = QBuffer()
        out.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(out, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
        return bytes(out.data().data())

    # --- where things are -----------------------------------------------------------------------------

    def place(self, at: Point, room: QRectF | None = None) -> QPointF:
        """Where a point lies in the widget (or in another room)."""
        whole = room or QRectF(self.rect())
        south, north, west, east = self._bounds()
        flat = cos(radians((south + north) / 2))
        wide, high = max((east - west) * flat, 1e-4), max(north - south, 1e-4)
        scale = min((whole.width() - 2 * MARGIN) / wide, (whole.height() - 2 * MARGIN) / high) * self._zoom
        middle = whole.center() + self._shift
        x = (at[1] - (west + east) / 2) * flat * scale
        y = ((south + north) / 2 - at[0]) * scale
        return middle + QPointF(x, y)

    def spot_at(self, place: QPointF) -> Spot | None:
        """The school drawn nearest to there, within reach of a finger."""
        near = [(_length(self.place(one.at) - place), one) for one in self.spots]
        found = min(near, key=lambda pair: pair[0], default=None)
        return found[1] if found and found[0] <= NEAR else None

    def _bounds(self) -> tuple[float, float, float, float]:
        lats = [one.at[0] for one in self.spots] or [0.0]
        lons = [one.at[1] for one in self.spots] or [0.0]
        return min(lats), max(lats), min(lons), max(lons)

    def _pixels_per_km(self, room: QRectF) -> float:
        south, _north, west, _east = self._bounds()
        a = self.place((south, west), room)
        b = self.place((south + 1 / _KM_PER_DEGREE, west), room)
        return _length(a - b)

    # --- by hand --------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom_by(1.25 if event.angleDelta().y() > 0 else 0.8, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (40, 0),
            Qt.Key.Key_Right: (-40, 0),
            Qt.Key.Key_Up: (0, 40),
            Qt.Key.Key_Down: (0, -40),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._shift += QPointF(*steps[key])
            self.update()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by(1.25, QRectF(self.rect()).center())
        elif key is Qt.Key.Key_Minus:
            self._zoom_by(0.8, QRectF(self.rect()).center())
        elif key is Qt.Key.Key_0:
            self.whole()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.spot_at(event.position())
        if found is None:
            self._held = event.position()
        elif found.key in self.picked:
            self.pick(*(one for one in self.picked if one != found.key))
        else:
            self.pick(*self.picked, found.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.spot_at(event.position())
        if found is not None:
            self.opened.emit(found.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._shift += event.position() - self._held
            self._held = event.position()
            self.update()
            return
        found = self.spot_at(event.position())
        words = (
            _("{school} · {pupils} คน").format(school=found.label, pupils=f"{found.pupils:,}")
            if found
            else ""
        )
        self.setToolTip(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = None

    def _zoom_by(self, factor: float, about: QPointF) -> None:
        wanted = min(max(self._zoom * factor, 1.0), 40.0)
        off = about - QRectF(self.rect()).center()
        self._shift = off - (off - self._shift) * (wanted / self._zoom)
        self._zoom = wanted
        self.update()

    # --- drawing --------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        self._paint(painter, QRectF(self.rect()), self.palette().color(QPalette.ColorRole.Text))
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, ink: QColor) -> None:
        places = {one.key: self.place(one.at, room) for one in self.spots}
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        for small, near in self.pairs:
            if small in places and near in places:
                painter.drawLine(places[small], places[near])
        for one in self.spots:
            _mark(painter, places[one.key], one.size, ink)
        candidates = {small for small, _near in self.pairs}
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.2))
        for key in candidates & places.keys():
            painter.drawEllipse(places[key], MARK + 4, MARK + 4)
        self._paint_names(painter, places, room)
        self._paint_picked(painter, places, ink)
        self._paint_legend(painter, room, ink)
        self._paint_scale(painter, room, ink)

    def _paint_names(self, painter: QPainter, places: dict[UUID, QPointF], room: QRectF) -> None:
        """Names where they have room, once the map is large enough; the first one drawn keeps its room."""
        if self._zoom < NAMED:
            return
        reach = MARK + 2
        taken = [QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach) for at in places.values()]
        for one in self.spots:
            at = places[one.key]
            if one.key in self.picked or not room.contains(at):
                continue
            box = painter.boundingRect(QRectF(at.x() + MARK + 6, at.y() - 12, 400, 24), 0, one.label)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.drawText(at + QPointF(MARK + 6, 5), one.label)

    def _paint_picked(self, painter: QPainter, places: dict[UUID, QPointF], ink: QColor) -> None:
        painter.setPen(QPen(ink, 2.4))
        held = [one for one in self.spots if one.key in self.picked]
        for one in held:
            painter.drawEllipse(places[one.key], MARK + 7, MARK + 7)
            painter.drawText(places[one.key] + QPointF(MARK + 11, 5), one.label)
        if len(held) == 2:  # noqa: PLR2004 - a line has two ends
            painter.drawLine(places[held[0].key], places[held[1].key])

    def _paint_legend(self, painter: QPainter, room: QRectF, ink: QColor) -> None:
        line = painter.fontMetrics().lineSpacing() * 1.15
        shown = len({one.size for one in self.spots}) + bool(self.pairs)
        dark = ink.lightness() >= _HALF
        paper = self.palette().color(QPalette.ColorRole.Base) if dark else QColor("white")
        painter.fillRect(QRectF(room.left(), room.top(), line * 8.5, line * (shown + 0.4)), paper)
        y = room.top() + line
        for number, label in enumerate(self.classes):
            count = sum(one.size == number for one in self.spots)
            if count:
                _mark(painter, QPointF(room.left() + 16, y - 5), number, ink)
                painter.setPen(ink)
                painter.drawText(QPointF(room.left() + 30, y), f"{label} ({count})")
                y += line
        if self.pairs:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1.2))
            painter.drawEllipse(QPointF(room.left() + 16, y - 5), MARK + 3, MARK + 3)
            words = _("ควรพิจารณารวม ({count})").format(count=len(self.pairs))
            painter.drawText(QPointF(room.left() + 30, y), words)

    def _paint_scale(self, painter: QPainter, room: QRectF, ink: QColor) -> None:
        per_km = self._pixels_per_km(room)
        km = next((one for one in reversed(_SCALES) if one * per_km <= 160), _SCALES[0])  # noqa: PLR2004 - px, a bar's length
        left = QPointF(room.left() + 16, room.bottom() - 14)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(left, left + QPointF(km * per_km, 0))
        words = _("{km} กม. (เส้นตรง)").format(km=f"{km:g}")
        painter.drawText(left + QPointF(0, -6), words)


def _mark(painter: QPainter, at: QPointF, size: int, ink: QColor) -> None:
    """Circle, square, diamond, triangle, then again with other fills."""
    painter.setBrush(QColor(FILLS[size % len(FILLS)]))
    painter.setPen(QPen(ink, 0.8))
    r = MARK
    match size % 4:
        case 0:
            painter.drawEllipse(at, r, r)
        case 1:
            painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r))
        case 2:
            points = (
                QPointF(0, -1.35 * r),
                QPointF(1.35 * r, 0),
                QPointF(0, 1.35 * r),
                QPointF(-1.35 * r, 0),
            )
            painter.drawPolygon(QPolygonF([at + one for one in points]))
        case _:
            points3 = (QPointF(0, -1.4 * r), QPointF(1.3 * r, r), QPointF(-1.3 * r, r))
            painter.drawPolygon(QPolygonF([at + one for one in points3]))


def _length(way: QPointF) -> float:
    return float((way.x() ** 2 + way.y() ** 2) ** 0.5)
