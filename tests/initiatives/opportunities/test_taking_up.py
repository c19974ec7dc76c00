# SPDX-License-Identifier: EUPL-1.2
"""Opportunities that are on the map: kept together, helped, found in the list, and forgotten in time."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.own_account.actions import erase_person
from accounts.personal_data import export
from core.errors import NotAllowedError, RefusedError
from initiatives.models import OpportunityLister
from initiatives.opportunities.actions.help import offer_help, take_back_help
from initiatives.opportunities.actions.opportunity import (
    forget_listers,
    join_opportunity,
    let_go_opportunity,
    move_opportunity,
)
from initiatives.opportunities.lifecycle import OpportunityState
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_theme, make_user
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
S = OpportunityState


def test_an_initiative_and_a_broker_keep_it_together_and_one_goes_on_when_the_other_stops(cast: Cast) -> None:
    carried = make_initiative(area=cast.area)
    make_carrier(carried, cast.founder)
    one = make_opportunity(area=cast.area)
    move_opportunity(opportunity=one, to=S.PICKED_UP, by=cast.founder, initiative=carried)

    one = join_opportunity(opportunity=one, by=cast.official, as_broker=True)
    assert (one.picked_up_by, one.broker) == (carried, cast.official)
    with pytest.raises(RefusedError):
        join_opportunity(opportunity=one, by=cast.coordinator, as_broker=True)
    one = let_go_opportunity(opportunity=one, by=cast.founder)
    assert (one.state, one.picked_up_by, one.broker) == (S.PICKED_UP, None, cast.official)
    one = let_go_opportunity(opportunity=one, by=cast.official)
    assert (one.state, one.broker, one.picked_up_on) == (S.OPEN, None, None)


def test_nobody_picks_up_with_an_initiative_of_others_or_one_that_is_not_public(cast: Cast) -> None:
    foreign = make_initiative()
    hidden = make_initiative(status="submitted")
    make_carrier(make_initiative(), cast.founder)
    make_carrier(hidden, cast.founder)
    one = make_opportunity()
    for initiative in (foreign, hidden, None):
        with pytest.raises(RefusedError):
            move_opportunity(opportunity=one, to=S.PICKED_UP, by=cast.founder, initiative=initiative)
    with pytest.raises(NotAllowedError):
        move_opportunity(opportunity=one, to=S.PICKED_UP, by=cast.founder, as_broker=True)


def test_who_helps_is_known_to_who_keeps_it_and_to_others_only_as_an_initiative(client: Client, cast: Cast) -> None:
    carried = make_initiative(area=cast.area)
    make_carrier(carried, cast.founder)
    helping = make_initiative(name="Tuinman")
    make_carrier(helping, cast.stranger)
    one = make_opportunity(area=cast.area, state=S.PICKED_UP, picked_up_by=carried)

    offer_help(opportunity=one, text="I can saw.", by=cast.stranger, initiative=helping)
    offer_help(opportunity=one, text="I can paint.", by=cast.assessor)
    offer_help(opportunity=one, text="I can paint well.", by=cast.assessor)

    assert Message.objects.filter(to=cast.founder.email, kind="opportunity-help").count() == 2
    page = client.get(f"/en/kansen/{one.pk}").content.decode()
    assert "Tuinman" in page
    assert "1 person" in page
    assert all(hidden not in page for hidden in ("I can saw", cast.stranger.name, cast.assessor.email))
    client.force_login(cast.founder)
    page = client.get(f"/en/kansen/{one.pk}").content.decode()
    assert all(shown in page for shown in ("I can saw", "I can paint well.", cast.assessor.email))

    take_back_help(opportunity=one, by=cast.assessor)
    assert "I can paint" not in client.get(f"/en/kansen/{one.pk}").content.decode()


def test_what_stands_still_is_in_the_queue_of_its_area(client: Client, cast: Cast) -> None:
    today = timezone.localdate()
    late = make_opportunity(area=cast.area, by_when=today - timedelta(days=1))
    quiet = make_opportunity(area=cast.area, state=S.PICKED_UP)
    quiet.steps.create(state=S.PICKED_UP)
    quiet.steps.update(created_at=timezone.now() - timedelta(days=61))
    lively = make_opportunity(area=cast.area, state=S.PICKED_UP)
    lively.steps.create(state=S.PICKED_UP)
    client.force_login(cast.official)
    page = client.get("/en/werkvoorraad").content.decode()

    assert "Opportunities that stand still (2)" in page
    assert late.title in page
    assert quiet.title in page
    assert lively.title not in page


def test_the_list_is_filtered_by_words_area_theme_state_and_origin(client: Client, cast: Cast) -> None:
    theme = make_theme()
    shops = make_opportunity(title="Lege winkels", area=cast.area, origin="entrepreneur")
    shops.themes.add(theme)
    make_opportunity(title="Zon op het dak", state=S.DONE)
    make_opportunity(title="Nog niet", state=S.PROPOSED)
    make_opportunity(title="Voor iedereen", area=None)
    everything = ["Lege winkels", "Zon op het dak", "Voor iedereen"]

    def found(query: str) -> list[str]:
        page = client.get(f"/en/kansen?{query}").content.decode()
        return sorted(title for title in [*everything, "Nog niet"] if f">{title}</a>" in page)

    assert found("") == sorted(everything)
    assert found("q=winkel") == ["Lege winkels"]
    assert found(f"thema={theme.code}") == ["Lege winkels"]
    assert found(f"gebied={cast.area.code}") == ["Lege winkels"]
    assert found("gebied=stad") == ["Voor iedereen"]
    assert found("stand=done") == ["Zon op het dak"]
    assert found("van=entrepreneur") == ["Lege winkels"]
    assert found("stand=proposed") == sorted(everything)
    lines = b"".join(client.get("/en/kansen.csv?stand=done")).decode().splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == ["Zon op het dak"]
    assert client.get("/en/kansen.rss?q=winkel").content.decode().count("<item>") == 1


def test_a_spreadsheet_does_not_calculate_what_somebody_typed(client: Client) -> None:
    make_opportunity(title='=HYPERLINK("https://x")', outcome="")

    body = b"".join(client.get("/en/kansen.csv")).decode()

    assert "'=HYPERLINK" in body


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_and_a_page_ask_a_fixed_number_of_questions(
    client: Client, cast: Cast, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    carried = make_initiative(area=cast.area)
    for _each in range(number):
        one = make_opportunity(area=cast.area, state=S.PICKED_UP, picked_up_by=carried)
        one.themes.add(make_theme())
        one.helpers.create(user=make_user(), text="Yes", initiative=make_initiative())
        one.steps.create(state=S.OPEN, noted_by=cast.official)
    # Areas and water are read once, and kept until one changes.
    client.get("/en/kansen")
    with django_assert_num_queries(5):
        client.get("/en/kansen")
    with django_assert_num_queries(6):
        client.get(f"/en/kansen/{one.pk}")


def test_addresses_are_forgotten_three_months_after_the_end(cast: Cast) -> None:
    ended, running = make_opportunity(state=S.DONE), make_opportunity()
    for one in (ended, running):
        OpportunityLister.objects.create(opportunity=one, email="mo@example.org")

    assert forget_listers() == 0
    assert forget_listers(days=-1) == 1
    assert OpportunityLister.objects.get().opportunity == running


def test_what_a_person_listed_and_offered_goes_along_and_is_erased_with_them(cast: Cast) -> None:
    one = make_opportunity(area=cast.area, listed_by=cast.stranger)
    other = make_opportunity(area=cast.area)
    OpportunityLister.objects.create(opportunity=other, email=cast.stranger.email)
    offer_help(opportunity=other, text="I can saw.", by=cast.stranger)
    move_opportunity(opportunity=one, to=S.WITHDRAWN, by=cast.stranger, note="Gone.")

    known = export(cast.stranger)["initiatives"]
    assert {row["title"] for row in known["opportunities_listed"]} == {one.title, other.title}
    assert [row["text"] for row in known["help_offered"]] == ["I can saw."]
    assert [row["text"] for row in known["opportunities_followed"]] == ["Gone."]

    erase_person(by=cast.stranger)
    one.refresh_from_db()
    assert (one.listed_by, one.steps.get().noted_by) == (None, None)
    assert not other.helpers.exists()
    assert not OpportunityLister.objects.exists()


def test_an_initiative_outside_the_public_register_is_named_to_nobody_outside(client: Client, cast: Cast) -> None:
    hidden = make_initiative(area=cast.area, name="Nog geheim", status="submitted", form="opportunity_map")
    one = make_opportunity(
        area=cast.area, title="Lege winkels", state=S.PICKED_UP, picked_up_by=hidden, mapped_by=hidden
    )
    for address in ("/kansen", f"/kansen/{one.pk}", "/kansen.csv", "/kansen.rss"):
        shown = b"".join(client.get(address)).decode()
        assert "Lege winkels" in shown, address
        assert "Nog geheim" not in shown, address
    client.force_login(cast.official)
    assert "Nog geheim" in client.get(f"/kansen/{one.pk}").content.decode()


def test_who_offers_help_again_and_again_floods_nobody(client: Client, cast: Cast) -> None:
    one = make_opportunity(area=cast.area, state=S.PICKED_UP, broker=cast.official)
    client.force_login(cast.stranger)

    answers = []
    for _number in range(11):
        answers.append(client.post(f"/kansen/{one.pk}/helpen", {"text": "I can saw."}).status_code)
        take_back_help(opportunity=one, by=cast.stranger)

    assert answers == [302] * 10 + [422]
    assert Message.objects.filter(kind="opportunity-help").count() == 10
