# SPDX-License-Identifier: EUPL-1.2
"""Initiatives that share a carrier are one voice: five answers of one person are not five founders."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from assessment.surveys.pseudonyms import member
from initiatives.models import Carrier


def groups_of(party: UUID) -> dict[str, str]:
    """Return per pseudonym of an initiative that ever had this party in its chain which others share a carrier with it.

    Whoever carries or ever carried two initiatives ties them. A group has the name of its first pseudonym. One query.
    """
    carried: dict[UUID, list[str]] = defaultdict(list)
    rows = Carrier.objects.filter(initiative__engagements__party=party).values_list("initiative", "user").distinct()
    for initiative, user in rows:
        carried[user].append(member(initiative, party))
    return grouped(carried.values())


def grouped(ties: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the group of each name, where names that stand in one tie are in one group; pure."""
    of: dict[str, set[str]] = {}
    for tie in ties:
        merged = {name for each in tie for name in of.get(each, {each})}
        for name in merged:
            of[name] = merged
    return {name: min(group) for name, group in of.items()}


def voices(answers: Mapping[str, int], groups: Mapping[str, str]) -> dict[str, int]:
    """Return one level per group: the middle one of its answers, of two middle ones the lower."""
    given: dict[str, list[int]] = defaultdict(list)
    for name, level in answers.items():
        given[groups.get(name, name)].append(level)
    return {name: sorted(levels)[(len(levels) - 1) // 2] for name, levels in given.items()}
