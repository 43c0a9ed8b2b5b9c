"""ประกาศ (แบบที่ 7), แถลงการณ์ (แบบที่ 8) and ข่าว (แบบที่ 9): what the office tells the public."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Block, Emblem, Paper, Paragraph, Rule, Signature, Together
from planner_desktop.documents.office import Body, Office, Signer, body_blocks, enacted, signature, written

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class AnnouncementFacts:
    """What an announcement says."""

    office: Office
    subject: str
    body: Body
    day: date | None
    signer: Signer
    issuer: str = ""


def announcement(facts: AnnouncementFacts) -> Paper:
    """The announcement as a Paper, `ประกาศ ณ วันที่ …` over the signature."""
    end = (enacted("ประกาศ", facts.day), signature(facts.signer))
    return _public("ประกาศ", facts.office, facts.issuer, facts.subject, "", (*body_blocks(facts.body), *end))


class NoticeKind(Enum):
    """A statement explains, news informs."""

    STATEMENT = "แถลงการณ์"
    NEWS = "ข่าว"


@dataclass(frozen=True)
class NoticeFacts:
    """What a statement or a news item says; `issue` e.g. "ฉบับที่ 1" when there are several."""

    kind: NoticeKind
    office: Office
    subject: str
    body: Body
    day: date | None
    issue: str = ""


def notice(facts: NoticeFacts) -> Paper:
    """The notice as a Paper; it is not signed: the office's name and the date stand at its end."""
    office = facts.office
    width_cm = office.style.width_cm - office.style.left_cm - office.style.right_cm
    left_cm = max(2 * office.style.signature_axis_cm - width_cm, 0.0)
    end = Together(
        (
            Signature(position=(office.name,), signing_lines=1),
            Paragraph(written(facts.day), "body", align=Align.CENTER, left_cm=left_cm),
        )
    )
    content = (*body_blocks(facts.body), end)
    return _public(facts.kind.value, office, "", facts.subject, facts.issue, content)


def _public(
    kind: str, office: Office, issuer: str, subject: str, issue: str, content: tuple[Block, ...]
) -> Paper:
    lines = [f"{kind}{issuer or office.name}", f"เรื่อง  {subject}", issue]
    head: list[Block] = [Emblem(office.emblem)]
    head += [Paragraph(line, "order_title") for line in lines if line]
    return Paper(
        title=f"{kind}เรื่อง {subject}",
        blocks=(*head, Rule(), *content),
        style=office.style,
        catchwords=True,
        author=office.name,
        kind="announcement",
    )
