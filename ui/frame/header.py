"""The bar at the top: menu, whose file this is, the one box for everything, the year, who works."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.kit import look
from ui.kit.words import _

SEARCH_WIDTH = 340
OFFICE_WIDTH = 120
LEAST = 620
ROOMY = 1100  # px: in a narrower window the words are short and the file's name is left out


class HeaderBar(QFrame):
    """Only shows and asks; the window decides."""

    search_wanted = Signal()
    year_chosen = Signal(int)
    actor_chosen = Signal(object)  # UUID | None
    actors_wanted = Signal()  # the menu of people is about to open: fill it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._roomy, self._year, self._actor = True, 0, ""
        self.menu_button = _menu_button("dots", _("เมนู"))
        self.menu_button.setToolTip(_("เมนูหลัก (กด Alt)"))
        self.office = QLabel(_("งานนโยบายและแผน"))
        self.office.setProperty("role", "heading")
        self.file_name = QLabel()
        self.office.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.office.setMinimumWidth(OFFICE_WIDTH)
        self.file_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = QPushButton(look.icon("search", "on_header"), "")
        self.search.setAccessibleName(_("ค้นหาหรือสั่งงาน"))
        self.search.clicked.connect(self.search_wanted)
        self.year = _menu_button("calendar", "")
        self.actor = _menu_button("user", "")
        self._menus()
        self._lay_out()

    def show_file(self, office: str, file_name: str) -> None:
        """Name the office and its file; two empty texts when none is open."""
        self.office.setText(office or _("งานนโยบายและแผน"))
        self.office.setToolTip(self.office.text())
        self.file_name.setText(file_name)
        self.file_name.setToolTip(file_name)
        for part in (self.year, self.actor):
            part.setVisible(bool(file_name))

    def show_year(self, year: int, years: list[int]) -> None:
        """Name the fiscal year in force and those that can be chosen."""
        self._year = year
        self._say()
        menu = self.year.menu()
        menu.clear()
        for one in years:
            action = menu.addAction(_("ปีงบประมาณ {year}").format(year=one))
            action.setCheckable(True)
            action.setChecked(one == year)
            action.triggered.connect(lambda _checked=False, chosen=one: self.year_chosen.emit(chosen))

    def show_actor(self, name: str) -> None:
        """Name who works; '' is said openly, since history needs a name."""
        self._actor = name
        self._say()
        self.actor.setIcon(look.icon("user" if name else "alert-triangle", "on_header"))

    def fill_actors(self, people: list[tuple[object, str]], chosen: object) -> None:
        """Offer (id, name) of the staff, and nobody."""
        menu = self.actor.menu()
        menu.clear()
        for person, name in [*people, (None, _("ยังไม่ได้เลือก"))]:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(person == chosen)
            action.triggered.connect(lambda _checked=False, who=person: self.actor_chosen.emit(who))

    def show_low(self, *, low: bool) -> None:
        """Leave as much of a low window as can be to the page."""
        above = look.TIGHT // 2 if low else look.GAP
        self._row.setContentsMargins(look.GAP, above, look.SPACE, above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() >= ROOMY) != self._roomy:
            self._roomy = not self._roomy
            self._say()

    def minimumSizeHint(self) -> QSize:
        """What the short words need: a window may be made narrower while it shows the long ones."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def _say(self) -> None:
        """Year, officer and search in as many words as there is room for; all of them on hover."""
        year = _("ปีงบประมาณ {year}").format(year=self._year)
        name = self._actor or _("ยังไม่ได้เลือก")
        actor = _("ผู้ปฏิบัติ: {name}").format(name=name)
        self.year.setText(year if self._roomy else str(self._year))
        self.actor.setText(actor if self._roomy else self._actor.split(" ")[0] or name)
        self.search.setText(_("ค้นหาหรือสั่งงาน   Ctrl+K") if self._roomy else "Ctrl+K")
        self.search.setMinimumWidth(SEARCH_WIDTH if self._roomy else 0)
        self.file_name.setVisible(self._roomy)
        for button, words in ((self.year, year), (self.actor, actor)):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _menus(self) -> None:
        for button in (self.menu_button, self.year, self.actor):
            button.setMenu(QMenu(button))
        self.actor.menu().aboutToShow.connect(self.actors_wanted)
        self.show_file("", "")

    def _lay_out(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.GAP, look.SPACE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.menu_button)
        layout.addSpacing(look.GAP)
        layout.addWidget(self.office)
        layout.addSpacing(look.GAP)
        layout.addWidget(self.file_name, 1)
        for part in (self.search, self.year, self.actor):
            layout.addWidget(part)


def _menu_button(icon: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(look.icon(icon, "on_header"))
    button.setIconSize(QSize(20, 20))
    button.setText(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
