"""The discharge plan: what the person needs to know about the first days at home."""

from models.state import CaseFile
from models.values import PaperKind, PaperState
from printing.blocks import Block, Paper
from printing.builders.frame import NAMES, PaperContext, frame_of
from printing.builders.plan_background import about_the_person, when_to_call
from printing.builders.plan_days import (
    aids,
    authors,
    care_contact,
    first_days,
    follow_up,
    food_and_wound,
    own_part,
    papers_received,
    responsibility,
    teach_back,
)
from printing.builders.plan_now import (
    first_to_come,
    going_home,
    medicines,
    not_ready_yet,
    whom_to_call,
)
from printing.builders.plan_pack import Pack
from printing.builders.plan_schedule import schedule
from resources import _


def build_plan(case: CaseFile, context: PaperContext, pack: Pack, state: PaperState) -> Paper:
    """Return the plan: first what holds now and whom to call, then who does what.

    An ordinary plan is two pages; a longer one takes three, it is never set smaller.
    """
    now: tuple[Block, ...] = (
        *going_home(case),
        *first_to_come(case),
        *whom_to_call(case),
        *medicines(case, pack),
        *not_ready_yet(case, context.unit),
        *about_the_person(case),
        *when_to_call(case),
    )
    first_days_and_after: tuple[Block, ...] = (
        *first_days(case, context.directory),
        *schedule(case),
        *own_part(case),
        *aids(case, context.today),
        *food_and_wound(case),
        *follow_up(case),
        *care_contact(case),
        *responsibility(case),
        *papers_received(pack),
        *authors(case, context.directory),
        *teach_back(case),
    )
    return Paper(
        kind=PaperKind.PLAN.value,
        title=_(NAMES[PaperKind.PLAN]),
        frame=frame_of(PaperKind.PLAN, case, context, state),
        blocks=(*now, *first_days_and_after),
        large=context.large,
    )
