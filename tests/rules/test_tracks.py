import datetime as dt

import pytest

from models.errors import RuleError
from models.reasons import sentence
from models.rules import tracks
from models.rules.guards import refusal_of
from models.rules.law_file import read_law_file
from models.rules.setting import Setting
from models.rules.sip_modes import is_during_stay, sip_modes
from models.rules.tasks import TaskKind, tasks
from models.rules.tracks import (
    SipWhen,
    TrackEvent,
    TrackTask,
    parse_track_policies,
    policy_of,
    shipped_track_policies,
    track_policy_on,
    track_policy_or_first,
)
from models.values import Party, SipMode, SipPurpose, Track
from tests.makers import DIRECTORY, DISTRICT_NURSE, moment
from tests.sip_story import OLLES, olle

SHIPPED = read_law_file("tracks.toml")
POLICY = track_policy_on(dt.date(2026, 1, 12))
OF_TRACK = {track: [row.id for row in POLICY.checklist_of(track)] for track in Track}


@pytest.mark.parametrize("track", [Track.GREEN, Track.YELLOW])
def test_the_sip_of_a_green_or_yellow_track_is_held_after_the_discharge(track: Track) -> None:
    assert POLICY.of(track).sip_when is SipWhen.AFTER_DISCHARGE
    assert SipMode.HOSPITAL not in POLICY.of(track).sip_modes


def test_the_sip_of_a_red_track_is_held_during_the_stay_with_the_ward() -> None:
    red = POLICY.of(Track.RED)
    assert red.sip_when is SipWhen.DURING_STAY
    assert red.sip_modes == (SipMode.HOSPITAL, SipMode.DIGITAL)
    assert Party.INPATIENT in red.parties


def test_every_task_of_the_table_is_a_kind_of_task() -> None:
    assert {task.value for task in TrackTask} <= {kind.value for kind in TaskKind}


def test_every_row_names_its_source() -> None:
    assert all(row.source for row in POLICY.task)
    assert all(row.source for row in POLICY.checklist)


def test_what_is_our_reading_is_marked_so() -> None:
    read = {row.id for row in POLICY.task if row.reading}
    read |= {row.id for row in POLICY.checklist if row.reading}
    assert {"green-resume", "red-equipment", "ready_for_home"} <= read
    assert "shoes" not in read


@pytest.mark.parametrize(
    ("track", "event", "task"),
    [
        (Track.GREEN, TrackEvent.READY_SENT, TrackTask.RESUME_MEASURES),
        (Track.YELLOW, TrackEvent.TRACK_SET, TrackTask.BRIDGE_MEASURES),
        (Track.RED, TrackEvent.TRACK_SET, TrackTask.PROPOSE_SIP),
        (Track.RED, TrackEvent.TRACK_SET, TrackTask.PLAN_TRAINING),
        (Track.RED, TrackEvent.TRACK_SET, TrackTask.CONFIRM_EQUIPMENT),
        (Track.RED, TrackEvent.DISCHARGED, TrackTask.OFFER_FOLLOW_UP_SIP),
    ],
)
def test_a_track_gives_these_tasks(track: Track, event: TrackEvent, task: TrackTask) -> None:
    assert (event, task) in {(row.event, row.task) for row in POLICY.tasks_of(track)}


def test_only_a_red_track_has_the_row_that_waits_for_training_and_equipment() -> None:
    assert "ready_for_home" in OF_TRACK[Track.RED]
    assert "ready_for_home" not in OF_TRACK[Track.YELLOW] + OF_TRACK[Track.GREEN]


def test_without_a_track_the_shared_rows_stand() -> None:
    shared = {row.id for row in POLICY.checklist_of(None)}
    assert shared == set(OF_TRACK[Track.GREEN]) & set(OF_TRACK[Track.RED])
    assert {"medicines", "shoes", "dentures"} <= shared


def test_before_the_first_record_there_are_no_rules() -> None:
    with pytest.raises(RuleError) as refused:
        track_policy_on(dt.date(2025, 12, 31))
    assert refused.value.code == "track_policy_missing"


def test_a_case_from_before_is_shown_by_the_first_record() -> None:
    assert track_policy_or_first(dt.date(2025, 12, 31)) is shipped_track_policies()[0]


def test_the_latest_record_that_has_begun_is_in_force() -> None:
    later = SHIPPED.replace("2026-01-01", "2027-01-01", 1).replace("rjh-2026", "unit-2027")
    policies = parse_track_policies(SHIPPED + later)
    assert track_policy_on(dt.date(2026, 12, 31), policies).name == "rjh-2026"
    assert track_policy_on(dt.date(2027, 1, 1), policies).name == "unit-2027"


def test_a_case_follows_the_record_of_the_day_it_was_opened_all_the_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later = SHIPPED.replace("2026-01-01", "2026-01-13", 1).replace("rjh-2026", "unit-2026")
    later = later.replace('"during_stay"', '"after_discharge"').replace('"hospital", ', "")
    policies = parse_track_policies(SHIPPED + later)
    monkeypatch.setattr(tracks, "shipped_track_policies", lambda: policies)
    case = olle().case  # opened on the 12th, decided on after the 13th
    assert policy_of(case).name == "rjh-2026"
    assert is_during_stay(case)
    assert sip_modes(SipPurpose.FIRST, case) == (SipMode.HOSPITAL, SipMode.DIGITAL)
    setting = Setting(case=case, actor=DISTRICT_NURSE, now=moment(20, 14), directory=DIRECTORY)
    assert refusal_of(OLLES, setting) is None
    assert TaskKind.CALL_TO_SIP in {row.kind for row in tasks(case)}


@pytest.mark.parametrize(
    ("sound", "damaged", "row"),
    [
        ('due_from = "leaving"', 'due_from = "sometime"', "green-resume"),
        ('text = "Skor"\n', "", "shoes"),
        ('covers = "optional"', 'covers = "maybe"', "devices"),
        ('[tracks.red]\nmeaning = "', '[tracks.red]\nmening = "', "tracks.red (rjh-2026)"),
        ("per_unit = true", "per_unti = true", "resume"),
        ('categories = ["moving"]', 'categories = ["mowing"]', "aids_moving"),
        ('row = "resume"', 'row = "resumed"', "green-resume"),
        ('id = "dentures"', 'id = "shoes"', "shoes"),
        ('sip_modes = ["hospital", "digital"]', 'sip_modes = ["moon"]', "tracks.red (rjh-2026)"),
    ],
)
def test_a_damaged_table_names_the_row(sound: str, damaged: str, row: str) -> None:
    assert sound in SHIPPED
    with pytest.raises(RuleError) as refused:
        parse_track_policies(SHIPPED.replace(sound, damaged, 1))
    assert (refused.value.code, refused.value.values["row"]) == ("tracks_damaged", row)
    assert row in sentence(refused.value.code, refused.value.values)


def test_a_table_that_is_no_table_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        parse_track_policies(SHIPPED.replace("[[tracks]]", "[[tracks", 1))
    assert refused.value.code == "tracks_damaged"


def test_a_value_that_the_parser_cannot_place_in_a_row_names_the_record() -> None:
    with pytest.raises(RuleError) as refused:
        parse_track_policies(SHIPPED.replace('sip_when = "during_stay"', "sip_when = 7", 1))
    assert refused.value.values["row"]
