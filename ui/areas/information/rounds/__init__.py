"""รอบเก็บข้อมูล: the board of a round, taking workbooks back, looking at what one school sent."""
