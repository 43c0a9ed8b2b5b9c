"""A list out of the program: as an Excel file, or as a paper in the preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.fields import Field
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.queries import Query
from planner_desktop.services.exchange import export_list
from ui.kit.desk import Desk
from ui.kit.words import _

FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class ListOutputs(QObject):
    """Does for one list what its Excel and print menus say, off the window's thread."""

    def __init__(self, desk: Desk, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = title
        self._window = parent

    def to_excel(self, query: Query, fields: Sequence[Field]) -> None:
        """Ask where, then write the rows of the query with these columns."""
        offered = paths.documents_folder() / f"{self.title.translate(FORBIDDEN)}.xlsx"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, _("บันทึกเป็นไฟล์ Excel"), str(offered), _("ไฟล์ Excel (*.xlsx)")
        )
        if chosen:
            self.write_excel(query, fields, Path(chosen).with_suffix(".xlsx"))

    def write_excel(self, query: Query, fields: Sequence[Field], target: Path) -> None:
        """Write the file and say so in the status line."""
        columns, file = [field.name for field in fields], self.desk.file
        told = _("บันทึก {name} แล้ว").format(name=target.name)
        self.desk.tasks.run(
            lambda progress: export_list(file, query, columns, target, progress),
            self._saying(told),
            title=_("กำลังเขียนไฟล์ Excel"),
        )

    def to_paper(self, query: Query, fields: Sequence[Field], narrowed: str = "") -> None:
        """Draw the list as a paper and show it; a list that is not whole says by what it is narrowed."""
        subtitle = _("เฉพาะ {filters}").format(filters=narrowed) if narrowed else ""
        columns, file, title = [field.name for field in fields], self.desk.file, self.title

        def draw(progress: Progress) -> bytes:
            from planner_desktop.services import papers  # ReportLab is loaded when first needed

            return papers.list_paper(file, query, columns, title, progress, subtitle)

        self.desk.tasks.run(
            draw,
            self._show_paper,
            title=_("กำลังจัดหน้ากระดาษ"),
        )

    def _show_paper(self, data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(self._window.window(), data, self.title)

    def _saying(self, words: str) -> Callable[[object], None]:
        return lambda _result: self.desk.say(words)
