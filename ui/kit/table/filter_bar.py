"""The line over a table: quick filters, words sought, filters by column; those in force as chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.queries import Condition, Query
from planner_desktop.domain.registry import description
from planner_desktop.domain.spans import resolved
from planner_desktop.errors import PlannerError
from planner_desktop.services import records
from planner_desktop.services.file import today
from ui.kit import look
from ui.kit.beside import Beside, row_of
from ui.kit.desk import Desk
from ui.kit.flow import Flow
from ui.kit.table.chips import FilterChip, QuickChip
from ui.kit.table.filter_dialog import FilterDialog
from ui.kit.table.filter_words import condition_words
from ui.kit.table.folded_quick import FoldedQuick
from ui.kit.table.saved_menu import SavedMenu
from ui.kit.tool_menu import is_low
from ui.kit.words import _

DEBOUNCE_MILLISECONDS = 250
SEARCH_WIDTH = 208
TEXT_KEY = "\0text"


@dataclass(frozen=True)
class QuickFilter:
    """A filter that a page offers with one press; `label` is a source-language word."""

    label: str
    conditions: Callable[[Desk], tuple[Condition, ...]]
    counted: bool = False  # show how many rows it leaves


class FilterBar(QWidget):
    """Holds what the officer asks for; `asked` is told when it changed."""

    asked = Signal()

    def __init__(
        self, desk: Desk, name: str, quick: Sequence[QuickFilter] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = description(name)
        self.conditions: tuple[Condition, ...] = ()
        self.sort: tuple[str, ...] = ()
        self.quick = tuple(quick)
        self.quick_chips = [QuickChip(_(one.label)) for one in quick]
        self.search = QLineEdit(placeholderText=_("ค้นในรายการ  Ctrl+F"), clearButtonEnabled=True)
        self.chips: list[FilterChip] = []
        self._later = QTimer(self, singleShot=True, interval=DEBOUNCE_MILLISECONDS)
        self._counts = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._show_chips()

    # --- what is asked -------------------------------------------------------------------------------

    def query(self, base: Query) -> Query:
        """The base query with everything asked here added to it."""
        conditions = (*base.conditions, *resolved(self._all_conditions(), today()))
        return replace(base, conditions=conditions, text=self.text(), sort=self.sort or base.sort)

    def text(self) -> str:
        """The words sought."""
        return self.search.text().strip()

    def asked_for(self) -> Query:
        """What the officer set by hand, as a saved filter keeps it (spans unresolved)."""
        return Query(self.about.name, self._all_conditions(), self.text(), self.sort)

    def use(self, kept: Query) -> None:
        """Take over a saved filter in place of what was asked."""
        self._quietly_clear()
        self.conditions, self.sort = kept.conditions, kept.sort
        self.search.setText(kept.text)
        self._settle()

    def set_condition(self, field: str, condition: Condition | None) -> None:
        """Set or take away the filter of one column."""
        others = tuple(one for one in self.conditions if one.field != field)
        self.conditions = others if condition is None else (*others, condition)
        self._settle()

    def set_sort(self, sort: tuple[str, ...]) -> None:
        """Set the order; () = the list's own."""
        self.sort = sort
        self._settle()

    def clear(self) -> None:
        """Take every filter away; the order stays."""
        self._quietly_clear()
        self._settle()

    def ask_field(self, name: str) -> None:
        """Let the officer set the filter of one column."""
        now = next((one for one in self.conditions if one.field == name), None)
        dialog = FilterDialog(self.desk, self.about.field(name), now, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.set_condition(name, dialog.condition()))
        dialog.open()

    def in_force(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.chips) or any(chip.isChecked() for chip in self.quick_chips)

    def _all_conditions(self) -> tuple[Condition, ...]:
        pressed = [one for chip, one in zip(self.quick_chips, self.quick, strict=True) if chip.isChecked()]
        return (*self.conditions, *(part for one in pressed for part in one.conditions(self.desk)))

    # --- building ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.quick_room = QWidget()
        flow = Flow(self.quick_room)
        for chip in self.quick_chips:
            flow.addWidget(chip)
        self.quick_button = FoldedQuick(self.quick_chips)
        self.filter_button = self._filter_button()
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.search.addAction(look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.chip_room = QWidget()
        self.chip_flow = Flow(self.chip_room)
        self.clear_button = QPushButton(_("ล้างทั้งหมด"))
        self.clear_button.setProperty("quiet", "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(Beside(self.quick_room, row_of(self.quick_button, self.search, self.filter_button)))
        layout.addWidget(self.chip_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_quick()

    def _fold_quick(self) -> None:
        """In a low window quick filters that want a second line stand in a menu."""
        beside = self.search.width() + self.filter_button.sizeHint().width() + 2 * look.GAP
        folded = is_low(self) and self.quick_button.room() + beside > self.width()
        self.quick_room.setVisible(not folded)
        self.quick_button.setVisible(folded)

    def _filter_button(self) -> QToolButton:
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setText(_("ตัวกรอง"))
        button.setIcon(look.icon("filter", "muted"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(_("กรองตามคอลัมน์  Ctrl+Shift+F"))
        button.setShortcut(QKeySequence("Ctrl+Shift+F"))
        self.saved = SavedMenu(self.desk, self, self)
        menu = QMenu(button)
        menu.addMenu(self.saved)  # first: the columns of a long list fill the height of a small screen
        menu.addSeparator()
        for field in self.about.fields:
            action = menu.addAction(f"{_(field.label)}…")
            action.triggered.connect(lambda _on=False, name=field.name: self.ask_field(name))
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        self.search.textChanged.connect(self._later.start)
        self.search.returnPressed.connect(self._at_once)
        self._later.timeout.connect(self._settle)
        self._counts.timeout.connect(self._count_quick)
        self.clear_button.clicked.connect(self.clear)
        self.saved.used.connect(self.use)
        for chip in self.quick_chips:
            chip.toggled.connect(self._settle)

    # --- settling ------------------------------------------------------------------------------------

    def _at_once(self) -> None:
        self._later.stop()
        self._settle()

    def _settle(self) -> None:
        self._later.stop()
        self._show_chips()
        self.asked.emit()

    def _quietly_clear(self) -> None:
        self.conditions = ()
        for chip in (*self.quick_chips, self.search):
            chip.blockSignals(True)
        for chip in self.quick_chips:
            chip.setChecked(False)
        self.search.clear()
        for chip in (*self.quick_chips, self.search):
            chip.blockSignals(False)
        self.quick_button.tell()

    def _show_chips(self) -> None:
        while self.chip_flow.takeAt(0):
            pass
        for old in self.chips:
            old.hide()
            old.deleteLater()
        words = [(one.field, condition_words(self.desk.file, self.about, one)) for one in self.conditions]
        if self.text():
            words.insert(0, (TEXT_KEY, _("มีคำว่า “{text}”").format(text=self.text())))
        self.chips = [FilterChip(key, text, self.chip_room) for key, text in words]
        for chip in (*self.chips, self.clear_button):
            self.chip_flow.addWidget(chip)
        for chip in self.chips:
            chip.removed.connect(self._remove)
            chip.show()
        self.chip_room.setVisible(bool(self.chips))

    def _remove(self, key: str) -> None:
        if key == TEXT_KEY:
            self.search.clear()
            self._at_once()
        else:
            self.set_condition(key, None)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def count_quick(self, base: Query) -> None:
        """Count the rows of the counted quick filters a little later, over this base."""
        self._base = base
        self._counts.start()

    def _count_quick(self) -> None:
        if self.desk.file.database.busy:
            return
        for chip, one in zip(self.quick_chips, self.quick, strict=True):
            if not one.counted:
                continue
            conditions = resolved(one.conditions(self.desk), today())
            try:
                chip.show_count(records.count(self.desk.file, self._base.where(*conditions)))
            except PlannerError:
                chip.show_count(None)  # the table itself tells the fault
        self._fold_quick()
