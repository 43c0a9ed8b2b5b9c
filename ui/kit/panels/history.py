"""The history of one record: who changed what, when, from what to what; one value can be given back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.fields import MANY_KINDS, Kind
from planner_desktop.domain.records import DESCRIBED, Record
from planner_desktop.domain.refs import Ref, read_ref
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from planner_desktop.language.clusters import shorten
from planner_desktop.messages import mark
from planner_desktop.services import history, records
from planner_desktop.services.history import Entry
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.moments import moment
from ui.kit.table.values import Wording
from ui.kit.words import _, show
from ui.kit.wrapping import soft

STEPS = 30  # shown at first
LONGEST = 160  # letters of one value; the rest on hover
NOTHING = mark("(ว่าง)")


class HistoryPanel(QScrollArea):
    """Steps of one record, newest first."""

    restored = Signal(object)  # Record: a value was given back

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, whole: bool = False) -> None:
        """With `whole` the values of added and removed records are shown too."""
        super().__init__(parent, widgetResizable=True)
        self._whole = whole
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.desk = desk
        self.entries: list[Entry] = []
        self._titles: dict[UUID, str] = {}
        self._wording = Wording(desk.file)

    def show_record(self, record: Record | None) -> None:
        """Read the record's history and lay it out."""
        entries: list[Entry] = []
        if record is not None and not record.is_new:
            try:
                entries = history.of_record(self.desk.file, record.description.name, record.id)
            except PlannerError as error:
                ask.show_error(self.window(), error)
        self.show_entries(entries)

    def show_entries(self, entries: list[Entry]) -> None:
        """Lay out these entries, whatever records they are of."""
        self.entries = entries
        self._titles = self._read_titles()
        self._lay_out(STEPS)

    def sentence(self, entry: Entry, name: str) -> str:
        """`เรื่อง: “ก” → “ข”`."""
        before, after = (self._side(entry, name, before=side) for side in (True, False))
        return f"{self._label(entry, name)}: {before} → {after}"

    def restore(self, entry: Entry, name: str) -> None:
        """Give one value back after asking."""
        sure = ask.confirm(
            self.window(),
            _("คืนค่า “{field}” หรือไม่").format(field=self._label(entry, name)),
            _("ค่าจะกลับเป็น {value}").format(value=self._side(entry, name, before=True)),
            _("คืนค่านี้"),
        )
        if not sure:
            return
        try:
            self.restored.emit(history.restore_value(self.desk.file, entry, name))
        except PlannerError as error:
            ask.show_error(self.window(), error)

    def _label(self, entry: Entry, name: str) -> str:
        about = description(entry.record_name)
        return _(about.field(name).label) if about.has(name) else _("เหตุผลที่ยกเลิก")

    def _side(self, entry: Entry, name: str, *, before: bool) -> str:
        value = entry.value(name, before=before)
        if pointed := _pointed_at(value):
            return f"“{self._titles.get(pointed.record, _('ไม่พบรายการนี้แล้ว'))}”"
        about = description(entry.record_name)
        words = self._wording.text(about.field(name), value, self._titles) if about.has(name) else value
        return f"“{words}”" if words else _(NOTHING)

    def _read_titles(self) -> dict[UUID, str]:
        wanted: dict[str, list[UUID]] = {}
        for entry in self.entries:
            about = description(entry.record_name)
            for name in entry.fields:
                values = [entry.value(name, before=side) for side in (True, False)]
                for pointed in filter(None, map(_pointed_at, values)):
                    wanted.setdefault(pointed.name, []).append(pointed.record)
                if about.has(name) and about.field(name).target:
                    wanted.setdefault(about.field(name).target, []).extend(_ids(values))
        found: dict[UUID, str] = {}
        for target, ids in wanted.items():
            found.update(records.titles(self.desk.file, target, ids, _))
        return found

    # --- building ------------------------------------------------------------------------------------

    def _lay_out(self, most: int) -> None:
        body = QWidget()
        body.setProperty("role", "page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.SPACE)
        for entry in self.entries[:most]:
            column.addLayout(self._step(entry))
        if not self.entries:
            column.addWidget(_label(_("ยังไม่มีประวัติ จะเริ่มบันทึกเมื่อบันทึกรายการครั้งแรก"), "muted"))
        if len(self.entries) > most:
            more = QPushButton(_("แสดงทั้งหมด {count} ครั้ง").format(count=len(self.entries)))
            more.setProperty("quiet", "true")
            more.clicked.connect(lambda: self._lay_out(len(self.entries)))
            column.addWidget(more)
        column.addStretch()
        self.setWidget(body)

    def _step(self, entry: Entry) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look.TIGHT)
        when = moment(entry.at)
        who = entry.actor_name or _("ไม่ได้ระบุผู้ปฏิบัติ")
        column.addWidget(_label(soft(show(entry.label)), "strong"))
        column.addWidget(_label(f"{when} · {soft(who)}", "muted"))
        if entry.before is not None and entry.after is not None:
            for name in entry.fields:
                column.addLayout(self._field(entry, name))
        elif self._whole:
            for name in entry.fields:
                words = self._side(entry, name, before=entry.after is None)
                if words != _(NOTHING):
                    column.addWidget(
                        _label(soft(shorten(f"{self._label(entry, name)}: {words}", LONGEST)), "")
                    )
        return column

    def _field(self, entry: Entry, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        words = self.sentence(entry, name)
        label = _label(soft(shorten(words, LONGEST)), "")
        label.setToolTip(words)
        row.addWidget(label, 1)
        if self._may_restore(entry, name):
            restore = _("คืนค่านี้")
            button = QPushButton(restore)
            button.setProperty("quiet", "true")
            button.setAccessibleName(
                f"{restore}: {self._label(entry, name)} {self._side(entry, name, before=True)}"
            )
            button.clicked.connect(lambda: self.restore(entry, name))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _may_restore(self, entry: Entry, name: str) -> bool:
        about = description(entry.record_name)
        if self.desk.file.read_only or not about.has(name):
            return False
        field = about.field(name)
        return not field.given and field.kind not in (MANY_KINDS - {Kind.LINKS})


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def _ids(values: Iterable[Any]) -> Iterator[UUID]:
    for value in values:
        yield from (value if isinstance(value, tuple) else () if value is None else (value,))


def _pointed_at(value: object) -> Ref | None:
    """The record that a text of a relation points to; None for any other text."""
    pointed = read_ref(value) if isinstance(value, str) else None
    return pointed if pointed is not None and pointed.name in DESCRIBED else None
