# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to what is assessed stands aside, and the coordinator reads why; a registration alone bars nobody."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Role, User
from assessment.access.stakes import stake_by_code
from assessment.models import Assignment
from assessment.rounds.subjects import has_stake, stake_of
from governance.models import ContactPerson
from initiatives.models import Initiative
from tests.assessment.panels.helpers import make_sitting, start
from tests.assessment.scoring.helpers import page_of, signed_in
from tests.cast import Cast
from tests.factories import (
    make_area,
    make_assignment,
    make_carrier,
    make_initiative,
    make_round,
    make_user,
)
from tests.factories.assessment import make_subject
from tests.factories.initiatives import make_programme
from tests.governance.arrangements.test_arrangements import NEW
from tests.initiatives.registration import registering

pytestmark = pytest.mark.django_db


def contact(cast: Cast, initiative: Initiative) -> None:
    ContactPerson.objects.create(initiative=initiative, user=cast.assessor)


def team(cast: Cast, initiative: Initiative) -> None:
    assert initiative.area == cast.area
    cast.area.team.create(user=cast.assessor)


def carrier(cast: Cast, initiative: Initiative) -> None:
    make_carrier(initiative, cast.assessor)


TIES = {"contact-person": contact, "area-team": team, "carrier": carrier}
WORDS = {"contact-person": "contactpersoon", "area-team": "gebiedsteam", "carrier": "draagt"}


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    return make_initiative(area=cast.area, name="Buurttuin")


@pytest.mark.parametrize("code", TIES)
def test_who_belongs_to_it_is_not_assigned_and_the_coordinator_reads_why(
    cast: Cast, garden: Initiative, code: str
) -> None:
    TIES[code](cast, garden)
    round_ = make_round()

    answer = signed_in(cast.coordinator).post(
        f"/rondes/{round_.pk}/toewijzen", {"initiatives": [garden.pk], "assessors": [cast.assessor.pk]}
    )

    assert answer.status_code == 422
    assert "Aya Assessor" in answer.context["form"].errors["assessors"][0]
    assert WORDS[code] in answer.context["form"].errors["assessors"][0]
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("code", TIES)
def test_who_was_asked_before_stops_and_the_coordinator_sees_whom_to_replace(
    cast: Cast, garden: Initiative, code: str
) -> None:
    assignment = make_assignment(assessor=cast.assessor, initiative=garden)
    other = make_user(role=Role.ASSESSOR, name="Nel Nieuw")
    TIES[code](cast, garden)
    assessor, chair = signed_in(cast.assessor), signed_in(cast.coordinator)

    own = assessor.get("/beoordelingen").text
    round_page = chair.get(f"/rondes/{assignment.round.pk}").text
    scoring = assessor.get(page_of(assignment)).status_code
    address = f"/rondes/{assignment.round.pk}/toewijzing/{assignment.pk}/overdragen"
    chair.post(address, {"assessor": other.pk})

    assert scoring == 403
    assert "een coördinator vraagt iemand anders" in own
    assert str(stake_by_code(code).word) in round_page  # type: ignore[union-attr]
    assert Assignment.objects.active().get().assessor == other


def test_handing_over_names_who_stands_aside_and_why(cast: Cast, garden: Initiative) -> None:
    assignment = make_assignment(assessor=cast.other_assessor, initiative=garden)
    contact(cast, garden)

    page = signed_in(cast.coordinator).get(f"/rondes/{assignment.round.pk}/toewijzing/{assignment.pk}/overdragen")

    assert "Aya Assessor (contactpersoon)" in page.text
    assert cast.assessor not in page.context["form"].fields["assessor"].queryset


def test_the_official_who_wrote_the_arrangement_down_stands_aside(
    cast: Cast, garden: Initiative, client: Client
) -> None:
    cast.official.role_grants.create(role=Role.ASSESSOR)
    cast.area.team.all().delete()
    cast.area.team.create(user=cast.official)
    client.force_login(User.objects.get(pk=cast.official.pk))
    client.post(f"/dossier/{garden.pk}/afspraken/nieuw", NEW)
    assert garden.arrangements.count() == 1
    cast.area.team.all().delete()

    stake = stake_of(make_subject(garden), cast.official)

    assert stake
    assert stake.code == "grantor"
    assert stake_of(make_subject(garden), cast.assessor) is None
    assert stake_of(make_subject(make_initiative(area=cast.area)), cast.official) is None


def test_a_member_who_became_contact_person_sits_in_the_panel_no_more(cast: Cast) -> None:
    sitting = make_sitting(cast)
    start(sitting)
    member = signed_in(cast.assessor)
    before = member.get(sitting.page).status_code

    contact(cast, sitting.initiative)

    assert (before, member.get(sitting.page).status_code) == (200, 404)


def test_the_team_of_the_larger_area_stands_aside_and_that_of_another_area_does_not(cast: Cast) -> None:
    inner = make_area(name="Hart van Noord", parent=cast.area)
    garden = make_initiative(area=inner)

    assert stake_of(make_subject(garden), cast.official)
    assert stake_of(make_subject(garden), cast.other_official) is None


@pytest.mark.parametrize("status", ["submitted", "changes_requested", "declined", "withdrawn"])
def test_a_registration_that_is_not_in_the_register_takes_nobodys_place_in_the_area(cast: Cast, status: str) -> None:
    assignment = make_assignment(assessor=cast.assessor, initiative=cast.area)
    named = make_initiative(area=cast.area, status=status)
    make_carrier(named, cast.assessor)
    make_carrier(named, cast.coordinator)

    assert signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}/overzicht").status_code == 200
    assert not has_stake(assignment.subject, cast.coordinator)


def test_a_registration_by_anybody_in_somebodys_name_leaves_that_person_their_place(cast: Cast) -> None:
    programme = make_programme(make_initiative(), name="Samen groen")
    in_area = make_assignment(assessor=cast.assessor, initiative=cast.area)
    in_programme = make_assignment(assessor=cast.assessor, initiative=programme)

    registering.load_reference()
    visitor = Client()
    registering.start(visitor)
    registering.answer_all(visitor, cast.area, {"person_email": cast.assessor.email})
    registering.send_in(visitor)
    programme.initiatives.set(Initiative.objects.all())

    assert cast.assessor.carrying.count() == 1
    for assignment in (in_area, in_programme):
        assert signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}/overzicht").status_code == 200
    Initiative.objects.update(status="published", published_at=timezone.now())
    assert signed_in(cast.assessor).get(f"/beoordelen/{in_area.pk}/overzicht").status_code == 403
