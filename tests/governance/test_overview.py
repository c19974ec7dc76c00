# SPDX-License-Identifier: EUPL-1.2
"""The governance page says how many there are of each, in words that fit the number."""

import pytest
from django.test import Client

from governance.models import PolicyGoal
from tests.cast import Cast


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
