"""The plan tree of a fiscal year, its links, and what is broken in them."""
