"""What search should find in an attached file: its words, repaired and cut to a bearable length."""

from __future__ import annotations

from pathlib import PurePath

MOST_CHARACTERS = 200_000
PLAIN = (".txt", ".csv", ".md", ".ics")


def text_of(name: str, data: bytes) -> str:
    """The words of a PDF, Word, Excel or plain text file; none for any other or unreadable one."""
    kind = PurePath(name).suffix.lower()
    if kind == ".pdf":
        from planner_desktop.documents.extraction import text_of_pdf

        return text_of_pdf(data)[:MOST_CHARACTERS]
    if kind == ".docx":
        from planner_desktop.documents.extraction import text_of_word

        return text_of_word(data)[:MOST_CHARACTERS]
    if kind in (".xlsx", ".xlsm"):
        from planner_desktop.workbooks.extraction import text_of_workbook

        return text_of_workbook(data)[:MOST_CHARACTERS]
    return _plain(data)[:MOST_CHARACTERS] if kind in PLAIN else ""


def _plain(data: bytes) -> str:
    """UTF-8 where it is that, else the old Thai Windows code page; bytes that fit neither are left out."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp874", errors="ignore")
