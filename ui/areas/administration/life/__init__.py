"""The life of a letter in the window: its next step, its other moves, its log, and where it is written."""
