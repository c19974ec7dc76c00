# SPDX-License-Identifier: EUPL-1.2
"""The third like exception drafts the rule; a coordinator decides; what came of it is counted."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.learning.exceptions.actions import decide_exception
from governance.learning.exceptions.drafts import RuleEffect, effect_of
from governance.models import Arrangement, Barrier
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_barrier

TODAY = timezone.localdate()
RULE = "Beheerplan buitenruimte"


def asked(initiative: Initiative, *, days_ago: int = 0, **fields: Any) -> Arrangement:
    made = make_arrangement(
        initiative=initiative, kind="exception", rule=RULE, title="Zelf maaien",
        asked_on=TODAY - timedelta(days=days_ago), first_day=TODAY, last_day=TODAY + timedelta(days=364), **fields,
    )  # fmt: skip
    made.refresh_from_db()
    return made


def decide(one: Arrangement, cast: Cast, outcome: str = "granted", grounds: str = "De buurt houdt het bij.") -> None:
    decide_exception(
        exception=one, outcome=outcome, grounds=grounds, decided_on=TODAY, first_day=one.first_day,
        last_day=one.last_day, expected_version=one.version, by=cast.official,
    )  # fmt: skip


def test_the_third_yes_drafts_the_rule_with_the_cases_and_a_fourth_makes_no_second(cast: Cast) -> None:
    decide(asked(make_initiative(area=cast.area)), cast, "refused", "Langs de weg is het te druk.")
    for number in range(4):
        decide(asked(make_initiative(area=cast.area)), cast)
        assert Barrier.objects.count() == (1 if number >= 2 else 0)

    draft = Barrier.objects.get()
    assert (draft.rule, draft.raised_by, draft.state) == (RULE, cast.official, "seen")
    assert draft.initiatives.count() == 3
    for words in ("Zelf maaien", "12", "De buurt houdt het bij.", "Langs de weg is het te druk."):
        assert words in draft.proposal


def test_a_no_never_drafts_a_rule(cast: Cast) -> None:
    for _number in range(4):
        decide(asked(make_initiative(area=cast.area)), cast, "refused")

    assert not Barrier.objects.exists()


@pytest.mark.parametrize("state", ["decided", "removed"])
def test_a_coordinator_decides_on_a_rule_and_an_official_does_not(client: Client, cast: Cast, state: str) -> None:
    rule, routine = make_barrier(rule=RULE), make_barrier()
    step = {"state": state, "happened_on": str(TODAY), "note": "Het staat in het beheerplan.", "version": 1}
    client.force_login(cast.official)

    refused = client.post(f"/belemmeringen/{rule.pk}/stap", step)
    client.post(f"/belemmeringen/{routine.pk}/stap", step)
    client.force_login(cast.coordinator)
    client.post(f"/belemmeringen/{rule.pk}/stap", step)

    assert refused.status_code == 422
    assert "Een coördinator besluit over een regel." in refused.content.decode()
    for one in (rule, routine):
        one.refresh_from_db()
        assert one.state == state


def test_what_came_of_a_rule_is_what_was_asked_since_beside_as_many_days_before(client: Client, cast: Cast) -> None:
    rule = make_barrier(rule=RULE, state="decided")
    rule.steps.update(happened_on=TODAY - timedelta(days=10))
    garden = make_initiative(area=cast.area)
    decided = {"decided_on": TODAY, "grounds": "x"}
    asked(garden, days_ago=10, outcome="granted", **decided)
    asked(garden, days_ago=1, outcome="refused", **decided)
    asked(garden)
    for days_ago in (11, 21, 22):
        asked(garden, days_ago=days_ago)
    asked(make_initiative(area=cast.elsewhere))
    client.force_login(cast.official)

    found = effect_of(rule, cast.official, TODAY)
    page = client.get(f"/belemmeringen/{rule.pk}").content.decode()

    assert found == RuleEffect(TODAY - timedelta(days=10), 10, before=2, since=3, granted=1, refused=1, undecided=1)
    assert "3 keer een uitzondering op deze regel gevraagd" in page


def test_a_rule_that_is_not_decided_has_no_effect_yet_and_leads_to_its_cases(client: Client, cast: Cast) -> None:
    rule = make_barrier(rule=RULE)
    client.force_login(cast.official)

    assert effect_of(rule, cast.official, TODAY) is None
    assert "De gevallen erachter" in client.get(f"/belemmeringen/{rule.pk}").content.decode()
