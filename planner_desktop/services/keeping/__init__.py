"""Keeping letters: how long, where, on whose desk meanwhile, and how they are disposed of (feature A14)."""
