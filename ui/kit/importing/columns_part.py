"""Which column of the sheet fills which field: guessed from the headers, changed by hand, remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.records import Description
from planner_desktop.language.clusters import shorten
from planner_desktop.services.exchange import fillable
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.words import _
from ui.kit.wrapping import soft

LONGEST = 18  # letters of a header; the rest on hover


class ColumnsPart(QWidget):
    """A row for each header of the sheet. `matched` tells that the officer chose anew."""

    matched = Signal()

    def __init__(self, desk: Desk, about: Description, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = about
        self.boxes: dict[str, QComboBox] = {}
        self._labels: tuple[str, ...] = ()
        self._seen: tuple[str, ...] = ()  # the headers of the sheet now read
        self.sheet = ""  # the officer's choice; '' = the sheet whose header fits best
        self.sheets = _CalmBox()
        self.sheets.setAccessibleName(_("แผ่นงานที่อ่าน"))
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheets.activated.connect(lambda at: self._choose_sheet(self.sheets.itemText(at)))
        self.sheets.hide()
        self.place = QLabel(wordWrap=True)
        self.place.setProperty("role", "muted")
        self.missing = QLabel(wordWrap=True)
        self.missing.setProperty("role", "danger")
        self.guess = QPushButton(look.icon("refresh", "accent"), _("จับคู่ตามชื่อหัวตารางใหม่"), autoDefault=False)
        self.guess.setProperty("quiet", "true")
        self.guess.clicked.connect(self._guess_again)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = QLabel(_("คอลัมน์ในไฟล์ → ช่องข้อมูล"))
        title.setProperty("role", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.GAP, 0)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.sheets)
        column.addWidget(title)
        column.addWidget(self.place)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.missing)
        column.addWidget(self.guess, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rest()

    @property
    def chosen(self) -> dict[str, str]:
        """Header -> field name as the officer chose before ('' = left out); the rest is guessed.

        What was chosen for a sheet with just these headers goes before what was chosen for the header alone.
        """
        return {**self._kept(self._key), **self._kept(self._shape_key(self._seen))}

    def forget_sheet(self) -> None:
        """Another file comes: its own best sheet is read."""
        self.sheet, self._seen = "", ()

    def show_sheets(self, sheets: Sequence[str], read: str) -> None:
        """Offer the sheets of the file where there is a choice, the one that was read chosen."""
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            self.sheets.addItems(list(sheets))
            self.sheets.setCurrentText(read)
        self.sheets.setVisible(len(sheets) > 1)

    def recall(self, labels: Sequence[str]) -> bool:
        """Learn which headers were read; whether what is remembered of such a sheet matches otherwise."""
        before = self.chosen
        self._seen = tuple(labels)
        now = self.chosen
        return any(before.get(one) != now.get(one) for one in labels)

    def show_columns(self, labels: Sequence[str], fields: Mapping[str, str], place: str = "") -> None:
        """Show the headers with the field that each fills; boxes stay in place while the headers do."""
        self.place.setText(soft(place))
        self.place.setVisible(bool(place))
        if tuple(labels) != self._labels:
            self._labels = tuple(labels)
            self._build()
        for label, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(fields.get(label, "")), 0))
        self._show_rest()

    def fields(self) -> dict[str, str]:
        """Header -> field name as shown."""
        return {label: str(box.currentData()) for label, box in self.boxes.items()}

    @property
    def _key(self) -> str:
        return f"import.{self.about.name}"

    def _shape_key(self, labels: Sequence[str]) -> str:
        """Sheets with the same headers, in whatever order, are of one shape."""
        shape = sha256("\n".join(sorted(labels)).encode()).hexdigest()[:12]
        return f"{self._key}.{shape}" if labels else self._key

    def _kept(self, key: str) -> dict[str, str]:
        kept = self.desk.preferences.look.get(key)
        return {str(one): str(name) for one, name in kept.items()} if isinstance(kept, dict) else {}

    def _choose_sheet(self, sheet: str) -> None:
        self.sheet = sheet
        self.matched.emit()

    def _choose(self, label: str) -> None:
        """Remember the choice; a field is filled by one column only, so another that had it lets go."""
        name = str(self.boxes[label].currentData())
        let_go = [one for one, field in self.fields().items() if field == name and one != label and name]
        self._remember({**self.chosen, label: name, **dict.fromkeys(let_go, "")})

    def _guess_again(self) -> None:
        self._remember({label: name for label, name in self.chosen.items() if label not in self.boxes})

    def _remember(self, chosen: dict[str, str]) -> None:
        """For every sheet with such a header, and for sheets of this shape."""
        self.desk.preferences.look[self._key] = chosen
        here = {label: name for label, name in chosen.items() if label in self.boxes}
        self.desk.preferences.look[self._shape_key(self._seen)] = here if self._seen else chosen
        self.desk.preferences.save()
        self.matched.emit()

    def _show_rest(self) -> None:
        taken = set(self.fields().values())
        lacking = [_(one.label) for one in fillable(self.about) if one.required and one.name not in taken]
        words = _("ยังไม่มีคอลัมน์ของช่องที่ต้องกรอก: {fields}").format(fields=", ".join(lacking))
        self.missing.setText(soft(f"▲ {words}"))
        self.missing.setVisible(bool(lacking and self.boxes))
        self.guess.setVisible(any(label in self.boxes for label in self.chosen))

    def _build(self) -> None:
        room = QWidget()
        room.setProperty("role", "page")
        grid = QGridLayout(room)
        grid.setContentsMargins(2, 2, look.GAP, 2)
        grid.setHorizontalSpacing(look.GAP)
        grid.setVerticalSpacing(look.TIGHT)
        grid.setColumnStretch(1, 1)
        self.boxes = {}
        for row, label in enumerate(self._labels):
            words = QLabel(shorten(label.replace("\n", " "), LONGEST))
            words.setToolTip(label)
            box = self._box(label)
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[label] = box
        grid.setRowStretch(len(self._labels), 1)
        self._scroll.setWidget(room)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(room.minimumSizeHint().width() + bar)

    def _box(self, label: str) -> QComboBox:
        box = _CalmBox()
        box.setAccessibleName(_("คอลัมน์ “{label}” ใส่ในช่อง").format(label=label))
        box.addItem(_("(ไม่นำเข้า)"), "")
        for field in fillable(self.about):
            box.addItem(_(field.label) + (" *" if field.required else ""), field.name)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMinimumContentsLength(9)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _index: self._choose(label))
        return box


class _CalmBox(QComboBox):
    """Does not change when the wheel only scrolls the list past it."""

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined] # QWheelEvent; its stub hides ignore()
