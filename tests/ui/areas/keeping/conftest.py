"""The desk over the demonstration office, as the other areas have it."""

from tests.ui.areas.conftest import desk

__all__ = ["desk"]
