# SPDX-License-Identifier: EUPL-1.2
"""Provisions: what the city settles, from where it came, and how far it is by its own days."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.learning.provisions.stages import Stage, in_stage, stage_on
from governance.models import Provision
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_barrier, make_experiment, make_lesson, make_party, make_provision
from tests.factories.initiatives import make_theme

TODAY = timezone.localdate()
RULE = {"kind": "rule", "title": "Huur onder de markt mag", "laid_down_in": "Vastgoednota"}


@pytest.mark.parametrize(
    ("first", "last", "stage"),
    [
        (None, None, Stage.PREPARED),
        (TODAY + timedelta(days=1), None, Stage.PREPARED),
        (TODAY, None, Stage.HOLDS),
        (TODAY - timedelta(days=9), TODAY, Stage.HOLDS),
        (TODAY - timedelta(days=9), TODAY - timedelta(days=1), Stage.ENDED),
    ],
)
@pytest.mark.django_db
def test_how_far_a_provision_is_follows_from_its_days_in_python_and_in_the_database(
    first: date | None, last: date | None, stage: Stage
) -> None:
    made = make_provision(starts_on=first, ends_on=last)

    found = [one for one in Stage if Provision.objects.filter(in_stage(one, TODAY)).filter(pk=made.pk).exists()]

    assert stage_on(first, last, TODAY) == stage
    assert found == [stage]


def test_a_barrier_that_is_removed_leads_to_a_rule_that_opens_with_what_is_known(client: Client, cast: Cast) -> None:
    one = make_barrier(title="Hoogste prijs", proposal="Weeg ook nut.", state="removed", removed_on=TODAY,
                       area=cast.area)  # fmt: skip
    client.force_login(cast.official)
    page = client.get(f"/belemmeringen/{one.pk}").text
    address = f"/voorzieningen/nieuw?belemmering={one.pk}"

    form = client.get(address).text
    client.post("/voorzieningen/nieuw", {**RULE, "belemmering": one.pk})

    made = Provision.objects.get()
    assert address in page
    assert "Leg de nieuwe regel vast" in page
    assert 'value="Hoogste prijs"' in form
    assert "Weeg ook nut." in form
    assert f'value="{cast.area.pk}" selected' in form
    assert (made.barrier, made.kind, made.added_by) == (one, "rule", cast.official)
    assert made.title in client.get(f"/belemmeringen/{one.pk}").text


@pytest.mark.parametrize(
    ("word", "column", "make", "path"),
    [
        ("experiment", "experiment", lambda: make_experiment(verdict="adopt", verdict_on=TODAY), "experimenten"),
        ("les", "lesson", lambda: make_lesson(anchored_on=TODAY, anchored_in="Werkinstructie"), "lessen"),
    ],
)
def test_what_works_becomes_a_rule(  # noqa: PLR0917 - fixtures
    word: str, column: str, make: Any, path: str, client: Client, cast: Cast
) -> None:
    source = make()
    client.force_login(cast.coordinator)

    page = client.get(f"/{path}/{source.pk}").text
    form = client.get(f"/voorzieningen/nieuw?{word}={source.pk}").text
    client.post("/voorzieningen/nieuw", {**RULE, word: source.pk})

    assert f"/voorzieningen/nieuw?{word}={source.pk}" in page
    assert f'value="{source.title}"' in form
    assert getattr(Provision.objects.get(), column) == source


def test_a_last_day_without_a_first_or_before_it_is_told_at_the_field(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    days = [{"ends_on": "2026-12-31"}, {"starts_on": "2026-12-31", "ends_on": "2026-01-01"}]

    pages = [client.post("/voorzieningen/nieuw", {**RULE, **one}) for one in days]

    assert [page.status_code for page in pages] == [422, 422]
    assert "vanaf welke dag" in pages[0].text
    assert "op of na de eerste dag" in pages[1].text
    assert not Provision.objects.exists()


def test_of_two_who_change_a_provision_the_second_sees_both(client: Client, cast: Cast) -> None:
    made = make_provision()
    client.force_login(cast.official)
    client.post(f"/voorzieningen/{made.pk}/wijzig", {**RULE, "version": 1})

    late = client.post(f"/voorzieningen/{made.pk}/wijzig", {**RULE, "title": "Anders", "version": 1})

    assert late.status_code == 409
    assert RULE["title"] in late.text


def test_records_are_found_by_their_own_place_or_else_by_that_of_their_initiative(client: Client, cast: Cast) -> None:
    theme, other = make_theme(), make_theme()
    here = make_initiative(area=cast.area)
    here.themes.add(theme)
    make_barrier(here, title="Via initiatief")
    make_barrier(here, title="Eigen plek", area=cast.elsewhere, theme=other)
    make_experiment(title="Proef hier", initiative=here)
    make_lesson(title="Les elders", area=cast.elsewhere, theme=other)
    client.force_login(cast.official)
    query = f"?gebied={cast.area.code}&thema={theme.code}"

    barriers = client.get(f"/belemmeringen{query}").text
    experiments = client.get(f"/experimenten{query}").text
    lessons = client.get(f"/lessen{query}").text
    wrong = client.get("/lessen?gebied=nergens&afdeling=x&sinds=gisteren")

    assert "Via initiatief" in barriers
    assert "Eigen plek" not in barriers
    assert "Proef hier" in experiments
    assert "Les elders" not in lessons
    assert "Les elders" in wrong.text


@pytest.mark.parametrize("path", ["belemmeringen", "experimenten", "lessen", "voorzieningen"])
def test_a_list_can_be_taken_along_with_the_same_filters(path: str, client: Client, cast: Cast) -> None:
    theme, partner = make_theme(), make_party(name="Erasmus")
    for title, place in (("=Hier", {"theme": theme}), ("Daar", {})):
        make_barrier(title=title, **place)
        make_experiment(title=title, knowledge_partner=partner, **place)
        make_lesson(title=title, **place)
        make_provision(title=title, **place)
    client.force_login(cast.other_official)

    file = client.get(f"/{path}.csv?thema={theme.code}").getvalue().decode("utf-8-sig")

    assert file.splitlines()[1].startswith("'=Hier;")
    assert len(file.splitlines()) == 2


def test_a_new_record_from_a_file_opens_with_its_area_and_theme(client: Client, cast: Cast) -> None:
    theme = make_theme()
    one = make_initiative(area=cast.area)
    one.themes.add(theme)
    client.force_login(cast.official)

    forms = [client.get(f"/{path}/nieuw?dossier={one.pk}").text for path in ("belemmeringen", "experimenten", "lessen")]

    assert all(f'value="{cast.area.pk}" selected' in form for form in forms)
    assert all(f'value="{theme.pk}" selected' in form for form in forms)


def test_a_knowledge_partner_is_a_party_that_is_known(client: Client, cast: Cast) -> None:
    party = make_party(name="Erasmus Universiteit")
    client.force_login(cast.official)
    given = {"title": "Proef", "hypothesis": "Het werkt.", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}

    unknown = client.post("/experimenten/nieuw", {**given, "knowledge_partner": "Niemand"})
    made = client.post("/experimenten/nieuw", {**given, "knowledge_partner": "erasmus universiteit"}, follow=True)

    assert unknown.status_code == 422
    assert "Geen partij heeft deze naam" in unknown.text
    assert f"/partijen/{party.pk}" in made.text


def test_the_list_asks_no_more_when_it_is_longer(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(15):
        make_provision(theme=make_theme())
    client.force_login(cast.official)

    with django_assert_max_num_queries(9):
        assert client.get("/voorzieningen").status_code == 200
