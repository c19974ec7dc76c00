# SPDX-License-Identifier: EUPL-1.2
"""Dividing what is assessed over assessors; pure, so that it can be shown before it is done."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any, TypeVar

S = TypeVar("S", bound=Hashable)
P = TypeVar("P", bound=Hashable)


class TooFewError(Exception):
    """Somebody is missing: `subject` has only `found` assessors who may assess it."""

    def __init__(self, subject: Any, found: int) -> None:
        super().__init__(subject, found)
        self.subject, self.found = subject, found


def distribute(
    subjects: Sequence[S],
    people: Sequence[P],
    each: int,
    *,
    open_work: Mapping[P, int],
    asked: Mapping[S, Collection[P]],
    barred: Collection[tuple[S, P]],
) -> dict[S, list[P]]:
    """Return whom to ask for each subject, so that `each` are asked: never who is barred, then who has the least.

    `open_work` is what people have open already, `asked` who is asked for a subject already (they count, and are not
    asked again). What the fewest may assess is divided first, so that balance is kept where there is a choice. The same
    input gives the same answer. Raises TooFewError.
    """
    load = {person: open_work.get(person, 0) for person in people}
    may = {
        subject: [
            person for person in people if (subject, person) not in barred and person not in asked.get(subject, ())
        ]
        for subject in subjects
    }
    made: dict[S, list[P]] = {}
    for subject in sorted(subjects, key=lambda one: len(may[one])):
        missing = max(0, each - len(asked.get(subject, ())))
        if len(may[subject]) < missing:
            raise TooFewError(subject, len(may[subject]) + len(asked.get(subject, ())))
        made[subject] = sorted(may[subject], key=lambda person: load[person])[:missing]
        for person in made[subject]:
            load[person] += 1
    return {subject: made[subject] for subject in subjects}
