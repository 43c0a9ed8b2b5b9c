"""The list of pages with its line for seeking: beside the pages, or over them where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from ui.frame.side_list import SideList
from ui.kit import look
from ui.kit.words import _

WIDTH = 300  # px over the pages


class SidePane(QWidget):
    """Typing seeks a page by name, Enter opens the first found, Down goes into the list, Esc leaves."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SideList(self)
        self.search = QLineEdit(self, placeholderText=_("ค้นหน้างาน"), clearButtonEnabled=True)
        self.search.addAction(look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.list.find_pages)
        self.search.returnPressed.connect(self._open_found)
        self.search.installEventFilter(self)
        self.list.typed.connect(self._seek)
        self.list.page_chosen.connect(self._chosen)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = QWidget(self)
        line = QVBoxLayout(self._line)
        line.setContentsMargins(look.GAP, look.GAP, look.GAP, look.TIGHT)
        line.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def settle(self) -> None:
        """The line for seeking stands over a list that is long enough to fold."""
        self._line.setVisible(self.list.folds)

    def dock(self, splitter: QSplitter) -> None:
        """Stand at the left of the splitter."""
        splitter.insertWidget(0, self)

    def undock(self, owner: QWidget) -> None:
        """Leave the pages the whole width; `pop_up` shows it over them."""
        self.setParent(owner, Qt.WindowType.Popup)

    def pop_up(self, over: QRect) -> None:
        """Show it over that part of the screen until a page is chosen, Esc or a click elsewhere."""
        self.setGeometry(QRect(over.topLeft(), QSize(min(WIDTH, over.width()), over.height())))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.mark(self.list.found())
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _seek(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)

    def _open_found(self) -> None:
        if key := self.list.found():
            self._chosen(key)

    def _chosen(self, key: str) -> None:
        self.search.clear()
        if self.isWindow():
            self.close()
        self.page_chosen.emit(key)
