"""One command: `python installer/test.py [arguments of pytest]`.

It sets up what the tests need and runs every check, also where there is no screen.
It goes on after a failure, so that one run tells everything; any failure makes the exit code 1.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from installer.environment import (  # found only after the line above
    ROOT,
    Environment,
    carry_out,
    go_on_with_a_python_that_suits,
    has_screen,
    prepare,
    tell,
)

# Whole files to each worker, so that what a file makes once is made once; more than 4 would want memory.
SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
CHECKS = (
    ("ruff: กฎการเขียน (rules)", ("-m", "ruff", "check", ".")),
    ("ruff: รูปแบบ (format)", ("-m", "ruff", "format", "--check", ".")),
    ("mypy: ชนิดข้อมูล (types)", ("-m", "mypy")),
    (
        "pytest: การทดสอบ กฎการนำเข้า และเนื้อใน wheel (tests, import rules, wheel)",
        ("-m", "pytest", *SIDE_BY_SIDE),
    ),
)


def check(
    env: Environment, name: str, words: tuple[str, ...], surroundings: dict[str, str]
) -> tuple[bool, float]:
    print(f"\n━━ {name}", flush=True)
    began = time.monotonic()
    passed = env.run(*words, extra=surroundings, cwd=env.root) == 0
    return passed, time.monotonic() - began


def test(arguments: list[str]) -> int:
    go_on_with_a_python_that_suits(__file__, arguments)
    env = Environment(ROOT, dev=True)
    prepare(env, screen=False)
    surroundings = {} if has_screen(env) else {"QT_QPA_PLATFORM": "offscreen"}
    lines, failed = [], 0
    for name, words in CHECKS:
        more = tuple(arguments) if "pytest" in words else ()
        passed, took = check(env, name, words + more, surroundings)
        failed += not passed
        lines.append(f"{'ผ่าน   passed' if passed else 'ไม่ผ่าน FAILED'}  {took:7.1f} s  {name}")
    print("\n" + "\n".join(lines), flush=True)
    if failed:
        tell(f"ไม่ผ่าน {failed} รายการ เหตุอยู่ในข้อความด้านบน", f"{failed} checks failed; the causes are above.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(carry_out(test))
