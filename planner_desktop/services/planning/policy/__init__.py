"""The policy library and the office's own policy."""
