"""Kill -9 while saving, 200 times: nothing acknowledged is lost, the file is sound."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 200


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a round costs milliseconds only where a warm parent can fork"
)
def test_two_hundred_kills_lose_nothing(empty_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    answer = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", str(path), str(ROUNDS), "1"],
        check=True, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    told = json.loads(answer.stdout)
    assert told["wrong"] == []
    assert told["rounds"] == ROUNDS
    # The kills must fall into the work: saves were acknowledged, some were cut short.
    assert told["acknowledged"] > ROUNDS
    assert told["hot"] > 0
