"""The line at the foot: saved when, backed up when, how the file stands, undo and redo by name."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from ui.kit import look
from ui.kit.moments import clock, short_date
from ui.kit.words import _

SAID_FOR = 6000  # milliseconds a piece of good news stays
UNDO_SHARE = 3  # of the window's width that the name of what can be undone may take: one in so many
BESIDE_NEWS = 48  # px of edges and spaces beside a piece of news


class Shortened(QLabel):
    """A line that gives way to its neighbours; all of it on hover, and `more` where there is more."""

    def __init__(self) -> None:
        super().__init__()
        self._more = ""

    def say(self, words: str, more: str = "") -> None:
        """Show words, as many as there is room for."""
        self._more = more
        self.setText(words)
        self._settle()

    def shown(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.style().drawItemText(
            painter, self.rect(), flags, self.palette(), self.isEnabled(), self.shown(), self.foregroundRole()
        )

    def _settle(self) -> None:
        cut = self.text() if self.shown() != self.text() else ""
        self.setToolTip(self._more or cut)


class StatusLine(QStatusBar):
    """Calm: good news goes by itself, warnings stay and can be clicked for more."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.saved, self.backup, self.state = Shortened(), Shortened(), Shortened()
        self._labels = (self.saved, self.backup, self.state)
        for label in self._labels:
            self.addWidget(label)
        self.undo = self._button("arrow-back-up", self.undo_wanted)
        self.redo = self._button("arrow-forward-up", self.redo_wanted)
        self.show_undo("", "")
        self._only_news = False
        self.messageChanged.connect(self._settle)

    def show_saved(self, at: dt.datetime) -> None:
        """Say when something was last saved."""
        self.saved.say(_("บันทึกแล้ว {time}").format(time=clock(at.time())))
        self._settle()

    def show_backup(self, at: dt.datetime | None, today: dt.date) -> None:
        """Say when the last backup was made; None = there is none yet."""
        look.set_role(self.backup, "role", "muted")
        if at is None:
            words = _("ยังไม่มีชุดสำรอง")
        elif at.date() == today:
            words = _("สำรองล่าสุดวันนี้ {time}").format(time=clock(at.time()))
        else:
            words = _("สำรองล่าสุด {day} {time}").format(day=short_date(at.date()), time=clock(at.time()))
        self.backup.say(words)
        self._settle()

    def warn_backup(self, what: str, advice: str) -> None:
        """Say calmly that the backup did not succeed; more on hover."""
        self.backup.say(_("สำรองไม่สำเร็จ: {what}").format(what=what), f"{what}\n{advice}".strip())
        look.set_role(self.backup, "role", "warning")
        self._settle()

    def show_state(self, words: str, more: str = "") -> None:
        """Say what is special about the file: read-only, a snapshot, on a network share."""
        self.state.say(words, more)
        look.set_role(self.state, "role", "warning" if words else "muted")
        self._settle()

    def say(self, words: str) -> None:
        """One line of good news, in the place of the others."""
        self.showMessage(self._fitting(words), SAID_FOR)
        self.setToolTip(words if self.currentMessage() != words else "")

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
            room = self.window().width() // UNDO_SHARE
            words = _("เลิกทำ: {what}").format(what=undo)
            self.undo.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))

    def show_low(self, *, low: bool, lowest: bool) -> None:
        """Leave as much of a low window as can be to the page; in the lowest, show only news and warnings."""
        self._only_news = lowest
        self._settle()
        for button in (self.undo, self.redo):
            look.set_role(button, "low", "true" if low else "")

    def _settle(self) -> None:
        warns = self.state.text() or self.backup.property("role") == "warning"
        # Qt puts the labels out of a message's way only in a bar that was shown before it.
        for label in self._labels:
            label.setVisible(not self.currentMessage() and bool(label.text()))
        self.setVisible(bool(not self._only_news or self.currentMessage() or warns))

    def _fitting(self, words: str) -> str:
        room = (
            self.window().width()
            - BESIDE_NEWS
            - sum(button.sizeHint().width() for button in (self.undo, self.redo))
        )
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def clear_file(self) -> None:
        """No file is open."""
        for label in self._labels:
            label.say("")
        self._settle()
        self.show_undo("", "")

    def _button(self, icon: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", "true")
        button.setIcon(look.icon(icon, "muted"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(wanted)
        self.addPermanentWidget(button)
        return button
