"""What each kind of operation is called, so that a sentence can name an event (sv: händelse)."""

from collections.abc import Mapping
from typing import Final

from resources import N_, _

_KINDS: Final[Mapping[str, str]] = {
    # Translators: an event, first in a sentence: "Kvitteringen kom efter …"
    "case_opened": N_("Inskrivningen"),
    "admission_notice_sent": N_("Inskrivningsmeddelandet"),
    "receiver_added": N_("Inskrivningsmeddelandet till en enhet till"),
    "answer_given": N_("Svaret"),
    "message_acknowledged": N_("Kvitteringen"),
    "discharge_ready_sent": N_("Utskrivningsklar"),
    "discharge_ready_withdrawn": N_("Att utskrivningsklar togs tillbaka"),
    "homegoing_planned": N_("Hemtiden"),
    "homegoing_understood": N_("Tid uppfattad"),
    "person_discharged": N_("Utskrivningen"),
    "need_ruled_out": N_("Omfattas inte"),
    "need_assessed": N_("Det nya behovet"),
    "case_closed": N_("Att ärendet avslutades"),
    "case_voided": N_("Makuleringen av ärendet"),
    "voided": N_("Makuleringen"),
    "text_chosen": N_("Valet mellan två texter"),
    "person_details_changed": N_("Uppgifterna om personen"),
    "consent_recorded": N_("Samtycket"),
    "track_set": N_("Färgspåret"),
    "expected_discharge_set": N_("Beräknad hemgång"),
    "plan_note_written": N_("Texten i planen"),
    "adl_assessed": N_("ADL-bedömningen"),
    "frailty_assessed": N_("CFS-bedömningen"),
    "care_contacts_named": N_("Den fasta vårdkontakten"),
    "measure_planned": N_("Insatsen"),
    "measure_advanced": N_("Insatsens läge"),
    "measure_removed": N_("Att insatsen togs bort"),
    "aids_listed": N_("Hjälpmedlen"),
    "phone_lines_set": N_("Telefonnumren"),
    "follow_ups_planned": N_("Uppföljningen"),
    "medical_responsibility_set": N_("Det medicinska ansvaret"),
    "sip_need_decided": N_("Bedömningen av behov av SIP"),
    "medication_handed_over": N_("Den lämnade läkemedelslistan"),
    "medication_transcribed": N_("Den avskrivna läkemedelslistan"),
    "medication_checked": N_("Kontrollen av läkemedelslistan"),
    "self_care_assessed": N_("Egenvårdsbedömningen"),
    "self_care_declined": N_("Att det inte är egenvård"),
    "self_care_signed": N_("Underskriften av egenvårdsintyget"),
    "self_care_revoked": N_("Att egenvårdsintyget upphävdes"),
    "paper_made": N_("Pappret"),
    "papers_handed_over": N_("Att pappren lämnades"),
    "paper_taken_back": N_("Att pappret hämtades"),
    "no_measures_stated": N_("Att inga insatser behövs"),
    "sip_proposed": N_("Förslaget om SIP"),
    "sip_called": N_("Kallelsen till SIP"),
    "sip_attendance_recorded": N_("Svaret på SIP-kallelsen"),
    "sip_plan_written": N_("SIP"),
    "sip_agreed": N_("Att SIP är överenskommen"),
    "sip_goal_ended": N_("Att ett mål i SIP avslutades"),
    "sip_closed": N_("Att SIP avslutades"),
    "checklist_answered": N_("Svaret i checklistan"),
    "training_planned": N_("Den planerade utbildningen"),
    "training_confirmed": N_("Att utbildningen är klar"),
    "hindrance_reported": N_("Att hälsocentralens insats inte är klar"),
    "dose_pouches_arranged": N_("Dosrullarna"),
}


def kind_word(kind: str) -> str:
    """Return what an event is called, first in a sentence."""
    # Translators: an event whose kind this version does not know, first in a sentence
    return _(_KINDS.get(kind, N_("En senare händelse")))
