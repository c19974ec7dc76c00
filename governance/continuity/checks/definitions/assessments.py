# SPDX-License-Identifier: EUPL-1.2
"""A result that is out of date, or that fell."""

from datetime import date
from urllib.parse import urlencode

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from assessment.statistics.change import LIMIT
from governance.continuity.checks.phrases import day_in, new_round, settle
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from initiatives.models.distance import DISTANT_SQL

# A big change: another phase, a carrier or a funder who came or left after the result was published.
_DUE = """
WITH latest AS MATERIALIZED (
  SELECT initiative_id, first_day AS day FROM assessment_result
   WHERE first_day <= %(day)s::date AND last_day >= %(day)s::date AND initiative_id IS NOT NULL
),
changes AS (
  SELECT c.initiative_id, 'carriers' AS what, d.day FROM initiatives_carrier c
   CROSS JOIN LATERAL (VALUES (c.started_on), (c.ended_on)) d(day)
   UNION ALL
  SELECT e.initiative_id, 'funder', d.day FROM initiatives_engagement e
   CROSS JOIN LATERAL (VALUES (e.starts_on), (e.ends_on)) d(day) WHERE e.role = 'funder'
   UNION ALL
  SELECT v.pgh_obj_id, 'phase', (v.pgh_created_at AT TIME ZONE 'Europe/Amsterdam')::date
    FROM (SELECT pgh_obj_id, pgh_created_at, phase,
                 lag(phase) OVER (PARTITION BY pgh_obj_id ORDER BY pgh_created_at, pgh_id) AS old_phase
            FROM initiatives_initiativeevent) v WHERE v.phase <> v.old_phase
),
changed AS (
  SELECT r.initiative_id, max(c.day) AS day, min(c.day) AS first_day, jsonb_agg(DISTINCT c.what) AS what
    FROM latest r JOIN changes c ON c.initiative_id = r.initiative_id AND c.day > r.day AND c.day <= %(day)s::date
   GROUP BY r.initiative_id
)
SELECT r.initiative_id, '' AS subject_key,
       CASE WHEN %(day)s::date - r.day > 2 * %(days)s::int THEN 2 ELSE 1 END AS severity,
       CASE WHEN %(day)s::date - r.day > 2 * %(days)s::int THEN 3 WHEN %(day)s::date - r.day > %(days)s::int THEN 2
            ELSE 1 END AS stage,
       least(c.first_day, CASE WHEN %(day)s::date - r.day > %(days)s::int THEN r.day + 1 + %(days)s::int END) AS since,
       r.day + %(days)s::int AS due_on,
       jsonb_build_object('result_day', r.day, 'old', %(day)s::date - r.day > %(days)s::int,
         'changes', coalesce(c.what, '[]'::jsonb)) AS facts
  FROM latest r LEFT JOIN changed c ON c.initiative_id = r.initiative_id
 WHERE %(day)s::date - r.day > %(days)s::int OR c.day IS NOT NULL
"""

# The rule of assessment.statistics.change: a fall counts above 1.96 times the root of the summed squares of both
# rounds' errors s_w / sqrt(n), with s_w the spread of the assessors of a round about one subject on this principle, and
# n the assessors of this subject. Which principle of an older lens one continues is the rule of
# assessment.lens.texts.older_code.
_DROP = """
WITH pairs AS MATERIALIZED (
  SELECT now.initiative_id, now.subject_id, now.round_id, now.assessment_id AS now_id,
         before.assessment_id AS before_id, now.first_day AS day, before.first_day AS before_day,
         before.round_id AS before_round_id
    FROM assessment_result now
    JOIN assessment_result before ON before.assessment_id = now.previous_id
    JOIN assessment_lens nl ON nl.id = now.lens_id JOIN assessment_lens bl ON bl.id = before.lens_id
   WHERE now.first_day <= %(day)s::date AND now.last_day >= %(day)s::date AND now.initiative_id IS NOT NULL
     AND nl.content #> '{scale,max}' = bl.content #> '{scale,max}'
),
mapped AS MATERIALIZED (
  SELECT l.id AS lens_id, p ->> 'code' AS code, o ->> 'lens' AS old_lens, (o ->> 'version')::int AS old_number,
         o ->> 'principle' AS old_code
    FROM assessment_lens l, jsonb_array_elements(l.content -> 'principles') p, jsonb_array_elements(p -> 'same_as') o
),
continued AS MATERIALIZED (
  SELECT np.id AS now_id, bp.id AS before_id
    FROM assessment_principle np JOIN assessment_lens nl ON nl.id = np.lens_id
    CROSS JOIN assessment_lens bl
    LEFT JOIN mapped m ON m.lens_id = nl.id AND m.code = np.code AND m.old_lens = bl.code AND m.old_number = bl.number
    JOIN assessment_principle bp ON bp.lens_id = bl.id
     AND bp.code = coalesce(m.old_code, CASE WHEN bl.code = nl.code THEN np.code END)
),
fallen AS MATERIALIZED (
  SELECT p.*, np.code, np.id AS principle_id, c.before_id AS before_principle_id, b.level AS before_level,
         n.level AS now_level, nl.content AS lens
    FROM pairs p
    JOIN assessment_score n ON n.assessment_id = p.now_id AND n.answer = 'level'
    JOIN assessment_principle np ON np.id = n.principle_id
    JOIN assessment_lens nl ON nl.id = np.lens_id
    JOIN continued c ON c.now_id = np.id
    JOIN assessment_score b ON b.assessment_id = p.before_id AND b.principle_id = c.before_id AND b.answer = 'level'
     AND b.level > n.level
),
given AS MATERIALIZED (
  SELECT a.round_id, a.subject_id, s.principle_id, s.id, s.level
    FROM assessment_assessment a JOIN assessment_score s ON s.assessment_id = a.id AND s.answer = 'level'
   WHERE a.kind = 'independent' AND a.state = 'submitted' AND a.superseded_at IS NULL
     AND (a.round_id, s.principle_id) IN (SELECT round_id, principle_id FROM fallen
                                          UNION SELECT before_round_id, before_principle_id FROM fallen)
),
units AS (
  SELECT x.round_id, x.subject_id, x.principle_id, count(DISTINCT x.id) AS number, avg(abs(x.level - y.level)) AS apart
    FROM given x LEFT JOIN given y ON y.round_id = x.round_id AND y.subject_id = x.subject_id
                                  AND y.principle_id = x.principle_id AND y.id <> x.id
   GROUP BY x.round_id, x.subject_id, x.principle_id
),
spreads AS (
  SELECT round_id, principle_id, sqrt(pi()) / 2 * sum((number - 1) * apart) / sum(number - 1) AS spread
    FROM units WHERE number > 1 GROUP BY round_id, principle_id
),
errors AS (
  SELECT u.round_id, u.subject_id, u.principle_id, s.spread ^ 2 / u.number AS square
    FROM units u JOIN spreads s ON s.round_id = u.round_id AND s.principle_id = u.principle_id
)
SELECT f.initiative_id, f.code AS subject_key, CASE WHEN f.before_level - f.now_level > 1 THEN 2 ELSE 1 END AS severity,
       1 AS stage, f.day AS since, NULL::date AS due_on,
       jsonb_build_object('principle', f.code, 'before', f.before_level, 'now', f.now_level,
         'before_day', f.before_day, 'now_day', f.day, 'names', (
           SELECT p -> 'name' FROM jsonb_array_elements(f.lens -> 'principles') p WHERE p ->> 'code' = f.code)) AS facts
  FROM fallen f
  JOIN errors n ON n.round_id = f.round_id AND n.subject_id = f.subject_id AND n.principle_id = f.principle_id
  JOIN errors b ON b.round_id = f.before_round_id AND b.subject_id = f.subject_id
               AND b.principle_id = f.before_principle_id
 WHERE f.before_level - f.now_level > %(limit)s::float * sqrt(n.square + b.square)
   AND NOT (f.code = 'mobilising' AND f.initiative_id IN ({distant}))
"""


