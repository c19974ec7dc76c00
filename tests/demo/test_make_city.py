# SPDX-License-Identifier: EUPL-1.2
"""The invented city: real enough to measure with, marked as invented, the same for the same seed."""

import json
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, F
from django.test import Client
from django.utils import timezone

from accounts.models import ApiClient, User
from assessment.models import Assessment, Score
from assessment.results.documents import document_of
from core.errors import RefusedError
from demo.city import levels as city_levels
from demo.city.build import build_city
from events.models import Delivery
from governance.continuity.runs.engine import run_checks
from governance.models import Arrangement, Signal, StyleMix
from initiatives.connections.introductions.lifecycle import IntroductionState
from initiatives.lifecycle import Status
from initiatives.models import (
    Engagement,
    Initiative,
    Introduction,
    Meeting,
    Need,
    Opportunity,
    Party,
    Place,
    PlaceUse,
    Post,
    RoleNeed,
)
from tests.city import load_reference
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_lens

DAY = date(2026, 3, 2)
CODES = tuple(city_levels.MEANS)
SIDES = ("initiative",) * 7 + ("governance",) * 4
SCALE = city_levels.Scale(CODES, SIDES, 4)


@pytest.fixture
def ground(db: None) -> None:
    load_reference()
    make_lens()


def city(**changes: Any) -> dict[str, int]:
    return build_city(**{"initiatives": 40, "seed": 7, "day": DAY, **changes}).rows


def fingerprint() -> list[Any]:
    """Everything the city says, without the ids of what was there before."""
    return [
        list(Initiative.objects.order_by("id").values("id", "name", "story", "phase", "area__code", "published_at")),
        list(Assessment.objects.order_by("id").values_list("document", "updated_at")),
        list(Arrangement.objects.order_by("id").values("id", "title", "first_day", "last_day", "amount_granted")),
        list(User.objects.order_by("id").values("email", "name")),
        list(Engagement.objects.order_by("id").values("role", "ends_on", "capacity", "replaceable_by__name")),
        list(StyleMix.objects.order_by("id").values("lawful", "performing", "starts_on", "department__name")),
        list(RoleNeed.objects.order_by("id").values("role", "note", "starts_on", "ends_on")),
        list(Post.objects.order_by("id").values_list("text", "happened_on")),
        list(Party.objects.order_by("id").values("name", "initiative__name")),
        list(ApiClient.objects.order_by("id").values("id", "name", "scopes")),
        list(Delivery.objects.order_by("id").values("id", "state", "webhook__url", "event__kind")),
        list(
            Introduction.objects.order_by("id").values("need", "offer", "need_accepts", "offer_accepts", "expires_on")
        ),
        list(
            Meeting.objects.order_by("id", "initiatives", "guests").values(
                "title", "happens_on", "initiatives__name", "guests__was_there"
            )
        ),
        list(PlaceUse.objects.order_by("id").values("place__name", "place__owner__name", "purpose", "can_miss")),
    ]


@pytest.mark.usefixtures("ground")
def test_each_initiative_has_three_published_assessments_of_eleven_scores() -> None:
    city()
    published = Initiative.objects.filter(status=Status.PUBLISHED)
    assert published.count() == 40
    for initiative in published:
        kinds = sorted(
            Assessment.objects.published().filter(subject__initiative=initiative).values_list("kind", flat=True)
        )
        assert kinds == ["consensus", "independent", "independent"]
    assert Score.objects.count() == 40 * 3 * 11


@pytest.mark.usefixtures("ground")
def test_documents_say_what_the_scores_say() -> None:
    city(initiatives=5)
    for assessment in Assessment.objects.select_related("subject", "lens"):
        assert assessment.submitted_at is not None
        assert document_of(assessment, submitted_at=assessment.submitted_at) == assessment.document


@pytest.mark.usefixtures("ground")
def test_a_level_of_three_or_more_has_its_evidence_and_every_level_its_reason() -> None:
    city()
    assert not Score.objects.filter(level__gte=3, evidence_level__lt=2).exists()
    assert not Score.objects.filter(rationale="").exists()
    assert Score.objects.filter(answer="dont_know", level=None).exists()


@pytest.mark.usefixtures("ground")
def test_everything_in_it_is_marked_as_invented() -> None:
    city(initiatives=200)
    assert not Initiative.objects.filter(invented_fields=[]).exists()
    for model in (Need, Engagement, Party, Post, Arrangement, Assessment, Place, PlaceUse, Introduction, Meeting):
        assert model._default_manager.exists()
        assert not model._default_manager.filter(is_invented=False).exists()
    assert all(email.endswith(".invalid") for email in User.objects.values_list("email", flat=True))
    assert not any(user.has_usable_password() for user in User.objects.all()[:20])


