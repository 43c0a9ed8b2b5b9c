"""Projects of a fiscal year: sums, steps from state to state, checks, copies, editions of the plan."""
