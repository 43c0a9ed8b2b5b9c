"""planner-tool: the same services without a window (see codes.py for its exit codes)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import cast

from planner_desktop.cli.arguments import Verb, language, parser_for
from planner_desktop.cli.codes import OK, STOPPED
from planner_desktop.cli.telling import Telling
from planner_desktop.errors import PlannerError
from planner_desktop.messages import say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console speaks another code page
            stream.reconfigure(encoding="utf-8", errors="replace")
    told = list(sys.argv[1:] if arguments is None else arguments)
    telling = Telling(language(told))
    parser = parser_for(telling)
    asked, rest = parser.parse_known_args(told)
    if rest and asked.verb != "export":
        parser.error(telling.words.show(say("ไม่รู้จัก {words}", words=" ".join(rest))))
    asked.rest = rest
    verb = cast("Verb", asked.run)
    try:
        return verb(telling, asked)
    except PlannerError as error:
        return telling.failed(error)
    except BrokenPipeError:  # whoever read us (head, more) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        telling.note(say("หยุดตามคำสั่งแล้ว"))
        return STOPPED
