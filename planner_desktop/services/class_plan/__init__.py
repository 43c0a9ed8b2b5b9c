"""แผนชั้นเรียน (3.6): criteria in force, projections, needs, plans and their papers."""
