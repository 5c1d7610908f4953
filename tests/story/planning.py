"""The ward says how Anna is, and the municipality plans the help that she gets at home."""

import datetime as dt
from typing import Final

from models.values import Aid, FollowUp, Measure, MedicalResponsibility, PhoneLine, PlanSection
from tests.story import anna_content as content
from tests.story.stage import Stage
from views.words import section_word

HOME: Final = dt.date(2026, 1, 21)
NOTES: Final = {**content.NOTES, PlanSection.CONTINENCE: "Du har inga besvär."}
MEASURES: Final = dict(content.measures(HOME))


def choose_the_track(stage: Stage) -> None:
    """Lisa, nurse of the ward, chooses yellow and says why."""
    hands = stage.hands
    stage.at("2026-01-15T13:15")
    stage.be("Lisa Frank")
    stage.open_case()
    hands.click("Välj färgspår")
    hands.tick("Färgspår gul")
    hands.fill("Skäl", "Behöver nu också sjuksköterska hemma.")


def assess_adl(stage: Stage) -> None:
    """Anna needs help with bathing and dressing."""
    hands = stage.hands
    hands.click("Spara färgspår")
    hands.click("Bedöm ADL: ADL")
    hands.tick("Bad och dusch", "På- och avklädning")


def assess_frailty(stage: Stage) -> None:
    """Before the fall Anna was mildly frail."""
    hands = stage.hands
    hands.click("Spara bedömning")
    hands.click("Bedöm CFS: CFS")
    hands.tick("5   Lindrigt skör")


def estimate_the_day(stage: Stage) -> None:
    """The ward is sure: Anna goes home on the 21st."""
    hands = stage.hands
    hands.click("Spara bedömning")
    stage.at("2026-01-15T13:25")
    hands.click("Ändra: Beräknad hemgång")
    hands.fill("Beräknad hemgång", "21 jan")
    hands.click("säker")


def decide_on_sip(stage: Stage) -> None:
    """Anna needs a SIP, for both municipality and region will help."""
    hands = stage.hands
    hands.click("Spara")
    hands.open_tab("SIP")
    hands.click("Bedöm behov av SIP: Behov av SIP")
    hands.tick("Ja")
    hands.fill("Orsak", "Nya insatser från kommun och region.")


def write_the_plan(stage: Stage) -> None:
    """Lisa writes every part of the plan, in plain words to Anna."""
    hands = stage.hands
    hands.click("Spara")
    stage.at("2026-01-15T14:05")
    hands.open_tab("Läget")
    for section, text in NOTES.items():
        hands.click(f"Skriv: {section_word(section)}")
        hands.fill("Texten från sjuksköterska, Ortopeden", text)
        if section is not list(NOTES)[-1]:
            hands.click("Spara")


def plan_home_help(stage: Stage) -> None:
    """Lena plans what the home help does, and an alarm that is only applied for."""
    hands = stage.hands
    hands.click("Spara")
    stage.at("2026-01-16T09:30")
    stage.be("Lena Strand")
    stage.open_case()
    hands.open_tab("Hem och hjälp")
    for name in ("wash", "medicine", "alarm"):
        _plan(stage, MEASURES[name])


def confirm_home_help(stage: Stage) -> None:
    """Two days later the first visits of the home help are settled."""
    stage.at("2026-01-18T14:00")
    for name in ("wash", "medicine"):
        _advance(stage, MEASURES[name])


def plan_nursing(stage: Stage) -> None:
    """Maria plans the dressing of the wound and confirms the first visit."""
    stage.at("2026-01-18T14:20")
    stage.be("Maria Sundin", "Ssk Krokom")
    stage.open_case()
    _plan(stage, MEASURES["wound"])
    _advance(stage, MEASURES["wound"])


def write_telephone_numbers(stage: Stage) -> None:
    """Maria writes whom Anna calls by day and by night."""
    stage.hands.click("Skriv telefonnummer: Hit ringer Anna")
    _rows(stage, [_of_line(line) for line in content.PHONE_LINES])


