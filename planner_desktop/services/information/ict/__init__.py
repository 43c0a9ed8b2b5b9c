"""ICT of the office and its schools: prices, needs, equipment, repairs."""
