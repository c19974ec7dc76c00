# SPDX-License-Identifier: EUPL-1.2
"""The governance page says how many there are of each, in words that fit the number."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.models import Experiment, PolicyGoal
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_lesson, make_signal
from tests.factories.initiatives import make_opportunity


@pytest.mark.parametrize(
    ("goals", "told"), [(0, "<b>0</b> doelen gelden"), (1, "<b>1</b> doel geldt"), (2, "<b>2</b> doelen gelden")]
)
def test_what_is_counted_is_named_in_words_that_fit_the_number(
    client: Client, cast: Cast, goals: int, told: str
) -> None:
    for number in range(goals):
        PolicyGoal.objects.create(title=f"Doel {number}")
    client.force_login(cast.coordinator)
    assert told in client.get("/bestuur").content.decode()


def held(page: Any) -> int:
    """How many the list of an address holds."""
    context = page.context
    # The views above a list that counts nothing say None.
    totals = [each["total"] for each in context if "total" in each and each["total"] is not None]
    if totals:
        return int(totals[0])
    return len(context["goals"] if "goals" in context else context["page"].items)


def test_every_count_opens_the_list_that_holds_exactly_so_many(client: Client, cast: Cast) -> None:
    today = timezone.localdate()
    initiative = make_initiative(area=cast.area)
    for state in ("open", "open", "done"):
        make_opportunity(state=state, area=cast.area)
    for verdict, ends in (("", -9), ("", 9), ("stop", -9)):
        Experiment.objects.create(
            title=f"{verdict}{ends}", hypothesis="?", starts_on=today - timedelta(days=90), verdict=verdict,
            ends_on=today + timedelta(days=ends), verdict_on=today if verdict else None,
            learnt="Ja." if verdict else "",
        )  # fmt: skip
    for anchored in (None, today):
        make_lesson(anchored_on=anchored, anchored_in="Ja" if anchored else "")
    PolicyGoal.objects.create(title="Over", ends_on=today - timedelta(days=1))
    PolicyGoal.objects.create(title="Geldt", ends_on=today)
    for number in range(3):
        make_arrangement(initiative=initiative, kind="exception", rule="Een regel" if number else "Een andere regel")
    make_signal(initiative=initiative)
    make_signal(initiative=initiative, check_code="expiry", snoozed_until=today + timedelta(days=9))
    client.force_login(cast.coordinator)
    page = client.get("/bestuur")
    lines = [*page.context["today"], *(line for _code, _title, lines in page.context["groups"] for line in lines)]
    counted = [line for line in lines if line.count is not None]

    assert len(counted) > 8
    for line in counted:
        if line.label not in {"Subsidies", "Bestuursstijlen"}:
            assert held(client.get(line.href)) == line.count, line.label
