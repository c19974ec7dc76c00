# SPDX-License-Identifier: EUPL-1.2
"""What the municipality owes an answer on: the view says what plain Python says, on threads made by chance."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from governance.models import AwaitedAnswer, Challenge, ThreadMessage
from tests.factories import make_initiative
from tests.factories.governance import make_challenge

pytestmark = pytest.mark.django_db
STATES = ("submitted", "in_talks", "declined", "withdrawn")


def make_threads(seed: int) -> None:
    """Write back and forth about a few initiatives, some of which challenge too."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    initiatives = [make_initiative() for _number in range(4)]
    for _number in range(20):
        is_from_city = chance.random() < 0.4
        due = timezone.localdate() + timedelta(days=chance.randint(-9, 9))
        ThreadMessage.objects.create(
            initiative=chance.choice(initiatives),
            text="x",
            is_from_city=is_from_city,
            answer_due_on=chance.choice([None, due]) if is_from_city else due,
        )
    for initiative in initiatives:
        make_challenge(initiative=initiative, state=chance.choice(STATES), task="Het groen")


def awaited() -> set[tuple[Any, ...]]:
    """What waits, in plain Python."""
    found: set[tuple[Any, ...]] = {
        (one.pk, "challenge", one.initiative_id, one.task, one.submitted_on, one.answer_due_on)
        for one in Challenge.objects.all()
        if one.state in {"submitted", "in_talks"}
    }
    first = dict[Any, ThreadMessage]()
    for one in ThreadMessage.objects.order_by("created_at", "id"):
        if one.is_from_city:
            first.pop(one.initiative_id, None)
        else:
            first.setdefault(one.initiative_id, one)
    return found | {(one.pk, "message", key, None, day_of(one), one.answer_due_on) for key, one in first.items()}


def day_of(one: ThreadMessage) -> date:
    return timezone.localdate(one.created_at)


@pytest.mark.thin(4)
@pytest.mark.parametrize("seed", range(4))
def test_the_view_says_what_plain_python_says(seed: int) -> None:
    make_threads(seed)

    rows = AwaitedAnswer.objects.values_list("key", "kind", "initiative", "title", "asked_on", "due_on")

    assert set(rows) == awaited()
    assert len(rows) == len(awaited()) > 0
