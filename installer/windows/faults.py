"""What can stop a build: one exception, in Thai and English, before anything of a former build is touched."""

from __future__ import annotations

from installer.environment import SetUpError


class BuildError(SetUpError):
    """The installer cannot be built; the words say what is missing or wrong and what to do."""

    what = "สร้างชุดติดตั้งไม่สำเร็จ", "The build failed"
