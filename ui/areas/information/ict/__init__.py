"""Pages of the ICT work, 2.1–2.5."""
