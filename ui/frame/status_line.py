"""The line at the foot: saved when, backed up when, how the file stands, undo and redo by name."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from ui.kit import look
from ui.kit.moments import clock, short_date
from ui.kit.words import _

SAID_FOR = 6000  # milliseconds a piece of good news stays


class StatusLine(QStatusBar):
    """Calm: good news goes by itself, warnings stay and can be clicked for more."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.saved = QLabel()
        self.backup = QLabel()
        self.state = QLabel()
        for label in (self.saved, self.backup, self.state):
            self.addWidget(label)
        self.undo = self._button("arrow-back-up", self.undo_wanted)
        self.redo = self._button("arrow-forward-up", self.redo_wanted)
        self.show_undo("", "")
        self._only_news = False
        self.messageChanged.connect(self._settle)

    def show_saved(self, at: dt.datetime) -> None:
        """Say when something was last saved."""
        self.saved.setText(_("บันทึกแล้ว {time}").format(time=clock(at.time())))

    def show_backup(self, at: dt.datetime | None, today: dt.date) -> None:
        """Say when the last backup was made; None = there is none yet."""
        look.set_role(self.backup, "role", "muted")
        if at is None:
            self.backup.setText(_("ยังไม่มีชุดสำรอง"))
            return
        if at.date() == today:
            words = _("สำรองล่าสุดวันนี้ {time}").format(time=clock(at.time()))
        else:
            words = _("สำรองล่าสุด {day} {time}").format(day=short_date(at.date()), time=clock(at.time()))
        self.backup.setText(words)
        self.backup.setToolTip("")
        self._settle()

    def warn_backup(self, what: str, advice: str) -> None:
        """Say calmly that the backup did not succeed; more on hover."""
        self.backup.setText(_("สำรองไม่สำเร็จ: {what}").format(what=what))
        self.backup.setToolTip(f"{what}\n{advice}".strip())
        look.set_role(self.backup, "role", "warning")
        self._settle()

    def show_state(self, words: str, more: str = "") -> None:
        """Say what is special about the file: read-only, a snapshot, on a network share."""
        self.state.setText(words)
        self.state.setToolTip(more)
        look.set_role(self.state, "role", "warning" if words else "muted")
        self._settle()

    def say(self, words: str) -> None:
        """One line of good news."""
        self.showMessage(words, SAID_FOR)

    def show_undo(self, undo: str, redo: str) -> None:
        """Name what can be undone and redone; '' = nothing."""
        for button, word, what, keys in (
            (self.undo, _("เลิกทำ"), undo, "Ctrl+Z"),
            (self.redo, _("ทำซ้ำ"), redo, "Ctrl+Y"),
        ):
            button.setEnabled(bool(what))
            button.setText(word)
            button.setToolTip(f"{word}: {what} ({keys})" if what else word)
            button.setAccessibleName(f"{word} {what}".strip())
        if undo:
            self.undo.setText(_("เลิกทำ: {what}").format(what=undo))

    def show_low(self, *, low: bool, lowest: bool) -> None:
        """Leave as much of a low window as can be to the page; in the lowest, show only news and warnings."""
        self._only_news = lowest
        self._settle()
        for button in (self.undo, self.redo):
            look.set_role(button, "low", "true" if low else "")

    def _settle(self) -> None:
        warns = self.state.text() or self.backup.property("role") == "warning"
        self.setVisible(bool(not self._only_news or self.currentMessage() or warns))

    def clear_file(self) -> None:
        """No file is open."""
        for label in (self.saved, self.backup, self.state):
            label.clear()
        self.show_undo("", "")

    def _button(self, icon: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", "true")
        button.setIcon(look.icon(icon, "muted"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(wanted)
        self.addPermanentWidget(button)
        return button
