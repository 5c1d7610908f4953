"""The sentences and fields of the SIP, as they stand on the screen."""

from collections.abc import Mapping
from typing import Final

from models.values import Track
from resources import N_

SIP_SENTENCES: Final[Mapping[str, str]] = {
    "sip_need_undecided": N_(
        "Behovet av SIP är inte bedömt. Avdelningen eller hälsocentralen bedömer det först."
    ),
    "sip_not_needed": N_(
        "Enligt bedömningen behövs ingen SIP. Ändra bedömningen först om den behövs ändå."
    ),
    "sip_one_principal": N_(
        "Bara en huvudman ger insatser. Då kallas inte till SIP. Ändra bedömningen om det inte stämmer."
    ),
    "sip_declined": N_(
        "Personen har avböjt SIP. Fråga igen och ändra bedömningen om svaret är ett annat."
    ),
    "sip_compulsory_care": N_(
        "Personen har tvångsvård i öppen form. Då görs en samordnad vårdplan i stället för SIP."
    ),
    "sip_is_owed": N_(
        "En SIP ska göras, och ingen har kallat till den än. "
        "Hälsocentralen kallar, eller ändrar bedömningen av behovet."
    ),
    "sip_current": N_(
        "En aktuell SIP finns. Kalla till uppdatering eller uppföljning, eller ändra bedömningen av behovet."
    ),
    "sip_consent_missing": N_(
        "Samtycke saknas. En SIP görs bara med personens samtycke. Avdelningen registrerar svaret."
    ),
    "sip_consent_refused": N_(
        "Personen samtycker inte. Fråga igen om det har ändrats. Avdelningen registrerar svaret."
    ),
    "sip_consent_ended": N_(
        "Samtycket gäller inte längre. Fråga personen igen. Avdelningen registrerar svaret."
    ),
    "sip_care_contact_missing": N_(
        "Utse fast vårdkontakt på hälsocentralen först. Det är den som kallar till SIP."
    ),
    "sip_caller_elsewhere": N_("Fast vårdkontakt %(name)s, %(unit)s, kallar till SIP."),
    "sip_is_closed": N_("SIP:en är avslutad. Den som avslutade den kan makulera avslutet."),
    "sip_no_meeting": N_("Ingen är kallad till SIP än. Fast vårdkontakt kallar först."),
    "sip_meeting_gone": N_("Mötet eller deltagaren finns inte längre. Läs den nya kallelsen."),
    "sip_nothing_to_follow": N_("Det finns ingen SIP att följa upp än. Kalla till den första."),
    "sip_track_missing": N_(
        "Färgspår är inte valt. Spåret säger hur SIP hålls. Avdelningen väljer det först."
    ),
    "sip_mode_track": N_(
        "Spåret är %(track)s: mötet hålls efter hemgång, utanför sjukhuset. "
        "Ska det hållas på sjukhuset ändrar avdelningen spåret först."
    ),
    "sip_mode_during_stay": N_(
        "Spåret är %(track)s: det första mötet hålls på sjukhuset eller digitalt, före hemgång. "
        "Ska det hållas efteråt ändrar avdelningen spåret först."
    ),
    "sip_outside_hospital": N_(
        "Personen är hemma då. Mötet hålls utanför sjukhuset eller digitalt."
    ),
    "sip_before_discharge": N_(
        "%(field)s är efter hemgången. På det här spåret hålls det första mötet före. Välj en tidigare tid."
    ),
    "sip_after_discharge": N_(
        "%(field)s är före hemgången. Mötet hålls efter. Välj en senare tid."
    ),
    "sip_meeting_past": N_("%(field)s har redan varit. Välj en tid som kommer."),
    "sip_number_in_place": N_("%(field)s hamnar i andras kalendrar. Ta bort personnumret."),
    "sip_unit_not_called": N_(
        "%(unit)s deltar i ärendet och måste kallas. Ta med enheten bland de kallade."
    ),
    "sip_ward_takes_part": N_(
        "På rött spår deltar avdelningen i det första mötet. Ta med avdelningen bland de kallade."
    ),
    "sip_only_invited": N_("Bara region och kommun kan kallas. Närstående och andra bjuds in."),
    "sip_own_attendance": N_(
        "Var och en svarar för sin enhet. Fast vårdkontakt svarar för de andra."
    ),
    "sip_meeting_begun": N_("Mötet har redan varit. Skriv vem som deltog."),
    "sip_meeting_not_begun": N_("Mötet har inte varit än. Skriv vem som kommer."),
    "sip_important_removed": N_(
        "%(field)s kan ändras men aldrig tas bort. Det är personens egna ord."
    ),
    "sip_goal_dropped": N_(
        "Mål %(number)s (%(goal)s) är överenskommet. Avsluta det med orsak i stället för att ta bort det."
    ),
    "sip_plan_missing": N_("Planen är inte skriven än. Skriv den först."),
    "sip_plan_changed": N_("Planen har just ändrats. Läs den nya och upprätta den."),
    "sip_plan_incomplete": N_("SIP kan inte upprättas än. I planen saknas: %(items)s."),
    "sip_already_agreed": N_("SIP är redan upprättad. Ändra planen om något ska vara annorlunda."),
    "sip_not_met": N_("Mötet har inte hållits än. SIP upprättas när alla har träffats."),
    "sip_agreed_too_early": N_("%(field)s är före mötet. Kontrollera datumet."),
    "sip_not_agreed": N_("SIP är inte upprättad än. Målen avslutas när planen gäller."),
    "sip_goal_gone": N_("Målet finns inte längre i planen. Läs den nya planen."),
    "sip_goal_already_ended": N_("Målet är redan avslutat."),
    "sip_goal_open": N_(
        "Mål %(number)s (%(goal)s) pågår. Skriv att det är uppnått, eller avsluta det med orsak."
    ),
    "measure_not_bridged": N_(
        "Insatsen %(measure)s saknar vem som gör den eller första dag. "
        "%(unit)s skriver det under Hem och hjälp."
    ),
    "sip_not_begun": N_("Det finns ingen SIP att avsluta än."),
}

