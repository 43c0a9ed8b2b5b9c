"""Links to other records: one, or several in an order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.queries import Query
from planner_desktop.domain.registry import description
from planner_desktop.language.folding import fold
from planner_desktop.language.reading import Parsed
from planner_desktop.messages import say
from planner_desktop.services import records, search
from ui.kit.editors.rows import RowsEditor
from ui.kit.editors.suggest import Offer, SuggestLine
from ui.kit.editors.typed import TypedEditor
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.desk import Desk

MOST = 30
Create = Callable[[str], UUID | None]
_CREATE = object()


class Targets:
    """The records that a field may point to, as rows of a list."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self.name = name

    def find(self, text: str) -> list[Offer]:
        """Records that hold the words; without words the first ones of their list."""
        if text:
            found = search.find(self._desk.file, text, MOST, (self.name,), _)
            return self._by_year([Offer(one.title, one.record) for one in found])
        first = records.ids(self._desk.file, Query(self.name, with_voided=False))[:MOST]
        titles = records.titles(self._desk.file, self.name, first, _)
        return self._by_year([Offer(titles[one], one) for one in first if one in titles])

    def _by_year(self, found: list[Offer]) -> list[Offer]:
        """Those of the fiscal year in sight first; of others the year is told: plans repeat their names."""
        if all(one.name != "fiscal_year" for one in description(self.name).fields):
            return found
        rows = records.pages(self._desk.file, self.name, [one.value for one in found])
        years = {one.id: getattr(one, "fiscal_year", None) for one in rows}
        own = [one for one in found if years.get(one.value) in (None, self._desk.fiscal_year)]
        told = _("{title} · ปี {year}")
        others = [
            Offer(told.format(title=one.label, year=years[one.value]), one.value)
            for one in found
            if one not in own
        ]
        return own + others

    def title(self, record: UUID) -> str:
        """What the record calls itself."""
        found = records.titles(self._desk.file, self.name, (record,), _)
        return found.get(record, _("(ไม่พบรายการนี้แล้ว)"))

    def show(self, record: UUID) -> None:
        """Go to the record's own page."""
        self._desk.show_record(self.name, record)


class LinkEditor(TypedEditor):
    """A record, found by typing any of its words; UUID | None. Ctrl+Enter opens it.

    With `creating` set, the list ends with a row that makes a new record from the typed words.
    """

    def __init__(self, field: Field, targets: Targets, parent: QWidget | None = None) -> None:
        super().__init__(field, parent, self._rows)
        self._targets = targets
        self.creating: Create | None = None
        self.line.while_typing = True
        self.line.stepping = False
        self.line.setPlaceholderText(_("พิมพ์เพื่อค้นหา…"))
        self.clear_button = self.add_button("x", _("ล้าง"))
        self.clear_button.triggered.connect(lambda: self.put(None))
        self.list_button = self.add_button("chevron-down", _("เปิดรายการ (Alt+ลูกศรลง)"))
        self.list_button.triggered.connect(self.line.offer_all)
        self.open_button = self.add_button("arrow-right", _("ไปที่รายการนี้ (Ctrl+Enter)"))
        self.open_button.triggered.connect(self.open_linked)
        self.line.picked.disconnect(self.put)
        self.line.picked.connect(self._picked)
        self.edited.connect(self._show_buttons)
        self._show_buttons()

    def read(self, text: str) -> Parsed[UUID]:
        if not text.strip():
            return Parsed()
        return Parsed(fault=say("ยังไม่ได้เลือก “{typed}” จากรายการ", typed=text.strip()))

    def write(self, value: Any) -> str:
        return self._targets.title(value)

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self.line.setToolTip(self.line.text())
        self._show_buttons()

    def commit(self) -> None:
        if self._parsed.fault:
            self._take_only_match()
        super().commit()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._show_buttons()

    def open_linked(self) -> None:
        """Go to the linked record."""
        if self.value() is not None:
            self._targets.show(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open_linked()
        else:
            super().keyPressEvent(event)

    def _take_only_match(self) -> None:
        """Take what was typed when it is the name of exactly one record."""
        sought = fold(self.line.text())
        same = [one for one in self._targets.find(self.line.text()) if fold(one.label) == sought]
        if len(same) == 1:
            self.put(same[0].value)

    def _rows(self, text: str) -> list[Offer]:
        found = self._targets.find(text)
        if self.creating and text:
            found.append(Offer(_("+ เพิ่ม “{typed}”").format(typed=text), _CREATE))
        return found

    def _picked(self, value: object) -> None:
        if value is _CREATE:
            value = self.creating(self.line.text().strip()) if self.creating else None
            if value is None:
                return
        self.put(value)

    def _show_buttons(self) -> None:
        filled = self.value() is not None
        self.line.opens_on_click = not filled
        self.open_button.setVisible(filled)
        self.clear_button.setVisible(filled and not self.read_only)
        self.list_button.setVisible(not filled and not self.read_only)


class LinksEditor(RowsEditor):
    """Several records in an order; tuple[UUID, ...]."""

    def __init__(self, field: Field, targets: Targets, parent: QWidget | None = None) -> None:
        super().__init__(field, parent, ordered=True)
        self._targets = targets
        self.line = SuggestLine(self._rows)
        self.line.setPlaceholderText(_("พิมพ์เพื่อค้นหาแล้วเพิ่ม…"))
        self.line.picked.connect(self._add_link)
        self.line.entered.connect(self.onward)
        self.line.gone.connect(self.left)
        self.footer.insertWidget(0, self.line, 1)
        self.setFocusProxy(self.line)

    def label_of(self, key: UUID) -> str:
        return self._targets.title(key)

    def open_row(self, key: UUID) -> None:
        self._targets.show(key)

    def commit(self) -> None:
        self.line.clear()  # words that were not taken from the list are no link

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.line.setVisible(not read_only)

    def _add_link(self, key: UUID) -> None:
        self.line.clear()
        self.add_rows((key,))

    def _rows(self, text: str) -> list[Offer]:
        return [one for one in self._targets.find(text) if one.value not in self.value()]
