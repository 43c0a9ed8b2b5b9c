"""The line under a table: how many rows, and the sums of the amounts, each under its column."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.domain.fields import Field
from ui.kit.table.tones import colour
from ui.kit.table.values import plain
from ui.kit.table.view import TableView
from ui.kit.words import _

HIGH = 36
SIDE = 8


class TotalsRow(QWidget):
    """Stands still while the table scrolls; hidden where nothing is summed."""

    def __init__(self, view: TableView) -> None:
        super().__init__()
        self._view = view
        self._sums: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        header = view.heading()
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)
        header.geometriesChanged.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        self.setVisible(bool(self.summed()))

    def summed(self) -> list[Field]:
        """The fields that are summed."""
        return [field for field in self._view.records.fields if field.total]

    def show_sums(self, sums: Mapping[str, int]) -> None:
        """Show these sums (satang for money), voided rows left out."""
        self._sums = dict(sums)
        told = ", ".join(f"{_(f.label)} {self.words(f)}" for f in self.summed())
        self.setAccessibleName(_("รวม") + f": {told}")
        self.update()

    def words(self, field: Field) -> str:
        """The sum of a field as shown."""
        return plain(field, self._sums[field.name]) if field.name in self._sums else ""

    def sizeHint(self) -> QSize:
        return QSize(0, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setPen(colour("line"))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.setPen(colour("muted"))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self.rect().adjusted(SIDE, 0, -SIDE, 0), middle, _("รวม"))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour("text"))
        for field in self.summed():
            place = self.place(field, painter.fontMetrics().horizontalAdvance(self.words(field)))
            if place is not None:
                painter.drawText(place, int(Qt.AlignmentFlag.AlignRight) | middle, self.words(field))

    def place(self, field: Field, wide: int) -> QRect | None:
        """Where a sum so wide stands: under its column, reaching left of it rather than being cut."""
        column = self._view.records.fields.index(field)
        if self._view.isColumnHidden(column):
            return None
        header = self._view.heading()
        right = header.sectionViewportPosition(column) + header.sectionSize(column) - SIDE
        width = max(header.sectionSize(column) - SIDE, wide)
        return QRect(right - width, 0, width, HIGH)
