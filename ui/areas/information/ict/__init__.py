"""2.1–2.5: the pages of ICT."""
