"""The program's colours, light and dark, by what they mean. A test holds them to WCAG AA contrast."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

_WORN = "planner_dark"


@dataclass(frozen=True)
class Colours:
    """One set of colours as `#rrggbb`; the `_soft` ones lie behind text of the same name."""

    dark: bool
    window: str  # behind everything
    surface: str  # cards, tables, panels, fields
    sunken: str  # what cannot be typed into, stripes, pressed things
    line: str  # hairlines that only separate
    scroll: str  # the handle of a scroll bar
    edge: str  # borders that show where a field is
    text: str
    muted: str
    accent: str  # the one colour: links, focus, the primary button
    accent_strong: str  # the primary button under the mouse
    on_accent: str
    accent_soft: str  # the chosen row, the chosen chip
    header: str  # the bar at the top of the window
    header_field: str  # boxes standing on it
    on_header: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    good: str
    good_soft: str


LIGHT = Colours(
    dark=False,
    window="#f4f7f7",
    surface="#ffffff",
    sunken="#eef2f2",
    line="#dbe3e4",
    scroll="#b3c1c4",
    edge="#7b8f93",
    text="#1a282b",
    muted="#56676c",
    accent="#1f5c66",
    accent_strong="#17474f",
    on_accent="#ffffff",
    accent_soft="#e2eef0",
    header="#1f5c66",
    header_field="#2c6d78",
    on_header="#ffffff",
    warning="#8f4700",
    warning_soft="#fff2e2",
    danger="#ad2318",
    danger_soft="#fdeceb",
    good="#1c6a3b",
    good_soft="#e6f4eb",
)
DARK = Colours(
    dark=True,
    window="#13191b",
    surface="#1b2325",
    sunken="#222c2f",
    line="#303c40",
    scroll="#48585d",
    edge="#71868c",
    text="#e7eef0",
    muted="#a5b5ba",
    accent="#79c6d1",
    accent_strong="#97d8e1",
    on_accent="#0d2024",
    accent_soft="#1e3d44",
    header="#173f47",
    header_field="#22535d",
    on_header="#f1f8f9",
    warning="#f3b670",
    warning_soft="#3a2b17",
    danger="#ff9d94",
    danger_soft="#3f211e",
    good="#84d4a0",
    good_soft="#1b3526",
)
_LINEAR_BELOW = 0.04045


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2): 1 is none, 21 is black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def wear(colours: Colours) -> None:
    """Say which set the application wears; kept at the application, so that icons and pages agree."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_WORN, colours.dark)


def worn() -> Colours:
    """The set the application wears; light before any was chosen."""
    app = QCoreApplication.instance()
    return DARK if app is not None and app.property(_WORN) else LIGHT
