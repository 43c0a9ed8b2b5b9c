"""Files kept inside the document: added by a dialog or by dropping them, opened, saved, taken out."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from planner_desktop import paths
from planner_desktop.domain.fields import Field
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import PlannerError
from planner_desktop.messages import Message, say
from planner_desktop.services import attachments
from planner_desktop.services.attachments import Attachment
from ui.kit import look
from ui.kit.editors.rows import RowsEditor
from ui.kit.moments import short_date
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

# What Windows would run instead of show; it can be saved, never opened from here.
_RUNS = frozenset((
    ".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".ps1", ".vbs", ".vbe",
    ".js", ".jse", ".wsf", ".hta", ".lnk", ".reg", ".jar",
))  # fmt: skip
_KILO = 1024
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True)
class _Arrived:
    """What was taken into the document for one draft, and why others were not."""

    draft: int
    kept: list[Attachment] = field(default_factory=list)
    refused: list[PlannerError] = field(default_factory=list)


class FilesEditor(RowsEditor):
    """The files of a record; tuple[UUID, ...]."""

    def __init__(self, about: Field, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(about, parent, ordered=False)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the ending and the size stay in sight
        self._desk = desk
        self._facts: dict[UUID, Attachment] = {}
        self._taken: set[UUID] = set()  # kept in the file for this draft, which may yet be given up
        self._drafts = 0  # counts them: a file may arrive when another draft has come meanwhile
        self.add_files = QPushButton(look.icon("paperclip"), _("แนบไฟล์…"))
        self.add_files.setToolTip(_("เลือกไฟล์ ลากไฟล์มาวางที่นี่ หรือคัดลอกไฟล์แล้วกด Ctrl+V"))
        self.add_files.clicked.connect(self._ask_for_files)
        self.footer.insertWidget(0, self.add_files)
        self.footer.insertStretch(1, 1)
        save = self._button("download", _("บันทึกเป็น…"), self._ask_where)
        self.footer.removeWidget(save)
        self.footer.insertWidget(self.footer.count() - 1, save)
        self.row_buttons.insert(1, save)
        self.setFocusProxy(self.add_files)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste, context=_HERE)
        self._show_buttons()

    def label_of(self, key: UUID) -> str:
        fact = self._facts.get(key)
        return f"{fact.name}  ·  {size_in_words(fact.size)}" if fact else _("(ไม่พบไฟล์นี้ในแฟ้มงาน)")

    def set_value(self, value: Any) -> None:
        self._drafts += 1
        unsaved = self._taken.difference(value)
        self._taken = set()
        self._give_back(unsaved)
        self._learn(attachments.facts(self._desk.file, tuple(value)))
        super().set_value(value)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.add_files.setVisible(not read_only)
        self.row_buttons[1].setVisible(self.rows.count() > 0)  # saving a copy changes nothing

    def take(self, chosen: Sequence[Path]) -> None:
        """Keep these files of the disk; what is refused is said below the list, the others are kept."""
        self.hint.say(None)
        desk, draft = self._desk, self._drafts
        desk.tasks.run(
            lambda progress: _keep(desk, chosen, draft, progress), self._kept, title=_("กำลังแนบไฟล์")
        )

    def paste(self) -> None:
        """Attach what is on the clipboard: files copied in the file manager, or a picture of the screen."""
        if self.read_only:
            return
        data = QGuiApplication.clipboard().mimeData()
        if places := files_in(data):
            self.take(places)
        elif data.hasImage():
            self._take_picture(QImage(data.imageData()))
        else:
            self.hint.say(say("ไม่มีไฟล์หรือภาพในคลิปบอร์ด คัดลอกไฟล์จากโฟลเดอร์ หรือจับภาพหน้าจอ แล้ววางที่นี่"))

    def open_row(self, key: UUID) -> None:
        fact = self._facts.get(key)
        if fact is None:
            return
        if Path(fact.name).suffix.lower() in _RUNS:
            self.hint.say(say("“{name}” เป็นโปรแกรม จึงไม่เปิดจากที่นี่ บันทึกเป็นไฟล์แล้วตรวจก่อนเปิด", name=fact.name))
            return
        folder = paths.cache_folder() / "opened" / key.hex
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.hint.say(say("เปิดดูไม่ได้ โฟลเดอร์ของผู้ใช้ในเครื่องนี้เขียนไม่ได้ บันทึกเป็นไฟล์ไว้ในโฟลเดอร์อื่นแล้วเปิดจากที่นั่น"))
            self.hint.come_into_view()
            return
        if self._save(key, folder / safe_name(fact.name)):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / safe_name(fact.name))))

    def _take_picture(self, picture: QImage) -> None:
        now = bangkok_clock()
        name = _("ภาพ {day} {time}.png").format(day=short_date(now.date()), time=f"{now:%H.%M.%S}")

        desk, draft, data = self._desk, self._drafts, _png(picture)

        def keep(_progress: Progress) -> _Arrived:
            return _Arrived(draft, [attachments.add(desk.file, name, data)])

        desk.tasks.run(keep, self._kept, failed=self._refuse)

    def _refuse(self, error: PlannerError) -> None:
        self.hint.say(_whole(error))
        self.hint.come_into_view()

    def _ask_for_files(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, _("แนบไฟล์"), str(paths.documents_folder()))
        if chosen:
            self.take([Path(one) for one in chosen])

    def _ask_where(self) -> None:
        key = self.current()
        fact = self._facts.get(key) if key else None
        if key is None or fact is None:
            return
        wanted = str(paths.documents_folder() / safe_name(fact.name))
        chosen, _kind = QFileDialog.getSaveFileName(self, _("บันทึกเป็น"), wanted)
        if chosen and self._save(key, Path(chosen)):
            self.hint.say(say("บันทึก “{name}” แล้ว", name=Path(chosen).name), "good")

    def _save(self, key: UUID, target: Path) -> bool:
        try:
            attachments.save_to(self._desk.file, key, target)
        except PlannerError as error:
            self.hint.say(_whole(error))
            return False
        return True

    def _kept(self, arrived: _Arrived) -> None:
        if arrived.draft != self._drafts:
            self._give_back({one.id for one in arrived.kept})
            self._desk.say(_("ไฟล์มาถึงหลังจากเปลี่ยนหรือบันทึกรายการแล้ว จึงยังไม่ได้แนบ แนบใหม่อีกครั้ง"))
            return
        self._learn(arrived.kept)
        self._taken.update(one.id for one in arrived.kept)
        self.add_rows([one.id for one in arrived.kept])
        if arrived.refused:
            self._refuse(arrived.refused[0])

    def _give_back(self, unsaved: set[UUID]) -> None:
        """Files taken for a draft that was not saved with them leave the document."""
        if unsaved:
            # What stays now because the disk refuses is swept at the next opening.
            with suppress(PlannerError):
                attachments.discard(self._desk.file, tuple(unsaved))

    def _learn(self, facts: Sequence[Attachment]) -> None:
        self._facts.update({one.id: one for one in facts})


def _keep(desk: Desk, chosen: Sequence[Path], draft: int, progress: Progress) -> _Arrived:
    """Take the files into the document, those that can be."""
    arrived = _Arrived(draft)
    for place, path in enumerate(chosen):
        progress(place, len(chosen), say("กำลังแนบ {name}", name=path.name))
        try:
            arrived.kept.append(attachments.add_path(desk.file, path))
        except PlannerError as error:
            arrived.refused.append(error)
    return arrived


def size_in_words(size: int) -> str:
    """A size in bytes as officers know it: `412 KB`, `1.5 MB`."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO)):,} KB"
    return f"{size / _KILO / _KILO:,.1f} MB"


def safe_name(name: str) -> str:
    """A file name that every system takes, from one that may come from elsewhere."""
    plain = "".join("_" if char in '<>:"/\\|?*' or ord(char) < ord(" ") else char for char in name)
    return plain.strip(". ") or "file"


def files_in(data: QMimeData) -> list[Path]:
    """The files of the disk among what is dropped or pasted."""
    places = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [place for place in places if place.is_file()]


def _png(picture: QImage) -> bytes:
    out = QBuffer()
    out.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(picture)
    return bytes(out.data().data())


def _whole(error: PlannerError) -> Message:
    return say("{what} {advice}", what=error.message, advice=error.advice or "")
