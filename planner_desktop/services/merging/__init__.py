"""One letter to many: places filled for each recipient, what is missing found first, numbers in one step."""
