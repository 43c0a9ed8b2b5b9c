"""แผนชั้นเรียน (3.6): criteria, projection, need and the plans themselves."""
