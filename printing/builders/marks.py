"""What a page says of the paper itself: that it is a copy, replaces another, waits for ink, or is revoked."""

from dataclasses import replace

from models.clock import to_local
from models.operations import Operation
from models.operations.papers import PRINTER
from models.state import CaseFile
from models.state.papers import handed_of_kind, made_of_kind, revocation
from models.values import PaperKind, PaperState
from printing.blocks import Paper
from printing.builders.frame import PaperContext, made_line
from printing.builders.words import at_clock, full_date
from resources import _


def with_marks(
    paper: Paper, kind: PaperKind, case: CaseFile, context: PaperContext, content: str
) -> Paper:
    """Return the paper with its marks; ``content`` is the digest of what it says.

    A copy keeps the version, and the time and name of the first making; when it was copied stands above.
    """
    # Translators: in the footer of every page
    version = _("version %(number)d") % {"number": context.version}
    frame = replace(paper.frame, version_text=version)
    banners = [*frame.banners, *_replaces(kind, case, context, content)]
    if frame.state is PaperState.FOR_SIGNATURE:
        banners.append(_("För underskrift. Intyget gäller först när det är undertecknat."))
    if frame.state is PaperState.REVOKED:
        banners.append(_revoked(case))
    first = _first_given_out(kind, case, context)
    if first and frame.state is not PaperState.DRAFT:
        banners.append(_copied(context))
        maker = context.directory.member(first.author)
        frame = replace(
            frame,
            made_line=made_line(first.made_at, maker.name),
            # Translators: in the footer of every page of a copy
            version_text=_("version %(number)d, kopia") % {"number": context.version},
        )
    return replace(paper, frame=replace(frame, banners=tuple(banners)))


def _replaces(
    kind: PaperKind, case: CaseFile, context: PaperContext, content: str
) -> tuple[str, ...]:
    """Return that the paper takes the place of one that somebody has, if that one says something else."""
    earlier = [
        held for held in handed_of_kind(case, kind) if held.paper.paper_version < context.version
    ]
    if not earlier or earlier[-1].paper.content == content:
        return ()
    made = to_local(earlier[-1].made.made_at)
    words = _("Ersätter version %(number)d från %(day)s %(time)s")
    return (
        words
        % {
            "number": earlier[-1].paper.paper_version,
            "day": full_date(made.date()),
            "time": at_clock(made.time()),
        },
    )


def _first_given_out(kind: PaperKind, case: CaseFile, context: PaperContext) -> Operation | None:
    """Return the first making of this very version, in this language, that was printed or handed over."""
    handed = {held.paper.fingerprint for held in handed_of_kind(case, kind)}
    for operation, body in made_of_kind(case, kind):
        given = body.way == PRINTER or body.fingerprint in handed
        same = body.paper_version == context.version and body.language is context.language
        if same and given and body.state is not PaperState.DRAFT:
            return operation
    return None


def _copied(context: PaperContext) -> str:
    made = to_local(context.made_at)
    return _("Kopia, gjord %(day)s %(time)s") % {
        "day": full_date(made.date()),
        "time": at_clock(made.time()),
    }


def _revoked(case: CaseFile) -> str:
    found = revocation(case)
    if found is None:
        return _("Upphävt. Använd inte intyget.")
    day = full_date(to_local(found.at).date())
    return _("Upphävt %(day)s. Använd inte intyget.") % {"day": day}
