"""Anna comes to the ward: the case, the notice, the consent, and what the receivers answer."""

from tests.story.stage import Stage

NAME = "Anna Öberg"
REASON = "Höftfraktur efter fall hemma."

ANSWERS = {
    "Eva Norin": {
        "Aktuellt status": "Känd högt blodtryck och förmaksflimmer. Gick utan hjälpmedel före fallet.",
        "Socialt nätverk": "Bor ensam. Dottern Karin bor i Krokom.",
        "Insatser": "Årskontroll hos distriktssköterska.",
        "Hjälpmedel (även inkontinens)": "Inga.",
    },
    "Lena Strand": {
        "Aktuellt status": "Klarade sig hemma med hemtjänst två gånger i veckan.",
        "Socialt nätverk": "Bor ensam i egen villa. Dottern hjälper till.",
        "Insatser": "Hemtjänst med städning och inköp.",
        "Hjälpmedel (även inkontinens)": "Inga. Inga inkontinenshjälpmedel.",
        "Det här kan göras under vårdtiden": "Vi kan komma till avdelningen på en planering.",
    },
    "Maria Sundin": {
        "Aktuellt status": "Inte känd hos oss sedan tidigare.",
        "Socialt nätverk": "Se biståndsenhetens svar.",
        "Insatser": "Inga insatser från oss.",
        "Hjälpmedel (även inkontinens)": "Inga.",
    },
}


def open_the_case(stage: Stage) -> None:
    """Birgitta, secretary of the ward, admits Anna."""
    hands = stage.hands
    stage.at("2026-01-12T14:40")
    hands.click("Nytt inskrivningsmeddelande")
    hands.fill("Personnummer", "440210-9062")
    hands.fill_all(
        {
            "Namn": NAME,
            "Folkbokföringsadress": "Rödbacksvägen 4, 835 31 Krokom",
            "Säng": "4:2",
            "Telefon": "0980-31 92 49",
            "Inskriven kl": "14.20",
        }
    )
    hands.choose("Kommun", "Krokom")


def admit(stage: Stage) -> None:
    """The form is sent; the admission notice comes by itself."""
    stage.hands.click("Öppna ärendet")
    (row,) = stage.started.store.active_cases()
    stage.case_id = row.case_id


def write_the_notice_without_consent(stage: Stage) -> None:
    """Nobody has asked Anna yet: the preview says what is held back."""
    hands = stage.hands
    stage.at("2026-01-12T14:46")
    hands.fill("Beräknad hemgång", "20/1")
    hands.click("oklar")


def ask_for_consent(stage: Stage) -> None:
    """Birgitta has asked Anna, and writes the answer from inside the notice."""
    hands = stage.hands
    stage.at("2026-01-12T15:30")
    hands.click("Registrera samtycke")
    hands.tick("Ja")


def send_the_notice(stage: Stage) -> None:
    """Now the reason goes too."""
    hands = stage.hands
    hands.click("Spara samtycke")
    hands.fill("Inskrivningsorsak", REASON)


def notice_is_sent(stage: Stage) -> None:
    """The notice goes to three units."""
    stage.at("2026-01-12T15:34")
    stage.hands.click("Skicka inskrivningsmeddelande")


def health_centre_sees_it(stage: Stage) -> None:
    """Eva at the health centre has Anna in her list, unread."""
    stage.at("2026-01-13T09:02")
    stage.be("Eva Norin")


def health_centre_answers(stage: Stage) -> None:
    """Eva answers from the list; the form also names the fast vårdkontakt, herself."""
    hands = stage.hands
    stage.at("2026-01-13T09:10")
    hands.stand_on("Ärenden", NAME)
    hands.click("Svara")
    hands.fill_all(ANSWERS["Eva Norin"])
    hands.fill("Telefon", "0980-31 92 31")


def care_manager_answers(stage: Stage) -> None:
    """Eva's answer goes; Lena at the municipality opens the case and answers from the next step."""
    hands = stage.hands
    hands.click("Skicka svar")
    stage.at("2026-01-13T10:20")
    stage.be("Lena Strand")
    stage.open_case()
    hands.click("Svara")
    hands.fill_all(ANSWERS["Lena Strand"])
    hands.click("Skicka svar")


def municipal_nurse_answers(stage: Stage) -> None:
    """Maria, the municipal nurse, answers too."""
    hands = stage.hands
    stage.at("2026-01-13T11:05")
    stage.be("Maria Sundin", "Ssk Krokom")
    stage.open_case()
    hands.click("Svara")
    hands.fill_all(ANSWERS["Maria Sundin"])
    hands.click("Skicka svar")
