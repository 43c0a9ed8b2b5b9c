"""A small office's file as each released schema left it, and the maker of the newest."""
