"""The desk over the demonstration office, as the other areas have it."""

from tests.ui.areas.conftest import desk, example

__all__ = ["desk", "example"]
