"""A moment of the Bangkok clock in words of the window's language."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import say
from ui.kit.words import show


def when(moment: dt.datetime) -> str:
    """`วันนี้ 10.42 น.`, `เมื่อวาน 10.42 น.`, `20 พ.ย. 2569 10.42 น.`; years stay พ.ศ. in every language."""
    time = f"{moment.hour:02d}.{moment.minute:02d}"
    ago = (bangkok_today() - moment.date()).days
    if ago == 0:
        return show(say("วันนี้ {time} น.", time=time))
    if ago == 1:
        return show(say("เมื่อวาน {time} น.", time=time))
    return show(say("{day} {time} น.", day=moment.date(), time=time))
