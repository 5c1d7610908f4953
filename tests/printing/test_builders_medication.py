"""The list: what is changed, what is taken every day, and what needs a table of its own."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from models.state import CaseFile
from models.values import (
    DayPeriod,
    Dose,
    GivenDose,
    Medicine,
    MedicineStatus,
    PaperKind,
)
from printing.papers import build
from tests.printing.anna import anna
from tests.printing.anna_medicines import (
    AS_NEEDED,
    IN_BOXES,
    IN_POUCHES,
    OXYCONTIN,
    STOPPED,
    doses,
)
from tests.printing.anna_people import moment
from tests.printing.contexts import context, with_list, with_medication, without, words
from tests.printing.reading import page_texts

MEDICATION = PaperKind.MEDICATION
ELIQUIS, ENALAPRIL = IN_POUCHES[:2]
ALVEDON = IN_BOXES[0]
MORNING, EVENING = DayPeriod.MORNING, DayPeriod.EVENING


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def listed(case: CaseFile, *medicines: Medicine, **changes: object) -> str:
    return words(MEDICATION, with_list(case, *medicines, **changes))


def course(*stretches: tuple[str, DayPeriod, int, int]) -> Medicine:
    """Return OxyContin with stretches of (amount, period, first and last day of January)."""
    rows = tuple(
        Dose(
            amount=Decimal(amount),
            unit="tablett",
            period=period,
            from_date=dt.date(2026, 1, first),
            to_date=dt.date(2026, 1, last),
        )
        for amount, period, first, last in stretches
    )
    return dataclasses.replace(OXYCONTIN, doses=rows)


# --- what is changed -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statuses", "line"),
    [
        ("n", "1 nytt."),
        ("nn", "2 nya."),
        ("c", "1 ändrat."),
        ("ccn", "1 nytt och 2 ändrade."),
        ("s", "1 som du ska sluta med."),
        ("ncss", "1 nytt, 1 ändrat och 2 som du ska sluta med."),
        ("u", "Inga ändringar i dina läkemedel."),
    ],
)
def test_the_lead_counts_what_is_changed(case: CaseFile, statuses: str, line: str) -> None:
    kinds = {
        "n": MedicineStatus.NEW,
        "c": MedicineStatus.CHANGED,
        "s": MedicineStatus.STOPPED,
        "u": MedicineStatus.UNCHANGED,
    }
    medicines = [
        dataclasses.replace(
            ELIQUIS, status=kinds[letter], change_from="10 mg", change_reason="Därför."
        )
        for letter in statuses
    ]
    assert f"\n{line}\n" in listed(case, *medicines)


def test_an_unchanged_list_does_not_call_itself_changed(case: CaseFile) -> None:
    assert "Det här är ändrat" not in listed(case, ELIQUIS)


def test_no_medicines_are_told_plainly_on_one_page(case: CaseFile) -> None:
    text = listed(case)
    assert "Dina läkemedel\nDu har inga läkemedel.\n" in text
    assert "—" not in text


def test_a_changed_medicine_without_words_for_now_says_its_doses(case: CaseFile) -> None:
    bare = dataclasses.replace(ENALAPRIL, change_to="")
    assert "Förut: 10 mg på morgonen Nu: 1 tablett på morgonen" in listed(case, bare)


def test_a_changed_medicine_may_lack_what_was_before(case: CaseFile) -> None:
    bare = dataclasses.replace(ENALAPRIL, change_from="")
    assert "| Nu: 5 mg på morgonen |" in listed(case, bare)


def test_a_new_medicine_may_say_why_twice(case: CaseFile) -> None:
    new = dataclasses.replace(ALVEDON, change_reason="Du bröt höften")
    assert "Mot ont i höften. Du bröt höften." in listed(case, new)


def test_unequal_doses_are_told_each_with_its_time(case: CaseFile) -> None:
    uneven = dataclasses.replace(
        ALVEDON, doses=(*doses("2", "tablett", EVENING), *doses("1", "tablett", MORNING))
    )
    text = listed(case, uneven)
    assert "1 tablett på morgonen 2 tabletter på kvällen" in text


def test_a_new_medicine_as_needed_says_the_most_of_a_day(case: CaseFile) -> None:
    new = dataclasses.replace(AS_NEEDED[1], status=MedicineStatus.NEW)
    assert "Vid behov: 1 puff. Högst 3 puffar på ett dygn." in listed(case, new)


def test_as_needed_without_a_dose_invents_none(case: CaseFile) -> None:
    vague = dataclasses.replace(AS_NEEDED[1], status=MedicineStatus.NEW, as_needed=None)
    text = listed(case, vague)
    assert "Vid behov:" not in text
    assert "Ring 112 om det inte hjälper. | – | –" in text


def test_a_stopped_medicine_is_never_among_those_to_take(case: CaseFile) -> None:
    text = words(MEDICATION, case)
    daily = text.partition("Ta varje dag")[2].partition("Ta mindre")[0]
    assert STOPPED.name not in daily


# --- what goes with the medicines ------------------------------------------------------


def test_pouches_that_go_on_are_not_forbidden(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, dose_pouches="Dosrullarna fortsätter som förut.")
    assert "Dosrullar\nDosrullarna fortsätter som förut." in text


def test_paused_pouches_are_forbidden_even_without_words(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, dose_pouches_paused=True)
    assert "Dosrullar\nAnvänd inte dina gamla dosrullar.\n" in text


def test_supply_without_pouches_has_its_own_heading(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, supply_until=dt.date(2026, 1, 21))
    assert "Läkemedel med hem\nLäkemedlen från sjukhuset räcker" in text


def test_a_list_says_that_it_goes_before_old_prescriptions(case: CaseFile) -> None:
    assert "Din lista gäller." in listed(case, ELIQUIS)


def test_empty_fields_leave_no_headings(case: CaseFile) -> None:
    text = listed(case, ELIQUIS)
    assert not {"Mål", "Uppföljning", "Ansvar", "Dosrullar"} & set(text.split("\n"))


# --- the daily list --------------------------------------------------------------------


def names_in_order(text: str) -> list[str]:
    table = text.partition("Ta varje dag")[2].partition("\n\n")[0].split("\n")
    return [line.partition(" ")[0] for line in table if "mg" in line]


def test_the_list_is_sorted_by_first_time_and_swedish_name(case: CaseFile) -> None:
    medicines = [
        dataclasses.replace(ELIQUIS, name=name, doses=doses("1", "tablett", period))
        for name, period in (
            ("Ögondroppar", MORNING),
            ("Zinacef", MORNING),
            ("Ärtan", MORNING),
            ("Åsnan", MORNING),
            ("Alfa", EVENING),
        )
    ]
    assert names_in_order(listed(case, *medicines)) == [
        "Zinacef",
        "Åsnan",
        "Ärtan",
        "Ögondroppar",
        "Alfa",
    ]


def test_without_pouches_the_list_has_no_groups(case: CaseFile) -> None:
    assert "Ligger i" not in listed(case, ALVEDON)


def test_pouches_alone_have_their_heading(case: CaseFile) -> None:
    text = listed(case, ELIQUIS)
    assert "Ligger i dosrullar" in text
    assert "Ligger i egna förpackningar" not in text


def test_only_medicines_as_needed_leave_nothing_to_take_daily(case: CaseFile) -> None:
    assert "Du har inga läkemedel att ta varje dag." in listed(case, AS_NEEDED[0])


def test_no_known_allergy_is_told(case: CaseFile) -> None:
    assert "Överkänslighet: ingen uppgift." in listed(case, ELIQUIS, allergies="")


def test_a_list_may_lack_the_physician(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, responsible_physician="")
    assert "Gäller från 15 januari 2026.\n" in text


def test_the_substance_is_left_out_only_where_it_is_the_name(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, dataclasses.replace(ENALAPRIL, substance="ENALAPRIL"))
    assert ("(apixaban)" in text, "(ENALAPRIL)" in text) == (True, False)


def test_half_a_tablet_has_a_comma(case: CaseFile) -> None:
    half = dataclasses.replace(ELIQUIS, doses=doses("0.50", "tablett", MORNING))
    assert "0,5 tablett" in listed(case, half)


def test_a_medicine_without_form_is_named_alone(case: CaseFile) -> None:
    bare = dataclasses.replace(STOPPED, form="", substance="")
    assert "\nZopiklon 5 mg | Ta det inte mer." in listed(case, bare)


# --- courses ---------------------------------------------------------------------------


def rows_of_course(text: str) -> list[str]:
    return text.partition("\nDagar | ")[2].partition("\n\n")[0].split("\n")[1:]


def test_a_falling_dose_has_its_days(case: CaseFile) -> None:
    falling = course(("2", MORNING, 16, 18), ("1", MORNING, 19, 20))
    assert rows_of_course(listed(case, falling)) == [
        "fredag 16 till söndag 18 januari | 2 tabletter",
        "måndag 19 till tisdag 20 januari | 1 tablett",
        "från onsdag 21 januari | Sluta. Ta inte mer OxyContin.",
    ]


@pytest.mark.parametrize(
    ("stretches", "title", "in_list"),
    [
        ([("2", 16, 18), ("1", 19, 20)], "Ta mindre och mindre: OxyContin", "Dosen minskar."),
        ([("1", 16, 18), ("2", 19, 20)], "Dosen ändras: OxyContin", "Dosen ändras."),
        (
            [("1", 15, 15), ("3", 16, 17), ("2", 18, 20)],
            "Ta mindre och mindre: OxyContin",
            "Dosen minskar.",
        ),
        ([("1", 16, 20)], "Ta en viss tid: OxyContin", "Du tar det en viss tid."),
    ],
)
def test_a_course_is_named_after_how_it_goes(
    case: CaseFile, stretches: list[tuple[str, int, int]], title: str, in_list: str
) -> None:
    medicine = course(*((amount, MORNING, first, last) for amount, first, last in stretches))
    text = listed(case, medicine)
    assert f"\n{title}\n" in text
    assert f"{in_list} Se sida ”{title}”." in text


def test_a_pause_in_a_course_is_a_row_of_none(case: CaseFile) -> None:
    paused = course(("1", MORNING, 16, 17), ("1", MORNING, 19, 20))
    assert rows_of_course(listed(case, paused))[1] == "söndag 18 januari | –"


def test_a_course_begins_when_the_list_does(case: CaseFile) -> None:
    begun = course(("1", MORNING, 9, 18))
    assert rows_of_course(listed(case, begun))[0] == "torsdag 15 till söndag 18 januari | 1 tablett"


def test_a_course_that_was_over_before_keeps_its_days(case: CaseFile) -> None:
    over = course(("1", MORNING, 9, 12))
    assert rows_of_course(listed(case, over))[0] == "fredag 9 till måndag 12 januari | 1 tablett"


def test_a_course_without_an_end_stays_open(case: CaseFile) -> None:
    endless = dataclasses.replace(
        OXYCONTIN, doses=(dataclasses.replace(OXYCONTIN.doses[0], to_date=None),)
    )
    assert rows_of_course(listed(case, endless)) == ["från torsdag 15 januari | 1 tablett"]


def test_a_course_without_doses_has_no_table(case: CaseFile) -> None:
    empty = dataclasses.replace(OXYCONTIN, doses=())
    assert "Dagar |" not in listed(case, empty)


def morning_of_first_day(case: CaseFile, *given: GivenDose, **changes: object) -> str:
    about = {"given": given, "next_dose": moment(15, 20), **changes}
    text = listed(case, OXYCONTIN, ELIQUIS, **about)
    return rows_of_course(text)[0].split(" | ")[1]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([("Läkemedel på morgonen", 15, 8)], "har du redan fått"),
        ([("OxyContin", 15, 7)], "har du redan fått"),
        ([("Eliquis", 15, 8)], "på sjukhuset"),
        ([("Läkemedel på morgonen", 14, 8)], "på sjukhuset"),
        ([("Läkemedel mitt på dagen", 15, 12)], "på sjukhuset"),
        ([], "på sjukhuset"),
    ],
)
def test_a_dose_stands_as_given_only_if_it_was_recorded(
    case: CaseFile, given: list[tuple[str, int, int]], expected: str
) -> None:
    rows = [GivenDose(label=label, at=moment(day, hour)) for label, day, hour in given]
    assert morning_of_first_day(case, *rows) == expected


def test_what_is_recorded_ahead_of_the_paper_is_not_given(case: CaseFile) -> None:
    ahead = GivenDose(label="Läkemedel mitt på dagen", at=moment(15, 12))
    text = listed(case, ELIQUIS, given=(ahead,), next_dose=moment(15, 20))
    assert ahead.label not in text


def test_without_a_next_dose_the_first_day_is_like_the_others(case: CaseFile) -> None:
    assert morning_of_first_day(case, next_dose=None) == "1 tablett"


def test_a_next_dose_in_the_morning_leaves_the_whole_day(case: CaseFile) -> None:
    assert morning_of_first_day(case, next_dose=moment(15, 8)) == "1 tablett"


# --- the end ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("instruction", "said"),
    [
        ("Ta 1 puff under tungan.", False),
        ("Ta 11 puff under tungan.", True),
        ("Ta 0,1 puff under tungan.", True),
        ("", True),
    ],
)
def test_the_dose_as_needed_is_said_unless_the_instruction_does(
    case: CaseFile, instruction: str, *, said: bool
) -> None:
    spray = dataclasses.replace(AS_NEEDED[1], instruction=instruction)
    assert ("Ta 1 puff åt gången." in listed(case, spray)) is said


def test_one_medicine_as_needed_is_spoken_of_alone(case: CaseFile) -> None:
    assert "Ta det när du har besvär." in listed(case, AS_NEEDED[0])


def test_the_next_dose_stands_alone_where_nothing_was_recorded(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, next_dose=moment(15, 20), next_dose_label="på kvällen")
    assert "\nNästa dos: på kvällen, torsdag 15 januari klockan 20.00.\n" in text


def test_the_next_dose_never_stands_in_the_table_of_the_last_ones(case: CaseFile) -> None:
    table = words(MEDICATION, case).partition("Senast | Klockan\n")[2].partition("Listan är")[0]
    lines = [line for line in table.splitlines() if line]
    assert lines[-1] == "Nästa dos: på kvällen, torsdag 15 januari klockan 20.00."
    assert all("|" in line for line in lines[:-1])


def test_large_print_does_not_call_the_next_dose_the_last(case: CaseFile) -> None:
    pages = " ".join(page_texts(build(MEDICATION, case, context(large=True))))
    assert "Klockan: – Nästa dos: på kvällen, torsdag 15 januari klockan 20.00." in pages


def test_large_print_stops_a_course_of_one_time_altogether(case: CaseFile) -> None:
    once = with_list(case, course(("1", EVENING, 15, 20)))
    pages = " ".join(page_texts(build(MEDICATION, once, context(large=True))))
    assert "från onsdag 21 januari Sluta. Ta inte mer OxyContin." in pages


def test_a_record_that_ends_before_homegoing_says_to_ask(case: CaseFile) -> None:
    given = (GivenDose(label="Läkemedel på morgonen", at=moment(14, 8)),)
    text = listed(case, ELIQUIS, given=given)
    assert "\nFråga innan du åker vad du har fått efter det.\n" in text


def test_a_record_of_the_day_itself_asks_nothing(case: CaseFile) -> None:
    assert "Fråga innan du åker" not in words(MEDICATION, case)


def test_a_waiting_time_that_nobody_wrote_is_not_none(case: CaseFile) -> None:
    need = AS_NEEDED[0].as_needed
    assert need is not None
    hasty = dataclasses.replace(AS_NEEDED[0], as_needed=dataclasses.replace(need, min_interval=""))
    assert "| 3 påsar | Fråga sjuksköterskan." in listed(case, hasty)


def test_an_unchanged_list_comes_first_and_is_called_a_list(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, next_dose=moment(15, 20), goals="Du ska må bra")
    assert text.splitlines()[1] == "Läkemedelslista – ditt exemplar"
    assert "Läkemedelsberättelse" not in text
    assert text.index("Inga ändringar") < text.index("Eliquis") < text.index("Du ska må bra.")


def test_a_half_tablet_stands_in_words_under_its_figure(case: CaseFile) -> None:
    half = dataclasses.replace(ELIQUIS, doses=doses("0.5", "tablett", MORNING))
    assert "| 0,5 tablett (en halv) |" in listed(case, half)


def test_an_unnamed_next_dose_is_told(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, next_dose=moment(15, 20))
    end = text.partition("Ta varje dag")[2]
    assert "\nNästa dos: torsdag 15 januari klockan 20.00.\n" in end


def test_a_list_without_doses_given_or_to_come_has_no_such_table(case: CaseFile) -> None:
    assert "Klockan" not in listed(case, ELIQUIS)


def test_an_unchecked_list_says_that_nobody_checked_it(case: CaseFile) -> None:
    text = words(MEDICATION, without(case, "medication_check"))
    assert "Ingen har kontrollerat listan än." in text


def test_a_last_day_at_the_end_of_the_calendar_breaks_nothing(case: CaseFile) -> None:
    endless = dataclasses.replace(
        OXYCONTIN, doses=(dataclasses.replace(OXYCONTIN.doses[0], to_date=dt.date.max),)
    )
    assert "OxyContin" in listed(case, endless, supply_until=dt.date.max, dose_pouches_paused=True)


def test_annas_list_stays_as_it_is_with_other_goals(case: CaseFile) -> None:
    assert "Du ska orka dansa." in words(
        MEDICATION, with_medication(case, goals="Du ska orka dansa.")
    )


def test_a_course_of_one_strength_does_not_stop_another(case: CaseFile) -> None:
    stronger = dataclasses.replace(
        ELIQUIS, name="OxyContin", strength="10 mg", substance="oxikodon"
    )
    text = listed(case, OXYCONTIN, stronger)
    assert "Ta inte mer OxyContin 5 mg." in text
    assert "Ta mindre och mindre: OxyContin 5 mg\n" in text


def test_a_record_without_a_next_dose_ends_with_what_was_given(case: CaseFile) -> None:
    given = (GivenDose(label="Läkemedel på morgonen", at=moment(15, 8)),)
    text = listed(case, ELIQUIS, given=given)
    assert "Läkemedel på morgonen | torsdag 15 januari | 8.00\n\nRecept\n" in text
