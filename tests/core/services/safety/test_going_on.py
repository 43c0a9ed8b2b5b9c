"""Work goes on in a copy when the file itself can no longer be written where it lies."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_desktop.domain.office.people import Agency
from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety import backups, copies, opening
from planner_desktop.store.database import Database
from planner_desktop.store.holder import holder_path, read_holder


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Iterator[OfficeFile]:
    path = tmp_path / "stick" / "สำนักงาน.db"
    path.parent.mkdir()
    shutil.copy(empty_file, path)
    opened = OfficeFile(opening.open_office(path).database)
    records.save(opened, Agency(name="ก่อนหาย"))
    yield opened
    opened.close()


def names(file: OfficeFile) -> set[str]:
    return {one.name for one in records.every(file, Agency)}


@pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file go")
def test_a_file_that_went_goes_on_in_a_copy_with_its_undo(file: OfficeFile, tmp_path: Path) -> None:
    shutil.rmtree(file.path.parent)
    assert not file.database.is_there
    with pytest.raises(FileProblem) as refused:
        records.save(file, Agency(name="หลังหาย"))
    assert refused.value.fault is FileFault.GONE
    copy = tmp_path / "ที่ใหม่.db"
    copies.go_on_in_copy(file, copy)
    assert (file.path, file.database.is_there) == (copy, True)
    records.save(file, Agency(name="หลังหาย"))
    assert names(file) == {"ก่อนหาย", "หลังหาย"}
    history.undo(file)
    history.undo(file)
    assert names(file) == set()
    file.close()
    assert not holder_path(copy).exists()
    again = OfficeFile(opening.open_office(copy).database)
    assert [one.label for one in history.recent(again, 9)][-1] == "เพิ่มหน่วยงานติดต่อ"
    again.close()


def test_plans_made_before_the_move_stay_told_apart(file: OfficeFile, tmp_path: Path) -> None:
    before = file.database.writes
    copies.go_on_in_copy(file, tmp_path / "ที่ใหม่.db")
    assert file.database.writes == before
    records.save(file, Agency(name="ใหม่"))
    assert file.database.writes > before


def test_a_place_that_refuses_the_copy_leaves_all_as_it_was(file: OfficeFile, tmp_path: Path) -> None:
    here = file.path
    with pytest.raises(FileProblem):
        copies.go_on_in_copy(file, tmp_path / "ไม่มีโฟลเดอร์นี้" / "ที่ใหม่.db")
    assert file.path == here
    records.save(file, Agency(name="ยังบันทึกได้"))
    assert "ยังบันทึกได้" in names(file)


def test_the_first_place_is_given_free(file: OfficeFile, tmp_path: Path) -> None:
    first = file.path
    copies.go_on_in_copy(file, tmp_path / "ที่ใหม่.db")
    assert not holder_path(first).exists()
    with Database.open(first) as other:
        assert other.path == first


def test_trouble_is_told_to_who_listens(file: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[FileFault] = []
    file.database.on_trouble.append(lambda problem: told.append(problem.fault))
    records.save(file, Agency(name="ไม่มีเรื่อง"))
    assert told == []
    file.database.path = file.path.with_name("ถูกย้าย.db")
    with pytest.raises(FileProblem):
        records.save(file, Agency(name="มีเรื่อง"))
    assert told == [FileFault.GONE]


def test_who_works_is_told_beside_the_file(file: OfficeFile) -> None:
    file.work_as(None, "อรุณวรรณ แบบอย่างดี")
    holder = read_holder(file.path)
    assert holder is not None
    assert holder.person == "อรุณวรรณ แบบอย่างดี"


def test_a_note_that_another_user_left_does_not_lock_the_file(empty_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "ใช้ร่วม.db"
    shutil.copy(empty_file, path)
    holder_path(path).mkdir()  # nobody may replace it
    with Database.open(path, person="ผู้อื่น") as opened:
        assert not opened.read_only
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_restoring_without_room_says_so_and_keeps_the_present_file(
    file: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backups.backup_now(file.database, backups.default_folder(file.path), backups.Reason.ASKED)
    assert backup is not None
    path = file.path
    file.close()
    before = path.read_bytes()

    def full(*_places: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(FileProblem) as refused:
        backups.restore(backup, path)
    assert refused.value.fault is FileFault.DISK_FULL
    assert "ยังไม่ได้กู้คืน" in str(refused.value.message)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.glob("*.part")] == []


def test_a_snapshot_stands_for_the_file_it_was_taken_of(file: OfficeFile) -> None:
    path = file.path
    file.close()
    shot = OfficeFile(opening.open_snapshot(path).database)
    assert (shot.stands_for, shot.path == path) == (path, False)
    shot.close()
