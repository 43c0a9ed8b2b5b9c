"""The look: readable contrast in both sets, one face, icons in the colour of the text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from ui.kit import look
from ui.kit.palette import DARK, LIGHT, Colours, contrast

SETS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2 AA for text and for the edges of fields


def test_contrast_of_known_pairs() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@SETS
@pytest.mark.parametrize("ground", ["window", "surface", "sunken"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "warning", "danger", "good"])
def test_text_is_readable(colours: Colours, ground: str, ink: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= TEXT


@SETS
def test_text_on_colour_is_readable(colours: Colours) -> None:
    pairs = [
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_strong),
        (colours.text, colours.accent_soft),
        (colours.accent, colours.accent_soft),
        (colours.on_header, colours.header),
        (colours.on_header, colours.header_field),
        (colours.warning, colours.warning_soft),
        (colours.danger, colours.danger_soft),
        (colours.good, colours.good_soft),
    ]
    assert [(a, b) for a, b in pairs if contrast(a, b) < TEXT] == []
    assert [soft for soft in ("warning_soft", "danger_soft", "good_soft")
            if contrast(colours.text, getattr(colours, soft)) < TEXT] == []  # fmt: skip


@SETS
def test_the_edge_of_a_field_and_the_focus_ring_are_seen(colours: Colours) -> None:
    for ground in (colours.window, colours.surface):
        assert contrast(colours.edge, ground) >= SHAPE
        assert contrast(colours.accent, ground) >= SHAPE


def test_the_shipped_face_is_used_and_marks_have_room(qtbot: QtBot, qapp: QApplication) -> None:
    look.apply(qapp, "light")
    edit, button = QLineEdit("ฐี่ปู่ฎู"), QPushButton("กำหนดผู้ปฏิบัติ")
    for widget in (edit, button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert QFontInfo(widget.font()).family() == "Sarabun"
        drawn = QFontMetricsF(widget.font()).tightBoundingRect("ฐี่ปู่ฎู").height()
        assert widget.sizeHint().height() >= 1.5 * drawn + 8
    assert look.font(look.TITLE, strong=True).pointSize() == 18


def test_colours_can_be_forced_and_changed(qapp: QApplication, qtbot: QtBot) -> None:
    dressed = look.apply(qapp, "dark")
    assert look.current() is DARK
    assert qapp.palette().window().color() == QColor(DARK.window)
    with qtbot.waitSignal(dressed.changed):
        look.apply(qapp, "light")
    assert look.current() is LIGHT


def test_the_computers_scheme_is_followed_unless_one_is_forced(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    look.apply(qapp, "system")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.current() is DARK
    look.apply(qapp, "light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.current() is LIGHT


def test_the_style_sheet_is_understood(qapp: QApplication) -> None:
    with _qt_messages() as said:
        for colours in ("dark", "light"):
            look.apply(qapp, colours)
            for made in (QLineEdit(), QPushButton()):
                made.ensurePolished()
    assert [one for one in said if "stylesheet" in one.lower() or "property" in one.lower()] == []


@contextmanager
def _qt_messages() -> Iterator[list[str]]:
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, text: said.append(text))
    yield said
    qInstallMessageHandler(before)


def _darkest(picture: QIcon) -> QColor:
    image = picture.pixmap(QSize(24, 24)).toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(points, key=lambda colour: colour.alpha())


def test_icons_follow_the_colours(qapp: QApplication) -> None:
    look.apply(qapp, "light")
    picture = look.icon("calendar")
    assert _darkest(picture) == QColor(LIGHT.text)
    look.apply(qapp, "dark")
    assert _darkest(picture) == QColor(DARK.text)
    assert _darkest(look.icon("calendar", "accent")) == QColor(DARK.accent)
    look.apply(qapp, "light")


def test_every_shipped_icon_draws(qapp: QApplication) -> None:
    look.apply(qapp, "light")
    names = [path.stem for path in paths.icons().glob("*.svg")]
    assert len(names) > 50
    assert [name for name in names if _darkest(look.icon(name)).alpha() < 100] == []


def test_an_unknown_icon_is_refused_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        look.icon("no-such-icon")


def test_every_colour_is_written_in_full() -> None:
    for colours in (LIGHT, DARK):
        for one in fields(colours):
            if one.name != "dark":
                assert QColor(getattr(colours, one.name)).isValid()
                assert len(getattr(colours, one.name)) == 7
