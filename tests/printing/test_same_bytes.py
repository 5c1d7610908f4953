"""Equal papers give equal bytes, whenever and wherever they are made."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace

import pytest

import resources
from printing.blocks import Paper
from printing.render.pdf import render
from tests.printing.samples import PAPERS, PLAN

SCRIPT = (
    "import hashlib; from printing.render.pdf import render;"
    "from tests.printing.samples import PAPERS;"
    "print([hashlib.sha256(render(paper)).hexdigest() for paper in PAPERS])"
)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.kind)
def test_rendering_twice_gives_the_same_bytes(paper: Paper) -> None:
    assert render(paper) == render(replace(paper))


def test_another_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    other = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=resources.path().parent,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    own = [hashlib.sha256(render(paper)).hexdigest() for paper in PAPERS]
    assert other.stdout.strip() == str(own)


def test_another_made_line_gives_other_bytes() -> None:
    frame = replace(PLAN.frame, made_line="Pappret gjort 16 januari 2026")

    assert render(replace(PLAN, frame=frame)) != render(PLAN)
