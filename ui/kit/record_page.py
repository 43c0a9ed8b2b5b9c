"""A page over one kind of record: its list in the middle, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.errors import NotFound, PlannerError
from planner_desktop.services import records
from planner_desktop.services.file import Changes
from ui.kit import ask, look
from ui.kit.bulk_bar import BulkBar
from ui.kit.deeds import Deeds
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction, PageOptions
from ui.kit.page_parts import EmptyRoom, PageHeader, TableRoom, new_label
from ui.kit.page_size import LeastRoom
from ui.kit.panels.record import RecordPanel
from ui.kit.table.delegate import LINES
from ui.kit.table.filter_bar import FilterBar
from ui.kit.table.model import TableModel
from ui.kit.table.outputs import ListOutputs
from ui.kit.table.totals import TotalsRow
from ui.kit.table.view import TableView
from ui.kit.tool_menu import is_low, is_lowest
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.command_box import Command

NARROW = 960  # px of the page (the window less its left list): below it the panel folds by itself
_HEAD_AND_ROW = 112  # px: what a list shows at least over what its record consists of
ALONE = 720  # px: below it the list and an open panel do not stand beside each other


class RecordPage(LeastRoom):
    """See PageOptions for what an area may say, e.g. RecordPage(desk, "school", title=…)."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None, **options: Any) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = description(name)
        self.options = PageOptions(**options)
        self.key = f"page.{self.options.page or name}"
        self.title = _(self.options.title or self.about.plural)
        self._folded_by_hand: bool | None = self._remembered().get("folded")
        self._going_back, self._opening = False, QTimer(self, singleShot=True)
        self.model = TableModel(desk, name, self)
        self.view = TableView(desk, self.model, self.options.page or name, self.options.columns)
        self.bar = FilterBar(desk, name, self.options.quick)
        self.bulk = BulkBar(self.view, self.options.bulk)
        self.totals = TotalsRow(self.view)
        self.table_room = TableRoom(self.view, self.totals)
        self.panel = RecordPanel(desk, name, self.options)
        self.below = self.options.below(desk) if self.options.below else None
        self.deeds = Deeds(desk, self)
        self.outputs = ListOutputs(desk, self.title, self)
        self.header = PageHeader(self.title, new_label(self.about, self.options), self)
        self.header.new.setVisible(self.options.can_add)
        self.header.new.setEnabled(not desk.file.read_only)
        self.empty_room = EmptyRoom(self.about, self.options)
        self._lay_out()
        self._connect()
        self._fill_menus()
        self._add_keys()
        self.read_again()

    # --- what others ask ------------------------------------------------------------------------------

    def open(self, record: UUID) -> bool:
        """Show this record, taking away filters that hide it; False when it is gone or the draft stays."""
        if not self.leave_draft():
            return False
        if self.model.row_of(record) is None:
            self.bar.clear()
        if self.view.choose(record):
            return True
        try:  # outside the base query, e.g. of another year: the record is shown without a row
            self._show(records.get_named(self.desk.file, self.about.name, record))
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        return True

    def new(self) -> None:
        """Begin a new record in the panel."""
        if not self.options.can_add or self.desk.file.read_only or not self.leave_draft():
            return
        self.begin(self.options.draft(self.desk) if self.options.draft else self.about.record())

    def begin(self, draft: Record) -> None:
        """Show an unsaved record for filling in."""
        self._going_back = True
        self.view.choose(None)
        self._going_back = False
        self._show(draft)
        if self.panel.isHidden():
            self.fold(folded=False)
        self.panel.focus_form()

    def show_query(self, query: Query) -> None:
        """Narrow the list to these conditions, in place of the filters in force."""
        if self.leave_draft():
            self.bar.use(query)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        return not self.panel.dirty or self.panel.form.may_leave()

    def commands(self) -> list[Command]:
        """What can be done by name: with the chosen record, then with the list."""
        return [*self.panel.commands(), *self.header.commands()]

    def read_again(self) -> None:
        """Ask the file for the rows in force."""
        base = self._base()
        self.model.set_query(self.bar.query(base))
        self.bar.count_quick(base)
        self._show_order()

    def _base(self) -> Query:
        return self.options.base_query(self.desk) if self.options.base_query else Query(self.about.name)

    # --- the chosen row -------------------------------------------------------------------------------

    def _on_chosen(self, record: UUID | None) -> None:
        now = self.panel.record
        if self._going_back or (now is not None and (now.id == record or (record is None and now.is_new))):
            return
        if not self.leave_draft():
            self._go_back()
            return
        self._show(self._read(record) if record else None)

    def _go_back(self) -> None:
        """Stay with the unsaved record: its row becomes the current one again."""
        now = self.panel.record

        def back() -> None:
            self._going_back = True
            self.view.choose(now.id if now and not now.is_new else None)
            self._going_back = False

        QTimer.singleShot(0, self, back)  # the view is still moving to the other row

    def _read(self, record: UUID) -> Record | None:
        try:
            return records.get_named(self.desk.file, self.about.name, record)
        except NotFound:
            return None
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return None

    def _show(self, record: Record | None) -> None:
        """The list has the whole width while nothing is chosen."""
        was_empty = self.panel.record is None
        self.panel.show_record(record)
        self._show_below(record)
        if was_empty == (record is None):
            return
        if record is not None and self._pressed():
            # The rows would move under the second click of a double click.
            self._opening.start(QApplication.doubleClickInterval())
        else:
            self._settle_panel()

    def _pressed(self) -> bool:
        """Whether the mouse is just choosing a row."""
        return bool(QGuiApplication.mouseButtons()) and self.view.viewport().underMouse()

    def _show_below(self, record: Record | None) -> None:
        if self.below is not None:
            cast("QWidget", self.below).setVisible(record is not None and not record.is_new)
            self.below.show_record(record)

    def _on_opened(self, record: UUID) -> None:
        self.fold(folded=False)
        if self.panel.record is not None and self.panel.record.id == record:
            self.panel.focus_form()

    def _on_left(self) -> None:
        self._back_to_list()
        if self.panel.record is not None and self.panel.record.is_new:
            self._show(None)

    def _on_saved(self, record: Record) -> None:
        self.panel.refresh(record)
        self._show_below(record)
        self.view.choose(record.id)
        self._back_to_list()

    def _back_to_list(self) -> None:
        if self.middle.isHidden():
            self.fold(folded=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # to the list, or to what begins an empty one

    def _on_changed(self, changes: Changes) -> None:
        shown = self.panel.record
        if shown is None or shown.is_new or shown.id not in changes.ids(self.about.name):
            return
        found = self._read(shown.id)
        if found is not None:
            self.panel.refresh(found)
            self._show_below(found)
        elif not self.panel.dirty:
            self._show(None)

    # --- how much there is ----------------------------------------------------------------------------

    def _on_counted(self) -> None:
        count = self.model.rowCount()
        self.header.show_count(count)
        self._show_rows(shown=bool(count))
        if self.totals.summed() and not self.desk.file.database.busy:
            self.totals.show_sums(records.totals(self.desk.file, self.model.query))

    def _show_rows(self, *, shown: bool) -> None:
        """The list, or what to do where there is none; the keyboard stays with the one in sight."""
        gone, keyboard = (self.empty_room if shown else self.table_room), QApplication.focusWidget()
        followed = keyboard is not None and gone.isAncestorOf(keyboard)
        self.empty_room.show_state(narrowed=self.bar.in_force(), writable=not self.desk.file.read_only)
        here = self.view if shown else self.empty_room.first()
        self.empty_room.setVisible(not shown)
        self.table_room.setVisible(shown)
        self.setFocusProxy(here)
        if followed:
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_order(self) -> None:
        self.view.show_sort(self.model.query.sort or self.about.sort)
        names = [field.name for field in self.about.fields]
        filtered = {one.field for one in self.bar.conditions}
        self.view.heading().mark_filtered(frozenset(names.index(name) for name in filtered))

    # --- folding --------------------------------------------------------------------------------------

    def fold(self, *, folded: bool) -> None:
        """Fold or unfold the panel, as the officer wishes; remembered."""
        self._folded_by_hand = folded
        self._settle_panel()
        self._remember()

    def toggle_panel(self) -> None:
        """Fold the panel when it is open, open it when it is folded."""
        self.fold(folded=not self.panel.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        around, gap = (look.GAP, look.TIGHT) if is_low(self) else (look.SPACE, look.GAP)
        self._column.setContentsMargins(look.SPACE, around, look.SPACE, around)
        self._column.setSpacing(gap)
        self.view.heading().show_lines(1 if is_lowest(self) else LINES)
        before, now = event.oldSize().width(), event.size().width()
        if now < NARROW <= before:
            self._folded_by_hand = None
        if before < 0 or any((before < limit) != (now < limit) for limit in (NARROW, ALONE)):
            self._settle_panel()

    def _settle_panel(self) -> None:
        folded = self.width() < NARROW if self._folded_by_hand is None else self._folded_by_hand
        opened = not folded and self.panel.record is not None
        self._opening.stop()
        self.panel.setVisible(opened)
        self.header.unfold.setVisible(folded)
        alone = opened and self.width() < ALONE
        self.middle.setVisible(not alone)
        if opened and not alone:
            width = self._remembered().get("panel")
            least = self.panel.minimumWidth()
            wanted = max(width if isinstance(width, int) else look.PANEL_WIDTH, least)
            wanted = max(least, min(wanted, self.width() // 2))
            self.splitter.setSizes([max(self.width() - wanted, 1), wanted])

    def _remembered(self) -> dict[str, Any]:
        kept = self.desk.preferences.look.get(self.key)
        return kept if isinstance(kept, dict) else {}

    def _remember(self) -> None:
        kept: dict[str, Any] = {"folded": bool(self._folded_by_hand)}
        if not self.panel.isHidden():
            kept["panel"] = self.splitter.sizes()[1]
        self.desk.preferences.look[self.key] = {**self._remembered(), **kept}
        self.desk.preferences.save()

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.middle = QWidget()
        self._column = column = QVBoxLayout(self.middle)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.bulk)
        column.addWidget(self.table_room, 1)
        if self.below is not None:
            self.table_room.setMinimumHeight(_HEAD_AND_ROW)
            column.addWidget(cast("QWidget", self.below), 2)
        column.addWidget(self.empty_room, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(self.middle)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _fill_menus(self) -> None:
        head = self.header
        for one in self.options.buttons:
            head.add_button(_(one.label), one.shortcut, self._doing(one), one.icon)
        for one in self.options.prints:
            head.add_deed(head.prints, _(one.label), one.shortcut, self._doing(one), one.icon or "file-text")
        head.add_deed(head.prints, _("พิมพ์รายการที่แสดง"), "Ctrl+P", self.print_list, "printer")
        head.add_deed(head.excel, _("ส่งออกรายการที่แสดง…"), "Ctrl+E", self.export_list, "file-export")
        if self.options.import_rows is not None:
            words = _("นำเข้าจาก Excel…")
            head.add_deed(head.excel, words, "Ctrl+Shift+E", self.options.import_rows, "file-import")

    def _doing(self, one: PageAction) -> Callable[[], None]:
        def act() -> None:
            if self.panel.record is not None or not one.needs_record:
                one.act(self.panel.record)
            else:
                self.desk.say(_("เลือกรายการจากตารางก่อน"))

        return act

    def print_list(self) -> None:
        """Show the rows in force as a paper."""
        self.outputs.to_paper(self.model.query, self.view.columns.shown(), self.bar.in_words())

    def export_list(self) -> None:
        """Write the rows in force into an Excel file."""
        self.outputs.to_excel(self.model.query, self.view.columns.shown())

    def _connect(self) -> None:
        self.bar.asked.connect(self.read_again)
        self.model.counted.connect(self._on_counted)
        self.model.troubled.connect(lambda error: ask.show_error(self.window(), error))
        self.view.chosen.connect(self._on_chosen)
        self.view.opened.connect(self._on_opened)
        self.view.sort_wanted.connect(self.bar.set_sort)
        self.view.filter_wanted.connect(self.bar.ask_field)
        self.view.removal_wanted.connect(self.take_away)
        self.panel.saved.connect(self._on_saved)
        self.panel.left.connect(self._on_left)
        self.panel.form.next_wanted.connect(self.new)
        self.panel.duplicate_wanted.connect(self.duplicate)
        self.panel.removal_wanted.connect(self.take_away)
        self.panel.fold_wanted.connect(lambda: self.fold(folded=True))
        self.header.unfold_wanted.connect(lambda: self.fold(folded=False))
        self.splitter.splitterMoved.connect(self._remember)
        self._opening.timeout.connect(self._settle_panel)
        self.header.new_wanted.connect(self.new)
        self.empty_room.new.clicked.connect(self.new)
        self.empty_room.manual.clicked.connect(self.desk.manual_wanted)
        self.empty_room.clear.clicked.connect(self.bar.clear)
        if self.options.import_rows is not None:
            self.empty_room.importing.clicked.connect(self.options.import_rows)
        self.desk.changed.connect(self._on_changed)
        self.desk.year_changed.connect(self.read_again)
        self.desk.actor_changed.connect(self.read_again)

    def _add_keys(self) -> None:
        deeds = (("Ctrl+N", self.new), ("Ctrl+F", self._to_search), ("Ctrl+\\", self.toggle_panel))
        for keys, act in deeds:
            action = QAction(self, shortcut=QKeySequence(keys))
            action.triggered.connect(act)
            self.addAction(action)  # for the whole window while this page is in sight

    def _to_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def take_away(self) -> None:
        """Void or remove the chosen record, after asking."""
        record = self.panel.record
        if record is None or record.is_new or record.void_reason or not self.leave_draft():
            return
        if (now := self._read(record.id)) is not None:
            self.deeds.take_away(now)

    def duplicate(self) -> None:
        """Begin a new record with the same values."""
        record = self.panel.record
        if record is not None and not record.is_new and self.leave_draft():
            self.begin(records.duplicate(record))
