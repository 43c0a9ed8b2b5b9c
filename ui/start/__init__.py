"""What stands in the window while no office's file is open, and when one cannot be opened."""
