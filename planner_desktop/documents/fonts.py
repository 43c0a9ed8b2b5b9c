"""The shipped fonts: which file holds which face, and what stands in when a glyph is missing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FontFile:
    """One face; `scale` makes its letters as high as TH Sarabun New's at the same size."""

    name: str
    path: str
    scale: float = 1.0


_SARABUN_NEW = {
    (False, False): FontFile("THSarabunNew", "THSarabunNew/THSarabunNew-Regular.ttf"),
    (True, False): FontFile("THSarabunNew-Bold", "THSarabunNew/THSarabunNew-Bold.ttf"),
    (False, True): FontFile("THSarabunNew-Italic", "THSarabunNew/THSarabunNew-Italic.ttf"),
    (True, True): FontFile("THSarabunNew-BoldItalic", "THSarabunNew/THSarabunNew-BoldItalic.ttf"),
}
# TH Sarabun New's x-height is 0.34 em; the stand-ins are drawn smaller so that they do not shout.
_STAND_INS = (
    FontFile("Sarabun", "Sarabun/Sarabun-Regular.ttf", 0.68),
    FontFile("DejaVuSans", "DejaVu/DejaVuSans.ttf", 0.66),
    FontFile("NotoEmoji", "NotoEmoji/NotoEmoji-Regular.ttf", 0.72),
)
_BOLD_STAND_IN = FontFile("Sarabun-Bold", "Sarabun/Sarabun-Bold.ttf", 0.68)


def chain(*, bold: bool, italic: bool) -> tuple[FontFile, ...]:
    """The faces to try for a glyph, first to last."""
    first = (_BOLD_STAND_IN,) if bold else ()
    return (_SARABUN_NEW[bold, italic], *first, *_STAND_INS)
