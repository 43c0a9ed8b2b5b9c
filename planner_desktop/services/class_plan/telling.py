"""Where a projected figure comes from, in words an officer can check with a calculator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.projection import How, Projected, before
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction


def told(one: Projected, labels: Mapping[str, str]) -> Message:
    """The whole sum of one figure."""
    below = labels.get(before(one.grade), before(one.grade))
    past = ", ".join(f"{year}: {count}" for year, count in one.years)
    match one.how:
        case How.RATE:
            assert one.rate
            return say(
                "{below} ปี {last} {base} คน × เลื่อนชั้น {rate}% ({up}/{of} จาก {years} รุ่น) = {pupils} คน",
                below=below,
                last=one.year - 1,
                base=one.base,
                rate=percent(one.share),
                up=one.rate.up,
                of=one.rate.base,
                years=one.rate.years,
                pupils=one.pupils,
            )
        case How.SET_RATE:
            return say(
                "{below} ปี {last} จำนวน {base} คน × อัตราที่กำหนดเอง {rate}% = {pupils} คน เพราะ{reason}",
                below=below,
                last=one.year - 1,
                base=one.base,
                rate=percent(one.share),
                pupils=one.pupils,
                reason=one.reason,
            )
        case How.SET_PUPILS:
            return say("กำหนดเอง {pupils} คน เพราะ{reason}", pupils=one.pupils, reason=one.reason)
        case How.MEAN:
            return say("นักเรียนเข้าใหม่ เฉลี่ยของ {past} = {pupils} คน", past=past, pupils=one.pupils)
        case How.TREND:
            return say("นักเรียนเข้าใหม่ เส้นแนวโน้มผ่าน {past} = {pupils} คน", past=past, pupils=one.pupils)
        case How.POPULATION:
            return say(
                "เด็กในเขตบริการถึงเกณฑ์ {base} คน × เข้าเรียน {rate}% ของปีล่าสุด = {pupils} คน",
                base=one.base,
                rate=percent(one.share),
                pupils=one.pupils,
            )
        case How.NOTHING:
            return say("ปีที่ผ่านมาไม่มีนักเรียนชั้นนี้ จึงคาดการณ์เป็น 0")


def percent(share: Fraction | None) -> str:
    """A share as per cent with one decimal; '' for None."""
    return "" if share is None else f"{float(share * 100):.1f}"
