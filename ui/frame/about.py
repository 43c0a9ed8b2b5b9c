"""The list of keys, and what the program is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.messages import mark
from ui.frame.deeds import Deed
from ui.kit import look
from ui.kit.words import _, show

# Keys that pages share; those of the menus are read from the menus.
PAGE_KEYS = (
    ("Enter", mark("ไปช่องถัดไป หรือเปิดรายการ")),
    ("Ctrl+N", mark("รายการใหม่")),
    ("Ctrl+S", mark("บันทึก")),
    ("Ctrl+Shift+N", mark("บันทึกแล้วลงรายการต่อไป")),
    ("Esc", mark("ออกจากฟอร์ม (ถามเฉพาะเมื่อมีสิ่งที่ยังไม่บันทึก)")),
    ("F2", mark("แก้ไขรายการที่เลือก")),
    ("Ctrl+P", mark("พิมพ์")),
    ("Ctrl+G", mark("ไปหน้าที่ต้องการ (ในตัวอย่างก่อนพิมพ์)")),
    ("Alt", mark("เปิดเมนูหลัก")),
)
PARTS = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "alembic",
    "reportlab",
    "python-docx",
    "openpyxl",
    "Babel",
    "uharfbuzz",
    "nlpo3",
    "platformdirs",
    "pypdfium2",
    "pillow",
)
SHIPPED = (("Sarabun, TH Sarabun New", "SIL OFL 1.1 / GPL-2.0 with font exception"), ("Tabler Icons", "MIT"))
WIDTH, NOTICE_WIDTH, HEIGHT = 620, 820, 520


def show_keys(window: QWidget, deeds: Sequence[Deed]) -> None:
    """Show every key (Ctrl+/)."""
    rows = [(one.keys, show(one.label)) for one in deeds if one.keys]
    rows += [(keys, _(what)) for keys, what in PAGE_KEYS]
    _table(window, _("แป้นลัด"), (_("แป้น"), _("ทำอะไร")), rows).exec()


def show_about(window: QWidget) -> None:
    """Show the program's version and the works of others in it, with their licences."""
    rows = [(name, _licence(name)) for name in PARTS]
    rows += SHIPPED
    title = _("โปรแกรมงานกลุ่มนโยบายและแผน สำนักงานเขตพื้นที่การศึกษา {version}").format(
        version=_version("planner-desktop")
    )
    dialog = _table(window, title, (_("งานของผู้อื่นที่ใช้ในโปรแกรม"), _("สัญญาอนุญาต")), rows)
    buttons = dialog.findChild(QDialogButtonBox)
    if buttons is not None and paths.notices().exists():
        full = buttons.addButton(_("สัญญาอนุญาตฉบับเต็ม"), QDialogButtonBox.ButtonRole.HelpRole)
        full.clicked.connect(lambda: show_notices(dialog))
    dialog.exec()


def show_notices(parent: QWidget) -> None:
    """Every licence in full, to read and copy."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("สัญญาอนุญาตฉบับเต็ม"))
    dialog.resize(NOTICE_WIDTH, HEIGHT)
    text = QPlainTextEdit(paths.notices().read_text("utf-8"), readOnly=True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.exec()


def _table(parent: QWidget, title: str, heads: tuple[str, str], rows: list[tuple[str, str]]) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(WIDTH, HEIGHT)
    table = QTableWidget(len(rows), 2)
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for place, row in enumerate(rows):
        for column, words in enumerate(row):
            table.setItem(place, column, QTableWidgetItem(words))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.resizeRowsToContents()
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
    heading = QLabel(title, wordWrap=True)
    heading.setProperty("role", "heading")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    for part in (heading, table, buttons):
        layout.addWidget(part)
    return dialog


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, metadata  # slow to import, needed only here

    try:
        return metadata(name)["Version"]
    except PackageNotFoundError:
        return ""


def _licence(name: str) -> str:
    """As the work itself states it; its name and version."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        facts = metadata(name)
    except PackageNotFoundError:
        return _("ดูในชุดติดตั้ง")
    stated = next((facts[one] for one in ("License-Expression", "License") if one in facts), "")
    classified = [
        one.rpartition(" :: ")[2] for one in facts.get_all("Classifier") or () if one.startswith("License")
    ]
    short = stated.splitlines()[0] if stated else ", ".join(classified)
    return f"{short} ({facts['Version']})"
