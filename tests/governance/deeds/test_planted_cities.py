# SPDX-License-Identifier: EUPL-1.2
"""The mirror on made cities whose truth is known: it tells what the data can tell, and nothing where nothing differs.

A small part of `bench.mirror`, with its seeds; broken bands show that it can fail.
"""

from collections.abc import Callable

import pytest

from assessment.statistics.disclosure import FEWEST
from assessment.statistics.estimates import Band
from bench.mirror.city import City
from bench.mirror.telling import look
from bench.mirror.truths import PLANTED
from bench.mirror.verdicts import RIGHT, UNSURE, WRONG, faults, over_sizes, read
from governance.deeds import queries

pytestmark = pytest.mark.django_db


def test_planted_departments_are_told_the_right_way_round_or_not_at_all() -> None:
    report = look("planted", seeds=[1], sizes=(4, 6, 40))

    told = over_sizes(report)
    assert faults(report) == []
    assert all(one.pairs[WRONG] == one.years[WRONG] == 0 for one in told.values())
    # Of six cases hardly anything can be told apart, of forty most.
    assert all(report[deed, 6].pairs[UNSURE] > report[deed, 6].pairs[RIGHT] for deed in told)
    assert all(report[deed, 40].years[RIGHT] >= report[deed, 40].years[UNSURE] for deed in told)


def test_in_a_city_where_all_are_alike_no_difference_is_told() -> None:
    assert faults(look("null", seeds=[1], sizes=(5, 20))) == []


def _narrow(part: int, whole: int) -> Band:
    return Band(part / whole - 0.01, part / whole + 0.01)


BROKEN: tuple[tuple[str, Callable[..., object] | int, str], ...] = (
    ("wilson", _narrow, "bands hold the truth"),
    ("middle_band", lambda _rows: Band(41, 43), "bands hold the truth"),
    ("middle_band", lambda _rows: Band(0, None), "different departments are told"),
    ("shares_differ", lambda *_counts: True, "equal years are told apart"),
    ("shares_differ", lambda *_counts: False, "different years are told"),
    ("durations_differ", lambda *_rows: True, "equal years are told apart"),
    ("FEWEST", 3, "of too few cases are told"),
)


def test_what_is_broken_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    # Of thirty cases less is told than of a hundred, but not nothing.
    monkeypatch.setattr("bench.mirror.verdicts.MANY", 30)
    monkeypatch.setattr("bench.mirror.verdicts.TOLD", 0.1)
    planted = City("planted 1").plant(PLANTED, (4, 30))

    assert faults(read(planted, FEWEST)) == []
    for name, broken, said in BROKEN:
        with monkeypatch.context() as patch:
            patch.setattr(queries, name, broken)
            assert any(said in text for text in faults(read(planted, FEWEST))), (name, said)
