# SPDX-License-Identifier: EUPL-1.2
"""What fits is found in the register, and shown where both sides look."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.connections.matching.queries import matches_of
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Introduction, Need
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative, make_need, make_theme

pytestmark = pytest.mark.django_db


def looks_for(text: str, initiative: Initiative | None = None, **fields: Any) -> Need:
    return make_need(initiative, **{"kind": "need", "subject": "material", "text": text, **fields})


def offers(text: str, initiative: Initiative | None = None, **fields: Any) -> Need:
    return make_need(initiative, **{"kind": "offer", "subject": "material", "text": text, **fields})


def offered_for(need: Need) -> list[str]:
    return [match.offer.text for match in matches_of([need.pk]).matches]


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def gardeners(cast: Cast) -> Initiative:
    garden = make_initiative(name="Tuinploeg", area=cast.area)
    make_carrier(garden, cast.founder)
    return garden


def test_dutch_endings_do_not_matter_and_stop_words_are_no_reason() -> None:
    need = looks_for("Wij zoeken plantenbakken voor de straat")
    fitting = offers("Een houten plantenbak")
    offers("Wij hebben een pomp voor de fiets")

    found = matches_of([need.pk])

    assert [match.offer.id for match in found.matches] == [fitting.pk]
    assert found.reasons(found.matches[0]) == ["Beide noemen plantenbak"]


def test_the_nearest_with_most_in_common_stands_first() -> None:
    noord = make_area(name="Noord")
    green = make_theme(name_nl="Groen")
    asking = make_initiative(area=noord, longitude=4.47, latitude=51.94)
    asking.themes.add(green)
    need = looks_for("Gereedschap voor de tuin", asking)
    offers("Gereedschap", make_initiative())
    offers("Gereedschap om te lenen", make_initiative(area=noord, longitude=4.47, latitude=51.944))
    themed = make_initiative()
    themed.themes.add(green)
    offers("Oude stoelen", themed)

    assert offered_for(need) == ["Gereedschap om te lenen", "Gereedschap"]
    best = matches_of([need.pk]).matches[0]
    assert matches_of([need.pk]).reasons(best) == [
        "Beide noemen gereedschap", "Beide in Noord, minder dan een kilometer van elkaar"
    ]  # fmt: skip


def test_what_is_closed_not_public_ones_own_or_introduced_before_does_not_come_back(gardeners: Initiative) -> None:
    need = looks_for("Gereedschap", gardeners)
    offers("Gereedschap, gesloten", closed_on="2026-01-01")
    offers("Gereedschap, niet openbaar", make_initiative(status=Status.WITHDRAWN))
    offers("Gereedschap van onszelf", gardeners)
    elsewhere = make_initiative()
    make_carrier(elsewhere, gardeners.carriers.get().user)
    offers("Gereedschap van dezelfde drager", elsewhere)
    declined = offers("Gereedschap, al gevraagd")
    Introduction.objects.create(need=need, offer=declined, reason="Beide noemen gereedschap.")

    assert offered_for(need) == []
    assert matches_of([declined.pk]).matches == []


def test_a_carrier_sees_what_fits_with_the_reason(client: Client, cast: Cast, gardeners: Initiative) -> None:
    looks_for("Gereedschap", gardeners)
    offers("Gereedschap dat over is", make_initiative(name="Werkplaats Zuid", area=cast.area))
    client.force_login(cast.founder)

    shown = page(client, f"/mijn/{gardeners.pk}")

    assert "Wat bij elkaar past" in shown
    assert "Werkplaats Zuid" in shown
    assert "Beide noemen gereedschap. Beide in Noord" in shown


def test_an_official_sees_it_in_the_dossier_and_a_visitor_on_the_page_of_the_area(
    client: Client, cast: Cast, gardeners: Initiative
) -> None:
    looks_for("Gereedschap", gardeners)
    offers("Gereedschap dat over is", make_initiative(name="Werkplaats Zuid", area=cast.elsewhere))

    assert "Werkplaats Zuid" in page(client, f"/gebied/{cast.area.code}")
    assert "Tuinploeg" in page(client, f"/gebied/{cast.elsewhere.code}")
    client.force_login(cast.official)
    assert "Werkplaats Zuid" in page(client, f"/dossier/{gardeners.pk}/alles")


def test_without_anything_that_fits_there_is_no_empty_part(client: Client, cast: Cast, gardeners: Initiative) -> None:
    looks_for("Gereedschap", gardeners)

    assert "Wat bij elkaar past" not in page(client, f"/gebied/{cast.area.code}")


def test_the_list_is_searched_by_words_kind_subject_area_and_theme(client: Client, cast: Cast) -> None:
    green = make_theme(code="green", name_nl="Groen")
    garden = make_initiative(name="Tuinploeg", area=cast.area)
    garden.themes.add(green)
    looks_for("Plantenbakken", garden)
    offers("Een boekhouder", make_initiative(name="Buurtkantoor", area=cast.elsewhere), subject="knowledge")
    offers("Verborgen", make_initiative(status=Status.SUBMITTED))

    def listed(query: str) -> list[str]:
        shown = page(client, f"/vraag-en-aanbod?{query}")
        return [name for name in ("Plantenbakken", "Een boekhouder", "Verborgen") if name in shown]

    assert listed("") == ["Plantenbakken", "Een boekhouder"]
    assert listed("q=plantenbak") == ["Plantenbakken"]
    assert listed("q=buurtkant") == ["Een boekhouder"]
    assert listed("soort=offer") == ["Een boekhouder"]
    assert listed("onderwerp=knowledge") == ["Een boekhouder"]
    assert listed(f"gebied={cast.area.code}") == ["Plantenbakken"]
    assert listed("gebied=stad") == []
    assert listed("thema=green") == ["Plantenbakken"]
    assert listed("soort=niets&gebied=nergens&q=%00") == ["Plantenbakken", "Een boekhouder"]


def test_nothing_found_says_so_with_a_way_back(client: Client) -> None:
    looks_for("Gereedschap")

    assert "Er staat niets open dat bij deze zoekvraag past." in page(client, "/vraag-en-aanbod?q=onvindbaar")


def test_the_municipality_sees_what_fits_beside_each_and_visitors_do_not(client: Client, cast: Cast) -> None:
    looks_for("Gereedschap")
    offers("Gereedschap dat over is", make_initiative(name="Werkplaats Zuid"))

    assert "Beide noemen gereedschap" not in page(client, "/vraag-en-aanbod")
    client.force_login(cast.official)
    assert page(client, "/vraag-en-aanbod").count("Beide noemen gereedschap") == 2


@pytest.mark.parametrize(
    "path", ["/vraag-en-aanbod", "/gebied/{area}", "/mijn/{initiative}", "/dossier/{initiative}/alles"]
)
def test_three_of_everything_cost_no_more_statements_than_one(
    client: Client, cast: Cast, gardeners: Initiative, path: str
) -> None:
    address = path.format(area=cast.area.code, initiative=gardeners.pk)
    client.force_login(cast.founder if path.startswith("/mijn") else cast.official)

    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            page(client, address)
        return len(asked)

    def one_more() -> None:
        looks_for("Gereedschap", gardeners)
        offers("Gereedschap", make_initiative(area=cast.area))

    one_more()
    page(client, address)
    with_one = statements()
    one_more()
    one_more()

    assert statements() == with_one


def test_matches_that_are_kept_are_those_found_and_go_when_one_is_closed(
    client: Client, cast: Cast, gardeners: Initiative, settings: Any
) -> None:
    looks_for("Gereedschap", gardeners)
    offer = offers("Gereedschap dat over is", make_initiative(name="Werkplaats Zuid", area=cast.elsewhere))
    settings.FIGURES_KEPT = True
    here = f"/gebied/{cast.area.code}"
    for person in (cast.official, cast.coordinator):
        client.force_login(person)
        assert page(client, "/vraag-en-aanbod").count("Beide noemen gereedschap") == 2
        assert "Werkplaats Zuid" in page(client, here)

    offer.closed_on = timezone.localdate()
    offer.save()

    assert "Werkplaats Zuid" not in page(client, here)
    assert "Beide noemen gereedschap" not in page(client, "/vraag-en-aanbod")
