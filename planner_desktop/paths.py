"""The only file that knows whether we run from a checkout, an installed wheel or the built program.

The wheel and the built program carry `resources/` and `i18n/` in `planner_desktop/_data/`
(put there by `installer/hatch_build.py`); a checkout has them beside the package.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_NAME = "planner-desktop"

HOME_VARIABLE = "PLANNER_HOME"
"""An environment variable that gathers every user folder under one folder: tests and trials use it."""


def is_checkout() -> bool:
    """Whether the program runs from its source tree, so that catalogues are read uncompiled."""
    return not (_PACKAGE / "_data").is_dir()


def _data() -> Path:
    return _PACKAGE.parent if is_checkout() else _PACKAGE / "_data"


def resources() -> Path:
    """The folder of fonts, icons and words shipped with the program; never written to."""
    return _data() / "resources"


def fonts() -> Path:
    """The folder with one folder per typeface, each with its licence."""
    return resources() / "fonts"


def icons() -> Path:
    """The folder of SVG icons, named as Tabler names them, and `planner-desktop.svg`."""
    return resources() / "icons"


def words() -> Path:
    """The Thai word list for segmentation: UTF-8, one word a line."""
    return resources() / "words" / "words_th.txt"


def notices() -> Path:
    """Licences of the works of others in full; only the built program has it."""
    return _data() / "THIRD-PARTY.txt"


def translations() -> Path:
    """The folder `LANGUAGE/LC_MESSAGES/*.po` (checkout) or `.mo` (wheel and built program)."""
    return _data() / "i18n"


def _home() -> Path | None:
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else None


def settings_folder() -> Path:
    """Where this computer's user keeps the program's settings; may not exist yet, whoever writes makes it."""
    home = _home()
    return home / "settings" if home else platformdirs.user_config_path(_NAME, appauthor=False)


def logs_folder() -> Path:
    """Where reports of unexpected faults are kept; may not exist yet."""
    home = _home()
    return home / "logs" if home else platformdirs.user_log_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """Where things that can be made again are kept; may not exist yet."""
    home = _home()
    return home / "cache" if home else platformdirs.user_cache_path(_NAME, appauthor=False)


def documents_folder() -> Path:
    """Where an officer's own files are first offered to be saved; may not exist."""
    home = _home()
    return home / "documents" if home else platformdirs.user_documents_path()
