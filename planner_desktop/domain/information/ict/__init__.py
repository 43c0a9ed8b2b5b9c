"""ICT of the office and its schools: price list, needs, specifications, equipment and repairs."""
