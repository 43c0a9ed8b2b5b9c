"""Papers of keeping and posting, drawn off the window's thread and shown in the preview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from ui.areas.administration.keeping.asking import question
from ui.kit.ask_fields import Answer
from ui.kit.desk import Desk
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress

Draw = Callable[["Progress"], bytes]
_FROM = Field(label=mark("ตั้งแต่วันที่"), kind=Kind.DATE, name="from")
_TO = Field(label=mark("ถึงวันที่"), kind=Kind.DATE, name="to")


def window() -> QWidget | None:
    """The window in front."""
    return QApplication.activeWindow()


def show_drawn(desk: Desk, draw: Draw, title: str) -> None:
    """Draw on a worker and open the preview."""

    def show_it(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(window(), data, title)

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))


def show_paper(desk: Desk, name: str, label: str, keys: Mapping[str, str]) -> None:
    """A paper by its name."""

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, name, keys, progress)

    show_drawn(desk, draw, _(label))


def of_record(desk: Desk, name: str, label: str) -> Callable[[Record | None], None]:
    """A deed of a print menu: the paper of the chosen record."""

    def show_it(record: Record | None) -> None:
        if record is not None and not record.is_new:
            show_paper(desk, name, label, {"id": record.id.hex})

    return show_it


def of_span(desk: Desk, name: str, label: str) -> Callable[[Record | None], None]:
    """A deed of a print menu: the paper of a span of days, this calendar year at first."""

    def show_it(_record: Record | None) -> None:
        today = bangkok_today()
        first = dt.date(today.year, 1, 1)

        def go(told: Answer) -> None:
            keys = {key: day.isoformat() for key, day in told.items() if day}
            show_paper(desk, name, label, keys)

        dialog = question(
            window(),
            desk,
            _(label),
            _("พิมพ์รายการที่จัดเก็บในช่วงวันที่"),
            (_FROM, _TO),
            {"from": first, "to": today},
            go,
            _("ดูก่อนพิมพ์"),
        )
        dialog.exec()

    return show_it