SIP_FIELDS: Final[Mapping[str, str]] = {
    "place": N_("Plats"),
    "about": N_("Vad mötet handlar om"),
    "organisation": N_("Verksamhet"),
    "meeting_at": N_("Dag och tid"),
    "mode": N_("Form"),
    "sip_purpose": N_("Syfte"),
    "participants": N_("Deltagare"),
    "minutes": N_("Längd"),
    "important": N_("Vad är viktigt för mig"),
    "situation": N_("Nuläge"),
    "need": N_("Behov"),
    "goal": N_("Mål"),
    "measure": N_("Insats"),
    "own_part": N_("Det här gör jag själv"),
    "others": N_("Insatser från andra"),
    "overall_person": N_("Huvudansvarig person"),
    "overall_principal": N_("Huvudansvarig huvudman"),
    "if_worse": N_("Om det blir sämre"),
    "start": N_("Börjar"),
    "follow_up_on": N_("Följs upp den"),
    "agreed_on": N_("Upprättad den"),
    "decided_by": N_("Beslutat av"),
}

PLAN_ITEMS: Final[Mapping[str, str]] = {
    # Translators: what a SIP must say, after "I planen saknas:"
    "important": N_("vad som är viktigt för personen"),
    "measures": N_("vilken insats som behövs för varje mål"),
    "principals": N_("vilken huvudman som svarar för varje insats"),
    "others": N_("insatser från andra än region och kommun, eller Inga"),
    "overall": N_("vilken huvudman som har huvudansvaret"),
}

TRACKS: Final[Mapping[Track, str]] = {
    # Translators: a colour track, in lower case
    Track.GREEN: N_("grönt"),
    Track.YELLOW: N_("gult"),
    Track.RED: N_("rött"),
}
