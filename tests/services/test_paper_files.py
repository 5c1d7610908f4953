"""What the files are called."""

import datetime as dt
from pathlib import Path

import pytest

from models.operations import new_id
from models.services.paper_files import case_mark, free_path, pack_stem, paper_stem
from models.values import CaseId, PaperKind
from tests.makers import moment


def two_of_one_minute() -> tuple[CaseId, CaseId]:
    at = moment(12, 14)
    return CaseId(new_id(at)), CaseId(new_id(at + dt.timedelta(milliseconds=20)))


def test_two_cases_of_the_same_minute_have_files_of_their_own() -> None:
    first, second = two_of_one_minute()
    assert first[:8] == second[:8]
    assert case_mark(first) != case_mark(second)
    assert pack_stem(first) != pack_stem(second)


@pytest.mark.parametrize("kind", PaperKind)
def test_a_paper_is_called_by_its_kind_and_its_case(kind: PaperKind) -> None:
    first, second = two_of_one_minute()
    assert paper_stem(kind, first) != paper_stem(kind, second)
    assert paper_stem(kind, first).endswith(first[-12:])


def test_a_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    for _time in range(3):
        free_path(tmp_path, "sip", ".ics").touch()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["sip-2.ics", "sip-3.ics", "sip.ics"]
