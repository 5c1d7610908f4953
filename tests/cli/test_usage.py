"""How the program is called: options, exit codes, and that it speaks Swedish whatever goes wrong."""

import re
from pathlib import Path
from typing import Final

import pytest

from desktop.commands import law
from tests.cli.calling import NOW, hemvag
from tests.cli.conftest import Call

ENGLISH: Final = re.compile(
    r"\b(usage|error|options?|positional|arguments|required|choose|choice|invalid|expected|"
    r"unrecognized|help|exit|the|ambiguous|ignored|message)\b"
)
LATER: Final = ("sync", "gateway", "server")
COMMANDS: Final = (
    "cases", "show", "print", "export", "import", "deadline", "liability", "adl",
    "demo", "replay", "rebuild", "selftest", *LATER
)  # fmt: skip


def english(text: str) -> list[str]:
    """Return the parser's English words; the options keep their own names."""
    return ENGLISH.findall(re.sub(r"--[a-z]+|-h\b", "", text))


# --- help --------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), ["deadline", "admission"]])
def test_help_is_swedish(command: list[str]) -> None:
    said = hemvag(*command, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(" ".join(["användning: hemvag", *command]))
    assert "visa den här hjälpen" in said.out
    assert english(said.out) == []


def test_help_names_every_command() -> None:
    said = hemvag("--help")
    assert tuple(re.findall(r"^    ([a-z]+) ", said.out, re.MULTILINE)) == COMMANDS


# --- wrong usage -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("casess", "hemvag: fel: kommando: 'casess' finns inte (välj bland "),
        ("show", "hemvag show: fel: det här saknas: CASE"),
        ("print Anna", "hemvag print: fel: det här saknas: --document, --out"),
        ("print Anna --document plan", "hemvag print: fel: det här saknas: --out"),
        ("print Anna --document", "hemvag print: fel: --document: ett värde saknas"),
        ("show Anna Öberg", "hemvag: fel: okända argument: Öberg"),
        ("cases --everything", "hemvag: fel: okända argument: --everything"),
        ("cases --js", "hemvag: fel: okända argument: --js"),
        ("cases --json=yes", "hemvag cases: fel: --json: tar inget värde, men fick 'yes'"),
        ("cases --profile", "hemvag cases: fel: --profile: ett värde saknas"),
        ("deadline", "hemvag deadline: fel: det här saknas: vilken"),
        ("deadline sip", "hemvag deadline: fel: vilken: 'sip' finns inte (välj bland "),
        ("deadline admission", "hemvag deadline admission: fel: det här saknas: --anchor"),
        ("liability", "hemvag liability: fel: det här saknas: --sent"),
        ("--now nu cases", "hemvag: fel: --now: en tid skrivs som 2026-01-12T09:00, "),
    ],
)
def test_wrong_usage_ends_with_two_and_says_why_in_swedish(words: str, says: str) -> None:
    said = hemvag(*words.split(" "))
    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[-1].startswith(says)
    assert english(said.err) == []


def test_wrong_usage_has_no_answer_for_scripts_either() -> None:
    said = hemvag("--json", "show")
    assert (said.code, said.out) == (2, "")


# --- commands of later versions ----------------------------------------------------------


@pytest.mark.parametrize("name", LATER)
@pytest.mark.parametrize("rest", ["", "historia.json", "Anna fil.json", "--port 8443 start"])
def test_a_command_of_a_later_version_is_refused_and_says_so(name: str, rest: str) -> None:
    said = hemvag(name, *rest.split(), "--json")
    assert (said.code, said.answer) == (1, {"refused": "not_built_yet"})
    assert said.err == f"hemvag {name} finns inte i den här versionen av Hemväg.\n"


# --- options everywhere ------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "--profile P --now T --as A --unit U --json show Anna",
        "show Anna --profile P --now T --as A --unit U --json",
        "--profile P --json show --now T Anna --as A --unit U",
        "--profile=P --unit=U show Anna --now=T --as=A --json",
        "--profile /nowhere --now 2020-01-01T00:00 show Anna --profile P --now T --as A --unit U",
    ],
)
def test_options_stand_before_or_after_the_command(profile: Path, words: str) -> None:
    values = {"P": str(profile), "T": NOW, "A": "Lisa Frank", "U": "avd-ortopedi"}
    said = hemvag(
        *(re.sub(r"^[PTAU]$|(?<==)[PTAU]$", lambda m: values[m[0]], word) for word in words.split())
    )
    assert (said.code, said.err) == (0, "")
    assert said.answer["name"] == "Anna Öberg"


@pytest.mark.parametrize(
    "words",
    [
        "deadline admission --anchor 2026-10-25T02:30 --json",
        "--json deadline admission --anchor 2026-10-25T02:30",
        "deadline --json admission --anchor 2026-10-25T02:30",
    ],
)
def test_json_stands_anywhere(words: str) -> None:
    said = hemvag(*words.split())
    assert (said.code, said.answer) == (1, {"refused": "local_time_ambiguous"})


def test_a_refusal_without_json_says_nothing_on_standard_output(call: Call) -> None:
    said = call("show", "Kalle")
    assert (said.code, said.out) == (1, "")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["cases", "show Anna", "rebuild --check"])
def test_an_answer_is_one_line_of_json_with_or_without_the_option(call: Call, command: str) -> None:
    assert call(*command.split()).out == call(*command.split(), "--json").out
    assert call(*command.split()).out.count("\n") == 1


# --- faults of the program ---------------------------------------------------------------


def test_a_fault_of_the_program_quotes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(options: object) -> None:
        del options
        msg = "Anna Öberg 19440210-9062"
        raise LookupError(msg)

    monkeypatch.setattr(law, "adl", faulty)
    said = hemvag("adl", "--json")
    assert (said.code, said.answer) == (1, {"refused": "program_fault"})
    first, kind, *places = said.err.splitlines()
    assert first.startswith("Programmet gjorde fel.")
    assert kind == "LookupError"
    assert places[-1].startswith("test_usage.py:")
    assert "Anna" not in said.err
