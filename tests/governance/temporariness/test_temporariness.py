# SPDX-License-Identifier: EUPL-1.2
"""What permanent temporariness costs, on every door: the same figures, said or estimated, and nothing under five."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from assessment.statistics.disclosure import told_groups
from governance.continuity.checks.definitions.temporariness import TEMPORARINESS
from governance.continuity.runs.engine import run_check
from governance.models import Arrangement, AskingHours, AskingSide, CheckSetting, ClosedBecause, Signal
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_carrier

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LIST = "/elk-jaar-opnieuw"


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """An initiative of the founder, handled by the official."""
    made = make_initiative(name="Buurttuin", area=cast.area)
    make_carrier(made, cast.founder)
    return made


def again_and_again(initiative: Initiative, *, turns: int = 3, **more: Any) -> list[Arrangement]:
    """Make so many years in a row, each decided 20 days after it began; the last one runs."""
    party = more.pop("granted_by", None) or make_party()
    made = []
    for turn in range(turns):
        first = TODAY - timedelta(days=100 + 365 * (turns - 1 - turn))
        made.append(
            make_arrangement(
                initiative=initiative, granted_by=party, kind="subsidy", title="Subsidie tuin", first_day=first,
                last_day=first + timedelta(days=364), asked_on=first - timedelta(days=60),
                decided_on=first + timedelta(days=20), **more,
            )
        )  # fmt: skip
    return made


def look() -> None:
    run_check(TEMPORARINESS, TODAY)


def page_of(client: Client, initiative: Initiative) -> str:
    return client.get(f"/dossier/{initiative.pk}{LIST}").content.decode()


def asked_again(initiative: Initiative) -> Any:
    key = make_api_client(scopes=("arrangements:read",))[1]
    return with_key(key).get(f"/api/v1/asked-again?initiative={initiative.pk}").json()


def test_the_same_figures_stand_on_every_door(client: Client, cast: Cast, garden: Initiative) -> None:
    again_and_again(garden)
    look()

    client.force_login(cast.official)
    official = page_of(client, garden)
    city = client.get(LIST).content.decode()
    file = client.get(f"{LIST}.csv").getvalue().decode()
    client.force_login(cast.founder)
    founder = client.get(f"/mijn/{garden.pk}{LIST}").content.decode()
    program = asked_again(garden)

    # Twice again; each end unsure from 90 days before it until the day before the decision, 20 days in the term; and
    # the first term ran 20 days without one.
    unsure = 2 * (91 + 20) + 20
    assert (program["again"], program["unsureDays"], program["undecidedDays"]) == (2, unsure, 60)
    assert program["isPermanent"] is True
    assert [(one["side"], one["total"], one["isEstimate"]) for one in program["hours"]] == [
        ("initiative", 80, True),
        ("city", 48, True),
    ]
    for text in (official, founder):
        assert "2 keer" in text
        assert "8,0 maanden" in text
        assert "80 uur" in text
        assert "geschat: 24 uur per aanvraag" in text
    assert f">{unsure}</td>" in city
    assert f";2;{unsure};60;0;80" in file


def test_each_side_says_its_hours_once_and_where_they_are_from_is_said(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    again_and_again(garden)
    for person, address, hours in (
        (cast.founder, f"/mijn/{garden.pk}{LIST}", "35,5"),
        (cast.official, f"/dossier/{garden.pk}{LIST}", "10"),
    ):
        client.force_login(person)
        answer = client.post(address, {"hours": hours, "version": 0})
        assert answer.status_code == 302, answer.content.decode()

    page = page_of(client, garden)

    said = dict(AskingHours.objects.values_list("side", "hours"))
    assert said == {"initiative": Decimal("35.5"), "city": Decimal(10)}
    assert "71 uur" in page
    assert "zelf gezegd op" in page
    assert "geschat" not in page.split("<main")[1].split("hours-form")[0].split("Zonder antwoord")[0]


@pytest.mark.parametrize("typed", ["", "veel", "-1", "2001", "1,25"])
def test_hours_that_cannot_be_are_refused_at_their_field(
    typed: str, client: Client, cast: Cast, garden: Initiative
) -> None:
    again_and_again(garden)
    client.force_login(cast.founder)

    answer = client.post(f"/mijn/{garden.pk}{LIST}", {"hours": typed, "version": 0})

    assert answer.status_code == 422
    assert not AskingHours.objects.exists()


def test_two_who_say_the_hours_at_once_do_not_overwrite_one_another(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    again_and_again(garden)
    client.force_login(cast.founder)
    address = f"/mijn/{garden.pk}{LIST}"

    client.post(address, {"hours": "30", "version": 0})
    second = client.post(address, {"hours": "40", "version": 0})

    assert second.status_code == 409
    assert AskingHours.objects.get().hours == 30


def test_neither_side_speaks_for_the_other_and_strangers_read_nothing(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    again_and_again(garden)
    own, handled = f"/mijn/{garden.pk}{LIST}", f"/dossier/{garden.pk}{LIST}"
    for person, pages in (
        (cast.founder, (handled, LIST, f"{LIST}.csv")),
        (cast.official, (own,)),
        (cast.stranger, (own, handled, LIST)),
        (cast.assessor, (own, handled, LIST)),
    ):
        client.force_login(person)
        for page in pages:
            assert client.get(page).status_code in {403, 404}, (person, page)
            assert client.post(page, {"hours": "1", "version": 0}).status_code in {403, 404, 405}
    assert not AskingHours.objects.exists()


def test_permanent_in_fact_is_what_the_check_finds_also_when_its_signal_was_closed_by_hand(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    again_and_again(garden)
    twice = make_initiative(name="Tweemaal", area=cast.area)
    again_and_again(twice, turns=2)
    look()
    client.force_login(cast.official)
    Signal.objects.update(closed_on=TODAY, closed_because=ClosedBecause.RESOLVED)

    page = client.get(LIST).content.decode()

    assert garden.name in page
    assert "Tweemaal" not in page
    assert "In feite vast" in page_of(client, garden)
    assert "In feite vast" not in page_of(client, twice)
    CheckSetting.objects.create(check_code=TEMPORARINESS.code, parameters={"times": 2})
    look()
    assert "Tweemaal" in client.get(LIST).content.decode()


def test_the_gap_that_is_bridged_is_the_one_the_city_set_for_its_check(cast: Cast, garden: Initiative) -> None:
    first = date(TODAY.year - 2, 1, 1)
    party = make_party()
    for start in (first, first + timedelta(days=365 + 30)):
        make_arrangement(
            initiative=garden, granted_by=party, kind="lease", first_day=start,
            last_day=start + timedelta(days=364),
        )  # fmt: skip

    assert asked_again(garden)["again"] == 1
    CheckSetting.objects.create(check_code=TEMPORARINESS.code, parameters={"tolerance": 10})
    assert asked_again(garden)["again"] == 0


@pytest.mark.parametrize(("initiatives", "is_told"), [(4, False), (5, True)])
def test_totals_of_fewer_than_five_are_told_on_no_door(
    initiatives: int, client: Client, cast: Cast, *, is_told: bool
) -> None:
    party = make_party(name="Stadsbeheer")
    for _number in range(initiatives):
        again_and_again(make_initiative(area=cast.area), granted_by=party)
    look()
    client.force_login(cast.official)

    page = client.get(LIST).content.decode()
    told = with_key(make_api_client(scopes=("arrangements:read",))[1]).get("/api/v1/temporariness").json()

    assert ("zijn in feite vast" in page) is is_told
    assert told["initiatives"] == (5 if is_told else None)
    assert told["again"] == (10 if is_told else None)
    assert told["grantors"] == ([{"name": "Stadsbeheer", "initiatives": 5}] if is_told else [])
    assert told["estimatedHours"] == (5 * (80 + 48) if is_told else None)


def test_the_totals_say_how_much_was_said_and_are_about_what_was_asked(client: Client, cast: Cast) -> None:
    for number in range(6):
        one = make_initiative(area=cast.area, name=f"Tuin {number}")
        again_and_again(one)
        if number < 2:
            AskingHours.objects.create(initiative=one, side=AskingSide.INITIATIVE, hours=10, said_on=TODAY)
    elsewhere = make_initiative(area=make_area(code="elsewhere"))
    again_and_again(elsewhere)
    look()
    client.force_login(cast.coordinator)
    key = with_key(make_api_client(scopes=("arrangements:read",))[1])

    whole = key.get("/api/v1/temporariness").json()
    here = key.get(f"/api/v1/temporariness?area={cast.area.code}").json()
    page = client.get(f"{LIST}?area={cast.area.code}").content.decode()

    assert (whole["initiatives"], here["initiatives"]) == (7, 6)
    assert here["initiativeHours"] == 2 * 20 + 4 * 80
    assert here["estimatedHours"] == 4 * 80 + 6 * 48
    assert "608 uur ervan geschat; 2 van 12 zeiden het zelf" in page
    assert key.get("/api/v1/temporariness?kind=lease").json()["initiatives"] is None
    assert elsewhere.name not in page
    assert key.get(f"/api/v1/temporariness?area={elsewhere.area.code}").json()["initiatives"] is None  # type: ignore[union-attr]


def test_an_official_reads_of_the_own_areas_alone(client: Client, cast: Cast) -> None:
    far = make_initiative(name="Ver weg", area=make_area(code="far"))
    again_and_again(far)
    look()
    client.force_login(cast.official)

    assert "Ver weg" not in client.get(LIST).content.decode()
    assert client.get(f"/dossier/{far.pk}{LIST}").status_code == 404
    key = with_key(make_api_client(scopes=("arrangements:read",), areas=(cast.area,))[1])
    assert key.get(f"/api/v1/asked-again?initiative={far.pk}").status_code == 400


# The rest of a whole cannot be worked out to be one to four: then smaller groups join it.
@pytest.mark.parametrize(
    ("counts", "told", "others"),
    [
        ({"a": 9, "b": 6, "c": 5}, [("a", 9), ("b", 6), ("c", 5)], 0),
        ({"a": 9, "b": 6, "c": 2}, [("a", 9)], 8),
        ({"a": 9, "b": 3, "c": 2}, [("a", 9)], 5),
        ({"a": 4, "b": 3}, [], 7),
        ({"a": 9, "b": 1}, [], 10),
    ],
)
def test_who_grants_is_told_from_five_and_never_by_subtracting(
    counts: dict[str, int], told: list[tuple[str, int]], others: int
) -> None:
    found = told_groups({name: {f"{name}{at}" for at in range(n)} for name, n in counts.items()})

    assert [(name, counts[name]) for name in found] == told
    assert sum(counts.values()) - sum(counts[name] for name in found) == others


def test_the_statements_of_the_list_do_not_grow(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(12):
        again_and_again(make_initiative(area=cast.area))
    look()
    client.force_login(cast.official)

    with django_assert_max_num_queries(25):
        client.get(LIST)


def test_an_initiative_that_asked_nothing_twice_reads_so(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.founder)

    page = client.get(f"/mijn/{garden.pk}{LIST}").content.decode()

    assert "Er is niets opnieuw gevraagd" in page
    assert 'name="hours"' not in page
