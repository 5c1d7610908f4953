import logging
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from models.store import Store
from tests.store.journeys import opened

ROOT: Final = Path(__file__).parents[2]

IMPORTS_BOTH: Final = """
import sys
import models.store
print("psycopg" in sys.modules)
import psycopg
print(psycopg.__name__)
"""


def test_the_store_loads_no_database_driver_but_leaves_it_to_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "psycopg.py").write_text("", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS_BOTH],
        cwd=ROOT,
        env={"PYTHONPATH": f"{tmp_path}:{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("False\npsycopg\n", "")


def test_no_query_is_logged_with_its_values(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    opened(store)
    assert caplog.records == []
