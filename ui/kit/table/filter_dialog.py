"""Setting the filter of one column, in the way that suits its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Condition, Test
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.table.filter_parts import Part, part_for
from ui.kit.words import _

WIDTH = 380


class FilterDialog(QDialog):
    """Asks for one condition; `condition()` after it was accepted, None = no filter on this column."""

    def __init__(
        self, desk: Desk, field: Field, now: Condition | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._emptied = False
        self.setWindowTitle(_("กรอง: {field}").format(field=_(field.label)))
        self.setMinimumWidth(WIDTH)
        self.part: Part | None = part_for(desk, field, self)
        self._ways = self._make_ways()
        self._fill(now)
        self._lay_out()

    def condition(self) -> Condition | None:
        """The condition as set; None when nothing is asked for."""
        way = self._ways.checkedId()
        if self._emptied:
            return None
        if way >= 0:
            return Condition(self.field.name, (Test.EMPTY, Test.FILLED)[way])
        return self.part.condition() if self.part else None

    def accept(self) -> None:
        """Close only when what was typed can be read."""
        if self._ways.checkedId() < 0 and self.part and not self.part.ready():
            return
        super().accept()

    def _make_ways(self) -> QButtonGroup:
        ways = QButtonGroup(self)
        if self.part is not None:
            ways.addButton(QRadioButton(_("ตามที่ระบุ")), -2)
        if self.field.kind is not Kind.YES_NO:
            ways.addButton(QRadioButton(_("เฉพาะที่ว่าง")), 0)
            ways.addButton(QRadioButton(_("เฉพาะที่มีค่า")), 1)
        ways.idToggled.connect(self._on_way)
        return ways

    def _fill(self, now: Condition | None) -> None:
        way = {Test.EMPTY: 0, Test.FILLED: 1}.get(now.test, -2) if now else -2
        chosen = self._ways.button(way) or self._ways.button(1)
        chosen.setChecked(True)
        if now and way < 0 and self.part:
            self.part.show(now)

    def _on_way(self, way: int, on: bool) -> None:
        if on and self.part:
            self.part.widget.setEnabled(way < 0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        heading = QLabel(_(self.field.label))
        heading.setProperty("role", "heading")
        layout.addWidget(heading)
        if len(self._ways.buttons()) > 1:
            row = QHBoxLayout()
            for button in self._ways.buttons():
                row.addWidget(button)
            row.addStretch()
            layout.addLayout(row)
        if self.part:
            if self.part.last is not None:
                self.part.last.onward.connect(self.accept)
            layout.addWidget(self.part.widget)
            self.part.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        layout.addSpacing(look.GAP)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        clear = QPushButton(_("ล้างตัวกรองนี้"), autoDefault=False)
        clear.setProperty("quiet", "true")
        clear.clicked.connect(self._clear)
        leave = QPushButton(_("ยกเลิก"), autoDefault=False)
        leave.clicked.connect(self.reject)
        use = QPushButton(_("ใช้ตัวกรอง"), default=True)
        use.setProperty("primary", "true")
        use.clicked.connect(self.accept)
        row.addWidget(clear)
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(use)
        return row

    def _clear(self) -> None:
        self._emptied = True
        super().accept()
