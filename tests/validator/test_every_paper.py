"""Every paper passes PDF/UA-1 and PDF/A-3a in the same file, and veraPDF sees what does not."""

from collections.abc import Mapping
from typing import Final

import pytest

from tests.printing.listening import rendered
from tests.validator import defects
from tests.validator.papers import judged
from tests.validator.verapdf import STANDARDS, MissingError, broken_rules

PAPERS: Final = judged()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return what veraPDF says of all papers and all defects, by name and standard."""
    folder = tmp_path_factory.mktemp("papers")
    for name, paper in PAPERS.items():
        (folder / f"{name}.pdf").write_bytes(rendered(paper))
    for name, spoiled in defects.files().items():
        (folder / f"{name}.pdf").write_bytes(spoiled)
    broken = broken_rules(sorted(folder.iterdir()))
    return {(file.stem, standard): rules for (file, standard), rules in broken.items()}


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_breaks_no_rule(
    told: Mapping[tuple[str, str], tuple[str, ...]], name: str, standard: str
) -> None:
    assert told[name, standard] == ()


@pytest.mark.parametrize(("name", "rules"), defects.RULES.items())
def test_a_planted_defect_breaks_its_rules(
    told: Mapping[tuple[str, str], tuple[str, ...]], name: str, rules: tuple[str, ...]
) -> None:
    assert tuple(broken.partition(" ")[0] for broken in told[name, "ua1"]) == rules


def test_a_file_without_its_output_intent_is_no_archive(
    told: Mapping[tuple[str, str], tuple[str, ...]],
) -> None:
    assert any("DeviceGray" in broken for broken in told["no-output-intent", "3a"])


def test_a_machine_without_java_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(MissingError, match=r"apt-get install .* default-jdk-headless libjaxb-java"):
        broken_rules([])
