# SPDX-License-Identifier: EUPL-1.2
"""Officials hear of a registration when it comes, when its six weeks are nearly over, and when they are over."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from initiatives.models import Initiative
from initiatives.moderation.actions.waiting import notify_waiting
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative


def submitted(cast: Cast, days: int, **fields: Any) -> Initiative:
    # By the clock on the wall: a day of 25 hours lies between.
    at = timezone.localtime() - timedelta(days=days)
    return make_initiative(**{"area": cast.area, "status": "submitted", "submitted_at": at, **fields})


def today() -> date:
    return timezone.localdate()


@pytest.mark.parametrize(
    ("days", "kinds"),
    [
        (0, ["registration-comes"]),
        (20, []),
        (35, ["registration-nears"]),
        (42, ["registration-nears"]),
        (43, ["registration-passed"]),
    ],
)
def test_a_registration_is_told_once_per_stage_to_who_decides(days: int, kinds: list[str], cast: Cast) -> None:
    one = submitted(cast, days)

    notify_waiting(today())
    notify_waiting(today())

    assert [mail.kind for mail in Message.objects.all()] == kinds
    for mail in Message.objects.all():
        assert mail.to == cast.official.email
        assert one.name in mail.body
        assert f"/werkvoorraad/aanmelding/{one.pk}" in mail.body


def test_who_carries_it_or_wants_no_mails_hears_nothing_until_the_term_is_over(cast: Cast) -> None:
    submitted(cast, 0)
    own = submitted(cast, 0)
    make_carrier(own, cast.official)
    User.objects.filter(pk=cast.official.pk).update(wants_digests=False)

    notify_waiting(today())
    assert [mail.to for mail in Message.objects.all()] == [cast.coordinator.email]
    assert own.name in Message.objects.get().body

    notify_waiting(today() + timedelta(days=50))
    late = Message.objects.filter(kind="registration-passed")
    assert {mail.to for mail in late} == {cast.official.email, cast.coordinator.email}


def test_what_is_sent_in_again_is_told_again_and_what_is_decided_is_not(cast: Cast) -> None:
    one = submitted(cast, 10)
    submitted(cast, 0, status="published")
    notify_waiting(today())
    Initiative.objects.filter(pk=one.pk).update(submitted_at=timezone.now())

    notify_waiting(today())

    assert Message.objects.count() == 2


def test_an_area_without_a_team_tells_the_coordinators(cast: Cast) -> None:
    cast.area.team.all().delete()
    submitted(cast, 0)

    notify_waiting(today())

    assert [mail.to for mail in Message.objects.all()] == [cast.coordinator.email]
