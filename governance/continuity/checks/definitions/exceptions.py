# SPDX-License-Identifier: EUPL-1.2
"""An exception that is granted again and again is a rule in disguise."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.continuity.checks.phrases import ask, change_rule
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# Rules are the same when they differ in capitals or outer spaces only. An exception counts while it runs and some time
# after. A rule whose barrier was removed since the last exception began is done with.
_SQL = """
WITH granted AS (
  SELECT a.initiative_id, md5(lower(btrim(a.rule))) AS rule_key, count(*) AS times, max(a.first_day) AS last_start,
         bool_or(a.last_day IS NULL OR a.last_day >= %(day)s::date - %(recent)s::int) AS counts,
         (array_agg(a.id ORDER BY a.first_day DESC, a.id))[1] AS arrangement,
         (array_agg(a.rule ORDER BY a.first_day DESC, a.id))[1] AS rule,
         (array_agg(a.first_day ORDER BY a.first_day, a.id))[%(times)s::int] AS third_day,
         min(a.first_day) AS first_day
    FROM governance_arrangement a JOIN initiatives_registered i USING (initiative_id)
   WHERE a.kind = 'exception' AND a.outcome IN ('granted', 'partly') AND a.first_day <= %(day)s::date
   GROUP BY a.initiative_id, md5(lower(btrim(a.rule)))
),
counted AS (
  SELECT g.*, count(*) OVER (PARTITION BY rule_key) AS initiatives,
         nth_value(first_day, %(initiatives)s::int) OVER (PARTITION BY rule_key ORDER BY first_day, initiative_id
           ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS third_initiative_day
    FROM granted g WHERE counts
)
SELECT c.initiative_id, c.rule_key AS subject_key,
       CASE WHEN c.times >= %(times)s AND c.initiatives >= %(initiatives)s THEN 2 ELSE 1 END AS severity,
       CASE WHEN c.times >= %(times)s AND c.initiatives >= %(initiatives)s THEN 2 ELSE 1 END AS stage,
       least(c.third_day, CASE WHEN c.third_initiative_day IS NOT NULL
                              THEN greatest(c.third_initiative_day, c.first_day) END) AS since, NULL::date AS due_on,
       jsonb_build_object('rule', c.rule, 'times', c.times, 'initiatives', c.initiatives, 'arrangement', c.arrangement,
         'often', c.times >= %(times)s, 'many', c.initiatives >= %(initiatives)s) AS facts
  FROM counted c
 WHERE (c.times >= %(times)s OR c.initiatives >= %(initiatives)s)
   AND NOT EXISTS (
     SELECT FROM governance_barrier b
      WHERE b.state = 'removed' AND b.removed_on <= %(day)s::date AND b.removed_on >= c.last_start
        AND md5(lower(btrim(b.rule))) = c.rule_key)
"""


def findings(_day: date, values: Values) -> Findings:
    """Find exceptions granted for the third time, and rules that three initiatives depart from."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell how often the rule is departed from, and by how many."""
    times, initiatives = signal.facts["times"], signal.facts["initiatives"]
    facts = {"rule": signal.facts["rule"]}
    parts = []
    if signal.facts["often"]:
        said = ngettext("it was granted here %(n)s time", "it was granted here %(n)s times", times)
        parts.append(said % {"n": times})
    if signal.facts["many"]:
        said = ngettext("%(n)s initiative departs from it", "%(n)s initiatives depart from it", initiatives)
        parts.append(said % {"n": initiatives})
    facts["how"] = _(" and ").join(parts)
    what = _("The exception from “%(rule)s” keeps coming back: %(how)s.")
    if audience == Audience.FOUNDER:
        why = _("When everyone needs the same exception, the rule should change. You can ask for that.")
        acts = [ask(signal, signal.facts["rule"])]
    else:
        why = _("What is allowed again and again can better be policy: it saves everybody the asking.")
        acts = [change_rule(signal)]
    return SignalText(what % facts, why, "", REPEATED_EXCEPTION.principle, acts)


REPEATED_EXCEPTION = Check(
    code="repeated-exception",
    title=gettext_lazy("The same exception again"),
    explanation=gettext_lazy(
        "Looks for exceptions that are granted for the third time, and for rules that three initiatives depart from:"
        " make it policy."
    ),
    principle="institutional_flexibility",
    findings=findings,
    say=say,
    parameters=(
        Parameter("times", gettext_lazy("granted to one initiative"), 3, least=2, most=50, unit=gettext_lazy("times")),
        Parameter(
            "initiatives", gettext_lazy("or departed from by"), 3, least=2, most=500, unit=gettext_lazy("initiatives")
        ),
        Parameter("recent", gettext_lazy("an exception counts until after its last day"), 365, least=0),
    ),
)
