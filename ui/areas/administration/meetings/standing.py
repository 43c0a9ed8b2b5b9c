"""ระเบียบวาระประจำ: the standing agenda beside its series, as a tree that is moved and reworded in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.meetings import MeetingSeries, SeriesAgenda
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.administration.meetings import standing
from ui.areas.administration.keeping.asking import fields_of
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.page_options import PanelTab
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_HELD = Qt.ItemDataRole.UserRole
_MATTER = Field(label=mark("เรื่องประจำ"), kind=Kind.TEXT, name="words", required=True, max_length=300)
_DEEDS = (
    ("section", mark("วาระ"), mark("เพิ่มระเบียบวาระ"), "", "file-plus"),
    ("add", mark("เรื่อง"), mark("เพิ่มเรื่องประจำ"), "Ctrl+Return", "plus"),
    ("edit", mark("แก้ไข"), mark("แก้ไข"), "F2", "pencil"),
    ("up", mark("ขึ้น"), mark("เลื่อนขึ้น"), "Alt+Up", "arrow-up"),
    ("down", mark("ลง"), mark("เลื่อนลง"), "Alt+Down", "arrow-down"),
    ("remove", mark("ลบ"), mark("ลบจากวาระ"), "Delete", "trash"),
)
_IN_A_ROW = 3


class StandingPanel(QWidget):
    """The agenda of the chosen series. At a section the deeds move the section, at a matter the matter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.series: MeetingSeries | None = None
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(2 * look.GAP)
        self.tree.setAccessibleName(_("ระเบียบวาระประจำ"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.tree.itemDoubleClicked.connect(lambda *_told: self._edit())
        self.deeds: dict[str, QAction] = {}
        self._lay_out()

    def show_record(self, record: Record | None) -> None:
        """Show the agenda of that series; a draft has none yet."""
        self.series = record if isinstance(record, MeetingSeries) and not record.is_new else None
        self._show(None)

    def held(self) -> tuple[SeriesAgenda, int] | None:
        """The section at the mark and the place of its matter (-1 = the section itself)."""
        item = self.tree.currentItem()
        return item.data(0, _HELD) if item else None

    def choose(self, section: SeriesAgenda, place: int = -1) -> None:
        """Put the mark there."""
        for one in self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            kept, at = one.data(0, _HELD)
            if (kept.id, at) == (section.id, place):
                self.tree.setCurrentItem(one)

    def _show(self, at: tuple[SeriesAgenda, int] | None) -> None:
        self.tree.clear()
        found = standing.sections(self.desk.file, self.series.id) if self.series else []
        for number, section in enumerate(found, start=1):
            head = self._line(None, f"{number}  {section.title}", (section, -1))
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for place, words in enumerate(standing.matters(section)):
                self._line(head, f"{number}.{place + 1}  {words}", (section, place))
        self.tree.expandAll()
        if at is not None:
            self.choose(*at)
        can_write = self.series is not None and not self.desk.file.read_only
        for action in self.deeds.values():
            action.setEnabled(can_write)

    def _line(
        self, parent: QTreeWidgetItem | None, words: str, held: tuple[SeriesAgenda, int]
    ) -> QTreeWidgetItem:
        made = QTreeWidgetItem(parent or self.tree.invisibleRootItem(), [words])
        made.setData(0, _HELD, held)
        made.setToolTip(0, words)
        return made

    def _do(self, deed: str) -> None:
        if deed == "section":
            self._ask_section(None)
            return
        if self.held() is None:
            self.desk.say(_("เลือกระเบียบวาระก่อน"))
            return
        {
            "add": self._add,
            "edit": self._edit,
            "up": lambda: self._move(-1),
            "down": lambda: self._move(1),
            "remove": self._remove,
        }[deed]()

    def _add(self) -> None:
        held = self.held()
        assert held is not None
        words = standing.matters(held[0])
        self._ask_matter("", lambda told: self._put(held[0], [*words, told], len(words)))

    def _edit(self) -> None:
        held = self.held()
        if held is None or not self.deeds["edit"].isEnabled():
            return
        section, place = held
        if place < 0:
            self._ask_section(section)
            return
        words = standing.matters(section)
        self._ask_matter(
            words[place],
            lambda told: self._put(section, [*words[:place], told, *words[place + 1 :]], place),
        )

    def _move(self, step: int) -> None:
        held = self.held()
        assert held is not None
        section, place = held
        if place < 0:
            self._tried(lambda: standing.move_section(self.desk.file, section, step), held)
            return
        words = standing.matters(section)
        if 0 <= place + step < len(words):
            words.insert(place + step, words.pop(place))
            self._put(section, words, place + step)

    def _remove(self) -> None:
        held = self.held()
        assert held is not None
        section, place = held
        if place < 0:
            self._tried(lambda: standing.remove_section(self.desk.file, section), None)
            return
        words = standing.matters(section)
        del words[place]
        self._put(section, words, min(place, len(words) - 1))

    def _put(self, section: SeriesAgenda, words: list[str], place: int) -> None:
        self._tried(lambda: standing.put_matters(self.desk.file, section, words), (section, place))

    def _tried(self, deed: Callable[[], object], at: tuple[SeriesAgenda, int] | None) -> None:
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)
        self._show(at)

    def _ask_matter(self, words: str, do: Callable[[str], None]) -> None:
        ask_fields(
            self.desk,
            self.window(),
            _("เรื่องประจำ"),
            (_MATTER,),
            lambda told: do(told["words"]),
            about=_("การประชุมทุกครั้งของแม่แบบนี้จะมีเรื่องนี้ในวาระ"),
            values={"words": words},
            yes=_("บันทึก"),
        )

    def _ask_section(self, section: SeriesAgenda | None) -> None:
        def do(told: Answer) -> None:
            assert self.series is not None
            if section is None:
                standing.add_section(self.desk.file, self.series, told["kind"], told["title"])
            else:
                standing.change_section(self.desk.file, section, told["kind"], told["title"])

        ask_fields(
            self.desk,
            self.window(),
            _("ระเบียบวาระประจำ"),
            fields_of("series_agenda", "kind", "title"),
            do,
            about=_("ครั้งที่เตรียมไว้แล้วคงวาระเดิม"),
            values={"kind": section.kind, "title": section.title} if section else {"kind": "inform"},
            yes=_("บันทึก"),
        )
        self._show((section, -1) if section else None)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(look.TIGHT)
        for place, (name, short, words, keys, icon) in enumerate(_DEEDS):
            action = QAction(look.icon(icon), _(words), self.tree)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, deed=name: self._do(deed))
            self.tree.addAction(action)
            self.deeds[name] = action
            button = QPushButton(action.icon(), _(short), self)
            button.setToolTip(f"{_(words)} ({keys})" if keys else _(words))
            button.setAccessibleName(_(words))
            button.setProperty("quiet", "true")
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda made=button, of=action: made.setEnabled(of.isEnabled()))
            grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        about = QLabel(_("ระเบียบวาระที่การประชุมทุกครั้งมี เมื่อเตรียมครั้งถัดไปจะได้วาระตามนี้"), wordWrap=True)
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.TIGHT)
        column.addWidget(about)
        column.addLayout(grid)
        column.addWidget(self.tree, 1)


STANDING = PanelTab(mark("วาระประจำ"), StandingPanel)
