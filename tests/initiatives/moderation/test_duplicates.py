# SPDX-License-Identifier: EUPL-1.2
"""Likely duplicates: found for the right reason, not found without one, never telling an address."""

from itertools import product
from time import perf_counter
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.moderation.duplicates import Likeness, bare_address, distance, likely_duplicates
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.initiatives.moderation.test_queue import waiting

STORY = "Elke zaterdag werken buren samen in de tuin achter de school. Kinderen leren er zaaien en oogsten."


def found(one: Initiative, cast: Cast) -> list[Likeness]:
    return likely_duplicates(one, cast.official)


@pytest.mark.parametrize(
    ("mine", "theirs", "reason"),
    [
        ({"name": "Buurttuin Liskwartier"}, {"name": "Liskwartier buurttuin"}, "naam lijkt 100 %"),
        ({"name": "Buurttuin Liskwartier"}, {"name": "Buurtuin Liskwartier"}, "naam lijkt 98 %"),
        ({"website": "https://www.tuin.nl/"}, {"website": "http://tuin.nl"}, "zelfde website"),
        ({"story": STORY, "address": "Bergweg 10"}, {"story": STORY, "address": "Bergweg 10"}, "zelfde adres"),
    ],
)
def test_another_registration_is_found_with_the_reason_in_words(
    mine: dict[str, Any], theirs: dict[str, Any], reason: str, cast: Cast
) -> None:
    one = waiting(cast, **{"name": "Alpha", "summary": "Een zin.", **mine})
    other = waiting(cast, **{"name": "Omega", "summary": "Iets heel anders hier.", **theirs})

    [likeness] = found(one, cast)

    assert likeness.initiative == other
    assert reason in likeness.reasons


def test_the_same_mailbox_is_a_reason_and_is_never_printed(client: Client, cast: Cast) -> None:
    one = waiting(cast, name="Alpha")
    elsewhere = make_initiative(name="Omega", area=cast.elsewhere, summary="Iets anders.")
    for initiative in (one, elsewhere):
        make_carrier(initiative, cast.founder)
    make_carrier(elsewhere, cast.co_carrier)
    client.force_login(cast.official)

    [likeness] = found(one, cast)
    text = client.get(f"/werkvoorraad/aanmelding/{one.pk}").content.decode()

    assert likeness.reasons == ("zelfde e-mailadres",)
    assert "zelfde e-mailadres" in text
    assert cast.co_carrier.email not in text


def test_an_unpublished_registration_of_another_area_is_not_shown(cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin")
    waiting(cast, name="Buurttuin", area=cast.elsewhere)

    assert found(one, cast) == []
    assert len(likely_duplicates(one, cast.coordinator)) == 1


@pytest.mark.parametrize(
    "theirs",
    [
        {"name": "Repaircafé Noord", "summary": "Fietsen en lampen herstellen."},
        {"name": "Tuinman M/V", "summary": "Twee tuinlieden knappen het wijkpark op."},
    ],
)
def test_the_same_area_alone_makes_no_duplicate(theirs: dict[str, str], cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin Liskwartier", summary="Samen een moestuin onderhouden.")
    make_initiative(area=cast.area, **theirs)

    assert found(one, cast) == []


def test_near_places_count_and_far_ones_do_not(cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin", longitude=4.4800, latitude=51.9300)
    make_initiative(name="Buurttuinen", area=cast.area, longitude=4.4810, latitude=51.9300)
    make_initiative(name="Buurttuintje", area=cast.area, longitude=4.5800, latitude=51.9300)

    near, far = found(one, cast)

    assert "69 meter ervandaan" in near.reasons
    assert not any("meter" in reason for reason in far.reasons)


def test_odd_names_break_nothing(cast: Cast) -> None:
    for name in ("!!!", "🌱🌱", "a | b & c", "(", "' OR '1'='1", "x" * 120):
        one = waiting(cast, name=name)
        likely_duplicates(one, cast.official)


def test_two_thousand_registrations_in_one_area_are_compared_quickly(cast: Cast) -> None:
    words = ("Tuin", "Café", "Straat", "Energie", "Kook", "Fiets", "Taal", "Speel", "Kunst", "Zorg")
    Initiative.objects.bulk_create(
        Initiative(name=f"{a}{b.lower()} {c} {n}", summary="Buren doen iets samen.", form="group", phase="idea",
                   area=cast.area, status=Status.SUBMITTED, story=STORY)
        for n, (a, b, c) in enumerate(product(words, words, words * 2))
    )  # fmt: skip
    one = waiting(cast, name="Tuincafé Straat")
    started = perf_counter()

    likely_duplicates(one, cast.official)

    # Ten times what it takes here: guards against comparing texts of the whole city.
    assert perf_counter() - started < 2


@given(st.text())
def test_equal_sites_are_equal_however_they_are_written(host: str) -> None:
    plain = f"{''.join(c for c in host if c.isascii() and c.isalnum())}.nl"
    assert bare_address(f"https://www.{plain}/") == bare_address(f"http://{plain.upper()}")


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert distance(Initiative(longitude=4, latitude=51), Initiative(longitude=4, latitude=52)) == pytest.approx(
        111_195, abs=10
    )
    assert distance(Initiative(), Initiative(longitude=4, latitude=52)) is None
