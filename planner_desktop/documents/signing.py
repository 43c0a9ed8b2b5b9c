"""What both renderers must agree on about a signature: its lines and its axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Signature


def under_the_hand(block: Signature) -> list[str]:
    """What stands at and under the place to sign: dots with a role, the name in brackets, the position."""
    lines = []
    if block.sign_label or block.sign_role:
        lines.append(f"{block.sign_label}{'.' * 50}{block.sign_role}")
    if block.name:
        lines.append(f"({block.name.strip('()')})")
    lines.extend(line for line in block.position if line)
    return lines or [" "]


def axis_of(wanted: float, widest: float, width: float) -> float:
    """Where the lines are centred: as wanted, or as near to it as the widest line leaves room."""
    if widest >= width:
        return width / 2
    return min(max(wanted, widest / 2), width - widest / 2)