@pytest.mark.usefixtures("ground")
def test_the_same_seed_and_day_make_the_same_city() -> None:
    rows = city(initiatives=200)
    first = fingerprint()
    tables = ", ".join(connection.ops.quote_name(name) for name in rows)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables} CASCADE")
    assert city(initiatives=200) == rows
    assert fingerprint() == first


@pytest.mark.usefixtures("ground")
def test_each_initiative_has_the_arrangements_asked_for_and_what_checks_look_at() -> None:
    city(initiatives=20, arrangements_per_initiative=4)
    numbers = Initiative.objects.published().annotate(number=Count("arrangements")).values_list("number", flat=True)
    assert min(numbers) >= 3
    assert sum(numbers) >= 4 * 20
    assert Arrangement.objects.filter(renews__isnull=False).exists()
    assert Arrangement.objects.filter(kind="exception").exists()
    assert Arrangement.objects.filter(scheme__goal__isnull=False).exists()
    assert not [counts for counts in run_checks(DAY) if counts.error]
    assert Signal.objects.filter(check_code="expiry").exists()


@pytest.mark.usefixtures("ground")
def test_initiatives_share_places_and_parties_and_some_are_a_party_for_others() -> None:
    city(initiatives=150)
    users = Place.objects.annotate(number=Count("uses__initiative", distinct=True)).values_list("number", flat=True)
    assert max(users) > 1
    assert Arrangement.objects.filter(kind="lease", place__isnull=False).exists()
    as_parties = Party.objects.filter(initiative__isnull=False, engagements__isnull=False).distinct()
    assert as_parties.exists()
    assert Party.objects.count() > 150 // 4
    assert Engagement.objects.filter(party__in=as_parties, initiative__area=F("party__initiative__area")).exists()


@pytest.mark.usefixtures("ground")
def test_opportunities_that_stand_together_have_titles_of_their_own() -> None:
    city(initiatives=180)

    titles = list(Opportunity.objects.values_list("title", flat=True))

    assert len(titles) > 12
    assert len(set(titles)) == len(titles)


@pytest.mark.usefixtures("ground")
def test_initiatives_are_introduced_in_every_state_and_meet() -> None:
    today = timezone.localdate()
    city(initiatives=600, day=today)

    pairs = Introduction.objects.with_sides()
    assert {pair.state for pair in pairs} >= {
        IntroductionState.WAITING,
        IntroductionState.AGREED,
        IntroductionState.DECLINED,
        IntroductionState.EXPIRED,
        IntroductionState.WITHDRAWN,
        IntroductionState.DONE,
    }
    for pair in pairs:
        assert (pair.need.kind, pair.offer.kind) == ("need", "offer")
        assert pair.need.subject == pair.offer.subject
        assert pair.need.initiative.area_id == pair.offer.initiative.area_id
        assert pair.need.initiative_id != pair.offer.initiative_id
        assert pair.need.initiative.carriers.filter(user=pair.proposed_by_id).exists()
    assert not Introduction.objects.filter(created_at__gt=timezone.now()).exists()
    meetings = Meeting.objects.all()
    assert meetings.filter(happens_on__gt=today, is_open=True).exists()
    assert meetings.filter(happens_on__lt=today).exclude(outcome="").exists()
    assert meetings.filter(introduction__isnull=False, introduction__offer_accepts=True).exists()
    assert not meetings.filter(introduction__isnull=False).exclude(introduction__offer_accepts=True).exists()
    assert not meetings.filter(happens_on__gte=today).exclude(outcome="").exists()
    assert not meetings.filter(initiatives=None).exists()
    assert meetings.filter(happens_on__lt=today, guests__was_there=True).exists()
    assert not meetings.filter(happens_on__gte=today, guests__was_there__isnull=False).exists()


@pytest.mark.usefixtures("ground")
def test_another_seed_makes_another_city_beside_it() -> None:
    city(initiatives=3)
    city(initiatives=3, seed=8)
    assert Initiative.objects.published().count() == 6


@pytest.mark.usefixtures("ground")
def test_it_writes_no_history_because_nothing_happened() -> None:
    city()
    events = [model for model in apps.get_models() if model.__name__.endswith("Event") and hasattr(model, "pgh_obj")]
    assert events
    assert not any(model._default_manager.exists() for model in events)


