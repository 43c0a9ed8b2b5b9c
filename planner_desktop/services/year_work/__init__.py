"""The year's work: tasks out of the catalogue and the year's dates, their moves, progress, papers."""
