"""The words inside a workbook, so that search finds attached sheets too."""

from __future__ import annotations

import io
import zipfile
from itertools import islice
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

MOST_ROWS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024  # a package that unpacks to more is not read (zip bomb)


def text_of_workbook(data: bytes) -> str:
    """The text cells of the first 5,000 rows of each visible sheet; '' for a broken or locked workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_UNPACKED:
                return ""
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, ParseError):
        return ""
    words = [
        value
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
        for row in islice(sheet.iter_rows(values_only=True), MOST_ROWS)
        for value in row
        if isinstance(value, str)
    ]
    book.close()
    return "\n".join(words)
