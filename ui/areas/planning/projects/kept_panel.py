"""What an edition keeps, to be looked through: projects with what is below them, then the plan as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark
from planner_desktop.services.planning.projects import editions
from planner_desktop.services.planning.projects.row_words import MONTHS, RowWords, month_words, rank
from ui.kit import look
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.planning.projects.year_rows import Kept, PlanRows
    from ui.kit.desk import Desk

OLDER = mark(
    "ฉบับนี้บันทึกก่อนที่โปรแกรมจะเก็บเดือนที่ทำกิจกรรม ตัวชี้วัด ความเสี่ยง ความเชื่อมโยง ทิศทางของแผน และเล่มไว้กับฉบับ "
    "มีเฉพาะโครงการ กิจกรรม และเงิน"
)
_WHOLE = mark("เก็บไว้ครบทั้งเล่ม ณ วันที่บันทึกฉบับ อ่านได้อย่างเดียว กดลูกศรขวาเพื่อเปิดรายละเอียด")
_NOTHING = mark("ฉบับนี้ไม่ได้เก็บเนื้อหาของแผนไว้")
_PLAN = mark("ทั้งแผน: ผังแผน ทิศทาง ตัวชี้วัด และความเชื่อมโยง")
_KEY = Qt.ItemDataRole.UserRole


class KeptPanel(QWidget):
    """Rows open as they are asked for: an edition may hold ten thousand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.edition: PlanEdition | None = None
        self.rows: PlanRows | None = None
        self._below: dict[UUID | None, list[Kept]] = {}
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("สิ่งที่ฉบับนี้เก็บไว้"))
        self.tree.setHeaderLabels([_("รายการ"), _("ตามฉบับ")])
        self.tree.setIndentation(look.GAP + look.GAP // 2)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.itemExpanded.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.note)
        layout.addWidget(self.tree, 1)

    def show_record(self, record: Record | None) -> None:
        """Read the edition off the window's thread."""
        self.edition = record if isinstance(record, PlanEdition) and not record.is_new else None
        self.tree.clear()
        self.note.clear()
        edition, file = self.edition, self.desk.file
        if edition is not None:
            self.note.setText(_("กำลังอ่าน…"))
            self.desk.tasks.run(lambda _progress: (edition.id, editions.rows_of(file, edition)), self._come)

    def _come(self, told: tuple[UUID, PlanRows]) -> None:
        edition, rows = told
        if self.edition is None or self.edition.id != edition:
            return  # another one was chosen meanwhile
        self.rows = rows
        self.note.setText(_(_WHOLE if rows.whole else OLDER if rows.rows else _NOTHING))
        self._below = {}
        for one in sorted(rows.rows.values(), key=lambda one: (rank(one.kind), one.title)):
            self._below.setdefault(one.project, []).append(one)
        for own in self._below.values():
            if own[0].kind == "project":
                self._add(self.tree, own[0], _title(own[0]), parted=True)
        if None in self._below:
            top = QTreeWidgetItem(self.tree, [_(_PLAN)])
            self._fill(top, self._below[None])

    def _add(
        self, above: QTreeWidget | QTreeWidgetItem, one: Kept, words: str, *, parted: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [words, format_baht(one.amount) if one.amount else ""])
        item.setToolTip(0, words)
        item.setData(0, _KEY, (one.about, parted))
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _fill(self, above: QTreeWidgetItem, rows: Iterable[Kept]) -> None:
        for one in rows:
            self._add(above, one, f"{_(description(one.kind).label)}: {_title(one)}")

    def _open(self, item: QTreeWidgetItem) -> None:
        """Lay out the fields of a row, of a project also what is below it."""
        key = item.data(0, _KEY)
        if key is None or item.childCount() or self.rows is None:
            return
        about, parted = key
        one = self.rows.rows[about]
        for label, words in RowWords(self.desk.file).told(one, self.rows.names):
            self._field(item, label, words)
        months = (self.rows.months or {}).get(about)
        if months:
            self._field(item, MONTHS, month_words(months))
        if parted:
            self._fill(item, self._below[one.project][1:])

    def _field(self, item: QTreeWidgetItem, label: str, words: str) -> None:
        line = QTreeWidgetItem(item, [_(label), " ".join(words.split())])
        line.setToolTip(1, words)


def _title(one: Kept) -> str:
    return one.title or _(description(one.kind).label)
