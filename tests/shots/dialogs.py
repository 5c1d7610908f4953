"""The dialogs that Anna's story does not open, and what is shown when the program cannot begin."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from models.reasons import sentence
from models.state import CaseFile
from tests.shots.take import Camera
from views.dialogs.actor_dialog import ActorDialog
from views.dialogs.care_contact_dialog import CareContactDialog
from views.dialogs.choose_text_dialog import ChooseTextDialog, StandingText
from views.dialogs.close_dialog import CloseDialog, VoidCaseDialog
from views.dialogs.measure_stage_dialog import MeasureStageDialog
from views.dialogs.medication_handover_dialog import MedicationHandoverDialog
from views.dialogs.person_dialog import PersonDialog
from views.dialogs.reassess_dialog import ReassessDialog
from views.dialogs.receiver_add_dialog import ReceiverAddDialog
from views.dialogs.remove_measure_dialog import RemoveMeasureDialog
from views.dialogs.rule_out_dialog import RuleOutDialog
from views.dialogs.self_care_decline_dialog import SelfCareDeclineDialog
from views.dialogs.shortcuts_dialog import ShortcutsDialog
from views.dialogs.sip_call_dialog import SipCallDialog
from views.dialogs.sip_end_dialogs import SipCloseDialog
from views.dialogs.sip_plan_dialog import SipPlanDialog
from views.dialogs.sip_propose_dialog import SipProposeDialog
from views.dialogs.void_dialog import VoidDialog
from views.start_refused import StartRefused
from views.widgets.dialog import FormDialog


def dialogs(camera: Camera, size: tuple[int, int] = (1440, 900)) -> None:
    """Picture each dialog over Anna's case."""
    stage = camera.stage
    camera.resize(*size)
    stage.hands.loop.give(lambda: stage.started.window.show_case(camera.anna))
    case = stage.started.desk.case(camera.anna)
    for make in _makers(camera, case):
        dialog = make()
        stage.hands.loop.give(dialog.open)
        camera.take(f"dialog-{type(dialog).__name__.removesuffix('Dialog').lower()}")
        stage.hands.loop.give(dialog.discard)


def _makers(camera: Camera, case: CaseFile) -> Iterator[Callable[[], FormDialog]]:
    desk, window = camera.stage.started.desk, camera.stage.started.window
    measure = case.measures[-1]
    yield lambda: ActorDialog(desk, window)
    yield lambda: ShortcutsDialog(ward=True, parent=window)
    yield lambda: PersonDialog(desk, case, window)
    yield lambda: CareContactDialog(desk, case, window)
    yield lambda: MeasureStageDialog(desk, case, measure, window)
    yield lambda: RemoveMeasureDialog(desk, case, measure, window)
    yield lambda: MedicationHandoverDialog(desk, case, window)
    yield lambda: SelfCareDeclineDialog(desk, case, window)
    yield lambda: SipProposeDialog(desk, case, window)
    yield lambda: SipCallDialog(desk, case, window)
    yield lambda: SipPlanDialog(desk, case, window)
    yield lambda: SipCloseDialog(desk, case, window)
    last, words = case.operations[-1], ("Utskriven", "Lämnade avdelningen fre 6 feb 10:30.")
    yield lambda: VoidDialog(desk, case, last, words, window)
    one = StandingText(
        last.id, "Lisa Frank, sjuksköterska", "Ortopeden", "i dag 09:12", ("Går med rollator.",)
    )
    other = replace(one, when="i dag 09:15", lines=("Går själv.",))
    texts = [replace(text, differing=frozenset(text.lines)) for text in (one, other)]
    yield lambda: ChooseTextDialog(desk, case, "track", "Förflyttning", texts, window)
    yield lambda: RuleOutDialog(desk, case, window)
    yield lambda: ReassessDialog(desk, case, window)
    yield lambda: CloseDialog(desk, case, window)
    yield lambda: VoidCaseDialog(desk, case, window)
    yield lambda: ReceiverAddDialog(desk, case, window)


def refusals(out: Path) -> None:
    """Picture what stands in place of the window when a profile cannot be opened."""
    for code in ("damaged", "newer_schema", "profile_in_use"):
        window = StartRefused(sentence(code, {}), can_set_aside=code == "damaged")
        window.show()
        window.grab().save(str(out / f"start-{code.replace('_', '-')}.png"))
        window.close()
