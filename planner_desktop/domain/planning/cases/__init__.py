"""School cases, subsidy rates, distances, schools' own plans, and the province's plan."""
