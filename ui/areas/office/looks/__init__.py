"""รูปแบบเอกสาร: the table of styles of the office's papers, beside a sample that shows it."""
