"""Anna's story, told through real desks: every step asks the rules and is kept in the store."""

from models.clock import PracticeClock
from models.operations import Body
from models.services.desk import Desk
from models.store import Store
from models.values import CaseId
from tests.makers import ADMITTED, DIRECTORY, PERSON, STORY, Journal


def tell_at_desks(store: Store, clock: PracticeClock, until: str) -> CaseId:
    """Play the story through and including the step ``until``; return the case."""
    steps = iter(STORY.items())
    _opened, (who, at, _body) = next(steps)
    clock.move_to(at)
    case_id = Desk(store, DIRECTORY, clock, who).open_case(PERSON, ADMITTED)
    known = Journal()
    for name, (author, moment, told) in steps:
        clock.move_to(moment)
        known.case = store.load(case_id)
        body = told if isinstance(told, Body) else told(known)
        case = Desk(store, DIRECTORY, clock, author).perform(case_id, body)
        known.named[name] = case.operations[-1].id
        if name == until:
            break
    return case_id
