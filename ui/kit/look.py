"""How the window looks: the shipped Thai face, two sets of colours, one grid, one style sheet.

`apply(app, colours)` once at the start; `colours` is 'system', 'light' or 'dark' and may be changed later.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from ui.kit import icons
from ui.kit.mark_files import MarkFiles
from ui.kit.palette import DARK, LIGHT, Colours, wear, worn
from ui.kit.stylesheet import SHEET
from ui.shell import STYLE, STYLED

FAMILY = "Sarabun"
BODY, LEAD, TITLE = 11, 13, 18  # points; there are no other sizes
UNIT = 8  # of the grid, in device-independent pixels
TIGHT, GAP, SPACE, WIDE = UNIT // 2, UNIT, 2 * UNIT, 3 * UNIT
PANEL_WIDTH = 376  # of the right panel when nothing is remembered
TEXT_WIDTH = 960  # beyond this a form or a page of text is not widened

_KEPT_AS = "planner_look"  # of the application's properties


class Look(QObject):
    """The look of one application; `changed` is told after the colours were changed."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.colours = LIGHT
        self._app = app
        self._wanted = "system"
        self._worn: Colours | None = None
        self._marks = MarkFiles()
        app.setProperty(_KEPT_AS, self)
        load_fonts()
        if not app.property(STYLED):  # setting it here brings all enumerations of QStyle to Python
            app.setStyle(STYLE)
        app.setFont(font())
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, wanted: str) -> None:
        """Take 'light' or 'dark', or follow the computer with 'system' (anything else too)."""
        self._wanted = wanted
        forced = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(wanted)
        hints = self._app.styleHints()
        hints.setColorScheme(forced or Qt.ColorScheme.Unknown)
        dark = (forced or hints.colorScheme()) is Qt.ColorScheme.Dark
        self._put_on(DARK if dark else LIGHT)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._wanted not in ("light", "dark"):
            self._put_on(DARK if scheme is Qt.ColorScheme.Dark else LIGHT)

    def _put_on(self, colours: Colours) -> None:
        if colours is self._worn:
            return  # dressing every widget anew is the dearest thing the window does
        self.colours = self._worn = colours
        wear(colours)
        self._app.setPalette(palette_of(colours))
        sheet = self._sheet()
        if sheet != self._app.styleSheet():  # setting it anew restyles every widget
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _sheet(self) -> str:
        folder = self._marks.folder(self.colours)
        sizes = {"family": FAMILY, "body": BODY, "lead": LEAD, "title": TITLE}
        return Template(SHEET).substitute(asdict(self.colours), marks=folder.as_posix(), **sizes)


def apply(app: QApplication, colours: str = "system") -> Look:
    """Dress the application; calling it again only changes the colours."""
    look = _of(app) or Look(app)
    look.choose(colours)
    return look


def current() -> Colours:
    """The colours now worn; light before `apply`."""
    return worn()


def icon(name: str, tone: str = "text") -> QIcon:
    """See icons.icon."""
    return icons.icon(name, tone)


def font(points: int = BODY, *, strong: bool = False) -> QFont:
    """The window's face in one of its three sizes."""
    made = QFont(FAMILY, points)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def load_fonts() -> None:
    """Make the shipped faces known to Qt; RuntimeError when the program was installed without them."""
    if QFont(FAMILY).exactMatch():
        return
    shipped = sorted((paths.fonts() / FAMILY).glob("*.ttf"))
    known = [QFontDatabase.addApplicationFont(str(path)) for path in shipped]
    if not known or -1 in known:
        raise RuntimeError(f"no font in {paths.fonts() / FAMILY}")


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet reads, and show it at once."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette_of(colours: Colours) -> QPalette:
    """The same colours for what Qt paints itself."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.Shadow, colours.edge),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette


def _of(app: QCoreApplication) -> Look | None:
    # Going through the application's children would bring all enumerations of QStyle to Python first.
    found = app.property(_KEPT_AS)
    return found if isinstance(found, Look) else None
