# SPDX-License-Identifier: EUPL-1.2
"""What the page of a round says a coordinator does now: one thing, with its act."""

import re
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from assessment.models import Round, RoundState
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.assessment import make_assessment, make_assignment, make_round


def step_of(client: Client, cast: Cast, round_: Round) -> str:
    client.force_login(cast.coordinator)
    text = client.get(f"/rondes/{round_.pk}").text
    found = re.search(r'aria-labelledby="step">(.*?)</section>', text, re.DOTALL)
    return found[1] if found else ""


def asked(cast: Cast, *, submitted: bool = False, **fields: Any) -> Round:
    """A round in which one assessor is asked one thing."""
    round_ = make_round(**fields)
    assignment = make_assignment(assessor=cast.assessor, initiative=make_initiative(area=cast.area), round=round_)
    if submitted:
        make_assessment(assignment=assignment, submitted=True)
    return round_


def in_days(days: int) -> Any:
    return timezone.localdate() + timedelta(days=days)


def test_a_round_without_assessors_asks_for_them(client: Client, cast: Cast) -> None:
    round_ = make_round(state=RoundState.PLANNED)

    step = step_of(client, cast, round_)

    assert "Er is nog niemand iets gevraagd" in step
    assert f'href="/rondes/{round_.pk}/toewijzen"' in step


def test_a_planned_round_with_assessors_asks_to_be_opened(client: Client, cast: Cast) -> None:
    round_ = asked(cast, state=RoundState.PLANNED)

    step = step_of(client, cast, round_)

    assert "1 beoordeling staat klaar" in step
    found = re.search(r'action="([^"]+)".*name="to" value="([a-z]+)"', step, re.DOTALL)
    assert found
    client.post(found[1], {"to": found[2]})
    round_.refresh_from_db()
    assert round_.state == RoundState.OPEN


def test_the_round_is_moved_from_one_place_on_its_page(client: Client, cast: Cast) -> None:
    planned, running = asked(cast, state=RoundState.PLANNED), asked(cast, deadline=in_days(30))
    client.force_login(cast.coordinator)

    for round_, target in ((planned, RoundState.OPEN), (running, RoundState.CLOSED)):
        text = client.get(f"/rondes/{round_.pk}").text
        assert re.findall(r'name="to" value="([a-z]+)"', text) == [target]


def test_a_week_before_the_last_day_a_reminder_is_the_thing_to_do(client: Client, cast: Cast) -> None:
    near, far = asked(cast, deadline=in_days(7)), asked(cast, deadline=in_days(8))

    assert 'href="#remind"' in step_of(client, cast, near)
    assert "Nog 7 dagen." in step_of(client, cast, near)
    assert step_of(client, cast, far) == ""


def test_after_the_last_day_what_is_missing_asks_for_more_days(client: Client, cast: Cast) -> None:
    round_ = asked(cast, deadline=in_days(2))
    Round.objects.filter(pk=round_.pk).update(opens_on=in_days(-30), deadline=in_days(-1))

    step = step_of(client, cast, round_)

    assert "De laatste dag is voorbij" in step
    assert f'href="/rondes/{round_.pk}/wijzigen"' in step


def test_what_is_in_and_not_settled_comes_before_a_reminder(client: Client, cast: Cast) -> None:
    round_ = asked(cast, submitted=True, deadline=in_days(3))
    make_assignment(assessor=cast.other_assessor, initiative=make_initiative(area=cast.area), round=round_)

    step = step_of(client, cast, round_)

    assert "1 is klaar" in step
    assert 'href="#progress"' in step


def test_a_closed_round_without_anything_to_settle_says_nothing(client: Client, cast: Cast) -> None:
    round_ = asked(cast)
    Round.objects.filter(pk=round_.pk).update(state=RoundState.CLOSED)

    assert step_of(client, cast, round_) == ""
