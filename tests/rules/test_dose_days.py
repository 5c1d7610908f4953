import pytest

from models.rules.dose_days import lacks_weekday, says_not_every_day, says_schedule


@pytest.mark.parametrize(
    "words",
    [
        "Bara på måndagar.",
        "Ta 4 tabletter varje måndag",
        "endast Torsdag",
        "Byt plåster var tredje dag.",
        "Byt var 3:e dygn",
        "var 14 dag",
        "varannan dag",
        "vartannat dygn",
        "en gång i veckan",
        "3 ggr per vecka",
        "1 spruta i månaden, en gång i månaden",
        "1/vecka",
        "veckotablett",
        "Veckoplåster",
    ],
)
def test_words_of_some_days_are_seen(words: str) -> None:
    assert says_not_every_day(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Ta en halv timme före maten.",
        "Läkaren ringer måndag 30 november.",
        "Nytt recept på måndag 30 november.",
        "Ta i två veckor.",
        "Skölj munnen efteråt.",
        "tre gånger om dagen",
        "var fjärde timme",
        "Till och med söndag.",
        "Du kan ta det varje dag.",
    ],
)
def test_other_words_do_not_speak_of_some_days(words: str) -> None:
    assert not says_not_every_day(words)


@pytest.mark.parametrize("words", ["Enligt schema.", "Se ditt doskort", "doseringsschemat"])
def test_a_schedule_is_seen(words: str) -> None:
    assert says_schedule(words)


@pytest.mark.parametrize("words", ["Ta 1 tablett.", "Schemalagt", ""])
def test_other_words_are_no_schedule(words: str) -> None:
    assert not says_schedule(words)


@pytest.mark.parametrize("words", ["4 tabletter en gång i veckan", "1 tablett varje vecka", "2/v"])
def test_a_weekly_dose_without_its_day_is_seen(words: str) -> None:
    assert lacks_weekday(words)


@pytest.mark.parametrize(
    "words",
    ["4 tabletter en gång i veckan, på måndagar", "varje vecka enligt schema", "1 plåster"],
)
def test_a_weekly_dose_with_its_day_or_schedule_is_whole(words: str) -> None:
    assert not lacks_weekday(words)
