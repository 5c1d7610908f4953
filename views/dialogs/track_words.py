"""What a change of track means, in lines: what closes, what opens, and how the SIP is held."""

from collections.abc import Iterable, Iterator

from models.directory import Directory
from models.rules.tasks import TaskKind
from models.rules.track_tasks import TrackTaskFound, change_of_track
from models.rules.tracks import SipWhen, policy_of
from models.state import CaseFile
from models.task_texts import act
from models.values import Track
from resources import _
from views.readiness_words import event_word
from views.theme import IconName


def track_lines(
    case: CaseFile, track: Track, directory: Directory
) -> list[tuple[str, list[str], IconName]]:
    """Return headings with their lines; only the SIP when the track is the one that stands."""
    change, found = change_of_track(case, track), []
    if change.closes:
        found.append(
            (_("Det här stängs"), list(_with_units(change.closes, directory)), IconName.CLOSE)
        )
    opens = list(_with_units(change.opens, directory))
    for row in change.later:
        words = act(TaskKind(row.task))
        # Translators: a task and when it begins: "Återstarta insatserna (vid utskrivningsklar)"
        opens.append(_("%(act)s (%(when)s)") % {"act": words, "when": event_word(row.event)})
    if opens:
        found.append((_("Det här öppnas"), list(dict.fromkeys(opens)), IconName.PLUS))
    during = policy_of(case).of(track).sip_when is SipWhen.DURING_STAY
    sip = (
        _("SIP hålls på sjukhuset eller digitalt innan personen åker hem. Avdelningen deltar.")
        if during
        else _("SIP hålls efter hemgången, för den som behöver en ny eller ändrad.")
    )
    return [*found, (_("SIP"), [sip], IconName.USERS)]


def _with_units(found: Iterable[TrackTaskFound], directory: Directory) -> Iterator[str]:
    """Yield each task once, with the units that it is for."""
    units: dict[str, list[str]] = {}
    for row in found:
        words = act(TaskKind(row.row.task))
        units.setdefault(words, []).append(directory.unit(row.to.unit).short_name)
    for words, names in units.items():
        # Translators: a task and the units that do it
        yield _("%(act)s: %(units)s") % {"act": words, "units": ", ".join(names)}
