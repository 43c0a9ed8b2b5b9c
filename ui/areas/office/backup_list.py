"""The backups of one file, what is in the chosen one, and how it differs from the present file.

Needs no open file, so that a file that cannot be opened can be restored from here too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.progress import Progress
from planner_desktop.domain.registry import RECORDS
from planner_desktop.errors import PlannerError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services.safety import backups
from planner_desktop.services.safety.backups import REASON_WORDS, Backup, Contents, State
from ui.kit import ask, look
from ui.kit.beside import Beside
from ui.kit.editors.files import size_in_words
from ui.kit.moments import when
from ui.kit.tasks import Tasks
from ui.kit.words import _, show

STATE_WORDS = {
    State.VERIFIED: (mark("✓ ตรงกับตอนสำรอง"), "good"),
    State.CHANGED: (mark("✗ เปลี่ยนไปจากตอนสำรอง ใช้ไม่ได้"), "danger"),
    State.UNPROVEN: (mark("? ไม่มีค่าตรวจสอบ"), "warning"),
}
_NOT_YET = mark("ยังไม่ได้ตรวจ")
_BACKUP = Qt.ItemDataRole.UserRole
_STEPS = "history_step"
LEAST_LEFT, LEAST_RIGHT = (400, 120), (320, 340)


class BackupList(QWidget):
    """Chooses a backup; `restore_wanted` carries it once the officer has agreed."""

    restore_wanted = Signal(object)  # Backup

    def __init__(self, place: Path, folder: Path, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.folder = place, folder
        self._tasks = tasks
        self._present: Contents | None = None
        self._shown: Contents | None = None
        self._states: dict[Path, State] = {}
        self.found: list[Backup] = []
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.ensurePolished()
        self.list.setHeaderLabels([_("สำรองเมื่อ"), _("เพราะ"), _("ขนาด"), _("ผลตรวจ")])
        self.list.setAccessibleName(_("ชุดสำรอง"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(lambda _now, _before: self._look_into())
        self.empty = QLabel(_("ยังไม่มีชุดสำรองในโฟลเดอร์นี้ โปรแกรมสำรองให้เองทุกครั้งที่เปิดแฟ้ม"), wordWrap=True)
        self.empty.setProperty("role", "muted")
        self.title, self.last, self.trouble = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.counts = QTreeWidget()
        self.counts.setRootIsDecorated(False)
        self.counts.setUniformRowHeights(True)
        self.counts.ensurePolished()
        self.counts.setHeaderLabels([_("ข้อมูล"), _("ในชุดนี้"), _("ตอนนี้"), _("ถ้ากู้คืน")])
        self.counts.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.restore = QPushButton(look.icon("history", "danger"), _("กู้คืนชุดนี้…"))
        self.restore.clicked.connect(self.ask_restore)
        self._lay_out()

    def refresh(self, present: Contents | None) -> None:
        """List the folder again; `present` is what the open file holds, None when none is open."""
        self._present = present
        chosen = self.chosen()
        self.found = [one for one in backups.list_backups(self.folder) if one.stem == self.place.stem]
        self.list.clear()
        for one in self.found:
            row = QTreeWidgetItem(self.list)
            row.setData(0, _BACKUP, one)
            self._write(row, one)
        self.empty.setVisible(not self.found)
        same = next((place for place, one in enumerate(self.found) if chosen and one.path == chosen.path), 0)
        item = self.list.topLevelItem(same)
        if item is not None:
            self.list.setCurrentItem(item)
        self._look_into()

    def chosen(self) -> Backup | None:
        """The backup now marked."""
        item = self.list.currentItem()
        return item.data(0, _BACKUP) if item else None

    def verify_all(self) -> None:
        """Read every backup and compare it with its SHA-256; may be stopped, what was checked stays shown."""
        found = tuple(self.found)

        def work(progress: Progress) -> int:
            for done, one in enumerate(found):
                progress(
                    done, len(found), say("กำลังตรวจชุดที่ {number} จาก {of}", number=done + 1, of=len(found))
                )
                self._states[one.path] = backups.verify(one)
            return len(found)

        self._tasks.run(work, self._verified, title=_("กำลังตรวจชุดสำรอง"), failed=self._stopped)

    def ask_restore(self) -> None:
        """Say what will happen; only an agreement goes on."""
        backup = self.chosen()
        if backup is None:
            return
        question = _("กู้คืนชุดที่สำรองเมื่อ {when} หรือไม่").format(when=when(backup.made))
        if ask.confirm(self.window(), question, self._consequence(), _("กู้คืนชุดนี้")):
            self.restore_wanted.emit(backup)

    def _consequence(self) -> str:
        kept = show(
            say(
                "แฟ้มปัจจุบันจะไม่หายไป โปรแกรมเก็บไว้ในโฟลเดอร์เดิมชื่อ “{stem} (ก่อนกู้คืน …).db” "
                "แล้วเปิดชุดที่กู้คืนแทน สิ่งที่บันทึกหลังเวลานั้นจะอยู่ในแฟ้มที่เก็บไว้เท่านั้น",
                stem=self.place.stem,
            )
        )
        return kept if self._present is None else f"{kept}\n\n{self._loss()}"

    def _loss(self) -> str:
        """What would be fewer than now, in words."""
        assert self._present is not None
        then = self._shown.counts if self._shown else {}
        fewer = [
            f"{_(about.plural)} {gone:,}"
            for about in (record.description for record in RECORDS)
            if (gone := self._present.counts.get(about.name, 0) - then.get(about.name, 0)) > 0
        ]
        told = [_("รายการที่จะลดลง: {what}").format(what=" · ".join(fewer))] if fewer else []
        return "\n".join([*told, self._since()])

    def _since(self) -> str:
        """How often something was saved after the chosen backup; counts alone do not show what was edited."""
        assert self._present is not None
        then = self._shown.counts if self._shown else {}
        since = self._present.counts.get(_STEPS, 0) - then.get(_STEPS, 0)
        if since <= 0:
            return _("ไม่มีการบันทึกหลังจากชุดนี้")
        return _("หลังจากชุดนี้มีการบันทึกอีก {count} ครั้ง ดูได้ที่หน้าประวัติการแก้ไข").format(count=f"{since:,}")

    def _verified(self, count: int) -> None:
        self._write_states()
        self.trouble.setText(_("ตรวจครบ {count} ชุดแล้ว").format(count=count))

    def _stopped(self, error: PlannerError) -> None:
        self._write_states()
        self.trouble.setText(show(error.message))

    def _write_states(self) -> None:
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None:
                self._write(item, item.data(0, _BACKUP))

    def _write(self, item: QTreeWidgetItem, one: Backup) -> None:
        state = self._states.get(one.path)
        words = _(STATE_WORDS[state][0]) if state else _(_NOT_YET)
        for column, text in enumerate(
            (when(one.made), _(REASON_WORDS[one.reason]), size_in_words(one.size), words)
        ):
            item.setText(column, text)
        item.setToolTip(0, one.path.name)

    # --- what is in the chosen one ---

    def _look_into(self) -> None:
        backup = self.chosen()
        self._shown = None
        self.counts.clear()
        self.last.clear()
        self.restore.setEnabled(False)
        self.title.setText(when(backup.made) if backup else _("ยังไม่ได้เลือกชุดสำรอง"))
        if backup is None:
            return

        def work(_progress: Progress) -> tuple[Backup, State, Contents | None]:
            state = backups.verify(backup)
            return backup, state, None if state is State.CHANGED else backups.contents(backup)

        self._tasks.run(work, self._show_contents, failed=self._show_trouble, on="drawing")

    def _show_contents(self, told: tuple[Backup, State, Contents | None]) -> None:
        backup, state, contents = told
        self._states[backup.path] = state
        self._write_states()
        now = self.chosen()
        if now is None or now.path != backup.path:
            return  # the officer went on to another one meanwhile
        self._shown = contents
        words, tone = STATE_WORDS[state]
        self._say(_(words), tone)
        if contents is None:
            self.last.setText(_("แฟ้มชุดสำรองนี้ถูกแก้หรือเสียหายหลังจากสำรอง เลือกชุดอื่น แฟ้มงานปัจจุบันไม่เกี่ยวข้อง"))
            return
        since = f"\n{self._since()}" if self._present else ""
        self.last.setText(last_step(contents) + since)
        for row in differences(contents.counts, self._present.counts if self._present else None):
            item = QTreeWidgetItem(self.counts, list(row))
            item.setToolTip(0, row[0])
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.restore.setEnabled(state is not State.CHANGED)

    def _show_trouble(self, error: PlannerError) -> None:
        self._say(show(error.message), "danger")

    def _say(self, words: str, tone: str) -> None:
        self.trouble.setText(words)
        look.set_role(self.trouble, "role", tone)

    def _lay_out(self) -> None:
        listed = QWidget()
        listed.setMinimumSize(*LEAST_LEFT)
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.list, 1)
        left.addWidget(self.empty)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumSize(*LEAST_RIGHT)
        right = QVBoxLayout(card)
        right.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        self.title.setProperty("role", "heading")
        self.last.setProperty("role", "muted")
        self.restore.setProperty("danger", "true")
        header = self.counts.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # the figures are never pushed out
        for part in (self.title, self.trouble, self.last):
            right.addWidget(part)
        right.addWidget(self.counts, 1)
        right.addWidget(self.restore)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Beside(listed, card, shares=(1, 1)))


def restored(backup: Backup, kept: Path | None) -> Message:
    """What was put back, and where what stood there is kept."""
    done = say("กู้คืนชุดที่สำรองเมื่อ {when} แล้ว", when=when(backup.made))
    if kept is None:
        return done
    return say("{done} แฟ้มก่อนกู้คืนเก็บไว้ชื่อ “{name}” ในโฟลเดอร์เดิม", done=done, name=kept.name)


def last_step(contents: Contents) -> str:
    """Who changed what last, and the schema, in one line."""
    schema = show(say("แบบข้อมูลที่ {schema}", schema=contents.schema))
    if contents.last is None:
        return schema
    who = contents.last.who or _("ไม่ได้ระบุผู้ปฏิบัติ")
    moment = when(dt.datetime.fromisoformat(contents.last.at))
    last = _("แก้ไขล่าสุด {moment} โดย {who}: {step}")
    return last.format(moment=moment, who=who, step=show(contents.last.label)) + f"\n{schema}"


def differences(then: dict[str, int], now: dict[str, int] | None) -> Sequence[tuple[str, str, str, str]]:
    """Per kind of record: its name, how many in the backup, how many now, what restoring would make of it.

    What would change comes first.
    """
    rows: list[tuple[str, str, str, str]] = []
    same: list[tuple[str, str, str, str]] = []
    for about in (record.description for record in RECORDS):
        before, after = then.get(about.name, 0), now.get(about.name, 0) if now else 0
        if not before and not after:
            continue
        change = _("เท่าเดิม") if before == after else f"{before - after:+,}".replace("-", "−")
        row = _(about.plural), f"{before:,}", f"{after:,}" if now else "–", change if now else "–"
        (same if before == after else rows).append(row)
    return rows + same
