# SPDX-License-Identifier: EUPL-1.2
"""The demo tells real from made up, and leaves work for everybody."""

from itertools import pairwise

import pytest
from django.db.models import Count
from django.test import Client
from playwright.sync_api import Browser
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role, User
from assessment.models import Assessment, Assignment, FollowUp, Round, RoundState
from assessment.results.comparison import changes_between
from assessment.rounds.calibration.queries import readiness
from assessment.self_assessment.gap import gap_of
from assessment.statistics.change import Change
from core.errors import RefusedError
from demo.cases.data import demo_data, verdicts
from demo.cases.load import FOLLOWED, load_demo
from governance.continuity.runs.engine import run_checks
from governance.learning.exceptions.queries import ledger
from governance.models import Arrangement, Barrier, Department, Experiment, Lesson, PolicyGoal, Scheme
from initiatives.connections.matching.queries import matches_of
from initiatives.lifecycle import Status
from initiatives.models import Engagement, Initiative, Introduction, Meeting, Need, Party, Place, PlaceUse, Programme
from tests.demo.conftest import TODAY
from tests.factories import make_user
from tests.factories.assessment import make_lens
from tests.windows import height_of

NAMED_IN_THE_ESSAY = {
    "Blijstroom", "Tuinman M/V", "Wijkcoöperatie Delfshaven", "Zomerhofkwartier (ZoHo)",
    "Kennisontwikkelingslab Marconia", "Wilskracht werkt", "Kansenkaart Feijenoord", "Stadmakerscongres",
}  # fmt: skip


@pytest.mark.usefixtures("demo")
def test_a_programme_and_an_area_have_a_result_of_their_own_and_two_assessors_practised() -> None:
    programme = Programme.objects.get()
    practice = Round.objects.get(purpose="calibration")

    assert programme.is_invented
    assert {one.subject.kind for one in Assessment.objects.results().exclude(subject__kind="initiative")} == {
        "programme",
        "area",
    }
    assert practice.assessments.filter(state="submitted").count() == 12
    assert not practice.assessments.filter(published_at__isnull=False).exists()
    assert readiness(practice).assessors == 2


@pytest.mark.usefixtures("demo")
def test_the_eight_cases_are_published_with_a_result_each() -> None:
    published = Initiative.objects.published()

    assert set(published.values_list("name", flat=True)) == NAMED_IN_THE_ESSAY
    of_initiatives = Assessment.objects.results().filter(subject__initiative__isnull=False)
    assert of_initiatives.values("subject").distinct().count() == 8


