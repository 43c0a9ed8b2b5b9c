"""สถานะการส่ง: schools × status of one round, how complete it is by network, and the deeds of a round."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.information.rounds import DataRound
from planner_desktop.errors import PlannerError
from planner_desktop.language.dates import short_date
from planner_desktop.services import records
from planner_desktop.services.information.rounds import reminders, templates
from planner_desktop.services.information.rounds.paper import percent, state_labels
from planner_desktop.services.information.rounds.status import RoundStatus, network_of, status
from ui.areas.information.rounds import deeds
from ui.kit import ask, look
from ui.kit.charts import Bar, BarChart
from ui.kit.words import _, show

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.rounds.status import SchoolStatus
    from ui.kit.desk import Desk

KEY = Qt.ItemDataRole.UserRole
TOLD = ("data_round", "data_form", "data_field", "submission", "follow_up", "lock_exception", "school")
MARKS = {"missing": "○", "sent": "●", "late": "▲", "returned": "↩", "approved": "✓"}


class RoundBoard(QWidget):
    """Networks with their schools at the left, completeness bars at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: RoundStatus | None = None
        self.rounds = QComboBox(self)
        self.rounds.setAccessibleName(_("รอบเก็บข้อมูล"))
        self.told = QLabel(self, wordWrap=True)
        self.tree = _tree()
        self.bars = BarChart(_("ความครบถ้วนตามกลุ่มเครือข่าย"), self)
        self.school_deeds = [
            QPushButton(look.icon(icon), label, self)
            for label, icon in (
                (_("เปิดดูหรือกรอก"), "pencil"),
                (_("รับรอง"), "check"),
                (_("ยกเลิกการรับรอง"), "arrow-back-up"),
                (_("ส่งกลับแก้ไข…"), "send"),
                (_("ผ่อนผันการล็อก…"), "lock"),
            )
        ]
        self._lay_out()
        self.rounds.currentIndexChanged.connect(lambda _at: self.refresh())
        self.tree.itemActivated.connect(lambda _row: self.open_school())
        self.tree.itemSelectionChanged.connect(self._show_deeds)
        self.bars.chosen.connect(self._to_network)
        desk.changed.connect(self._heard)
        self.read_rounds()

    # --- reading --------------------------------------------------------------------------------------

    def read_rounds(self) -> None:
        """Fill the list of rounds, newest first, keeping the one in sight."""
        kept = self.rounds.currentData()
        self.rounds.blockSignals(True)
        self.rounds.clear()
        for one in records.every(self.desk.file, DataRound):
            self.rounds.addItem(one.name, one.id)
        self.rounds.setCurrentIndex(self._place_of(kept) if self.rounds.count() else -1)
        self.rounds.blockSignals(False)
        self.refresh()

    def show_round(self, round_: UUID) -> None:
        """Turn to that round."""
        self.rounds.setCurrentIndex(self._place_of(round_))

    def _place_of(self, round_: object) -> int:
        """Its place in the list, the newest where it is gone (findData does not compare UUIDs)."""
        places = range(self.rounds.count())
        return next((at for at in places if self.rounds.itemData(at) == round_), 0)

    def refresh(self) -> None:
        """Read the round in sight anew."""
        key, chosen = self.rounds.currentData(), self.chosen()
        self.found = None
        self.tree.clear()
        self.bars.set_bars(())
        try:
            self.found = status(self.desk.file, key) if key else None
        except PlannerError as error:
            self.told.setText(" ".join(show(one) for one in (error.message, error.advice) if one))
        else:
            self._show(self.found)
        for button in self.round_deeds:
            button.setEnabled(self.found is not None)
        if chosen:
            self.choose(chosen.school.id)
        self._show_deeds()

    def chosen(self) -> SchoolStatus | None:
        """The school in the chosen row."""
        row = self.tree.currentItem()
        held = row.data(0, KEY) if row else None
        schools = self.found.schools if self.found else ()
        return next((one for one in schools if one.school.id == held), None)

    def choose(self, school: UUID) -> None:
        """Put the cursor on that school."""
        for at in range(self.tree.topLevelItemCount()):
            network = self.tree.topLevelItem(at)
            for place in range(network.childCount() if network else 0):
                row = network.child(place) if network else None
                if row and row.data(0, KEY) == school:
                    self.tree.setCurrentItem(row)

    def _show(self, found: RoundStatus | None) -> None:
        if found is None:
            self.told.setText(_("ยังไม่มีรอบเก็บข้อมูล เปิดหน้า “รอบเก็บข้อมูล” แล้วเพิ่มรอบ"))
            return
        whole = found.whole
        words = _(
            "ต้องส่ง {asked} · ส่งแล้ว {sent} · รับรองแล้ว {approved} · ครบถ้วน {full}% · ทันเวลา {time}%"
        ).format(
            asked=whole.asked,
            sent=whole.sent,
            approved=whole.approved,
            full=percent(whole.completeness),
            time=percent(whole.timeliness),
        )
        self.told.setText(words)
        labels = state_labels(self.desk.file)
        for name, tally in found.networks.items():
            sent = _("ส่ง {sent}/{asked}").format(sent=tally.sent, asked=tally.asked)
            top = QTreeWidgetItem([name, sent, "", f"{percent(tally.completeness)}%"])
            self.tree.addTopLevelItem(top)
            top.addChildren([_row(one, labels) for one in found.schools if network_of(one.school) == name])
            top.setExpanded(True)
        self.bars.set_bars(
            tuple(
                Bar(name, one.completeness, f"{percent(one.completeness)}%", key=name)
                for name, one in found.networks.items()
            ),
            full=1.0,
        )

    def _show_deeds(self) -> None:
        one, free = self.chosen(), not self.desk.file.read_only
        state = one.state if one else ""
        allowed = (
            one is not None,
            free and state in ("sent", "late"),
            free and state == "approved",
            free and state in ("sent", "late"),
            free and one is not None,
        )
        for button, on in zip(self.school_deeds, allowed, strict=True):
            button.setEnabled(on)

    def _to_network(self, name: object) -> None:
        for row in self.tree.findItems(str(name), Qt.MatchFlag.MatchExactly):
            self.tree.setCurrentItem(row)
            self.tree.scrollToItem(row, QAbstractItemView.ScrollHint.PositionAtTop)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("data_round"):
            self.read_rounds()
        elif changes.touches(*TOLD):
            self.refresh()

    # --- deeds of the round -----------------------------------------------------------------------------

    def send_templates(self) -> None:
        """Ask for a folder and write one template a school."""
        folder = QFileDialog.getExistingDirectory(self, _("โฟลเดอร์ที่จะเก็บแบบ"), str(paths.documents_folder()))
        if folder and self.found:
            asked = self.found.asked

            def write(progress: Progress) -> list[Path]:
                return templates.write_templates(asked, Path(folder), progress=progress)

            self.desk.tasks.run(write, self._sent, title=_("กำลังเขียนแบบให้โรงเรียน"))

    def send_common(self) -> None:
        """Ask where and write one template for everybody."""
        if self.found is None:
            return
        asked = self.found.asked
        offered = paths.documents_folder() / f"{asked.form.code} {asked.round.year}.xlsx"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกแบบกลาง"), str(offered), _("ไฟล์ Excel (*.xlsx)")
        )
        if chosen:
            target = Path(chosen).with_suffix(".xlsx")
            self._try(lambda: templates.write_common(asked, target))

    def _sent(self, written: list[Path]) -> None:
        self.desk.say(_("เขียนแบบ {count} ไฟล์แล้ว").format(count=len(written)))

    def take_back(self) -> None:
        """Open the dialog that takes filled workbooks back."""
        from ui.areas.information.rounds.taking import TakingDialog

        if self.found:
            TakingDialog(self.desk, self.found.asked.round, self.window()).exec()

    def remind(self) -> None:
        """Draft the circular to those who have not sent, and show it."""
        if self.found:
            key = self.found.asked.round.id
            self._try(lambda: self._reminded(key))

    def _reminded(self, key: UUID) -> None:
        letter = reminders.remind(self.desk.file, key)
        self.desk.say(_("ร่างหนังสือเวียนเตือนแล้ว ตรวจและออกเลขที่หน้าหนังสือส่ง"))
        self.desk.show_record("outgoing_letter", letter.id)

    # --- deeds of one school ------------------------------------------------------------------------------

    def open_school(self) -> None:
        """Look at, or fill in, what the chosen school sent."""
        from ui.areas.information.rounds.submission import SubmissionDialog

        one = self.chosen()
        if one and self.found:
            SubmissionDialog(self.desk, self.found.asked, one, self.window()).exec()

    def _do(self, deed: deeds.Deed) -> None:
        one = self.chosen()
        if one and self.found:
            found = self.found
            self._try(lambda: deed(self.desk, self.window(), found.asked.round, one))

    def _try(self, deed: object) -> None:
        assert callable(deed)
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)

    # --- building ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        top.addWidget(self.rounds, 1)
        self.round_deeds = [self._menu_button(), *self._round_buttons()]
        for button in self.round_deeds:
            top.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        acts = (
            self.open_school,
            *(
                partial(self._do, one)
                for one in (deeds.approve, deeds.unapprove, deeds.send_back, deeds.excuse)
            ),
        )
        for button, act in zip(self.school_deeds, acts, strict=True):
            button.clicked.connect(lambda _on=False, deed=act: deed())
            row.addWidget(button)
        row.addStretch(1)
        self.told.setProperty("role", "strong")
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        heading = QLabel(_("ความครบถ้วนตามกลุ่มเครือข่าย"))
        heading.setProperty("role", "heading")
        inside.addWidget(heading)
        inside.addWidget(self.bars)
        inside.addStretch(1)
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(card)
        middle = QHBoxLayout()
        middle.setSpacing(look.SPACE)
        middle.addWidget(self.tree, 3)
        middle.addWidget(room, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addLayout(top)
        layout.addWidget(self.told)
        layout.addLayout(middle, 1)
        layout.addLayout(row)
        self.setFocusProxy(self.tree)

    def _menu_button(self) -> QPushButton:
        button = QPushButton(look.icon("file-export"), _("ส่งแบบให้โรงเรียน"))
        menu = QMenu(button)
        menu.addAction(_("แยกไฟล์ทีละโรงเรียน…")).triggered.connect(self.send_templates)
        menu.addAction(_("ไฟล์เดียวใช้ทุกโรงเรียน…")).triggered.connect(self.send_common)
        button.setMenu(menu)
        return button

    def _round_buttons(self) -> list[QPushButton]:
        take = QPushButton(look.icon("file-import"), _("รับไฟล์กลับ…"))
        take.setProperty("primary", "true")
        take.clicked.connect(self.take_back)
        remind = QPushButton(look.icon("mail"), _("ร่างหนังสือเตือน"))
        remind.clicked.connect(self.remind)
        prints = QPushButton(look.icon("printer"), _("พิมพ์"))
        menu = QMenu(prints)
        menu.addAction(_("ดูและพิมพ์")).triggered.connect(lambda: deeds.show_status(self, self.desk, self.found))
        for ending, label in (("docx", _("บันทึกเป็น Word…")), ("xlsx", _("บันทึกเป็น Excel…"))):
            menu.addAction(label).triggered.connect(
                lambda _on=False, kind=ending: deeds.save_status(self, self.desk, self.found, kind)
            )
        prints.setMenu(menu)
        return [take, remind, prints]


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    labels = (_("โรงเรียน"), _("สถานะ"), _("วันที่ส่ง"), _("ครบถ้วน"), _("ทันกำหนด"), _("ต้องตาม"), _("การล็อก"))
    tree.setColumnCount(len(labels))
    tree.setHeaderLabels(list(labels))
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setUniformRowHeights(True)
    tree.setAccessibleName(_("สถานะการส่ง"))
    head = tree.header()
    head.setStretchLastSection(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return tree


def _row(one: SchoolStatus, labels: dict[str, str]) -> QTreeWidgetItem:
    sent = one.submission.sent_on if one.submission else None
    lock = _("เปิด")
    if one.locked:
        lock = _("ล็อก")
    elif one.excepted_until:
        lock = _("ผ่อนผันถึง {day}").format(day=short_date(one.excepted_until))
    cells = [
        one.school.name,
        f"{MARKS[one.state]} {_(labels[one.state])}",
        short_date(sent) if sent else "–",
        f"{percent(one.share)}%",
        _("ทัน") if one.on_time else "–" if one.state == "missing" else _("ไม่ทัน"),
        str(one.open_marks or "–"),
        lock,
    ]
    row = QTreeWidgetItem(cells)
    row.setData(0, KEY, one.school.id)
    if one.locked:
        row.setToolTip(6, show(one.locked))
    if one.submission and one.submission.returned_for:
        row.setToolTip(1, one.submission.returned_for)
    return row
