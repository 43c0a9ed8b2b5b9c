"""One office file, held open by one connection that two threads share in turn."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Self

from planner_desktop.errors import FileFault, FileProblem, StillNamed, Stopped
from planner_desktop.store import faults, header, link
from planner_desktop.store.holder import ourselves, remove_holder, write_holder
from planner_desktop.store.link import Connection
from planner_desktop.store.migrations import VERSIONS, newest
from planner_desktop.store.placing import placing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType


class Database:
    """An open file: `transaction()` writes, `reading()` reads, `close()` gives it back.

    Every database error that is the world's fault leaves here as FileProblem; others pass unchanged.
    """

    def __init__(self, path: Path, raw: sqlite3.Connection, *, read_only: bool, recovered: bool) -> None:
        """Wrap an open connection; use `create` or `open`."""
        self.path = path
        self.read_only = read_only
        self.recovered = recovered
        self._raw = raw
        self._connection = Connection(raw)
        self._lock = threading.RLock()
        self._in_hand = header.take_in_hand(path)
        self._closed = False
        self._writes_elsewhere = 0
        # Told, in the thread that wrote, of each unit of work that the world did not let be kept.
        self.on_trouble: list[Callable[[FileProblem], None]] = []
        self.stands_for = path  # of a snapshot: the file it was taken of
        # What goes when the file is closed, such as the folder of a snapshot.
        self.belongings = ExitStack()

    @classmethod
    def create(cls, path: Path, *, person: str = "", versions: Path = VERSIONS) -> Self:
        """Make a new file at the newest schema and open it; FileProblem(EXISTS) where there is one."""
        with placing(path) as draft:
            build(draft, versions, named=path)
        return cls.open(path, person=person, versions=versions)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, person: str = "", versions: Path = VERSIONS
    ) -> Self:
        """Open a file of ours, also one of an older schema (see `upgrade`); FileProblem says why not.

        A hot journal is rolled back by SQLite: `recovered` tells it happened.
        """
        told = header.look(path, newest(versions))
        if problem := faults.of_header(path, told):
            raise problem
        with translating(path):
            raw = link.connect(path, "ro" if read_only else "rw")
        try:
            _check_again(raw, path, newest(versions))
            if not read_only:
                _sign(path, person)
            return cls(path, raw, read_only=read_only, recovered=told.hot_journal)
        except BaseException:
            raw.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; closing twice is harmless."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self.on_trouble.clear()
            self._connection.close()
            header.let_go(self._in_hand)
            if not self.read_only:
                remove_holder(self.path)
            self.belongings.close()

    @property
    def schema(self) -> int:
        """The schema number the file stands at."""
        with self._lock:
            return link.number_of(self._raw, "user_version")

    @property
    def busy(self) -> bool:
        """Whether another thread uses the connection right now, so that asking would wait."""
        if self._lock.acquire(blocking=False):
            self._lock.release()
            return False
        return True

    @property
    def writes(self) -> int:
        """Rows written through this connection so far; unchanged means the contents are unchanged."""
        return self._writes_elsewhere + self._raw.total_changes

    @property
    def is_there(self) -> bool:
        """Whether the file still lies where it was opened."""
        try:
            self._check_still_there()
        except FileProblem:
            return False
        return True

    def go_on_in(self, copy: Path, person: str = "") -> None:
        """Let go of the file and go on in a whole copy of it just made; FileProblem leaves all as it was."""
        with self._lock, translating(copy):
            assert not self._raw.in_transaction, "not inside a unit of work"
            raw = link.connect(copy, "rw")
            self._writes_elsewhere = self.writes
            self._connection.close()
            header.let_go(self._in_hand)
            remove_holder(self.path)
            self.path = self.stands_for = copy
            self._raw, self._connection = raw, Connection(raw)
            self._in_hand = header.take_in_hand(copy)
        self.sign(person)

    def sign(self, person: str) -> None:
        """Name the person now at work, for others who find the file locked."""
        if not self.read_only:
            with suppress(OSError):
                write_holder(self.path, ourselves(person))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, for reading; inside this thread's transaction it sees what was written there."""
        with self._lock, translating(self.path):
            yield self._connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """The connection, for one unit of work: everything is on the disk after it, or nothing is.

        Raises FileProblem (DISK_FULL, GONE, READ_ONLY …); any exception inside rolls back and passes on.
        """
        with self._telling(), self._lock, translating(self.path):
            assert not self._raw.in_transaction, "units of work do not nest"
            self._check_still_there()
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                # A removed file would swallow the commit without a word on POSIX systems.
                self._check_still_there()
                self._commit()
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The raw connection outside any transaction (copying, checking, upgrading); store only."""
        with self._lock, translating(self.path):
            assert not self._raw.in_transaction, "not inside a unit of work"
            yield self._raw

    @contextmanager
    def breath(self) -> Iterator[None]:
        """Let a waiting thread in between two steps of a long job inside one `alone`.

        Raises Stopped when that thread closed the file.
        """
        self._lock.release()
        try:
            yield
        finally:
            self._lock.acquire()
        if self._closed:
            raise Stopped

    def upgrade(self, versions: Path = VERSIONS) -> None:
        """Bring the file to the newest schema in one transaction.

        Raises FileProblem(UPGRADE_FAILED) with the file unchanged to the byte; disk faults as their own.
        """
        if self.schema >= newest(versions):
            return
        # Alembic takes half a second to import and is needed only here.
        from planner_desktop.store.migrations import runner

        with self._lock, translating(self.path):
            self._check_still_there()
            try:
                runner.upgrade(self._connection.core, versions)
            except runner.Orphans as error:
                raise faults.upgrade_failed(self.path) from error
            except link.errors() as error:
                raise (link.problem_in(error, self.path) or faults.upgrade_failed(self.path)) from error

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except FileProblem as problem:
            for tell in tuple(self.on_trouble):
                tell(problem)
            raise

    def _check_still_there(self) -> None:
        try:
            now = self.path.stat()
        except OSError as error:
            raise faults.gone(self.path) from error
        # Windows neither removes nor replaces an open file, and its file numbers are not steady on sticks.
        if os.name != "nt" and (now.st_dev, now.st_ino) != self._in_hand:
            raise faults.gone(self.path)

    def _commit(self) -> None:
        """Links are checked only now: rows that name each other may come and go in any order."""
        try:
            self._raw.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise StillNamed from error

    def _roll_back(self) -> None:
        # After some faults (disk full, I/O) SQLite has rolled back by itself.
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")


def build(path: Path, versions: Path = VERSIONS, *, to: int | None = None, named: Path | None = None) -> None:
    """Make an empty file at a schema (the newest, or `to`) at a path nobody uses; faults speak of `named`."""
    from planner_desktop.store.migrations import runner

    with translating(named or path, path):
        raw = link.connect(path, "rwc")
        try:
            raw.execute(f"PRAGMA application_id={header.APPLICATION_ID}")
            connection = link.wrap(raw)
            runner.upgrade(connection, versions, to)
            connection.close()
            connection.engine.dispose()
        finally:
            raw.close()


def _check_again(raw: sqlite3.Connection, path: Path, known: int) -> None:
    """Look at the mark and number once more: a rolled-back journal may have brought back other ones."""
    schema = link.number_of(raw, "user_version")
    if schema > known:
        raise faults.newer(path, schema)
    if schema == 0 or link.number_of(raw, "application_id") != header.APPLICATION_ID:
        raise faults.damaged(path)


def _sign(path: Path, person: str) -> None:
    """Write who holds the file; a folder that refuses it would refuse the journal too."""
    try:
        write_holder(path, ourselves(person))
    except OSError as error:
        problem = faults.from_os(error, path)
        if problem.fault is FileFault.READ_ONLY:
            raise problem from error


@contextmanager
def translating(path: Path, there: Path | None = None) -> Iterator[None]:
    """Turn database errors into FileProblem about `path`; `there` is the file really used, if another."""
    try:
        yield
    except link.errors() as error:
        problem = link.problem_in(error, path, there)
        if problem is None:
            raise
        raise problem from error
