"""The import: choose a file, match its columns, look at every row; nothing is written before the button."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.progress import Progress
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError, Stopped
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import say
from planner_desktop.services.exchange import (
    ImportPlan,
    NoHeader,
    Outcome,
    PlanStale,
    apply_import,
    labels_of,
    write_errors,
)
from planner_desktop.services.exchange.shapes import Shape
from planner_desktop.services.file import Changes
from ui.kit import look
from ui.kit.banner import Banner, Tone
from ui.kit.desk import Desk
from ui.kit.importing.columns_part import ColumnsPart
from ui.kit.importing.preview_part import PreviewPart
from ui.kit.importing.reading import Reading, read
from ui.kit.importing.row_words import RowWords
from ui.kit.importing.running import Running
from ui.kit.importing.source_part import SourcePart, file_in
from ui.kit.words import _, language, show
from ui.kit.wrapping import soft

_SIZE = (1280, 680)
_OF_SCREEN = 0.94  # the title bar and the task bar need their room
_SIGN = 48  # px
_SHARES = (340, 900)


class ImportDialog(QDialog):
    """One import into one list of the file on the desk."""

    def __init__(
        self,
        desk: Desk,
        what: str | Shape,
        parent: QWidget | None = None,
        fixed: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.what = what  # the list, or the shape of rows of which others are made
        self.about = description(what if isinstance(what, str) else what.name)
        self.fixed = fixed or {}  # values that every row has
        self.reading: Reading | None = None
        self.path: Path | None = None
        self._applying = False
        self._done = ""  # what was imported already, to be said with what is left
        self.source = SourcePart(desk, self.about)
        self.running = Running(desk.tasks)
        self.banner = Banner()
        self.columns = ColumnsPart(desk, self.about)
        self.preview = PreviewPart()
        self.errors = QPushButton(look.icon("file-export"), _("บันทึกแถวที่ผิดเป็น Excel…"), autoDefault=False)
        self.leave = QPushButton(_("ปิด"), autoDefault=False)
        self.write = QPushButton(autoDefault=False)
        self.setWindowTitle(_("นำเข้า{list}จาก Excel").format(list=_(self.about.plural)))
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _OF_SCREEN))
        self.setAcceptDrops(True)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._connect()
        self._lay_out()
        self._show_state()

    # --- deeds ----------------------------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        self._done = ""
        self.path = path
        self.columns.forget_sheet()
        self.read_again()

    def read_again(self) -> None:
        """Read the same file anew, with the columns as they are matched now."""
        path, file, what, chosen = self.path, self.desk.file, self.what, self.columns.chosen
        sheet, fixed = self.columns.sheet, self.fixed
        if path is not None:
            self.running.run(
                lambda progress: read(file, what, path, chosen, sheet, progress, fixed),
                self._read,
                self._unread,
                _("กำลังอ่าน {name}").format(name=path.name),
            )

    def apply(self) -> None:
        """Write the new and changed rows as one step of work."""
        if self.reading is None or not self.write.isEnabled():
            return
        plan, file = self.reading.plan, self.desk.file

        def work(progress: Progress) -> Changes | None:
            return apply_import(file, plan, progress)

        self._applying = True
        self.running.run(work, lambda _changes: self._applied(plan), self._not_applied, _("กำลังนำเข้า"))

    def write_errors(self, target: Path) -> None:
        """Write the rows that must be put right into a workbook."""
        if self.reading is None:
            return
        plan, words = self.reading.plan, Catalogue.load("en" if language() == "en" else "th")
        self.running.run(
            lambda _progress: write_errors(plan, target, words),
            lambda count: self._say(
                show(say("บันทึก {count} แถวที่ต้องแก้ไว้ใน “{name}” แล้ว", count=count, name=target.name)), "good"
            ),
            self._refused,
            _("กำลังเขียนไฟล์ Excel"),
        )

    def reject(self) -> None:
        """Close; while rows are being written, stop that first and stay."""
        if self._applying:
            self.running.stop()
            return
        self.running.drop()
        super().reject()

    # --- how deeds end ----------------------------------------------------------------------------------

    def _read(self, reading: Reading) -> None:
        header = reading.plan.header
        if self.columns.recall(labels_of(header)):
            self.read_again()  # such a sheet was matched before, and otherwise than it was read now
            return
        self.reading = reading
        self.columns.show_sheets(reading.plan.sheets, header.sheet)
        filled = {one.label: one.field.name for one in header.columns}
        place = say("แผ่น “{sheet}” หัวตารางแถวที่ {row}", sheet=header.sheet, row=header.row)
        self.columns.show_columns(labels_of(header), filled, show(place))
        self.preview.show_words(RowWords(reading))
        self._show_outcome(reading.plan)
        self._show_state()
        if self.source.isAncestorOf(self.focusWidget() or self):
            self.preview.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unread(self, error: PlannerError) -> None:
        """What was read before no longer holds."""
        self.reading = None
        self.preview.show_words(None)
        self.columns.show_sheets(error.sheets if isinstance(error, NoHeader) else (), self.columns.sheet)
        if isinstance(error, NoHeader) and error.labels:
            if self.columns.recall(error.labels):
                self.read_again()
                return
            self.columns.show_columns(error.labels, {})
            words = _("ไม่รู้จักหัวตารางของไฟล์นี้ เลือกทางซ้ายว่าคอลัมน์ใดใส่ในช่องใด แล้วโปรแกรมจะอ่านใหม่")
            self._say(words, "warning")
        else:
            self.columns.show_columns((), {})
            self._refused(error)
        self._show_state()

    def _applied(self, plan: ImportPlan) -> None:
        self._applying = False
        count = _to_write(plan)
        told = say("นำเข้า{list} {count} รายการแล้ว", list=say(self.about.plural), count=f"{count:,}")
        self.desk.say(show(told))
        if plan.count(Outcome.FAULTY):
            self._done = show(told)
            self.read_again()
        else:
            self.accept()

    def _not_applied(self, error: PlannerError) -> None:
        self._applying = False
        self._show_state()
        if isinstance(error, PlanStale):
            self._done = _("แฟ้มงานถูกแก้ไขหลังจากอ่านไฟล์ จึงอ่านใหม่ ยังไม่ได้นำเข้า ตรวจตัวอย่างอีกครั้ง")
            self.read_again()
        else:
            self._refused(error)

    def _refused(self, error: PlannerError) -> None:
        words = " ".join(show(one) for one in (error.message, error.advice) if one)
        self._say(words, "info" if isinstance(error, Stopped) else "danger")

    # --- what is shown ------------------------------------------------------------------------------------

    def _show_outcome(self, plan: ImportPlan) -> None:
        """Over the preview: what was done, what is left to do, and what was left unread."""
        closed = _("แฟ้มงานเปิดไว้เพื่ออ่านเท่านั้น จึงนำเข้าไม่ได้") if self.desk.file.read_only else ""
        told = [closed, self._done, _judged(plan), *(show(one) for one in plan.notices)]
        warns = bool(closed or plan.count(Outcome.FAULTY) or not plan.rows)
        self._done = ""
        if any(told):
            self._say(" · ".join(one for one in told if one), "warning" if warns else "info")
        else:
            self.banner.clear()

    def _say(self, words: str, tone: Tone) -> None:
        self.banner.say(soft(words), tone)

    def _show_state(self) -> None:
        plan = self.reading.plan if self.reading else None
        count = _to_write(plan) if plan else 0
        writing = self._applying and self.running.busy
        words = show(say("นำเข้า {count} รายการ", count=f"{count:,}"))
        self.write.setText(f"{words}   Ctrl+Enter")
        self.write.setEnabled(bool(count) and not self.running.busy and not self.desk.file.read_only)
        self.errors.setEnabled(bool(plan and plan.count(Outcome.FAULTY)) and not self.running.busy)
        for part in (self.source, self.columns):
            part.setEnabled(not writing)
        self.rooms.setCurrentIndex(1 if plan or self.columns.boxes else 0)

    def _ask_errors(self) -> None:
        if self.path is None:
            return
        offered = self.path.with_name(_("{name} ต้องแก้").format(name=self.path.stem) + ".xlsx")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกแถวที่ผิดเป็น Excel"), str(offered), _("ไฟล์ Excel (*.xlsx)")
        )
        if chosen:
            self.write_errors(Path(chosen).with_suffix(".xlsx"))

    # --- building -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None and not self._applying:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.source.take(path)

    def _connect(self) -> None:
        self.source.chosen.connect(self.read_file)
        self.columns.matched.connect(self.read_again)
        self.running.changed.connect(self._show_state)
        self.errors.clicked.connect(self._ask_errors)
        self.leave.clicked.connect(self.reject)
        self.write.clicked.connect(self.apply)
        for keys, act in (("Ctrl+Return", self.apply), ("Ctrl+Enter", self.apply), ("F5", self.read_again)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        self.write.setProperty("primary", "true")
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self.columns)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setSizes(list(_SHARES))
        self.rooms = QStackedWidget()
        self.rooms.addWidget(self._empty_room())
        self.rooms.addWidget(split)
        foot = QHBoxLayout()
        foot.addWidget(self.errors)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        for part in (self.source, self.running, self.banner):
            column.addWidget(part)
        column.addWidget(self.rooms, 1)
        column.addLayout(foot)

    def _empty_room(self) -> QFrame:
        words = _(
            "ลากไฟล์ Excel (.xlsx) หรือ CSV มาวางที่นี่ หรือกดปุ่มเลือกไฟล์ "
            "โปรแกรมจะแสดงทุกแถวให้ตรวจก่อน และยังไม่บันทึกสิ่งใดจนกว่าจะกดปุ่มนำเข้า"
        )
        text = QLabel(soft(words), wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        text.setProperty("role", "muted")
        sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(
            look.icon("file-import", "muted").pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF())
        )
        room = QFrame()
        room.setProperty("role", "card")
        column = QVBoxLayout(room)
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        column.addStretch(1)
        column.addWidget(sign)
        column.addWidget(text)
        column.addStretch(1)
        return room


def _judged(plan: ImportPlan) -> str:
    """What the officer has to know of the plan as a whole; '' when all is plain."""
    faulty = plan.count(Outcome.FAULTY)
    if not plan.rows:
        return _("ไม่มีแถวข้อมูลใต้หัวตาราง")
    if faulty:
        words = _("มี {count} แถวที่ต้องแก้ก่อน แถวเหล่านี้จะไม่ถูกนำเข้า บันทึกเป็น Excel เพื่อแก้แล้วนำเข้าใหม่ได้")
        return words.format(count=f"{faulty:,}")
    return "" if _to_write(plan) else _("ทุกแถวเหมือนกับในแฟ้มงานอยู่แล้ว ไม่มีสิ่งที่ต้องนำเข้า")


def _to_write(plan: ImportPlan) -> int:
    return plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED)
