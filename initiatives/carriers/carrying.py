# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative: people, with or without an account, and what is known of their number.

The one definition, for checks, what-if, facts and pages. A person with an account is known by name; how many carry it
in all, and what happens when the founder drops out, the carriers told themselves. One account says nothing about
others: unknown is not one. It stands here in SQL and in Python; a test holds both against each other.
"""

from dataclasses import dataclass
from typing import Final

from initiatives.models.carrier import KeyTask
from initiatives.models.initiative import AbsenceEffect, Initiative

# SQL: whether `c`, a carrier with account `u`, carries on that day.
CARRIES: Final = (
    "(c.started_on <= %(day)s::date AND (c.ended_on IS NULL OR c.ended_on >= %(day)s::date) AND u.is_active)"
)

# SQL, one row per initiative `i`: `noted` carriers with an account, at `least` how many carry it, whether that
# `is_known` to be all, how many `others` without an account, and whether the six key tasks are noted with one of them
# only. An answer that somebody takes over, or that a part goes on, counts as a second carrier; that it stands still
# says that there is none. When everybody who was noted left, nobody carries it as far as is known. Where it is unknown
# whether there are others, one is counted.
CARRYING: Final = f"""
SELECT i.id AS initiative_id, noted.number AS noted, known.least, known.is_known,
       greatest(known.least - noted.number, (NOT known.is_known)::int) AS others,
       noted.with_all_tasks = 1 AND noted.with_tasks = 1 AND NOT told.goes_on AS is_all_on_one,
       told.stops, noted.changed_on
  FROM initiatives_initiative i
 CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE {CARRIES}) AS number, count(*) > 0 AS were_there,
           count(*) FILTER (WHERE {CARRIES} AND c.key_tasks <> '{{}}') AS with_tasks,
           count(*) FILTER (WHERE {CARRIES} AND cardinality(c.key_tasks) >= {len(KeyTask)}) AS with_all_tasks,
           greatest(max(c.ended_on + 1) FILTER (WHERE NOT {CARRIES}),
                    max(c.started_on) FILTER (WHERE {CARRIES})) AS changed_on
      FROM initiatives_carrier c JOIN accounts_user u ON u.id = c.user_id
     WHERE c.initiative_id = i.id AND c.started_on <= %(day)s::date
  ) noted
 CROSS JOIN LATERAL (
    SELECT i.absence_effect IN ('taken_over', 'partly') AS goes_on, i.absence_effect = 'stops' AS stops
  ) told
 CROSS JOIN LATERAL (
    SELECT greatest(noted.number, i.carriers_told, CASE WHEN noted.number > 0 AND told.goes_on THEN 2 END) AS least,
           i.carriers_told IS NOT NULL OR noted.number > 1
             OR CASE WHEN noted.number = 1 THEN told.goes_on OR told.stops ELSE noted.were_there END AS is_known
  ) known
"""  # noqa: S608 - fixed text; values are bound


@dataclass(frozen=True, slots=True)
class Carrying:
    """What is known of who carries one initiative: at `least` so many people, all of them when `is_known`."""

    least: int
    is_known: bool

    @property
    def hangs_on_one(self) -> bool:
        """Whether one person is known to be all there is."""
        return self.is_known and self.least == 1


def carrying(initiative: Initiative, noted: int) -> Carrying:
    """Return what is known now of an initiative with `noted` carriers with an account, if any; CARRYING in Python."""
    told, absence = initiative.carriers_told, initiative.absence_effect
    goes_on = noted > 0 and absence in {AbsenceEffect.TAKEN_OVER, AbsenceEffect.PARTLY}
    is_alone = noted == 1 and absence == AbsenceEffect.STOPS
    return Carrying(
        least=max(noted, told or 0, 2 if goes_on else 0),
        is_known=told is not None or noted > 1 or goes_on or is_alone,
    )
