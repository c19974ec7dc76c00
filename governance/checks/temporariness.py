# SPDX-License-Identifier: EUPL-1.2
"""An initiative lives on one short term after another."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.checks.saying import day_in, look_at_arrangement, open_file, renew
from governance.checks.spans import last_day_of, numbered
from governance.models import ArrangementKind, Signal

# A turn is a term that begins after what went before, or a renewal that runs on longer; terms side by side are one. Not
# found when a longer term of the same kind takes over.
_SQL = f"""
WITH terms AS (
  SELECT a.id, a.initiative_id, a.kind, a.first_day, a.last_day AS until, a.renews_id, false AS is_break
    FROM governance_arrangement a
   WHERE a.first_day <= %(day)s::date AND a.last_day <= {last_day_of("a.first_day", "%(months)s::int")}
),
{numbered("initiative_id, kind")},
turns AS (
  SELECT n.*, sum((n.reached IS NULL OR n.first_day > n.reached OR (n.renews_id IS NOT NULL AND n.until > n.reached)
                  )::int) OVER island_so_far AS turn
    FROM numbered n WINDOW island_so_far AS (PARTITION BY initiative_id, kind, island ORDER BY first_day, id)
),
islands AS (
  SELECT initiative_id, kind, min(first_day) AS first_day, max(until) AS until, max(turn) - min(turn) + 1 AS times,
         (array_agg(id ORDER BY until DESC, id))[1] AS arrangement,
         min(first_day) FILTER (WHERE turn >= %(times)s) AS third_day
    FROM turns GROUP BY initiative_id, kind, island HAVING max(until) >= %(day)s::date
)
SELECT s.initiative_id, s.kind AS subject_key, CASE WHEN s.times > %(times)s THEN 2 ELSE 1 END AS severity,
       greatest(s.times - %(times)s + 1, 1)::int AS stage,
       least(s.third_day, CASE WHEN whole.day <= %(day)s::date THEN whole.day END) AS since,
       s.until AS due_on,
       jsonb_build_object('kind', s.kind, 'times', s.times, 'first_day', s.first_day, 'last_day', s.until,
         'arrangement', s.arrangement) AS facts
  FROM islands s CROSS JOIN LATERAL (SELECT {last_day_of("s.first_day", "12 * %(years)s::int")} AS day) whole
 WHERE (s.times >= %(times)s OR whole.day <= %(day)s::date)
   AND NOT EXISTS (
     SELECT FROM governance_arrangement l
      WHERE l.initiative_id = s.initiative_id AND l.kind = s.kind
        AND l.first_day <= s.until + 1 + %(tolerance)s::int AND (l.last_day IS NULL OR l.last_day > s.until)
        AND (l.last_day IS NULL OR l.last_day > {last_day_of("l.first_day", "%(months)s::int")}))
"""  # noqa: S608 - fixed text; values are bound


def findings(_day: date, values: Values) -> Findings:
    """Find initiatives that are on their third short term of a kind, or on short terms for three years."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell how often, and since when."""
    times = signal.facts["times"]
    facts = {
        "kind": ArrangementKind(signal.facts["kind"]).label.lower(),
        "day": day_in(signal, "first_day"),
        "last": day_in(signal, "last_day"),
        "n": times,
    }
    if audience == Audience.FOUNDER:
        what = ngettext(
            "Since %(day)s you get a short arrangement each time: %(kind)s, %(n)s time in a row.",
            "Since %(day)s you get a short arrangement each time: %(kind)s, %(n)s times in a row.",
            times,
        )
        why = _("With a longer arrangement you can plan ahead. Ask the municipality for one.")
        acts = [open_file(signal, audience)]
    else:
        what = ngettext(
            "Short terms since %(day)s: %(kind)s, %(n)s time in a row.",
            "Short terms since %(day)s: %(kind)s, %(n)s times in a row.",
            times,
        )
        why = _("What goes on for years is not temporary. A longer term gives the initiative something to build on.")
        acts = [renew(signal), look_at_arrangement(signal)]
    until = _("the present term runs until %(last)s") % facts
    return SignalText(what % facts, why, until, TEMPORARINESS.principle, acts)


TEMPORARINESS = Check(
    code="temporariness",
    title=gettext_lazy("Always temporary"),
    explanation=gettext_lazy(
        "Looks for initiatives that live on short terms: for the third time in a row, or for three years."
    ),
    principle="robust",
    findings=findings,
    say=say,
    parameters=(
        Parameter("times", gettext_lazy("short terms in a row"), 3, least=2, most=20, unit=gettext_lazy("times")),
        Parameter("years", gettext_lazy("or on short terms for"), 3, most=20, unit=gettext_lazy("years")),
        Parameter("months", gettext_lazy("a term is short up to"), 12, most=60, unit=gettext_lazy("months")),
        Parameter("tolerance", gettext_lazy("a gap of so many days still counts as continuous"), 0, least=0, most=90),
    ),
)
