# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share is told once: the definition is right, and no two doors tell different shares."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from uuid import UUID

import pytest

from assessment.facts.initiative_facts import ONE_SIDED
from assessment.facts.registry import facts_for
from governance.arrangements.outlook.queries import OutlookFilters, ending_rows
from governance.models import Arrangement, Signal
from governance.network.arithmetic.city import Consequence
from governance.network.arithmetic.falling import fall
from governance.network.what_if.supports import read_city
from governance.parties.chain.queries import parties_in
from governance.parties.funding.queries import Money, integer_percents, money_of
from initiatives.models import Initiative
from initiatives.models.party import ChainRole
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_engagement, make_party
from tests.factories.network import make_income
from tests.governance.continuity.checks.run_one_check import look
from tests.governance.parties.funding.plain_shares import Share, shares
from tests.governance.parties.funding.random_registers import DAY, make_register

pytestmark = pytest.mark.django_db
SEEDS = range(8)


def _plain(one: Initiative) -> dict[UUID, Share]:
    return shares(one.incomes.all(), Arrangement.objects.filter(initiative=one), DAY)


def to_four(share: Fraction) -> Decimal:
    """Round as PostgreSQL does: half away from nought."""
    return Decimal(floor(share * 10_000 + Fraction(1, 2))) / 10_000


def _money(one: Initiative) -> Money:
    return money_of([one.pk], DAY)[one.pk]


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_definition_says_what_plain_python_says(seed: int) -> None:
    made, _parties = make_register(seed)
    known = money_of([one.pk for one in made], DAY)
    for one in made:
        payers = known[one.pk].payers if one.pk in known else ()
        assert {each.party: (each.least, each.most, known[one.pk].is_told) for each in payers} == {
            party: (to_four(share.least), to_four(share.most), share.is_told) for party, share in _plain(one).items()
        }


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_check_chain_fact_and_outlook_tell_the_same_share(seed: int, cast: Cast) -> None:
    made, parties = make_register(seed)
    for one in made:
        for party in parties:
            make_engagement(initiative=one, party=party, role=ChainRole.FUNDER)
    expected = {
        (one.pk, party): floor(to_four(share.least)) for one in made for party, share in _plain(one).items()
    }  # fmt: skip

    look("single-funder", DAY)
    found = {
        (signal.initiative_id, UUID(signal.subject_key)): signal.facts["share"] for signal in Signal.objects.open()
    }

    assert found == {key: share for key, share in expected.items() if share >= ONE_SIDED}
    for one in made:
        facts = [fact for fact in facts_for(one, ["funders_shares"], DAY)["funders_shares"] if fact.strong]
        names = {party.name: party.pk for party in parties}
        assert {names[fact.strong.removesuffix(":")]: fact.share for fact in facts} == {
            party: share for (initiative, party), share in expected.items() if initiative == one.pk
        }
        if any(share.is_told for share in _plain(one).values()):
            chain = {row.party: row.share_percent for row in parties_in(one, DAY) if row.party}
            assert all(chain[party] == expected[one.pk, party] for party in chain if (one.pk, party) in expected)
    ending: dict[tuple[UUID, UUID], Decimal] = {}
    for row in ending_rows(cast.coordinator, DAY, OutlookFilters()):
        if row["last_day"] == DAY and row["least"] is not None:
            key = row["initiative_id"], Arrangement.objects.get(pk=row["id"]).granted_by_id
            ending[key] = ending.get(key, Decimal(0)) + row["least"]
    assert all(floor(share + Decimal("0.001")) <= expected[key] for key, share in ending.items())


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_an_initiative_falls_when_the_least_of_who_is_lost_reaches_a_limit(seed: int) -> None:
    made, parties = make_register(seed)
    mapped = read_city(DAY)
    stopped = {}
    for party in parties:
        lost = mapped.numbers.known.get(("party", party.pk))
        outcome = fall(mapped.city, [] if lost is None else [lost])
        stops = [one.initiative for one in outcome.verdicts if one.consequence == Consequence.STOPS]
        stopped[party.pk] = {mapped.initiatives[each] for each in stops}
        if party.parent_id is None:
            assert stopped[party.pk] == {
                one.pk for one in made if (share := _plain(one).get(party.pk)) and share.least >= 50
            }
        else:
            # A department is a part of its institution, so it never takes more along.
            assert stopped[party.pk] <= stopped[party.parent_id]


def test_the_cooperative_is_not_the_citys_for_a_hundred_percent() -> None:
    one, city = make_initiative(), make_party()
    make_arrangement(initiative=one, granted_by=city, kind="subsidy", amount_granted=90_000)
    make_income(one, city, 35, kind="subsidy")
    make_income(one, None, 40, kind="contribution")
    make_income(one, None, 25, kind="assignment")

    [payer] = _money(one).payers

    assert (payer.told, *integer_percents(payer.least, payer.most)) == (35, 35, 60)
    assert integer_percents(_money(one).payer_unknown, _money(one).untold) == (25, 0)


def test_who_grants_and_was_not_told_of_carries_what_has_no_payer_at_most() -> None:
    one, city = make_initiative(), make_party()
    make_arrangement(initiative=one, granted_by=city, amount_granted=90_000)
    make_income(one, None, 50, kind="own")
    make_income(one, None, 30, kind="subsidy")

    [payer] = _money(one).payers

    assert (payer.told, *integer_percents(payer.least, payer.most)) == (None, 0, 50)


def test_own_money_has_no_payer_though_somebody_is_named() -> None:
    one = make_initiative()
    make_income(one, make_party(), 100, kind="own")

    assert _money(one).payers == ()


def test_the_number_of_statements_is_the_same_for_one_and_for_many(django_assert_num_queries: object) -> None:
    made, _parties = make_register(1)
    with django_assert_num_queries(1):  # type: ignore[operator]
        money_of([one.pk for one in made], DAY)
