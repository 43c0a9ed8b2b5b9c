"""รูปแบบเอกสาร: measures left, a sample paper right; what cannot be kept is told before it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.choice_kinds import Choice
from planner_desktop.errors import PlannerError
from planner_desktop.messages import Message
from planner_desktop.services.file import Changes
from planner_desktop.services.printing import paper_look_checks, paper_looks
from planner_desktop.services.printing.paper_looks import BASE, KINDS, PAGE, digits_name
from ui.areas.office.looks.fonts import FontCard
from ui.areas.office.looks.measures import Card, MeasureEditor, option
from ui.areas.office.looks.texts import TextTable
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.desk import Desk
from ui.kit.preview.live import Drawing, LivePaper
from ui.kit.turning import TurningSplitter
from ui.kit.words import _, show

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
_LEFT_WIDTH = 560
_DIGITS_WIDTH = 200


class LooksPage(QWidget):
    """Saves all of it as one step; Ctrl+S saves, Esc gives back what is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.banner = Banner(self)
        self.measures = {one.name: MeasureEditor(one, self) for one in (*PAGE, *BASE)}
        self.digits = {kind: option(label, _digit_choices(), self) for kind, label in KINDS.items()}
        self.fonts = FontCard(desk, self)
        self.texts = TextTable(self)
        self.kinds = QComboBox(self)
        self.paper = LivePaper(desk, self._drawing, self)
        self.save_button = QPushButton(look.icon("check", "on_accent"), _("บันทึก"))
        self.reset_button = QPushButton(look.icon("refresh"), _("คืนค่าตั้งต้น"))
        self._lay_out()
        self._listen()
        self.give_back()

    def values(self) -> dict[str, str]:
        """The adjustments as they stand on the page; only what differs from the look as shipped."""
        measures = {name: one.kept() for name, one in self.measures.items()}
        digits = {digits_name(kind): one.value() for kind, one in self.digits.items()}
        thai = paper_looks.DIGITS[0].value
        digits = {name: "" if code == thai else code for name, code in digits.items()}
        wanted = {**measures, **digits, **self.fonts.values(), **self.texts.values()}
        return {name: value for name, value in wanted.items() if value}

    @property
    def dirty(self) -> bool:
        """Whether something differs from what is kept."""
        return self.values() != self._kept

    def save(self) -> bool:
        """Keep everything in one step; False when something cannot be kept."""
        if not self.dirty:
            return True
        if not self._check():
            return False
        try:
            paper_looks.keep(self.desk.file, self.values())
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self.desk.say(_("บันทึกรูปแบบเอกสารแล้ว เอกสารทุกฉบับที่พิมพ์จากนี้ใช้รูปแบบนี้"))
        return True

    def give_back(self) -> None:
        """Show what is kept again."""
        self._kept = paper_looks.kept(self.desk.file)
        self._show(self._kept)

    def reset(self) -> None:
        """Show the look as shipped; it is kept only when saved."""
        self._show({})

    def leave_draft(self) -> bool:
        """Ask only if something would be lost; False = stay."""
        if not self.dirty:
            return True
        question = _("ยังไม่ได้บันทึกรูปแบบเอกสารที่แก้ไว้")
        return ask.may_leave(self.window(), question, self.save, self.give_back)

    def _show(self, values: Mapping[str, str]) -> None:
        for name, editor in self.measures.items():
            found = paper_looks.number(values.get(name, ""))
            editor.set_value(editor.measure.default if found is None else found)
        for kind, choice in self.digits.items():
            choice.set_value(values.get(digits_name(kind)) or paper_looks.DIGITS[0].value)
        self.fonts.load(values)
        self.texts.load(values)
        self._edited()

    def _edited(self) -> None:
        values = self.values()
        self.texts.show_over(values)
        self.save_button.setEnabled(self.dirty and not self.desk.file.read_only)
        self.reset_button.setEnabled(bool(values) and not self.desk.file.read_only)
        if self._check():
            self.paper.want()

    def _check(self) -> bool:
        """Tell the faults where they are and in the banner; True when there are none."""
        faults = paper_look_checks.faults(self.values())
        for name, editor in self.measures.items():
            editor.mark_faulty(name in faults)
        self.texts.mark(faults)
        if faults:
            words = "\n".join(_told(name, one) for name, one in faults.items())
            self.banner.say(words, "danger")
        else:
            self.banner.clear()
        return not faults

    def _drawing(self) -> Drawing | None:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed
        from planner_desktop.services.papers.samples import sample

        values = self.values()
        if paper_look_checks.faults(values):
            return None
        return papers.drawing(sample(self.desk.file, self.kinds.currentData(), values))

    def _heard(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self.give_back()

    def _listen(self) -> None:
        editors = (*self.measures.values(), *self.digits.values())
        for editor in editors:
            editor.edited.connect(self._edited)
            editor.set_read_only(self.desk.file.read_only)
        self.fonts.edited.connect(self._edited)
        self.texts.edited.connect(self._edited)
        self.texts.setEnabled(not self.desk.file.read_only)
        self.kinds.currentIndexChanged.connect(self.paper.want)
        self.paper.troubled.connect(lambda error: ask.show_error(self.window(), error))
        self.save_button.clicked.connect(self.save)
        self.reset_button.clicked.connect(self.reset)
        self.desk.changed.connect(self._heard)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=_HERE)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.give_back, context=_HERE)

    def _lay_out(self) -> None:
        self.save_button.setProperty("primary", "true")
        title = QLabel(_("รูปแบบเอกสาร"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(look.SPACE, 0, look.SPACE, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.reset_button)
        head.addWidget(self.save_button)
        halves = TurningSplitter()
        halves.addWidget(self._cards())
        halves.addWidget(self._sample())
        halves.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, look.SPACE, 0, 0)
        outer.addLayout(head)
        outer.addWidget(self.banner)
        outer.addWidget(halves, 1)

    def _cards(self) -> QScrollArea:
        sheet = Card(_("หน้ากระดาษ"), _("ทะเบียนที่พิมพ์และแผนภูมิมีขอบกระดาษของตัวเอง ไม่เปลี่ยนตามนี้"))
        for one in PAGE:
            sheet.add(self.measures[one.name])
        for one in BASE:
            self.fonts.add(self.measures[one.name])
        digits = Card(_("ตัวเลขในเอกสารแต่ละชนิด"), _("รหัส โทรศัพท์ อีเมล และจำนวนเงินในตารางเป็นเลขอารบิกเสมอ"))
        for choice in self.digits.values():
            digits.add(choice, _DIGITS_WIDTH)
        texts = Card(
            _("ข้อความแต่ละชนิด (พอยต์)"),
            _("ตัวหนา = สำนักงานปรับ ลบค่าในช่องให้ว่างเพื่อใช้ค่าตั้งต้น"),
        )
        texts.column.addWidget(self.texts)
        inside = QWidget()
        inside.setProperty("role", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.SPACE, 0, look.SPACE, look.SPACE)
        column.setSpacing(look.SPACE)
        for card in (self.fonts, sheet, texts, digits):
            column.addWidget(card)
        column.addStretch(1)
        scroller = QScrollArea(widgetResizable=True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidget(inside)
        scroller.setMinimumWidth(_LEFT_WIDTH)
        return scroller

    def _sample(self) -> QWidget:
        from planner_desktop.services.papers.samples import SAMPLES

        for kind, label in SAMPLES.items():
            self.kinds.addItem(_(label), kind)
        words = QLabel(_("ตัวอย่าง"))
        words.setBuddy(self.kinds)
        head = QHBoxLayout()
        head.addWidget(words)
        head.addWidget(self.kinds, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, look.SPACE, look.SPACE)
        column.addLayout(head)
        column.addWidget(self.paper, 1)
        side.setMinimumWidth(360)
        return side


def _told(name: str, fault: Message) -> str:
    """The fault with the name of its place."""
    return f"{' · '.join(map(_, paper_looks.place_label(name)))}: {show(fault)}"


def _digit_choices() -> tuple[Choice, ...]:
    labels = (_("เลขไทย ๑ ๒ ๓"), _("เลขอารบิก 1 2 3"), _("ตามที่พิมพ์"))
    return tuple(Choice(one.value, label) for one, label in zip(paper_looks.DIGITS, labels, strict=True))
