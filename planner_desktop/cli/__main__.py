"""`python -m planner_desktop.cli` is planner-tool."""

from planner_desktop.cli import main

raise SystemExit(main())
