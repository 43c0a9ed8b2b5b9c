"""Print preview; `show_pdf(parent, data, title)` opens it. pdfium is loaded only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.kit.preview.window import Preview


def show_pdf(parent: QWidget | None, data: bytes, title: str) -> Preview:
    """Open a preview window over the paper and return it."""
    from ui.kit.preview import window

    return window.show_pdf(parent, data, title)
