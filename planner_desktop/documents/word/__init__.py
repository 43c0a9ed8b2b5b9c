"""Papers as Word files: named styles, real tables, computed numbers; opens alike in Word and LibreOffice."""
