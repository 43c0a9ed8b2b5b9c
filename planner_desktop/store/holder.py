"""Who has a file open: a small text file beside it, so that a second program can name the first."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from planner_desktop.domain.years import ERA, bangkok_now

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 4096


@dataclass(frozen=True)
class Holder:
    """The person, machine and process that opened a file; `since` is local time (UTC+7), ISO without zone."""

    person: str
    machine: str
    since: str
    pid: int

    @property
    def since_words(self) -> str:
        """Day/month/year (พ.ศ.) and time as officers write it."""
        when = datetime.fromisoformat(self.since)
        return f"{when.day}/{when.month}/{when.year + ERA} {when:%H.%M} น."


def holder_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.holder")


def ourselves(person: str) -> Holder:
    """This process; without a person's name, the name the machine knows the user by."""
    now = bangkok_now().replace(tzinfo=None, microsecond=0)
    return Holder(person or _login(), platform.node(), now.isoformat(), os.getpid())


def _login() -> str:
    # getpass raises OSError (3.13) or KeyError/ImportError (older) where the system knows no user name.
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def write_holder(path: Path, holder: Holder) -> None:
    """Say who holds the file; raises OSError where the folder cannot be written.

    The note of another user whose program broke off is replaced, or left where the folder guards it.
    """
    place = holder_path(path)
    draft = place.with_name(f"{place.name}.part")
    try:
        draft.write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")
        with suppress(OSError):
            draft.replace(place)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def read_holder(path: Path) -> Holder | None:
    """Who said last that they hold the file, or None where that is not readable."""
    try:
        with holder_path(path).open(encoding="utf-8") as file:
            told = json.loads(file.read(_MOST))
        holder = Holder(str(told["person"]), str(told["machine"]), str(told["since"]), int(told["pid"]))
        datetime.fromisoformat(holder.since)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return holder


def remove_holder(path: Path) -> None:
    """Take our name off the file, as far as the system lets us."""
    with suppress(OSError):
        holder_path(path).unlink(missing_ok=True)
