# SPDX-License-Identifier: EUPL-1.2
"""How often what ended was renewed: histories with a known answer, every door the same, and what was foreseeable."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bench.renewal import made
from bench.renewal.foretelling import Foretold, ahead, base_of, calibration, chance_of, reliability, score, walk
from bench.renewal.register import read_register
from governance.continuity.checks.definitions.temporariness import TEMPORARINESS
from governance.continuity.runs.engine import run_check
from governance.models import Arrangement
from governance.temporariness.renewal_figures import count_renewals
from governance.temporariness.renewals import Renewed, endings_of, renewed_by_group
from initiatives.models import Initiative, Party
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_carrier
from tests.governance.arrangements.subsidy_files import line, register

pytestmark = pytest.mark.django_db
GAP = 183
TODAY = timezone.localdate()


def years(initiative: Initiative, party: Party, first: int, last: int, **more: Any) -> list[Arrangement]:
    """Make a subsidy of every one of these calendar years."""
    return [
        make_arrangement(
            initiative=initiative, granted_by=party, kind="subsidy", title="Tuin", first_day=date(year, 1, 1),
            last_day=date(year, 12, 31), **more,
        )
        for year in range(first, last + 1)
    ]  # fmt: skip


def test_each_term_counts_in_the_group_of_how_often_it_had_been_renewed() -> None:
    garden, choir, party = make_initiative(), make_initiative(), make_party()
    # Five years, then nothing; two years, then nothing.
    rows = [*endings_of(years(garden, party, 2015, 2019), GAP), *endings_of(years(choir, party, 2016, 2017), GAP)]

    found = renewed_by_group(rows, date(2025, 1, 1), GAP)

    assert found == {0: Renewed(2, 2), 1: Renewed(1, 2), 2: Renewed(1, 1), 3: Renewed(1, 2)}


def test_what_ended_a_short_time_ago_counts_for_neither() -> None:
    party = make_party()
    renewed = endings_of(years(make_initiative(), party, 2019, 2020), GAP)
    stopped = endings_of(years(make_initiative(), party, 2019, 2019), GAP)

    # On the day after, the renewed is known and the other is not: to count one of them would be to count too many.
    assert renewed_by_group([*renewed, *stopped], date(2020, 1, 1), GAP) == {}
    assert renewed_by_group([*renewed, *stopped], date(2020, 7, 3), GAP) == {0: Renewed(1, 2)}


def test_what_was_decided_later_was_not_known_before_and_an_open_request_is_no_renewal() -> None:
    garden, party = make_initiative(), make_party()
    first, second = years(garden, party, 2019, 2020)
    second.asked_on, second.decided_on = date(2019, 11, 1), date(2020, 9, 1)
    [ending, _last] = endings_of([first, second], GAP)
    second.decided_on = None
    [of_open] = endings_of([first, second], GAP)

    assert not ending.was_renewed(date(2020, 8, 31))
    assert ending.was_renewed(date(2020, 9, 1))
    assert not of_open.was_renewed(date(2025, 1, 1))


def test_the_same_stands_on_page_api_and_file_from_five_initiatives(client: Client, cast: Cast) -> None:
    party, start = make_party(), TODAY.year - 5
    gardens = [make_initiative(name=f"Tuin {number}", area=cast.area) for number in range(5)]
    for number, garden in enumerate(gardens):
        # The first runs on; of the others three stop after their second year.
        years(garden, party, start, TODAY.year if number == 0 else start + (1 if number < 4 else 2))
    run_check(TEMPORARINESS, TODAY)
    make_carrier(gardens[0], cast.founder)
    client.force_login(cast.official)

    page = client.get("/elk-jaar-opnieuw").content.decode()
    dossier = client.get(f"/dossier/{gardens[0].pk}/elk-jaar-opnieuw").content.decode()
    file = client.get("/elk-jaar-opnieuw.csv").getvalue().decode()
    key = with_key(make_api_client(scopes=("arrangements:read",))[1])
    api = key.get("/api/v1/temporariness").json()["renewed"]
    client.force_login(cast.founder)
    mine = client.get(f"/mijn/{gardens[0].pk}/elk-jaar-opnieuw").content.decode()

    assert count_renewals(cast.official).told == {("subsidy", 0): Renewed(5, 5), ("subsidy", 1): Renewed(2, 5)}
    assert "5 van 5" in page
    assert "2 van 5" in page
    assert api == [
        {"kind": "subsidy", "before": 0, "ended": 5, "renewed": 5},
        {"kind": "subsidy", "before": 1, "ended": 5, "renewed": 2},
    ]
    # Its present term was renewed more often than that: of those there are too few, on every door.
    assert "Zoals deze" not in dossier
    assert "Zoals deze" not in mine
    assert ";;;nee" in file
    assert key.get("/api/v1/temporariness?kind=lease").json()["renewed"] == []


def test_of_four_initiatives_nothing_is_told_however_many_terms_they_had(cast: Cast) -> None:
    party, area = make_party(), cast.area
    for _number in range(4):
        years(make_initiative(area=area), party, 2010, 2024)

    assert count_renewals(cast.official).told == {}


def test_the_dossier_tells_who_handles_it_how_often_the_like_was_renewed(client: Client, cast: Cast) -> None:
    party, start = make_party(), TODAY.year - 5
    for number in range(6):
        garden = make_initiative(area=cast.area)
        years(garden, party, TODAY.year - 1 if number == 5 else start, TODAY.year if number == 5 else start + 1)
    client.force_login(cast.official)

    page = client.get(f"/dossier/{garden.pk}/elk-jaar-opnieuw").content.decode()

    assert "Zoals deze (Subsidie, eerder één keer verlengd): 0 van 5 die eindigden zijn verlengd." in page


def test_a_chance_is_drawn_to_the_share_of_all() -> None:
    known = {0: Renewed(8, 18), 1: Renewed(1, 1)}

    assert base_of({}) == 0.5
    assert base_of(known) == 10 / 21
    assert chance_of(1, known) == (1 + 4 * 10 / 21) / 5
    # A group of which nothing is known yet is like all.
    assert chance_of(2, known) == 10 / 21


def test_the_scores_of_a_foretelling_are_those_of_the_literature() -> None:
    ending = endings_of(years(make_initiative(), make_party(), 2019, 2019), GAP)[0]
    # Two sure and right, one of 0.8 that did not come, one of 0.8 that did: (0 + 0 + 0.64 + 0.04) / 4.
    chances = [(1.0, True), (1.0, True), (0.8, False), (0.8, True)]
    found = [Foretold(ending, TODAY, chance, 0.5, came) for chance, came in chances]

    told = score(found)
    bands = calibration(found)

    assert round(told.brier, 10) == 0.17
    assert told.base == 0.25
    assert round(told.skill, 10) == 0.32
    assert [(one.low, one.terms, one.foretold, one.renewed) for one in bands] == [(0.8, 2, 0.8, 0.5), (0.9, 2, 1, 1)]
    # Murphy's: of half of them 0.3 off.
    assert round(reliability(bands), 10) == 0.045


def test_a_register_where_all_is_renewed_was_foreseeable_from_the_second_year_on() -> None:
    lines = [
        line(number=f"SBA-{who}-{year}", applicant=f"Vereniging {who}", year=str(year))
        for who in range(20)
        for year in range(2015, 2027)
    ]
    endings, _until, counts = read_register(register(*lines).encode())
    until = date(2026, 11, 1)

    found = walk(endings, until, GAP)
    when = ahead(endings, until, GAP)

    assert counts["new"] == len(lines)
    # Until 183 days after the first end nothing was known; from then on all of it came.
    assert {one.day.year for one in found} == set(range(2017, 2026))
    assert all(one.renewed for one in found)
    assert all(one.chance > 0.8 for one in found)
    assert (when.foreseeable, when.months) == (1.0, 12)


@pytest.mark.parametrize(("chances", "is_foreseeable"), [(made.GROWING, True), (made.FLAT, False)])
def test_skill_is_found_where_there_is_some_and_not_where_there_is_none(
    chances: dict[int, float], *, is_foreseeable: bool
) -> None:
    data, truth = made.made_register(1, 250, chances, with_days=True)
    endings, until, _counts = read_register(data)

    found = walk(endings, until, GAP)
    told = score(found)

    best = sum((truth[one.ending.arrangement.reference] - one.renewed) ** 2 for one in found) / len(found)
    assert told.brier < best + 0.02
    assert (told.skill > 0.1) is is_foreseeable
    assert reliability(calibration(found)) < 0.02


def test_what_was_foretold_used_nothing_that_came_later() -> None:
    data, _truth = made.made_register(3, 120, made.GROWING, with_days=True)
    endings, until, _counts = read_register(data)
    day = date(2020, 1, 1)

    whole = {one.ending.arrangement.pk: one.chance for one in walk(endings, until, GAP) if one.day == day}
    # The register as it was: what had begun by then, and what followed it as far as it was known.
    rows = {one.arrangement.pk: one.arrangement for one in endings if one.first_day <= day}
    of_initiative: dict[object, list[Arrangement]] = {}
    for one in rows.values():
        of_initiative.setdefault(one.initiative_id, []).append(one)
    then = [ending for some in of_initiative.values() for ending in endings_of(some, GAP)]
    cut = renewed_by_group(then, day, GAP)

    assert whole
    groups = {one.arrangement.pk: one.group for one in then}
    assert whole == {pk: chance_of(groups[pk], cut) for pk in whole}
    assert day + timedelta(days=GAP) < until
