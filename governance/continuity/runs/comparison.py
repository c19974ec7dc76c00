# SPDX-License-Identifier: EUPL-1.2
"""The statement that compares what a check finds with the signals that are open; state, never events.

`wanted` is what should be open: found, about an initiative in the register that has not stopped or about something
wider, and not resolved by a person at this stage or a higher one while it stood; a check of missing
ties keeps silent about who chose distance. `about` is the initiative, or NOTHING
for what is wider, as NULL equals nothing. What is wanted and not open is opened, what is open and not wanted is closed,
what is both is refreshed. Run again it finds nothing to do.
"""

from typing import Final

from events.recording import NEW_ID, insert_events
from governance.continuity.checks.registry import Check
from initiatives.models.distance import DISTANT_SQL

NOTHING: Final = "'00000000-0000-0000-0000-000000000000'::uuid"

LOCK: Final = "SELECT pg_advisory_xact_lock(hashtext('governance.checks'), hashtext(%(run_check)s))"

# A person who works on a signal meanwhile waits, or is waited for, in one order.
LOCK_ROWS: Final = """
SELECT count(*) FROM (
  SELECT id FROM governance_signal WHERE check_code = %(run_check)s AND closed_on IS NULL
   AND (%(run_only)s::uuid[] IS NULL OR initiative_id = ANY(%(run_only)s::uuid[])) ORDER BY id FOR UPDATE
) locked
"""

_COMPARED: Final = """
WITH given AS ({findings}),
found AS MATERIALIZED (
  SELECT DISTINCT ON ({about:g}, g.subject_key) g.*, {area} AS in_area, {about:g} AS about
    FROM given g LEFT JOIN initiatives_registered r ON r.initiative_id = g.initiative_id
   WHERE %(run_is_on)s AND {alive}
     AND (%(run_only)s::uuid[] IS NULL OR g.initiative_id = ANY(%(run_only)s::uuid[]))
   ORDER BY {about:g}, g.subject_key, g.stage DESC
),
ours AS MATERIALIZED (
  SELECT s.*, {about:s} AS about FROM governance_signal s
   WHERE s.check_code = %(run_check)s AND (s.closed_on IS NULL OR s.is_standing)
     AND (%(run_only)s::uuid[] IS NULL OR s.initiative_id = ANY(%(run_only)s::uuid[]))
),
resolved AS (
  SELECT about, subject_key, max(stage) AS stage FROM ours
   WHERE closed_because = 'resolved' GROUP BY about, subject_key
),
wanted AS MATERIALIZED (
  SELECT f.*, s.id AS signal_id, s.stage AS old_stage, s.severity AS old_severity
    FROM found f
    LEFT JOIN resolved r ON r.about = f.about AND r.subject_key = f.subject_key
    LEFT JOIN ours s ON s.about = f.about AND s.subject_key = f.subject_key AND s.closed_on IS NULL
   WHERE r.stage IS NULL OR r.stage < f.stage
),
unwanted AS MATERIALIZED (
  SELECT s.id, s.initiative_id FROM ours s
   WHERE s.closed_on IS NULL AND NOT EXISTS (SELECT FROM wanted w WHERE w.signal_id = s.id)
)
"""

_COUNTED: Final = """
SELECT (SELECT count(*) FROM found), (SELECT count(*) FROM wanted WHERE signal_id IS NULL),
       (SELECT count(*) FROM unwanted)
"""

