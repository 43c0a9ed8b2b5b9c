"""1.5 เลขานุการรอง ผอ.: the diary by day and week, and the list of engagements."""
