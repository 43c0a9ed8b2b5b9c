"""Schools as they are and were, their sizes, counts, figures, and candidates for merger."""
