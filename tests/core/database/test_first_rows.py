# SPDX-License-Identifier: EUPL-1.2
"""The first rows of a list and how many there are: as the whole list says, and not counted on where nobody reads."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import override

from core.database.first_rows import MOST_COUNTED, first_rows
from core.database.prepared_statements import READER
from core.pages.totals import counted
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative
from tests.plans import watched


def _of_phase(values: Mapping[str, Any], prefix: str) -> QuerySet[Initiative]:
    rows = Initiative.objects.in_areas_of(values[READER]).filter(phase=values["phase"], name__startswith=prefix)
    return rows.select_related("area").order_by("-name", "id")


def test_the_first_rows_and_their_number_are_those_of_the_whole_list(cast: Cast) -> None:
    for number in range(5):
        make_initiative(name=f"Kas {number}", area=cast.area)
    make_initiative(name="Molen", area=cast.area)
    whole = list(_of_phase({READER: cast.coordinator, "phase": "running"}, "Kas"))

    rows, total = first_rows(_of_phase, {"phase": "running"}, "Kas", most=2, reader=cast.coordinator)

    assert (rows, total) == (whole[:2], len(whole)) != ([], 0)
    assert rows[0].area == cast.area
    assert first_rows(_of_phase, {"phase": "running"}, "Weg", most=2, reader=cast.coordinator) == ([], 0)


def test_who_reads_something_else_gets_other_rows(cast: Cast) -> None:
    make_initiative(name="Kas", area=cast.area)

    found = [
        first_rows(_of_phase, {"phase": "running"}, "Kas", most=2, reader=person)[1]
        for person in (cast.official, cast.other_official)
    ]

    assert found == [1, 0]


def test_what_is_there_very_often_is_not_counted_on(cast: Cast) -> None:
    shared = {"summary": "Samen.", "form": "group", "phase": "running", "area": cast.area}
    Initiative.objects.bulk_create([Initiative(name=f"Kas {at:04}", **shared) for at in range(MOST_COUNTED + 500)])

    # Their offices are read once.
    assert cast.coordinator.roles

    with watched() as seen:
        rows, total = first_rows(_of_phase, {"phase": "running"}, "Kas", most=1, reader=cast.coordinator)

    assert [one.name for one in rows] == [f"Kas {MOST_COUNTED + 499:04}"]
    assert total == MOST_COUNTED + 1
    assert seen.work().statements == 2
    with override("nl"):
        assert [counted(number) for number in (0, 7, MOST_COUNTED, total)] == ["0", "7", "1.000", "1.000+"]
