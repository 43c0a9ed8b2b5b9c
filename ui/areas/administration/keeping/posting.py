"""พิมพ์ซองและป้ายจ่าหน้า: whom, on what, then the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.services import records
from planner_desktop.services.file import Changes
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.recipients import Recipients
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.desk import Desk
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress


class PostingPage(QWidget):
    """Recipients at the left, the size and its details at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.recipients = Recipients(desk, self)
        self.size_choice = QComboBox()
        self.start = QSpinBox(minimum=1, maximum=160)
        self.letter = QLineEdit(placeholderText=_("เช่น ศธ 04999/123 หรือเว้นว่าง"))
        self.outlines = QCheckBox(_("พิมพ์กรอบป้าย (ลองบนกระดาษเปล่า)"))
        self.show_button = QPushButton(look.icon("printer", "on_accent"), _("ดูก่อนพิมพ์"))
        self.show_button.setProperty("primary", "true")
        self._lay_out()
        self.size_choice.currentIndexChanged.connect(self._fit)
        self.recipients.changed.connect(self._fit)
        self.show_button.clicked.connect(self.show_paper)
        desk.changed.connect(self._heard)
        self.read_sizes()

    @property
    def chosen_size(self) -> EnvelopeKind | LabelSheet | None:
        """The size chosen."""
        chosen = self.size_choice.currentData()
        return chosen if isinstance(chosen, EnvelopeKind | LabelSheet) else None

    def read_sizes(self) -> None:
        """Offer the office's envelopes and sheets."""
        before = self.size_choice.currentText()
        self.size_choice.blockSignals(True)
        self.size_choice.clear()
        sizes: list[EnvelopeKind | LabelSheet] = [*records.every(self.desk.file, EnvelopeKind)]
        sizes += records.every(self.desk.file, LabelSheet)
        for one in sizes:
            self.size_choice.addItem(one.name, one)
        self.size_choice.setCurrentIndex(max(self.size_choice.findText(before), 0))
        self.size_choice.blockSignals(False)
        self._fit()

    def show_paper(self) -> None:
        """Draw for those ticked and show it."""
        size, who, chosen = self.chosen_size, self.recipients.source, self.recipients.chosen()
        start, number, outlines = self.start.value(), self.letter.text().strip(), self.outlines.isChecked()

        def draw(progress: Progress) -> bytes:
            from planner_desktop.services import papers  # ReportLab is loaded when first needed
            from planner_desktop.services.papers import posting

            to = posting.addresses(self.desk.file, who, chosen)
            if isinstance(size, EnvelopeKind):
                return papers.to_pdf(posting.envelope_paper(self.desk.file, to, size, number), progress)
            assert isinstance(size, LabelSheet)
            made = posting.label_paper(self.desk.file, to, size, start, outlines=outlines)
            return papers.to_pdf(made, progress)

        if size is not None:
            showing.show_drawn(self.desk, draw, size.name)

    def _fit(self) -> None:
        """Only what the chosen size needs is asked."""
        size = self.chosen_size
        labels = isinstance(size, LabelSheet)
        for widget in (self.start, self.outlines):
            widget.setVisible(labels)
        self.letter.setVisible(isinstance(size, EnvelopeKind))
        asked: tuple[QWidget, ...] = (self.start, self.letter)
        for one in asked:
            label = self.form.labelForField(one)
            if label is not None:
                label.setVisible(not one.isHidden())
        if isinstance(size, LabelSheet):
            self.start.setMaximum((size.columns or 1) * (size.rows or 1))
        count = len(self.recipients.chosen())
        self.show_button.setEnabled(size is not None and bool(count))
        self.told.setText(self._words(size, count))

    def _words(self, size: EnvelopeKind | LabelSheet | None, count: int) -> str:
        if size is None:
            return _("ยังไม่มีขนาดซองหรือแผ่นป้าย เพิ่มที่หน้า “ขนาดซอง” หรือ “แผ่นป้ายจ่าหน้า”")
        if not count:
            return _("เลือกผู้รับจากรายการทางซ้าย")
        return _("พิมพ์ {count} ราย").format(count=f"{count:,}")

    def _heard(self, changes: Changes) -> None:
        if changes.touches("label_sheet", "envelope_kind"):
            self.read_sizes()

    def _lay_out(self) -> None:
        title = QLabel(_("พิมพ์ซองและป้ายจ่าหน้า"))
        title.setProperty("role", "title")
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        side = QFrame()
        side.setProperty("role", "card")
        side.setFixedWidth(look.PANEL_WIDTH)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(look.GAP)
        self.form.addRow(_("ซองหรือแผ่นป้าย"), self.size_choice)
        self.form.addRow(_("เริ่มที่ป้ายดวงที่"), self.start)
        self.form.addRow(_("ที่ของหนังสือ"), self.letter)
        self.form.addRow(self.outlines)
        column = QVBoxLayout(side)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.addLayout(self.form)
        column.addWidget(self.told)
        column.addWidget(self.show_button)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        whole.setSpacing(look.GAP)
        whole.addWidget(title)
        whole.addWidget(Beside(self.recipients, side, shares=(1, 0)), 1)
        self.setFocusProxy(self.recipients)
