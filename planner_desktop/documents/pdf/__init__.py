"""Papers as PDF: layout of our own, drawn with ReportLab's canvas."""
