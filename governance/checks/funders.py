# SPDX-License-Identifier: EUPL-1.2
"""One party pays for nearly everything."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.checks.saying import open_file
from governance.models import Signal

# What runs is measured per year: what was granted, over its term (without an end: what was granted is taken as a
# year's). Where no money was granted, the shares the carriers told are used; what they left untold counts as others'.
_SQL = """
WITH granted AS (
  SELECT a.initiative_id, a.granted_by_id AS party_id, min(a.first_day) AS since,
         sum(a.amount_granted * 365 / coalesce(a.last_day - a.first_day + 1, 365)) AS amount
    FROM governance_arrangement a
   WHERE a.amount_granted > 0 AND a.first_day <= %(day)s::date
     AND (a.last_day IS NULL OR a.last_day >= %(day)s::date)
   GROUP BY a.initiative_id, a.granted_by_id
),
told AS (
  SELECT n.initiative_id, n.party_id, min((n.created_at AT TIME ZONE 'Europe/Amsterdam')::date) AS since,
         sum(n.share_percent)::numeric AS amount
    FROM initiatives_income n
   WHERE n.share_percent IS NOT NULL AND (n.ends_on IS NULL OR n.ends_on >= %(day)s::date)
     AND NOT EXISTS (SELECT FROM granted g WHERE g.initiative_id = n.initiative_id)
   GROUP BY n.initiative_id, n.party_id
),
shares AS (
  SELECT initiative_id, party_id, since, 'granted' AS source,
         100 * amount / sum(amount) OVER (PARTITION BY initiative_id) AS share
    FROM granted
   UNION ALL
  SELECT initiative_id, party_id, since, 'told',
         100 * amount / greatest(100, sum(amount) OVER (PARTITION BY initiative_id))
    FROM told
)
SELECT s.initiative_id, s.party_id::text AS subject_key, CASE WHEN s.share >= 100 THEN 2 ELSE 1 END AS severity,
       CASE WHEN s.share >= 100 THEN 2 ELSE 1 END AS stage, s.since, NULL::date AS due_on,
       jsonb_build_object('party', p.name, 'party_id', p.id, 'share', floor(s.share)::int, 'source', s.source) AS facts
  FROM shares s JOIN initiatives_party p ON p.id = s.party_id
 WHERE s.share >= %(percent)s
"""


def findings(_day: date, values: Values) -> Findings:
    """Find initiatives of which one party carries the larger part of the running money."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell who pays which share."""
    facts = {"party": signal.facts["party"], "share": signal.facts["share"]}
    if audience == Audience.FOUNDER:
        what = _("%(share)s%% of your money comes from %(party)s.") % facts
        why = _("If they stop, you have almost nothing left. Look for a second source of money in good time.")
    else:
        what = _("%(party)s carries %(share)s%% of the money that runs now.") % facts
        why = _("An initiative that hangs on one funder falls with one decision. Help it find a second source.")
    return SignalText(what, why, "", SINGLE_FUNDER.principle, [open_file(signal, audience)])


SINGLE_FUNDER = Check(
    code="single-funder",
    title=gettext_lazy("One funder carries it"),
    explanation=gettext_lazy(
        "Looks for initiatives of which one party carries three quarters or more of the running money. Amounts granted"
        " are counted per year of their term; without amounts, the shares the carriers told are used."
    ),
    principle="robust",
    findings=findings,
    say=say,
    parameters=(Parameter("percent", gettext_lazy("one party carries at least"), 75, most=100, unit="%"),),
)
