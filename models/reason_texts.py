"""The sentences of the refusals and the names of the fields, as they stand on the screen."""

from collections.abc import Mapping
from typing import Final

from models.reason_texts_corrections import CORRECTIONS
from models.reason_texts_program import PROGRAM
from models.reason_texts_readiness import READINESS
from models.reason_texts_sip import SIP_FIELDS, SIP_SENTENCES
from models.values import PaperKind
from resources import N_

SENTENCES: Final[Mapping[str, str]] = {
    **CORRECTIONS,
    **PROGRAM,
    **READINESS,
    # who may
    "other_party_writes": N_("Det gör %(parties)s."),
    "licence_needed": N_("Det kräver legitimation. Be en legitimerad kollega på %(unit)s."),
    "medication_checker": N_("Det gör en läkare eller sjuksköterska på %(unit)s."),
    "physician_decides": N_(
        "%(field)s: välj den läkare som har bedömt att personen är utskrivningsklar."
    ),
    "owner_decides": N_("%(unit)s äger insatsen och anger hur långt den har kommit."),
    "owner_changes": N_(
        "%(unit)s äger insatsen och har redan beslutat om den. Be dem ändra eller ta bort den."
    ),
    "own_note_only": N_(
        "%(unit)s har skrivit den texten. Skriv en egen text för din enhet och ditt yrke."
    ),
    "assessing_unit_signs": N_(
        "En annan enhet har gjort bedömningen. Den som har bedömt skriver under."
    ),
    "unit_not_in_case": N_(
        "%(unit)s deltar inte i ärendet. Avdelningen kan skicka inskrivningsmeddelandet dit."
    ),
    # steps
    "case_ended": N_("Ärendet är avslutat. Det går att läsa men inte att ändra."),
    "newer_program_needed": N_(
        "Ärendet har en ny uppgift som det här programmet inte kan läsa. Uppdatera programmet först."
    ),
    "case_already_opened": N_("Ärendet är redan öppnat."),
    "person_not_admitted": N_("Personen är inte inskriven."),
    "notice_already_sent": N_("Inskrivningsmeddelandet är redan skickat."),
    "nothing_to_answer": N_(
        "Det finns inget inskrivningsmeddelande att svara på än. Avdelningen skickar det."
    ),
    "ready_without_notice": N_(
        "Skicka inskrivningsmeddelandet först. Utan det vet ingen att personen är här."
    ),
    "already_ready": N_(
        "Utskrivningsklar är redan skickat. Ta tillbaka det först om något har ändrats."
    ),
    "already_discharged": N_("Personen är redan utskriven."),
    "not_ready": N_("Avdelningen har inte skickat utskrivningsklar än."),
    "no_homegoing_proposed": N_("Avdelningen har inte skrivit vart och när personen åker än."),
    "homegoing_already_understood": N_("Ni har redan svarat att tiden är uppfattad."),
    "message_withdrawn": N_("Meddelandet gäller inte längre. Läs det nya läget i ärendet."),
    "already_acknowledged": N_("Ni har redan kvitterat meddelandet."),
    "homegoing_changed": N_("Hemtiden har just ändrats. Läs den nya tiden och svara på den."),
    "nothing_transcribed": N_("Det finns ingen avskriven läkemedelslista att kontrollera."),
    "already_checked": N_("Läkemedelslistan är redan kontrollerad."),
    "second_person_checks": N_(
        "Du har skrivit av listan. En annan läkare eller sjuksköterska på avdelningen kontrollerar den."
    ),
    "medication_changed": N_(
        "Läkemedelslistan har just ändrats. Läs den nya listan och kontrollera den."
    ),
    "self_care_changed": N_(
        "Egenvårdsbedömningen har just ändrats. Läs den nya och skriv under den."
    ),
    "nothing_assessed": N_("Det finns ingen egenvårdsbedömning att skriva under."),
    "already_signed": N_("Egenvårdsintyget är redan undertecknat."),
    "risk_not_acceptable": N_(
        "Riskerna är inte godtagbara. Då är det inte egenvård, och inget intyg kan skrivas under."
    ),
    "no_measures": N_("Lägg till en insats först."),
    "measure_gone": N_("Insatsen är borttagen. Lägg till den igen om den behövs."),
    # content
    "field_missing": N_("%(field)s saknas. Fyll i det."),
    "text_too_long": N_(
        "%(field)s är för långt: %(length)s tecken. Korta ner det till högst %(limit)s."
    ),
    "text_turned": N_(
        "%(field)s har ett osynligt tecken, %(sign)s, som vänder på texten. "
        "Skriv om den eller klistra in den som ren text."
    ),
    "text_unreadable": N_("%(field)s har tecken som inte går att läsa. Skriv om texten."),
    "year_unlikely": N_("%(field)s: året %(year)s kan inte stämma. Kontrollera datumet."),
    "number_unlikely": N_("%(field)s: talet kan inte stämma. Kontrollera det."),
    "letter_not_printable": N_(
        "%(field)s: tecknet %(letter)s kan inte skrivas på papper. Skriv om det med vanliga bokstäver."
    ),
    "time_in_future": N_("%(field)s är senare än nu. Kontrollera datum och klockslag."),
    "before_admission": N_(
        "%(field)s är före inskrivningen %(admitted)s. Kontrollera datum och klockslag."
    ),
    "left_before_ready": N_(
        "%(field)s är före bedömningen utskrivningsklar. Kontrollera datum och klockslag."
    ),
    "arrives_before_leaving": N_(
        "%(field)s måste vara efter Lämnar avdelningen kl. Kontrollera klockslagen."
    ),
    "ends_before_start": N_("%(field)s är före startdatum. Kontrollera datumen."),
    "not_a_receiver": N_(
        "%(unit)s kan inte ta emot inskrivningsmeddelandet. Välj en hälsocentral eller en enhet i kommunen."
    ),
    "receiver_twice": N_("%(unit)s står två gånger bland mottagarna. Ta bort den ena."),
    "health_centre_must_receive": N_(
        "Kommunens sjuksköterska är mottagare. Då måste också en hälsocentral vara det. Välj hälsocentral."
    ),
    "reason_needs_consent": N_(
        "%(field)s får bara skickas med samtycke. Registrera samtycket eller ta bort orsaken."
    ),
    "answer_needs_consent": N_(
        "Samtycke saknas. Kvittera meddelandet. Avdelningen frågar personen, sedan kan du svara."
    ),
    "frailty_level": N_("%(field)s är ett tal från 1 till 9."),
    "too_many_rows": N_(
        "%(field)s: %(count)s rader är fler än papperet rymmer. Ta bort rader, högst %(limit)s får plats."
    ),
    "too_many_medicines": N_(
        "Listan kan ha högst %(limit)s läkemedel. Ta bort dubbletter eller lämna Cosmics lista."
    ),
    "medicine_name_missing": N_(
        "Läkemedel %(number)s saknar namn. Skriv namnet eller ta bort raden."
    ),
    "medicine_field_missing": N_("%(medicine)s: %(field)s saknas. Fyll i det."),
    "dose_missing": N_("%(medicine)s: dosen saknas. Skriv hur mycket, som ett tal större än noll."),
    "dose_three_times": N_(
        "Tre tal kan betyda två olika saker. Skriv mängden vid varje tid på dagen för sig."
    ),
    "dose_when_unsaid": N_(
        "Det står hur ofta, men inte när på dagen. Skriv mängden vid varje tid på dagen för sig."
    ),
    "dose_not_daily": N_(
        "Det tas inte varje dag. Välj Vissa dagar eller schema, och skriv dosen med ord."
    ),
    "dose_other_hours": N_(
        "Klockslagen är andra än morgon, mitt på dagen, kväll och natt. Skriv mängden vid varje tid för sig."
    ),
    "dose_unknown": N_(
        "Kortskriften går inte att läsa säkert. Skriv mängden vid varje tid på dagen för sig."
    ),
    "dose_unit_missing": N_(
        "%(medicine)s: enheten saknas. Skriv till exempel tablett, ml eller dos."
    ),
    "dose_unit_number": N_(
        "%(medicine)s: skriv enheten utan siffra, till exempel tablett. Styrkan har ett eget fält."
    ),
    "max_per_day_missing": N_("%(medicine)s: Högst på ett dygn saknas. Skriv ett tal."),
    "max_below_dose": N_("%(medicine)s: Högst på ett dygn är mindre än en dos. Ändra talet."),
    "not_every_day": N_(
        "%(medicine)s: texten säger att det inte tas lika varje dag. "
        "Välj Vissa dagar eller schema, och skriv dosen med ord."
    ),
    "weekday_missing": N_(
        "%(medicine)s: skriv vilken veckodag, till exempel 4 tabletter varje måndag."
    ),
    "course_dates_missing": N_("%(medicine)s: skriv första och sista dag för varje dos i kuren."),
    **SIP_SENTENCES,
    # papers
    "self_care_revoked": N_("Egenvårdsintyget är upphävt. Gör en ny bedömning."),
    "signer_unfit": N_(
        "%(field)s: välj en legitimerad person på %(unit)s. Den enheten har bedömt egenvården."
    ),
    "nothing_to_hand_over": N_(
        "Inget papper är utskrivet än. Skriv ut det först, sedan lämnas det."
    ),
    "nothing_handed_over": N_("Personen har inget sådant papper från er."),
    "paper_not_made": N_("%(paper)s med det numret är inte gjort här. Skriv ut pappret först."),
    "not_for_signature": N_("%(paper)s behöver ingen underskrift på papper just nu."),
    "draft_not_handed_over": N_("%(paper)s är ett utkast eller upphävt. Det lämnas inte ut."),
    "handed_before_made": N_("%(field)s är före pappret gjordes. Kontrollera klockslaget."),
    "next_dose_past": N_("%(field)s är före listan lämnades. Kontrollera datum och klockslag."),
    "measures_exist": N_("Det finns redan insatser i ärendet. Ta bort dem först om ingen behövs."),
    "paper_damaged": N_(
        "Det sparade pappret är skadat och visas inte. Gör pappret på nytt, och säg till IT."
    ),
    "paper_not_kept": N_("Pappret är inte sparat på den här datorn."),
    "paper_not_noted": N_(
        "Filen %(file)s är sparad, men ärendet vet inte om den. Ta bort filen och spara pappret igen."
    ),
    "paper_missing": N_("%(paper)s finns inte i ärendet än."),
    "paper_stopped": N_("%(paper)s kan inte göras. %(why)s"),
    "print_uncovered_character": N_("Något tecken kan inte skrivas ut: %(characters)s."),
    "print_text_too_long": N_("En text är för lång för pappret. Dela den i flera."),
    "print_too_many_rows": N_("En lista är för lång för pappret. Ta bort rader ur den."),
    "print_engine_failed": N_("Programmet klarade inte att sätta pappret. Kontakta IT."),
    "cannot_write_answer": N_(
        "Svaret kunde inte skrivas ut, för den som tar emot det tar inte emot mer."
    ),
    "cannot_write_file": N_("Det går inte att spara där. Välj en annan mapp."),
    "not_at_unit": N_("Personen arbetar inte på %(unit)s. Välj en annan person eller enhet."),
    # identity numbers, times
    "identity_empty": N_("%(field)s saknas. Skriv tolv siffror: ÅÅÅÅMMDD-NNNN."),
    "identity_characters": N_("%(field)s får bara ha siffror och bindestreck."),
    "identity_length": N_("%(field)s har %(digits)s siffror. Skriv tolv: ÅÅÅÅMMDD-NNNN."),
    "identity_separator": N_(
        "%(field)s: skriv tolv siffror, eller tio siffror med - eller + före de fyra sista."
    ),
    "identity_date": N_("%(field)s: datumet finns inte. Läs av numret igen."),
    "identity_year": N_("%(field)s: året %(year)s kan inte stämma. Läs av numret igen."),
    "identity_serial": N_("%(field)s: siffrorna efter datumet kan inte vara 000."),
    "identity_check_digit": N_("%(field)s: kontrollsiffran stämmer inte. Läs av numret igen."),
    "local_time_ambiguous": N_(
        "Klockslaget finns två gånger den natten, när klockan ställs om. Ange tidszon, till exempel +01:00."
    ),
    "local_year_unlikely": N_("Året %(year)s kan inte stämma. Kontrollera datumet."),
    "local_time_missing": N_(
        "Klockslaget finns inte den natten, när klockan ställs om. Välj ett annat."
    ),
    # payment liability
    "discharged_before_ready": N_(
        "Utskrivningen är före underrättelsen om utskrivningsklar. Kontrollera tiderna."
    ),
    "withdrawn_before_ready": N_(
        "Återtagandet är före underrättelsen om utskrivningsklar. Kontrollera tiderna."
    ),
    "withdrawn_after_discharge": N_(
        "Utskrivningsklar kan inte återtas efter att personen har skrivits ut. Kontrollera tiderna."
    ),
    "deceased_before_ready": N_(
        "Dödsfallet är före underrättelsen om utskrivningsklar. Kontrollera tiderna."
    ),
    "transferred_before_ready": N_(
        "Överflyttningen är före underrättelsen om utskrivningsklar. Kontrollera tiderna."
    ),
    "policy_missing": N_(
        "Det finns inga regler för betalningsansvar den %(day)s. Lagen gäller från 2018-01-01."
    ),
    "amount_missing": N_(
        "Dygnsbeloppet för %(years)s är inte känt. Dagarna räknas, men ingen summa visas."
    ),
}

