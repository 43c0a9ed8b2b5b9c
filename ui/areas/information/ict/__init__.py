"""Pages of the ICT work."""
