"""The chosen record at the right of its list: form, links, history, next step and deeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.services import records
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.file_drops import FileDrops
from ui.kit.form import Form
from ui.kit.page_options import NextStep, PageAction, PageOptions, RecordTab
from ui.kit.panels.history import HistoryPanel
from ui.kit.panels.links import LinksPanel
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from ui.kit.command_box import Command

LEAST = 340  # px
SIDE_BY_SIDE = 3  # deeds beside each other; more go into a menu
ROOM = look.PANEL_WIDTH - 2 * look.GAP  # px for the row of deeds
MOST_COUNTED = 99  # links; a person may stand in thousands
FORM = 0  # the place of the form among the tabs


class RecordPanel(QFrame):
    """Shows one record; the page decides which, and does what the buttons ask."""

    saved = Signal(object)  # Record
    duplicate_wanted = Signal()
    removal_wanted = Signal()
    fold_wanted = Signal()
    left = Signal()  # Esc in the form

    def __init__(self, desk: Desk, name: str, options: PageOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = description(name)
        self.options = options
        self.record: Record | None = None
        self.setProperty("role", "panel")
        self.setMinimumWidth(LEAST)
        self.form = Form(desk, self.about)
        self.form.in_series, self.form.remedy = options.in_series, options.remedy
        self.links = LinksPanel(desk)
        self.history = HistoryPanel(desk)
        self.sides: list[RecordTab] = [tab.make(desk) for tab in options.tabs]
        self._step: NextStep | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        if self.form.files is not None:
            FileDrops(self, self.form.files)
        self.show_record(None)

    @property
    def dirty(self) -> bool:
        """Whether something typed would be lost."""
        return self.record is not None and self.form.dirty

    def show_record(self, record: Record | None) -> None:
        """Show this record in place of the one before; with None there is nothing to show."""
        self.record = record
        if record is not None:
            self.form.load(record)
            self._show_around(record)

    def refresh(self, record: Record) -> None:
        """The record changed in the file: read it anew, but never over what is being typed."""
        self.record = record
        if not self.form.dirty:
            self.form.load(record)
        self._show_around(record)

    def focus_form(self) -> None:
        """Put the cursor into the form; a new record begins where the page says."""
        self.tabs.setCurrentIndex(FORM)
        new = self.record is not None and self.record.is_new
        self.form.focus_first(self.options.begin_at if new else "")

    def commands(self) -> list[Command]:
        """What can be done with the record shown, by name; nothing while it is not kept."""
        from ui.kit.command_box import Command

        if self.record is None or self.record.is_new:
            return []
        note, found = _("รายการที่เลือก"), []
        if self._step is not None and self.step_button.isEnabled():
            words = _("ขั้นต่อไป: {what}").format(what=_(self._step.label))
            found.append(Command(words, self._step.act, note, "arrow-right"))
        for deed, one in self.deeds:
            if deed.isEnabled():
                found.append(Command(_(one.label), self._doing(one.act), note, one.icon))
        return found

    def _show_around(self, record: Record) -> None:
        self.heading.setText(soft(self._title(record)))
        self._show_tab(self.tabs.currentIndex())
        self._show_next_step(record)
        writable = not self.desk.file.read_only
        self.more.setVisible(not record.is_new)
        self.actions_row.setVisible(not record.is_new and bool(self.options.actions))
        for deed, action in self.deeds:
            deed.setEnabled(action.fits is None or action.fits(record))
        self.duplicate.setEnabled(writable and self.options.can_add)
        self.remove.setEnabled(writable and not record.void_reason)

    def _title(self, record: Record) -> str:
        if record.is_new and self.options.new_title is not None:
            return self.options.new_title(record)
        if record.is_new:
            return _("{kind} (ยังไม่บันทึก)").format(kind=_(self.about.label))
        return records.title(self.desk.file, record, _)

    def _show_tab(self, tab: int) -> None:
        """The other sides are read only when they are looked at; the number of links always."""
        self.links.show_record(self.record)
        sides: tuple[RecordTab, ...] = (*self.sides, self.history)
        for side in sides:
            if self.tabs.indexOf(cast("QWidget", side)) == tab:
                side.show_record(self.record)

    def _show_next_step(self, record: Record) -> None:
        asked = self.options.next_step
        step = asked(record) if asked and not record.is_new and not record.void_reason else None
        self._step = step
        self.step_room.setVisible(step is not None)
        if step is not None:
            self.step_button.setText(_(step.label))
            self.step_button.setEnabled(not step.why_not and not self.desk.file.read_only)
            self.step_why.setText(soft(_(step.why_not)))
            self.step_why.setVisible(bool(step.why_not))
            self.step_missing.setVisible(bool(step.why_not) and step.missing is not None)

    # --- building ------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.kind = _words("muted")
        self.kind.setText(_(self.about.label))
        self.heading = _words("heading")
        self.step_why = _words("muted")
        self.step_button = _button(_("ขั้นต่อไป"), "primary")
        self.step_missing = _button(_("ไปที่สิ่งที่ยังขาด"), "quiet")
        self.more = _button(_("อื่น ๆ"), "quiet")
        menu = QMenu(self.more)
        self.duplicate = menu.addAction(look.icon("copy"), _("ทำสำเนา"))
        words, icon = (_("ยกเลิกรายการ…"), "ban") if self.about.register else (_("ลบ…"), "trash")
        self.remove = menu.addAction(look.icon(icon), words)
        self.more.setMenu(menu)
        self.fold = _button("", "quiet")
        self.fold.setIcon(look.icon("chevrons-right", "muted"))
        self.fold.setToolTip(_("พับแผงนี้  Ctrl+\\"))
        self.fold.setAccessibleName(_("พับแผงนี้"))
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.tabBar().setProperty("panel", "true")  # narrow: four words and a count stand side by side
        self.tabs.addTab(self.form, _("รายละเอียด"))
        for tab, side in zip(self.options.tabs, self.sides, strict=True):
            self.tabs.addTab(cast("QWidget", side), _(tab.label))
        self.tabs.addTab(self.links, _("เชื่อมโยง"))
        self.tabs.addTab(self.history, _("ประวัติ"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.kind, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, look.SPACE, look.GAP, look.SPACE)
        column.setSpacing(look.GAP)
        column.addLayout(top)
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._next_step_room())
        column.addWidget(self._actions())

    def _next_step_room(self) -> QWidget:
        self.step_room = QWidget()
        column = QVBoxLayout(self.step_room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        caption = _words("label")
        caption.setText(_("ขั้นต่อไป"))
        for widget in (caption, self.step_button, self.step_why, self.step_missing):
            column.addWidget(widget)
        return self.step_room

    def _actions(self) -> QWidget:
        self.actions_row = QWidget()
        self.deeds: list[tuple[QPushButton | QAction, PageAction]] = []
        row = QHBoxLayout(self.actions_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        buttons = [self._action_button(action) for action in self.options.actions]
        shown = self._fitting(buttons)
        for button, action in zip(buttons[:shown], self.options.actions, strict=False):
            row.addWidget(button)
            self.deeds.append((button, action))
        if shown < len(buttons):
            row.addWidget(self._more_actions(self.options.actions[shown:]))
            for left_out in buttons[shown:]:
                left_out.deleteLater()
        row.addStretch()
        return self.actions_row

    def _fitting(self, buttons: Sequence[QPushButton]) -> int:
        """How many stand side by side in the panel as it is at first; the words of a language decide."""
        if len(buttons) <= SIDE_BY_SIDE and _side_by_side(buttons) <= ROOM:
            return len(buttons)
        more = _button(_("ทำอย่างอื่น"))
        fitting = 1
        while fitting < SIDE_BY_SIDE - 1 and _side_by_side([*buttons[: fitting + 1], more]) <= ROOM:
            fitting += 1
        return fitting

    def _more_actions(self, actions: Sequence[PageAction]) -> QPushButton:
        """A button whose menu holds the deeds that do not fit side by side."""
        button = _button(_("ทำอย่างอื่น"))
        menu = QMenu(button)
        for one in actions:
            deed = (
                menu.addAction(look.icon(one.icon), _(one.label))
                if one.icon
                else menu.addAction(_(one.label))
            )
            if one.shortcut:
                deed.setShortcut(one.shortcut)
            deed.triggered.connect(self._doing(one.act))
            self.deeds.append((deed, one))
        button.setMenu(menu)
        return button

    def _action_button(self, action: PageAction) -> QPushButton:
        button = _button(_(action.label))
        if action.icon:
            button.setIcon(look.icon(action.icon))
        if action.shortcut:
            button.setShortcut(action.shortcut)
        button.clicked.connect(self._doing(action.act))
        return button

    def _doing(self, act: Callable[[Record | None], None]) -> Callable[[], None]:
        return lambda: act(self.record)

    def _connect(self) -> None:
        self.form.saved.connect(self.saved)
        self.form.cancelled.connect(self.left)
        self.tabs.currentChanged.connect(self._show_tab)
        self.links.counted.connect(self._show_link_count)
        self.history.restored.connect(self.refresh)
        self.step_button.clicked.connect(self._take_step)
        self.step_missing.clicked.connect(self._go_to_missing)
        self.duplicate.triggered.connect(self.duplicate_wanted)
        self.remove.triggered.connect(self.removal_wanted)
        self.fold.clicked.connect(self.fold_wanted)

    def _show_link_count(self, count: int) -> None:
        word = _("เชื่อมโยง")
        self.tabs.setTabText(self.tabs.indexOf(self.links), f"{word} {_count(count)}" if count else word)

    def _take_step(self) -> None:
        if self._step is not None:
            self._step.act()

    def _go_to_missing(self) -> None:
        if self._step is not None and self._step.missing is not None:
            self.desk.show_record(*self._step.missing)


def _side_by_side(buttons: Sequence[QPushButton]) -> int:
    """The width of a row of these, px."""
    for one in buttons:
        one.ensurePolished()
    return sum(one.sizeHint().width() for one in buttons) + look.GAP * (len(buttons) - 1)


def _count(count: int) -> str:
    """In so many letters that the tabs behind it stay whole."""
    return str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"


def _words(role: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def _button(words: str, look_of: str = "") -> QPushButton:
    button = QPushButton(words, autoDefault=False)
    if look_of:
        button.setProperty(look_of, "true")
    return button
