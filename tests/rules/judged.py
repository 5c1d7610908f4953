"""What the rules say of one thing that somebody wants to save."""

import datetime as dt

from models.operations import Body
from models.reasons import Refusal
from models.rules.guards import refusal_of
from models.rules.setting import Setting
from models.state import CaseFile
from models.values import Actor
from tests.makers import DIRECTORY, moment

NOW = moment(21, 8)


def judged(case: CaseFile, who: Actor, body: Body, now: dt.datetime = NOW) -> Refusal | None:
    """Return why ``who`` may not save ``body`` at ``now``; ``None`` when it may be saved."""
    return refusal_of(body, Setting(case=case, actor=who, now=now, directory=DIRECTORY))


def refused(case: CaseFile, who: Actor, body: Body, now: dt.datetime = NOW) -> tuple[str, str]:
    """Return the code of the refusal, and the field that must change or nothing."""
    found = judged(case, who, body, now)
    assert found is not None
    return found.code, found.field or ""


def allowed(case: CaseFile, who: Actor, body: Body, now: dt.datetime = NOW) -> bool:
    """Tell whether it may be saved."""
    return judged(case, who, body, now) is None
