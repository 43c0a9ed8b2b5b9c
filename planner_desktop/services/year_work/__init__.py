"""The year's work: tasks out of the catalogue, their moves, what is due, how far it is, its papers."""
