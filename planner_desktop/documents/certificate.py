"""หนังสือรับรอง (แบบที่ 10): the office certifies something to whom it may concern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Beside, Block, Emblem, Paper, Picture, Signature, Spacer
from planner_desktop.documents.office import Body, Office, Signer, body_blocks, enacted, signature

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class CertificateFacts:
    """What is certified; `holder` adds the place for the holder's signature, `photo` the 4 × 6 cm picture."""

    office: Office
    number: str
    body: Body
    day: date | None
    signer: Signer
    holder: str = ""
    photo: bytes | None = None


def certificate(facts: CertificateFacts) -> Paper:
    """The certificate as a Paper; its text begins `หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า`."""
    office = facts.office
    end: list[Block] = [enacted("ให้ไว้", facts.day), signature(facts.signer)]
    if facts.photo:
        end += [Spacer(0.5), Picture(facts.photo, width_cm=4.0)]
    if facts.holder:
        role = "ผู้ได้รับการรับรอง"
        end.append(Signature(facts.holder, sign_label="(ลงชื่อ)", sign_role=role, signing_lines=1, axis_cm=6.0))
    return Paper(
        title=f"หนังสือรับรอง เลขที่ {facts.number}",
        blocks=(
            Emblem(office.emblem),
            Beside(f"เลขที่  {facts.number}", "\n".join((office.name, *office.address)), split=0.52),
            Spacer(0.6),
            *body_blocks(facts.body),
            *end,
        ),
        style=office.style,
        catchwords=True,
        author=office.name,
        kind="certificate",
    )
