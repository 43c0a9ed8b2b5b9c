"""The preview: counts that filter, the rows with their outcome, and the chosen row in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.messages import say
from planner_desktop.services.exchange import OUTCOME_LABELS, Outcome
from ui.kit import look
from ui.kit.importing.row_words import TONES, RowWords
from ui.kit.importing.rows_model import FINDING, NUMBER, OUTCOME, RowsModel
from ui.kit.table.delegate import CellDelegate, line_height, row_height
from ui.kit.table.header import Header
from ui.kit.table.values import MARKS
from ui.kit.words import _, show
from ui.kit.wrapping import soft

_ALL = len(Outcome)
_WIDTHS = {NUMBER: 56, OUTCOME: 128, FINDING: 330}
_LETTER, _SIDES = 8, 24  # px a character of a described width takes, and the air of a cell
_NARROWEST, _WIDEST = 96, 280
_CHIP_SIDES = 28  # px
_TABLE_SHARE = 5  # of the height, for each one of the chosen row's details


class PreviewPart(QWidget):
    """Shows one reading; empty until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: RowWords | None = None
        self.chips = {one: _chip() for one in Outcome}
        self.every = _chip()
        self.model = RowsModel(self)
        self.table = QTableView()
        self.detail = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self._group = QButtonGroup(self)
        for place, chip in enumerate((*self.chips.values(), self.every)):
            self._group.addButton(chip, place)
        self._group.idClicked.connect(lambda _place: self._fill())
        self._set_up_table()
        self._lay_out()
        self.show_words(None)

    def show_words(self, words: RowWords | None) -> None:
        """Show a reading; begins with what must be put right, else with every row."""
        self.words = words
        self._count()
        faulty = self.chips[Outcome.FAULTY]
        (faulty if faulty.isEnabled() else self.every).setChecked(True)
        self._fill()

    def shown_outcome(self) -> Outcome | None:
        """Whose rows are shown; None = every row."""
        place = self._group.checkedId()
        return None if place in (-1, _ALL) else list(Outcome)[place]

    def _count(self) -> None:
        plan = self.words.reading.plan if self.words else None
        for outcome, chip in self.chips.items():
            count = plan.count(outcome) if plan else 0
            tone = TONES[outcome]
            sign = "" if tone is None else f"{MARKS[tone]} "
            _label(chip, f"{sign}{_(OUTCOME_LABELS[outcome])} {count:,}")
            chip.setEnabled(bool(count))
        every = _("ทั้งหมด")
        _label(self.every, f"{every} {len(plan.rows) if plan else 0:,}")

    def _fill(self) -> None:
        columns = self.model.columnCount()
        self.model.show_rows(self.words, self.shown_outcome())
        if self.model.columnCount() != columns:
            self._set_widths()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NUMBER))
        self._show_detail()

    def _set_widths(self) -> None:
        for column in range(self.model.columnCount()):
            field = self.model.field_at(column)
            wanted = field.width * _LETTER + _SIDES if field else _WIDTHS[column]
            if field:
                heading = self.table.fontMetrics().horizontalAdvance(_(field.label)) + _SIDES
                wanted = max(_NARROWEST, heading, min(wanted, _WIDEST))
            self.table.setColumnWidth(column, wanted)

    def _show_detail(self) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        lines = self.words.details(row) if row and self.words else []
        if row and not lines:
            lines = [show(say("แถว {row}: {outcome}", row=row.row, outcome=say(OUTCOME_LABELS[row.outcome])))]
        self.detail.setText("\n".join(soft(line) for line in lines))

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(_("แถวที่อ่านได้"))
        table.setHorizontalHeader(Header(table))
        table.horizontalHeader().setFixedHeight(line_height(table.font()) + 2 * look.GAP)
        table.horizontalHeader().setSectionsMovable(False)
        table.horizontalHeader().setSectionsClickable(False)
        table.setItemDelegate(CellDelegate(table))
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(row_height(table.font()))
        table.verticalHeader().setDefaultSectionSize(row_height(table.font()))
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_detail())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.GAP)
        for key, chip in enumerate((self.every, *self.chips.values()), start=1):
            chip.setToolTip(f"Ctrl+{key}")
            shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), self)
            shortcut.activated.connect(chip.click)
            head.addWidget(chip)
        head.addStretch(1)
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setMinimumHeight(line_height(self.font()) + 2 * look.GAP)
        room.setWidget(self.detail)
        self.detail.setMargin(look.GAP)
        self.detail.setAccessibleName(_("รายละเอียดของแถวที่เลือก"))
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.addWidget(self.table)
        split.addWidget(room)
        split.setStretchFactor(0, _TABLE_SHARE)
        split.setStretchFactor(1, 1)
        split.setSizes([_TABLE_SHARE * 100, 100])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(head)
        column.addWidget(split, 1)


def _chip() -> QPushButton:
    chip = QPushButton(autoDefault=False)
    chip.setCheckable(True)
    chip.setProperty("chip", "true")
    return chip


def _label(chip: QPushButton, words: str) -> None:
    """Set the words and keep room for them in the heavier face that a pressed chip has."""
    chip.setText(words)
    chip.setMinimumWidth(QFontMetrics(look.font(strong=True)).horizontalAdvance(words) + _CHIP_SIDES)