PAPERS: Final[Mapping[PaperKind, str]] = {
    # Translators: a paper, first in the sentence
    PaperKind.PLAN: N_("Utskrivningsplanen"),
    PaperKind.MEDICATION: N_("Läkemedelslistan"),
    PaperKind.SELFCARE: N_("Egenvårdsintyget"),
    PaperKind.SIP: N_("SIP"),
}

FIELDS: Final[Mapping[str, str]] = {
    "name": N_("Namn"),
    "identity_number": N_("Personnummer"),
    "registered_address": N_("Folkbokföringsadress"),
    "municipality": N_("Kommun"),
    "phone": N_("Telefon"),
    "language": N_("Språk"),
    "bed": N_("Säng"),
    "admitted_at": N_("Inskriven"),
    "assessed_at": N_("Behovet bedömt"),
    "assessed_by": N_("Läkare"),
    "receivers": N_("Mottagare"),
    "reason": N_("Orsak"),
    "expected": N_("Beräknad hemgång"),
    "condition": N_("Aktuellt status"),
    "network": N_("Socialt nätverk"),
    "measures": N_("Insatser"),
    "aids": N_("Hjälpmedel"),
    "during_stay": N_("Det här kan göras under vårdtiden"),
    "physician": N_("Läkare"),
    "decided_at": N_("Bedömt"),
    "address": N_("Adress"),
    "on": N_("Datum"),
    "leaves_at": N_("Lämnar avdelningen kl"),
    "arrives_at": N_("Framme kl"),
    "seat": N_("Plats i sjukresan"),
    "transport_number": N_("Nummer på sjukresan"),
    "met_by": N_("Möter hemma"),
    "food_at_home": N_("Mat hemma"),
    "left_at": N_("Lämnade avdelningen"),
    "given_by": N_("Samtycke lämnat av"),
    "exceptions": N_("Undantag"),
    "text": N_("Texten"),
    "given_on": N_("Samtycket gäller från"),
    "assessed_on": N_("Bedömt den"),
    "handed_over_at": N_("Listan lämnad"),
    "papers": N_("Papper"),
    "to_whom": N_("Lämnas till"),
    "receiver_name": N_("Namn på den som tar emot"),
    "handed_at": N_("Lämnat"),
    "asked_by": N_("Vem frågade"),
    "on_paper_by": N_("Undertecknat på papper av"),
    "level": N_("CFS"),
    "role": N_("Roll"),
    "unit_name": N_("Enhet"),
    "what": N_("Vad"),
    "how": N_("Hur"),
    "when": N_("När"),
    "why": N_("Varför"),
    "who": N_("Vem"),
    "provider": N_("Vem"),
    "how_often": N_("Hur ofta"),
    "first_on": N_("Första gången"),
    "if_not_ready": N_("Vem hör av sig, och när"),
    "item": N_("Hjälpmedel"),
    "responsible": N_("Ansvarig"),
    "concerning": N_("Gäller"),
    "until": N_("Till och med"),
    "responsible_physician": N_("Ansvarig läkare"),
    "medicine_name": N_("Läkemedlets namn"),
    "substance": N_("Verksamt ämne"),
    "form": N_("Form"),
    "strength": N_("styrka"),
    "purpose": N_("varför läkemedlet ges"),
    "unit": N_("Enhet"),
    "doses": N_("Dos"),
    "dosage": N_("Dosen med ord"),
    "from_date": N_("Första dag"),
    "to_date": N_("Sista dag"),
    "max_per_day": N_("Högst på ett dygn"),
    "min_interval": N_("Vänta minst"),
    "when_needed": N_("när det tas"),
    "instruction": N_("Så här tar du det"),
    "change_from": N_("hur det togs förut"),
    "change_to": N_("hur det tas nu"),
    "change_reason": N_("varför det ändrades"),
    "allergies": N_("Överkänslighet"),
    "label": N_("Läkemedel"),
    "next_dose_label": N_("Nästa dos"),
    "dose_pouches": N_("Dosrullar"),
    "prescriptions": N_("Recept"),
    "goals": N_("Mål"),
    "follow_up": N_("Uppföljning"),
    "responsibility": N_("Ansvar"),
    "measures_of_self_care": N_("Egenvård"),
    "performer_name": N_("Namn på den som hjälper"),
    "body": N_("Kropp"),
    "mind": N_("Tanke och minne"),
    "mood": N_("Hur personen mår"),
    "home": N_("Hemma"),
    "risks": N_("Risker"),
    "call_if": N_("Ring om"),
    "attitude": N_("Det här tycker personen"),
    "valid_to": N_("Gäller till och med"),
    "valid_from": N_("Gäller från"),
    "amount": N_("Dos"),
    "changed_on": N_("Från när"),
    "delivered_on": N_("Levererat"),
    "note": N_("Anteckning"),
    "row": N_("Rad"),
    "covers_until": N_("Räcker till och med"),
    "by": N_("Vem utbildar"),
    "from_on": N_("Från och med"),
    "to_on": N_("Till och med"),
    "new_on": N_("Ny rulle kommer"),
    "new_from": N_("Den nya rullen kommer från"),
    "prescriber": N_("Förskrivare"),
    "customer_number": N_("Kundnummer"),
    "category": N_("Slag"),
    "ordered_on": N_("Beställt"),
    "at": N_("Senast given"),
    "next_dose": N_("Nästa dos"),
    "supply_until": N_("Räcker till och med"),
    "reassess_if": N_("Vi bedömer igen om"),
    **SIP_FIELDS,
}
