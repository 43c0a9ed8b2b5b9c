"""One command: `python installer/start.py [arguments of planner-desktop]`.

It sets up what the program needs and opens it; without arguments, on a demonstration office.
Where there is no screen it makes that office and writes its papers to a folder instead.
"""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from installer.environment import (  # found only after the line above
    ROOT,
    Environment,
    carry_out,
    go_on_with_a_python_that_suits,
    has_screen,
    may_have_screen,
    prepare,
    tell,
)

PROGRAM = ("-P", "-m", "ui")
TOOL = ("-P", "-m", "planner_desktop.cli")


def open_program(env: Environment, arguments: list[str]) -> int:
    tell("กำลังเปิดโปรแกรม", "Opening the program.")
    return env.run(*PROGRAM, *arguments)


def write_papers(env: Environment) -> int:
    """Do the program's main job without a window: a demonstration office and all its papers."""
    out = env.root / "build" / "demonstration"
    papers = out / "papers"
    tell(
        "เครื่องนี้ไม่มีหน้าจอ จึงจะสร้างสำนักงานตัวอย่างและเขียนเอกสารทุกฉบับลงโฟลเดอร์แทน",
        "There is no screen here, so a demonstration office is made and its papers are written to a folder.",
    )
    if out.exists():
        shutil.rmtree(out)
    papers.mkdir(parents=True)
    office = out / "demo.db"
    code = env.run(*TOOL, "demo", str(office)) or env.run(*TOOL, "export", "--all", str(office), str(papers))
    if code:
        tell(
            f"ทำไม่สำเร็จ (รหัส {code}) เหตุอยู่ในข้อความด้านบน", f"It failed (exit code {code}); the cause is above."
        )
        return code
    count = sum(1 for paper in papers.iterdir())
    tell(f"แฟ้มสำนักงานตัวอย่าง: {office}", f"Demonstration office: {office}")
    tell(f"เอกสาร {count} ฉบับ: {papers}", f"Papers ({count}): {papers}")
    return 0


def start(arguments: list[str]) -> int:
    go_on_with_a_python_that_suits(__file__, arguments)
    env = Environment(ROOT)
    prepare(env, screen=may_have_screen())
    if has_screen(env):
        return open_program(env, arguments or ["--demo"])
    if "--self-test" in arguments:
        return env.run(*PROGRAM, *arguments, extra={"QT_QPA_PLATFORM": "offscreen"})
    return write_papers(env)


if __name__ == "__main__":
    sys.exit(carry_out(start))
