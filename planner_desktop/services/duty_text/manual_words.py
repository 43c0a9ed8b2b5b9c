"""Words of a manual that are entries of the file: laws, roles, approving bodies, work groups.

What the file has not is added, so that nothing a manual says is lost; what it has is found by its words.
"""

from __future__ import annotations

import re
from uuid import UUID

from planner_desktop.domain.office.duty_text import RecognisedStep
from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.office.work import Law
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.folding import fold
from planner_desktop.services import choices, records
from planner_desktop.services.file import Change, OfficeFile

_LAW_KINDS = (
    ("act", re.compile(r"^(?:พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|พ\.ร\.[บกฎ]|รัฐธรรมนูญ)")),
    ("rule", re.compile(r"^(?:ระเบียบ|กฎ|ข้อบังคับ|หลักเกณฑ์)")),
    ("announcement", re.compile(r"^ประกาศ")),
    ("order", re.compile(r"^คำสั่ง")),
    ("plan", re.compile(r"^(?:แผน|ยุทธศาสตร์|นโยบาย)")),
)
_LAW_LETTERS, _LABEL_LETTERS, _CODE_LETTERS = 400, 160, 80
_GROUP_LETTERS = 120
_LAST = 9_000  # place of an added entry: behind the shipped ones


class ManualWords:
    """Finds or adds, in one change, what the manual names."""

    def __init__(self, file: OfficeFile, change: Change) -> None:
        self._change = change
        self._laws = {_plain(one.name): one.id for one in records.every(file, Law)}
        groups = records.every(file, WorkGroup)
        self._groups = {_plain(one.name): one.id for one in groups}
        self._last_group = max((one.order or 0 for one in groups), default=0)
        self._codes = {
            name: {_plain(one.label): code for code, one in choices.labels(file, name).items()}
            for name in ("work_role", "approving_body")
        }

    def laws(self, names: tuple[str, ...]) -> tuple[UUID, ...]:
        """The laws of those names, each once, in their order."""
        return tuple(dict.fromkeys(self._law(name[:_LAW_LETTERS]) for name in names))

    def _law(self, name: str) -> UUID:
        key = _plain(name)
        if key not in self._laws:
            kind = next((kind for kind, pattern in _LAW_KINDS if pattern.match(name)), "other")
            self._laws[key] = self._change.save(Law(name=name, kind=kind, certainty="medium")).id
        return self._laws[key]

    def group(self, name: str) -> UUID | None:
        """The work group of that name, with or without the word กลุ่ม; None without a name."""
        plain = _plain(name)
        if not plain:
            return None
        found = self._groups.get(plain) or self._groups.get(f"กลุ่ม{plain}")
        if found is None:
            whole = name if plain.startswith("กลุ่ม") else f"กลุ่ม{name}"
            self._last_group += 1
            group = WorkGroup(name=whole[:_GROUP_LETTERS], order=self._last_group)
            found = self._groups[plain] = self._change.save(group).id
        return found

    def role_and_approver(self, step: RecognisedStep) -> tuple[str, str]:
        """Codes of who does the step and who approves; a name in brackets may be part of the role's own."""
        whole = f"{step.role} ({step.approver})"
        if step.approver and _plain(whole) in self._codes["work_role"]:
            return self._code("work_role", whole), ""
        return self._code("work_role", step.role), self._code("approving_body", step.approver)

    def _code(self, name: str, label: str) -> str:
        known, key = self._codes[name], _plain(label)
        if key and key not in known:
            code = label[:_CODE_LETTERS]
            entry = ChoiceEntry(list_name=name, code=code, label=label[:_LABEL_LETTERS], order=_LAST)
            self._change.save(entry)
            known[key] = code
        return known[key] if key else ""


def _plain(words: str) -> str:
    """Words as they are compared: without spaces, in one digit script, no short form of an act."""
    whole = fold(to_arabic_digits(words)).replace(" ", "")
    return whole.replace("พ.ร.บ.", "พระราชบัญญัติ")