def plan_follow_ups(stage: Stage) -> None:
    """Lisa writes what happens after homegoing; one thing has no date yet."""
    stage.hands.click("Spara")
    stage.at("2026-01-18T15:30")
    stage.be("Lisa Frank")
    stage.open_case()
    stage.hands.open_tab("Hem och hjälp")
    stage.hands.click("Skriv uppföljning: Uppföljning")
    _rows(stage, [_of_follow_up(row) for row in content.follow_ups(HOME)], "Lägg till uppföljning")


def say_who_answers(stage: Stage) -> None:
    """The health centre answers for Anna, the ward for the hip until the next visit."""
    stage.hands.click("Spara")
    stage.hands.click("Skriv vem som ansvarar: Medicinskt ansvar efter hemgång")
    _rows(stage, [_of_answer(row) for row in content.responsible(HOME)], "Lägg till ansvarig")


def planning_is_saved(stage: Stage) -> None:
    """What Lisa wrote about who answers is saved."""
    stage.hands.click("Spara")


def list_the_aids(stage: Stage) -> None:
    """The occupational therapist has delivered two aids; Lisa writes it down."""
    stage.at("2026-01-20T08:05")
    stage.be("Lisa Frank")
    stage.open_case()
    stage.hands.open_tab("Hjälpmedel")
    stage.hands.click("Skriv hjälpmedel: Hjälpmedel")
    _rows(stage, [_of_aid(aid) for aid in content.aids(HOME)], "Lägg till hjälpmedel")


def aids_are_listed(stage: Stage) -> None:
    """The list of aids is saved."""
    stage.hands.click("Spara")


# --- one thing at a time -----------------------------------------------------------------


def _plan(stage: Stage, measure: Measure) -> None:
    hands = stage.hands
    hands.click("Lägg till insats: Insatser efter hemgång")
    hands.fill_all(
        {
            "Vad": measure.what,
            "Hur ofta": measure.how_often,
            "Vem": measure.provider,
            "Telefon": measure.phone,
            "Första gången": measure.first_on.isoformat() if measure.first_on else "",
            "Kl": f"{measure.first_at:%H.%M}" if measure.first_at else "",
            "Vem hör av sig, och när": measure.if_not_ready,
        }
    )
    hands.click("Lägg till")


def _advance(stage: Stage, measure: Measure) -> None:
    """Take a measure that is applied for to its confirmed first visit, one stop a click."""
    for act in (
        "Markera som beslutad: %s",
        "Markera som beställd: %s",
        "Bekräfta första besöket: %s",
    ):
        stage.hands.click(act % measure.what)


def _rows(stage: Stage, rows: list[dict[str, str]], add: str = "") -> None:
    """Write the rows of a short list; the first rows are there already."""
    for number, row in enumerate(rows, start=1):
        if add and number > 1:
            stage.hands.click(add)
        for label, text in row.items():
            if text:
                stage.hands.fill(f"{label}, rad {number}", text)


def _of_line(line: PhoneLine) -> dict[str, str]:
    return {"När": line.when, "Vem": line.who, "Telefon": line.phone}


def _of_follow_up(row: FollowUp) -> dict[str, str]:
    return {
        "Vad": row.what,
        "Datum": row.on.isoformat() if row.on else "",
        "Utan datum: vem hör av sig, och när": row.if_not_ready,
    }


def _of_answer(row: MedicalResponsibility) -> dict[str, str]:
    return {
        "Vem": row.who,
        "Gäller": row.concerning,
        "Från": row.from_date.isoformat() if row.from_date else "",
        "Till och med": row.until,
    }


def _of_aid(aid: Aid) -> dict[str, str]:
    return {
        "Hjälpmedel": aid.item,
        "Ansvarig": aid.responsible,
        "Telefon": aid.phone,
        "Levererat": aid.delivered_on.isoformat() if aid.delivered_on else "",
    }
