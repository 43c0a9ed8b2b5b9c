"""The pages of 3.6: the plans, their criteria, needs and projections."""
