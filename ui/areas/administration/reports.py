"""รายงานประจำปีของกลุ่ม: every yearly paper of the area in one place, to look at or to keep."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.messages import mark
from ui.areas.administration import printing
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.desk import Desk
from ui.kit.words import _


@dataclass(frozen=True)
class YearPaper:
    """One yearly paper: its own name, what it is called and what stands in it."""

    name: str
    label: str
    help: str
    endings: tuple[str, ...] = ("docx",)


GROUP_REPORT = YearPaper(
    "group-report",
    mark("รายงานผลการดำเนินงานของกลุ่มประจำปี"),
    mark("รูปเล่มพร้อมปก สารบัญ ตาราง และแผนภูมิ รวมผลงานทุกด้านของปีงบประมาณ"),
)
YEAR_PAPERS = (
    GROUP_REPORT,
    YearPaper(
        "service-summary",
        mark("สรุปการประสานงานและให้บริการ"),
        mark("จำนวน เวลาทำการเฉลี่ย ร้อยละในกำหนด และความพึงพอใจ"),
    ),
    YearPaper("publicity-summary", mark("สรุปการประชาสัมพันธ์"), mark("รายเดือน รายช่องทาง และรายการที่เผยแพร่")),
    YearPaper("meeting-summary", mark("สรุปการประชุมและมติ"), mark("ผู้มาประชุม มติ และผลการดำเนินงานตามมติ")),
    YearPaper("meeting-resolutions", mark("บัญชีติดตามมติที่ประชุม"), mark("มติทุกเรื่องของปีงบประมาณ")),
    YearPaper("knowledge-summary", mark("สรุปการจัดการความรู้"), mark("บัญชีองค์ความรู้ ฉบับ และการแลกเปลี่ยน")),
    YearPaper("diary-summary", mark("สรุปนัดหมายผู้บริหาร"), mark("รายเดือนและรายประเภท")),
    YearPaper(
        "register-set",
        mark("ชุดทะเบียนประจำปี"),
        mark("ทุกทะเบียนของปีเป็น PDF เรียงเลข พร้อมสารบัญ"),
        ("zip",),
    ),
)
_WORDS = {"docx": "Word…", "zip": mark("บันทึกชุด PDF…")}


class ReportsPage(QWidget):
    """The year is the one chosen in the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        self._lay_out()
        desk.year_changed.connect(self._tell_year)
        self._tell_year()

    def show_paper(self, one: YearPaper) -> None:
        """Draw it for the year chosen."""
        printing.show_paper(self.desk, one.name, self._keys(), f"{_(one.label)} {self.desk.fiscal_year}")

    def keep(self, one: YearPaper, ending: str) -> None:
        """Ask where and write it."""
        title = f"{_(one.label)} {self.desk.fiscal_year}"
        printing.save_paper(self.desk, one.name, self._keys(), title, ending)

    def _keys(self) -> dict[str, str]:
        return {"year": str(self.desk.fiscal_year)}

    def _tell_year(self, *_told: object) -> None:
        self.title.setText(_("รายงานประจำปีงบประมาณ {year}").format(year=self.desk.fiscal_year))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        layout.setSpacing(look.SPACE)
        layout.addWidget(self.title)
        chief, *others = [self._card(one, chief=not at) for at, one in enumerate(YEAR_PAPERS)]
        layout.addWidget(chief)
        for first, second in zip_longest(others[::2], others[1::2]):
            layout.addWidget(Beside(first, second or QWidget(), shares=(1, 1)))
        layout.addStretch()

    def _card(self, one: YearPaper, *, chief: bool) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        words = QVBoxLayout()
        heading = QLabel(_(one.label), card)
        heading.setProperty("role", "heading")
        help_ = QLabel(_(one.help), card, wordWrap=True)
        help_.setProperty("role", "muted")
        words.addStretch()
        words.addWidget(heading)
        words.addWidget(help_)
        words.addStretch()
        row = QHBoxLayout(card)
        row.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        row.addLayout(words, 1)
        if "zip" not in one.endings:
            row.addWidget(self._show_button(one, chief=chief))
        for ending in one.endings:
            button = QPushButton(
                look.icon("file-type-docx" if ending == "docx" else "folder"), _(_WORDS[ending])
            )
            button.clicked.connect(lambda _on=False, wanted=ending: self.keep(one, wanted))
            self.buttons[one.name, ending] = button
            row.addWidget(button)
        return card

    def _show_button(self, one: YearPaper, *, chief: bool) -> QPushButton:
        button = QPushButton(look.icon("printer", "on_accent" if chief else "text"), _("ดูและพิมพ์"))
        if chief:
            button.setProperty("primary", "true")
        show = partial(self.show_paper, one)
        button.clicked.connect(lambda _on=False: show())
        self.buttons[one.name, "pdf"] = button
        return button
