"""Pictures from outside: opened with care, shrunk when huge, refused with a reason when broken."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from planner_desktop.messages import Message, say

MAX_PIXELS = 150_000_000
_ORIENTATION = 0x0112  # EXIF: how a camera was held
_PRINTED_PIXELS = 2400  # the longer side: 12 cm at 500 dots an inch


@dataclass(frozen=True)
class Opened:
    """A picture ready to be set, or None with a warning that says why not."""

    image: Image.Image | None
    warning: Message | None = None


def open_picture(data: bytes) -> Opened:
    """Read PNG, JPEG and the like; a photograph is turned upright and shrunk to print size."""
    try:
        with warnings.catch_warnings():
            # Size is judged below by our own limit, with words for the officer.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
            if image.width * image.height > MAX_PIXELS:
                return Opened(None, _too_big(image))
            return Opened(_plain_mode(_shrunk(image)))
    except Image.DecompressionBombError:
        return Opened(None, say("รูปภาพมีขนาดใหญ่เกินไป จึงเว้นที่ว่างไว้แทน โปรดย่อรูปก่อนแล้วใส่ใหม่"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return Opened(None, say("รูปภาพเสียหรือไม่ใช่ไฟล์รูปภาพ จึงเว้นที่ว่างไว้แทน โปรดเลือกรูปใหม่"))


def as_png(image: Image.Image) -> bytes:
    """The picture as PNG bytes."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _shrunk(image: Image.Image) -> Image.Image:
    """Upright and of print size. A huge picture takes 4 bytes a point while it is read, a JPEG far less."""
    image.draft("RGB", (_PRINTED_PIXELS, _PRINTED_PIXELS))
    turned: int | None = image.getexif().get(_ORIENTATION)
    shrunk = image
    factor = max(image.size) // _PRINTED_PIXELS
    if factor > 1 and image.mode in ("L", "RGB", "RGBA"):
        shrunk = _reduced(image, factor)
        image.close()
    shrunk.thumbnail((_PRINTED_PIXELS, _PRINTED_PIXELS))
    if turned is not None:
        shrunk.getexif()[_ORIENTATION] = turned
    return ImageOps.exif_transpose(shrunk)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """The picture a whole number of times smaller, made strip by strip: Pillow would copy all of it."""
    made = Image.new(image.mode, (-(-image.width // factor), -(-image.height // factor)))
    step = factor * 64
    for top in range(0, image.height, step):
        strip = image.crop((0, top, image.width, min(top + step, image.height)))
        made.paste(strip.reduce(factor), (0, top // factor))
    return made


def _plain_mode(image: Image.Image) -> Image.Image:
    if image.mode in ("RGB", "RGBA", "L"):
        return image
    return image.convert("RGBA" if "transparency" in image.info or image.mode in ("LA", "PA") else "RGB")


def _too_big(image: Image.Image) -> Message:
    return say(
        "รูปภาพมีขนาด {width} × {height} จุด ใหญ่เกินไป จึงเว้นที่ว่างไว้แทน โปรดย่อรูปก่อนแล้วใส่ใหม่",
        width=image.width,
        height=image.height,
    )
