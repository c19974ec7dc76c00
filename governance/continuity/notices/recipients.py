# SPDX-License-Identifier: EUPL-1.2
"""Who should hear of which signal and has not heard of it: due and not yet told, in one statement.

Officials: the contact person of the initiative; without one the team of its area; without a team the coordinators; and
who took the signal up. Of what is about no single initiative: who took it up, or else the team of its area, or else the
coordinators. Only who handles the initiative at this moment. For who is away the colleague who stands in. Carriers: of
the checks meant for them; where distance was chosen only of what is owed: what the law asks, what they asked for,
and what ends of what they have.
Nobody is told of what rests or is closed, or twice of the same stage. Each as often as they chose (the topic of
signals), who chose once a week at most once from Monday to Sunday; of what is critical everybody hears at once.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from governance.continuity.checks.registry import Audience
from governance.continuity.signals.presentation import founder_checks, owed_checks
from initiatives.models.distance import DISTANT_SQL

_SQL: Final = """
WITH due AS MATERIALIZED (
  SELECT s.id, s.initiative_id, s.check_code, s.severity, s.stage, s.assigned_to_id,
         coalesce(r.area_id, s.area_id) AS area_id
    FROM governance_signal s
    LEFT JOIN initiatives_registered r ON r.initiative_id = s.initiative_id
   WHERE s.closed_on IS NULL AND (s.snoozed_until IS NULL OR s.snoozed_until <= %(day)s::date)
     AND (s.initiative_id IS NULL OR r.is_alive)
     AND (%(signals)s::uuid[] IS NULL OR s.id = ANY(%(signals)s::uuid[]))
),
wide AS MATERIALIZED (SELECT * FROM due WHERE initiative_id IS NULL),
handlers AS MATERIALIZED (
  SELECT initiative_id, user_id, role FROM initiatives_handler
   WHERE initiative_id = ANY(ARRAY(SELECT initiative_id FROM due WHERE initiative_id IS NOT NULL))
),
contacts AS MATERIALIZED (
  SELECT DISTINCT c.initiative_id, c.user_id
    FROM governance_contactperson c
    JOIN handlers h ON h.initiative_id = c.initiative_id AND h.user_id = c.user_id
   WHERE c.starts_on <= %(day)s::date AND (c.ends_on IS NULL OR c.ends_on >= %(day)s::date)
),
officials AS MATERIALIZED (
  SELECT initiative_id, user_id FROM contacts
   UNION
  SELECT h.initiative_id, h.user_id FROM handlers h
   WHERE NOT EXISTS (SELECT FROM contacts c WHERE c.initiative_id = h.initiative_id)
     AND (h.role = 'official' OR NOT EXISTS (
       SELECT FROM handlers t WHERE t.initiative_id = h.initiative_id AND t.role = 'official'))
),
coordinators AS MATERIALIZED (
  SELECT u.id FROM accounts_user u JOIN accounts_rolegrant g ON g.user_id = u.id
   WHERE u.is_active AND g.role = 'coordinator'
),
wide_teams AS MATERIALIZED (
  SELECT w.id, u.id AS user_id
    FROM wide w
    JOIN initiatives_areaworker t ON t.area_id = w.area_id
    JOIN accounts_user u ON u.id = t.user_id AND u.is_active
    JOIN accounts_rolegrant g ON g.user_id = u.id AND g.role = 'official'
   WHERE w.assigned_to_id IS NULL
),
pairs AS (
  SELECT d.id, o.user_id, false AS carries FROM due d JOIN officials o ON o.initiative_id = d.initiative_id
   UNION ALL
  SELECT d.id, h.user_id, false FROM due d
    JOIN handlers h ON h.initiative_id = d.initiative_id AND h.user_id = d.assigned_to_id
   UNION ALL
  SELECT id, user_id, false FROM wide_teams
   UNION ALL
  SELECT w.id, c.id, false FROM wide w CROSS JOIN coordinators c
   WHERE w.assigned_to_id IS NULL AND NOT EXISTS (SELECT FROM wide_teams t WHERE t.id = w.id)
   UNION ALL
  SELECT w.id, u.id, false FROM wide w JOIN accounts_user u ON u.id = w.assigned_to_id AND u.is_active
   WHERE EXISTS (SELECT FROM accounts_rolegrant g WHERE g.user_id = u.id AND g.role IN ('official', 'coordinator'))
   UNION ALL
  SELECT d.id, c.user_id, true FROM due d
    JOIN initiatives_carrierterm c ON c.initiative_id = d.initiative_id AND c.last_day = '9999-12-31'
   WHERE d.check_code = ANY(%(for_founders)s)
     AND (d.check_code = ANY(%(owed)s) OR d.initiative_id NOT IN ({distant}))
),
told AS (
  SELECT p.id, coalesce(s.stand_in_id, p.user_id) AS user_id, p.carries
    FROM pairs p LEFT JOIN accounts_currentstandin s ON s.person_id = p.user_id AND NOT p.carries
)
SELECT p.user_id, p.id, bool_and(p.carries) AS as_carrier, d.severity = 3 OR u.rhythm = 'at_once' AS is_at_once
  FROM told p
  JOIN due d ON d.id = p.id
  JOIN (
    SELECT a.id, CASE WHEN a.wants_digests THEN coalesce(c.rhythm, 'daily') ELSE 'none' END AS rhythm
      FROM accounts_user a LEFT JOIN mail_notificationchoice c ON c.user_id = a.id AND c.topic = 'signals'
  ) u ON u.id = p.user_id
 WHERE (%(only)s::uuid IS NULL OR p.user_id = %(only)s::uuid)
   AND (d.severity = 3 OR u.rhythm IN ('at_once', 'daily') OR (u.rhythm = 'weekly' AND NOT EXISTS (
     SELECT FROM mail_message m
      WHERE m.dedup_key = ANY(ARRAY(
        SELECT 'digest:' || u.id || ':' || (date_trunc('week', %(day)s::date)::date + n)
          FROM generate_series(0, 6) n)))))
   AND NOT EXISTS (
     SELECT FROM governance_telling t WHERE t.signal_id = p.id AND t.user_id = p.user_id AND t.stage >= d.stage)
 GROUP BY p.user_id, p.id, d.severity, u.rhythm
 ORDER BY p.user_id, p.id
"""


class DueNotice(NamedTuple):
    """One signal that one person should hear of; `audience` is in which words, `is_at_once` waits for no digest."""

    person: UUID
    signal: UUID
    audience: Audience
    is_at_once: bool


def due_and_not_notified(
    day: date, *, only: UUID | None = None, signals: Sequence[UUID] | None = None
) -> Sequence[DueNotice]:
    """Return what is due on `day`, for everybody or for one person, of all signals or of these; one statement."""
    values: dict[str, Any] = {
        "day": day,
        "for_founders": founder_checks(),
        "owed": owed_checks(),
        "only": only,
        "signals": signals,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SQL.replace("{distant}", DISTANT_SQL), values)
        rows = cursor.fetchall()
    return [
        DueNotice(person, signal, Audience.FOUNDER if carries else Audience.OFFICIAL, at_once)
        for person, signal, carries, at_once in rows
    ]
