"""The shipped fonts and the office's own: which file holds which face, and what stands in for a glyph."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT = "TH Sarabun New"
_RESTRICTED, _PREVIEW_ONLY_BITMAP = 0x0002, 0x0200  # fsType of the table OS/2
_THAI = frozenset(map(chr, (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4E), *range(0x0E50, 0x0E5A))))


@dataclass(frozen=True)
class FontFile:
    """One face, in a file or as `data`; `scale` makes its letters as high as TH Sarabun New's."""

    name: str
    path: str
    scale: float = 1.0
    data: bytes = field(default=b"", repr=False)

    def read(self, folder: Path) -> bytes:
        """The font's bytes; OSError when a shipped file is missing."""
        return self.data or (folder / self.path).read_bytes()


@dataclass(frozen=True)
class OwnFont:
    """A font the office brings: the regular face, and the bold one where it has it."""

    family: str
    regular: bytes = field(repr=False)
    bold: bytes = field(default=b"", repr=False)


class FontFault(Enum):
    """Why a file cannot be the font of papers."""

    NOT_A_FONT = "not_a_font"
    NO_THAI = "no_thai"
    NOT_EMBEDDABLE = "not_embeddable"


_SARABUN_NEW = {
    (False, False): FontFile("THSarabunNew", "THSarabunNew/THSarabunNew-Regular.ttf"),
    (True, False): FontFile("THSarabunNew-Bold", "THSarabunNew/THSarabunNew-Bold.ttf"),
    (False, True): FontFile("THSarabunNew-Italic", "THSarabunNew/THSarabunNew-Italic.ttf"),
    (True, True): FontFile("THSarabunNew-BoldItalic", "THSarabunNew/THSarabunNew-BoldItalic.ttf"),
}
# TH Sarabun New's x-height is 0.34 em; the stand-ins are drawn smaller so that they do not shout.
_SARABUN = FontFile("Sarabun", "Sarabun/Sarabun-Regular.ttf", 0.68)
_BOLD_SARABUN = FontFile("Sarabun-Bold", "Sarabun/Sarabun-Bold.ttf", 0.68)
_STAND_INS = (
    _SARABUN,
    FontFile("DejaVuSans", "DejaVu/DejaVuSans.ttf", 0.66),
    FontFile("NotoEmoji", "NotoEmoji/NotoEmoji-Regular.ttf", 0.72),
)
# Families that ship, with what their sizes are multiplied by: 16 points look alike in both.
FAMILIES = {DEFAULT: 1.0, "Sarabun": _SARABUN.scale}


def chain(
    *, bold: bool, italic: bool, family: str = DEFAULT, own: OwnFont | None = None
) -> tuple[FontFile, ...]:
    """The faces to try for a glyph, first to last; an unknown family is TH Sarabun New."""
    first: tuple[FontFile, ...] = (_BOLD_SARABUN,) if bold else ()
    shipped = (_SARABUN_NEW[bold, italic], *first, *_STAND_INS)
    if own is not None:
        return (_own_face(own, bold=bold), *shipped)
    if family in FAMILIES and family != DEFAULT:
        return (_BOLD_SARABUN if bold else _SARABUN, *shipped)
    return shipped


def _own_face(own: OwnFont, *, bold: bool) -> FontFile:
    if bold and own.bold:
        return FontFile("Own-Bold", "", data=own.bold)
    return FontFile("Own", "", data=own.regular)


def own_font(regular: bytes, bold: bytes = b"") -> OwnFont | FontFault:
    """The office's font, or why it will not do: no TrueType file, no Thai, or its maker forbids embedding."""
    try:
        faces = [TTFontFile(io.BytesIO(data)) for data in (regular, bold) if data]
    except (TTFError, OSError, ValueError, LookupError, struct.error):  # ReportLab's reader raises them all
        return FontFault.NOT_A_FONT
    if not faces:
        return FontFault.NOT_A_FONT
    if any(not _THAI.issubset(map(chr, face.charToGlyph)) for face in faces):
        return FontFault.NO_THAI
    if any(_embedding(face) & (_RESTRICTED | _PREVIEW_ONLY_BITMAP) for face in faces):
        return FontFault.NOT_EMBEDDABLE
    return OwnFont(_text(faces[0].familyName), regular, bold)


def _embedding(face: TTFontFile) -> int:
    """The embedding permission (fsType); 0 where the font says nothing."""
    if "OS/2" not in face.table:
        return 0
    face.seek_table("OS/2", 8)
    return int(face.read_ushort())


def _text(name: str | bytes) -> str:
    return name.decode("latin-1") if isinstance(name, bytes) else name
