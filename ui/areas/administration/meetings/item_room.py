"""The chosen matter: its title, facts and resolution, and what is to be done after it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.meetings import AgendaItem, Resolution
from planner_desktop.services.administration.meetings import resolving
from planner_desktop.services.administration.meetings.whole import WholeMeeting
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.editors.base import Editor
from ui.kit.moments import short_date
from ui.kit.words import _

EDITED = ("title", "body", "resolution", "presenter", "resolution_kind", "files")
RESOLUTION = Qt.ItemDataRole.UserRole


class ItemRoom(QScrollArea):
    """Each change is told at once when a field is left; nothing is saved here."""

    changed = Signal(object, object)  # AgendaItem, {field: value}
    resolve_wanted = Signal(object)  # AgendaItem
    close_wanted = Signal(object)  # Resolution
    opened = Signal(object)  # Resolution

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._item: AgendaItem | None = None
        self._returned: Resolution | None = None
        about = AgendaItem.description
        self.editors: dict[str, Editor] = {name: editor_for(about.field(name), desk, self) for name in EDITED}
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "heading")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_("มติที่ต้องติดตามของเรื่องนี้"))
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(RESOLUTION)))
        self.add = QPushButton(look.icon("user-check"), _("มอบหมายให้ทำ…"))
        self.add.clicked.connect(lambda _on=False: self._ask_resolve())
        self.close_button = QPushButton(look.icon("circle-check"), _("ปิดมตินี้…"))
        self.close_button.clicked.connect(lambda _on=False: self._ask_close())
        self._lay_out()
        for name, editor in self.editors.items():
            told = editor.edited if name in ("presenter", "resolution_kind", "files") else editor.left
            told.connect(self.keep)

    def show_item(self, found: WholeMeeting, item: AgendaItem | None) -> None:
        """Show another matter, or the same read again; what stood here is kept first."""
        if self._item is not None and item is not None and item.id != self._item.id:
            self.keep()
        same = self._item is not None and item is not None and self._item.id == item.id
        before, self._item = self._item, item
        self.widget().setEnabled(item is not None)
        if item is None:
            return
        number = found.number_of(item.id)
        self.heading.setText(_("ระเบียบวาระที่ {number}").format(number=number) if "." not in number else number)
        for name, editor in self.editors.items():
            value = getattr(item, name)
            unchanged = same and before is not None and value == getattr(before, name)
            if not unchanged and editor.value() != value:
                editor.set_value(value)
        self._show_resolutions(found, item)

    def set_read_only(self, read_only: bool) -> None:
        """Adopted minutes are only read."""
        for editor in self.editors.values():
            editor.set_read_only(read_only)
        self.add.setEnabled(not read_only)
        self.close_button.setEnabled(not read_only)

    def keep(self) -> None:
        """Tell what was typed, if anything differs."""
        if self._item is None or self.editors["title"].read_only:
            return
        values: dict[str, Any] = {name: editor.value() for name, editor in self.editors.items()}
        if not values["title"].strip():
            values["title"] = self._item.title
            self.editors["title"].set_value(self._item.title)
        differing = {name: now for name, now in values.items() if now != getattr(self._item, name)}
        if differing:
            # Known as told before it is told: showing the saved row again must not tell it twice.
            item, self._item = self._item, replace(self._item, **differing)
            self.changed.emit(item, differing)

    def focus_title(self) -> None:
        """Put the keyboard into the title."""
        self.editors["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_resolutions(self, found: WholeMeeting, item: AgendaItem) -> None:
        self._returned = resolving.returned(self.desk.file, item)
        held = [one for one in found.resolutions if one.item == item.id]
        self.list.clear()
        for one in held:
            shown = QListWidgetItem(self._words(one), self.list)
            shown.setIcon(look.icon("circle-check" if one.status == "closed" else "circle-dot", "muted"))
            shown.setData(RESOLUTION, one)
        self.list.setVisible(bool(held))
        self.list.setFixedHeight(min(52 * max(len(held), 1) + 8, 168))
        self.close_button.setVisible(self._returned is not None and self._returned.status == "open")

    def _words(self, one: Resolution) -> str:
        due = f" · {short_date(one.due_on)}" if one.due_on else ""
        owner = self._name(one)
        state = _("ปิดแล้ว") if one.status == "closed" else _("ยังไม่ปิด")
        return f"{one.words}\n{owner}{due} · {state}"

    def _name(self, one: Resolution) -> str:
        from planner_desktop.services import records

        found = records.titles(self.desk.file, "person", [one.owner], _) if one.owner else {}
        return next(iter(found.values()), _("ยังไม่มีผู้รับผิดชอบ"))

    def _ask_resolve(self) -> None:
        self.keep()
        if self._item is not None:
            self.resolve_wanted.emit(self._item)

    def _ask_close(self) -> None:
        self.keep()
        if self._returned is not None:
            self.close_wanted.emit(self._returned)

    def _lay_out(self) -> None:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(look.GAP, 0, look.GAP, look.GAP)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.heading)
        for name in ("title", "body", "resolution"):
            self._field(column, name)
        column.addWidget(self.list)
        column.addLayout(self._buttons())
        beside = QHBoxLayout()
        beside.setSpacing(look.GAP)
        for name in ("presenter", "resolution_kind"):
            part = QVBoxLayout()
            part.setSpacing(look.TIGHT)
            self._field(part, name)
            beside.addLayout(part, 1)
        column.addLayout(beside)
        self._field(column, "files")
        column.addStretch()
        self.setWidget(room)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def _field(self, column: QVBoxLayout, name: str) -> None:
        editor = self.editors[name]
        label = QLabel(_(AgendaItem.description.field(name).label))
        label.setBuddy(editor)
        label.setProperty("role", "label")
        editor.setAccessibleName(label.text())
        column.addWidget(label)
        column.addWidget(editor)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.close_button)
        row.addStretch()
        return row