_WRITTEN: Final = """,
opened AS (
  INSERT INTO governance_signal (id, check_code, initiative_id, area_id, subject_key, severity, stage, facts, since,
         due_on, opened_on, seen_on, closed_because, is_standing)
  SELECT {new_id}, %(run_check)s, initiative_id, in_area, subject_key, severity, stage, facts,
         coalesce(since, %(day)s::date), due_on, %(day)s::date, %(day)s::date, '', true
    FROM wanted WHERE signal_id IS NULL ORDER BY initiative_id, subject_key
  ON CONFLICT DO NOTHING RETURNING id, initiative_id, area_id, severity
),
refreshed AS (
  UPDATE governance_signal s
     SET severity = w.severity, stage = w.stage, facts = w.facts, area_id = w.in_area,
         since = coalesce(w.since, s.since), due_on = w.due_on, seen_on = %(day)s::date,
         snoozed_until = CASE WHEN w.stage > w.old_stage THEN NULL ELSE s.snoozed_until END
    FROM wanted w
   WHERE s.id = w.signal_id AND s.closed_on IS NULL
     AND (s.severity, s.stage, s.facts, s.area_id, s.since, s.due_on, s.seen_on) IS DISTINCT FROM
         (w.severity::smallint, w.stage::smallint, w.facts, w.in_area, coalesce(w.since, s.since), w.due_on,
          %(day)s::date)
  RETURNING s.id, s.initiative_id, s.area_id, s.severity, w.stage > w.old_stage AS rose,
            w.severity = 3 AND w.old_severity < 3 AS became_critical
),
closed AS (
  UPDATE governance_signal s
     SET closed_on = %(day)s::date, is_standing = false,
         closed_because = CASE WHEN %(run_is_on)s AND {alive} THEN 'gone' ELSE 'moot' END
    FROM unwanted u LEFT JOIN initiatives_registered r ON r.initiative_id = u.initiative_id
   WHERE s.id = u.id AND s.closed_on IS NULL
  RETURNING s.id, s.initiative_id, s.area_id, s.severity
),
fallen AS (
  -- Resolved, and no longer so: should it come back, it is opened again.
  UPDATE governance_signal s SET is_standing = false
    FROM ours o
   WHERE s.id = o.id AND o.closed_on IS NOT NULL AND NOT EXISTS (
     SELECT FROM found f WHERE f.about = o.about AND f.subject_key = o.subject_key)
),
steps AS (
  INSERT INTO governance_signalstep (id, signal_id, kind, day, note)
  SELECT {new_id}, step.id, step.kind, %(day)s::date, ''
    FROM (SELECT id, 'opened' AS kind FROM opened
          UNION ALL SELECT id, 'rose' FROM refreshed WHERE rose
          UNION ALL SELECT id, 'closed' FROM closed) step
),
told AS (
  {telling}
)
SELECT (SELECT count(*) FROM found), (SELECT count(*) FROM opened), (SELECT count(*) FROM closed)
"""

# What other programs are told, in the same statement.
_TOLD: Final = """
SELECT 'nl.meervoud.signal.' || step.what AS kind, step.id AS subject, coalesce(i.area_id, step.area_id) AS area,
       false AS is_public,
       jsonb_build_object('initiative', i.id, 'check', %(run_check)s::text,
                          'severity', (ARRAY['notice', 'warning', 'critical'])[step.severity]) AS data
  FROM (SELECT id, initiative_id, area_id, severity, 'opened' AS what FROM opened
        UNION ALL SELECT id, initiative_id, area_id, severity, 'critical' FROM opened WHERE severity = 3
        UNION ALL SELECT id, initiative_id, area_id, severity, 'critical' FROM refreshed WHERE became_critical
        UNION ALL SELECT id, initiative_id, area_id, severity, 'closed' FROM closed) step
  LEFT JOIN initiatives_initiative i ON i.id = step.initiative_id
"""


def counting(findings: str, check: Check) -> str:
    """Return the statement that only counts found, to open and to close."""
    return _filled(_COMPARED + _COUNTED, findings, check)


def writing(findings: str, check: Check) -> str:
    """Return the statement that opens, refreshes and closes, with every step, and counts the same."""
    return _filled(_COMPARED + _WRITTEN, findings, check)


def _filled(statement: str, findings: str, check: Check) -> str:
    """Fill in what differs: of a wide check the findings name an area, and no initiative that must be alive."""
    is_wide = check.is_wide
    near = f" AND r.initiative_id NOT IN ({DISTANT_SQL})" if check.is_silent_at_distance else ""
    parts = {
        "{about:g}": f"coalesce(g.initiative_id, {NOTHING})",
        "{about:s}": f"coalesce(s.initiative_id, {NOTHING})",
        "{area}": "g.area_id" if is_wide else "NULL::uuid",
        "{alive}": "true" if is_wide else f"(r.is_alive IS TRUE{near})",
        "{new_id}": NEW_ID,
        "{telling}": insert_events(_TOLD),
        "{findings}": findings,
    }
    for name, part in parts.items():
        statement = statement.replace(name, part)
    return statement
