# SPDX-License-Identifier: EUPL-1.2
"""The nearest earlier decisions both ways beside the form of a decision."""

import random
from datetime import date, timedelta
from uuid import UUID

from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.learning.exceptions.likeness import Case, Likeness, nearest, shared
from governance.learning.exceptions.precedents import precedents_of
from governance.models import Arrangement
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative, make_theme
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate()
RULE = "Beheerplan buitenruimte"


def case(number: int, **fields: object) -> Case:
    values = {
        "key": UUID(int=number), "initiative": UUID(int=100 + number), "rule": f"rule {number}",
        "first_day": date(2026, 1, 1), "form": f"form {number}", "area": None, **fields,
    }  # fmt: skip
    return Case(**values)  # type: ignore[arg-type]


def decided(initiative: Initiative, outcome: str, *, rule: str = RULE, days: int = 0) -> Arrangement:
    made = make_arrangement(
        initiative=initiative, kind="exception", rule=rule, asked_on=TODAY - timedelta(days=400),
        decided_on=TODAY - timedelta(days=300), outcome=outcome, grounds=f"Grond {outcome} {initiative.name}",
        first_day=TODAY - timedelta(days=days), last_day=None,
    )  # fmt: skip
    made.refresh_from_db()
    return made


def asked(initiative: Initiative) -> Arrangement:
    return make_arrangement(initiative=initiative, kind="exception", rule=RULE, asked_on=TODAY)


def test_what_two_requests_share_is_named_and_unknown_is_never_shared() -> None:
    theme = UUID(int=7)
    one = case(1, themes=frozenset({theme}), kinds=frozenset({"lease"}), area=UUID(int=9), form="group")

    assert shared(one, case(2)) == ()
    assert shared(case(1, rule="A"), case(2, rule="a")) == (Likeness.RULE,)
    like = case(2, themes=frozenset({theme}), kinds=frozenset({"lease"}), area=UUID(int=9), form="group")
    assert shared(one, like) == (Likeness.THEME, Likeness.FORM, Likeness.AREA, Likeness.KIND)


def test_the_same_rule_goes_first_then_who_shares_more_then_the_later_day_whatever_the_order_they_come_in() -> None:
    one = case(0, rule="A", form="group", area=UUID(int=9))
    rule_only, rule_and_form = case(1, rule="A"), case(2, rule="A", form="group")
    two_shared, older = case(3, form="group", area=UUID(int=9)), case(4, form="group", first_day=date(2020, 1, 1))
    newer, nothing = case(5, form="group"), case(6)
    others = [rule_only, rule_and_form, two_shared, older, newer, nothing]

    for seed in range(20):
        random.Random(seed).shuffle(others)  # noqa: S311 - no secret
        found = [each for each, _common in nearest(one, others)]
        assert found == [rule_and_form, rule_only, two_shared, newer, older]


def test_at_most_five_each_way_stand_beside_the_form_in_words(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    theme = make_theme(name_nl="Groen")
    mine = make_initiative(area=cast.area, name="De Tuin")
    mine.themes.add(theme)
    for number in range(7):
        other = make_initiative(area=cast.area, name=f"Tuin {number}")
        other.themes.add(theme)
        decided(other, "granted", days=number)
        decided(other, "refused", rule="Anders", days=number)
    one = asked(mine)
    client.force_login(cast.official)

    near = precedents_of(one, cast.official)
    with django_assert_max_num_queries(40):
        page = client.get(f"/uitzonderingen/aanvragen/{one.pk}/besluit").content.decode()

    assert [each.exception.initiative.name for each in near.granted] == [f"Tuin {number}" for number in range(5)]
    assert len(near.refused) == 5
    assert "dezelfde regel" in near.granted[0].reasons
    assert "hetzelfde thema: Groen" in near.refused[0].reasons
    assert "Tuin 4" in page
    assert "Grond refused Tuin 0" in page
    assert "Tuin 6" not in page


def test_a_decision_elsewhere_counts_and_its_name_and_grounds_stay_with_who_may_read_them(
    client: Client, cast: Cast
) -> None:
    far = decided(make_initiative(area=cast.elsewhere, name="Verre Tuin"), "refused")
    one = asked(make_initiative(area=cast.area, name="De Tuin"))
    client.force_login(cast.official)

    page = client.get(f"/uitzonderingen/aanvragen/{one.pk}/besluit").content.decode()
    client.force_login(cast.coordinator)
    whole = client.get(f"/uitzonderingen/aanvragen/{one.pk}/besluit").content.decode()

    assert "Een initiatief buiten uw gebieden" in page
    assert "Verre Tuin" not in page
    assert far.grounds not in page
    assert "Verre Tuin" in whole
    assert far.grounds in whole


def test_what_is_open_or_withdrawn_is_no_precedent(cast: Cast) -> None:
    other = make_initiative(area=cast.area)
    asked(other)
    decided(other, "withdrawn")

    near = precedents_of(asked(make_initiative(area=cast.area)), cast.official)

    assert (near.granted, near.refused) == ([], [])
