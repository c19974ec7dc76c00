# SPDX-License-Identifier: EUPL-1.2
"""In the register, and alive: view, ORM and Python say the same of every status and phase."""

from datetime import UTC, datetime
from itertools import product

import pytest

from initiatives.lifecycle import Phase, Status, alive, in_register
from initiatives.models import Carrier, Initiative, RegisteredInitiative
from tests.factories import make_carrier, make_initiative

pytestmark = pytest.mark.django_db
# Half an hour before midnight in the city, and half an hour after it.
LATE, EARLY = datetime(2026, 6, 30, 21, 30, tzinfo=UTC), datetime(2026, 6, 30, 22, 30, tzinfo=UTC)


def every_kind() -> list[Initiative]:
    made = [
        make_initiative(status=status, phase=phase, published_at=LATE if phase == Phase.IDEA else EARLY)
        for status, phase in product(Status, Phase)
    ]
    for one in made:
        make_carrier(one)
    return made


def test_the_view_knows_what_is_in_the_register_and_what_of_it_is_alive() -> None:
    made = every_kind()

    known = dict(RegisteredInitiative.objects.values_list("initiative", "is_alive"))

    assert known == {one.pk: one.phase != "stopped" for one in made if one.status == "published"}


def test_orm_and_python_say_what_the_view_says() -> None:
    made = every_kind()
    registered = set(RegisteredInitiative.objects.values_list("initiative", flat=True))
    living = set(RegisteredInitiative.objects.filter(is_alive=True).values_list("initiative", flat=True))

    assert set(Initiative.objects.published().values_list("pk", flat=True)) == registered
    assert set(Initiative.objects.alive().values_list("pk", flat=True)) == living
    assert {one.pk for one in made if one.is_in_register} == registered
    assert {one.pk for one in made if one.is_alive} == living
    by_path = Carrier.objects.values_list("initiative", flat=True)
    assert set(by_path.filter(in_register("initiative__"))) == registered
    assert set(by_path.filter(alive("initiative__"))) == living


def test_the_day_of_publication_is_the_day_in_the_city() -> None:
    every_kind()

    days = set(RegisteredInitiative.objects.values_list("initiative__phase", "published_on"))

    assert {day.isoformat() for phase, day in days if phase == Phase.IDEA} == {"2026-06-30"}
    assert {day.isoformat() for phase, day in days if phase != Phase.IDEA} == {"2026-07-01"}
