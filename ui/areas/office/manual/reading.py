"""One item of the manual as text on the screen: what for, how far, the steps, forms, laws, measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from uuid import UUID

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.papers import manuals
from planner_desktop.services.papers.manuals import ManualItem, ManualStep
from planner_desktop.services.work import GroupOfWork, ItemOfWork
from ui.kit import look
from ui.kit.clipboard import made_of
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.words import _
from ui.kit.wrapping import hard, soft

PAGE, ITEM = "page", "item"
_HEADS = (
    (mark("ที่"), "5%"),
    (mark("ขั้นตอน"), "44%"),
    (mark("ผู้รับผิดชอบ"), "17%"),
    (mark("เวลา"), "14%"),
    (mark("ปีนี้"), "20%"),
)


class ReadingRoom(QTextBrowser):
    """Shows an item or the whole catalogue; links lead to pages of the program and to other items."""

    page_wanted = Signal(str)
    item_wanted = Signal(object)  # UUID

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "reading")
        self.setOpenLinks(False)
        self.setAccessibleName(_("คู่มือการปฏิบัติงาน"))
        self.anchorClicked.connect(self._follow)

    def show_item(self, one: ItemOfWork) -> None:
        """Show what the manual says of this item, and how far this year's steps have come."""
        facts = manuals.item_facts(self.desk.file, one)
        self.setHtml("".join(_item(one, facts, self._progress(one))))

    def show_catalogue(self, groups: Sequence[GroupOfWork]) -> None:
        """Show all items as links."""
        self.setHtml("".join(_catalogue(groups)))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied, without the invisible break points (see wrapping.soft)."""
        chosen = self.textCursor().selection()
        return made_of(hard(chosen.toPlainText()), hard(chosen.toHtml()))

    def _progress(self, one: ItemOfWork) -> dict[UUID, str]:
        """What stands behind each step this year: state and due day."""
        mine = (Condition("item", Test.IS, one.item.id),)
        states = choices.labels(self.desk.file, "task_status")
        found: dict[UUID, str] = {}
        for task in records.every(self.desk.file, Task, Query("task", mine)):
            if task.step and task.fiscal_year == self.desk.fiscal_year:
                words = _(states[task.status].label) if task.status in states else task.status
                found[task.step] = f"{words} {_day(task)}".strip()
        return found

    def _follow(self, where: QUrl) -> None:
        sort, _colon, rest = where.toString().partition(":")
        if sort == PAGE:
            self.page_wanted.emit(rest)
        elif sort == ITEM:
            self.item_wanted.emit(UUID(rest))


def _day(task: Task) -> str:
    if task.done_on:
        return short_date(task.done_on)
    return _("ภายใน {day}").format(day=short_date(task.due_on)) if task.due_on else ""


def _item(one: ItemOfWork, facts: ManualItem, progress: Mapping[UUID, str]) -> Iterator[str]:
    yield _said(_("วัตถุประสงค์"), (facts.objective,))
    yield _said(_("ขอบเขต"), (facts.scope,))
    if facts.steps:
        yield _heading(_("ขั้นตอนการปฏิบัติงาน"))
        yield "".join(_steps(one, facts, progress))
    yield _said(_("แบบฟอร์มที่ใช้"), facts.forms)
    yield _said(_("กฎหมาย ระเบียบ และเอกสารอ้างอิง"), facts.laws)
    yield _said(_("คำจำกัดความ"), facts.definitions)
    yield _said(_("หน่วยงานที่เกี่ยวข้อง"), (facts.related,))
    yield _said(_("ตัวชี้วัดความสำเร็จ"), facts.indicators)


def _steps(one: ItemOfWork, facts: ManualItem, progress: Mapping[UUID, str]) -> Iterator[str]:
    edge = f"border-color:{look.current().line}; border-collapse:collapse"
    yield f'<table width="100%" cellpadding="6" cellspacing="0" border="1" style="{edge}">'
    heads = "".join(f'<th align="left" width="{width}">{_words(_(label))}</th>' for label, width in _HEADS)
    yield f'<tr bgcolor="{look.current().sunken}">{heads}</tr>'
    for step, told in zip(one.used, facts.steps, strict=True):
        days = _("{days} วันทำการ").format(days=told.days) if told.days else ""
        gist = list(_gist(told))
        words = _("เปิดหน้าที่ใช้ทำขั้นนี้") if step.page else _("เปิดงานประจำปี")
        gist.append(_link(PAGE, step.page or "office.year", words))
        cells = (
            str(told.number),
            "<br>".join(gist),
            "<br>".join(_words(part) for part in (told.role, told.approver) if part),
            "<br>".join(_words(part) for part in (told.when or _("ตลอดปี"), days) if part),
            _words(progress.get(step.id, "")),
        )
        yield "<tr>" + "".join(f'<td valign="top">{cell}</td>' for cell in cells) + "</tr>"
    yield "</table>"


def _gist(told: ManualStep) -> Iterator[str]:
    yield f"<b>{_words(told.gist)}</b>"
    for at, line in enumerate(told.details, start=1):
        yield f"{told.number}.{at} {_words(line)}"
    if told.back:
        yield _words(_("ถ้าไม่ผ่าน กลับไปขั้นที่ {step}").format(step=told.back))
    if told.papers_in:
        yield _words(_("ใช้: {papers}").format(papers=told.papers_in))
    if told.papers_out:
        yield _words(_("ได้: {papers}").format(papers=told.papers_out))


def _catalogue(groups: Sequence[GroupOfWork]) -> Iterator[str]:
    yield f"<p>{_words(_('เลือกงานจากรายการทางซ้าย หรือกดที่ชื่องาน'))}</p>"
    for group in groups:
        yield _heading(group.group.name if group.group else _("งานที่ยังไม่มีกลุ่มงาน"))
        items = (f"{one.item.number} {one.item.name}" for one in group.items)
        links = (_link(ITEM, one.item.id.hex, words) for one, words in zip(group.items, items, strict=True))
        yield "".join(f'<p style="margin:2px 0">{link}</p>' for link in links)


def _said(label: str, lines: Sequence[str]) -> str:
    told = [_words(line) for line in lines if line]
    if not told:
        return ""
    if len(told) == 1:
        return f"{_heading(label)}<p style='margin:0'>{told[0]}</p>"
    return _heading(label) + "<ol style='margin:0'>" + "".join(f"<li>{line}</li>" for line in told) + "</ol>"


def _heading(words: str) -> str:
    return f'<p style="margin:16px 0 4px 0"><b>{_words(words)}</b></p>'


def _link(sort: str, where: str, words: str) -> str:
    colour = look.current().accent
    return f'<a href="{sort}:{escape(where, quote=True)}" style="color:{colour}">{_words(words)}</a>'


def _words(text: str) -> str:
    return escape(soft(text)).replace("\n", "<br>")
