"""May it be done? The one question that a button, a command and a save all ask."""

from models.operations import Body
from models.reasons import Refusal
from models.rules.content import refusal_of_content
from models.rules.setting import Setting
from models.rules.steps import refusal_of_step
from models.rules.who_may import refusal_of_actor
from models.state import CaseFile
from models.values import Actor


def refusal_of_kind(kind: type[Body], case: CaseFile, actor: Actor) -> Refusal | None:
    """Return why this person cannot do this now; a button shows it while it is disabled."""
    return refusal_of_actor(kind, actor) or refusal_of_step(kind, case, actor)


def refusal_of(body: Body, setting: Setting) -> Refusal | None:
    """Return why exactly this cannot be saved; ``None`` when it can."""
    return refusal_of_kind(type(body), setting.case, setting.actor) or refusal_of_content(
        body, setting
    )
