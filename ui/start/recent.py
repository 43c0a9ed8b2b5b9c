"""The files opened lately on this machine: where they lie, when they were saved, which are missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from planner_desktop.domain.years import BANGKOK
from ui.kit import look
from ui.kit.moments import when
from ui.kit.words import _

_PATH = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class RecentFile:
    """A file as it lies now; `saved` is None when it is not there. Local time, no zone."""

    path: Path
    saved: dt.datetime | None


def look_at(places: Sequence[str]) -> list[RecentFile]:
    """Ask the disk about each; may wait long for a drive that is gone, so not in the window's thread."""
    return [RecentFile(Path(place), _saved(Path(place))) for place in places]


def _saved(path: Path) -> dt.datetime | None:
    try:
        told = path.stat().st_mtime
    except OSError:
        return None
    return dt.datetime.fromtimestamp(told, BANGKOK).replace(tzinfo=None)


class RecentList(QListWidget):
    """One file a row. Enter opens it, Delete takes it off the list (the file stays)."""

    wanted = Signal(object)  # Path
    forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("แฟ้มที่เปิดล่าสุด"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemActivated.connect(lambda item: self.wanted.emit(item.data(_PATH)))

    def show_files(self, files: Sequence[RecentFile]) -> None:
        """Fill the list; the newest is chosen."""
        self.clear()
        for one in files:
            item = QListWidgetItem(look.icon(*_icon(one)), _words(one), self)
            item.setToolTip(str(one.path))
            item.setData(_PATH, one.path)
        if not files:
            nothing = QListWidgetItem(_("ยังไม่เคยเปิดแฟ้มในเครื่องนี้"), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0 if files else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None and item.data(_PATH) is not None:
            self.forgotten.emit(str(item.data(_PATH)))
        else:
            super().keyPressEvent(event)


def _icon(one: RecentFile) -> tuple[str, str]:
    return ("database", "accent") if one.saved else ("alert-triangle", "warning")


def _words(one: RecentFile) -> str:
    told = (
        _("บันทึกล่าสุด {when}").format(when=when(one.saved))
        if one.saved
        else _("ไม่พบแฟ้มนี้แล้ว อาจถูกย้าย หรืออยู่ในไดรฟ์ที่ยังไม่ได้เสียบ")
    )
    return f"{one.path.stem}\n{one.path.parent}\n{told}"
