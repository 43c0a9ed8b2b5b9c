"""What stands in the way of a step, said until it is put right; each line leads to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner_desktop.services.planning.projects import moves
from ui.kit import look
from ui.kit.words import _, show
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.planning.projects.checks import Finding
    from ui.kit.desk import Desk

_MOST_HIGH = 260  # px, so that the paper below keeps its room


class MissingList(QWidget):
    """Hidden while nothing is asked for; looked through anew each time the project changes."""

    wanted = Signal(object)  # Finding: the officer wants to go there

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.to = ""
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "strong")
        self.rows = QListWidget()
        self.rows.setWordWrap(True)
        self.rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(_("สิ่งที่ยังขาด"))
        self.rows.setMaximumHeight(_MOST_HIGH)
        self.rows.itemActivated.connect(lambda row: self.wanted.emit(row.data(Qt.ItemDataRole.UserRole)))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.words)
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)
        self.hide()

    def ask(self, project: Project, to: str) -> bool:
        """Say what that step still lacks and go there by keyboard; False when it lacks nothing."""
        found = moves.missing(self.desk.file, project, to)
        self.to = to if found else ""
        self._show(found)
        self.rows.setCurrentRow(0)
        if found:
            self.rows.setFocus()
        return bool(found)

    def look_again(self, project: Project) -> None:
        """What is still missing of the step that was asked for."""
        if not self.to:
            return
        found = moves.missing(self.desk.file, project, self.to)
        if not found:
            self.to = ""
            self.desk.say(_("ครบแล้ว กดขั้นถัดไปได้"))
        self._show(found)

    def leave(self) -> None:
        """Nothing is asked for any more."""
        self.to = ""
        self._show(())

    def _show(self, found: tuple[Finding, ...]) -> None:
        words = _("{refusal} ยังขาด {count} จุด กด Enter ที่บรรทัดเพื่อไปแก้")
        self.words.setText(soft(words.format(refusal=show(moves.refusal(self.to)), count=len(found))))
        at = self.rows.currentRow()
        self.rows.clear()
        for one in found:
            item = QListWidgetItem(look.icon("alert-triangle", "warning"), soft(show(one.message)))
            item.setToolTip(show(one.message))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(max(at, 0), len(found) - 1))
        self.setVisible(bool(found))
