"""Make the Windows installer, on Linux: `python installer/build.py [--python-zip FILE] [--out DIR]`.

It writes the installer, the portable zip, their SHA-256 sums and the bill of materials. Two builds of the
same sources give the same payload. Nothing of a former build is replaced before the new one is whole.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from installer.environment import (  # found only after the line above
    ROOT,
    Environment,
    carry_out,
    go_on_with_a_python_that_suits,
    prepare,
)


def build(arguments: list[str]) -> int:
    """Set up the project's Python and build with it."""
    go_on_with_a_python_that_suits(__file__, arguments)
    env = Environment(ROOT, dev=True)
    prepare(env, screen=False)
    return env.run("-m", "installer.windows.making", *arguments)


if __name__ == "__main__":
    sys.exit(carry_out(build))
