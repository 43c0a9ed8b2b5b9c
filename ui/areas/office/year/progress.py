"""ความก้าวหน้าและเวลาจริง: how far the year is, and real time beside the manual's standard time (S03)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today, fiscal_quarter_span
from planner_desktop.messages import mark
from planner_desktop.services.year_work import asking
from planner_desktop.services.year_work.progress import by_item, progress, step_times
from ui.areas.office.year import facts as year_facts
from ui.areas.office.year.printing import save_as, show_paper
from ui.areas.office.year.views import view_chips
from ui.kit import look
from ui.kit.charts import Bar, BarChart
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import Changes
    from planner_desktop.services.year_work.progress import Tally
    from ui.areas.office.year.facts import YearFacts
    from ui.kit.desk import Desk

PROGRESS, TIMES = range(2)
VIEWS = ((mark("ความก้าวหน้า"), "chart-pie"), (mark("เวลาจริงเทียบมาตรฐาน"), "clock"))
PAPER = ("progress", "times")
TOLD = ("task", "work_item", "work_step", "person", "holiday")
KEY = Qt.ItemDataRole.UserRole
MOST_BARS = 12


class ProgressPage(QWidget):
    """Tables at the left, charts at the right; every row and bar leads to its tasks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.told = QLabel(self, wordWrap=True)
        self.told.setProperty("role", "strong")
        self.items = _table((_("งาน"), _("ทั้งหมด"), _("เสร็จแล้ว"), _("ล่าช้า"), _("ร้อยละ")))
        self.times = _table((_("ขั้นตอน"), _("ผู้รับผิดชอบ"), _("มาตรฐาน"), _("ใช้จริง"), _("ต่าง (วัน)")))
        self.quarters = BarChart(_("งานที่เสร็จตามไตรมาส"), self)
        self.people = BarChart(_("งานที่เสร็จตามผู้รับผิดชอบ"), self)
        self.by_item = BarChart(_("เวลาจริงเทียบมาตรฐานตามงาน"), self)
        self.views = QStackedWidget(self)
        self.chips = QButtonGroup(self)
        self._lay_out()
        for table in (self.items, self.times):
            table.itemActivated.connect(self._open_row)
        for chart in (self.quarters, self.people, self.by_item):
            chart.chosen.connect(self._open)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.show_view(PROGRESS)

    def show_view(self, view: int) -> None:
        """Turn to a view and read it."""
        self.chips.button(view).setChecked(True)
        self.views.setCurrentIndex(view)
        self.refresh()

    def refresh(self) -> None:
        """Read the year anew for the view in sight."""
        year = year_facts.read(self.desk.file, self.desk.fiscal_year)
        if self.views.currentIndex() == PROGRESS:
            self._show_progress(year)
        else:
            self._show_times(year)

    # --- what is shown --------------------------------------------------------------------------------

    def _show_progress(self, year: YearFacts) -> None:
        found = progress(self.desk.file, year.fiscal_year, bangkok_today())
        self.told.setText(_tally_words(found.whole, year.fiscal_year))
        self.items.clear()
        rows = [(item.id, year_facts.item_words(item)) for item in year.used_items()]
        for key, label in (*rows, (None, _("งานอื่น"))):
            if key in found.by_item:
                conditions = (Condition("item", Test.IS, key) if key else Condition("item", Test.EMPTY),)
                self._add(self.items, label, found.by_item[key], conditions)
        self.quarters.set_bars(
            tuple(
                _bar(
                    _("ไตรมาสที่ {quarter}").format(quarter=quarter),
                    found.by_quarter[quarter],
                    (Condition("due_on", Test.BETWEEN, fiscal_quarter_span(year.fiscal_year, quarter)),),
                )
                for quarter in (1, 2, 3, 4)
                if quarter in found.by_quarter
            ),
            full=1.0,
        )
        people = [
            _bar(
                year.people.get(key, "") if key else _("ยังไม่มีผู้รับผิดชอบ"),
                tally,
                (Condition("owner", Test.IS, key) if key else Condition("owner", Test.EMPTY),),
            )
            for key, tally in sorted(found.by_owner.items(), key=lambda one: -one[1].total)
        ]
        self.people.set_bars(tuple(people[:MOST_BARS]), full=1.0)

    def _show_times(self, year: YearFacts) -> None:
        found = step_times(self.desk.file, year.fiscal_year)
        slower = sum(one.over > 0 for one in found)
        words = _("{count} ขั้นตอนที่เทียบได้ ช้ากว่ามาตรฐาน {slower} ขั้นตอน (วันทำการ นับทั้งวันเริ่มและวันเสร็จ)")
        none = _("ยังไม่มีงานที่เทียบได้ งานที่เทียบได้คือขั้นตอนที่มีเวลามาตรฐาน บันทึกวันเริ่มจริง และเสร็จแล้ว")
        self.told.setText(words.format(count=len(found), slower=slower) if found else none)
        self.times.clear()
        for one in found:
            over = _("ช้า {days}").format(days=one.over) if one.over > 0 else str(one.over)
            cells = [one.task.title, year.owner(one.task), str(one.standard), str(one.taken), over]
            row = QTreeWidgetItem(cells)
            row.setData(0, KEY, one.task.id)
            row.setToolTip(0, one.task.title)
            _align(row, 2)
            self.times.addTopLevelItem(row)
        bars = []
        for total in by_item(found)[:MOST_BARS]:
            item = year.items.get(total.item) if total.item else None
            told = _("{taken} จาก {standard} วัน").format(taken=total.taken, standard=total.standard)
            done = (Condition("item", Test.IS, total.item), Condition("status", Test.IS, "done"))
            label = year_facts.item_words(item) if item else _("งานอื่น")
            bars.append(Bar(label, total.taken, told, total.standard, done))
        self.by_item.set_bars(tuple(bars))

    def _add(self, table: QTreeWidget, label: str, tally: Tally, conditions: tuple[Condition, ...]) -> None:
        late = f"! {tally.late}" if tally.late else "0"
        row = QTreeWidgetItem([label, str(tally.total), str(tally.done), late, _percent(tally)])
        row.setData(0, KEY, conditions)
        row.setToolTip(0, label)
        _align(row, 1)
        table.addTopLevelItem(row)

    # --- ways on --------------------------------------------------------------------------------------

    def _open_row(self, row: QTreeWidgetItem) -> None:
        self._open(row.data(0, KEY))

    def _open(self, key: object) -> None:
        """Conditions lead to their tasks in the list, an id to its task."""
        if isinstance(key, tuple):
            self.desk.show_list(asking.tasks(*key))
        elif key is not None:
            self.desk.record_wanted.emit("task", key)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        for chip in view_chips(self.chips, VIEWS):
            row.addWidget(chip)
        self.chips.idClicked.connect(self.show_view)
        row.addSpacing(look.SPACE)
        row.addWidget(self.told, 1)
        prints = QPushButton(look.icon("printer"), _("พิมพ์"))
        prints.setMenu(self._menu())
        row.addWidget(prints)
        self.views.addWidget(
            _beside(self.items, ((_("ตามไตรมาสที่ครบกำหนด"), self.quarters), (_("ตามผู้รับผิดชอบ"), self.people)))
        )
        self.views.addWidget(_beside(self.times, ((_("ตามงาน (ขีดตั้ง = มาตรฐาน)"), self.by_item),)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addLayout(row)
        layout.addWidget(self.views, 1)
        self.setFocusProxy(self.views)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(look.icon("file-text"), _("ดูและพิมพ์")).triggered.connect(
            lambda: show_paper(self, self.desk, PAPER[self.views.currentIndex()])
        )
        for ending, label, icon in (
            ("docx", _("บันทึกเป็น Word…"), "file-type-docx"),
            ("xlsx", _("บันทึกเป็น Excel…"), "file-spreadsheet"),
        ):
            menu.addAction(look.icon(icon), label).triggered.connect(partial(self._save, ending))
        return menu

    def _save(self, ending: str, *_told: object) -> None:
        save_as(self, self.desk, PAPER[self.views.currentIndex()], ending)


def _tally_words(whole: Tally, fiscal_year: int) -> str:
    words = _("ปีงบประมาณ {year}: ทั้งหมด {total} งาน เสร็จแล้ว {done} ({share}) ล่าช้า {late}")
    return words.format(
        year=fiscal_year, total=whole.total, done=whole.done, share=_percent(whole), late=whole.late
    )


def _percent(tally: Tally) -> str:
    return f"{tally.share * 100:.0f}%" if tally.total else "–"


def _bar(label: str, tally: Tally, conditions: tuple[Condition, ...]) -> Bar:
    late = _(" ล่าช้า {count}").format(count=tally.late) if tally.late else ""
    return Bar(label, tally.share, f"{tally.done}/{tally.total}{late}", key=conditions)


def _table(labels: Sequence[str]) -> QTreeWidget:
    table = QTreeWidget()
    table.setColumnCount(len(labels))
    table.setHeaderLabels(list(labels))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAccessibleName(labels[0])
    head = table.header()
    head.setStretchLastSection(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _align(row: QTreeWidgetItem, first: int) -> None:
    """Numbers to the right, from that column on."""
    for column in range(first, row.columnCount()):
        row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _beside(table: QTreeWidget, charts: Sequence[tuple[str, BarChart]]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    for heading, chart in charts:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        label = QLabel(heading)
        label.setProperty("role", "heading")
        inside.addWidget(label)
        inside.addWidget(chart)
        column.addWidget(card)
    column.addStretch()
    room = QScrollArea(widgetResizable=True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setWidget(side)
    view = QWidget()
    row = QHBoxLayout(view)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.SPACE)
    row.addWidget(table, 3)
    row.addWidget(room, 2)
    return view
