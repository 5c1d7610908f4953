"""Anna Öberg's way home, from the ward's first form to the discharge, in the order in which it is played."""

from collections.abc import Callable
from typing import Final

from tests.story import admission, leaving, medicines, planning
from tests.story.stage import Stage

Step = Callable[[Stage], None]

BEGINS: Final = "2026-01-12T14:30"

STORY: Final[tuple[Step, ...]] = (
    admission.open_the_case,
    admission.admit,
    admission.write_the_notice_without_consent,
    admission.ask_for_consent,
    admission.send_the_notice,
    admission.notice_is_sent,
    admission.health_centre_sees_it,
    admission.health_centre_answers,
    admission.care_manager_answers,
    admission.municipal_nurse_answers,
    planning.choose_the_track,
    planning.assess_adl,
    planning.assess_frailty,
    planning.estimate_the_day,
    planning.decide_on_sip,
    planning.write_the_plan,
    planning.plan_home_help,
    planning.confirm_home_help,
    planning.plan_nursing,
    planning.write_telephone_numbers,
    planning.plan_follow_ups,
    planning.say_who_answers,
    planning.planning_is_saved,
    medicines.open_the_list,
    medicines.copy_the_daily_ones,
    medicines.copy_the_course,
    medicines.copy_the_ones_as_needed,
    medicines.copy_what_was_given,
    medicines.list_is_copied,
    medicines.physician_checks,
    medicines.list_is_checked,
    planning.list_the_aids,
    planning.aids_are_listed,
    medicines.assess_self_care,
    medicines.sign_self_care,
    medicines.self_care_is_signed,
    leaving.register_ready,
    leaving.withdraw_ready,
    leaving.ready_is_withdrawn,
    leaving.register_ready_again,
    leaving.health_centre_acknowledges,
    leaving.municipality_acknowledges,
    leaving.plan_the_way_home,
    leaving.care_manager_understands,
    leaving.municipal_nurse_understands,
    leaving.look_at_the_plan,
    leaving.look_at_the_list,
    leaving.look_at_the_certificate,
    leaving.choose_a_folder,
    leaving.save_the_papers,
    leaving.register_discharge,
    leaving.anna_is_home,
)
