"""What an order changes against the former one, person by person, with its paper."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.services.duties import papers as duty_papers
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _


class ChangesDialog(QDialog):
    """Reads the two orders once; prints through `printed`."""

    def __init__(self, desk: Desk, order: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        former, new, found = duty_papers.differences(desk.file, order)
        self.setWindowTitle(_("เทียบกับฉบับเดิม"))
        self.resize(960, 560)
        title = QLabel(
            _("{former} เทียบกับ {new}: {count} แห่ง").format(
                former=duty_papers.order_name(desk.file, former.order),
                new=duty_papers.order_name(desk.file, new.order),
                count=len(found),
            )
        )
        title.setProperty("role", "heading")
        self.rows = QTreeWidget(self)
        self.rows.setHeaderLabels([_("การเปลี่ยนแปลง"), _("คำสั่งเดิม"), _("คำสั่งใหม่")])
        self.rows.setWordWrap(True)
        self.rows.setAccessibleName(_("ข้อแตกต่าง"))
        for person in dict.fromkeys(one.person for one in found):
            top = QTreeWidgetItem(self.rows, [new.name(person) or former.name(person)])
            top.setFont(0, look.font(strong=True))
            top.setFirstColumnSpanned(True)
            for one in (each for each in found if each.person == person):
                row = QTreeWidgetItem(top, [_(one.sort.value), *duty_papers.change_words(one, new)])
                for column in range(3):
                    row.setToolTip(column, row.text(column))
                    row.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.rows.expandAll()
        self.rows.setItemDelegate(Wrapped(self.rows))
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.rows.header().resizeSection(0, 232)
        self.rows.header().sectionResized.connect(lambda *_told: self.rows.scheduleDelayedItemsLayout())
        buttons = QDialogButtonBox(self)
        self.printed = QPushButton(look.icon("printer"), _("พิมพ์บัญชีเปรียบเทียบ"))
        buttons.addButton(self.printed, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(_("ปิด"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        for part in (title, self.rows, buttons):
            column_box.addWidget(part)
