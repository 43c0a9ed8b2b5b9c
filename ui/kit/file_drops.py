"""Files dropped anywhere on a form go to its attached files, not as a path into the field they fell on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.kit.editors.files import files_in

if TYPE_CHECKING:
    from ui.kit.editors.files import FilesEditor

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrops(QObject):
    """Watches an area and everything in it that takes drops; anything but files goes its own way."""

    def __init__(self, area: QWidget, editor: FilesEditor) -> None:
        super().__init__(area)
        self._editor = editor
        area.setAcceptDrops(True)
        for widget in (area, *area.findChildren(QWidget)):
            if widget.acceptDrops():
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        places = files_in(event.mimeData())
        if not places or self._editor.read_only:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._editor.take(places)
        return True
