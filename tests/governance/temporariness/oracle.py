# SPDX-License-Identifier: EUPL-1.2
"""The price of temporariness day by day, written from the words of docs/method.md and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class Told:
    """One arrangement, as plain values; `alike` is what it is alike by."""

    key: int
    first: date
    last: date | None
    alike: str = "subsidy"
    renews: int | None = None
    asked: date | None = None
    decided: date | None = None
    announced: date | None = None
    notice: date | None = None


@dataclass
class Counted:
    again: int
    unsure: int
    undecided: int
    undated: int


def _goes_on_with(rows: Sequence[Told], one: Told, tolerance: int) -> Told | None:
    candidates = []
    for other in rows:
        if other.key == one.key or other.last is None or (one.last is not None and one.last <= other.last):
            continue
        if one.renews is not None:
            if one.renews == other.key:
                candidates.append(other)
            continue
        nothing_between = one.first - other.last <= timedelta(days=tolerance + 1)
        if one.alike == other.alike and other.first < one.first and nothing_between:
            candidates.append(other)
    candidates.sort(key=lambda each: (each.last, each.first))
    return candidates[-1] if candidates else None


def _known(one: Told, on: date) -> bool:
    told = one.announced if one.announced is not None else one.decided
    return told is not None and told <= on


def _is_open(one: Told) -> bool:
    return one.asked is not None and one.decided is None


def _is_undated(one: Told) -> bool:
    return one.asked is None and one.decided is None


def count(rows: Sequence[Told], day: date, tolerance: int) -> Counted:
    """Walk over every day."""
    before = {one.key: _goes_on_with(rows, one, tolerance) for one in rows}
    after = {one.key: [other for other in rows if (b := before[other.key]) and b.key == one.key] for one in rows}
    in_series = [one for one in rows if before[one.key] or after[one.key]]
    unsure, undecided = 0, 0
    now = min((one.first for one in rows), default=day)
    while now <= day:
        began = any(_began_without(one, now) for one in in_series)
        undecided += began
        unsure += began or any(_is_unsure(one, after[one.key], now, tolerance) for one in in_series)
        now += timedelta(days=1)
    return Counted(
        sum(b is not None for b in before.values()), unsure, undecided, sum(_is_undated(one) for one in in_series)
    )


def _began_without(one: Told, now: date) -> bool:
    runs = one.first <= now and (one.last is None or now <= one.last)
    return runs and not _is_undated(one) and not _known(one, now)


def _is_unsure(one: Told, followers: Sequence[Told], now: date, tolerance: int) -> bool:
    if one.last is None or now < one.first or now < one.last - timedelta(days=90):
        return False
    if now > one.last + timedelta(days=tolerance):
        return False
    if followers and all(_is_undated(each) for each in followers):
        return False
    if one.notice is not None and one.notice <= now:
        return False
    return not any(_known(each, now) for each in followers)
