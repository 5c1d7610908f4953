"""Every operation of a case as an event in plain Swedish."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.directory import Directory
from models.kind_texts import kind_word
from models.operations import Body, Operation
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareDeclined,
)
from models.reasons import field_label
from models.rules.choosing import came_along
from models.rules.voiding import operation_of
from models.state import CaseFile
from resources import _, ngettext
from views.pages.case.event_words import (
    EventText,
    Happening,
    capital,
    homegoing_text,
    moment_text,
    sentences,
)
from views.pages.case.paper_texts import PAPER_TEXTS
from views.pages.case.planning_texts import PLANNING
from views.pages.case.readiness_texts import READINESS_TEXTS
from views.pages.case.scope_texts import SCOPE
from views.pages.case.sip_texts import SIP_TEXTS
from views.theme import IconName

Writer = Callable[[Any, Happening], EventText]


def event_text(operation: Operation, case: CaseFile, directory: Directory) -> EventText:
    """Return what the operation was; one that this program cannot read says so."""
    happening = Happening(operation, case, directory)
    write = TEXTS.get(type(operation.body))
    if write is None:
        return EventText(_("Ny uppgift – uppdatera programmet"), icon=IconName.ALERT)
    return write(operation.body, happening)


def _opened(body: CaseOpened, seen: Happening) -> EventText:
    assessed = ""
    if body.assessed_at:
        # Translators: when the need was first seen
        assessed = _("Behovet bedömt %(at)s") % {"at": moment_text(body.assessed_at)}
    ward = seen.directory.unit(seen.operation.unit).short_name
    return EventText(
        _("Inskriven, %(ward)s") % {"ward": ward},
        sentences(capital(moment_text(body.admitted_at)), assessed),
        IconName.BED,
    )


def _notice(body: AdmissionNoticeSent, seen: Happening) -> EventText:
    units = ", ".join(seen.directory.unit(row.unit).short_name for row in body.receivers)
    held = ""
    if body.withheld:
        # Translators: which fields were not sent, because the person has not consented
        held = _("Utan samtycke hölls inne: %(fields)s") % {
            "fields": ", ".join(withheld_word(name) for name in body.withheld)
        }
    # Translators: %(units)s is a list of units
    to = _("Till %(units)s") % {"units": units}
    return EventText(_("Inskrivningsmeddelande skickat"), sentences(to, held), IconName.SEND)


def withheld_word(field: str) -> str:
    """Return what a field that is held back is called in a sentence."""
    words = {
        "reason": _("inskrivningsorsak"),
        "ward_specialty": _("vilken sorts avdelning"),
        "free_text": _("fritext"),
    }
    return words.get(field) or field_label(field).lower()


def _answer(body: AnswerGiven, seen: Happening) -> EventText:
    unit = seen.directory.unit(seen.operation.unit).short_name
    # Translators: %(unit)s is the unit that answered, "HC Krokom"
    title = _("Svar från %(unit)s") % {"unit": unit}
    return EventText(title, sentences(body.condition, body.measures), IconName.MESSAGE)


def _acknowledged(body: MessageAcknowledged, seen: Happening) -> EventText:
    message = next((row.body for row in seen.case.operations if row.id == body.message), None)
    values = {"unit": seen.directory.unit(seen.operation.unit).short_name}
    if isinstance(message, DischargeReadySent):
        detail = _("%(unit)s har tagit emot utskrivningsklar.") % values
    else:
        detail = _("%(unit)s har tagit emot inskrivningsmeddelandet.") % values
    return EventText(_("Kvitterad"), detail, IconName.CHECK)


def _ready(body: DischargeReadySent, seen: Happening) -> EventText:
    values = {
        "physician": seen.directory.member(body.physician).name,
        "at": moment_text(body.decided_at),
    }
    # Translators: which physician decided that the person is ready, and when
    detail = _("Bedömt av %(physician)s %(at)s.") % values
    return EventText(_("Utskrivningsklar skickat"), detail, IconName.SEND)


def _withdrawn(body: DischargeReadyWithdrawn, seen: Happening) -> EventText:
    del seen
    return EventText(_("Utskrivningsklar återtaget"), sentences(body.reason), IconName.SWAP)


def _homegoing(body: HomegoingPlanned, seen: Happening) -> EventText:
    before = seen.before(HomegoingPlanned)
    now = body.homegoing
    if before is None:
        return EventText(_("Hemtid föreslagen"), homegoing_text(now), IconName.HOME)
    old = before.homegoing
    if old.on == now.on and old.arrives_at != now.arrives_at:
        values = {"before": f"{old.arrives_at:%H:%M}", "after": f"{now.arrives_at:%H:%M}"}
        # Translators: the time at which the person is home was changed
        change = _("Framme kl %(before)s → %(after)s.") % values
        return EventText(_("Hemtid ändrad"), change, IconName.CLOCK)
    return EventText(_("Hemtid ändrad"), homegoing_text(now), IconName.CLOCK)


def _understood(body: HomegoingUnderstood, seen: Happening) -> EventText:
    plan = next((row.body for row in seen.case.operations if row.id == body.proposal), None)
    detail = homegoing_text(plan.homegoing) if isinstance(plan, HomegoingPlanned) else ""
    return EventText(_("Tid uppfattad"), detail, IconName.CHECK)


def _discharged(body: PersonDischarged, seen: Happening) -> EventText:
    del seen
    detail = _("Lämnade avdelningen %(at)s.") % {"at": moment_text(body.left_at)}
    return EventText(_("Utskriven"), detail, IconName.HOME)


def _handed_over(body: MedicationHandedOver, seen: Happening) -> EventText:
    del seen
    detail = capital(moment_text(body.handed_over_at)) + "."
    return EventText(_("Läkemedelslista från Cosmic lämnad"), detail, IconName.PILL)


def _transcribed(body: MedicationTranscribed, seen: Happening) -> EventText:
    del seen
    count = len(body.medication.medicines)
    rows = ngettext("%(count)d läkemedel.", "%(count)d läkemedel.", count) % {"count": count}
    detail = sentences(rows, _("En annan läkare eller sjuksköterska kontrollerar listan"))
    return EventText(_("Läkemedelslista avskriven"), detail, IconName.PILL)


def _checked(body: MedicationChecked, seen: Happening) -> EventText:
    del body, seen
    return EventText(_("Läkemedelslista kontrollerad"), icon=IconName.CHECK)


def _assessed(body: SelfCareAssessed, seen: Happening) -> EventText:
    del seen
    what = ", ".join(measure.what for measure in body.self_care.measures)
    return EventText(_("Egenvård bedömd"), sentences(what), IconName.DOCUMENT)


def _declined(body: SelfCareDeclined, seen: Happening) -> EventText:
    del seen
    return EventText(_("Ingen egenvård"), sentences(body.reason), IconName.DOCUMENT)


def _voided(body: Voided, seen: Happening) -> EventText:
    target = operation_of(seen.case, body.target)
    title = ""
    if target and not isinstance(target.body, Voided):
        title = event_text(target, seen.case, seen.directory).title
    # Translators: %(event)s is the title of the event that was taken back
    words = _("Makulerat: %(event)s") if body.reason.strip() else _("Ångrat: %(event)s")
    shown = words % {"event": title or _("en händelse")}
    return EventText(shown, sentences(body.reason), IconName.SWAP)


def _chosen(body: TextChosen, seen: Happening) -> EventText:
    target = operation_of(seen.case, body.chosen)
    if target is None or isinstance(target.body, TextChosen | Voided):
        return EventText(_("Valt mellan två olika texter"), icon=IconName.SWAP)
    value = event_text(target, seen.case, seen.directory)
    author = seen.directory.member(target.author).name
    if came_along(seen.operation, seen.case):
        detail = _("Texten ersätter dem som stod bredvid varandra")
    else:
        # Translators: %(event)s is what was chosen; %(who)s wrote it
        words = _("%(event)s, skrivet av %(who)s %(at)s")
        at = moment_text(target.at)
        detail = words % {"event": value.title, "who": author, "at": at}
    title = _("Valt mellan två olika texter: %(what)s") % {"what": kind_word(target.body.kind)}
    return EventText(title, sentences(detail, value.detail), IconName.SWAP)


TEXTS: Final[Mapping[type[Body], Writer]] = {
    CaseOpened: _opened,
    AdmissionNoticeSent: _notice,
    AnswerGiven: _answer,
    MessageAcknowledged: _acknowledged,
    DischargeReadySent: _ready,
    DischargeReadyWithdrawn: _withdrawn,
    HomegoingPlanned: _homegoing,
    HomegoingUnderstood: _understood,
    PersonDischarged: _discharged,
    MedicationHandedOver: _handed_over,
    MedicationTranscribed: _transcribed,
    MedicationChecked: _checked,
    SelfCareAssessed: _assessed,
    SelfCareDeclined: _declined,
    **PLANNING,
    **PAPER_TEXTS,
    **READINESS_TEXTS,
    **SCOPE,
    **SIP_TEXTS,
    Voided: _voided,
    TextChosen: _chosen,
}