@pytest.mark.usefixtures("ground")
def test_afterwards_history_and_locks_work_again() -> None:
    city(initiatives=2)
    initiative = make_initiative()
    assert initiative.events.count() == 1  # type: ignore[attr-defined]


@pytest.mark.usefixtures("ground")
def test_it_keeps_away_from_real_initiatives() -> None:
    make_initiative()
    with pytest.raises(RefusedError):
        city()
    assert Initiative.objects.count() == 1
    city(initiatives=2, force=True)
    assert Initiative.objects.published().count() == 3


@pytest.mark.usefixtures("ground")
@pytest.mark.parametrize(("name", "value"), [("initiatives", "0"), ("initiatives", "999999999"), ("seed", "-1")])
def test_absurd_numbers_are_refused(name: str, value: str) -> None:
    with pytest.raises(CommandError):
        call_command("make_city", f"--{name}={value}")
    assert not Initiative.objects.exists()


@pytest.mark.usefixtures("ground")
def test_the_same_city_twice_is_refused() -> None:
    call_command("make_city", initiatives=1, seed=3, verbosity=0)
    with pytest.raises(CommandError):
        call_command("make_city", initiatives=1, seed=3, verbosity=0)


@pytest.mark.django_db
def test_without_areas_it_says_what_to_run() -> None:
    with pytest.raises(CommandError, match="configure"):
        call_command("make_city", initiatives=1)
    load_reference()
    with pytest.raises(CommandError, match="load_lens"):
        call_command("make_city", initiatives=1)


@pytest.mark.usefixtures("ground")
def test_a_client_pulls_the_whole_city() -> None:
    city(initiatives=30)
    _client, key = make_api_client()
    seen: list[str] = []
    address: str | None = "/api/v1/assessments?pageSize=40"
    while address:
        page = json.loads(with_key(key).get(address).content)
        seen += [row["id"] for row in page["results"]]
        address = page["next"]
    assert len(seen) == len(set(seen)) == 90
    assert Client().get("/api/v1/initiatives?pageSize=100").json()["next"] is None


def drawn(number: int = 4000) -> tuple[city_levels.Floats, city_levels.Floats, city_levels.Floats]:
    rng = np.random.default_rng(1)
    growth, parties = rng.normal(size=number), rng.normal(size=number)
    hidden = city_levels.strengths(rng, SCALE, growth, parties)
    return growth, parties, city_levels.assessor_levels(rng, SCALE, hidden).astype(float)


def correlation(one: city_levels.Floats, other: city_levels.Floats) -> float:
    both = (one >= 0) & (other >= 0)
    return float(np.corrcoef(one[both], other[both])[0, 1])


def test_levels_hang_together_within_a_side_more_than_between_the_sides() -> None:
    _growth, _parties, levels = drawn()
    within = [correlation(levels[:, a], levels[:, b]) for a, b in combinations(range(11), 2) if SIDES[a] == SIDES[b]]
    between = [correlation(levels[:, a], levels[:, b]) for a in range(7) for b in range(7, 11)]
    assert min(within) > 0.15
    assert 0.02 < np.mean(between) < np.mean(within) - 0.1


def test_levels_follow_what_field_work_found() -> None:
    growth, parties, levels = drawn()
    means = {code: levels[levels[:, at] >= 0, at].mean() for at, code in enumerate(CODES)}
    own = {code: means[code] for code, side in zip(CODES, SIDES, strict=True) if side == "initiative"}
    assert set(sorted(own, key=own.__getitem__)[-3:]) == {"flexible", "resourceful", "integrative"}
    assert min(own, key=own.__getitem__) == "robust"
    robust, flexible = levels[:, CODES.index("robust")], levels[:, CODES.index("flexible")]
    assert np.corrcoef(parties, robust)[0, 1] > 0.1
    assert np.corrcoef(growth, robust)[0, 1] > 0.1
    assert np.corrcoef(growth, flexible)[0, 1] < -0.1


def test_a_result_is_the_lower_median_of_the_levels_given() -> None:
    none, unfit = city_levels.NO_ANSWER, city_levels.UNFIT
    one = np.array([[3, 1, none, none, unfit, 0]])
    other = np.array([[2, 4, 2, none, unfit, none]])
    assert city_levels.settled([one, other]).tolist() == [[2, 1, 2, none, unfit, 0]]
