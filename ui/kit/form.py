"""A form that builds itself from a description: it edits a draft and saves it once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.records import Description, Record
from planner_desktop.domain.rules import check
from planner_desktop.errors import ChangedElsewhere, Fault, Invalid, PlannerError
from planner_desktop.messages import say
from planner_desktop.services import records
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.editors import editor_for
from ui.kit.editors.base import Editor
from ui.kit.editors.files import FilesEditor
from ui.kit.field_box import FieldBox
from ui.kit.file_drops import FileDrops
from ui.kit.following import FollowingArea
from ui.kit.form_grid import FormGrid
from ui.kit.form_judging import Judging
from ui.kit.words import _, show

if TYPE_CHECKING:
    from ui.kit.desk import Desk
    from ui.kit.page_options import Remedy

NEXT = "Ctrl+Shift+N"  # none of the menus' keys: two of the same would cancel each other
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Form(QWidget):
    """Load a record, let it be edited, save it once. Ctrl+S saves, Esc leaves, Enter goes on.

    `dirty_changed` tells when there begins or ceases to be something unsaved.
    """

    saved = Signal(object)  # Record
    cancelled = Signal()
    dirty_changed = Signal(bool)
    next_wanted = Signal()  # saved, and the next one is to be begun

    def __init__(self, desk: Desk, description: Description, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.description = description
        self.record: Record = description.record()
        self._loaded: dict[str, Any] = {}
        self._was_dirty = False
        self._judging = Judging(self)
        self.boxes: dict[str, FieldBox] = {}
        self.state = Banner()  # why nothing can be changed
        self.banner = Banner()  # what happened to the last saving
        for field in description.fields:
            self._add_box(FieldBox(editor_for(field, desk, record=description.name), self))
        self.save_button = QPushButton(look.icon("check", "on_accent"), _("บันทึก"))
        self.cancel_button = QPushButton(_("ยกเลิก"))
        self.next_button = QPushButton(look.icon("plus"), _("ลงต่อ"))
        self.in_series = False  # whether 'save and begin the next' is offered
        self.remedy: Callable[[PlannerError], Remedy | None] | None = None
        self.keep: Callable[[Record], Record | None] = self._keep  # writes a draft; None = not, stay
        self.scroller = FollowingArea()
        self._lay_out()
        self._connect()
        if self.files is not None:
            FileDrops(self, self.files)
        self.load(self.record)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return any(box.editor.problem() for box in self.boxes.values()) or bool(self._changed())

    @property
    def files(self) -> FilesEditor | None:
        """The editor of its attached files, None where the record has none."""
        editors = (box.editor for box in self.boxes.values())
        return next((one for one in editors if isinstance(one, FilesEditor)), None)

    def editor(self, name: str) -> Editor:
        """The editor of a field."""
        return self.boxes[name].editor

    def load(self, record: Record) -> None:
        """Show a record; what was typed before is forgotten."""
        self.record = record
        for name, box in self.boxes.items():
            box.clear_fault()
            box.forget_newer()
            box.editor.set_value(getattr(record, name))
            box.setVisible(not box.field.superseded or bool(getattr(record, name)))
        self._loaded = {name: box.editor.value() for name, box in self.boxes.items()}
        self.banner.clear()
        self._show_state()
        self._tell_dirty()

    def draft(self) -> Record:
        """The record as it now stands in the form."""
        return replace(self.record, **self._changed())

    def accept(self) -> Record | None:
        """Save; the saved record, or None with the reasons shown beside the fields."""
        if self.read_only:
            return None
        self._commit()
        if not (self.dirty or self.record.is_new):
            return self.record
        problems = {name: box.editor.problem() for name, box in self.boxes.items()}
        draft = self.draft()
        faults = [fault for fault in check(draft) if not problems.get(fault.field)]
        if faults or any(problems.values()):
            self._show_faults(faults)
            return None
        return self._save(draft)

    def accept_and_go_on(self) -> None:
        """Save a new record of a series and ask for the next one."""
        if self.in_series and self.record.is_new and self.accept() is not None:
            self.next_wanted.emit()

    def cancel(self) -> bool:
        """Go back to the record as it was; asks only if something would be lost. Whether it was left."""
        if self.dirty and not self._may_discard():
            return False
        self.load(self.record)
        self.cancelled.emit()
        return True

    def may_leave(self) -> bool:
        """Before another record is shown: save, discard, or stay (False)."""
        if not self.dirty:
            return True
        from ui.kit import ask

        question = _("ยังไม่ได้บันทึกสิ่งที่แก้ไขใน “{title}”").format(title=_(self.description.label))
        return ask.may_leave(
            self, question, lambda: self.accept() is not None, lambda: self.load(self.record)
        )

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed: the row is voided, or the file is read-only."""
        return bool(self.record.void_reason) or self.desk.file.read_only

    def focus_first(self, name: str = "") -> None:
        """Put the keyboard into that field, or into the first that can be typed into."""
        self._focus_from(list(self.boxes).index(name) if name else 0)

    # --- building ---

    def _add_box(self, box: FieldBox) -> None:
        self.boxes[box.field.name] = box
        box.newer_taken.connect(self._tell_dirty)
        box.editor.edited.connect(self._tell_dirty)
        box.editor.accepted.connect(self.accept)
        self._judging.watch(box)
        after = len(self.boxes)
        box.editor.onward.connect(lambda: self._focus_from(after))

    def _lay_out(self) -> None:
        self.grid = FormGrid(list(self.boxes.values()))
        self.scroller.setWidget(self.grid)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.save_button.setProperty("primary", "true")
        self.save_button.setToolTip(_("บันทึก (Ctrl+S)"))
        self.cancel_button.setToolTip(_("ออกโดยไม่บันทึก (Esc)"))
        self.next_button.setToolTip(_("บันทึกแล้วลงฉบับต่อไป") + f" ({NEXT})")
        notes = QVBoxLayout()
        notes.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        notes.addWidget(self.state)
        notes.addWidget(self.banner)
        self.footer = QWidget()
        self.footer.setProperty("role", "footer")
        self.footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(self.footer)
        buttons.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        for button in (self.save_button, self.next_button, self.cancel_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(notes)
        column.addWidget(self.scroller, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.cancel)
        self.next_button.clicked.connect(self.accept_and_go_on)
        QShortcut(QKeySequence(NEXT), self, self.accept_and_go_on, context=_HERE)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.accept, context=_HERE)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel, context=_HERE)

    # --- states ---

    def _changed(self) -> dict[str, Any]:
        now = {name: box.editor.value() for name, box in self.boxes.items() if not box.field.given}
        return {name: value for name, value in now.items() if value != self._loaded[name]}

    def _show_state(self) -> None:
        for box in self.boxes.values():
            box.set_read_only(self.read_only or box.field.given)
        self.footer.setVisible(not self.read_only)
        self.next_button.setVisible(self.in_series and self.record.is_new)
        if self.record.void_reason:
            voided = say("ยกเลิกรายการแล้ว: {reason}", reason=self.record.void_reason)
            self.state.say(show(voided), "danger")
        elif self.desk.file.read_only:
            self.state.say(_("แฟ้มนี้เปิดไว้อ่านอย่างเดียว จึงแก้ไขไม่ได้ บันทึกสำเนาแล้วเปิดสำเนานั้นเพื่อแก้ไข"))
        else:
            self.state.clear()

    def _tell_dirty(self) -> None:
        dirty = self.dirty
        self.save_button.setEnabled(dirty or self.record.is_new)
        self.cancel_button.setEnabled(dirty or self.record.is_new)
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirty_changed.emit(dirty)

    def _commit(self) -> None:
        for box in self.boxes.values():
            if not box.editor.read_only:
                box.editor.commit()

    def _focus_from(self, place: int) -> None:
        """Focus the first field from that place on that can be typed into, else the save button."""
        for box in list(self.boxes.values())[place:]:
            if not box.editor.read_only and not box.isHidden():
                self._focus(box)
                return
        self.save_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus(self, box: FieldBox) -> None:
        box.editor.setFocus(Qt.FocusReason.TabFocusReason)
        # A form just shown is laid out only after this: look again then.
        QTimer.singleShot(0, box, lambda: self.scroller.ensureWidgetVisible(box, 0, look.SPACE))

    # --- saving ---

    def _save(self, draft: Record) -> Record | None:
        try:
            kept = self.keep(draft)
        except ChangedElsewhere as error:
            self.banner.say(_words(error), "warning", _("ดูค่าล่าสุด"), self.show_newer)
            return None
        except Invalid as error:
            self._show_faults(error.faults)
            if self.remedy and self.remedy(error):
                self._show_refusal(error)
            return None
        except PlannerError as error:
            self._show_refusal(error)
            return None
        if kept is None:
            return None
        self.load(kept)
        words = say("บันทึก{what}แล้ว", what=say(self.description.label))
        self.desk.say(show(words))
        self.saved.emit(kept)
        return kept

    def _keep(self, draft: Record) -> Record:
        return records.save(self.desk.file, draft)

    def _show_refusal(self, error: PlannerError) -> None:
        """Say why it was refused, with the deed that puts it right where there is one."""
        remedy = self.remedy(error) if self.remedy else None
        if remedy is None:
            self.banner.say(_words(error), "danger")
            return
        deed = remedy.act

        def put_right() -> None:
            if deed():
                self.accept()

        self.banner.say(_words(error), "warning", _(remedy.label), put_right)

    def _show_faults(self, faults: Sequence[Fault]) -> None:
        by_field: dict[str, Fault] = {}
        for fault in faults:
            by_field.setdefault(fault.field if fault.field in self.boxes else "", fault)
        wrong = [box for name, box in self.boxes.items() if name in by_field or box.editor.problem()]
        for name, box in self.boxes.items():
            box.show_fault(by_field[name].message if name in by_field else None)
        about = show(say("ยังไม่ได้บันทึก มี {count} จุดที่ต้องแก้ไข", count=len(wrong) + ("" in by_field)))
        whole = f"{about}\n{show(by_field[''].message)}" if "" in by_field else about
        self.banner.say(whole, "danger")
        if wrong:
            self._focus(wrong[0])

    def show_newer(self) -> None:
        """Take over what changed meanwhile; where both changed, keep what was typed and offer the newer."""
        try:
            newest = records.get_named(self.desk.file, self.description.name, self.record.id)
        except PlannerError as error:
            self.banner.say(_words(error), "danger")
            return
        mine = self._changed()
        self.record = newest
        for name, box in self.boxes.items():
            newer = getattr(newest, name)
            if name in mine and mine[name] != newer:
                box.offer_newer(newer)
            elif name not in mine and not box.editor.problem():
                box.editor.set_value(newer)
            self._loaded[name] = newer if name in mine else box.editor.value()
        self.banner.say(_("นี่คือค่าล่าสุด ช่องที่ท่านแก้ไว้ยังอยู่ตามที่พิมพ์ ตรวจแล้วบันทึกอีกครั้ง"))
        self._show_state()
        self._tell_dirty()

    def _may_discard(self) -> bool:
        from ui.kit import ask

        question = _("ทิ้งสิ่งที่แก้ไขไว้หรือไม่")
        return ask.confirm(self, question, _("ข้อความที่พิมพ์ไว้จะหายไป"), _("ทิ้งสิ่งที่แก้ไข"), _("กลับไปแก้ไข"))


def _words(error: PlannerError) -> str:
    return f"{show(error.message)}\n{show(error.advice)}" if error.advice else show(error.message)
