"""The page of backups: make one now, look into each, put one back; and whether the file itself is sound."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.progress import Progress
from planner_desktop.messages import Message, say
from planner_desktop.services import settings
from planner_desktop.services.safety import backups, checking
from planner_desktop.services.safety.backups import Backup, Contents, Reason
from planner_desktop.services.safety.checking import CheckReport, Verdict
from ui.areas.office.backup_list import BackupList, restored
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.beside import Beside, FlowRow
from ui.kit.desk import Desk
from ui.kit.words import _, show


class BackupsPage(QWidget):
    """Backups of the open file. Restoring is done by the program, with the file closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.backups = BackupList(desk.file.path, backups.folder_of(desk.file), desk.tasks, self)
        self.backups.restore_wanted.connect(self._restore)
        self.banner = Banner(self)
        self.now = QPushButton(look.icon("shield-check", "on_accent"), _("สำรองตอนนี้"))
        self.now.setProperty("primary", "true")
        self.verify = QPushButton(look.icon("list-check"), _("ตรวจทุกชุด"))
        self.folder = QPushButton(look.icon("folder-open"), _("เปิดโฟลเดอร์"))
        self.quick = QPushButton(look.icon("circle-check"), _("ตรวจแฟ้มงานอย่างเร็ว"))
        self.full = QPushButton(_("ตรวจอย่างละเอียด"))
        self.where = QLabel(wordWrap=True)
        self.where.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the folder and the open file again."""
        self.backups.place = self.desk.file.path
        folder = self.backups.folder = backups.folder_of(self.desk.file)
        told = _("เก็บไว้ที่ {folder} · ล่าสุด {count} ชุด และเดือนละหนึ่งชุดย้อนหลัง (เปลี่ยนได้ที่การตั้งค่า)")
        count = settings.whole(self.desk.file, settings.BACKUP_COUNT)
        self.where.setText(told.format(folder=folder, count=count))
        self.desk.tasks.run(lambda _progress: backups.present(self.desk.file.database), self._counted)

    def back_up(self) -> None:
        """Make a backup now, even when nothing changed since the last."""
        file = self.desk.file

        def work(_progress: Progress) -> Backup | None:
            return backups.backup_now(file.database, backups.folder_of(file), Reason.ASKED, forced=True)

        self.desk.tasks.run(work, self._backed_up, title=_("กำลังสำรองข้อมูล"))

    def check(self, *, full: bool) -> None:
        """Check the open file and say in words what was found."""

        def work(_progress: Progress) -> CheckReport:
            return checking.check(self.desk.file.database, full=full)

        self.desk.tasks.run(work, self._checked, title=_("กำลังตรวจแฟ้มงาน"))

    def _counted(self, present: Contents) -> None:
        self.backups.refresh(present)

    def _backed_up(self, backup: Backup | None) -> None:
        if backup is not None:
            words = say("สำรองไว้แล้วเป็น “{name}”", name=backup.path.name)
            self.desk.say(show(words))
        self.refresh()

    def _checked(self, report: CheckReport) -> None:
        how = _("ตรวจอย่างละเอียด") if report.full else _("ตรวจอย่างเร็ว")
        seconds = f"{report.seconds:.1f}"
        if report.verdict is Verdict.SOUND:
            words = say("{how}แล้ว แฟ้มงานสมบูรณ์ ไม่พบสิ่งผิดปกติ ({seconds} วินาที)", how=how, seconds=seconds)
            self.banner.say(show(words), "good")
            return
        found = "\n".join(f"• {show(message)}" for message in report.messages)
        advice = _("สำรองแฟ้มปัจจุบันไว้ก่อน แล้วกู้คืนจากชุดที่ตรวจแล้วตรง")
        trouble = _("พบสิ่งผิดปกติในแฟ้มงาน")
        self.banner.say(f"{how}: {trouble}\n{found}\n{advice}", "danger")

    def _restore(self, backup: Backup) -> None:
        target = self.desk.file.path

        def deed() -> Message:
            kept = backups.restore(backup, target)
            return restored(backup, kept)

        self.desk.do_closed(deed)

    def _connect(self) -> None:
        self.now.clicked.connect(self.back_up)
        self.verify.clicked.connect(self.backups.verify_all)
        self.quick.clicked.connect(lambda: self.check(full=False))
        self.full.clicked.connect(lambda: self.check(full=True))
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.backups.folder)))
        )
        self.now.setEnabled(not self.desk.file.read_only)

    def _lay_out(self) -> None:
        title = QLabel(_("สำรองและกู้คืน"))
        title.setProperty("role", "title")
        foot = QHBoxLayout()
        for button in (self.quick, self.full):
            button.setProperty("quiet", "true")
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(Beside(title, FlowRow(self.folder, self.verify, self.now)))
        column.addWidget(self.where)
        column.addWidget(self.banner)
        column.addWidget(self.backups, 1)
        column.addLayout(foot)
