"""The home page: what waits, what comes in the next 30 days, how the year goes. All of it leads on."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_quarter_of, fiscal_year_of, month_span
from planner_desktop.language.dates import due_in_words
from planner_desktop.services import home
from planner_desktop.services.administration.home_cards import GroupCount
from planner_desktop.services.file import Changes
from ui.areas.home.group import GroupStrip
from ui.kit import look
from ui.kit.charts import Bar, BarChart, ColumnChart
from ui.kit.desk import Desk
from ui.kit.flow import Flow
from ui.kit.moments import month_name, short_date, weekday_date
from ui.kit.words import _, show

NARROW = 800  # px: below it two cards stand on a line, and nothing beside the list
BROAD, SLIM = 0, 2  # cards on one line; 0 = all of them
TOLD = (
    "incoming_letter",
    "outgoing_letter",
    "task",
    "borrow_slip",
    "school",
    "person",
    "absence",
    "duty_order",
    "duty_person",
    "service_request",
    "appointment",
    "meeting",
    "resolution",
    "knowledge_article",
    "repair_ticket",
    "equipment",
    "ict_need",
    "case_item",
)


class CardButton(QPushButton):
    """A number with its name; pressing it opens the list behind it, each part its own list."""

    def __init__(self, desk: Desk, card: home.Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.card = desk, card
        self.setProperty("card", "true")
        self.setAccessibleName(f"{_(card.label)} {card.count}")
        self.setToolTip(_(card.help))
        self.clicked.connect(lambda _checked=False: desk.show_list(card.query))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(0)
        number = _see_through(QLabel(f"{card.count:,}", self), "title")
        if card.tone:
            look.set_role(number, "ink", card.tone)
        layout.addWidget(_see_through(QLabel(_(card.label), self), "label"))
        layout.addWidget(number)
        layout.addLayout(self._parts())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()  # its links now stand on more lines, or on fewer
        return super().event(event)

    def _grow(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())  # the style gives every button a lower one

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def _parts(self) -> Flow:
        """Links to the lists of the parts that have rows; what the number means where there are none."""
        row = Flow()
        self.links: list[QPushButton] = []
        for part in self.card.parts:
            if part.count:
                link = QPushButton(f"{_(part.label)} {part.count:,}", self)
                link.setProperty("link", "true")
                link.clicked.connect(lambda _on=False, wanted=part.query: self.desk.show_list(wanted))
                self.links.append(link)
                row.addWidget(link)
        if not self.links:
            row.addWidget(_see_through(QLabel(_(self.card.help), self), "muted"))
        return row


def _see_through(label: QLabel, role: str) -> QLabel:
    label.setProperty("role", role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


class HomePage(QWidget):
    """Reads itself again whenever letters, schools or people change, or the year or the officer does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(True)
        self._cards = QGridLayout()
        self._cards.setSpacing(look.SPACE)
        self._across = BROAD
        self._shown: list[CardButton] = []
        self._stands = desk.words_loaded  # until then the other areas are not asked
        self._own_counts: tuple[GroupCount, ...] = ()
        self.group = GroupStrip(desk, self)
        self.coming = QListWidget(self)
        self.coming.itemActivated.connect(self._open)
        self.coming.setWordWrap(True)
        self.coming.setMinimumHeight(180)
        self.coming.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chart = ColumnChart(_("หนังสือรับรายเดือน"), self)
        self.chart.setMinimumHeight(76)
        self.chart.chosen.connect(self._open_month)
        self.progress = BarChart(_("งานประจำปีที่เสร็จตามไตรมาส"), self, row=1.15)
        self.progress.chosen.connect(desk.show_list)
        self._whole = QPushButton(self)
        self._whole.setProperty("link", "true")
        self._whole.clicked.connect(lambda _on=False: desk.show_page("office.progress"))
        self._summary = QLabel(self)
        self._lay_out()
        desk.changed.connect(self._heard)
        desk.year_changed.connect(self.refresh)
        desk.actor_changed.connect(self.refresh)
        desk.warmed.connect(self._warmed)
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read the facts again and show them."""
        today = bangkok_today()
        facts = home.facts(self.desk.file, today, self.desk.fiscal_year)
        quarter = _("ไตรมาสที่ {quarter} ปีงบประมาณ {year}").format(
            quarter=fiscal_quarter_of(today), year=fiscal_year_of(today)
        )
        self.heading.setText(f"{weekday_date(today)} · {quarter}")
        self._show_cards(facts.cards)
        self._own_counts = facts.group
        self._show_group()
        self._show_coming(facts.coming)
        self.chart.set_bars(
            tuple(
                Bar(month_name(month), came, str(came) if came else "", key=month)
                for month, came, _went in facts.months
            )
        )
        self._summary.setText(self._year_words(facts))
        self._show_progress(facts)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    def _lay_out(self) -> None:
        body = QWidget()
        self.room = room = QScrollArea(
            widgetResizable=True
        )  # a small screen at 150 % scrolls, nothing is squeezed
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to what stands in it
        room.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(room)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        layout.setSpacing(look.SPACE)
        layout.addWidget(self.heading)
        layout.addLayout(self._cards)
        layout.addWidget(self.group)
        self._below = (
            _card(_("30 วันข้างหน้า"), self.coming),
            _card(_("งานประจำปีที่เสร็จตามไตรมาส"), self.progress, self._whole),
            _card(_("หนังสือรับรายเดือน ปีงบประมาณนี้"), self.chart, self._summary),
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(look.SPACE)
        layout.addLayout(self._grid, 1)
        self._arrange(BROAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = SLIM if self.width() < NARROW else BROAD
        if across != self._across:
            self._arrange(across)
            self._place_cards()

    def _arrange(self, across: int) -> None:
        """The lists and charts beside each other, or one under the other where two have no room."""
        self._across = across
        broad = across == BROAD
        places = ((0, 0, 2), (0, 1, 1), (1, 1, 1)) if broad else ((0, 0, 1), (1, 0, 1), (2, 0, 1))
        for card, (row, column, rows) in zip(self._below, places, strict=True):
            self._grid.addWidget(card, row, column, rows, 1)
        self._grid.setRowStretch(1, 1 if broad else 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if broad else 0)

    def _place_cards(self) -> None:
        across = SLIM if self._across == SLIM else max(len(self._shown), 1)
        for column in range(len(self._shown)):
            self._cards.setColumnStretch(column, 1 if column < across else 0)
        for place, button in enumerate(self._shown):
            self._cards.addWidget(button, place // across, place % across)

    def _show_cards(self, cards: tuple[home.Card, ...]) -> None:
        had = next((place for place, old in enumerate(self._shown) if old.hasFocus()), None)
        for old in self._shown:
            self._cards.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._shown = [CardButton(self.desk, card, self) for card in cards]
        self._place_cards()
        for card in self._shown if self.isVisible() else ():
            card.show()  # now: what is not yet shown takes no keyboard
        if had is not None and had < len(self._shown):
            self._shown[had].setFocus(Qt.FocusReason.OtherFocusReason)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does; cards and counts are made anew, so they would come last."""
        cards = [one for card in self._shown for one in (card, *card.links)]
        strip = [*self.group.buttons.values(), *filter(None, (self.group.more,))]
        below = [self.coming, self.progress, self._whole, self.chart]
        for before, after in pairwise([self.room, *cards, *strip, *below]):
            self.setTabOrder(before, after)
        self.setFocusProxy(cards[0] if cards else self.coming)

    def _show_progress(self, facts: home.HomeFacts) -> None:
        done, total = facts.tasks
        words = _("เสร็จแล้ว {done} จาก {total} งาน  ดูความก้าวหน้า")
        nothing = _("ปีนี้ยังไม่ได้สร้างงานประจำปี")
        self._whole.setText(words.format(done=f"{done:,}", total=f"{total:,}") if total else nothing)
        self.progress.set_bars(
            tuple(
                Bar(
                    _("ไตรมาสที่ {quarter}").format(quarter=one.number),
                    one.done / one.total if one.total else 0,
                    f"{one.done:,}/{one.total:,}",
                    key=one.query,
                )
                for one in facts.quarters
            ),
            full=1.0,
        )

    def _show_coming(self, coming: tuple[home.Coming, ...]) -> None:
        self.coming.clear()
        today = bangkok_today()
        for one in coming:
            when = f"{short_date(one.day)}  {show(due_in_words(one.day, today))}"
            item = QListWidgetItem(f"{when}\n{one.title}", self.coming)
            icon = "list-check" if one.record_name == "task" else "mail"
            item.setIcon(look.icon("alert-triangle", "danger") if one.overdue else look.icon(icon, "muted"))
            item.setData(Qt.ItemDataRole.UserRole, (one.record_name, one.record))
        if not coming:
            nothing = QListWidgetItem(_("ไม่มีหนังสือหรืองานที่ครบกำหนดใน 30 วันนี้"), self.coming)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        if self.desk.words_loaded:  # the first page does not wait for them
            self._break_words()

    def _warmed(self) -> None:
        """The program stands and its officer can work: now what costs more to read."""
        self._break_words()
        self._stands = True
        self._show_group()

    def _show_group(self) -> None:
        self.group.show_counts((*self._own_counts, *self._of_other_areas()))
        self._order_tabs()

    def _of_other_areas(self) -> tuple[GroupCount, ...]:
        if not self._stands:
            return ()
        from planner_desktop.services.home import areas as home_areas

        return home_areas.counts(self.desk.file, bangkok_today(), self.desk.fiscal_year)

    def _break_words(self) -> None:
        from ui.kit.wrapping import hard, soft

        for place in range(self.coming.count()):
            item = self.coming.item(place)
            when, line_end, title = item.text().partition("\n")
            item.setText(f"{when}{line_end}{soft(hard(title))}")

    def _open(self, item: QListWidgetItem) -> None:
        told = item.data(Qt.ItemDataRole.UserRole)
        if told is not None:
            self.desk.show_record(*told)

    def _open_month(self, month: object) -> None:
        span = Condition("received_on", Test.BETWEEN, month_span(str(month)))
        self.desk.show_list(Query("incoming_letter", (span,)))

    def _year_words(self, facts: home.HomeFacts) -> str:
        came = sum(month[1] for month in facts.months)
        went = sum(month[2] for month in facts.months)
        words = _("ปีงบประมาณ {year}: รับ {came} ฉบับ · ส่ง {went} ฉบับ\nโรงเรียนที่เปิดสอน {schools} แห่ง")
        return words.format(
            year=self.desk.fiscal_year, came=f"{came:,}", went=f"{went:,}", schools=f"{facts.schools:,}"
        )


def _card(heading: str, *widgets: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
    label = QLabel(heading, card)
    label.setProperty("role", "heading")
    layout.addWidget(label)
    for widget in widgets:
        layout.addWidget(widget)
    return card
