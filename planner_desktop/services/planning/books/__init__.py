"""Whole books of plans, gathered from what the file holds."""
