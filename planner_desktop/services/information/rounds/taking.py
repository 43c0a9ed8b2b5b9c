"""Taking filled workbooks back: prepare (nothing written), apply (one undo step). Doing it again updates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.rounds import DataRound, Submission, SubmittedValue, packed
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError, Stopped, UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.door import round_locks
from planner_desktop.services.exchange.plans import PlanStale
from planner_desktop.services.exchange.returned import tables_in
from planner_desktop.services.information.rounds import asking, checks
from planner_desktop.services.information.rounds.plans import FormFault, Outcome, PlannedForm, RoundPlan
from planner_desktop.services.information.rounds.sheets import read_cells
from planner_desktop.workbooks.filled_forms import read_forms
from planner_desktop.workbooks.form_sheets import FIRST_VALUE
from planner_desktop.workbooks.writing import sheet_letter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.information.forms import DataField
    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import Change, Changes, OfficeFile
    from planner_desktop.services.information.rounds.asking import Asked, Cells
    from planner_desktop.workbooks.filled_forms import FilledForm


def prepare(file: OfficeFile, round_: UUID, source: Path, progress: Progress = unwatched) -> RoundPlan:
    """Read one workbook or every one in a folder and say what taking them would do; nothing is written.

    A file that cannot be read is a fault of the plan, not an error. Stopped comes out of the progress.
    """
    planner = _Planner(file, asking.asked(file, round_))
    writes = file.database.writes
    paths, others = tables_in(source)
    notices = [(one.name, say("ข้ามไฟล์ที่ไม่ใช่ตาราง")) for one in others]
    forms: list[PlannedForm] = []
    for number, path in enumerate(paths):
        progress(number, len(paths), say("กำลังตรวจ {name}", name=path.name))
        name = path.name if source == path else str(path.relative_to(source))
        try:
            book = read_forms(path)
        except Stopped:
            raise
        except PlannerError as error:
            forms.append(_unread(name, error))
            continue
        notices += [(name, one) for one in book.notices]
        forms += [planner.plan(name, form) for form in book.forms]
    return RoundPlan(planner.asked, source, tuple(forms), tuple(notices), writes)


def apply(
    file: OfficeFile, plan: RoundPlan, sent_on: dt.date | None = None, progress: Progress = unwatched
) -> Changes | None:
    """Keep the new and changed forms as one step; faulty ones stay out. None when there was nothing to do.

    PlanStale when the file was written to after the preview; Stopped from the progress keeps nothing.
    """
    wanted = [one for one in plan.forms if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    if not wanted:
        return None
    if file.database.writes != plan.writes:
        raise PlanStale(say("แฟ้มงานถูกแก้ไขหลังจากแสดงตัวอย่าง จึงยังไม่ได้นำเข้า"), say("ตรวจไฟล์อีกครั้งเพื่อดูตัวอย่างใหม่"))
    kept = _kept_values(file, wanted)
    day = sent_on or bangkok_today()
    with file.change(
        say("รับข้อมูล{round} {count:,} โรงเรียน", round=plan.asked.round.name, count=len(wanted))
    ) as change:
        for number, one in enumerate(wanted):
            assert one.school is not None
            assert one.cells is not None
            progress(number, len(wanted), say("กำลังบันทึก {school}", school=one.school.name))
            held = kept.get(one.before.id, {}) if one.before else {}
            _keep(change, plan.asked, one.school, one.before, one.cells, held, day, one.file)
    return file.undoable[-1]


def save_answers(
    file: OfficeFile, asked: Asked, school: School, cells: Cells, sent_on: dt.date | None = None
) -> Submission:
    """Keep what was typed for one school; UserError with the first fault, RoundLocked when locked."""
    wrong = [one for one in checks.matters(asked, cells, {}) if one.error]
    if wrong:
        raise UserError(
            say("ยังบันทึกข้อมูลของ {school} ไม่ได้ มี {count} จุดที่ต้องแก้", school=school.name, count=len(wrong)),
            wrong[0].message,
        )
    before = asking.submissions(file, asked.round.id).get(school.id)
    held = {one.field: one for one in asking.values(file, [before.id])} if before else {}
    if before and _same(held, cells) and before.state != "returned":
        return before
    day = sent_on or bangkok_today()
    with file.change(
        say("กรอกข้อมูล{round} ของ{school}", round=asked.round.name, school=school.name)
    ) as change:
        return _keep(change, asked, school, before, cells, held, day, "")


def _keep(
    change: Change,
    asked: Asked,
    school: School,
    before: Submission | None,
    cells: Cells,
    held: dict[str, SubmittedValue],
    day: dt.date,
    source: str,
) -> Submission:
    closes = asked.round.closes
    sent = change.save(
        replace(
            before or Submission(round=asked.round.id, school=school.id),
            state="late" if closes and day > closes else "sent",
            sent_on=day,
            edition=(before.edition or 0) + 1 if before else 1,
            filled=asked.filled(cells),
            wanted=asked.wanted,
            returned_for="",
            source=source,
        )
    )
    assert isinstance(sent, Submission)
    for field in asked.fields:
        value = held.get(field.code) or SubmittedValue(submission=sent.id, field=field.code)
        ready = replace(value, cells=packed(cells.get(field.code, {})))
        if ready != value or value.is_new:
            change.save(ready)
    return sent


def _same(held: dict[str, SubmittedValue], cells: Cells) -> bool:
    now = {code: given for code, given in cells.items() if given}
    return {code: one.answers() for code, one in held.items() if one.answers()} == now


def _kept_values(file: OfficeFile, wanted: list[PlannedForm]) -> dict[UUID, dict[str, SubmittedValue]]:
    found: dict[UUID, dict[str, SubmittedValue]] = {}
    for one in asking.values(file, [form.before.id for form in wanted if form.before]):
        if one.submission:
            found.setdefault(one.submission, {})[one.field] = one
    return found


def _unread(name: str, error: PlannerError) -> PlannedForm:
    cause = say("{what} {advice}", what=error.message, advice=error.advice) if error.advice else error.message
    return PlannedForm(name, "", Outcome.FAULTY, faults=(FormFault(name, "", 0, "", "", cause),))


class _Planner:
    """Plans one form after another; remembers which school came from which file."""

    def __init__(self, file: OfficeFile, asked: Asked) -> None:
        self.asked = asked
        self._by_code = {one.code10: one for one in asked.schools}
        self._sent = asking.submissions(file, asked.round.id)
        self._cells = asking.cells_of(file, [one.id for one in self._sent.values()])
        self._exceptions = asking.exceptions(file, asked.round.id)
        self._history = checks.spans(file, asked)
        self._rounds = {one.id.hex: one for one in records.every(file, DataRound)}
        self._seen: dict[UUID, str] = {}
        self._today = bangkok_today()

    def plan(self, name: str, form: FilledForm) -> PlannedForm:
        """What becomes of one form."""
        school = self._by_code.get(form.school_code)
        wrong = list(self._foreign(name, form, school))
        if wrong or school is None:
            faults = tuple(FormFault(name, form.sheet, 0, "", "", one) for one in wrong)
            return PlannedForm(name, form.sheet, Outcome.FAULTY, school, faults=faults)
        self._seen[school.id] = name
        cells, faults_read = read_cells(self.asked, form, name)
        found = [*faults_read, *self._found(name, form, school, cells, faults_read)]
        if any(not one.asks for one in found):
            return PlannedForm(
                name, form.sheet, Outcome.FAULTY, school, faults=tuple(found), before=None, read=form
            )
        before = self._sent.get(school.id)
        outcome = self._outcome(before, cells)
        locked = self._locked(before, school) if outcome is not Outcome.SAME else None
        if locked:
            whole = FormFault(name, form.sheet, 0, "", "", locked)
            return PlannedForm(name, form.sheet, Outcome.FAULTY, school, faults=(whole,))
        return PlannedForm(name, form.sheet, outcome, school, cells, tuple(found), before)

    def _foreign(self, name: str, form: FilledForm, school: School | None) -> Iterator[Message]:
        """Why the form as a whole is not one that may be taken."""
        if form.round_code != self.asked.round.id.hex:
            yield self._other_round(form)
        elif form.fingerprint != self.asked.fingerprint:
            yield say("แบบเก็บข้อมูลถูกแก้หลังส่งแบบนี้ออกไป ส่งแบบใหม่ให้โรงเรียนกรอก")
        elif not form.genuine:
            yield say("แถวรหัสที่ซ่อนไว้ถูกแก้ไข (รหัสโรงเรียนหรือรอบไม่ตรงกับค่าตรวจ) ขอให้โรงเรียนกรอกในไฟล์ที่ได้รับ")
        elif not form.school_code:
            yield say("ยังไม่ได้เลือกรหัสโรงเรียนที่ช่อง C4")
        elif school is None:
            yield say("รหัสโรงเรียน {code} ไม่ใช่โรงเรียนที่ต้องส่งในรอบนี้", code=form.school_code)
        elif school.code10 not in name and any(one in name for one in self._by_code):
            yield say("ชื่อไฟล์เป็นรหัสของโรงเรียนอื่น แต่แบบข้างในเป็นของ {school} ({code})", **_who(school))
        elif school.id in self._seen:
            yield say("{school} ส่งซ้ำกับไฟล์ {other}", school=school.name, other=self._seen[school.id])
        elif form.merged:
            yield say("มีเซลล์ที่ผสานกัน ({ranges}) ในช่องกรอก ให้ยกเลิกการผสานเซลล์", ranges=", ".join(form.merged))

    def _other_round(self, form: FilledForm) -> Message:
        """Which round of this file the form was made for, if any."""
        other = self._rounds.get(form.round_code)
        if other is None:
            return say("เป็นแบบของรอบอื่น ไม่ใช่รอบ “{round}”", round=self.asked.round.name)
        return say(
            "เป็นแบบของรอบ “{other}” ปี {year} ไม่ใช่รอบ “{round}”",
            other=other.name,
            year=other.year,
            round=self.asked.round.name,
        )

    def _found(
        self, name: str, form: FilledForm, school: School, cells: Cells, read: list[FormFault]
    ) -> Iterator[FormFault]:
        unread = {one.place for one in read}
        fields = {one.code: one for one in self.asked.fields}
        for one in checks.matters(self.asked, cells, self._history.get(school.id, {})):
            field = fields.get(one.field)
            place = _cell_of(field, one.key) if field else None
            if place is not None and place in unread:
                continue
            row, column = _place(form, place)
            label = " ".join(filter(None, (field.label if field else "", one.key)))
            yield FormFault(name, form.sheet, row, column, label, one.message, not one.error, place)

    def _outcome(self, before: Submission | None, cells: Cells) -> Outcome:
        if before is None:
            return Outcome.NEW
        now = {code: given for code, given in cells.items() if given}
        was = {code: given for code, given in self._cells.get(before.id, {}).items() if given}
        return Outcome.SAME if was == now and before.state != "returned" else Outcome.CHANGED

    def _locked(self, before: Submission | None, school: School) -> Message | None:
        if before and before.state == "approved":
            return round_locks.ALREADY_APPROVED
        return round_locks.why_locked(self.asked.round, self._exceptions.get(school.id, ()), self._today)


def _who(school: School) -> dict[str, str]:
    return {"school": school.name, "code": school.code10}


def _cell_of(field: DataField, key: str) -> tuple[str, int, int] | None:
    if key not in field.keys:
        return None
    row, column = divmod(field.keys.index(key), len(field.column_keys))
    return field.code, row, column


def _place(form: FilledForm, place: tuple[str, int, int] | None) -> tuple[int, str]:
    if place is None:
        return 0, ""
    return form.places.get(place[:2], 0), sheet_letter(FIRST_VALUE + place[2])
