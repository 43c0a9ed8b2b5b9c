"""Papers of a plan: one chosen on the left, its pages live on the right, printed or kept as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.paper_menu import save_paper, show_paper
from ui.kit.preview.live import LivePaper
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner_desktop.domain.progress import Progress
    from planner_desktop.errors import PlannerError
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

_NAME = Qt.ItemDataRole.UserRole
_WIDTH = 270
_KINDS = (("docx", "Word", "file-type-docx"), ("xlsx", "Excel", "file-spreadsheet"))


class PaperRoom(QWidget):
    """`papers` are names with their formats; `keys` says which plan (None: nothing to show yet)."""

    def __init__(
        self,
        desk: Desk,
        papers: Mapping[str, tuple[str, tuple[str, ...]]],
        keys: Callable[[], Mapping[str, str] | None],
        told: tuple[str, ...],
        empty: str,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._keys = keys
        self._told = told
        self._empty = empty
        self._formats = {name: formats for name, (_label, formats) in papers.items()}
        self.list = QListWidget()
        self.list.setAccessibleName(_("เอกสาร"))
        self.banner = Banner()
        self.paper = LivePaper(desk, self._drawing, self)
        self.pages = QLabel()
        self.pages.setProperty("role", "muted")
        self.print = QPushButton(_("ดูและพิมพ์"))
        self.print.setProperty("primary", "true")
        self.saves = {
            ending: QPushButton(look.icon(icon), _("บันทึกเป็น {kind}…").format(kind=kind))
            for ending, kind, icon in _KINDS
        }
        for name, (label, _formats) in papers.items():
            item = QListWidgetItem(look.icon("file-text"), _(label))
            item.setData(_NAME, name)
            item.setToolTip(_(label))
            self.list.addItem(item)
        self._lay_out()
        self._connect()
        self.list.setCurrentRow(0)

    @property
    def name(self) -> str:
        """The chosen paper."""
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def read_again(self) -> None:
        """Draw what is chosen, soon; without a plan say what to do first."""
        self.pages.clear()
        self.list.doItemsLayout()  # a list filled before it was dressed keeps rows too low
        ready = self._keys() is not None
        self.banner.clear()
        if not ready:
            self.banner.say(_(self._empty), "info")
        self.paper.setVisible(ready)
        self.print.setEnabled(ready)
        for ending, button in self.saves.items():
            button.setEnabled(ready and ending in self._formats.get(self.name, ()))
        self.paper.want()

    def _drawing(self) -> Callable[[Progress], bytes] | None:
        keys = self._keys()
        if keys is None:
            return None
        name, file = self.name, self.desk.file

        def draw(progress: Progress) -> bytes:
            from planner_desktop.services import papers  # ReportLab is loaded when first needed

            return papers.pdf(file, name, keys, progress)

        return draw

    def _troubled(self, error: PlannerError) -> None:
        words = " ".join(show(one) for one in (error.message, error.advice) if one)
        self.banner.say(words, "warning")
        self.paper.hide()

    def _drawn(self, pages: int) -> None:
        self.pages.setText(_("{count} หน้า").format(count=f"{pages:,}"))

    def _show(self) -> None:
        keys = self._keys()
        if keys is not None:
            show_paper(self.window(), self.desk, self.name, keys)

    def _save(self, ending: str, *_told: object) -> None:
        keys = self._keys()
        if keys is not None:
            save_paper(self, self.desk, self.name, keys, ending)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*self._told):
            self.read_again()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _at: self.read_again())
        self.paper.troubled.connect(self._troubled)
        self.paper.drawn.connect(self._drawn)
        self.print.clicked.connect(self._show)
        for ending, button in self.saves.items():
            button.clicked.connect(partial(self._save, ending))
        self.desk.changed.connect(self._heard)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.list, 1)
        column.addWidget(self.pages)
        column.addWidget(self.print)
        for button in self.saves.values():
            column.addWidget(button)
        right = QVBoxLayout()
        right.addWidget(self.banner)
        right.addWidget(self.paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        row.setSpacing(look.SPACE)
        row.addWidget(side)
        row.addLayout(right, 1)
        self.setFocusProxy(self.list)
