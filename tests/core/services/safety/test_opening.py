"""Opening: upgrade after a backup, refusal of the newer, checks that find what is wrong inside."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.services.safety.backups import Reason, State, default_folder, list_backups, verify
from planner_desktop.services.safety.checking import Verdict, check, check_path
from planner_desktop.services.safety.opening import create_office, inspect, open_office
from planner_desktop.store.damage import Damage
from planner_desktop.store.database import Database
from planner_desktop.store.migrations import VERSIONS, newest
from tests.faults.ledger import add, numbers

NEXT = newest() + 1


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """The versions of a later program: one more than ours."""
    folder = tmp_path / "later" / "versions"
    shutil.copytree(VERSIONS, folder)
    write(folder, "op.create_table('later', sa.Column('a', sa.Integer()))")
    return folder


def write(folder: Path, body: str) -> None:
    (folder / f"{NEXT:04}_later.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '{NEXT:04}'\ndown_revision = '{NEXT - 1:04}'\ndef upgrade():\n    {body}\n",
        encoding="utf-8",
    )


@pytest.fixture
def path(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    with Database.open(path) as database:
        add(database, 1, 2)
    return path


def test_a_current_file_opens_without_a_word(path: Path) -> None:
    opened = open_office(path)
    with opened.database as database:
        assert numbers(database) == [1, 2]
    assert (opened.notices, opened.backup, opened.upgraded_from) == ((), None, None)
    assert not default_folder(path).exists()


def test_an_older_file_is_backed_up_checked_and_upgraded(path: Path, versions: Path) -> None:
    assert inspect(path, versions).problem is None
    opened = open_office(path, versions=versions)
    with opened.database as database:
        assert database.schema == NEXT
        assert numbers(database) == [1, 2]
    assert opened.upgraded_from == newest()
    assert len(opened.notices) == 1
    (backup,) = list_backups(default_folder(path))
    assert (backup.path, backup.reason, backup.schema) == (opened.backup, Reason.UPGRADE, newest())
    assert verify(backup) is State.VERIFIED
    with pytest.raises(FileProblem) as raised:
        open_office(path)
    assert raised.value.fault is FileFault.NEWER


def test_a_failed_upgrade_is_told_keeps_the_file_and_lets_it_go(path: Path, versions: Path) -> None:
    write(versions, "op.execute('DROP TABLE history_change'); op.execute('DROP TABLE nowhere')")
    before = path.read_bytes()
    with pytest.raises(FileProblem) as raised:
        open_office(path, versions=versions)
    assert raised.value.fault is FileFault.UPGRADE_FAILED
    assert path.read_bytes() == before
    with open_office(path).database as database:
        assert numbers(database) == [1, 2]


def test_no_upgrade_without_its_backup(path: Path, versions: Path, tmp_path: Path) -> None:
    (tmp_path / "ไม่ใช่โฟลเดอร์").touch()
    before = path.read_bytes()
    with pytest.raises(FileProblem):
        open_office(path, versions=versions, backup_folder=tmp_path / "ไม่ใช่โฟลเดอร์")
    assert path.read_bytes() == before


def test_a_new_office_is_sound(tmp_path: Path) -> None:
    with create_office(tmp_path / "ใหม่.db").database as database:
        report = check(database, full=True)
    assert (report.verdict, report.findings) == (Verdict.SOUND, ())


@pytest.mark.parametrize(
    ("statement", "kind", "by_quick"),
    [
        ("INSERT INTO history_change VALUES (x'00', 1, 'a', x'01', NULL, NULL)", Damage.REFERENCE, True),
        ("INSERT INTO attachment VALUES (x'01', 'a', 1, x'02', '', '')", Damage.ATTACHMENT, True),
        ("INSERT INTO content VALUES (x'02', 'changed')", Damage.ATTACHMENT, False),
        ("INSERT INTO search_entry VALUES (1, x'01', 'a', 0, 'ชื่อ', 'ข้อความ')", Damage.SEARCH, False),
    ],
)
def test_checks_find_what_is_wrong_inside(
    path: Path, statement: str, kind: Damage, *, by_quick: bool
) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()
    assert (check_path(path).verdict is Verdict.DAMAGED) == by_quick
    report = check_path(path, full=True)
    assert [one.damage for one in report.findings] == [kind]
    assert report.facts()["findings"][0]["damage"] == kind.value
    assert all(str(message) for message in report.messages)
