"""School cases: steps laid out, taking effect, before and after; reminders of schools' plans."""
