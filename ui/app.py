"""The program: one window, at most one open file, and everything done with files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog

from planner_desktop import paths
from planner_desktop.errors import FileProblem, Offer, PlannerError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import mark
from planner_desktop.services.preferences import Preferences
from ui.frame import log
from ui.frame.crash import CrashDoor
from ui.frame.deeds import Deeds
from ui.frame.menus import groups
from ui.kit import ask, look, words
from ui.kit.tasks import Tasks
from ui.kit.words import _, show
from ui.main_window import MainWindow, pages_of_all_areas

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.opening import Opened
    from ui.kit.desk import PageSpec

PREFERENCES = "preferences.json"
DEMO_SEED = 1
OFFERS = {
    Offer.RECOVER: mark("กู้ข้อมูลเท่าที่อ่านได้ลงแฟ้มใหม่…"),
    Offer.OPEN_SNAPSHOT: mark("เปิดสำเนาแบบอ่านอย่างเดียว"),
    Offer.RESTORE_BACKUP: mark("เรียกคืนจากชุดสำรอง…"),
    Offer.CHOOSE_ANOTHER: mark("เลือกแฟ้มอื่น…"),
    Offer.SAVE_COPY: mark("บันทึกสำเนา…"),
    Offer.RETRY: mark("ลองอีกครั้ง"),
}
