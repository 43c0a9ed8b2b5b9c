"""The editor of one duty order: its people, the chosen one's duties, the paper beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from planner_desktop.domain.office.duties import Duty, DutyPerson
from planner_desktop.domain.office.duty_checks import Check, DutyFault, loads
from planner_desktop.domain.office.duty_tree import Assigned, Where
from planner_desktop.domain.office.people import Person
from planner_desktop.errors import NotFound, PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.door.locking import DRAFT
from planner_desktop.services.duties import editing, gathering
from planner_desktop.services.duties import papers as duty_papers
from planner_desktop.services.file import Changes
from ui.areas.office.duties.deeds import OrderDeeds
from ui.areas.office.duties.people import PeopleList, PersonCard
from ui.areas.office.duties.picker import pick_items
from ui.areas.office.duties.room import OrderRoom
from ui.areas.office.duties.tree import DutyTree
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _

TOLD = (
    "duty_order",
    "duty_person",
    "duty",
    "person",
    "work_item",
    "work_step",
    "law",
    "setting",
    "choice_entry",
)
_NAMED = 2  # substitutes in the one line; all stand in the card
NARROW = 940  # px; below it there is no room for the paper beside the duties
NEW_WORDS = mark("หน้าที่ใหม่")
# Where each check's fault is put right; what stands in none of these is put right in the person's card.
_FIELDS = {Check.NO_POWERS: "powers", Check.REPEALED: "powers", Check.NO_SIGNER: "signer"}
_IN_DUTIES = (Check.NO_DUTIES, Check.LOAD)
_AMONG_PEOPLE = (Check.NO_PEOPLE, Check.TWICE, Check.NO_OWNER)


class OrderEditor(OrderRoom):
    """Shows one order and follows the file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.deeds = OrderDeeds(desk, self)
        self.people = PeopleList(self)
        self.card = PersonCard(desk, self)
        self.about = QPushButton(look.icon("user-check"), "")
        self.about.setCheckable(True)
        self.about.setProperty("quiet", "true")
        self.tree = DutyTree(self)
        self.state = QLabel(self)
        self.fold = QPushButton(look.icon("file-text"), _("หน้ากระดาษ"), self)
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.hide()
        self._narrow = False
        self.from_catalogue = QPushButton(look.icon("list-check"), _("บัญชีงาน…"))
        self.from_catalogue.setAccessibleName(self.from_catalogue.text())
        self.from_catalogue.setToolTip(_("เพิ่มงานและขั้นตอนจากบัญชีงาน"))
        self._worded = [self.from_catalogue]
        self._lay_out()
        self._connect()

    # --- what is shown ---------------------------------------------------------------------------------

    def open(self, order: UUID) -> bool:
        """Show that order; False when it is gone or a draft of its words stays."""
        if order != self.whole.order.id and not self.leave_draft():
            return False
        try:
            self.whole = gathering.whole(self.desk.file, order)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self.side.form.load(self.whole.order)
        self._show()
        return True

    def leave_draft(self) -> bool:
        """Keep what was typed of the person; ask for the order's own words."""
        self.card.keep()
        return super().leave_draft()

    def refresh(self) -> None:
        """Read the order again."""
        try:
            self.whole = gathering.whole(self.desk.file, self.whole.order.id)
        except NotFound:
            self.left.emit()
            return
        if not self.side.form.dirty:
            self.side.form.load(self.whole.order)
        self._show()

    def chosen(self) -> Assigned | None:
        """The person whose duties are shown."""
        key = self.people.current()
        return next((one for one in self.whole.people if one.entry.id == key), None)

    def _show(self) -> None:
        order = self.whole.order
        self.faults = gathering.check(self.desk.file, self.whole)
        counts = Counter(one.entry for one in self.faults if one.entry)
        self.title.setText(duty_papers.order_name(self.desk.file, order))
        status = choices.labels(self.desk.file, "duty_order_status")[order.status].label
        self.state.setText(f"{_(status)} · {order.subject}")
        self.people.show_people(self.whole, {one.entry: one for one in loads(self.whole)}, counts)
        self.side.show_faults(self.faults)
        self._allow(read_only=order.status != DRAFT or self.desk.file.read_only)
        self._show_person()
        self.side.paper.show_order(order.id)

    def _show_person(self) -> None:
        one = self.chosen()
        labels = duty_papers.labels(self.desk.file, self.whole, one) if one else {}
        self.tree.show_duties(self.whole, one, labels)
        self.card.show_entry(one.entry if one else None)
        words = self._about_words(one)
        self.about.setText(words)
        self.about.setToolTip(f"{words}\n" + _("บทบาท ผู้ปฏิบัติงานแทน และข้อสุดท้าย กดเพื่อแก้ไข"))

    def _about_words(self, one: Assigned | None) -> str:
        if one is None:
            return ""
        names = [self.whole.name(person) for person in one.entry.substitutes]
        more = f" › +{len(names) - _NAMED}" if len(names) > _NAMED else ""
        said = " › ".join(names[:_NAMED]) + more or _("ยังไม่มี")
        return _("ผู้ปฏิบัติงานแทน: {names}").format(names=said)

    def _allow(self, *, read_only: bool) -> None:
        for part in (self.tree, self.people, self.card, self.side):
            part.set_read_only(read_only)
        self.from_catalogue.setEnabled(not read_only)
        self.deeds.show_state(issued=self.whole.order.status != DRAFT, faults=self.faults)

    def _heard(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*TOLD):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the paper folds away and minor deeds show only their icons."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.fold.setVisible(narrow)
            self.fold.setChecked(not narrow)
            self.side.setVisible(not narrow)
            self.deeds.show_words(narrow=narrow)
            for button in self._worded:
                button.setText("" if narrow else button.accessibleName())

    def _unfold(self, wanted: bool) -> None:
        self.side.setVisible(wanted)
        if self._narrow:
            self.people.setVisible(not wanted)

    # --- deeds -----------------------------------------------------------------------------------------

    def lead_to(self, fault: DutyFault) -> None:
        """Go where a fault is put right: a field of the order's own words, the person, or the duty."""
        if fault.check in _FIELDS:
            self.side.setCurrentWidget(self.side.form)
            self.side.form.focus_first(_FIELDS[fault.check])
            return
        if fault.entry is not None:
            self.people.choose(fault.entry)
        if fault.duty is not None:
            self.tree.choose(fault.duty)
        self._place_of(fault).setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_of(self, fault: DutyFault) -> QWidget:
        if fault.duty is not None or fault.check in _IN_DUTIES:
            return self.tree
        if fault.check in _AMONG_PEOPLE:
            if fault.item is not None:
                self.tell(_("เลือกผู้รับมอบทางซ้าย แล้วกด “บัญชีงาน…”"))
            self.fold.setChecked(not self._narrow)
            return self.people.list
        self.about.setChecked(True)
        return self.card.editors["substitutes"]

    def tell(self, words: str) -> None:
        """One line in the status bar."""
        self.desk.say(words)

    def _duty_deed(self, wanted: str, duty: Duty | None) -> None:
        one = self.chosen()
        if one is None:
            return
        file = self.desk.file
        if wanted in ("add", "add_child"):
            self._add(one, duty, below=wanted == "add_child")
        elif duty is None:
            return
        elif wanted == "remove":
            self._remove(one, duty)
        elif wanted == "hand":
            self._ask_receiver(one, duty)
        else:
            deeds: dict[str, Callable[[], bool]] = {
                "indent": lambda: editing.indent(file, duty),
                "outdent": lambda: editing.outdent(file, duty),
                "up": lambda: editing.move(file, duty, -1),
                "down": lambda: editing.move(file, duty, 1),
            }
            self.try_to(deeds[wanted])
            self.tree.choose(duty.id)

    def _add(self, one: Assigned, duty: Duty | None, *, below: bool) -> None:
        place = {"within": duty.id} if duty and below else {"after": duty.id if duty else None}
        made = self.try_to(lambda: editing.add_duty(self.desk.file, one.entry.id, _(NEW_WORDS), **place))
        if made is not None:
            self.tree.choose(made.id, edit=True)

    def _remove(self, one: Assigned, duty: Duty) -> None:
        below = sum(1 for each in one.duties if each.parent == duty.id)
        self.try_to(lambda: editing.remove_duty(self.desk.file, duty))
        if below:
            self.tell(_("ลบแล้วพร้อมข้อย่อย {count} ข้อ เลิกทำได้ด้วย Ctrl+Z").format(count=below))

    def _ask_receiver(self, one: Assigned, duty: Duty) -> None:
        """Ask to whom the duty goes."""
        others = [each for each in self.whole.people if each.entry.id != one.entry.id]
        if not others:
            self.tell(_("คำสั่งนี้มีผู้รับมอบหน้าที่เพียงคนเดียว เพิ่มบุคลากรทางซ้ายก่อน"))
            return
        names = [self.whole.name(each.entry.person) for each in others]
        label = _("ย้าย “{words}” พร้อมข้อย่อยให้ผู้ใด").format(words=duty.words)
        chosen = ask.choose(self.window(), _("ย้ายให้ผู้อื่น"), names, label=label, yes=_("ย้าย"))
        if chosen is not None:
            self._hand(duty, others[chosen].entry.id)

    def _hand_chosen(self, entry: UUID) -> None:
        duty, one = self.tree.chosen(), self.chosen()
        if duty is not None and one is not None and one.entry.id != entry:
            self._hand(duty, entry)

    def _hand(self, duty: Duty, entry: UUID) -> None:
        """Give the duty away; it is said where it went."""
        self.try_to(lambda: editing.hand_to(self.desk.file, duty, entry))
        receiver = next((one for one in self.whole.people if one.entry.id == entry), None)
        if receiver is not None:
            name = self.whole.name(receiver.entry.person)
            self.tell(_("ย้ายให้ {name} แล้ว เลิกทำได้ด้วย Ctrl+Z").format(name=name))

    def _drop(self, duty: Duty, at: Duty, where: Where) -> None:
        self.try_to(lambda: editing.place(self.desk.file, duty, at, where))
        self.tree.choose(duty.id)

    def _reword(self, duty: Duty, words: str) -> None:
        self.try_to(lambda: editing.change_duty(self.desk.file, duty, words=words))

    def _change_entry(self, entry: DutyPerson, values: dict[str, Any]) -> None:
        if self.try_to(lambda: editing.change_person(self.desk.file, entry, **values)) is None:
            self._show_person()  # what was refused is not left standing

    def _person_deed(self, wanted: str) -> None:
        one, file = self.chosen(), self.desk.file
        if wanted == "add":
            self._add_person()
        elif one is not None and wanted == "remove":
            name = self.whole.name(one.entry.person)
            detail = _("หน้าที่ {count} ข้อจะออกไปด้วย เลิกทำได้ด้วย Ctrl+Z").format(count=len(one.duties))
            question = _("นำ {name} ออกจากคำสั่งนี้หรือไม่").format(name=name)
            if ask.confirm(self.window(), question, detail, _("นำออก")):
                self.try_to(lambda: editing.remove_person(file, one.entry))
        elif one is not None:
            steps = -1 if wanted == "up" else 1
            self.try_to(lambda: editing.move_person(file, one.entry, steps))

    def _add_person(self) -> None:
        there = {one.entry.person for one in self.whole.people}
        offered = [one for one in records.every(self.desk.file, Person) if one.id not in there]
        if not offered:
            self.tell(_("บุคลากรทุกคนอยู่ในคำสั่งแล้ว เพิ่มบุคลากรได้ที่หน้าบุคลากร"))
            return
        names = [one.own_title(_) for one in offered]
        place = ask.choose(self.window(), _("เพิ่มบุคลากรในคำสั่ง"), names, yes=_("เพิ่ม"))
        if place is not None:
            made = self.try_to(
                lambda: editing.add_person(self.desk.file, self.whole.order.id, offered[place])
            )
            if made is not None:
                self.people.choose(made.id)

    def _add_items(self) -> None:
        one = self.chosen()
        if one is None:
            return
        items, steps = pick_items(self.window(), self.whole, self.whole.name(one.entry.person))
        if items:
            self.try_to(lambda: editing.add_items(self.desk.file, one.entry.id, items, with_steps=steps))

    def _back(self) -> None:
        if self.leave_draft():
            self.left.emit()

    # --- building --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = QPushButton(look.icon("chevron-left"), _("รายการคำสั่ง"))
        back.setProperty("quiet", "true")
        back.clicked.connect(self._back)
        self.title.setProperty("role", "title")
        self.state.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        head.addWidget(back)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        second = QHBoxLayout()
        second.setContentsMargins(look.SPACE, 0, look.SPACE, 0)
        for button in (self.fold, *self.deeds.buttons):
            second.addWidget(button)
        second.insertStretch(len(self.deeds.buttons))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for part, share in ((self.people, 0), (self._middle(), 3), (self.side, 2)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        self.splitter.setSizes([224, 480, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(head)
        column.addLayout(second)
        column.addWidget(self.splitter, 1)

    def _middle(self) -> QWidget:
        middle = QWidget()
        tools = QHBoxLayout()
        tools.setSpacing(look.TIGHT)
        for name in ("add", "add_child", "outdent", "indent", "up", "down", "hand", "remove"):
            action = self.tree.actions_by_key[name]
            button = QPushButton(action.icon(), action.text() if name == "add" else "")
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.setProperty("quiet", "true")
            button.clicked.connect(action.trigger)
            tools.addWidget(button)
            if name == "add":
                self._worded.append(button)
        tools.addStretch()
        tools.addWidget(self.from_catalogue)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, look.SPACE)
        column.setSpacing(look.GAP)
        column.addLayout(tools)
        column.addWidget(self.tree, 1)
        column.addWidget(self.about)
        column.addWidget(self.card)
        self.card.hide()
        return middle

    def _connect(self) -> None:
        self.people.chosen.connect(lambda _entry: self._show_person())
        self.people.wanted.connect(self._person_deed)
        self.card.changed.connect(self._change_entry)
        self.tree.wanted.connect(self._duty_deed)
        self.tree.reworded.connect(self._reword, Qt.ConnectionType.QueuedConnection)
        # Queued: the drop is over before the rows are drawn anew.
        self.tree.dropped.connect(self._drop, Qt.ConnectionType.QueuedConnection)
        self.people.handed.connect(self._hand_chosen, Qt.ConnectionType.QueuedConnection)
        self.side.faults.place_wanted.connect(self.lead_to)
        self.fold.toggled.connect(self._unfold)
        self.about.toggled.connect(self.card.setVisible)
        self.from_catalogue.clicked.connect(self._add_items)
        self.desk.changed.connect(self._heard)
