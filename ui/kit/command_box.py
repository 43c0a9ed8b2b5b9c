"""Ctrl+K: one box for every page, every deed and every record, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.areas import area
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.queries import Query
from planner_desktop.domain.registry import description
from planner_desktop.language.folding import find_marks, fold
from ui.kit import look
from ui.kit.marked import MARKS, NOTE, TEXT, MarkedDelegate
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.search import AreaFound, Found, KindFound
    from ui.kit.desk import Desk

AFTER = 120  # milliseconds of quiet before the file is searched
COMMANDS = 4  # most commands shown while records are also sought
REMEMBERED = 8
WIDTH, HEIGHT = 720, 580
ACT = Qt.ItemDataRole.UserRole
STAYS = Qt.ItemDataRole.UserRole + 9  # choosing the row only fills the box
RECENT = "recent_searches"


@dataclass(frozen=True)
class Command:
    """Something that can be done by name. Words are already translated."""

    label: str
    act: Callable[[], object]
    note: str = ""  # where it stands or which keys do it
    icon: str = ""


class CommandBox(QDialog):
    """Shown over the window; it closes as soon as something is chosen."""

    def __init__(self, desk: Desk | None, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._desk, self._commands = desk, commands
        self._asked = 0  # counts searches: answers to older ones are dropped
        self._area = ""  # the one area shown whole, '' = something of every area
        self.setWindowTitle(_("ค้นหาหรือสั่งงาน"))
        self.setModal(True)
        self.setProperty("role", "popup")
        self.resize(WIDTH, HEIGHT)
        self.edit = QLineEdit(
            placeholderText=_("พิมพ์ชื่อเรื่อง เลขที่ ชื่อคน หรือสิ่งที่ต้องการทำ"), clearButtonEnabled=True
        )
        self.edit.setAccessibleName(self.windowTitle())
        self.rows = QListWidget()
        self.rows.setItemDelegate(MarkedDelegate(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.itemClicked.connect(self.choose)
        self._quiet = QTimer(self, singleShot=True, interval=AFTER)
        self._quiet.timeout.connect(self.search)
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)
        self._lay_out()
        self._typed()

    def choose(self, item: QListWidgetItem | None = None) -> None:
        """Do what the row says, and close."""
        chosen = item or self.rows.currentItem()
        act = chosen.data(ACT) if chosen else None
        if act is None:
            return
        if not chosen.data(STAYS):
            self._remember(self.edit.text().strip())
            self.accept()
        act()

    def search(self) -> None:
        """Seek the typed words in the file, off the window's thread."""
        self._quiet.stop()
        sought, desk = self.edit.text().strip(), self._desk
        if not sought or desk is None:
            return
        self._asked += 1
        asked, area = self._asked, self._area

        def work(_progress: Progress) -> list[AreaFound]:
            from planner_desktop.services import search

            if area:
                return [search.in_area(desk.file, sought, area, words=_)]
            return search.by_area(desk.file, sought, words=_)

        desk.tasks.run(work, lambda found: self._show_found(asked, sought, found))

    def hideEvent(self, event: QHideEvent) -> None:
        self._quiet.stop()
        self._asked += 1  # answers on their way come too late
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in moves:
            QApplication.sendEvent(self.rows, event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
            return True
        if event.key() == Qt.Key.Key_Escape and self._area:
            self._typed()
            return True
        return False

    def _typed(self) -> None:
        self._asked += 1
        self._area = ""
        self.rows.clear()
        sought = self.edit.text().strip()
        if not sought:
            self._show_start()
            return
        self._show_commands(sought)
        self._quiet.start()

    def _show_start(self) -> None:
        recent = self._recent()
        if recent:
            self._heading(_("ค้นหาล่าสุด"))
        for text in recent:
            row = self._row(text, (), "", "history", partial(self.edit.setText, text))
            row.setData(STAYS, True)
        self._heading(_("ไปที่หน้าและคำสั่ง"))
        for one in self._commands:
            self._row(one.label, (), one.note, one.icon, one.act)
        self._first()

    def _show_commands(self, sought: str) -> None:
        words = fold(sought).split()
        fitting = [one for one in self._commands if all(word in fold(one.label) for word in words)]
        start = fold(sought)
        fitting.sort(key=lambda one: not fold(one.label).startswith(start))  # what begins so comes first
        if fitting:
            self._heading(_("ไปที่หน้าและคำสั่ง"))
        for one in fitting[:COMMANDS]:
            self._row(one.label, find_marks(one.label, sought), one.note, one.icon, one.act)
        self._first()

    def _show_found(self, asked: int, sought: str, found: list[AreaFound]) -> None:
        if asked != self._asked or not self.isVisible():
            return
        for one in found:
            if self._area:
                self._show_whole(one, sought)
            else:
                self._show_some(one)
        if self.rows.count() == 0:
            self._nothing(sought)
        self._first()

    def _show_some(self, area_found: AreaFound) -> None:
        """Records of one area, and the way to the rest of them."""
        name = _(area(area_found.area).label)
        self._heading(f"{name} · {self._how_many(area_found)}")
        for one in area_found.found:
            self._found_row(one)
        if area_found.more or area_found.count > len(area_found.found):
            words = _("ดูทั้งหมดใน{area}").format(area=name)
            kinds = " · ".join(f"{_label(kind)} {_number(kind)}" for kind in area_found.kinds)
            row = self._row(
                f"{words}: {kinds}", (), "", "list-check", partial(self._show_area, area_found.area)
            )
            row.setData(STAYS, True)

    def _show_whole(self, area_found: AreaFound, sought: str) -> None:
        """One area kind by kind, the rest of a kind behind its own page."""
        row = self._row(_("กลับไปดูทุกงาน"), (), "Esc", "chevron-left", self._typed)
        row.setData(STAYS, True)
        for kind in area_found.kinds:
            self._heading(f"{_label(kind)} · {self._how_many(kind)}")
            shown = [one for one in area_found.found if one.record_name == kind.record_name]
            for one in shown:
                self._found_row(one)
            if kind.more or kind.count > len(shown):
                self._row(
                    _("เปิดหน้า{kind} ที่กรองด้วยคำนี้").format(kind=_label(kind)), (), "", "filter",
                    partial(self._show_list, Query(kind.record_name, text=sought)),
                )  # fmt: skip

    def _show_area(self, area_name: str) -> None:
        self._area = area_name
        self.rows.clear()
        self.search()

    def _show_list(self, query: Query) -> None:
        assert self._desk is not None
        self._desk.show_list(query)

    def _how_many(self, found: AreaFound | KindFound) -> str:
        from planner_desktop.services import search

        return show(search.how_many(found))

    def _found_row(self, one: Found) -> None:
        kind = _(description(one.record_name).label)
        start = len(one.title) + 2
        text = f"{one.title}  {one.excerpt}" if one.excerpt else one.title
        marks = [*one.title_marks, *((start + a, start + b) for a, b in one.excerpt_marks)]
        desk = self._desk
        assert desk is not None
        self._row(text, marks, kind, "", lambda: desk.show_record(one.record_name, one.record))

    def _nothing(self, sought: str) -> None:
        self._heading(_("ไม่พบ “{sought}”").format(sought=sought))
        self._heading(_("ลองใช้คำที่สั้นลง ส่วนหนึ่งของชื่อ หรือเลขที่หนังสือ"))

    def _heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.rows)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _row(
        self, text: str, marks: Sequence[tuple[int, int]], note: str, icon: str, act: Callable[[], object]
    ) -> QListWidgetItem:
        item = QListWidgetItem(text, self.rows)
        item.setData(ACT, act)
        item.setData(TEXT, text)
        item.setData(MARKS, list(marks))
        item.setData(NOTE, note)
        if icon:
            item.setIcon(look.icon(icon, "muted"))
        return item

    def _first(self) -> None:
        if self.rows.currentItem() is not None and self.rows.currentItem().data(ACT):
            return
        for place in range(self.rows.count()):
            if self.rows.item(place).data(ACT):
                self.rows.setCurrentRow(place)
                return

    def _recent(self) -> list[str]:
        kept = self._desk.preferences.look.get(RECENT, []) if self._desk else []
        return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []

    def _remember(self, text: str) -> None:
        if text and self._desk:
            kept = [text, *(one for one in self._recent() if one != text)][:REMEMBERED]
            self._desk.preferences.look[RECENT] = kept
            self._desk.preferences.save()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.edit)
        layout.addWidget(self.rows)


def _label(kind: KindFound) -> str:
    return _(description(kind.record_name).plural)


def _number(found: AreaFound | KindFound) -> str:
    return f"{found.count:,}+" if found.more else f"{found.count:,}"