@pytest.mark.usefixtures("demo")
def test_the_longest_file_asks_no_more_than_its_sections_need(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    initiative = Initiative.objects.select_related("area").get(name="Tuinman M/V")
    assert initiative.area is not None
    official = make_user(role=Role.OFFICIAL)
    initiative.area.team.create(user=official)
    client.force_login(official)
    client.get(f"/dossier/{initiative.pk}")
    client.get(f"/dossier/{initiative.pk}/alles")

    with django_assert_max_num_queries(24):
        page = client.get(f"/dossier/{initiative.pk}").text
    # Two of them note whose data was read, and why.
    with django_assert_max_num_queries(59):
        whole = client.get(f"/dossier/{initiative.pk}/alles").text

    for text in (page, whole):
        assert f'hx-get="/dossier/{initiative.pk}/geschiedenis"' in text
    assert "mv-hist" in client.get(f"/dossier/{initiative.pk}/geschiedenis").text


@pytest.mark.usefixtures("demo")
def test_the_fullest_file_opens_as_a_page_of_at_most_3000_pixels_with_its_signals_on_it(
    client: Client, browser: Browser
) -> None:
    run_checks(TODAY)
    fullest = Initiative.objects.annotate(found=Count("signals")).order_by("-found").select_related("area").first()
    assert fullest is not None
    assert fullest.area is not None
    official = make_user(role=Role.OFFICIAL)
    fullest.area.team.create(user=official)
    client.force_login(official)

    page = client.get(f"/dossier/{fullest.pk}").text
    whole = client.get(f"/dossier/{fullest.pk}/alles").text

    assert "signalen vragen aandacht" in page
    assert height_of(browser, page) <= 3000 < height_of(browser, whole)


@pytest.mark.usefixtures("demo")
def test_what_is_made_up_says_so() -> None:
    marconia = Initiative.objects.get(name="Kennisontwikkelingslab Marconia")
    delfshaven = Initiative.objects.get(name="Wijkcoöperatie Delfshaven")

    assert "area" in marconia.invented_fields
    assert "area" not in delfshaven.invented_fields
    assert not {"name", "summary", "story"} & set(marconia.invented_fields)
    assert Engagement.objects.get(party__name="Havensteder").is_invented is False
    assert not Need.objects.filter(is_invented=False).exists()
    assert not Arrangement.objects.filter(is_invented=False).exists()
    assert not Round.objects.filter(is_invented=False).exists()
    assert not Assessment.objects.filter(is_invented=False).exists()
    assert not User.objects.filter(is_demo=False, is_machine=False).exists()


@pytest.mark.usefixtures("demo")
def test_cases_share_places_and_some_are_a_party_for_another_all_made_up() -> None:
    building = Place.objects.get(owner__name="Havensteder")

    assert "Zomerhofkwartier (ZoHo)" in building.uses.filter(can_miss=False).values_list("initiative__name", flat=True)
    assert building.arrangements.get().initiative.name == "Zomerhofkwartier (ZoHo)"
    assert Party.objects.filter(initiative__isnull=False, engagements__isnull=False).distinct().count() == 3
    assert not Place.objects.filter(is_invented=False).exists()
    assert not PlaceUse.objects.filter(is_invented=False).exists()


@pytest.mark.usefixtures("demo")
def test_loading_it_again_changes_nothing() -> None:
    before = (Initiative.objects.count(), Assessment.objects.count(), Arrangement.objects.count())

    assert load_demo(today=TODAY) is False
    assert (Initiative.objects.count(), Assessment.objects.count(), Arrangement.objects.count()) == before


@pytest.mark.usefixtures("demo")
def test_a_city_stands_around_the_cases_and_uses_their_departments() -> None:
    cases, departments = Initiative.objects.published().count(), Department.objects.count()

    assert load_demo(today=TODAY, around=12) is True

    around = Initiative.objects.published().filter(invented_fields__contains=["name"])
    assert around.count() == 12
    assert Initiative.objects.published().count() == cases + 12
    assert Department.objects.count() == departments
    assert around.filter(signals__closed_on=None).exists()
    assert not Party.objects.filter(name__contains="verzonnen").exists()
    assert not User.objects.filter(is_demo=False, is_machine=False).exists()
    assert load_demo(today=TODAY, around=12) is False
    assert around.count() == 12


@pytest.mark.usefixtures("demo")
def test_everybody_finds_work() -> None:
    waiting = Initiative.objects.filter(status=Status.SUBMITTED)
    official = User.objects.get(role_grants__role=Role.OFFICIAL, is_machine=False)
    open_round = Round.objects.get(state=RoundState.OPEN)

    assert Initiative.objects.in_areas_of(official).filter(pk__in=waiting).count() == 3
    assert all(
        Assignment.objects.open().filter(assessor=assessor).exists()
        for assessor in User.objects.filter(role_grants__role=Role.ASSESSOR)
    )
    ready = Assessment.objects.filter(round=open_round, state="submitted").values("subject").distinct()
    assert ready.count() == 1
    assert Initiative.objects.filter(carriers__user__email="oprichter@demo.invalid").count() == 2


def test_every_case_scores_all_principles_within_the_rules_of_the_lens(db: None) -> None:
    codes = set(make_lens().principles.values_list("code", flat=True))

    for case in demo_data()["cases"]:
        scored = verdicts(case)
        assert set(scored) == codes, case["name"]
        assert all((one.evidence or 0) >= 2 for one in scored.values() if (one.level or 0) >= 3), case["name"]


def test_without_a_lens_it_says_what_to_do(db: None) -> None:
    with pytest.raises(RefusedError, match="load_lens"):
        load_demo(today=TODAY)
    assert not Initiative.objects.exists()


@pytest.mark.usefixtures("demo")
def test_policy_and_learning_are_there_to_look_at_and_marked() -> None:
    rule = [row for row in ledger(Arrangement.objects.given()) if row["grants"] >= 3]

    assert [(row["rule"], row["grants"], row["initiatives"]) for row in rule] == [("Maaibestek van de stad", 4, 2)]
    assert PolicyGoal.objects.filter(withdrawn_on__lte=TODAY).exclude(withdrawn_because="").count() == 1
    assert Barrier.objects.get(rule="Maaibestek van de stad").steps.count() == 3
    assert Experiment.objects.filter(verdict="").exists()
    assert Lesson.objects.filter(is_failure=True).exists()
    assert Lesson.objects.filter(anchored_on__isnull=False).exists()
    for model in (Department, PolicyGoal, Scheme, Barrier, Experiment, Lesson):
        assert not model._default_manager.filter(is_invented=False).exists()


@pytest.mark.usefixtures("demo")
def test_two_cases_have_an_earlier_round_with_change_an_own_view_with_a_gap_and_actions() -> None:
    official = User.objects.get(role_grants__role=Role.OFFICIAL, is_machine=False)
    for name in FOLLOWED:
        initiative = Initiative.objects.get(name=name)
        results = list(Assessment.objects.results().filter(subject__initiative=initiative).order_by("published_at"))
        changes = {step.change for pair in pairwise(results) for step in changes_between(*pair)}
        assert changes >= {Change.HIGHER, Change.NOT_CLEAR}
        latest = results[-1]
        own = Assessment.objects.get(kind="self", subject__initiative=initiative)
        gap = gap_of(own, latest, official)
        assert gap.higher
        assert gap.lower
        states = set(FollowUp.objects.filter(subject__initiative=initiative).values_list("state", flat=True))
        assert states == {"open", "done"}
    assert not FollowUp.objects.filter(is_invented=False).exists()


@pytest.mark.usefixtures("demo")
def test_two_have_met_others_can_be_found_and_a_meeting_is_coming() -> None:
    introduction = Introduction.objects.with_sides().get()
    open_now = Need.objects.filter(closed_on=None).values_list("pk", flat=True)

    assert introduction.is_invented
    assert introduction.has_contact
    assert len(matches_of(open_now).matches) >= 2
    assert sorted((one.happens_on > TODAY, bool(one.outcome)) for one in Meeting.objects.all()) == [
        (False, True), (True, False),
    ]  # fmt: skip
