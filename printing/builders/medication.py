"""The medication paper: what is changed, the daily list, and what needs a table of its own."""

from collections.abc import Iterator
from dataclasses import replace

from models.operations.papers import MedicationTranscribed
from models.state import CaseFile, Revision
from models.state.readiness import dose_pouches
from models.values import DosePouches, MedicationList, PaperKind, PaperState
from printing.blocks import Block, Lead, PageBreak, Paper
from printing.builders.changes import is_changed, next_dose_line, practical, story
from printing.builders.courses import courses
from printing.builders.daily_list import daily_list, no_medicines
from printing.builders.frame import NAMES, PaperContext, frame_of, labelled
from printing.builders.list_end import as_needed, list_made_by, stopped, what_was_given
from resources import _


def build_medication(
    case: CaseFile,
    context: PaperContext,
    transcription: Revision[MedicationTranscribed],
    state: PaperState,
) -> Paper:
    """Return the story of changes and the list, made of the transcription that stands.

    The page of the daily list can be taken out alone, so nothing else stands on it. Where nothing is
    changed there is no story, and the list comes first.
    """
    medication = transcription.body.medication
    frame = frame_of(PaperKind.MEDICATION, case, context, state)
    if not is_changed(medication):
        frame = replace(frame, document_label=labelled(_("Läkemedelslista"), context))
    blocks = (
        *_pages(medication, dose_pouches(case), context),
        *list_made_by(case, transcription, context.directory),
    )
    return Paper(
        kind=PaperKind.MEDICATION.value,
        title=_(NAMES[PaperKind.MEDICATION]),
        frame=frame,
        blocks=blocks,
        large=context.large,
    )


def _pages(
    medication: MedicationList, pouches: DosePouches | None, context: PaperContext
) -> Iterator[Block]:
    if not medication.medicines:
        yield from no_medicines(medication)
        yield from practical(medication, pouches)
        return
    news: tuple[Block, ...] = ()
    if is_changed(medication):
        yield from story(medication, pouches)
        # Translators: in the header, from the page of the daily list on
        yield PageBreak(labelled(_("Läkemedelslista"), context))
    else:
        news = (Lead(_("Inga ändringar i dina läkemedel.")), *next_dose_line(medication))
    yield from daily_list(medication, *news, pouches=pouches)
    yield from courses(medication, context.made_at)
    yield from as_needed(medication)
    yield from stopped(medication)
    yield from what_was_given(medication, context.made_at)
    if not is_changed(medication):
        yield from practical(medication, pouches)
