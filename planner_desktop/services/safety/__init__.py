"""The office's file kept safe: opened, checked, copied, backed up and told where it lies."""
