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
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.information.rounds import DataRound
from planner_desktop.errors import PlannerError
from planner_desktop.services import records
from planner_desktop.services.information.rounds import templates
from planner_desktop.services.information.rounds.paper import percent, state_labels
from planner_desktop.services.information.rounds.status import RoundStatus, status
from ui.areas.information.rounds import deeds
from ui.areas.information.rounds.narrowing import Narrowing
from ui.areas.information.rounds.rows import KEY, RoundTree
from ui.kit import ask, look
from ui.kit.beside import Beside, FlowRow
from ui.kit.charts import Bar, BarChart
from ui.kit.flow import Flow
from ui.kit.paper_menu import show_paper
from ui.kit.words import _, show

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.rounds.status import SchoolStatus
    from ui.kit.desk import Desk

TOLD = ("data_round", "data_form", "data_field", "submission", "follow_up", "lock_exception", "school")


_ROUND = 24  # letters of a round's name at least
_TREE, _BARS = (600, 240), 240  # px at least


class RoundBoard(QWidget):
    """Networks with their schools at the left, completeness bars at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: RoundStatus | None = None
        self.rounds = QComboBox(self)
        self.rounds.setAccessibleName(_("รอบเก็บข้อมูล"))
        self.told = QLabel(self, wordWrap=True)
        self.tree = RoundTree()
        self.narrowing = Narrowing(state_labels(desk.file))
        self.clear_button = QPushButton(look.icon("x"), _("แสดงทุกโรงเรียน"))
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
        self.marked_words = QLabel()
        self.marked_words.setProperty("role", "muted")
        self._lay_out()
        self.rounds.currentIndexChanged.connect(lambda _at: self.refresh())
        self.narrowing.changed.connect(self._narrow)
        self.clear_button.clicked.connect(self.narrowing.clear)
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
        key, kept = self.rounds.currentData(), self.tree.marked()
        cursor = self.chosen()
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
        self.narrowing.setEnabled(self.found is not None)
        if cursor:
            self.tree.mark(cursor.school.id)
        self.tree.mark_all(kept)
        self._show_deeds()

    def chosen(self) -> SchoolStatus | None:
        """The school in the row of the cursor."""
        row = self.tree.currentItem()
        held = row.data(0, KEY) if row else None
        return next((one for one in self._schools() if one.school.id == held), None)

    def marked(self) -> list[SchoolStatus]:
        """The schools of the marked rows, those of a marked network too."""
        held = {one.school.id: one for one in self._schools()}
        return [held[key] for key in self.tree.marked() if key in held]

    def choose(self, school: UUID) -> None:
        """Put the cursor on that school."""
        self.tree.mark(school)

    def _schools(self) -> tuple[SchoolStatus, ...]:
        return self.found.schools if self.found else ()

    def _narrow(self) -> None:
        if self.found is None:
            return
        shown = [one for one in self.found.schools if self.narrowing.passes(one)]
        self.tree.fill(shown, self.found.networks, state_labels(self.desk.file))
        self.clear_button.setVisible(self.narrowing.narrows)
        words = _("แสดง {shown} จาก {all} โรงเรียน").format(shown=len(shown), all=len(self.found.schools))
        self.clear_button.setToolTip(words)
        self._show_deeds()

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
        self.narrowing.fill(found)
        self._narrow()
        self.bars.set_bars(
            tuple(
                Bar(name, one.completeness, f"{percent(one.completeness)}%", key=name)
                for name, one in found.networks.items()
            ),
            full=1.0,
        )

    def _show_deeds(self) -> None:
        marked, free = self.marked(), not self.desk.file.read_only
        states = {one.state for one in marked}
        allowed = (
            len(marked) == 1,
            free and bool(states & {"sent", "late"}),
            free and "approved" in states,
            free and bool(states & {"sent", "late"}),
            free and bool(marked),
        )
        for button, on in zip(self.school_deeds, allowed, strict=True):
            button.setEnabled(on)
        many = len(marked) > 1
        self.marked_words.setText(_("เลือกไว้ {count} โรงเรียน").format(count=len(marked)) if many else "")

    def _to_network(self, name: object) -> None:
        """The bar of a network leads to its row."""
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
        """Draft one circular to those who have not sent, and show it."""
        if self.found:
            key = self.found.asked.round.id
            self._try(lambda: deeds.remind(self.desk, key))

    def remind_each(self) -> None:
        """Draft a letter to each who has not sent, and show them to be numbered in one go."""
        if self.found:
            key = self.found.asked.round.id
            self._try(lambda: deeds.remind_each(self.desk, key))

    # --- deeds of schools ------------------------------------------------------------------------------

    def open_school(self) -> None:
        """Look at, or fill in, what the chosen school sent."""
        from ui.areas.information.rounds.submission import SubmissionDialog

        marked = self.marked()
        if len(marked) == 1 and self.found:
            SubmissionDialog(self.desk, self.found.asked, marked[0], self.window()).exec()

    def _do(self, deed: deeds.Deed) -> None:
        marked, found = self.marked(), self.found
        if marked and found:
            self._try(lambda: deed(self.desk, self.window(), found.asked.round, marked))

    def _try(self, deed: object) -> None:
        assert callable(deed)
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)

    # --- building ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.rounds.setMinimumContentsLength(_ROUND)
        self.round_deeds = [self._menu_button(), *self._round_buttons()]
        top = Beside(self.rounds, FlowRow(*self.round_deeds))
        foot = QWidget()
        row = Flow(foot)
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
        row.addWidget(self.marked_words)
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
        self.tree.setMinimumSize(*_TREE)
        room.setMinimumWidth(_BARS)
        middle = Beside(self.tree, room, shares=(3, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(top)
        layout.addWidget(self.told)
        narrow = QHBoxLayout()
        narrow.setSpacing(look.GAP)
        narrow.addWidget(self.narrowing, 1)
        narrow.addWidget(self.clear_button)
        self.clear_button.hide()
        layout.addLayout(narrow)
        layout.addWidget(middle, 1)
        layout.addWidget(foot)
        self.setFocusProxy(self.tree)

    def _menu_button(self) -> QPushButton:
        button = QPushButton(look.icon("file-export"), _("ส่งแบบให้โรงเรียน"))
        menu = QMenu(button)
        menu.addAction(_("แยกไฟล์ทีละโรงเรียน…")).triggered.connect(self.send_templates)
        menu.addAction(_("ไฟล์เดียวใช้ทุกโรงเรียน…")).triggered.connect(self.send_common)
        button.setMenu(menu)
        return button

    def _round_buttons(self) -> list[QPushButton]:
        take = QPushButton(look.icon("file-import", "on_accent"), _("รับไฟล์กลับ…"))
        take.setProperty("primary", "true")
        take.clicked.connect(self.take_back)
        remind = QPushButton(look.icon("mail"), _("ร่างหนังสือเตือน"))
        letters = QMenu(remind)
        letters.addAction(_("หนังสือเวียนฉบับเดียว พร้อมบัญชีรายชื่อ")).triggered.connect(self.remind)
        letters.addAction(_("แยกฉบับรายโรงเรียน ออกเลขครั้งเดียว…")).triggered.connect(self.remind_each)
        remind.setMenu(letters)
        prints = QPushButton(look.icon("printer"), _("พิมพ์"))
        menu = QMenu(prints)
        menu.addAction(_("ดูและพิมพ์")).triggered.connect(lambda: deeds.show_status(self, self.desk, self.found))
        menu.addAction(_("ดูและพิมพ์รายชื่อที่ยังไม่ส่ง")).triggered.connect(
            lambda: deeds.show_status(self, self.desk, self.found, "round-missing")
        )
        menu.addAction(_("ดูและพิมพ์สรุปทุกรอบ")).triggered.connect(
            lambda: show_paper(self.window(), self.desk, "round-summary", {})
        )
        for ending, label in (("docx", _("บันทึกเป็น Word…")), ("xlsx", _("บันทึกเป็น Excel…"))):
            menu.addAction(label).triggered.connect(
                lambda _on=False, kind=ending: deeds.save_status(self, self.desk, self.found, kind)
            )
        prints.setMenu(menu)
        return [take, remind, prints]
