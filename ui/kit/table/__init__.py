"""Tables of described records: ids in memory, visible rows read when they are seen."""
