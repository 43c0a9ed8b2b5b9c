"""รายงานเลขทะเบียน: what every register of a year has to explain, each line a way to its record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.registers import register
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.years import bangkok_today, calendar_year_of, calendar_year_span
from planner_desktop.messages import mark, say
from planner_desktop.services.administration import registers, report
from planner_desktop.services.administration.report import FINDING_LABELS, Finding, Line, Report
from planner_desktop.services.file import Changes
from ui.areas.administration import numbered
from ui.areas.administration.years import NUMBERED
from ui.kit import look
from ui.kit.ask_fields import ask_fields
from ui.kit.beside import Beside, row_of
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.words import _, show

HEADINGS = (mark("เลข"), mark("สิ่งที่พบ"), mark("วันที่"), mark("เรื่อง"), mark("รายละเอียด"))
_WIDE = (3, 4)  # columns that share what the others leave
_YEARS_BACK = 5
_LINE = Qt.ItemDataRole.UserRole
_REASON = Field(label=mark("เหตุที่เลขว่าง"), kind=Kind.LONG_TEXT, name="reason", required=True, max_length=500)


class NumbersPage(QWidget):
    """Reads again when shown after a change; nothing is read while it is hidden."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.years = QComboBox()
        now = calendar_year_of(bangkok_today())
        for year in range(now, now - _YEARS_BACK, -1):
            self.years.addItem(_("ปี {year}").format(year=year), year)
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("role", "muted")
        self.tree = QTreeWidget()
        self.tree.setWordWrap(True)
        self.tree.setHeaderLabels([_(one) for one in HEADINGS])
        self.go = QPushButton(look.icon("arrow-right"), _("ไปที่รายการ"))
        self.explain = QPushButton(look.icon("pencil"), _("บันทึกเหตุที่เลขว่าง…"))
        self.printing = QPushButton(look.icon("printer", "on_accent"), _("พิมพ์รายงาน"))
        self.printing.setProperty("primary", "true")
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def year(self) -> int:
        """The calendar year shown."""
        return int(self.years.currentData())

    def refresh(self) -> None:
        """Read every register of the year."""
        self.tree.clear()
        found = report.reports(self.desk.file, self.year)
        for one in found:
            self._add(one)
        count = sum(len(one.lines) for one in found)
        self.summary.setText(
            show(say("มี {count} รายการที่ต้องชี้แจง", count=count)) if count else _("ทุกทะเบียนเลขครบ ไม่มีสิ่งที่ต้องชี้แจง")
        )
        self._show_buttons()

    def chosen(self) -> tuple[Report, Line] | None:
        """The line under the cursor with its register."""
        item = self.tree.currentItem()
        found = item.data(0, _LINE) if item else None
        return found if isinstance(found, tuple) else None

    def explain_chosen(self) -> None:
        """Ask why a number was left out and put it into the register as void."""
        chosen = self.chosen()
        if chosen is None:
            return
        told, line = chosen
        day = line.day or calendar_year_span(told.calendar_year)[0]
        numbers = _numbers(line)

        def deed(reason: str) -> None:
            for number in range(line.first, line.last + 1):
                registers.explain_gap(self.desk.file, told.code, number, day, reason)

        ask_fields(
            self.desk,
            self.window(),
            _("เลข {numbers} ใน{register} ว่าง").format(
                numbers=numbers, register=_(register(told.code).label)
            ),
            (_REASON,),
            lambda answer: deed(answer["reason"]),
            about=_("เลขจะอยู่ในทะเบียนเป็นเลขที่ยกเลิก พร้อมเหตุผลนี้"),
            yes=_("บันทึกเหตุ"),
        )

    def _add(self, told: Report) -> None:
        counts = [
            show(say("{label} {count}", label=say(FINDING_LABELS[one]), count=told.counted(one)))
            for one in Finding
            if told.counted(one)
        ]
        head = QTreeWidgetItem([_(register(told.code).label), "", "", " · ".join(counts), _figures(told)])
        if not told.lines:
            head.setText(3, _("เลขครบ") if told.highest else "")
        self.tree.addTopLevelItem(head)
        for line in told.lines:
            head.addChild(self._item(told, line))
        head.setExpanded(True)

    def _item(self, told: Report, line: Line) -> QTreeWidgetItem:
        day = short_date(line.day) if line.day else ""
        words = [_numbers(line), _(FINDING_LABELS[line.finding]), day, _(line.title), show(line.words)]
        item = QTreeWidgetItem(words)
        item.setData(0, _LINE, (told, line))
        for place in (3, 4):
            item.setToolTip(place, words[place])
        return item

    def _show_buttons(self) -> None:
        chosen = self.chosen()
        self.go.setEnabled(chosen is not None and chosen[1].record is not None)
        gap = chosen is not None and chosen[1].finding is Finding.GAP
        self.explain.setEnabled(gap and not self.desk.file.read_only)

    def _go(self) -> None:
        chosen = self.chosen()
        if chosen and chosen[1].record:
            self.desk.show_record(chosen[1].record_name, chosen[1].record)

    def _print(self) -> None:
        keys = {"year": str(self.year)}
        numbered.show_paper(self.desk, "register-report", keys, _("รายงานเลขทะเบียน"))

    def _heard(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*NUMBERED):
            self.refresh()

    def _lay_out(self) -> None:
        title = QLabel(_("รายงานเลขทะเบียน"))
        title.setProperty("role", "title")
        words = row_of(title, self.years, self.summary)
        top = Beside(words, row_of(self.go, self.explain, self.printing))
        header = self.tree.header()
        for place in range(len(HEADINGS)):
            fits = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch if place in _WIDE else fits)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(top)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.years.currentIndexChanged.connect(lambda _place: self.refresh())
        self.tree.currentItemChanged.connect(lambda *_both: self._show_buttons())
        self.tree.itemActivated.connect(lambda *_both: self._go())
        self.go.clicked.connect(self._go)
        self.explain.clicked.connect(self.explain_chosen)
        self.printing.clicked.connect(self._print)
        self.desk.changed.connect(self._heard)


def _numbers(line: Line) -> str:
    return str(line.first) if line.first == line.last else f"{line.first}–{line.last}"


def _figures(told: Report) -> str:
    if not told.highest:
        return _("ยังไม่มีการออกเลข")
    return show(
        say("เลข {start} ถึง {last} ใช้แล้ว {count} เลข", start=told.start, last=told.highest, count=told.count)
    )
