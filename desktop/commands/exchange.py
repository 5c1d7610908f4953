"""The commands that take a case out as a file, and in again."""

import argparse
from contextlib import closing
from typing import Any

from desktop.commands.choosing import chosen_actor, chosen_clock, chosen_profile, somebody_at
from desktop.commands.visit import visit
from desktop.profile_folder import make_folder, store_path
from desktop.workplace import profile_clock, workplace
from models.clock import system_clock
from models.directory import Directory, load_practice_directory
from models.reasons import Refusal, Refused
from models.services.case_document import CaseDocument
from models.services.case_exchange import (
    Exchanged,
    case_of,
    export_case,
    import_case,
    read_case,
)
from models.store import Store
from models.values import Actor


def export(options: argparse.Namespace) -> dict[str, Any]:
    """Write a case to FILE; that is logged first.

    Raises:
        Refused: As ``export_case``; then there is no file, and an earlier one is untouched.
    """
    with visit(options) as here:
        desk, summary = here.find(options.case)
        return _answer(export_case(desk, desk.open(summary.case_id), options.file))


def take_in(options: argparse.Namespace) -> dict[str, Any]:
    """Add the case of FILE to the profile, made if there is none; what is there already is left as it is.

    Raises:
        Refused: As ``read_case`` and ``import_case``; then nothing is written, and no profile made.
    """
    document, fingerprint = read_case(options.file)
    directory, clock = load_practice_directory(), chosen_clock(options)
    actor = chosen_actor(options, directory) or _somebody_for(document, directory)

    def into(store: Store) -> Exchanged:
        place = workplace(store, clock or profile_clock(store))
        return import_case(place.desk(actor), document, fingerprint)

    profile = chosen_profile(options)
    if store_path(profile).exists():
        with closing(Store.open(store_path(profile), system_clock)) as store:
            return _answer(into(store))
    make_folder(profile)
    made: list[Exchanged] = []
    Store.create(store_path(profile), system_clock, lambda new: made.append(into(new))).close()
    return _answer(made[0])


def _somebody_for(document: CaseDocument, directory: Directory) -> Actor:
    ward = case_of(document).ward
    if ward is None:
        raise Refused(Refusal("actor_unknown"))
    return somebody_at(directory, ward)


def _answer(exchanged: Exchanged) -> dict[str, Any]:
    return {
        "case": exchanged.case_id,
        "operations": exchanged.operations,
        "sha256": exchanged.fingerprint,
    }
