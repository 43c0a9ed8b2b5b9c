"""Papers by name: gather the facts, let documents draw them, write the file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.exchange import export_list
from planner_desktop.services.papers import asking, printing, sets
from planner_desktop.services.papers.spec import PaperKey, PaperSpec
from planner_desktop.services.papers.special import SPECIAL
from planner_desktop.services.papers.specs import LIST, paper, papers
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.safety.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

__all__ = [
    "PaperKey",
    "PaperSpec",
    "drawing",
    "export",
    "export_all",
    "form_sheet",
    "list_paper",
    "paper",
    "papers",
    "pdf",
]


def export(
    file: OfficeFile, name: str, target: Path, keys: Mapping[str, str], progress: Progress = unwatched
) -> None:
    """Write one paper; the ending of `target` chooses the format.

    NotFound for an unknown paper or record, UserError for keys or a format that do not fit, WorldError
    when the file cannot be written.
    """
    spec = paper(name)
    asking.check_keys(spec, keys)
    ending = target.suffix.lower().lstrip(".")
    folder = sets.is_set(spec) and not ending  # a set also goes into a folder
    if ending not in spec.formats and not folder:
        raise UserError(
            say("เอกสาร “{paper}” ไม่มีแบบ .{ending}", paper=name, ending=ending),
            say("ใช้ชื่อไฟล์ที่ลงท้ายด้วย {endings}", endings=", ".join(f".{one}" for one in spec.formats)),
        )
    if sets.is_set(spec):
        sets.write_set(file, name, target, keys, lambda made: _drawn(made, "pdf", unwatched), progress)
    elif name in SPECIAL and ending in SPECIAL[name].writers:
        SPECIAL[name].writers[ending](file, keys, target, progress)
    elif ending == "xlsx":
        export_list(file, asking.list_query(spec.about, keys), None, target, progress)
    else:
        write_whole(target, _drawn(_gathered(file, spec, keys, progress), ending, progress))


def export_all(
    file: OfficeFile, folder: Path, progress: Progress = unwatched, *, formats: Container[str] | None = None
) -> list[Path]:
    """Write every paper into a folder (made where missing) in its formats, or those that are wanted.

    Forms show the first record of their list.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(
            say("สร้างโฟลเดอร์ “{name}” ไม่ได้", name=folder.name), say("เลือกโฟลเดอร์อื่นที่เขียนได้")
        ) from fault
    written: list[Path] = []
    for spec in papers():
        keys = _sample_keys(file, spec)
        if keys is None:
            continue
        for ending in (one for one in spec.formats if formats is None or one in formats):
            written.append(folder / f"{spec.name}.{ending}")
            export(file, spec.name, written[-1], keys, progress)
    return written


def _sample_keys(file: OfficeFile, spec: PaperSpec) -> dict[str, str] | None:
    """What to tell a paper so that it shows something; None when its list is empty."""
    if sets.is_set(spec):
        return sets.sample(file, spec.name)
    if spec.name in SPECIAL:
        return SPECIAL[spec.name].sample(file)
    if "id" not in {key.name for key in spec.keys}:
        return {}
    first = records.ids(file, Query(spec.about))[:1]
    return {"id": first[0].hex} if first else None


def list_paper(
    file: OfficeFile,
    query: Query,
    columns: Sequence[str] | None = None,
    title: str = "",
    progress: Progress = unwatched,
) -> bytes:
    """The printed list of a query's rows as PDF."""
    return to_pdf(printing.list_facts(file, query, columns, title, progress=progress), progress)


def form_sheet(file: OfficeFile, record: Record) -> bytes:
    """The sheet of one record as PDF."""
    return to_pdf(printing.form_facts(file, record))


def pdf(file: OfficeFile, name: str, keys: Mapping[str, str], progress: Progress = unwatched) -> bytes:
    """One paper by its name as PDF bytes, for showing; raises as `export` does."""
    spec = paper(name)
    asking.check_keys(spec, keys)
    if sets.is_set(spec):
        raise UserError(say("เอกสารชุด “{paper}” มีหลายฉบับ จึงแสดงเป็นหน้าเดียวไม่ได้", paper=name))
    return to_pdf(_gathered(file, spec, keys, progress), progress)


def to_pdf(drawn: Paper | bytes, progress: Progress = unwatched) -> bytes:
    """The paper as PDF bytes; Stopped comes out of the progress."""
    return _drawn(drawn, "pdf", progress)


def drawing(paper: Paper) -> Callable[[Progress], bytes]:
    """The drawing of a gathered paper, to be done on another thread."""
    return lambda progress: to_pdf(paper, progress)


def _drawn(drawn: Paper | bytes, ending: str, progress: Progress) -> bytes:
    if isinstance(drawn, bytes):
        return drawn
    # Each renderer brings its own heavy library, wanted only when such a file is.
    if ending == "docx":
        from planner_desktop.documents.word.render import render
    else:
        from planner_desktop.documents.pdf.render import render

    out = io.BytesIO()
    render(drawn, out, _drawing(progress))
    return out.getvalue()


def _drawing(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, of: progress(done, of, say("กำลังวาดหน้า"))


def _gathered(
    file: OfficeFile, spec: PaperSpec, keys: Mapping[str, str], progress: Progress
) -> Paper | bytes:
    if spec.name in SPECIAL:
        special = SPECIAL[spec.name]
        made = special.watched(file, keys, progress) if special.watched else special.make(file, keys)
        return made if isinstance(made, bytes) else paper_looks.dressed(file, made)
    if not spec.name.startswith(LIST):
        return printing.form_facts(file, asking.one_record(file, spec.about, keys))
    days = asking.span_in_words(*asking.span(spec.about, keys))
    query = asking.list_query(spec.about, keys)
    return printing.list_facts(file, query, subtitle=days, progress=progress)
