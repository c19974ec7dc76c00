# SPDX-License-Identifier: EUPL-1.2
"""Who got an exception: shares per area, legal form and size, nothing of few."""

import csv
import random
from collections.abc import Iterator
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from core.files.csv_export import BYTE_ORDER_MARK
from governance.learning.exceptions.outcomes import FEWER, MORE, UNSURE, Decision, overall, told
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate()
PAGE = "/uitzonderingen/uitkomsten"


def decisions(start: int, given: int, refused: int) -> list[Decision]:
    """So many initiatives that got it, and so many that did not."""
    return [(UUID(int=start + number), number < given) for number in range(given + refused)]


def decided(outcome: str, **initiative: Any) -> None:
    make_arrangement(
        initiative=make_initiative(**initiative), kind="exception", rule="Regel", asked_on=TODAY, decided_on=TODAY,
        outcome=outcome, grounds="x",
    )  # fmt: skip


def test_a_planted_difference_is_found_and_none_where_there_is_none() -> None:
    planted = told({"a": decisions(0, 38, 2), "b": decisions(100, 8, 32)})
    fair = told({"a": decisions(0, 20, 20), "b": decisions(100, 21, 19)})

    assert [each.differs for each in planted.values() if each] == [MORE, FEWER]
    assert [each.differs for each in fair.values() if each] == [UNSURE, UNSURE]


def test_of_fewer_than_five_initiatives_nothing_is_told_however_often_they_asked() -> None:
    often = [(UUID(int=number % 4), True) for number in range(40)]

    assert told({"a": often}) == {"a": None}
    assert overall({"a": often}) is None


def test_a_small_group_is_not_worked_out_by_taking_the_others_from_the_whole() -> None:
    groups = {"a": decisions(0, 9, 3), "b": decisions(100, 3, 4), "c": decisions(200, 1, 2)}

    found = told(groups)

    assert found["a"] is not None
    assert (found["b"], found["c"]) == (None, None)


@pytest.mark.thin(10)
@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_left_untold_of_a_table_is_of_nobody_or_of_at_least_five(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    groups = {str(number): decisions(1000 * number, chance.randrange(8), chance.randrange(5)) for number in range(1, 6)}

    found = told(groups)
    untold = sum(len(rows) for name, rows in groups.items() if found[name] is None)

    assert all(len(groups[name]) >= 5 for name, share in found.items() if share)
    assert untold == 0 or untold >= 5 or overall(groups) is None


def rows_of(client: Client) -> Iterator[dict[str, str]]:
    answer: Any = client.get(f"{PAGE}.csv")
    text = b"".join(answer.streaming_content).decode().removeprefix(BYTE_ORDER_MARK)
    yield from csv.DictReader(StringIO(text), delimiter=";")


def test_page_and_file_say_the_same_and_a_part_counts_as_granted(client: Client, cast: Cast) -> None:
    other = make_area(name="Elders")
    for outcome in ("granted", "partly", "granted", "refused", "refused", "granted"):
        decided(outcome, area=cast.area, form="foundation")
    for outcome in ("refused", "refused", "refused", "refused", "partly"):
        decided(outcome, area=other, form="group")
    decided("withdrawn", area=cast.area, form="foundation")
    make_arrangement(initiative=make_initiative(area=cast.area), kind="exception", rule="Oud")
    client.force_login(cast.coordinator)

    page = client.get(PAGE).content.decode()
    rows = {(row["Vergeleken"], row["Groep"]): row for row in rows_of(client)}

    assert "5 van 11 besluiten op aanvragen waren een ja" in page
    assert "4 van 6" in page
    assert "1 van 5" in page
    foundation = rows["Per rechtsvorm", "Stichting"]
    assert (foundation["Besluiten op aanvragen"], foundation["Verleend, ook voor een deel"]) == ("6", "4")
    assert rows["Per gebied", "Elders"]["Naast de andere"] == "niet zeker dat het verschilt"


def test_an_official_counts_own_areas_and_a_small_number_is_not_printed(client: Client, cast: Cast) -> None:
    for _number in range(4):
        decided("granted", area=cast.area)
    for _number in range(9):
        decided("refused", area=cast.elsewhere)
    client.force_login(cast.official)

    page = client.get(PAGE).content.decode()
    rows = list(rows_of(client))

    assert "Minder dan 5 initiatieven" in page
    assert "4 van 4" not in page
    assert {row["Besluiten op aanvragen"] for row in rows} == {""}
