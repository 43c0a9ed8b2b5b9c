"""The letters of a disposal list: the committee's opinion on many at once, and what the archives want."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.administration.disposal import DisposalItem, DisposalList
from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.messages import mark, say
from planner_desktop.services import choices, records
from planner_desktop.services.keeping import disposing
from ui.areas.administration.keeping.asking import fields_of, guarded, question
from ui.kit import look
from ui.kit.ask_fields import Answer
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.tick_list import TickList
from ui.kit.words import _, show


class LinesDialog(QDialog):
    """Rows are ticked, then one of the buttons gives them their opinion."""

    def __init__(self, desk: Desk, disposal: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.disposal = desk, disposal
        self.resize(1100, 620)
        self.setWindowTitle(_("รายการหนังสือขอทำลาย"))
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "heading")
        heads = [_("ลำดับที่"), _("เรื่อง"), _("ที่"), _("ครบกำหนด"), _("การพิจารณา"), _("หมายเหตุ")]
        self._status = ""
        self.list = TickList(heads, (90, 400, 140, 110, 150, 160))
        self.condemn = _button(_("ควรทำลาย"))
        self.keep = _button(_("ขยายเวลาเก็บ…"))
        self.hand_over = _button(_("ส่งหอจดหมายเหตุ"))
        self.take_out = _button(_("นำออกจากบัญชี"))
        self.wanted = _button(_("หอจดหมายเหตุขอเก็บ"))
        self.close_button = _button(_("ปิด"))
        self._lay_out()
        self._connect()
        self.refill()

    def refill(self) -> None:
        """Read the lines anew."""
        file = self.desk.file
        whole = records.get(file, DisposalList, self.disposal)
        found = disposing.lines(file, self.disposal)
        letters = disposing.letters_of(file, found)
        opinions = choices.labels(file, "disposal_opinion")
        self.list.fill(
            (one.id, _row(one, letters.get(one.item) if one.item else None, _(opinions[one.opinion].label)))
            for one in found
        )
        waiting = sum(one.opinion == disposing.WAITING for one in found)
        words = say(
            "{title} · {count} เรื่อง ยังไม่พิจารณา {waiting}",
            title=whole.own_title(_),
            count=len(found),
            waiting=waiting,
        )
        self.heading.setText(show(words))
        self._allow(whole.status)

    def judge(self, opinion: str) -> None:
        """Give the ticked lines this opinion."""
        if guarded(self, lambda: disposing.judge(self.desk.file, self.disposal, self.list.ticked(), opinion)):
            self.refill()

    def keep_longer(self) -> None:
        """Ask until when the ticked ones are kept."""
        chosen = self.list.ticked()

        def go(told: Answer) -> None:
            disposing.judge(
                self.desk.file, self.disposal, chosen, disposing.KEEP, told["keep_until"], told["reason"]
            )

        fields = fields_of("disposal_item", "keep_until", "reason")
        about = _("ขยายเวลาเก็บ {count} เรื่อง").format(count=len(chosen))
        dialog = question(self, self.desk, _("ขยายเวลาเก็บ"), about, fields, {}, go, _("บันทึก"))
        if dialog.exec():
            self.refill()

    def remove(self) -> None:
        """Take the ticked ones out of the list; they go back to their places."""
        chosen = set(self.list.ticked())
        found = [one for one in disposing.lines(self.desk.file, self.disposal) if one.id in chosen]

        def go() -> None:
            with self.desk.file.change(say("นำออกจากบัญชีขอทำลาย {count} เรื่อง", count=len(found))) as change:
                for one in found:
                    change.remove(one)

        if guarded(self, go):
            self.refill()

    def mark_wanted(self) -> None:
        """Note which letters National Archives ask to keep: exactly the ticked ones."""
        chosen = set(self.list.ticked())

        def go() -> None:
            with self.desk.file.change(mark("เรื่องที่หอจดหมายเหตุขอเก็บ")) as change:
                for one in disposing.lines(self.desk.file, self.disposal):
                    change.save(replace(one, archives_wants=one.id in chosen))

        if guarded(self, go):
            self.refill()

    def _allow(self, status: str) -> None:
        """Only what belongs to the list's step can be pressed."""
        writable = not self.desk.file.read_only
        any_ticked = bool(self.list.ticked())
        for button in (self.condemn, self.keep, self.hand_over):
            button.setVisible(status == disposing.COMMITTEE)
            button.setEnabled(any_ticked and writable)
        self.take_out.setVisible(status == disposing.SURVEY)
        self.take_out.setEnabled(any_ticked and writable)
        self.wanted.setVisible(status == disposing.ARCHIVES)
        self.wanted.setEnabled(writable)
        self._status = status

    def _connect(self) -> None:
        self.condemn.clicked.connect(lambda: self.judge(disposing.DESTROY))
        self.hand_over.clicked.connect(lambda: self.judge(disposing.HAND_OVER))
        self.keep.clicked.connect(self.keep_longer)
        self.take_out.clicked.connect(self.remove)
        self.wanted.clicked.connect(self.mark_wanted)
        self.close_button.clicked.connect(self.accept)
        self.list.changed.connect(lambda: self._allow(self._status))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        for button in (self.condemn, self.keep, self.hand_over, self.take_out, self.wanted):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addLayout(row)


def _row(line: DisposalItem, letter: StorageItem | None, opinion: str) -> tuple[str, ...]:
    notes = [
        _("เก็บถึง {day}").format(day=short_date(line.keep_until)) if line.keep_until else "",
        _("หอจดหมายเหตุขอเก็บ") if line.archives_wants else "",
        line.reason,
    ]
    return (
        str(line.order or ""),
        line.subject,
        letter.number if letter else "",
        short_date(letter.due_on) if letter and letter.due_on else "",
        opinion,
        " · ".join(note for note in notes if note),
    )


def _button(words: str) -> QPushButton:
    return QPushButton(words, autoDefault=False)