def due_findings(_day: date, values: Values) -> Findings:
    """Find initiatives whose latest result is older than a year or than a big change; without a result, none."""
    return Findings(_DUE, dict(values))


def drop_findings(_day: date, _values: Values) -> Findings:
    """Find principles that fell by more than assessors differ among themselves, since the previous result."""
    # Where an initiative chose distance, that the municipality invites it less is no drop.
    return Findings(_DROP.replace("{distant}", DISTANT_SQL), {"limit": LIMIT})


def say_due(signal: Signal, _audience: Audience) -> SignalText:
    """Tell how old the result is, and what changed since."""
    facts = {"day": day_in(signal, "result_day")}
    words = {"phase": _("the phase"), "carriers": _("the carriers"), "funder": _("a funder")}
    facts["changes"] = ", ".join(words[change] for change in signal.facts["changes"])
    if signal.facts["old"]:
        what = _("The latest result is of %(day)s, more than a year ago.")
    else:
        what = _("Since the latest result, of %(day)s, something big changed: %(changes)s.")
    why = _("A result only helps to learn while it says how things stand now.")
    return SignalText(what % facts, why, "", ASSESSMENT_DUE.principle, [new_round(signal), settle(signal)])


def say_drop(signal: Signal, audience: Audience) -> SignalText:
    """Tell which principle fell, from what to what."""
    names = signal.facts["names"]
    language = (get_language() or "nl").partition("-")[0]
    facts = {"principle": names.get(language) or names["nl"], "before": signal.facts["before"]}
    facts |= {"now": signal.facts["now"], "day": day_in(signal, "before_day")}
    what = _("“%(principle)s” fell from level %(before)s to %(now)s since the result of %(day)s.")
    why = _("That is more than assessors differ among themselves, so it is worth a talk about what happened.")
    page = "mine-follow-ups" if audience == Audience.FOUNDER else "dossier-follow-ups"
    where, query = (signal.initiative_id,), urlencode({"principe": signal.facts["principle"]})
    acts = [Act(_("Promise an action"), f"assessment:{page}", where, query, "add-title")]
    if audience == Audience.OFFICIAL:
        acts.append(settle(signal))
    return SignalText(what % facts, why, "", signal.facts["principle"], acts)


ASSESSMENT_DUE = Check(
    code="assessment-due",
    title=gettext_lazy("A new assessment is due"),
    explanation=gettext_lazy(
        "Looks for initiatives whose latest result is older than a year, or older than a big change: another phase, a"
        " carrier or a funder who came or left."
    ),
    principle="reflective",
    findings=due_findings,
    is_silent_at_distance=True,
    say=say_due,
    parameters=(Parameter("days", gettext_lazy("a result is old after"), 365),),
    for_founders=False,
)
SCORE_DROP = Check(
    code="score-drop",
    title=gettext_lazy("A principle fell"),
    explanation=gettext_lazy(
        "Looks for principles that fell since the previous result by more than assessors differ among themselves in"
        " that round (1.96 times √2 times the standard error)."
    ),
    principle="reflective",
    findings=drop_findings,
    say=say_drop,
)
