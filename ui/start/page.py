"""The start page: make a new file, open one, or look at the demonstration office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.messages import Message, say
from planner_desktop.services.preferences import Preferences
from ui.kit import look, office_files
from ui.kit.tasks import Tasks
from ui.kit.words import _, show
from ui.start.recent import RecentFile, RecentList, look_at
from ui.start.wizard import NewOfficeWizard

ICON = 28
WIDEST = 1080


class Choice(QPushButton):
    """A large button: what it does, and one sentence about it."""

    def __init__(self, icon: str, title: str, about: str, deed: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(lambda _checked=False: deed())
        picture = QLabel()
        picture.setPixmap(look.icon(icon, "accent").pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(0)
        for text, role in ((title, "heading"), (about, "muted")):
            label = QLabel(text, wordWrap=True)
            label.setProperty("role", role)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        row.setSpacing(look.SPACE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.ensurePolished()
        for label in self.findChildren(QLabel):
            label.ensurePolished()
            label.setMinimumHeight(label.fontMetrics().lineSpacing() + look.TIGHT)  # marks above and below
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(row.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()


class StartPage(QWidget):
    """Says what the officer wants; opening and making the demonstration is the program's."""

    open_wanted = Signal(object)  # Path of a file to open
    demo_wanted = Signal()
    made = Signal(object)  # Path of a new file, closed, ready to be opened

    def __init__(self, preferences: Preferences, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.tasks = tasks
        self.wizard: NewOfficeWizard | None = None
        self.setAcceptDrops(True)
        self.choices = (
            Choice("file-plus", _("สร้างแฟ้มใหม่"), _("ตั้งแฟ้มของสำนักงานใน 5 ขั้นสั้น ๆ"), self.make_new),
            Choice("folder-open", _("เปิดแฟ้ม"), _("แฟ้มของฉัน หรือแฟ้มที่ได้รับส่งต่อมา"), self.ask_for_file),
            Choice("eye", _("ดูสำนักงานตัวอย่าง"), _("ข้อมูลสมมติ ลองทำอะไรก็ได้"), self.demo_wanted.emit),
        )
        self.recent = RecentList(self)
        self.recent.wanted.connect(self.open_wanted)
        self.recent.forgotten.connect(self._forget)
        self.notice = QLabel(self, wordWrap=True)
        self.notice.setProperty("role", "warning")
        self.notice.hide()
        self.setFocusProxy(self.choices[0])
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Look at the recent files again."""
        places = tuple(self.preferences.recent)
        self.tasks.run(lambda _progress: look_at(places), self._show_recent, on="drawing")

    def make_new(self) -> None:
        """Open the five steps."""
        self.wizard = NewOfficeWizard(self.tasks, self.window())
        self.wizard.made.connect(self.made)
        self.wizard.finished.connect(self.wizard.deleteLater)
        self.wizard.open()

    def ask_for_file(self) -> None:
        """Ask the system's dialog for a file."""
        start = (
            Path(self.preferences.recent[0]).parent if self.preferences.recent else paths.documents_folder()
        )
        chosen, _kind = QFileDialog.getOpenFileName(self, _("เปิดแฟ้มงาน"), str(start), office_files.kinds())
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def take(self, dropped: list[Path]) -> None:
        """Open what was dropped, or say why not."""
        if len(dropped) != 1:
            self._say(say("เปิดได้ครั้งละหนึ่งแฟ้ม ลากมาวางทีละแฟ้ม"))
        elif not office_files.is_named_so(dropped[0]):
            self._say(say("“{name}” ไม่ใช่แฟ้มงาน (.db) ของโปรแกรมนี้", name=dropped[0].name))
        else:
            self.notice.hide()
            self.open_wanted.emit(dropped[0])

    def _say(self, message: Message) -> None:
        self.notice.setText(show(message))
        self.notice.show()

    def _show_recent(self, files: list[RecentFile]) -> None:
        self.recent.show_files(files)

    def _forget(self, place: str) -> None:
        self.preferences.forget(place)
        self.refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        column.setSpacing(look.SPACE)
        for words, role in (
            (_("งานนโยบายและแผน"), "title"),
            (_("สำนักงานเขตพื้นที่การศึกษา · ข้อมูลทั้งหมดอยู่ในแฟ้มเดียวบนเครื่องนี้"), "muted"),
        ):
            label = QLabel(words)
            label.setProperty("role", role)
            column.addWidget(label)
        column.addSpacing(look.GAP)
        both = QHBoxLayout()
        both.setSpacing(look.WIDE)
        both.addLayout(self._left(), 1)
        both.addWidget(self._right(), 1)
        column.addLayout(both, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(inside, 100)
        outer.addStretch(1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look.SPACE)
        for choice in self.choices:
            column.addWidget(choice)
        column.addWidget(self.notice)
        hint = QLabel(_("หรือลากแฟ้ม .db มาวางบนหน้าต่างนี้"))
        hint.setProperty("role", "muted")
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _right(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        heading = QLabel(_("แฟ้มที่เปิดล่าสุด"))
        heading.setProperty("role", "heading")
        heading.setBuddy(self.recent)
        hint = QLabel(_("Enter = เปิด · Delete = เอาออกจากรายการ (แฟ้มไม่ถูกลบ)"))
        hint.setProperty("role", "muted")
        column.addWidget(heading)
        column.addWidget(self.recent, 1)
        column.addWidget(hint)
        return card
