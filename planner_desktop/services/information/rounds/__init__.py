"""รอบเก็บข้อมูล: templates out, workbooks back, status, locks, comments, approval, reminders."""
