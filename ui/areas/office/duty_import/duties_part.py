"""The duties of one person as a tree: text, kind, level and catalogue item can be corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.choices import DUTY_KIND
from planner_desktop.domain.office.duty_text import RecognisedDuty, RecognisedOrder
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duty_text import editing
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _

_COLUMNS = (mark("ข้อความ"), mark("เลขเดิม"), mark("เลขที่ถูก"), mark("ชนิด"), mark("งานในบัญชี"))
_TEXT, _ORIGINAL, _COMPUTED, _KIND, _ITEM = range(len(_COLUMNS))
_WIDTHS = (430, 80, 80, 110, 200)
_KINDS = (*((one.code, one.label) for one in DUTY_KIND.shipped), ("closing", mark("ข้อสุดท้าย")))
_AT = Qt.ItemDataRole.UserRole
Deed = Callable[[RecognisedOrder, int, int], RecognisedOrder]


class DutiesPart(QWidget):
    """Duties of the chosen person; `changed` carries the corrected order."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = RecognisedOrder()
        query = Query(WorkItem.description.name, (Condition("fiscal_year", Test.IS, desk.fiscal_year),))
        self.items = records.every(desk.file, WorkItem, query)
        steps = {one.id: title_of(one, _) for one in records.every(desk.file, WorkStep)}
        self.titles = {one.id: title_of(one, _) for one in self.items} | steps
        self.person = QComboBox()
        self.kind = QComboBox()
        self.tree = _tree()
        self.outdent = QPushButton(_("ระดับสูงขึ้น"))
        self.indent = QPushButton(_("ระดับต่ำลง"))
        self.item = QPushButton(_("งานในบัญชี…"))
        self.remove = QPushButton(_("ไม่นำเข้าข้อนี้"))
        for code, label in _KINDS:
            self.kind.addItem(_(label), code)
        self._connect()
        self._lay_out()

    def show_order(self, order: RecognisedOrder, at: int = 0) -> None:
        """Show the chosen person's duties, the row at that place chosen."""
        self.order = order
        place = max(self.person.currentIndex(), 0)
        with QSignalBlocker(self.person):
            self.person.clear()
            names = (one.name.words or _("(ไม่มีหัวเรื่อง)") for one in order.people)
            self.person.addItems(
                [f"{one.computed} {name}" for one, name in zip(order.people, names, strict=True)]
            )
            self.person.setCurrentIndex(min(place, len(order.people) - 1))
        self._fill(at)

    @property
    def place(self) -> int:
        """Which person is shown; -1 when there is none."""
        return self.person.currentIndex()

    @property
    def at(self) -> int:
        """Which duty is chosen; -1 when none is."""
        item = self.tree.currentItem()
        return int(item.data(0, _AT)) if item else -1

    def _duties(self) -> tuple[RecognisedDuty, ...]:
        return self.order.people[self.place].duties if self.place >= 0 else ()

    def _fill(self, at: int = 0) -> None:
        """Draw the tree anew."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
            path: list[QTreeWidgetItem] = []
            for place, duty in enumerate(self._duties()):
                path = path[: duty.depth - 1]
                row = self._row(duty, place)
                if path:
                    path[-1].addChild(row)
                else:
                    self.tree.addTopLevelItem(row)
                path.append(row)
                if place == at:
                    self.tree.setCurrentItem(row)
            self.tree.expandAll()
        self._chosen()

    def _row(self, duty: RecognisedDuty, place: int) -> QTreeWidgetItem:
        kinds = dict(_KINDS)
        target = duty.step or duty.item
        matched = self.titles.get(target, "") if target else ""
        row = QTreeWidgetItem([duty.text, duty.original, duty.computed, _(kinds.get(duty.kind, "")), matched])
        row.setData(0, _AT, place)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        for column in range(len(_COLUMNS)):
            row.setToolTip(column, row.text(column))
        if duty.original and duty.original.rstrip(".") != duty.computed.rstrip("."):
            row.setIcon(_COMPUTED, look.icon("alert-triangle", "warning"))
        return row

    def _do(self, deed: Deed) -> None:
        """Correct the chosen duty and say so."""
        at = self.at
        if at >= 0:
            self.show_order(deed(self.order, self.place, at), at)
            self.changed.emit(self.order)

    def _change(self, **parts: object) -> None:
        at = self.at
        if at >= 0:
            duty = replace(self._duties()[at], **parts)  # type: ignore[arg-type]  # parts by name
            self._do(lambda order, place, index: editing.with_duty(order, place, index, duty))

    def _typed(self, row: QTreeWidgetItem, column: int) -> None:
        if column == _TEXT and row.text(_TEXT).strip():
            self._change(text=row.text(_TEXT).strip())
        else:
            self._fill(int(row.data(0, _AT)))

    def _choose_item(self) -> None:
        offers = [_("ไม่ตรงกับงานใด"), *(title_of(one, _) for one in self.items)]
        chosen = ask.choose(self, _("งานในบัญชี"), offers, label=_("หน้าที่นี้คือ"), yes=_("เลือก"))
        if chosen is not None:
            self._change(item=self.items[chosen - 1].id if chosen else None, step=None)

    def _chosen(self) -> None:
        duties, at = self._duties(), self.at
        for part in (self.kind, self.outdent, self.indent, self.item, self.remove):
            part.setEnabled(at >= 0)
        if at >= 0:
            with QSignalBlocker(self.kind):
                self.kind.setCurrentIndex(self.kind.findData(duties[at].kind))
            self.line_wanted.emit(duties[at].line)

    def _connect(self) -> None:
        self.person.currentIndexChanged.connect(lambda _index: self._fill())
        self.tree.currentItemChanged.connect(lambda *_items: self._chosen())
        self.tree.itemChanged.connect(self._typed)
        self.kind.activated.connect(lambda _index: self._change(kind=self.kind.currentData()))
        self.item.clicked.connect(self._choose_item)
        deeds: tuple[tuple[QPushButton, Deed, str], ...] = (
            (self.outdent, editing.outdented, "Ctrl+["),
            (self.indent, editing.indented, "Ctrl+]"),
            (self.remove, editing.without_duty, "Ctrl+Del"),
        )
        for button, deed, keys in deeds:
            button.clicked.connect(lambda _checked, done=deed: self._do(done))
            QShortcut(QKeySequence(keys), self, button.click)
            button.setToolTip(f"{button.text()} ({keys})")

    def _lay_out(self) -> None:
        label, kind = QLabel(_("หน้าที่ของ")), QLabel(_("ชนิด"))
        label.setBuddy(self.person)
        kind.setBuddy(self.kind)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.person, 1)
        foot = QHBoxLayout()
        for part in (kind, self.kind, self.outdent, self.indent, self.item):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels([_(one) for one in _COLUMNS])
    tree.setAccessibleName(_("หน้าที่ที่พบ"))
    tree.setEditTriggers(
        QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
    )
    for column, width in enumerate(_WIDTHS):
        tree.setColumnWidth(column, width)
    return tree
