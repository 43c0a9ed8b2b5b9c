"""Planning: policies, the plan tree of a year, development plans, projects."""
