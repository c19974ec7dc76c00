# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share: the view says on every day what plain Python says, told and granted kept apart.

That all doors tell the same share stands in tests/governance/parties/funding.
"""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random
from zoneinfo import ZoneInfo

import pytest

from governance.models import Arrangement, Money, Share
from initiatives.models import Income, Initiative
from tests.governance.parties.funding.plain_shares import shares
from tests.governance.parties.funding.random_registers import DAY, make_register
from tests.governance.parties.funding.test_one_definition import to_four

pytestmark = pytest.mark.django_db
SEEDS = range(6)
DAYS = [DAY + timedelta(days=number) for number in (-2000, -900, -365, -1, 0, 1, 5, 30, 200, 201, 1200)]


def told_on(one: Initiative, day: date) -> list[Income]:
    return [each for each in one.incomes.all() if each.share_percent and (not each.ends_on or day <= each.ends_on)]


def a_year(arrangement: Arrangement) -> Fraction:
    """What it grants a year of its term; without an end as if for one year."""
    days = (arrangement.last_day - arrangement.first_day).days + 1 if arrangement.last_day else 365
    return Fraction(arrangement.amount_granted or 0) * 365 / days


def local_day(income: Income) -> date:
    return income.created_at.astimezone(ZoneInfo("Europe/Amsterdam")).date()


def make_varied(seed: int) -> list[Initiative]:
    """As `make_register`, some of it made up, and told on different days, late in the evening too."""
    made, _parties = make_register(seed)
    chance = Random(seed)  # noqa: S311 - the same in every run
    for income in Income.objects.order_by("pk"):
        at = datetime(2026, 7, chance.randint(1, 9), chance.choice([10, 22, 23]), 30, tzinfo=UTC)
        Income.objects.filter(pk=income.pk).update(created_at=at, is_invented=chance.random() < 0.4)
    for arrangement in Arrangement.objects.order_by("pk"):
        Arrangement.objects.filter(pk=arrangement.pk).update(is_invented=chance.random() < 0.4)
    return made


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_view_says_on_every_day_what_plain_python_says(seed: int) -> None:
    made = make_varied(seed)
    for one in made:
        incomes, arrangements = list(one.incomes.all()), list(Arrangement.objects.filter(initiative=one))
        for day in DAYS:
            expected = shares(incomes, arrangements, day)
            found = {row.party_id: row for row in Share.objects.on(day).filter(initiative=one) if row.party_id}
            assert {party: (row.least, row.most, row.basis == "told") for party, row in found.items()} == {
                party: (to_four(share.least), to_four(share.most), share.is_told) for party, share in expected.items()
            }
            for party, row in found.items():
                mine = [
                    each
                    for each in told_on(one, day)
                    if each.party and party in {each.party_id, each.party.parent_id} and each.kind != "own"
                ]
                assert row.told == (sum(each.share_percent or 0 for each in mine) if mine else None)
                given = [
                    each
                    for each in arrangements
                    if party in {each.granted_by_id, each.granted_by.parent_id} and each.amount_granted
                    if each.first_day <= day <= (each.last_day or date.max)
                ]
                yearly = sum((a_year(each) for each in given), Fraction(0))
                assert to_four(Fraction(row.a_year or 0)) == to_four(yearly)
                assert row.told_since == min((local_day(each) for each in mine), default=None)
                assert row.granted_since == min((each.first_day for each in given), default=None)
                assert row.is_invented == (
                    any(each.is_invented for each in mine) or any(each.is_invented for each in given)
                )
                assert row.basis == ("told" if told_on(one, day) else "granted")


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_has_no_payer_and_what_was_not_told_are_kept_apart(seed: int) -> None:
    made, _parties = make_register(seed)
    for one in made:
        for day in DAYS:
            told = told_on(one, day)
            rows = list(Share.objects.on(day).filter(initiative=one))
            nobody = [each for each in told if each.party_id is None or each.kind == "own"]
            unknown = sum(
                each.share_percent or 0
                for each in nobody
                if each.kind not in {"own", "contribution"} and not each.has_many_payers
            )
            whole = sum(each.share_percent or 0 for each in told)
            for row in rows:
                assert row.payer_unknown == (to_four(Fraction(unknown * 100, max(100, whole))) if told else 0)
                assert row.untold == (max(0, 100 - whole) if told else 0)
                assert row.others == (len(nobody) + (whole < 100) if told else 0)
            if told and not any(row.party_id for row in rows):
                assert len(rows) == 1


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_part_of_the_money_is_there_with_where_it_comes_from(seed: int) -> None:
    made = make_varied(seed)
    for one in made:
        told = {each.pk: (each.share_percent, None) for each in one.incomes.all() if each.share_percent is not None}
        granted = {
            each.pk: (None, each.amount_granted)
            for each in Arrangement.objects.filter(initiative=one)
            if each.amount_granted
        }
        parts = list(Money.objects.filter(initiative=one))
        assert {part.pk: (part.told, part.granted) for part in parts} == told | granted
        assert {part.pk for part in parts if part.basis == "told"} == told.keys()
        assert {part.pk for part in parts if part.basis == "granted"} == granted.keys()
        since = {each.pk: local_day(each) for each in one.incomes.all() if each.pk in told}
        since |= {each.pk: each.first_day for each in Arrangement.objects.filter(pk__in=granted)}
        assert {part.pk: part.since for part in parts} == since


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_periods_of_one_party_overlap(seed: int) -> None:
    make_register(seed)
    ends: dict[object, date] = {}
    for row in Share.objects.order_by("initiative", "party_id", "first_day"):
        key = row.initiative_id, row.party_id
        assert row.first_day <= row.last_day
        assert key not in ends or ends[key] < row.first_day
        ends[key] = row.last_day
