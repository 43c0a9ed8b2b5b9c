"""The main menu: every entry with its deed. Words are source-language words."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from planner_desktop.messages import mark, say
from ui.frame.deeds import Deed, DeedGroup, Deeds, Lately

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from planner_desktop.services.preferences import Preferences
    from ui.frame.opened import Opened

TABS = 8
SCALES = (100, 125, 150, 175, 200)


class Files(Protocol):
    """What the program does with files; see ui/app.py."""

    preferences: Preferences

    def new(self) -> None: ...
    def open(self, path: Path) -> None: ...
    def choose(self) -> None: ...
    def open_demo(self) -> None: ...
    def save_copy(self) -> None: ...
    def back_up(self) -> None: ...
    def restore(self) -> None: ...
    def close_file(self) -> bool: ...
    def check(self) -> None: ...
    def quit(self) -> None: ...
    def use_colours(self, colours: str) -> None: ...
    def use_language(self, language: str) -> None: ...
    def use_scale(self, percent: int) -> None: ...


class Frame(Protocol):
    """What the menus ask of the window; see ui/main_window.py."""

    @property
    def open(self) -> Opened | None: ...
    @property
    def deeds(self) -> Deeds | None: ...
    def show_command_box(self) -> None: ...
    def open_menu(self) -> None: ...
    def step(self, by: int) -> None: ...
    def show_area(self, place: int) -> None: ...
    def show_list(self) -> None: ...
    def window(self) -> QWidget: ...


def groups(window: Frame, files: Files) -> tuple[DeedGroup, ...]:
    """The five menus."""
    return (
        DeedGroup(mark("แฟ้ม"), _file(window, files)),
        DeedGroup(mark("แก้ไข"), _edit(window)),
        DeedGroup(mark("มุมมอง"), _view(files)),
        DeedGroup(mark("ไปที่"), _go(window)),
        DeedGroup(mark("ช่วยเหลือ"), _help(window)),
    )


def _recent(files: Files) -> tuple[Deed, ...]:
    """The files opened lately on this machine; one that is gone says so when it is wanted."""
    places = [Path(one) for one in files.preferences.recent]
    return tuple(
        Deed(f"file.recent{at}", f"{place.name}  –  {place.parent}", partial(files.open, place), "database")
        for at, place in enumerate(places)
    )


def _file(window: Frame, files: Files) -> tuple[Deed | Lately | None, ...]:
    def opened() -> bool:
        return window.open is not None

    def writable() -> bool:
        return window.open is not None and not window.open.desk.file.read_only

    return (
        Deed("file.new", mark("สร้างแฟ้มใหม่…"), files.new, "file-plus"),
        Deed("file.open", mark("เปิดแฟ้ม…"), files.choose, "folder-open", "Ctrl+O"),
        Lately(mark("แฟ้มที่เปิดล่าสุด"), "history", partial(_recent, files)),
        Deed("file.demo", mark("ดูสำนักงานตัวอย่าง"), files.open_demo, "building"),
        None,
        Deed("file.copy", mark("บันทึกสำเนา…"), files.save_copy, "copy", "F12", opened),
        Deed("file.back_up", mark("สำรองข้อมูลตอนนี้"), files.back_up, "shield-check", "", writable),
        Deed("file.restore", mark("กู้คืนจากชุดสำรอง…"), files.restore, "history", "", writable),
        Deed("file.check", mark("ตรวจความสมบูรณ์ของแฟ้ม"), files.check, "list-check", "", opened),
        None,
        Deed("file.close", mark("ปิดแฟ้ม"), files.close_file, "x", "Ctrl+W", opened),
        Deed("file.quit", mark("ออกจากโปรแกรม"), files.quit, "", "Ctrl+Q"),
    )


def _edit(window: Frame) -> tuple[Deed | None, ...]:
    def undo() -> None:
        if window.open:
            window.open.undoing.undo()

    def redo() -> None:
        if window.open:
            window.open.undoing.redo()

    def may(*, back: bool) -> bool:
        return window.open is not None and window.open.undoing.may(back=back)

    return (
        Deed("edit.undo", mark("เลิกทำ"), undo, "arrow-back-up", "Ctrl+Z", partial(may, back=True)),
        Deed("edit.redo", mark("ทำซ้ำ"), redo, "arrow-forward-up", "Ctrl+Y", partial(may, back=False)),
    )


def _view(files: Files) -> tuple[Deed | None, ...]:
    colours = (("system", mark("สีตามเครื่อง")), ("light", mark("พื้นสว่าง")), ("dark", mark("พื้นมืด")))
    languages = (("th", "ภาษาไทย (Thai)"), ("en", "English (อังกฤษ)"))
    return (
        *(_chooser(files, "colours", one, words, files.use_colours) for one, words in colours),
        None,
        *(_chooser(files, "language", one, words, files.use_language) for one, words in languages),
        None,
        *(_scale(files, one) for one in SCALES),
    )


def _chooser(files: Files, kept: str, code: str, words: str, use: Callable[[str], None]) -> Deed:
    """One of the values of a preference, marked while it is in force."""

    def chosen() -> bool:
        return bool(getattr(files.preferences, kept) == code)

    return Deed(f"view.{code}", words, partial(use, code), chosen=chosen)


def _scale(files: Files, percent: int) -> Deed:
    def chosen() -> bool:
        return bool(files.preferences.look.get("frame.scale", SCALES[0]) == percent)

    return Deed(
        f"view.scale{percent}",
        say("ขนาดตัวอักษร {percent}%", percent=percent),
        partial(files.use_scale, percent),
        chosen=chosen,
    )


def _go(window: Frame) -> tuple[Deed | None, ...]:
    def opened() -> bool:
        return window.open is not None

    return (
        Deed("go.search", mark("ค้นหาหรือสั่งงาน"), window.show_command_box, "search", "Ctrl+K"),
        Deed("go.back", mark("ย้อนกลับ"), partial(window.step, -1), "chevron-left", "Alt+Left", opened),
        Deed("go.forth", mark("ไปข้างหน้า"), partial(window.step, 1), "chevron-right", "Alt+Right", opened),
        Deed("go.list", mark("รายการหน้างาน"), window.show_list, "list-check", "Alt+0", opened),
        None,
        *(
            Deed(
                f"go.tab{place}",
                say("แท็บที่ {place}", place=place),
                partial(window.show_area, place - 1),
                "",
                f"Alt+{place}",
                opened,
            )
            for place in range(1, TABS + 1)
        ),
    )


def _help(window: Frame) -> tuple[Deed | None, ...]:
    from ui.frame.about import show_about, show_keys

    def keys() -> None:
        show_keys(window.window(), window.deeds.every() if window.deeds else [])

    def about() -> None:
        show_about(window.window())

    def manual() -> None:
        if window.open:
            window.open.manuals.show()

    def opened() -> bool:
        return window.open is not None

    return (
        Deed("help.manual", mark("คู่มือของงานในหน้านี้"), manual, "help", "F1", opened),
        Deed("help.keys", mark("แป้นลัด"), keys, "keyboard", "Ctrl+/"),
        Deed("help.menu", mark("เมนูหลัก"), window.open_menu, "dots", "F10"),
        Deed("help.about", mark("เกี่ยวกับโปรแกรม"), about, "info-circle"),
    )
