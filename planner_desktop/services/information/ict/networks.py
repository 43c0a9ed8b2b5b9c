"""The network inventory: which contracts end soon, what is paid, and what each site has."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.networks import NetworkCircuit, NetworkDevice
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records, settings
from planner_desktop.services.settings import ict as ict_settings

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

LIVE = Condition("state", Test.ONE_OF, ("waiting", "in_use", "trouble"))
STANDING = Condition("state", Test.ONE_OF, ("working", "spare", "broken"))


def ending_soon(file: OfficeFile, today: dt.date) -> tuple[Condition, ...]:
    """Live circuits whose contract ends within the office's days of warning, or has ended."""
    days = settings.whole(file, ict_settings.CONTRACT_DAYS)
    return (LIVE, Condition("ends_on", Test.AT_MOST, today + dt.timedelta(days=days)))


def circuits(file: OfficeFile) -> list[NetworkCircuit]:
    """The circuits in force, by site."""
    return records.every(file, NetworkCircuit, Query("network_circuit", (LIVE,), with_voided=False))


def devices(file: OfficeFile) -> list[NetworkDevice]:
    """The devices that still stand somewhere, by site."""
    return records.every(file, NetworkDevice, Query("network_device", (STANDING,), with_voided=False))
