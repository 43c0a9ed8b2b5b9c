"""What stands at the right of a table: the chosen record, its links and its history."""
