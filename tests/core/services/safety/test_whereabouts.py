"""Network shares, synced folders and sticks are known by what the system tells."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from planner_desktop.services.safety.whereabouts import Facts, Place, file_system, judge, whereabouts


def windows(path: str, drive_type: int = 3, **variables: str) -> Facts:
    return Facts(path, windows=True, drive_type=drive_type, variables=variables)


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        (windows(r"D:\ผู้ใช้\Documents\สพป.db"), Place.LOCAL),
        (windows(r"\\server\share\สพป.db"), Place.NETWORK),
        (windows(r"\\?\C:\long\สพป.db"), Place.LOCAL),
        (windows(r"Z:\สพป.db", 4), Place.NETWORK),
        (windows(r"E:\สพป.db", 2), Place.REMOVABLE),
        (windows(r"C:\Cloud\สพป.db", OneDrive=r"c:\cloud"), Place.SYNCED),
        (windows(r"C:\Cloudy\สพป.db", OneDrive=r"C:\Cloud"), Place.LOCAL),
        (windows(r"D:\ผู้ใช้\OneDrive - สพป ตัวอย่าง\งาน\สพป.db"), Place.SYNCED),
        (windows(r"D:\ผู้ใช้\Dropbox\สพป.db"), Place.SYNCED),
        (windows(r"G:\My Drive\สพป.db"), Place.SYNCED),
        (windows(r"D:\ผู้ใช้\iCloudDrive\สพป.db"), Place.SYNCED),
        (windows(r"C:\งาน\Dropbox.db"), Place.LOCAL),
        (Facts("/srv/สพป.db", system="ext4"), Place.LOCAL),
        (Facts("/mnt/x/สพป.db", system="cifs"), Place.NETWORK),
        (Facts("/srv/Dropbox/สพป.db", system="ext4"), Place.SYNCED),
        (Facts("/srv/x/สพป.db", markers=frozenset({".dropbox.cache"})), Place.SYNCED),
    ],
)
def test_the_place_is_told(facts: Facts, place: Place) -> None:
    told = judge(facts)
    assert told.place is place
    assert told.serious == (place in {Place.NETWORK, Place.SYNCED})
    assert (told.warning is None) == (place is Place.LOCAL)


MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/x /mnt/a\\040b nfs4 rw 0 0
//server/y /mnt/a\\040b/c cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/srv/a.db", "ext4"),
        ("/mnt/a b/a.db", "nfs4"),
        ("/mnt/a b/c/d/a.db", "cifs"),
        ("/mnt/a bc/a.db", "ext4"),
    ],
)
def test_the_longest_mount_holds_the_file(path: str, system: str) -> None:
    assert file_system(PurePosixPath(path), MOUNTS) == system


def test_a_marker_in_a_folder_above_is_seen(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").touch()
    (tmp_path / "ใน").mkdir()
    assert whereabouts(tmp_path / "ใน" / "สพป.db").place is Place.SYNCED
