import pytest

from models.directory import party_name, title_of
from models.values import Party, Profession, StaffId, UnitId
from tests.makers import CARE_MANAGER, DIRECTORY, DISTRICT_NURSE, NURSE, SECRETARY, WARD


def test_a_unit_and_a_member_are_found_by_id() -> None:
    assert DIRECTORY.unit(WARD).short_name == "Ortopeden"
    assert DIRECTORY.member(NURSE.staff.id).name == "Lisa Frank"


def test_an_unknown_id_gives_a_placeholder_that_says_so() -> None:
    assert DIRECTORY.unit(UnitId("gone")).name == "Okänd enhet"
    assert DIRECTORY.member(StaffId("gone")).name == "Okänd person"


def test_an_unknown_person_has_no_licence_and_works_nowhere() -> None:
    nobody = DIRECTORY.member(StaffId("gone"))
    assert (nobody.licensed, nobody.units) == (False, ())


@pytest.mark.parametrize("party", Party)
def test_the_county_has_units_of_every_party(party: Party) -> None:
    assert {unit.party for unit in DIRECTORY.of_party(party)} == {party}


def test_those_who_work_at_a_unit_are_its_members() -> None:
    names = [member.name for member in DIRECTORY.members_of(WARD)]
    assert {"Birgitta Wallin", "Lisa Frank", "Karin Hedlund", "Åsa Holm"} <= set(names)


@pytest.mark.parametrize(
    ("staff", "unit"),
    [("lisa-frank", "hc-krokom"), ("gone", "avd-ortopedi"), ("lisa-frank", "gone")],
)
def test_nobody_acts_where_he_or_she_does_not_work(staff: str, unit: str) -> None:
    assert DIRECTORY.actor(StaffId(staff), UnitId(unit)) is None


def test_an_actor_has_the_party_of_the_unit() -> None:
    assert (NURSE.party, CARE_MANAGER.party) == (Party.INPATIENT, Party.SOCIAL_SERVICES)


def test_an_own_title_goes_before_that_of_the_profession() -> None:
    assert title_of(DISTRICT_NURSE.staff) == "distriktssköterska"
    assert title_of(SECRETARY.staff) == "medicinsk sekreterare"


def test_the_licensed_are_those_whose_profession_is() -> None:
    assert NURSE.staff.licensed
    assert not SECRETARY.staff.licensed
    assert SECRETARY.staff.profession is Profession.SECRETARY


def test_a_party_is_called_what_its_users_call_it() -> None:
    assert party_name(Party.OUTPATIENT) == "Hälsocentral"


def test_every_member_works_at_units_that_exist() -> None:
    units = {unit for member in DIRECTORY.staff.values() for unit in member.units}
    assert units <= set(DIRECTORY.units)
