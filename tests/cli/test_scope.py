"""``cases`` and ``show`` of a case that is outside."""

from models.clock import parse_local
from models.operations.scope import NeedRuledOut
from models.store import Store
from models.values import StaffId
from tests.cli.calling import NOW
from tests.cli.conftest import Call, admit, desk_of


def test_a_case_outside_has_no_open_task_no_deadline_and_no_payment(
    call: Call, store: Store
) -> None:
    case_id = admit(store, "Pontus Ek")
    ruled_out = NeedRuledOut(
        reason="Bara stygn.",
        assessed_by=StaffId("karin-hedlund"),
        assessed_at=parse_local(NOW),
    )
    desk_of(store, "birgitta-wallin", "avd-ortopedi").perform(case_id, ruled_out)
    listed = {row["case"]: row for row in call("--json", "cases", "--all").answer}
    assert listed[case_id]["status"] == "not_covered"
    assert listed[case_id]["next_deadline"] is None
    assert case_id not in {row["case"] for row in call("--json", "cases").answer}
    shown = call("--json", "show", case_id).answer
    assert all(task["done"] for task in shown["tasks"])
    assert shown["payment"]["first_payable_day"] is None
    assert shown["payment"]["days"] == []
