"""The office itself: one record, edited in a wide form."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.services import records
from planner_desktop.services.file import Changes
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.words import _


class ProfilePage(QWidget):
    """ข้อมูลสำนักงาน."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form = Form(desk, OfficeProfile.description, self)
        self.form.load(records.single(desk.file, OfficeProfile))
        title = QLabel(_("ข้อมูลสำนักงาน"))
        title.setProperty("role", "title")
        about = QLabel(_("พิมพ์ในหัวหนังสือราชการ คำสั่ง และรายงานทุกฉบับ"))
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, 0)
        for part in (title, about):
            column.addWidget(part)
        column.addWidget(self.form, 1)
        self.form.setMaximumWidth(look.TEXT_WIDTH)
        desk.changed.connect(self._heard)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        return self.form.may_leave()

    def _heard(self, changes: Changes) -> None:
        if changes.touches("office_profile") and not self.form.dirty:
            self.form.load(records.single(self.desk.file, OfficeProfile))
