"""What takes long to load and is needed soon: loaded in the background once the first page stands."""

from __future__ import annotations

from importlib import import_module


def warm() -> None:
    """Load the word list (wrapping and printing cut Thai text) and SQLAlchemy, with which files are kept."""
    from planner_desktop.language.words import segment

    segment("พร้อมทำงาน")
    import_module("planner_desktop.services.attachments")
