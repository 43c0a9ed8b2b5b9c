"""Exit codes of planner-tool.

0 done; 1 not done (the reason is on stderr) or, for `check`, damaged; 2 for `check`: not ours or of a newer
program; 3 for `check`: could not be reached, for `import`: done, but some rows were rejected; 64 the command
was not understood; 130 stopped by the keyboard.
"""

from __future__ import annotations

OK, FAILED, NOT_OURS, PARTLY, USAGE, STOPPED = 0, 1, 2, 3, 64, 130
