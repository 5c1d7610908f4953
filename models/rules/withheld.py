"""What may go to another unit without the person's consent, field by field."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from models.values import Consent


class FieldTag(StrEnum):
    """When a field of a message may go."""

    FREE = "F"  # always
    CONSENT = "S"  # only with consent
    SECRECY = "H"  # unless secrecy hinders


FIELD_TAGS: Final = {
    # The four items of the admission notice; no other content is free (2:2).
    "name": FieldTag.FREE,
    "identity_number": FieldTag.FREE,
    "registered_address": FieldTag.FREE,
    "expected": FieldTag.FREE,
    # The envelope: whose message it is, and from when its clock runs.
    "sending_unit": FieldTag.FREE,
    "contact_phone": FieldTag.FREE,
    "receivers": FieldTag.FREE,
    "admitted_at": FieldTag.FREE,
    "assessed_at": FieldTag.FREE,
    "assessed_by": FieldTag.FREE,
    # The admission notice, beyond the four items.
    "reason": FieldTag.CONSENT,
    "ward_specialty": FieldTag.CONSENT,
    "free_text": FieldTag.CONSENT,
    # The answers.
    "condition": FieldTag.CONSENT,
    "network": FieldTag.CONSENT,
    "measures": FieldTag.CONSENT,
    "aids": FieldTag.CONSENT,
    "during_stay": FieldTag.CONSENT,
    "next_of_kin": FieldTag.CONSENT,
    "contacts": FieldTag.FREE,
    "connected_units": FieldTag.FREE,
    # The discharge-ready notice and the information at discharge (3:1–2).
    "discharge_ready": FieldTag.SECRECY,
    "discharge_information": FieldTag.SECRECY,
}
"""Source: lag (2017:612) 2:2, 3:1–2; RJH 2025-11-28, Inskrivningsmeddelande."""


def consent_in_force(consent: Consent | None, on: dt.date) -> bool:
    """Tell whether a consent holds on a day; its last day is included.

    Exceptions are words for people to heed: show them beside what is sent.
    """
    if consent is None or not consent.given or on < consent.given_on:
        return False
    return consent.valid_to is None or on <= consent.valid_to


def withheld(
    fields: Iterable[str],
    consent: Consent | None,
    on: dt.date,
    *,
    secrecy_hinders: bool = False,
) -> tuple[str, ...]:
    """Return those of ``fields`` that must be held back, in the order given.

    A field that the table does not know is treated as one that needs consent.
    """
    held = set[FieldTag]()
    if not consent_in_force(consent, on):
        held.add(FieldTag.CONSENT)
    if secrecy_hinders:
        held.add(FieldTag.SECRECY)
    tag_of = FIELD_TAGS.get
    return tuple(name for name in fields if tag_of(name, FieldTag.CONSENT) in held)
