"""1.3 ประชุมภายในกลุ่ม: meetings with their editor, series, and the resolutions to follow."""
