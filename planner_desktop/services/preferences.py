"""What this machine remembers of its user (language, recent files, window); not part of the file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

RECENT_FILES = 10


@dataclass
class Preferences:
    """Read with `load`, changed in place, written with `save`."""

    place: Path
    language: str = "th"
    colours: str = "system"  # system, light, dark
    recent: list[str] = field(default_factory=list)
    actors: dict[str, str] = field(default_factory=dict)  # file path -> person id (hex)
    look: dict[str, Any] = field(default_factory=dict)  # geometry, column widths; keyed by page

    @classmethod
    def load(cls, place: Path) -> Preferences:
        """Read the file at `place`; a missing or unreadable one gives the defaults."""
        try:
            kept = json.loads(place.read_text("utf-8"))
        except (OSError, ValueError):
            return cls(place)
        known = {name: kept[name] for name in asdict(cls(place)) if name != "place" and name in kept}
        defaults = asdict(cls(place))
        return cls(place, **{n: v for n, v in known.items() if isinstance(v, type(defaults[n]))})

    def save(self) -> None:
        """Write them; a folder that cannot be written costs only the memory, never the work."""
        kept = {name: value for name, value in asdict(self).items() if name != "place"}
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            self.place.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        except OSError:
            return

    def opened(self, path: Path) -> None:
        """Put a file first in the list of recent files."""
        text = str(path)
        self.recent = [text, *(one for one in self.recent if one != text)][:RECENT_FILES]
        self.save()

    def forget(self, path: str) -> None:
        """Take a file off the list of recent files."""
        self.recent = [one for one in self.recent if one != path]
        self.save()
