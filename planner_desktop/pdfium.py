"""One lock for pdfium, which is not thread-safe: preview (window) and readers (workers) share it.

Whoever calls pdfium holds the lock for one short step (open, a page, close) and closes what it opened inside.
"""

from __future__ import annotations

from threading import RLock

# The library keeps its state once a process, so its lock can only be once a process too.
PDFIUM = RLock()
