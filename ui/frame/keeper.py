"""Looks after the open file while work goes on: a check after opening, backups, the numbers of what waits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner_desktop.domain.progress import Progress
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import PlannerError
from planner_desktop.messages import say
from ui.kit import ask
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.attachments import Loose
    from planner_desktop.services.safety.backups import Backup, Reason
    from planner_desktop.services.safety.checking import CheckReport
    from ui.kit.desk import Desk, PageSpec

MINUTE = 60_000  # milliseconds


class Keeper(QObject):
    """One for each open file; everything it does runs on the file's thread."""

    checked = Signal(object)  # CheckReport
    backed_up = Signal(object)  # datetime | None: when the newest backup was made
    backup_failed = Signal(object)  # PlannerError
    counted = Signal(object)  # dict[str, int]: waiting by page key

    def __init__(self, desk: Desk, pages: Sequence[PageSpec], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._counters = {spec.key: spec.waiting for spec in pages if spec.waiting}
        self._over = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._hourly)
        self._count_soon = QTimer(self, singleShot=True, interval=0)
        self._count_soon.timeout.connect(self._count)
        for signal in (desk.changed, desk.actor_changed, desk.year_changed):
            signal.connect(self._heard)

    def begin(self) -> None:
        """The first page stands: count, check, back up, and go on backing up every hour of work."""
        from planner_desktop.services import settings

        if self._over:
            return  # the file was closed before its first page stood
        self._count()
        self.desk.tasks.run(_warm, self._tell_warmed, on="drawing")
        if self.desk.file.read_only:
            return
        self.desk.tasks.run(self._check, self.checked.emit)
        self.back_up_opened()
        self._sweep(bangkok_clock())
        self._timer.start(settings.whole(self.desk.file, settings.BACKUP_MINUTES) * MINUTE)

    def _sweep(self, opened: dt.datetime) -> None:
        """Behind the backup: take out attached files of forms that were never saved in former sessions."""
        file = self.desk.file

        def work(_progress: Progress) -> Loose:
            from planner_desktop.services import attachments

            return attachments.sweep(file, opened)

        # What cannot be swept now is swept at the next opening.
        self.desk.tasks.run(work, self._tell_swept, failed=lambda _error: None)

    def _tell_swept(self, gone: Loose) -> None:
        if gone.count:
            words = _("นำไฟล์แนบที่ไม่มีรายการใดใช้ออก {count} ไฟล์")
            self.desk.say(words.format(count=gone.count))

    def back_up_opened(self) -> None:
        """The backup that every opening begins with."""
        from planner_desktop.services.safety.backups import Reason

        self.back_up(Reason.OPENED)

    def back_up_now(self) -> None:
        """Back up because the officer asks: the answer is told either way."""
        from planner_desktop.services.safety.backups import Reason

        self.back_up(Reason.ASKED, self._tell_asked, self._tell_refused)

    def back_up(
        self,
        reason: Reason,
        done: Callable[[Backup | None], None] | None = None,
        failed: Callable[[PlannerError], None] | None = None,
    ) -> None:
        """Write a checked backup and thin out the old ones; a failure is told, never raised."""
        file = self.desk.file

        def work(_progress: Progress) -> Backup | None:
            from planner_desktop.services import settings
            from planner_desktop.services.safety import backups

            folder = backups.folder_of(file)
            backups.backup_now(file.database, folder, reason)
            newest = settings.whole(file, settings.BACKUP_COUNT)
            backups.rotate(folder, file.path.stem, newest=newest)
            return next((one for one in backups.list_backups(folder) if one.stem == file.path.stem), None)

        self.desk.tasks.run(work, done or self._tell_backup, failed=failed or self._tell_failure)

    def end(self) -> None:
        """The file is about to be closed."""
        self._over = True
        self._timer.stop()
        self._count_soon.stop()
        self.deleteLater()

    def _hourly(self) -> None:
        from planner_desktop.services.safety.backups import Reason

        self.back_up(Reason.HOURLY)

    def _tell_warmed(self, _done: None) -> None:
        self.desk.words_loaded = True
        self.desk.warmed.emit()

    def _tell_backup(self, newest: Backup | None) -> None:
        self.backed_up.emit(newest.made if newest else None)

    def _tell_failure(self, error: PlannerError) -> None:
        self.backup_failed.emit(error)

    def _tell_asked(self, newest: Backup | None) -> None:
        self._tell_backup(newest)
        if newest:
            words = say("ชุดสำรอง “{name}” ตรงกับแฟ้มตอนนี้แล้ว", name=newest.path.name)
            self.desk.say(show(words))

    def _tell_refused(self, error: PlannerError) -> None:
        self._tell_failure(error)
        ask.show_error(ask.over(), error)

    def _check(self, _progress: Progress) -> CheckReport:
        from planner_desktop.services.safety import checking

        return checking.check(self.desk.file.database)

    def _heard(self, _what: object) -> None:
        self._count_soon.start()

    def _count(self) -> None:
        def work(_progress: Progress) -> dict[str, int]:
            return {key: waiting(self.desk) for key, waiting in self._counters.items()}

        self.desk.tasks.run(work, self.counted.emit)


def _warm(_progress: Progress) -> None:
    from planner_desktop.services import warming

    warming.warm()
