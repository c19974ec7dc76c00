# SPDX-License-Identifier: EUPL-1.2
"""What the register knows becomes what an initiative rests on, on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.models import ArrangementKind, PolicyGoal, Scheme
from governance.network.arithmetic.city import Consequence
from governance.network.arithmetic.falling import Outcome, fall
from governance.network.what_if.queries import reached_by
from governance.network.what_if.supports import read_city
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.models.party import ChainRole
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.governance import make_arrangement, make_engagement, make_party, make_place, make_place_use
from tests.factories.network import make_income

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
STOPS, WEAKENS, GOES_ON = Consequence.STOPS, Consequence.WEAKENS, Consequence.GOES_ON
Record = Any


def _kind(record: Record) -> str:
    model: str = record._meta.model_name
    return {"user": "person", "policygoal": "goal"}.get(model, model)


def _without(*lost: Record, shifted: Iterable[Record] = (), whole: bool = False) -> dict[Initiative, tuple[Any, int]]:
    """Return what becomes of initiatives without these records, on DAY."""
    elements = [(_kind(one), one.pk) for one in (*lost, *shifted)]
    mapped = read_city(DAY, None if whole else reached_by(elements, DAY))
    known = mapped.numbers.known
    outcome: Outcome = fall(
        mapped.city,
        [known[_kind(one), one.pk] for one in lost if (_kind(one), one.pk) in known],
        [known[_kind(one), one.pk] for one in shifted if (_kind(one), one.pk) in known],
    )
    names = Initiative.objects.in_bulk([mapped.initiatives[each.initiative] for each in outcome.verdicts])
    return {names[mapped.initiatives[each.initiative]]: (each.consequence, each.wave) for each in outcome.verdicts}


def test_without_its_last_carrier_an_initiative_stops() -> None:
    one, two = make_initiative(carriers_told=1), make_initiative()
    first, second, third = make_user(), make_user(), make_user()
    make_carrier(one, first, started_on=date(2025, 1, 1))
    for person in (first, second, third):
        make_carrier(two, person, started_on=date(2025, 1, 1))
    assert _without(first) == {one: (STOPS, 1), two: (GOES_ON, 1)}
    assert _without(first, second) == {one: (STOPS, 1), two: (WEAKENS, 1)}


def test_carriers_without_an_account_stay_and_an_unknown_number_is_not_one() -> None:
    founder = make_user()
    unknown, two, many = make_initiative(), make_initiative(carriers_told=2), make_initiative(carriers_told=100)
    for initiative in (unknown, two, many):
        make_carrier(initiative, founder, started_on=date(2025, 1, 1))
    assert _without(founder) == {unknown: (WEAKENS, 1), two: (WEAKENS, 1), many: (GOES_ON, 1)}


def test_who_stopped_carrying_before_the_day_is_no_loss() -> None:
    one, gone = make_initiative(), make_user()
    make_carrier(one, gone, started_on=date(2025, 1, 1), ended_on=date(2026, 5, 31))
    make_carrier(one, make_user(), started_on=date(2025, 1, 1))
    assert _without(gone) == {}


def test_a_key_task_that_nobody_does_weakens_and_the_founders_stops_where_the_carriers_say_so() -> None:
    one = make_initiative(absence_effect="stops")
    two = make_initiative(absence_effect="taken_over")
    three = make_initiative(absence_effect="partly")
    founder = make_user()
    for initiative in (one, two, three):
        make_carrier(initiative, founder, key_tasks=["lead"], started_on=date(2025, 1, 1))
        make_carrier(initiative, make_user(), started_on=date(2025, 1, 1))
        make_carrier(initiative, make_user(), started_on=date(2025, 1, 1))
    assert _without(founder) == {one: (STOPS, 1), two: (GOES_ON, 1), three: (WEAKENS, 1)}


def test_a_funder_takes_its_money_along_and_a_successor_carries_on() -> None:
    fund, other = make_party(), make_party()
    half, quarter, followed, late = (make_initiative() for _ in range(4))
    for initiative, share in ((half, 5000), (quarter, 3000), (followed, 5000), (late, 5000)):
        last = make_arrangement(
            initiative=initiative, granted_by=fund, kind=ArrangementKind.SUBSIDY, amount_granted=share
        )
        make_arrangement(
            initiative=initiative, granted_by=other, kind=ArrangementKind.SUBSIDY, amount_granted=10_000 - share
        )
        if initiative in (followed, late):
            first = date(2026, 8, 1) if initiative == followed else date(2026, 10, 1)
            make_arrangement(
                initiative=initiative, granted_by=other, kind=ArrangementKind.SUBSIDY, renews=last,
                first_day=first, last_day=date(2027, 12, 31), amount_granted=5000,
            )  # fmt: skip
    assert _without(fund) == {half: (STOPS, 1), quarter: (WEAKENS, 1), followed: (GOES_ON, 1), late: (STOPS, 1)}
    assert _without(fund, other)[followed] == (STOPS, 1)


def test_without_amounts_the_shares_that_carriers_tell_count() -> None:
    fund, one, two = make_party(), make_initiative(), make_initiative()
    make_income(one, fund, 50)
    make_income(two, fund, 24)
    make_income(two, None, 76)
    assert _without(fund) == {one: (STOPS, 1), two: (WEAKENS, 1)}


def test_a_scheme_and_a_goal_take_along_what_is_granted_under_them() -> None:
    goal = PolicyGoal.objects.create(title="Green streets")
    scheme = Scheme.objects.create(name="Green", goal=goal)
    one, two = make_initiative(), make_initiative()
    make_arrangement(initiative=one, kind=ArrangementKind.SUBSIDY, scheme=scheme, amount_granted=100)
    make_arrangement(initiative=two, kind=ArrangementKind.EXCEPTION, rule="APV 2:10", goal=goal)
    assert _without(scheme) == {one: (STOPS, 1)}
    assert _without(goal) == {one: (STOPS, 1), two: (WEAKENS, 1)}
    assert _without(shifted=[goal]) == {one: (WEAKENS, 1), two: (WEAKENS, 1)}


def test_a_sold_building_stops_who_uses_it_and_runs_on_through_an_initiative_that_is_a_party() -> None:
    owner, centre = make_party(name="Havensteder"), make_party(name="Huis van de Wijk")
    building = make_place(owner=owner)
    quarter, workshop, kitchen, cafe, spare = (make_initiative() for _ in range(5))
    for initiative in (quarter, workshop, kitchen):
        make_place_use(initiative=initiative, place=building)
    make_place_use(initiative=spare, place=building, can_miss=True)
    make_engagement(initiative=kitchen, party=owner, role=ChainRole.HOST, replaceable_by=centre)
    shop = make_party(name="Workshop", initiative=workshop)
    make_engagement(initiative=cafe, party=shop, role=ChainRole.HOST)
    expected = {
        quarter: (STOPS, 1), workshop: (STOPS, 1), kitchen: (GOES_ON, 1), spare: (GOES_ON, 1), cafe: (WEAKENS, 2),
    }  # fmt: skip
    assert _without(owner) == expected
    assert _without(building) == expected
    assert _without(building, whole=True) == expected
    assert _without(shop) == {workshop: (STOPS, 1), cafe: (WEAKENS, 1)}
    assert _without(workshop) == {cafe: (WEAKENS, 1)}


def test_a_place_in_the_chain_that_falls_empty_weakens_and_who_began_is_no_loss() -> None:
    party, one, two = make_party(), make_initiative(), make_initiative()
    make_engagement(initiative=one, party=party, role=ChainRole.EXECUTOR)
    make_engagement(initiative=two, party=party, role=ChainRole.STARTER)
    assert _without(party) == {one: (WEAKENS, 1)}


def test_what_is_not_in_the_register_or_stopped_does_not_fall() -> None:
    party = make_party()
    for fields in ({"status": Status.SUBMITTED}, {"phase": "stopped"}):
        make_engagement(initiative=make_initiative(**fields), party=party)
    assert _without(party) == {}


def test_the_number_of_statements_is_the_same_for_one_and_for_many() -> None:
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            _ = read_city(DAY, reached_by([("party", party.pk)], DAY))
        return len(queries)

    party = make_party()
    make_engagement(party=party)
    one = statements()
    for _ in range(3):
        make_engagement(party=party)
        make_arrangement(granted_by=party)
    assert statements() == one == 9
