"""Choosing items of the catalogue for somebody, and somebody of the staff for an order."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.office.duty_tree import WholeOrder
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.language.folding import fold
from ui.kit import look
from ui.kit.ask import Question
from ui.kit.following import down_into
from ui.kit.words import _

_ITEM = Qt.ItemDataRole.UserRole


class ItemChoice(QWidget):
    """The year's items with whoever has them now; several may be ticked."""

    def __init__(self, whole: WholeOrder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        owners = owners_of(whole)
        self.sought = QLineEdit(self, placeholderText=_("พิมพ์เพื่อค้นหางาน…"), clearButtonEnabled=True)
        self.sought.setAccessibleName(_("ค้นหางาน"))
        self.sought.textChanged.connect(self._narrow)
        self.rows = QTreeWidget(self)
        self.rows.setRootIsDecorated(False)
        self.rows.setHeaderLabels([_("งาน"), _("ผู้รับผิดชอบตอนนี้")])
        self.rows.setAccessibleName(_("บัญชีงาน"))
        down_into(self.sought, self.rows)
        for item in whole.year_items:
            self._add(item, owners.get(item.id, ""))
        self.rows.setColumnWidth(0, 420)
        self.with_steps = QCheckBox(_("เพิ่มขั้นตอนของงานเป็นข้อย่อยด้วย"), self)
        self.with_steps.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        for part in (self.sought, self.rows, self.with_steps):
            column.addWidget(part)
        self.setFocusProxy(self.sought)
        self.setMinimumSize(680, 420)

    def ticked(self) -> list[UUID]:
        """The items ticked, in the order of their numbers."""
        rows = (self.rows.topLevelItem(place) for place in range(self.rows.topLevelItemCount()))
        return [row.data(0, _ITEM) for row in rows if row and row.checkState(0) is Qt.CheckState.Checked]

    def _add(self, item: WorkItem, owner: str) -> None:
        row = QTreeWidgetItem(self.rows, [f"{item.number}  {item.name}", owner or _("✗ ยังไม่มีใคร")])
        row.setCheckState(0, Qt.CheckState.Unchecked)
        row.setData(0, _ITEM, item.id)
        row.setToolTip(0, item.name)

    def _narrow(self, text: str) -> None:
        sought = fold(text)
        for place in range(self.rows.topLevelItemCount()):
            row = self.rows.topLevelItem(place)
            if row:
                row.setHidden(sought not in fold(row.text(0)))


def owners_of(whole: WholeOrder) -> dict[UUID, str]:
    """Item -> the names of the officers who have it."""
    found: dict[UUID, list[str]] = {}
    for one in whole.people:
        if one.entry.is_head:
            continue
        name = whole.name(one.entry.person)
        for node in one.walk():
            item = whole.item_of(node.duty)
            if item and name not in found.setdefault(item, []):
                found[item].append(name)
    return {item: ", ".join(names) for item, names in found.items()}


def pick_items(parent: QWidget, whole: WholeOrder, name: str) -> tuple[Sequence[UUID], bool]:
    """Ask which items that person gets; (items, with their steps), no items when left."""
    choice = ItemChoice(whole)
    title = _("เพิ่มงานจากบัญชีงานให้ {name}").format(name=name)
    question = Question(parent, _("บัญชีงาน"), title, choice, _("เพิ่มงานที่เลือก"))
    choice.rows.itemChanged.connect(lambda *_told: question.allow(bool(choice.ticked())))
    question.allow(False)
    return (choice.ticked(), choice.with_steps.isChecked()) if question.exec() else ((), False)
