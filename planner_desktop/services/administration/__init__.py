"""ธุรการ: numbering and the registers."""
