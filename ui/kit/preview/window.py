"""Print preview inside the program: look, zoom, search, print, keep as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPageLayout, QPageSize, QPainter, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.errors import WorldError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services.safety.whole_file import write_whole
from ui.kit import ask, look
from ui.kit.editors.files import safe_name
from ui.kit.flow import Flow
from ui.kit.icons import icon
from ui.kit.preview.pages import POINTS_PER_INCH, Match, Pages
from ui.kit.preview.view import PageView
from ui.kit.words import _, show

PRINTED_DPI = 300
_SIZE = (1000, 720)
SOUGHT_LETTERS, PAGE_LETTERS = 24, 6
_OF_SCREEN = 0.88  # the title bar needs its room too

WriteWord = Callable[[Path], None]  # writes the same paper as a Word file; its faults are its own to show


class Preview(QDialog):
    """A window over one paper. The bytes shown are the bytes printed and kept."""

    def __init__(
        self, data: bytes, title: str, parent: QWidget | None = None, *, word: WriteWord | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._data, self._title, self._word = data, title, word
        self._pages = Pages(data)
        self._matches: list[Match] = []
        self._chosen = -1
        self._searched = ""
        self.setWindowTitle(_("ดูก่อนพิมพ์") + f" – {title}")
        self.view = PageView(self)
        self._where = QLabel(self)
        self.page_box = QLineEdit(self)
        self.sought = QLineEdit(self)
        self._found = QLabel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_bar())
        layout.addWidget(self.view)
        self.view.page_changed.connect(self._tell_page)
        self.view.zoom_changed.connect(lambda _zoom: self._tell_page(self.view.page))
        self.view.show_pages(self._pages)
        self.view.setFocus()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _OF_SCREEN))

    def find_text(self, step: int = 1) -> None:
        """Mark every place of the text in the box; again = the next (or former) one."""
        text = self.sought.text().strip()
        if not text:
            self._matches, self._chosen = [], -1
        elif text != self._searched or not self._matches:
            self._matches = self._pages.find(text)
            self._chosen = 0 if self._matches else -1
        else:
            self._chosen = (self._chosen + step) % len(self._matches)
        self._searched = text
        self.view.mark(self._matches, self._chosen)
        self._tell_found(text)

    def save_pdf(self) -> None:
        """Ask for a name and keep the paper there."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกเป็น PDF"), self._offered("pdf"), "PDF (*.pdf)"
        )
        if not chosen:
            return
        try:
            write_whole(Path(chosen), self._data)
        except WorldError as error:
            ask.show_error(self, error)

    def save_word(self) -> None:
        """Ask for a name and write the same paper as a Word file."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกเป็นไฟล์ Word"), self._offered("docx"), _("ไฟล์ Word (*.docx)")
        )
        if chosen and self._word:
            self._word(Path(chosen).with_suffix(".docx"))

    def go_to_page(self) -> None:
        """Bring the page typed into the box (in either digits) to the top; nonsense is taken back."""
        typed = to_arabic_digits(self.page_box.text()).strip()
        if typed.isascii() and typed.isdigit():
            self.view.go_to(int(typed) - 1)
            self.view.setFocus()
        self._tell_page(self.view.page)

    def _offered(self, ending: str) -> str:
        return str(paths.documents_folder() / safe_name(f"{self._title}.{ending}"))

    def print_paper(self) -> None:
        """Choose a printer and pages, then print what is shown."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(self._pages))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_to(printer)

    def print_to(self, printer: QPrinter) -> None:
        """Draw the chosen pages on a printer, each at its real size and direction."""
        first = printer.fromPage() or 1
        last = printer.toPage() or len(self._pages)
        painter = QPainter()
        for number in range(first - 1, min(last, len(self._pages))):
            self._turn(printer, number)
            started = painter.begin(printer) if number == first - 1 else printer.newPage()
            if not started:
                fault = say("เครื่องพิมพ์ไม่รับงานพิมพ์")
                ask.show_error(self, WorldError(fault, say("ตรวจว่าเครื่องพิมพ์เปิดอยู่และเลือกถูกเครื่อง แล้วพิมพ์ใหม่")))
                return
            picture = self._pages.printed(number, PRINTED_DPI / POINTS_PER_INCH)
            size = self._pages.sizes[number] * (printer.resolution() / POINTS_PER_INCH)
            painter.drawImage(QRect(0, 0, round(size.width()), round(size.height())), picture)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pages.close()
        super().closeEvent(event)

    def _turn(self, printer: QPrinter, number: int) -> None:
        size = self._pages.sizes[number]
        lying = size.width() > size.height()
        upright = size.transposed() if lying else size
        printer.setFullPage(True)
        printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        )

    def _tool_bar(self) -> QWidget:
        """The deeds, where one is and the search; on a small screen they go on in a second line."""
        bar = QWidget(self)
        bar.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        line = Flow(bar)
        for deed in self._deeds():
            button = QToolButton(bar)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setDefaultAction(deed)
            line.addWidget(button)
        self._set_up_search()
        self._set_up_page_box()
        page_word = QLabel(_("หน้า"), bar)
        for part in (page_word, self.page_box, self._where, self.sought, *self._find_buttons(), self._found):
            part.setMinimumHeight(button.sizeHint().height())
            line.addWidget(part)
        return bar

    def _deeds(self) -> list[QAction]:
        keys = QKeySequence.StandardKey
        word = (_("บันทึก Word"), "file-type-docx", self.save_word, QKeySequence("Ctrl+Shift+S"))
        return [
            self._deed(_("พิมพ์"), "printer", self.print_paper, keys.Print),
            self._deed(_("บันทึก PDF"), "file-type-pdf", self.save_pdf, keys.Save),
            *([self._deed(*word)] if self._word else []),
            self._deed(_("ย่อ"), "zoom-out", lambda: self.view.step_zoom(-1), keys.ZoomOut),
            self._deed(_("ขยาย"), "zoom-in", lambda: self.view.step_zoom(1), keys.ZoomIn),
            self._deed(_("พอดีความกว้าง"), "arrows-horizontal", self.view.fit_width, QKeySequence("Ctrl+0")),
        ]

    def _set_up_search(self) -> None:
        self.sought.setPlaceholderText(_("ค้นหาในเอกสาร"))
        self.sought.setFixedWidth(self.fontMetrics().averageCharWidth() * SOUGHT_LETTERS)
        self.sought.returnPressed.connect(self.find_text)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(lambda: _type_over(self.sought))

    def _set_up_page_box(self) -> None:
        self.page_box.setFixedWidth(self.fontMetrics().averageCharWidth() * PAGE_LETTERS)
        self.page_box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page_box.setToolTip(_("ไปที่หน้า") + " (Ctrl+G)")
        self.page_box.setAccessibleName(_("ไปที่หน้า"))
        self.page_box.returnPressed.connect(self.go_to_page)
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(lambda: _type_over(self.page_box))

    def _find_buttons(self) -> list[QToolButton]:
        keys = QKeySequence.StandardKey
        before = self._deed(_("แห่งก่อน"), "arrow-up", lambda: self.find_text(-1), keys.FindPrevious)
        after = self._deed(_("แห่งถัดไป"), "arrow-down", lambda: self.find_text(1), keys.FindNext)
        buttons = []
        for deed in (before, after):
            button = QToolButton(self)
            button.setDefaultAction(deed)
            button.setAccessibleName(deed.text())
            buttons.append(button)
        return buttons

    def _deed(
        self, words: str, picture: str, deed: object, key: QKeySequence | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(icon(picture), words, self)
        action.setShortcut(key)
        action.setToolTip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(deed)
        return action

    def _tell_page(self, number: int) -> None:
        self.page_box.setText(str(number + 1))
        words = _("จาก {pages} · {zoom}%")
        self._where.setText(words.format(pages=len(self._pages), zoom=round(self.view.zoom * 100)))

    def _tell_found(self, text: str) -> None:
        if not text:
            self._found.clear()
        elif not self._matches:
            self._found.setText(_("ไม่พบคำนี้"))
        else:
            words = say("{place} จาก {count} แห่ง", place=self._chosen + 1, count=len(self._matches))
            self._found.setText(show(words))


def _type_over(line: QLineEdit) -> None:
    line.setFocus(Qt.FocusReason.ShortcutFocusReason)
    line.selectAll()


def show_pdf(parent: QWidget | None, data: bytes, title: str, *, word: WriteWord | None = None) -> Preview:
    """Open a preview window over the paper and return it.

    The parent may be a question that was answered and closed while the paper was drawn.
    """
    standing = parent is not None and shiboken6.isValid(parent) and parent.isVisible()
    window = Preview(data, title, parent if standing else ask.over(), word=word)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window
