"""ข้อมูลสารสนเทศ: what the plain registers cannot do."""
