"""Development plans: editions, checks and what they add up to."""
