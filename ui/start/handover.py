"""What a successor should know of a file opened here for the first time: open, due, who left what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import due_in_words
from planner_desktop.messages import say
from planner_desktop.services import history, home, letters_waiting, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.history import Entry
from planner_desktop.services.home import HomeFacts
from planner_desktop.services.preferences import Preferences
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.moments import when
from ui.kit.words import _, show

SIZE = 760, 560
STEPS = 5
_TARGET = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Handover:
    """The facts; `left` are (person, open letters in their hands), most first."""

    office: str
    home: HomeFacts
    left: tuple[tuple[Person, int], ...]
    last: tuple[Entry, ...]


def is_new_here(preferences: Preferences, path: Path) -> bool:
    """Whether this machine never opened that file; ask before Preferences.opened."""
    return str(path) not in preferences.recent


def facts(file: OfficeFile, today: dt.date, fiscal_year: int) -> Handover:
    """Read what a successor should know."""
    held = [
        (
            person,
            records.count(file, Query("incoming_letter", letters_waiting.mine(person.id), with_voided=False)),
        )
        for person in records.every(file, Person)
    ]
    return Handover(
        records.single(file, OfficeProfile).name,
        home.facts(file, today, fiscal_year),
        tuple(sorted(((one, count) for one, count in held if count), key=lambda pair: -pair[1])),
        tuple(_steps(history.recent(file))),
    )


def _steps(entries: list[Entry]) -> list[Entry]:
    """The last steps, each once."""
    first_of = {entry.step: entry for entry in reversed(entries)}
    return [entry for entry in entries if first_of[entry.step] is entry][:STEPS]


class HandoverCard(QDialog):
    """Every row leads to its list or record; 'start working' closes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("ส่งต่องาน"))
        self.resize(*SIZE)
        self.desk = desk
        self.facts = facts(desk.file, bangkok_today(), desk.fiscal_year)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_("งานที่รับต่อ"))
        self.list.itemActivated.connect(self._follow)
        self.start = QPushButton(_("เริ่มทำงาน"))
        self.start.setProperty("primary", "true")
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self._fill()
        self._lay_out()

    def _fill(self) -> None:
        self._head(_("งานที่ค้างอยู่"))
        for card in self.facts.home.cards:
            if card.key != "mine" and card.count:
                self._row(f"{_(card.label)}  {card.count:,}  –  {_(card.help)}", "list-check", card.query)
        for person, count in self.facts.left:
            query = Query("incoming_letter", letters_waiting.mine(person.id), with_voided=False)
            words = show(say("ในมือ {person} {count} เรื่อง", person=title_of(person, _), count=count))
            self._row(words, "user", query)
        if self.list.count() == 1:
            self._row(_("ไม่มีงานค้าง"), "circle-check", None)
        self._head(_("ครบกำหนดใน 30 วัน"))
        today = bangkok_today()
        for one in self.facts.home.coming[:10]:
            words = show(
                say("{day} ({how}) {title}", day=one.day, how=due_in_words(one.day, today), title=one.title)
            )
            icon = "alert-triangle" if one.overdue else "clock"
            self._row(words, icon, (one.record_name, one.record))
        if not self.facts.home.coming:
            self._row(_("ไม่มีเรื่องที่ครบกำหนด"), "circle-check", None)
        self._head(_("แก้ไขล่าสุด"))
        for entry in self.facts.last:
            who = entry.actor_name or _("ไม่ได้ระบุผู้ปฏิบัติ")
            self._row(
                f"{when(entry.at)} · {who} · {show(entry.label)}",
                "history",
                (entry.record_name, entry.record),
            )

    def _head(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(look.font(strong=True))
        item.setForeground(self.palette().windowText())

    def _row(self, words: str, icon: str, target: Query | tuple[str, object] | None) -> None:
        tone = "danger" if icon == "alert-triangle" else "muted"
        item = QListWidgetItem(look.icon(icon, tone), words, self.list)
        item.setData(_TARGET, target)
        if self.list.currentRow() < 0:
            self.list.setCurrentItem(item)

    def _follow(self, item: QListWidgetItem) -> None:
        target = item.data(_TARGET)
        if target is None:
            return
        self.accept()
        if isinstance(target, Query):
            self.desk.show_list(target)
        else:
            self.desk.show_record(*target)

    def _lay_out(self) -> None:
        title = QLabel(self.facts.office or self.desk.file.path.stem, wordWrap=True)
        title.setProperty("role", "title")
        about = QLabel(_("แฟ้มนี้เปิดในเครื่องนี้เป็นครั้งแรก นี่คืองานที่รับต่อ กด Enter ที่แถวใดเพื่อไปที่งานนั้น"), wordWrap=True)
        about.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.SPACE)
        column.setSpacing(look.GAP)
        for part in (title, about, self.list):
            column.addWidget(part)
        column.addLayout(foot)
